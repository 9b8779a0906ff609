/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gazetteerfile.c: reads files of names: shipped lists, lines, knowledge bases, compiled ones.
 */

#include "gazetteerfile.h"

#include <string.h>

#include "knowledgefile.h"
#include "common/tables/tables.h"

/* Shorter names in capitals may be words or acronyms. */
#define MIN_CAPITALS 4

#define MAX_COLUMNS 5

/* The line that gives the context of the names after it. */
#define NEAR "@near "

static gboolean
add_name (NlpNameTrieBuilder *builder,
          const NlpTable *table,
          const NlpNameEntry *entry,
          GError **error)
{
  if (!nlp_name_trie_builder_add (builder, entry))
    return nlp_table_fail (table, error, "expected a name of 1 to %d words and marks, got \"%s\"",
                           NLP_NAME_UNITS_MAX, entry->surface);
  return TRUE;
}

/* Returns "NEW YORK" for "New York", or %NULL for names that are short, have marks, or are in
 * capitals already. */
static gchar *
in_capitals (const gchar *name)
{
  g_autofree gchar *capitals = NULL;

  if (strpbrk (name, "-.'") != NULL || g_utf8_strlen (name, -1) < MIN_CAPITALS)
    return NULL;
  capitals = g_utf8_strup (name, -1);
  return strcmp (capitals, name) != 0 ? g_steal_pointer (&capitals) : NULL;
}

/* A section of a shipped list: the settings of the names after lines that begin with "@". */
typedef struct {
  gchar *label;
  gchar *context;
} Section;

static void
section_clear (Section *self)
{
  g_free (self->label);
  g_free (self->context);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Section, section_clear)

/* Reads "@GPE" or "@near city town". */
static void
section_read (Section *self, const gchar *line)
{
  if (g_str_has_prefix (line, NEAR)) {
    g_free (self->context);
    self->context = g_strdup (line + strlen (NEAR));
  } else {
    section_clear (self);
    *self = (Section){g_strdup (line + 1), NULL};
  }
}

/* After a leading "?", the context is required for ambiguous names only. */
static void
set_context (NlpNameEntry *entry, const gchar *context)
{
  if (context != NULL && context[0] == '?') {
    context++;
    entry->flags |= NLP_NAME_IF_AMBIGUOUS;
  }
  entry->context = context;
}

/* If @name is in brackets, removes them and returns %TRUE. */
static gboolean
strip_brackets (gchar **name)
{
  const gsize length = strlen (*name);

  if (length < 3 || (*name)[0] != '(' || (*name)[length - 1] != ')')
    return FALSE;
  (*name)[length - 1] = '\0';
  (*name)++;
  return TRUE;
}

/* Adds "UA: Ukraine = Ukrayina". A canonical name in brackets is not matched. */
static gboolean
add_list_entry (NlpNameTrieBuilder *builder,
                const NlpTable *table,
                gchar *text,
                const Section *section,
                GError **error)
{
  gchar *colon = strstr (text, ": ");
  const gchar *id = NULL;
  gchar *canonical;
  gboolean is_bracketed;
  g_auto (GStrv) names = NULL;

  if (colon != NULL) {
    *colon = '\0';
    id = g_strstrip (text);
    text = colon + 2;
  }
  names = g_strsplit (text, "=", -1);
  canonical = g_strstrip (names[0]);
  is_bracketed = strip_brackets (&canonical);
  for (gchar **name = names + is_bracketed; *name != NULL; name++) {
    NlpNameEntry entry = {
        .surface = g_strstrip (*name), .label = section->label, .name = canonical, .id = id};
    g_autofree gchar *capitals = section->context == NULL ? in_capitals (*name) : NULL;

    /* Shipped lists hold many variants, and only standard names are listed as aliases. */
    if (section->context == NULL)
      entry.flags = NLP_NAME_VARIANT;
    set_context (&entry, section->context);
    if (!add_name (builder, table, &entry, error))
      return FALSE;
    entry.surface = capitals;
    entry.flags |= NLP_NAME_VARIANT;
    if (capitals != NULL && !add_name (builder, table, &entry, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
nlp_gazetteer_read_list (NlpNameTrieBuilder *builder,
                         const gchar *name,
                         const gchar *data,
                         GError **error)
{
  g_auto (Section) section = {NULL};
  NlpTable table;

  nlp_name_trie_builder_begin (builder, name);
  nlp_table_init (&table, name, data);
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);
    g_auto (GStrv) entries = NULL;

    if (line == NULL)
      return TRUE;
    if (line[0] == '@') {
      section_read (&section, line);
      continue;
    }
    if (section.label == NULL)
      return nlp_table_fail (&table, error, "expected \"@LABEL\" before names");
    entries = g_strsplit (line, ";", -1);
    for (gchar **entry = entries; *entry != NULL; entry++)
      if (*g_strstrip (*entry) != '\0' &&
          !add_list_entry (builder, &table, *entry, &section, error))
        return FALSE;
  }
}

/* Splits a line at its tabs. Returns the number of columns; an empty one is %NULL. */
static guint
split_line (gchar *line, const gchar **columns)
{
  guint n_columns = 0;

  while (line != NULL && n_columns <= MAX_COLUMNS) {
    gchar *tab = strchr (line, '\t');

    if (tab != NULL)
      *tab++ = '\0';
    if (n_columns < MAX_COLUMNS)
      columns[n_columns] = *g_strstrip (line) != '\0' ? line : NULL;
    n_columns++;
    line = tab;
  }
  return n_columns;
}

/* Adds a line. The name and the label are required, the further columns are optional. */
static gboolean
add_line (NlpNameTrieBuilder *builder, const NlpTable *table, gchar *line, GError **error)
{
  const gchar *columns[MAX_COLUMNS] = {NULL};
  const guint n_columns = split_line (line, columns);
  NlpNameEntry entry = {
      .surface = columns[0],
      .label = columns[1],
      .name = columns[2] != NULL ? columns[2] : columns[0],
      .id = columns[3],
  };

  if (n_columns > MAX_COLUMNS || entry.surface == NULL || entry.label == NULL)
    return nlp_table_fail (table, error,
                           "expected name<TAB>LABEL[<TAB>canonical name[<TAB>id[<TAB>context]]], "
                           "got %s%u columns that begin with \"%s\"",
                           n_columns > MAX_COLUMNS ? "at least " : "", n_columns,
                           columns[0] != NULL ? columns[0] : "");
  set_context (&entry, columns[4]);
  return add_name (builder, table, &entry, error);
}

gboolean
nlp_gazetteer_read_lines (NlpNameTrieBuilder *builder,
                          const gchar *name,
                          const gchar *data,
                          gsize length,
                          GError **error)
{
  NlpTable table;

  nlp_table_init (&table, name, data);
  if (!g_utf8_validate (data, (gssize)length, NULL))
    return nlp_table_fail (&table, error, "expected UTF-8 text");
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, FALSE);

    if (line == NULL)
      return TRUE;
    if (!add_line (builder, &table, line, error))
      return FALSE;
  }
}

