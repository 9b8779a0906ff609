/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentencematrix.h: the candidate sentences of a document as sparse vectors of words.
 */

#ifndef NLP_SENTENCE_MATRIX_H
#define NLP_SENTENCE_MATRIX_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/**
 * NlpSentenceMatrix:
 * @n_rows: number of candidates
 * @n_columns: number of words
 * @starts: index of the first entry of each row, and the number of all entries
 * @words: the word of each entry
 * @values: the weight of each entry
 *
 * A matrix of candidates by content words in compressed rows: memory and the time of a product are
 * linear in the number of words of the document.
 */
typedef struct {
  guint n_rows;
  guint n_columns;
  guint32 *starts;
  guint32 *words;
  gdouble *values;
} NlpSentenceMatrix;

/**
 * NlpMatrixWeights:
 * @NLP_MATRIX_COUNTS: number of occurrences in the sentence (TF)
 * @NLP_MATRIX_TF_IDF: TF times the inverse frequency of candidates that contain the word
 * @NLP_MATRIX_RARITY: TF times the rarity of the word
 */
typedef enum {
  NLP_MATRIX_COUNTS,
  NLP_MATRIX_TF_IDF,
  NLP_MATRIX_RARITY,
} NlpMatrixWeights;

/* @is_normal: whether rows are scaled to the length 1. Empty rows stay empty. */
NlpSentenceMatrix *nlp_sentence_matrix_new (const NlpScoringContext *context,
                                            NlpMatrixWeights weights,
                                            gboolean is_normal);
void nlp_sentence_matrix_free (NlpSentenceMatrix *self);

/* Sets @rows to matrix * @columns. */
void
nlp_sentence_matrix_multiply (const NlpSentenceMatrix *self, const gdouble *columns, gdouble *rows);

/* Sets @columns to transposed matrix * @rows. */
void nlp_sentence_matrix_multiply_transposed (const NlpSentenceMatrix *self,
                                              const gdouble *rows,
                                              gdouble *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSentenceMatrix, nlp_sentence_matrix_free)

G_END_DECLS

#endif
