/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_TEXT_PRIVATE_H
#define GST_NLP_TEXT_PRIVATE_H

#include <glib.h>

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* An immutable UTF-8 text, shared by the copies of a document and the views of its spans, which
 * translates between offsets in bytes, code points and UTF-16 units. */
typedef struct _GstNlpText GstNlpText;

struct _GstNlpText {
  gint ref_count;
  GBytes *bytes;
  const gchar *data;
  guint32 length;
  gboolean ascii;
  gpointer index; /* made when first needed */
};

GstNlpText *gst_nlp_text_new (GBytes *bytes, GError **error);
GstNlpText *gst_nlp_text_ref (GstNlpText *self);
void gst_nlp_text_unref (GstNlpText *self);

/* Adds how many code points and UTF-16 units there are, without the index. */
void gst_nlp_text_count (GstNlpText *self, guint64 *codepoints, guint64 *utf16);

guint32 gst_nlp_text_from_byte (GstNlpText *self, guint32 byte, GstNlpOffsets unit);
gboolean gst_nlp_text_to_byte (GstNlpText *self, guint64 offset, GstNlpOffsets unit, guint32 *byte);

/* A place in a text: translates offsets that mostly ascend, each from the one before it. */
typedef struct {
  GstNlpText *text;
  GstNlpOffsets unit;
  guint32 byte;
  guint32 offset;
} GstNlpTextCursor;

guint32 gst_nlp_text_cursor_from_byte (GstNlpTextCursor *self, guint32 byte);
gboolean gst_nlp_text_cursor_to_byte (GstNlpTextCursor *self, guint64 offset, guint32 *byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpText, gst_nlp_text_unref)

G_END_DECLS

#endif
