/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mail.h: the format of mail.
 */

#ifndef NLP_MAIL_H
#define NLP_MAIL_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Mail (RFC 5322, MIME). A message is a document with the metadata "title", "author", "published",
 * "id" and "to". Messages attached to it follow as documents of their own; other attachments are
 * left out. The text is the plain text, or else the text of the HTML. The diff of a patch is left
 * out. */

extern const NlpFormat nlp_mail_format;

gboolean nlp_parse_mail (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
