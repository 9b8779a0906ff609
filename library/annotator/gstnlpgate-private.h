/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_GATE_PRIVATE_H
#define GST_NLP_GATE_PRIVATE_H

#include <gio/gio.h>

G_BEGIN_DECLS

/* Admits a limited number of jobs at a time, in the order in which they came. A job runs either in
 * the thread that enters, or in a thread of a pool. Threads of the pool end when they are idle. */
typedef struct _GstNlpGate GstNlpGate;

GstNlpGate *gst_nlp_gate_new (void);
/* No job may be waiting. May be called by the last job in the pool. */
void gst_nlp_gate_free (GstNlpGate *self);

/* Waits until the calling thread is admitted, unless @cancellable (nullable) is cancelled before.
 * @limit is the number of jobs that may run at the same time, at least 1. A thread that was
 * admitted calls gst_nlp_gate_leave(). */
gboolean
gst_nlp_gate_enter (GstNlpGate *self, guint limit, GCancellable *cancellable, GError **error);
/* Runs @job with @data in a thread of the pool when it is admitted. The job calls
 * gst_nlp_gate_leave() at its end. */
void gst_nlp_gate_submit (GstNlpGate *self, guint limit, GFunc job, gpointer data);
/* Admits the next jobs. */
void gst_nlp_gate_leave (GstNlpGate *self);

G_END_DECLS

#endif
