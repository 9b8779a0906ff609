/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cuequeue.c: holds the cues that wait for the end of their sentence.
 */

#include "cuequeue.h"

#include "cuetext.h"

void
nlp_cue_queue_init (NlpCueQueue *self, GDestroyNotify free_data)
{
  self->free_data = free_data;
  self->text = g_string_new (NULL);
  self->cues = g_array_new (FALSE, FALSE, sizeof (NlpCue));
}

static void
free_data (const NlpCueQueue *self, gpointer data)
{
  if (data != NULL)
    self->free_data (data);
}

void
nlp_cue_queue_clear (NlpCueQueue *self)
{
  for (guint i = 0; i < self->cues->len; i++)
    free_data (self, nlp_cue_queue_get (self, i)->data);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cues);
}

gboolean
nlp_cue_queue_add (NlpCueQueue *self, const NlpCue *cue, const gchar *text, gsize length)
{
  NlpCue added = *cue;
  gsize before = self->text->len;

  added.start = nlp_cue_append (self->text, text, length);
  added.end = self->text->len;
  if (added.end == added.start) {
    g_string_truncate (self->text, before);
    free_data (self, added.data);
    return FALSE;
  }
  g_array_append_val (self->cues, added);
  return TRUE;
}

void
nlp_cue_queue_drop (NlpCueQueue *self, gsize length)
{
  guint n_dropped = 0;

  while (length < self->text->len && g_ascii_isspace (self->text->str[length]))
    length++;
  g_string_erase (self->text, 0, length);
  for (guint i = 0; i < self->cues->len; i++) {
    NlpCue *cue = &g_array_index (self->cues, NlpCue, i);

    if (cue->end <= length) {
      free_data (self, cue->data);
      n_dropped++;
    }
    cue->start = cue->start > length ? cue->start - length : 0;
    cue->end = cue->end > length ? cue->end - length : 0;
  }
  g_array_remove_range (self->cues, 0, n_dropped);
}

guint
nlp_cue_queue_count (const NlpCueQueue *self, gsize length)
{
  guint n = 0;

  while (n < self->cues->len && nlp_cue_queue_get (self, n)->start < length)
    n++;
  return n;
}

guint64
nlp_cue_queue_get_stop (const NlpCueQueue *self, guint n)
{
  guint64 stop = nlp_cue_queue_get (self, 0)->stop;

  for (guint i = 1; i < n; i++)
    stop = MAX (stop, nlp_cue_queue_get (self, i)->stop);
  return stop;
}
