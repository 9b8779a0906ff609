/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RANKER_H
#define NLP_RANKER_H

#include "gstnlptypes.h"
#include "mentions/entityindex.h"
#include "words/wordcounts.h"

G_BEGIN_DECLS

/**
 * NlpRankerEntity:
 * @start: first byte
 * @end: the byte after the last one
 * @chain: the mentions of one thing have the same number; -1 for none
 * @is_date: whether it is a date, and not a name
 *
 * Where a text names something.
 */
typedef struct {
  guint32 start;
  guint32 end;
  gint32 chain;
  gboolean is_date;
} NlpRankerEntity;

/**
 * NlpRankerRest:
 * @n_sentences: how many sentences it has, those that are left too
 * @ranks: which statements of the whole document the first sentences are that are left, from 0
 * @n_ranks: how many of them are known
 * @next_rank: that of the first statement behind them
 * @words: how often it has words that aren't in what is left
 * @chains: by chain, how many mentions it has that aren't in what is left
 * @n_chains: how many chains
 *
 * What is known of a document of which only a part is left (collection.h).
 */
typedef struct {
  guint64 n_sentences;
  const guint64 *ranks;
  gsize n_ranks;
  guint64 next_rank;
  const NlpWordCounts *words;
  const guint64 *chains;
  gsize n_chains;
} NlpRankerRest;

/**
 * NlpRankerInput:
 * @text: UTF-8, need not end in NUL
 * @length: of @text, in bytes
 * @tokens: the tokens of @text, in its order
 * @n_tokens: how many
 * @sentences: the sentences of @text, in its order
 * @n_sentences: how many
 * @entities: (nullable): where @text names things, in any order
 * @n_entities: how many
 * @title: (nullable): the title of the document
 * @query: (nullable): words and names that the reader wants to know of
 * @rest: (nullable): the rest of the document, if this is only a part
 *
 * A segmented document. All offsets are bytes.
 */
typedef struct {
  const gchar *text;
  gsize length;
  const GstNlpToken *tokens;
  gsize n_tokens;
  const GstNlpRange *sentences;
  gsize n_sentences;
  const NlpRankerEntity *entities;
  gsize n_entities;
  const gchar *title;
  const gchar *query;
  const NlpRankerRest *rest;
} NlpRankerInput;

/**
 * NlpSummaryMethod:
 * @NLP_SUMMARY_AUTO: all that says something (auto.h)
 * @NLP_SUMMARY_LEAD: the first sentences
 * @NLP_SUMMARY_TEXTRANK: TextRank (methods/methods.h), and so are the next ones
 * @NLP_SUMMARY_LEXRANK: LexRank
 * @NLP_SUMMARY_LSA: latent semantic analysis
 * @NLP_SUMMARY_SUMBASIC: SumBasic
 * @NLP_SUMMARY_CENTROID: nearness to the centre
 *
 * How sentences are chosen.
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
 * @method: how sentences are chosen
 * @n_sentences: how many sentences a summary may have, or 0 for any number
 * @n_words: how many words, without punctuation, or 0; the best sentence may have more
 * @ratio: which part of the sentences of the document, up to 1, or 0
 * @n_keyphrases: how many key phrases to find
 *
 * What a summary is to be like. The smallest of the limits holds.
 */
typedef struct {
  NlpSummaryMethod method;
  guint n_sentences;
  guint n_words;
  gdouble ratio;
  guint n_keyphrases;
} NlpSummaryOptions;

/**
 * NlpRanker:
 *
 * Chooses the sentences of a document that sum it up.
 *
 * Sentences get a score (auto.h), and the best ones are chosen so that they don't say the same
 * (choice.h). Headings, captions, bylines and questions are left out, unless there is nothing else:
 * then it is the first sentences.
 *
 * A ranker never changes, so threads may share it, and the same document gives the same sentences.
 * Time is that of the words of the document, and a little more for those of its sentences that are
 * chosen; memory is linear too.
 */
typedef struct _NlpRanker NlpRanker;

NlpRanker *nlp_ranker_new (void);
void nlp_ranker_free (NlpRanker *self);

/**
 * nlp_ranker_choose:
 * @self: a ranker
 * @input: a document
 * @options: what the summary is to be like
 * @keyphrases: (out) (optional) (element-type NlpKeyphrase): the key phrases (keyphrases.h)
 *
 * Returns: (transfer full) (element-type guint): the numbers of the sentences chosen, in the order
 *     of the document
 */
GArray *nlp_ranker_choose (const NlpRanker *self,
                           const NlpRankerInput *input,
                           const NlpSummaryOptions *options,
                           GArray **keyphrases);

/**
 * NlpRankerKept:
 * @sentence: its number
 * @rank: which statement of the whole document it is, from 0
 *
 * A sentence that may be in a summary.
 */
typedef struct {
  guint sentence;
  guint64 rank;
} NlpRankerKept;

/**
 * nlp_ranker_sift:
 * @self: a ranker
 * @input: a document
 * @options: what its summary is to be like
 * @n_words: how many words to keep
 * @n_statements: (out): how many statements the whole document has, up to the end of @input
 *
 * Finds the sentences of a document that are most likely to be in its summary.
 *
 * Returns: (transfer full) (element-type NlpRankerKept): the sentences, in the order of the
 *     document; none where it has no statements
 */
GArray *nlp_ranker_sift (const NlpRanker *self,
                         const NlpRankerInput *input,
                         const NlpSummaryOptions *options,
                         guint n_words,
                         guint64 *n_statements);

/* (transfer full) (element-type NlpFeature): what a document is about, as a vector
 * (documentvector.h).
 * @names is what it names. */
GArray *nlp_ranker_describe (const NlpRanker *self,
                             const NlpRankerInput *input,
                             const NlpRosterEntry *names,
                             guint n_names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRanker, nlp_ranker_free)

G_END_DECLS

#endif
