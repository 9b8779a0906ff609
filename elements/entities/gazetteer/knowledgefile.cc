/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * knowledgefile.cc: reads knowledge bases of threats.
 *
 * These are STIX bundles (https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html) and MISP galaxy
 * clusters (https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html).
 */

#include "knowledgefile.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "labeltable.h"
#include "common/tables/tables.h"

namespace dom = simdjson::dom;
namespace ondemand = simdjson::ondemand;

namespace {

/* A thing with all its names. */
struct Thing {
  std::string label;
  std::string name;
  std::string id;
  std::vector<std::string> aliases;
};

class Reader {
public:
  Reader (NlpNameTrieBuilder *builder, const gchar *path, GHashTable *skipped);

  ~Reader ()
  {
    nlp_label_table_free (labels);
  }

  Reader (const Reader &) = delete;
  Reader &operator= (const Reader &) = delete;

  gboolean read (const gchar *json, gsize length, GError **error);

private:
  gboolean read_bundle (dom::array objects, GError **error);
  gboolean read_object (dom::element element, GError **error);
  gboolean read_cluster (dom::element cluster, dom::array values, GError **error);
  gboolean read_value (dom::element element, const gchar *label, GError **error);
  gboolean add (const Thing &thing, GError **error);
  gboolean fail (GError **error, const gchar *problem);
  void skip (const std::string &type);

  NlpNameTrieBuilder *builder;
  const gchar *path;
  GHashTable *skipped;
  NlpLabelTable *labels;
  std::map<std::string, std::string> contexts; /* context words separated by spaces, by label */
  guint number = 0;                            /* number of the current object, from 1 */
  std::string kind;                            /* type of the current object */
};

void
add_context (const gchar *label, const gchar *word, gpointer data)
{
  auto *contexts = static_cast<std::map<std::string, std::string> *> (data);
  std::string &words = (*contexts)[label];

  if (!words.empty ())
    words += ' ';
  words += word;
}

Reader::Reader (NlpNameTrieBuilder *a_builder, const gchar *a_path, GHashTable *a_skipped)
    : builder (a_builder), path (a_path), skipped (a_skipped)
{
  NlpLabelTable *table = nlp_label_table_new ("context.labels");

  nlp_label_table_foreach (table, add_context, &contexts);
  nlp_label_table_free (table);
  labels = nlp_label_table_new ("knowledge.labels");
}

/* Counts an object that is left out. */
void
Reader::skip (const std::string &type)
{
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (skipped, type.c_str ()));

  g_hash_table_insert (skipped, g_strdup (type.c_str ()), GUINT_TO_POINTER (n + 1));
}

gboolean
Reader::fail (GError **error, const gchar *problem)
{
  if (number == 0)
    g_set_error (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT, "%s: %s", path, problem);
  else
    g_set_error (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT, "%s: object %u (%s): %s", path,
                 number, kind.c_str (), problem);
  return FALSE;
}

/* Gets a member that is a string and not empty. */
bool
get_string (dom::element object, const char *name, std::string *value)
{
  std::string_view text;

  if (object[name].get (text) != simdjson::SUCCESS || text.empty ())
    return false;
  *value = text;
  return true;
}

bool
is_true (dom::element object, const char *name)
{
  bool value;

  return object[name].get (value) == simdjson::SUCCESS && value;
}

/* Appends the strings of an optional array, each once. */
void
add_strings (dom::element object, const char *name, std::vector<std::string> *strings)
{
  dom::array array;

  if (object[name].get (array) != simdjson::SUCCESS)
    return;
  for (dom::element element : array) {
    std::string_view text;

    if (element.get (text) == simdjson::SUCCESS && !text.empty () &&
        std::find (strings->begin (), strings->end (), text) == strings->end ())
      strings->emplace_back (text);
  }
}

/* Whether an object has no name to add although its type is known: an identity may be a person or a
 * group instead of an organisation, and a location may have no name. */
bool
is_nameless (const std::string &kind, dom::element object)
{
  std::string value;

  if (kind == "identity")
    return !get_string (object, "identity_class", &value) || value != "organization";
  return kind == "location" && !get_string (object, "name", &value);
}

/* Returns the MITRE ATT&CK id of an object, or its id in the bundle. */
std::string
find_id (dom::element object)
{
  dom::array references;
  std::string id, source;

  if (object["external_references"].get (references) == simdjson::SUCCESS) {
    for (dom::element reference : references) {
      if (get_string (reference, "source_name", &source) && source == "mitre-attack" &&
          get_string (reference, "external_id", &id))
        return id;
    }
  }
  get_string (object, "id", &id);
  return id;
}

gboolean
Reader::add (const Thing &thing, GError **error)
{
  const auto context = contexts.find (thing.label);
  NlpNameEntry entry = {};
  gboolean is_added;

  entry.label = thing.label.c_str ();
  entry.name = entry.surface = thing.name.c_str ();
  entry.id = thing.id.c_str ();
  if (context != contexts.end ())
    entry.context = context->second.c_str ();
  entry.flags = NLP_NAME_IF_AMBIGUOUS;
  is_added = nlp_name_trie_builder_add (builder, &entry);
  for (const std::string &alias : thing.aliases) {
    entry.surface = alias.c_str ();
    if (alias != thing.name)
      is_added |= nlp_name_trie_builder_add (builder, &entry);
  }
  return is_added ? TRUE : fail (error, "expected a name of words");
}

