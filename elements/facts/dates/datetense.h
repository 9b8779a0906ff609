/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datetense.h: the tense of the words around a date.
 */

#ifndef NLP_DATE_TENSE_H
#define NLP_DATE_TENSE_H

#include "dates/values/datecontext.h"
#include "dates/reading/dateclasses.h"

G_BEGIN_DECLS

/* Returns the tense at the words @first to before @last of a sentence: that of the nearest verb
 * before them, or else after them. @text is the text of the words. */
NlpDateTense nlp_date_tense_find (const NlpDateWord *words,
                                  guint n_words,
                                  guint first,
                                  guint last,
                                  const gchar *text);

G_END_DECLS

#endif
