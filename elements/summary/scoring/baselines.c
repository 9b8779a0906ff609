/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"
#include "methodscores.h"
#include "sentencematrix.h"

void
nlp_score_by_centroid (NlpScoringContext *self)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_RARITY, TRUE);
  g_autofree gdouble *rows = g_new (gdouble, matrix->n_rows);
  g_autofree gdouble *centre = g_new (gdouble, matrix->n_columns);

  for (guint i = 0; i < matrix->n_rows; i++)
    rows[i] = 1;
  nlp_sentence_matrix_multiply_transposed (matrix, rows, centre);
  nlp_sentence_matrix_multiply (matrix, centre, rows);
  nlp_method_set_scores (self, rows);
}
