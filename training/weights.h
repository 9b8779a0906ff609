/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WEIGHTS_H
#define NLP_WEIGHTS_H

#include "namecorpus.h"

G_BEGIN_DECLS

/**
 * NlpWeights:
 * @n_rows: how many features are known
 * @features: the feature of each row
 * @values: a row of %NLP_MAX_TAGS weights for each feature, then one for each tag in front
 *
 * The weights of the features of a corpus.
 */
typedef struct {
  guint n_rows;
  guint32 *features;
  gfloat *values;
  /*< private >*/
  const NlpCorpus *corpus;
  guint32 *slots; /* the number of a row plus one, by feature; 0 is empty */
  guint32 mask;
  guint32 *type_rows[NLP_MODEL_OFFSETS]; /* for type_features of the corpus, plus one */
  guint32 *place_rows;                   /* likewise */
} NlpWeights;

/* More rows than a word has. */
#define NLP_WEIGHTS_MAX_ROWS                                                                       \
  (NLP_MODEL_OFFSETS * NLP_MODEL_MAX_WORD_FEATURES + NLP_MODEL_MAX_CONTEXT_FEATURES +              \
   NLP_MODEL_MAX_DOMAIN_FEATURES + 16)

/* All weights are 0. Features seen less than @min_count times in @sets are left out. */
NlpWeights *nlp_weights_new (const NlpCorpus *corpus, const GPtrArray *sets, guint min_count);
void nlp_weights_free (NlpWeights *self);

/* The rows of the features of a word. Returns how many there are. */
guint nlp_weights_list (const NlpWeights *self,
                        const NlpCorpusSentence *sentence,
                        guint i,
                        guint32 *rows);

#define NLP_WEIGHTS_NO_ROW G_MAXUINT32

/* The row of feature @i of type_features of the corpus at a place of the window, or none. */
static inline guint32
nlp_weights_type_row (const NlpWeights *self, guint i, guint offset)
{
  return self->type_rows[offset][i] - 1;
}

/* The row of feature @i of place_features of the corpus, or none. */
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

/* The weights of transitions: rows by the tag in front. */
static inline gfloat *
nlp_weights_transitions (const NlpWeights *self)
{
  return nlp_weights_row (self, self->n_rows);
}

/* How many weights there are in all. */
static inline gsize
nlp_weights_size (const NlpWeights *self)
{
  return (gsize)(self->n_rows + NLP_MAX_TAGS) * NLP_MAX_TAGS;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWeights, nlp_weights_free)

G_END_DECLS

#endif
