/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef TRAINING_NETWORK_H
#define TRAINING_NETWORK_H

#include "sentences/boundarymodel.h"

/* A gap of a text of the corpus. */
typedef struct {
  guint16 rows[NLP_BOUNDARY_MAX_ROWS]; /* of weights that it adds up */
  guint8 n_rows;
  gboolean ends; /* whether a sentence ends there */
} Example;

typedef struct {
  guint epochs;
  gdouble rate;    /* of learning, in the first epoch; it falls to nothing */
  gdouble decay;   /* of weights, each time they are used */
  gdouble dropout; /* the share of features that an example goes without */
  guint32 seed;    /* of random numbers, not 0 */
} Schedule;

/* The network of NlpBoundaryModel in real numbers. */
typedef struct {
  guint n_rows;
  gfloat (*weights)[NLP_BOUNDARY_UNITS];
  gfloat output[NLP_BOUNDARY_UNITS];
  gfloat bias;
} Network;

/* Learns from @examples (Example). The same examples give the same network. */
Network *network_train (const GArray *examples, guint n_rows, const Schedule *schedule);
void network_free (Network *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Network, network_free)

#endif
