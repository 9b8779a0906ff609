/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "jsontext.h"

void
nlp_json_append_string (GString *json, const gchar *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_c (json, '\\');
    if ((guchar)*text < 0x20)
      g_string_append_printf (json, "\\u%04x", *text);
    else
      g_string_append_c (json, *text);
  }
  g_string_append_c (json, '"');
}
