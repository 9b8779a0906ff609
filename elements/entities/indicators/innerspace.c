/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * innerspace.c: finds whitespace that does not end an indicator.
 */

#include "innerspace.h"

#include <string.h>

#include "refang.h"

#define MAX_ADDRESS 80  /* bytes of a mail address before its "DOT" */
#define MAX_HASH 128    /* digits */
#define MIN_HASH_PART 8 /* digits of the first part of a broken hash */

/* The scanner at a whitespace character. */
typedef struct {
  const gchar *text;
  gsize start;
  gsize at;
  gsize limit;
} Space;

/* Returns the offset after the letters, digits and hyphens at @at. */
static gsize
find_label_end (const Space *self, gsize at)
{
  while (at < self->limit && (g_ascii_isalnum (self->text[at]) || self->text[at] == '-'))
    at++;
  return at;
}

static gboolean
is_digit_at (const Space *self, gsize at)
{
  return at < self->limit && g_ascii_isdigit (self->text[at]);
}

/* Whether the text before the space ends in @word, which begins the chunk or follows a bracket. */
static gboolean
ends_in (const Space *self, const gchar *word)
{
  const gsize n = strlen (word);
  gsize at;

  if (self->at < self->start + n)
    return FALSE;
  at = self->at - n;
  return memcmp (self->text + at, word, n) == 0 &&
         (at == self->start || !g_ascii_isalnum (self->text[at - 1]));
}

/* "evil [.] com" */
static gsize
skip_to_bracket (const Space *self)
{
  const gchar *text = self->text;
  const gsize at = self->at;
  const gchar *separator;
  gsize n = nlp_refang_separator (text + at + 1, self->limit - at - 1, &separator);

  if (n == 0 || at + n + 2 >= self->limit || text[at + 1 + n] != ' ' ||
      (separator[0] != '.' && separator[0] != '@') || !g_ascii_isalnum (text[at + n + 2]))
    return at;
  return at + n + 2;
}

/* Whether a network that lacks its prefix length ends before the space: "192.0.2.0", "2001:db8::".
 */
static gboolean
is_after_network (const Space *self)
{
  guint n_separators = 0;
  gsize at = self->at;

  while (at > self->start && (g_ascii_isxdigit (self->text[at - 1]) ||
                              memchr (".:[]()", self->text[at - 1], 6) != NULL)) {
    at--;
    n_separators += self->text[at] == '.' || self->text[at] == ':';
  }
  return n_separators == 3 || (n_separators > 1 && self->text[self->at - 1] == ':');
}

/* "https: //a.com" and "192.0.2.0 / 24" */
static gsize
skip_to_slash (const Space *self)
{
  const gchar *text = self->text;
  const gsize at = self->at;
  gsize digits = at + 2, end;

  if (text[at + 2] == '/') {
    gsize n;

    if (at < self->start + 4 || text[at - 1] != ':')
      return at;
    n = text[at - 2] == 's' ? at - 3 : at - 2;
    return text[n] == 'p' && n > self->start && strchr ("tTxX", text[n - 1]) != NULL ? at + 1 : at;
  }
  digits += text[digits] == ' ';
  for (end = digits; is_digit_at (self, end); end++)
    continue;
  if (end == digits || end > digits + 3 || !is_after_network (self))
    return at;
  if (end < self->limit && (text[end] == '/' || g_ascii_isalnum (text[end]) ||
                            (text[end] == '.' && is_digit_at (self, end + 1))))
    return at;
  return at + 1;
}

/* "AS 123", "ASN: 123", "CVE 2021-44228", and the number after "192.0.2.0 /" */
static gsize
skip_to_digit (const Space *self)
{
  const gchar *text = self->text;
  const gsize at = self->at;

  if (ends_in (self, "AS") || ends_in (self, "ASN") || ends_in (self, "ASN:"))
    return at + 1;
  if ((ends_in (self, "CVE") || ends_in (self, "CVE:")) && at + 6 < self->limit &&
      text[at + 5] == '-')
    return at + 1;
  /* The line of a PDF ended after the hyphen. */
  if (text[at - 1] == '-' && at >= self->start + 9 && memcmp (text + at - 9, "CVE-", 4) == 0)
    return at + 1;
  if (text[at - 1] == '/' && at > self->start + 2 && text[at - 2] == ' ')
    return at + 1;
  return at;
}

