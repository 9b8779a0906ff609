/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * auto.c: scores candidates by a weighted sum of features.
 */

#include "methods.h"

#include <math.h>
#include <string.h>

#include "sentencematrix.h"

/* The weights of the features, most of which are from 0 to 1. They were tuned on the human
 * summaries of the 177 documents of the GUM training set, in fifteen genres from news to letters.
 */
#define FREQUENCY 1.0
#define RARITY 0.15
#define CENTRALITY 0.15
#define POSITION 0.6
#define TITLE 0.5
#define NAMES 0.3
#define SALIENCE 0.15
#define DATE 0.15
#define ACTION 0.2
#define DEPENDENT (-0.2)
#define QUOTATION (-0.3)
#define COLON (-0.15)
#define SPEAKERS (-0.3)
#define TOO_SHORT (-0.7)
#define TOO_LONG (-0.5) /* per further MAX_WORDS words */

#define HALF_POSITION 5.0     /* the ordinal at which the position counts half */
#define MIN_WORDS 16.0        /* shorter sentences are too short */
#define MAX_WORDS 30.0        /* longer ones are too long */
#define WORDS_PER_NAME 5.0    /* one capitalised word in this many gives the full score for names */
#define WORDS_PER_ENTITY 12.0 /* the same for entities, which have several words */
#define WORDS_PER_SPEAKER 5.0 /* one word for a speaker in this many gives the full penalty */

#define SINGLE_USE 0.3 /* the weight of a word that occurs once */

/* The features of a candidate that are relative to the document. */
typedef struct {
  gdouble frequency;
  gdouble rarity;
  gdouble centrality;
} Features;

/* Divides by the square root: a sum favours long sentences, a mean short ones. */
static gdouble
scale (gdouble sum, guint32 n_content)
{
  return n_content > 0 ? sum / sqrt (n_content) : 0;
}

/* Sums the rarity of the words of a candidate, weighted by how often the document uses them. */
static gdouble
sum_rarity (const NlpScoringContext *self, const NlpSentenceMatrix *matrix, guint row)
{
  gdouble sum = 0;

  for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++) {
    const NlpContextWord *word = &self->words[matrix->words[i]];

    sum += (word->n_uses > 1 ? sqrt (word->n_uses) : SINGLE_USE) * word->rarity;
  }
  return sum;
}

static Features *
measure_features (NlpScoringContext *self)
{
  const guint n = self->candidates->len;
  Features *features = g_new (Features, n);
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_RARITY, TRUE);
  g_autofree gdouble *centroid = g_new (gdouble, self->n_words);
  g_autofree gdouble *products = g_new (gdouble, n);
  gdouble squares = 0;

  for (guint i = 0; i < n; i++)
    products[i] = 1;
  nlp_sentence_matrix_multiply_transposed (matrix, products, centroid);
  nlp_sentence_matrix_multiply (matrix, centroid, products);
  for (guint32 id = 0; id < self->n_words; id++)
    squares += centroid[id] * centroid[id];
  for (guint i = 0; i < n; i++) {
    const NlpCandidate *candidate = nlp_scoring_context_get_candidate (self, i);

    features[i].frequency = scale (candidate->weight, candidate->n_content);
    features[i].rarity = scale (sum_rarity (self, matrix, i), candidate->n_content);
    features[i].centrality = squares > 0 ? products[i] / sqrt (squares) : 0;
  }
  return features;
}

static gdouble
score_length (guint32 n_words)
{
  if (n_words < MIN_WORDS)
    return TOO_SHORT * (1 - n_words / MIN_WORDS);
  if (n_words > MAX_WORDS)
    return TOO_LONG * (n_words / MAX_WORDS - 1);
  return 0;
}

/* Capitals stand for more than the tagger finds. Only text without capitals, such as captions,
 * needs the entities. */
static gdouble
score_names (const NlpCandidate *candidate, gboolean has_capitals)
{
  const gdouble density =
      has_capitals ? WORDS_PER_NAME * candidate->n_capitals : WORDS_PER_ENTITY * candidate->n_names;

  return NAMES * MIN (1, density / candidate->n_words) +
         SALIENCE * candidate->salience / sqrt (candidate->n_words) +
         (candidate->has_date ? DATE : 0) + (candidate->has_action ? ACTION : 0);
}

/* Whether the sentence begins with a quotation mark. */
static gboolean
is_quotation (const gchar *text, gsize length)
{
  switch (g_utf8_get_char_validated (text, (gssize)length)) {
    case '"':
    case '\'':
    case 0x2018: /* curly quotation marks */
    case 0x201c:
      return TRUE;
    default:
      return FALSE;
  }
}

static gdouble
score_form (const NlpScoringContext *self, const NlpCandidate *candidate)
{
  const GstNlpRange *range = &self->input->sentences[candidate->sentence];
  const gchar *text = self->input->text + range->start;
  const gsize length = range->end - range->start;

  return (candidate->is_dependent ? DEPENDENT : 0) + (is_quotation (text, length) ? QUOTATION : 0) +
         (memchr (text, ':', length) != NULL ? COLON : 0) +
         SPEAKERS * MIN (1, WORDS_PER_SPEAKER * candidate->n_speakers / candidate->n_words);
}

void
nlp_score_by_auto (NlpScoringContext *self)
{
  const guint n = self->candidates->len;
  g_autofree Features *features = measure_features (self);
  gdouble max_frequency = 0, max_rarity = 0;
  gboolean has_capitals = FALSE;

  for (guint i = 0; i < n; i++) {
    has_capitals |= nlp_scoring_context_get_candidate (self, i)->n_capitals > 0;
    max_frequency = MAX (max_frequency, features[i].frequency);
    max_rarity = MAX (max_rarity, features[i].rarity);
  }
  for (guint i = 0; i < n; i++) {
    NlpCandidate *candidate = nlp_scoring_context_get_candidate (self, i);

    candidate->score = POSITION / (1 + (gdouble)candidate->ordinal / HALF_POSITION) +
                       CENTRALITY * features[i].centrality + score_length (candidate->n_words) +
                       score_names (candidate, has_capitals) + score_form (self, candidate);
    if (max_frequency > 0)
      candidate->score += FREQUENCY * features[i].frequency / max_frequency;
    if (max_rarity > 0)
      candidate->score += RARITY * features[i].rarity / max_rarity;
    if (self->n_title > 0)
      candidate->score += TITLE * candidate->n_title / self->n_title;
  }
}
