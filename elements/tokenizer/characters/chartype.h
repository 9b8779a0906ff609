/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CHARTYPE_H
#define NLP_CHARTYPE_H

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* What a byte of UTF-8 text is; bytes of longer code points are all NLP_BYTE_HIGH. */
enum {
  NLP_BYTE_LOWER = 1 << 0,
  NLP_BYTE_UPPER = 1 << 1,
  NLP_BYTE_DIGIT = 1 << 2,
  NLP_BYTE_SPACE = 1 << 3,
  NLP_BYTE_HIGH = 1 << 4,
  NLP_BYTE_HINT = 1 << 5,   /* may be part of an address: @ / : \ . [ # */
  NLP_BYTE_NAME = 1 << 7,   /* may be in the name of a host, mailbox or file: _ - % + */
  NLP_BYTE_CLOSER = 1 << 6, /* may follow the last word of a phrase: . , ; : ? ) ] */
};
#define NLP_BYTE_ALPHA (NLP_BYTE_LOWER | NLP_BYTE_UPPER)
#define NLP_BYTE_ALNUM (NLP_BYTE_ALPHA | NLP_BYTE_DIGIT)

extern const guint8 nlp_byte_types[256];

/* What a code point is to a segmenter. */
typedef enum {
  NLP_CHAR_LOWER, /* letters without case too */
  NLP_CHAR_UPPER, /* title case too */
  NLP_CHAR_DIGIT,
  NLP_CHAR_MARK,   /* stays with what is in front of it */
  NLP_CHAR_SCRIPT, /* of a script whose words only a dictionary tells */
  NLP_CHAR_EMOJI,
  NLP_CHAR_FLAG, /* a regional indicator, half a flag */
  NLP_CHAR_SPACE,
  NLP_CHAR_OTHER, /* punctuation, symbols, controls */
} NlpCharType;

NlpCharType nlp_char_type (gunichar c);

/* The code point at @p; @size is its length in bytes. The text is valid UTF-8. */
static inline gunichar
nlp_char_at (const gchar *p, guint *size)
{
  const guchar *s = (const guchar *)p;

  if (s[0] < 0x80) {
    *size = 1;
    return s[0];
  }
  if (s[0] < 0xe0) {
    *size = 2;
    return (gunichar)(s[0] & 0x1f) << 6 | (s[1] & 0x3f);
  }
  if (s[0] < 0xf0) {
    *size = 3;
    return (gunichar)(s[0] & 0x0f) << 12 | (gunichar)(s[1] & 0x3f) << 6 | (s[2] & 0x3f);
  }
  *size = 4;
  return (gunichar)(s[0] & 0x07) << 18 | (gunichar)(s[1] & 0x3f) << 12 |
         (gunichar)(s[2] & 0x3f) << 6 | (s[3] & 0x3f);
}

/* The length in bytes of the white space at @p, or 0. */
static inline guint
nlp_space_size (const gchar *p)
{
  guint8 type = nlp_byte_types[(guchar)*p];
  guint size;

  if (type & NLP_BYTE_SPACE)
    return 1;
  if (!(type & NLP_BYTE_HIGH))
    return 0;
  return nlp_char_type (nlp_char_at (p, &size)) == NLP_CHAR_SPACE ? size : 0;
}

static inline gboolean
nlp_is_apostrophe (const gchar *p, gsize left)
{
  return left > 0 && (p[0] == '\'' || (left >= 3 && memcmp (p, "\xe2\x80\x99", 3) == 0));
}

/* The length in bytes of the apostrophe at @p, or 0. Inside a word that may also be an accent. */
static inline guint
nlp_apostrophe_size (const gchar *p, gsize left)
{
  if (left > 0 && (p[0] == '\'' || p[0] == '`'))
    return 1;
  if (left >= 2 && memcmp (p, "\xc2\xb4", 2) == 0)
    return 2;
  return left >= 3 && memcmp (p, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

G_END_DECLS

#endif
