/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * charset.c: detects character sets, and converts text to UTF-8.
 */

#include "charset.h"

#include <errno.h>
#include <string.h>
#include <uchardet/uchardet.h>

#include "base/utf8.h"
#include "gstnlperror.h"

/* Number of bytes by which binary files are detected. */
#define BINARY_SAMPLE 8192
/* Number of bytes, from the first one above 127 on, by which character sets are detected. */
#define CHARSET_SAMPLE (256 * 1024)
/* Minimum number of bytes above 127, and of different ones, for statistics to be reliable. */
#define MIN_HIGH_BYTES 8
#define MIN_DIFFERENT 4
/* Minimum number of valid sequences for each invalid byte in damaged UTF-8. */
#define MIN_VALID_PER_INVALID 10
/* Minimum numbers of characters above 127 by which UTF-8 is recognised though something else is
 * declared: sequences of three bytes hardly ever occur in other character sets. */
#define MIN_SHORT_SEQUENCES 4
#define MIN_LONG_SEQUENCES 2
/* Number of bytes in which an escape sequence shows ISO-2022. */
#define ESCAPE_SAMPLE (64 * 1024)

/* Numbers of bytes by which text in UTF-16 and UTF-32 without a byte order mark is recognised. */
#define MIN_WIDE 16
#define WIDE_SAMPLE 64

static const struct {
  gchar bytes[4];
  gsize length;
  const gchar *charset;
} byte_order_marks[] = {
    /* The mark of UTF-16LE begins that of UTF-32LE. */
    {"\xff\xfe\x00\x00", 4, "UTF-32LE"}, {"\x00\x00\xfe\xff", 4, "UTF-32BE"},
    {"\xef\xbb\xbf", 3, "UTF-8"},        {"\xff\xfe", 2, "UTF-16LE"},
    {"\xfe\xff", 2, "UTF-16BE"},
};

gboolean
nlp_charset_is_utf8 (const gchar *charset)
{
  return g_ascii_strcasecmp (charset, "UTF-8") == 0 || g_ascii_strcasecmp (charset, "UTF8") == 0;
}

/* Whether the bytes of @data are printable ASCII or whitespace where @zeros, four flags, is 0, and
 * 0 elsewhere. */
static gboolean
has_zeros (const gchar *data, gsize length, const gchar *zeros)
{
  for (gsize i = 0; i < length; i++) {
    if (zeros[i % 4] != 0 ? data[i] != 0 : !g_ascii_isprint (data[i]) && !g_ascii_isspace (data[i]))
      return FALSE;
  }
  return TRUE;
}

/* Recognises UTF-16 and UTF-32 without a byte order mark by the zeros in text in ASCII. */
static const gchar *
find_wide (const gchar *data, gsize length)
{
  static const struct {
    gchar zeros[4];
    const gchar *charset;
  } kinds[] = {{{0, 1, 0, 1}, "UTF-16LE"},
               {{1, 0, 1, 0}, "UTF-16BE"},
               {{0, 1, 1, 1}, "UTF-32LE"},
               {{1, 1, 1, 0}, "UTF-32BE"}};

  length = MIN (length, WIDE_SAMPLE) / 4 * 4;
  for (gsize i = 0; length >= MIN_WIDE && i < G_N_ELEMENTS (kinds); i++) {
    if (has_zeros (data, length, kinds[i].zeros))
      return kinds[i].charset;
  }
  return NULL;
}

const gchar *
nlp_charset_from_bom (const gchar *data, gsize length, gsize *bom_length)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++) {
    gsize n = byte_order_marks[i].length;

    if (length >= n && memcmp (data, byte_order_marks[i].bytes, n) == 0) {
      *bom_length = n;
      return byte_order_marks[i].charset;
    }
  }
  *bom_length = 0;
  return find_wide (data, length);
}

gsize
nlp_charset_measure_utf8_bom (const gchar *data, gsize length)
{
  gsize bom_length;
  const gchar *charset = nlp_charset_from_bom (data, length, &bom_length);

  return charset != NULL && nlp_charset_is_utf8 (charset) ? bom_length : 0;
}

