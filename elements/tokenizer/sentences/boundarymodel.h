/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * boundarymodel.h: a trained model that scores whether a sentence ends at a gap.
 */

#ifndef NLP_BOUNDARY_MODEL_H
#define NLP_BOUNDARY_MODEL_H

#include "boundaryfeatures.h"

G_BEGIN_DECLS

/* The number of weights of a feature value: one adds to the score directly, the others add to the
 * hidden units. */
#define NLP_BOUNDARY_UNITS 8

/* Weights are integers; this one stands for 1.0. */
#define NLP_BOUNDARY_SCALE 32

/* The length of the longest word that a model can know, in bytes. */
#define NLP_BOUNDARY_MAX_WORD 16

/* The maximum number of rows of one gap. */
#define NLP_BOUNDARY_MAX_ROWS (NLP_N_FEATURES + NLP_N_WORD_FEATURES)

/**
 * NlpBoundaryModel:
 *
 * A network with one small hidden layer of rectified linear units over sparse features. It computes
 * with integers, so every machine decides alike. It is immutable, so threads may share one.
 *
 * A model is a text file. A line holds the name of a feature, a value and its weights, one for each
 * unit. The line "output" holds the weights of the units and the bias. Lines that begin with "#"
 * are comments.
 */
typedef struct _NlpBoundaryModel NlpBoundaryModel;

/* Parses a model. Returns NULL and sets @error, which names the line, if @text is malformed. */
NlpBoundaryModel *nlp_boundary_model_new (const gchar *text, GError **error);

/* Sets @model to the model of a language, a tag such as "en-GB", or to NULL if it has none. Returns
 * FALSE and sets @error if the model is malformed. */
gboolean nlp_boundary_model_load (const gchar *language, NlpBoundaryModel **model, GError **error);

void nlp_boundary_model_free (NlpBoundaryModel *self);

/* Whether the model knows the word of token @i as a value of @feature. */
gboolean nlp_boundary_model_knows (const NlpBoundaryModel *self,
                                   const NlpTokenView *view,
                                   guint i,
                                   NlpWordFeature feature);

/* Returns the score of a gap: above 0 where a sentence more likely ends than not. */
gint nlp_boundary_model_score (const NlpBoundaryModel *self,
                               const NlpTokenView *view,
                               const NlpBoundaryFeatures *features);

/* Stores the indices of the rows of weights that a gap sums up in @rows, which has room for
 * NLP_BOUNDARY_MAX_ROWS, and returns their number. The rows of the features come first in the
 * model, then those of words in the order of the file. */
guint nlp_boundary_model_list_rows (const NlpBoundaryModel *self,
                                    const NlpTokenView *view,
                                    const NlpBoundaryFeatures *features,
                                    guint16 *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBoundaryModel, nlp_boundary_model_free)

G_END_DECLS

#endif
