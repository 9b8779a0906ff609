/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * markedtext.h: writes the text of a document for a page, with its entities and facts marked.
 */

#ifndef NLP_MARKED_TEXT_H
#define NLP_MARKED_TEXT_H

#include "brief.h"

G_BEGIN_DECLS

/* Writes the CSS class of a label, whose colour is in data/page.css. */
void nlp_marked_text_append_class (GString *out, const gchar *prefix, const gchar *label);

/* Writes the text of @brief, if it has any, as HTML. */
void nlp_marked_text_append (const NlpBrief *brief, GString *out);

G_END_DECLS

#endif
