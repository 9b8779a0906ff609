/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpjsonannotations.cc: reads the annotation layers of a JSON document.
 */

#include "gstnlpjsonparse-private.hh"

using gst_nlp_json::Attributes;
using gst_nlp_json::get_number;
using gst_nlp_json::Parse;

bool
Parse::make_range (const char *layer, guint64 start, guint64 end, GstNlpRange *range)
{
  if (start > end || !gst_nlp_text_cursor_to_byte (&cursor, start, &range->start) ||
      !gst_nlp_text_cursor_to_byte (&cursor, end, &range->end))
    return fail ("%s: [%" G_GUINT64_FORMAT ", %" G_GUINT64_FORMAT "] is not a range of the text",
                 layer, start, end);
  return true;
}

/* Reads [start, end], and ignores further elements, such as the labels that other tools write. */
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
      return fail ("%s: an offset is not a number", layer);
    n++;
  }
  if (n < 2)
    return fail ("%s: not a list of [start, end]", layer);

  return make_range (layer, offset[0], offset[1], range);
}

/* Engines rely on tokens and sentences that are not empty and in the order of the text. */
bool
Parse::check_order (const char *layer, const GstNlpRange *range, guint32 *last)
{
  if (range->start == range->end)
    return fail ("%s: an element is empty", layer);
  if (range->start < *last)
    return fail ("%s: an element begins before the end of the last one", layer);
  *last = range->end;
  return true;
}

bool
Parse::read_tokens (ondemand::value &value)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  guint32 last = 0;
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("tokens: not a list");
  for (auto result : array) {
    ondemand::value element;
    GstNlpRange range;

    if (!check (result.get (element)) || !read_range ("tokens", element, &range) ||
        !check_order ("tokens", &range, &last))
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
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (document, GST_NLP_BUILTIN_TOKENS);

  if (token_flags.empty ())
    return true;
  if (layer == nullptr || layer->rows->len != token_flags.size ())
    return fail ("token_flags: expected one number for each token");

  for (guint i = 0; i < layer->rows->len; i++)
    gst_nlp_layer_row (layer, GstNlpToken, i)->flags = token_flags[i];
  return true;
}

bool
Parse::read_sentences (ondemand::value &value)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  guint32 last = 0;
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("sentences: not a list");
  for (auto result : array) {
    ondemand::value element;
    GstNlpRange range;

    if (!check (result.get (element)) || !read_range ("sentences", element, &range) ||
        !check_order ("sentences", &range, &last))
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

  if (layer->row_type != GST_NLP_ROW_SPAN)
    return fail ("layers: \"%s\" is not a layer of labelled spans", name);
  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("%s: not a list", name);
  for (auto result : array) {
    ondemand::value element;

    if (!check (result.get (element)) || !read_span (name, layer, element))
      return false;
  }
  return true;
}

/* Returns the label in the arena of @layer. An empty one is none. */
const gchar *
Parse::make_label (GstNlpLayer *layer, string_view label)
{
  scratch.assign (label.data (), label.size ());
  return scratch.empty ()
             ? nullptr
             : gst_nlp_arena_intern (gst_nlp_layer_get_arena (layer), scratch.c_str ());
}

