/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CHARSET_H
#define NLP_CHARSET_H

#include <glib.h>

G_BEGIN_DECLS

/* What the bytes of a text mean. Names of character sets are those of iconv. */

/* Whether @charset is a name of UTF-8. */
gboolean nlp_charset_is_utf8 (const gchar *charset);

/* Returns the character set of the byte order mark that @data begins with, or NULL.
 * @bom_length: (out): the length of the mark in bytes */
const gchar *nlp_charset_from_bom (const gchar *data, gsize length, gsize *bom_length);

/* Returns the length in bytes of the byte order mark of UTF-8 that @data begins with, or 0. */
gsize nlp_charset_measure_utf8_bom (const gchar *data, gsize length);

/* Whether @data begins with the byte order mark of UTF-16 or UTF-32, which hides ASCII signatures.
 */
gboolean nlp_charset_has_wide_bom (const gchar *data, gsize length);

/* Whether a byte order mark for @marked is to be believed when the user says @wanted: UTF-16LE and
 * UTF-16, for one. */
gboolean nlp_charset_agrees (const gchar *wanted, const gchar *marked);

/* Whether @data begins as pictures, programs and archives do, and texts don't. */
gboolean nlp_charset_is_binary (const gchar *data, gsize length);

/**
 * nlp_charset_detect:
 * @data: the text, or its beginning
 * @length: its length in bytes
 *
 * Finds the character set of a text without a byte order mark: UTF-8 where it is valid or merely
 * damaged, else what the statistics of uchardet say, and Windows-1252 or ISO-8859-1 where there is
 * too little to go by.
 *
 * Returns: (transfer full): the name
 */
gchar *nlp_charset_detect (const gchar *data, gsize length);

/* The first byte of @data that is not UTF-8, or @length. NUL is valid. */
gsize nlp_charset_find_invalid_utf8 (const gchar *data, gsize length);

/**
 * NlpDecoder:
 *
 * Converts text to UTF-8, piece by piece.
 */
typedef struct _NlpDecoder NlpDecoder;

/**
 * NlpDecoderStatus:
 * @NLP_DECODER_DONE: all input is converted
 * @NLP_DECODER_FULL: there is no more room for output
 * @NLP_DECODER_INCOMPLETE: the input that is left is the start of a character
 * @NLP_DECODER_INVALID: the input that is left can't be converted
 */
typedef enum {
  NLP_DECODER_DONE,
  NLP_DECODER_FULL,
  NLP_DECODER_INCOMPLETE,
  NLP_DECODER_INVALID,
} NlpDecoderStatus;

/* Fails with %GST_NLP_ERROR_SETTINGS where iconv doesn't know @charset. */
NlpDecoder *nlp_decoder_new (const gchar *charset, GError **error);
void nlp_decoder_free (NlpDecoder *decoder);
const gchar *nlp_decoder_get_charset (NlpDecoder *decoder);

/* Moves @input and @output on, and lowers what is left of them. With @input NULL writes what a
 * character set with states still holds back. */
NlpDecoderStatus nlp_decoder_convert (NlpDecoder *decoder,
                                      gchar **input,
                                      gsize *input_left,
                                      gchar **output,
                                      gsize *output_left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpDecoder, nlp_decoder_free)

G_END_DECLS

#endif
