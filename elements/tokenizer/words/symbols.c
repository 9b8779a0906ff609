/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Punctuation, symbols, emoticons and emoji. */

#include <string.h>

#include "scan.h"

#define LONGEST_EMOTICON 5

#define ZERO_WIDTH_JOINER 0x200d

/* Where the longest emoticon at @at ends, or @at. Those with letters or digits, such as ":D", stand
 * alone, and those that begin with a bracket have white space in front. */
static gsize
scan_emoticon (const NlpScan *scan, gsize at, gsize limit)
{
  gsize end = MIN (limit, at + LONGEST_EMOTICON);
  gboolean is_attached = scan->n_tokens > 0 && scan->tokens[scan->n_tokens - 1].end == at;

  if (end < at + 2 ||
      !nlp_lexicon_may_be_emoticon (scan->lexicon, scan->text[at], scan->text[at + 1]))
    return at;
  for (; end >= at + 2; end--) {
    if (!nlp_scan_is (scan, at, end, NLP_LEXICON_EMOTICON))
      continue;
    if (strchr ("()", scan->text[at]) != NULL && is_attached)
      continue;
    if ((nlp_scan_type (scan, end - 1, limit) & NLP_BYTE_ALNUM) &&
        (nlp_scan_is_word (scan, end, limit) ||
         (at > 0 && (nlp_byte_types[(guchar)scan->text[at - 1]] & NLP_BYTE_ALNUM))))
      continue;
    return end;
  }
  return at;
}

/* Where a run of any of @bytes ends. */
static gsize
scan_run (const NlpScan *scan, gsize at, gsize limit, const gchar *bytes)
{
  while (at < limit && scan->text[at] != '\0' && strchr (bytes, scan->text[at]) != NULL)
    at++;
  return at;
}

/* A run of one mark, or a line drawn with several, such as "+----->". */
static gsize
scan_line (const NlpScan *scan, gsize at, gsize limit)
{
  const gchar same[2] = {scan->text[at], '\0'};
  gsize end = scan_run (scan, at, limit, same);
  gsize mixed = scan_run (scan, end, limit, "-=_*~+|<>");

  return mixed > end && mixed - at >= 3 ? mixed : end;
}

/* A decimal fraction ".5" or a telephone number "+44" is a number with the mark in front. */
static gboolean
begins_number (const NlpScan *scan, gsize at, gsize limit)
{
  if (!(nlp_scan_type (scan, at + 1, limit) & NLP_BYTE_DIGIT))
    return FALSE;
  return scan->n_tokens == 0 || scan->tokens[scan->n_tokens - 1].end < at ||
         memchr ("([$-=<>~/", scan->text[at - 1], 9) != NULL;
}

/* Appends the number whose mark is at @at together with the mark. */
static gsize
scan_marked_number (NlpScan *scan, gsize at, gsize limit)
{
  guint number = scan->n_tokens;
  gsize end = nlp_scan_word (scan, at + 1, limit);

  scan->tokens[number].start = at;
  if (number > 0 && scan->tokens[number - 1].end == at)
    scan->tokens[number].flags &= ~GST_NLP_TOKEN_SPACE_BEFORE;
  return end;
}

/* An ellipsis, or a full stop with the question mark that corrects it. */
static gsize
scan_stops (const NlpScan *scan, gsize at, gsize limit)
{
  gsize end = scan_run (scan, at, limit, ".");

  return end == at + 1 ? scan_run (scan, end, limit, "!?") : end;
}

static gsize
scan_ascii (const NlpScan *scan, gsize at, gsize limit)
{
  const gchar same[2] = {scan->text[at], '\0'};

  switch (same[0]) {
    case '.':
      return scan_stops (scan, at, limit);
    case '!':
    case '?':
      return scan_run (scan, at, limit, "!?");
    case '-':
    case '_':
    case '=':
    case '*':
    case '~':
    case '+':
    case '|':
      return scan_line (scan, at, limit);
    case '#':
    case '$':
    case '<':
    case '>':
    case '`':
    case '^':
    case '\\':
    case '\'':
      return scan_run (scan, at, limit, same);
    default:
      return at + 1;
  }
}

