/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixobject.cc: what a STIX object is about: its type, its names and its values.
 */

#include "stixobject.hh"

#include <algorithm>
#include <cstring>

namespace dom = simdjson::dom;

namespace nlp::stix {

namespace {

const size_t max_strings = 100;

/* The labels of objects with a name. */
const struct {
  const char *type;
  const char *label;
} labels[] = {
    {"threat-actor", "THREAT_ACTOR"},
    {"intrusion-set", "THREAT_ACTOR"},
    {"campaign", "EVENT"},
    {"malware", "MALWARE"},
    {"tool", "TOOL"},
    {"attack-pattern", "TECHNIQUE"},
    {"vulnerability", "VULNERABILITY"},
};

/* The members that identify observables, and their names in patterns. */
const struct {
  const char *type;
  const char *member;
  const char *label;
} members[] = {
    {"ipv4-addr", "value", "IPV4"},
    {"ipv6-addr", "value", "IPV6"},
    {"domain-name", "value", "DOMAIN"},
    {"url", "value", "URL"},
    {"email-addr", "value", "EMAIL"},
    {"file", "name", "FILEPATH"},
    {"windows-registry-key", "key", "FILEPATH"},
};

const char *
find_member_label (std::string_view type, std::string_view member)
{
  for (const auto &known : members) {
    if (type == known.type && member == known.member)
      return known.label;
  }
  return type == "file" && member.substr (0, 7) == "hashes." ? "HASH" : nullptr;
}

void
skip_spaces (std::string_view *pattern)
{
  pattern->remove_prefix (std::min (pattern->find_first_not_of (" \t\r\n"), pattern->size ()));
}

/* Removes a string in quotes from the beginning of @pattern. */
bool
take_quoted (std::string_view *pattern, std::string *text)
{
  text->clear ();
  for (size_t i = 1; i < pattern->size (); i++) {
    if ((*pattern)[i] == '\\' && i + 1 < pattern->size ()) {
      *text += (*pattern)[++i];
    } else if ((*pattern)[i] == '\'') {
      pattern->remove_prefix (i + 1);
      return true;
    } else {
      *text += (*pattern)[i];
    }
  }
  return false;
}

/* Removes a path of an object, such as "file:hashes.'SHA-256'", from the beginning of @pattern. */
bool
take_path (std::string_view *pattern, std::string *type, std::string *member)
{
  const size_t colon = pattern->find (':');
  std::string quoted;

  if (colon == std::string_view::npos)
    return false;
  *type = pattern->substr (0, colon);
  pattern->remove_prefix (colon + 1);
  member->clear ();
  while (!pattern->empty () && std::strchr (" \t\r\n=!<>]", pattern->front ()) == nullptr) {
    if (pattern->front () == '\'') {
      if (!take_quoted (pattern, &quoted))
        return false;
      *member += quoted;
    } else {
      *member += pattern->front ();
      pattern->remove_prefix (1);
    }
  }
  return true;
}

/* Appends the values that a pattern compares members for equality with. */
void
add_pattern_values (std::string_view pattern, std::vector<Value> *values)
{
  const char separators[] = "[( \t\r\n";
  std::string type, member, text;

  while (!pattern.empty () && values->size () < max_strings) {
    const size_t start = pattern.find_first_not_of (separators);
    const char *label;

    if (start == std::string_view::npos)
      return;
    pattern.remove_prefix (start);
    /* The path begins after the last separator before the colon: "AND file:name". */
    const size_t colon = pattern.find_first_of (":'");
    if (colon == std::string_view::npos)
      return;
    if (pattern[colon] == '\'') {
      pattern.remove_prefix (colon);
      if (!take_quoted (&pattern, &text))
        return;
      continue;
    }
    const size_t space = pattern.substr (0, colon).find_last_of (separators);
    if (space != std::string_view::npos)
      pattern.remove_prefix (space + 1);
    if (!take_path (&pattern, &type, &member))
      return;
    skip_spaces (&pattern);
    if (pattern.empty () || pattern.front () != '=')
      continue;
    pattern.remove_prefix (1);
    skip_spaces (&pattern);
    label = find_member_label (type, member);
    if (pattern.empty () || pattern.front () != '\'')
      continue;
    if (!take_quoted (&pattern, &text))
      return;
    if (label != nullptr)
      values->push_back ({label, text});
  }
}

void
add_hashes (dom::element object, std::vector<Value> *values)
{
  dom::object hashes;

  if (object["hashes"].get (hashes) != simdjson::SUCCESS)
    return;
  for (dom::key_value_pair hash : hashes) {
    std::string_view text;

    if (values->size () < max_strings && hash.value.get (text) == simdjson::SUCCESS)
      values->push_back ({"HASH", std::string (text)});
  }
}

} // namespace

std::string_view
get_string (dom::element object, const char *name)
{
  std::string_view text;

  if (name == nullptr || object[name].get (text) != simdjson::SUCCESS)
    return {};
  return text;
}

void
add_strings (dom::element object, const char *name, std::vector<std::string_view> *strings)
{
  dom::array array;

  if (name == nullptr || object[name].get (array) != simdjson::SUCCESS)
    return;
  for (dom::element element : array) {
    std::string_view text;

    if (strings->size () < max_strings && element.get (text) == simdjson::SUCCESS &&
        std::find (strings->begin (), strings->end (), text) == strings->end ())
      strings->push_back (text);
  }
}

const char *
find_label (dom::element object)
{
  const std::string_view type = get_string (object, "type");

  for (const auto &known : labels) {
    if (type == known.type)
      return known.label;
  }
  if (type == "location")
    return get_string (object, "country").empty () ? "LOC" : "GPE";
  if (type != "identity")
    return nullptr;
  const std::string_view identity_class = get_string (object, "identity_class");
  if (identity_class == "individual")
    return "PERSON";
  return identity_class == "class" ? "SECTOR" : "ORG";
}

std::vector<Value>
list_values (dom::element object)
{
  const std::string_view type = get_string (object, "type");
  std::vector<Value> values;
  uint64_t number;

  if (type == "indicator") {
    const std::string_view language = get_string (object, "pattern_type");

    if (language.empty () || language == "stix")
      add_pattern_values (get_string (object, "pattern"), &values);
    return values;
  }
  for (const auto &known : members) {
    if (type == known.type && !get_string (object, known.member).empty ())
      values.push_back ({known.label, std::string (get_string (object, known.member))});
  }
  if (type == "autonomous-system" && object["number"].get (number) == simdjson::SUCCESS)
    values.push_back ({"ASN", "AS" + std::to_string (number)});
  if (type == "file")
    add_hashes (object, &values);
  return values;
}

} // namespace nlp::stix
