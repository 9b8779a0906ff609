/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Documents from JSON, parsed by simdjson: the one C++ file of the project. Only its error codes
 * are used, no exceptions. */

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstdarg>
#include <cstring>
#include <string>
#include <vector>

extern "C" {
#include "gstnlpdocument-private.h"
#include "gstnlperror.h"
#include "gstnlpjson.h"
}

namespace ondemand = simdjson::ondemand;
using std::string_view;

/* How deep values may nest that are kept as they are. */
static const guint MAX_DEPTH = 512;

struct _GstNlpJsonReader {
  GstNlpJsonFlags flags;
  ondemand::parser parser;
  std::vector<char> padded;
};

namespace {

/* Which members a pass over the object reads: offsets mean nothing before the text is known, and
 * relations nothing before the spans. */
enum class Pass { TEXT, MEMBERS, RELATIONS };

bool
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
  bool read_summary (ondemand::value &value);
};

bool
Parse::fail (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != nullptr)
    *error = g_error_new_valist (GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, format, args);
  va_end (args);
  return false;
}

bool
Parse::check (simdjson::error_code code)
{
  if (code == simdjson::SUCCESS)
    return true;
  return fail ("not valid JSON: %s", simdjson::error_message (code));
}

/* Gets the name and the value of a member of an object. */
bool
Parse::open_field (simdjson::simdjson_result<ondemand::field> result,
                   string_view *name,
                   ondemand::value *value)
{
  ondemand::field field;

  if (!check (std::move (result).get (field)) || !check (field.unescaped_key ().get (*name)))
    return false;
  *value = field.value ();
  return true;
}

bool
Parse::run (const gchar *data, gsize length)
{
  std::vector<char> &padded = reader->padded;

  if (padded.size () < length + simdjson::SIMDJSON_PADDING)
    padded.resize (length + length / 2 + simdjson::SIMDJSON_PADDING);
  memcpy (padded.data (), data, length);

  simdjson::padded_string_view view (padded.data (), length, padded.size ());
  if (!check (reader->parser.iterate (view).get (json)) || !pass_over (Pass::TEXT))
    return false;

  if (text == nullptr)
    return fail ("no member \"text\"");
  document = gst_nlp_document_new_from_bytes (text, error);
  if (document == nullptr)
    return false;

  cursor.text = document->text;
  if (!pass_over (Pass::MEMBERS) || !apply_token_flags ())
    return false;
  return !has_relations || pass_over (Pass::RELATIONS);
}

bool
Parse::pass_over (Pass pass)
{
  ondemand::object object;

  json.rewind ();
  simdjson::error_code code = json.get_object ().get (object);
  if (code == simdjson::INCORRECT_TYPE)
    return fail ("not a JSON object");
  if (!check (code))
    return false;

  for (auto result : object) {
    ondemand::value value;
    string_view name;

    if (!open_field (result, &name, &value))
      return false;
    if (pass == Pass::TEXT && !read_text (name, value))
      return false;
    if (pass == Pass::MEMBERS && !read_member (name, value))
      return false;
    if (pass == Pass::RELATIONS && name == "relations" && !read_relations (value))
      return false;
  }

  const char *rest;
  if (json.current_location ().get (rest) == simdjson::SUCCESS)
    return fail ("something stands behind the JSON object");
  return true;
}

bool
Parse::read_text (string_view name, ondemand::value &value)
{
  string_view string;

  if (name == "text") {
    if (value.get_string ().get (string) != simdjson::SUCCESS)
      return fail ("member \"text\" is not a valid string");
    g_clear_pointer (&text, g_bytes_unref);
    text = g_bytes_new (string.data (), string.size ());
  } else if (name == "offsets" && (reader->flags & GST_NLP_JSON_ANNOTATIONS)) {
    if (value.get_string ().get (string) != simdjson::SUCCESS)
      string = "";
    if (string == "byte")
      cursor.unit = GST_NLP_OFFSETS_BYTE;
    else if (string == "utf16")
      cursor.unit = GST_NLP_OFFSETS_UTF16;
    else if (string != "codepoint")
      return fail ("member \"offsets\" is not \"codepoint\", \"byte\" or \"utf16\"");
  }

  return true;
}

