/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixdocuments.cc: makes documents of the objects of a STIX bundle.
 */

#include "stixdocuments.hh"

#include <algorithm>
#include <cstring>

#include "common/stixobjects.h"
#include "common/texts.h"
#include "stixobject.hh"
#include "stixtext.h"

namespace dom = simdjson::dom;

namespace nlp::stix {

/* An object type whose objects are documents, and the names of their members. */
struct ObjectType {
  const char *type;
  const char *text;
  const char *title;  /* (nullable) */
  const char *labels; /* (nullable): more labels, besides "labels" */
};

namespace {

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
    {"indicator", "description", "name", "indicator_types"},
    {"infrastructure", "description", "name", "infrastructure_types"},
    {"incident", "description", "name", "incident_types"},
    {"grouping", "description", "name", nullptr},
    {"identity", "description", "name", "sectors"},
    {"location", "description", "name", nullptr},
    {"course-of-action", "description", "name", nullptr},
};

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

void
set_field (GstNlpDocument *document, const char *name, std::string_view value)
{
  nlp_document_set_field (document, name, std::string (value).c_str ());
}

/* Sets the objects of a document: @json is their list without its end. */
void
set_objects (GstNlpDocument *document, const std::string &json)
{
  if (!json.empty ())
    gst_nlp_document_set_metadata (document, NLP_STIX_OBJECTS, (json + "]").c_str ());
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

} // namespace

Documents::Documents (dom::element bundle, dom::array array, size_t size)
    : bundle (bundle), n_spare (4 * size)
{
  for (dom::element json : array) {
    const std::string_view id = get_string (json, "id");
    const size_t i = objects.size ();

    objects.push_back ({json});
    if (id.empty ())
      continue;
    const auto other = newest.emplace (id, i).first;
    if (get_version (objects[other->second].json) <= get_version (json))
      other->second = i;
  }
  for (size_t i = 0; i < objects.size (); i++) {
    if (!is_current (i))
      continue;
    if (get_string (objects[i].json, "type") == "relationship")
      links[get_string (objects[i].json, "source_ref")].push_back (i);
    if (!is_true (objects[i].json, "revoked"))
      add_names (i);
  }
}

/* Whether there is no newer version of an object. */
bool
Documents::is_current (size_t i) const
{
  const auto version = newest.find (get_string (objects[i].json, "id"));

  return version == newest.end () || version->second == i;
}

/* Makes the names and values of an object known, so that texts with them are found. */
void
Documents::add_names (size_t i)
{
  const dom::element json = objects[i].json;
  const char *label = find_label (json);
  std::vector<std::string_view> all = {get_string (json, "name")};

  add_strings (json, "aliases", &all);
  add_strings (json, "x_mitre_aliases", &all);
  for (std::string_view name : all) {
    /* Techniques have names such as "Masquerading". */
    const bool is_plain = label != nullptr && std::string_view (label) == "TECHNIQUE" &&
                          name.find (' ') == std::string_view::npos;

    if (label != nullptr && !is_plain)
      names.add (name, i, label);
  }
  for (const Value &value : list_values (json))
    names.add (value.text, i, value.label);
}

void
Documents::add_entity (GstNlpDocument *document, const Names::Match &match)
{
  const dom::element json = objects[match.object].json;
  const std::string id (get_string (json, "id")), name (get_string (json, "name"));
  const bool has_name = find_label (json) != nullptr && !name.empty ();
  GstNlpAttribute source = {nullptr, "source", "stix", FALSE};
  GstNlpAttribute name_attribute = {&source, "name", name.c_str (), FALSE};
  GstNlpAttribute id_attribute = {has_name ? &name_attribute : &source, "id", id.c_str (), FALSE};
  const GstNlpRawSpan span = {static_cast<guint32> (match.start),
                              static_cast<guint32> (match.end),
                              match.label,
                              1,
                              -1,
                              id.empty () ? id_attribute.next : &id_attribute};

  gst_nlp_document_append_raw_span (document, GST_NLP_LAYER_ENTITIES, &span);
  objects[match.object].is_listed = true;
}

/* Adds the entities of a document, and appends their objects, each once. */
void
Documents::add_entities (GstNlpDocument *document, std::vector<size_t> *mentioned)
{
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length);

  for (const Names::Match &match : names.find (std::string_view (text, length))) {
    add_entity (document, match);
    mentioned->push_back (match.object);
  }
  std::sort (mentioned->begin (), mentioned->end ());
  mentioned->erase (std::unique (mentioned->begin (), mentioned->end ()), mentioned->end ());
}

/* Appends an object to the list of those that a document is about. */
void
Documents::attach (size_t i, std::string *json)
{
  if (get_string (objects[i].json, "id").empty ())
    return;
  *json += json->empty () ? "[" : ",";
  *json += simdjson::minify (objects[i].json);
  objects[i].is_attached = true;
}

/* Appends the objects that a text names. A hostile bundle could have many large ones in many
 * texts. */
