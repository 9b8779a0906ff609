/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserencoder.c: computes and trains the encoder of the parser's network.
 */

#include "parserencoder.h"

#include <math.h>
#include <string.h>

#include "random.h"

#define EMBEDDING_DEVIATION 0.3f

/* Properties that share the meaning of a word begin with smaller embeddings. */
#define PART_DEVIATION (EMBEDDING_DEVIATION / 2)

/* The properties of a word that have embeddings: itself, prefix, suffix, shape, tags, clusters. */
#define N_PROPERTIES (6 + NLP_N_GRANULARITIES)

/* The row of a matrix that a property selects. */
typedef struct {
  Tensor *tensor;
  gsize row;
} Property;

GArray *
parser_floats_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gfloat));
}

gfloat *
parser_floats_clear (GArray *array, gsize n)
{
  g_array_set_size (array, (guint)n);
  if (n > 0)
    memset (array->data, 0, n * sizeof (gfloat));
  return (gfloat *)array->data;
}

static gfloat *
floats (const GArray *array)
{
  return (gfloat *)array->data;
}

/* Returns the values and gates of a word in both directions. */
static gsize
gates_width (const ParserEncoder *self)
{
  return 2 * NLP_PARSER_PARTS * (gsize)self->sizes.n_units;
}

static void
layer_init (ParserLayer *self, gsize n_inputs, gsize n_gates, guint64 *random)
{
  self->weights = tensor_new (n_inputs, n_gates, 1 / sqrtf (n_inputs), FALSE, random);
  self->bias = tensor_new (1, n_gates, 0, FALSE, random);
  self->gates = parser_floats_new ();
  self->states = parser_floats_new ();
  self->mask = parser_floats_new ();
  self->output = parser_floats_new ();
}

static void
layer_clear (ParserLayer *self)
{
  g_array_unref (self->gates);
  g_array_unref (self->states);
  g_array_unref (self->mask);
  g_array_unref (self->output);
}

ParserEncoder *
parser_encoder_new (const ParserEncoderSizes *sizes, guint64 *random)
{
  ParserEncoder *self = g_new0 (ParserEncoder, 1);
  const guint n = sizes->n_embedding;

  self->sizes = *sizes;
  self->words = tensor_new (sizes->n_words, n, EMBEDDING_DEVIATION, TRUE, random);
  self->prefixes = tensor_new (NLP_PARSER_N_PREFIXES, n, PART_DEVIATION, TRUE, random);
  self->suffixes = tensor_new (NLP_PARSER_N_SUFFIXES, n, PART_DEVIATION, TRUE, random);
  self->shapes = tensor_new (NLP_PARSER_N_SHAPES, n, EMBEDDING_DEVIATION, FALSE, random);
  self->pos = tensor_new (sizes->n_pos, n, EMBEDDING_DEVIATION, FALSE, random);
  self->tags = tensor_new (sizes->n_tags, n, EMBEDDING_DEVIATION, FALSE, random);
  self->clusters = tensor_new (sizes->n_clusters, n, PART_DEVIATION, TRUE, random);
  for (guint i = 0; i < sizes->n_layers; i++)
    layer_init (&self->layers[i], i == 0 ? NLP_PARSER_OFFSETS * n : 2 * sizes->n_units,
                gates_width (self), random);
  self->embeddings = parser_floats_new ();
  self->embedding_mask = parser_floats_new ();
  self->windows = parser_floats_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self->gradients); i++)
    self->gradients[i] = parser_floats_new ();
  return self;
}

void
parser_encoder_foreach (ParserEncoder *self, GFunc function, gpointer data)
{
  Tensor *embeddings[] = {self->words, self->prefixes, self->suffixes, self->shapes,
                          self->pos,   self->tags,     self->clusters};

  for (guint i = 0; i < G_N_ELEMENTS (embeddings); i++)
    function (embeddings[i], data);
  for (guint i = 0; i < self->sizes.n_layers; i++) {
    function (self->layers[i].weights, data);
    function (self->layers[i].bias, data);
  }
}

