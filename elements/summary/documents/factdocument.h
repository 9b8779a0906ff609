/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factdocument.h: collects the facts of a document for its brief.
 */

#ifndef GST_NLP_FACT_DOCUMENT_H
#define GST_NLP_FACT_DOCUMENT_H

#include "facts/brieffacts.h"
#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Adds the facts of @document, which a facttagger found, to @facts: its offices, quotations,
 * actions and definite dates, and with @with_marks the marks of its quotations and actions. */
void
gst_nlp_brief_facts_collect (NlpBriefFacts *facts, GstNlpDocument *document, gboolean with_marks);

G_END_DECLS

#endif
