/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_DEADLINE_H
#define GST_NLP_DEADLINE_H

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GstNlpDeadline:
 *
 * A time of the pipeline that a thread waits for, and that other threads move. Everything in it is
 * under its lock.
 */
typedef struct {
  GMutex lock;
  GCond cond;
  GstClockTime time; /* a running time, or NONE */
  GstClockTime patience;
  GstClockTime upstream_latency;
  gboolean is_playing;
  gboolean is_stopping;
  GstClockID clock_id; /* while a thread waits for @time */
} GstNlpDeadline;

/* Nobody may wait before gst_nlp_deadline_start(). */
void gst_nlp_deadline_init (GstNlpDeadline *self);
void gst_nlp_deadline_clear (GstNlpDeadline *self);

void gst_nlp_deadline_start (GstNlpDeadline *self);
void gst_nlp_deadline_stop (GstNlpDeadline *self);

/* Between base times nothing is due. */
void gst_nlp_deadline_set_playing (GstNlpDeadline *self, gboolean is_playing);

/* Sets the running time that something waits since, or NONE. */
void gst_nlp_deadline_set (GstNlpDeadline *self, GstClockTime time);

/* Sets how long it may wait. */
void gst_nlp_deadline_set_patience (GstNlpDeadline *self, GstClockTime patience);

/* What comes may be late by this. */
void gst_nlp_deadline_set_latency (GstNlpDeadline *self, GstClockTime upstream_latency);

/* Waits until what waits since @time has waited for long enough by the clock of @element. FALSE: it
 * is to be stopped. */
gboolean gst_nlp_deadline_wait (GstNlpDeadline *self, GstElement *element, GstClockTime *time);

/* Whether it is still @time that something waits since. */
gboolean gst_nlp_deadline_is (GstNlpDeadline *self, GstClockTime time);

G_END_DECLS

#endif
