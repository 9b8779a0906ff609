/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonstring.c: escapes strings of JSON, for the library and for engines.
 */

#include "jsonstring.h"

#include <string.h>

/* How to escape each byte: 0 not at all, 'u' as \u0000, 'm' likewise with NLP_JSON_NUMERIC_ALL
 * alone, any other character by a backslash before it. */
static const gchar escapes[256] = {
    ['\b'] = 'b',  ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r', ['"'] = '"',
    ['\\'] = '\\', [0] = 'u',    [1] = 'u',    [2] = 'u',    [3] = 'u',    [4] = 'u',
    [5] = 'u',     [6] = 'u',    [7] = 'u',    [11] = 'u',   [14] = 'u',   [15] = 'u',
    [16] = 'u',    [17] = 'u',   [18] = 'u',   [19] = 'u',   [20] = 'u',   [21] = 'u',
    [22] = 'u',    [23] = 'u',   [24] = 'u',   [25] = 'u',   [26] = 'u',   [27] = 'u',
    [28] = 'u',    [29] = 'u',   [30] = 'u',   [31] = 'u',   ['<'] = 'm',  ['>'] = 'm',
    ['&'] = 'm',
};

static gboolean
is_numeric (guchar c, NlpJsonStyle style)
{
  return escapes[c] == 'u' || style == NLP_JSON_NUMERIC_ALL ||
         (style == NLP_JSON_NUMERIC && c < 0x20);
}

void
nlp_json_append_string (GString *json, const gchar *text, gssize length, NlpJsonStyle style)
{
  gsize end = length < 0 ? strlen (text) : (gsize)length;
  gsize start = 0;

  g_string_append_c (json, '"');
  for (gsize i = 0; i < end; i++) {
    guchar c = (guchar)text[i];
    gchar escape = escapes[c];

    if (G_LIKELY (escape == 0) || (escape == 'm' && style != NLP_JSON_NUMERIC_ALL))
      continue;
    g_string_append_len (json, text + start, i - start);
    start = i + 1;
    if (is_numeric (c, style)) {
      g_string_append_printf (json, "\\u%04x", c);
    } else {
      g_string_append_c (json, '\\');
      g_string_append_c (json, escape);
    }
  }
  g_string_append_len (json, text + start, end - start);
  g_string_append_c (json, '"');
}
