/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdeadline.h: a deadline on the pipeline's clock that other threads may move.
 */

#ifndef GST_NLP_DEADLINE_H
#define GST_NLP_DEADLINE_H

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GstNlpDeadline:
 *
 * One thread waits until the oldest pending item has waited long enough; others add and remove
 * items. The lock protects all members.
 */
typedef struct {
  GMutex lock;
  GCond cond;
  GstClockTime time; /* the running time of the oldest pending item, or NONE */
  GstClockTime max_wait;
  GstClockTime upstream_latency;
  gboolean is_playing;
  gboolean is_stopping;
  GstClockID clock_id; /* NULL unless a thread waits for @time */
} GstNlpDeadline;

/* Initialises a stopped deadline. No thread may wait before gst_nlp_deadline_start(). */
void gst_nlp_deadline_init (GstNlpDeadline *self);
void gst_nlp_deadline_clear (GstNlpDeadline *self);

void gst_nlp_deadline_start (GstNlpDeadline *self);
void gst_nlp_deadline_stop (GstNlpDeadline *self);

/* Sets whether the element is PLAYING. The base time is valid only then, so nothing is due before.
 */
void gst_nlp_deadline_set_playing (GstNlpDeadline *self, gboolean is_playing);

/* Sets the running time of the oldest pending item; NONE if nothing is pending. */
void gst_nlp_deadline_set (GstNlpDeadline *self, GstClockTime time);

/* Sets how long an item may wait, in nanoseconds. */
void gst_nlp_deadline_set_max_wait (GstNlpDeadline *self, GstClockTime max_wait);

/* Sets by how much items may arrive late, in nanoseconds. */
void gst_nlp_deadline_set_latency (GstNlpDeadline *self, GstClockTime upstream_latency);

/* Waits until the pending item is due by the clock of @element, and stores its running time in
 * @time. Returns FALSE if the deadline was stopped. */
gboolean gst_nlp_deadline_wait (GstNlpDeadline *self, GstElement *element, GstClockTime *time);

/* Whether the item of running time @time is still pending. */
gboolean gst_nlp_deadline_is (GstNlpDeadline *self, GstClockTime time);

G_END_DECLS

#endif
