/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stix.cc: recognises and parses STIX bundles with simdjson.
 */

#include "stix.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <simdjson.h>

#include "gstnlperror.h"
#include "input/charset.h"
#include "input/whitespace.h"
#include "parsing/decoding.h"
#include "stixtext.h"

namespace dom = simdjson::dom;

namespace {

/* An object type whose objects are documents, and the names of their members. */
struct ObjectType {
  const char *type;
  const char *text;
  const char *title;  /* (nullable) */
  const char *labels; /* (nullable): more labels, besides "labels" */
};

const ObjectType object_types[] = {
    {"report", "description", "name", "report_types"},
    {"note", "content", "abstract", nullptr},
    {"opinion", "explanation", nullptr, nullptr},
    {"threat-actor", "description", "name", "threat_actor_types"},
    {"intrusion-set", "description", "name", nullptr},
    {"campaign", "description", "name", nullptr},
    {"malware", "description", "name", "malware_types"},
    {"tool", "description", "name", "tool_types"},
    {"attack-pattern", "description", "name", nullptr},
    {"vulnerability", "description", "name", nullptr},
    {"course-of-action", "description", "name", nullptr},
};

/* Returns a member that is a string, or an empty string. */
std::string_view
get_string (dom::element object, const char *name)
{
  std::string_view text;

  if (name == nullptr || object[name].get (text) != simdjson::SUCCESS)
    return {};
  return text;
}

bool
is_true (dom::element object, const char *name)
{
  bool value;

  return object[name].get (value) == simdjson::SUCCESS && value;
}

const ObjectType *
find_type (dom::element object)
{
  const std::string_view type = get_string (object, "type");

  for (const ObjectType &object_type : object_types) {
    if (type == object_type.type)
      return &object_type;
  }
  return nullptr;
}

/* Returns the time of the last change, as a string that sorts by time: times are in UTC, and may
 * have fractions of seconds. */
std::string_view
get_version (dom::element object)
{
  std::string_view version = get_string (object, "modified");

  if (version.empty ())
    version = get_string (object, "created");
  if (!version.empty () && version.back () == 'Z')
    version.remove_suffix (1);
  return version;
}

class Bundle {
public:
  explicit Bundle (dom::array objects);

  gboolean add_documents (NlpDocumentList *list, GError **error) const;

private:
  gboolean add_document (const ObjectType &type,
                         dom::element object,
                         NlpDocumentList *list,
                         GError **error) const;

