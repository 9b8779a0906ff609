/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CRF_H
#define NLP_CRF_H

#include "weights.h"

G_BEGIN_DECLS

/**
 * NlpCrf:
 *
 * Learns weights so that the right tags of sentences become likely, as a conditional random field
 * (Lafferty, McCallum and Pereira, "Conditional Random Fields", 2001) by stochastic gradient, with
 * steps that shrink with the gradients so far (Duchi, Hazan and Singer, "Adaptive Subgradient
 * Methods", 2011). Where tags are known in part, all sequences that they allow are right
 * (Tsuboi et al., "Training Conditional Random Fields Using Incomplete Annotations", 2008).
 */
typedef struct _NlpCrf NlpCrf;

/**
 * NlpCrfOptions:
 * @n_epochs: how often each sentence is read
 * @rate: how large steps are
 * @decay: how much a weight shrinks when it is used
 * @dropout: the part of a word's features that is left out, another one each time
 * @prune: in front of the averaged epochs, smaller weights become 0 for good, so that others can
 *     take their part over
 * @n_averaged: the mean of the weights after so many last epochs is what has been learnt
 * @seed: of the random numbers
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

/* Learns @weights, which are kept. */
NlpCrf *nlp_crf_new (NlpWeights *weights, guint n_labels, const NlpCrfOptions *options);
void nlp_crf_free (NlpCrf *self);

typedef void (*NlpCrfProgress) (guint n_done, guint n, gpointer data);

/* Reads each sentence once, in a new order. Returns the mean loss of a sentence. */
gdouble nlp_crf_run (NlpCrf *self, const GPtrArray *sets, NlpCrfProgress progress, gpointer data);

/* Decodes a sentence. @probabilities (nullable) are how likely each word's tag is. */
void
nlp_crf_tag (NlpCrf *self, const NlpCorpusSentence *sentence, guint8 *tags, gfloat *probabilities);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCrf, nlp_crf_free)

G_END_DECLS

#endif
