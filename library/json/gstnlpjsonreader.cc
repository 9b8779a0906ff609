/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpjsonreader.cc: reads a JSON document: the object, its text, its metadata and its
 * section.
 */

#include "gstnlpjsonparse-private.hh"

#include <cstdarg>
#include <cstring>

extern "C" {
#include "gstnlperror.h"
}

using gst_nlp_json::Parse;
using gst_nlp_json::Pass;
using gst_nlp_json::Syntax;

/* The depth up to which values that are kept as JSON text may nest. */
static const guint MAX_DEPTH = 512;

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
  if (!check (reader->parser.iterate (view).get (json)))
    return false;
  if (!(reader->flags & GST_NLP_JSON_ANNOTATIONS))
    return run_document ();

  if (!pass_over (Pass::TEXT))
    return false;
  if (text == nullptr)
    return fail ("no member \"text\"");
  document = gst_nlp_document_new_from_bytes (text, error);
  if (document == nullptr)
    return false;

  cursor.text = document->text;
  if (!pass_over (Pass::MEMBERS) || !apply_token_flags () || !apply_syntax ())
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

  return check_end ();
}

bool
Parse::check_end ()
{
  const char *rest;

  if (json.current_location ().get (rest) == simdjson::SUCCESS)
    return fail ("unexpected characters after the JSON object");
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
  } else if (name == "offsets") {
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

  if (name == "text" || name == "offsets")
    return true;
  if (name == "relations") {
    has_relations = true;
    return true;
  }
  if (name == GST_NLP_LAYER_TOKENS)
    return read_tokens (value);
  if (name == "token_flags")
    return read_token_flags (value);
  const guint column = Syntax::find_column (name);
  if (column != Syntax::N_COLUMNS)
    return read_syntax (column, value);
  if (name == GST_NLP_LAYER_SENTENCES)
    return read_sentences (value);
  if (name == GST_NLP_LAYER_ENTITIES)
    return read_spans (GST_NLP_LAYER_ENTITIES, value);
  if (name == "layers")
    return read_layers (value);
  if (name == "summary")
    return read_summary (value);

  if (name == "section") {
    bool is_section = false;

    if (!read_section (value, &is_section))
      return false;
    if (is_section)
      return true;
  }

  if (name == "offset" && value.get_uint64 ().get (number) == simdjson::SUCCESS) {
    /* The section has the offset in every unit. */
    if (!has_section)
      gst_nlp_document_set_offset (document, number);
    return true;
  }
  if (name == "running_time" || name == "duration") {
    if (value.get_uint64 ().get (number) == simdjson::SUCCESS) {
      (name == "running_time" ? document->running_time : document->duration) = number;
      return true;
    }
  }

  return read_metadata (name, value);
}

/* Reads {"number": ..., ...}. Anything else, such as a newspaper's section, is metadata. */
bool
Parse::read_section (ondemand::value &value, bool *is_section)
{
  GstNlpSection section = {0, FALSE, {0, 0, 0}};
  ondemand::json_type type = ondemand::json_type::null;
  ondemand::object object;
  bool has_number = false;
  bool is_last = false;

  *is_section = false;
  if (!check (value.type ().get (type)))
    return false;
  if (type != ondemand::json_type::object)
    return true;
  if (!check (value.get_object ().get (object)))
    return false;
  for (auto result : object) {
    ondemand::value member;
    string_view key;
    guint64 number;

    if (!open_field (result, &key, &member))
      return false;
    if (key == "last") {
      if (member.get_bool ().get (is_last) == simdjson::SUCCESS)
        section.is_last = is_last;
    } else if (member.get_uint64 ().get (number) == simdjson::SUCCESS) {
      if (key == "number") {
        section.number = number;
        has_number = true;
      } else if (key == "byte") {
        section.start.byte = number;
      } else if (key == "codepoint") {
        section.start.codepoint = number;
      } else if (key == "utf16") {
        section.start.utf16 = number;
      }
    }
  }
  if (!check (object.reset ().error ()))
    return false;
  if (has_number) {
    gst_nlp_document_set_section (document, &section);
    has_section = *is_section = true;
  }
  return true;
}

string_view
gst_nlp_json::get_number (string_view token)
{
  const char *at = token.data (), *end = at + token.size ();
  const auto skip_digits = [&] {
    const char *start = at;

    while (at < end && g_ascii_isdigit (*at))
      at++;
    return at > start;
  };

  at += at < end && *at == '-';
  if (at < end && *at == '0')
    at++;
  else if (!skip_digits ())
    return {};
  if (at < end && *at == '.' && (at++, !skip_digits ()))
    return {};
  if (at < end && (*at == 'e' || *at == 'E')) {
    at++;
    at += at < end && (*at == '-' || *at == '+');
    if (!skip_digits ())
      return {};
  }
  const string_view number (token.data (), (size_t)(at - token.data ()));

  while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
    at++;
  return at == end ? number : string_view ();
}

