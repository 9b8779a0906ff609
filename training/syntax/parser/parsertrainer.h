/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parsertrainer.h: trains the network of the parser.
 */

#ifndef TRAINING_PARSER_TRAINER_H
#define TRAINING_PARSER_TRAINER_H

#include "parsercorpus.h"
#include "parserdecider.h"
#include "parservocabulary.h"

G_BEGIN_DECLS

/**
 * ParserOptions:
 * @n_embedding: values of a word's embedding, a multiple of 16
 * @n_units: units of each direction of a layer, a multiple of 16
 * @n_layers: layers of the encoder
 * @n_hidden: hidden units of the decider, a multiple of 16
 * @min_count: words that occur less often in training are unknown
 * @epochs: passes over the corpus
 * @batch: words of a batch
 * @rate: the learning rate at first, which falls to nearly 0
 * @dropout: share of the values of a layer that are left out
 * @word_dropout: a word that occurs n times is unknown at word_dropout / (word_dropout + n) of its
 *     places
 * @exploration: share of the transitions that the parser chooses itself
 * @averaging: share of the new weights in their moving average after each batch
 * @seed: of random numbers
 */
typedef struct {
  guint n_embedding;
  guint n_units;
  guint n_layers;
  guint n_hidden;
  guint min_count;
  guint epochs;
  guint batch;
  gfloat rate;
  gfloat dropout;
  gfloat word_dropout;
  gfloat exploration;
  gfloat averaging;
  guint64 seed;
} ParserOptions;

/* The settings of the model that ships. */
extern const ParserOptions parser_default_options;

/**
 * ParserNetwork:
 * @vocabulary: the words of the network
 * @encoder: reads the words of a sentence
 * @decider: chooses transitions
 *
 * A trained network.
 */
typedef struct {
  ParserVocabulary *vocabulary;
  ParserEncoder *encoder;
  ParserDecider *decider;
} ParserNetwork;

/* Called after each epoch. */
typedef void (*ParserProgress) (guint epoch, gdouble loss);

/**
 * parser_network_train:
 * @corpus: sentences with their trees
 * @clusters: (nullable): lines of a word and its clusters, as gst-nlp-clusters writes them
 * @options: the settings
 * @progress: (nullable): called after each epoch
 *
 * Trains a network to choose the transitions that the dynamic oracle allows (parseroracle.h), also
 * after mistakes of its own. The same data and options give the same bits on the same machine.
 *
 * Returns: (transfer full): the network
 */
ParserNetwork *parser_network_train (const ParserCorpus *corpus,
                                     const gchar *clusters,
                                     const ParserOptions *options,
                                     ParserProgress progress);
void parser_network_free (ParserNetwork *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParserNetwork, parser_network_free)

G_END_DECLS

#endif
