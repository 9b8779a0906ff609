/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_JSON_PARSE_PRIVATE_HH
#define GST_NLP_JSON_PARSE_PRIVATE_HH

/* How a JSON object becomes a document. simdjson parses it, with error codes and without
 * exceptions. */

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

extern "C" {
#include "gstnlpdocument-private.h"
#include "gstnlpjson.h"
}

namespace ondemand = simdjson::ondemand;
using std::string_view;

namespace gst_nlp_json {

/* The fields of documents, and the members of JSON objects that may hold them. */
struct Fields {
  enum : guint { MAX_FIELDS = 16, NO_RANK = G_MAXUINT };

  struct Field {
    std::string name;
    bool is_explicit;
    gchar *(*convert) (const gchar *value);
  };
  struct Member {
    std::string name;
    guint field;
    guint rank; /* among the members of its field; 0 is preferred */
  };

  std::vector<Field> fields;
  std::vector<Member> members;      /* sorted by length */
  std::vector<size_t> starts;       /* the first of each length */
  std::vector<std::string> parents; /* the names of objects with nested members */
  bool always;                      /* even in objects that have a string "text" */

  void set (const GstNlpJsonField *fields, gsize n_fields, bool always);
  const Member *find (string_view name) const;
  bool is_parent (string_view name) const;
  bool is_field (string_view name, guint *field) const;
  std::string describe_text () const;
};

/* A member of an object, before its use is known. */
struct Member {
  string_view name;  /* after those of the objects around it, with dots */
  string_view value; /* the string, or the JSON text of any other value */
  string_view token; /* the JSON text of a string */
  bool is_string;
  bool is_flattened; /* an object whose members were added before it */
  bool is_nested;    /* one of these members */
  const Fields::Member *field;
};

} // namespace gst_nlp_json

struct _GstNlpJsonReader {
  GstNlpJsonFlags flags;
  gst_nlp_json::Fields fields;
  std::vector<gst_nlp_json::Member> members; /* of the current object */
  std::deque<std::string> strings;           /* that the members refer to */
  ondemand::parser parser;
  std::vector<char> padded;
};

namespace gst_nlp_json {

/* The members that a pass over the object reads. Offsets need the text, and relations need the
 * spans. */
enum class Pass { TEXT, MEMBERS, RELATIONS };

/* Returns the text of a number in @token, without the whitespace after it. Empty if it isn't one.
 */
string_view get_number (string_view token);

inline bool
is_null (ondemand::value &value)
{
  bool null;

  return value.is_null ().get (null) == simdjson::SUCCESS && null;
}

/* The attributes of a span or relation that is being read. Their names are searched one by one, and
 * in a table if there are many. */
struct Attributes {
  enum : guint { MAX_SEARCHED = 32 };

  GstNlpLayer *layer = nullptr;
  guint index = 0; /* of the row */
  guint n = 0;
  GstNlpAttribute *last = nullptr;
  std::unordered_map<std::string, GstNlpAttribute *> by_name; /* empty while there are few */
};

/* The syntax of the tokens that is being read. The tokens may come after it. */
struct Syntax {
  enum : guint { POS, TAGS, LEMMAS, HEADS, RELATIONS, N_COLUMNS };

  GstNlpSyntax *rows = nullptr;    /* without the lemmas */
  std::vector<string_view> lemmas; /* empty for none */
  bool has[N_COLUMNS] = {};
  guint length[N_COLUMNS] = {};

  /* Returns N_COLUMNS if it is no column. */
  static guint find_column (string_view name);
};

/* The state of parsing one object. Functions return false if they have set the error. */
struct Parse {
  GstNlpJsonReader *reader;
  GError **error;
  ondemand::document json;
  GBytes *text = nullptr;
  GstNlpDocument *document = nullptr;
  GstNlpTextCursor cursor = {nullptr, GST_NLP_OFFSETS_CODEPOINT, 0, 0};
  bool has_relations = false;
  bool has_section = false;
  std::vector<guint32> token_flags;
  Syntax syntax;
  Attributes attributes;
  std::string scratch;
  bool renames = false;
  guint ranks[Fields::MAX_FIELDS]; /* of the preferred member of each field */
  const gst_nlp_json::Member *text_member = nullptr;

  ~Parse ()
  {
    g_clear_pointer (&text, g_bytes_unref);
    g_clear_object (&document);
    g_clear_pointer (&syntax.rows, gst_nlp_syntax_free);
  }

  bool fail (const char *format, ...) G_GNUC_PRINTF (2, 3);
  bool check (simdjson::error_code code);
  bool open_field (simdjson::simdjson_result<ondemand::field> result,
                   string_view *name,
                   ondemand::value *value);

  bool run (const gchar *data, gsize length);
  bool pass_over (Pass pass);
  bool read_text (string_view name, ondemand::value &value);
  bool read_member (string_view name, ondemand::value &value);

  bool run_document ();
  bool collect_members (string_view prefix, ondemand::object &object);
  bool collect_member (string_view name, ondemand::value &value);
  bool collect_object (string_view name, const Fields::Member *field, ondemand::value &value);
  void keep_raw (string_view raw, gst_nlp_json::Member *member);
  bool fail_text (const gst_nlp_json::Member &member);
  bool choose_text ();
  void choose_members ();
  bool put_member (const gst_nlp_json::Member &member);
  bool put_value (string_view name, const gst_nlp_json::Member &member);
  bool put_converted (const Fields::Field &field, const gst_nlp_json::Member &member);

  bool check_value (ondemand::value &value, guint depth);
  string_view repair_name (string_view name);
  bool end_raw (const char *start, string_view *raw);
  bool check_end ();
  bool raw_value (ondemand::value &value, string_view *raw);
  bool read_metadata (string_view name, ondemand::value &value);

  bool read_range (const char *layer, ondemand::value &value, GstNlpRange *range);
  bool make_range (const char *layer, guint64 start, guint64 end, GstNlpRange *range);
  const gchar *make_label (GstNlpLayer *layer, string_view label);
  bool check_score (const char *layer, double score);
  bool check_order (const char *layer, const GstNlpRange *range, guint32 *last);
  bool read_tokens (ondemand::value &value);
  bool read_token_flags (ondemand::value &value);
  bool apply_token_flags ();
  bool read_syntax (guint column, ondemand::value &value);
  bool read_head (guint index, ondemand::value &value);
  bool read_syntax_name (guint column, guint index, ondemand::value &value);
  bool apply_lemma (guint index, const GstNlpToken *token);
  bool apply_syntax ();
  bool read_sentences (ondemand::value &value);
  bool read_spans (const char *name, ondemand::value &value);
  bool read_span (const char *name, GstNlpLayer *layer, ondemand::value &value);
  bool read_span_object (const char *name, GstNlpLayer *layer, ondemand::value &value);
  bool read_score (ondemand::value &value, double *score);
  bool read_attribute (GstNlpLayer *layer, guint index, string_view name, ondemand::value &value);
  bool read_layers (ondemand::value &value);
  bool read_relations (ondemand::value &value);
  bool read_relation (ondemand::value &value);
  bool read_reference (ondemand::value &value, std::string *layer, guint64 *index);
  bool read_section (ondemand::value &value, bool *is_section);
  bool read_summary (ondemand::value &value);
  bool read_summary_sentences (ondemand::value &value, GArray *sentences);
  bool read_summary_spans (ondemand::value &value, GArray *positions);
};

} // namespace gst_nlp_json

#endif
