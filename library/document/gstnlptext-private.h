/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_TEXT_PRIVATE_H
#define GST_NLP_TEXT_PRIVATE_H

#include <glib.h>

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* An immutable text in UTF-8, which copies of a document and views of its spans share. It
 * translates between offsets in bytes, code points and UTF-16 code units. */
typedef struct _GstNlpText GstNlpText;

struct _GstNlpText {
  gint ref_count; /* 0 for the empty text, which is static */
  GBytes *bytes;  /* (nullable): NULL for the empty text */
  const gchar *data;
  guint32 length; /* in bytes */
  gboolean ascii;
  gpointer index; /* (nullable): created on demand */
};

/* Refers to @bytes. Fails with GST_NLP_ERROR_ENCODING if they are not UTF-8, and with
 * GST_NLP_ERROR_TOO_LARGE if there are 4 GiB or more. */
GstNlpText *gst_nlp_text_new (GBytes *bytes, GError **error);
/* Returns (transfer full) the empty text. */
GstNlpText *gst_nlp_text_new_empty (void);
GstNlpText *gst_nlp_text_ref (GstNlpText *self);
void gst_nlp_text_unref (GstNlpText *self);

/* Copies the text from @start to @end, in bytes, to a string. A string can't hold NUL, so U+FFFD,
 * the replacement character, stands for it: it is one unit too in code points and in UTF-16. */
gchar *gst_nlp_text_dup (GstNlpText *self, guint32 start, guint32 end);

/* Adds the length of the text in code points and UTF-16 units, without the index. */
void gst_nlp_text_count (GstNlpText *self, guint64 *codepoints, guint64 *utf16);

/* Returns the number of units before @byte, which is at most the length. */
guint32 gst_nlp_text_from_byte (GstNlpText *self, guint32 byte, GstNlpOffsets unit);
/* Finds the byte with @offset units before it. Returns FALSE if the text is shorter, or if that is
 * within a code point. */
gboolean gst_nlp_text_to_byte (GstNlpText *self, guint64 offset, GstNlpOffsets unit, guint32 *byte);

/* Translates offsets that mostly ascend, each from the one before it. Start with 0 for @byte and
 * @offset. */
typedef struct {
  GstNlpText *text;
  GstNlpOffsets unit;
  guint32 byte;
  guint32 offset;
} GstNlpTextCursor;

/* As gst_nlp_text_from_byte() and gst_nlp_text_to_byte(), for the text and unit of @self. */
guint32 gst_nlp_text_cursor_from_byte (GstNlpTextCursor *self, guint32 byte);
gboolean gst_nlp_text_cursor_to_byte (GstNlpTextCursor *self, guint64 offset, guint32 *byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpText, gst_nlp_text_unref)

G_END_DECLS

#endif
