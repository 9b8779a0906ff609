/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pagerank.h: ranks the nodes of a similarity graph.
 */

#ifndef NLP_PAGERANK_H
#define NLP_PAGERANK_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpSimilarityFunc:
 * @in: a vector
 * @out: where to write the product
 * @data: the data of the caller
 *
 * Multiplies the matrix of similarities, without its diagonal, by @in.
 */
typedef void (*NlpSimilarityFunc) (const gdouble *in, gdouble *out, gpointer data);

/* Returns the PageRank of @n nodes, whose sum is 1 (transfer full): the probability that a random
 * walk is at a node, when it moves to other nodes in proportion to their similarity, and sometimes
 * to any node (Brin and Page, "The anatomy of a large-scale hypertextual Web search engine", 1998).
 */
gdouble *nlp_pagerank (guint n, NlpSimilarityFunc multiply, gpointer data);

G_END_DECLS

#endif
