/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"

#include "methodscores.h"
#include "pagerank.h"
#include "sentencematrix.h"

/* The matrix, and room for its columns. */
typedef struct {
  const NlpSentenceMatrix *matrix;
  gdouble *words;
} Graph;

/* The matrix of cosines is words by statements times its transpose. */
static void
multiply (const gdouble *in, gdouble *out, gpointer data)
{
  const Graph *graph = data;
  const NlpSentenceMatrix *matrix = graph->matrix;

  nlp_sentence_matrix_multiply_transposed (matrix, in, graph->words);
  nlp_sentence_matrix_multiply (matrix, graph->words, out);
  for (guint i = 0; i < matrix->n_rows; i++) {
    if (matrix->starts[i + 1] > matrix->starts[i])
      out[i] = MAX (0, out[i] - in[i]);
  }
}

void
nlp_score_by_lexrank (NlpDraft *draft)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (draft, NLP_MATRIX_TF_IDF, TRUE);
  g_autofree gdouble *words = g_new (gdouble, matrix->n_columns);
  g_autofree gdouble *ranks = NULL;
  Graph graph = {matrix, words};

  ranks = nlp_pagerank (matrix->n_rows, multiply, &graph);
  nlp_method_set_scores (draft, ranks);
}
