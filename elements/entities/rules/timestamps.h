/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * timestamps.h: dates with a time in ISO 8601 and RFC 3339.
 */

#ifndef NLP_TIMESTAMPS_H
#define NLP_TIMESTAMPS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* Finds timestamps such as "2024-05-10T14:30:00.5+02:00", with the label TIME. Appends to @matches,
 * an array of #NlpMatch, in the order of the text. */
void nlp_timestamps_match (const NlpWords *words, GArray *matches);

G_END_DECLS

#endif
