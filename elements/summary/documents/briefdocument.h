/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * briefdocument.h: collects the brief of a document.
 */

#ifndef GST_NLP_BRIEF_DOCUMENT_H
#define GST_NLP_BRIEF_DOCUMENT_H

#include "gstnlpdocument.h"
#include "writers/brief.h"

G_BEGIN_DECLS

/* Returns the brief of @document, with the summary of @summarized, which is the same document or a
 * copy. Sets @mentions (element-type NlpMention) and @facts (nullable). The brief points into all
 * arguments. */
NlpBrief gst_nlp_brief_new (GstNlpDocument *document,
                            GstNlpDocument *summarized,
                            GArray *mentions,
                            NlpBriefFacts *facts);

G_END_DECLS

#endif
