/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Documents from JSON objects whose members have names of their own. */

#include "gstnlpjsonparse-private.hh"

#include <algorithm>

using gst_nlp_json::Fields;
using gst_nlp_json::Parse;

/* Added to the rank of a text that is empty. */
static const guint EMPTY = 1 << 16;

void
Fields::set (const GstNlpJsonField *from, gsize n_fields, bool is_always)
{
  std::vector<Member> chosen, usual;

  fields.clear ();
  objects.clear ();
  always = is_always;
  for (guint i = 0; i < n_fields; i++) {
    fields.push_back ({from[i].name, from[i].is_chosen != FALSE, from[i].convert});
    for (guint rank = 0; from[i].members[rank] != nullptr; rank++) {
      std::string name = from[i].members[rank];

      (from[i].is_chosen ? chosen : usual).push_back ({name, i, rank});
      for (size_t dot = name.find ('.'); dot != std::string::npos; dot = name.find ('.', dot + 1))
        objects.push_back (name.substr (0, dot));
    }
  }
  members = chosen;
  members.insert (members.end (), usual.begin (), usual.end ());
  std::stable_sort (members.begin (), members.end (), [] (const Member &a, const Member &b) {
    return a.name.size () < b.name.size ();
  });
  starts.assign (members.empty () ? 1 : members.back ().name.size () + 2, members.size ());
  for (size_t i = members.size (); i-- > 0;) {
    for (size_t length = i > 0 ? members[i - 1].name.size () + 1 : 0;
         length <= members[i].name.size (); length++)
      starts[length] = i;
  }
}

static bool
is_same (string_view a, string_view b)
{
  return a.size () == b.size () && g_ascii_strncasecmp (a.data (), b.data (), a.size ()) == 0;
}

const Fields::Member *
Fields::find (string_view name) const
{
  if (name.size () + 1 >= starts.size ())
    return nullptr;
  for (size_t i = starts[name.size ()]; i < starts[name.size () + 1]; i++) {
    if (is_same (members[i].name, name))
      return &members[i];
  }
  return nullptr;
}

/* Whether members of the object @name can be fields. */
bool
Fields::is_object (string_view name) const
{
  for (const std::string &object : objects) {
    if (is_same (object, name))
      return true;
  }
  return false;
}

/* Whether a field is called @name in the document. */
bool
Fields::is_field (string_view name, guint *field) const
{
  for (*field = 0; *field < fields.size (); (*field)++) {
    if (fields[*field].name == name)
      return true;
  }
  return false;
}

/* The member that has to be there, for errors. */
std::string
Fields::describe_text () const
{
  for (const Member &member : members) {
    const Field &field = fields[member.field];

    if (field.is_chosen && field.name == "text")
      return "\"" + member.name + "\"";
  }
  return members.empty () ? "\"text\"" : "\"text\" or another usual name of it";
}

static char
first_char (ondemand::value &value)
{
  string_view token = value.raw_json_token ();

  return token.empty () ? '\0' : token[0];
}

/* Looks at a member in the first pass: whether it is the best one of its field so far. */
bool
Parse::find_field (string_view name, ondemand::value &value)
{
  const Fields::Member *member = reader->fields.find (name);
  const char first = first_char (value);
  string_view string;

  if (member == nullptr)
    return first != '{' || !reader->fields.is_object (name) || find_fields_in (name, value);

  guint *best = &ranks[member->field];
  guint rank = member->rank;
  const Fields::Field &field = reader->fields.fields[member->field];

  if (field.name != "text") {
    if (rank < *best && (first == '"' || first == '-' || g_ascii_isdigit (first)))
      *best = rank;
    return true;
  }
  if (first != '"' && first == '{' && reader->fields.is_object (name))
    return find_fields_in (name, value);
  if (first != '"' && !field.is_chosen)
    return true;
  if (rank > *best)
    return true;
  if (value.get_string ().get (string) != simdjson::SUCCESS)
    return fail ("member \"%.*s\" is not a valid string", (int)name.size (), name.data ());
  rank += string.empty () ? EMPTY : 0;
  if (rank > *best)
    return true;

  *best = rank;
  renames = reader->fields.always || name != "text";
  g_clear_pointer (&text, g_bytes_unref);
  text = g_bytes_new (string.data (), string.size ());
  return true;
}

