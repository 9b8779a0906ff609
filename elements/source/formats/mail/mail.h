/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MAIL_H
#define NLP_MAIL_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Mail (RFC 5322, MIME). A message is a document with the metadata "title", "author", "published",
 * "id" and "to"; messages that are attached to it follow as documents of their own. Its text is the
 * plain one, or HTML where there is no other; a patch is what is said about it, without the
 * changes. Other attachments are left out. */

extern const NlpFormat nlp_mail_format;

gboolean nlp_parse_mail (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
