/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_BOUNDARY_FEATURES_H
#define NLP_BOUNDARY_FEATURES_H

#include "rules.h"

G_BEGIN_DECLS

/* What the model of sentence boundaries knows about a gap, apart from words. */
typedef enum {
  NLP_TRAIT_SHAPE_BEFORE_3, /* NlpShape of the third token in front of the gap */
  NLP_TRAIT_SHAPE_BEFORE_2,
  NLP_TRAIT_SHAPE_BEFORE,
  NLP_TRAIT_SHAPE_AFTER,
  NLP_TRAIT_SHAPE_AFTER_2,
  NLP_TRAIT_SHAPE_AFTER_3,
  NLP_TRAIT_SHAPE_FIRST, /* of the sentence so far */
  NLP_TRAIT_END,         /* NlpSentenceEnd, whether it is closed, and what the rules think */
  NLP_TRAIT_LENGTH,      /* tokens of the sentence so far */
  NLP_TRAIT_LOWER,       /* those in lower case */
  NLP_TRAIT_INSIDE,      /* quotes and brackets */
  NLP_TRAIT_PARAGRAPH, /* whether it ends with a mark, its length, whether this is its first gap */
  NLP_N_TRAITS,
} NlpTrait;

/* Whose words the model knows. */
typedef enum {
  NLP_PLACE_BEFORE_2,
  NLP_PLACE_BEFORE,
  NLP_PLACE_AFTER,
  NLP_PLACE_AFTER_2,
  NLP_PLACE_FIRST,
  NLP_N_PLACES,
} NlpPlace;

#define NLP_NO_TOKEN G_MAXUINT

typedef struct {
  guint8 traits[NLP_N_TRAITS];
  guint words[NLP_N_PLACES]; /* numbers of tokens, NLP_NO_TOKEN where there is no word */
} NlpBoundaryFeatures;

/* The name of a trait, and how many values it has. */
const gchar *nlp_trait_name (NlpTrait trait);
guint nlp_trait_n_values (NlpTrait trait);
const gchar *nlp_place_name (NlpPlace place);

void nlp_boundary_features (NlpSentenceState *state,
                            guint next,
                            NlpVerdict verdict,
                            NlpBoundaryFeatures *features);

G_END_DECLS

#endif
