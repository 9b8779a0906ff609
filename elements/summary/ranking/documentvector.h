/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * documentvector.h: describes a document by a vector of words and names.
 */

#ifndef NLP_DOCUMENT_VECTOR_H
#define NLP_DOCUMENT_VECTOR_H

#include "mentions/entityindex.h"
#include "scoring/scoringcontext.h"

G_BEGIN_DECLS

/**
 * NlpFeature:
 * @hash: hash of a word or name in lower case
 * @weight: its weight in the document
 */
typedef struct {
  guint64 hash;
  gfloat weight;
} NlpFeature;

/* The maximum number of features of a document. */
#define NLP_VECTOR_SIZE 48

/* Vectors are arrays of #NlpFeature in the order of the hashes. */

/* Returns the words with the most weight and the names of @entities as a vector of length 1
 * (transfer full). */
GArray *nlp_document_vector_new (const NlpScoringContext *self,
                                 const NlpEntity *entities,
                                 guint n_entities);

/* Scales @vector to the length 1. */
void nlp_vector_normalize (GArray *vector);

/* Keeps the @n features with the most weight, and sorts by hash. */
void nlp_vector_truncate (GArray *vector, guint n);

/* Returns the dot product, which is the cosine if both vectors have the length 1. */
gfloat nlp_vector_multiply (const GArray *a, const GArray *b);

G_END_DECLS

#endif
