/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpjsonfields.cc: knows which members of JSON objects are which fields of documents.
 */

#include "gstnlpjsonparse-private.hh"

#include <algorithm>

using gst_nlp_json::Fields;

void
Fields::set (const GstNlpJsonField *from, gsize n_fields, bool is_always)
{
  std::vector<Member> chosen, usual;

  fields.clear ();
  parents.clear ();
  always = is_always;
  for (guint i = 0; i < n_fields; i++) {
    fields.push_back ({from[i].name, from[i].is_explicit != FALSE, from[i].convert});
    for (guint rank = 0; from[i].members[rank] != nullptr; rank++) {
      std::string name = from[i].members[rank];

      (from[i].is_explicit ? chosen : usual).push_back ({name, i, rank});
      for (size_t dot = name.find ('.'); dot != std::string::npos; dot = name.find ('.', dot + 1))
        parents.push_back (name.substr (0, dot));
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

/* Whether members of the nested object @name may be fields. */
bool
Fields::is_parent (string_view name) const
{
  for (const std::string &object : parents) {
    if (is_same (object, name))
      return true;
  }
  return false;
}

/* Whether @name is the name of a field in documents. */
bool
Fields::is_field (string_view name, guint *field) const
{
  for (*field = 0; *field < fields.size (); (*field)++) {
    if (fields[*field].name == name)
      return true;
  }
  return false;
}

/* Names the required member, for error messages. */
std::string
Fields::describe_text () const
{
  for (const Member &member : members) {
    const Field &field = fields[member.field];

    if (field.is_explicit && field.name == "text")
      return "\"" + member.name + "\"";
  }
  return members.empty () ? "\"text\"" : "\"text\" or another usual name of it";
}

/**
 * gst_nlp_json_reader_set_fields: (skip)
 * @self: a reader with %GST_NLP_JSON_DOCUMENT
 * @fields: (array length=n_fields): the fields of documents, including "text"; they are copied
 * @n_fields: the number of fields, at most 16
 * @always: whether to look for the fields even in objects that have a string "text"
 *
 * Makes the reader accept objects that name the fields of documents differently. The preferred
 * member of each field that is a string or a number becomes the field; a member that already had
 * the field's name gets the prefix "original_". If members of a nested object are fields, its other
 * members become metadata too, with names such as "article.section".
 *
 * Since: 0.1
 */
void
gst_nlp_json_reader_set_fields (GstNlpJsonReader *self,
                                const GstNlpJsonField *fields,
                                gsize n_fields,
                                gboolean always)
{
  g_return_if_fail (self != nullptr && (fields != nullptr || n_fields == 0));
  g_return_if_fail (n_fields <= Fields::MAX_FIELDS);
  g_return_if_fail (!(self->flags & GST_NLP_JSON_ANNOTATIONS));

  self->fields.set (fields, n_fields, always != FALSE);
}
