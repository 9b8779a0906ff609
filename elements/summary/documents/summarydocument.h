/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SUMMARY_DOCUMENT_H
#define GST_NLP_SUMMARY_DOCUMENT_H

#include "gstnlpdocument.h"

#include "ranking/ranker.h"

G_BEGIN_DECLS

/* What the summarizer and the summarysink share: documents in, what the engines know out. */

/* Whether a tokenizer has seen @document, so that it can be summed up. */
gboolean gst_nlp_summary_is_segmented (GstNlpDocument *document);

/* Sets the summary of @document, which is segmented, and adds the layer "keyphrases" if there are
 * to be such. @query (nullable) is what the summary is to tell of. */
void gst_nlp_summary_make (GstNlpDocument *document,
                           const NlpRanker *ranker,
                           const NlpSummaryOptions *options,
                           const gchar *query);

/* What a ranker knows of a document, and its names and dates.
 *
 * @entities: (out) (element-type NlpRankerEntity) (nullable): what the result points to */
NlpRankerInput gst_nlp_summary_read (GstNlpDocument *document, GArray **entities);

/* Adds the layer "keyphrases" if there are to be such, and no summary. */
void gst_nlp_summary_add_keyphrases (GstNlpDocument *document,
                                     const NlpRanker *ranker,
                                     const NlpSummaryOptions *options);

/* (transfer full): what @document is about (documentvector.h). */
GArray *gst_nlp_summary_describe (GstNlpDocument *document,
                                  const NlpRanker *ranker,
                                  const NlpRosterEntry *names,
                                  guint n_names);

G_END_DECLS

#endif
