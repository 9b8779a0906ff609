/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptext.c: a text, and the translation between bytes, code points and UTF-16 units.
 */

#include "gstnlptext-private.h"

#include <string.h>

#include "base/utf8.h"
#include "gstnlperror.h"

/* The bytes that one element of the index stands for. */
#define BLOCK 64

/* The distance in bytes up to which counting is faster than the index. */
#define NEAR (2 * BLOCK)

/* U+FFFD in UTF-8 */
#define NUL_REPLACEMENT "\xef\xbf\xbd"

/* The number of units before a block. */
typedef struct {
  guint32 codepoints;
  guint32 utf16;
} Counts;

static inline gboolean
is_continuation (gchar c)
{
  return ((guchar)c & 0xc0) == 0x80;
}

/* Counts each code point at its first byte. One of four bytes takes two UTF-16 units. */
static inline void
count (const gchar *data, guint32 start, guint32 end, Counts *counts)
{
  for (guint32 i = start; i < end; i++) {
    guint first = !is_continuation (data[i]);

    counts->codepoints += first;
    counts->utf16 += first + ((guchar)data[i] >= 0xf0);
  }
}

static gboolean
is_ascii (const gchar *data, gsize length)
{
  guchar all = 0;

  for (gsize i = 0; i < length; i++)
    all |= (guchar)data[i];
  return all < 0x80;
}

static const Counts *
get_index (GstNlpText *self)
{
  if (g_once_init_enter (&self->index)) {
    guint32 n = self->length / BLOCK + 1;
    Counts *index = g_new (Counts, n);
    Counts counts = {0, 0};

    for (guint32 i = 0; i < n; i++) {
      index[i] = counts;
      count (self->data, i * BLOCK, MIN ((i + 1) * (guint64)BLOCK, self->length), &counts);
    }
    g_once_init_leave (&self->index, index);
  }

  return self->index;
}

GstNlpText *
gst_nlp_text_new (GBytes *bytes, GError **error)
{
  gsize length, valid;
  const gchar *data = g_bytes_get_data (bytes, &length);
  GstNlpText *self;

  if (length >= G_MAXUINT32) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "text of %" G_GSIZE_FORMAT " bytes: a document has less than 4 GiB", length);
    return NULL;
  }
  valid = nlp_utf8_measure_valid (data, length);
  if (valid < length) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING,
                 "not valid UTF-8 at byte %" G_GSIZE_FORMAT, valid);
    return NULL;
  }

  self = g_new0 (GstNlpText, 1);
  self->ref_count = 1;
  self->bytes = g_bytes_ref (bytes);
  self->data = data ? data : "";
  self->length = length;
  self->ascii = is_ascii (data, length);

  return self;
}

GstNlpText *
gst_nlp_text_new_empty (void)
{
  /* Nothing writes to it: it has no count of references, and ASCII text needs no index. */
  static const GstNlpText empty = {.data = "", .ascii = TRUE};

  return (GstNlpText *)&empty;
}

static gboolean
is_static (GstNlpText *self)
{
  return self->bytes == NULL;
}

GstNlpText *
gst_nlp_text_ref (GstNlpText *self)
{
  if (!is_static (self))
    g_atomic_int_inc (&self->ref_count);
  return self;
}

void
gst_nlp_text_unref (GstNlpText *self)
{
  if (is_static (self) || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_bytes_unref (self->bytes);
  g_free (self->index);
  g_free (self);
}

gchar *
gst_nlp_text_dup (GstNlpText *self, guint32 start, guint32 end)
{
  const gchar *from = self->data + start, *last = self->data + end, *nul;
  GString *out;

  if (end == start || (nul = memchr (from, '\0', end - start)) == NULL)
    return g_strndup (from, end - start);

  out = g_string_sized_new (end - start);
  for (; nul != NULL; nul = memchr (from, '\0', last - from)) {
    g_string_append_len (out, from, nul - from);
    g_string_append (out, NUL_REPLACEMENT);
    from = nul + 1;
  }
  g_string_append_len (out, from, last - from);
  return g_string_free (out, FALSE);
}

static inline guint32
in_unit (const Counts *self, GstNlpOffsets unit)
{
  return unit == GST_NLP_OFFSETS_CODEPOINT ? self->codepoints : self->utf16;
}

void
gst_nlp_text_count (GstNlpText *self, guint64 *codepoints, guint64 *utf16)
{
  Counts counts = {self->length, self->length};

  if (!self->ascii) {
    counts = (Counts){0, 0};
    count (self->data, 0, self->length, &counts);
  }
  *codepoints += counts.codepoints;
  *utf16 += counts.utf16;
}

guint32
gst_nlp_text_from_byte (GstNlpText *self, guint32 byte, GstNlpOffsets unit)
{
  Counts counts;

  if (self->ascii || unit == GST_NLP_OFFSETS_BYTE)
    return byte;

  counts = get_index (self)[byte / BLOCK];
  count (self->data, byte & ~(guint32)(BLOCK - 1), byte, &counts);
  return in_unit (&counts, unit);
}

/* Goes from @byte, with @from units before it, to the byte with @offset units before it. Returns
 * whether there is one. */
static gboolean
seek (GstNlpText *self, guint64 from, guint64 offset, GstNlpOffsets unit, guint32 *byte)
{
  guint32 at = *byte;

  while (at < self->length && (from < offset || is_continuation (self->data[at]))) {
    Counts counts = {0, 0};

    count (self->data, at, at + 1, &counts);
    from += unit == GST_NLP_OFFSETS_BYTE ? 1 : in_unit (&counts, unit);
    at++;
  }

  *byte = at;
  return from == offset;
}

gboolean
gst_nlp_text_to_byte (GstNlpText *self, guint64 offset, GstNlpOffsets unit, guint32 *byte)
{
  const Counts *index;
  guint32 low = 0, high;

  if (offset > self->length)
    return FALSE;
  if (self->ascii || unit == GST_NLP_OFFSETS_BYTE) {
    *byte = offset;
    return offset == self->length || !is_continuation (self->data[offset]);
  }

  /* Find the last block with at most @offset units before it. */
  index = get_index (self);
  high = self->length / BLOCK;
  while (low < high) {
    guint32 middle = low + (high - low + 1) / 2;

    if (in_unit (&index[middle], unit) <= offset)
      low = middle;
    else
      high = middle - 1;
  }

  *byte = low * BLOCK;
  return seek (self, in_unit (&index[low], unit), offset, unit, byte);
}

guint32
gst_nlp_text_cursor_from_byte (GstNlpTextCursor *self, guint32 byte)
{
  if (self->text->ascii || self->unit == GST_NLP_OFFSETS_BYTE)
    return byte;

  if (byte < self->byte || byte - self->byte > NEAR) {
    self->offset = gst_nlp_text_from_byte (self->text, byte, self->unit);
  } else {
    Counts counts = {0, 0};

    count (self->text->data, self->byte, byte, &counts);
    self->offset += in_unit (&counts, self->unit);
  }
  self->byte = byte;
  return self->offset;
}

gboolean
gst_nlp_text_cursor_to_byte (GstNlpTextCursor *self, guint64 offset, guint32 *byte)
{
  GstNlpText *text = self->text;
  gboolean found;

  if (text->ascii || offset < self->offset || offset - self->offset > NEAR) {
    found = gst_nlp_text_to_byte (text, offset, self->unit, byte);
  } else {
    *byte = self->byte;
    found = seek (text, self->offset, offset, self->unit, byte);
  }
  if (found) {
    self->byte = *byte;
    self->offset = offset;
  }
  return found;
}