  std::vector<dom::element> objects;
  std::unordered_map<std::string_view, size_t> newest; /* index of the newest version of each id */
};

Bundle::Bundle (dom::array array)
{
  for (dom::element object : array) {
    const std::string_view id = get_string (object, "id");
    const size_t i = objects.size ();

    objects.push_back (object);
    if (id.empty ())
      continue;
    const auto other = newest.emplace (id, i).first;
    if (get_version (objects[other->second]) <= get_version (object))
      other->second = i;
  }
}

void
set_field (GstNlpDocument *document, const char *name, std::string_view value)
{
  nlp_document_set_field (document, name, std::string (value).c_str ());
}

void
add_strings (dom::element object, const char *name, std::vector<std::string_view> *strings)
{
  dom::array array;

  if (name == nullptr || object[name].get (array) != simdjson::SUCCESS)
    return;
  for (dom::element element : array) {
    std::string_view text;

    /* The search is linear, so the number is limited. */
    if (strings->size () < 100 && element.get (text) == simdjson::SUCCESS &&
        std::find (strings->begin (), strings->end (), text) == strings->end ())
      strings->push_back (text);
  }
}

void
set_labels (const ObjectType &type, dom::element object, GstNlpDocument *document)
{
  std::vector<std::string_view> labels;
  std::string joined;

  add_strings (object, type.labels, &labels);
  add_strings (object, "labels", &labels);
  for (std::string_view label : labels) {
    if (!joined.empty ())
      joined += ", ";
    joined += label;
  }
  set_field (document, "labels", joined);
}

/* Returns the URL of the first external reference that has one, or an empty string. */
std::string_view
find_uri (dom::element object)
{
  dom::array references;

  if (object["external_references"].get (references) != simdjson::SUCCESS)
    return {};
  for (dom::element reference : references) {
    const std::string_view uri = get_string (reference, "url");

    if (!uri.empty ())
      return uri;
  }
  return {};
}

gboolean
Bundle::add_document (const ObjectType &type,
                      dom::element object,
                      NlpDocumentList *list,
                      GError **error) const
{
  const std::string_view description = get_string (object, type.text);

  if (description.empty ())
    return TRUE;
  GString *text = nlp_stix_description_to_text (description.data (), description.size ());
  if (!nlp_stix_is_sentence (text->str, text->len)) {
    g_string_free (text, TRUE);
    return TRUE;
  }
  GstNlpDocument *document = nlp_document_list_add (list, text, error);
  if (document == nullptr)
    return FALSE;

  const auto author = newest.find (get_string (object, "created_by_ref"));
  std::string_view published = get_string (object, "published");
  if (published.empty ())
    published = get_string (object, "created");
  if (author != newest.end ())
    set_field (document, "author", get_string (objects[author->second], "name"));
  set_field (document, "id", get_string (object, "id"));
  set_field (document, "title", get_string (object, type.title));
  set_field (document, "uri", find_uri (object));
  set_field (document, "language", get_string (object, "lang"));
  set_field (document, "stix_type", type.type);
  set_labels (type, object, document);
  nlp_document_set_date (document, std::string (published).c_str ());
  return TRUE;
}

gboolean
Bundle::add_documents (NlpDocumentList *list, GError **error) const
{
  for (size_t i = 0; i < objects.size (); i++) {
    const ObjectType *type = find_type (objects[i]);
    const auto version = newest.find (get_string (objects[i], "id"));

    if (type == nullptr || is_true (objects[i], "revoked") ||
        (version != newest.end () && version->second != i))
      continue;
    if (!add_document (*type, objects[i], list, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
fail (GError **error, const gchar *problem)
{
  g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, problem);
  return FALSE;
}

/* Reads the members of an object whose rest may be missing. */
class Head {
public:
  Head (const gchar *head, gsize length) : at (head), end (head + length)
  {
  }

  bool is_bundle ();

private:
  bool skip_char (gchar c);
  bool read_string (std::string_view *string);
  bool skip_value ();

  const gchar *at, *end;
};

/* Skips whitespace and, if it comes next, @c. */
bool
Head::skip_char (gchar c)
{
  at = nlp_skip_whitespace (at, end);
  if (at == end || *at != c)
    return false;
  at++;
  return true;
}

bool
Head::read_string (std::string_view *string)
{
  if (!skip_char ('"'))
    return false;
  const gchar *start = at;
  while (at < end && *at != '"')
    at += *at == '\\' && end - at > 1 ? 2 : 1;
  if (at == end)
    return false;
  *string = std::string_view (start, at - start);
  at++;
  return true;
}

/* Skips the rest of a value, up to the comma or bracket after it. */
bool
Head::skip_value ()
{
  std::string_view string;
  guint depth = 0;

  while (at < end) {
    if (*at == '"') {
      if (!read_string (&string))
        return false;
      continue;
    }
    if (depth == 0 && (*at == ',' || *at == '}' || *at == ']'))
      return true;
    depth += *at == '{' || *at == '[';
    depth -= *at == '}' || *at == ']';
    at++;
  }
  return false;
}

/* Whether the object has two of the three members of a bundle: "type", "id" and "objects". */
bool
Head::is_bundle ()
{
  guint n_members = 0;

  if (!skip_char ('{'))
    return false;
  do {
    std::string_view key, value;

    if (!read_string (&key) || !skip_char (':'))
      return false;
    at = nlp_skip_whitespace (at, end);
    if (key == "objects" && at < end && *at == '[') {
      n_members++;
    } else if ((key == "type" || key == "id") && at < end && *at == '"') {
      if (!read_string (&value))
        return false;
      n_members += key == "type" ? value == "bundle" : value.substr (0, 8) == "bundle--";
    }
    if (n_members >= 2)
      return true;
    if (!skip_value ())
      return false;
  } while (skip_char (','));
  return false;
}

} // namespace

static gboolean
sniff_stix (const gchar *head, gsize length, const gchar *)
{
  const gsize bom_length = nlp_charset_measure_utf8_bom (head, length);

  return Head (head + bom_length, length - bom_length).is_bundle ();
}

static gboolean
parse_stix (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_autoptr (GString) text = nlp_decode (file, "UTF-8", &list->n_replaced, error);
  dom::parser parser;
  dom::element root;
  dom::array objects;

  if (text == nullptr)
    return FALSE;
  const simdjson::error_code code = parser.parse (text->str, text->len).get (root);
  if (code != simdjson::SUCCESS)
    return fail (error, simdjson::error_message (code));
  if (get_string (root, "type") != "bundle")
    return fail (error, "not a STIX bundle");
  /* An empty bundle has no "objects". */
  if (root["objects"].get (objects) != simdjson::SUCCESS)
    return TRUE;
  return Bundle (objects).add_documents (list, error);
}

const NlpFormat nlp_stix_format = {
    .name = "STIX",
    .sniff = sniff_stix,
    .probe = nullptr,
    .parse = parse_stix,
    .records = nullptr,
    .container = nullptr,
    .needs = nullptr,
};
