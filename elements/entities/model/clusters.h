/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CLUSTERS_H
#define NLP_CLUSTERS_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_N_GRANULARITIES 4

/**
 * NlpCluster:
 * @hash: of the word, its digits made "0"; 0 in an empty slot
 * @numbers: the clusters of it, the coarsest first
 */
typedef struct {
  guint32 hash;
  guint16 numbers[NLP_N_GRANULARITIES];
} NlpCluster;

/**
 * NlpClusters:
 * @slots: an open hash table
 * @mask: the number of its slots, a power of two, less one
 *
 * Which groups words are in that keep the same company in plain text. Memory of a file, not owned.
 */
typedef struct {
  const NlpCluster *slots;
  guint32 mask;
} NlpClusters;

/* The clusters of a word, or of it in lower case, or %NULL. */
const NlpCluster *nlp_clusters_find (const NlpClusters *self, const gchar *word, gsize length);

/* Makes the slots of a table from lines of a word and its clusters, between tabs. */
NlpCluster *nlp_clusters_read (const gchar *lines, guint32 *mask);

G_END_DECLS

#endif
