/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailpart.h: the MIME parts of a message.
 */

#ifndef NLP_MAIL_PART_H
#define NLP_MAIL_PART_H

#include <gmime/gmime.h>

#include "input/headerfields.h"

G_BEGIN_DECLS

/* A part of a mail, or all of one: headers and a body, as they were sent. It owns nothing. */
typedef struct {
  NlpHeaderFields headers;
  const gchar *body;
  gsize n_body;
} NlpMailPart;

/* Calls g_mime_init() once. */
void nlp_mail_init (void);

/* Divides @length bytes into header and body, at the first line that is not part of a field. */
void nlp_mail_part_init (NlpMailPart *self, const gchar *data, gsize length);

/* Returns: (transfer full) (nullable): the value of the first header field @name, as one line */
gchar *nlp_mail_part_get_header (const NlpMailPart *self, const gchar *name);

/* Returns: (transfer full): the media type, "text/plain" by default */
GMimeContentType *nlp_mail_part_get_type (const NlpMailPart *self);

/* Whether the part is a file: an attachment, or one that is displayed inline. */
gboolean nlp_mail_part_is_file (const NlpMailPart *self);

/* Returns: (transfer full): the body without its transfer encoding; it may refer to the bytes of
 * @self, which must live longer */
GBytes *nlp_mail_part_decode (const NlpMailPart *self);

/* Finds the next part of a multipart body. @at: (inout): where to begin, in bytes of the body; 0
 * for the first part. Returns FALSE if there are no more. */
gboolean
nlp_mail_part_next (const NlpMailPart *self, const gchar *boundary, gsize *at, NlpMailPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeContentType, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeContentDisposition, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InternetAddressList, g_object_unref)

G_END_DECLS

#endif
