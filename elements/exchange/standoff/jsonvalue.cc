/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonvalue.cc: checks values of JSON with simdjson.
 */

#include "jsonvalue.h"

#include <cstring>

#include <simdjson.h>

/* The reader of documents accepts at least this depth. */
static const size_t MAX_DEPTH = 64;

gboolean
nlp_json_is_value (const gchar *json, gsize length)
{
  simdjson::dom::parser parser;
  simdjson::dom::element value;

  if (memchr (json, '\n', length) != nullptr || memchr (json, '\r', length) != nullptr ||
      parser.allocate (length, MAX_DEPTH) != simdjson::SUCCESS)
    return FALSE;
  return parser.parse (json, length).get (value) == simdjson::SUCCESS;
}
