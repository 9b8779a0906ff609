/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lookahead.h: the sentences of a text, and the words that a rule can reach from each word.
 */

#ifndef NLP_LOOKAHEAD_H
#define NLP_LOOKAHEAD_H

#include "words.h"

G_BEGIN_DECLS

/* The most words of a match of a rule, with its context. */
#define NLP_RULES_MAX_WORDS 24

/**
 * NlpWordSketch:
 * @classes: the classes of some words
 * @ids: a bit for each id of the words, nlp_word_sketch_id(); other ids may have the same bit
 *
 * What some words can be. It may contain more than they are, but misses nothing.
 */
typedef struct {
  guint64 classes;
  guint64 ids;
} NlpWordSketch;

static inline guint64
nlp_word_sketch_id (guint32 id)
{
  return id != 0 ? G_GUINT64_CONSTANT (1) << id % 64 : 0;
}

/**
 * NlpSentenceSketch:
 * @first: its first word
 * @end: the word after its last one
 * @classes: the classes of its words
 * @first_listed: the index of its first word in the listed ones of the text
 * @end_listed: that after its last one
 *
 * A sentence, and what its words can be.
 */
typedef struct {
  guint first;
  guint end;
  guint64 classes;
  guint first_listed;
  guint end_listed;
} NlpSentenceSketch;

/**
 * NlpLookahead:
 * @ahead: for each word, the sketch of it and the next ones in its sentence, at least
 *     %NLP_RULES_MAX_WORDS and fewer than twice as many
 * @sentences: the sentences
 * @n_sentences: their number
 * @listed: the ids of the words that have one, in the order of the text
 *
 * What the words of a text can be, so that rules need not look at each of them. It is one block of
 * memory.
 */
struct _NlpLookahead {
  NlpWordSketch *ahead;
  NlpSentenceSketch *sentences;
  guint n_sentences;
  guint32 *listed;
};

/* Returns the lookahead of a text, which is made on first use. The classes of the words must not
 * change from then on. Time is linear in the text. */
const NlpLookahead *nlp_words_look_ahead (const NlpWords *words);

G_END_DECLS

#endif
