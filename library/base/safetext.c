/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * safetext.c: text that is safe to show, for the library and for engines.
 */

#include "safetext.h"

#include <string.h>

#define REPLACEMENT 0xfffd
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

/* The first letter of a script from right to left, after those that need no joiners. */
#define FIRST_JOINED 0x0590

gboolean
nlp_safe_is_hidden (gunichar before, gunichar c, gunichar after)
{
  if (G_LIKELY (c >= 0x20 && c < 0x7f))
    return FALSE;
  if (c < 0x20 || (c >= 0x7f && c <= 0x9f))
    return TRUE;
  if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
    return before < FIRST_JOINED || after < FIRST_JOINED;
  return c == 0x00ad || c == 0x034f || c == 0x061c || c == 0x180e || (c >= 0x200b && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
         (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) ||
         (c >= 0xe0000 && c <= 0xe0fff);
}

/* Returns the character at @at, or U+FFFD if it is not valid, and moves @at after it. */
static gunichar
next_char (const gchar **at, const gchar *end)
{
  const gunichar c = g_utf8_get_char_validated (*at, end - *at);

  if (c >= (gunichar)-2) {
    (*at)++;
    return REPLACEMENT;
  }
  *at = g_utf8_next_char (*at);
  return c;
}

void
nlp_safe_append (GString *out, const gchar *text, gssize length)
{
  const gchar *at = text, *end = text + (length >= 0 ? (gsize)length : strlen (text));
  gunichar before = 0;

  while (at < end) {
    const gunichar c = next_char (&at, end);
    const gchar *next = at;
    const gunichar after = next < end ? next_char (&next, end) : 0;

    if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029)
      g_string_append_c (out, ' ');
    else if (!nlp_safe_is_hidden (before, c, after))
      g_string_append_unichar (out, c);
    before = c;
  }
}
