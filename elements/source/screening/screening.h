/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * screening.h: finds duplicates among documents, and the language of documents.
 */

#ifndef NLP_SCREENING_H
#define NLP_SCREENING_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * NlpScreening:
 *
 * Finds duplicates among documents, and the language of documents that don't declare one. It looks
 * at the first section of each document. One thread at a time may use it.
 */
typedef struct _NlpScreening NlpScreening;

/**
 * NlpScreeningOptions:
 * @detect_language: whether to find the language of documents that don't declare one
 * @find_duplicates: whether to find exact duplicates
 * @find_near_duplicates: whether to find near-duplicates too
 * @drop_duplicates: whether duplicates are dropped, so that their language doesn't matter
 * @capacity: number of earlier documents that each document is compared with, at least 1
 */
typedef struct {
  gboolean detect_language;
  gboolean find_duplicates;
  gboolean find_near_duplicates;
  gboolean drop_duplicates;
  guint capacity;
} NlpScreeningOptions;

/**
 * NlpScreeningResult:
 * @duplicate_of: (nullable): the id of the document that this one duplicates ("" if it has none),
 *     %NULL if it is no duplicate
 * @similarity: 1 for an exact duplicate, else the estimated Jaccard similarity
 * @language: (nullable): a BCP 47 tag; %NULL if it is declared, uncertain or not wanted
 *
 * The results for one document.
 */
typedef struct {
  gchar *duplicate_of;
  gdouble similarity;
  const gchar *language;
} NlpScreeningResult;

NlpScreening *nlp_screening_new (const NlpScreeningOptions *options);
void nlp_screening_free (NlpScreening *self);

/* Screens a document, of which @document is the only or the first section. Returns the result,
 * which is valid until the next call. */
const NlpScreeningResult *nlp_screening_begin (NlpScreening *self, GstNlpDocument *document);

/* Adds the result to the metadata of a section of the current document. */
void nlp_screening_set_metadata (const NlpScreening *self, GstNlpDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpScreening, nlp_screening_free)

G_END_DECLS

#endif
