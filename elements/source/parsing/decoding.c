/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * decoding.c: converts the text of a file in memory to UTF-8.
 */

#include "decoding.h"

#include <string.h>

#include "base/utf8.h"
#include "gstnlperror.h"
#include "input/charset.h"

#define REPLACEMENT "\xef\xbf\xbd"
/* Size in bytes of the buffer for converted text. */
#define CHUNK 16384

/* Reports an invalid byte at @at. */
static gboolean
fail (const gchar *charset, gsize at, GError **error)
{
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING,
               "not valid %s at byte %" G_GSIZE_FORMAT, charset, at);
  return FALSE;
}

GString *
nlp_repair_utf8 (const gchar *data, gsize length, guint64 *n_replaced)
{
  GString *out = g_string_sized_new (length + 1);
  gsize at = 0;

  for (;;) {
    gsize valid = nlp_utf8_measure_valid (data + at, length - at);

    g_string_append_len (out, data + at, valid);
    at += valid;
    if (at == length)
      return out;
    g_string_append (out, REPLACEMENT);
    (*n_replaced)++;
    /* The other bytes of a broken character are dropped with its first one. */
    do
      at++;
    while (at < length && ((guchar)data[at] & 0xc0) == 0x80);
  }
}

/* Appends the converted text to @out. @replace: whether invalid bytes become U+FFFD */
static gboolean
convert (GString *out,
         NlpDecoder *decoder,
         const gchar *data,
         gsize length,
         gboolean replace,
         guint64 *n_replaced,
         GError **error)
{
  gchar *input = (gchar *)data;
  gsize left = length;
  gboolean flushed = FALSE;

  while (!flushed) {
    gchar chunk[CHUNK], *output = chunk;
    gsize room = sizeof chunk;
    gboolean flush = left == 0;
    NlpDecoderStatus status =
        nlp_decoder_convert (decoder, flush ? NULL : &input, &left, &output, &room);

    g_string_append_len (out, chunk, output - chunk);
    if (status == NLP_DECODER_INVALID || status == NLP_DECODER_INCOMPLETE) {
      if (!replace)
        return fail (nlp_decoder_get_charset (decoder), length - left, error);
      g_string_append (out, REPLACEMENT);
      (*n_replaced)++;
      input++;
      left--;
    }
    flushed = flush && status == NLP_DECODER_DONE;
  }
  return TRUE;
}

/* Chooses the character set of a text without a byte order mark. Returns: (transfer full) */
static gchar *
choose_charset (const NlpFile *file, const gchar *declared, const gchar *data, gsize length)
{
  const gchar *candidates[] = {file->charset, declared, file->options->charset};

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++) {
    g_autoptr (NlpDecoder) decoder = NULL;

    if (candidates[i] == NULL || *candidates[i] == '\0')
      continue;
    if (nlp_charset_is_utf8 (candidates[i])) {
      /* Many files declare UTF-8 wrongly. The user is believed. */
      if (i == 2 || nlp_utf8_measure_valid (data, length) == length)
        return g_strdup (candidates[i]);
      continue;
    }
    /* Many files in UTF-8 declare what was used before it. */
    if (i < 2 && nlp_charset_is_plainly_utf8 (data, length))
      return g_strdup ("UTF-8");
    decoder = nlp_decoder_new (candidates[i], NULL);
    if (decoder != NULL)
      return g_strdup (candidates[i]);
  }
  return nlp_charset_detect (data, length);
}

GString *
nlp_decode (const NlpFile *file, const gchar *declared, guint64 *n_replaced, GError **error)
{
  gsize bom_length;
  const gchar *marked = nlp_charset_from_bom (file->data, file->length, &bom_length);
  const gchar *data = file->data + bom_length;
  gsize length = file->length - bom_length;
  g_autofree gchar *charset =
      marked != NULL ? g_strdup (marked) : choose_charset (file, declared, data, length);
  const gboolean replace = file->options->replace_invalid;
  g_autoptr (NlpDecoder) decoder = NULL;
  g_autoptr (GString) out = NULL;

  if (nlp_charset_is_utf8 (charset)) {
    const gsize valid = nlp_utf8_measure_valid (data, length);

    if (valid == length)
      return g_string_new_len (data, (gssize)length);
    if (replace)
      return nlp_repair_utf8 (data, length, n_replaced);
    fail ("UTF-8", bom_length + valid, error);
    return NULL;
  }
  out = g_string_sized_new (length + 1);
  decoder = nlp_decoder_new (charset, error);
  if (decoder == NULL || !convert (out, decoder, data, length, replace, n_replaced, error))
    return NULL;
  return g_steal_pointer (&out);
}
