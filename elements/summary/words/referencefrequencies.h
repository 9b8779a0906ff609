/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_REFERENCEFREQUENCIES_H
#define NLP_REFERENCEFREQUENCIES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpBackground:
 *
 * How frequent words are in text of all kinds (data/frequencies-en.txt). Never changed once made,
 * so threads may share it.
 */
typedef struct _NlpBackground NlpBackground;

NlpBackground *nlp_background_new (void);
void nlp_background_free (NlpBackground *self);

/* The natural logarithm of the part of all words that @word is, in any case. Words that are not
 * known count as rare. */
gdouble nlp_background_get (const NlpBackground *self, const gchar *word, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBackground, nlp_background_free)

G_END_DECLS

#endif
