/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * probing.h: hash tables with open addressing and linear probing.
 *
 * A table is an array of buckets; its size is a power of two, except for the tables of
 * NLP_DEFINE_PROBING_FIND_SCALED(). The owner keeps the array, its size and the number of buckets
 * in use, so the layout may be that of a file. This header finds buckets and grows tables. Use
 * GHashTable where neither layout nor speed matters.
 */

#ifndef NLP_PROBING_H
#define NLP_PROBING_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NLP_DEFINE_PROBING:
 * @prefix: the prefix of the functions
 * @Bucket: the type of a bucket; zeroed, it is free
 * @Context: the type of the second argument of @matches and @hash_of, often the owner of the table
 * or a key
 * @is_free: `gboolean is_free (const Bucket *bucket)`
 * @matches: `gboolean matches (const Context *context, const Bucket *bucket)`, of a bucket in use
 * @hash_of: `guint64 hash_of (const Context *context, const Bucket *bucket)`, of a bucket in use
 *
 * Defines two static functions:
 *
 * `Bucket *prefix_find (const Bucket *buckets, gsize n_buckets, guint64 hash, const Context
 * *context)` returns the bucket that matches, or the free one where it belongs. At least one must
 * be free.
 *
 * `Bucket *prefix_resize (Bucket *buckets, gsize n_buckets, gsize n_new, const Context *context)`
 * moves all buckets in use to a new array, frees the old one, and returns the new one.
 */
#define NLP_DEFINE_PROBING_FIND(prefix, Bucket, Context, is_free, matches)                         \
  static inline Bucket *prefix##_find (const Bucket *buckets, gsize n_buckets, guint64 hash,       \
                                       const Context *context)                                     \
  {                                                                                                \
    gsize i = hash & (n_buckets - 1);                                                              \
                                                                                                   \
    while (!is_free (&buckets[i]) && !matches (context, &buckets[i]))                              \
      i = (i + 1) & (n_buckets - 1);                                                               \
    return (Bucket *)&buckets[i];                                                                  \
  }

/**
 * NLP_DEFINE_PROBING_FIND_SCALED:
 *
 * Defines the function `prefix_find` for tables of any size, as files have them to save memory: the
 * search begins at the bucket that 32 bits of the hash choose by multiplication instead of a mask
 * (D. Lemire, "Fast random integer generation in an interval", 2019).
 */
#define NLP_DEFINE_PROBING_FIND_SCALED(prefix, Bucket, Context, is_free, matches)                  \
  static inline Bucket *prefix##_find (const Bucket *buckets, guint32 n_buckets, guint32 hash,     \
                                       const Context *context)                                     \
  {                                                                                                \
    guint32 i = nlp_probing_scale (hash, n_buckets);                                               \
                                                                                                   \
    while (!is_free (&buckets[i]) && !matches (context, &buckets[i])) {                            \
      if (++i == n_buckets)                                                                        \
        i = 0;                                                                                     \
    }                                                                                              \
    return (Bucket *)&buckets[i];                                                                  \
  }

/* Returns the bucket of a table of any size at which the search for @hash begins. */
static inline guint32
nlp_probing_scale (guint32 hash, guint32 n_buckets)
{
  return (guint32)((guint64)hash * n_buckets >> 32);
}

#define NLP_DEFINE_PROBING(prefix, Bucket, Context, is_free, matches, hash_of)                     \
  NLP_DEFINE_PROBING_FIND (prefix, Bucket, Context, is_free, matches)                              \
                                                                                                   \
  static Bucket *prefix##_resize (Bucket *buckets, gsize n_buckets, gsize n_new,                   \
                                  const Context *context)                                          \
  {                                                                                                \
    Bucket *resized = g_new0 (Bucket, n_new);                                                      \
                                                                                                   \
    for (gsize b = 0; b < n_buckets; b++) {                                                        \
      gsize i;                                                                                     \
                                                                                                   \
      if (is_free (&buckets[b]))                                                                   \
        continue;                                                                                  \
      i = hash_of (context, &buckets[b]) & (n_new - 1);                                            \
      while (!is_free (&resized[i]))                                                               \
        i = (i + 1) & (n_new - 1);                                                                 \
      resized[i] = buckets[b];                                                                     \
    }                                                                                              \
    g_free (buckets);                                                                              \
    return resized;                                                                                \
  }

G_END_DECLS

#endif
