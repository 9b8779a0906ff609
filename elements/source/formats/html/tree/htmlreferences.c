/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlreferences.c: resolves the character references of HTML.
 *
 * libxml2 2.9 knows only the names of HTML 4, asks for the semicolon, and reads the numbers 128 to
 * 159, which old pages use for quotes and dashes, as control characters. The names are in
 * data/html-entities.txt.
 */

#include "htmlreferences.h"

#include <gio/gio.h>
#include <string.h>

#include "common/resource.h"
#include "source-resources.h"

/* The longest name of a reference, and the longest that needs no semicolon; in bytes. */
#define MAX_NAME 31
#define MAX_LEGACY_NAME 6

typedef struct {
  gchar text[12];     /* in UTF-8 */
  gboolean is_legacy; /* whether it needs no semicolon */
} Reference;

static void
add_reference (const gchar *line, const gchar *end, gpointer references)
{
  const gchar *space = memchr (line, ' ', (gsize)(end - line));
  Reference *reference = g_new0 (Reference, 1);
  gchar *at = (gchar *)space;
  gsize length = 0;

  while (at < end && *at == ' ') {
    if (at[1] == '*') {
      reference->is_legacy = TRUE;
      break;
    }
    length += (gsize)g_unichar_to_utf8 ((gunichar)g_ascii_strtoull (at + 1, &at, 16),
                                        reference->text + length);
  }
  g_hash_table_insert (references, g_strndup (line, (gsize)(space - line)), reference);
}

/* Returns the table of names, which never changes once it is read. */
static GHashTable *
get_references (void)
{
  static GHashTable *references;
  static gsize once = 0;

  if (g_once_init_enter (&once)) {
    references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    nlp_resource_foreach_line (source_get_resource (), "/gst-nlp/source/html-entities.txt",
                               add_reference, references);
    g_once_init_leave (&once, 1);
  }
  return references;
}

static void
append_character (GString *out, guint64 number)
{
  /* The characters of Windows-1252 from 128 to 159, or 0. */
  static const guint16 windows[] = {0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                    0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17d,  0,
                                    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                    0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0,      0x17e,  0x178};
  gchar text[8] = {0};

  if (number >= 0x80 && number < 0xa0 && windows[number - 0x80] != 0)
    number = windows[number - 0x80];
  if (number == 0 || number > 0x10ffff || (number >= 0xd800 && number < 0xe000))
    number = 0xfffd;
  /* Control characters separate words. */
  if (number < ' ' || (number >= 0x7f && number < 0xa0))
    number = ' ';
  g_unichar_to_utf8 ((gunichar)number, text);
  g_string_append (out, text);
}

/* Reads the reference by number at @at, after "&#". Returns its end, or NULL if it is none. */
static const gchar *
append_number (GString *out, const gchar *at, const gchar *end)
{
  const gboolean is_hex = at < end && (*at == 'x' || *at == 'X');
  const gchar *start = at += is_hex;
  guint64 number = 0;

  for (; at < end && (is_hex ? g_ascii_isxdigit (*at) : g_ascii_isdigit (*at)); at++)
    number = MIN (number * (is_hex ? 16 : 10) + (guint)g_ascii_xdigit_value (*at), G_MAXUINT32);
  if (at == start)
    return NULL;
  append_character (out, number);
  return at < end && *at == ';' ? at + 1 : at;
}

/* Whether a name without a semicolon that ends at @at is none, because it is in an address. */
static gboolean
continues_address (const gchar *at, const gchar *end)
{
  return at < end && (*at == '=' || g_ascii_isalnum (*at));
}

/* Reads the reference by name at @at, after "&". Returns its end, or NULL if it is none. */
static const gchar *
append_name (GString *out, const gchar *at, const gchar *end, gboolean is_attribute)
{
  gchar name[MAX_NAME + 1];
  const Reference *reference;
  gsize n = 0;

  while (n < MAX_NAME && at + n < end && g_ascii_isalnum (at[n])) {
    name[n] = at[n];
    n++;
  }
  name[n] = '\0';
  if (n < 2)
    return NULL;
  if (at + n < end && at[n] == ';' &&
      (reference = g_hash_table_lookup (get_references (), name)) != NULL) {
    g_string_append (out, reference->text);
    return at + n + 1;
  }
  for (n = MIN (n, MAX_LEGACY_NAME); n >= 2; n--) {
    name[n] = '\0';
    reference = g_hash_table_lookup (get_references (), name);
    if (reference != NULL && reference->is_legacy &&
        !(is_attribute && continues_address (at + n, end))) {
      g_string_append (out, reference->text);
      return at + n;
    }
  }
  return NULL;
}

/* Adds text without references. */
static void
append_plain (GString *out, const gchar *text, gsize length)
{
  const gsize start = out->len;
  gchar *at;

  g_string_append_len (out, text, (gssize)length);
  at = out->str + start;
  while ((at = memchr (at, '\0', out->len - (gsize)(at - out->str))) != NULL)
    *at = ' ';
}

void
nlp_html_append_resolved (GString *out, const gchar *text, gsize length, gboolean is_attribute)
{
  const gchar *at = text, *end = text + length;
  const gchar *next;

  while ((next = memchr (at, '&', (gsize)(end - at))) != NULL) {
    const gchar *after;

    append_plain (out, at, (gsize)(next - at));
    at = next + 1;
    after = at < end && *at == '#' ? append_number (out, at + 1, end)
                                   : append_name (out, at, end, is_attribute);
    if (after != NULL)
      at = after;
    else
      g_string_append_c (out, '&');
  }
  append_plain (out, at, (gsize)(end - at));
}
