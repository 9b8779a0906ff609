/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WORD_CACHE_H
#define NLP_WORD_CACHE_H

#include "modelfile.h"

G_BEGIN_DECLS

/**
 * NlpCachedWord:
 * @key: of the word; 0 in an empty slot
 * @type: what is known of it
 * @leads: for each place in the window, by how much the best tag of a name is ahead there of no
 * name
 * @sums: for each of them, the weights of all its features, by tag
 *
 * What a model knows of a word by itself, for the tags of the words around it.
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
 * Words whose weights have been summed up lately, of which there are at most
 * %NLP_WORD_CACHE_SIZE. For one thread.
 */
typedef struct {
  const NlpModelFile *file;
  NlpCachedWord *slots;
} NlpWordCache;

#define NLP_WORD_CACHE_SIZE 32768 /* a power of two; 22 MB */

void nlp_word_cache_init (NlpWordCache *self, const NlpModelFile *file);
void nlp_word_cache_clear (NlpWordCache *self);

/* The key of a word of a text; never 0. */
guint64 nlp_word_cache_key (const NlpWords *self, const NlpWord *word);

/* Puts a word into its slot. */
void nlp_word_cache_fill (const NlpWordCache *self,
                          NlpCachedWord *slot,
                          guint64 key,
                          const NlpWords *words,
                          const NlpWord *word);

static inline NlpCachedWord *
nlp_word_cache_slot (const NlpWordCache *self, guint64 key)
{
  return &self->slots[key >> 40 & (NLP_WORD_CACHE_SIZE - 1)];
}

/* The word, until the next call. */
static inline const NlpCachedWord *
nlp_word_cache_get (const NlpWordCache *self,
                    guint64 key,
                    const NlpWords *words,
                    const NlpWord *word)
{
  NlpCachedWord *slot = nlp_word_cache_slot (self, key);

  if (G_UNLIKELY (slot->key != key))
    nlp_word_cache_fill (self, slot, key, words, word);
  return slot;
}

G_END_DECLS

#endif
