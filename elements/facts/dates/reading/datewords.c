/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datewords.c: splits the tokens of a sentence into words of dates, and classifies them.
 */

#include "datewords.h"

#include <string.h>

#include "dateforms.h"
#include "datenumbers.h"

#define BIT(name) NLP_FACT_CLASS (NLP_DATE_##name)

/* The classes of words that alone make a sentence worth reading. */
#define NEEDED                                                                                     \
  (BIT (MONTH) | BIT (WEEKDAY) | BIT (WEEKDAYS) | BIT (SEASON) | BIT (UNIT) | BIT (UNITS) |        \
   BIT (CLOCKUNIT) | BIT (CLOCKUNITS) | BIT (DAYPART) | BIT (ADVERB) | BIT (HALFDAY) |             \
   BIT (ZONE) | BIT (DECADEWORD) | BIT (TRIGGER))

/* The classes that a word of class CAPITAL has only if it begins with a capital. */
#define NAMES (BIT (MONTH) | BIT (WEEKDAY) | BIT (WEEKDAYS) | BIT (ZONE))

/* The shortest token of digits that matters without other words: a year. */
#define MIN_DIGITS 4

/* Whether a token may be or hold a date by its form: a number of some length, or a compound. */
static gboolean
has_date_form (const NlpFactsView *view, const GstNlpToken *token)
{
  const gsize length = token->end - token->start;

  if ((token->flags & GST_NLP_TOKEN_DIGIT) != 0)
    return length >= MIN_DIGITS || (token->flags & GST_NLP_TOKEN_ALPHA) != 0;
  return (token->flags & GST_NLP_TOKEN_ALPHA) != 0 && length > MIN_DIGITS &&
         memchr (view->text + token->start, '-', length) != NULL;
}

gboolean
nlp_date_words_are_needed (const NlpFactLexicon *lexicon,
                           const NlpFactsView *view,
                           gsize first,
                           gsize last)
{
  for (gsize i = first; i < last; i++) {
    const GstNlpToken *token = &view->tokens[i];
    const NlpFactLexiconEntry *entry = nlp_fact_lexicon_find (
        lexicon, view->text + token->start, token->end - token->start, view->hashes[i]);

    if ((entry->classes & NEEDED) != 0 || has_date_form (view, token))
      return TRUE;
  }
  return FALSE;
}

/* A reader of words. */
typedef struct {
  const NlpFactLexicon *lexicon;
  const gchar *text;
  GArray *words;
} Reader;

/* Adds the word from @start to @end, whose nlp_fact_lexicon_hash() is @hash. */
static void
add_word (Reader *self, guint32 start, guint32 end, guint32 hash)
{
  const gchar *text = self->text + start;
  const gsize length = end - start;
  const NlpFactLexiconEntry *entry = nlp_fact_lexicon_find (self->lexicon, text, length, hash);
  NlpDateWord word = {start, end, entry->classes, entry->number, entry->id};

  if (nlp_date_word_is (&word, NLP_DATE_CAPITAL) && !g_ascii_isupper (*text))
    word.classes &= ~NAMES;
  nlp_date_form_classify (&word, text, length);
  g_array_append_val (self->words, word);
}

/* The kinds of characters at which tokens are split. */
typedef enum { LETTER, DIGIT, HYPHEN, APOSTROPHE } Kind;

/* Returns the kind of the character at @text and its size in bytes. */
static Kind
get_kind (const gchar *text, gsize length, gsize *size)
{
  *size = 1;
  if (g_ascii_isdigit (*text))
    return DIGIT;
  if (*text == '-' || *text == '/')
    return HYPHEN;
  if (*text == '\'')
    return APOSTROPHE;
  if (length >= 3 && text[0] == '\xe2' && text[1] == '\x80') {
    *size = 3;
    if (text[2] >= '\x90' && text[2] <= '\x95')
      return HYPHEN;
    return text[2] == '\x99' || text[2] == '\x98' ? APOSTROPHE : LETTER;
  }
  return LETTER;
}

/* Returns the length of the next part of a token: letters, digits or a hyphen. An apostrophe
 * belongs to the part after it. */
static gsize
measure_part (const gchar *text, gsize length)
{
  gsize size;
  Kind kind = get_kind (text, length, &size);
  gsize at = size;

  if (kind == HYPHEN)
    return size;
  if (kind == APOSTROPHE && at < length)
    kind = get_kind (text + at, length - at, &size);
  while (at < length) {
    if (get_kind (text + at, length - at, &size) != kind)
      break;
    at += size;
  }
  return MAX (at, 1);
}

/* Whether a part of digits goes on with letters or marks that make another word of it, such as the
 * "s" of "1990s" or the "th" of "5th". */
static gboolean
is_whole (const gchar *text, gsize length)
{
  NlpDateWord word = {0};

  nlp_date_form_classify (&word, text, length);
  return word.classes != 0;
}

static void
split_token (Reader *self, guint32 start, guint32 end)
{
  while (start < end) {
    const gchar *text = self->text + start;
    gsize rest = strcspn (text, "-/ \n");
    gsize length;

    rest = CLAMP (rest, 1, end - start);
    length = is_whole (text, rest) ? rest : measure_part (text, end - start);
    add_word (self, start, start + (guint32)length, nlp_fact_lexicon_hash (text, length));
    start += (guint32)length;
  }
}

/* Whether a token has parts: it has a hyphen inside, or digits and letters. */
static gboolean
has_parts (const gchar *text, gsize length, guint32 flags)
{
  const guint32 both = GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_DIGIT;

  if (length < 2)
    return FALSE;
  if ((flags & both) == both)
    return TRUE;
  return memchr (text, '-', length) != NULL || memchr (text, '\xe2', length) != NULL ||
         (memchr (text, '/', length) != NULL && (flags & GST_NLP_TOKEN_DIGIT) != 0);
}

static void
read_token (Reader *self, const GstNlpToken *token, guint32 hash)
{
  const gchar *text = self->text + token->start;
  const gsize length = token->end - token->start;

  if ((token->flags & GST_NLP_TOKEN_ADDRESS) == 0 && has_parts (text, length, token->flags) &&
      !is_whole (text, length) &&
      nlp_fact_lexicon_find (self->lexicon, text, length, hash)->id == 0)
    split_token (self, token->start, token->end);
  else
    add_word (self, token->start, token->end, hash);
}

void
nlp_date_words_read (const NlpFactLexicon *lexicon,
                     const NlpFactsView *view,
                     gsize first,
                     gsize last,
                     GArray *words)
{
  Reader reader = {lexicon, view->text, words};

  g_array_set_size (words, 0);
  for (gsize i = first; i < last; i++)
    read_token (&reader, &view->tokens[i], view->hashes[i]);
  nlp_date_numbers_join (words);
}
