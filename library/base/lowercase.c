/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lowercase.c: text in lower case, the same in every locale.
 */

#include "lowercase.h"

void
nlp_lowercase_append (GString *out, const gchar *text, gsize length)
{
  const gchar *end = text + length;

  while (text < end) {
    if ((guchar)*text < 0x80) {
      g_string_append_c (out, g_ascii_tolower (*text));
      text++;
    } else {
      g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (text)));
      text = g_utf8_next_char (text);
    }
  }
}
