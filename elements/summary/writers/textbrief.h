/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textbrief.h: writes briefs as text for people.
 */

#ifndef NLP_TEXT_BRIEF_H
#define NLP_TEXT_BRIEF_H

#include "brief.h"

G_BEGIN_DECLS

/**
 * nlp_text_brief_append:
 * @brief: the brief
 * @out: where to append it
 * @width: maximum number of columns of a line, or 0 for no limit
 * @color: whether to show the title and the labels in bold, by the escape sequences of terminals;
 *     otherwise the title is underlined
 *
 * Writes the title, the source, the summary, and the entities by label, with their counts if
 * above 1. Ends in a newline.
 */
void nlp_text_brief_append (const NlpBrief *brief, GString *out, guint width, gboolean color);

G_END_DECLS

#endif
