/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_JSON_PARSE_PRIVATE_HH
#define GST_NLP_JSON_PARSE_PRIVATE_HH

/* One JSON object on its way to become a document, parsed by simdjson. Only its error codes are
 * used, no exceptions. */

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <string>
#include <vector>

extern "C" {
#include "gstnlpdocument-private.h"
#include "gstnlpjson.h"
}

namespace ondemand = simdjson::ondemand;
using std::string_view;

struct _GstNlpJsonReader {
  GstNlpJsonFlags flags;
  ondemand::parser parser;
  std::vector<char> padded;
};

namespace gst_nlp_json {

/* Which members a pass over the object reads: offsets mean nothing before the text is known, and
 * relations nothing before the spans. */
enum class Pass { TEXT, MEMBERS, RELATIONS };

inline bool
is_null (ondemand::value &value)
{
  bool null;

  return value.is_null ().get (null) == simdjson::SUCCESS && null;
}

/* One object on its way to become a document. Functions return false when they have set error. */
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
  std::string scratch;

  ~Parse ()
  {
    g_clear_pointer (&text, g_bytes_unref);
    g_clear_object (&document);
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

  bool check_value (ondemand::value &value, guint depth);
  bool raw_value (ondemand::value &value, string_view *raw);
  bool read_metadata (string_view name, ondemand::value &value);

  bool read_range (const char *layer, ondemand::value &value, GstNlpRange *range);
  bool make_range (const char *layer, guint64 start, guint64 end, GstNlpRange *range);
  bool check_order (const char *layer, const GstNlpRange *range, guint32 *last);
  bool read_tokens (ondemand::value &value);
  bool read_token_flags (ondemand::value &value);
  bool apply_token_flags ();
  bool read_sentences (ondemand::value &value);
  bool read_spans (const char *name, ondemand::value &value);
  bool read_span (const char *name, GstNlpLayer *layer, ondemand::value &value);
  bool read_span_object (const char *name, GstNlpLayer *layer, ondemand::value &value);
  bool read_attribute (GstNlpLayer *layer, guint index, string_view name, ondemand::value &value);
  bool read_layers (ondemand::value &value);
  bool read_relations (ondemand::value &value);
  bool read_relation (ondemand::value &value);
  bool read_reference (ondemand::value &value, std::string *layer, guint64 *index);
  bool read_section (ondemand::value &value, bool *is_section);
  bool read_summary (ondemand::value &value);
  bool read_summary_sentences (ondemand::value &value, GArray *sentences);
  bool read_summary_spans (ondemand::value &value, GArray *places);
};

} // namespace gst_nlp_json

#endif
