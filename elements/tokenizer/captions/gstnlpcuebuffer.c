/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpcuebuffer.c: converts between cues and buffers.
 */

#include "gstnlpcuebuffer.h"

#include "gstnlpmeta.h"

/* Copies a meta to the buffer @user_data, unless it describes the bytes of its own buffer. */
static gboolean
copy_meta (GstBuffer *buffer, GstMeta **meta, gpointer user_data)
{
  const GstMetaInfo *info = (*meta)->info;
  const gchar *const *tags = gst_meta_api_type_get_tags (info->api);
  GstMetaTransformCopy copy = {.region = FALSE, .offset = 0, .size = -1};

  if ((tags == NULL || tags[0] == NULL) && info->transform_func != NULL)
    info->transform_func (user_data, *meta, buffer, _gst_meta_transform_copy, &copy);
  return TRUE;
}

NlpCue
gst_nlp_cue_from_buffer (GstBuffer *buffer, const GstSegment *segment)
{
  GstClockTime pts = GST_BUFFER_PTS (buffer), duration = GST_BUFFER_DURATION (buffer);
  NlpCue cue = {.pts = pts, .stop = pts};
  GstBuffer *metas;

  cue.running_time = gst_segment_to_running_time (segment, GST_FORMAT_TIME, pts);
  if (GST_CLOCK_TIME_IS_VALID (duration) && duration < GST_CLOCK_TIME_NONE - pts)
    cue.stop += duration;
  metas = gst_buffer_new ();
  gst_buffer_foreach_meta (buffer, copy_meta, metas);
  cue.data = metas;
  return cue;
}

void
gst_nlp_cue_free_data (gpointer data)
{
  gst_buffer_unref (data);
}

/* Adds the time of a cue, cut off after @length bytes, to the document. */
static void
add_cue (GstNlpDocument *document, const NlpCue *cue, gsize length)
{
  if (GST_CLOCK_TIME_IS_VALID (cue->running_time))
    gst_nlp_document_append_cue (document, cue->start, MIN (cue->end, length), cue->running_time,
                                 cue->stop > cue->pts ? cue->stop - cue->pts : GST_CLOCK_TIME_NONE);
}

GstBuffer *
gst_nlp_cue_queue_to_buffer (const NlpCueQueue *self,
                             gsize length,
                             guint n_cues,
                             const gchar *language)
{
  const NlpCue *first = nlp_cue_queue_get (self, 0);
  g_autoptr (GBytes) bytes = g_bytes_new (self->text->str, length);
  g_autoptr (GstNlpDocument) document = gst_nlp_document_new_from_bytes (bytes, NULL);
  GstClockTime duration = nlp_cue_queue_get_stop (self, n_cues) - first->pts;
  GstBuffer *buffer;

  if (duration == 0)
    duration = GST_CLOCK_TIME_NONE;
  gst_nlp_document_set_time (document, first->running_time, duration);
  gst_nlp_document_set_metadata (document, "language", language);
  for (guint i = 0; i < n_cues; i++)
    add_cue (document, nlp_cue_queue_get (self, i), length);

  buffer = gst_nlp_buffer_new (document);
  GST_BUFFER_PTS (buffer) = first->pts;
  GST_BUFFER_DURATION (buffer) = duration;
  gst_buffer_foreach_meta (first->data, copy_meta, buffer);
  return buffer;
}

GstBuffer *
gst_nlp_cue_buffer_without_markup (GstBuffer *buffer, GstNlpDocument *document)
{
  GstBuffer *plain = gst_nlp_buffer_new (document);

  gst_buffer_copy_into (plain, buffer, GST_BUFFER_COPY_FLAGS | GST_BUFFER_COPY_TIMESTAMPS, 0, -1);
  gst_buffer_foreach_meta (buffer, copy_meta, plain);
  return plain;
}
