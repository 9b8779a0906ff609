/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textrank.c: scores candidates by TextRank.
 */

#include "methods.h"

#include <math.h>

#include "methodscores.h"
#include "pagerank.h"
#include "sentencematrix.h"

/* Lengths up to MAX_EXACT_LENGTH words are a class each; longer ones share a few classes per
 * octave.
 */
#define MAX_EXACT_LENGTH 16
#define CLASSES_PER_OCTAVE 4

/* Enough for sentences of four billion words. */
#define N_CLASSES 160

/* The similarity of two sentences is the number of words they share over the sum of the logarithms
 * of their lengths. So for each word the graph adds up the sentences of one class of lengths, and a
 * product takes time linear in the number of words. */
typedef struct {
  const NlpSentenceMatrix *matrix;
  guint *classes;       /* the class of each row */
  gfloat *similarities; /* for one shared word, by the classes of both sentences */
  guint32 *starts;      /* by word: the index of its first bin in the next two */
  guint *word_classes;  /* the class of each bin, ascending, or G_MAXUINT if unused */
  gdouble *sums;        /* the sum of each bin */
  guint32 *bins;        /* by entry of the matrix: the bin that it adds to */
} Graph;

static guint
class_of (guint length)
{
  if (length <= MAX_EXACT_LENGTH)
    return length;
  return MAX_EXACT_LENGTH +
         (guint)lround (CLASSES_PER_OCTAVE * log2 ((gdouble)length / MAX_EXACT_LENGTH));
}

static gdouble
log_of_class (guint class)
{
  if (class <= MAX_EXACT_LENGTH)
    return log (MAX (class, 1));
  return log (MAX_EXACT_LENGTH) + (gdouble)(class - MAX_EXACT_LENGTH) / CLASSES_PER_OCTAVE * M_LN2;
}

static gfloat *
make_similarities (void)
{
  gfloat *similarities = g_new (gfloat, N_CLASSES * N_CLASSES);

  for (guint a = 0; a < N_CLASSES; a++) {
    for (guint b = 0; b < N_CLASSES; b++) {
      const gdouble sum = log_of_class (a) + log_of_class (b);

      similarities[a * N_CLASSES + b] = sum > 0 ? (gfloat)(1 / sum) : 0;
    }
  }
  return similarities;
}

/* Returns the rows in the order of their classes (counting sort). */
static guint *
sort_rows (const Graph *self)
{
  const guint n = self->matrix->n_rows;
  guint *order = g_new (guint, n);
  guint counts[N_CLASSES + 1] = {0};

  for (guint i = 0; i < n; i++)
    counts[self->classes[i] + 1]++;
  for (guint class = 0; class < N_CLASSES; class ++)
    counts[class + 1] += counts[class];
  for (guint i = 0; i < n; i++)
    order[counts[self->classes[i]]++] = i;
  return order;
}

static void
graph_init (Graph *self, const NlpSentenceMatrix *matrix)
{
  const guint32 n_entries = matrix->starts[matrix->n_rows];
  g_autofree guint32 *ends = g_new0 (guint32, matrix->n_columns + 1);
  g_autofree guint *order = NULL;

  self->matrix = matrix;
  self->classes = g_new (guint, matrix->n_rows);
  for (guint i = 0; i < matrix->n_rows; i++)
    self->classes[i] = class_of (matrix->starts[i + 1] - matrix->starts[i]);
  self->similarities = make_similarities ();
  self->starts = g_new0 (guint32, matrix->n_columns + 1);
  self->word_classes = g_new (guint, n_entries);
  self->sums = g_new (gdouble, n_entries);
  self->bins = g_new (guint32, n_entries);
  for (guint32 i = 0; i < n_entries; i++)
    self->starts[matrix->words[i] + 1]++;
  for (guint32 word = 0; word < matrix->n_columns; word++) {
    self->starts[word + 1] += self->starts[word];
    ends[word] = self->starts[word];
  }
  order = sort_rows (self);
  for (guint i = 0; i < matrix->n_rows; i++) {
    const guint row = order[i];

    for (guint32 j = matrix->starts[row]; j < matrix->starts[row + 1]; j++) {
      const guint32 word = matrix->words[j];

      if (ends[word] == self->starts[word] ||
          self->word_classes[ends[word] - 1] != self->classes[row])
        self->word_classes[ends[word]++] = self->classes[row];
      self->bins[j] = ends[word] - 1;
    }
  }
  for (guint32 word = 0; word < matrix->n_columns; word++) {
    for (guint32 i = ends[word]; i < self->starts[word + 1]; i++)
      self->word_classes[i] = G_MAXUINT;
  }
}

static void
graph_clear (Graph *self)
{
  g_free (self->classes);
  g_free (self->similarities);
  g_free (self->starts);
  g_free (self->word_classes);
  g_free (self->sums);
  g_free (self->bins);
}

/* Multiplies by the matrix of similarities, without its diagonal. */
static void
multiply (const gdouble *in, gdouble *out, gpointer data)
{
  const Graph *graph = data;
  const NlpSentenceMatrix *matrix = graph->matrix;

  for (guint32 i = 0; i < matrix->starts[matrix->n_rows]; i++)
    graph->sums[i] = 0;
  for (guint row = 0; row < matrix->n_rows; row++) {
    for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++)
      graph->sums[graph->bins[i]] += in[row];
  }
  for (guint row = 0; row < matrix->n_rows; row++) {
    const guint class = graph->classes[row];
    const gfloat *similarities = graph->similarities + class * N_CLASSES;
    const guint32 n_words = matrix->starts[row + 1] - matrix->starts[row];
    gdouble sum = 0;

    for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++) {
      const guint32 word = matrix->words[i];

      for (guint32 j = graph->starts[word];
           j < graph->starts[word + 1] && graph->word_classes[j] != G_MAXUINT; j++)
        sum += graph->sums[j] * similarities[graph->word_classes[j]];
    }
    out[row] = MAX (0, sum - in[row] * n_words * similarities[class]);
  }
}

void
nlp_score_by_textrank (NlpScoringContext *self)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_COUNTS, FALSE);
  g_autofree gdouble *ranks = NULL;
  Graph graph;

  graph_init (&graph, matrix);
  ranks = nlp_pagerank (matrix->n_rows, multiply, &graph);
  graph_clear (&graph);
  nlp_method_set_scores (self, ranks);
}
