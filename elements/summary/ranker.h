/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RANKER_H
#define NLP_RANKER_H

#include "gstnlptypes.h"
#include "roster.h"

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
void nlp_ranker_free (NlpRanker *ranker);

/**
 * nlp_ranker_choose:
 * @ranker: a ranker
 * @input: a document
 * @options: what the summary is to be like
 * @keyphrases: (out) (optional) (element-type NlpKeyphrase): the key phrases (keyphrases.h)
 *
 * Returns: (transfer full) (element-type guint): the numbers of the sentences chosen, in the order
 *     of the document
 */
GArray *nlp_ranker_choose (const NlpRanker *ranker,
                           const NlpRankerInput *input,
                           const NlpSummaryOptions *options,
                           GArray **keyphrases);

/* (transfer full) (element-type NlpFeature): what a document is about, as a vector
 * (documentvector.h).
 * @names is what it names. */
GArray *nlp_ranker_describe (const NlpRanker *ranker,
                             const NlpRankerInput *input,
                             const NlpRosterEntry *names,
                             guint n_names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRanker, nlp_ranker_free)

G_END_DECLS

#endif
