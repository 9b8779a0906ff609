/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * clusters.h: clusters of words that occur in the same contexts.
 */

#ifndef NLP_CLUSTERS_H
#define NLP_CLUSTERS_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_N_GRANULARITIES 4

/**
 * NlpCluster:
 * @hash: of the word, its digits replaced by "0"; 0 in a free bucket
 * @numbers: the clusters of the word, the coarsest first
 */
typedef struct {
  guint32 hash;
  guint16 numbers[NLP_N_GRANULARITIES];
} NlpCluster;

/**
 * NlpClusters:
 * @buckets: a hash table with open addressing
 * @n_buckets: a power of two
 *
 * The clusters of the most frequent words of a large corpus, at %NLP_N_GRANULARITIES granularities.
 * The memory belongs to a file and is not owned.
 */
typedef struct {
  const NlpCluster *buckets;
  guint32 n_buckets;
} NlpClusters;

/* Returns the clusters of a word of @length bytes, or else of its lower case, or %NULL. */
const NlpCluster *nlp_clusters_find (const NlpClusters *self, const gchar *word, gsize length);

/* Makes the buckets of a table from lines of a word and its clusters, separated by tabs.
 * @n_buckets: (out). Returns: (transfer full): free it with g_free() */
NlpCluster *nlp_clusters_read (const gchar *lines, guint32 *n_buckets);

G_END_DECLS

#endif
