/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SUMMARY_SINK_ENUMS_H
#define GST_NLP_SUMMARY_SINK_ENUMS_H

#include <glib-object.h>

G_BEGIN_DECLS

/* The types of summarysink's properties "color", "format" and "scope". */
#define GST_NLP_TYPE_SUMMARY_SINK_COLOR (gst_nlp_summary_sink_color_get_type ())
GType gst_nlp_summary_sink_color_get_type (void);

#define GST_NLP_TYPE_SUMMARY_SINK_FORMAT (gst_nlp_summary_sink_format_get_type ())
GType gst_nlp_summary_sink_format_get_type (void);

#define GST_NLP_TYPE_SUMMARY_SINK_SCOPE (gst_nlp_summary_sink_scope_get_type ())
GType gst_nlp_summary_sink_scope_get_type (void);

G_END_DECLS

#endif
