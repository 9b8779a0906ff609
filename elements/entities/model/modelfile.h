/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelfile.h: the file of a trained model of names.
 */

#ifndef NLP_MODEL_FILE_H
#define NLP_MODEL_FILE_H

#include "common/hash.h"
#include "common/probing.h"
#include "modelfeatures.h"
#include "viterbi.h"

G_BEGIN_DECLS

/**
 * NlpModelFeature:
 * @key: the feature; 0 in a free bucket
 * @weights: the index of its counts and weights
 */
typedef struct {
  guint32 key;
  guint32 weights;
} NlpModelFeature;

/* A hash table with open addressing, of any size; at least one bucket is free. */
typedef struct {
  const NlpModelFeature *buckets;
  guint32 n_buckets;
} NlpFeatureTable;

/* A weight and its tag in 16 bits. */
typedef guint16 NlpModelWeight;

#define NLP_MODEL_MAX_WEIGHT 511

/* In place of the first count: rows of %NLP_MAX_TAGS weights follow, one for each count. */
#define NLP_MODEL_DENSE G_MAXUINT16

static inline NlpModelWeight
nlp_model_weight_new (guint tag, gint weight)
{
  return (guint16)(tag << 10 | (weight & 0x3ff));
}

static inline guint
nlp_model_weight_tag (NlpModelWeight weight)
{
  return weight >> 10;
}

static inline gint
nlp_model_weight_value (NlpModelWeight weight)
{
  return (gint16)(weight << 6) >> 6;
}

/**
 * NlpModelFile:
 * @labels: (array zero-terminated=1): the labels of its names
 * @n_labels: the number of labels
 * @tables: clusters and lexicon
 * @word_features: features of words; the weights of each are preceded by %NLP_MODEL_OFFSETS counts,
 *     one for each offset in the window, starting at the word %NLP_MODEL_WINDOW words before the
 * tag
 * @context_features: features of contexts; the weights of each are preceded by one count
 * @weights: the counts and weights of all features
 * @transitions: the score of each tag after each tag, rows of %NLP_MAX_TAGS by the previous tag
 * @bytes: (nullable): the mapped file, which owns all but the labels
 *
 * A trained model, as its file contains it (datafile.h).
 */
typedef struct {
  gchar **labels;
  guint n_labels;
  NlpWordTables tables;
  NlpFeatureTable word_features;
  NlpFeatureTable context_features;
  const NlpModelWeight *weights;
  const gint16 *transitions;
  GBytes *bytes;
} NlpModelFile;

/* @name is the name of the file in errors (%NLP_DATA_FILE_ERROR). Returns: (transfer full) */
NlpModelFile *nlp_model_file_new (GBytes *bytes, const gchar *name, GError **error);

/* Maps @path. Errors are %NLP_DATA_FILE_ERROR and %G_FILE_ERROR. Returns: (transfer full) */
NlpModelFile *nlp_model_file_open (const gchar *path, GError **error);
void nlp_model_file_free (NlpModelFile *self);

/* Writes a model to @path. @n_weights is the length of the weights. Errors are %G_FILE_ERROR. */
gboolean nlp_model_file_write (const NlpModelFile *self,
                               guint32 n_weights,
                               const gchar *path,
                               GError **error);

static inline gboolean
nlp_model_feature_is_free (const NlpModelFeature *bucket)
{
  return bucket->key == 0;
}

static inline gboolean
nlp_model_feature_matches (const guint32 *feature, const NlpModelFeature *bucket)
{
  return bucket->key == *feature;
}

NLP_DEFINE_PROBING_FIND_SCALED (nlp_model_feature,
                                NlpModelFeature,
                                guint32,
                                nlp_model_feature_is_free,
                                nlp_model_feature_matches)

/* Returns the bucket of a feature, or the free one where it belongs. */
static inline NlpModelFeature *
nlp_feature_table_find (const NlpFeatureTable *self, guint32 feature)
{
  return nlp_model_feature_find (self->buckets, self->n_buckets, feature * NLP_GOLDEN32, &feature);
}

/* Prefetches the memory that nlp_feature_table_find() reads first. */
static inline void
nlp_feature_table_prefetch (const NlpFeatureTable *self, guint32 feature)
{
  __builtin_prefetch (&self->buckets[nlp_probing_scale (feature * NLP_GOLDEN32, self->n_buckets)]);
}

/* Returns the counts and weights of a feature, or %NULL. */
static inline const NlpModelWeight *
nlp_model_file_find (const NlpModelFile *self, const NlpFeatureTable *table, guint32 feature)
{
  const NlpModelFeature *found = nlp_feature_table_find (table, feature);

  return nlp_model_feature_is_free (found) ? NULL : self->weights + found->weights;
}

/* Adds the weights after @n_counts counts to the rows of @sums, one for each count. */
static inline void
nlp_model_add_weights (gint16 *restrict sums, const NlpModelWeight *restrict counts, guint n_counts)
{
  const NlpModelWeight *weights = counts + n_counts;

  if (counts[0] == NLP_MODEL_DENSE) {
    for (guint i = 0; i < n_counts * NLP_MAX_TAGS; i++)
      sums[i] += (gint16)counts[1 + i];
    return;
  }
  for (guint row = 0; row < n_counts; row++, sums += NLP_MAX_TAGS) {
    for (guint i = 0; i < counts[row]; i++)
      sums[nlp_model_weight_tag (weights[i])] += nlp_model_weight_value (weights[i]);
    weights += counts[row];
  }
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModelFile, nlp_model_file_free)

G_END_DECLS

#endif
