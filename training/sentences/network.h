/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef TRAINING_NETWORK_H
#define TRAINING_NETWORK_H

#include "sentences/boundarymodel.h"

/* A gap between two tokens of the corpus: an example for training. */
typedef struct {
  guint16 rows[NLP_BOUNDARY_MAX_ROWS]; /* rows of weights that it adds up */
  guint8 n_rows;
  gboolean ends; /* whether a sentence ends there */
} Example;

typedef struct {
  guint epochs;
  gdouble rate;    /* learning rate of the first epoch; it falls linearly to 0 */
  gdouble decay;   /* weight decay, each time a weight is used */
  gdouble dropout; /* share of the features of an example that is left out */
  guint32 seed;    /* seed of the random numbers, not 0 */
} Schedule;

/* The network of NlpBoundaryModel with weights as real numbers. */
typedef struct {
  guint n_rows;
  gfloat (*weights)[NLP_BOUNDARY_UNITS];
  gfloat output[NLP_BOUNDARY_UNITS];
  gfloat bias;
} Network;

/* Trains on @examples (an array of Example). The result is deterministic. Returns: (transfer full)
 */
Network *network_train (const GArray *examples, guint n_rows, const Schedule *schedule);
void network_free (Network *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Network, network_free)

#endif
