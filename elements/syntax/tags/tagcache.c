/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagcache.c: a cache of the words that a tagger saw recently.
 */

#include "tagcache.h"

#include <string.h>

#include "common/hash.h"
#include "common/probing.h"

void
nlp_tag_cache_init (NlpTagCache *self, const NlpTagModel *model, const NlpTagTables *tables)
{
  const gsize n_entries = NLP_TAG_CACHE_SETS * NLP_TAG_CACHE_WAYS;

  self->model = model;
  self->tables = tables;
  self->keys = g_malloc0 (NLP_TAG_CACHE_SETS * sizeof (*self->keys));
  self->entries = g_malloc (NLP_TAG_CACHE_SETS * sizeof (*self->entries));
  for (guint s = 0; s < NLP_TAG_CACHE_SETS; s++) {
    for (guint w = 0; w < NLP_TAG_CACHE_WAYS; w++)
      self->entries[s][w] = (guint8)w;
  }
  self->words = g_new (NlpCachedTagWord, n_entries);
  self->rows = g_new (gint16, n_entries * NLP_TAG_OFFSETS * model->stride);
}

void
nlp_tag_cache_clear (NlpTagCache *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->rows, g_free);
}

guint
nlp_tag_find_best (const gint16 *scores, guint n_tags)
{
  gint16 highest = scores[0];
  guint best = 0;

  for (guint t = 1; t < n_tags; t++)
    highest = MAX (highest, scores[t]);
  while (scores[best] != highest)
    best++;
  return best;
}

guint16
nlp_tag_find_clear (const gint16 *scores, guint n_tags, gint margin)
{
  const guint best = nlp_tag_find_best (scores, n_tags);
  const gint16 least = (gint16)MAX (scores[best] - margin, G_MININT16);
  guint16 n_close = 0;

  for (guint t = 0; t < n_tags; t++)
    n_close = (guint16)(n_close + (scores[t] > least));
  return n_close == 1 ? (guint16)best : NLP_TAG_OPEN;
}

/* Sums up the weights of a word. */
static void
fill (NlpTagCache *self,
      guint entry,
      guint64 key,
      const gchar *text,
      gsize length,
      gboolean is_first)
{
  NlpCachedTagWord *word = &self->words[entry];
  gint16 *rows = self->rows + (gsize)entry * NLP_TAG_OFFSETS * self->model->stride;
  NlpTagFeature features[NLP_MAX_WORD_FEATURES];
  NlpTagFeatureWeights found[NLP_MAX_WORD_FEATURES];
  guint32 hashes[NLP_MAX_WORD_FEATURES];
  const guint n = nlp_tag_word_init (&word->word, self->tables, text, length, is_first, features);

  word->key = key;
  memset (word->lemmas, 0, sizeof (word->lemmas));
  memset (rows, 0, NLP_TAG_OFFSETS * self->model->stride * sizeof (gint16));
  for (guint f = 0; f < n; f++)
    hashes[f] = features[f].hash;
  nlp_tag_model_find_all (self->model, hashes, n, found);
  for (guint f = 0; f < n; f++) {
    for (guint w = 0; w < found[f].n; w++) {
      const NlpTagWeight *weight = &found[f].weights[w];

      rows[weight->offset * self->model->stride + weight->tag] += weight->weight;
    }
  }
  word->sure = nlp_tag_find_clear (rows + NLP_TAG_WINDOW * self->model->stride, self->model->n_tags,
                                   NLP_TAG_SURE);
}

static guint64
make_key (const gchar *word, gsize length, gboolean is_first)
{
  guint64 hash = NLP_FNV64_BASIS;
  gsize i = 0;

  for (; i + 8 <= length; i += 8) {
    guint64 value;

    memcpy (&value, word + i, 8);
    hash = nlp_hash_finish64 (nlp_fnv64_step (hash, value));
  }
  for (; i < length; i++)
    hash = nlp_fnv64_step (hash, (guchar)word[i]);
  hash = nlp_hash_finish64 (nlp_fnv64_step (hash, length << 1 | (is_first ? 1 : 0)));
  return hash != 0 ? hash : 1;
}

guint
nlp_tag_cache_find (NlpTagCache *self, const gchar *word, gsize length, gboolean is_first)
{
  const guint64 key = make_key (word, length, is_first);
  const guint32 set = nlp_probing_scale (key >> 32, NLP_TAG_CACHE_SETS);
  guint64 *keys = self->keys[set];
  guint8 *entries = self->entries[set];
  guint way = 0;
  guint8 entry;

  while (way < NLP_TAG_CACHE_WAYS - 1 && keys[way] != key)
    way++;
  entry = entries[way];
  if (keys[way] != key)
    fill (self, set * NLP_TAG_CACHE_WAYS + entry, key, word, length, is_first);
  for (; way > 0; way--) {
    keys[way] = keys[way - 1];
    entries[way] = entries[way - 1];
  }
  keys[0] = key;
  entries[0] = entry;
  return set * NLP_TAG_CACHE_WAYS + entry;
}
