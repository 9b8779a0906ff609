/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factlexicon.c: words with classes and numbers, in a probing table.
 */

#include "factlexicon.h"

#include <string.h>

#include "common/hash.h"
#include "common/probing.h"
#include "common/tables/tables.h"

#define FIRST_BUCKETS 256
#define MAX_CLASSES 64

/* A bucket of the table; free if it has no word. */
typedef struct {
  const gchar *word; /* in lower case, with "'" */
  guint32 length;
  guint32 hash;
  NlpFactLexiconEntry entry;
} Bucket;

struct _NlpFactLexicon {
  Bucket *buckets;
  gsize n_buckets;
  gsize n_words;
  GStringChunk *strings;
};

static const NlpFactLexiconEntry unknown = {0, 0, 0};

/* Reads the next character of a word in lower case, at or after @at. A typographic apostrophe, of
 * three bytes, counts as "'". */
static inline guchar
next_character (const gchar *word, gsize length, gsize *at)
{
  static const gchar apostrophe[] = "\xe2\x80\x99";
  const gchar c = word[*at];

  if (c == apostrophe[0] && length - *at >= 3 && memcmp (word + *at, apostrophe, 3) == 0) {
    *at += 3;
    return '\'';
  }
  (*at)++;
  /* Inline, because each byte of a text comes here. */
  return (guchar)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

guint32
nlp_fact_lexicon_hash (const gchar *word, gsize length)
{
  guint32 hash = NLP_FNV32_BASIS;

  for (gsize at = 0; at < length;)
    hash = nlp_fnv32_step (hash, next_character (word, length, &at));
  return hash ^ hash >> 15;
}

/* Whether @word, in any letter case, is @known. */
static gboolean
equals (const gchar *word, gsize length, const gchar *known, gsize known_length)
{
  gsize i = 0;

  if (length == known_length && memcmp (word, known, length) == 0)
    return TRUE; /* as most words are in lower case */
  for (gsize at = 0; at < length; i++) {
    if (i == known_length || next_character (word, length, &at) != (guchar)known[i])
      return FALSE;
  }
  return i == known_length;
}

/* What is looked for. */
typedef struct {
  const gchar *word;
  gsize length;
  guint32 hash;
} Key;

static inline gboolean
bucket_is_free (const Bucket *bucket)
{
  return bucket->word == NULL;
}

static inline gboolean
bucket_matches (const Key *key, const Bucket *bucket)
{
  return bucket->hash == key->hash && equals (key->word, key->length, bucket->word, bucket->length);
}

static inline guint64
bucket_hash (const Key *key, const Bucket *bucket)
{
  return bucket->hash;
}

NLP_DEFINE_PROBING (buckets, Bucket, Key, bucket_is_free, bucket_matches, bucket_hash)

static NlpFactLexiconEntry *
add_word (NlpFactLexicon *self, const gchar *word)
{
  const Key key = {word, strlen (word), nlp_fact_lexicon_hash (word, strlen (word))};
  Bucket *bucket = buckets_find (self->buckets, self->n_buckets, key.hash, &key);

  if (bucket->word != NULL)
    return &bucket->entry;
  if (self->n_words * 2 >= self->n_buckets) {
    self->buckets = buckets_resize (self->buckets, self->n_buckets, self->n_buckets * 2, &key);
    self->n_buckets *= 2;
    bucket = buckets_find (self->buckets, self->n_buckets, key.hash, &key);
  }
  bucket->entry.id = (guint)++self->n_words;
  bucket->word = g_string_chunk_insert (self->strings, word);
  bucket->length = key.length;
  bucket->hash = key.hash;
  return &bucket->entry;
}

/* Adds "word" or "word=7" to @classes. */
static gboolean
add_item (NlpFactLexicon *self, gchar *item, guint64 classes, const NlpTable *table, GError **error)
{
  gchar *equals_sign = strchr (item, '=');
  NlpFactLexiconEntry *entry;
  gint64 number = 0;

  if (equals_sign != NULL) {
    if (!g_ascii_string_to_signed (equals_sign + 1, 10, G_MININT, G_MAXINT, &number, NULL))
      return nlp_table_fail (table, error, "expected a number after the \"=\" of \"%s\"", item);
    *equals_sign = '\0';
  }
  entry = add_word (self, item);
  entry->classes |= classes;
  if (equals_sign != NULL)
    entry->number = (gint)number;
  return TRUE;
}

/* Reads the name of a class in brackets. Returns its bit, or 0 if it is unknown. */
static guint64
read_class (const gchar *line, const gchar *const *classes)
{
  for (guint i = 0; classes[i] != NULL; i++) {
    const gsize length = strlen (classes[i]);

    if (strncmp (line + 1, classes[i], length) == 0 && strcmp (line + 1 + length, "]") == 0)
      return NLP_FACT_CLASS (i);
  }
  return 0;
}

static gboolean
add_line (NlpFactLexicon *self,
          const gchar *line,
          guint64 bit,
          const NlpTable *table,
          GError **error)
{
  g_auto (GStrv) items = g_strsplit_set (line, " \t", -1);

  if (bit == 0)
    return nlp_table_fail (table, error, "expected a class, such as [month], before words");
  for (gchar **item = items; *item != NULL; item++) {
    if (**item != '\0' && !add_item (self, *item, bit, table, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
load (NlpFactLexicon *self,
      const gchar *name,
      const gchar *data,
      const gchar *const *classes,
      GError **error)
{
  NlpTable table;
  guint64 bit = 0;
  gchar *next;

  nlp_table_init (&table, name, data);
  while ((next = nlp_table_next (&table, TRUE)) != NULL) {
    g_autofree gchar *line = next;

    if (*line != '[') {
      if (!add_line (self, line, bit, &table, error))
        return FALSE;
      continue;
    }
    bit = read_class (line, classes);
    if (bit == 0)
      return nlp_table_fail (&table, error, "expected a known class, found \"%s\"", line);
  }
  return TRUE;
}

NlpFactLexicon *
nlp_fact_lexicon_new (const gchar *name,
                      const gchar *data,
                      const gchar *const *classes,
                      GError **error)
{
  g_autoptr (NlpFactLexicon) self = g_new0 (NlpFactLexicon, 1);

  g_assert (g_strv_length ((gchar **)classes) <= MAX_CLASSES);
  self->n_buckets = FIRST_BUCKETS;
  self->buckets = g_new0 (Bucket, self->n_buckets);
  self->strings = g_string_chunk_new (1024);
  if (!load (self, name, data, classes, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
nlp_fact_lexicon_add (NlpFactLexicon *self, const gchar *word)
{
  return add_word (self, word)->id;
}

void
nlp_fact_lexicon_free (NlpFactLexicon *self)
{
  g_free (self->buckets);
  g_string_chunk_free (self->strings);
  g_free (self);
}

const NlpFactLexiconEntry *
nlp_fact_lexicon_find (const NlpFactLexicon *self, const gchar *word, gsize length, guint32 hash)
{
  const Key key = {word, length, hash};
  const Bucket *bucket = buckets_find (self->buckets, self->n_buckets, hash, &key);

  return bucket->word != NULL ? &bucket->entry : &unknown;
}
