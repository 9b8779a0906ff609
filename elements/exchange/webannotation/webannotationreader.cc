/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * webannotationreader.cc: reads W3C Web Annotations with simdjson.
 */

#include "webannotationreader.h"

#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <simdjson.h>

#include "standoff/standoff.h"

namespace dom = simdjson::dom;

struct _NlpWebAnnotationReader {
  dom::parser parser;
};

namespace {

/* The bytes of a line in which its context is looked for: our lines and those of libraries for
 * JSON-LD begin with it. */
const gsize MAX_HEAD = 512;

/* Levels of objects and lists. The model needs eight. */
const size_t MAX_DEPTH = 64;

/* In bytes. */
const size_t MIN_CAPACITY = 1 << 16;

const char CONTEXT[] = "http://www.w3.org/ns/anno.jsonld";

/* An annotation of a part of the text, before it is added: its bodies come in any order. */
struct Bodies {
  std::string label;
  bool has_label = false;
  std::string layer = "entities";
  std::string_view identity;
};

class Page {
public:
  explicit Page (GError **error) : error (error), standoff (nlp_standoff_new ())
  {
  }
  ~Page ()
  {
    nlp_standoff_free (standoff);
  }

  bool read (dom::element page);
  GString *
  to_json ()
  {
    return nlp_standoff_to_json (standoff);
  }

private:
  bool fail (const char *message);
  bool read_text (dom::array items);
  bool read_document (dom::element annotation, std::string_view text);
  bool read_span (dom::element annotation);
  void read_link (dom::element annotation);
  void add_attributes (dom::element annotation, guint number, bool is_relation);

