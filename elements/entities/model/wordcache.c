/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordcache.c: sums up the weights of words, and keeps the sums of recent words.
 */

#include "wordcache.h"

#include <string.h>
#include <sys/mman.h>

#include <xxhash.h>

#include "common/hash.h"

#define HUGE_PAGE (2 * 1024 * 1024)

/* Allocates @n entries of @size bytes in huge pages, where the system has them: with small ones,
 * reading an entry also waits for the page tables. */
static gpointer
allocate (gsize n, gsize size)
{
  const gpointer entries = g_aligned_alloc (n, size, HUGE_PAGE);

#ifdef MADV_HUGEPAGE
  madvise (entries, n * size, MADV_HUGEPAGE);
#endif
  return entries;
}

void
nlp_word_cache_init (NlpWordCache *self, const NlpModelFile *file)
{
  self->file = file;
  self->sets = g_new0 (NlpWordSet, NLP_WORD_CACHE_SETS);
  self->words = allocate (NLP_WORD_CACHE_SIZE, sizeof (NlpCachedWord));
  self->sums = allocate (NLP_WORD_CACHE_SIZE, sizeof (NlpWordSums));
  for (guint i = 0; i < NLP_WORD_CACHE_SETS; i++) {
    for (guint way = 0; way < NLP_WORD_CACHE_WAYS; way++)
      self->sets[i].entries[way] = way;
  }
}

void
nlp_word_cache_clear (NlpWordCache *self)
{
  g_free (self->sets);
  g_aligned_free (self->words);
  g_aligned_free (self->sums);
}

guint64
nlp_word_cache_key (const NlpWords *words, const NlpWord *word)
{
  /* XXH3 mixes the seed of short words too little for two sets of classes to differ. */
  const guint64 classes = nlp_hash_finish64 (word->classes & ~nlp_word_position_classes ());

  return XXH3_64bits_withSeed (words->text + word->start, word->end - word->start, classes) | 1;
}

/* Sets @best to the maximum of each tag and the next ones, %NLP_TAGS_PER_LABEL together. */
static inline void
find_best (const gint16 row[NLP_MAX_TAGS], gint16 best[NLP_MAX_TAGS])
{
  gint16 padded[NLP_MAX_TAGS + NLP_TAGS_PER_LABEL];
  gint16 pairs[NLP_MAX_TAGS + NLP_TAGS_PER_LABEL / 2];

  memcpy (padded, row, NLP_MAX_TAGS * sizeof *row);
  for (guint i = NLP_MAX_TAGS; i < G_N_ELEMENTS (padded); i++)
    padded[i] = G_MININT16;
  /* Two loops over all tags are vectorised; a loop over the tags of each label is not. */
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    pairs[i] = MAX (padded[i], padded[i + 1]);
  for (guint i = 0; i < NLP_MAX_TAGS; i++)
    best[i] = MAX (pairs[i], pairs[i + 2]);
}
G_STATIC_ASSERT (NLP_TAGS_PER_LABEL == 4);

static void
compute_leads (NlpCachedWord *word, const NlpWordSums *sums)
{
  for (guint offset = 0; offset < NLP_MODEL_OFFSETS; offset++) {
    const gint16 *row = sums->window[offset];
    gint16 best[NLP_MAX_TAGS];

    find_best (row, best);
    for (guint group = 0; group < NLP_N_TAG_GROUPS; group++) {
      const gint lead = best[nlp_tag_new (group, NLP_TAG_BEGIN)] - row[NLP_TAG_OUTSIDE];

      word->leads[offset][group] = CLAMP (lead, G_MININT16 / 8, G_MAXINT16 / 8);
    }
  }
}

/* Adds the weights of @n features of a word to @sums. */
static void
add_word_features (const NlpModelFile *file,
                   const guint32 *features,
                   guint n,
                   gint16 sums[NLP_MODEL_OFFSETS][NLP_MAX_TAGS])
{
  guint32 found[NLP_MODEL_MAX_WORD_FEATURES];
  guint n_found = 0;

  /* The tables are larger than the caches of a processor: prefetch all before reading the first. */
  for (guint i = 0; i < n; i++)
    nlp_feature_table_prefetch (&file->word_features, features[i]);
  for (guint i = 0; i < n; i++) {
    const guint32 weights = nlp_feature_table_find (&file->word_features, features[i]);

    if (weights != 0) {
      nlp_feature_prefetch (&file->weights, weights);
      found[n_found++] = weights;
    }
  }
  for (guint i = 0; i < n_found; i++)
    nlp_feature_add (sums[0], &file->weights, found[i], NLP_MODEL_OFFSETS);
}

/* Adds the weights of the context features that depend on a word alone to @sums. */
static void
add_context_features (const NlpModelFile *file, const NlpWordType *type, gint16 *sums)
{
  guint32 features[2];
  const guint n = nlp_word_type_get_context_features (type, features);

  for (guint i = 0; i < n; i++) {
    const guint32 weights = nlp_feature_table_find (&file->context_features, features[i]);

    if (weights != 0)
      nlp_feature_add (sums, &file->weights, weights, 1);
  }
}

/* Computes the entry of a word. */
static void
fill (const NlpModelFile *file,
      NlpCachedWord *entry,
      NlpWordSums *sums,
      const NlpWords *words,
      const NlpWord *word)
{
  const gchar *text = words->text + word->start;
  const gsize length = word->end - word->start;
  guint32 features[NLP_MODEL_MAX_WORD_FEATURES];
  guint n;

  memset (sums, 0, sizeof *sums);
  entry->type = nlp_word_type_new (&file->tables, text, length);
  n = nlp_word_type_get_features (&entry->type, text, length, word->classes, features);
  add_word_features (file, features, n, sums->window);
  add_context_features (file, &entry->type, sums->context);
  compute_leads (entry, sums);
}

/* Makes the word at @way of a set the last used one. */
static inline guint
use (NlpWordSet *self, guint way, guint64 key)
{
  const guint8 entry = self->entries[way];

  for (; way > 0; way--) {
    self->keys[way] = self->keys[way - 1];
    self->entries[way] = self->entries[way - 1];
  }
  self->keys[0] = key;
  self->entries[0] = entry;
  return entry;
}

guint
nlp_word_cache_find (NlpWordCache *self, guint64 key, const NlpWords *words, const NlpWord *word)
{
  NlpWordSet *set = nlp_word_cache_get_set (self, key);
  const guint first = (guint)(set - self->sets) * NLP_WORD_CACHE_WAYS;
  guint entry;

  for (guint way = 0; way < NLP_WORD_CACHE_WAYS; way++) {
    if (set->keys[way] == key)
      return first + (way == 0 ? set->entries[0] : use (set, way, key));
  }
  entry = first + use (set, NLP_WORD_CACHE_WAYS - 1, key);
  self->words[entry].key = key;
  fill (self->file, &self->words[entry], &self->sums[entry], words, word);
  return entry;
}
