/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagmodel.h: the weights of the classes of words.
 */

#ifndef NLP_TAG_MODEL_H
#define NLP_TAG_MODEL_H

#include "tagfeatures.h"

G_BEGIN_DECLS

/* Rows of scores are padded to whole vectors. */
#define NLP_TAG_PADDING 16
#define NLP_MAX_TAGS_OF_WORDS 240

/* Weights are whole numbers of this fraction. */
#define NLP_TAG_WEIGHT_ONE 64

/**
 * NlpTagWeight:
 * @offset: the offset of the word from the one whose class it speaks about, plus %NLP_TAG_WINDOW
 * @tag: the class
 * @weight: what it adds to the score of the class
 *
 * A weight of a feature.
 */
typedef struct {
  guint8 offset;
  guint8 tag;
  gint16 weight;
} NlpTagWeight;

/**
 * NlpTagBucket:
 * @hash: identifies the feature; 0 in a free bucket
 * @place: the number of its first weight, shifted by %NLP_TAG_COUNT_BITS, and the count of them
 */
typedef struct {
  guint32 hash;
  guint32 place;
} NlpTagBucket;

#define NLP_TAG_COUNT_BITS 9
#define NLP_TAG_MAX_COUNT ((1u << NLP_TAG_COUNT_BITS) - 1)

/**
 * NlpTagModel:
 * @buckets: a hash table with open addressing
 * @n_buckets: the number of buckets
 * @weights: the weights of all features
 * @n_weights: their number
 * @history: for each class before a word, and for none, a row of weights of all classes
 * @pos: the Universal part of speech of each class, a #GstNlpPos
 * @n_tags: the number of classes
 * @stride: the length of a row
 *
 * The memory belongs to a model and is not owned.
 */
typedef struct {
  const NlpTagBucket *buckets;
  guint32 n_buckets;
  const NlpTagWeight *weights;
  guint32 n_weights;
  const gint16 *history;
  const guint8 *pos;
  guint n_tags;
  guint stride;
} NlpTagModel;

/* Sets the number of classes, and the length of a row that follows from it. */
void nlp_tag_model_set_n_tags (NlpTagModel *self, guint n_tags);

/* Whether the parts of a file fit together, so that all lookups end within them. @n_history is the
 * number of weights of @history. */
gboolean nlp_tag_model_is_sound (const NlpTagModel *self, guint32 n_history);

/**
 * NlpTagFeatureWeights:
 * @weights: the weights of a feature
 * @n: their number, 0 if the model doesn't have the feature
 */
typedef struct {
  const NlpTagWeight *weights;
  guint n;
} NlpTagFeatureWeights;

/* Looks up the features with the hashes @hashes. All are read from memory at the same time, because
 * the tables are larger than the caches of processors. */
void nlp_tag_model_find_all (const NlpTagModel *self,
                             const guint32 *hashes,
                             guint n,
                             NlpTagFeatureWeights *features);

/* Returns the row of weights after a class, or %NLP_TAG_OUTSIDE. */
static inline const gint16 *
nlp_tag_model_get_history (const NlpTagModel *self, guint before)
{
  return self->history + (gsize)MIN (before, self->n_tags) * self->stride;
}

G_END_DECLS

#endif
