/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailbody.h: the text of a message, and the messages attached to it.
 */

#ifndef NLP_MAIL_BODY_H
#define NLP_MAIL_BODY_H

#include "mailpart.h"
#include "parsing/parser.h"

G_BEGIN_DECLS

/**
 * NlpMailBody:
 * @file: the file that the message comes from
 * @n_replaced: the number of characters that became U+FFFD is added to it
 * @attached: (element-type GBytes): receives the attached messages
 * @error: (nullable): the first failure to decode a text
 *
 * The state of reading a message. It owns only @error.
 */
typedef struct {
  const NlpFile *file;
  guint64 *n_replaced;
  GPtrArray *attached;
  GError *error;
} NlpMailBody;

/* Converts @length bytes of the message to UTF-8. @charset: (nullable): the character set that the
 * message declares. Returns: (transfer full) (nullable): the text; %NULL with @self's error set */
GString *
nlp_mail_body_decode (NlpMailBody *self, const gchar *data, gsize length, const gchar *charset);

/* Returns: (transfer full) (nullable): the text of @message, or @subject (nullable) if it has
 * none */
GString *nlp_mail_body_read (NlpMailBody *self, const NlpMailPart *message, const gchar *subject);

G_END_DECLS

#endif
