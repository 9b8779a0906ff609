/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * words.h: the words of a text, as the engines of entities see them.
 */

#ifndef NLP_WORDS_H
#define NLP_WORDS_H

#include "gstnlptypes.h"
#include "wordclasses.h"

G_BEGIN_DECLS

/**
 * NlpWord:
 * @start: offset of the first byte
 * @end: offset of the byte after the last one
 * @id: its id in the #NlpWordClasses, or 0
 * @hash: nlp_word_classes_hash_word() of its bytes
 * @classes: the classes of its shape and of the lists that contain it
 * @flags: the #GstNlpTokenFlags of its token
 * @is_unit: whether it is known to consist of ASCII letters with none and no digit after them, or
 *     to be one ASCII punctuation mark
 *
 * A token or part of one. Tokens are split at hyphens, dashes and slashes between letters, before
 * "'s", and at currency and percent signs, so that rules and lists match in the same way after any
 * tokenizer.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 id;
  guint32 hash;
  guint64 classes;
  guint32 flags;
  gboolean is_unit;
} NlpWord;

typedef struct _NlpLookahead NlpLookahead;

/**
 * NlpWords:
 * @text: the text, not owned; need not end in a NUL byte
 * @length: the length of @text in bytes
 * @words: the words in the order of the text
 * @n_words: the number of words
 * @word_classes: the vocabulary that @id and @classes refer to, not owned
 * @strings: (nullable): strings that engines make for matches in this text; a caller that steals it
 *     must free it
 * @lookahead: (nullable): sketches of the words, which nlp_words_look_ahead() makes
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
  NlpLookahead *lookahead;
} NlpWords;

/* Splits a text of @length bytes into words. @tokens and @sentences are in the order of the text.
 * Without @sentences each ".", "!" and "?" ends a sentence. Returns: (transfer full) */
NlpWords *nlp_words_new (const NlpWordClasses *word_classes,
                         const gchar *text,
                         gsize length,
                         const GstNlpToken *tokens,
                         gsize n_tokens,
                         const GstNlpRange *sentences,
                         gsize n_sentences);
void nlp_words_free (NlpWords *self);

static inline gboolean
nlp_word_is (const NlpWord *self, NlpShape shape)
{
  return (self->classes & NLP_SHAPE_BIT (shape)) != 0;
}

/* Returns the classes of the shape of a word of @length bytes, which need not end in a NUL byte. */
guint64 nlp_word_shape (const gchar *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWords, nlp_words_free)

G_END_DECLS

#endif
