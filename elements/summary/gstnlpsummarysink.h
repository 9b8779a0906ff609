/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SUMMARY_SINK_H
#define GST_NLP_SUMMARY_SINK_H

#include <gst/base/gstbasesink.h>

G_BEGIN_DECLS

/**
 * GstNlpSummarySinkColor:
 * @GST_NLP_SUMMARY_SINK_COLOR_AUTO: on a terminal, unless the environment sets NO_COLOR
 * @GST_NLP_SUMMARY_SINK_COLOR_ALWAYS: always
 * @GST_NLP_SUMMARY_SINK_COLOR_NEVER: never
 *
 * When titles and labels are set off by the colours and weights of a terminal.
 */
typedef enum {
  GST_NLP_SUMMARY_SINK_COLOR_AUTO,
  GST_NLP_SUMMARY_SINK_COLOR_ALWAYS,
  GST_NLP_SUMMARY_SINK_COLOR_NEVER,
} GstNlpSummarySinkColor;

/**
 * GstNlpSummarySinkScope:
 * @GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT: each document
 * @GST_NLP_SUMMARY_SINK_SCOPE_STREAM: all documents, in digests
 *
 * What is summed up.
 */
typedef enum {
  GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT,
  GST_NLP_SUMMARY_SINK_SCOPE_STREAM,
} GstNlpSummarySinkScope;

#define GST_NLP_TYPE_SUMMARY_SINK (gst_nlp_summary_sink_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpSummarySink, gst_nlp_summary_sink, GST_NLP, SUMMARY_SINK, GstBaseSink)

GST_ELEMENT_REGISTER_DECLARE (summarysink)

G_END_DECLS

#endif
