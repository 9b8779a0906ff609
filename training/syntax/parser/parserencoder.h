/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserencoder.h: the part of the parser's network that reads the words of a sentence.
 */

#ifndef TRAINING_PARSER_ENCODER_H
#define TRAINING_PARSER_ENCODER_H

#include "common/clusters.h"
#include "syntax/parser/parserblock.h"
#include "syntax/parser/parserform.h"
#include "tensor.h"

G_BEGIN_DECLS

/**
 * ParserToken:
 * @word: its number in the vocabulary, or 0 if it is unknown or left out in training
 * @clusters: the rows of its clusters
 * @form: the other properties of its form
 * @pos: the number of its part of speech
 * @tag: the number of its fine tag
 * @is_last: whether it ends a sentence
 *
 * A token of a batch of sentences.
 */
typedef struct {
  guint32 word;
  const guint16 *clusters;
  NlpParserForm form;
  guint8 pos;
  guint8 tag;
  gboolean is_last;
} ParserToken;

/* The sizes of the network. */
typedef struct {
  guint n_words; /* with the unknown word */
  guint n_clusters;
  guint n_pos;
  guint n_tags;
  guint n_embedding; /* values of an embedding */
  guint n_units;     /* of each direction of a layer */
  guint n_layers;
} ParserEncoderSizes;

/**
 * ParserLayer:
 * @weights: from the input to values and gates
 * @bias: of values and gates
 * @gates: of each token, the values and gates, see NLP_PARSER_PARTS
 * @states: of each token, the states of both directions
 * @mask: the factors of dropout
 * @output: of each token, the gated states, plus the input of all but the first layer
 */
typedef struct {
  Tensor *weights;
  Tensor *bias;
  GArray *gates;
  GArray *states;
  GArray *mask;
  GArray *output;
} ParserLayer;

/**
 * ParserEncoder:
 *
 * Sums the embeddings of a word's properties, reads them with their neighbours in both directions,
 * and outputs for each word the states of both directions. A layer is a quasi-recurrent network
 * (Bradbury et al., "Quasi-Recurrent Neural Networks", 2016): only a gated mean runs along the
 * sentence, which needs no multiplication of matrices. The gates are made of lines, so that
 * integers give the same results.
 */
typedef struct {
  ParserEncoderSizes sizes;
  Tensor *words;
  Tensor *clusters;
  Tensor *prefixes;
  Tensor *suffixes;
  Tensor *shapes;
  Tensor *pos;
  Tensor *tags;
  ParserLayer layers[NLP_PARSER_MAX_LAYERS];
  /* The current batch. */
  const ParserToken *tokens;
  gsize n_tokens;
  GArray *embeddings;
  GArray *embedding_mask;
  GArray *windows;      /* of each token, the embeddings of its window */
  GArray *gradients[3]; /* of gates, and of the inputs of layers in turn */
} ParserEncoder;

ParserEncoder *parser_encoder_new (const ParserEncoderSizes *sizes, guint64 *random);
void parser_encoder_free (ParserEncoder *self);

/* Returns the number of values of a word's output. */
static inline guint
parser_encoder_get_width (const ParserEncoder *self)
{
  return 2 * self->sizes.n_units;
}

/* Encodes a batch of whole sentences. @dropout is the share of values that are set to 0 in
 * training, and 0 otherwise. @tokens stay unchanged until parser_encoder_backward(). Returns:
 * (transfer none): the output of each token */
const gfloat *parser_encoder_forward (ParserEncoder *self,
                                      const ParserToken *tokens,
                                      gsize n,
                                      gfloat dropout,
                                      guint64 *random);

/* Adds to the gradients of all weights, given that of the output. Changes @gradient. */
void parser_encoder_backward (ParserEncoder *self, gfloat *gradient);

/* Computes the embedding of a word and its clusters, without those of its other properties. */
void parser_encoder_embed_word (const ParserEncoder *self,
                                guint32 word,
                                const guint16 *clusters,
                                gfloat *embedding);

/* Calls @function on all matrices of weights. */
void parser_encoder_foreach (ParserEncoder *self, GFunc function, gpointer data);

/* Makes an empty array of gfloat. */
GArray *parser_floats_new (void);

/* Resizes an array of gfloat to @n zeros. Returns: (transfer none): the values */
gfloat *parser_floats_clear (GArray *array, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParserEncoder, parser_encoder_free)

G_END_DECLS

#endif
