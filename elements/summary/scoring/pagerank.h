/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PAGERANK_H
#define NLP_PAGERANK_H

#include <glib.h>

G_BEGIN_DECLS

/* Multiplies a matrix of similarities, without its diagonal, with @in. */
typedef void (*NlpSimilarityFunc) (const gdouble *in, gdouble *out, gpointer data);

/* Finds the rank of @n things: how often one comes by on a walk that goes from each to another one
 * the more likely the more similar they are, or jumps to any (Brin and Page, "The anatomy of a
 * large-scale hypertextual Web search engine", 1998). (transfer full) */
gdouble *nlp_pagerank (guint n, NlpSimilarityFunc multiply, gpointer data);

G_END_DECLS

#endif
