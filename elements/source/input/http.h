/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_HTTP_H
#define NLP_HTTP_H

#include <gio/gio.h>

G_BEGIN_DECLS

/* Answers of web servers as they were sent. */

/**
 * NlpHeaders:
 *
 * The lines "name: value" in front of a body.
 */
typedef struct {
  const gchar *data;
  gsize length;
} NlpHeaders;

/* Where the body begins behind the headers at @data, or -1 if their end is not there. */
gssize nlp_headers_find_end (const gchar *data, gsize length);

/* Returns: (transfer full) (nullable): the value of the first line named @name, without case. */
gchar *nlp_headers_get (const NlpHeaders *headers, const gchar *name);

/* The value of "charset" in a media type such as "text/html; charset=utf-8".
 * Returns: (transfer full) (nullable) */
gchar *nlp_media_type_get_charset (const gchar *media_type);

/* Whether documents may come of a media type: of text, of markup and JSON, of PDF and office
 * documents. */
gboolean nlp_media_type_is_text (const gchar *media_type);

/* Undoes the transfer and content encodings that @headers tell. What is cut off stays as far as it
 * goes. Returns: (transfer full): the body, at most @most bytes of it. */
GBytes *nlp_http_decode_body (const NlpHeaders *headers, GBytes *body, gsize most);

G_END_DECLS

#endif