static void
free_tensor (gpointer tensor, gpointer data)
{
  tensor_free (tensor);
}

void
parser_encoder_free (ParserEncoder *self)
{
  parser_encoder_foreach (self, free_tensor, NULL);
  for (guint i = 0; i < self->sizes.n_layers; i++)
    layer_clear (&self->layers[i]);
  g_array_unref (self->embeddings);
  g_array_unref (self->embedding_mask);
  g_array_unref (self->windows);
  for (guint i = 0; i < G_N_ELEMENTS (self->gradients); i++)
    g_array_unref (self->gradients[i]);
  g_free (self);
}

/* Multiplies values by 0 or 1 / (1 - dropout) at random, and keeps the factors in @mask. */
static void
drop_out (GArray *values, GArray *mask, gfloat dropout, guint64 *random)
{
  gfloat *factors = parser_floats_clear (mask, dropout > 0 ? values->len : 0);
  guint64 bits = 0;

  for (guint i = 0; i < mask->len; i++) {
    bits = i % 4 == 0 ? nlp_random_next (random) : bits >> 16;
    factors[i] = (bits & 0xffff) < dropout * 0x10000 ? 0 : 1 / (1 - dropout);
    floats (values)[i] *= factors[i];
  }
}

static void
apply_mask (gfloat *gradient, const GArray *mask)
{
  for (guint i = 0; i < mask->len; i++)
    gradient[i] *= floats (mask)[i];
}

static void
list_properties (const ParserEncoder *self,
                 const ParserToken *token,
                 Property properties[N_PROPERTIES])
{
  guint n = 0;

  properties[n++] = (Property){self->words, token->word};
  properties[n++] = (Property){self->prefixes, token->form.prefix};
  properties[n++] = (Property){self->suffixes, token->form.suffix};
  properties[n++] = (Property){self->shapes, token->form.shape};
  properties[n++] = (Property){self->pos, token->pos};
  properties[n++] = (Property){self->tags, token->tag};
  for (guint i = 0; i < NLP_N_GRANULARITIES; i++)
    properties[n++] = (Property){self->clusters, token->clusters[i]};
}

void
parser_encoder_embed_word (const ParserEncoder *self,
                           guint32 word,
                           const guint16 *clusters,
                           gfloat *embedding)
{
  const guint n = self->sizes.n_embedding;

  memcpy (embedding, tensor_row (self->words, word), n * sizeof *embedding);
  for (guint i = 0; i < NLP_N_GRANULARITIES; i++)
    tensor_add (embedding, tensor_row (self->clusters, clusters[i]), n);
}

static void
embed (ParserEncoder *self)
{
  const guint n = self->sizes.n_embedding;
  gfloat *sum = parser_floats_clear (self->embeddings, self->n_tokens * n);

  for (gsize i = 0; i < self->n_tokens; i++, sum += n) {
    Property properties[N_PROPERTIES];

    list_properties (self, &self->tokens[i], properties);
    for (guint k = 0; k < N_PROPERTIES; k++)
      tensor_add (sum, tensor_row (properties[k].tensor, properties[k].row), n);
  }
}

static void
embed_backward (ParserEncoder *self, const gfloat *gradient)
{
  const guint n = self->sizes.n_embedding;

  for (gsize i = 0; i < self->n_tokens; i++, gradient += n) {
    Property properties[N_PROPERTIES];

    list_properties (self, &self->tokens[i], properties);
    for (guint k = 0; k < N_PROPERTIES; k++)
      tensor_add (tensor_gradient_row (properties[k].tensor, properties[k].row), gradient, n);
  }
}

/* Whether tokens @i and @i + @offset are in one sentence; @offset is -1, 0 or 1. */
static gboolean
is_neighbour (const ParserEncoder *self, gsize i, gint offset)
{
  if (offset < 0)
    return i > 0 && !self->tokens[i - 1].is_last;
  return offset == 0 || !self->tokens[i].is_last;
}

