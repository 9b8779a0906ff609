/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarysections.h: summarizes a document that comes in sections.
 */

#ifndef GST_NLP_SUMMARY_SECTIONS_H
#define GST_NLP_SUMMARY_SECTIONS_H

#include "gstnlpdocument.h"
#include "ranking/sentencepool.h"

G_BEGIN_DECLS

/**
 * GstNlpSummarySections:
 *
 * The sections of one document (ranking/sentencepool.h).
 */
typedef struct _GstNlpSummarySections GstNlpSummarySections;

/* @ranker must outlive the sections. */
GstNlpSummarySections *gst_nlp_summary_sections_new (const NlpRanker *ranker);
void gst_nlp_summary_sections_free (GstNlpSummarySections *self);

/* Adds the next section, which is segmented. The first section of another document replaces those
 * of the previous one. Returns whether sentences were pruned to save memory. */
gboolean gst_nlp_summary_sections_add (GstNlpSummarySections *self,
                                       GstNlpDocument *document,
                                       const NlpSummaryOptions *options,
                                       const gchar *query);

/* Sets the summary of @document, the last section, to that of all sections. @stats: (out)
 * (optional).
 */
void gst_nlp_summary_sections_set_summary (GstNlpSummarySections *self,
                                           GstNlpDocument *document,
                                           const NlpSummaryOptions *options,
                                           const gchar *query,
                                           NlpSelectionStats *stats);

/* Removes all sections. */
void gst_nlp_summary_sections_clear (GstNlpSummarySections *self);

/* Returns the sentences of all sections (transfer none). */
const NlpSentencePool *gst_nlp_summary_sections_get_pool (const GstNlpSummarySections *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSummarySections, gst_nlp_summary_sections_free)

G_END_DECLS

#endif
