/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_WORKERS_PRIVATE_H
#define GST_NLP_WORKERS_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Runs jobs in several threads, and returns them in the order in which they came. One thread pushes
 * jobs, another one pops them. */
typedef struct _GstNlpWorkers GstNlpWorkers;

typedef void (*GstNlpWork) (gpointer job, gpointer user_data);

/* @work runs in the threads. @job_free frees jobs that are dropped. */
GstNlpWorkers *
gst_nlp_workers_new (guint n_threads, GstNlpWork work, gpointer user_data, GDestroyNotify job_free);
void gst_nlp_workers_free (GstNlpWorkers *self);

/* Takes @job, and waits while the queue is full. Returns FALSE and frees @job if the workers are or
 * become closed. */
gboolean gst_nlp_workers_push (GstNlpWorkers *self, gpointer job);
/* Waits for the next job in order. Returns the finished job, or NULL if the workers are or become
 * closed. Call gst_nlp_workers_done() when the job is out of the way. */
gpointer gst_nlp_workers_pop (GstNlpWorkers *self);
void gst_nlp_workers_done (GstNlpWorkers *self);
/* Waits until all jobs have been popped and are done. Returns FALSE if the workers are closed
 * before. */
gboolean gst_nlp_workers_drain (GstNlpWorkers *self);

/* Wakes all threads that wait, and refuses jobs until the workers are reopened. */
void gst_nlp_workers_close (GstNlpWorkers *self);
/* Waits for the running jobs, drops all that are left, and accepts new ones. */
void gst_nlp_workers_reopen (GstNlpWorkers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpWorkers, gst_nlp_workers_free)

G_END_DECLS

#endif
