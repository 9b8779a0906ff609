/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scoringinput.h: a segmented document, as the engines of summaries read it.
 */

#ifndef NLP_SCORING_INPUT_H
#define NLP_SCORING_INPUT_H

#include "gstnlptypes.h"
#include "words/wordcounts.h"

G_BEGIN_DECLS

/**
 * NlpScoringKind:
 * @NLP_SCORING_NAME: a name
 * @NLP_SCORING_DATE: a date
 * @NLP_SCORING_ACTION: what was agreed, promised, demanded or planned
 *
 * What a mention is.
 */
typedef enum {
  NLP_SCORING_NAME,
  NLP_SCORING_DATE,
  NLP_SCORING_ACTION,
} NlpScoringKind;

/**
 * NlpScoringMention:
 * @start: offset of the first byte
 * @end: offset of the byte after the last one
 * @chain: the number of the coreference chain, or -1
 * @kind: what it is
 *
 * A mention of an entity or action.
 */
typedef struct {
  guint32 start;
  guint32 end;
  gint32 chain;
  NlpScoringKind kind;
} NlpScoringMention;

/**
 * NlpPrunedCounts:
 * @n_sentences: number of sentences of the whole document
 * @ordinals: the ordinals (see #NlpCandidate) of the first sentences of the input
 * @n_ordinals: length of @ordinals
 * @next_ordinal: the ordinal of the first candidate after those
 * @words: counts of the words that were pruned
 * @chains: number of mentions that were pruned, by chain
 * @n_chains: length of @chains
 *
 * What is known about a document whose text was pruned (ranking/sentencepool.h).
 */
typedef struct {
  guint64 n_sentences;
  const guint64 *ordinals;
  gsize n_ordinals;
  guint64 next_ordinal;
  const NlpWordCounts *words;
  const guint64 *chains;
  gsize n_chains;
} NlpPrunedCounts;

/**
 * NlpScoringInput:
 * @text: UTF-8, need not end in NUL
 * @length: length of @text in bytes
 * @tokens: the tokens, in the order of the text
 * @n_tokens: number of tokens
 * @syntax: (nullable): the parts of speech and lemmas of the tokens, if they are known
 * @lemmas: (nullable): the block of lemmas that @syntax refers to
 * @sentences: the sentences, in the order of the text
 * @n_sentences: number of sentences
 * @mentions: (nullable): the mentions of entities and actions, in any order
 * @n_mentions: number of mentions
 * @title: (nullable): the title of the document
 * @query: (nullable): words and names that the summary should cover
 * @pruned: (nullable): the counts of pruned sentences, or %NULL if this is the whole document
 *
 * A segmented document. Offsets are in bytes.
 */
typedef struct {
  const gchar *text;
  gsize length;
  const GstNlpToken *tokens;
  gsize n_tokens;
  const GstNlpTokenSyntax *syntax;
  const gchar *lemmas;
  const GstNlpRange *sentences;
  gsize n_sentences;
  const NlpScoringMention *mentions;
  gsize n_mentions;
  const gchar *title;
  const gchar *query;
  const NlpPrunedCounts *pruned;
} NlpScoringInput;

/* Sets @first, where the search begins, to the first token of a sentence, and @end to the token
 * after its last one. */
static inline void
nlp_scoring_input_find_tokens (const NlpScoringInput *input,
                               gsize sentence,
                               guint32 *first,
                               guint32 *end)
{
  const GstNlpRange *range = &input->sentences[sentence];

  while (*first < input->n_tokens && input->tokens[*first].start < range->start)
    ++*first;
  *end = *first;
  while (*end < input->n_tokens && input->tokens[*end].end <= range->end)
    ++*end;
}

G_END_DECLS

#endif
