/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tokenshape.c: finds the shapes of tokens.
 */

#include "tokenshape.h"

static NlpShape
shape_of_high_symbol (gunichar c)
{
  switch (c) {
    case 0x2026:
      return NLP_SHAPE_ELLIPSIS;
    case 0x2012 ... 0x2015:
      return NLP_SHAPE_DASH;
    case 0x2018:
    case 0x201c:
    case 0x00ab:
      return NLP_SHAPE_OPENING_QUOTE;
    case 0x2019:
    case 0x201d:
    case 0x00bb:
      return NLP_SHAPE_CLOSING_QUOTE;
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25aa:
    case 0x25e6:
    case 0x00b7:
      return NLP_SHAPE_BULLET;
    default:
      return NLP_SHAPE_SYMBOL;
  }
}

static NlpShape
shape_of_byte (gchar c)
{
  switch (c) {
    case '.':
      return NLP_SHAPE_STOP;
    case '?':
      return NLP_SHAPE_QUESTION;
    case '!':
      return NLP_SHAPE_EXCLAMATION;
    case ',':
      return NLP_SHAPE_COMMA;
    case ':':
      return NLP_SHAPE_COLON;
    case ';':
      return NLP_SHAPE_SEMICOLON;
    case '-':
      return NLP_SHAPE_DASH;
    case '(':
    case '[':
    case '{':
    case '<':
      return NLP_SHAPE_OPENING_BRACKET;
    case ')':
    case ']':
    case '}':
    case '>':
      return NLP_SHAPE_CLOSING_BRACKET;
    case '"':
    case '\'':
      return NLP_SHAPE_QUOTE;
    case '`':
      return NLP_SHAPE_OPENING_QUOTE;
    case '*':
      return NLP_SHAPE_BULLET;
    default:
      return NLP_SHAPE_SYMBOL;
  }
}

/* Returns the shape of several symbols: "--", "...", ">>", ":-)", "=====". */
static NlpShape
shape_of_symbols (const NlpTokenView *self, guint i)
{
  const gchar *symbols = nlp_token_bytes (self, i);
  gsize length = nlp_token_length (self, i);
  gboolean is_same = memcmp (symbols, symbols + 1, length - 1) == 0;

  if (is_same && symbols[0] == '.')
    return NLP_SHAPE_ELLIPSIS;
  if (nlp_token_lookup (self, i) & NLP_LEXICON_EMOTICON)
    return NLP_SHAPE_EMOTICON;
  if (memchr (symbols, '!', length) != NULL || memchr (symbols, '?', length) != NULL)
    return NLP_SHAPE_STRONG;
  if (symbols[0] == '.')
    return NLP_SHAPE_ELLIPSIS;
  if (length > 2 && is_same)
    return NLP_SHAPE_RULE;
  return is_same ? shape_of_byte (symbols[0]) : NLP_SHAPE_SYMBOL;
}

static NlpShape
shape_of_symbol (const NlpTokenView *self, guint i)
{
  const gchar *symbol = nlp_token_bytes (self, i);

  if (nlp_byte_types[(guchar)*symbol] & NLP_BYTE_HIGH)
    return shape_of_high_symbol (nlp_token_first_char (self, i));
  return nlp_token_length (self, i) > 1 ? shape_of_symbols (self, i) : shape_of_byte (*symbol);
}

static NlpShape
shape_of_address (const NlpTokenView *self, guint i)
{
  const gchar *address = nlp_token_bytes (self, i);
  gsize length = nlp_token_length (self, i);

  if (memmem (address, length, "://", 3) != NULL ||
      (length > 4 && memcmp (address, "www.", 4) == 0))
    return NLP_SHAPE_WEB;
  return memchr (address + 1, '@', length - 1) != NULL ? NLP_SHAPE_MAIL : NLP_SHAPE_ADDRESS;
}

static NlpShape
shape_of_number (const NlpTokenView *self, guint i)
{
  const gchar *number = nlp_token_bytes (self, i);
  gsize length = nlp_token_length (self, i);
  const gchar *slash = memchr (number, '/', length);

  if (slash != NULL && memchr (slash + 1, '/', number + length - slash - 1) != NULL)
    return NLP_SHAPE_DATE;
  if (memchr (number, ':', length) != NULL)
    return NLP_SHAPE_TIME;
  if (length <= 2)
    return NLP_SHAPE_SMALL_NUMBER;
  return length == 4 && (number[0] == '1' || number[0] == '2') ? NLP_SHAPE_YEAR : NLP_SHAPE_NUMBER;
}

NlpShape
nlp_token_shape (const NlpTokenView *self, guint i)
{
  guint32 flags = self->tokens[i].flags;

  if (flags & GST_NLP_TOKEN_PUNCT)
    return shape_of_symbol (self, i);
  if (flags & GST_NLP_TOKEN_ADDRESS)
    return shape_of_address (self, i);
  if (flags & GST_NLP_TOKEN_ABBREVIATION) {
    if (!(flags & GST_NLP_TOKEN_TITLE))
      return NLP_SHAPE_ABBREVIATION_LOWER;
    return nlp_token_length (self, i) == 2 ? NLP_SHAPE_INITIAL : NLP_SHAPE_ABBREVIATION_TITLE;
  }
  if (flags & GST_NLP_TOKEN_CLITIC)
    return NLP_SHAPE_CLITIC;
  if (flags & GST_NLP_TOKEN_DIGIT)
    return flags & GST_NLP_TOKEN_ALPHA ? NLP_SHAPE_MIXED : shape_of_number (self, i);
  if (!(flags & GST_NLP_TOKEN_TITLE))
    return NLP_SHAPE_LOWER;
  if (!(flags & GST_NLP_TOKEN_UPPER))
    return NLP_SHAPE_TITLE;
  return nlp_token_length (self, i) == 1 ? NLP_SHAPE_LETTER : NLP_SHAPE_UPPER;
}
