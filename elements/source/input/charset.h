/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * charset.h: character sets: byte order marks, detection, conversion.
 *
 * Names of character sets are those of iconv.
 */

#ifndef NLP_CHARSET_H
#define NLP_CHARSET_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether @charset is a name of UTF-8. */
gboolean nlp_charset_is_utf8 (const gchar *charset);

/* Returns the character set of the byte order mark that @data begins with, or without one that of
 * ASCII text in UTF-16 or UTF-32, or NULL. @bom_length: (out): the length of the mark in bytes */
const gchar *nlp_charset_from_bom (const gchar *data, gsize length, gsize *bom_length);

/* Returns the length in bytes of the byte order mark of UTF-8 that @data begins with, or 0. */
gsize nlp_charset_measure_utf8_bom (const gchar *data, gsize length);

/* Whether @data is in UTF-16 or UTF-32, which hide ASCII signatures. */
gboolean nlp_charset_has_wide_bom (const gchar *data, gsize length);

/* Whether the character set @marked, of a byte order mark, is compatible with @wanted, the user's
 * choice: UTF-16LE with UTF-16, for instance. */
gboolean nlp_charset_agrees (const gchar *wanted, const gchar *marked);

/* Whether @data is the start of a binary file, such as an image, a program or an archive. */
gboolean nlp_charset_is_binary (const gchar *data, gsize length);

/**
 * nlp_charset_detect:
 * @data: the text, or its beginning
 * @length: its length in bytes
 *
 * Detects the character set of a text without a byte order mark: ISO-2022 by its escape sequences,
 * UTF-8 if the text is valid or nearly valid, else the guess of uchardet, else Windows-1252 or
 * ISO-8859-1 if there is too little data for a guess.
 *
 * Returns: (transfer full): the name of the character set
 */
gchar *nlp_charset_detect (const gchar *data, gsize length);

/* Whether @data is UTF-8 beyond doubt, whatever it declares: valid, with several characters above
 * 127. */
gboolean nlp_charset_is_plainly_utf8 (const gchar *data, gsize length);

/* Returns the character set of 7 bits whose escape sequences @data contains, or NULL. */
const gchar *nlp_charset_from_escapes (const gchar *data, gsize length);

/**
 * NlpDecoder:
 *
 * Converts text to UTF-8 as it arrives.
 */
typedef struct _NlpDecoder NlpDecoder;

/**
 * NlpDecoderStatus:
 * @NLP_DECODER_DONE: all input is converted
 * @NLP_DECODER_FULL: the output is full
 * @NLP_DECODER_INCOMPLETE: the rest of the input is the start of a character
 * @NLP_DECODER_INVALID: the rest of the input begins with an invalid byte
 */
typedef enum {
  NLP_DECODER_DONE,
  NLP_DECODER_FULL,
  NLP_DECODER_INCOMPLETE,
  NLP_DECODER_INVALID,
} NlpDecoderStatus;

/* Returns NULL with %GST_NLP_ERROR_SETTINGS if iconv doesn't know @charset. */
NlpDecoder *nlp_decoder_new (const gchar *charset, GError **error);
void nlp_decoder_free (NlpDecoder *self);
const gchar *nlp_decoder_get_charset (NlpDecoder *self);

/* Converts as much as possible, and advances @input and @output with the numbers of bytes left.
 * With
 * @input NULL, ends the text, and writes the output that a stateful character set holds back. */
NlpDecoderStatus nlp_decoder_convert (NlpDecoder *self,
                                      gchar **input,
                                      gsize *input_left,
                                      gchar **output,
                                      gsize *output_left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpDecoder, nlp_decoder_free)

G_END_DECLS

#endif
