/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SUMMARY_SECTIONS_H
#define GST_NLP_SUMMARY_SECTIONS_H

#include "gstnlpdocument.h"

#include "ranking/sentencepool.h"

G_BEGIN_DECLS

/**
 * GstNlpSummarySections:
 *
 * A document that comes in sections, to be summed up at the last one (collection.h).
 */
typedef struct _GstNlpSummarySections GstNlpSummarySections;

/* @ranker must outlive it. */
GstNlpSummarySections *gst_nlp_summary_sections_new (const NlpRanker *ranker);
void gst_nlp_summary_sections_free (GstNlpSummarySections *self);

/* Adds the next section, which is segmented. The first one of another document makes it forget the
 * one before. */
void gst_nlp_summary_sections_add (GstNlpSummarySections *self,
                                   GstNlpDocument *document,
                                   const NlpSummaryOptions *options,
                                   const gchar *query);

/* Sets the summary of @document, the last section, to that of all sections. */
void gst_nlp_summary_sections_make (GstNlpSummarySections *self,
                                    GstNlpDocument *document,
                                    const NlpSummaryOptions *options,
                                    const gchar *query);

/* Forgets all. */
void gst_nlp_summary_sections_clear (GstNlpSummarySections *self);

/* What all sections are about. */
const NlpCollection *gst_nlp_summary_sections_peek (const GstNlpSummarySections *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpSummarySections, gst_nlp_summary_sections_free)

G_END_DECLS

#endif
