/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"

#include "methodscores.h"
#include "pagerank.h"
#include "sentencematrix.h"

/* The matrix, how similar each row is to itself, and room for the columns. */
typedef struct {
  NlpSentenceMatrix *matrix;
  gdouble *selves;
  gdouble *words;
} Graph;

/* Words that one statement alone has make it similar to no other: they are for its length only.
 * Left in, what rounding leaves of a statement without neighbours would be its degree, and it would
 * keep its rank to itself. */
static void
graph_init (Graph *graph, const NlpScoringContext *draft)
{
  NlpSentenceMatrix *matrix = nlp_sentence_matrix_new (draft, NLP_MATRIX_TF_IDF, TRUE);

  graph->matrix = matrix;
  graph->selves = g_new0 (gdouble, matrix->n_rows);
  graph->words = g_new (gdouble, matrix->n_columns);
  for (guint row = 0; row < matrix->n_rows; row++) {
    for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++) {
      if (draft->words[matrix->words[i]].n_postings < 2)
        matrix->values[i] = 0;
      graph->selves[row] += matrix->values[i] * matrix->values[i];
    }
  }
}

static void
graph_clear (Graph *graph)
{
  nlp_sentence_matrix_free (graph->matrix);
  g_free (graph->selves);
  g_free (graph->words);
}

/* The matrix of cosines is words by statements times its transpose. */
static void
multiply (const gdouble *in, gdouble *out, gpointer data)
{
  const Graph *graph = data;

  nlp_sentence_matrix_multiply_transposed (graph->matrix, in, graph->words);
  nlp_sentence_matrix_multiply (graph->matrix, graph->words, out);
  for (guint i = 0; i < graph->matrix->n_rows; i++)
    out[i] = MAX (0, out[i] - graph->selves[i] * in[i]);
}

void
nlp_score_by_lexrank (NlpScoringContext *self)
{
  g_autofree gdouble *ranks = NULL;
  Graph graph;

  graph_init (&graph, self);
  ranks = nlp_pagerank (graph.matrix->n_rows, multiply, &graph);
  graph_clear (&graph);
  nlp_method_set_scores (self, ranks);
}
