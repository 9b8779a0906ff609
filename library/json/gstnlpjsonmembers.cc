/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpjsonmembers.cc: reads a JSON document without annotations. All members are collected in
 * one pass, before the text is chosen and the others are named.
 */

#include "gstnlpjsonparse-private.hh"

#include <algorithm>
#include <cstring>

using gst_nlp_json::Fields;
using gst_nlp_json::Member;
using gst_nlp_json::Parse;

/* Added to the rank of an empty text, so that any other is preferred. */
static const guint EMPTY = 1 << 16;

bool
Parse::run_document ()
{
  ondemand::object object;
  simdjson::error_code code = json.get_object ().get (object);

  if (code == simdjson::INCORRECT_TYPE)
    return fail ("not a JSON object");
  reader->members.clear ();
  reader->strings.clear ();
  if (!check (code) || !collect_members (string_view (), object) || !check_end () ||
      !choose_text ())
    return false;
  if (renames)
    choose_members ();

  text = g_bytes_new (text_member->value.data (), text_member->value.size ());
  document = gst_nlp_document_new_from_bytes (text, error);
  if (document == nullptr)
    return false;
  for (const Member &member : reader->members) {
    if (!put_member (member))
      return false;
  }
  return true;
}

bool
Parse::collect_members (string_view prefix, ondemand::object &object)
{
  for (auto result : object) {
    ondemand::value value;
    string_view name;

    if (!open_field (result, &name, &value))
      return false;
    if (!prefix.empty ()) {
      reader->strings.push_back (std::string (prefix) + "." + std::string (name));
      name = reader->strings.back ();
    }
    if (memchr (name.data (), '\0', name.size ()) != nullptr)
      return fail ("the name of a member contains a NUL character");
    if (!collect_member (name, value))
      return false;
    reader->members.back ().is_nested = !prefix.empty ();
  }
  return true;
}

/* Adds a member, after those nested in it. */
bool
Parse::collect_member (string_view name, ondemand::value &value)
{
  const Fields &fields = reader->fields;
  const bool has_fields = !fields.members.empty ();
  const Fields::Member *field = has_fields ? fields.find (name) : nullptr;
  string_view token = value.raw_json_token ();
  Member member = {name, string_view (), token, false, false, false, field};

  if (!token.empty () && token[0] == '"') {
    member.is_string = true;
    if (!check (value.get_string ().get (member.value)))
      return false;
  } else if (has_fields && !token.empty () && token[0] == '{' && fields.is_parent (name)) {
    return collect_object (name, field, value);
  } else {
    string_view raw;

    if (!raw_value (value, &raw))
      return false;
    keep_raw (raw, &member);
  }
  reader->members.push_back (member);
  return true;
}

bool
Parse::collect_object (string_view name, const Fields::Member *field, ondemand::value &value)
{
  Member member = {name, string_view (), value.raw_json_token (), false, true, false, field};
  ondemand::object object;
  string_view raw;

  if (!check (value.get_object ().get (object)) || !collect_members (name, object) ||
      !end_raw (member.token.data (), &raw))
    return false;
  keep_raw (raw, &member);
  reader->members.push_back (member);
  return true;
}

/* Sets the JSON text of a member. Copies it if it is in working memory. */
void
Parse::keep_raw (string_view raw, Member *member)
{
  if (!scratch.empty () && raw.data () == scratch.data ()) {
    reader->strings.emplace_back (raw);
    raw = reader->strings.back ();
  }
  member->value = raw;
}

static bool
is_number (const Member &member)
{
  return !member.is_string && !member.value.empty () &&
         (member.value[0] == '-' || g_ascii_isdigit (member.value[0]));
}

bool
Parse::fail_text (const Member &member)
{
  return fail ("member \"%.*s\" is not a valid string", (int)member.name.size (),
               member.name.data ());
}

/* Finds the member with the text. */
bool
Parse::choose_text ()
{
  const bool has_fields = !reader->fields.members.empty ();
  const Member *wrong = nullptr;
  guint best = Fields::NO_RANK;

  for (const Member &member : reader->members) {
    const Fields::Field *field =
        member.field ? &reader->fields.fields[member.field->field] : nullptr;
    guint rank = member.field ? member.field->rank : 0;

    if (has_fields ? field == nullptr || field->name != "text" : member.name != "text")
      continue;
    if (!member.is_string) {
      if (!has_fields || field->is_explicit)
        return fail_text (member);
      wrong = member.name == "text" ? &member : wrong;
      continue;
    }
    rank += has_fields && member.value.empty () ? EMPTY : 0;
    if (rank <= best) {
      best = rank;
      text_member = &member;
    }
  }
  if (text_member == nullptr && wrong != nullptr)
    return fail_text (*wrong);
  if (text_member == nullptr)
    return fail ("no member %s", reader->fields.describe_text ().c_str ());
  renames = has_fields && (reader->fields.always || text_member->name != "text");
  return true;
}

/* Finds the preferred member of each field. */
void
Parse::choose_members ()
{
  std::fill_n (ranks, (guint)Fields::MAX_FIELDS, (guint)Fields::NO_RANK);
  for (const Member &member : reader->members) {
    if (member.field == nullptr)
      continue;

    guint *best = &ranks[member.field->field];

    if (reader->fields.fields[member.field->field].name == "text")
      *best = text_member->field->rank;
    else if (member.field->rank < *best && (member.is_string || is_number (member)))
      *best = member.field->rank;
  }
}

/* Adds a member to the metadata, under its name in documents. */
bool
Parse::put_member (const Member &member)
{
  guint index;

  if (!renames)
    return member.is_nested || member.name == "text" || put_value (member.name, member);

  /* Its members become metadata instead, so that the text is not stored twice. */
  if (member.is_flattened)
    return true;
  if (member.field != nullptr) {
    const Fields::Field &field = reader->fields.fields[member.field->field];
    const guint best = ranks[member.field->field];

    if (best != Fields::NO_RANK && member.field->rank == best)
      return field.name == "text" ||
             (field.convert ? put_converted (field, member) : put_value (field.name, member));
  }
  /* A preferred member may have taken the name. */
  if (reader->fields.is_field (member.name, &index) && ranks[index] != Fields::NO_RANK) {
    reader->strings.push_back ("original_" + std::string (member.name));
    return put_value (reader->strings.back (), member);
  }
  return put_value (member.name, member);
}

bool
Parse::put_value (string_view name, const Member &member)
{
  string_view value = member.value;
  bool json_text = !member.is_string;

  /* C strings can't contain NUL, but JSON text can. */
  if (member.is_string && memchr (value.data (), '\0', value.size ()) != nullptr) {
    json_text = true;
    value = member.token.substr (0, member.token.rfind ('"') + 1);
  }
  gst_nlp_document_put_metadata (document, name.data (), name.size (), value.data (), value.size (),
                                 json_text);
  return true;
}

bool
Parse::put_converted (const Fields::Field &field, const Member &member)
{
  const std::string value (member.value);
  g_autofree gchar *converted = field.convert (value.c_str ());

  if (converted == nullptr)
    return put_value (member.name, member);
  gst_nlp_document_put_metadata (document, field.name.data (), field.name.size (), converted,
                                 strlen (converted), FALSE);
  return true;
}
