/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nounphrases.h: finds the noun phrases of a document whose parts of speech are known.
 */

#ifndef NLP_NOUN_PHRASES_H
#define NLP_NOUN_PHRASES_H

#include "scoring/scoringcontext.h"

G_BEGIN_DECLS

/**
 * NlpNounPhrase:
 * @first: index of the first token
 * @n_tokens: number of tokens
 * @is_whole: whether it stands alone, and is not cut out of a longer noun phrase
 * @is_linked: whether it is two noun phrases that a preposition joins
 *
 * A sequence of words that may be a term.
 */
typedef struct {
  guint32 first;
  guint32 n_tokens;
  gboolean is_whole;
  gboolean is_linked;
} NlpNounPhrase;

/**
 * nlp_noun_phrases_find:
 * @self: a document with syntax
 *
 * Lists each sequence of at most five tokens that may be a term: adjectives and nouns that end in a
 * noun, and two of them joined by "of" (after Justeson and Katz, "Technical terminology: some
 * linguistic properties and an algorithm for identification in text", 1995). They overlap.
 *
 * Returns: (transfer full) (element-type NlpNounPhrase): the phrases, in the order of the text
 */
GArray *nlp_noun_phrases_find (const NlpScoringContext *self);

/**
 * nlp_noun_phrases_number_lemmas:
 * @self: a document with syntax
 *
 * Returns: (transfer full): the number of the lemma of each token, which words that differ in case
 *     or number share
 */
guint32 *nlp_noun_phrases_number_lemmas (const NlpScoringContext *self);

G_END_DECLS

#endif
