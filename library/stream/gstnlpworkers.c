/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpworkers.c: a thread pool that returns jobs in their order.
 */

#include "gstnlpworkers-private.h"

/* The jobs in the queue for each thread: enough that one long document does not starve the other
 * threads. */
#define JOBS_PER_THREAD 4

typedef struct {
  gpointer job;
  gboolean finished;
} QueuedJob;

struct _GstNlpWorkers {
  GstNlpWork work;
  gpointer user_data;
  GDestroyNotify job_free;
  GThreadPool *pool;
  guint limit;

  GMutex lock;
  GCond changed;
  GQueue queue;       /* of QueuedJob, in order */
  guint n_unfinished; /* jobs in the queue */
  gboolean popped;    /* a job is popped and not done yet */
  gboolean closed;
};

static void
run_job (gpointer data, gpointer user_data)
{
  GstNlpWorkers *workers = user_data;
  QueuedJob *queued = data;

  workers->work (queued->job, workers->user_data);

  g_mutex_lock (&workers->lock);
  queued->finished = TRUE;
  workers->n_unfinished--;
  g_cond_broadcast (&workers->changed);
  g_mutex_unlock (&workers->lock);
}

GstNlpWorkers *
gst_nlp_workers_new (guint n_threads, GstNlpWork work, gpointer user_data, GDestroyNotify job_free)
{
  GstNlpWorkers *self = g_new0 (GstNlpWorkers, 1);

  self->work = work;
  self->user_data = user_data;
  self->job_free = job_free;
  self->limit = n_threads * JOBS_PER_THREAD;
  self->pool = g_thread_pool_new (run_job, self, n_threads, FALSE, NULL);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->queue);

  return self;
}

void
gst_nlp_workers_free (GstNlpWorkers *self)
{
  gst_nlp_workers_close (self);
  gst_nlp_workers_reopen (self);
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

gboolean
gst_nlp_workers_push (GstNlpWorkers *self, gpointer job)
{
  QueuedJob *queued;

  g_mutex_lock (&self->lock);
  while (!self->closed && self->queue.length >= self->limit)
    g_cond_wait (&self->changed, &self->lock);

  if (self->closed) {
    g_mutex_unlock (&self->lock);
    self->job_free (job);
    return FALSE;
  }

  queued = g_new0 (QueuedJob, 1);
  queued->job = job;
  g_queue_push_tail (&self->queue, queued);
  self->n_unfinished++;
  g_mutex_unlock (&self->lock);

  g_thread_pool_push (self->pool, queued, NULL);
  return TRUE;
}

gpointer
gst_nlp_workers_pop (GstNlpWorkers *self)
{
  QueuedJob *queued = NULL;
  gpointer job = NULL;

  g_mutex_lock (&self->lock);
  while (!self->closed) {
    queued = g_queue_peek_head (&self->queue);
    if (queued != NULL && queued->finished)
      break;
    g_cond_wait (&self->changed, &self->lock);
  }

  if (!self->closed) {
    g_queue_pop_head (&self->queue);
    self->popped = TRUE;
    job = queued->job;
    g_free (queued);
    g_cond_broadcast (&self->changed);
  }
  g_mutex_unlock (&self->lock);

  return job;
}

void
gst_nlp_workers_done (GstNlpWorkers *self)
{
  g_mutex_lock (&self->lock);
  self->popped = FALSE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

gboolean
gst_nlp_workers_drain (GstNlpWorkers *self)
{
  gboolean drained;

  g_mutex_lock (&self->lock);
  while (!self->closed && (self->queue.length > 0 || self->popped))
    g_cond_wait (&self->changed, &self->lock);
  drained = !self->closed;
  g_mutex_unlock (&self->lock);

  return drained;
}

void
gst_nlp_workers_close (GstNlpWorkers *self)
{
  g_mutex_lock (&self->lock);
  self->closed = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

void
gst_nlp_workers_reopen (GstNlpWorkers *self)
{
  QueuedJob *queued;

  g_mutex_lock (&self->lock);
  while (self->n_unfinished > 0)
    g_cond_wait (&self->changed, &self->lock);
  while ((queued = g_queue_pop_head (&self->queue)) != NULL) {
    self->job_free (queued->job);
    g_free (queued);
  }
  self->popped = FALSE;
  self->closed = FALSE;
  g_mutex_unlock (&self->lock);
}
