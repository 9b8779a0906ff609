/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_BRIEF_DOCUMENT_H
#define GST_NLP_BRIEF_DOCUMENT_H

#include "writers/brief.h"
#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* The brief of a document, with the summary of @summarized, which is the same one or a copy.
 * @mentions, an array of #NlpMention, is filled. The brief must not outlive any of the three. */
NlpBrief gst_nlp_brief_new (GstNlpDocument *document, GstNlpDocument *summarized, GArray *mentions);

G_END_DECLS

#endif