gboolean
nlp_charset_has_wide_bom (const gchar *data, gsize length)
{
  gsize bom_length;
  const gchar *charset = nlp_charset_from_bom (data, length, &bom_length);

  return charset != NULL && !nlp_charset_is_utf8 (charset);
}

gboolean
nlp_charset_agrees (const gchar *wanted, const gchar *marked)
{
  if (nlp_charset_is_utf8 (marked))
    return nlp_charset_is_utf8 (wanted);

  /* "UTF-16" agrees with both byte orders. */
  return g_ascii_strcasecmp (wanted, marked) == 0 ||
         (strlen (wanted) == strlen ("UTF-16") &&
          g_ascii_strncasecmp (wanted, marked, strlen ("UTF-16")) == 0);
}

/* Whether a text in any character set may contain the byte. */
static inline gboolean
is_text_byte (guchar c)
{
  return (c >= 0x20 && c != 0x7f) || (c >= '\a' && c <= '\r') || c == 0x1b;
}

gboolean
nlp_charset_is_binary (const gchar *data, gsize length)
{
  gsize sample = MIN (length, BINARY_SAMPLE), controls = 0, valid;

  if (length >= 5 && memcmp (data, "%PDF-", 5) == 0)
    return TRUE;

  for (gsize i = 0; i < sample; i++)
    controls += !is_text_byte (data[i]);
  if (controls == 0)
    return FALSE;

  /* The sample may end within a character. */
  valid = nlp_utf8_measure_valid (data, sample);
  if (sample - valid < 4 && sample < length)
    valid = sample;
  return valid == sample ? controls > 3 && controls > sample / 20 : controls > sample / 50;
}

/* Whether @data, which is not valid UTF-8, is nearly so. */
static gboolean
is_damaged_utf8 (const gchar *data, gsize length)
{
  const gchar *end = data + length;
  gsize valid = 0, invalid = 0;

  for (const gchar *at = data; at < end;) {
    if ((guchar)*at < 0x80) {
      at++;
    } else if ((gint32)g_utf8_get_char_validated (at, end - at) >= 0) {
      valid++;
      at = g_utf8_next_char (at);
    } else {
      invalid++;
      at++;
    }
  }
  return valid >= MIN_VALID_PER_INVALID * invalid;
}

gboolean
nlp_charset_is_plainly_utf8 (const gchar *data, gsize length)
{
  const gchar *end = data + length;
  guint n_short = 0, n_long = 0;

  if (nlp_utf8_measure_valid (data, length) < length)
    return FALSE;
  for (const gchar *at = data; at < end; at = g_utf8_next_char (at)) {
    n_short += (guchar)*at >= 0xc0 && (guchar)*at < 0xe0;
    n_long += (guchar)*at >= 0xe0;
    if (n_short >= MIN_SHORT_SEQUENCES || n_long >= MIN_LONG_SEQUENCES)
      return TRUE;
  }
  return FALSE;
}

const gchar *
nlp_charset_from_escapes (const gchar *data, gsize length)
{
  static const struct {
    const gchar *escape;
    const gchar *charset;
  } escapes[] = {{"$B", "ISO-2022-JP-2"}, {"$@", "ISO-2022-JP-2"}, {"$(D", "ISO-2022-JP-2"},
                 {"(J", "ISO-2022-JP-2"}, {"$)C", "ISO-2022-KR"},  {"$)A", "ISO-2022-CN"}};
  const gchar *at = data, *end = data + MIN (length, ESCAPE_SAMPLE);

  while (at < end && (at = memchr (at, '\033', (gsize)(end - at))) != NULL) {
    at++;
    for (gsize i = 0; i < G_N_ELEMENTS (escapes); i++) {
      const gsize n = strlen (escapes[i].escape);

      if ((gsize)(end - at) >= n && memcmp (at, escapes[i].escape, n) == 0)
        return escapes[i].charset;
    }
  }
  return NULL;
}