/* Puts the embeddings of each word and its neighbours side by side. */
static void
gather_windows (ParserEncoder *self)
{
  const guint n = self->sizes.n_embedding;
  gfloat *input = parser_floats_clear (self->windows, self->n_tokens * NLP_PARSER_OFFSETS * n);

  for (gsize i = 0; i < self->n_tokens; i++) {
    for (gint offset = -NLP_PARSER_WINDOW; offset <= NLP_PARSER_WINDOW; offset++, input += n) {
      if (is_neighbour (self, i, offset))
        memcpy (input, floats (self->embeddings) + (i + offset) * n, n * sizeof *input);
    }
  }
}

static void
scatter_windows (const ParserEncoder *self, const gfloat *windows_gradient, gfloat *gradient)
{
  const guint n = self->sizes.n_embedding;

  for (gsize i = 0; i < self->n_tokens; i++) {
    for (gint offset = -NLP_PARSER_WINDOW; offset <= NLP_PARSER_WINDOW; offset++) {
      if (is_neighbour (self, i, offset))
        tensor_add (gradient + (i + offset) * n, windows_gradient, n);
      windows_gradient += n;
    }
  }
}

static inline gfloat
open_gate (gfloat x)
{
  return CLAMP (0.5f + x * 0.25f, 0, 1);
}

/* Returns the slope of a gate that is open by @share. */
static inline gfloat
gate_slope (gfloat share)
{
  return share > 0 && share < 1 ? 0.25f : 0;
}

/* Whether a direction begins at token @i. */
static gboolean
is_start (const ParserEncoder *self, gsize i, gboolean backward)
{
  return backward ? self->tokens[i].is_last : i == 0 || self->tokens[i - 1].is_last;
}

/* Returns the states before those of token @i, at @state, or NULL at the start of a sentence. */
static const gfloat *
previous_states (const ParserEncoder *self, const gfloat *state, gsize i, gboolean backward)
{
  const gsize width = 2 * (gsize)self->sizes.n_units;

  if (is_start (self, i, backward))
    return NULL;
  return backward ? state + width : state - width;
}

/* Runs the gated mean of one direction. */
static void
run_direction (ParserEncoder *self, ParserLayer *layer, gboolean backward)
{
  const gsize n = self->sizes.n_units;

  for (gsize step = 0; step < self->n_tokens; step++) {
    const gsize i = backward ? self->n_tokens - 1 - step : step;
    const gsize at = (2 * i + backward) * n;
    const gfloat *values = floats (layer->gates) + at * NLP_PARSER_PARTS;
    gfloat *state = floats (layer->states) + at, *output = floats (layer->output) + at;
    const gfloat *previous = previous_states (self, state, i, backward);

    for (gsize k = 0; k < n; k++) {
      gfloat keep = open_gate (values[n + k]), before = previous == NULL ? 0 : previous[k];

      state[k] = keep * before + (1 - keep) * CLAMP (values[k], -1, 1);
      output[k] = open_gate (values[2 * n + k]) * state[k];
    }
  }
}

/* Computes the gradient of values and gates at a token. @carried is the gradient of its states
 * from later steps, and becomes that of the states before. */
static void
step_backward (gsize n,
               const gfloat *restrict values,
               const gfloat *restrict state,
               const gfloat *restrict previous,
               const gfloat *restrict output_gradient,
               gfloat *restrict gradient,
               gfloat *restrict carried)
{
  for (gsize k = 0; k < n; k++) {
    const gfloat keep = open_gate (values[n + k]), open = open_gate (values[2 * n + k]);
    const gfloat value = CLAMP (values[k], -1, 1), before = previous == NULL ? 0 : previous[k];
    const gfloat slope = carried[k] + output_gradient[k] * open;

    gradient[k] = value > -1 && value < 1 ? slope * (1 - keep) : 0;
    gradient[n + k] = gate_slope (keep) * slope * (before - value);
    gradient[2 * n + k] = gate_slope (open) * output_gradient[k] * state[k];
    carried[k] = previous == NULL ? 0 : slope * keep;
  }
}

