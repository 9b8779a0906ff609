/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_BOUNDARY_FEATURES_H
#define NLP_BOUNDARY_FEATURES_H

#include "rules.h"

G_BEGIN_DECLS

/* What the model of sentence boundaries knows about a gap, apart from words. */
typedef enum {
  NLP_FEATURE_SHAPE_BEFORE_3, /* NlpShape of the third token in front of the gap */
  NLP_FEATURE_SHAPE_BEFORE_2,
  NLP_FEATURE_SHAPE_BEFORE,
  NLP_FEATURE_SHAPE_AFTER,
  NLP_FEATURE_SHAPE_AFTER_2,
  NLP_FEATURE_SHAPE_AFTER_3,
  NLP_FEATURE_SHAPE_FIRST, /* of the sentence so far */
  NLP_FEATURE_END,         /* NlpSentenceEnd, whether it is closed, and what the rules think */
  NLP_FEATURE_LENGTH,      /* tokens of the sentence so far */
  NLP_FEATURE_LOWER,       /* those in lower case */
  NLP_FEATURE_INSIDE,      /* quotes and brackets */
  NLP_FEATURE_PARAGRAPH,   /* whether it ends with a mark, its length, whether this is its first gap
                            */
  NLP_N_FEATURES,
} NlpBoundaryFeature;

/* Whose words the model knows. */
typedef enum {
  NLP_WORD_BEFORE_2,
  NLP_WORD_BEFORE,
  NLP_WORD_AFTER,
  NLP_WORD_AFTER_2,
  NLP_WORD_FIRST,
  NLP_N_WORD_FEATURES,
} NlpWordFeature;

#define NLP_NO_TOKEN G_MAXUINT

typedef struct {
  guint8 values[NLP_N_FEATURES];
  guint words[NLP_N_WORD_FEATURES]; /* numbers of tokens, NLP_NO_TOKEN where there is no word */
} NlpBoundaryFeatures;

/* The name of a feature, and how many values it has. */
const gchar *nlp_boundary_feature_get_name (NlpBoundaryFeature feature);
guint nlp_boundary_feature_get_n_values (NlpBoundaryFeature feature);
const gchar *nlp_word_feature_get_name (NlpWordFeature feature);

void nlp_boundary_features (NlpSentenceState *state,
                            guint next,
                            NlpBreak likelihood,
                            NlpBoundaryFeatures *features);

G_END_DECLS

#endif
