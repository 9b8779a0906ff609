/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * markdown.h: writes briefs as Markdown.
 */

#ifndef NLP_MARKDOWN_H
#define NLP_MARKDOWN_H

#include "brief.h"

G_BEGIN_DECLS

/* Writes a heading, the source, the summary, and the entities by label as a list. Ends in a
 * newline. */
void nlp_markdown_append (const NlpBrief *brief, GString *out);

/* Writes @text on one line, with a backslash before each character that could be markup. */
void nlp_markdown_append_text (GString *out, const gchar *text);

G_END_DECLS

#endif
