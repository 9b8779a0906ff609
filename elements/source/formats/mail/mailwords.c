/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailwords.c: decodes the encoded words of header fields.
 *
 * GMime decodes words that follow each other as one base64 stream, and so drops all after the first
 * one that ends in padding. It also decodes words of ISO-2022-KR one by one, of which only the
 * first designates the character set.
 */

#include "mailwords.h"

#include <string.h>

/* The parts of an encoded word: "=?charset*language?B?text?=". */
typedef struct {
  const gchar *charset;
  gsize n_charset;
  gchar encoding; /* 'B' or 'Q' */
  const gchar *text;
  gsize n_text;
} Word;

/* Whether the character sets of two words have the same name. */
static gboolean
is_same_charset (const Word *a, const Word *b)
{
  return a->n_charset == b->n_charset &&
         g_ascii_strncasecmp (a->charset, b->charset, a->n_charset) == 0;
}

/* Reads the encoded word at @at. Returns the byte after it, or NULL if there is none. Base64 may be
 * split by spaces, where a program wrapped its lines. */
static const gchar *
read_word (const gchar *at, Word *word)
{
  const gchar *close;

  if (at[0] != '=' || at[1] != '?')
    return NULL;
  word->charset = at + 2;
  word->n_charset = strcspn (word->charset, "?* ");
  at = word->charset + strcspn (word->charset, "? ");
  if (word->n_charset == 0 || *at != '?')
    return NULL;
  word->encoding = g_ascii_toupper (at[1]);
  if ((word->encoding != 'B' && word->encoding != 'Q') || at[2] != '?')
    return NULL;
  word->text = at + 3;
  close = strstr (word->text, "?=");
  if (close == NULL)
    return NULL;
  word->n_text = (gsize)(close - word->text);
  return close + 2;
}

/* Appends the bytes that a word encodes. */
static void
append_bytes (const Word *word, GString *bytes)
{
  GMimeEncoding state;
  g_autofree gchar *text = g_strndup (word->text, word->n_text);
  const gsize start = bytes->len;

  if (word->encoding == 'Q')
    g_strdelimit (text, "_", ' ');
  g_mime_encoding_init_decode (&state, word->encoding == 'B'
                                           ? GMIME_CONTENT_ENCODING_BASE64
                                           : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  g_string_set_size (bytes, start + g_mime_encoding_outlen (&state, word->n_text) + 4);
  g_string_truncate (
      bytes, start + g_mime_encoding_flush (&state, text, word->n_text, bytes->str + start));
}

/* Designates ISO-2022-KR, which some programs do only in the first of several words. */
static void
designate (const Word *word, GString *bytes)
{
  static const gchar designation[] = "\033$)C";
  g_autofree gchar *charset = g_strndup (word->charset, word->n_charset);

  if (g_ascii_strcasecmp (charset, "iso-2022-kr") == 0 && strstr (bytes->str, designation) == NULL)
    g_string_prepend (bytes, designation);
}

/* Decodes the word at @at, and those after it that only whitespace separates. Returns the byte
 * after them, or NULL if there is no word. */
static const gchar *
decode_words (NlpMailBody *body, const gchar *at, GString *out)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) decoded = NULL;
  g_autofree gchar *charset = NULL;
  Word word, next;
  const gchar *end = read_word (at, &word), *after = end;

  if (end == NULL)
    return NULL;
  append_bytes (&word, bytes);
  while ((after = read_word (end + strspn (end, " \t\r\n"), &next)) != NULL &&
         is_same_charset (&word, &next)) {
    append_bytes (&next, bytes);
    end = after;
  }
  designate (&word, bytes);
  charset = g_strndup (word.charset, word.n_charset);
  decoded = nlp_mail_body_decode (body, bytes->str, bytes->len, charset);
  if (decoded != NULL)
    g_string_append_len (out, decoded->str, (gssize)decoded->len);
  /* Whitespace between words is not part of the text. */
  return after != NULL ? end + strspn (end, " \t\r\n") : end;
}

gchar *
nlp_mail_words_decode (NlpMailBody *body, const gchar *value)
{
  g_autoptr (GString) out = g_string_new (NULL);

  while (*value != '\0') {
    const gchar *after = decode_words (body, value, out);

    if (after == NULL)
      g_string_append_c (out, *value++);
    else
      value = after;
  }
  return g_utf8_make_valid (out->str, (gssize)out->len);
}

gchar *
nlp_mail_words_join (NlpMailBody *body, const gchar *value)
{
  g_autoptr (GString) out = g_string_new (NULL);

  while (*value != '\0') {
    g_autoptr (GString) text = g_string_new (NULL);
    const gchar *after = decode_words (body, value, text);

    if (after == NULL) {
      g_string_append_c (out, *value++);
      continue;
    }
    while (*after != '\0') {
      const gchar *next = decode_words (body, after, text);

      if (next == NULL)
        break;
      after = next;
    }
    if (text->len > 0) {
      g_autofree gchar *base64 = g_base64_encode ((const guchar *)text->str, text->len);

      g_string_append_printf (out, "=?UTF-8?B?%s?=", base64);
    }
    value = after;
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
