/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bratwords.c: the words of lines of brat.
 */

#include "bratwords.h"

#include <string.h>

#include "bratnote.h"

/* The database of ids whose database is not known. */
#define UNKNOWN_DATABASE "id"

/* Names of classes are short. */
#define MAX_CLASS 24

gchar **
nlp_brat_split_words (const gchar *field)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  while (*field != '\0') {
    const gsize length = strcspn (field, " \t\v\f\r\n");

    if (length > 0) {
      g_autofree gchar *word = g_strndup (field, length);

      g_strv_builder_add (words, word);
    }
    field += length;
    field += strspn (field, " \t\v\f\r\n");
  }
  return g_strv_builder_end (words);
}

/* Whether brat finds the whole word in a line. */
static gboolean
is_word (const gchar *word)
{
  if (*word == '\0')
    return FALSE;
  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    const gunichar c = g_utf8_get_char (word);

    if (g_unichar_isspace (c) || nlp_brat_is_break (c))
      return FALSE;
  }
  return TRUE;
}

/* Whether the id begins with "DATABASE:", and not with the name of one that nlp_brat_join_id()
 * removes. */
static gboolean
has_database (const NlpDatabases *databases, const gchar *id)
{
  const gchar *colon = strchr (id, ':');
  g_autofree gchar *name = colon != NULL ? g_strndup (id, (gsize)(colon - id)) : NULL;

  return name != NULL && *name != '\0' && colon[1] != '\0' &&
         !g_str_equal (name, UNKNOWN_DATABASE) &&
         (!nlp_databases_contain (databases, name) ||
          nlp_databases_find (databases, id, NULL) != NULL);
}

gchar *
nlp_brat_split_id (const NlpDatabases *databases, const gchar *id, const gchar *label)
{
  const gchar *database;

  if (!is_word (id))
    return NULL;
  if (has_database (databases, id))
    return g_strdup (id);
  database = strchr (id, ':') == NULL ? nlp_databases_find (databases, id, label) : NULL;
  return g_strconcat (database != NULL ? database : UNKNOWN_DATABASE, ":", id, NULL);
}

gchar *
nlp_brat_join_id (const NlpDatabases *databases, const gchar *word)
{
  const gchar *colon = strchr (word, ':');
  g_autofree gchar *name = g_strndup (word, (gsize)(colon - word));

  if (g_str_equal (name, UNKNOWN_DATABASE))
    return g_strdup (colon + 1);
  /* An id that has the name of its database keeps it. */
  if (nlp_databases_contain (databases, name) && nlp_databases_find (databases, word, NULL) == NULL)
    return g_strdup (colon + 1);
  return g_strdup (word);
}

gboolean
nlp_brat_is_class (const gchar *name, const gchar *value)
{
  const gsize length = strspn (value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

  return length > 0 && length <= MAX_CLASS && value[length] == '\0' && !g_str_equal (name, "id") &&
         !g_str_equal (name, "name");
}
