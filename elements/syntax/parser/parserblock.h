/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserblock.h: the layout of the parser's trained weights in a model file.
 */

#ifndef NLP_PARSER_BLOCK_H
#define NLP_PARSER_BLOCK_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_PARSER_MAGIC 0x3152504eu /* "NPR1" */

#define NLP_PARSER_MAX_LAYERS 4
#define NLP_PARSER_MAX_UNITS 256
#define NLP_PARSER_MAX_HIDDEN 256

/* The words that the first layer sees: one on each side of a word. */
#define NLP_PARSER_WINDOW 1
#define NLP_PARSER_OFFSETS (2 * NLP_PARSER_WINDOW + 1)

/* Sections begin at multiples of the size of a cache line, so that vectors don't cross them if the
 * block does too. */
#define NLP_PARSER_ALIGNMENT 64

/* The parts of a direction of a layer, each with @n_units numbers: the new values, the gates that
 * keep the states, and the gates of the output. */
#define NLP_PARSER_PARTS 3

/* The fractional bits of the fixed-point numbers. */
#define NLP_PARSER_EMBEDDING_BITS 11 /* embeddings */
#define NLP_PARSER_WEIGHT_BITS 12    /* weights that are multiplied */
#define NLP_PARSER_GATE_BITS 10      /* values and gates before they are limited */
#define NLP_PARSER_STATE_BITS 13     /* values, gates and states, from -1 to 1 */
#define NLP_PARSER_HIDDEN_BITS 8     /* the hidden layer of decisions */

/* The rows of outputs: transitions, then relations to a head on the right, then on the left. */
#define NLP_PARSER_FIRST_RELATION 8

/* The relation of the root of a sentence, which has the first number. */
#define NLP_PARSER_ROOT 0

/* An entry of the hash table of words; see nlp_probing_scale(). */
typedef struct {
  guint32 hash;   /* NlpParserForm.word, or 0 in a free bucket */
  guint32 number; /* of the word, from 1 */
} NlpParserBucket;

/**
 * NlpParserHeader:
 * @magic: %NLP_PARSER_MAGIC
 * @n_buckets: size of the hash table of words
 * @n_words: number of words, with the unknown word 0
 * @n_summed: the first words, up to this number, have sums of the first layer
 * @n_pos: number of parts of speech
 * @n_tags: number of fine tags
 * @n_relations: number of relations
 * @n_embedding: values of an embedding, a multiple of 16
 * @n_units: units of each direction of a layer, a multiple of 16
 * @n_layers: number of layers
 * @n_hidden: units of the hidden layer of decisions, a multiple of 16
 * @names_size: bytes of the names of parts of speech, tags and relations, each with a final zero
 * @reserved: 0
 */
typedef struct {
  guint32 magic;
  guint32 n_buckets;
  guint32 n_words;
  guint32 n_summed;
  guint32 n_pos;
  guint32 n_tags;
  guint32 n_relations;
  guint32 n_embedding;
  guint32 n_units;
  guint32 n_layers;
  guint32 n_hidden;
  guint32 names_size;
  guint32 reserved[4];
} NlpParserHeader;

/**
 * NlpParserSection:
 *
 * The arrays after the header, in this order, each at a multiple of 64 bytes. "Sums" are rows of
 * the first layer: what a word adds to the values and gates of itself and its neighbours, for each
 * offset and direction.
 */
typedef enum {
  NLP_PARSER_NAMES,      /* strings */
  NLP_PARSER_BUCKETS,    /* NlpParserBucket */
  NLP_PARSER_WORDS,      /* gint16: embeddings of word 0 and of those without sums */
  NLP_PARSER_PREFIXES,   /* gint16: embeddings */
  NLP_PARSER_SUFFIXES,   /* gint16: embeddings */
  NLP_PARSER_WORD_SUMS,  /* gint16: of words 1 to n_summed, with their prefixes and suffixes */
  NLP_PARSER_POS_SUMS,   /* gint16 */
  NLP_PARSER_TAG_SUMS,   /* gint16 */
  NLP_PARSER_SHAPE_SUMS, /* gint16 */
  NLP_PARSER_SUM_BIAS,   /* gint16: of the first layer */
  NLP_PARSER_EMBEDDING_WEIGHTS, /* gint16: from embeddings to sums, a row for each result */
  NLP_PARSER_LAYER_WEIGHTS,     /* gint16: of the other layers, a row for each result */
  NLP_PARSER_LAYER_BIASES,      /* gint32 */
  NLP_PARSER_SLOT_WEIGHTS,      /* gint16: from encoded words to hidden units, by slot */
  NLP_PARSER_ABSENT,            /* gint16: of slots without a word, and of the root as next word */
  NLP_PARSER_MARKS,             /* gint16: of nlp_transitions_get_marks() */
  NLP_PARSER_HIDDEN_BIAS,       /* gint16 */
  NLP_PARSER_OUTPUT_WEIGHTS,    /* gint16: from hidden units to outputs, a row for each output */
  NLP_PARSER_OUTPUT_BIAS,       /* gint32 */
  NLP_PARSER_N_SECTIONS
} NlpParserSection;

/* The offsets of the sections in bytes, and at last the size of the block. */
typedef struct {
  gsize offsets[NLP_PARSER_N_SECTIONS + 1];
} NlpParserLayout;

/* Returns the number of values and gates of a word in a layer, in both directions. */
static inline guint32
nlp_parser_header_get_gates (const NlpParserHeader *self)
{
  return 2 * NLP_PARSER_PARTS * self->n_units;
}

/* Returns the number of relations, rounded up to whole groups of rows. */
static inline guint32
nlp_parser_header_get_padded_relations (const NlpParserHeader *self)
{
  return (self->n_relations + 7) / 8 * 8;
}

static inline guint32
nlp_parser_header_get_outputs (const NlpParserHeader *self)
{
  return NLP_PARSER_FIRST_RELATION + 2 * nlp_parser_header_get_padded_relations (self);
}

/* Computes the layout of a block. Returns FALSE if a size in the header is out of range. */
gboolean nlp_parser_header_get_layout (const NlpParserHeader *self, NlpParserLayout *layout);

G_END_DECLS

#endif
