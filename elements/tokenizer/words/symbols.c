/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * symbols.c: scans punctuation, symbols, emoticons and emoji.
 */

#include <string.h>

#include "scan.h"

/* The maximum length of an emoticon in bytes. */
#define MAX_EMOTICON 5

#define ZERO_WIDTH_JOINER 0x200d

/* Returns the end of the longest emoticon at @at, or @at. An emoticon with letters or digits, such
 * as
 * ":D", stands alone; whitespace precedes one that begins with a bracket. */
static gsize
scan_emoticon (const NlpScan *self, gsize at, gsize limit)
{
  gsize end = MIN (limit, at + MAX_EMOTICON);
  gboolean is_attached = self->n_tokens > 0 && self->tokens[self->n_tokens - 1].end == at;

  if (end < at + 2 ||
      !nlp_lexicon_may_be_emoticon (self->lexicon, self->text[at], self->text[at + 1]))
    return at;
  for (; end >= at + 2; end--) {
    if (!nlp_scan_is (self, at, end, NLP_LEXICON_EMOTICON))
      continue;
    if (strchr ("()", self->text[at]) != NULL && is_attached)
      continue;
    if ((nlp_scan_type (self, end - 1, limit) & NLP_BYTE_ALNUM) &&
        (nlp_scan_is_word (self, end, limit) ||
         (at > 0 && (nlp_byte_types[(guchar)self->text[at - 1]] & NLP_BYTE_ALNUM))))
      continue;
    return end;
  }
  return at;
}

/* Skips any of @bytes. */
static gsize
skip_bytes (const NlpScan *self, gsize at, gsize limit, const gchar *bytes)
{
  while (at < limit && self->text[at] != '\0' && strchr (bytes, self->text[at]) != NULL)
    at++;
  return at;
}

/* Scans a repeated character, or a line drawn with several, such as "+----->". */
static gsize
scan_line (const NlpScan *self, gsize at, gsize limit)
{
  const gchar same[2] = {self->text[at], '\0'};
  gsize end = skip_bytes (self, at, limit, same);
  gsize mixed = skip_bytes (self, end, limit, "-=_*~+|<>");

  return mixed > end && mixed - at >= 3 ? mixed : end;
}

/* Whether the "." or "+" at @at begins a number, such as the fraction ".5" or the telephone number
 * "+44". */
static gboolean
begins_number (const NlpScan *self, gsize at, gsize limit)
{
  if (!(nlp_scan_type (self, at + 1, limit) & NLP_BYTE_DIGIT))
    return FALSE;
  return self->n_tokens == 0 || self->tokens[self->n_tokens - 1].end < at ||
         memchr ("([$-=<>~/", self->text[at - 1], 9) != NULL;
}

/* Appends a number together with the "." or "+" at @at. */
static gsize
scan_prefixed_number (NlpScan *self, gsize at, gsize limit)
{
  guint number = self->n_tokens;
  gsize end = nlp_scan_word (self, at + 1, limit);

  self->tokens[number].start = at;
  if (number > 0 && self->tokens[number - 1].end == at)
    self->tokens[number].flags &= ~GST_NLP_TOKEN_SPACE_BEFORE;
  return end;
}

/* Scans an ellipsis, or a full stop with the question mark that corrects it. */
static gsize
scan_stops (const NlpScan *self, gsize at, gsize limit)
{
  gsize end = skip_bytes (self, at, limit, ".");

  return end == at + 1 ? skip_bytes (self, end, limit, "!?") : end;
}

/* Scans an ASCII character with those that belong to it. */
static gsize
scan_ascii (const NlpScan *self, gsize at, gsize limit)
{
  const gchar same[2] = {self->text[at], '\0'};

  switch (same[0]) {
    case '.':
      return scan_stops (self, at, limit);
    case '!':
    case '?':
      return skip_bytes (self, at, limit, "!?");
    case '-':
    case '_':
    case '=':
    case '*':
    case '~':
    case '+':
    case '|':
      return scan_line (self, at, limit);
    case '#':
    case '$':
    case '<':
    case '>':
    case '`':
    case '^':
    case '\\':
    case '\'':
      return skip_bytes (self, at, limit, same);
    default:
      return at + 1;
  }
}