/* Computes the gradient of the values and gates of one direction. */
static void
run_direction_backward (ParserEncoder *self,
                        ParserLayer *layer,
                        gboolean backward,
                        const gfloat *output_gradient,
                        gfloat *gradient)
{
  const gsize n = self->sizes.n_units;
  g_autofree gfloat *carried = g_new0 (gfloat, n);

  for (gsize step = 0; step < self->n_tokens; step++) {
    const gsize i = backward ? step : self->n_tokens - 1 - step;
    const gsize at = (2 * i + backward) * n;
    const gfloat *state = floats (layer->states) + at;

    step_backward (n, floats (layer->gates) + at * NLP_PARSER_PARTS, state,
                   previous_states (self, state, i, backward), output_gradient + at,
                   gradient + at * NLP_PARSER_PARTS, carried);
  }
}

static void
run_layer (ParserEncoder *self, guint number, gfloat dropout, guint64 *random)
{
  ParserLayer *layer = &self->layers[number];
  const gsize n = self->n_tokens, width = parser_encoder_get_width (self);
  const GArray *input = number == 0 ? self->windows : self->layers[number - 1].output;
  gfloat *gates = parser_floats_clear (layer->gates, n * gates_width (self));

  tensor_forward (layer->weights, n, floats (input), gates);
  tensor_add_bias (layer->bias, n, gates);
  parser_floats_clear (layer->states, n * width);
  parser_floats_clear (layer->output, n * width);
  run_direction (self, layer, FALSE);
  run_direction (self, layer, TRUE);
  drop_out (layer->output, layer->mask, dropout, random);
  if (number > 0)
    tensor_add (floats (layer->output), floats (input), n * width);
}

const gfloat *
parser_encoder_forward (ParserEncoder *self,
                        const ParserToken *tokens,
                        gsize n,
                        gfloat dropout,
                        guint64 *random)
{
  self->tokens = tokens;
  self->n_tokens = n;
  embed (self);
  drop_out (self->embeddings, self->embedding_mask, dropout, random);
  gather_windows (self);
  for (guint i = 0; i < self->sizes.n_layers; i++)
    run_layer (self, i, dropout, random);
  return floats (self->layers[self->sizes.n_layers - 1].output);
}

/* Computes the gradient of a layer's input from that of its output. */
static void
run_layer_backward (ParserEncoder *self, guint number, gfloat *gradient, GArray *input_gradient)
{
  ParserLayer *layer = &self->layers[number];
  const GArray *input = number == 0 ? self->windows : self->layers[number - 1].output;
  gfloat *below = parser_floats_clear (input_gradient, input->len);
  gfloat *gates = parser_floats_clear (self->gradients[0], self->n_tokens * gates_width (self));

  if (number > 0)
    tensor_add (below, gradient, input->len);
  apply_mask (gradient, layer->mask);
  run_direction_backward (self, layer, FALSE, gradient, gates);
  run_direction_backward (self, layer, TRUE, gradient, gates);
  tensor_add_bias_gradient (layer->bias, self->n_tokens, gates);
  tensor_backward (layer->weights, self->n_tokens, floats (input), gates, below);
}

void
parser_encoder_backward (ParserEncoder *self, gfloat *gradient)
{
  gfloat *embeddings;

  for (guint layer = self->sizes.n_layers; layer-- > 0;) {
    GArray *below = self->gradients[1 + layer % 2];

    run_layer_backward (self, layer, gradient, below);
    gradient = floats (below);
  }
  embeddings = parser_floats_clear (self->gradients[2], self->n_tokens * self->sizes.n_embedding);
  scatter_windows (self, gradient, embeddings);
  apply_mask (embeddings, self->embedding_mask);
  embed_backward (self, embeddings);
}
