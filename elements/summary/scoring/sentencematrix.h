/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCE_MATRIX_H
#define NLP_SENTENCE_MATRIX_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/**
 * NlpSentenceMatrix:
 * @n_rows: statements
 * @n_columns: words
 * @starts: where each row begins in the next two, and the end of the last one
 * @words: the different content words of a statement
 * @values: what each of them weighs there
 *
 * The statements of a draft as vectors of words. Most are zeros, which aren't stored: memory and a
 * product take as much as there are words.
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
 * @NLP_MATRIX_COUNTS: how often the statement has the word
 * @NLP_MATRIX_TF_IDF: that times the logarithm of the part of the statements that have it, negated
 * @NLP_MATRIX_RARITY: that times how much more the document uses the word than other texts do
 */
typedef enum {
  NLP_MATRIX_COUNTS,
  NLP_MATRIX_TF_IDF,
  NLP_MATRIX_RARITY,
} NlpMatrixWeights;

/* With @is_normal all rows but empty ones have the length 1. */
NlpSentenceMatrix *nlp_sentence_matrix_new (const NlpScoringContext *draft,
                                            NlpMatrixWeights weights,
                                            gboolean is_normal);
void nlp_sentence_matrix_free (NlpSentenceMatrix *self);

/* @rows = matrix * @columns, and @columns = transposed matrix * @rows. */
void
nlp_sentence_matrix_multiply (const NlpSentenceMatrix *self, const gdouble *columns, gdouble *rows);
void nlp_sentence_matrix_multiply_transposed (const NlpSentenceMatrix *self,
                                              const gdouble *rows,
                                              gdouble *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSentenceMatrix, nlp_sentence_matrix_free)

G_END_DECLS

#endif
