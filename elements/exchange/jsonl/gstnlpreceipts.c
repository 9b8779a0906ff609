/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpreceipts.c: holds the receipts of documents until their output is written.
 */

#include "gstnlpreceipts.h"

/* A sync is due after this many microseconds, or this many receipts. */
#define SYNC_INTERVAL (25 * 1000)
#define MAX_RECEIPTS 1000

struct _GstNlpReceipts {
  GPtrArray *pending; /* of GObject */
  gint64 last_sync;   /* monotonic time, in microseconds */
};

GstNlpReceipts *
gst_nlp_receipts_new (void)
{
  GstNlpReceipts *self = g_new0 (GstNlpReceipts, 1);

  self->pending = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_sync = g_get_monotonic_time ();
  return self;
}

void
gst_nlp_receipts_free (GstNlpReceipts *self)
{
  g_ptr_array_unref (self->pending);
  g_free (self);
}

guint
gst_nlp_receipts_add (GstNlpReceipts *self, GstNlpDocument *document, GstBuffer *buffer)
{
  GObject *receipt = gst_nlp_document_get_receipt (document);
  g_autoptr (GstBuffer) holder = NULL;
  gint64 now;
  guint n;

  if (receipt == NULL)
    return 0;
  g_ptr_array_add (self->pending, g_object_ref (receipt));
  now = g_get_monotonic_time ();
  if (now - self->last_sync < SYNC_INTERVAL && self->pending->len < MAX_RECEIPTS)
    return 0;

  /* Copies of the buffer keep the meta of a parent buffer, and so the receipts. */
  n = self->pending->len;
  holder = gst_buffer_new ();
  gst_mini_object_set_qdata (GST_MINI_OBJECT (holder), g_quark_from_static_string ("receipts"),
                             self->pending, (GDestroyNotify)g_ptr_array_unref);
  gst_buffer_add_parent_buffer_meta (buffer, holder);
  GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_SYNC_AFTER);
  self->pending = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_sync = now;
  return n;
}
