/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserwriter.c: rounds the weights of a network, and lays them out for the parser.
 */

#include "parserwriter.h"

#include <math.h>
#include <string.h>

#include "common/probing.h"
#include "syntax/parser/parserblock.h"

/* The share of buckets in use is at most two thirds. */
#define BUCKETS_OF(n) ((n) / 2 * 3 + 1)

/* The state of a writer. */
typedef struct {
  const ParserNetwork *network;
  const ParserCorpus *corpus;
  NlpParserHeader header;
  NlpParserLayout layout;
  GByteArray *block;
  guint *order; /* the words of the network by their numbers in the block */
} Writer;

static guint8 *
section (const Writer *self, NlpParserSection section)
{
  return self->block->data + self->layout.offsets[section];
}

static gint32
fixed (gdouble value, guint bits)
{
  return (gint32)CLAMP (rint (ldexp (value, (gint)bits)), G_MININT32, G_MAXINT32);
}

static gint16
fixed16 (gdouble value, guint bits)
{
  return (gint16)CLAMP (fixed (value, bits), G_MININT16, G_MAXINT16);
}

static void
write_row (gint16 *to, const gfloat *from, guint n, guint bits)
{
  for (guint i = 0; i < n; i++)
    to[i] = fixed16 (from[i], bits);
}

/* Writes the columns of a matrix as rows. */
static void
write_columns (gint16 *to, const Tensor *from, guint first_row, guint n_rows, guint bits)
{
  for (guint column = 0; column < from->n_columns; column++) {
    for (guint row = 0; row < n_rows; row++)
      to[column * n_rows + row] = fixed16 (tensor_row (from, first_row + row)[column], bits);
  }
}

static const NlpParserForm *
form_of (const Writer *self, guint word)
{
  return &g_array_index (self->network->vocabulary->forms, NlpParserForm, word);
}

/* A word of the network, to sort. */
typedef struct {
  guint word;
  guint count;
} CountedWord;

/* Orders words by their frequency in training. */
static gint
compare_words (gconstpointer a, gconstpointer b)
{
  const CountedWord *first = a, *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return first->word < second->word ? -1 : first->word > second->word;
}

static void
order_words (Writer *self)
{
  const ParserVocabulary *vocabulary = self->network->vocabulary;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (CountedWord));

  for (guint i = 1; i < vocabulary->n_words; i++) {
    CountedWord word = {i, vocabulary->counts[i]};

    g_array_append_val (words, word);
  }
  g_array_sort (words, compare_words);
  self->order = g_new0 (guint, vocabulary->n_words);
  for (guint i = 1; i < vocabulary->n_words; i++)
    self->order[i] = g_array_index (words, CountedWord, i - 1).word;
}

static void
append_names (GByteArray *names, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++) {
    const gchar *name = g_ptr_array_index (from, i);

    g_byte_array_append (names, (const guint8 *)name, (guint)strlen (name) + 1);
  }
}

static GByteArray *
join_names (const ParserCorpus *corpus)
{
  GByteArray *names = g_byte_array_new ();

  append_names (names, corpus->pos);
  append_names (names, corpus->tags);
  append_names (names, corpus->relations);
  return names;
}

static void
fill_header (Writer *self, guint names_size, guint n_summed)
{
  const ParserEncoderSizes *sizes = &self->network->encoder->sizes;
  const guint n_words = self->network->vocabulary->n_words;

  self->header = (NlpParserHeader){
      .magic = NLP_PARSER_MAGIC,
      .n_buckets = BUCKETS_OF (n_words),
      .n_words = n_words,
      .n_summed = MIN (n_summed, n_words - 1),
      .n_pos = self->corpus->pos->len,
      .n_tags = self->corpus->tags->len,
      .n_relations = self->corpus->relations->len,
      .n_embedding = sizes->n_embedding,
      .n_units = sizes->n_units,
      .n_layers = sizes->n_layers,
      .n_hidden = self->network->decider->n_hidden,
      .names_size = names_size,
  };
}

