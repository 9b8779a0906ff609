/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MAIL_PART_H
#define NLP_MAIL_PART_H

#include <gmime/gmime.h>

#include "input/headerfields.h"

G_BEGIN_DECLS

/* A part of a mail, or all of one, as it was sent. It owns nothing. */
typedef struct {
  NlpHeaderFields headers;
  const gchar *body;
  gsize n_body;
} NlpMailPart;

/* Calls g_mime_init() once. */
void nlp_mail_init (void);

/* Divides a part at the end of its headers, which is where lines are no more of their form. */
void nlp_mail_part_init (NlpMailPart *self, const gchar *data, gsize length);

/* Returns: (transfer full) (nullable): the value of the first header named @name, as one line. */
gchar *nlp_mail_part_get_header (const NlpMailPart *self, const gchar *name);

/* Returns: (transfer full): the media type, "text/plain" if there is none */
GMimeContentType *nlp_mail_part_get_type (const NlpMailPart *self);

/* Whether it is an attachment, or a file that is shown within the mail. */
gboolean nlp_mail_part_is_file (const NlpMailPart *self);

/* Returns: (transfer full): the body without its transfer encoding, which may be that of @self and
 * lives no longer */
GBytes *nlp_mail_part_decode (const NlpMailPart *self);

/* The next part of a multipart body, from byte @at on, which is 0 for the first. */
gboolean
nlp_mail_part_next (const NlpMailPart *self, const gchar *boundary, gsize *at, NlpMailPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeContentType, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeContentDisposition, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InternetAddressList, g_object_unref)

G_END_DECLS

#endif
