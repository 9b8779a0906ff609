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
  GWeakRef pad;      /* of GstPad: the pad of the source */
  GstBus *bus;       /* (nullable): until disconnected */
  gulong handler;

  /* For the debug log, valid while @bus is */
  GstElement *element; /* (unowned) */
  GstDebugCategory *category;

  /* Atomic */
  gint is_ended;    /* the source has sent all data */
  gint is_complete; /* all sinks have reached the end */
  gint is_checked;  /* the flow was checked before the pipeline stops */
  gint is_stopping; /* the guard is disconnected */
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

/* Whether @pad, a source pad, has passed on all data without a refusal. When an end of stream was
 * passed on, GStreamer stores it as the result, as if data were refused. */
static gboolean
has_accepted (GstNlpPipelineGuard *self, GstPad *pad)
{
  const GstFlowReturn flow = gst_pad_get_last_flow_return (pad);

  if (flow == GST_FLOW_EOS)
    return g_atomic_int_get (&self->is_ended) && GST_PAD_IS_EOS (pad);
  return flow >= GST_FLOW_OK;
}

/* Whether @pad and the source pads downstream of it have accepted all data. */
static gboolean
have_accepted (GstNlpPipelineGuard *self, GstPad *pad, GHashTable *visited)
{
  g_autoptr (GstPad) peer = NULL;
  g_autoptr (GstIterator) links = NULL;
  gboolean goes_on = TRUE, is_done = FALSE;
  g_auto (GValue) value = G_VALUE_INIT;

  if (!g_hash_table_add (visited, pad))
    return TRUE;
  if (!has_accepted (self, pad))
    return FALSE;
  peer = gst_pad_get_peer (pad);
  links = peer != NULL ? gst_pad_iterate_internal_links (peer) : NULL;
  while (links != NULL && goes_on && !is_done) {
    switch (gst_iterator_next (links, &value)) {
      case GST_ITERATOR_OK:
        goes_on = have_accepted (self, g_value_get_object (&value), visited);
        g_value_reset (&value);
        break;
      case GST_ITERATOR_RESYNC:
        gst_iterator_resync (links);
        break;
      default:
        is_done = TRUE;
    }
  }
  return goes_on;
}

/* Checks the flow once before the pipeline stops, because stopped pads have forgotten it. Sinks are
 * stopped first, and say so before the other elements are stopped. */
static void
check_before_stopping (GstNlpPipelineGuard *self)
{
  g_autoptr (GstElement) pipeline = g_weak_ref_get (&self->pipeline);

  if (pipeline == NULL || GST_STATE_TARGET (pipeline) >= GST_STATE_PAUSED)
    return;
  gst_nlp_pipeline_guard_has_accepted (self);
  g_atomic_int_set (&self->is_checked, TRUE);
}

static void
on_message (GstBus *bus, GstMessage *message, gpointer data)
{
  GstNlpPipelineGuard *self = data;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR) {
    GST_CAT_DEBUG_OBJECT (self->category, self->element,
                          "the pipeline failed: receipts don't count from now on");
    gst_nlp_pipeline_guard_close (self);
  } else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS && !g_atomic_int_get (&self->is_ended)) {
    GST_CAT_DEBUG_OBJECT (self->category, self->element,
                          "the pipeline ended before the source: receipts don't count from now on");
    gst_nlp_pipeline_guard_close (self);
  } else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS) {
    GST_CAT_DEBUG_OBJECT (self->category, self->element, "the pipeline is complete");
    g_atomic_int_set (&self->is_complete, TRUE);
  } else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_STATE_CHANGED) {
    check_before_stopping (self);
  }
}

/* Whether pads may be stopped now, and have forgotten the flow. */
static gboolean
is_stopping (GstNlpPipelineGuard *self)
{
  return g_atomic_int_get (&self->is_checked) || g_atomic_int_get (&self->is_stopping);
}

GstNlpPipelineGuard *
gst_nlp_pipeline_guard_new (GstElement *element, GstDebugCategory *category)
{
  GstNlpPipelineGuard *self = g_new0 (GstNlpPipelineGuard, 1);
  g_autoptr (GstElement) pipeline = get_pipeline (element);
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, "src");

  self->ref_count = 1;
  self->element = element;
  self->category = category;
  g_weak_ref_init (&self->pipeline, pipeline);
  g_weak_ref_init (&self->pad, pad);
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
  g_atomic_int_set (&self->is_stopping, TRUE);
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
  g_weak_ref_clear (&self->pad);
  g_free (self);
}

void
gst_nlp_pipeline_guard_close (GstNlpPipelineGuard *self)
{
  g_atomic_int_set (&self->is_closed, TRUE);
}

gboolean
gst_nlp_pipeline_guard_is_open (GstNlpPipelineGuard *self)
{
  g_autoptr (GstElement) pipeline = NULL;

  if (g_atomic_int_get (&self->is_closed))
    return FALSE;
  if (g_atomic_int_get (&self->is_complete))
    return TRUE;
  /* After an end of stream, the refusals before it can't be seen any more. */
  if (g_atomic_int_get (&self->is_ended) && !gst_nlp_pipeline_guard_has_accepted (self))
    return FALSE;
  pipeline = g_weak_ref_get (&self->pipeline);
  return pipeline != NULL && GST_STATE_TARGET (pipeline) >= GST_STATE_PAUSED;
}

gboolean
gst_nlp_pipeline_guard_has_accepted (GstNlpPipelineGuard *self)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  g_autoptr (GstPad) pad = NULL;

  if (g_atomic_int_get (&self->is_closed))
    return FALSE;
  if (is_stopping (self))
    return g_atomic_int_get (&self->is_ended);
  pad = g_weak_ref_get (&self->pad);
  if (g_atomic_int_get (&self->is_complete) || pad == NULL || have_accepted (self, pad, visited))
    return TRUE;
  /* Pads may have been stopped meanwhile. Those of an element without a bus are not checked before
   * that. */
  if (is_stopping (self) || GST_PAD_IS_FLUSHING (pad))
    return !g_atomic_int_get (&self->is_closed) && g_atomic_int_get (&self->is_ended);
  gst_nlp_pipeline_guard_close (self);
  return FALSE;
}

void
gst_nlp_pipeline_guard_end (GstNlpPipelineGuard *self)
{
  g_atomic_int_set (&self->is_ended, TRUE);
  /* After the end, a refusal before it looks like the end. */
  gst_nlp_pipeline_guard_has_accepted (self);
}