bool
Parse::find_fields_in (string_view prefix, ondemand::value &value)
{
  ondemand::object object;

  if (!check (value.get_object ().get (object)))
    return false;
  for (auto result : object) {
    ondemand::value member;
    string_view name;

    if (!open_field (result, &name, &member))
      return false;
    std::string path = std::string (prefix) + "." + std::string (name);
    if (!find_field (path, member))
      return false;
  }
  return true;
}

/* Reads a member in the second pass, under the name that it has in documents. */
bool
Parse::read_renamed (string_view name, ondemand::value &value)
{
  const Fields::Member *member = reader->fields.find (name);
  guint index;

  if (member != nullptr) {
    const Fields::Field &field = reader->fields.fields[member->field];

    if (ranks[member->field] != Fields::NO_RANK &&
        member->rank == (ranks[member->field] & (EMPTY - 1))) {
      if (field.name == "text")
        return true;
      return field.convert ? put_converted (field, name, value) : read_metadata (field.name, value);
    }
  }
  if (first_char (value) == '{' && reader->fields.is_object (name))
    return read_renamed_in (name, value);

  /* The name may be that of another member now. */
  if (reader->fields.is_field (name, &index) && ranks[index] != Fields::NO_RANK)
    return read_metadata ("original_" + std::string (name), value);
  return read_metadata (name, value);
}

/* The members of an object with fields become metadata, lest the text be there twice. */
bool
Parse::read_renamed_in (string_view prefix, ondemand::value &value)
{
  ondemand::object object;

  if (!check (value.get_object ().get (object)))
    return false;
  for (auto result : object) {
    ondemand::value member;
    string_view name;

    if (!open_field (result, &name, &member))
      return false;
    std::string path = std::string (prefix) + "." + std::string (name);
    if (!read_renamed (path, member))
      return false;
  }
  return true;
}

bool
Parse::put_converted (const Fields::Field &field, string_view name, ondemand::value &value)
{
  const bool is_string = first_char (value) == '"';
  string_view raw;

  if (!(is_string ? check (value.get_string ().get (raw)) : raw_value (value, &raw)))
    return false;

  std::string string (raw);
  g_autofree gchar *converted = field.convert (string.c_str ());
  const char *put = converted ? converted : string.c_str ();
  string_view put_name = converted ? string_view (field.name) : name;

  if (string.find ('\0') != std::string::npos || name.find ('\0') != std::string_view::npos)
    return fail ("member \"%s\" has a NUL character", field.name.c_str ());
  gst_nlp_document_put_metadata (document, put_name.data (), put_name.size (), put, strlen (put),
                                 converted == nullptr && !is_string);
  return true;
}

/**
 * gst_nlp_json_reader_set_fields: (skip)
 * @reader: a reader of %GST_NLP_JSON_DOCUMENT
 * @fields: (array length=n_fields): the fields that documents have, "text" among them; they are
 *     copied
 * @n_fields: how many there are, 16 at most
 * @always: whether they are looked for in objects too that have a string "text"
 *
 * Lets the reader read objects whose members have other names. The best member of each field that
 * has a string or a number comes under the name of the field; a member that had this name is called
 * "original_" with it. Where members of an object in the object are fields, the others of it become
 * metadata as well, under such names as "article.section".
 */
void
gst_nlp_json_reader_set_fields (GstNlpJsonReader *reader,
                                const GstNlpJsonField *fields,
                                gsize n_fields,
                                gboolean always)
{
  g_return_if_fail (reader != nullptr && (fields != nullptr || n_fields == 0));
  g_return_if_fail (n_fields <= Fields::MOST);
  g_return_if_fail (!(reader->flags & GST_NLP_JSON_ANNOTATIONS));

  reader->fields.set (fields, n_fields, always != FALSE);
}
