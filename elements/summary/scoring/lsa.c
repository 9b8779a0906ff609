/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lsa.c: scores candidates by latent semantic analysis.
 *
 * A subspace iteration finds the few dimensions that count. LAPACK would decompose the whole dense
 * matrix, and sparse solvers are not worth a dependency for some fifty lines.
 */

#include "methods.h"

#include <math.h>
#include <string.h>

#include "methodscores.h"
#include "sentencematrix.h"

#define N_DIMENSIONS 4
#define N_STEPS 20

/* The basis of a subspace. */
typedef struct {
  guint n; /* the length of a vector: the number of rows of the matrix */
  gdouble *vectors[N_DIMENSIONS];
} Space;

static gdouble
dot (const Space *self, guint a, guint b)
{
  gdouble sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += self->vectors[a][i] * self->vectors[b][i];
  return sum;
}

/* Makes vector @at orthogonal to the vectors before it, and scales it to the length 1. Returns the
 * length before scaling. */
static gdouble
orthonormalize (Space *self, guint at)
{
  gdouble length;

  for (guint other = 0; other < at; other++) {
    const gdouble product = dot (self, at, other);

    for (guint i = 0; i < self->n; i++)
      self->vectors[at][i] -= product * self->vectors[other][i];
  }
  length = sqrt (dot (self, at, at));
  for (guint i = 0; i < self->n; i++)
    self->vectors[at][i] = length > 1e-12 ? self->vectors[at][i] / length : 0;
  return length;
}

/* Fills @vector with pseudorandom numbers, the same each time. */
static void
fill (gdouble *vector, guint n, guint32 seed)
{
  for (guint i = 0; i < n; i++) {
    seed = seed * 1664525 + 1013904223;
    vector[i] = 0.5 + (gdouble)(seed >> 8) / (1 << 24);
  }
}

void
nlp_score_by_lsa (NlpScoringContext *self)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_COUNTS, FALSE);
  g_autofree gdouble *words = g_new (gdouble, matrix->n_columns);
  g_autofree gdouble *data = g_new (gdouble, (gsize)matrix->n_rows * N_DIMENSIONS);
  g_autofree gdouble *scores = g_new0 (gdouble, matrix->n_rows);
  Space space = {.n = matrix->n_rows};

  for (guint k = 0; k < N_DIMENSIONS; k++) {
    space.vectors[k] = data + (gsize)k * space.n;
    fill (space.vectors[k], space.n, k + 1);
    orthonormalize (&space, k);
  }
  for (guint step = 0; step <= N_STEPS; step++) {
    for (guint k = 0; k < N_DIMENSIONS; k++) {
      gdouble value;

      nlp_sentence_matrix_multiply_transposed (matrix, space.vectors[k], words);
      nlp_sentence_matrix_multiply (matrix, words, space.vectors[k]);
      value = orthonormalize (&space, k);
      /* @value is the square of the singular value. */
      for (guint i = 0; step == N_STEPS && i < space.n; i++)
        scores[i] += value * space.vectors[k][i] * space.vectors[k][i];
    }
  }
  for (guint i = 0; i < space.n; i++)
    scores[i] = sqrt (scores[i]);
  nlp_method_set_scores (self, scores);
}
