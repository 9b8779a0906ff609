/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "methods.h"

#include "ranking/sentencematrix.h"

/* A statement is worth the mean probability of its words. */
static gdouble
mean_of (const NlpSentenceMatrix *matrix, const gdouble *probabilities, guint row)
{
  const guint32 start = matrix->starts[row], end = matrix->starts[row + 1];
  gdouble sum = 0, n = 0;

  for (guint32 i = start; i < end; i++) {
    sum += matrix->values[i] * probabilities[matrix->words[i]];
    n += matrix->values[i];
  }
  return n > 0 ? sum / n : 0;
}

static gdouble *
find_probabilities (const NlpDraft *draft, const NlpSentenceMatrix *matrix)
{
  gdouble *probabilities = g_new0 (gdouble, draft->n_words);
  gdouble sum = 0;

  for (guint32 i = 0; i < matrix->starts[matrix->n_rows]; i++) {
    probabilities[matrix->words[i]] += matrix->values[i];
    sum += matrix->values[i];
  }
  for (guint32 id = 0; sum > 0 && id < draft->n_words; id++)
    probabilities[id] /= sum;
  return probabilities;
}

/* How many statements that aren't taken have each word. */
static guint32 *
count_left (const NlpDraft *draft)
{
  guint32 *n_left = g_new (guint32, draft->n_words);

  for (guint32 id = 0; id < draft->n_words; id++)
    n_left[id] = draft->words[id].n_postings;
  return n_left;
}

/* Uses up the words of a statement. */
static void
take (const NlpSentenceMatrix *matrix, guint row, gdouble *probabilities, guint32 *n_left)
{
  for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++) {
    probabilities[matrix->words[i]] *= probabilities[matrix->words[i]];
    n_left[matrix->words[i]]--;
  }
}

/* The statement with the most probable word that others have than those taken, and of those the
 * best one. A word that is used up may still be the most probable one of all. */
static gint64
find_next (const NlpDraft *draft,
           const NlpSentenceMatrix *matrix,
           const gdouble *probabilities,
           const guint32 *n_left,
           const gboolean *is_taken)
{
  gint64 best = -1;
  gdouble best_mean = 0;
  guint32 top = NLP_WORD_NONE;

  for (guint32 id = 0; id < draft->n_words; id++) {
    if (n_left[id] > 0 && probabilities[id] > 0 &&
        (top == NLP_WORD_NONE || probabilities[id] > probabilities[top]))
      top = id;
  }
  for (guint32 i = 0; top != NLP_WORD_NONE && i < draft->words[top].n_postings; i++) {
    const guint row = draft->postings[draft->words[top].first_posting + i];
    const gdouble mean = mean_of (matrix, probabilities, row);

    if (!is_taken[row] && (best < 0 || mean > best_mean)) {
      best = row;
      best_mean = mean;
    }
  }
  return best;
}

void
nlp_score_by_sumbasic (NlpDraft *draft, guint n)
{
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (draft, NLP_MATRIX_COUNTS, FALSE);
  g_autofree gdouble *probabilities = find_probabilities (draft, matrix);
  g_autofree guint32 *n_left = count_left (draft);
  g_autofree gboolean *is_taken = g_new0 (gboolean, matrix->n_rows);

  /* Those that aren't chosen in turn are below those that are. */
  for (guint i = 0; i < matrix->n_rows; i++)
    nlp_draft_get_statement (draft, i)->score = mean_of (matrix, probabilities, i) / (2.0 + n);
  for (guint rank = 0; rank < n; rank++) {
    const gint64 next = find_next (draft, matrix, probabilities, n_left, is_taken);

    if (next < 0)
      break;
    is_taken[next] = TRUE;
    nlp_draft_get_statement (draft, (guint)next)->score = 1.0 / (1 + rank);
    take (matrix, (guint)next, probabilities, n_left);
  }
}
