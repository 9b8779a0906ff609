/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * webrecord.h: the records of web archives.
 */

#ifndef NLP_WEB_RECORD_H
#define NLP_WEB_RECORD_H

#include "input/stream.h"
#include "parsing/container.h"

G_BEGIN_DECLS

/**
 * NlpWebRecord:
 * @uri: the address, as the archive states it
 * @media_type: (nullable): the media type that the archive states
 * @is_response: whether it begins with the header of an HTTP response
 * @bytes: the record without the header of the archive
 *
 * A record of a web archive.
 */
typedef struct {
  const gchar *uri;
  const gchar *media_type;
  gboolean is_response;
  GBytes *bytes;
} NlpWebRecord;

/* Skips @n bytes of @stream, or fewer if the file is truncated. Returns FALSE with @error set. */
gboolean nlp_web_record_skip (NlpStream *stream, guint64 n, GError **error);

/* Skips a record of @n bytes, and fails because it is too long. */
gboolean nlp_web_record_skip_long (NlpStream *stream,
                                   guint64 n,
                                   const NlpUnpacking *unpacking,
                                   GError **error);

/* Reads @n bytes of @stream, or fewer if the file is truncated. Returns: (transfer full)
 * (nullable): them, or %NULL with @error set */
GBytes *nlp_web_record_read (NlpStream *stream, gsize n, GError **error);

/* Makes @member of a record, if that contains a text; otherwise @member stays empty. Fails with
 * %GST_NLP_ERROR_TOO_LARGE beyond the limits of @unpacking. */
gboolean nlp_web_record_open (const NlpWebRecord *self,
                              NlpUnpacking *unpacking,
                              NlpMember *member,
                              GError **error);

G_END_DECLS

#endif
