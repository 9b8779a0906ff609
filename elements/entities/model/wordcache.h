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

/* Leads are kept for groups of tags: a tag of a name belongs to the group of its label. */
#define NLP_N_TAG_GROUPS (NLP_MAX_TAGS / NLP_TAGS_PER_LABEL)

/* A vector of leads, of as many as every processor handles at once. */
#define NLP_N_LEADS 8
typedef gint16 NlpLeads __attribute__ ((vector_size (NLP_N_LEADS * sizeof (gint16))));
#define NLP_N_LEAD_STEPS (NLP_N_TAG_GROUPS / NLP_N_LEADS)

/**
 * NlpCachedWord:
 * @key: the key of the word; 0 if the entry is empty
 * @type: its type
 * @leads: for each offset in the window and each group of tags, the score of the best tag there
 *     minus that of O
 *
 * The properties of a word, and bounds on what it adds to the scores of the tags around it.
 */
typedef struct {
  guint64 key;
  NlpWordType type;
  union {
    gint16 leads[NLP_MODEL_OFFSETS][NLP_N_TAG_GROUPS];
    NlpLeads lead_steps[NLP_MODEL_OFFSETS][NLP_N_LEAD_STEPS];
  };
} NlpCachedWord;

/**
 * NlpWordSums:
 * @window: for each offset in the window, the sum of the weights of all features of a word, by tag
 * @context: the sum of the weights of nlp_word_type_get_context_features()
 *
 * What a word adds to the scores of the tags around it.
 */
typedef struct {
  gint16 window[NLP_MODEL_OFFSETS][NLP_MAX_TAGS];
  gint16 context[NLP_MAX_TAGS];
} NlpWordSums;

#define NLP_WORD_CACHE_WAYS 4
#define NLP_WORD_CACHE_SETS 6144
#define NLP_WORD_CACHE_SIZE (NLP_WORD_CACHE_WAYS * NLP_WORD_CACHE_SETS) /* 24 MB */

/**
 * NlpWordSet:
 * @keys: the keys of the words in a set, the last used one first
 * @entries: their entries, as numbers below %NLP_WORD_CACHE_WAYS
 *
 * The words that share a few entries. The least recently used one is replaced.
 */
typedef struct {
  guint64 keys[NLP_WORD_CACHE_WAYS];
  guint8 entries[NLP_WORD_CACHE_WAYS];
} NlpWordSet;

/**
 * NlpWordCache:
 *
 * A set-associative cache of words whose weights were summed up recently. For one thread.
 */
typedef struct {
  const NlpModelFile *file;
  NlpWordSet *sets;
  NlpCachedWord *words;
  NlpWordSums *sums; /* of the same words */
} NlpWordCache;

/* @file must outlive @self. */
void nlp_word_cache_init (NlpWordCache *self, const NlpModelFile *file);
void nlp_word_cache_clear (NlpWordCache *self);

/* Returns the key of a word; never 0. */
guint64 nlp_word_cache_key (const NlpWords *words, const NlpWord *word);

/* Returns the index of the entry of a word, which may be replaced by the next call. @key is that of
 * @word. */
guint
nlp_word_cache_find (NlpWordCache *self, guint64 key, const NlpWords *words, const NlpWord *word);

static inline NlpWordSet *
nlp_word_cache_get_set (const NlpWordCache *self, guint64 key)
{
  return &self->sets[nlp_probing_scale (key >> 32, NLP_WORD_CACHE_SETS)];
}

G_END_DECLS

#endif
