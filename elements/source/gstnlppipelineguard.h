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
 * Knows whether a pipeline frees its buffers because they have been consumed, or because it failed
 * or is being stopped before the end. It is reference-counted, and may outlive the pipeline.
 */
typedef struct _GstNlpPipelineGuard GstNlpPipelineGuard;

/* Listens to the bus of the pipeline of @element. Logs to @category for @element, until
 * disconnected. */
GstNlpPipelineGuard *gst_nlp_pipeline_guard_new (GstElement *element, GstDebugCategory *category);

/* These two take a #GstNlpPipelineGuard, and have the types of a destroy notify and of an
 * #NlpCheckpointGuard. */
void gst_nlp_pipeline_guard_unref (gpointer data);
/* Whether a buffer freed now has been consumed. May be called from any thread. */
gboolean gst_nlp_pipeline_guard_is_open (gpointer data);

/* Counts all buffers freed from now on as discarded. */
void gst_nlp_pipeline_guard_close (GstNlpPipelineGuard *self);

/* Stops listening. To be called before the element is stopped. */
void gst_nlp_pipeline_guard_disconnect (GstNlpPipelineGuard *self);

G_END_DECLS

#endif
