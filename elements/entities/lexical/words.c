/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * words.c: splits the tokens of a text into words and looks up their classes.
 */

#include "words.h"

#include <string.h>

#include "common/hash.h"

#define STRINGS_SIZE 256

/* The number of words whose buckets are fetched from memory at once. */
#define AHEAD 8
#define CODE_LENGTH 3 /* bytes of the code of a currency */
#define MIN_AMOUNT 4  /* bytes of such a code and a figure */

/* The state while a text is split into words. */
typedef struct {
  NlpWords *words;
  guint n_allocated;
  const GstNlpRange *sentences;
  gsize n_sentences;
  guint64 currency_codes; /* the class of words that are codes of currencies */
  gsize sentence;         /* the first one that has not begun */
  gboolean begins;        /* whether the next word begins a sentence */
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

/* Finds the id of the word @at, and the classes of the lists that contain it. */
static void
look_up (const NlpWords *self, guint at)
{
  NlpWord *word = &self->words[at];
  const gchar *text = self->text + word->start;
  const gsize length = word->end - word->start;
  guint64 listed;

  if (length > NLP_WORD_CLASSES_MAX_LENGTH)
    return;
  word->id = nlp_word_classes_find_word (self->word_classes, text, length, word->hash);
  listed = nlp_word_classes_get_classes (self->word_classes, word->id);
  word->classes |= listed;
  if (listed == 0 && nlp_word_is (word, NLP_SHAPE_CAP))
    word->classes |= nlp_word_classes_find_ending (self->word_classes, text, length);
}

/* Adds the word from @start to @end. It is looked up a few words later, when the memory of its
 * bucket has arrived. */
static inline void
append_word (Splitter *self, const NlpWord *added)
{
  NlpWord *word = add_word (self);
  const gchar *text = self->words->text + added->start;

  *word = *added;
  nlp_word_classes_prefetch (self->words->word_classes, word->hash);
  if (nlp_word_is (word, NLP_SHAPE_DASH) && word->start > 0 && !g_ascii_isspace (text[-1]))
    word->classes |= NLP_SHAPE_BIT (NLP_SHAPE_HYPHEN);
  /* A tab ends a cell of a table, which no name crosses. */
  if (begins_sentence (self, word->start) || (word->start > 0 && text[-1] == '\t'))
    word->classes |= NLP_SHAPE_BIT (NLP_SHAPE_FIRST);
  if (self->n_sentences == 0 && ends_sentence (text, word->end - word->start))
    self->begins = TRUE;
  if (self->words->n_words > AHEAD)
    look_up (self->words, self->words->n_words - AHEAD - 1);
}

/* Adds the word from @start to @end, with the classes of its shape. */
static void
append (Splitter *self, guint32 start, guint32 end, guint32 flags)
{
  NlpWord word = {.start = start, .end = end, .flags = flags};
  const gchar *text = self->words->text + start;
  const gsize length = end - start;

  if (length <= NLP_WORD_CLASSES_MAX_LENGTH) {
    word.hash = nlp_word_classes_hash_word (text, length);
    word.classes = nlp_word_shape (text, length);
  }
  append_word (self, &word);
}

/* Returns the classes of the shape of a word of ASCII letters, @n_upper of which are capitals. */
static inline guint64
get_letters_shape (const gchar *text, gsize length, guint n_upper)
{
  guint64 shape = 0;

  if (n_upper == 0)
    return NLP_SHAPE_BIT (NLP_SHAPE_LOWER);
  if (g_ascii_isupper (text[0]))
    shape |= NLP_SHAPE_BIT (NLP_SHAPE_CAP);
  if (n_upper == length)
    shape |= NLP_SHAPE_BIT (length > 1 ? NLP_SHAPE_UPPER : NLP_SHAPE_INITIAL);
  return shape;
}

/* Whether a letter or digit is at @at, or may be. */
static inline gboolean
may_go_on (const NlpWords *words, guint32 at)
{
  return at < words->length &&
         ((guchar)words->text[at] >= 0x80 || g_ascii_isalnum (words->text[at]));
}

/* Appends a token of ASCII letters, as most are, or of one ASCII punctuation mark, as one word.
 * Returns whether it is one. */
static inline gboolean
append_simple (Splitter *self, const GstNlpToken *token)
{
  const gchar *text = self->words->text + token->start;
  const gsize length = token->end - token->start;
  NlpWord word = {.start = token->start, .end = token->end, .flags = token->flags};
  guint32 hash = NLP_FNV32_BASIS;
  guint n_upper = 0;

  if (length > NLP_WORD_CLASSES_MAX_LENGTH)
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    const guchar c = (guchar)text[i];

    if (!g_ascii_isalpha (c) && (length > 1 || !g_ascii_ispunct (c)))
      return FALSE;
    n_upper += c < 'a';
    hash = nlp_fnv32_step (hash, c);
  }
  word.hash = nlp_word_classes_finish_hash (hash);
  if (g_ascii_isalpha (text[0])) {
    word.classes = get_letters_shape (text, length, n_upper);
    word.is_unit = !may_go_on (self->words, token->end);
  } else {
    word.classes = text[0] == '-' ? NLP_SHAPE_BIT (NLP_SHAPE_DASH) : 0;
    word.is_unit = TRUE;
  }
  append_word (self, &word);
  return TRUE;
}

