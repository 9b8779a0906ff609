/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * weights.c: numbers the features of a corpus and holds their weights.
 */

#include "weights.h"

#include <string.h>

#include "common/probing.h"

/* A bucket is a row plus one, or 0 if it is free. */
static inline gboolean
is_free (const guint32 *bucket)
{
  return *bucket == 0;
}

/* The feature of each row, and the one to look for. */
typedef struct {
  const guint32 *features;
  guint32 feature;
} Lookup;

static inline gboolean
matches (const Lookup *lookup, const guint32 *bucket)
{
  return lookup->features[*bucket - 1] == lookup->feature;
}

NLP_DEFINE_PROBING_FIND (bucket, guint32, Lookup, is_free, matches)

static guint32 *
find_bucket (const NlpWeights *self, guint32 feature)
{
  const Lookup lookup = {self->features, feature};

  return bucket_find (self->buckets, (gsize)self->mask + 1, feature ^ feature >> 13, &lookup);
}

/* The counts of features, which decide on the rare ones. */
typedef struct {
  NlpWeights *self;
  guint32 *counts;
  guint n_allocated;
} Counter;

static void
count (Counter *counter, guint32 feature)
{
  NlpWeights *self = counter->self;
  guint32 *bucket = find_bucket (self, feature);

  if (*bucket == 0) {
    if (self->n_rows == counter->n_allocated) {
      counter->n_allocated *= 2;
      self->features = g_renew (guint32, self->features, counter->n_allocated);
      counter->counts = g_renew (guint32, counter->counts, counter->n_allocated);
    }
    self->features[self->n_rows] = feature;
    counter->counts[self->n_rows] = 0;
    *bucket = ++self->n_rows;
  }
  counter->counts[*bucket - 1]++;
}

static void
count_sentence (Counter *counter, const NlpCorpusSentence *sentence)
{
  const NlpCorpus *corpus = counter->self->corpus;

  for (guint i = 0; i < sentence->n; i++) {
    for (gint offset = -NLP_MODEL_WINDOW; offset <= NLP_MODEL_WINDOW; offset++) {
      gint64 at = (gint64)i + offset;
      guint32 type;

      if (at < 0 || at >= sentence->n)
        continue;
      type = sentence->types[at];
      for (guint32 j = g_array_index (corpus->type_starts, guint32, type);
           j < g_array_index (corpus->type_starts, guint32, type + 1); j++)
        count (counter, nlp_feature_at (g_array_index (corpus->type_features, guint32, j), offset));
    }
    for (guint32 j = sentence->features[i]; j < sentence->features[i + 1]; j++)
      count (counter, g_array_index (corpus->place_features, guint32, j));
  }
}

static void
choose_features (NlpWeights *self, const GPtrArray *sets, guint min_count)
{
  Counter counter = {self, g_new (guint32, 1 << 20), 1 << 20};
  guint n_kept = 0;

  self->mask = (1u << 26) - 1;
  self->buckets = g_new0 (guint32, (gsize)self->mask + 1);
  self->features = g_new (guint32, counter.n_allocated);
  for (guint i = 0; i < sets->len; i++) {
    const NlpCorpusSet *set = g_ptr_array_index (sets, i);

    for (guint j = 0; j < set->sentences->len; j++)
      count_sentence (&counter, &g_array_index (set->sentences, NlpCorpusSentence, j));
  }
  for (guint row = 0; row < self->n_rows; row++) {
    if (counter.counts[row] >= min_count)
      self->features[n_kept++] = self->features[row];
  }
  self->n_rows = n_kept;
  memset (self->buckets, 0, ((gsize)self->mask + 1) * sizeof *self->buckets);
  for (guint row = 0; row < n_kept; row++)
    *find_bucket (self, self->features[row]) = row + 1;
  g_free (counter.counts);
}

static void
number_features (NlpWeights *self)
{
  const GArray *types = self->corpus->type_features, *places = self->corpus->place_features;

  for (gint offset = 0; offset < NLP_MODEL_OFFSETS; offset++) {
    self->type_rows[offset] = g_new (guint32, types->len);
    for (guint i = 0; i < types->len; i++)
      self->type_rows[offset][i] = *find_bucket (
          self, nlp_feature_at (g_array_index (types, guint32, i), offset - NLP_MODEL_WINDOW));
  }
  self->place_rows = g_new (guint32, places->len);
  for (guint i = 0; i < places->len; i++)
    self->place_rows[i] = *find_bucket (self, g_array_index (places, guint32, i));
}

NlpWeights *
nlp_weights_new (const NlpCorpus *corpus, const GPtrArray *sets, guint min_count)
{
  NlpWeights *self = g_new0 (NlpWeights, 1);

  self->corpus = corpus;
  choose_features (self, sets, min_count);
  number_features (self);
  g_clear_pointer (&self->buckets, g_free);
  self->values = g_new0 (gfloat, nlp_weights_size (self));
  return self;
}

void
nlp_weights_free (NlpWeights *self)
{
  for (guint i = 0; i < NLP_MODEL_OFFSETS; i++)
    g_free (self->type_rows[i]);
  g_free (self->place_rows);
  g_free (self->features);
  g_free (self->values);
  g_free (self);
}

guint
nlp_weights_list (const NlpWeights *self, const NlpCorpusSentence *sentence, guint i, guint32 *rows)
{
  const GArray *starts = self->corpus->type_starts;
  guint n = 0;

  for (gint offset = -NLP_MODEL_WINDOW; offset <= NLP_MODEL_WINDOW; offset++) {
    gint64 at = (gint64)i + offset;
    const guint32 *numbers = self->type_rows[offset + NLP_MODEL_WINDOW];
    guint32 type;

    if (at < 0 || at >= sentence->n)
      continue;
    type = sentence->types[at];
    for (guint32 j = g_array_index (starts, guint32, type);
         j < g_array_index (starts, guint32, type + 1); j++) {
      if (numbers[j] != 0)
        rows[n++] = numbers[j] - 1;
    }
  }
  for (guint32 j = sentence->features[i]; j < sentence->features[i + 1]; j++) {
    if (self->place_rows[j] != 0)
      rows[n++] = self->place_rows[j] - 1;
  }
  return n;
}
