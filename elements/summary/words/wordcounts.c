/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordcounts.c: counts the words of a text of any length in bounded memory.
 *
 * The table is set-associative, as caches are, and not one of common/probing.h, which would grow.
 */

#include "wordcounts.h"

#include <string.h>

#include "wordtable.h"

#define N_BUCKETS (1 << 16)
#define WAYS 8 /* buckets that may hold a given word */
#define MAX_COUNT (G_MAXUINT32 / 4)

typedef struct {
  guint64 hash;
  guint32 count; /* 0 in a free bucket */
} Bucket;

struct _NlpWordCounts {
  Bucket *buckets; /* (nullable): NULL until the first word */
  guint64 total;
};

NlpWordCounts *
nlp_word_counts_new (void)
{
  return g_new0 (NlpWordCounts, 1);
}

void
nlp_word_counts_free (NlpWordCounts *self)
{
  g_free (self->buckets);
  g_free (self);
}

void
nlp_word_counts_clear (NlpWordCounts *self)
{
  g_clear_pointer (&self->buckets, g_free);
  self->total = 0;
}

static Bucket *
get_ways (const NlpWordCounts *self, guint64 hash)
{
  return self->buckets + (hash & (N_BUCKETS / WAYS - 1)) * WAYS;
}

void
nlp_word_counts_add (NlpWordCounts *self, const gchar *word, gsize length)
{
  const guint64 hash = nlp_word_hash (word, length);
  Bucket *ways, *rarest;

  if (self->buckets == NULL)
    self->buckets = g_new0 (Bucket, N_BUCKETS);
  self->total++;
  rarest = ways = get_ways (self, hash);
  for (guint i = 0; i < WAYS; i++) {
    if (ways[i].hash == hash && ways[i].count > 0) {
      ways[i].count = MIN (ways[i].count + 1, MAX_COUNT);
      return;
    }
    if (ways[i].count < rarest->count)
      rarest = &ways[i];
  }
  *rarest = (Bucket){hash, 1};
}

guint32
nlp_word_counts_get (const NlpWordCounts *self, const gchar *word, gsize length)
{
  const guint64 hash = nlp_word_hash (word, length);
  const Bucket *ways;

  if (self->buckets == NULL)
    return 0;
  ways = get_ways (self, hash);
  for (guint i = 0; i < WAYS; i++) {
    if (ways[i].hash == hash && ways[i].count > 0)
      return ways[i].count;
  }
  return 0;
}

guint64
nlp_word_counts_get_total (const NlpWordCounts *self)
{
  return self->total;
}