/* Returns the length in bytes of a separator or currency sign at @at, which is a word of its own,
 * or 0. */
static guint
measure_separator (const gchar *text, guint32 at, guint32 end)
{
  static const gchar *const currencies[] = {"\u00a3", "\u00a5", "\u0e3f", NULL};
  guchar c = (guchar)text[at];

  if (c < 0x80)
    return c == '-' || c == '/' || c == '%' || c == '$' ? 1 : 0;
  if (end - at >= 3 && c == 0xe2 && (guchar)text[at + 1] == 0x80 && (guchar)text[at + 2] >= 0x90 &&
      (guchar)text[at + 2] <= 0x95)
    return 3; /* U+2010 to U+2015: dashes */
  if (end - at >= 3 && c == 0xe2 && (guchar)text[at + 1] == 0x82 && (guchar)text[at + 2] >= 0xa0)
    return 3; /* U+20A0 to U+20BF: currency signs */
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

/* Whether the code of a currency, such as "USD", is at @at. */
static gboolean
is_currency_code (const Splitter *self, guint32 at)
{
  const NlpWordClasses *word_classes = self->words->word_classes;
  const gchar *code = self->words->text + at;
  guint32 id;

  if (!g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]) || !g_ascii_isupper (code[2]))
    return FALSE;
  id = nlp_word_classes_find_word (word_classes, code, CODE_LENGTH,
                                   nlp_word_classes_hash_word (code, CODE_LENGTH));
  return (nlp_word_classes_get_classes (word_classes, id) & self->currency_codes) != 0;
}

static gboolean
is_figure (const gchar *text, guint32 start, guint32 end)
{
  const guint64 shapes = NLP_SHAPE_BIT (NLP_SHAPE_NUMBER) | NLP_SHAPE_BIT (NLP_SHAPE_SHORT);

  return end > start && (nlp_word_shape (text + start, end - start) & shapes) != 0;
}

/* Appends the code of a currency and the figure that a token consists of: "USD115", "1.5mEUR".
 * Returns whether it does. */
static gboolean
append_amount (Splitter *self, const GstNlpToken *token)
{
  const gchar *text = self->words->text;
  const guint32 start = token->start, end = token->end;
  guint32 split = start;

  if (end - start < MIN_AMOUNT || end - start > NLP_WORD_CLASSES_MAX_LENGTH)
    return FALSE;
  if (is_currency_code (self, start) && is_figure (text, start + CODE_LENGTH, end))
    split = start + CODE_LENGTH;
  else if (is_currency_code (self, end - CODE_LENGTH) && is_figure (text, start, end - CODE_LENGTH))
    split = end - CODE_LENGTH;
  else
    return FALSE;
  append (self, start, split, token->flags);
  append (self, split, end, token->flags);
  return TRUE;
}

static void
split_token (Splitter *self, const GstNlpToken *token)
{
  const gchar *text = self->words->text;
  guint32 start = token->start;
  guint32 end = token->end;

  if (append_simple (self, token))
    return;
  if (is_whole (text, token)) {
    append (self, start, end, token->flags);
    return;
  }
  end = find_possessive (text, start, end);
  if ((token->flags & GST_NLP_TOKEN_DIGIT) != 0 && append_amount (self, token))
    return;
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
                       .currency_codes = nlp_word_classes_find_class (word_classes, "currency"),
                       .begins = TRUE};

  self->text = text;
  self->length = length;
  self->word_classes = word_classes;
  self->strings = g_string_chunk_new (STRINGS_SIZE);
  self->words = g_new (NlpWord, splitter.n_allocated);
  for (gsize i = 0; i < n_tokens; i++)
    split_token (&splitter, &tokens[i]);
  for (guint i = self->n_words - MIN (AHEAD, self->n_words); i < self->n_words; i++)
    look_up (self, i);
  return self;
}

void
nlp_words_free (NlpWords *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self->lookahead);
  g_free (self->words);
  g_free (self);
}
