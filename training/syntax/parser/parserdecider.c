/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserdecider.c: computes and trains the choice of transitions and relations.
 */

#include "parserdecider.h"

#include <math.h>
#include <string.h>

#include "random.h"

static guint
pad (guint n)
{
  return (n + 7) / 8 * 8;
}

guint
parser_decider_get_padded (const ParserDecider *self)
{
  return pad (self->n_relations);
}

guint
parser_decider_get_first_relation (const ParserDecider *self, NlpTransition transition)
{
  return PARSER_FIRST_RELATION +
         (transition == NLP_RIGHT_ARC ? parser_decider_get_padded (self) : 0);
}

ParserDecider *
parser_decider_new (guint width, guint n_hidden, guint n_relations, guint64 *random)
{
  ParserDecider *self = g_new0 (ParserDecider, 1);
  guint n_outputs = PARSER_FIRST_RELATION + 2 * pad (n_relations);

  self->n_hidden = n_hidden;
  self->n_relations = n_relations;
  self->slots = tensor_new (width, NLP_N_SLOTS * n_hidden, 1 / sqrtf (width), FALSE, random);
  self->absent = tensor_new (NLP_N_SLOTS, n_hidden, 0.1f, FALSE, random);
  self->marks = tensor_new (NLP_N_MARK_ROWS, n_hidden, 0.1f, FALSE, random);
  self->bias = tensor_new (1, n_hidden, 0, FALSE, random);
  self->outputs = tensor_new (n_hidden, n_outputs, 1 / sqrtf (n_hidden), FALSE, random);
  self->output_bias = tensor_new (1, n_outputs, 0, FALSE, random);
  self->words = parser_floats_new ();
  self->words_gradient = parser_floats_new ();
  self->states = g_array_new (FALSE, FALSE, sizeof (ParserDecision));
  self->hidden = parser_floats_new ();
  self->masks = parser_floats_new ();
  self->hidden_gradient = parser_floats_new ();
  self->output_gradient = parser_floats_new ();
  self->encoded_gradient = parser_floats_new ();
  return self;
}

void
parser_decider_foreach (ParserDecider *self, GFunc function, gpointer data)
{
  Tensor *all[] = {self->slots, self->absent,  self->marks,
                   self->bias,  self->outputs, self->output_bias};

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    function (all[i], data);
}

static void
free_tensor (gpointer tensor, gpointer data)
{
  tensor_free (tensor);
}

