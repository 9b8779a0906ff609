/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lookahead.h: the words that a rule can reach from each word.
 */

#ifndef NLP_LOOKAHEAD_H
#define NLP_LOOKAHEAD_H

#include "lexical/words.h"

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
 * nlp_lookahead_new:
 * @words: the words of a text
 *
 * Makes a sketch for each word: of it and the next ones in its sentence, at least
 * %NLP_RULES_MAX_WORDS and fewer than twice as many. Time is linear in the text.
 *
 * Returns: (transfer full) (array): free it with g_free()
 */
NlpWordSketch *nlp_lookahead_new (const NlpWords *words);

G_END_DECLS

#endif
