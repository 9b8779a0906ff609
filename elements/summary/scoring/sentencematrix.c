/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentencematrix.c: the candidate sentences of a document as sparse vectors of words.
 *
 * The methods need only compressed rows and two products, which are not worth the dependency on a
 * library of linear algebra.
 */

#include "sentencematrix.h"

#include <math.h>
#include <string.h>

/* Keeps common words in the matrix. */
#define MIN_WEIGHT 0.1

static gdouble
weight_of (const NlpScoringContext *self, NlpMatrixWeights weights, guint32 id)
{
  const NlpContextWord *word = &self->words[id];

  switch (weights) {
    case NLP_MATRIX_TF_IDF:
      return MAX (MIN_WEIGHT, log ((gdouble)self->candidates->len / word->n_postings));
    case NLP_MATRIX_RARITY:
      return MAX (MIN_WEIGHT, word->rarity);
    default:
      return 1;
  }
}

static gboolean
is_content (const NlpScoringContext *self, guint32 id)
{
  return id != NLP_WORD_NONE && !self->words[id].is_stop;
}

static gsize
count_content (const NlpScoringContext *self)
{
  gsize n = 0;

  for (gsize i = 0; i < self->input->n_tokens; i++)
    n += is_content (self, self->word_ids[i]);
  return n;
}

/* Writes the row of @candidate from entry @at on, and returns the index after it. @indices, which
 * are 0 before and after, map words to their entry plus 1. */
static guint32
add_row (NlpSentenceMatrix *self,
         const NlpScoringContext *context,
         const NlpCandidate *candidate,
         guint32 at,
         guint32 *indices)
{
  const guint32 start = at;

  for (guint32 i = candidate->first_token; i < candidate->end_token; i++) {
    const guint32 id = context->word_ids[i];

    if (!is_content (context, id))
      continue;
    if (indices[id] == 0) {
      self->words[at] = id;
      self->values[at] = 0;
      indices[id] = ++at;
    }
    self->values[indices[id] - 1] += 1;
  }
  for (guint32 i = start; i < at; i++)
    indices[self->words[i]] = 0;
  return at;
}

static void
normalize (gdouble *values, guint32 n)
{
  gdouble squares = 0;

  for (guint32 i = 0; i < n; i++)
    squares += values[i] * values[i];
  for (guint32 i = 0; squares > 0 && i < n; i++)
    values[i] /= sqrt (squares);
}

NlpSentenceMatrix *
nlp_sentence_matrix_new (const NlpScoringContext *context,
                         NlpMatrixWeights weights,
                         gboolean is_normal)
{
  NlpSentenceMatrix *self = g_new0 (NlpSentenceMatrix, 1);
  const gsize n_content = count_content (context);
  g_autofree guint32 *indices = g_new0 (guint32, context->n_words);

  self->n_rows = context->candidates->len;
  self->n_columns = context->n_words;
  self->starts = g_new0 (guint32, self->n_rows + 1);
  self->words = g_new (guint32, n_content);
  self->values = g_new (gdouble, n_content);
  for (guint row = 0; row < self->n_rows; row++) {
    const guint32 start = self->starts[row];
    const guint32 end = add_row (
        self, context, &g_array_index (context->candidates, NlpCandidate, row), start, indices);

    for (guint32 i = start; i < end; i++)
      self->values[i] *= weight_of (context, weights, self->words[i]);
    if (is_normal)
      normalize (self->values + start, end - start);
    self->starts[row + 1] = end;
  }
  return self;
}

void
nlp_sentence_matrix_free (NlpSentenceMatrix *self)
{
  g_free (self->starts);
  g_free (self->words);
  g_free (self->values);
  g_free (self);
}

void
nlp_sentence_matrix_multiply (const NlpSentenceMatrix *self, const gdouble *columns, gdouble *rows)
{
  for (guint row = 0; row < self->n_rows; row++) {
    gdouble sum = 0;

    for (guint32 i = self->starts[row]; i < self->starts[row + 1]; i++)
      sum += self->values[i] * columns[self->words[i]];
    rows[row] = sum;
  }
}

void
nlp_sentence_matrix_multiply_transposed (const NlpSentenceMatrix *self,
                                         const gdouble *rows,
                                         gdouble *columns)
{
  memset (columns, 0, self->n_columns * sizeof *columns);
  for (guint row = 0; row < self->n_rows; row++) {
    for (guint32 i = self->starts[row]; i < self->starts[row + 1]; i++)
      columns[self->words[i]] += self->values[i] * rows[row];
  }
}
