/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * referencefrequencies.h: how frequent words are in English.
 */

#ifndef NLP_REFERENCE_FREQUENCIES_H
#define NLP_REFERENCE_FREQUENCIES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpReferenceFrequencies:
 *
 * The relative frequencies of words in a reference corpus (data/frequencies-en.txt). It never
 * changes, so threads may share it.
 */
typedef struct _NlpReferenceFrequencies NlpReferenceFrequencies;

NlpReferenceFrequencies *nlp_reference_frequencies_new (void);
void nlp_reference_frequencies_free (NlpReferenceFrequencies *self);

/* Returns the natural logarithm of the relative frequency of @word, whatever its case. @length is
 * in bytes. A word outside of the table counts as rare. */
gdouble nlp_reference_frequencies_get (const NlpReferenceFrequencies *self,
                                       const gchar *word,
                                       gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpReferenceFrequencies, nlp_reference_frequencies_free)

G_END_DECLS

#endif