  GError **error;
  NlpStandoff *standoff;
  guint64 offset = 0;                           /* of the text in the document, in code points */
  size_t text_index = 0;                        /* of the annotation with the text */
  std::unordered_map<std::string, guint> spans; /* by id */
};

std::string_view
get_string (dom::element object, const char *name)
{
  std::string_view text;

  if (object[name].get (text) != simdjson::SUCCESS)
    return {};
  return text;
}

/* Whether the value is the string @name, or a list that has it. */
bool
is_or_has (dom::element object, const char *member, std::string_view name)
{
  dom::element value;
  dom::array list;

  if (object[member].get (value) != simdjson::SUCCESS)
    return false;
  if (value.get (list) != simdjson::SUCCESS)
    return get_string (object, member) == name;
  for (dom::element element : list) {
    std::string_view text;

    if (element.get (text) == simdjson::SUCCESS && text == name)
      return true;
  }
  return false;
}

/* Calls @func for a value that may be one or a list of them. */
template <typename Func>
void
foreach_value (dom::element object, const char *member, Func func)
{
  dom::element value;
  dom::array list;

  if (object[member].get (value) != simdjson::SUCCESS)
    return;
  if (value.get (list) != simdjson::SUCCESS) {
    func (value);
    return;
  }
  for (dom::element element : list)
    func (element);
}

/* Finds the selector of positions, also in those that refine another one. */
bool
find_positions (dom::element target, guint64 *start, guint64 *end)
{
  bool found = false;

  foreach_value (target, "selector", [&] (dom::element selector) {
    uint64_t first, last;

    if (!found && get_string (selector, "type") == "TextPositionSelector" &&
        selector["start"].get (first) == simdjson::SUCCESS &&
        selector["end"].get (last) == simdjson::SUCCESS) {
      *start = first;
      *end = last;
      found = true;
    }
  });
  return found;
}

bool
has_positions (dom::element annotation, guint64 *start, guint64 *end)
{
  bool found = false;

  foreach_value (annotation, "target", [&] (dom::element target) {
    found = found || (target.is_object () && find_positions (target, start, end));
  });
  return found;
}

bool
Page::fail (const char *message)
{
  g_set_error_literal (error, NLP_STANDOFF_ERROR, NLP_STANDOFF_ERROR_FORMAT, message);
  return false;
}

/* Returns whether a body has a label, which names a property. */
bool
get_property (dom::element body, std::string *label, std::string_view *value, bool *is_json)
{
  const std::string_view name = get_string (body, "label");

  if (name.empty () || body["value"].get (*value) != simdjson::SUCCESS)
    return false;
  *label = name;
  *is_json = get_string (body, "format") == "application/json";
  return true;
}

/* Reads the annotation that has the text and the metadata. */
bool
Page::read_document (dom::element annotation, std::string_view text)
{
  guint64 end;
  bool has_section = false;

  nlp_standoff_set_text (standoff, text.data (), text.size ());
  foreach_value (annotation, "body", [&] (dom::element body) {
    std::string label;
    std::string_view value;
    bool is_json;

    if (!get_property (body, &label, &value, &is_json) || label == "text")
      return;
    has_section = has_section || (is_json && label == "section");
    nlp_standoff_add_metadata (standoff, label.c_str (), value.data (), value.size (), is_json);
  });
  if (!has_positions (annotation, &offset, &end))
    offset = 0;
  if (offset > 0 && !has_section) {
    const std::string value = std::to_string (offset);

    nlp_standoff_add_metadata (standoff, "offset", value.data (), value.size (), TRUE);
  }
  return true;
}

bool
Page::read_text (dom::array items)
{
  for (dom::element annotation : items) {
    std::string_view text;
    bool found = false;

    if (!annotation.is_object ())
      return fail ("an item is not an annotation");
    foreach_value (annotation, "body", [&] (dom::element body) {
      found = found || (get_string (body, "label") == "text" &&
                        body["value"].get (text) == simdjson::SUCCESS);
    });
    if (found)
      return read_document (annotation, text);
    text_index++;
  }
  return fail ("expected an annotation with the text, in a body with the label \"text\"");
}

/* Whether a body is the label of a span. */
bool
is_label (dom::element body)
{
  const std::string_view purpose = get_string (body, "purpose");

  return purpose == "tagging" || purpose == "classifying";
}

void
read_body (dom::element body, Bodies *bodies)
{
  std::string label;
  std::string_view value;
  bool is_json;

  if (get_string (body, "type") == "SpecificResource") {
    bodies->identity = get_string (body, "source");
  } else if (is_label (body)) {
    if (!bodies->has_label)
      bodies->label = get_string (body, "value");
    bodies->has_label = true;
  } else if (get_property (body, &label, &value, &is_json) && label == "layer" && !value.empty ()) {
    bodies->layer = value;
  }
}

/* Adds the bodies that have a label, and those of comments as notes. */
void
Page::add_attributes (dom::element annotation, guint number, bool is_relation)
{
  const auto add = is_relation ? nlp_standoff_add_relation_attribute : nlp_standoff_add_attribute;

  foreach_value (annotation, "body", [&] (dom::element body) {
    std::string label;
    std::string_view value;
    bool is_json = false;

    if (is_label (body) || get_string (body, "type") != "TextualBody")
      return;
    if (get_property (body, &label, &value, &is_json)) {
      if (label != "layer")
        add (standoff, number, label.c_str (), value.data (), value.size (), is_json);
    } else if (body["value"].get (value) == simdjson::SUCCESS) {
      add (standoff, number, "note", value.data (), value.size (), FALSE);
    }
  });
}

bool
has_id (dom::element annotation)
{
  bool found = false;

  foreach_value (annotation, "body", [&] (dom::element body) {
    found = found || (!is_label (body) && get_string (body, "label") == "id");
  });
  return found;
}

/* Reads an annotation of a part of the text. Others, such as those of whole pages, are ignored. */
bool
Page::read_span (dom::element annotation)
{
  const std::string_view id = get_string (annotation, "id");
  Bodies bodies;
  guint64 start, end;
  guint number;

  if (!has_positions (annotation, &start, &end))
    return true;
  if (start < offset || end < start)
    return fail ("the positions of an annotation are not in the text");
  foreach_value (annotation, "body", [&] (dom::element body) { read_body (body, &bodies); });
  number = nlp_standoff_add_span (standoff, bodies.layer.c_str (),
                                  bodies.label.empty () ? nullptr : bodies.label.c_str (),
                                  start - offset, end - offset);
  if (!bodies.identity.empty () && !has_id (annotation))
    nlp_standoff_add_attribute (standoff, number, "id", bodies.identity.data (),
                                bodies.identity.size (), FALSE);
  add_attributes (annotation, number, false);
  if (!id.empty ())
    spans.emplace (std::string (id), number);
  return true;
}

/* Reads a link between annotations: a chain, or a relation of two. Others are ignored. */
void
Page::read_link (dom::element annotation)
{
  std::vector<guint> linked;
  Bodies bodies;

  foreach_value (annotation, "target", [&] (dom::element target) {
    std::string_view id;

    if (target.get (id) != simdjson::SUCCESS)
      id = get_string (target, "id");
    const auto found = spans.find (std::string (id));
    if (found != spans.end ())
      linked.push_back (found->second);
  });
  foreach_value (annotation, "body", [&] (dom::element body) { read_body (body, &bodies); });
  if (bodies.label == NLP_STANDOFF_COREFERENCE)
    nlp_standoff_add_chain (standoff, linked.data (), (guint)linked.size ());
  else if (linked.size () == 2 && !bodies.label.empty ())
    add_attributes (
        annotation,
        nlp_standoff_add_relation (standoff, bodies.label.c_str (), linked[0], linked[1]), true);
}

bool
Page::read (dom::element page)
{
  dom::element first;
  dom::array items;

  if (!page.is_object ())
    return fail ("expected a page of annotations");
  if (is_or_has (page, "type", "AnnotationCollection") &&
      page["first"].get (first) == simdjson::SUCCESS && first.is_object ())
    page = first;
  if (!is_or_has (page, "type", "AnnotationPage") || page["items"].get (items) != simdjson::SUCCESS)
    return fail ("expected an AnnotationPage, or an AnnotationCollection with one, and its items");

  if (!read_text (items))
    return false;
  size_t index = 0;
  for (dom::element annotation : items) {
    if (!annotation.is_object ())
      return fail ("an item is not an annotation");
    if (index++ != text_index && !is_or_has (annotation, "motivation", "linking") &&
        !read_span (annotation))
      return false;
  }
  /* Links may come before the annotations that they link. */
  for (dom::element annotation : items) {
    if (is_or_has (annotation, "motivation", "linking"))
      read_link (annotation);
  }
  return true;
}

} // namespace

