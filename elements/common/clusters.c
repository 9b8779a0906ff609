/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * clusters.c: looks up the clusters of words.
 */

#include "clusters.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "probing.h"

/* Returns the hash of a word, whose digits all count as "0"; never 0, which marks a free bucket. */
static guint32
hash_word (const gchar *word, gsize length, gboolean fold_case)
{
  guint32 hash = NLP_FNV32_BASIS;

  for (gsize i = 0; i < length; i++) {
    const gchar c = g_ascii_isdigit (word[i]) ? '0' : word[i];

    hash = nlp_fnv32_step (hash, (guchar)(fold_case ? g_ascii_tolower (c) : c));
  }
  return hash != 0 ? hash : 1;
}

static inline gboolean
is_free (const NlpCluster *bucket)
{
  return bucket->hash == 0;
}

static inline gboolean
matches (const guint32 *hash, const NlpCluster *bucket)
{
  return bucket->hash == *hash;
}

NLP_DEFINE_PROBING_FIND (bucket, NlpCluster, guint32, is_free, matches)

/* Returns the bucket of @hash, or the free one where it belongs. */
static inline NlpCluster *
find (const NlpCluster *buckets, guint32 n_buckets, guint32 hash)
{
  return bucket_find (buckets, n_buckets, hash ^ hash >> 15, &hash);
}

const NlpCluster *
nlp_clusters_find (const NlpClusters *self, const gchar *word, gsize length)
{
  const NlpCluster *found = find (self->buckets, self->n_buckets, hash_word (word, length, FALSE));

  if (is_free (found))
    found = find (self->buckets, self->n_buckets, hash_word (word, length, TRUE));
  return is_free (found) ? NULL : found;
}

NlpCluster *
nlp_clusters_read (const gchar *lines, guint32 *n_buckets)
{
  guint n_lines = 0;
  NlpCluster *buckets;

  for (const gchar *p = lines; (p = strchr (p, '\n')) != NULL; p++)
    n_lines++;
  *n_buckets = 16;
  while (*n_buckets < n_lines * 3 / 2)
    *n_buckets *= 2;
  buckets = g_new0 (NlpCluster, *n_buckets);
  while (*lines != '\0') {
    const gsize length = strcspn (lines, "\t\n");
    const guint32 hash = hash_word (lines, length, FALSE);
    NlpCluster *bucket = find (buckets, *n_buckets, hash);

    lines += length;
    if (is_free (bucket)) {
      bucket->hash = hash;
      for (guint i = 0; i < NLP_N_GRANULARITIES && *lines == '\t'; i++)
        bucket->numbers[i] = strtoul (lines + 1, (char **)&lines, 10);
    }
    lines += strcspn (lines, "\n");
    lines += *lines == '\n';
  }
  return buckets;
}
