/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lexrank.c: scores candidates by LexRank.
 */

#include "methods.h"

#include "methodscores.h"
#include "pagerank.h"
#include "sentencematrix.h"

typedef struct {
  NlpSentenceMatrix *matrix;
  gdouble *diagonal; /* the similarity of each row to itself */
  gdouble *words;    /* a vector of words; reused */
} Graph;

/* Drops the words that only one candidate contains, after they have contributed to its length. They
 * never make candidates similar. But for a candidate without neighbours, the rounding errors that
 * they leave would be its degree, and it would keep its rank to itself. */
static void
graph_init (Graph *self, const NlpScoringContext *context)
{
  NlpSentenceMatrix *matrix = nlp_sentence_matrix_new (context, NLP_MATRIX_TF_IDF, TRUE);

  self->matrix = matrix;
  self->diagonal = g_new0 (gdouble, matrix->n_rows);
  self->words = g_new (gdouble, matrix->n_columns);
  for (guint row = 0; row < matrix->n_rows; row++) {
    for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++) {
      if (context->words[matrix->words[i]].n_postings < 2)
        matrix->values[i] = 0;
      self->diagonal[row] += matrix->values[i] * matrix->values[i];
    }
  }
}

static void
graph_clear (Graph *self)
{
  nlp_sentence_matrix_free (self->matrix);
  g_free (self->diagonal);
  g_free (self->words);
}

/* Multiplies by the matrix of cosines, which is the sentence matrix times its transpose. */
static void
multiply (const gdouble *in, gdouble *out, gpointer data)
{
  const Graph *graph = data;

  nlp_sentence_matrix_multiply_transposed (graph->matrix, in, graph->words);
  nlp_sentence_matrix_multiply (graph->matrix, graph->words, out);
  for (guint i = 0; i < graph->matrix->n_rows; i++)
    out[i] = MAX (0, out[i] - graph->diagonal[i] * in[i]);
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
