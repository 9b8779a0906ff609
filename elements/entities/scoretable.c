/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scoretable.c: replaces the scores of rules by their measured precision.
 */

#include "scoretable.h"

#include <string.h>

#include "common/tables/tables.h"
#include "tables/entitytables.h"

#define FILE_NAME "precision.scores"

struct _NlpScoreTable {
  GHashTable *hundredths; /* by source */
};

/* Reads a line such as "pattern:money 0.95". */
static gboolean
read_line (NlpScoreTable *self, const NlpTable *table, const gchar *line, GError **error)
{
  const gchar *space = strchr (line, ' ');
  gchar *end = NULL;
  gdouble score = space != NULL ? g_ascii_strtod (space, &end) : 0;

  if (space == NULL || *end != '\0' || score <= 0 || score > 1)
    return nlp_table_fail (table, error,
                           "expected a source and a score above 0 and at most 1, got \"%s\"", line);
  g_hash_table_insert (self->hundredths, g_strndup (line, space - line),
                       GUINT_TO_POINTER ((guint)(score * 100 + 0.5)));
  return TRUE;
}

NlpScoreTable *
nlp_score_table_new (GError **error)
{
  g_autoptr (NlpScoreTable) self = g_new0 (NlpScoreTable, 1);
  g_autoptr (GBytes) data = nlp_entity_table_get (FILE_NAME);
  NlpTable table;

  self->hundredths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  nlp_table_init (&table, FILE_NAME, g_bytes_get_data (data, NULL));
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);

    if (line == NULL)
      return g_steal_pointer (&self);
    if (!read_line (self, &table, line, error))
      return NULL;
  }
}

void
nlp_score_table_free (NlpScoreTable *self)
{
  g_hash_table_unref (self->hundredths);
  g_free (self);
}

void
nlp_score_table_apply (const NlpScoreTable *self, GArray *matches)
{
  const gchar *source = NULL; /* the last one that was looked up; most matches share a few */
  gpointer found = NULL;

  for (guint i = 0; i < matches->len; i++) {
    NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (match->is_probability)
      continue;
    if (match->source != source) {
      source = match->source;
      found = g_hash_table_lookup (self->hundredths, source);
    }
    if (found != NULL)
      match->score = (gfloat)GPOINTER_TO_UINT (found) / 100;
  }
}
