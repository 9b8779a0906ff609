/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltext.c: escapes text for HTML.
 *
 * g_markup_escape_text() escapes the same five characters, but for XML: it writes control
 * characters as references such as "&#x9b;", which HTML forbids or reads as Windows-1252, keeps the
 * characters that change the direction of text, and needs valid UTF-8.
 */

#include "htmltext.h"

#include <string.h>

#define REPLACEMENT "\357\277\275"

/* Whether @c is a control character, a bidirectional control or a noncharacter. */
static gboolean
is_hidden (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f) ||
         c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || (c & 0xfffe) == 0xfffe;
}

static void
append_char (GString *out, gunichar c)
{
  switch (c) {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\'':
      g_string_append (out, "&#39;");
      break;
    default:
      g_string_append_unichar (out, c);
      break;
  }
}

void
nlp_html_append_text (GString *out, const gchar *text, gssize length)
{
  const gchar *end = text + (length >= 0 ? (gsize)length : strlen (text));

  while (text < end) {
    const gunichar c = g_utf8_get_char_validated (text, end - text);

    if (c >= (gunichar)-2) {
      g_string_append (out, REPLACEMENT);
      text++;
      continue;
    }
    if (is_hidden (c))
      g_string_append (out, REPLACEMENT);
    else
      append_char (out, c);
    text = g_utf8_next_char (text);
  }
}
