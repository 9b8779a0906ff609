/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordcache.c: sums up the weights of words.
 */

#include "wordcache.h"

#include <string.h>

#include <xxhash.h>

#include "common/hash.h"

void
nlp_word_cache_init (NlpWordCache *self, const NlpModelFile *file)
{
  self->file = file;
  self->entries = g_new0 (NlpCachedWord, NLP_WORD_CACHE_SIZE);
}

void
nlp_word_cache_clear (NlpWordCache *self)
{
  g_free (self->entries);
}

guint64
nlp_word_cache_key (const NlpWords *words, const NlpWord *word)
{
  /* XXH3 mixes the seed of short words too little for two sets of classes to differ. */
  const guint64 classes = nlp_hash_finish64 (word->classes & ~nlp_word_position_classes ());

  return XXH3_64bits_withSeed (words->text + word->start, word->end - word->start, classes) | 1;
}

static void
compute_leads (NlpCachedWord *entry)
{
  for (guint offset = 0; offset < NLP_MODEL_OFFSETS; offset++) {
    const gint16 *sums = entry->sums[offset];
    gint best = G_MININT16;

    for (guint tag = 1; tag < NLP_MAX_TAGS; tag++)
      best = MAX (best, sums[tag]);
    entry->leads[offset] = CLAMP (best - sums[NLP_TAG_OUTSIDE], G_MININT16 / 8, G_MAXINT16 / 8);
  }
}

void
nlp_word_cache_fill (const NlpWordCache *self,
                     NlpCachedWord *entry,
                     guint64 key,
                     const NlpWords *words,
                     const NlpWord *word)
{
  const gchar *text = words->text + word->start;
  const gsize length = word->end - word->start;
  guint32 features[NLP_MODEL_MAX_WORD_FEATURES];
  guint n;

  entry->key = key;
  entry->type = nlp_word_type_new (&self->file->tables, text, length);
  memset (entry->sums, 0, sizeof entry->sums);
  n = nlp_word_type_get_features (&entry->type, text, length, word->classes, features);
  for (guint i = 0; i < n; i++)
    nlp_feature_table_prefetch (&self->file->word_features, features[i]);
  for (guint i = 0; i < n; i++) {
    const NlpModelWeight *counts =
        nlp_model_file_find (self->file, &self->file->word_features, features[i]);

    if (counts != NULL)
      nlp_model_add_weights (entry->sums[0], counts, NLP_MODEL_OFFSETS);
  }
  compute_leads (entry);
}
