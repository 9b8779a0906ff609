/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "auto.h"

#include <math.h>
#include <string.h>

#include "sentencematrix.h"

/* What the parts of the score, each from 0 to 1, are worth: chosen on the 177 documents of the
 * training part of GUM, fifteen genres from news to letters, against their human summaries. */
#define FREQUENCY 1.0
#define RARITY 0.15
#define CENTRALITY 0.15
#define POSITION 0.6
#define TITLE 0.5
#define NAMES 0.3
#define SALIENCE 0.15
#define DATE 0.15
#define OPENER (-0.2)
#define QUOTATION (-0.3)
#define COLON (-0.15)
#define SPEAKERS (-0.3)
#define TOO_SHORT (-0.7)
#define TOO_LONG (-0.5) /* for each MAX_WORDS above them */

#define LEAD 5.0             /* the sentence at which the lead is over: the prior is halved */
#define MIN_WORDS 16.0       /* a sentence with fewer is short */
#define MAX_WORDS 30.0       /* one with more is long */
#define WORDS_A_NAME 5.0     /* a capitalised word in so many is full of names */
#define WORDS_AN_ENTITY 12.0 /* the same for named entities, which have more than one word */
#define WORDS_A_SPEAKER 5.0  /* one in so many is talk */

#define SINGLE_USE 0.3 /* what a word counts that the document has once */

/* The parts of a statement's score that are compared to the best of the document. */
typedef struct {
  gdouble frequency;
  gdouble rarity;
  gdouble centrality;
} Parts;

/* Between the sum, which the longest sentence wins, and the mean, which the shortest does. */
static gdouble
spread (gdouble sum, guint32 n_content)
{
  return n_content > 0 ? sum / sqrt (n_content) : 0;
}

/* How much more of its words the document uses than other texts do. */
static gdouble
sum_rarity (const NlpScoringContext *self, const NlpSentenceMatrix *matrix, guint row)
{
  gdouble sum = 0;

  for (guint32 i = matrix->starts[row]; i < matrix->starts[row + 1]; i++) {
    const NlpDraftWord *word = &self->words[matrix->words[i]];

    sum += (word->n_uses > 1 ? sqrt (word->n_uses) : SINGLE_USE) * word->rarity;
  }
  return sum;
}

static Parts *
measure_parts (NlpScoringContext *self)
{
  const guint n = self->statements->len;
  Parts *parts = g_new (Parts, n);
  g_autoptr (NlpSentenceMatrix) matrix = nlp_sentence_matrix_new (self, NLP_MATRIX_RARITY, TRUE);
  g_autofree gdouble *centre = g_new (gdouble, self->n_words);
  g_autofree gdouble *products = g_new (gdouble, n);
  gdouble squares = 0;

  for (guint i = 0; i < n; i++)
    products[i] = 1;
  nlp_sentence_matrix_multiply_transposed (matrix, products, centre);
  nlp_sentence_matrix_multiply (matrix, centre, products);
  for (guint32 id = 0; id < self->n_words; id++)
    squares += centre[id] * centre[id];
  for (guint i = 0; i < n; i++) {
    const NlpCandidate *statement = nlp_scoring_context_get_statement (self, i);

    parts[i].frequency = spread (statement->weight, statement->n_content);
    parts[i].rarity = spread (sum_rarity (self, matrix, i), statement->n_content);
    parts[i].centrality = squares > 0 ? products[i] / sqrt (squares) : 0;
  }
  return parts;
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

/* Words with capitals tell what is named, other things than names too; text that has none of them,
 * such as captions, is left to those who look for names. */
static gdouble
score_names (const NlpCandidate *statement, gboolean has_capitals)
{
  const gdouble density =
      has_capitals ? WORDS_A_NAME * statement->n_capitals : WORDS_AN_ENTITY * statement->n_names;

  return NAMES * MIN (1, density / statement->n_words) +
         SALIENCE * statement->salience / sqrt (statement->n_words) +
         (statement->has_date ? DATE : 0);
}

/* Whether the statement begins with a quotation mark. */
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
score_form (const NlpScoringContext *self, const NlpCandidate *statement)
{
  const GstNlpRange *range = &self->input->sentences[statement->sentence];
  const gchar *text = self->input->text + range->start;
  const gsize length = range->end - range->start;

  return (statement->opener ? OPENER : 0) + (is_quotation (text, length) ? QUOTATION : 0) +
         (memchr (text, ':', length) != NULL ? COLON : 0) +
         SPEAKERS * MIN (1, WORDS_A_SPEAKER * statement->n_speakers / statement->n_words);
}

void
nlp_score_by_auto (NlpScoringContext *self)
{
  const guint n = self->statements->len;
  g_autofree Parts *parts = measure_parts (self);
  gdouble max_frequency = 0, max_rarity = 0;
  gboolean has_capitals = FALSE;

  for (guint i = 0; i < n; i++) {
    has_capitals |= nlp_scoring_context_get_statement (self, i)->n_capitals > 0;
    max_frequency = MAX (max_frequency, parts[i].frequency);
    max_rarity = MAX (max_rarity, parts[i].rarity);
  }
  for (guint i = 0; i < n; i++) {
    NlpCandidate *statement = nlp_scoring_context_get_statement (self, i);

    statement->score = POSITION / (1 + (gdouble)statement->rank / LEAD) +
                       CENTRALITY * parts[i].centrality + score_length (statement->n_words) +
                       score_names (statement, has_capitals) + score_form (self, statement);
    if (max_frequency > 0)
      statement->score += FREQUENCY * parts[i].frequency / max_frequency;
    if (max_rarity > 0)
      statement->score += RARITY * parts[i].rarity / max_rarity;
    if (self->n_title > 0)
      statement->score += TITLE * statement->n_title / self->n_title;
  }
}
