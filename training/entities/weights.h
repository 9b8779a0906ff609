/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WEIGHTS_H
#define NLP_WEIGHTS_H

#include "namecorpus.h"

G_BEGIN_DECLS

/**
 * NlpWeights:
 * @n_rows: number of features
 * @features: the feature of each row
 * @values: a row of %NLP_MAX_TAGS weights for each feature, then one for each previous tag
 *
 * The weights of the features of a corpus.
 */
typedef struct {
  guint n_rows;
  guint32 *features;
  gfloat *values;
  /*< private >*/
  const NlpCorpus *corpus;
  guint32 *buckets; /* row plus one, by feature; 0 is a free bucket */
  guint32 mask;
  guint32 *type_rows[NLP_MODEL_OFFSETS]; /* row plus one, for type_features of the corpus */
  guint32 *place_rows;                   /* row plus one, for place_features of the corpus */
} NlpWeights;

/* Upper bound of the rows of a word. */
#define NLP_WEIGHTS_MAX_ROWS                                                                       \
  (NLP_MODEL_OFFSETS * NLP_MODEL_MAX_WORD_FEATURES + NLP_MODEL_MAX_CONTEXT_FEATURES +              \
   NLP_MODEL_MAX_DOMAIN_FEATURES + 16)

/* Numbers the features that occur at least @min_count times in @sets. All weights are 0. */
NlpWeights *nlp_weights_new (const NlpCorpus *corpus, const GPtrArray *sets, guint min_count);
void nlp_weights_free (NlpWeights *self);

/* Writes the rows of the features of word @i to @rows. Returns their number. */
guint nlp_weights_list (const NlpWeights *self,
                        const NlpCorpusSentence *sentence,
                        guint i,
                        guint32 *rows);

#define NLP_WEIGHTS_NO_ROW G_MAXUINT32

/* Returns the row of feature @i of type_features at an offset of the window, or
 * %NLP_WEIGHTS_NO_ROW. */
static inline guint32
nlp_weights_type_row (const NlpWeights *self, guint i, guint offset)
{
  return self->type_rows[offset][i] - 1;
}

/* Returns the row of feature @i of place_features, or %NLP_WEIGHTS_NO_ROW. */
static inline guint32
nlp_weights_place_row (const NlpWeights *self, guint i)
{
  return self->place_rows[i] - 1;
}

static inline gfloat *
nlp_weights_row (const NlpWeights *self, guint32 row)
{
  return self->values + (gsize)row * NLP_MAX_TAGS;
}

/* Returns the transition weights: one row for each previous tag. */
static inline gfloat *
nlp_weights_transitions (const NlpWeights *self)
{
  return nlp_weights_row (self, self->n_rows);
}

/* Returns the number of all weights. */
static inline gsize
nlp_weights_size (const NlpWeights *self)
{
  return (gsize)(self->n_rows + NLP_MAX_TAGS) * NLP_MAX_TAGS;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWeights, nlp_weights_free)

G_END_DECLS

#endif
