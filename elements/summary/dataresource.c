/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "dataresource.h"

#include <string.h>

#include "summary-resources.h"

void
nlp_data_resource_foreach_line (const gchar *path, NlpLineFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (summary_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  const gchar *text, *end;
  gsize length;

  if (bytes == NULL)
    g_error ("%s", error->message); /* it is part of the library */

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
