/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * attack.c: knows the objects of MITRE ATT&CK.
 */

#include "attack.h"

#include <string.h>

#include "common/resource.h"
#include "exchangedata.h"

#define PATH "/nlp/exchange/attack.list"

struct _NlpAttack {
  GHashTable *rows; /* of GStrv: id, STIX id and name, by id */
};

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  g_autofree gchar *text = g_strndup (line, (gsize)(end - line));
  gchar **row = g_strsplit (text, "\t", 3);

  g_hash_table_insert (data, row[0], row);
}

NlpAttack *
nlp_attack_new (void)
{
  NlpAttack *self = g_new0 (NlpAttack, 1);

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_strfreev);
  nlp_resource_foreach_line (exchangedata_get_resource (), PATH, add_line, self->rows);
  return self;
}

void
nlp_attack_free (NlpAttack *self)
{
  g_hash_table_unref (self->rows);
  g_free (self);
}

const gchar *
nlp_attack_find (const NlpAttack *self, const gchar *attack_id, const gchar **name)
{
  gchar **row = attack_id != NULL ? g_hash_table_lookup (self->rows, attack_id) : NULL;

  if (name != NULL)
    *name = row != NULL ? row[2] : NULL;
  return row != NULL ? row[1] : NULL;
}
