/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * texts.c: makes one line of a piece of text.
 */

#include "texts.h"

#include <string.h>

#define ELLIPSIS "\342\200\246"

gchar *
nlp_text_collapse (const gchar *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isspace (text[i])) {
      if (i > 0 && g_ascii_isspace (text[i - 1]) && out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append_c (out, text[i]);
    }
  }
  return g_string_free (out, FALSE);
}

gboolean
nlp_text_is_blank (const gchar *text, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  }
  return TRUE;
}

/* Returns the end of the words that @max bytes hold. A word of more bytes is cut between code
 * points. */
static gsize
find_cut (const gchar *text, gsize length, gsize max)
{
  gsize cut = max;

  if (length <= max)
    return length;
  while (cut > 0 && !g_ascii_isspace (text[cut]))
    cut--;
  if (cut > 0)
    return cut;
  for (cut = max; cut > 0 && ((guchar)text[cut] & 0xc0) == 0x80;)
    cut--;
  return cut;
}

gchar *
nlp_text_shorten (const gchar *text, gsize max)
{
  const gsize length = strlen (text);
  const gsize cut = find_cut (text, length, max);

  return g_strdup_printf ("%.*s%s", (gint)cut, text, cut < length ? ELLIPSIS : "");
}

gchar *
nlp_text_clip (const gchar *text, gsize length, gsize start, gsize end, gsize max)
{
  gsize first = 0, cut;
  g_autofree gchar *words = NULL;

  if (length > max && end > max) {
    first = MIN (end - max, start);
    while (first < start && !g_ascii_isspace (text[first]))
      first++;
  }
  cut = first + find_cut (text + first, length - first, max);
  words = nlp_text_collapse (text + first, cut - first);
  return g_strconcat (first > 0 ? ELLIPSIS : "", words, cut < length ? ELLIPSIS : "", NULL);
}