static void
write_buckets (Writer *self)
{
  NlpParserBucket *buckets = (gpointer)section (self, NLP_PARSER_BUCKETS);

  for (guint number = 1; number < self->header.n_words; number++) {
    guint32 hash = form_of (self, self->order[number])->word;
    guint32 i = nlp_probing_scale (hash, self->header.n_buckets);

    while (buckets[i].hash != 0)
      i = (i + 1) % self->header.n_buckets;
    buckets[i] = (NlpParserBucket){hash, number};
  }
}

/* Computes the sums of the first layer for an embedding. */
static void
write_sums (const Writer *self, gint16 *to, const gfloat *embedding)
{
  const Tensor *weights = self->network->encoder->layers[0].weights;
  const guint width = (guint)weights->n_columns, n = self->header.n_embedding;
  g_autofree gfloat *sums = g_new (gfloat, width);

  for (guint offset = 0; offset < NLP_PARSER_OFFSETS; offset++) {
    memset (sums, 0, width * sizeof *sums);
    tensor_multiply (1, width, n, embedding, n, 1, tensor_row (weights, offset * n), width, sums,
                     width);
    write_row (to + offset * width, sums, width, NLP_PARSER_GATE_BITS);
  }
}

static void
write_all_sums (const Writer *self, NlpParserSection to, const Tensor *embeddings)
{
  const gsize n = NLP_PARSER_OFFSETS * nlp_parser_header_get_gates (&self->header);

  for (gsize row = 0; row < embeddings->n_rows; row++)
    write_sums (self, (gint16 *)section (self, to) + row * n, tensor_row (embeddings, row));
}

static void
write_embeddings (const Writer *self, NlpParserSection to, const Tensor *from)
{
  write_row ((gint16 *)section (self, to), from->values, (guint)(from->n_rows * from->n_columns),
             NLP_PARSER_EMBEDDING_BITS);
}

/* Writes the words: the most frequent ones as sums, with their prefixes and suffixes. */
static void
write_words (const Writer *self)
{
  const ParserEncoder *encoder = self->network->encoder;
  const guint n = self->header.n_embedding;
  const gsize n_sums = NLP_PARSER_OFFSETS * nlp_parser_header_get_gates (&self->header);
  gint16 *sums = (gint16 *)section (self, NLP_PARSER_WORD_SUMS);
  gint16 *words = (gint16 *)section (self, NLP_PARSER_WORDS);
  g_autofree gfloat *embedding = g_new (gfloat, n);

  for (guint number = 0; number < self->header.n_words; number++) {
    const guint word = self->order[number];
    const NlpParserForm *form = form_of (self, word);

    parser_encoder_embed_word (
        encoder, word, parser_vocabulary_get_clusters (self->network->vocabulary, word), embedding);
    if (number == 0 || number > self->header.n_summed) {
      write_row (words, embedding, n, NLP_PARSER_EMBEDDING_BITS);
      words += n;
    } else {
      tensor_add (embedding, tensor_row (encoder->prefixes, form->prefix), n);
      tensor_add (embedding, tensor_row (encoder->suffixes, form->suffix), n);
      write_sums (self, sums, embedding);
      sums += n_sums;
    }
  }
}

static void
write_layers (const Writer *self)
{
  const ParserEncoder *encoder = self->network->encoder;
  const guint n = self->header.n_embedding, n_states = 2 * self->header.n_units;
  const guint width = nlp_parser_header_get_gates (&self->header);

  write_row ((gint16 *)section (self, NLP_PARSER_SUM_BIAS), encoder->layers[0].bias->values, width,
             NLP_PARSER_GATE_BITS);
  for (guint offset = 0; offset < NLP_PARSER_OFFSETS; offset++)
    write_columns ((gint16 *)section (self, NLP_PARSER_EMBEDDING_WEIGHTS) +
                       (gsize)offset * width * n,
                   encoder->layers[0].weights, offset * n, n, NLP_PARSER_WEIGHT_BITS);
  for (guint layer = 1; layer < self->header.n_layers; layer++) {
    gint32 *biases = (gint32 *)section (self, NLP_PARSER_LAYER_BIASES) + (layer - 1) * width;

    write_columns ((gint16 *)section (self, NLP_PARSER_LAYER_WEIGHTS) +
                       (gsize)(layer - 1) * width * n_states,
                   encoder->layers[layer].weights, 0, n_states, NLP_PARSER_WEIGHT_BITS);
    for (guint i = 0; i < width; i++)
      biases[i] = fixed (encoder->layers[layer].bias->values[i],
                         NLP_PARSER_STATE_BITS + NLP_PARSER_WEIGHT_BITS);
  }
}

