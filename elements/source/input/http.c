/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * http.c: media types, and the encodings of HTTP responses.
 */

#include "http.h"

#include <string.h>

gchar *
nlp_media_type_get_charset (const gchar *media_type)
{
  static const gchar key[] = "charset=";

  for (const gchar *at = strchr (media_type, ';'); at != NULL; at = strchr (at, ';')) {
    at++;
    while (g_ascii_isspace (*at))
      at++;
    if (g_ascii_strncasecmp (at, key, strlen (key)) != 0)
      continue;
    at += strlen (key);
    at += *at == '"' || *at == '\'';
    return g_strndup (at, strcspn (at, "\"'; \t"));
  }
  return NULL;
}

gboolean
nlp_media_type_is_text (const gchar *media_type)
{
  static const gchar *const types[] = {
      "application/atom+xml",  "application/epub+zip", "application/feed+json",
      "application/json",      "application/ld+json",  "application/msword",
      "application/pdf",       "application/rss+xml",  "application/x-ndjson",
      "application/xhtml+xml", "application/xml",      "application/vnd.o",
      "application/stix+json", "message/rfc822",
  };

  if (g_ascii_strncasecmp (media_type, "text/", 5) == 0)
    return g_ascii_strncasecmp (media_type, "text/css", 8) != 0 &&
           g_ascii_strncasecmp (media_type, "text/javascript", 15) != 0;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    if (g_ascii_strncasecmp (media_type, types[i], strlen (types[i])) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Joins the chunks of "Transfer-Encoding: chunked". */
static GBytes *
join_chunks (GBytes *body)
{
  gsize length;
  const gchar *at = g_bytes_get_data (body, &length);
  const gchar *end = at + length;
  GByteArray *joined = g_byte_array_new ();

  while (at < end) {
    const gchar *newline = memchr (at, '\n', (gsize)(end - at));
    guint64 size = 0;

    for (; at < end && g_ascii_isxdigit (*at) && size < G_MAXUINT32; at++)
      size = size * 16 + (guint64)g_ascii_xdigit_value (*at);
    if (newline == NULL || size == 0)
      break;
    at = newline + 1;
    size = MIN (size, (guint64)(end - at));
    g_byte_array_append (joined, (const guint8 *)at, (guint)size);
    at += size;
    while (at < end && (*at == '\r' || *at == '\n'))
      at++;
  }
  return g_byte_array_free_to_bytes (joined);
}

static GBytes *
inflate (GBytes *body, GZlibCompressorFormat format, gsize max_length)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (format));
  GByteArray *inflated = g_byte_array_new ();
  gsize length;
  const gchar *data = g_bytes_get_data (body, &length);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && inflated->len < max_length) {
    gchar chunk[16384];
    gsize n_read = 0, n_written = 0;

    result = g_converter_convert (converter, data, length, chunk, sizeof chunk,
                                  G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
    if (result == G_CONVERTER_ERROR)
      break;
    g_byte_array_append (inflated, (const guint8 *)chunk, (guint)n_written);
    data += n_read;
    length -= n_read;
  }
  return g_byte_array_free_to_bytes (inflated);
}

GBytes *
nlp_http_decode_body (const NlpHeaderFields *fields, GBytes *body, gsize max_length)
{
  g_autofree gchar *transfer = nlp_header_fields_get (fields, "Transfer-Encoding");
  g_autofree gchar *content = nlp_header_fields_get (fields, "Content-Encoding");
  g_autoptr (GBytes) joined = transfer != NULL && g_ascii_strcasecmp (transfer, "chunked") == 0
                                  ? join_chunks (body)
                                  : g_bytes_ref (body);

  if (content != NULL && g_str_has_suffix (content, "gzip"))
    return inflate (joined, G_ZLIB_COMPRESSOR_FORMAT_GZIP, max_length);
  if (content != NULL && g_ascii_strcasecmp (content, "deflate") == 0)
    return inflate (joined, G_ZLIB_COMPRESSOR_FORMAT_ZLIB, max_length);
  return g_steal_pointer (&joined);
}
