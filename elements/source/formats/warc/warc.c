/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * warc.c: reads web archives, whose members are the pages and texts in their records.
 */

#include "warc.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/http.h"

/* Maximum length in bytes of the header of a record. */
#define MAX_HEADER (64 * 1024)
/* Number of bytes to skip at a time. */
#define CHUNK (64 * 1024)

typedef struct {
  NlpStream *stream;
  NlpUnpacking *unpacking;
  guint64 n_records;
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

/* Fills the window with the header of the next record. Returns its length with the blank line, 0 at
 * the end, or -1 with @error set. */
static gssize
fill_header (Warc *self, GError **error)
{
  gsize wanted = 1;

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
      return -1;
    }
    wanted = length + 1;
  }
}

static gboolean
skip_bytes (Warc *self, guint64 n, GError **error)
{
  while (n > 0) {
    gsize length;

    if (!nlp_stream_fill (self->stream, MIN (n, CHUNK), error))
      return FALSE;
    nlp_stream_peek (self->stream, &length);
    length = MIN (length, n);
    if (length == 0)
      return TRUE; /* the file is truncated */
    nlp_stream_skip (self->stream, length);
    n -= length;
  }
  return TRUE;
}

/* Whether a record is a text, or an HTTP response with a text. @http: (out): the HTTP header, empty
 * if there is none; @body: (out): the index of the body */
static gboolean
find_body (GBytes *record,
           const gchar *type,
           const gchar *media_type,
           NlpHeaderFields *http,
           gsize *body)
{
  gsize length;
  const gchar *data = g_bytes_get_data (record, &length);
  g_autofree gchar *http_type = NULL;
  gssize end;

  *http = (NlpHeaderFields){data, 0};
  *body = 0;
  if (!g_str_equal (type, "response"))
    return media_type != NULL && nlp_media_type_is_text (media_type);

  end = nlp_header_fields_find_body (data, length);
  if (end < 0 || length < 12 || memcmp (data, "HTTP/", 5) != 0)
    return FALSE;
  *http = (NlpHeaderFields){data, (gsize)end};
  *body = (gsize)end;
  http_type = nlp_header_fields_get (http, "Content-Type");
  return strncmp (data + strcspn (data, " "), " 200", 4) == 0 && http_type != NULL &&
         nlp_media_type_is_text (http_type);
}

/* Makes a member of a record that contains a text. */
static gboolean
make_member (Warc *self, const NlpHeaderFields *warc, GBytes *record, NlpMember *member)
{
  g_autofree gchar *type = nlp_header_fields_get (warc, "WARC-Type");
  g_autofree gchar *uri = nlp_header_fields_get (warc, "WARC-Target-URI");
  g_autofree gchar *media_type = nlp_header_fields_get (warc, "Content-Type");
  g_autofree gchar *http_type = NULL;
  g_autoptr (GBytes) body = NULL, decoded = NULL;
  NlpHeaderFields http;
  gsize start;

  /* wget stores its own log under "metadata://". */
  if (uri == NULL || strstr (uri, "metadata://") != NULL ||
      !find_body (record, type, media_type, &http, &start))
    return FALSE;
  /* Some programs put the URI in angle brackets. */
  if (*uri == '<' && g_str_has_suffix (uri, ">")) {
    uri[strlen (uri) - 1] = '\0';
    memmove (uri, uri + 1, strlen (uri));
  }
  http_type = nlp_header_fields_get (&http, "Content-Type");
  body = g_bytes_new_from_bytes (record, start, g_bytes_get_size (record) - start);
  decoded = nlp_http_decode_body (&http, body, self->unpacking->options->max_file);

  member->input = nlp_input_new_for_bytes (decoded);
  member->name = g_strdup (uri);
  member->uri = g_strdup (uri);
  member->charset = nlp_media_type_get_charset (http_type != NULL ? http_type
                                                : media_type      ? media_type
                                                                  : "");
  return TRUE;
}

static gboolean
is_wanted (const NlpHeaderFields *warc)
{
  g_autofree gchar *type = nlp_header_fields_get (warc, "WARC-Type");

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
  g_autoptr (GBytes) record = NULL;

  self->n_records++;
  nlp_stream_skip (self->stream, n_header);
  if (!is_wanted (&warc) || size > self->unpacking->options->max_file)
    return skip_bytes (self, size, error);

  if (!nlp_stream_fill (self->stream, (gsize)size, error))
    return FALSE;
  window = nlp_stream_peek (self->stream, &length);
  length = MIN (length, size);
  record = g_bytes_new (window, length);
  nlp_stream_skip (self->stream, length);
  make_member (self, &warc, record, member);
  return TRUE;
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
