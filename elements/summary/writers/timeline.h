/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TIMELINE_H
#define NLP_TIMELINE_H

#include "mentions/entityindex.h"

G_BEGIN_DECLS

/* Draws how often a text names each year, or each month where all are of one year, as bars in an
 * SVG image for a page. Dates without a year don't count. Nothing if there are less than two. */
void nlp_timeline_append (const NlpMention *mentions, gsize n_mentions, GString *out);

G_END_DECLS

#endif
