/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserweights.h: the trained weights of the parser, as a model file has them.
 */

#ifndef NLP_PARSER_WEIGHTS_H
#define NLP_PARSER_WEIGHTS_H

#include "parserblock.h"

G_BEGIN_DECLS

/* The arrays of a block. The memory belongs to the file. See NlpParserSection. */
typedef struct {
  const NlpParserHeader *header;
  const gchar *names;
  const NlpParserBucket *buckets;
  const gint16 *words;
  const gint16 *prefixes;
  const gint16 *suffixes;
  const gint16 *word_sums;
  const gint16 *pos_sums;
  const gint16 *tag_sums;
  const gint16 *shape_sums;
  const gint16 *sum_bias;
  const gint16 *embedding_weights;
  const gint16 *layer_weights;
  const gint32 *layer_biases;
  const gint16 *slot_weights;
  const gint16 *absent;
  const gint16 *marks;
  const gint16 *hidden_bias;
  const gint16 *output_weights;
  const gint32 *output_bias;
} NlpParserWeights;

/* Finds the arrays of the block @data, at an address that is a multiple of 8. Errors are
 * %NLP_DATA_FILE_ERROR. */
gboolean
nlp_parser_weights_init (NlpParserWeights *self, gconstpointer data, gsize size, GError **error);

/* Returns the number of the word with @hash, or 0. */
guint32 nlp_parser_weights_find_word (const NlpParserWeights *self, guint32 hash);

G_END_DECLS

#endif
