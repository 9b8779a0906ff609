/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facttables.c: the data files that are compiled into facttagger.
 */

#include "facttables.h"

#include "common/resource.h"
#include "factsdata.h"

GBytes *
nlp_fact_table_get (const gchar *name)
{
  g_autofree gchar *path = g_strconcat ("/nlp/facts/", name, NULL);

  return nlp_resource_get (factsdata_get_resource (), path);
}
