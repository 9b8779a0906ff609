/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * chartype.h: the types of bytes and code points.
 */

#ifndef NLP_CHARTYPE_H
#define NLP_CHARTYPE_H

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* The types of a byte of UTF-8. Those of a code point beyond ASCII are all NLP_BYTE_HIGH. */
enum {
  NLP_BYTE_LOWER = 1 << 0,
  NLP_BYTE_UPPER = 1 << 1,
  NLP_BYTE_DIGIT = 1 << 2,
  NLP_BYTE_SPACE = 1 << 3,
  NLP_BYTE_HIGH = 1 << 4,
  NLP_BYTE_HINT = 1 << 5,   /* occurs in addresses: @ / : \ . [ # */
  NLP_BYTE_NAME = 1 << 7,   /* occurs in names of hosts, mailboxes and files: _ - % + */
  NLP_BYTE_CLOSER = 1 << 6, /* may follow the last word of a phrase: . , ; : ? ) ] */
};
#define NLP_BYTE_ALPHA (NLP_BYTE_LOWER | NLP_BYTE_UPPER)
#define NLP_BYTE_ALNUM (NLP_BYTE_ALPHA | NLP_BYTE_DIGIT)

/* Maps a byte to the union of its types. */
extern const guint8 nlp_byte_types[256];

/* The type of a code point, as far as the segmenter cares. */
typedef enum {
  NLP_CHAR_LOWER, /* also letters without case */
  NLP_CHAR_UPPER, /* also title case */
  NLP_CHAR_DIGIT,
  NLP_CHAR_MARK,   /* combines with the code point before it */
  NLP_CHAR_SCRIPT, /* a letter of a script without spaces: see scripts.h */
  NLP_CHAR_EMOJI,
  NLP_CHAR_FLAG, /* a regional indicator, half a flag */
  NLP_CHAR_SPACE,
  NLP_CHAR_OTHER, /* punctuation, symbols, controls */
} NlpCharType;

/* Returns the type of @c. */
NlpCharType nlp_char_type (gunichar c);

/* Returns the code point at @p in valid UTF-8, and stores its length in bytes in @size. */
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

/* Returns the length in bytes of the whitespace character at @p, or 0. */
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

/* Whether the @left bytes at @p begin with an apostrophe. */
static inline gboolean
nlp_is_apostrophe (const gchar *p, gsize left)
{
  return left > 0 && (p[0] == '\'' || (left >= 3 && memcmp (p, "\xe2\x80\x99", 3) == 0));
}

/* Returns the length in bytes of the apostrophe at @p, or 0. An accent counts too: inside a word,
 * it is one that was mistyped. */
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