bool
Parse::read_member (string_view name, ondemand::value &value)
{
  guint64 number;

  if (name == "text")
    return true;
  if (!(reader->flags & GST_NLP_JSON_ANNOTATIONS))
    return read_metadata (name, value);

  if (name == "offsets")
    return true;
  if (name == "relations") {
    has_relations = true;
    return true;
  }
  if (name == GST_NLP_LAYER_TOKENS)
    return read_tokens (value);
  if (name == "token_flags")
    return read_token_flags (value);
  if (name == GST_NLP_LAYER_SENTENCES)
    return read_sentences (value);
  if (name == GST_NLP_LAYER_ENTITIES)
    return read_spans (GST_NLP_LAYER_ENTITIES, value);
  if (name == "layers")
    return read_layers (value);
  if (name == "summary")
    return read_summary (value);

  if (name == "offset" || name == "running_time" || name == "duration") {
    if (value.get_uint64 ().get (number) == simdjson::SUCCESS) {
      (name == "offset"         ? document->offset
       : name == "running_time" ? document->running_time
                                : document->duration) = number;
      return true;
    }
  }

  return read_metadata (name, value);
}

/* Checks a value that is kept as it stands; simdjson looks no closer than it is asked to. */
bool
Parse::check_value (ondemand::value &value, guint depth)
{
  ondemand::json_type type = ondemand::json_type::null;
  string_view string;
  double number;
  bool boolean;

  if (depth > MAX_DEPTH)
    return fail ("values nest deeper than %u", MAX_DEPTH);
  if (!check (value.type ().get (type)))
    return false;

  if (type == ondemand::json_type::string)
    return check (value.get_string ().get (string));
  if (type == ondemand::json_type::number)
    return check (value.get_double ().get (number));
  if (type == ondemand::json_type::boolean)
    return check (value.get_bool ().get (boolean));
  if (type == ondemand::json_type::null)
    return is_null (value) || fail ("not valid JSON: a value that is not null");

  if (type == ondemand::json_type::array) {
    ondemand::array array;

    if (!check (value.get_array ().get (array)))
      return false;
    for (auto result : array) {
      ondemand::value element;

      if (!check (result.get (element)) || !check_value (element, depth + 1))
        return false;
    }
    return true;
  }

  ondemand::object object;
  if (!check (value.get_object ().get (object)))
    return false;
  for (auto result : object) {
    ondemand::value member;

    if (!open_field (result, &string, &member) || !check_value (member, depth + 1))
      return false;
  }
  return true;
}

/* Gets the JSON text of a value, in one line. */
bool
Parse::raw_value (ondemand::value &value, string_view *raw)
{
  const char *start = value.raw_json_token ().data ();
  const char *end = nullptr;

  if (!check_value (value, 0) || !check (json.current_location ().get (end)))
    return false;
  while (end > start && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\n' || end[-1] == '\r'))
    end--;
  *raw = string_view (start, end - start);

  if (memchr (start, '\n', raw->size ()) != nullptr ||
      memchr (start, '\r', raw->size ()) != nullptr) {
    size_t length;

    scratch.resize (raw->size () + simdjson::SIMDJSON_PADDING);
    if (!check (simdjson::minify (raw->data (), raw->size (), &scratch[0], length)))
      return false;
    *raw = string_view (scratch.data (), length);
  }
  return true;
}

bool
Parse::read_metadata (string_view name, ondemand::value &value)
{
  string_view token = value.raw_json_token ();
  string_view string;
  bool json_text = token.empty () || token[0] != '"';

  if (memchr (name.data (), '\0', name.size ()) != nullptr)
    return fail ("the name of a member has a NUL character");
  if (json_text) {
    if (!raw_value (value, &string))
      return false;
  } else {
    if (!check (value.get_string ().get (string)))
      return false;
    /* C strings can't hold it, but its JSON text can. */
    if (memchr (string.data (), '\0', string.size ()) != nullptr) {
      json_text = true;
      string = token.substr (0, token.rfind ('"') + 1);
    }
  }

  gst_nlp_document_put_metadata (document, name.data (), name.size (), string.data (),
                                 string.size (), json_text);
  return true;
}

bool
Parse::make_range (const char *layer, guint64 start, guint64 end, GstNlpRange *range)
{
  if (start > end || !gst_nlp_text_cursor_to_byte (&cursor, start, &range->start) ||
      !gst_nlp_text_cursor_to_byte (&cursor, end, &range->end))
    return fail ("%s: [%" G_GUINT64_FORMAT ", %" G_GUINT64_FORMAT "] is no part of the text", layer,
                 start, end);
  return true;
}

/* Reads [start, end]; whatever follows, such as the label in other tools' files, is left unread. */
bool
Parse::read_range (const char *layer, ondemand::value &value, GstNlpRange *range)
{
  ondemand::array array;
  guint64 offset[2];
  guint n = 0;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("%s: not a list of [start, end]", layer);
  for (auto element : array) {
    if (n < 2 && element.get_uint64 ().get (offset[n]) != simdjson::SUCCESS)
      return fail ("%s: an offset that is no number", layer);
    n++;
  }
  if (n < 2)
    return fail ("%s: not a list of [start, end]", layer);

  return make_range (layer, offset[0], offset[1], range);
}

bool
Parse::read_tokens (ondemand::value &value)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("tokens: not a list");
  for (auto result : array) {
    ondemand::value element;
    GstNlpRange range;

    if (!check (result.get (element)) || !read_range ("tokens", element, &range))
      return false;
    GstNlpToken token = {range.start, range.end, GST_NLP_TOKEN_NONE};
    g_array_append_val (tokens, token);
  }

  gst_nlp_document_take_tokens (document, (GArray *)g_steal_pointer (&tokens));
  return true;
}

