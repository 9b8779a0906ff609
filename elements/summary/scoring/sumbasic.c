/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sumbasic.c: scores candidates by SumBasic.
 */

#include "methods.h"

#include "sentencematrix.h"

/* Returns the mean probability of the words of a candidate, which is its SumBasic weight. */
static gdouble
mean_of (const NlpSentenceMatrix *self, const gdouble *probabilities, guint row)
{
  const guint32 start = self->starts[row], end = self->starts[row + 1];
  gdouble sum = 0, n = 0;

  for (guint32 i = start; i < end; i++) {
    sum += self->values[i] * probabilities[self->words[i]];
    n += self->values[i];
  }
  return n > 0 ? sum / n : 0;
}

static gdouble *
find_probabilities (const NlpScoringContext *self, const NlpSentenceMatrix *matrix)
{
  gdouble *probabilities = g_new0 (gdouble, self->n_words);
  gdouble sum = 0;

  for (guint32 i = 0; i < matrix->starts[matrix->n_rows]; i++) {
    probabilities[matrix->words[i]] += matrix->values[i];
    sum += matrix->values[i];
  }
  for (guint32 id = 0; sum > 0 && id < self->n_words; id++)
    probabilities[id] /= sum;
  return probabilities;
}

/* Returns for each word the number of untaken candidates that contain it. */
static guint32 *
count_untaken (const NlpScoringContext *self)
{
  guint32 *n_untaken = g_new (guint32, self->n_words);

  for (guint32 id = 0; id < self->n_words; id++)
    n_untaken[id] = self->words[id].n_postings;
  return n_untaken;
}

/* Lowers the probabilities of the words of a candidate. */
static void
take (const NlpSentenceMatrix *self, guint row, gdouble *probabilities, guint32 *n_untaken)
{
  for (guint32 i = self->starts[row]; i < self->starts[row + 1]; i++) {
    probabilities[self->words[i]] *= probabilities[self->words[i]];
    n_untaken[self->words[i]]--;
  }
}

/* Finds the best untaken candidate among those with the most probable word, or -1. The word must be
 * in an untaken candidate: one whose candidates are all taken may still be the most probable. */
static gint64
find_next (const NlpScoringContext *self,
           const NlpSentenceMatrix *matrix,
           const gdouble *probabilities,
           const guint32 *n_untaken,
           const gboolean *is_taken)
{
  gint64 best = -1;
  gdouble best_mean = 0;
  guint32 top = NLP_WORD_NONE;

  for (guint32 id = 0; id < self->n_words; id++) {
    if (n_untaken[id] > 0 && probabilities[id] > 0 &&
        (top == NLP_WORD_NONE || probabilities[id] > probabilities[top]))
      top = id;
  }
  for (guint32 i = 0; top != NLP_WORD_NONE && i < self->words[top].n_postings; i++) {
    const guint row = self->postings[self->words[top].first_posting + i];
    const gdouble mean = mean_of (matrix, probabilities, row);

    if (!is_taken[row] && (best < 0 || mean > best_mean)) {
      best = row;
      best_mean = mean;
    }
  }
  return best;
}

void
nlp_score_by_sumbasic (NlpScoringContext *self, guint n)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_COUNTS, FALSE);
  g_autofree gdouble *probabilities = find_probabilities (self, matrix);
  g_autofree guint32 *n_untaken = count_untaken (self);
  g_autofree gboolean *is_taken = g_new0 (gboolean, matrix->n_rows);

  /* Scores of candidates that are not among the @n best stay below theirs. */
  for (guint i = 0; i < matrix->n_rows; i++)
    nlp_scoring_context_get_candidate (self, i)->score =
        mean_of (matrix, probabilities, i) / (2.0 + n);
  for (guint rank = 0; rank < n; rank++) {
    const gint64 next = find_next (self, matrix, probabilities, n_untaken, is_taken);

    if (next < 0)
      break;
    is_taken[next] = TRUE;
    nlp_scoring_context_get_candidate (self, (guint)next)->score = 1.0 / (1 + rank);
    take (matrix, (guint)next, probabilities, n_untaken);
  }
}
