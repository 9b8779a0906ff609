/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scan.c: collects the tokens of a text.
 */

#include "scan.h"

/* English has about five bytes per token; the array grows for other texts. */
#define BYTES_PER_TOKEN 4

#define L GST_NLP_TOKEN_ALPHA
#define U (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_UPPER)
#define D GST_NLP_TOKEN_DIGIT
#define P GST_NLP_TOKEN_PUNCT

/* Indexed by lower case, upper case and digit. */
const guint8 nlp_scan_flags_of_types[NLP_BYTE_ALNUM + 1] = {P, L, U, L, D, L | D, U | D, L | D};

static void
resize (NlpScan *self, guint n)
{
  g_array_set_size (self->array, n);
  self->tokens = (GstNlpToken *)(gpointer)self->array->data;
  self->n_allocated = n;
}

void
nlp_scan_begin (NlpScan *self,
                const NlpLexicon *lexicon,
                const gchar *text,
                gsize length,
                GArray *array)
{
  self->lexicon = lexicon;
  self->options = lexicon != NULL ? nlp_lexicon_get_options (lexicon) : 0;
  self->joined = lexicon != NULL ? nlp_lexicon_get_joined_filter (lexicon) : NULL;
  self->text = text;
  self->length = length;
  self->n_tokens = 0;
  self->array = array;
  resize (self, length / BYTES_PER_TOKEN + 16);
}

void
nlp_scan_grow (NlpScan *self)
{
  resize (self, self->n_allocated * 2);
}

void
nlp_scan_end (NlpScan *self)
{
  g_array_set_size (self->array, self->n_tokens);
}

/* Returns the union of the types that ASCII characters of the same kind would have. */
static guint
code_point_types (const gchar *p, const gchar *end)
{
  guint types = 0, size;

  for (; p < end; p += size) {
    switch (nlp_char_type (nlp_char_at (p, &size))) {
      case NLP_CHAR_UPPER:
        types |= NLP_BYTE_UPPER;
        break;
      case NLP_CHAR_LOWER:
      case NLP_CHAR_SCRIPT:
        types |= NLP_BYTE_LOWER;
        break;
      case NLP_CHAR_DIGIT:
        types |= NLP_BYTE_DIGIT;
        break;
      default:
        break;
    }
  }
  return types;
}

void
nlp_scan_add (NlpScan *self, gsize start, gsize end, guint32 flags)
{
  guint types = 0, size;

  for (gsize i = start; i < end; i++)
    types |= nlp_byte_types[(guchar)self->text[i]];
  if (types & NLP_BYTE_HIGH) {
    types = code_point_types (self->text + start, self->text + end);
    flags |= GST_NLP_TOKEN_NON_ASCII;
    if (nlp_char_type (nlp_char_at (self->text + start, &size)) == NLP_CHAR_UPPER)
      flags |= GST_NLP_TOKEN_TITLE;
  }
  nlp_scan_add_ascii (self, start, end, types, flags);
}

gboolean
nlp_scan_is_word (const NlpScan *self, gsize at, gsize limit)
{
  guint8 type = nlp_scan_type (self, at, limit);
  guint size;

  return (type & NLP_BYTE_ALNUM) != 0 ||
         ((type & NLP_BYTE_HIGH) &&
          nlp_char_type (nlp_char_at (self->text + at, &size)) <= NLP_CHAR_DIGIT);
}

gsize
nlp_scan_skip_marks (const NlpScan *self, gsize at, gsize limit)
{
  guint size;

  while (nlp_scan_type (self, at, limit) & NLP_BYTE_HIGH) {
    if (nlp_char_type (nlp_char_at (self->text + at, &size)) != NLP_CHAR_MARK)
      break;
    at += size;
  }
  return at;
}
