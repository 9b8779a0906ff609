/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lookahead.c: sketches the words that a rule can reach from each word.
 */

#include "lookahead.h"

static inline void
add (NlpWordSketch *self, const NlpWordSketch *other)
{
  self->classes |= other->classes;
  self->ids |= other->ids;
}

NlpWordSketch *
nlp_lookahead_new (const NlpWords *words)
{
  NlpWordSketch *self = g_new (NlpWordSketch, words->n_words);
  /* Of the words up to the end of their block of NLP_RULES_MAX_WORDS, and of the next block. */
  NlpWordSketch block = {0}, next = {0};
  guint n_in_block = 0;

  for (guint i = words->n_words; i-- > 0;) {
    const NlpWord *word = &words->words[i];

    if (n_in_block++ == NLP_RULES_MAX_WORDS) {
      next = block;
      block = (NlpWordSketch){0};
      n_in_block = 1;
    }
    add (&block, &(NlpWordSketch){word->classes, nlp_word_sketch_id (word->id)});
    self[i] = block;
    add (&self[i], &next);
    if (nlp_word_is (word, NLP_SHAPE_FIRST)) {
      block = next = (NlpWordSketch){0};
      n_in_block = 0;
    }
  }
  return self;
}
