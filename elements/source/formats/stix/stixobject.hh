/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixobject.hh: what a STIX object is about: its type, its names and its values.
 */

#ifndef NLP_STIX_OBJECT_HH
#define NLP_STIX_OBJECT_HH

#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

namespace nlp::stix {

/* Returns a member that is a string, or an empty string. */
std::string_view get_string (simdjson::dom::element object, const char *name);

/* Appends the strings of a member that is a list, without those that are there already. The search
 * is linear, so their number is limited. */
void add_strings (simdjson::dom::element object,
                  const char *name,
                  std::vector<std::string_view> *strings);

/* Returns the label of the entities that are named after an object, or NULL. */
const char *find_label (simdjson::dom::element object);

/* A word of text that stands for an object: an address, a hash, a path. */
struct Value {
  const char *label;
  std::string text;
};

/* Returns the values of an observable, or of the pattern of an indicator. */
std::vector<Value> list_values (simdjson::dom::element object);

} // namespace nlp::stix

#endif
