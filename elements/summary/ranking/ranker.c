/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Chooses the best sentences of a document. */

#include "ranker.h"

#include <math.h>

#include "scoring/auto.h"
#include "selection.h"
#include "documentvector.h"
#include "keyphrases.h"
#include "scoring/methods.h"

/* What a sentence loses that says again what others have said. */
#define REDUNDANCY 0.6

/* What one gains that says all that is asked for: more than any other gains by the rest. */
#define QUERY 4.0

struct _NlpRanker {
  NlpWordLists *lists;
  NlpReferenceFrequencies *background;
};

NlpRanker *
nlp_ranker_new (void)
{
  NlpRanker *ranker = g_new (NlpRanker, 1);

  ranker->lists = nlp_word_lists_new ();
  ranker->background = nlp_reference_frequencies_new ();

  return ranker;
}

void
nlp_ranker_free (NlpRanker *self)
{
  if (self == NULL)
    return;

  nlp_word_lists_free (self->lists);
  nlp_reference_frequencies_free (self->background);
  g_free (self);
}

/* The smaller one of the limits. */
static guint
count_sentences (const NlpSummaryOptions *options, const NlpRankerInput *input)
{
  const guint64 n_sentences = input->rest != NULL ? input->rest->n_sentences : input->n_sentences;
  gdouble n = options->n_sentences > 0 ? options->n_sentences : (gdouble)n_sentences;

  if (options->ratio > 0)
    n = MIN (n, ceil (options->ratio * (gdouble)n_sentences));
  return (guint)MIN (n, (gdouble)input->n_sentences);
}

/* A document of headings and the like has its first sentences for a summary. */
static void
append_first (const NlpRankerInput *input, guint n, GArray *chosen)
{
  for (guint i = 0; i < MIN (n, input->n_sentences); i++)
    g_array_append_val (chosen, i);
}

static void
score (NlpScoringContext *self, NlpSummaryMethod method, guint n)
{
  switch (method) {
    case NLP_SUMMARY_LEAD:
      nlp_score_by_lead (self);
      break;
    case NLP_SUMMARY_TEXTRANK:
      nlp_score_by_textrank (self);
      break;
    case NLP_SUMMARY_LEXRANK:
      nlp_score_by_lexrank (self);
      break;
    case NLP_SUMMARY_LSA:
      nlp_score_by_lsa (self);
      break;
    case NLP_SUMMARY_SUMBASIC:
      nlp_score_by_sumbasic (self, n);
      break;
    case NLP_SUMMARY_CENTROID:
      nlp_score_by_centroid (self);
      break;
    default:
      nlp_score_by_auto (self);
      break;
  }
}

/* LexRank and the centroid come with a step against repetition. The other methods are as their
 * authors have them. */
static gdouble
redundancy_of (NlpSummaryMethod method)
{
  return method == NLP_SUMMARY_AUTO || method == NLP_SUMMARY_LEXRANK ||
                 method == NLP_SUMMARY_CENTROID
             ? REDUNDANCY
             : 0;
}

/* What is asked for comes before all else. */
static void
focus (NlpScoringContext *self)
{
  for (guint i = 0; self->n_query > 0 && i < self->statements->len; i++) {
    NlpCandidate *statement = nlp_scoring_context_get_statement (self, i);

    statement->score += QUERY * statement->n_query / self->n_query;
  }
}

GArray *
nlp_ranker_choose (const NlpRanker *self,
                   const NlpRankerInput *input,
                   const NlpSummaryOptions *options,
                   GArray **keyphrases)
{
  const guint n = count_sentences (options, input);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (NlpScoringContext) draft;

  nlp_scoring_context_init (&draft, self->lists, self->background, input);
  if (keyphrases != NULL)
    *keyphrases = nlp_find_keyphrases (&draft, options->n_keyphrases);
  if (draft.statements->len == 0) {
    append_first (input, n, chosen);
    return chosen;
  }
  score (&draft, options->method, n);
  focus (&draft);
  nlp_choose_statements (&draft, n, options->n_words, redundancy_of (options->method));
  for (guint i = 0; i < draft.statements->len; i++) {
    const NlpCandidate *statement = nlp_scoring_context_get_statement (&draft, i);

    if (statement->chosen)
      g_array_append_val (chosen, statement->sentence);
  }
  return chosen;
}

GArray *
nlp_ranker_sift (const NlpRanker *self,
                 const NlpRankerInput *input,
                 const NlpSummaryOptions *options,
                 guint n_words,
                 guint64 *n_statements)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (NlpRankerKept));
  g_auto (NlpScoringContext) draft;
  guint n;

  nlp_scoring_context_init (&draft, self->lists, self->background, input);
  n = draft.statements->len;
  *n_statements = n > 0 ? nlp_scoring_context_get_statement (&draft, n - 1)->rank + 1
                        : (input->rest != NULL ? input->rest->next_rank : 0);
  if (n == 0)
    return kept;
  score (&draft, options->method, n);
  focus (&draft);
  nlp_choose_statements (&draft, n, n_words, redundancy_of (options->method));
  for (guint i = 0; i < n; i++) {
    const NlpCandidate *statement = nlp_scoring_context_get_statement (&draft, i);
    const NlpRankerKept keep = {statement->sentence, statement->rank};

    if (statement->chosen)
      g_array_append_val (kept, keep);
  }
  return kept;
}

GArray *
nlp_ranker_describe (const NlpRanker *self,
                     const NlpRankerInput *input,
                     const NlpRosterEntry *names,
                     guint n_names)
{
  g_auto (NlpScoringContext) draft;

  nlp_scoring_context_init (&draft, self->lists, self->background, input);
  return nlp_document_vector_new (&draft, names, n_names);
}
