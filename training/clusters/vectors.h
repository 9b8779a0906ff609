/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_VECTORS_H
#define NLP_VECTORS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpVectorOptions:
 * @n_dimensions: number of dimensions of a vector, a multiple of 4
 * @window: maximum number of context words on each side
 * @n_negatives: number of negative samples for each pair of words
 * @n_epochs: number of passes over the text
 * @rate: initial learning rate, which falls to nearly 0
 * @sample: words more frequent than this share of the text are subsampled
 *
 * The settings of a training.
 */
typedef struct {
  guint n_dimensions;
  guint window;
  guint n_negatives;
  guint n_epochs;
  gfloat rate;
  gdouble sample;
} NlpVectorOptions;

/* Reports progress: @done is the share of the work that is done, 0 to 1. */
typedef void (*NlpProgress) (gdouble done, gpointer data);

/**
 * nlp_vectors_train:
 * @text: numbers of words from 1; 0 separates texts
 * @length: number of words in @text, with the zeros
 * @counts: number of occurrences of each of the @n_types words; the first one counts the zeros
 * @n_types: number of different words, plus one
 * @options: the settings
 * @progress: (nullable): called from time to time
 * @data: passed to @progress
 *
 * Learns vectors in which words with the same neighbours are near each other: skip-gram with
 * negative sampling (Mikolov et al., "Distributed Representations of Words and Phrases and their
 * Compositionality", 2013). The same text gives the same vectors.
 *
 * Returns: (transfer full): @n_types vectors, in one array
 */
gfloat *nlp_vectors_train (const guint32 *text,
                           gsize length,
                           const guint64 *counts,
                           guint n_types,
                           const NlpVectorOptions *options,
                           NlpProgress progress,
                           gpointer data);

/**
 * nlp_vectors_cluster:
 * @vectors: @n_types vectors of @n_dimensions, which are normalized to length 1
 * @n_clusters: number of clusters
 * @n_rounds: number of iterations
 *
 * Assigns vectors with similar directions to the same clusters: spherical k-means (Dhillon and
 * Modha, 2001).
 *
 * Returns: (transfer full): the number of the cluster of each vector
 */
guint16 *nlp_vectors_cluster (gfloat *vectors,
                              guint n_types,
                              guint n_dimensions,
                              guint n_clusters,
                              guint n_rounds);

G_END_DECLS

#endif