void
parser_decider_free (ParserDecider *self)
{
  GArray *arrays[] = {self->words,  self->words_gradient,  self->states,
                      self->hidden, self->hidden_gradient, self->output_gradient,
                      self->masks,  self->encoded_gradient};

  parser_decider_foreach (self, free_tensor, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_free (self);
}

void
parser_decider_start (ParserDecider *self, const gfloat *encoded, gsize n)
{
  const gsize width = self->slots->n_columns;

  self->encoded = encoded;
  self->n_tokens = n;
  tensor_forward (self->slots, n, encoded, parser_floats_clear (self->words, n * width));
  parser_floats_clear (self->words_gradient, n * width);
  g_array_set_size (self->states, 0);
  g_array_set_size (self->hidden, 0);
  g_array_set_size (self->masks, 0);
  g_array_set_size (self->output_gradient, 0);
}

static ParserDecision
describe (const ParserDecider *self, const NlpTransitions *state, gsize first)
{
  ParserDecision decision;
  guint32 slots[NLP_N_SLOTS];

  nlp_transitions_get_slots (state, slots);
  nlp_transitions_get_marks (state, decision.marks);
  for (guint i = 0; i < NLP_N_SLOTS; i++)
    decision.slots[i] = slots[i] >= state->n_words ? G_MAXSIZE : first + slots[i];
  return decision;
}

static const gfloat *
slot_values (const ParserDecider *self, const ParserDecision *decision, guint slot)
{
  if (decision->slots[slot] == G_MAXSIZE)
    return tensor_row (self->absent, slot);
  return (const gfloat *)self->words->data + decision->slots[slot] * self->slots->n_columns +
         slot * self->n_hidden;
}

/* Adds a row of @n zeros to an array. Returns: (transfer none): the row */
static gfloat *
append_zeros (GArray *array, gsize n)
{
  gfloat *row;

  g_array_set_size (array, array->len + n);
  row = (gfloat *)array->data + array->len - n;
  memset (row, 0, n * sizeof *row);
  return row;
}

/* Rectifies the values of the hidden layer, and drops some. */
static void
activate (ParserDecider *self, gfloat *hidden, gfloat dropout, guint64 *random)
{
  gfloat *mask = append_zeros (self->masks, self->n_hidden);
  guint64 bits = 0;

  for (guint i = 0; i < self->n_hidden; i++) {
    bits = i % 4 == 0 ? nlp_random_next (random) : bits >> 16;
    if (hidden[i] > 0 && (bits & 0xffff) >= dropout * 0x10000)
      mask[i] = 1 / (1 - dropout);
    hidden[i] *= mask[i];
  }
}

void
parser_decider_read (ParserDecider *self,
                     const NlpTransitions *state,
                     gsize first,
                     gfloat dropout,
                     guint64 *random)
{
  ParserDecision decision = describe (self, state, first);
  gfloat *hidden = append_zeros (self->hidden, self->n_hidden);

  tensor_add (hidden, self->bias->values, self->n_hidden);
  for (guint i = 0; i < NLP_N_SLOTS; i++)
    tensor_add (hidden, slot_values (self, &decision, i), self->n_hidden);
  for (guint i = 0; i < NLP_N_MARKS; i++)
    tensor_add (hidden, tensor_row (self->marks, decision.marks[i]), self->n_hidden);
  activate (self, hidden, dropout, random);
  g_array_append_val (self->states, decision);
  append_zeros (self->output_gradient, self->outputs->n_columns);
}

static void
score (const ParserDecider *self, guint first, guint n, gfloat *scores)
{
  const gfloat *hidden = (const gfloat *)self->hidden->data + self->hidden->len - self->n_hidden;

  memcpy (scores, self->output_bias->values + first, n * sizeof *scores);
  tensor_multiply (1, n, self->n_hidden, hidden, self->n_hidden, 1, self->outputs->values + first,
                   self->outputs->n_columns, scores, n);
}

void
parser_decider_score_transitions (const ParserDecider *self, gfloat *scores)
{
  score (self, 0, PARSER_FIRST_RELATION, scores);
}

void
parser_decider_score_relations (const ParserDecider *self, NlpTransition transition, gfloat *scores)
{
  score (self, parser_decider_get_first_relation (self, transition),
         parser_decider_get_padded (self), scores);
}

gfloat *
parser_decider_get_output_gradient (ParserDecider *self)
{
  return (gfloat *)self->output_gradient->data + self->output_gradient->len -
         self->outputs->n_columns;
}

static void
scatter_state (ParserDecider *self, const ParserDecision *decision, const gfloat *gradient)
{
  const gsize width = self->slots->n_columns, n = self->n_hidden;

  tensor_add (self->bias->gradient, gradient, n);
  for (guint i = 0; i < NLP_N_SLOTS; i++) {
    gsize token = decision->slots[i];
    gfloat *to = token == G_MAXSIZE ? self->absent->gradient + i * n
                                    : (gfloat *)self->words_gradient->data + token * width + i * n;

    tensor_add (to, gradient, n);
  }
  for (guint i = 0; i < NLP_N_MARKS; i++)
    tensor_add (self->marks->gradient + decision->marks[i] * n, gradient, n);
}

static gfloat *
outputs_backward (ParserDecider *self)
{
  const gsize n_states = self->states->len;
  const gfloat *gradient = (const gfloat *)self->output_gradient->data;
  const gfloat *masks = (const gfloat *)self->masks->data;
  gfloat *hidden = parser_floats_clear (self->hidden_gradient, n_states * self->n_hidden);

  tensor_add_bias_gradient (self->output_bias, n_states, gradient);
  tensor_backward (self->outputs, n_states, (const gfloat *)self->hidden->data, gradient, hidden);
  for (gsize i = 0; i < n_states * self->n_hidden; i++)
    hidden[i] *= masks[i];
  return hidden;
}

gfloat *
parser_decider_backward (ParserDecider *self)
{
  const gfloat *hidden = outputs_backward (self);
  gfloat *encoded =
      parser_floats_clear (self->encoded_gradient, self->n_tokens * self->slots->n_rows);

  for (guint i = 0; i < self->states->len; i++)
    scatter_state (self, &g_array_index (self->states, ParserDecision, i),
                   hidden + i * self->n_hidden);
  tensor_backward (self->slots, self->n_tokens, self->encoded,
                   (const gfloat *)self->words_gradient->data, encoded);
  return encoded;
}
