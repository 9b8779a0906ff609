/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * regression.h: multinomial logistic regression over sparse examples, with groups of classes.
 */

#ifndef TECHNIQUE_REGRESSION_H
#define TECHNIQUE_REGRESSION_H

#include "techniqueexamples.h"

G_BEGIN_DECLS

/* The factor of the values of an example, whose vector has the length 1. */
#define REGRESSION_SCALE 2.0f

/**
 * Regression:
 * @examples: the examples, for the features and classes
 * @weights: the weights: a row of all outputs for each feature, and a row of biases
 * @shares: the probability of each class, after regression_predict()
 */
typedef struct {
  const TechniqueExamples *examples;
  gfloat *weights;
  gfloat *shares;
} Regression;

/**
 * RegressionOptions:
 * @n_epochs: the number of passes
 * @n_averaged: the weights are the mean of those after this many last passes
 * @max_weights: how many weights are kept, the largest ones
 * @n_refined: the number of passes after the others were set to 0
 * @rate: the step of AdaGrad
 * @penalty: the strength of L2 regularisation
 * @dropout: the share of features that are left out each time
 * @description_weight: the weight of descriptions beside procedures
 * @seed: of the random numbers
 */
typedef struct {
  guint n_epochs;
  guint n_averaged;
  guint max_weights;
  guint n_refined;
  gdouble rate;
  gdouble penalty;
  gdouble dropout;
  gdouble description_weight;
  guint64 seed;
} RegressionOptions;

/* Fits a model to the examples that @numbers (guint) names; shuffles @numbers. Most weights are
 * small: they are set to 0, and the others learn to do without them. */
Regression *regression_fit (const TechniqueExamples *examples,
                            GArray *numbers,
                            const RegressionOptions *options);
void regression_free (Regression *self);

/* Computes the probabilities of the classes of an example. Returns the best class but 0. */
guint regression_predict (Regression *self, const TechniqueExample *example);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Regression, regression_free)

G_END_DECLS

#endif
