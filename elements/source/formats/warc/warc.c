/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * warc.c: reads web archives, whose members are the pages and texts in their records.
 */

#include "warc.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/headerfields.h"
#include "webrecord.h"

/* Maximum length in bytes of the header of a record. */
#define MAX_HEADER (64 * 1024)

typedef struct {
  NlpStream *stream;
  NlpUnpacking *unpacking;
  guint64 n_records;
  gboolean is_lost; /* after damage, before the next record is found */
} Warc;

static gboolean
sniff_warc (const gchar *head, gsize length, const gchar *name)
{
  return length >= 6 && memcmp (head, "WARC/", 5) == 0 && g_ascii_isdigit (head[5]);
}

static gpointer
warc_open (NlpStream *stream, const gchar *name, NlpUnpacking *unpacking, GError **error)
{
  Warc *self = g_new0 (Warc, 1);

  self->stream = stream;
  self->unpacking = unpacking;
  return self;
}

/* After damage, moves to the next line that begins a record, or to the end. */
static gboolean
find_record (Warc *self, GError **error)
{
  while (self->is_lost) {
    gsize length, kept;
    const gchar *window, *found;

    if (!nlp_stream_fill (self->stream, MAX_HEADER, error))
      return FALSE;
    window = nlp_stream_peek (self->stream, &length);
    found = memmem (window, length, "\nWARC/", 6);
    self->is_lost = found == NULL && !nlp_stream_has_all (self->stream);
    kept = self->is_lost ? 5 : 0;
    nlp_stream_skip (self->stream, found != NULL ? (gsize)(found - window) + 1 : length - kept);
  }
  return TRUE;
}

/* Fills the window with the header of the next record. Returns its length with the blank line, 0 at
 * the end, or -1 with @error set. */
static gssize
fill_header (Warc *self, GError **error)
{
  gsize wanted = 1;

  if (!find_record (self, error))
    return -1;
  for (;;) {
    gsize length, n_blank = 0;
    const gchar *window;
    gssize end;

    if (!nlp_stream_fill (self->stream, wanted, error))
      return -1;
    window = nlp_stream_peek (self->stream, &length);
    while (n_blank < length && (window[n_blank] == '\r' || window[n_blank] == '\n'))
      n_blank++;
    nlp_stream_skip (self->stream, n_blank);
    window += n_blank;
    length -= n_blank;
    end = nlp_header_fields_find_body (window, length);
    if (end >= 0 && sniff_warc (window, length, NULL))
      return end;
    if (length == 0 && nlp_stream_has_all (self->stream))
      return 0;
    if (nlp_stream_has_all (self->stream) || length >= MAX_HEADER || end >= 0) {
      g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                   "damaged web archive after record %" G_GUINT64_FORMAT, self->n_records);
      self->is_lost = TRUE;
      return -1;
    }
    wanted = length + 1;
  }
}

static gboolean
is_wanted (const gchar *type)
{
  return type != NULL && (g_str_equal (type, "response") || g_str_equal (type, "resource") ||
                          g_str_equal (type, "conversion"));
}

/* Reads one record. Sets @member if the record contains a text. */
static gboolean
read_record (Warc *self, gsize n_header, NlpMember *member, GError **error)
{
  gsize length;
  const gchar *window = nlp_stream_peek (self->stream, &length);
  g_autofree gchar *copy = g_memdup2 (window, n_header);
  const NlpHeaderFields warc = {copy, n_header};
  g_autofree gchar *size_string = nlp_header_fields_get (&warc, "Content-Length");
  const guint64 size = size_string != NULL ? g_ascii_strtoull (size_string, NULL, 10) : 0;
  g_autofree gchar *type = nlp_header_fields_get (&warc, "WARC-Type");
  g_autofree gchar *uri = nlp_header_fields_get (&warc, "WARC-Target-URI");
  g_autofree gchar *media_type = nlp_header_fields_get (&warc, "Content-Type");
  g_autoptr (GBytes) bytes = NULL;
  NlpWebRecord record = {.uri = uri, .media_type = media_type};

  self->n_records++;
  nlp_stream_skip (self->stream, n_header);
  if (uri == NULL || !is_wanted (type))
    return nlp_web_record_skip (self->stream, size, error);
  if (size > self->unpacking->options->max_file)
    return nlp_web_record_skip_long (self->stream, size, self->unpacking, error);

  record.is_response = g_str_equal (type, "response");
  record.bytes = bytes = nlp_web_record_read (self->stream, (gsize)size, error);
  return bytes != NULL && nlp_web_record_open (&record, self->unpacking, member, error);
}

static NlpReadResult
warc_next (gpointer state, NlpMember *member, GError **error)
{
  Warc *self = state;

  while (member->input == NULL) {
    gssize n_header = fill_header (self, error);

    if (n_header < 0)
      return NLP_READ_FAILED;
    if (n_header == 0)
      return NLP_READ_END;
    if (!read_record (self, (gsize)n_header, member, error))
      return NLP_READ_FAILED;
  }
  return NLP_READ_RECORD;
}

static const NlpContainerFuncs warc_container = {
    .open = warc_open,
    .next = warc_next,
    .close = g_free,
};

const NlpFormat nlp_warc_format = {
    .name = "WARC",
    .sniff = sniff_warc,
    .container = &warc_container,
};
