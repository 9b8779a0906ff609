/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CUE_QUEUE_H
#define NLP_CUE_QUEUE_H

#include <glib.h>

G_BEGIN_DECLS

#define NLP_CUE_NO_TIME G_MAXUINT64

/**
 * NlpCue:
 * @start: where it begins in the text that waits, in bytes
 * @end: where it ends
 * @pts: its time stamp, in nanoseconds
 * @stop: when it ends, or @pts if that is not known
 * @running_time: the running time of @pts, or %NLP_CUE_NO_TIME
 * @data: (nullable): what its user ties to it
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
 * @text: what was said and waits for its end
 * @cues: (element-type NlpCue): the cues of it
 *
 * Cues that wait for the end of their sentence.
 */
typedef struct {
  GString *text;
  GArray *cues;
  GDestroyNotify free_data;
} NlpCueQueue;

void nlp_cue_queue_init (NlpCueQueue *self, GDestroyNotify free_data);
void nlp_cue_queue_clear (NlpCueQueue *self);

/* Appends a cue of @length bytes of UTF-8, as nlp_cue_append() does. The times of @cue count, not
 * its place; its data are taken. FALSE: it is white space alone and was left out. */
gboolean nlp_cue_queue_add (NlpCueQueue *self, const NlpCue *cue, const gchar *text, gsize length);

/* Takes the first @length bytes out, and the cues that are all in them. */
void nlp_cue_queue_drop (NlpCueQueue *self, gsize length);

/* How many cues begin in the first @length bytes. */
guint nlp_cue_queue_count (const NlpCueQueue *self, gsize length);

/* When the last of the first @n cues, at least one, ends. */
guint64 nlp_cue_queue_get_stop (const NlpCueQueue *self, guint n);

static inline const NlpCue *
nlp_cue_queue_get (const NlpCueQueue *self, guint i)
{
  return &g_array_index (self->cues, NlpCue, i);
}

G_END_DECLS

#endif
