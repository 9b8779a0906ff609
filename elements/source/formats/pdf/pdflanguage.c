/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pdflanguage.c: finds the language of a PDF.
 */

#include "pdflanguage.h"

#include <string.h>

/* The longest object that is read as a catalog, and the longest language tag; in bytes. */
#define MAX_OBJECT (64 * 1024)
#define MAX_TAG 35
/* The number of catalogs that are read; a file has few. */
#define MAX_CATALOGS 100

/* Reads the string after "/Lang": "(en-US)". */
static gchar *
read_tag (const gchar *at, const gchar *end)
{
  const gchar *start;

  while (at < end && g_ascii_isspace (*at))
    at++;
  if (at == end || *at++ != '(')
    return NULL;
  for (start = at; at < end && (g_ascii_isalnum (*at) || *at == '-'); at++)
    ;
  if (at == end || *at != ')' || at - start < 2 || at - start > MAX_TAG)
    return NULL;
  return g_strndup (start, (gsize)(at - start));
}

/* Searches the object around @at for its language. */
static gchar *
search_object (const gchar *data, const gchar *at, const gchar *end)
{
  const gchar *from = at, *to, *lang;

  while (from - data >= 3 && at - from < MAX_OBJECT && memcmp (from - 3, "obj", 3) != 0)
    from--;
  end = MIN (end, at + MIN (end - at, MAX_OBJECT));
  to = memmem (at, (gsize)(end - at), "endobj", 6);
  to = to != NULL ? to : end;
  for (lang = from; (lang = memmem (lang, (gsize)(to - lang), "/Lang", 5)) != NULL; lang += 5) {
    gchar *tag = read_tag (lang + 5, to);

    if (tag != NULL)
      return tag;
  }
  return NULL;
}

gchar *
nlp_pdf_language_find (const gchar *data, gsize length)
{
  const gchar *at = data, *end = data + length;
  g_autofree gchar *found = NULL;
  guint n = 0;

  /* The last catalog is valid: changes to a file are appended to it. */
  while (n++ < MAX_CATALOGS && (at = memmem (at, (gsize)(end - at), "/Catalog", 8)) != NULL) {
    gchar *tag = search_object (data, at, end);

    if (tag != NULL) {
      g_free (found);
      found = tag;
    }
    at += 8;
  }
  return g_steal_pointer (&found);
}
