/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlppipelineguard.h: distinguishes consumed buffers from discarded ones.
 */

#ifndef GST_NLP_PIPELINE_GUARD_H
#define GST_NLP_PIPELINE_GUARD_H

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GstNlpPipelineGuard:
 *
 * Knows whether a pipeline frees its buffers because they have been consumed, or because an element
 * refused them, the pipeline failed or is being stopped before the end. It is reference-counted,
 * and may outlive the pipeline.
 */
typedef struct _GstNlpPipelineGuard GstNlpPipelineGuard;

/* Listens to the bus of the pipeline of @element, a source, and watches the flow from its pad
 * "src". Logs to @category for @element, until disconnected. */
GstNlpPipelineGuard *gst_nlp_pipeline_guard_new (GstElement *element, GstDebugCategory *category);

/* These take a #GstNlpPipelineGuard, and have the type of a destroy notify. */
void gst_nlp_pipeline_guard_unref (gpointer data);

/* Whether a buffer freed now may have been consumed. May be called from any thread. */
gboolean gst_nlp_pipeline_guard_is_open (GstNlpPipelineGuard *self);

/* Whether no element has refused a buffer so far, as far as calls of it have returned. Closes the
 * guard if one has. May be called from any thread, without locks of elements or pads. */
gboolean gst_nlp_pipeline_guard_has_accepted (GstNlpPipelineGuard *self);

/* To be called when the source has sent all data: a pipeline that ends before that has refused the
 * rest. */
void gst_nlp_pipeline_guard_end (GstNlpPipelineGuard *self);

/* Counts all buffers freed from now on as discarded. */
void gst_nlp_pipeline_guard_close (GstNlpPipelineGuard *self);

/* Stops listening. To be called before the element is stopped. */
void gst_nlp_pipeline_guard_disconnect (GstNlpPipelineGuard *self);

G_END_DECLS

#endif
