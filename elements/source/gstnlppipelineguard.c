/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlppipelineguard.c: distinguishes consumed buffers from discarded ones.
 */

#include "gstnlppipelineguard.h"

struct _GstNlpPipelineGuard {
  gint ref_count;
  GWeakRef pipeline; /* of GstElement */
  GstBus *bus;       /* (nullable): until disconnected */
  gulong handler;

  /* For the debug log, valid while @bus is */
  GstElement *element; /* (unowned) */
  GstDebugCategory *category;

  /* Atomic */
  gint is_complete; /* all sinks have reached the end */
  gint is_closed;
};

/* Returns the outermost bin of @element, or @element itself, which the caller owns. */
static GstElement *
get_pipeline (GstElement *element)
{
  GstObject *object = gst_object_ref (GST_OBJECT (element));
  GstObject *parent;

  while ((parent = gst_object_get_parent (object)) != NULL) {
    gst_object_unref (object);
    object = parent;
  }
  return GST_ELEMENT (object);
}

static void
on_message (GstBus *bus, GstMessage *message, gpointer data)
{
  GstNlpPipelineGuard *self = data;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR) {
    GST_CAT_DEBUG_OBJECT (self->category, self->element,
                          "the pipeline failed: receipts don't count from now on");
    gst_nlp_pipeline_guard_close (self);
  } else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS) {
    GST_CAT_DEBUG_OBJECT (self->category, self->element,
                          "the pipeline is complete: all receipts count");
    g_atomic_int_set (&self->is_complete, TRUE);
  }
}

GstNlpPipelineGuard *
gst_nlp_pipeline_guard_new (GstElement *element, GstDebugCategory *category)
{
  GstNlpPipelineGuard *self = g_new0 (GstNlpPipelineGuard, 1);
  g_autoptr (GstElement) pipeline = get_pipeline (element);

  self->ref_count = 1;
  self->element = element;
  self->category = category;
  g_weak_ref_init (&self->pipeline, pipeline);
  self->bus = gst_element_get_bus (pipeline);
  if (self->bus != NULL) {
    gst_bus_enable_sync_message_emission (self->bus);
    self->handler = g_signal_connect (self->bus, "sync-message", G_CALLBACK (on_message), self);
  }
  return self;
}

void
gst_nlp_pipeline_guard_disconnect (GstNlpPipelineGuard *self)
{
  if (self->bus == NULL)
    return;
  g_signal_handler_disconnect (self->bus, self->handler);
  gst_bus_disable_sync_message_emission (self->bus);
  gst_clear_object (&self->bus);
}

void
gst_nlp_pipeline_guard_unref (gpointer data)
{
  GstNlpPipelineGuard *self = data;

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  gst_nlp_pipeline_guard_disconnect (self);
  g_weak_ref_clear (&self->pipeline);
  g_free (self);
}

void
gst_nlp_pipeline_guard_close (GstNlpPipelineGuard *self)
{
  g_atomic_int_set (&self->is_closed, TRUE);
}

gboolean
gst_nlp_pipeline_guard_is_open (gpointer data)
{
  GstNlpPipelineGuard *self = data;
  g_autoptr (GstElement) pipeline = NULL;

  if (g_atomic_int_get (&self->is_closed))
    return FALSE;
  if (g_atomic_int_get (&self->is_complete))
    return TRUE;
  pipeline = g_weak_ref_get (&self->pipeline);
  return pipeline != NULL && GST_STATE_TARGET (pipeline) >= GST_STATE_PAUSED;
}
