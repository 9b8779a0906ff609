/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_BOUNDARY_MODEL_H
#define NLP_BOUNDARY_MODEL_H

#include "boundaryfeatures.h"

G_BEGIN_DECLS

/* How many values a feature adds to: one that goes straight to the score and the hidden units. */
#define NLP_BOUNDARY_UNITS 8

/* Weights are whole numbers of this part of one. */
#define NLP_BOUNDARY_SCALE 32

/* The longest word that a model can know, in bytes. */
#define NLP_BOUNDARY_MAX_WORD 16

#define NLP_BOUNDARY_MAX_ROWS (NLP_N_FEATURES + NLP_N_WORD_FEATURES)

/**
 * NlpBoundaryModel:
 *
 * Tells whether a sentence ends at a gap between two tokens: a network with one small hidden layer
 * of rectified linear units over sparse features, in whole numbers, so that any machine decides
 * alike. It doesn't change, so any number of threads may use one.
 *
 * A model is text: lines of a feature's name, its value and its weights, one for each unit, and a
 * line "output" with the weights of the units and the bias. "# " begins a comment.
 */
typedef struct _NlpBoundaryModel NlpBoundaryModel;

NlpBoundaryModel *nlp_boundary_model_new (const gchar *text, GError **error);

/* Sets @model to that of a language, such as "en" or "en-GB", or to NULL if there is none. */
gboolean nlp_boundary_model_load (const gchar *language, NlpBoundaryModel **model, GError **error);

void nlp_boundary_model_free (NlpBoundaryModel *self);

/* Whether the model knows token @i as a word at @place. */
gboolean nlp_boundary_model_knows (const NlpBoundaryModel *self,
                                   const NlpTokenView *view,
                                   guint i,
                                   NlpWordFeature feature);

/* The score of a gap, above 0 where a sentence more likely ends than not. */
gint nlp_boundary_model_score (const NlpBoundaryModel *self,
                               const NlpTokenView *view,
                               const NlpBoundaryFeatures *features);

/* The rows of weights that a gap adds up, @rows with room for NLP_BOUNDARY_MAX_ROWS, and their
 * number. Rows count from 0, those of feature_types before those of words in the order of the text.
 */
guint nlp_boundary_model_list_rows (const NlpBoundaryModel *self,
                                    const NlpTokenView *view,
                                    const NlpBoundaryFeatures *features,
                                    guint16 *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBoundaryModel, nlp_boundary_model_free)

G_END_DECLS

#endif
