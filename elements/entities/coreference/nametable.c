/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nametable.c: maps labels and names to numbers.
 */

#include "nametable.h"

#include <string.h>

#include "common/probing.h"
#include "lexical/wordclasses.h"

#define MIN_BUCKETS 32

typedef struct {
  const gchar *label;
  const gchar *name; /* NULL: a free bucket */
  guint32 length;
  guint32 hash;
  gint32 value;
} Bucket;

struct _NlpNameTable {
  Bucket *buckets; /* (nullable): made for the first name, which many tables never get */
  guint32 n_buckets;
  guint32 n_names;
};

static inline gboolean
is_free (const Bucket *bucket)
{
  return bucket->name == NULL;
}

static inline gboolean
matches (const Bucket *key, const Bucket *bucket)
{
  return bucket->hash == key->hash && bucket->label == key->label &&
         bucket->length == key->length && memcmp (bucket->name, key->name, key->length) == 0;
}

static inline guint64
hash_of (const Bucket *key, const Bucket *bucket)
{
  return bucket->hash;
}

NLP_DEFINE_PROBING (bucket, Bucket, Bucket, is_free, matches, hash_of)

NlpNameTable *
nlp_name_table_new (void)
{
  return g_new0 (NlpNameTable, 1);
}

void
nlp_name_table_free (NlpNameTable *self)
{
  g_free (self->buckets);
  g_free (self);
}

static Bucket
make_key (const gchar *label, const gchar *name, gsize length)
{
  return (Bucket){label, name, (guint32)length, nlp_word_classes_hash_word (name, length), -1};
}

gint32 *
nlp_name_table_get (NlpNameTable *self, const gchar *label, const gchar *name, gsize length)
{
  const Bucket key = make_key (label, name, length);
  Bucket *bucket;

  if (self->buckets == NULL) {
    self->buckets = g_new0 (Bucket, MIN_BUCKETS);
    self->n_buckets = MIN_BUCKETS;
  } else if (self->n_names > (self->n_buckets - 1) / 2) {
    self->buckets = bucket_resize (self->buckets, self->n_buckets, 2 * self->n_buckets, &key);
    self->n_buckets *= 2;
  }
  bucket = bucket_find (self->buckets, self->n_buckets, key.hash, &key);
  if (is_free (bucket)) {
    *bucket = key;
    self->n_names++;
  }
  return &bucket->value;
}

gint32
nlp_name_table_find (const NlpNameTable *self, const gchar *label, const gchar *name, gsize length)
{
  const Bucket *bucket;
  Bucket key;

  if (self->n_names == 0)
    return -1;
  key = make_key (label, name, length);
  bucket = bucket_find (self->buckets, self->n_buckets, key.hash, &key);
  return is_free (bucket) ? -1 : bucket->value;
}