/* Whether the bytes above 127 are too few, and all single, for statistics. */
static gboolean
has_few_high_bytes (const gchar *data, gsize length)
{
  gboolean seen[128] = {FALSE};
  gsize n = 0, n_different = 0;

  for (gsize i = 0; i < length; i++) {
    guchar c = data[i];

    if (c < 0x80)
      continue;
    if (i > 0 && (guchar)data[i - 1] >= 0x80)
      return FALSE;
    n++;
    n_different += !seen[c - 0x80];
    seen[c - 0x80] = TRUE;
  }
  return n < MIN_HIGH_BYTES || n_different < MIN_DIFFERENT;
}

/* Windows-1252 is ISO-8859-1 with printable characters instead of most control characters. Five
 * bytes are undefined in it: only a text in ISO-8859-1 contains them. */
static const gchar *
choose_western (const gchar *data, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    switch ((guchar)data[i]) {
      case 0x81:
      case 0x8d:
      case 0x8f:
      case 0x90:
      case 0x9d:
        return "ISO-8859-1";
      default:
        break;
    }
  }
  return "WINDOWS-1252";
}

/* Guesses the character set by statistics. Returns: (transfer full) (nullable) */
static gchar *
guess_by_statistics (const gchar *data, gsize length)
{
  uchardet_t detector = uchardet_new ();
  g_autofree gchar *charset = NULL;

  if (uchardet_handle_data (detector, data, length) == 0) {
    uchardet_data_end (detector);
    charset = g_strdup (uchardet_get_charset (detector));
  }
  uchardet_delete (detector);

  if (charset != NULL) {
    g_autoptr (NlpDecoder) decoder = nlp_decoder_new (charset, NULL);

    if (decoder != NULL && *charset != '\0')
      return g_steal_pointer (&charset);
  }
  return NULL;
}

gchar *
nlp_charset_detect (const gchar *data, gsize length)
{
  g_autofree gchar *charset = NULL;
  const gchar *sample = data;
  gsize sample_length;

  if (nlp_utf8_measure_valid (data, length) == length) {
    const gchar *escaped = nlp_charset_from_escapes (data, length);

    return g_strdup (escaped != NULL ? escaped : "UTF-8");
  }

  /* The bytes before the sample are ASCII, so it begins with a whole character. */
  while ((guchar)*sample < 0x80)
    sample++;
  sample_length = MIN (length - (sample - data), CHARSET_SAMPLE);

  if (is_damaged_utf8 (sample, sample_length))
    return g_strdup ("UTF-8");
  if (!has_few_high_bytes (sample, sample_length))
    charset = guess_by_statistics (sample, sample_length);
  if (charset == NULL || g_str_equal (charset, "ASCII") || g_str_equal (charset, "ISO-8859-1") ||
      g_str_equal (charset, "WINDOWS-1252"))
    return g_strdup (choose_western (data, length));

  return g_steal_pointer (&charset);
}

struct _NlpDecoder {
  GIConv converter;
  gchar *charset;
};

NlpDecoder *
nlp_decoder_new (const gchar *charset, GError **error)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  NlpDecoder *self;

  if (converter == (GIConv)-1) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS, "unknown character set \"%s\"",
                 charset);
    return NULL;
  }

  self = g_new (NlpDecoder, 1);
  self->converter = converter;
  self->charset = g_strdup (charset);
  return self;
}

void
nlp_decoder_free (NlpDecoder *self)
{
  g_iconv_close (self->converter);
  g_free (self->charset);
  g_free (self);
}

const gchar *
nlp_decoder_get_charset (NlpDecoder *self)
{
  return self->charset;
}

NlpDecoderStatus
nlp_decoder_convert (NlpDecoder *self,
                     gchar **input,
                     gsize *input_left,
                     gchar **output,
                     gsize *output_left)
{
  if (g_iconv (self->converter, input, input_left, output, output_left) != (gsize)-1)
    return NLP_DECODER_DONE;

  switch (errno) {
    case E2BIG:
      return NLP_DECODER_FULL;
    case EINVAL:
      return NLP_DECODER_INCOMPLETE;
    default:
      return NLP_DECODER_INVALID;
  }
}
