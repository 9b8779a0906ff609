/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "dataresource.h"

#include <string.h>

#include "summary-resources.h"

GBytes *
nlp_data_resource_lookup (const gchar *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes =
      g_resource_lookup_data (summary_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message); /* it is part of the library */
  return bytes;
}

void
nlp_data_resource_foreach_line (const gchar *path, NlpLineFunc func, gpointer data)
{
  g_autoptr (GBytes) bytes = nlp_data_resource_lookup (path);
  const gchar *text, *end;
  gsize length;

  text = g_bytes_get_data (bytes, &length);
  end = text + length;
  while (text < end) {
    const gchar *line_end = memchr (text, '\n', end - text);

    if (line_end == NULL)
      line_end = end;
    if (line_end > text && *text != '#')
      func (text, line_end, data);
    text = line_end + 1;
  }
}
