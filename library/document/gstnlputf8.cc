/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlputf8.cc: validates UTF-8 with simdjson, at the speed of memory.
 */

#include "gstnlputf8-private.h"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

gboolean
gst_nlp_utf8_validate (const gchar *data, gsize length)
{
  return length == 0 || simdjson::validate_utf8 (data, length);
}