bool
Parse::read_token_flags (ondemand::value &value)
{
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("token_flags: not a list");
  for (auto element : array) {
    guint64 flags;

    if (element.get_uint64 ().get (flags) != simdjson::SUCCESS || flags > G_MAXUINT32)
      return fail ("token_flags: not a list of numbers");
    token_flags.push_back (flags);
  }
  return true;
}

bool
Parse::apply_token_flags ()
{
  GstNlpLayer *layer = gst_nlp_document_peek_slot (document, GST_NLP_SLOT_TOKENS);

  if (token_flags.empty ())
    return true;
  if (layer == nullptr || layer->rows->len != token_flags.size ())
    return fail ("token_flags: not as many as there are tokens");

  for (guint i = 0; i < layer->rows->len; i++)
    gst_nlp_layer_row (layer, GstNlpToken, i)->flags = token_flags[i];
  return true;
}

bool
Parse::read_sentences (ondemand::value &value)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("sentences: not a list");
  for (auto result : array) {
    ondemand::value element;
    GstNlpRange range;

    if (!check (result.get (element)) || !read_range ("sentences", element, &range))
      return false;
    g_array_append_val (sentences, range);
  }

  gst_nlp_document_take_sentences (document, (GArray *)g_steal_pointer (&sentences));
  return true;
}

bool
Parse::read_spans (const char *name, ondemand::value &value)
{
  GstNlpLayer *layer = gst_nlp_document_write_layer (document, name);
  ondemand::array array;

  if (layer->kind != GST_NLP_ROWS_SPANS)
    return fail ("layers: \"%s\" has no labelled spans", name);
  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("%s: not a list", name);
  for (auto result : array) {
    ondemand::value element;

    if (!check (result.get (element)) || !read_span (name, layer, element))
      return false;
  }
  return true;
}

/* Reads an object, or [start, end, label], which other tools write. */
bool
Parse::read_span (const char *name, GstNlpLayer *layer, ondemand::value &value)
{
  ondemand::json_type type = ondemand::json_type::null;
  ondemand::array array;
  guint64 offset[2];
  string_view label;
  guint n = 0;

  if (!check (value.type ().get (type)))
    return false;
  if (type == ondemand::json_type::object)
    return read_span_object (name, layer, value);
  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("%s: not a list of objects", name);

  for (auto element : array) {
    simdjson::error_code code = simdjson::SUCCESS;

    if (n < 2)
      code = element.get_uint64 ().get (offset[n]);
    else if (n == 2)
      code = element.get_string ().get (label);
    if (code != simdjson::SUCCESS)
      return fail ("%s: not [start, end, label]", name);
    n++;
  }

  GstNlpRange range;
  if (n < 3)
    return fail ("%s: not [start, end, label]", name);
  if (!make_range (name, offset[0], offset[1], &range))
    return false;

  scratch.assign (label.data (), label.size ());
  GstNlpRawSpan span = {
      range.start,
      range.end,
      gst_nlp_arena_intern (gst_nlp_layer_get_arena (layer), scratch.c_str ()),
      1.0f,
      -1,
      nullptr,
  };
  g_array_append_val (layer->rows, span);
  return true;
}

