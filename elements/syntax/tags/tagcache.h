/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagcache.h: a cache of the words that a tagger saw recently.
 */

#ifndef NLP_TAG_CACHE_H
#define NLP_TAG_CACHE_H

#include "tagmodel.h"

G_BEGIN_DECLS

/* A word is sure of its class if its score is this far above all others, as logarithm. */
#define NLP_TAG_SURE (22 * NLP_TAG_WEIGHT_ONE)

/* In place of a class that is not known yet. */
#define NLP_TAG_OPEN G_MAXUINT16

#define NLP_TAG_CACHE_WAYS 4
#define NLP_TAG_CACHE_SETS 2048

/* The number of lemmas that are kept for a word: one for each class in which it was seen. */
#define NLP_TAG_CACHE_LEMMAS 3

/**
 * NlpCachedTagWord:
 * @key: identifies it
 * @word: what pairs of words need to know about it
 * @sure: its class if no neighbour can change it, or %NLP_TAG_OPEN
 * @lemmas: the edits of its lemmas, the last used one first
 *
 * A word whose weights were summed up.
 */
typedef struct {
  guint64 key;
  NlpTagWord word;
  guint16 sure;
  struct {
    guint16 tag; /* plus 1; 0 if there is none */
    guint16 edit;
  } lemmas[NLP_TAG_CACHE_LEMMAS];
} NlpCachedTagWord;

/**
 * NlpTagCache:
 *
 * A set-associative cache; the least recently used word of a set is replaced. For one thread.
 */
typedef struct {
  const NlpTagModel *model;
  const NlpTagTables *tables;
  guint64 (*keys)[NLP_TAG_CACHE_WAYS]; /* the last used one first */
  guint8 (*entries)[NLP_TAG_CACHE_WAYS];
  NlpCachedTagWord *words;
  gint16 *rows;
} NlpTagCache;

/* @model and @tables must outlive @self. */
void nlp_tag_cache_init (NlpTagCache *self, const NlpTagModel *model, const NlpTagTables *tables);
void nlp_tag_cache_clear (NlpTagCache *self);

/* Returns the number of the entry of a word of @length bytes, which the next call may replace.
 * @is_first: whether it is the first word of its sentence. */
guint nlp_tag_cache_find (NlpTagCache *self, const gchar *word, gsize length, gboolean is_first);

/* Returns the class whose score is the highest, if it is more than @margin above all others, or
 * %NLP_TAG_OPEN. */
guint16 nlp_tag_find_clear (const gint16 *scores, guint n_tags, gint margin);

/* Returns the class whose score is the highest. */
guint nlp_tag_find_best (const gint16 *scores, guint n_tags);

/* Returns what a word adds to the scores of the classes of the word that is @offset words before
 * it, plus %NLP_TAG_WINDOW. */
static inline const gint16 *
nlp_tag_cache_get_row (const NlpTagCache *self, guint entry, guint offset)
{
  return self->rows + ((gsize)entry * NLP_TAG_OFFSETS + offset) * self->model->stride;
}

G_END_DECLS

#endif
