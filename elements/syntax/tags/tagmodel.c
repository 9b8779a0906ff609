/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagmodel.c: the weights of the classes of words.
 */

#include "tagmodel.h"

#include "common/probing.h"

#define CACHE_LINE 64

static inline gboolean
is_free (const NlpTagBucket *bucket)
{
  return bucket->hash == 0;
}

static inline gboolean
matches (const guint32 *hash, const NlpTagBucket *bucket)
{
  return bucket->hash == *hash;
}

NLP_DEFINE_PROBING_FIND_SCALED (bucket, NlpTagBucket, guint32, is_free, matches)

void
nlp_tag_model_set_n_tags (NlpTagModel *self, guint n_tags)
{
  self->n_tags = n_tags;
  self->stride = (n_tags + NLP_TAG_PADDING - 1) / NLP_TAG_PADDING * NLP_TAG_PADDING;
}

gboolean
nlp_tag_model_is_sound (const NlpTagModel *self, guint32 n_history)
{
  guint32 n_free = 0;

  if (self->n_tags == 0 || self->n_tags > NLP_MAX_TAGS_OF_WORDS || self->n_buckets == 0 ||
      n_history != (self->n_tags + 1) * self->stride)
    return FALSE;
  for (guint32 b = 0; b < self->n_buckets; b++) {
    const guint32 place = self->buckets[b].place;

    n_free += is_free (&self->buckets[b]);
    if ((place >> NLP_TAG_COUNT_BITS) + (place & NLP_TAG_MAX_COUNT) > self->n_weights)
      return FALSE;
  }
  for (guint32 w = 0; w < self->n_weights; w++) {
    if (self->weights[w].offset >= NLP_TAG_OFFSETS || self->weights[w].tag >= self->n_tags)
      return FALSE;
  }
  return n_free > 0;
}

void
nlp_tag_model_find_all (const NlpTagModel *self,
                        const guint32 *hashes,
                        guint n,
                        NlpTagFeatureWeights *features)
{
  for (guint f = 0; f < n; f++)
    __builtin_prefetch (&self->buckets[nlp_probing_scale (hashes[f], self->n_buckets)]);
  for (guint f = 0; f < n; f++) {
    const NlpTagBucket *bucket =
        bucket_find (self->buckets, self->n_buckets, hashes[f], &hashes[f]);

    /* A free bucket has no weights. */
    features[f].weights = self->weights + (bucket->place >> NLP_TAG_COUNT_BITS);
    features[f].n = bucket->place & NLP_TAG_MAX_COUNT;
    for (guint w = 0; w < features[f].n; w += CACHE_LINE / sizeof (NlpTagWeight))
      __builtin_prefetch (features[f].weights + w);
  }
}