/* Scans an emoji with its modifiers and those joined to it: a family is one token. */
static gsize
scan_emoji (const NlpScan *self, gsize at, gsize limit)
{
  for (;;) {
    guint size, last = 0;

    nlp_char_at (self->text + at, &size);
    at += size;
    while (nlp_scan_type (self, at, limit) & NLP_BYTE_HIGH) {
      gunichar c = nlp_char_at (self->text + at, &size);

      if (nlp_char_type (c) != NLP_CHAR_MARK)
        break;
      last = c;
      at += size;
    }
    if (last != ZERO_WIDTH_JOINER || !(nlp_scan_type (self, at, limit) & NLP_BYTE_HIGH) ||
        nlp_char_type (nlp_char_at (self->text + at, &size)) != NLP_CHAR_EMOJI)
      return at;
  }
}

/* Scans one or two regional indicators; two are a flag. */
static gsize
scan_flag (const NlpScan *self, gsize at, gsize limit)
{
  guint size;

  at += 4;
  if ((nlp_scan_type (self, at, limit) & NLP_BYTE_HIGH) &&
      nlp_char_type (nlp_char_at (self->text + at, &size)) == NLP_CHAR_FLAG)
    at += 4;
  return at;
}

/* Scans a character of @size bytes and its repetitions. */
static gsize
scan_repeated (const NlpScan *self, gsize at, gsize limit, guint size)
{
  gsize next = at + size;

  while (next + size <= limit && memcmp (self->text + at, self->text + next, size) == 0)
    next += size;
  return next;
}

/* Whether repetitions of @c, such as dashes, are one token, as those of ASCII are. */
static gboolean
is_repeatable (gunichar c)
{
  return c == 0x2019 || (c >= 0x2012 && c <= 0x2015) || c == 0x2026 || (c >= 0x2500 && c <= 0x259f);
}

/* Whether two single quotes at @at stand for a double one. */
static gboolean
is_quote_pair (const NlpScan *self, gsize at, gsize limit)
{
  return limit - at >= 6 && memcmp (self->text + at, "\xe2\x80\x98\xe2\x80\x99", 6) == 0;
}

/* Scans a code point beyond ASCII with those that belong to it. */
static gsize
scan_code_point (const NlpScan *self, gsize at, gsize limit)
{
  guint size;
  gunichar c = nlp_char_at (self->text + at, &size);
  NlpCharType type = nlp_char_type (c);

  if (type == NLP_CHAR_EMOJI)
    return scan_emoji (self, at, limit);
  if (type == NLP_CHAR_FLAG)
    return scan_flag (self, at, limit);
  if (is_quote_pair (self, at, limit))
    return at + 6;
  return is_repeatable (c) ? scan_repeated (self, at, limit, size) : at + size;
}

/* Appends a clitic or shortened word that begins with an apostrophe. Returns @at if it is a quote.
 */
static gsize
scan_apostrophe (NlpScan *self, gsize at, gsize limit)
{
  guint32 flags;
  gsize end;

  if (!nlp_is_apostrophe (self->text + at, limit - at))
    return at;
  end = nlp_scan_clitic (self, at, limit, &flags);
  if (end > at)
    nlp_scan_add (self, at, end, flags);
  return end;
}

/* Returns the flag of an apostrophe that is a clitic by itself: "students'". */
static guint32
possessive_flag (const NlpScan *self, gsize at, gsize end)
{
  if (at == 0 || self->n_tokens == 0 || !nlp_is_apostrophe (self->text + at, end - at))
    return GST_NLP_TOKEN_NONE;
  return g_ascii_tolower (self->text[at - 1]) == 's' ? GST_NLP_TOKEN_CLITIC : GST_NLP_TOKEN_NONE;
}

gsize
nlp_scan_symbol (NlpScan *self, gsize at, gsize limit)
{
  gboolean is_ascii = !(nlp_byte_types[(guchar)self->text[at]] & NLP_BYTE_HIGH);
  gsize end = scan_apostrophe (self, at, limit);

  if (end > at)
    return end;
  if ((self->text[at] == '.' || self->text[at] == '+') && begins_number (self, at, limit))
    return scan_prefixed_number (self, at, limit);
  end = scan_emoticon (self, at, limit);
  if (end == at)
    end = is_ascii ? scan_ascii (self, at, limit) : scan_code_point (self, at, limit);
  end = nlp_scan_skip_marks (self, end, limit);
  nlp_scan_add (self, at, end, possessive_flag (self, at, end));
  return end;
}
