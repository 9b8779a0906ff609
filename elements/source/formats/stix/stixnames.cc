/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixnames.cc: finds the names of STIX objects in text.
 */

#include "stixnames.hh"

#include <algorithm>
#include <cstring>

namespace nlp::stix {

namespace {

/* Names that begin with the same word as this many others are left out, so that the search is fast.
 */
const size_t max_names = 200;

bool
is_word_byte (char c)
{
  const unsigned char byte = static_cast<unsigned char> (c);

  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

size_t
find_word_end (std::string_view text, size_t start)
{
  while (start < text.size () && is_word_byte (text[start]))
    start++;
  return start;
}

/* Whether @name is part of a longer address or path in @text: "a.org" in "a.org.uk" or "b.a.org".
 */
bool
is_cut (std::string_view text, size_t start, std::string_view name)
{
  const size_t end = start + name.size ();

  if (name.find_first_of ("./:\\") == std::string_view::npos ||
      name.find (' ') != std::string_view::npos)
    return false;
  if (start > 0 && std::strchr (".-_@/\\:", text[start - 1]) != nullptr)
    return true;
  return end < text.size () &&
         (std::strchr ("-_@/\\", text[end]) != nullptr || is_word_byte (text[end]) ||
          (end + 1 < text.size () && std::strchr (".:", text[end]) != nullptr &&
           is_word_byte (text[end + 1])));
}

/* Whether @name has letters or other characters that plain words don't have. */
bool
is_distinctive (std::string_view name)
{
  return std::any_of (name.begin (), name.end (), [] (char c) { return c < 'a' || c > 'z'; });
}

} // namespace

void
Names::add (std::string_view name, size_t object, const char *label)
{
  if (name.size () < 2 || !is_word_byte (name.front ()) || !is_distinctive (name))
    return;
  std::vector<Name> &names = by_word[std::string (name.substr (0, find_word_end (name, 0)))];
  const auto place = std::find_if (names.begin (), names.end (), [name] (const Name &other) {
    return other.text.size () < name.size ();
  });

  if (names.size () < max_names && std::none_of (names.begin (), place, [name] (const Name &other) {
        return other.text == name;
      }))
    names.insert (place, {std::string (name), object, label});
}

const Names::Name *
Names::find_at (std::string_view text, size_t start) const
{
  const auto names =
      by_word.find (std::string (text.substr (start, find_word_end (text, start) - start)));

  if (names == by_word.end ())
    return nullptr;
  for (const Name &name : names->second) {
    const size_t end = start + name.text.size ();

    if (text.compare (start, name.text.size (), name.text) == 0 &&
        (end == text.size () || !is_word_byte (text[end]) || !is_word_byte (text[end - 1])) &&
        !is_cut (text, start, name.text))
      return &name;
  }
  return nullptr;
}

std::vector<Names::Match>
Names::find (std::string_view text) const
{
  std::vector<Match> matches;

  for (size_t i = 0; i < text.size ();) {
    if (!is_word_byte (text[i])) {
      i++;
      continue;
    }
    const Name *name = find_at (text, i);
    const size_t end = name != nullptr ? i + name->text.size () : find_word_end (text, i);

    if (name != nullptr)
      matches.push_back ({i, end, name->object, name->label});
    i = end;
  }
  return matches;
}

} // namespace nlp::stix
