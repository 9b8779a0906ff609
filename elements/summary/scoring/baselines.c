/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * baselines.c: scores candidates by their position (lead) and by their nearness to the centroid.
 */

#include "methods.h"

#include "methodscores.h"
#include "sentencematrix.h"

void
nlp_score_by_lead (NlpScoringContext *self)
{
  for (guint i = 0; i < self->candidates->len; i++) {
    NlpCandidate *candidate = nlp_scoring_context_get_candidate (self, i);

    candidate->score = 1.0 / (1 + (gdouble)candidate->ordinal);
  }
}

void
nlp_score_by_centroid (NlpScoringContext *self)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_RARITY, TRUE);
  g_autofree gdouble *rows = g_new (gdouble, matrix->n_rows);
  g_autofree gdouble *centroid = g_new (gdouble, matrix->n_columns);

  for (guint i = 0; i < matrix->n_rows; i++)
    rows[i] = 1;
  nlp_sentence_matrix_multiply_transposed (matrix, rows, centroid);
  nlp_sentence_matrix_multiply (matrix, centroid, rows);
  nlp_method_set_scores (self, rows);
}