/* An emoji with its modifiers, and those that joiners tie to it: a family is one token. */
static gsize
scan_emoji (const NlpScan *scan, gsize at, gsize limit)
{
  for (;;) {
    guint size, last = 0;

    nlp_char_at (scan->text + at, &size);
    at += size;
    while (nlp_scan_type (scan, at, limit) & NLP_BYTE_HIGH) {
      gunichar c = nlp_char_at (scan->text + at, &size);

      if (nlp_char_type (c) != NLP_CHAR_MARK)
        break;
      last = c;
      at += size;
    }
    if (last != ZERO_WIDTH_JOINER || !(nlp_scan_type (scan, at, limit) & NLP_BYTE_HIGH) ||
        nlp_char_type (nlp_char_at (scan->text + at, &size)) != NLP_CHAR_EMOJI)
      return at;
  }
}

/* Two regional indicators are a flag. */
static gsize
scan_flag (const NlpScan *scan, gsize at, gsize limit)
{
  guint size;

  at += 4;
  if ((nlp_scan_type (scan, at, limit) & NLP_BYTE_HIGH) &&
      nlp_char_type (nlp_char_at (scan->text + at, &size)) == NLP_CHAR_FLAG)
    at += 4;
  return at;
}

/* Runs of the same typographic mark, such as dashes, are one token as those of ASCII are. */
static gsize
scan_same (const NlpScan *scan, gsize at, gsize limit, guint size)
{
  gsize next = at + size;

  while (next + size <= limit && memcmp (scan->text + at, scan->text + next, size) == 0)
    next += size;
  return next;
}

static gboolean
makes_runs (gunichar c)
{
  return c == 0x2019 || (c >= 0x2012 && c <= 0x2015) || c == 0x2026 || (c >= 0x2500 && c <= 0x259f);
}

/* Two single quotes that stand for a double one. */
static gboolean
is_quote_pair (const NlpScan *scan, gsize at, gsize limit)
{
  return limit - at >= 6 && memcmp (scan->text + at, "\xe2\x80\x98\xe2\x80\x99", 6) == 0;
}

static gsize
scan_code_point (const NlpScan *scan, gsize at, gsize limit)
{
  guint size;
  gunichar c = nlp_char_at (scan->text + at, &size);
  NlpCharType type = nlp_char_type (c);

  if (type == NLP_CHAR_EMOJI)
    return scan_emoji (scan, at, limit);
  if (type == NLP_CHAR_FLAG)
    return scan_flag (scan, at, limit);
  if (is_quote_pair (scan, at, limit))
    return at + 6;
  return makes_runs (c) ? scan_same (scan, at, limit, size) : at + size;
}

/* An apostrophe that begins a clitic or an abbreviated word. Returns @at if it is a quote. */
static gsize
scan_apostrophe (NlpScan *scan, gsize at, gsize limit)
{
  guint32 flags;
  gsize end;

  if (!nlp_is_apostrophe (scan->text + at, limit - at))
    return at;
  end = nlp_scan_clitic (scan, at, limit, &flags);
  if (end > at)
    nlp_scan_add (scan, at, end, flags);
  return end;
}

/* The apostrophe alone, after a plural: "students'". */
static guint32
possessive_flag (const NlpScan *scan, gsize at, gsize end)
{
  if (at == 0 || scan->n_tokens == 0 || !nlp_is_apostrophe (scan->text + at, end - at))
    return GST_NLP_TOKEN_NONE;
  return g_ascii_tolower (scan->text[at - 1]) == 's' ? GST_NLP_TOKEN_CLITIC : GST_NLP_TOKEN_NONE;
}

gsize
nlp_scan_symbol (NlpScan *scan, gsize at, gsize limit)
{
  gboolean is_ascii = !(nlp_byte_types[(guchar)scan->text[at]] & NLP_BYTE_HIGH);
  gsize end = scan_apostrophe (scan, at, limit);

  if (end > at)
    return end;
  if ((scan->text[at] == '.' || scan->text[at] == '+') && begins_number (scan, at, limit))
    return scan_marked_number (scan, at, limit);
  end = scan_emoticon (scan, at, limit);
  if (end == at)
    end = is_ascii ? scan_ascii (scan, at, limit) : scan_code_point (scan, at, limit);
  end = nlp_scan_marks (scan, end, limit);
  nlp_scan_add (scan, at, end, possessive_flag (scan, at, end));
  return end;
}
