/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stix.cc: recognises and parses STIX bundles with simdjson.
 */

#include "stix.h"

#include <string_view>

#include <simdjson.h>

#include "gstnlperror.h"
#include "input/charset.h"
#include "input/whitespace.h"
#include "parsing/decoding.h"
#include "stixdocuments.hh"
#include "stixobject.hh"

namespace dom = simdjson::dom;

namespace {

gboolean
fail (GError **error, const gchar *problem)
{
  g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, problem);
  return FALSE;
}

/* Reads the members of an object whose rest may be missing. */
class Head {
public:
  Head (const gchar *head, gsize length) : at (head), end (head + length)
  {
  }

  bool is_bundle ();

private:
  bool skip_char (gchar c);
  bool read_string (std::string_view *string);
  bool skip_value ();

  const gchar *at, *end;
};

/* Skips whitespace and, if it comes next, @c. */
bool
Head::skip_char (gchar c)
{
  at = nlp_skip_whitespace (at, end);
  if (at == end || *at != c)
    return false;
  at++;
  return true;
}

bool
Head::read_string (std::string_view *string)
{
  if (!skip_char ('"'))
    return false;
  const gchar *start = at;
  while (at < end && *at != '"')
    at += *at == '\\' && end - at > 1 ? 2 : 1;
  if (at == end)
    return false;
  *string = std::string_view (start, at - start);
  at++;
  return true;
}

/* Skips the rest of a value, up to the comma or bracket after it. */
bool
Head::skip_value ()
{
  std::string_view string;
  guint depth = 0;

  while (at < end) {
    if (*at == '"') {
      if (!read_string (&string))
        return false;
      continue;
    }
    if (depth == 0 && (*at == ',' || *at == '}' || *at == ']'))
      return true;
    depth += *at == '{' || *at == '[';
    depth -= *at == '}' || *at == ']';
    at++;
  }
  return false;
}

/* Whether the object has two of the three members of a bundle: "type", "id" and "objects". */
bool
Head::is_bundle ()
{
  guint n_members = 0;

  if (!skip_char ('{'))
    return false;
  do {
    std::string_view key, value;

    if (!read_string (&key) || !skip_char (':'))
      return false;
    at = nlp_skip_whitespace (at, end);
    if (key == "objects" && at < end && *at == '[') {
      n_members++;
    } else if ((key == "type" || key == "id") && at < end && *at == '"') {
      if (!read_string (&value))
        return false;
      n_members += key == "type" ? value == "bundle" : value.substr (0, 8) == "bundle--";
    }
    if (n_members >= 2)
      return true;
    if (!skip_value ())
      return false;
  } while (skip_char (','));
  return false;
}

} // namespace

static gboolean
sniff_stix (const gchar *head, gsize length, const gchar *)
{
  const gsize bom_length = nlp_charset_measure_utf8_bom (head, length);

  return Head (head + bom_length, length - bom_length).is_bundle ();
}

static gboolean
parse_stix (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_autoptr (GString) text = nlp_decode (file, "UTF-8", &list->n_replaced, error);
  dom::parser parser;
  dom::element root;
  dom::array objects;

  if (text == nullptr)
    return FALSE;
  const simdjson::error_code code = parser.parse (text->str, text->len).get (root);
  if (code != simdjson::SUCCESS)
    return fail (error, simdjson::error_message (code));
  if (nlp::stix::get_string (root, "type") != "bundle")
    return fail (error, "not a STIX bundle");
  /* An empty bundle has no "objects". */
  if (root["objects"].get (objects) != simdjson::SUCCESS)
    return TRUE;
  if (!nlp::stix::Documents (root, objects, text->len).add (list, error))
    return FALSE;
  if (list->documents->len == 0 && objects.begin () != objects.end ())
    return fail (error, "none of the objects in the bundle has a description or a name");
  return TRUE;
}

const NlpFormat nlp_stix_format = {
    .name = "STIX",
    .sniff = sniff_stix,
    .probe = nullptr,
    .parse = parse_stix,
    .records = nullptr,
    .container = nullptr,
    .needs = nullptr,
};
