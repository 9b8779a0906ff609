/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * decoding.h: converts the text of a file in memory to UTF-8.
 */

#ifndef NLP_DECODING_H
#define NLP_DECODING_H

#include "parser.h"

G_BEGIN_DECLS

/**
 * nlp_decode:
 * @file: a file, or a part of one
 * @declared: (nullable): the character set that the file itself declares
 * @n_replaced: incremented for each invalid byte that became U+FFFD
 * @error: return location for %GST_NLP_ERROR_ENCODING, if invalid bytes are not to be replaced
 *
 * Converts a text to UTF-8. The character set is that of the byte order mark, which is left out;
 * else that declared outside the file or in it, if iconv knows it; else that of the options; else
 * the result of nlp_charset_detect(). A declaration of UTF-8 counts only if the text is valid
 * UTF-8.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
GString *
nlp_decode (const NlpFile *file, const gchar *declared, guint64 *n_replaced, GError **error);

/* Copies @length bytes of UTF-8 and replaces each invalid sequence by U+FFFD. Adds the number of
 * replacements to @n_replaced. Returns: (transfer full) */
GString *nlp_repair_utf8 (const gchar *data, gsize length, guint64 *n_replaced);

G_END_DECLS

#endif
