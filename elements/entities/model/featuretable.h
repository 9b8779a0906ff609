/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * featuretable.h: the weights of features, as a model file contains them.
 */

#ifndef NLP_FEATURE_TABLE_H
#define NLP_FEATURE_TABLE_H

#include "common/hash.h"
#include "common/probing.h"
#include "viterbi.h"

G_BEGIN_DECLS

/* A weight and its tag in 16 bits. */
typedef guint16 NlpModelWeight;

#define NLP_MODEL_MAX_WEIGHT 511

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

#define NLP_FEATURES_PER_LINE 8

/**
 * NlpFeatureLine:
 * @keys: features; 0 is free, and the free ones are the last ones
 * @weights: where the weights of each feature are: the index of its counts and weights, above 0; or
 *     the index of its first row, with %NLP_FEATURE_DENSE; or one or two weights, with
 *     %NLP_FEATURE_INLINE
 *
 * Features in one cache line of a processor, which are compared at once.
 */
typedef struct {
  guint32 keys[NLP_FEATURES_PER_LINE];
  guint32 weights[NLP_FEATURES_PER_LINE];
} NlpFeatureLine;

/* A hash table of any size: a feature that does not fit into its line is in one of the next. At
 * least one place is free. */
typedef struct {
  const NlpFeatureLine *lines;
  guint32 n_lines;
} NlpFeatureTable;

/* Adds a feature with its weights to a table that has room for it. */
void nlp_feature_table_add (NlpFeatureTable *self, guint32 feature, guint32 weights);

/* A row of weights, one for each tag. */
typedef gint16 NlpWeightRow[NLP_MAX_TAGS];

/**
 * NlpFeatureWeights:
 * @weights: for each feature with few weights, a count for each of its rows, and the weights of the
 *     rows; the first item is not used
 * @n_weights: the number of items
 * @rows: the rows of the other features
 * @n_rows: their number
 *
 * The weights of all features.
 */
typedef struct {
  const NlpModelWeight *weights;
  guint32 n_weights;
  const NlpWeightRow *rows;
  guint32 n_rows;
} NlpFeatureWeights;

/* Whether the weights of all features, which have @n_rows rows each, are inside of @weights, and
 * lookups end. Weights in the table itself are only possible for one row. */
gboolean nlp_feature_table_is_sound (const NlpFeatureTable *self,
                                     guint n_rows,
                                     const NlpFeatureWeights *weights);

static inline guint32
nlp_feature_table_get_line (const NlpFeatureTable *self, guint32 feature)
{
  return nlp_probing_scale (feature * NLP_GOLDEN32, self->n_lines);
}

/* Prefetches the memory that nlp_feature_table_find() reads first. */
static inline void
nlp_feature_table_prefetch (const NlpFeatureTable *self, guint32 feature)
{
  __builtin_prefetch (&self->lines[nlp_feature_table_get_line (self, feature)]);
}

typedef guint32 NlpFourKeys __attribute__ ((vector_size (16), aligned (4), may_alias));

/* Returns the weights of a feature, or 0. */
static inline guint32
nlp_feature_table_find (const NlpFeatureTable *self, guint32 feature)
{
  const NlpFourKeys key = {feature, feature, feature, feature};
  guint32 at = nlp_feature_table_get_line (self, feature);

  for (;;) {
    const NlpFeatureLine *line = &self->lines[at];
    const NlpFourKeys *keys = (const NlpFourKeys *)(gconstpointer)line->keys;
    const NlpFourKeys *weights = (const NlpFourKeys *)(gconstpointer)line->weights;
    /* At most one of the keys is equal: without branches, which would be mispredicted. */
    const NlpFourKeys found =
        ((NlpFourKeys)(keys[0] == key) & weights[0]) | ((NlpFourKeys)(keys[1] == key) & weights[1]);
    const guint32 result = found[0] | found[1] | found[2] | found[3];

    if (result != 0 || line->keys[NLP_FEATURES_PER_LINE - 1] == 0)
      return result;
    if (++at == self->n_lines)
      at = 0;
  }
}

/* The index is that of a row. */
#define NLP_FEATURE_DENSE 0x40000000u

/* Instead of an index: the place has the weights themselves. */
#define NLP_FEATURE_INLINE 0x80000000u
#define NLP_FEATURE_MAX_INLINE 2 /* weights */
#define NLP_FEATURE_MAX_INLINE_WEIGHT 255

/* Packs a weight for a place of its own; two fit: the second is shifted by
 * %NLP_FEATURE_INLINE_BITS. */
#define NLP_FEATURE_INLINE_BITS 15

static inline guint32
nlp_feature_inline_new (guint tag, gint weight)
{
  return NLP_FEATURE_INLINE | tag << 9 | ((guint32)weight & 0x1ff);
}

static inline void
nlp_feature_inline_add (gint16 *sums, guint32 weight)
{
  sums[weight >> 9 & (NLP_MAX_TAGS - 1)] += (gint16)(gint32)((gint32)(weight << 23) >> 23);
}

/* Adds weights that nlp_feature_table_find() returned to @n_rows rows of sums. */
static inline void
nlp_feature_add (gint16 *restrict sums, const NlpFeatureWeights *all, guint32 place, guint n_rows)
{
  if ((place & NLP_FEATURE_INLINE) != 0) {
    nlp_feature_inline_add (sums, place);
    nlp_feature_inline_add (sums, place >> NLP_FEATURE_INLINE_BITS);
  } else if ((place & NLP_FEATURE_DENSE) != 0) {
    const gint16 *rows = all->rows[place & ~NLP_FEATURE_DENSE];

    for (guint i = 0; i < n_rows * NLP_MAX_TAGS; i++)
      sums[i] += rows[i];
  } else {
    const NlpModelWeight *counts = all->weights + place;
    const NlpModelWeight *weights = counts + n_rows;

    for (guint row = 0; row < n_rows; row++, sums += NLP_MAX_TAGS) {
      for (guint i = 0; i < counts[row]; i++)
        sums[nlp_model_weight_tag (weights[i])] += nlp_model_weight_value (weights[i]);
      weights += counts[row];
    }
  }
}

/* Prefetches what nlp_feature_add() reads first. */
static inline void
nlp_feature_prefetch (const NlpFeatureWeights *all, guint32 place)
{
  if ((place & NLP_FEATURE_DENSE) != 0) {
    const gint16 *row = all->rows[place & ~NLP_FEATURE_DENSE];

    __builtin_prefetch (row);
    __builtin_prefetch (row + NLP_MAX_TAGS / 2);
  } else if ((place & NLP_FEATURE_INLINE) == 0) {
    __builtin_prefetch (all->weights + place);
  }
}

G_END_DECLS

#endif
