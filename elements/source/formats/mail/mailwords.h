/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailwords.h: the encoded words of header fields (RFC 2047).
 */

#ifndef NLP_MAIL_WORDS_H
#define NLP_MAIL_WORDS_H

#include "mailbody.h"

G_BEGIN_DECLS

/* Decodes the encoded words in @value, such as "=?UTF-8?B?SGFmZW4=?=". Words that follow each other
 * in the same character set are decoded as one, because many programs split them within a
 * character. Returns: (transfer full): UTF-8 */
gchar *nlp_mail_words_decode (NlpMailBody *body, const gchar *value);

/* Joins the encoded words in @value that follow each other, so that those which are split within a
 * character can be decoded one by one. Returns: (transfer full): words in UTF-8, and the rest of
 * @value unchanged */
gchar *nlp_mail_words_join (NlpMailBody *body, const gchar *value);

G_END_DECLS

#endif
