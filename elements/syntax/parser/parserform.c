/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserform.c: reads the properties of a word's form.
 */

#include "parserform.h"

#include "common/hash.h"

#define AFFIX_LENGTH 3

/* Kinds of bytes. Bytes of letters that aren't ASCII count as lower case. */
enum { LOWER = 1, UPPER = 2, DIGIT = 4, OTHER = 8 };

static guint
kind_of (gchar c)
{
  if (g_ascii_islower (c) || (guchar)c >= 0x80)
    return LOWER;
  if (g_ascii_isupper (c))
    return UPPER;
  return g_ascii_isdigit (c) ? DIGIT : OTHER;
}

static gchar
normalize (gchar c)
{
  return g_ascii_isdigit (c) ? '0' : g_ascii_tolower (c);
}

/* Combines the case of the letters with whether there are digits or other characters. */
static guint8
shape_of (guint kinds, gboolean is_capitalized, gboolean has_inner_capital)
{
  guint letters = kinds & (LOWER | UPPER);
  guint8 letter_case = 0;

  if (letters == UPPER)
    letter_case = 1;
  else if (letters != 0 && is_capitalized && !has_inner_capital)
    letter_case = 2;
  else if (letters == (LOWER | UPPER))
    letter_case = 3;
  if (letters == 0)
    return 12 + (kinds >> 2 & 3);
  return letter_case * 3 + (kinds & DIGIT ? 2 : kinds & OTHER ? 1 : 0);
}

static guint32
hash_part (const gchar *text, gsize length, gsize limit)
{
  guint32 hash = NLP_FNV32_BASIS;

  for (gsize i = 0; i < MIN (length, limit); i++)
    hash = nlp_fnv32_step (hash, (guchar)normalize (text[i]));
  return hash * NLP_GOLDEN32 >> 16;
}

NlpParserForm
nlp_parser_form_read (const gchar *text, gsize length)
{
  gsize suffix = length > AFFIX_LENGTH ? length - AFFIX_LENGTH : 0;
  guint32 hash = NLP_FNV32_BASIS;
  gboolean has_inner_capital = FALSE;
  guint kinds = 0;

  for (gsize i = 0; i < length; i++) {
    guint kind = kind_of (text[i]);

    kinds |= kind;
    has_inner_capital |= i > 0 && kind == UPPER;
    hash = nlp_fnv32_step (hash, (guchar)normalize (text[i]));
  }
  return (NlpParserForm){
      .word = MAX (hash, 1),
      .prefix = hash_part (text, length, AFFIX_LENGTH) % NLP_PARSER_N_PREFIXES,
      .suffix = hash_part (text + suffix, length - suffix, AFFIX_LENGTH) % NLP_PARSER_N_SUFFIXES,
      .shape = shape_of (kinds, length > 0 && kind_of (text[0]) == UPPER, has_inner_capital),
  };
}
