/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixoriginals.cc: puts STIX objects that a document was read from into a bundle, as they are.
 */

#include "stixoriginals.h"

#include <cstring>
#include <string>
#include <string_view>

#include <simdjson.h>

#include "stixid.h"

namespace dom = simdjson::dom;

static std::string
get_string (dom::element object, const char *name)
{
  std::string_view text;

  return object[name].get (text) == simdjson::SUCCESS ? std::string (text) : std::string ();
}

/* Returns the id in the bundle, or NULL if @object is not one of STIX. */
static const gchar *
add (NlpStixBundle *bundle, dom::element object)
{
  const std::string id = get_string (object, "id"), type = get_string (object, "type");
  const std::string relation = get_string (object, "relationship_type");
  const std::string source = get_string (object, "source_ref");
  const std::string target = get_string (object, "target_ref");

  if (!nlp_stix_id_is_valid (id.c_str ()) || id.compare (0, type.size () + 2, type + "--") != 0)
    return nullptr;
  if (type == "relationship")
    nlp_stix_bundle_note_relation (bundle, relation.c_str (), source.c_str (), target.c_str ());
  return nlp_stix_bundle_add_whole (bundle, id.c_str (),
                                    std::string (simdjson::minify (object)).c_str ());
}

const gchar *
nlp_stix_originals_add (NlpStixBundle *bundle, const gchar *json)
{
  dom::parser parser;
  dom::array objects;
  const gchar *first = nullptr;

  if (parser.parse (json, strlen (json)).get (objects) != simdjson::SUCCESS)
    return nullptr;
  for (dom::element object : objects) {
    const gchar *id = add (bundle, object);

    if (first == nullptr)
      first = id;
  }
  return first;
}
