/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datenumbers.c: joins numbers in several words.
 */

#include "datenumbers.h"

#define BIT(name) NLP_FACT_CLASS (NLP_DATE_##name)

/* Years in words: "nineteen ninety-six", "two thousand". */
#define MIN_YEAR 1100
#define MAX_YEAR 2199
#define MAX_NUMBER 2000000

/* A reader of the words of a number. */
typedef struct {
  const NlpDateWord *words;
  guint n_words;
  guint at;
} Cursor;

static const NlpDateWord *
peek (const Cursor *self, guint ahead)
{
  return self->at + ahead < self->n_words ? &self->words[self->at + ahead] : NULL;
}

static gboolean
is_class (const NlpDateWord *word, NlpDateClass number)
{
  return word != NULL && nlp_date_word_is (word, number);
}

/* Skips the hyphen of "twenty-four" if a word below ten follows. */
static void
skip_hyphen (Cursor *self)
{
  const NlpDateWord *next = peek (self, 1);

  if (is_class (peek (self, 0), NLP_DATE_HYPHEN) &&
      (is_class (next, NLP_DATE_NUMBERWORD) || is_class (next, NLP_DATE_ORDINAL)) &&
      next->number < 10)
    self->at++;
}

/* Reads a number below 100 in words, such as "ninety-six". Returns -1 if there is none. With
 * @is_ordinal it may end with an ordinal, and says so. */
static gint
read_tens (Cursor *self, gboolean *is_ordinal)
{
  gint number = -1;

  if (is_class (peek (self, 0), NLP_DATE_NUMBERWORD))
    number = self->words[self->at++].number;
  if (number < 20 || number % 10 != 0)
    return number;
  skip_hyphen (self);
  if (is_class (peek (self, 0), NLP_DATE_NUMBERWORD) && peek (self, 0)->number < 10) {
    number += self->words[self->at++].number;
  } else if (is_class (peek (self, 0), NLP_DATE_ORDINAL) && peek (self, 0)->number < 10) {
    number += self->words[self->at++].number;
    *is_ordinal = TRUE;
  }
  return number;
}

/* Reads the second part of a year in words after @number: "nineteen" is followed by "ninety-six".
 * Returns the year, or @number. */
static gint
read_year (Cursor *self, gint number)
{
  const guint start = self->at;
  gboolean is_ordinal = FALSE;
  gint rest;

  if (number < 11 || number > 21)
    return number;
  rest = read_tens (self, &is_ordinal);
  if (rest >= 10 && !is_ordinal)
    return number * 100 + rest;
  self->at = start;
  return number;
}

/* Reads "hundred" and "thousand" and what follows them: "hundred and thirty". */
static gint
read_scales (Cursor *self, gint number)
{
  while (is_class (peek (self, 0), NLP_DATE_SCALE) && number < MAX_NUMBER / 1000) {
    const gint scale = self->words[self->at++].number;
    gboolean is_ordinal = FALSE;
    gint rest;

    number = MIN ((gint64)number * scale, MAX_NUMBER);
    if (is_class (peek (self, 0), NLP_DATE_CONJUNCTION) &&
        is_class (peek (self, 1), NLP_DATE_NUMBERWORD))
      self->at++;
    rest = read_tens (self, &is_ordinal);
    number += MAX (rest, 0);
  }
  return number;
}

/* Reads a fraction in digits: "2 1/2", which is three words after the first number. */
static gint
read_fraction (Cursor *self)
{
  const NlpDateWord *above = peek (self, 0), *slash = peek (self, 1), *below = peek (self, 2);

  if (!is_class (above, NLP_DATE_DAY) || !is_class (slash, NLP_DATE_HYPHEN) ||
      !is_class (below, NLP_DATE_DAY) || above->end != slash->start ||
      above->number >= below->number)
    return 0;
  self->at += 3;
  return above->number * 1000 / below->number;
}

/* Reads a number that begins at a word. Returns it in thousandths, or -1. */
static gint
read_number (Cursor *self, gboolean *is_ordinal, gboolean *is_year)
{
  const NlpDateWord *first = peek (self, 0);
  gint number, words;

  if (is_class (first, NLP_DATE_NUMBER)) {
    self->at++;
    number = first->number;
    return number + (number % 1000 == 0 ? read_fraction (self) : 0);
  }
  if (is_class (first, NLP_DATE_ARTICLE) && is_class (peek (self, 1), NLP_DATE_SCALE) &&
      peek (self, 1)->number > 0) {
    self->at++;
    number = read_scales (self, 1);
  } else {
    number = read_tens (self, is_ordinal);
    if (number < 0)
      return -1;
    words = read_year (self, number);
    *is_year = words != number;
    number = *is_year ? words : read_scales (self, number);
  }
  *is_year |= number >= MIN_YEAR && number <= MAX_YEAR;
  return MIN (number, MAX_NUMBER) * 1000;
}

/* Makes the word of a number out of the words from @first to before the cursor. */
static NlpDateWord
join (const Cursor *self, guint first, gint number, gboolean is_ordinal, gboolean is_year)
{
  NlpDateWord word = self->words[first];
  const gint whole = number % 1000 == 0 ? number / 1000 : 0;

  if (self->at == first + 1 && nlp_date_word_is (&word, NLP_DATE_NUMBER))
    return word;
  word.end = self->words[self->at - 1].end;
  word.number = number;
  word.classes = is_ordinal ? BIT (ORDINAL) : BIT (NUMBER);
  if (is_ordinal && whole >= 1 && whole <= 31)
    word.classes |= BIT (DAY);
  if (is_year)
    word.classes |= BIT (YEAR) | BIT (YEARWORDS);
  word.id = self->at == first + 1 ? word.id : 0;
  return word;
}

/* Gives an ordinal in words, such as "fifth", its number in thousandths. */
static void
scale_ordinal (NlpDateWord *word)
{
  if (!nlp_date_word_is (word, NLP_DATE_ORDINAL) || nlp_date_word_is (word, NLP_DATE_DAY))
    return;
  if (word->number <= 31)
    word->classes |= BIT (DAY);
  word->number *= 1000;
}

void
nlp_date_numbers_join (GArray *words)
{
  Cursor cursor = {(const NlpDateWord *)words->data, words->len, 0};
  guint n = 0;

  while (cursor.at < cursor.n_words) {
    const guint first = cursor.at;
    gboolean is_ordinal = FALSE, is_year = FALSE;
    const gint number = read_number (&cursor, &is_ordinal, &is_year);
    NlpDateWord word;

    if (number < 0)
      cursor.at = first + 1;
    word = number < 0 ? cursor.words[first] : join (&cursor, first, number, is_ordinal, is_year);
    if (number < 0)
      scale_ordinal (&word);
    g_array_index (words, NlpDateWord, n++) = word;
  }
  g_array_set_size (words, n);
}
