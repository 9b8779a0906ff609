/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * resource.c: reads the data files that are compiled into the plugin.
 */

#include "resource.h"

#include <string.h>

GBytes *
nlp_resource_get (GResource *resource, const gchar *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
}

void
nlp_resource_foreach_line (GResource *resource, const gchar *path, NlpLineFunc func, gpointer data)
{
  g_autoptr (GBytes) bytes = nlp_resource_get (resource, path);
  gsize length;
  const gchar *line = g_bytes_get_data (bytes, &length);
  const gchar *end = line + length;

  while (line < end) {
    const gchar *line_end = memchr (line, '\n', (gsize)(end - line));

    if (line_end == NULL)
      line_end = end;
    if (line_end > line && *line != '#')
      func (line, line_end, data);
    line = line_end + 1;
  }
}