void
Documents::attach_mentioned (const std::vector<size_t> &mentioned, std::string *json)
{
  for (size_t i : mentioned) {
    const size_t before = json->size ();

    if (objects[i].is_attached && n_spare == 0)
      continue;
    attach (i, json);
    n_spare -= std::min (n_spare, json->size () - before);
  }
}

/* Gives the last document the objects that no document is about: markings, sightings, relationships
 * between objects without a description, what was observed, and what is no longer true. @json has
 * those of the list. */
void
Documents::attach_rest (NlpDocumentList *list, std::string *json)
{
  if (list->documents->len == 0)
    return;
  GstNlpDocument *last =
      static_cast<GstNlpDocument *> (g_ptr_array_index (list->documents, list->documents->len - 1));
  const gchar *known = gst_nlp_document_get_metadata (last, NLP_STIX_OBJECTS);
  if (known != nullptr)
    json->assign (known, strlen (known) - 1);
  for (size_t i = 0; i < objects.size (); i++) {
    if (is_current (i) && !objects[i].is_attached)
      attach (i, json);
  }
  set_objects (last, *json);
}

void
Documents::set_metadata (size_t i, const ObjectType &type, GstNlpDocument *document) const
{
  const dom::element json = objects[i].json;
  const auto author = newest.find (get_string (json, "created_by_ref"));
  std::string_view published = get_string (json, "published");

  if (published.empty ())
    published = get_string (json, "created");
  if (author != newest.end ())
    set_field (document, "author", get_string (objects[author->second].json, "name"));
  set_field (document, "id", get_string (json, "id"));
  set_field (document, "title", get_string (json, type.title));
  set_field (document, "uri", find_uri (json));
  set_field (document, "language", get_string (json, "lang"));
  set_field (document, "stix_type", type.type);
  set_labels (type, json, document);
  nlp_document_set_date (document, std::string (published).c_str ());
}

/* Adds the document of an object, if it has a description. */
gboolean
Documents::add_described (size_t i, const ObjectType &type, NlpDocumentList *list, GError **error)
{
  const std::string_view description = get_string (objects[i].json, type.text);
  std::vector<size_t> mentioned;
  std::string json;

  if (description.empty ())
    return TRUE;
  GString *text = nlp_stix_description_to_text (description.data (), description.size ());
  if (text->len == 0) {
    g_string_free (text, TRUE);
    return TRUE;
  }
  GstNlpDocument *document = nlp_document_list_add (list, text, error);
  if (document == nullptr)
    return FALSE;
  set_metadata (i, type, document);
  add_entities (document, &mentioned);
  attach (i, &json);
  mentioned.erase (std::remove (mentioned.begin (), mentioned.end (), i), mentioned.end ());
  attach_mentioned (mentioned, &json);
  const auto own_links = links.find (get_string (objects[i].json, "id"));
  if (own_links != links.end ()) {
    for (size_t link : own_links->second)
      attach (link, &json);
  }
  set_objects (document, json);
  return TRUE;
}

/* Adds a document with a line for each name or value of the objects that no description names. */
gboolean
Documents::add_list (NlpDocumentList *list, std::string *json, GError **error)
{
  std::vector<Names::Match> matches;
  std::string text;

  for (size_t i = 0; i < objects.size (); i++) {
    const char *label = find_label (objects[i].json);
    std::vector<Value> values = list_values (objects[i].json);

    if (!is_current (i) || objects[i].is_listed || is_true (objects[i].json, "revoked") ||
        get_string (objects[i].json, "id").empty ())
      continue;
    if (label != nullptr)
      values.push_back ({label, std::string (get_string (objects[i].json, "name"))});
    for (const Value &value : values) {
      g_autofree gchar *line = nlp_text_collapse (value.text.c_str (), value.text.size ());

      if (*line == '\0')
        continue;
      text += text.empty () ? "" : "\n\n";
      matches.push_back ({text.size (), text.size () + strlen (line), i, value.label});
      text += line;
    }
  }
  if (matches.empty ())
    return TRUE;
  text += '\n';
  GstNlpDocument *document =
      nlp_document_list_add (list, g_string_new_len (text.data (), text.size ()), error);
  if (document == nullptr)
    return FALSE;
  for (const Names::Match &match : matches) {
    add_entity (document, match);
    if (!objects[match.object].is_attached)
      attach (match.object, json);
  }
  set_field (document, "id", get_string (bundle, "id"));
  set_field (document, "title", "Other objects of the bundle");
  set_field (document, "stix_type", "bundle");
  return TRUE;
}

gboolean
Documents::add (NlpDocumentList *list, GError **error)
{
  std::string json;

  for (size_t i = 0; i < objects.size (); i++) {
    const ObjectType *type = find_type (objects[i].json);

    if (type != nullptr && is_current (i) && !is_true (objects[i].json, "revoked") &&
        !add_described (i, *type, list, error))
      return FALSE;
  }
  if (!add_list (list, &json, error))
    return FALSE;
  attach_rest (list, &json);
  return TRUE;
}
} // namespace nlp::stix
