/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdeadline.c: waits on the clock of the pipeline.
 */

#include "gstnlpdeadline.h"

/* GstClock compares times as signed integers, so a later time is never reached. */
#define MAX_TIME ((GstClockTime)G_MAXINT64)

void
gst_nlp_deadline_init (GstNlpDeadline *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->cond);
  self->time = GST_CLOCK_TIME_NONE;
  self->max_wait = 0;
  self->upstream_latency = 0;
  self->is_playing = FALSE;
  self->is_stopping = TRUE;
  self->clock_id = NULL;
}

void
gst_nlp_deadline_clear (GstNlpDeadline *self)
{
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->cond);
}

/* Makes the waiting thread check again. The caller holds the lock. */
static void
wake (GstNlpDeadline *self)
{
  if (self->clock_id != NULL)
    gst_clock_id_unschedule (self->clock_id);
  g_cond_signal (&self->cond);
}

void
gst_nlp_deadline_start (GstNlpDeadline *self)
{
  g_mutex_lock (&self->lock);
  self->is_stopping = FALSE;
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_deadline_stop (GstNlpDeadline *self)
{
  g_mutex_lock (&self->lock);
  self->is_stopping = TRUE;
  wake (self);
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_deadline_set_playing (GstNlpDeadline *self, gboolean is_playing)
{
  g_mutex_lock (&self->lock);
  self->is_playing = is_playing;
  wake (self);
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_deadline_set (GstNlpDeadline *self, GstClockTime time)
{
  g_mutex_lock (&self->lock);
  if (self->time != time) {
    self->time = time;
    wake (self);
  }
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_deadline_set_max_wait (GstNlpDeadline *self, GstClockTime max_wait)
{
  g_mutex_lock (&self->lock);
  self->max_wait = max_wait;
  wake (self);
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_deadline_set_latency (GstNlpDeadline *self, GstClockTime upstream_latency)
{
  g_mutex_lock (&self->lock);
  self->upstream_latency = upstream_latency;
  g_mutex_unlock (&self->lock);
}

/* Waits until the time is due or something changes, without holding the lock. Returns whether the
 * wait was not interrupted. */
static gboolean
wait_for_clock (GstNlpDeadline *self, GstElement *element)
{
  g_autoptr (GstClock) clock = gst_element_get_clock (element);
  GstClockTime due = gst_element_get_base_time (element) + self->time + self->upstream_latency;
  GstClockReturn waited;

  if (clock == NULL || due > MAX_TIME || self->max_wait > MAX_TIME - due) {
    g_cond_wait (&self->cond, &self->lock);
    return FALSE;
  }
  self->clock_id = gst_clock_new_single_shot_id (clock, due + self->max_wait);
  g_mutex_unlock (&self->lock);
  waited = gst_clock_id_wait (self->clock_id, NULL);
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->clock_id, gst_clock_id_unref);
  return waited != GST_CLOCK_UNSCHEDULED;
}

gboolean
gst_nlp_deadline_wait (GstNlpDeadline *self, GstElement *element, GstClockTime *time)
{
  gboolean is_due = FALSE;

  g_mutex_lock (&self->lock);
  while (!self->is_stopping && !is_due) {
    if (self->is_playing && GST_CLOCK_TIME_IS_VALID (self->time)) {
      *time = self->time;
      is_due = wait_for_clock (self, element) && self->time == *time;
    } else {
      g_cond_wait (&self->cond, &self->lock);
    }
  }
  is_due = !self->is_stopping;
  g_mutex_unlock (&self->lock);
  return is_due;
}

gboolean
gst_nlp_deadline_is (GstNlpDeadline *self, GstClockTime time)
{
  gboolean is_time;

  g_mutex_lock (&self->lock);
  is_time = !self->is_stopping && self->time == time;
  g_mutex_unlock (&self->lock);
  return is_time;
}
