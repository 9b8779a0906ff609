/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_DOCUMENT_VECTOR_H
#define NLP_DOCUMENT_VECTOR_H

#include "scoring/scoringcontext.h"
#include "mentions/entityindex.h"

G_BEGIN_DECLS

/**
 * NlpFeature:
 * @hash: of a word or name, whatever its case
 * @weight: how much it tells of a document
 *
 * What a document is about: one of its words or names.
 */
typedef struct {
  guint64 hash;
  gfloat weight;
} NlpFeature;

/* A vector has no more features than this. */
#define NLP_VECTOR_SIZE 48

/* The words of a document that tell most of it, and the things it names, as a vector of length 1 in
 * the order of the hashes. */
GArray *
nlp_document_vector_new (const NlpScoringContext *self, const NlpRosterEntry *names, guint n_names);

/* Makes the length of a vector 1. */
void nlp_vector_normalize (GArray *vector);

/* Keeps the @n features of the highest weights, in the order of the hashes. */
void nlp_vector_cut (GArray *vector, guint n);

/* The cosine of the angle between two vectors of length 1. */
gfloat nlp_vector_multiply (const GArray *a, const GArray *b);

G_END_DECLS

#endif