bool
Parse::read_span_object (const char *name, GstNlpLayer *layer, ondemand::value &value)
{
  GstNlpRawSpan span = {0, 0, nullptr, 1.0f, -1, nullptr};
  guint64 start = G_MAXUINT64, end = G_MAXUINT64;
  guint index = layer->rows->len;
  ondemand::object object;
  string_view string;
  double score = 1.0;
  gint64 chain = -1;

  g_array_append_val (layer->rows, span);
  if (!check (value.get_object ().get (object)))
    return false;
  for (auto result : object) {
    simdjson::error_code code = simdjson::SUCCESS;
    ondemand::value member;
    string_view key;

    if (!open_field (result, &key, &member))
      return false;

    if (key == "start") {
      code = member.get_uint64 ().get (start);
    } else if (key == "end") {
      code = member.get_uint64 ().get (end);
    } else if (key == "score") {
      if (!is_null (member))
        code = member.get_double ().get (score);
    } else if (key == "chain") {
      code = member.get_int64 ().get (chain);
    } else if (key == "label") {
      code = member.get_string ().get (string);
      scratch.assign (code == simdjson::SUCCESS ? string : string_view ());
      span.label = gst_nlp_arena_intern (gst_nlp_layer_get_arena (layer), scratch.c_str ());
    } else if (key != "text" && !read_attribute (layer, index, key, member)) {
      return false;
    }
    if (code != simdjson::SUCCESS)
      return fail ("%s: \"%.*s\" has a wrong value", name, (int)key.size (), key.data ());
  }

  GstNlpRange range;
  GstNlpRawSpan *row = gst_nlp_layer_row (layer, GstNlpRawSpan, index);
  if (start == G_MAXUINT64 || end == G_MAXUINT64)
    return fail ("%s: an object without \"start\" and \"end\"", name);
  if (!make_range (name, start, end, &range))
    return false;
  row->start = range.start;
  row->end = range.end;
  row->label = span.label;
  row->score = score;
  row->chain = CLAMP (chain, -1, G_MAXINT32);
  return true;
}

bool
Parse::read_attribute (GstNlpLayer *layer, guint index, string_view name, ondemand::value &value)
{
  string_view token = value.raw_json_token ();
  bool json_text = token.empty () || token[0] != '"';
  std::string key (name);
  string_view string;

  if (json_text ? !raw_value (value, &string) : !check (value.get_string ().get (string)))
    return false;
  gst_nlp_layer_set_attribute (layer, index, key.c_str (), string.data (), string.size (),
                               json_text);
  return true;
}

bool
Parse::read_layers (ondemand::value &value)
{
  ondemand::object object;

  if (value.get_object ().get (object) != simdjson::SUCCESS)
    return fail ("layers: not an object");
  for (auto result : object) {
    ondemand::value member;
    string_view key;

    if (!open_field (result, &key, &member))
      return false;
    std::string name (key);
    if (name.empty ())
      return fail ("layers: a layer without a name");
    if (!read_spans (name.c_str (), member))
      return false;
  }
  return true;
}

bool
Parse::read_relations (ondemand::value &value)
{
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("relations: not a list");
  gst_nlp_document_write_slot (document, GST_NLP_SLOT_RELATIONS);
  for (auto result : array) {
    ondemand::value element;

    if (!check (result.get (element)) || !read_relation (element))
      return false;
  }
  return true;
}

/* Reads ["layer", number]. */
bool
Parse::read_reference (ondemand::value &value, std::string *layer, guint64 *index)
{
  ondemand::array array;
  string_view string;
  guint n = 0;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("relations: an end that is not [layer, number]");
  for (auto element : array) {
    simdjson::error_code code =
        n == 0 ? element.get_string ().get (string) : element.get_uint64 ().get (*index);

    if (code != simdjson::SUCCESS)
      return fail ("relations: an end that is not [layer, number]");
    if (n++ == 0)
      layer->assign (string);
  }
  return n == 2 || fail ("relations: an end that is not [layer, number]");
}

bool
Parse::read_relation (ondemand::value &value)
{
  GstNlpLayer *relations = gst_nlp_document_write_slot (document, GST_NLP_SLOT_RELATIONS);
  GstNlpArena *arena = gst_nlp_layer_get_arena (relations);
  GstNlpRawRelation row = {nullptr, nullptr, nullptr, 0, 0, 1.0f, nullptr};
  guint index = relations->rows->len;
  std::string name, source_layer, target_layer;
  guint64 source = 0, target = 0;
  double score = 1.0;
  ondemand::object object;
  string_view string;

  g_array_append_val (relations->rows, row);
  if (value.get_object ().get (object) != simdjson::SUCCESS)
    return fail ("relations: not a list of objects");
  for (auto result : object) {
    ondemand::value member;
    string_view key;
    bool ok = true;

    if (!open_field (result, &key, &member))
      return false;

    if (key == "name") {
      ok = check (member.get_string ().get (string));
      if (ok)
        name.assign (string);
    } else if (key == "source") {
      ok = read_reference (member, &source_layer, &source);
    } else if (key == "target") {
      ok = read_reference (member, &target_layer, &target);
    } else if (key == "score") {
      ok = is_null (member) || check (member.get_double ().get (score));
    } else {
      ok = read_attribute (relations, index, key, member);
    }
    if (!ok)
      return false;
  }

  if (name.empty () || source >= gst_nlp_document_get_n_spans (document, source_layer.c_str ()) ||
      target >= gst_nlp_document_get_n_spans (document, target_layer.c_str ()))
    return fail ("relations: one without a name, or between spans that are not there");

  GstNlpRawRelation *relation = gst_nlp_layer_row (relations, GstNlpRawRelation, index);
  relation->name = gst_nlp_arena_intern (arena, name.c_str ());
  relation->source_layer = gst_nlp_arena_intern (arena, source_layer.c_str ());
  relation->target_layer = gst_nlp_arena_intern (arena, target_layer.c_str ());
  relation->source = source;
  relation->target = target;
  relation->score = score;
  return true;
}

