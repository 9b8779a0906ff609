/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserblock.c: computes where the arrays of the parser's weights are.
 */

#include "parserblock.h"

#include "parserform.h"
#include "transitions.h"

#define MAX_WORDS (1u << 24)
#define MAX_NAMES_SIZE (1u << 16)
#define LANES 16

static gboolean
is_size (guint32 value, guint32 limit)
{
  return value > 0 && value <= limit && value % LANES == 0;
}

static gboolean
has_valid_sizes (const NlpParserHeader *self)
{
  return self->magic == NLP_PARSER_MAGIC && self->n_words > 0 && self->n_words <= MAX_WORDS &&
         self->n_buckets > 0 && self->n_buckets <= 2 * MAX_WORDS &&
         self->n_summed < self->n_words && self->n_pos > 0 && self->n_pos <= G_MAXUINT8 &&
         self->n_tags > 0 && self->n_tags <= G_MAXUINT8 && self->n_relations > 1 &&
         self->n_relations <= NLP_MAX_RELATIONS &&
         is_size (self->n_embedding, NLP_PARSER_MAX_UNITS) &&
         is_size (self->n_units, NLP_PARSER_MAX_UNITS) && self->n_layers > 0 &&
         self->n_layers <= NLP_PARSER_MAX_LAYERS &&
         is_size (self->n_hidden, NLP_PARSER_MAX_HIDDEN) && self->names_size <= MAX_NAMES_SIZE;
}

/* Returns the bytes of a section about words and their properties. */
static gsize
word_section_size (const NlpParserHeader *self, NlpParserSection section)
{
  const gsize sums = (gsize)NLP_PARSER_OFFSETS * nlp_parser_header_get_gates (self);
  const gsize embedding = self->n_embedding;

  switch (section) {
    case NLP_PARSER_NAMES:
      return self->names_size;
    case NLP_PARSER_BUCKETS:
      return self->n_buckets * sizeof (NlpParserBucket);
    case NLP_PARSER_WORDS:
      return (self->n_words - self->n_summed) * embedding * sizeof (gint16);
    case NLP_PARSER_PREFIXES:
      return NLP_PARSER_N_PREFIXES * embedding * sizeof (gint16);
    case NLP_PARSER_SUFFIXES:
      return NLP_PARSER_N_SUFFIXES * embedding * sizeof (gint16);
    case NLP_PARSER_WORD_SUMS:
      return self->n_summed * sums * sizeof (gint16);
    case NLP_PARSER_POS_SUMS:
      return self->n_pos * sums * sizeof (gint16);
    case NLP_PARSER_TAG_SUMS:
      return self->n_tags * sums * sizeof (gint16);
    case NLP_PARSER_SHAPE_SUMS:
      return NLP_PARSER_N_SHAPES * sums * sizeof (gint16);
    default:
      return 0;
  }
}

/* Returns the bytes of a section of the layers and decisions. */
static gsize
weight_section_size (const NlpParserHeader *self, NlpParserSection section)
{
  const gsize width = nlp_parser_header_get_gates (self), hidden = self->n_hidden;
  const gsize states = 2 * (gsize)self->n_units, n_outputs = nlp_parser_header_get_outputs (self);

  switch (section) {
    case NLP_PARSER_SUM_BIAS:
      return width * sizeof (gint16);
    case NLP_PARSER_EMBEDDING_WEIGHTS:
      return NLP_PARSER_OFFSETS * width * self->n_embedding * sizeof (gint16);
    case NLP_PARSER_LAYER_WEIGHTS:
      return (self->n_layers - 1) * width * states * sizeof (gint16);
    case NLP_PARSER_LAYER_BIASES:
      return (self->n_layers - 1) * width * sizeof (gint32);
    case NLP_PARSER_SLOT_WEIGHTS:
      return NLP_N_SLOTS * hidden * states * sizeof (gint16);
    case NLP_PARSER_ABSENT:
      return NLP_N_SLOTS * hidden * sizeof (gint16);
    case NLP_PARSER_MARKS:
      return NLP_N_MARK_ROWS * hidden * sizeof (gint16);
    case NLP_PARSER_HIDDEN_BIAS:
      return hidden * sizeof (gint16);
    case NLP_PARSER_OUTPUT_WEIGHTS:
      return n_outputs * hidden * sizeof (gint16);
    case NLP_PARSER_OUTPUT_BIAS:
      return n_outputs * sizeof (gint32);
    default:
      return 0;
  }
}

gboolean
nlp_parser_header_get_layout (const NlpParserHeader *self, NlpParserLayout *layout)
{
  gsize at = sizeof *self;

  if (!has_valid_sizes (self))
    return FALSE;
  for (NlpParserSection section = 0; section < NLP_PARSER_N_SECTIONS; section++) {
    gsize size = section < NLP_PARSER_SUM_BIAS ? word_section_size (self, section)
                                               : weight_section_size (self, section);

    layout->offsets[section] = at;
    at += (size + NLP_PARSER_ALIGNMENT - 1) / NLP_PARSER_ALIGNMENT * NLP_PARSER_ALIGNMENT;
  }
  layout->offsets[NLP_PARSER_N_SECTIONS] = at;
  return TRUE;
}
