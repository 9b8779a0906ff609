/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonld.cc: finds the metadata of an article in JSON-LD.
 */

#include "jsonld.h"

#include <string_view>

#include <simdjson.h>

using namespace simdjson;

/* Articles are near the root; this also bounds the recursion. */
static const guint max_depth = 6;

/* Returns a string, the name of an object, or those of an array of both, joined by ", ". Returns
 * NULL for other values. */
static gchar *
read_name (const dom::element &element, guint depth)
{
  std::string_view text;
  dom::object object;
  dom::array array;
  dom::element inner;

  if (depth > max_depth)
    return nullptr;
  if (element.get (text) == SUCCESS)
    return g_strndup (text.data (), text.size ());
  if (element.get (object) == SUCCESS && object["name"].get (inner) == SUCCESS)
    return read_name (inner, depth + 1);
  if (element.get (array) == SUCCESS) {
    GString *names = g_string_new (nullptr);

    for (const dom::element each : array) {
      gchar *name = read_name (each, depth + 1);

      if (name != nullptr)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
      g_free (name);
    }
    return g_string_free (names, names->len == 0);
  }
  return nullptr;
}

/* Whether @object describes something other than the page. */
static bool
is_unrelated (const dom::object &object)
{
  static const std::string_view types[] = {
      "WebSite",     "Organization", "NewsMediaOrganization", "BreadcrumbList", "Person",
      "ImageObject", "Comment"};
  std::string_view type;

  if (object["@type"].get (type) != SUCCESS)
    return false;
  for (const std::string_view each : types) {
    if (type == each)
      return true;
  }
  return false;
}

static gchar *
find (const dom::element &element, const gchar *member, guint depth)
{
  dom::object object;
  dom::array array;
  dom::element inner;

  if (depth > max_depth)
    return nullptr;
  if (element.get (array) == SUCCESS) {
    for (const dom::element each : array) {
      gchar *found = find (each, member, depth + 1);

      if (found != nullptr)
        return found;
    }
  } else if (element.get (object) == SUCCESS) {
    if (!is_unrelated (object) && object[member].get (inner) == SUCCESS)
      return read_name (inner, depth + 1);
    if (object["@graph"].get (inner) == SUCCESS)
      return find (inner, member, depth + 1);
    if (object["mainEntity"].get (inner) == SUCCESS)
      return find (inner, member, depth + 1);
  }
  return nullptr;
}

gchar *
nlp_json_ld_find (const gchar *json, gsize length, const gchar *member)
{
  dom::parser parser;
  dom::element root;

  if (parser.parse (json, length).get (root) != SUCCESS)
    return nullptr;
  return find (root, member, 0);
}
