/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TIMESTAMPS_H
#define NLP_TIMESTAMPS_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* Finds dates with a time as ISO 8601 and RFC 3339 write them, "2024-05-10T14:30:00.5+02:00", each
 * a TIME. Appends to @hits, an array of #NlpMatch, in the order of the text. */
void nlp_timestamps_match (const NlpWords *self, GArray *hits);

G_END_DECLS

#endif