/* "jo AT a DOT com". "At" and "dot" in lower case must both be there, before a single label. */
static gsize
skip_to_word (const Space *self)
{
  const gchar *text = self->text;
  const gsize at = self->at;
  const gchar separator = nlp_refang_spaced_separator (text + at, self->limit - at);
  const gsize label = at + (separator == '.' ? 5 : 4);
  gsize end;

  if (separator == '\0' || !g_ascii_isalnum (text[at - 1]) || label >= self->limit ||
      !g_ascii_isalnum (text[label]))
    return at;
  end = find_label_end (self, label);
  if (separator == '@') {
    if (end + 1 >= self->limit)
      return at;
    if (nlp_refang_spaced_separator (text + end, self->limit - end) == '.')
      return label;
    return text[at + 1] == 'A' && text[at + 2] == 'T' && text[end] == '.' &&
                   g_ascii_isalnum (text[end + 1])
               ? label
               : at;
  }
  for (gsize i = at; i-- > self->start && at - i < MAX_ADDRESS;) {
    const gchar *found;

    if (text[i] == '@' || nlp_refang_spaced_separator (text + i, self->limit - i) == '@' ||
        (nlp_refang_separator (text + i, at - i, &found) > 0 && found[0] == '@'))
      return label;
  }
  return at;
}

/* Whether the run after "://" is a host: it contains a dot, as written or defanged. */
static gboolean
is_before_host (const Space *self)
{
  for (gsize at = self->at + 1; at + 1 < self->limit && (guchar)self->text[at] > ' '; at++)
    if (self->text[at] == '.' && at > self->at + 1 && (guchar)self->text[at + 1] > ' ')
      return TRUE;
  return FALSE;
}

static gsize
count_hex_digits_before (const Space *self)
{
  gsize n = 0;

  while (self->at - n > self->start && n <= MAX_HASH &&
         g_ascii_isxdigit (self->text[self->at - n - 1]))
    n++;
  return self->at - n > self->start && g_ascii_isalnum (self->text[self->at - n - 1]) ? 0 : n;
}

/* Two parts of a hash, the second of which begins a line. */
static gsize
skip_to_hash_part (const Space *self)
{
  gsize next = self->at, n = 0, n_before;

  while (next < self->limit && (guchar)self->text[next] <= ' ')
    next++;
  while (next + n < self->limit && n <= MAX_HASH && g_ascii_isxdigit (self->text[next + n]))
    n++;
  if (n == 0 || (next + n < self->limit && g_ascii_isalnum (self->text[next + n])))
    return self->at;
  n_before = count_hex_digits_before (self);
  if (n_before < MIN_HASH_PART || n_before == 32 || n_before == 40 || n_before == 64)
    return self->at;
  n += n_before;
  return n == 40 || n == 64 || n == 128 ? next : self->at;
}

gsize
nlp_skip_inner_space (const gchar *text, gsize start, gsize at, gsize limit)
{
  const Space space = {text, start, at, limit};

  if (at + 2 >= limit || at == start)
    return at;
  if (text[at] == '\n' || text[at] == '\r')
    return g_ascii_isxdigit (text[at - 1]) ? skip_to_hash_part (&space) : at;
  if (text[at] != ' ')
    return at;
  if (text[at - 1] == '/' && at > start + 5 && text[at - 2] == '/' && text[at - 3] == ':' &&
      is_before_host (&space))
    return at + 1;
  switch (text[at + 1]) {
    case '[':
    case '(':
    case '{':
      return skip_to_bracket (&space);
    case '/':
      return skip_to_slash (&space);
    case 'A':
    case 'D':
    case 'a':
    case 'd':
      return skip_to_word (&space);
    default:
      return g_ascii_isdigit (text[at + 1]) ? skip_to_digit (&space) : at;
  }
}
