/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserdecider.h: the part of the parser's network that chooses transitions and relations.
 */

#ifndef TRAINING_PARSER_DECIDER_H
#define TRAINING_PARSER_DECIDER_H

#include "parserencoder.h"
#include "syntax/parser/transitions.h"

G_BEGIN_DECLS

/* The outputs begin with the transitions, padded for vectors. */
#define PARSER_FIRST_RELATION 8

/**
 * ParserDecider:
 * @n_hidden: the number of hidden units
 * @n_relations: the number of relations
 * @slots: the weights of encoded words, @n_hidden columns for each slot
 * @absent: the rows of slots without a word, and of the root as the next word
 * @marks: the rows of marks
 * @bias: the bias of hidden units
 * @outputs: the weights of transitions, then of relations to a head on the right, then on the left
 *
 * A network with one hidden layer over a few words and marks of the state (Chen and Manning, "A
 * Fast and Accurate Dependency Parser using Neural Networks", 2014). Its input is linear in each
 * word, so a word is multiplied once for each slot, whatever the number of states.
 */
typedef struct {
  guint n_hidden;
  guint n_relations;
  Tensor *slots;
  Tensor *absent;
  Tensor *marks;
  Tensor *bias;
  Tensor *outputs;
  Tensor *output_bias;
  /* The values of the current batch. */
  const gfloat *encoded;
  gsize n_tokens;
  GArray *words; /* gfloat: of each token, its part of the hidden layer for each slot */
  GArray *words_gradient;
  GArray *states; /* ParserDecision */
  GArray *hidden; /* gfloat, of each state */
  GArray *masks;
  GArray *hidden_gradient;
  GArray *output_gradient; /* gfloat, of each state */
  GArray *encoded_gradient;
} ParserDecider;

/* The input of a decision. */
typedef struct {
  gsize slots[NLP_N_SLOTS]; /* tokens of the batch, or G_MAXSIZE */
  guint16 marks[NLP_N_MARKS];
} ParserDecision;

ParserDecider *parser_decider_new (guint width, guint n_hidden, guint n_relations, guint64 *random);
void parser_decider_free (ParserDecider *self);

/* Begins a batch of @n tokens, which the encoder encoded. */
void parser_decider_start (ParserDecider *self, const gfloat *encoded, gsize n);

/* Computes the hidden layer of a state, of a sentence whose first word is the token @first, and
 * keeps it for parser_decider_backward(). */
void parser_decider_read (ParserDecider *self,
                          const NlpTransitions *state,
                          gsize first,
                          gfloat dropout,
                          guint64 *random);

/* Computes the scores of the transitions of the last state. @scores has PARSER_FIRST_RELATION
 * values. */
void parser_decider_score_transitions (const ParserDecider *self, gfloat *scores);

/* Computes the scores of the relations of the last state, for an arc by @transition. @scores has
 * parser_decider_get_padded() values. */
void parser_decider_score_relations (const ParserDecider *self,
                                     NlpTransition transition,
                                     gfloat *scores);

/* Returns the number of relations, rounded up for vectors. */
guint parser_decider_get_padded (const ParserDecider *self);

/* Returns the first output of the relations of arcs by @transition. */
guint parser_decider_get_first_relation (const ParserDecider *self, NlpTransition transition);

/* Returns the gradient of the outputs of the last state, to which the caller adds. */
gfloat *parser_decider_get_output_gradient (ParserDecider *self);

/* Adds to the gradients of all weights. Returns: (transfer none): the gradient of the encoded
 * tokens */
gfloat *parser_decider_backward (ParserDecider *self);

/* Calls @function on all matrices of weights. */
void parser_decider_foreach (ParserDecider *self, GFunc function, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParserDecider, parser_decider_free)

G_END_DECLS

#endif
