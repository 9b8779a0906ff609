/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "scoretable.h"

#include <string.h>

#include "tables/tables.h"

#define FILE_NAME "precision.scores"

struct _NlpScoreTable {
  GHashTable *hundredths; /* by source */
};

/* "pattern:money 0.95" */
static gboolean
read_line (NlpScoreTable *self, const NlpTable *table, const gchar *line, GError **error)
{
  const gchar *blank = strchr (line, ' ');
  gchar *end = NULL;
  gdouble score = blank != NULL ? g_ascii_strtod (blank, &end) : 0;

  if (blank == NULL || *end != '\0' || score <= 0 || score > 1)
    return nlp_table_fail (table, error, "expected a source and its score, got \"%s\"", line);
  g_hash_table_insert (self->hundredths, g_strndup (line, blank - line),
                       GUINT_TO_POINTER ((guint)(score * 100 + 0.5)));
  return TRUE;
}

NlpScoreTable *
nlp_score_table_new (GError **error)
{
  g_autoptr (NlpScoreTable) self = g_new0 (NlpScoreTable, 1);
  g_autoptr (GBytes) data = nlp_table_get_resource (FILE_NAME);
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
nlp_score_table_apply (const NlpScoreTable *self, GArray *hits)
{
  for (guint i = 0; i < hits->len; i++) {
    NlpMatch *hit = &g_array_index (hits, NlpMatch, i);
    const gpointer found =
        hit->is_probability ? NULL : g_hash_table_lookup (self->hundredths, hit->source);

    if (found != NULL)
      hit->score = (gfloat)GPOINTER_TO_UINT (found) / 100;
  }
}
