/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SCORINGCONTEXT_H
#define NLP_SCORINGCONTEXT_H

#include "words/referencefrequencies.h"
#include "ranking/ranker.h"
#include "words/wordlists.h"

G_BEGIN_DECLS

/**
 * NlpDraftWord:
 * @n_uses: how often the document has it
 * @last_statement: the one that it was counted in last, from 1
 * @n_postings: how many statements have it
 * @first_posting: where they begin in the postings of the draft
 * @weight: how much the document uses it, 0 for stop words and those it has once
 * @rarity: how much more it uses it than other texts do, as a logarithm; 0 for stop words
 * @is_known: whether the rest is filled in
 * @is_stop: whether it says nothing of what a text is about
 * @in_title: whether the title has it
 * @in_query: whether the query has it
 * @said: by a statement that was chosen
 *
 * A word of a document, whatever its case.
 */
typedef struct {
  guint32 n_uses;
  guint32 last_statement;
  guint32 n_postings;
  guint32 first_posting;
  gdouble weight;
  gdouble rarity;
  gboolean is_known;
  gboolean is_stop;
  gboolean in_title;
  gboolean in_query;
  gboolean said;
} NlpDraftWord;

/**
 * NlpCandidate:
 * @sentence: its number
 * @rank: which statement of the whole document it is, from 0
 * @first_token: where it begins
 * @end_token: behind its last token
 * @n_words: numbers too, but no punctuation
 * @n_content: different words that are no stop words
 * @n_title: different words of the title in it
 * @n_query: different words of the query in it
 * @n_names: named entities
 * @n_capitals: words that look like names
 * @n_speakers: words for who speaks and listens
 * @salience: of the things it names, by how often the document does, from 0 to 1 each
 * @has_date: whether it has a date
 * @opener: whether it leans on what is in front of it
 * @chosen: whether it is in the summary
 * @weight: of its different words
 * @score: how well it sums the document up
 * @said: the weight of those words that statements chosen have said
 *
 * A sentence that may be in a summary.
 */
typedef struct {
  guint32 sentence;
  guint64 rank;
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
  gboolean opener;
  gboolean chosen;
  gdouble weight;
  gdouble score;
  gdouble said;
} NlpCandidate;

/**
 * NlpScoringContext:
 * @lists: what is known of words
 * @background: how frequent they are
 * @input: the document
 * @word_ids: by token, %NLP_WORD_NONE for punctuation and numbers
 * @words: by id
 * @n_words: how many
 * @n_title: different words of the title that the text has too
 * @n_query: likewise of the query
 * @statements: of #NlpCandidate
 * @postings: numbers of statements, word by word
 *
 * A document while it is ranked.
 */
typedef struct {
  const NlpWordLists *lists;
  const NlpReferenceFrequencies *background;
  const NlpRankerInput *input;
  guint32 *word_ids;
  NlpDraftWord *words;
  guint32 n_words;
  guint32 n_title;
  guint32 n_query;
  GArray *statements;
  guint32 *postings;
} NlpScoringContext;

/* Reads @input, which must outlive the draft, and so must @lists and @background. */
void nlp_scoring_context_init (NlpScoringContext *self,
                               const NlpWordLists *lists,
                               const NlpReferenceFrequencies *background,
                               const NlpRankerInput *input);
void nlp_scoring_context_clear (NlpScoringContext *self);

static inline NlpCandidate *
nlp_scoring_context_get_statement (NlpScoringContext *draft, guint index)
{
  return &g_array_index (draft->statements, NlpCandidate, index);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpScoringContext, nlp_scoring_context_clear)

G_END_DECLS

#endif
