/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_DECODING_H
#define NLP_DECODING_H

#include "parser.h"

G_BEGIN_DECLS

/**
 * nlp_decode:
 * @file: a file, or a part of one
 * @declared: (nullable): the character set that the file itself declares
 * @n_replaced: counts on for each byte that is not a character and became U+FFFD
 * @error: return location for %GST_NLP_ERROR_ENCODING, if nothing is to be replaced
 *
 * Converts a text to UTF-8. Its character set is that of its byte order mark, which is left out,
 * else the one declared outside or in the file, if iconv knows it, else that of the options, else
 * what nlp_charset_detect() finds. UTF-8 that was declared is looked at again if it is not valid.
 *
 * Returns: (transfer full): the text, or %NULL with @error set
 */
GString *
nlp_decode (const NlpFile *file, const gchar *declared, guint64 *n_replaced, GError **error);

/* Copies UTF-8 that is damaged, with U+FFFD for what is no character, and counts that. */
GString *nlp_mend_utf8 (const gchar *data, gsize length, guint64 *n_replaced);

G_END_DECLS

#endif
