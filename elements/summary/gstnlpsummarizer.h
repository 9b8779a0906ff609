/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsummarizer.h: summarizer, the element that sets the summaries of documents.
 */

#ifndef GST_NLP_SUMMARIZER_H
#define GST_NLP_SUMMARIZER_H

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

/* The values are those of #NlpSummaryMethod. */
#define GST_NLP_TYPE_SUMMARY_METHOD (gst_nlp_summary_method_get_type ())
GType gst_nlp_summary_method_get_type (void);

#define GST_NLP_TYPE_SUMMARIZER (gst_nlp_summarizer_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpSummarizer, gst_nlp_summarizer, GST_NLP, SUMMARIZER, GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (summarizer)

G_END_DECLS

#endif
