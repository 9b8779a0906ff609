/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * http.h: media types, and the encodings of HTTP responses.
 */

#ifndef NLP_HTTP_H
#define NLP_HTTP_H

#include <gio/gio.h>

#include "headerfields.h"

G_BEGIN_DECLS

/* Gets the parameter "charset" of a media type, such as "text/html; charset=utf-8".
 * Returns: (transfer full) (nullable) */
gchar *nlp_media_type_get_charset (const gchar *media_type);

/* Whether a media type can contain documents: text, markup, JSON, PDF, office documents. */
gboolean nlp_media_type_is_text (const gchar *media_type);

/* Reverses the transfer and content encodings that @fields declare. A truncated body is decoded as
 * far as it goes. Returns: (transfer full): the body, cut after about @max_length bytes */
GBytes *nlp_http_decode_body (const NlpHeaderFields *fields, GBytes *body, gsize max_length);

G_END_DECLS

#endif
