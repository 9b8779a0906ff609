/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gstnlpworkers-private.h"

/* How many jobs wait or are ready to leave for each thread: enough that one long document does
 * not starve the others. */
#define JOBS_PER_THREAD 4

typedef struct {
  gpointer job;
  gboolean finished;
} Entry;

struct _GstNlpWorkers {
  GstNlpWork work;
  gpointer user_data;
  GDestroyNotify job_free;
  GThreadPool *pool;
  guint limit;

  GMutex lock;
  GCond changed;
  GQueue entries;     /* in the order they came in */
  guint n_unfinished; /* of all entries */
  gboolean popped;    /* a job was taken out and is not done with */
  gboolean closed;
};

static void
run_entry (gpointer data, gpointer user_data)
{
  GstNlpWorkers *workers = user_data;
  Entry *entry = data;

  workers->work (entry->job, workers->user_data);

  g_mutex_lock (&workers->lock);
  entry->finished = TRUE;
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
  self->pool = g_thread_pool_new (run_entry, self, n_threads, FALSE, NULL);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->entries);

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

/* Takes @job, and waits while there are too many. Returns whether it was taken; a job that comes
 * when the workers are closed is freed. */
gboolean
gst_nlp_workers_push (GstNlpWorkers *self, gpointer job)
{
  Entry *entry;

  g_mutex_lock (&self->lock);
  while (!self->closed && self->entries.length >= self->limit)
    g_cond_wait (&self->changed, &self->lock);

  if (self->closed) {
    g_mutex_unlock (&self->lock);
    self->job_free (job);
    return FALSE;
  }

  entry = g_new0 (Entry, 1);
  entry->job = job;
  g_queue_push_tail (&self->entries, entry);
  self->n_unfinished++;
  g_mutex_unlock (&self->lock);

  g_thread_pool_push (self->pool, entry, NULL);
  return TRUE;
}

/* Waits for the next job in order and gives it back finished, or NULL when the workers are closed.
 * Call gst_nlp_workers_done() when all is over with it. */
gpointer
gst_nlp_workers_pop (GstNlpWorkers *self)
{
  Entry *entry = NULL;
  gpointer job = NULL;

  g_mutex_lock (&self->lock);
  while (!self->closed) {
    entry = g_queue_peek_head (&self->entries);
    if (entry != NULL && entry->finished)
      break;
    g_cond_wait (&self->changed, &self->lock);
  }

  if (!self->closed) {
    g_queue_pop_head (&self->entries);
    self->popped = TRUE;
    job = entry->job;
    g_free (entry);
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

/* Waits until all jobs have been taken out and are done with. Returns FALSE when the workers are
 * closed before. */
gboolean
gst_nlp_workers_drain (GstNlpWorkers *self)
{
  gboolean drained;

  g_mutex_lock (&self->lock);
  while (!self->closed && (self->entries.length > 0 || self->popped))
    g_cond_wait (&self->changed, &self->lock);
  drained = !self->closed;
  g_mutex_unlock (&self->lock);

  return drained;
}

/* Wakes whoever waits, and refuses jobs from now on. */
void
gst_nlp_workers_close (GstNlpWorkers *self)
{
  g_mutex_lock (&self->lock);
  self->closed = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* Drops the jobs that were left when the workers were closed, and takes new ones. */
void
gst_nlp_workers_reopen (GstNlpWorkers *self)
{
  Entry *entry;

  g_mutex_lock (&self->lock);
  while (self->n_unfinished > 0)
    g_cond_wait (&self->changed, &self->lock);
  while ((entry = g_queue_pop_head (&self->entries)) != NULL) {
    self->job_free (entry->job);
    g_free (entry);
  }
  self->popped = FALSE;
  self->closed = FALSE;
  g_mutex_unlock (&self->lock);
}