NlpWebAnnotationReader *
nlp_web_annotation_reader_new (void)
{
  return new NlpWebAnnotationReader ();
}

void
nlp_web_annotation_reader_free (NlpWebAnnotationReader *self)
{
  delete self;
}

GString *
nlp_web_annotation_reader_read (NlpWebAnnotationReader *self,
                                const gchar *json,
                                gsize length,
                                GError **error)
{
  dom::element element;
  simdjson::error_code code = simdjson::SUCCESS;

  /* With the depth; parse() keeps what is allocated. */
  if (self->parser.capacity () < length || length == 0)
    code = self->parser.allocate (MAX (length, MIN_CAPACITY), MAX_DEPTH);
  if (code == simdjson::SUCCESS)
    code = self->parser.parse (json, length).get (element);
  if (code != simdjson::SUCCESS) {
    g_set_error (error, NLP_STANDOFF_ERROR, NLP_STANDOFF_ERROR_FORMAT, "not valid JSON: %s",
                 simdjson::error_message (code));
    return nullptr;
  }

  Page page (error);
  return page.read (element) ? page.to_json () : nullptr;
}

gboolean
nlp_web_annotation_is_page (const gchar *json, gsize length)
{
  const std::string_view head (json, MIN (length, MAX_HEAD));
  const size_t at = head.find ("\"@context\"");

  return at != std::string_view::npos && head.find (CONTEXT, at) != std::string_view::npos;
}
