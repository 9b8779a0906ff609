/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * abbreviations.c: decides whether a full stop belongs to the word before it.
 */

#include <string.h>

#include "scan.h"

/* Whether the letter from @start to @end, which a full stop follows, is an initial. "I." is one
 * only between names: "Albert I. Jones", not "you and I." */
static gboolean
is_initial (const NlpScan *self, gsize start, gsize end, gsize limit)
{
  const GstNlpToken *before = self->n_tokens > 0 ? &self->tokens[self->n_tokens - 1] : NULL;

  if (!(nlp_byte_types[(guchar)self->text[start]] & NLP_BYTE_UPPER) || end + 1 >= self->length)
    return FALSE;
  if (end + 1 < limit)
    return nlp_scan_is_word (self, end + 1, limit) || self->text[end + 1] == ',';
  if (self->text[end + 1] == '\n')
    return FALSE;
  return self->text[start] != 'I' || (before != NULL && (before->flags & GST_NLP_TOKEN_TITLE));
}

/* Whether the next word is a number, or a month before one. */
static gboolean
number_follows (const NlpScan *self, gsize at)
{
  gsize end;

  while (at < self->length && (self->text[at] == ' ' || self->text[at] == '#'))
    at++;
  end = at;
  while (end - at <= NLP_LEXICON_MAX_WORD &&
         (nlp_scan_type (self, end, self->length) & NLP_BYTE_ALPHA))
    end++;
  if (end > at && nlp_scan_is (self, at, end, NLP_LEXICON_CALENDAR) &&
      nlp_scan_byte (self, end, self->length) == ' ')
    at = end + 1;
  return (nlp_scan_type (self, at, self->length) & NLP_BYTE_DIGIT) != 0;
}

/* Whether a number of at most two digits, or a Roman numeral, is an ordinal: "3. Oktober", "Ludwig
 * XIV. starb". */
static gboolean
is_ordinal (const NlpScan *self, gsize start, gsize end)
{
  gsize word = end + 2, word_end = word, n_digits = 0, n_numerals = 0;

  for (gsize i = start; i < end; i++) {
    n_digits += g_ascii_isdigit (self->text[i]);
    n_numerals += memchr ("IVXLC", self->text[i], 5) != NULL;
  }
  if ((n_digits != end - start || n_digits > 2) && (n_numerals != end - start || n_numerals > 5))
    return FALSE;
  if (nlp_scan_byte (self, end + 1, self->length) != ' ' ||
      !nlp_scan_is_word (self, word, self->length) || g_ascii_isdigit (self->text[word]))
    return FALSE;
  while (word_end - word <= NLP_LEXICON_MAX_WORD && nlp_scan_is_word (self, word_end, self->length))
    word_end += g_utf8_next_char (self->text + word_end) - (self->text + word_end);
  return !nlp_scan_is (self, word, word_end, NLP_LEXICON_STARTER);
}

/* Whether the word from @start to @end, which a full stop follows, is an abbreviation. */
static gboolean
is_abbreviation (const NlpScan *self, gsize start, gsize end, gsize limit)
{
  guint32 word;

  if (end - start == 1 && is_initial (self, start, end, limit))
    return TRUE;
  word = nlp_scan_lookup (self, start, end);
  if (word & NLP_LEXICON_TITLE)
    return TRUE;
  if ((self->options & NLP_OPTION_ORDINAL_STOPS) && is_ordinal (self, start, end))
    return TRUE;
  if (nlp_scan_is_word (self, end + 1, limit) &&
      !(nlp_scan_type (self, end + 1, limit) & NLP_BYTE_DIGIT))
    return FALSE;
  if (word & (NLP_LEXICON_ABBREVIATION | NLP_LEXICON_CLOSING))
    return TRUE;
  if (word & NLP_LEXICON_COUNTED)
    return number_follows (self, end + 1);
  /* An acronym: a letter, then stops and letters, "U.S". */
  return end - start >= 3 && self->text[start + 1] == '.' &&
         (nlp_byte_types[(guchar)self->text[start]] & NLP_BYTE_ALPHA) != 0 &&
         memchr (self->text + start, '-', end - start) == NULL;
}

gsize
nlp_scan_abbreviation (const NlpScan *self, gsize start, gsize end, gsize limit)
{
  /* A second full stop ends the sentence; three or more are an ellipsis. */
  if (nlp_scan_byte (self, end, limit) != '.' ||
      (nlp_scan_byte (self, end + 1, limit) == '.' && nlp_scan_byte (self, end + 2, limit) == '.'))
    return end;
  return is_abbreviation (self, nlp_scan_elision (self, start, end), end, limit) ? end + 1 : end;
}
