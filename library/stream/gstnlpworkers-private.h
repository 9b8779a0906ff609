/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_WORKERS_PRIVATE_H
#define GST_NLP_WORKERS_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Does jobs in several threads and hands them back in the order they came in. One thread puts
 * jobs in, another one takes them out. */
typedef struct _GstNlpWorkers GstNlpWorkers;

typedef void (*GstNlpWork) (gpointer job, gpointer user_data);

GstNlpWorkers *
gst_nlp_workers_new (guint n_threads, GstNlpWork work, gpointer user_data, GDestroyNotify job_free);
void gst_nlp_workers_free (GstNlpWorkers *self);

gboolean gst_nlp_workers_push (GstNlpWorkers *self, gpointer job);
gpointer gst_nlp_workers_pop (GstNlpWorkers *self);
void gst_nlp_workers_done (GstNlpWorkers *self);
gboolean gst_nlp_workers_drain (GstNlpWorkers *self);

void gst_nlp_workers_close (GstNlpWorkers *self);
void gst_nlp_workers_reopen (GstNlpWorkers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpWorkers, gst_nlp_workers_free)

G_END_DECLS

#endif
