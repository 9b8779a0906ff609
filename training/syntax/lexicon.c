/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lexicon.c: reads a dictionary from a text file, for training.
 */

#include "lexicon.h"

#include <string.h>

#include "common/probing.h"
#include "tags/tagfeatures.h"

#define MAX_CLASSES 31 /* the last bit means the outside of a sentence */

static void
clear_entry (gpointer data)
{
  NlpLexiconEntry *entry = data;

  g_free (entry->form);
  g_free (entry->tag);
  g_free (entry->lemma);
}

GArray *
nlp_lexicon_read (const gchar *path, GError **error)
{
  GArray *entries;
  g_autofree gchar *data = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &data, NULL, error))
    return NULL;
  entries = g_array_new (FALSE, FALSE, sizeof (NlpLexiconEntry));
  g_array_set_clear_func (entries, clear_entry);
  lines = g_strsplit (data, "\n", -1);
  for (gchar **line = lines; *line != NULL; line++) {
    g_auto (GStrv) columns = g_strsplit (*line, "\t", 3);
    NlpLexiconEntry entry;

    if (g_strv_length (columns) < 2)
      continue;
    entry = (NlpLexiconEntry){g_strdup (columns[0]), g_strdup (columns[1]), g_strdup (columns[2])};
    g_array_append_val (entries, entry);
  }
  return entries;
}

static guint
number_class (GHashTable *classes, const gchar *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (classes, name));

  if (number == 0) {
    number = g_hash_table_size (classes) + 1;
    g_hash_table_insert (classes, (gpointer)name, GUINT_TO_POINTER (number));
  }
  return number - 1;
}

/* Returns the number of different words. */
static guint32
count_words (const GArray *entries)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint e = 0; e < entries->len; e++)
    g_hash_table_add (words, g_array_index (entries, NlpLexiconEntry, e).form);
  return g_hash_table_size (words);
}

NlpTagLexiconWord *
nlp_lexicon_make_table (const GArray *entries, guint32 *n_buckets)
{
  g_autoptr (GHashTable) classes = g_hash_table_new (g_str_hash, g_str_equal);
  NlpTagLexiconWord *buckets;

  *n_buckets = count_words (entries) * 5 / 4 + 16;
  buckets = g_new0 (NlpTagLexiconWord, *n_buckets);
  for (guint e = 0; e < entries->len; e++) {
    const NlpLexiconEntry *entry = &g_array_index (entries, NlpLexiconEntry, e);
    const guint number = number_class (classes, entry->tag);
    const guint32 hash = nlp_tag_word_hash (entry->form, strlen (entry->form));
    guint32 b = nlp_probing_scale (hash, *n_buckets);

    if (number >= MAX_CLASSES || hash == 0)
      continue;
    while (buckets[b].hash != 0 && buckets[b].hash != hash)
      b = b + 1 < *n_buckets ? b + 1 : 0;
    buckets[b].hash = hash;
    buckets[b].classes |= 1u << number;
  }
  return buckets;
}
