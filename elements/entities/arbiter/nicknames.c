/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nicknames.c: finds the bounds of persons' names with nicknames and forms of address.
 */

#include "nicknames.h"

#include <string.h>

#define MAX_NICKNAME 32 /* bytes */

static gboolean
is_person (const NlpMatch *match)
{
  return strcmp (match->label, "PERSON") == 0;
}

/* Returns the length in bytes of the quotation mark at @at, or 0. */
static gsize
measure_quote (const NlpWords *words, gsize at)
{
  const gchar *text = words->text + at;

  if (at >= words->length)
    return 0;
  if (*text == '"' || *text == '\'')
    return 1;
  return at + 3 <= words->length && memcmp (text, "\xe2\x80", 2) == 0 && (guchar)text[2] >= 0x98 &&
                 (guchar)text[2] <= 0x9d
             ? 3
             : 0;
}

/* Returns the offset of the word after a space, a nickname in quotation marks and a space at @end,
 * or 0 if there are none. */
static gsize
skip_nickname (const NlpWords *words, gsize end)
{
  const gchar *text = words->text;
  gsize at = end + 1, quote;

  if (end >= words->length || text[end] != ' ')
    return 0;
  quote = measure_quote (words, at);
  if (quote == 0)
    return 0;
  for (at += quote; at < words->length && at - end < MAX_NICKNAME; at++) {
    if (strchr ("\n\t.,;:()", text[at]) != NULL)
      return 0;
    quote = measure_quote (words, at);
    if (quote > 0) {
      at += quote;
      return at + 1 < words->length && text[at] == ' ' && g_ascii_isupper (text[at + 1]) ? at + 1
                                                                                         : 0;
    }
  }
  return 0;
}

/* Returns the index of the word that begins at or after the offset @at. */
static guint
find_word (const NlpWords *words, gsize at)
{
  guint low = 0, high = words->n_words;

  while (low < high) {
    const guint middle = low + (high - low) / 2;

    if (words->words[middle].start < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Extends the person at @i over a nickname and the name after it, which may be other names in
 * @found: these become empty. */
static void
join_nickname (const NlpWords *words, GArray *found, guint i)
{
  NlpMatch *person = &g_array_index (found, NlpMatch, i);
  const gsize next = skip_nickname (words, person->end);
  guint word;

  if (next == 0)
    return;
  word = find_word (words, next);
  if (word == words->n_words || words->words[word].start != next)
    return;
  person->end = words->words[word].end;
  for (guint j = i + 1; j < found->len; j++) {
    NlpMatch *name = &g_array_index (found, NlpMatch, j);

    if (name->start >= person->end)
      break;
    person->end = MAX (person->end, name->end);
    name->end = name->start;
  }
}

/* Returns the offset after the first name before a nickname in quotation marks that ends before the
 * space before @start, or 0 if there is none. */
static gsize
find_before_nickname (const NlpWords *words, gsize start)
{
  const gchar *text = words->text;
  gsize at;

  if (start < 6 || text[start - 1] != ' ')
    return 0;
  for (at = start - 2; at > 1 && start - at < MAX_NICKNAME; at--) {
    if (strchr ("\n\t.,;:()", text[at]) != NULL)
      return 0;
    if (text[at - 1] == ' ' && measure_quote (words, at) > 0)
      return skip_nickname (words, at - 1) == start ? at - 1 : 0;
  }
  return 0;
}

/* Makes @name, which follows a nickname and a first name that the model has not found, a person. */
static void
extend_to_first_name (const NlpWords *words, guint64 given, guint32 free_from, NlpMatch *name)
{
  const gsize end = find_before_nickname (words, name->start);
  guint word;

  if (end == 0)
    return;
  word = find_word (words, end);
  if (word == 0 || words->words[word - 1].end != end || words->words[word - 1].start < free_from ||
      (words->words[word - 1].classes & given) == 0)
    return;
  name->start = words->words[word - 1].start;
  name->label = g_intern_static_string ("PERSON");
}

/* Removes the forms of address at the beginning of a person's name of several words. */
static void
remove_address (const NlpWords *words, NlpMatch *person)
{
  static const gchar *const forms[] = {
      "Prof", "Prof.", "Mr",   "Mr.",  "Mrs",   "Mrs.", "Ms",  "Ms.",     "Dr",
      "Dr.",  "Sgt",   "Sgt.", "Capt", "Capt.", "Lt",   "Lt.", "Justice", NULL,
  };
  guint word = find_word (words, person->start);

  while (word + 1 < words->n_words && words->words[word + 1].start < person->end) {
    const NlpWord *first = &words->words[word];
    const gsize length = first->end - first->start;
    gboolean is_form = FALSE;

    for (const gchar *const *form = forms; *form != NULL && !is_form; form++)
      is_form = strlen (*form) == length && memcmp (*form, words->text + first->start, length) == 0;
    if (!is_form)
      return;
    person->start = words->words[++word].start;
  }
}

void
nlp_nicknames_join (const NlpWords *words, GArray *found)
{
  const guint64 given = nlp_word_classes_find_class (words->word_classes, "given");
  guint32 free_from = 0;
  guint n_kept = 0;

  for (guint i = 0; i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);

    if (match->end > match->start)
      extend_to_first_name (words, given, free_from, match);
    if (match->end > match->start && is_person (match)) {
      remove_address (words, match);
      join_nickname (words, found, i);
    }
    if (match->end > match->start)
      g_array_index (found, NlpMatch, n_kept++) = *match;
    free_from = MAX (free_from, match->end);
  }
  g_array_set_size (found, n_kept);
}
