/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CRF_H
#define NLP_CRF_H

#include "weights.h"

G_BEGIN_DECLS

/**
 * NlpCrf:
 *
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, "Conditional Random
 * Fields", 2001), trained by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and
 * Singer, "Adaptive Subgradient Methods", 2011). Where the tags of a sentence are known in part,
 * every sequence that they allow counts as right (Tsuboi et al., "Training Conditional Random
 * Fields Using Incomplete Annotations", 2008).
 */
typedef struct _NlpCrf NlpCrf;

/**
 * NlpCrfOptions:
 * @n_epochs: number of passes over the sentences
 * @rate: learning rate
 * @decay: weight decay, applied when a weight is updated
 * @dropout: share of a word's features that is left out at random
 * @prune: before the averaged epochs, weights below this become 0 for good, so that the
 *     others can adapt
 * @n_averaged: number of last epochs whose weights are averaged
 * @seed: seed of the random numbers
 */
typedef struct {
  guint n_epochs;
  gfloat rate;
  gfloat decay;
  gfloat dropout;
  gfloat prune;
  guint n_averaged;
  guint64 seed;
} NlpCrfOptions;

/* Trains @weights, which must outlive the result. */
NlpCrf *nlp_crf_new (NlpWeights *weights, guint n_labels, const NlpCrfOptions *options);
void nlp_crf_free (NlpCrf *self);

typedef void (*NlpCrfProgress) (guint n_done, guint n, gpointer data);

/* Runs one epoch over all sentences in random order. Returns the mean loss of a sentence. */
gdouble nlp_crf_run (NlpCrf *self, const GPtrArray *sets, NlpCrfProgress progress, gpointer data);

/* Decodes a sentence into one tag for each word, and the tags' marginal @probabilities (nullable).
 */
void
nlp_crf_tag (NlpCrf *self, const NlpCorpusSentence *sentence, guint8 *tags, gfloat *probabilities);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCrf, nlp_crf_free)

G_END_DECLS

#endif
