/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpfactsdocument.h: passes documents to the engines of facts, and results back.
 */

#ifndef GST_NLP_FACTS_DOCUMENT_H
#define GST_NLP_FACTS_DOCUMENT_H

#include "facts.h"
#include "gstnlpdocument.h"
#include "view.h"

G_BEGIN_DECLS

/* Sets @view to the text and annotations of @document, which must not change while it is used. */
void gst_nlp_facts_view_document (NlpFactsView *view, GstNlpDocument *document);

/* Adds @facts to the document that they are about. */
void gst_nlp_facts_apply (const NlpFacts *facts, GstNlpDocument *document);

G_END_DECLS

#endif
