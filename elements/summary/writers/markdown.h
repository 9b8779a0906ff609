/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MARKDOWN_H
#define NLP_MARKDOWN_H

#include "brief.h"

G_BEGIN_DECLS

/* Writes a brief as Markdown: a heading, where it is from, the summary, and a list of names by
 * label. No text of the document becomes markup. Ends in a line break. */
void nlp_markdown_append (const NlpBrief *self, GString *out);

/* Text on one line, with "\" in front of what may be markup. */
void nlp_markdown_append_text (GString *out, const gchar *text);

G_END_DECLS

#endif
