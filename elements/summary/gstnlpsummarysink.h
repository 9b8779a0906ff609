/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsummarysink.h: summarysink, the element that writes briefs and digests.
 */

#ifndef GST_NLP_SUMMARY_SINK_H
#define GST_NLP_SUMMARY_SINK_H

#include <gst/base/gstbasesink.h>

G_BEGIN_DECLS

/**
 * GstNlpSummarySinkColor:
 * @GST_NLP_SUMMARY_SINK_COLOR_AUTO: on a terminal, unless the environment variable NO_COLOR is set
 * @GST_NLP_SUMMARY_SINK_COLOR_ALWAYS: always
 * @GST_NLP_SUMMARY_SINK_COLOR_NEVER: never
 *
 * When to show titles and labels in bold by the escape sequences of terminals.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_SUMMARY_SINK_COLOR_AUTO,
  GST_NLP_SUMMARY_SINK_COLOR_ALWAYS,
  GST_NLP_SUMMARY_SINK_COLOR_NEVER,
} GstNlpSummarySinkColor;

/**
 * GstNlpSummarySinkScope:
 * @GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT: each document by itself
 * @GST_NLP_SUMMARY_SINK_SCOPE_STREAM: all documents together, in digests
 *
 * What to summarize.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT,
  GST_NLP_SUMMARY_SINK_SCOPE_STREAM,
} GstNlpSummarySinkScope;

#define GST_NLP_TYPE_SUMMARY_SINK_COLOR (gst_nlp_summary_sink_color_get_type ())
GType gst_nlp_summary_sink_color_get_type (void);

/* The values are those of #NlpBriefFormat. */
#define GST_NLP_TYPE_SUMMARY_SINK_FORMAT (gst_nlp_summary_sink_format_get_type ())
GType gst_nlp_summary_sink_format_get_type (void);

#define GST_NLP_TYPE_SUMMARY_SINK_SCOPE (gst_nlp_summary_sink_scope_get_type ())
GType gst_nlp_summary_sink_scope_get_type (void);

#define GST_NLP_TYPE_SUMMARY_SINK (gst_nlp_summary_sink_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpSummarySink, gst_nlp_summary_sink, GST_NLP, SUMMARY_SINK, GstBaseSink)

GST_ELEMENT_REGISTER_DECLARE (summarysink)

G_END_DECLS

#endif
