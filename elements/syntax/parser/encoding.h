/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * encoding.h: encodes the words of a sentence as vectors that reflect their context.
 */

#ifndef NLP_ENCODING_H
#define NLP_ENCODING_H

#include "parserform.h"
#include "parserweights.h"

G_BEGIN_DECLS

/* The rows of a word's form, part of speech, fine tag and shape. */
#define NLP_ENCODING_ROWS 4
typedef struct {
  const gint16 *rows[NLP_ENCODING_ROWS];
} NlpEncodingRows;

/**
 * NlpEncoding:
 * @gates: of each word, the values and gates of the current layer
 * @outputs: of each word, the outputs of the layers, in turn
 * @rows: of each word, the rows that it adds to itself and its neighbours
 * @embeddings: embeddings of words whose rows are not in the file
 * @products: the rows of these words
 * @n_products: their number
 *
 * The memory of an encoder, with room for a number of words.
 */
typedef struct {
  gint16 *gates;
  gint16 *outputs[2];
  NlpEncodingRows *rows;
  gint16 *embeddings;
  gint16 *products;
  guint n_products;
} NlpEncoding;

/* Allocates @n numbers at the start of a cache line. Free them with g_aligned_free(). */
gint16 *nlp_encoding_allocate (gsize n);

/* Makes room for @n words. Free it with nlp_encoding_clear(). */
void nlp_encoding_init (NlpEncoding *self, const NlpParserWeights *weights, guint n);
void nlp_encoding_clear (NlpEncoding *self);

/**
 * nlp_encoding_run:
 * @words: the words of a sentence
 * @n: their number
 *
 * Sums the embeddings of a word's properties, and reads them in both directions. A layer is a
 * quasi-recurrent network (Bradbury et al., "Quasi-Recurrent Neural Networks", 2016): only a gated
 * mean runs along the sentence. The first layer is linear in its words, so its rows are summed and
 * not multiplied.
 *
 * Returns: (transfer none): of each word, two times @n_units values
 */
const gint16 *nlp_encoding_run (NlpEncoding *self,
                                const NlpParserWeights *weights,
                                const NlpParserWord *words,
                                guint n);

G_END_DECLS

#endif
