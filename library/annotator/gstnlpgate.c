/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpgate.c: admits a limited number of jobs at a time, first come, first served.
 */

#include "gstnlpgate-private.h"

typedef struct {
  GFunc job; /* (nullable): NULL if a thread waits in gst_nlp_gate_enter() */
  gpointer data;
  gboolean admitted;
} Waiter;

struct _GstNlpGate {
  GThreadPool *pool;

  GMutex lock;
  GCond changed;
  GQueue waiters; /* of Waiter, in order */
  guint n_running;
  guint limit; /* that of the latest call */
};

static void
run_waiter (gpointer data, gpointer user_data)
{
  Waiter waiter = *(Waiter *)data;

  g_free (data);
  waiter.job (waiter.data, NULL);
}

GstNlpGate *
gst_nlp_gate_new (void)
{
  GstNlpGate *self = g_new0 (GstNlpGate, 1);

  /* The gate limits the number of jobs in the pool. */
  self->pool = g_thread_pool_new (run_waiter, NULL, -1, FALSE, NULL);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiters);

  return self;
}

void
gst_nlp_gate_free (GstNlpGate *self)
{
  g_assert (self->waiters.length == 0);

  /* Waiting would deadlock in a thread of the pool. */
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

/* Admits waiters while there is room. The caller holds the lock. */
static void
admit (GstNlpGate *self)
{
  gboolean wakes = FALSE;

  while (self->n_running < self->limit && self->waiters.length > 0) {
    Waiter *waiter = g_queue_pop_head (&self->waiters);

    self->n_running++;
    if (waiter->job != NULL) {
      g_thread_pool_push (self->pool, waiter, NULL);
    } else {
      waiter->admitted = TRUE;
      wakes = TRUE;
    }
  }
  if (wakes)
    g_cond_broadcast (&self->changed);
}

static void
wake_all (GCancellable *cancellable, GstNlpGate *self)
{
  g_mutex_lock (&self->lock);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* Waits until a thread is admitted. Returns FALSE if @cancellable is cancelled before. */
static gboolean
wait_for_turn (GstNlpGate *self, GCancellable *cancellable)
{
  Waiter waiter = {NULL, NULL, FALSE};
  gulong handler = 0;

  /* A handler of a cancellable that is cancelled already is called at once, so without the lock. */
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (wake_all), self, NULL);

  g_mutex_lock (&self->lock);
  g_queue_push_tail (&self->waiters, &waiter);
  admit (self);
  while (!waiter.admitted && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait (&self->changed, &self->lock);
  if (!waiter.admitted)
    g_queue_remove (&self->waiters, &waiter);
  g_mutex_unlock (&self->lock);

  if (handler != 0)
    g_cancellable_disconnect (cancellable, handler);
  return waiter.admitted;
}

gboolean
gst_nlp_gate_enter (GstNlpGate *self, guint limit, GCancellable *cancellable, GError **error)
{
  gboolean admitted;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  g_mutex_lock (&self->lock);
  self->limit = limit;
  admitted = self->waiters.length == 0 && self->n_running < limit;
  if (admitted)
    self->n_running++;
  g_mutex_unlock (&self->lock);

  if (!admitted && !wait_for_turn (self, cancellable)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled");
    return FALSE;
  }
  return TRUE;
}

void
gst_nlp_gate_submit (GstNlpGate *self, guint limit, GFunc job, gpointer data)
{
  Waiter *waiter = g_new0 (Waiter, 1);

  waiter->job = job;
  waiter->data = data;
  g_mutex_lock (&self->lock);
  self->limit = limit;
  g_queue_push_tail (&self->waiters, waiter);
  admit (self);
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_gate_leave (GstNlpGate *self)
{
  g_mutex_lock (&self->lock);
  self->n_running--;
  admit (self);
  g_mutex_unlock (&self->lock);
}