bool
Parse::check_score (const char *layer, double score)
{
  return gst_nlp_is_score (score) || fail ("%s: the score %g is not from 0 to 1", layer, score);
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

  GstNlpRawSpan span = {range.start, range.end, make_label (layer, label), 1.0f, -1, nullptr};
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
      if (!read_score (member, &score))
        return false;
    } else if (key == "chain") {
      code = member.get_int64 ().get (chain);
      /* No chain has a number that is so large. */
      if (code != simdjson::SUCCESS && !get_number (member.raw_json_token ()).empty ())
        code = simdjson::SUCCESS;
    } else if (key == "label") {
      code = member.get_string ().get (string);
      span.label = make_label (layer, code == simdjson::SUCCESS ? string : string_view ());
    } else if (key != "text" && !read_attribute (layer, index, key, member)) {
      return false;
    }
    if (code != simdjson::SUCCESS)
      return fail ("%s: \"%.*s\" has an invalid value", name, (int)key.size (), key.data ());
  }

  GstNlpRange range;
  GstNlpRawSpan *row = gst_nlp_layer_row (layer, GstNlpRawSpan, index);
  if (start == G_MAXUINT64 || end == G_MAXUINT64)
    return fail ("%s: an object without \"start\" and \"end\"", name);
  if (!make_range (name, start, end, &range))
    return false;
  row->start = range.start;
  row->end = range.end;
  if (!check_score (name, score))
    return false;
  row->label = span.label;
  row->score = score;
  row->chain = CLAMP (chain, -1, G_MAXINT32);
  return true;
}

/* Reads a score. Leaves it as it is if it is null or a number that no double holds. */
bool
Parse::read_score (ondemand::value &value, double *score)
{
  double number;

  if (is_null (value))
    return true;
  if (value.get_double ().get (number) == simdjson::SUCCESS)
    *score = number;
  else if (get_number (value.raw_json_token ()).empty ())
    return fail ("\"score\" has an invalid value");
  return true;
}

/* Returns the link to the first attribute of a row. */
static GstNlpAttribute **
get_first (GstNlpLayer *layer, guint index)
{
  return layer->row_type == GST_NLP_ROW_SPAN
             ? &gst_nlp_layer_row (layer, GstNlpRawSpan, index)->attributes
             : &gst_nlp_layer_row (layer, GstNlpRawRelation, index)->attributes;
}

bool
Parse::read_attribute (GstNlpLayer *layer, guint index, string_view name, ondemand::value &value)
{
  string_view token = value.raw_json_token ();
  bool json_text = token.empty () || token[0] != '"';
  std::string key (name.data (), strnlen (name.data (), name.size ()));
  string_view string;
  GstNlpAttribute *known = nullptr;

  if (json_text ? !raw_value (value, &string) : !check (value.get_string ().get (string)))
    return false;
  /* C strings can't contain NUL, but JSON text can. */
  if (!json_text && memchr (string.data (), '\0', string.size ()) != nullptr) {
    json_text = true;
    string = token.substr (0, token.rfind ('"') + 1);
  }

  if (attributes.layer != layer || attributes.index != index) {
    attributes = Attributes ();
    attributes.layer = layer;
    attributes.index = index;
  }
  if (attributes.n < Attributes::MAX_SEARCHED) {
    for (known = *get_first (layer, index); known != nullptr && key != known->name;)
      known = known->next;
  } else {
    if (attributes.by_name.empty ()) {
      for (GstNlpAttribute *at = *get_first (layer, index); at != nullptr; at = at->next)
        attributes.by_name.emplace (at->name, at);
    }
    const auto found = attributes.by_name.find (key);

    known = found != attributes.by_name.end () ? found->second : nullptr;
  }
  if (known != nullptr) {
    gst_nlp_layer_set_value (layer, known, string.data (), string.size (), json_text);
    return true;
  }
  attributes.last = gst_nlp_layer_append_attribute (
      layer, attributes.last != nullptr ? &attributes.last->next : get_first (layer, index),
      key.c_str (), string.data (), string.size (), json_text);
  if (attributes.n++ >= Attributes::MAX_SEARCHED)
    attributes.by_name.emplace (std::move (key), attributes.last);
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
  gst_nlp_document_write_builtin (document, GST_NLP_BUILTIN_RELATIONS);
  for (auto result : array) {
    ondemand::value element;

    if (!check (result.get (element)) || !read_relation (element))
      return false;
  }
  return true;
}

