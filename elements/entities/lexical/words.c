/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * words.c: splits the tokens of a text into words and looks up their classes.
 */

#include "words.h"

#include <string.h>

#define STRINGS_SIZE 256

/* The state while a text is split into words. */
typedef struct {
  NlpWords *words;
  guint n_allocated;
  const GstNlpRange *sentences;
  gsize n_sentences;
  gsize sentence;  /* the first one that has not begun */
  gboolean begins; /* whether the next word begins a sentence */
} Splitter;

static NlpWord *
add_word (Splitter *self)
{
  NlpWords *words = self->words;

  if (words->n_words == self->n_allocated) {
    self->n_allocated += self->n_allocated / 2 + 16;
    words->words = g_renew (NlpWord, words->words, self->n_allocated);
  }
  return &words->words[words->n_words++];
}

/* Whether the word at @start is the first of a sentence. */
static gboolean
begins_sentence (Splitter *self, guint32 start)
{
  gboolean begins = self->begins;

  self->begins = FALSE;
  while (self->sentence < self->n_sentences && self->sentences[self->sentence].start <= start) {
    self->sentence++;
    begins = TRUE;
  }
  return begins;
}

static gboolean
ends_sentence (const gchar *text, gsize length)
{
  return length == 1 && strchr (".!?", text[0]) != NULL;
}

/* Adds the word from @start to @end, with its classes. */
static void
append (Splitter *self, guint32 start, guint32 end, guint32 flags)
{
  NlpWord *word = add_word (self);
  const gchar *text = self->words->text + start;
  const gsize length = end - start;
  const NlpWordClasses *word_classes = self->words->word_classes;

  word->start = start;
  word->end = end;
  word->flags = flags;
  word->id = 0;
  word->hash = 0;
  word->classes = 0;
  if (length <= NLP_WORD_CLASSES_MAX_LENGTH) {
    word->hash = nlp_word_classes_hash_word (text, length);
    word->id = nlp_word_classes_find_word (word_classes, text, length, word->hash);
    word->classes = nlp_word_classes_get_classes (word_classes, word->id);
    word->classes |= nlp_word_shape (text, length);
    if (word->id == 0 && nlp_word_is (word, NLP_SHAPE_CAP))
      word->classes |= nlp_word_classes_find_ending (word_classes, text, length);
  }
  if (nlp_word_is (word, NLP_SHAPE_DASH) && start > 0 && !g_ascii_isspace (text[-1]))
    word->classes |= NLP_SHAPE_BIT (NLP_SHAPE_HYPHEN);
  /* A tab ends a cell of a table, which no name crosses. */
  if (begins_sentence (self, start) || (start > 0 && text[-1] == '\t'))
    word->classes |= NLP_SHAPE_BIT (NLP_SHAPE_FIRST);
  if (self->n_sentences == 0 && ends_sentence (text, length))
    self->begins = TRUE;
}

/* Returns the length in bytes of a separator or currency sign at @at, which is a word of its own,
 * or 0. */
static guint
measure_separator (const gchar *text, guint32 at, guint32 end)
{
  static const gchar *const currencies[] = {"\u20ac", "\u20b9", "\u00a3", "\u00a5", NULL};
  guchar c = (guchar)text[at];

  if (c < 0x80)
    return c == '-' || c == '/' || c == '%' || c == '$' ? 1 : 0;
  if (end - at >= 3 && c == 0xe2 && (guchar)text[at + 1] == 0x80 && (guchar)text[at + 2] >= 0x90 &&
      (guchar)text[at + 2] <= 0x95)
    return 3; /* U+2010 to U+2015: dashes */
  for (guint i = 0; currencies[i] != NULL; i++) {
    gsize length = strlen (currencies[i]);

    if (end - at >= length && memcmp (text + at, currencies[i], length) == 0)
      return (guint)length;
  }
  return 0;
}

/* Returns the offset of the "'s" at the end of a token, or its end. */
static guint32
find_possessive (const gchar *text, guint32 start, guint32 end)
{
  if (end - start < 3 || (text[end - 1] != 's' && text[end - 1] != 'S'))
    return end;
  if (text[end - 2] == '\'')
    return end - 2;
  if (end - start > 4 && memcmp (text + end - 4, "\u2019", 3) == 0)
    return end - 4;
  return end;
}

/* Whether a token is never split: punctuation, addresses and dates in digits. */
static gboolean
is_whole (const gchar *text, const GstNlpToken *token)
{
  if ((token->flags & (GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_ADDRESS)) != 0)
    return TRUE;
  return (token->flags & GST_NLP_TOKEN_DIGIT) != 0 &&
         token->end - token->start <= NLP_WORD_CLASSES_MAX_LENGTH &&
         (nlp_word_shape (text + token->start, token->end - token->start) &
          NLP_SHAPE_BIT (NLP_SHAPE_ISODATE)) != 0;
}

static void
split_token (Splitter *self, const GstNlpToken *token)
{
  const gchar *text = self->words->text;
  guint32 start = token->start;
  guint32 end = token->end;

  if (is_whole (text, token)) {
    append (self, start, end, token->flags);
    return;
  }
  end = find_possessive (text, start, end);
  for (guint32 at = start; at < end;) {
    const guint length = measure_separator (text, at, end);

    if (length == 0) {
      at++;
      continue;
    }
    if (at > start)
      append (self, start, at, token->flags);
    append (self, at, at + length, token->flags);
    at += length;
    start = at;
  }
  if (end > start)
    append (self, start, end, token->flags);
  if (token->end > end)
    append (self, end, token->end, token->flags | GST_NLP_TOKEN_CLITIC);
}

NlpWords *
nlp_words_new (const NlpWordClasses *word_classes,
               const gchar *text,
               gsize length,
               const GstNlpToken *tokens,
               gsize n_tokens,
               const GstNlpRange *sentences,
               gsize n_sentences)
{
  NlpWords *self = g_new0 (NlpWords, 1);
  Splitter splitter = {.words = self,
                       .n_allocated = (guint)(n_tokens + n_tokens / 8 + 16),
                       .sentences = sentences,
                       .n_sentences = n_sentences,
                       .begins = TRUE};

  self->text = text;
  self->length = length;
  self->word_classes = word_classes;
  self->strings = g_string_chunk_new (STRINGS_SIZE);
  self->words = g_new (NlpWord, splitter.n_allocated);
  for (gsize i = 0; i < n_tokens; i++)
    split_token (&splitter, &tokens[i]);
  return self;
}

void
nlp_words_free (NlpWords *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self->words);
  g_free (self);
}
