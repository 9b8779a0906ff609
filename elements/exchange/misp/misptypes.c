/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptypes.c: knows the types and categories of MISP attributes.
 */

#include "misptypes.h"

#include "common/resource.h"
#include "exchangedata.h"

#define PATH "/nlp/exchange/misp.types"

struct _NlpMispTypes {
  GHashTable *types; /* of NlpMispType, by name */
};

static void
type_free (gpointer data)
{
  NlpMispType *type = data;

  g_free (type->name);
  g_strfreev (type->categories);
  g_free (type);
}

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  g_autofree gchar *text = g_strndup (line, (gsize)(end - line));
  g_auto (GStrv) row = g_strsplit (text, "\t", 3);
  NlpMispType *type = g_new (NlpMispType, 1);

  *type = (NlpMispType){g_strdup (row[0]), row[1][0] == '1', g_strsplit (row[2], ";", -1)};
  g_hash_table_insert (data, type->name, type);
}

NlpMispTypes *
nlp_misp_types_new (void)
{
  NlpMispTypes *self = g_new0 (NlpMispTypes, 1);

  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, type_free);
  nlp_resource_foreach_line (exchangedata_get_resource (), PATH, add_line, self->types);
  return self;
}

void
nlp_misp_types_free (NlpMispTypes *self)
{
  g_hash_table_unref (self->types);
  g_free (self);
}

const NlpMispType *
nlp_misp_types_find (const NlpMispTypes *self, const gchar *name)
{
  return g_hash_table_lookup (self->types, name);
}

const gchar *
nlp_misp_type_get_category (const NlpMispType *self, const gchar *category)
{
  return category != NULL && g_strv_contains ((const gchar *const *)self->categories, category)
             ? category
             : self->categories[0];
}
