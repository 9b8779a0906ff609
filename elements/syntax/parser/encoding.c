/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * encoding.c: runs the layers that encode the words of a sentence.
 */

#include "encoding.h"

#include <string.h>

#include "gatedmean.h"
#include "parserform.h"
#include "rowproducts.h"

/* The bits that products have to lose. */
#define EMBEDDING_SHIFT (NLP_PARSER_EMBEDDING_BITS + NLP_PARSER_WEIGHT_BITS - NLP_PARSER_GATE_BITS)
#define LAYER_SHIFT (NLP_PARSER_STATE_BITS + NLP_PARSER_WEIGHT_BITS - NLP_PARSER_GATE_BITS)

/* Returns the number of values that a word adds to itself and its neighbours. */
static gsize
count_sums (const NlpParserWeights *weights)
{
  return NLP_PARSER_OFFSETS * (gsize)nlp_parser_header_get_gates (weights->header);
}

gint16 *
nlp_encoding_allocate (gsize n)
{
  return g_aligned_alloc (n, sizeof (gint16), NLP_PARSER_ALIGNMENT);
}

void
nlp_encoding_init (NlpEncoding *self, const NlpParserWeights *weights, guint n)
{
  const NlpParserHeader *header = weights->header;
  const gsize width = nlp_parser_header_get_gates (header);

  self->gates = nlp_encoding_allocate (n * width);
  self->rows = g_new (NlpEncodingRows, n);
  self->embeddings = nlp_encoding_allocate (n * (gsize)header->n_embedding);
  self->products = nlp_encoding_allocate (n * count_sums (weights));
  for (guint i = 0; i < G_N_ELEMENTS (self->outputs); i++)
    self->outputs[i] = nlp_encoding_allocate (n * 2 * header->n_units);
}

void
nlp_encoding_clear (NlpEncoding *self)
{
  g_aligned_free (self->gates);
  g_free (self->rows);
  g_aligned_free (self->embeddings);
  g_aligned_free (self->products);
  for (guint i = 0; i < G_N_ELEMENTS (self->outputs); i++)
    g_aligned_free (self->outputs[i]);
}

/* Adds up the embedding of a word whose row is not in the file. */
static void
embed (const NlpParserWeights *weights, guint32 word, const NlpParserForm *form, gint16 *embedding)
{
  const guint n = weights->header->n_embedding;
  const gint16 *parts[] = {
      weights->words + (gsize)(word == 0 ? 0 : word - weights->header->n_summed) * n,
      weights->prefixes + (gsize)form->prefix * n,
      weights->suffixes + (gsize)form->suffix * n,
  };

  nlp_rows_add (parts, G_N_ELEMENTS (parts), n, embedding);
}

/* Returns the row of a word's form. If it isn't in the file, it is still to be computed. */
static const gint16 *
find_form (NlpEncoding *self, const NlpParserWeights *weights, const NlpParserForm *form)
{
  const guint32 number = nlp_parser_weights_find_word (weights, form->word);
  guint product;

  if (number > 0 && number <= weights->header->n_summed)
    return weights->word_sums + (number - 1) * count_sums (weights);
  product = self->n_products++;
  embed (weights, number, form, self->embeddings + product * weights->header->n_embedding);
  return self->products + product * count_sums (weights);
}

/* Computes the rows of all words that are not in the file. */
static void
multiply_embeddings (NlpEncoding *self, const NlpParserWeights *weights)
{
  const NlpRows rows = {
      .weights = weights->embedding_weights,
      .n = weights->header->n_embedding,
      .n_rows = (guint)count_sums (weights),
  };

  nlp_rows_multiply (&rows, self->embeddings, self->n_products, EMBEDDING_SHIFT, self->products);
}

/* Finds the rows of the word @i. Unknown tags count as the last one. */
static void
find_rows (NlpEncoding *self, const NlpParserWeights *weights, const NlpParserWord *word, guint i)
{
  const NlpParserHeader *header = weights->header;
  const gsize n_sums = count_sums (weights);
  const NlpParserForm form = nlp_parser_form_read (word->text, word->length);

  self->rows[i] = (NlpEncodingRows){{
      find_form (self, weights, &form),
      weights->pos_sums + MIN (word->pos, header->n_pos - 1) * n_sums,
      weights->tag_sums + MIN (word->tag, header->n_tags - 1) * n_sums,
      weights->shape_sums + form.shape * n_sums,
  }};
}

/* Adds up the first layer of the word @i: the rows of all words in its window. */
static void
sum_window (NlpEncoding *self, const NlpParserWeights *weights, guint i, guint n)
{
  const gsize width = nlp_parser_header_get_gates (weights->header);
  const gint16 *rows[1 + NLP_PARSER_OFFSETS * NLP_ENCODING_ROWS];
  guint n_rows = 0;

  rows[n_rows++] = weights->sum_bias;
  for (guint offset = 0; offset < NLP_PARSER_OFFSETS; offset++) {
    const guint word = i + offset - NLP_PARSER_WINDOW;

    for (guint k = 0; word < n && k < NLP_ENCODING_ROWS; k++)
      rows[n_rows++] = self->rows[word].rows[k] + offset * width;
  }
  nlp_rows_add (rows, n_rows, (guint)width, self->gates + i * width);
}

/* Multiplies the outputs of a layer to get the values and gates of the next one. */
static void
multiply_layer (NlpEncoding *self, const NlpParserWeights *weights, guint layer, guint n)
{
  const guint width = nlp_parser_header_get_gates (weights->header);
  const guint n_states = 2 * weights->header->n_units;
  const NlpRows rows = {
      .weights = weights->layer_weights + (gsize)(layer - 1) * width * n_states,
      .biases = weights->layer_biases + (gsize)(layer - 1) * width,
      .n = n_states,
      .n_rows = width,
  };

  nlp_rows_multiply (&rows, self->outputs[(layer - 1) % 2], n, LAYER_SHIFT, self->gates);
}

/* Runs a direction of a layer along the sentence. */
static void
run_direction (NlpEncoding *self,
               const NlpParserHeader *header,
               gboolean backward,
               guint n,
               gint16 *outputs)
{
  const guint n_units = header->n_units;
  gint16 state[NLP_PARSER_MAX_UNITS] = {0};

  for (guint step = 0; step < n; step++) {
    gsize i = backward ? n - 1 - step : step;
    const gint16 *values = self->gates + (2 * i + backward) * NLP_PARSER_PARTS * n_units;

    nlp_gated_mean_step (state, values, n_units);
    nlp_gated_mean_output (outputs + (2 * i + backward) * n_units, state, values + 2 * n_units,
                           n_units);
  }
}

const gint16 *
nlp_encoding_run (NlpEncoding *self,
                  const NlpParserWeights *weights,
                  const NlpParserWord *words,
                  guint n)
{
  const NlpParserHeader *header = weights->header;
  gint16 *output = self->outputs[0];

  self->n_products = 0;
  for (guint i = 0; i < n; i++)
    find_rows (self, weights, &words[i], i);
  multiply_embeddings (self, weights);
  for (guint i = 0; i < n; i++)
    sum_window (self, weights, i, n);
  for (guint layer = 0; layer < header->n_layers; layer++) {
    const gint16 *below = output;

    output = self->outputs[layer % 2];
    if (layer > 0)
      multiply_layer (self, weights, layer, n);
    run_direction (self, header, FALSE, n, output);
    run_direction (self, header, TRUE, n, output);
    if (layer > 0)
      nlp_rows_add ((const gint16 *[]){output, below}, 2, n * 2 * header->n_units, output);
  }
  return output;
}
