/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "refang.h"

#include <string.h>

typedef struct {
  const gchar *written;
  const gchar *plain;
} Mark;

/* What stands in brackets; the longer ones first. */
static const Mark marks[] = {
    {"://", "://"}, {"dot", "."}, {"//", "//"}, {"at", "@"},
    {".", "."},     {"@", "@"},   {":", ":"},   {"/", "/"},
};

static gchar
closing_bracket (gchar opening)
{
  return opening == '[' ? ']' : opening == '(' ? ')' : opening == '{' ? '}' : '\0';
}

gsize
nlp_refang_mark (const gchar *text, gsize length, const gchar **mark)
{
  gchar closing = length >= 3 ? closing_bracket (text[0]) : '\0';

  if (closing == '\0')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    gsize n = strlen (marks[i].written);
    gsize at = 1 + (text[1] == ' ');

    if (length < at + n + 1 || g_ascii_strncasecmp (text + at, marks[i].written, n) != 0)
      continue;
    at += n;
    at += at + 1 < length && text[at] == ' ';
    if (text[at] != closing)
      return 0;
    *mark = marks[i].plain;
    return at + 1;
  }
  return 0;
}

/* Adds @n bytes that stand for @written bytes at @at. */
static void
push (NlpPlain *self, const gchar *bytes, gsize n, gsize at, gsize written)
{
  for (gsize i = 0; i < n; i++) {
    self->starts[self->length] = (guint16)at;
    self->ends[self->length] = (guint16)(at + written);
    self->text[self->length++] = bytes[i];
  }
}

static inline gboolean
is_between_words (const gchar *text, gsize length, gsize at, gsize n)
{
  return at > 0 && at + n < length && g_ascii_isalnum (text[at - 1]) &&
         g_ascii_isalnum (text[at + n]);
}

/* "[." and ".]" that lost their other bracket, and "\." */
static gboolean
is_half_mark (const gchar *text, gsize length, gsize at, gboolean has_paths)
{
  if (at + 1 >= length || !is_between_words (text, length, at, 2))
    return FALSE;
  return (text[at] == '[' && text[at + 1] == '.') || (text[at] == '.' && text[at + 1] == ']') ||
         (!has_paths && text[at] == '\\' && text[at + 1] == '.');
}

/* Whether there is a backslash in front of something other than a dot. */
static gboolean
has_backslash (const gchar *text, gsize length)
{
  const gchar *end = text + length;

  for (const gchar *p = memchr (text, '\\', length); p != NULL;
       p = memchr (p + 1, '\\', (gsize)(end - p - 1)))
    if (p + 1 == end || p[1] != '.')
      return TRUE;
  return FALSE;
}

/* The hyphens U+2010 and U+2011 */
static gboolean
is_hyphen (const gchar *text, gsize length)
{
  return length >= 3 && memcmp (text, "\xe2\x80", 2) == 0 && (text[2] & ~1) == '\x90';
}

/* Takes what is at @at in; returns its length. */
static gsize
take (NlpPlain *self, gsize length, gsize at, gboolean has_paths, gboolean in_path)
{
  const gchar *text = self->source;
  const gchar *mark;
  gsize n;

  switch (text[at]) {
    case '[':
    case '(':
    case '{':
      /* The path of a URL may well have "(at)" in it. */
      n = in_path && text[at] != '[' ? 0 : nlp_refang_mark (text + at, length - at, &mark);
      if (n > 0) {
        push (self, mark, strlen (mark), at, n);
        return n;
      }
      break;
    case ' ':
      return 1;
    default:
      break;
  }
  if (is_half_mark (text, length, at, has_paths)) {
    push (self, ".", 1, at, 2);
    return 2;
  }
  if (text[at] == '\xe2' && is_hyphen (text + at, length - at)) {
    push (self, "-", 1, at, 3);
    return 3;
  }
  push (self, text + at, 1, at, 1);
  return 1;
}

static gboolean
is_disguise (gchar byte)
{
  return byte != '\0' && strchr ("tTxX*_", byte) != NULL;
}

/* Where the letters of the scheme that ends at @end, "hxxps" or "fxp", begin, or @end. */
static guint
find_scheme (const gchar *text, guint end)
{
  guint at = end;

  if (at > 0 && g_ascii_tolower (text[at - 1]) == 's')
    at--;
  if (at < 3 || g_ascii_tolower (text[at - 1]) != 'p' || !is_disguise (text[at - 2]))
    return end;
  if (g_ascii_tolower (text[at - 3]) == 'f')
    return at - 3;
  if (at >= 4 && is_disguise (text[at - 3]) && g_ascii_tolower (text[at - 4]) == 'h')
    return at - 4;
  return end;
}

/* Makes "hxxp" in front of "://" at @colon "http". */
static void
refang_scheme (NlpPlain *self, guint colon)
{
  guint start = find_scheme (self->text, colon);
  const gchar *scheme = "ftps";

  if (start == colon || (start > 0 && g_ascii_isalnum (self->text[start - 1])))
    return;
  if (g_ascii_tolower (self->text[start]) == 'h')
    scheme = "https";
  if (g_ascii_strncasecmp (self->text + start, scheme, colon - start) != 0)
    memcpy (self->text + start, scheme, colon - start);
}

static void
refang_schemes (NlpPlain *self)
{
  const gchar *end = self->text + self->length;

  for (gchar *p = memchr (self->text, ':', self->length); p != NULL;
       p = memchr (p + 1, ':', (gsize)(end - p - 1))) {
    guint colon = (guint)(p - self->text);

    if (memcmp (p, ":\\\\", MIN (3, (gsize)(end - p))) == 0 && end - p > 3 &&
        find_scheme (self->text, colon) < colon)
      memcpy (p, "://", 3);
    if (end - p > 3 && p[1] == '/' && p[2] == '/')
      refang_scheme (self, colon);
  }
}

void
nlp_plain_init (NlpPlain *self, const gchar *text, gsize length)
{
  gboolean has_paths = has_backslash (text, length);
  guint host = 0; /* behind the last "://" */
  gboolean in_path = FALSE;

  self->source = text;
  self->length = 0;
  for (gsize at = 0; at < length;) {
    at += take (self, length, at, has_paths, in_path);
    if (self->length < 3 || self->text[self->length - 1] != '/')
      continue;
    if (memcmp (self->text + self->length - 3, "://", 3) == 0) {
      host = self->length;
      in_path = FALSE;
    } else if (host > 0 && self->length > host + 1) {
      in_path = TRUE;
    }
  }
  refang_schemes (self);
  self->text[self->length] = '\0';
}

gboolean
nlp_plain_is_changed (const NlpPlain *self, guint from, guint to)
{
  gsize start = self->starts[from];

  return (gsize)self->ends[to - 1] - start != to - from ||
         memcmp (self->source + start, self->text + from, to - from) != 0;
}
