/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WORDS_H
#define NLP_WORDS_H

#include "gstnlptypes.h"
#include "wordclasses.h"

G_BEGIN_DECLS

/**
 * NlpWord:
 * @start: first byte
 * @end: the byte after the last one
 * @id: its number in the vocabulary, or 0
 * @hash: nlp_word_classes_hash_word() of its bytes
 * @classes: the classes of its shape and of the lists it is in
 * @flags: the #GstNlpTokenFlags of its token
 *
 * A word as the engines of entities see it: a token, or a part of one. Tokens are cut at hyphens,
 * dashes and slashes between letters, at "'s", and at currency and percent signs, so that rules and
 * lists match the same way after any tokenizer.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 id;
  guint32 hash;
  guint64 classes;
  guint32 flags;
} NlpWord;

/**
 * NlpWords:
 * @text: the text, not owned; need not end in a NUL byte
 * @length: of @text, in bytes
 * @words: the words in their order
 * @n_words: how many
 * @word_classes: what knows their numbers and classes, not owned
 * @strings: (nullable): what engines write for the hits of this text; who steals it frees it
 *
 * The words of one text.
 */
typedef struct {
  const gchar *text;
  gsize length;
  NlpWord *words;
  guint n_words;
  const NlpWordClasses *word_classes;
  GStringChunk *strings;
} NlpWords;

/* @tokens and @sentences are in the order of the text. Without @sentences a sentence is taken to
 * end after each ".", "!" and "?". Free the result with nlp_words_free(). */
NlpWords *nlp_words_new (const NlpWordClasses *self,
                         const gchar *text,
                         gsize length,
                         const GstNlpToken *tokens,
                         gsize n_tokens,
                         const GstNlpRange *sentences,
                         gsize n_sentences);
void nlp_words_free (NlpWords *self);

static inline gboolean
nlp_word_is (const NlpWord *word, NlpShape shape)
{
  return (word->classes & NLP_SHAPE_BIT (shape)) != 0;
}

/* The classes of a word's letters. @text need not end in a NUL byte. */
guint64 nlp_word_shape (const gchar *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWords, nlp_words_free)

G_END_DECLS

#endif
