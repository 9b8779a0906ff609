/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nametrie.c: a trie of names, mapped from a compiled gazetteer.
 */

#include "nametrie.h"

#include <string.h>

const NlpDataFileFormat nlp_name_trie_format = {"compiled gazetteer", "nlpnames", 1,
                                                NLP_NAME_TRIE_N_PARTS};

/* Splits NUL-terminated strings. Returns %NULL if the last one is not terminated. */
static gchar **
split (const gchar *texts, guint32 size)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (texts == NULL || (size > 0 && texts[size - 1] != '\0'))
    return NULL;
  for (const gchar *text = texts; text < texts + size; text += strlen (text) + 1)
    g_strv_builder_add (builder, text);
  return g_strv_builder_end (builder);
}

static gchar **
intern (gchar **texts)
{
  gchar **interned = g_new0 (gchar *, g_strv_length (texts) + 1);

  for (guint i = 0; texts[i] != NULL; i++)
    interned[i] = (gchar *)g_intern_string (texts[i]);
  return interned;
}

static gboolean
are_buckets_sound (const NlpNameTrie *self)
{
  guint32 n_empty = 0;

  for (guint32 i = 0; i < self->n_buckets; i++) {
    n_empty += self->buckets[i].value == 0;
    if ((self->buckets[i].value & ~NLP_TRIE_PREFIX) > self->n_names)
      return FALSE;
  }
  return n_empty > 0; /* a lookup ends at a free bucket */
}

/* @next must lead to a name that was added earlier, so that chains end. */
static gboolean
are_names_sound (const NlpNameTrie *self, guint n_sources)
{
  for (guint32 i = 0; i < self->n_names; i++) {
    const NlpName *name = &self->names[i];

    if (name->surface >= self->n_strings || name->context >= self->n_strings || name->thing == 0 ||
        name->thing > self->n_things || name->next > i || name->source >= n_sources)
      return FALSE;
  }
  return TRUE;
}

