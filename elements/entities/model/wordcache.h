/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wordcache.h: a cache of the weights of words.
 */

#ifndef NLP_WORD_CACHE_H
#define NLP_WORD_CACHE_H

#include "modelfile.h"

G_BEGIN_DECLS

/**
 * NlpCachedWord:
 * @key: the key of the word; 0 if the entry is empty
 * @type: its type
 * @leads: for each offset in the window, the score of the best tag of a name there minus that of O
 * @sums: for each offset in the window, the sum of the weights of all its features, by tag
 *
 * The contribution of a word to the scores of the tags around it.
 */
typedef struct {
  guint64 key;
  NlpWordType type;
  gint16 leads[NLP_MODEL_OFFSETS];
  gint16 sums[NLP_MODEL_OFFSETS][NLP_MAX_TAGS];
} NlpCachedWord;

/**
 * NlpWordCache:
 *
 * A direct-mapped cache of words whose weights were summed up recently. For one thread.
 */
typedef struct {
  const NlpModelFile *file;
  NlpCachedWord *entries;
} NlpWordCache;

#define NLP_WORD_CACHE_SIZE 32768 /* a power of two; 22 MB */

/* @file must outlive @self. */
void nlp_word_cache_init (NlpWordCache *self, const NlpModelFile *file);
void nlp_word_cache_clear (NlpWordCache *self);

/* Returns the key of a word; never 0. */
guint64 nlp_word_cache_key (const NlpWords *words, const NlpWord *word);

/* Replaces the content of @entry by that of a word. */
void nlp_word_cache_fill (const NlpWordCache *self,
                          NlpCachedWord *entry,
                          guint64 key,
                          const NlpWords *words,
                          const NlpWord *word);

/* Returns the entry of a word, valid until the next call. @key is that of @word. */
static inline const NlpCachedWord *
nlp_word_cache_get (const NlpWordCache *self,
                    guint64 key,
                    const NlpWords *words,
                    const NlpWord *word)
{
  NlpCachedWord *entry = &self->entries[key >> 40 & (NLP_WORD_CACHE_SIZE - 1)];

  if (G_UNLIKELY (entry->key != key))
    nlp_word_cache_fill (self, entry, key, words, word);
  return entry;
}

G_END_DECLS

#endif
