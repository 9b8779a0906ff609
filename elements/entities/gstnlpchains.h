/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpchains.h: coreference chains of documents in sections.
 */

#ifndef GST_NLP_CHAINS_H
#define GST_NLP_CHAINS_H

#include "gstnlpdocument.h"
#include "tagger.h"

G_BEGIN_DECLS

/**
 * GstNlpChains:
 *
 * Continues the coreference chains of a document from section to section (coreferencestate.h).
 */
typedef struct _GstNlpChains GstNlpChains;

/* @tagger must outlive the result. */
GstNlpChains *gst_nlp_chains_new (const NlpTagger *tagger);
void gst_nlp_chains_free (GstNlpChains *self);

/* Changes the chains of a tagged section to those of its document, and adds aliases from previous
 * sections. Sections must come in their order. Other documents stay unchanged. */
void gst_nlp_chains_continue (GstNlpChains *self, GstNlpDocument *document);

G_END_DECLS

#endif
