/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PERCEPTRON_H
#define NLP_PERCEPTRON_H

#include "namecorpus.h"

G_BEGIN_DECLS

/**
 * NlpPerceptron:
 *
 * Learns the weights of features from sentences whose tags are known, or known in part: it decodes
 * a sentence, and where the best tags are not among those allowed moves the weights from them to
 * the best that are. What it has learnt is the mean of all weights that there were. (Collins,
 * "Discriminative Training Methods for Hidden Markov Models", 2002; with partial labels, Fernandes
 * and Brefeld, "Learning from Partially Annotated Sequences", 2011)
 */
typedef struct _NlpPerceptron NlpPerceptron;

/* Features seen less than @min_count times are left out. */
NlpPerceptron *nlp_perceptron_new (const NlpCorpus *corpus,
                                   const GPtrArray *sets,
                                   guint n_labels,
                                   guint min_count);
void nlp_perceptron_free (NlpPerceptron *self);

/* Reads each sentence once, in a new order. Returns how many needed no change. */
guint nlp_perceptron_run (NlpPerceptron *self, const GPtrArray *sets, gfloat margin);

/* Makes the means the weights, after which it can tag, but not run. */
void nlp_perceptron_finish (NlpPerceptron *self);

/* Decodes a sentence. */
void nlp_perceptron_tag (NlpPerceptron *self, const NlpCorpusSentence *sentence, guint8 *tags);

guint nlp_perceptron_get_n_rows (const NlpPerceptron *self);

/* The feature of row @row and its %NLP_MAX_TAGS weights. */
const gfloat *nlp_perceptron_get_row (const NlpPerceptron *self, guint row, guint32 *feature);
const gfloat *nlp_perceptron_get_transitions (const NlpPerceptron *self);

G_END_DECLS

#endif
