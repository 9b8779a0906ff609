/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratnote.c: the attributes of a span in a note of brat.
 */

#include "bratnote.h"

#include <string.h>

gboolean
nlp_brat_is_break (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0x2028 ||
         c == 0x2029 || c == 0;
}

static void
append_escaped (GString *note, const gchar *string, const gchar *special)
{
  for (; *string != '\0'; string = g_utf8_next_char (string)) {
    const gunichar c = g_utf8_get_char (string);

    if (nlp_brat_is_break (c)) {
      g_string_append_printf (note, "\\u%04x", c);
      continue;
    }
    if (c < 0x80 && strchr (special, (gint)c) != NULL)
      g_string_append_c (note, '\\');
    g_string_append_unichar (note, c);
  }
}

void
nlp_brat_note_append (GString *note, const gchar *name, const gchar *value, gboolean is_json)
{
  if (note->len > 0)
    g_string_append (note, "; ");
  append_escaped (note, name, "\\;=:");
  g_string_append (note, is_json ? ":=" : "=");
  append_escaped (note, value, "\\;");
}

/* Reads "uXXXX" after a backslash. */
static gunichar
read_code (const gchar *at, const gchar *end)
{
  gunichar c = 0;

  if (end - at < 5 || *at != 'u')
    return 0;
  for (guint i = 1; i <= 4; i++) {
    if (!g_ascii_isxdigit (at[i]))
      return 0;
    c = c << 4 | (gunichar)g_ascii_xdigit_value (at[i]);
  }
  return nlp_brat_is_break (c) ? c : 0;
}

static gchar *
unescape (const gchar *at, const gchar *end)
{
  g_autoptr (GString) out = g_string_sized_new ((gsize)(end - at) + 1);

  while (at < end) {
    const gunichar code = *at == '\\' ? read_code (at + 1, end) : 0;

    if (code != 0) {
      g_string_append_unichar (out, code);
      at += strlen ("\\uXXXX");
      continue;
    }
    if (*at == '\\' && at + 1 < end)
      at++;
    g_string_append_c (out, *at++);
  }
  return g_strdup (out->str);
}

/* Returns the first byte from @at on that is one of @stops and has no backslash before it, or
 * @end. */
static const gchar *
find_stop (const gchar *at, const gchar *end, const gchar *stops)
{
  for (; at < end; at++) {
    if (*at == '\\' && at + 1 < end)
      at++;
    else if (*at != '\0' && strchr (stops, *at) != NULL)
      return at;
  }
  return end;
}

/* Finds the "=" or ":=" of the item. A name has no spaces. */
static const gchar *
find_sign (const gchar *item, const gchar *end)
{
  const gchar *sign = find_stop (item, end, "=: ");

  if (sign == item || sign == end || *sign == ' ' || (*sign == ':' && sign + 1 == end) ||
      (*sign == ':' && sign[1] != '='))
    return NULL;
  return sign;
}

static const gchar *
skip_item (const gchar *item_end, const gchar *end)
{
  if (item_end < end)
    item_end++;
  while (item_end < end && *item_end == ' ')
    item_end++;
  return item_end;
}

static gboolean
has_items (const gchar *note, const gchar *end)
{
  for (const gchar *at = note; at < end;) {
    const gchar *item_end = find_stop (at, end, ";");

    if (find_sign (at, item_end) == NULL)
      return FALSE;
    at = skip_item (item_end, end);
  }
  return note < end;
}

void
nlp_brat_note_foreach (const gchar *note, gsize length, NlpBratNoteFunc func, gpointer data)
{
  const gchar *end = note + length;

  if (!has_items (note, end)) {
    g_autofree gchar *text = g_strndup (note, length);

    if (*text != '\0')
      func ("note", text, FALSE, data);
    return;
  }
  for (const gchar *at = note; at < end;) {
    const gchar *item_end = find_stop (at, end, ";");
    const gchar *sign = find_sign (at, item_end);
    const gboolean is_json = *sign == ':';
    g_autofree gchar *name = unescape (at, sign);
    g_autofree gchar *value = unescape (sign + 1 + is_json, item_end);

    func (name, value, is_json, data);
    at = skip_item (item_end, end);
  }
}
