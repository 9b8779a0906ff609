/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * boundaryfeatures.h: the features of a gap between tokens that the boundary model weighs.
 */

#ifndef NLP_BOUNDARY_FEATURES_H
#define NLP_BOUNDARY_FEATURES_H

#include "rules.h"

G_BEGIN_DECLS

/* The features that have few values. The position is relative to the gap. */
typedef enum {
  NLP_FEATURE_SHAPE_BEFORE_3, /* the #NlpShape of the third token before */
  NLP_FEATURE_SHAPE_BEFORE_2,
  NLP_FEATURE_SHAPE_BEFORE,
  NLP_FEATURE_SHAPE_AFTER,
  NLP_FEATURE_SHAPE_AFTER_2,
  NLP_FEATURE_SHAPE_AFTER_3,
  NLP_FEATURE_SHAPE_FIRST, /* of the first token of the sentence */
  NLP_FEATURE_END,         /* the #NlpSentenceEnd, whether it is closed, and the rules' opinion */
  NLP_FEATURE_LENGTH,      /* the number of tokens in the sentence so far */
  NLP_FEATURE_LOWER,       /* the number of those in lower case */
  NLP_FEATURE_INSIDE,      /* the open quotes and brackets */
  NLP_FEATURE_PARAGRAPH,   /* its length, its end mark, and whether the sentence is its first */
  NLP_N_FEATURES,
} NlpBoundaryFeature;

/* The features whose values are words. */
typedef enum {
  NLP_WORD_BEFORE_2,
  NLP_WORD_BEFORE,
  NLP_WORD_AFTER,
  NLP_WORD_AFTER_2,
  NLP_WORD_FIRST,
  NLP_N_WORD_FEATURES,
} NlpWordFeature;

/* Stands for the index of a token where there is no word. */
#define NLP_NO_TOKEN G_MAXUINT

/* The features of one gap. @words are indices of tokens, or NLP_NO_TOKEN. */
typedef struct {
  guint8 values[NLP_N_FEATURES];
  guint words[NLP_N_WORD_FEATURES];
} NlpBoundaryFeatures;

/* Return the names of features in model files, and the number of values of a feature. */
const gchar *nlp_boundary_feature_get_name (NlpBoundaryFeature feature);
guint nlp_boundary_feature_get_n_values (NlpBoundaryFeature feature);
const gchar *nlp_word_feature_get_name (NlpWordFeature feature);

/* Computes the features of the gap before token @next, of which the rules say @likelihood. */
void nlp_boundary_features (NlpSentenceState *self,
                            guint next,
                            NlpBreak likelihood,
                            NlpBoundaryFeatures *features);

G_END_DECLS

#endif
