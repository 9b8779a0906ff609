/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * refang.c: undoes the defanging of indicators, and maps the result to the source.
 */

#include "refang.h"

#include <string.h>

typedef struct {
  const gchar *bracketed; /* the text between the brackets */
  const gchar *separator; /* its replacement */
} Replacement;

/* The first one that matches is taken, so "://" comes before ":". */
static const Replacement replacements[] = {
    {"://", "://"}, {"dot", "."}, {"//", "//"}, {"at", "@"},
    {".", "."},     {"@", "@"},   {":", ":"},   {"/", "/"},
};

static gchar
get_closing_bracket (gchar opening)
{
  return opening == '[' ? ']' : opening == '(' ? ')' : opening == '{' ? '}' : '\0';
}

gsize
nlp_refang_separator (const gchar *text, gsize length, const gchar **separator)
{
  gchar closing = length >= 3 ? get_closing_bracket (text[0]) : '\0';

  if (closing == '\0')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (replacements); i++) {
    gsize n = strlen (replacements[i].bracketed);
    gsize at = 1 + (text[1] == ' ');

    if (length < at + n + 1 || g_ascii_strncasecmp (text + at, replacements[i].bracketed, n) != 0)
      continue;
    at += n;
    at += at + 1 < length && text[at] == ' ';
    if (text[at] != closing)
      return 0;
    *separator = replacements[i].separator;
    return at + 1;
  }
  return 0;
}

/* Appends @n bytes that stand for @n_source bytes at the offset @at of the source. */
static void
append (NlpRefanged *self, const gchar *bytes, gsize n, gsize at, gsize n_source)
{
  for (gsize i = 0; i < n; i++) {
    self->starts[self->length] = (guint16)at;
    self->ends[self->length] = (guint16)(at + n_source);
    self->text[self->length++] = bytes[i];
  }
}

/* Whether a letter or digit precedes the @n bytes at @at, and another one follows them. */
static inline gboolean
is_between_alnums (const gchar *text, gsize length, gsize at, gsize n)
{
  return at > 0 && at + n < length && g_ascii_isalnum (text[at - 1]) &&
         g_ascii_isalnum (text[at + n]);
}

/* Whether a dot that is defanged by one character is at @at: "[.", ".]" or "\.". */
static gboolean
is_defanged_dot (const gchar *text, gsize length, gsize at, gboolean has_paths)
{
  if (at + 1 >= length || !is_between_alnums (text, length, at, 2))
    return FALSE;
  return (text[at] == '[' && text[at + 1] == '.') || (text[at] == '.' && text[at + 1] == ']') ||
         (!has_paths && text[at] == '\\' && text[at + 1] == '.');
}

/* Whether a backslash is not followed by a dot, as in paths of Windows. */
static gboolean
has_windows_paths (const gchar *text, gsize length)
{
  const gchar *end = text + length;

  for (const gchar *p = memchr (text, '\\', length); p != NULL;
       p = memchr (p + 1, '\\', (gsize)(end - p - 1)))
    if (p + 1 == end || p[1] != '.')
      return TRUE;
  return FALSE;
}

/* Whether @text begins with U+2010 HYPHEN or U+2011 NON-BREAKING HYPHEN. */
static gboolean
is_hyphen (const gchar *text, gsize length)
{
  return length >= 3 && memcmp (text, "\xe2\x80", 2) == 0 && (text[2] & ~1) == '\x90';
}

/* Appends the refanged form of the next bytes of the source, those at @at. Returns their number. */
static gsize
refang_next (NlpRefanged *self, gsize length, gsize at, gboolean has_paths, gboolean in_path)
{
  const gchar *text = self->source;
  const gchar *separator;
  gsize n;

  switch (text[at]) {
    case '[':
    case '(':
    case '{':
      /* The path of a URL may contain a literal "(at)". */
      n = in_path && text[at] != '[' ? 0
                                     : nlp_refang_separator (text + at, length - at, &separator);
      if (n > 0) {
        append (self, separator, strlen (separator), at, n);
        return n;
      }
      break;
    case ' ':
      return 1;
    default:
      break;
  }
  if (is_defanged_dot (text, length, at, has_paths)) {
    append (self, ".", 1, at, 2);
    return 2;
  }
  if (text[at] == '\xe2' && is_hyphen (text + at, length - at)) {
    append (self, "-", 1, at, 3);
    return 3;
  }
  append (self, text + at, 1, at, 1);
  return 1;
}

/* Whether @byte may be a "t" of "http", as written or disguised. */
static gboolean
is_disguised_t (gchar byte)
{
  return byte != '\0' && strchr ("tTxX*_", byte) != NULL;
}

/* Returns the offset of the scheme that ends at @end, such as "hxxps" or "fxp", or @end if there is
 * none. */
static guint
find_scheme (const gchar *text, guint end)
{
  guint at = end;

  if (at > 0 && g_ascii_tolower (text[at - 1]) == 's')
    at--;
  if (at < 3 || g_ascii_tolower (text[at - 1]) != 'p' || !is_disguised_t (text[at - 2]))
    return end;
  if (g_ascii_tolower (text[at - 3]) == 'f')
    return at - 3;
  if (at >= 4 && is_disguised_t (text[at - 3]) && g_ascii_tolower (text[at - 4]) == 'h')
    return at - 4;
  return end;
}

/* Replaces "hxxp" before the "://" at @colon by "http", and likewise other schemes. */
static void
refang_scheme (NlpRefanged *self, guint colon)
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

/* Restores the schemes of all URLs, and the slashes in "hxxp:\\". */
static void
refang_schemes (NlpRefanged *self)
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
nlp_refanged_init (NlpRefanged *self, const gchar *text, gsize length)
{
  gboolean has_paths = has_windows_paths (text, length);
  guint host = 0; /* the offset after the last "://" */
  gboolean in_path = FALSE;

  self->source = text;
  self->length = 0;
  for (gsize at = 0; at < length;) {
    at += refang_next (self, length, at, has_paths, in_path);
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
nlp_refanged_is_changed (const NlpRefanged *self, guint from, guint to)
{
  gsize start = self->starts[from];

  return (gsize)self->ends[to - 1] - start != to - from ||
         memcmp (self->source + start, self->text + from, to - from) != 0;
}
