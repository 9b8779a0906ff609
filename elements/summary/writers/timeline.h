/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * timeline.h: draws the dates of a text as a chart.
 */

#ifndef NLP_TIMELINE_H
#define NLP_TIMELINE_H

#include "mentions/entityindex.h"

G_BEGIN_DECLS

/* Writes a bar chart in SVG of the number of dates in each year, or in each month of any year if
 * there are fewer than two years. Writes nothing if there are fewer than two bars. */
void nlp_timeline_append (const NlpMention *mentions, gsize n_mentions, GString *out);

G_END_DECLS

#endif