static gboolean
are_things_sound (const NlpNameTrie *self, guint n_labels)
{
  for (guint32 i = 0; i < self->n_things; i++) {
    const NlpThing *thing = &self->things[i];

    if (thing->name >= self->n_strings || thing->id >= self->n_strings ||
        thing->aliases >= self->n_strings || thing->label >= n_labels)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_sound (const NlpNameTrie *self)
{
  return self->labels != NULL && self->sources != NULL && self->buckets != NULL &&
         self->names != NULL && self->things != NULL && self->strings != NULL &&
         self->n_strings > 0 && self->strings[0] == '\0' &&
         self->strings[self->n_strings - 1] == '\0' && are_buckets_sound (self) &&
         are_names_sound (self, g_strv_length (self->sources)) &&
         are_things_sound (self, g_strv_length (self->labels));
}

NlpNameTrie *
nlp_name_trie_new (GBytes *bytes, const gchar *name, GError **error)
{
  g_autoptr (NlpNameTrie) self = g_new0 (NlpNameTrie, 1);
  g_auto (GStrv) labels = NULL;
  const gchar *label_texts, *source_texts;
  const guint32 *settings;
  guint32 n_settings = 0, labels_size = 0, sources_size = 0;

  if (!nlp_data_file_check (&nlp_name_trie_format, bytes, name, error))
    return NULL;
  self->bytes = g_bytes_ref (bytes);
  settings = nlp_data_file_get_part (bytes, NLP_NAME_TRIE_SETTINGS, sizeof *settings, &n_settings);
  label_texts = nlp_data_file_get_part (bytes, NLP_NAME_TRIE_LABELS, 1, &labels_size);
  source_texts = nlp_data_file_get_part (bytes, NLP_NAME_TRIE_SOURCES, 1, &sources_size);
  labels = split (label_texts, labels_size);
  self->labels = labels != NULL ? intern (labels) : NULL;
  self->sources = split (source_texts, sources_size);
  self->buckets = nlp_data_file_get_part (bytes, NLP_NAME_TRIE_BUCKETS, sizeof (NlpTrieBucket),
                                          &self->n_buckets);
  self->names =
      nlp_data_file_get_part (bytes, NLP_NAME_TRIE_NAMES, sizeof (NlpName), &self->n_names);
  self->things =
      nlp_data_file_get_part (bytes, NLP_NAME_TRIE_THINGS, sizeof (NlpThing), &self->n_things);
  self->strings = nlp_data_file_get_part (bytes, NLP_NAME_TRIE_STRINGS, 1, &self->n_strings);
  if (settings == NULL || n_settings != 1 || !is_sound (self)) {
    nlp_data_file_fail_parts (&nlp_name_trie_format, name, error);
    return NULL;
  }
  self->ignore_case = settings[0] != 0;
  return g_steal_pointer (&self);
}

void
nlp_name_trie_free (NlpNameTrie *self)
{
  g_free (self->labels); /* the labels are interned */
  g_strfreev (self->sources);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* Returns the first name from @number on that is spelled as @text, or 0. */
static guint32
find_spelling (const NlpNameTrie *self, guint32 number, const gchar *text, gsize length)
{
  while (number != 0) {
    const NlpName *name = &self->names[number - 1];
    const gchar *surface = self->strings + name->surface;

    if (nlp_name_units_equal (surface, strlen (surface), text, length, self->ignore_case))
      break;
    number = name->next;
  }
  return number;
}

static inline guint32
find_slot (const NlpNameTrie *self, guint64 hash)
{
  guint32 at = nlp_name_trie_bucket (hash, self->n_buckets);

  while (self->buckets[at].value != 0 && self->buckets[at].check != (guint32)hash) {
    if (++at == self->n_buckets)
      at = 0;
  }
  return self->buckets[at].value;
}

/* Returns the value of the bucket of the first unit of a word, or 0. */
static inline guint32
enter (const NlpNameTrie *self,
       const NlpWords *words,
       const NlpWord *word,
       NlpNameUnit *unit,
       guint64 *hash)
{
  gboolean is_word;

  if (!nlp_name_unit_next (words->text, words->length, word->start, unit))
    return 0;
  is_word = unit->end == word->end && unit->spelling == words->text + word->start;
  *hash = nlp_name_units_hash_first (
      is_word && !self->ignore_case ? word->hash : nlp_name_unit_hash (unit, self->ignore_case));
  return find_slot (self, *hash);
}

guint32
nlp_name_trie_find (const NlpNameTrie *self,
                    const NlpWords *words,
                    guint at,
                    guint *next,
                    guint32 *single)
{
  const NlpWord *word = &words->words[at];
  guint32 best = 0;
  guint last = at; /* the word that contains the current unit */
  NlpNameUnit unit;
  guint64 hash;
  guint32 value = enter (self, words, word, &unit, &hash);

  *single = 0;
  while (value != 0) {
    while (last < words->n_words && words->words[last].end < unit.end) {
      last++;
      if (last < words->n_words && nlp_word_is (&words->words[last], NLP_SHAPE_FIRST))
        return best;
    }
    if (last == words->n_words)
      break;
    if ((value & ~NLP_TRIE_PREFIX) != 0 && words->words[last].end == unit.end) {
      const guint32 found = find_spelling (self, value & ~NLP_TRIE_PREFIX,
                                           words->text + word->start, unit.end - word->start);

      if (found != 0) {
        best = found;
        *next = last + 1;
        if (last == at)
          *single = found;
      }
    }
    if ((value & NLP_TRIE_PREFIX) == 0 ||
        !nlp_name_unit_next (words->text, words->length, unit.end, &unit))
      break;
    hash = nlp_name_units_hash_next (hash, nlp_name_unit_hash (&unit, self->ignore_case));
    value = find_slot (self, hash);
  }
  return best;
}

guint32
nlp_name_trie_next (const NlpNameTrie *self, guint32 number)
{
  const NlpName *name = &self->names[number - 1];
  const gchar *surface = self->strings + name->surface;

  return find_spelling (self, name->next, surface, strlen (surface));
}