gboolean
nlp_gazetteer_read_file (NlpNameTrieBuilder *builder,
                         const gchar *path,
                         GHashTable *skipped,
                         GError **error)
{
  g_autofree gchar *data = NULL;
  g_autofree gchar *list = g_path_get_basename (path);
  gsize length;

  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;
  nlp_name_trie_builder_begin (builder, list);
  if (nlp_knowledge_is_json (data, length))
    return nlp_knowledge_load (builder, path, data, length, skipped, error);
  return nlp_gazetteer_read_lines (builder, path, data, length, error);
}

/* Returns the content of a compiled gazetteer, or %NULL for any other file. */
static GBytes *
map_compiled (const gchar *path)
{
  g_autoptr (GBytes) bytes = NULL;

  /* A pipe can't be mapped, and must not be opened twice. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    bytes = nlp_data_file_map (path, NULL);
  return bytes != NULL && nlp_data_file_has_format (&nlp_name_trie_format, bytes)
             ? g_steal_pointer (&bytes)
             : NULL;
}

static gboolean
add_bytes (NlpGazetteer *self, GBytes *bytes, const gchar *name, GError **error)
{
  NlpNameTrie *trie = nlp_name_trie_new (bytes, name, error);

  if (trie == NULL)
    return FALSE;
  nlp_gazetteer_add (self, trie);
  return TRUE;
}

static gboolean
add_built (NlpGazetteer *self, NlpNameTrieBuilder *builder, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (nlp_name_trie_builder_get_n_names (builder) == 0)
    return TRUE;
  bytes = nlp_name_trie_builder_finish (builder, error);
  return bytes != NULL && add_bytes (self, bytes, "gazetteer", error);
}

gboolean
nlp_gazetteer_load (NlpGazetteer *self,
                    NlpNameTrieBuilder *builder,
                    const gchar *const *paths,
                    gboolean ignore_case,
                    GHashTable *skipped,
                    GError **error)
{
  g_autoptr (NlpNameTrieBuilder) folded = ignore_case ? nlp_name_trie_builder_new (TRUE) : NULL;

  if (ignore_case) {
    if (!add_built (self, builder, error))
      return FALSE;
    builder = folded;
  }
  /* Consecutive uncompiled files share a trie, because one lookup is faster than several. */
  for (; paths != NULL && *paths != NULL; paths++) {
    g_autoptr (GBytes) bytes = map_compiled (*paths);

    if (bytes == NULL) {
      if (!nlp_gazetteer_read_file (builder, *paths, skipped, error))
        return FALSE;
    } else if (!add_built (self, builder, error) || !add_bytes (self, bytes, *paths, error)) {
      return FALSE;
    }
  }
  return add_built (self, builder, error);
}

GHashTable *
nlp_skipped_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

gchar *
nlp_skipped_describe (GHashTable *skipped)
{
  g_autoptr (GList) types = g_hash_table_get_keys (skipped);
  GString *text = g_string_new (NULL);

  types = g_list_sort (types, (GCompareFunc)strcmp);
  for (const GList *type = types; type != NULL; type = type->next)
    g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "",
                            GPOINTER_TO_UINT (g_hash_table_lookup (skipped, type->data)),
                            (const gchar *)type->data);
  return g_string_free (text, FALSE);
}
