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
  GstNlpWorkers *workers = g_new0 (GstNlpWorkers, 1);

  workers->work = work;
  workers->user_data = user_data;
  workers->job_free = job_free;
  workers->limit = n_threads * JOBS_PER_THREAD;
  workers->pool = g_thread_pool_new (run_entry, workers, n_threads, FALSE, NULL);
  g_mutex_init (&workers->lock);
  g_cond_init (&workers->changed);
  g_queue_init (&workers->entries);

  return workers;
}

void
gst_nlp_workers_free (GstNlpWorkers *workers)
{
  gst_nlp_workers_close (workers);
  gst_nlp_workers_reopen (workers);
  g_thread_pool_free (workers->pool, FALSE, TRUE);
  g_mutex_clear (&workers->lock);
  g_cond_clear (&workers->changed);
  g_free (workers);
}

/* Takes @job, and waits while there are too many. Returns whether it was taken; a job that comes
 * when the workers are closed is freed. */
gboolean
gst_nlp_workers_push (GstNlpWorkers *workers, gpointer job)
{
  Entry *entry;

  g_mutex_lock (&workers->lock);
  while (!workers->closed && workers->entries.length >= workers->limit)
    g_cond_wait (&workers->changed, &workers->lock);

  if (workers->closed) {
    g_mutex_unlock (&workers->lock);
    workers->job_free (job);
    return FALSE;
  }

  entry = g_new0 (Entry, 1);
  entry->job = job;
  g_queue_push_tail (&workers->entries, entry);
  workers->n_unfinished++;
  g_mutex_unlock (&workers->lock);

  g_thread_pool_push (workers->pool, entry, NULL);
  return TRUE;
}

/* Waits for the next job in order and gives it back finished, or NULL when the workers are closed.
 * Call gst_nlp_workers_done() when all is over with it. */
gpointer
gst_nlp_workers_pop (GstNlpWorkers *workers)
{
  Entry *entry = NULL;
  gpointer job = NULL;

  g_mutex_lock (&workers->lock);
  while (!workers->closed) {
    entry = g_queue_peek_head (&workers->entries);
    if (entry != NULL && entry->finished)
      break;
    g_cond_wait (&workers->changed, &workers->lock);
  }

  if (!workers->closed) {
    g_queue_pop_head (&workers->entries);
    workers->popped = TRUE;
    job = entry->job;
    g_free (entry);
    g_cond_broadcast (&workers->changed);
  }
  g_mutex_unlock (&workers->lock);

  return job;
}

void
gst_nlp_workers_done (GstNlpWorkers *workers)
{
  g_mutex_lock (&workers->lock);
  workers->popped = FALSE;
  g_cond_broadcast (&workers->changed);
  g_mutex_unlock (&workers->lock);
}

/* Waits until all jobs have been taken out and are done with. Returns FALSE when the workers are
 * closed before. */
gboolean
gst_nlp_workers_drain (GstNlpWorkers *workers)
{
  gboolean drained;

  g_mutex_lock (&workers->lock);
  while (!workers->closed && (workers->entries.length > 0 || workers->popped))
    g_cond_wait (&workers->changed, &workers->lock);
  drained = !workers->closed;
  g_mutex_unlock (&workers->lock);

  return drained;
}

/* Wakes whoever waits, and refuses jobs from now on. */
void
gst_nlp_workers_close (GstNlpWorkers *workers)
{
  g_mutex_lock (&workers->lock);
  workers->closed = TRUE;
  g_cond_broadcast (&workers->changed);
  g_mutex_unlock (&workers->lock);
}

/* Drops the jobs that were left when the workers were closed, and takes new ones. */
void
gst_nlp_workers_reopen (GstNlpWorkers *workers)
{
  Entry *entry;

  g_mutex_lock (&workers->lock);
  while (workers->n_unfinished > 0)
    g_cond_wait (&workers->changed, &workers->lock);
  while ((entry = g_queue_pop_head (&workers->entries)) != NULL) {
    workers->job_free (entry->job);
    g_free (entry);
  }
  workers->popped = FALSE;
  workers->closed = FALSE;
  g_mutex_unlock (&workers->lock);
}
