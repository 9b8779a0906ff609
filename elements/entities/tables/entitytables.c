/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitytables.c: the data files that are compiled into entitytagger.
 */

#include "entitytables.h"

#include "common/resource.h"
#include "entitydata.h"

GBytes *
nlp_entity_table_get (const gchar *name)
{
  g_autofree gchar *path = g_strconcat ("/nlp/entities/", name, NULL);

  return nlp_resource_get (entitydata_get_resource (), path);
}
