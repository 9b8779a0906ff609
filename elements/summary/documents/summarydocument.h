/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarydocument.h: summarizes a document.
 */

#ifndef GST_NLP_SUMMARY_DOCUMENT_H
#define GST_NLP_SUMMARY_DOCUMENT_H

#include "gstnlpdocument.h"
#include "ranking/ranker.h"

G_BEGIN_DECLS

/* Whether @document has tokens and sentences, which a summary needs. */
gboolean gst_nlp_summary_is_segmented (GstNlpDocument *document);

/* Sets the summary of @document, which is segmented, and adds the layer "keyphrases" if @options
 * ask for key phrases. @query (nullable): words and names that the summary should cover. @stats:
 * (out) (optional). */
void gst_nlp_summary_set (GstNlpDocument *document,
                          const NlpRanker *ranker,
                          const NlpSummaryOptions *options,
                          const gchar *query,
                          NlpSelectionStats *stats);

/* Adds the layer "keyphrases" if @options ask for key phrases, but no summary. */
void gst_nlp_summary_add_keyphrases (GstNlpDocument *document,
                                     const NlpRanker *ranker,
                                     const NlpSummaryOptions *options);

/* Returns @document as the input of a ranker, which points into it and into @mentions: (out)
 * (nullable) (transfer full) (element-type NlpScoringMention), its names, dates and actions. */
NlpScoringInput gst_nlp_summary_get_input (GstNlpDocument *document, GArray **mentions);

/* Returns the feature vector of @document, as nlp_ranker_describe() does (transfer full). */
GArray *gst_nlp_summary_describe (GstNlpDocument *document,
                                  const NlpRanker *ranker,
                                  const NlpEntity *entities,
                                  guint n_entities);

G_END_DECLS

#endif