/* Reads {"text": ..., "sentences": [...]}, or the text alone. */
bool
Parse::read_summary (ondemand::value &value)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  ondemand::json_type type = ondemand::json_type::null;
  std::string summary;
  string_view string;

  if (!check (value.type ().get (type)))
    return false;
  if (type == ondemand::json_type::string) {
    if (!check (value.get_string ().get (string)))
      return false;
    summary.assign (string);
  } else {
    ondemand::object object;

    if (value.get_object ().get (object) != simdjson::SUCCESS)
      return fail ("summary: neither an object nor a string");
    for (auto result : object) {
      ondemand::value member;
      string_view key;

      if (!open_field (result, &key, &member))
        return false;
      if (key == "text") {
        if (member.get_string ().get (string) != simdjson::SUCCESS)
          return fail ("summary: \"text\" is not a valid string");
        summary.assign (string);
      } else if (key == "sentences") {
        ondemand::array array;

        if (member.get_array ().get (array) != simdjson::SUCCESS)
          return fail ("summary: \"sentences\" is not a list");
        for (auto element : array) {
          guint64 number;
          guint sentence;

          if (element.get_uint64 ().get (number) != simdjson::SUCCESS || number > G_MAXUINT)
            return fail ("summary: \"sentences\" is not a list of numbers");
          sentence = number;
          g_array_append_val (sentences, sentence);
        }
      }
    }
  }

  gst_nlp_document_take_summary (
      document, g_strndup (summary.data (), summary.size ()),
      (guint *)g_memdup2 (sentences->data, sentences->len * sizeof (guint)), sentences->len);
  return true;
}

} // namespace

gboolean
gst_nlp_utf8_validate (const gchar *data, gsize length)
{
  return length == 0 || simdjson::validate_utf8 (data, length);
}

/**
 * gst_nlp_json_reader_new: (skip)
 * @flags: what to read
 *
 * Makes a reader.
 *
 * Returns: (transfer full): the reader
 */
GstNlpJsonReader *
gst_nlp_json_reader_new (GstNlpJsonFlags flags)
{
  GstNlpJsonReader *reader = new GstNlpJsonReader ();

  reader->flags = flags;
  return reader;
}

/**
 * gst_nlp_json_reader_free: (skip)
 * @reader: (transfer full): a reader
 *
 * Frees a reader.
 */
void
gst_nlp_json_reader_free (GstNlpJsonReader *reader)
{
  delete reader;
}

/**
 * gst_nlp_json_reader_read: (skip)
 * @reader: a reader
 * @json: a JSON object, in UTF-8
 * @length: its length in bytes
 * @error: return location for an error
 *
 * Reads one document.
 *
 * Returns: (transfer full): the document, or %NULL with %GST_NLP_ERROR_FORMAT when @json is no
 *     document
 */
GstNlpDocument *
gst_nlp_json_reader_read (GstNlpJsonReader *reader, const gchar *json, gsize length, GError **error)
{
  g_return_val_if_fail (reader != nullptr && json != nullptr, nullptr);

  Parse parse = {};
  parse.reader = reader;
  parse.error = error;
  if (!parse.run (json, length))
    return nullptr;
  return (GstNlpDocument *)g_steal_pointer (&parse.document);
}

/**
 * gst_nlp_document_new_from_json:
 * @json: a JSON object, in UTF-8
 * @error: return location for an error
 *
 * Reads a document with all its layers from what gst_nlp_document_to_json() wrote. Members that
 * mean nothing here are kept as metadata.
 *
 * Returns: (transfer full): the document, or %NULL with %GST_NLP_ERROR_FORMAT when @json is no
 *     document
 */
GstNlpDocument *
gst_nlp_document_new_from_json (const gchar *json, GError **error)
{
  g_return_val_if_fail (json != nullptr, nullptr);

  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_ANNOTATIONS);
  return gst_nlp_json_reader_read (reader, json, strlen (json), error);
}
