/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateforms.h: words that are dates or numbers by their form.
 */

#ifndef NLP_DATE_FORMS_H
#define NLP_DATE_FORMS_H

#include "dateclasses.h"

G_BEGIN_DECLS

/* Adds the classes of the form of a word of @length bytes to @word, and sets its number if it has
 * such a class: numbers, ordinals in digits, years, decades, clocks, dates, quarters, hyphens. */
void nlp_date_form_classify (NlpDateWord *word, const gchar *text, gsize length);

G_END_DECLS

#endif
