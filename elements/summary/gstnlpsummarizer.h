/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SUMMARIZER_H
#define GST_NLP_SUMMARIZER_H

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_SUMMARIZER (gst_nlp_summarizer_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpSummarizer, gst_nlp_summarizer, GST_NLP, SUMMARIZER, GstNlpAnalyzer)

GST_ELEMENT_REGISTER_DECLARE (summarizer)

G_END_DECLS

#endif
