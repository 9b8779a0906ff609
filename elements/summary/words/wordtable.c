/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordtable.c: gives each different word a number.
 */

#include "wordtable.h"

#include "common/hash.h"
#include "common/probing.h"

#define INITIAL_BUCKETS 64

typedef struct {
  guint64 hash;
  guint32 number; /* the id of the word plus 1, or 0 in a free bucket */
} Bucket;

struct _NlpWordTable {
  Bucket *buckets;
  gsize n_buckets; /* a power of two, more than twice @size */
  guint32 size;
  guint64 seed; /* random, so that no text can be crafted whose words share one bucket */
};

NlpWordTable *
nlp_word_table_new (void)
{
  NlpWordTable *self = g_new (NlpWordTable, 1);

  self->n_buckets = INITIAL_BUCKETS;
  self->buckets = g_new0 (Bucket, self->n_buckets);
  self->size = 0;
  self->seed = (guint64)g_random_int () << 32 | g_random_int ();

  return self;
}

void
nlp_word_table_free (NlpWordTable *self)
{
  if (self == NULL)
    return;

  g_free (self->buckets);
  g_free (self);
}

NlpWordTable *
nlp_word_table_copy (const NlpWordTable *self)
{
  NlpWordTable *copy = g_memdup2 (self, sizeof *self);

  copy->buckets = g_memdup2 (self->buckets, self->n_buckets * sizeof *self->buckets);

  return copy;
}

static guint64
hash_word (guint64 seed, const gchar *word, gsize length)
{
  const gchar *end = word + length;
  guint64 hash = NLP_FNV64_BASIS ^ seed;

  while (word < end) {
    guchar byte = *word;

    if (byte < 0x80) {
      hash = nlp_fnv64_step (hash, (guint)byte - 'A' < 26 ? byte + 'a' - 'A' : byte);
      word++;
    } else {
      hash = nlp_fnv64_step (hash, g_unichar_tolower (g_utf8_get_char (word)));
      word = g_utf8_next_char (word);
    }
  }

  return nlp_hash_finish64 (hash);
}

guint64
nlp_word_hash (const gchar *word, gsize length)
{
  return hash_word (0, word, length);
}

static inline gboolean
is_free (const Bucket *bucket)
{
  return bucket->number == 0;
}

static inline gboolean
matches (const guint64 *hash, const Bucket *bucket)
{
  return bucket->hash == *hash;
}

static inline guint64
hash_of (const guint64 *hash, const Bucket *bucket)
{
  return bucket->hash;
}

NLP_DEFINE_PROBING (bucket, Bucket, guint64, is_free, matches, hash_of)

guint32
nlp_word_table_add (NlpWordTable *self, const gchar *word, gsize length)
{
  guint64 hash = hash_word (self->seed, word, length);
  Bucket *bucket = bucket_find (self->buckets, self->n_buckets, hash, &hash);
  guint32 id;

  if (!is_free (bucket))
    return bucket->number - 1;

  id = self->size++;
  *bucket = (Bucket){hash, id + 1};
  if (2 * (gsize)self->size >= self->n_buckets) {
    self->buckets = bucket_resize (self->buckets, self->n_buckets, 2 * self->n_buckets, NULL);
    self->n_buckets *= 2;
  }

  return id;
}

guint32
nlp_word_table_find (const NlpWordTable *self, const gchar *word, gsize length)
{
  guint64 hash = hash_word (self->seed, word, length);

  /* In a free bucket this is 0 - 1, which is NLP_WORD_NONE. */
  return bucket_find (self->buckets, self->n_buckets, hash, &hash)->number - 1;
}

guint32
nlp_word_table_get_size (const NlpWordTable *self)
{
  return self->size;
}
