/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserweights.c: checks a block of weights and finds its arrays.
 */

#include "parserweights.h"

#include <string.h>

#include "common/probing.h"
#include "common/tables/datafile.h"

#define BLOCK_ALIGNMENT 8

static gboolean
is_free (const NlpParserBucket *bucket)
{
  return bucket->hash == 0;
}

static gboolean
matches (const guint32 *hash, const NlpParserBucket *bucket)
{
  return bucket->hash == *hash;
}

NLP_DEFINE_PROBING_FIND_SCALED (bucket, NlpParserBucket, guint32, is_free, matches)

guint32
nlp_parser_weights_find_word (const NlpParserWeights *self, guint32 hash)
{
  return bucket_find (self->buckets, self->header->n_buckets, hash, &hash)->number;
}

static void
find_arrays (NlpParserWeights *self, const gchar *data, const gsize *offsets)
{
  self->names = data + offsets[NLP_PARSER_NAMES];
  self->buckets = (gconstpointer)(data + offsets[NLP_PARSER_BUCKETS]);
  self->words = (gconstpointer)(data + offsets[NLP_PARSER_WORDS]);
  self->prefixes = (gconstpointer)(data + offsets[NLP_PARSER_PREFIXES]);
  self->suffixes = (gconstpointer)(data + offsets[NLP_PARSER_SUFFIXES]);
  self->word_sums = (gconstpointer)(data + offsets[NLP_PARSER_WORD_SUMS]);
  self->pos_sums = (gconstpointer)(data + offsets[NLP_PARSER_POS_SUMS]);
  self->tag_sums = (gconstpointer)(data + offsets[NLP_PARSER_TAG_SUMS]);
  self->shape_sums = (gconstpointer)(data + offsets[NLP_PARSER_SHAPE_SUMS]);
  self->sum_bias = (gconstpointer)(data + offsets[NLP_PARSER_SUM_BIAS]);
  self->embedding_weights = (gconstpointer)(data + offsets[NLP_PARSER_EMBEDDING_WEIGHTS]);
  self->layer_weights = (gconstpointer)(data + offsets[NLP_PARSER_LAYER_WEIGHTS]);
  self->layer_biases = (gconstpointer)(data + offsets[NLP_PARSER_LAYER_BIASES]);
  self->slot_weights = (gconstpointer)(data + offsets[NLP_PARSER_SLOT_WEIGHTS]);
  self->absent = (gconstpointer)(data + offsets[NLP_PARSER_ABSENT]);
  self->marks = (gconstpointer)(data + offsets[NLP_PARSER_MARKS]);
  self->hidden_bias = (gconstpointer)(data + offsets[NLP_PARSER_HIDDEN_BIAS]);
  self->output_weights = (gconstpointer)(data + offsets[NLP_PARSER_OUTPUT_WEIGHTS]);
  self->output_bias = (gconstpointer)(data + offsets[NLP_PARSER_OUTPUT_BIAS]);
}

/* Whether all names are there and valid. */
static gboolean
has_names (const NlpParserWeights *self)
{
  const NlpParserHeader *header = self->header;
  guint32 n_names = header->n_pos + header->n_tags + header->n_relations, n = 0;
  const gchar *at = self->names, *end = at + header->names_size;

  while (at < end) {
    const gchar *zero = memchr (at, '\0', end - at);

    if (zero == NULL || !g_utf8_validate (at, zero - at, NULL))
      return FALSE;
    at = zero + 1;
    n++;
  }
  return n == n_names;
}

/* Whether each search ends, at a word that exists. */
static gboolean
has_valid_buckets (const NlpParserWeights *self)
{
  gboolean has_free = FALSE;

  for (guint32 i = 0; i < self->header->n_buckets; i++) {
    has_free |= is_free (&self->buckets[i]);
    if (self->buckets[i].number >= self->header->n_words)
      return FALSE;
  }
  return has_free;
}

gboolean
nlp_parser_weights_init (NlpParserWeights *self, gconstpointer data, gsize size, GError **error)
{
  const NlpParserHeader *header = data;
  NlpParserLayout layout;

  if (size < sizeof *header || (guintptr)data % BLOCK_ALIGNMENT != 0 ||
      !nlp_parser_header_get_layout (header, &layout) ||
      layout.offsets[NLP_PARSER_N_SECTIONS] != size) {
    g_set_error_literal (error, NLP_DATA_FILE_ERROR, NLP_DATA_FILE_ERROR_DAMAGED,
                         "The parser's weights don't have the expected sizes");
    return FALSE;
  }
  *self = (NlpParserWeights){.header = header};
  find_arrays (self, data, layout.offsets);
  if (!has_names (self) || !has_valid_buckets (self)) {
    g_set_error_literal (error, NLP_DATA_FILE_ERROR, NLP_DATA_FILE_ERROR_DAMAGED,
                         "The parser's names or words are damaged");
    return FALSE;
  }
  return TRUE;
}
