/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * placecues.c: the words near names of places that tell which place is meant.
 */

#include "placecues.h"

#include <string.h>

#include "common/tables/tables.h"
#include "tables/entitytables.h"

#define FILE_NAME "places.words"

struct _NlpPlaceCues {
  GHashTable
      *cues; /* by the hash of the word, which is in lower case, capitalised or in capitals */
};

/* The sections of the file, in the order of the bits of #NlpPlaceCue. */
static const gchar *const sections[] = {
    "[city]",       "[region]",  "[country]", "[cityhall]",
    "[statehouse]", "[between]", "[list]",    "[speech]",
};

static guint
find_section (const gchar *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++) {
    if (strcmp (sections[i], line) == 0)
      return 1u << i;
  }
  return 0;
}

static void
add_word (NlpPlaceCues *self, const gchar *word, guint cue)
{
  const gpointer key = GUINT_TO_POINTER (nlp_word_classes_hash_word (word, strlen (word)));
  const guint cues = GPOINTER_TO_UINT (g_hash_table_lookup (self->cues, key));

  g_hash_table_insert (self->cues, key, GUINT_TO_POINTER (cues | cue));
}

static void
add_words (NlpPlaceCues *self, const gchar *line, guint cue)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (gchar **word = words; *word != NULL; word++) {
    g_autofree gchar *capitals = g_ascii_strup (*word, -1);

    add_word (self, *word, cue);
    add_word (self, capitals, cue);
    **word = capitals[0];
    add_word (self, *word, cue);
  }
}

NlpPlaceCues *
nlp_place_cues_new (GError **error)
{
  g_autoptr (NlpPlaceCues) self = g_new0 (NlpPlaceCues, 1);
  g_autoptr (GBytes) data = nlp_entity_table_get (FILE_NAME);
  NlpTable table;
  guint cue = 0;

  self->cues = g_hash_table_new (NULL, NULL);
  nlp_table_init (&table, FILE_NAME, g_bytes_get_data (data, NULL));
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);

    if (line == NULL)
      return g_steal_pointer (&self);
    if (line[0] == '[')
      cue = find_section (line);
    else if (cue != 0)
      add_words (self, line, cue);
    if (cue == 0) {
      nlp_table_fail (&table, error, "expected a section such as \"[city]\", got \"%s\"", line);
      return NULL;
    }
  }
}

void
nlp_place_cues_free (NlpPlaceCues *self)
{
  g_hash_table_unref (self->cues);
  g_free (self);
}

guint
nlp_place_cues_find (const NlpPlaceCues *self, const NlpWords *words, guint at)
{
  if (at >= words->n_words || (words->words[at].flags & GST_NLP_TOKEN_PUNCT) != 0)
    return 0;
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (self->cues, GUINT_TO_POINTER (words->words[at].hash)));
}
