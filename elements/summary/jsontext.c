/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "jsontext.h"

void
nlp_json_text_append (GString *out, const gchar *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_c (out, '\\');
    if ((guchar)*text < 0x20)
      g_string_append_printf (out, "\\u%04x", *text);
    else
      g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}
