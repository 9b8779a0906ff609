/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * labeltable.c: reads tables of labels and their words.
 */

#include "labeltable.h"

#include <string.h>

#include "common/tables/tables.h"
#include "tables/entitytables.h"

/* The first string of a row is the label, the others are its words. */
struct _NlpLabelTable {
  GPtrArray *rows; /* of GStrv */
};

NlpLabelTable *
nlp_label_table_new (const gchar *name)
{
  NlpLabelTable *self = g_new0 (NlpLabelTable, 1);
  g_autoptr (GBytes) data = nlp_entity_table_get (name);
  NlpTable table;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  nlp_table_init (&table, name, g_bytes_get_data (data, NULL));
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&table, TRUE);
    gchar *colon;

    if (line == NULL)
      return self;
    colon = strchr (line, ':');
    if (colon != NULL)
      memmove (colon, colon + 1, strlen (colon));
    g_ptr_array_add (self->rows, g_strsplit (line, " ", -1));
  }
}

void
nlp_label_table_free (NlpLabelTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const gchar *
nlp_label_table_find (const NlpLabelTable *self, const gchar *word, gsize length)
{
  for (guint i = 0; i < self->rows->len; i++) {
    gchar **row = g_ptr_array_index (self->rows, i);

    for (gchar **listed = row + 1; *listed != NULL; listed++) {
      if (strlen (*listed) == length && memcmp (*listed, word, length) == 0)
        return row[0];
    }
  }
  return NULL;
}

void
nlp_label_table_foreach (const NlpLabelTable *self, NlpLabelTableFunc func, gpointer data)
{
  for (guint i = 0; i < self->rows->len; i++) {
    gchar **row = g_ptr_array_index (self->rows, i);

    for (gchar **word = row + 1; *word != NULL; word++)
      func (row[0], *word, data);
  }
}
