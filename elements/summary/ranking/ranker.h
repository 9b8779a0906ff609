/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ranker.h: selects the sentences that make the summary of a document.
 */

#ifndef NLP_RANKER_H
#define NLP_RANKER_H

#include "mentions/entityindex.h"
#include "scoring/scoringinput.h"

G_BEGIN_DECLS

/**
 * NlpSummaryMethod:
 *
 * How candidate sentences are scored: see scoring/methods.h, in the same order.
 */
typedef enum {
  NLP_SUMMARY_AUTO,
  NLP_SUMMARY_LEAD,
  NLP_SUMMARY_TEXTRANK,
  NLP_SUMMARY_LEXRANK,
  NLP_SUMMARY_LSA,
  NLP_SUMMARY_SUMBASIC,
  NLP_SUMMARY_CENTROID,
} NlpSummaryMethod;

/**
 * NlpSummaryOptions:
 * @method: how candidate sentences are scored
 * @n_sentences: maximum number of sentences, or 0 for no limit
 * @n_words: maximum number of words, without punctuation, or 0; the best sentence may have more
 * @ratio: maximum share of the sentences of the document, up to 1, or 0
 * @n_keyphrases: number of key phrases to find
 *
 * The options of a summary. The smallest of the limits applies.
 */
typedef struct {
  NlpSummaryMethod method;
  guint n_sentences;
  guint n_words;
  gdouble ratio;
  guint n_keyphrases;
} NlpSummaryOptions;

/**
 * NlpSelectionStats:
 * @max_sentences: the number of sentences that the limits allow
 * @n_candidates: number of candidates; if it is 0, the first sentences are the summary
 * @n_selected: number of sentences selected
 */
typedef struct {
  guint max_sentences;
  guint n_candidates;
  guint n_selected;
} NlpSelectionStats;

/**
 * NlpKeptSentence:
 * @sentence: index of the sentence
 * @ordinal: number of candidates before it in the whole document
 */
typedef struct {
  guint sentence;
  guint64 ordinal;
} NlpKeptSentence;

/**
 * NlpRanker:
 *
 * Scores the candidate sentences of a document (scoring/methods.h), and selects the best ones that
 * don't repeat each other (selection.h). If a document has no candidates, because it has only
 * headings and the like, its first sentences are its summary.
 *
 * A ranker never changes, so threads may share it, and the same document gives the same summary.
 * Time and memory are nearly linear in the number of words.
 */
typedef struct _NlpRanker NlpRanker;

NlpRanker *nlp_ranker_new (void);
void nlp_ranker_free (NlpRanker *self);

/**
 * nlp_ranker_select:
 * @self: a ranker
 * @input: a document
 * @options: the options of the summary
 * @keyphrases: (out) (optional) (element-type NlpKeyphrase): the key phrases (keyphrases.h)
 * @stats: (out) (optional): how the sentences were selected
 *
 * Returns: (transfer full) (element-type guint): the indices of the sentences of the summary, in
 * the order of the text
 */
GArray *nlp_ranker_select (const NlpRanker *self,
                           const NlpScoringInput *input,
                           const NlpSummaryOptions *options,
                           GArray **keyphrases,
                           NlpSelectionStats *stats);

/**
 * nlp_ranker_shortlist:
 * @self: a ranker
 * @input: a document
 * @options: the options of its summary
 * @n_words: maximum number of words of the sentences together
 * @n_candidates: (out): number of candidates of the whole document up to the end of @input
 *
 * Returns: (transfer full) (element-type NlpKeptSentence): the sentences most likely to be in the
 *     summary, in the order of the text; empty if @input has no candidates
 */
GArray *nlp_ranker_shortlist (const NlpRanker *self,
                              const NlpScoringInput *input,
                              const NlpSummaryOptions *options,
                              guint n_words,
                              guint64 *n_candidates);

/* Returns the feature vector of a document (documentvector.h) that mentions @entities (transfer
 * full) (element-type NlpFeature). */
GArray *nlp_ranker_describe (const NlpRanker *self,
                             const NlpScoringInput *input,
                             const NlpEntity *entities,
                             guint n_entities);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRanker, nlp_ranker_free)

G_END_DECLS

#endif
