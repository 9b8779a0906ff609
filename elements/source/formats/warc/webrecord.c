/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * webrecord.c: finds the text in the records of web archives.
 */

#include "webrecord.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/http.h"

/* Number of bytes to skip at a time. */
#define CHUNK (64 * 1024)

gboolean
nlp_web_record_skip (NlpStream *stream, guint64 n, GError **error)
{
  while (n > 0) {
    gsize length;

    if (!nlp_stream_fill (stream, MIN (n, CHUNK), error))
      return FALSE;
    nlp_stream_peek (stream, &length);
    length = MIN (length, n);
    if (length == 0)
      return TRUE;
    nlp_stream_skip (stream, length);
    n -= length;
  }
  return TRUE;
}

gboolean
nlp_web_record_skip_long (NlpStream *stream,
                          guint64 n,
                          const NlpUnpacking *unpacking,
                          GError **error)
{
  if (!nlp_web_record_skip (stream, n, error))
    return FALSE;
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
               "a record is longer than %" G_GSIZE_FORMAT " bytes", unpacking->options->max_file);
  return FALSE;
}

GBytes *
nlp_web_record_read (NlpStream *stream, gsize n, GError **error)
{
  const gchar *window;
  GBytes *bytes;
  gsize length;

  if (!nlp_stream_fill (stream, n, error))
    return NULL;
  window = nlp_stream_peek (stream, &length);
  length = MIN (length, n);
  bytes = g_bytes_new (window, length);
  nlp_stream_skip (stream, length);
  return bytes;
}

/* Whether a record is a text, or an HTTP response with a text. @http: (out): the HTTP header, empty
 * if there is none; @body: (out): the index of the body */
static gboolean
find_body (const NlpWebRecord *self, NlpHeaderFields *http, gsize *body)
{
  gsize length;
  const gchar *data = g_bytes_get_data (self->bytes, &length), *status;
  g_autofree gchar *http_type = NULL;
  gssize end;

  *http = (NlpHeaderFields){data, 0};
  *body = 0;
  if (!self->is_response)
    return self->media_type != NULL && nlp_media_type_is_text (self->media_type);

  end = nlp_header_fields_find_body (data, length);
  if (end < 0 || length < 12 || memcmp (data, "HTTP/", 5) != 0)
    return FALSE;
  *http = (NlpHeaderFields){data, (gsize)end};
  *body = (gsize)end;
  http_type = nlp_header_fields_get (http, "Content-Type");
  status = memchr (data, ' ', (gsize)end);
  return status != NULL && data + end - status >= 4 && memcmp (status, " 200", 4) == 0 &&
         http_type != NULL && nlp_media_type_is_text (http_type);
}

/* Returns an address without the angle brackets that some programs put around it. Whitespace,
 * control characters and bytes that are not UTF-8 are escaped. */
static gchar *
clean_uri (const gchar *uri)
{
  const gsize length = strlen (uri);
  const gboolean is_bracketed = *uri == '<' && length >= 2 && uri[length - 1] == '>';
  const gchar *at = uri + is_bracketed, *end = uri + length - is_bracketed;
  GString *clean = g_string_sized_new (length);

  while (at < end) {
    const gunichar c = g_utf8_get_char_validated (at, end - at);
    const gboolean is_valid = c < (gunichar)-2 && !g_unichar_iscntrl (c) && !g_unichar_isspace (c);
    const gchar *next = c < (gunichar)-2 ? g_utf8_next_char (at) : at + 1;

    for (; at < next; at++) {
      if (is_valid)
        g_string_append_c (clean, *at);
      else
        g_string_append_printf (clean, "%%%02X", (guchar)*at);
    }
  }
  return g_string_free (clean, FALSE);
}

gboolean
nlp_web_record_open (const NlpWebRecord *self,
                     NlpUnpacking *unpacking,
                     NlpMember *member,
                     GError **error)
{
  g_autofree gchar *http_type = NULL;
  g_autoptr (GBytes) body = NULL, decoded = NULL;
  NlpHeaderFields http;
  const gchar *type;
  gsize start;

  /* wget stores its own log under "metadata://". */
  if (strstr (self->uri, "metadata://") != NULL || !find_body (self, &http, &start))
    return TRUE;
  http_type = nlp_header_fields_get (&http, "Content-Type");
  type = http_type != NULL ? http_type : self->media_type;
  body = g_bytes_new_from_bytes (self->bytes, start, g_bytes_get_size (self->bytes) - start);
  decoded = nlp_http_decode_body (&http, body, unpacking->options->max_file);
  if (g_bytes_get_size (decoded) > g_bytes_get_size (body) &&
      !nlp_unpacking_add (unpacking, g_bytes_get_size (decoded), error))
    return FALSE;

  member->input = nlp_input_new_for_bytes (decoded);
  member->uri = clean_uri (self->uri);
  member->name = g_strdup (member->uri);
  member->charset = type != NULL ? nlp_media_type_get_charset (type) : NULL;
  return TRUE;
}
