/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ranker.c: selects the sentences that make the summary of a document.
 */

#include "ranker.h"

#include <math.h>

#include "documentvector.h"
#include "keyphrases.h"
#include "scoring/methods.h"
#include "selection.h"

/* The penalty of a candidate whose words are all covered by the selected ones. */
#define REDUNDANCY 0.6

/* The bonus of a candidate that contains all words of the query, above the sum of all features. */
#define QUERY 4.0

struct _NlpRanker {
  NlpWordLists *lists;
  NlpReferenceFrequencies *frequencies;
};

NlpRanker *
nlp_ranker_new (void)
{
  NlpRanker *self = g_new (NlpRanker, 1);

  self->lists = nlp_word_lists_new ();
  self->frequencies = nlp_reference_frequencies_new ();

  return self;
}

void
nlp_ranker_free (NlpRanker *self)
{
  if (self == NULL)
    return;

  nlp_word_lists_free (self->lists);
  nlp_reference_frequencies_free (self->frequencies);
  g_free (self);
}

/* Returns the number of sentences that the limits allow. */
static guint
get_max_sentences (const NlpSummaryOptions *options, const NlpScoringInput *input)
{
  const guint64 n_sentences =
      input->pruned != NULL ? input->pruned->n_sentences : input->n_sentences;
  gdouble n = options->n_sentences > 0 ? options->n_sentences : (gdouble)n_sentences;

  if (options->ratio > 0)
    n = MIN (n, ceil (options->ratio * (gdouble)n_sentences));
  return (guint)MIN (n, (gdouble)input->n_sentences);
}

static void
append_first (const NlpScoringInput *input, guint n, GArray *selected)
{
  for (guint i = 0; i < MIN (n, input->n_sentences); i++)
    g_array_append_val (selected, i);
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

/* LexRank and the centroid come with a step against redundancy. The other textbook methods are as
 * published. */
static gdouble
redundancy_of (NlpSummaryMethod method)
{
  return method == NLP_SUMMARY_AUTO || method == NLP_SUMMARY_LEXRANK ||
                 method == NLP_SUMMARY_CENTROID
             ? REDUNDANCY
             : 0;
}

/* Raises the candidates that answer the query above all others. */
static void
add_query_scores (NlpScoringContext *self)
{
  for (guint i = 0; self->n_query > 0 && i < self->candidates->len; i++) {
    NlpCandidate *candidate = nlp_scoring_context_get_candidate (self, i);

    candidate->score += QUERY * candidate->n_query / self->n_query;
  }
}

GArray *
nlp_ranker_select (const NlpRanker *self,
                   const NlpScoringInput *input,
                   const NlpSummaryOptions *options,
                   GArray **keyphrases,
                   NlpSelectionStats *stats)
{
  const guint n = get_max_sentences (options, input);
  GArray *selected = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (NlpScoringContext) context;

  nlp_scoring_context_init (&context, self->lists, self->frequencies, input);
  if (keyphrases != NULL)
    *keyphrases = nlp_find_keyphrases (&context, options->n_keyphrases);
  if (context.candidates->len == 0) {
    append_first (input, n, selected);
  } else {
    score (&context, options->method, n);
    add_query_scores (&context);
    nlp_select_candidates (&context, n, options->n_words, redundancy_of (options->method));
  }
  for (guint i = 0; i < context.candidates->len; i++) {
    const NlpCandidate *candidate = nlp_scoring_context_get_candidate (&context, i);

    if (candidate->is_selected)
      g_array_append_val (selected, candidate->sentence);
  }
  if (stats != NULL)
    *stats = (NlpSelectionStats){n, context.candidates->len, selected->len};
  return selected;
}

GArray *
nlp_ranker_shortlist (const NlpRanker *self,
                      const NlpScoringInput *input,
                      const NlpSummaryOptions *options,
                      guint n_words,
                      guint64 *n_candidates)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (NlpKeptSentence));
  g_auto (NlpScoringContext) context;
  guint n;

  nlp_scoring_context_init (&context, self->lists, self->frequencies, input);
  n = context.candidates->len;
  *n_candidates = n > 0 ? nlp_scoring_context_get_candidate (&context, n - 1)->ordinal + 1
                        : (input->pruned != NULL ? input->pruned->next_ordinal : 0);
  if (n == 0)
    return kept;
  score (&context, options->method, n);
  add_query_scores (&context);
  nlp_select_candidates (&context, n, n_words, redundancy_of (options->method));
  for (guint i = 0; i < n; i++) {
    const NlpCandidate *candidate = nlp_scoring_context_get_candidate (&context, i);
    const NlpKeptSentence keep = {candidate->sentence, candidate->ordinal};

    if (candidate->is_selected)
      g_array_append_val (kept, keep);
  }
  return kept;
}

GArray *
nlp_ranker_describe (const NlpRanker *self,
                     const NlpScoringInput *input,
                     const NlpEntity *entities,
                     guint n_entities)
{
  g_auto (NlpScoringContext) context;

  nlp_scoring_context_init (&context, self->lists, self->frequencies, input);
  return nlp_document_vector_new (&context, entities, n_entities);
}