/* Writes @n outputs from @from on, which become those from @to on. */
static void
write_outputs (const Writer *self, guint from, guint to, guint n)
{
  const ParserDecider *decider = self->network->decider;
  const guint n_hidden = decider->n_hidden;
  gint16 *weights = (gint16 *)section (self, NLP_PARSER_OUTPUT_WEIGHTS) + (gsize)to * n_hidden;
  gint32 *biases = (gint32 *)section (self, NLP_PARSER_OUTPUT_BIAS) + to;

  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < n_hidden; k++)
      weights[i * n_hidden + k] =
          fixed16 (tensor_row (decider->outputs, k)[from + i], NLP_PARSER_WEIGHT_BITS);
    biases[i] = fixed (decider->output_bias->values[from + i],
                       NLP_PARSER_HIDDEN_BITS + NLP_PARSER_WEIGHT_BITS);
  }
}

static void
write_decider (const Writer *self)
{
  const ParserDecider *decider = self->network->decider;
  const guint n_hidden = decider->n_hidden, n_relations = self->header.n_relations;
  const guint padded = nlp_parser_header_get_padded_relations (&self->header);

  write_columns ((gint16 *)section (self, NLP_PARSER_SLOT_WEIGHTS), decider->slots, 0,
                 (guint)decider->slots->n_rows, NLP_PARSER_WEIGHT_BITS);
  write_row ((gint16 *)section (self, NLP_PARSER_ABSENT), decider->absent->values,
             NLP_N_SLOTS * n_hidden, NLP_PARSER_HIDDEN_BITS);
  write_row ((gint16 *)section (self, NLP_PARSER_MARKS), decider->marks->values,
             NLP_N_MARK_ROWS * n_hidden, NLP_PARSER_HIDDEN_BITS);
  write_row ((gint16 *)section (self, NLP_PARSER_HIDDEN_BIAS), decider->bias->values, n_hidden,
             NLP_PARSER_HIDDEN_BITS);
  write_outputs (self, 0, 0, NLP_N_TRANSITIONS);
  write_outputs (self, parser_decider_get_first_relation (decider, NLP_LEFT_ARC),
                 NLP_PARSER_FIRST_RELATION, n_relations);
  write_outputs (self, parser_decider_get_first_relation (decider, NLP_RIGHT_ARC),
                 NLP_PARSER_FIRST_RELATION + padded, n_relations);
}

GByteArray *
parser_network_write (const ParserNetwork *self, const ParserCorpus *corpus, guint n_summed)
{
  g_autoptr (GByteArray) names = join_names (corpus);
  Writer writer = {.network = self, .corpus = corpus, .block = g_byte_array_new ()};
  gboolean is_valid;

  fill_header (&writer, names->len, n_summed);
  is_valid = nlp_parser_header_get_layout (&writer.header, &writer.layout);
  g_assert (is_valid);
  g_byte_array_set_size (writer.block, (guint)writer.layout.offsets[NLP_PARSER_N_SECTIONS]);
  memset (writer.block->data, 0, writer.block->len);
  memcpy (writer.block->data, &writer.header, sizeof writer.header);
  memcpy (section (&writer, NLP_PARSER_NAMES), names->data, names->len);
  order_words (&writer);
  write_buckets (&writer);
  write_words (&writer);
  write_embeddings (&writer, NLP_PARSER_PREFIXES, self->encoder->prefixes);
  write_embeddings (&writer, NLP_PARSER_SUFFIXES, self->encoder->suffixes);
  write_all_sums (&writer, NLP_PARSER_POS_SUMS, self->encoder->pos);
  write_all_sums (&writer, NLP_PARSER_TAG_SUMS, self->encoder->tags);
  write_all_sums (&writer, NLP_PARSER_SHAPE_SUMS, self->encoder->shapes);
  write_layers (&writer);
  write_decider (&writer);
  g_free (writer.order);
  return writer.block;
}
