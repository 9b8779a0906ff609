/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_PIPELINE_GUARD_H
#define GST_NLP_PIPELINE_GUARD_H

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GstNlpPipelineGuard:
 *
 * Tells whether buffers of a pipeline that are freed were consumed, or thrown away because
 * something failed or the pipeline is stopped before its end. It is counted, and may outlive the
 * pipeline.
 */
typedef struct _GstNlpPipelineGuard GstNlpPipelineGuard;

/* For the pipeline of @element, whose bus it listens to. */
GstNlpPipelineGuard *gst_nlp_pipeline_guard_new (GstElement *element);
void gst_nlp_pipeline_guard_unref (gpointer guard);

/* Whether what is freed now was consumed. From any thread. */
gboolean gst_nlp_pipeline_guard_is_open (gpointer guard);

/* From now on nothing is. */
void gst_nlp_pipeline_guard_close (GstNlpPipelineGuard *guard);

/* Stops listening. */
void gst_nlp_pipeline_guard_disconnect (GstNlpPipelineGuard *guard);

G_END_DECLS

#endif
