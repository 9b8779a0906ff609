/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Reads knowledge bases of threats as they are published: STIX bundles
 * (https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html) and MISP galaxy clusters
 * (https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html). */

#include "knowledgefile.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "labeltable.h"
#include "tables.h"

namespace dom = simdjson::dom;

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
  Reader (NlpGazetteer *gazetteer, const gchar *path) : gazetteer (gazetteer), path (path)
  {
    labels = nlp_label_table_new ("knowledge.labels");
  }

  ~Reader ()
  {
    nlp_label_table_free (labels);
  }

  Reader (const Reader &) = delete;
  Reader &operator= (const Reader &) = delete;

  gboolean read (const gchar *json, gsize length, GError **error);

  guint n_skipped = 0;

private:
  gboolean read_bundle (dom::array objects, GError **error);
  gboolean read_object (dom::element element, GError **error);
  gboolean read_cluster (dom::element cluster, dom::array values, GError **error);
  gboolean read_value (dom::element element, const gchar *label, GError **error);
  gboolean add (const Thing &thing, GError **error);
  gboolean fail (GError **error, const gchar *problem);

  NlpGazetteer *gazetteer;
  const gchar *path;
  NlpLabelTable *labels;
  guint number = 0; /* of the object, from 1 */
  std::string kind; /* of it */
};

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

/* The string that a member is, or nothing. */
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

/* Adds the strings of an array that may be there, each once. */
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

/* Whether an object of a known type has no name of a thing with its label: persons and groups of
 * them are identities too, and places need no name. */
bool
is_nameless (const std::string &kind, dom::element object)
{
  std::string value;

  if (kind == "identity")
    return !get_string (object, "identity_class", &value) || value != "organization";
  return kind == "location" && !get_string (object, "name", &value);
}

/* The id that MITRE gives an object, or that of the bundle. */
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
  std::vector<const gchar *> names = {thing.name.c_str ()};

  for (const std::string &alias : thing.aliases) {
    if (alias != thing.name)
      names.push_back (alias.c_str ());
  }
  names.push_back (nullptr);
  if (!nlp_gazetteer_add_thing (gazetteer, names.data (), thing.label.c_str (), thing.id.c_str ()))
    return fail (error, "expected a name of words");
  return TRUE;
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
  label = nlp_label_table_find (labels, kind.c_str ());
  if (label == nullptr || is_nameless (kind, element)) {
    n_skipped++;
    return TRUE;
  }
  if (is_true (element, "revoked") || is_true (element, "x_mitre_deprecated"))
    return TRUE;
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
  label = nlp_label_table_find (labels, kind.c_str ());
  if (label == nullptr)
    return fail (error, ("there is no label for clusters of type " + kind).c_str ());
  for (dom::element element : values) {
    number++;
    if (!read_value (element, label, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
Reader::read (const gchar *json, gsize length, GError **error)
{
  dom::parser parser;
  dom::element root;
  dom::array array;
  simdjson::error_code code = parser.parse (json, length).get (root);

  if (code != simdjson::SUCCESS)
    return fail (error, simdjson::error_message (code));
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
nlp_knowledge_load (NlpGazetteer *gazetteer,
                    const gchar *path,
                    const gchar *json,
                    gsize length,
                    guint *n_skipped,
                    GError **error)
{
  Reader reader (gazetteer, path);
  gboolean is_read = reader.read (json, length, error);

  *n_skipped = reader.n_skipped;
  return is_read;
}
