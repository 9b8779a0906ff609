/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_REFERENCEFREQUENCIES_H
#define NLP_REFERENCEFREQUENCIES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpReferenceFrequencies:
 *
 * How frequent words are in text of all kinds (data/frequencies-en.txt). Never changed once made,
 * so threads may share it.
 */
typedef struct _NlpBackground NlpReferenceFrequencies;

NlpReferenceFrequencies *nlp_reference_frequencies_new (void);
void nlp_reference_frequencies_free (NlpReferenceFrequencies *self);

/* The natural logarithm of the part of all words that @word is, in any case. Words that are not
 * known count as rare. */
gdouble nlp_reference_frequencies_get (const NlpReferenceFrequencies *self,
                                       const gchar *word,
                                       gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpReferenceFrequencies, nlp_reference_frequencies_free)

G_END_DECLS

#endif
