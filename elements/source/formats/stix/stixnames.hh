/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixnames.hh: finds the names of STIX objects in text.
 */

#ifndef NLP_STIX_NAMES_HH
#define NLP_STIX_NAMES_HH

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nlp::stix {

/* The names of the objects of a bundle, each of which is given by a number. */
class Names {
public:
  struct Match {
    size_t start; /* the first byte */
    size_t end;   /* the byte after the last one */
    size_t object;
    const char *label;
  };

  /* Adds a name, and the label of its entities, which is static. Of objects with the same name, the
   * first one counts. Names of one letter are left out, and plain words in lower case, which mean
   * something else in most texts. */
  void add (std::string_view name, size_t object, const char *label);

  /* Returns the longest names that are whole words of @text, in the order of the text. */
  std::vector<Match> find (std::string_view text) const;

private:
  struct Name {
    std::string text;
    size_t object;
    const char *label;
  };

  const Name *find_at (std::string_view text, size_t start) const;

  std::unordered_map<std::string, std::vector<Name>> by_word; /* the first word; longest first */
};

} // namespace nlp::stix

#endif
