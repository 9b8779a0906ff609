/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentcues.c: cues, which are spans of a text with times of their own.
 */

#include "gstnlpdocument-private.h"

#define NO_TIME G_MAXUINT64

#define RUNNING_TIME "running_time"
#define DURATION "duration"

/**
 * gst_nlp_document_append_cue: (skip)
 * @self: a document
 * @start: where the cue begins, in bytes, on a code point boundary and not before other cues
 * @end: where it ends, in bytes, on a code point boundary
 * @running_time: the running time at which it is shown or spoken, in nanoseconds
 * @duration: its duration in nanoseconds, or %GST_CLOCK_TIME_NONE
 *
 * Adds a cue to the layer [const@LAYER_CUES].
 *
 * Since: 0.1
 */
void
gst_nlp_document_append_cue (GstNlpDocument *self,
                             gsize start,
                             gsize end,
                             guint64 running_time,
                             guint64 duration)
{
  gchar times[2][24];
  GstNlpAttribute length = {NULL, DURATION, times[1], TRUE};
  GstNlpAttribute time = {duration != NO_TIME ? &length : NULL, RUNNING_TIME, times[0], TRUE};
  const GstNlpRawSpan cue = {start, end, NULL, 1, -1, &time};

  g_snprintf (times[0], sizeof times[0], "%" G_GUINT64_FORMAT, running_time);
  g_snprintf (times[1], sizeof times[1], "%" G_GUINT64_FORMAT, duration);
  gst_nlp_document_append_raw_span (self, GST_NLP_LAYER_CUES, &cue);
}

/**
 * gst_nlp_document_add_cue:
 * @self: a document
 * @start: where the cue begins, in code points, not before other cues
 * @end: where it ends, in code points
 * @running_time: the running time at which it is shown or spoken, in nanoseconds
 * @duration: its duration in nanoseconds, or %GST_CLOCK_TIME_NONE
 *
 * Adds a cue to the layer [const@LAYER_CUES].
 *
 * Since: 0.1
 */
void
gst_nlp_document_add_cue (GstNlpDocument *self,
                          guint start,
                          guint end,
                          guint64 running_time,
                          guint64 duration)
{
  GstNlpRange range;
  const GstNlpRawSpan *cues;
  gsize n;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));

  if (!gst_nlp_document_check_range (self, G_STRFUNC, start, end, &range))
    return;
  cues = gst_nlp_document_peek_spans (self, GST_NLP_LAYER_CUES, &n);
  g_return_if_fail (n == 0 || cues[n - 1].start <= range.start);

  gst_nlp_document_append_cue (self, range.start, range.end, running_time, duration);
}

/* Returns the running time of a cue. A cue from a file may have none. */
static guint64
time_of (const GstNlpRawSpan *cue)
{
  const GstNlpAttribute *attribute = gst_nlp_attribute_find (cue->attributes, RUNNING_TIME);
  guint64 time;

  if (attribute == NULL ||
      !g_ascii_string_to_unsigned (attribute->value, 10, 0, NO_TIME, &time, NULL))
    return NO_TIME;
  return time;
}

guint64
gst_nlp_document_time_at (GstNlpDocument *self, gsize at)
{
  gsize low = 0, high;
  const GstNlpRawSpan *cues = gst_nlp_document_peek_spans (self, GST_NLP_LAYER_CUES, &high);
  guint64 time = NO_TIME;

  while (low < high) {
    gsize middle = (low + high) / 2;

    if (cues[middle].start <= at)
      low = middle + 1;
    else
      high = middle;
  }
  if (low > 0)
    time = time_of (&cues[low - 1]);
  return time != NO_TIME ? time : self->running_time;
}

/**
 * gst_nlp_document_get_running_time_at:
 * @self: a document
 * @offset: an offset in the text, in code points
 *
 * Gets when the text at @offset is shown or spoken: the running time of the last cue that begins at
 * or before it, or of the document if there is none.
 *
 * Returns: the time in nanoseconds, or %GST_CLOCK_TIME_NONE if it is not known
 *
 * Since: 0.1
 */
guint64
gst_nlp_document_get_running_time_at (GstNlpDocument *self, guint offset)
{
  guint32 at;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NO_TIME);
  g_return_val_if_fail (gst_nlp_text_to_byte (self->text, offset, GST_NLP_OFFSETS_CODEPOINT, &at),
                        NO_TIME);

  return gst_nlp_document_time_at (self, at);
}
