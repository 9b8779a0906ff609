/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * personname.c: splits names of persons into first name, article and surname.
 */

#include "personname.h"

#include <string.h>

gsize
nlp_person_name_first (const gchar *name, gsize length)
{
  gsize n = 0;

  while (n < length && !g_ascii_isspace (name[n]))
    n++;
  return n;
}

static gboolean
is_suffix (const gchar *word, gsize length)
{
  static const gchar *const suffixes[] = {"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV", NULL};

  for (const gchar *const *suffix = suffixes; *suffix != NULL; suffix++)
    if (strlen (*suffix) == length && memcmp (*suffix, word, length) == 0)
      return TRUE;
  return FALSE;
}

gsize
nlp_person_name_surname (const gchar *name, gsize *length)
{
  for (;;) {
    gsize at = *length;

    while (at > 0 && !g_ascii_isspace (name[at - 1]))
      at--;
    if (at == 0 || !is_suffix (name + at, *length - at))
      return at;
    *length = at;
    while (*length > 0 && (g_ascii_isspace (name[*length - 1]) || name[*length - 1] == ','))
      (*length)--;
  }
}

gsize
nlp_person_name_article (const gchar *surname, gsize length)
{
  const gchar *hyphen = memchr (surname, '-', length);

  if (hyphen == NULL || hyphen - surname > 2 || !g_ascii_islower (surname[0]) ||
      length - (gsize)(hyphen + 1 - surname) <= 1)
    return 0;
  return (gsize)(hyphen + 1 - surname);
}
