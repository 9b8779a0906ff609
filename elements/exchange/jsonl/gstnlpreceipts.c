/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gstnlpreceipts.h"

/* In microseconds. */
#define SYNC_INTERVAL (25 * 1000)
#define MAX_RECEIPTS 1000

struct _GstNlpReceipts {
  GPtrArray *held;
  gint64 synced; /* monotonic time of the last sync */
};

GstNlpReceipts *
gst_nlp_receipts_new (void)
{
  GstNlpReceipts *self = g_new0 (GstNlpReceipts, 1);

  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  self->synced = g_get_monotonic_time ();
  return self;
}

void
gst_nlp_receipts_free (GstNlpReceipts *self)
{
  g_ptr_array_unref (self->held);
  g_free (self);
}

void
gst_nlp_receipts_add (GstNlpReceipts *self, GstNlpDocument *document, GstBuffer *buffer)
{
  GObject *receipt = gst_nlp_document_get_receipt (document);
  g_autoptr (GstBuffer) holder = NULL;
  gint64 now;

  if (receipt == NULL)
    return;
  g_ptr_array_add (self->held, g_object_ref (receipt));
  now = g_get_monotonic_time ();
  if (now - self->synced < SYNC_INTERVAL && self->held->len < MAX_RECEIPTS)
    return;

  /* The meta of a parent stays with copies of the buffer. */
  holder = gst_buffer_new ();
  gst_mini_object_set_qdata (GST_MINI_OBJECT (holder), g_quark_from_static_string ("receipts"),
                             self->held, (GDestroyNotify)g_ptr_array_unref);
  gst_buffer_add_parent_buffer_meta (buffer, holder);
  GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_SYNC_AFTER);
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  self->synced = now;
}
