/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Scores sentences and chooses the best of them. */

#include "ranker.h"

#include <math.h>

#include "draft.h"

/* What the parts of the score, each from 0 to 1, are worth: chosen on the 177 documents of the
 * training part of GUM, fifteen genres from news to letters, against their human summaries. */
#define FREQUENCY 1.0
#define POSITION 0.6
#define TITLE 0.5
#define NAMES 0.3
#define OPENER (-0.2)
#define TOO_SHORT (-0.4)
#define TOO_LONG (-0.5) /* for each MAX_WORDS above them */
#define REDUNDANCY (-0.4)

#define LEAD 5.0             /* the sentence at which the lead is over: the prior is halved */
#define MIN_WORDS 16.0       /* a sentence with fewer is short */
#define MAX_WORDS 30.0       /* one with more is long */
#define WORDS_A_NAME 5.0     /* a capitalised word in so many is full of names */
#define WORDS_AN_ENTITY 12.0 /* the same for named entities, which have more than one word */

struct _NlpRanker {
  NlpWordLists *lists;
};

/* Scores */

/* Between the sum, which the longest sentence wins, and the mean, which the shortest does. */
static gdouble
frequency_of (const NlpStatement *statement)
{
  return statement->n_content > 0 ? statement->weight / sqrt (statement->n_content) : 0;
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

/* A weighted sum of what Edmundson (1969) called key words, location, title and cue, and of the
 * density of names, which is what news is looked through for. */
static void
score_statements (NlpDraft *draft)
{
  gdouble words_a_name = draft->input->entities ? WORDS_AN_ENTITY : WORDS_A_NAME;
  gdouble max_frequency = 0;

  for (guint i = 0; i < draft->statements->len; i++)
    max_frequency = MAX (max_frequency, frequency_of (nlp_draft_get_statement (draft, i)));

  for (guint i = 0; i < draft->statements->len; i++) {
    NlpStatement *statement = nlp_draft_get_statement (draft, i);

    statement->score = score_length (statement->n_words);
    statement->score += POSITION / (1 + i / LEAD);
    statement->score += NAMES * MIN (1, words_a_name * statement->n_names / statement->n_words);
    if (max_frequency > 0)
      statement->score += FREQUENCY * frequency_of (statement) / max_frequency;
    if (draft->n_title > 0)
      statement->score += TITLE * statement->n_title / draft->n_title;
    if (statement->opener)
      statement->score += OPENER;
  }
}

/* Choice */

/* Tells every statement which of its words @chosen says. A word is said once, so that all calls
 * together look at no more than the words of the document. */
static void
say (NlpDraft *draft, NlpStatement *chosen)
{
  chosen->chosen = TRUE;

  for (guint32 token = chosen->first_token; token < chosen->end_token; token++) {
    guint32 id = draft->word_ids[token];
    NlpDraftWord *word;

    if (id == NLP_WORD_NONE || draft->words[id].said)
      continue;
    word = &draft->words[id];
    word->said = TRUE;
    for (guint32 i = 0; i < word->n_postings; i++)
      nlp_draft_get_statement (draft, draft->postings[word->first_posting + i])->said +=
          word->weight;
  }
}

/* Carbonell & Goldstein (1998), with all that was said so far in the place of the most similar
 * sentence. */
static NlpStatement *
find_best (NlpDraft *draft)
{
  NlpStatement *best = NULL;
  gdouble best_score = 0;

  for (guint i = 0; i < draft->statements->len; i++) {
    NlpStatement *statement = nlp_draft_get_statement (draft, i);
    gdouble score = statement->score;

    if (statement->chosen)
      continue;
    if (statement->weight > 0)
      score += REDUNDANCY * statement->said / statement->weight;
    if (best == NULL || score > best_score) {
      best = statement;
      best_score = score;
    }
  }

  return best;
}

static void
choose_statements (NlpDraft *draft, guint n, GArray *chosen)
{
  n = MIN (n, draft->statements->len);
  for (guint i = 0; i < n; i++)
    say (draft, find_best (draft));

  for (guint i = 0; i < draft->statements->len; i++) {
    const NlpStatement *statement = nlp_draft_get_statement (draft, i);

    if (statement->chosen)
      g_array_append_val (chosen, statement->sentence);
  }
}

NlpRanker *
nlp_ranker_new (void)
{
  NlpRanker *ranker = g_new (NlpRanker, 1);

  ranker->lists = nlp_word_lists_new ();

  return ranker;
}

void
nlp_ranker_free (NlpRanker *ranker)
{
  if (ranker == NULL)
    return;

  nlp_word_lists_free (ranker->lists);
  g_free (ranker);
}

GArray *
nlp_ranker_choose (const NlpRanker *ranker, const NlpRankerInput *input, guint n)
{
  g_auto (NlpDraft) draft;
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  nlp_draft_init (&draft, ranker->lists, input);
  if (draft.statements->len > 0) {
    score_statements (&draft);
    choose_statements (&draft, n, chosen);
    return chosen;
  }

  for (guint i = 0; i < MIN (n, input->n_sentences); i++)
    g_array_append_val (chosen, i);
  return chosen;
}
