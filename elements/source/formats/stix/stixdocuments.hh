/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixdocuments.hh: makes documents of the objects of a STIX bundle.
 */

#ifndef NLP_STIX_DOCUMENTS_HH
#define NLP_STIX_DOCUMENTS_HH

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <simdjson.h>

#include "parsing/parser.h"
#include "stixnames.hh"

namespace nlp::stix {

struct ObjectType;

/* The documents of a bundle: one for each described object, and one that lists the objects that no
 * description names. Names of objects are entities, and each document has the objects that it is
 * about. */
class Documents {
public:
  /* @size: the number of bytes of the bundle, which limits what is attached to several documents */
  Documents (simdjson::dom::element bundle, simdjson::dom::array objects, size_t size);

  gboolean add (NlpDocumentList *list, GError **error);

private:
  struct Object {
    simdjson::dom::element json;
    bool is_listed = false;   /* a document has an entity of it */
    bool is_attached = false; /* a document has the object itself */
  };

  bool is_current (size_t i) const;
  void add_names (size_t i);
  gboolean add_described (size_t i, const ObjectType &type, NlpDocumentList *list, GError **error);
  void set_metadata (size_t i, const ObjectType &type, GstNlpDocument *document) const;
  void add_entities (GstNlpDocument *document, std::vector<size_t> *mentioned);
  void add_entity (GstNlpDocument *document, const Names::Match &match);
  gboolean add_list (NlpDocumentList *list, std::string *json, GError **error);
  void attach (size_t i, std::string *json);
  void attach_mentioned (const std::vector<size_t> &mentioned, std::string *json);
  void attach_rest (NlpDocumentList *list, std::string *json);

  simdjson::dom::element bundle;
  std::vector<Object> objects;
  std::unordered_map<std::string_view, size_t> newest; /* index of the newest version of each id */
  std::unordered_map<std::string_view, std::vector<size_t>> links; /* relationships by source */
  Names names;
  size_t n_spare; /* how many bytes of objects may be attached to more than one document */
};

} // namespace nlp::stix

#endif