gboolean
Reader::read_object (dom::element element, GError **error)
{
  const gchar *label;
  Thing thing;

  kind = "?";
  if (!element.is_object ())
    return fail (error, "expected an object");
  if (!get_string (element, "type", &kind))
    return fail (error, "expected a string as \"type\"");
  label = nlp_label_table_find (labels, kind.c_str (), kind.size ());
  if (label == nullptr || is_nameless (kind, element)) {
    skip (kind);
    return TRUE;
  }
  if (is_true (element, "revoked") || is_true (element, "x_mitre_deprecated")) {
    skip ("revoked");
    return TRUE;
  }
  thing.label = label;
  thing.id = find_id (element);
  if (!get_string (element, "name", &thing.name))
    return fail (error, "expected a string as \"name\"");
  if (thing.id.empty ())
    return fail (error, "expected a string as \"id\"");
  add_strings (element, "aliases", &thing.aliases);
  add_strings (element, "x_mitre_aliases", &thing.aliases);
  return add (thing, error);
}

gboolean
Reader::read_bundle (dom::array objects, GError **error)
{
  for (dom::element element : objects) {
    number++;
    if (!read_object (element, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
Reader::read_value (dom::element element, const gchar *label, GError **error)
{
  dom::element meta;
  Thing thing;

  if (!element.is_object ())
    return fail (error, "expected an object");
  thing.label = label;
  if (!get_string (element, "value", &thing.name))
    return fail (error, "expected a string as \"value\"");
  get_string (element, "uuid", &thing.id);
  if (element["meta"].get (meta) == simdjson::SUCCESS && meta.is_object ()) {
    add_strings (meta, "synonyms", &thing.aliases);
    add_strings (meta, "aliases", &thing.aliases);
  }
  return add (thing, error);
}

gboolean
Reader::read_cluster (dom::element cluster, dom::array values, GError **error)
{
  const gchar *label;

  if (!get_string (cluster, "type", &kind))
    return fail (error, "expected a string as \"type\"");
  label = nlp_label_table_find (labels, kind.c_str (), kind.size ());
  if (label == nullptr)
    return fail (error, ("there is no label for clusters of type " + kind).c_str ());
  for (dom::element element : values) {
    number++;
    if (!read_value (element, label, error))
      return FALSE;
  }
  return TRUE;
}

/* Walks through a value up to the first syntax error. */
void
walk (ondemand::value value, guint depth)
{
  if (depth > simdjson::DEFAULT_MAX_DEPTH)
    throw simdjson::simdjson_error (simdjson::DEPTH_ERROR);
  switch (value.type ()) {
    case ondemand::json_type::object:
      for (auto member : value.get_object ())
        walk (member.value (), depth + 1);
      break;
    case ondemand::json_type::array:
      for (auto element : value.get_array ())
        walk (element.value (), depth + 1);
      break;
    case ondemand::json_type::string:
      std::string_view (value.get_string ());
      break;
    case ondemand::json_type::number:
      static_cast<void> (double (value.get_double ()));
      break;
    case ondemand::json_type::boolean:
      static_cast<void> (bool (value.get_bool ()));
      break;
    default:
      static_cast<void> (value.is_null ());
      break;
  }
}

/* Returns the line of the first syntax error, or 0 if the parser can't tell. */
guint
find_fault (const gchar *json, gsize length)
{
  simdjson::padded_string padded (json, length);
  ondemand::parser parser;
  ondemand::document document;

  if (parser.iterate (padded).get (document) != simdjson::SUCCESS)
    return 0;
  try {
    walk (ondemand::value (document.get_value ()), 0);
  } catch (const simdjson::simdjson_error &) {
  }
  const char *place;
  if (document.current_location ().get (place) != simdjson::SUCCESS)
    return 0;
  return 1 +
         static_cast<guint> (std::count (static_cast<const char *> (padded.data ()), place, '\n'));
}

gboolean
Reader::read (const gchar *json, gsize length, GError **error)
{
  dom::parser parser;
  dom::element root;
  dom::array array;
  simdjson::error_code code = parser.parse (json, length).get (root);

  if (code != simdjson::SUCCESS) {
    const guint line = find_fault (json, length);

    if (line == 0)
      return fail (error, simdjson::error_message (code));
    g_set_error (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT, "%s:%u: %s", path, line,
                 simdjson::error_message (code));
    return FALSE;
  }
  if (root["objects"].get (array) == simdjson::SUCCESS)
    return read_bundle (array, error);
  if (root["values"].get (array) == simdjson::SUCCESS)
    return read_cluster (root, array, error);
  return fail (error, "expected a STIX bundle with \"objects\" or a MISP cluster with \"values\"");
}

} // namespace

gboolean
nlp_knowledge_is_json (const gchar *data, gsize length)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  return at < length && data[at] == '{';
}

gboolean
nlp_knowledge_load (NlpNameTrieBuilder *builder,
                    const gchar *path,
                    const gchar *json,
                    gsize length,
                    GHashTable *skipped,
                    GError **error)
{
  Reader reader (builder, path, skipped);

  return reader.read (json, length, error);
}
