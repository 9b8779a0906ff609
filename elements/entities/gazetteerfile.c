/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Reads the lists of a gazetteer, shipped ones and a user's. */

#include "gazetteer.h"

#include <string.h>

#include "knowledgefile.h"
#include "tables.h"

/* Names this short may be words or acronyms in capitals. */
#define MIN_CAPITALS 4

static gboolean
add_name (NlpGazetteer *gazetteer,
          const NlpTable *table,
          const gchar *const *fields, /* surface, label, canonical, id */
          GError **error)
{
  if (!nlp_gazetteer_add (gazetteer, fields[0], fields[1], fields[2], fields[3]))
    return nlp_table_fail (table, error, "expected a name of 1 to %d pieces, got \"%s\"",
                           NLP_GAZETTEER_MAX_PIECES, fields[0]);
  return TRUE;
}

/* "NEW YORK" for "New York"; %NULL for short names and those that have marks. */
static gchar *
in_capitals (const gchar *name)
{
  if (strpbrk (name, "-.'") != NULL || g_utf8_strlen (name, -1) < MIN_CAPITALS)
    return NULL;
  return g_utf8_strup (name, -1);
}

/* "UA: Ukraine = Ukrayina" */
static gboolean
add_list_entry (NlpGazetteer *gazetteer,
                const NlpTable *table,
                gchar *text,
                const gchar *label,
                GError **error)
{
  gchar *colon = strstr (text, ": ");
  const gchar *id = NULL;
  g_auto (GStrv) names = NULL;

  if (colon != NULL) {
    *colon = '\0';
    id = g_strstrip (text);
    text = colon + 2;
  }
  names = g_strsplit (text, "=", -1);
  for (gchar **name = names; *name != NULL; name++) {
    const gchar *fields[] = {g_strstrip (*name), label, names[0], id};
    g_autofree gchar *capitals = in_capitals (*name);

    if (!add_name (gazetteer, table, fields, error))
      return FALSE;
    fields[0] = capitals;
    if (capitals != NULL && !add_name (gazetteer, table, fields, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
nlp_gazetteer_load_list (NlpGazetteer *gazetteer,
                         const gchar *name,
                         const gchar *data,
                         GError **error)
{
  g_autofree gchar *label = NULL;
  NlpTable table;

  nlp_gazetteer_set_list (gazetteer, name);
  nlp_table_init (&table, name, data);
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);
    g_auto (GStrv) entries = NULL;

    if (line == NULL)
      return TRUE;
    if (line[0] == '@') {
      g_free (label);
      label = g_strdup (line + 1);
      continue;
    }
    if (label == NULL)
      return nlp_table_fail (&table, error, "expected \"@LABEL\" before names");
    entries = g_strsplit (line, ";", -1);
    for (gchar **entry = entries; *entry != NULL; entry++)
      if (*g_strstrip (*entry) != '\0' && !add_list_entry (gazetteer, &table, *entry, label, error))
        return FALSE;
  }
}

/* The surface and the label must not be empty; further fields may. */
static gboolean
add_file_line (NlpGazetteer *gazetteer, const NlpTable *table, const gchar *line, GError **error)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (columns);
  const gchar *fields[4] = {NULL};

  for (guint i = 0; i < MIN (n, 4); i++)
    if (*g_strstrip (columns[i]) != '\0')
      fields[i] = columns[i];
  if (n < 2 || n > 4 || fields[0] == NULL || fields[1] == NULL)
    return nlp_table_fail (table, error,
                           "expected \"name<TAB>LABEL[<TAB>canonical name[<TAB>id]]\", got \"%s\"",
                           line);
  if (fields[2] == NULL)
    fields[2] = fields[0];
  return add_name (gazetteer, table, fields, error);
}

static gboolean
load_lines (NlpGazetteer *gazetteer, NlpTable *table, GError **error)
{
  for (;;) {
    g_autofree gchar *line = nlp_table_next (table, FALSE);

    if (line == NULL)
      return TRUE;
    if (!add_file_line (gazetteer, table, line, error))
      return FALSE;
  }
}

gboolean
nlp_gazetteer_load_file (NlpGazetteer *gazetteer,
                         const gchar *path,
                         guint *n_skipped,
                         GError **error)
{
  g_autofree gchar *data = NULL;
  g_autofree gchar *list = g_path_get_basename (path);
  gsize length;
  NlpTable table;

  *n_skipped = 0;
  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;
  nlp_gazetteer_set_list (gazetteer, list);
  if (nlp_knowledge_is_json (data, length))
    return nlp_knowledge_load (gazetteer, path, data, length, n_skipped, error);
  nlp_table_init (&table, path, data);
  if (!g_utf8_validate (data, (gssize)length, NULL))
    return nlp_table_fail (&table, error, "expected UTF-8 text");
  return load_lines (gazetteer, &table, error);
}
