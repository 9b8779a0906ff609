/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scoringcontext.h: the words and candidate sentences of a document while they are scored.
 */

#ifndef NLP_SCORING_CONTEXT_H
#define NLP_SCORING_CONTEXT_H

#include "scoringinput.h"
#include "words/referencefrequencies.h"
#include "words/wordlists.h"

G_BEGIN_DECLS

/**
 * NlpContextWord:
 * @n_uses: number of occurrences in the document
 * @n_function_uses: number of them that are function words or adverbs, if classes are known
 * @last_candidate: the last candidate in which it was counted, from 1, or 0
 * @n_postings: number of candidates that contain it
 * @first_posting: index of the first of them in the postings of the context
 * @weight: weight by its frequency in the document; 0 for stop words and single occurrences
 * @rarity: logarithm of its frequency here over its reference frequency; 0 for stop words
 * @is_known: whether the members from @weight on are set
 * @is_stop: whether it is a stop word: one of the list, or mostly a function word here
 * @in_title: whether the title contains it
 * @in_query: whether the query contains it
 * @is_covered: whether a selected candidate contains it
 *
 * A word of the document, in any case.
 */
typedef struct {
  guint32 n_uses;
  guint32 n_function_uses;
  guint32 last_candidate;
  guint32 n_postings;
  guint32 first_posting;
  gdouble weight;
  gdouble rarity;
  gboolean is_known;
  gboolean is_stop;
  gboolean in_title;
  gboolean in_query;
  gboolean is_covered;
} NlpContextWord;

/**
 * NlpCandidate:
 * @sentence: index of the sentence
 * @ordinal: number of candidates before it in the whole document
 * @first_token: index of the first token
 * @end_token: index after the last token
 * @n_words: number of tokens other than punctuation
 * @n_content: number of different words other than stop words
 * @n_title: number of different words of the title
 * @n_query: number of different words of the query
 * @n_names: number of named entities
 * @n_capitals: number of words that look like names
 * @n_speakers: number of words for the speaker or the listener
 * @salience: sum over its entities of their frequency in the document, from 0 to 1 each
 * @has_date: whether it contains a date
 * @has_action: whether it contains what was agreed, promised, demanded or planned
 * @is_dependent: whether its first word refers to an earlier sentence
 * @is_selected: whether it is in the summary
 * @weight: sum of the weights of its different words
 * @score: how well it represents the document
 * @covered: the part of @weight that selected candidates cover
 *
 * A sentence that may be in a summary.
 */
typedef struct {
  guint32 sentence;
  guint64 ordinal;
  guint32 first_token;
  guint32 end_token;
  guint32 n_words;
  guint32 n_content;
  guint32 n_title;
  guint32 n_query;
  guint32 n_names;
  guint32 n_capitals;
  guint32 n_speakers;
  gdouble salience;
  gboolean has_date;
  gboolean has_action;
  gboolean is_dependent;
  gboolean is_selected;
  gdouble weight;
  gdouble score;
  gdouble covered;
} NlpCandidate;

/**
 * NlpScoringContext:
 * @lists: the word lists
 * @frequencies: the reference frequencies
 * @input: the document
 * @word_ids: word numbers by token, %NLP_WORD_NONE for punctuation and numbers
 * @words: the words, by number
 * @n_words: length of @words
 * @n_title: number of different words that title and text share
 * @n_query: number of different words that query and text share
 * @candidates: (element-type NlpCandidate): the candidates, in the order of the text
 * @postings: for each word, the indices of the candidates that contain it
 *
 * A document while it is scored. The functions of scoring/ and ranking/ read and write the members.
 */
typedef struct {
  const NlpWordLists *lists;
  const NlpReferenceFrequencies *frequencies;
  const NlpScoringInput *input;
  guint32 *word_ids;
  NlpContextWord *words;
  guint32 n_words;
  guint32 n_title;
  guint32 n_query;
  GArray *candidates;
  guint32 *postings;
} NlpScoringContext;

/* Reads @input. The context must not outlive any of the arguments. */
void nlp_scoring_context_init (NlpScoringContext *self,
                               const NlpWordLists *lists,
                               const NlpReferenceFrequencies *frequencies,
                               const NlpScoringInput *input);
void nlp_scoring_context_clear (NlpScoringContext *self);

static inline NlpCandidate *
nlp_scoring_context_get_candidate (NlpScoringContext *self, guint index)
{
  return &g_array_index (self->candidates, NlpCandidate, index);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpScoringContext, nlp_scoring_context_clear)

G_END_DECLS

#endif
