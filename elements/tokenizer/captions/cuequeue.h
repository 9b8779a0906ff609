/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cuequeue.h: the cues that wait for the end of their sentence.
 */

#ifndef NLP_CUE_QUEUE_H
#define NLP_CUE_QUEUE_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_CUE_NO_TIME G_MAXUINT64

/**
 * NlpCue:
 * @start: where it begins in the pending text, in bytes
 * @end: the byte after its last one
 * @pts: its timestamp, in nanoseconds
 * @stop: when it ends; @pts if that is unknown
 * @running_time: the running time of @pts, or %NLP_CUE_NO_TIME
 * @data: (nullable): owned by the queue
 */
typedef struct {
  gsize start;
  gsize end;
  guint64 pts;
  guint64 stop;
  guint64 running_time;
  gpointer data;
} NlpCue;

/**
 * NlpCueQueue:
 * @text: the pending text
 * @cues: (element-type NlpCue): the cues that it comes from, in order
 * @free_data: frees the data of cues
 */
typedef struct {
  GString *text;
  GArray *cues;
  GDestroyNotify free_data;
} NlpCueQueue;

void nlp_cue_queue_init (NlpCueQueue *self, GDestroyNotify free_data);
void nlp_cue_queue_clear (NlpCueQueue *self);

/* Appends a cue of @length bytes of UTF-8, as nlp_cue_append() does. Takes the data of @cue and
 * ignores its offsets. Returns FALSE if the text is only whitespace; it is not added then. */
gboolean nlp_cue_queue_add (NlpCueQueue *self, const NlpCue *cue, const gchar *text, gsize length);

/* Removes the first @length bytes, and the cues that end in them. */
void nlp_cue_queue_drop (NlpCueQueue *self, gsize length);

/* Returns the number of cues that begin in the first @length bytes. */
guint nlp_cue_queue_count (const NlpCueQueue *self, gsize length);

/* Returns when the last of the first @n cues ends, in nanoseconds. @n is at least one. */
guint64 nlp_cue_queue_get_stop (const NlpCueQueue *self, guint n);

static inline const NlpCue *
nlp_cue_queue_get (const NlpCueQueue *self, guint i)
{
  return &g_array_index (self->cues, NlpCue, i);
}

G_END_DECLS

#endif
