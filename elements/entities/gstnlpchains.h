/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_CHAINS_H
#define GST_NLP_CHAINS_H

#include "gstnlpdocument.h"
#include "tagger.h"

G_BEGIN_DECLS

/**
 * GstNlpChains:
 *
 * The chains of a document that comes in sections (chainmemory.h).
 */
typedef struct _GstNlpChains GstNlpChains;

/* @tagger must outlive it. */
GstNlpChains *gst_nlp_chains_new (const NlpTagger *tagger);
void gst_nlp_chains_free (GstNlpChains *self);

/* Gives the entities of a tagged section the chains of its document. Sections come in their order;
 * documents in one piece stay as they are. */
void gst_nlp_chains_continue (GstNlpChains *self, GstNlpDocument *document);

G_END_DECLS

#endif
