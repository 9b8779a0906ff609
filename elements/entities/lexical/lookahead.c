/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lookahead.c: sketches the sentences of a text, and the words that a rule can reach from each
 * word.
 */

#include "lookahead.h"

static inline void
add (NlpWordSketch *self, const NlpWordSketch *other)
{
  self->classes |= other->classes;
  self->ids |= other->ids;
}

static void
sketch_words (NlpLookahead *self, const NlpWords *words)
{
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
    self->ahead[i] = block;
    add (&self->ahead[i], &next);
    if (nlp_word_is (word, NLP_SHAPE_FIRST)) {
      block = next = (NlpWordSketch){0};
      n_in_block = 0;
    }
  }
}

static void
sketch_sentences (NlpLookahead *self, const NlpWords *words)
{
  guint n_listed = 0;

  for (guint at = 0; at < words->n_words;) {
    NlpSentenceSketch sentence = {.first = at, .first_listed = n_listed};

    do {
      const NlpWord *word = &words->words[at++];

      sentence.classes |= word->classes;
      self->listed[n_listed] = word->id;
      n_listed += word->id != 0;
    } while (at < words->n_words && !nlp_word_is (&words->words[at], NLP_SHAPE_FIRST));
    sentence.end = at;
    sentence.end_listed = n_listed;
    self->sentences[self->n_sentences++] = sentence;
  }
}

/* Allocates one block of memory, with room for as many sentences and listed words as words. */
static NlpLookahead *
allocate (gsize n_words)
{
  NlpLookahead *self =
      g_malloc (sizeof *self +
                n_words * (sizeof *self->ahead + sizeof *self->sentences + sizeof *self->listed));

  self->ahead = (NlpWordSketch *)(self + 1);
  self->sentences = (NlpSentenceSketch *)(self->ahead + n_words);
  self->listed = (guint32 *)(self->sentences + n_words);
  self->n_sentences = 0;
  return self;
}

const NlpLookahead *
nlp_words_look_ahead (const NlpWords *words)
{
  NlpWords *self = (NlpWords *)words; /* only one thread has the words of a text */

  if (self->lookahead == NULL) {
    self->lookahead = allocate (words->n_words);
    sketch_words (self->lookahead, words);
    sketch_sentences (self->lookahead, words);
  }
  return self->lookahead;
}
