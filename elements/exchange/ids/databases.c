/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * databases.c: knows public databases, and the addresses of their records.
 */

#include "databases.h"

#include <string.h>

#include "common/resource.h"
#include "exchangedata.h"

#define PATH "/nlp/exchange/databases.list"

#define ANY "*"

enum { NAME, LABELS, PATTERN, ADDRESS, N_COLUMNS };

typedef struct {
  gchar *name;
  gchar **labels; /* (nullable): NULL for any */
  GRegex *pattern;
  gchar *template;
  gchar *address; /* (nullable) */
} Database;

struct _NlpDatabases {
  GArray *databases; /* of Database */
};

static void
clear_database (gpointer data)
{
  Database *database = data;

  g_free (database->name);
  g_strfreev (database->labels);
  g_regex_unref (database->pattern);
  g_free (database->template);
  g_free (database->address);
}

/* Returns "https://x/%s/" for "https://x/\1/" (transfer full), and NULL for addresses of two parts
 * and those that are not on the web. */
static gchar *
make_address (const gchar *template)
{
  g_auto (GStrv) parts = g_strsplit (template, "\\1", -1);

  if (g_strv_length (parts) != 2 || !g_str_has_prefix (template, "http") ||
      strstr (template, "\\2") != NULL)
    return NULL;
  return g_strjoinv ("%s", parts);
}

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  NlpDatabases *self = data;
  g_autofree gchar *text = g_strndup (line, (gsize)(end - line));
  g_auto (GStrv) columns = g_strsplit (text, "\t", N_COLUMNS);
  Database database = {NULL};

  g_assert (g_strv_length (columns) == N_COLUMNS);
  database.name = g_strdup (columns[NAME]);
  if (!g_str_equal (columns[LABELS], ANY))
    database.labels = g_strsplit (columns[LABELS], ",", -1);
  database.pattern = g_regex_new (columns[PATTERN], G_REGEX_OPTIMIZE, 0, NULL);
  g_assert (database.pattern != NULL);
  database.template = g_strdup (columns[ADDRESS]);
  database.address = make_address (columns[ADDRESS]);
  g_array_append_val (self->databases, database);
}

NlpDatabases *
nlp_databases_new (void)
{
  NlpDatabases *self = g_new0 (NlpDatabases, 1);

  self->databases = g_array_new (FALSE, FALSE, sizeof (Database));
  g_array_set_clear_func (self->databases, clear_database);
  nlp_resource_foreach_line (exchangedata_get_resource (), PATH, add_line, self);
  return self;
}

void
nlp_databases_free (NlpDatabases *self)
{
  g_array_unref (self->databases);
  g_free (self);
}

/* Returns the database of an id, with its @match (out) (optional) (transfer full), or NULL. */
static const Database *
find (const NlpDatabases *self, const gchar *id, const gchar *label, GMatchInfo **match)
{
  for (guint i = 0; i < self->databases->len; i++) {
    const Database *database = &g_array_index (self->databases, Database, i);

    if (database->labels != NULL &&
        (label == NULL || !g_strv_contains ((const gchar *const *)database->labels, label)))
      continue;
    if (g_regex_match (database->pattern, id, 0, match))
      return database;
    if (match != NULL)
      g_clear_pointer (match, g_match_info_unref);
  }
  return NULL;
}

const gchar *
nlp_databases_find (const NlpDatabases *self, const gchar *id, const gchar *label)
{
  const Database *database = find (self, id, label, NULL);

  return database != NULL ? database->name : NULL;
}

gchar *
nlp_databases_make_iri (const NlpDatabases *self, const gchar *id, const gchar *label)
{
  g_autoptr (GMatchInfo) match = NULL;
  const Database *database;

  if (g_str_has_prefix (id, "http:") || g_str_has_prefix (id, "https:") ||
      g_str_has_prefix (id, "urn:"))
    return nlp_is_iri (id) ? g_strdup (id) : NULL;
  database = find (self, id, label, &match);
  return database != NULL ? g_match_info_expand_references (match, database->template, NULL) : NULL;
}

gboolean
nlp_databases_contain (const NlpDatabases *self, const gchar *name)
{
  for (guint i = 0; i < self->databases->len; i++) {
    if (g_str_equal (g_array_index (self->databases, Database, i).name, name))
      return TRUE;
  }
  return FALSE;
}

gboolean
nlp_databases_get (const NlpDatabases *self, guint index, const gchar **name, const gchar **address)
{
  const Database *database;

  if (index >= self->databases->len)
    return FALSE;
  database = &g_array_index (self->databases, Database, index);
  *name = database->name;
  *address = database->address;
  return TRUE;
}

gboolean
nlp_is_iri (const gchar *iri)
{
  const gchar *at = iri;

  if (!g_ascii_isalpha (*at))
    return FALSE;
  while (g_ascii_isalnum (*at) || *at == '+' || *at == '-' || *at == '.')
    at++;
  if (*at != ':' || at[1] == '\0')
    return FALSE;
  for (; *at != '\0'; at++) {
    if ((guchar)*at <= ' ' || strchr ("<>\"{}|\\^`", *at) != NULL)
      return FALSE;
  }
  return TRUE;
}