/* Reads ["layer", index]. */
bool
Parse::read_reference (ondemand::value &value, std::string *layer, guint64 *index)
{
  ondemand::array array;
  string_view string;
  guint n = 0;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("relations: expected [layer, index]");
  for (auto element : array) {
    simdjson::error_code code =
        n == 0 ? element.get_string ().get (string) : element.get_uint64 ().get (*index);

    if (code != simdjson::SUCCESS)
      return fail ("relations: expected [layer, index]");
    if (n++ == 0)
      layer->assign (string);
  }
  return n == 2 || fail ("relations: expected [layer, index]");
}

bool
Parse::read_relation (ondemand::value &value)
{
  GstNlpLayer *relations = gst_nlp_document_write_builtin (document, GST_NLP_BUILTIN_RELATIONS);
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
      ok = read_score (member, &score);
    } else {
      ok = read_attribute (relations, index, key, member);
    }
    if (!ok)
      return false;
  }

  if (name.empty () || source >= gst_nlp_document_get_n_spans (document, source_layer.c_str ()) ||
      target >= gst_nlp_document_get_n_spans (document, target_layer.c_str ()))
    return fail ("relations: a relation has no name, or is between spans that do not exist");

  GstNlpRawRelation *relation = gst_nlp_layer_row (relations, GstNlpRawRelation, index);
  relation->name = gst_nlp_arena_intern (arena, name.c_str ());
  relation->source_layer = gst_nlp_arena_intern (arena, source_layer.c_str ());
  relation->target_layer = gst_nlp_arena_intern (arena, target_layer.c_str ());
  relation->source = source;
  relation->target = target;
  relation->score = score;
  return check_score ("relations", score);
}

bool
Parse::read_summary_sentences (ondemand::value &value, GArray *sentences)
{
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("summary: \"sentences\" is not a list");
  for (auto element : array) {
    guint64 number;
    guint sentence;

    if (element.get_uint64 ().get (number) != simdjson::SUCCESS || number > G_MAXUINT)
      return fail ("summary: \"sentences\" is not a list of numbers");
    sentence = number;
    g_array_append_val (sentences, sentence);
  }
  return true;
}

/* Reads [[start, end], ...] in the whole document. The line has one unit; the others are set as if
 * all text were ASCII. */
bool
Parse::read_summary_spans (ondemand::value &value, GArray *positions)
{
  ondemand::array array;

  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("summary: \"spans\" is not a list");
  for (auto result : array) {
    ondemand::value element;
    ondemand::array pair;
    guint n = 0;

    if (!check (result.get (element)) || !check (element.get_array ().get (pair)))
      return false;
    for (auto offset : pair) {
      guint64 number;

      if (offset.get_uint64 ().get (number) != simdjson::SUCCESS)
        return fail ("summary: an offset in \"spans\" is not a number");
      GstNlpPosition position = {number, number, number};
      g_array_append_val (positions, position);
      n++;
    }
    if (n != 2)
      return fail ("summary: \"spans\" is not a list of [start, end]");
  }
  return true;
}

/* Reads {"text": ..., "sentences": [...]}, the same with "spans" for a summary of all sections, or
 * a string. */
bool
Parse::read_summary (ondemand::value &value)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  ondemand::json_type type = ondemand::json_type::null;
  bool has_positions = false;
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
        if (!read_summary_sentences (member, sentences))
          return false;
      } else if (key == "spans") {
        has_positions = true;
        if (!read_summary_spans (member, positions))
          return false;
      }
    }
  }

  gchar *text_copy = g_strndup (summary.data (), summary.size ());
  if (has_positions)
    gst_nlp_document_take_summary_positions (
        document, text_copy,
        (GstNlpPosition *)g_memdup2 (positions->data, positions->len * sizeof (GstNlpPosition)),
        positions->len);
  else
    gst_nlp_document_take_summary (
        document, text_copy, (guint *)g_memdup2 (sentences->data, sentences->len * sizeof (guint)),
        sentences->len);
  return true;
}