/* Returns @name with U+FFFD for each NUL, which the names of metadata can't contain. */
string_view
Parse::repair_name (string_view name)
{
  std::string repaired;

  if (memchr (name.data (), '\0', name.size ()) == nullptr)
    return name;
  for (char c : name) {
    if (c == '\0')
      repaired += "\xef\xbf\xbd";
    else
      repaired += c;
  }
  reader->strings.push_back (std::move (repaired));
  return reader->strings.back ();
}

/* Checks a value that is kept as JSON text, because simdjson validates only the values it reads. */
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
  /* A number that no double holds is kept as well. */
  if (type == ondemand::json_type::number)
    return value.get_double ().get (number) == simdjson::SUCCESS ||
           !get_number (value.raw_json_token ()).empty () || fail ("not valid JSON: a number");
  if (type == ondemand::json_type::boolean)
    return check (value.get_bool ().get (boolean));
  if (type == ondemand::json_type::null)
    return is_null (value) || fail ("not valid JSON: expected null");

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

/* Gets the JSON text of a value, without line breaks. */
bool
Parse::raw_value (ondemand::value &value, string_view *raw)
{
  const string_view token = value.raw_json_token ();
  const string_view number = get_number (token);

  /* A number that no double holds is not consumed, so its end can't be asked for. */
  if (!number.empty ()) {
    *raw = number;
    return true;
  }
  return check_value (value, 0) && end_raw (token.data (), raw);
}

/* Gets the JSON text of the value that began at @start and has been read, without line breaks. */
bool
Parse::end_raw (const char *start, string_view *raw)
{
  const char *end = nullptr;

  if (!check (json.current_location ().get (end)))
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

  name = repair_name (name);
  if (json_text) {
    if (!raw_value (value, &string))
      return false;
  } else {
    if (!check (value.get_string ().get (string)))
      return false;
    /* C strings can't contain NUL, but JSON text can. */
    if (memchr (string.data (), '\0', string.size ()) != nullptr) {
      json_text = true;
      string = token.substr (0, token.rfind ('"') + 1);
    }
  }

  gst_nlp_document_put_metadata (document, name.data (), name.size (), string.data (),
                                 string.size (), json_text);
  return true;
}

/**
 * gst_nlp_json_reader_new: (skip)
 * @flags: what to read
 *
 * Creates a reader.
 *
 * Returns: (transfer full): the reader
 *
 * Since: 0.1
 */
GstNlpJsonReader *
gst_nlp_json_reader_new (GstNlpJsonFlags flags)
{
  GstNlpJsonReader *self = new GstNlpJsonReader ();

  self->flags = flags;
  return self;
}

/**
 * gst_nlp_json_reader_free: (skip)
 * @self: (transfer full): a reader
 *
 * Frees a reader.
 *
 * Since: 0.1
 */
void
gst_nlp_json_reader_free (GstNlpJsonReader *self)
{
  delete self;
}

/**
 * gst_nlp_json_reader_read: (skip)
 * @self: a reader
 * @json: a JSON object in UTF-8
 * @length: the length of @json in bytes
 * @error: return location for an error
 *
 * Reads one document.
 *
 * Returns: (transfer full): the document, or %NULL with %GST_NLP_ERROR_FORMAT if @json is not a
 *     document
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_json_reader_read (GstNlpJsonReader *self, const gchar *json, gsize length, GError **error)
{
  g_return_val_if_fail (self != nullptr && json != nullptr, nullptr);

  Parse parse = {};
  parse.reader = self;
  parse.error = error;
  if (!parse.run (json, length))
    return nullptr;
  return (GstNlpDocument *)g_steal_pointer (&parse.document);
}

/**
 * gst_nlp_document_new_from_json:
 * @json: a JSON object in UTF-8
 * @error: return location for an error
 *
 * Reads a document with all its layers, as [method@Document.to_json] writes it. Unknown members
 * are kept as metadata.
 *
 * Returns: (transfer full): the document, or %NULL with %GST_NLP_ERROR_FORMAT if @json is not a
 *     document
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_document_new_from_json (const gchar *json, GError **error)
{
  g_return_val_if_fail (json != nullptr, nullptr);

  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_ANNOTATIONS);
  return gst_nlp_json_reader_read (reader, json, strlen (json), error);
}
