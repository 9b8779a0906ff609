/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmenter.c: splits text into words and sentences.
 */

#include "segmenter.h"

#include "characters/byteblock.h"
#include "sentences/sentences.h"
#include "uax29.h"
#include "words/scan.h"

struct _NlpSegmenter {
  NlpLexicon *lexicon;
  NlpBoundaryModel *model; /* NULL if the language has none */
  NlpIcuBreaks *dictionary;
  NlpUax29 *uax29; /* NULL, or the others are */
};

NlpSegmenter *
nlp_segmenter_new (const gchar *language, GError **error)
{
  g_autoptr (NlpLexicon) lexicon = nlp_lexicon_new (language, error);
  NlpBoundaryModel *model;
  NlpSegmenter *self;

  if (lexicon == NULL || !nlp_boundary_model_load (language, &model, error))
    return NULL;
  self = g_new0 (NlpSegmenter, 1);
  self->model = model;
  self->lexicon = g_steal_pointer (&lexicon);
  self->dictionary = nlp_icu_breaks_new (NLP_ICU_DICTIONARY);
  return self;
}

NlpSegmenter *
nlp_segmenter_new_uax29 (GError **error)
{
  g_autoptr (NlpUax29) uax29 = nlp_uax29_new (error);
  NlpSegmenter *self;

  if (uax29 == NULL)
    return NULL;
  self = g_new0 (NlpSegmenter, 1);
  self->uax29 = g_steal_pointer (&uax29);
  return self;
}

void
nlp_segmenter_free (NlpSegmenter *self)
{
  g_clear_pointer (&self->lexicon, nlp_lexicon_free);
  g_clear_pointer (&self->model, nlp_boundary_model_free);
  g_clear_pointer (&self->dictionary, nlp_icu_breaks_free);
  g_clear_pointer (&self->uax29, nlp_uax29_free);
  g_free (self);
}

gchar **
nlp_segmenter_list_languages (void)
{
  return nlp_lexicon_list_languages ();
}

/* Appends the tokens of text without addresses or whitespace. */
static void
scan_plain (NlpScan *self, gsize at, gsize end)
{
  while (at < end) {
    gsize after_unspaced = nlp_scan_unspaced (self, at, end);

    if (after_unspaced > at)
      at = after_unspaced;
    else if (nlp_scan_is_word (self, at, end))
      at = nlp_scan_word (self, at, end);
    else
      at = nlp_scan_symbol (self, at, end);
  }
}

/* Returns the position of the next whitespace. Adds the types of the bytes before it to @types. */
static gsize
find_space (const NlpScan *self, gsize at, guint *types)
{
  while (at < self->length) {
    guint8 type = nlp_byte_types[(guchar)self->text[at]];
    guint size = 1;

    if ((type & NLP_BYTE_SPACE) ||
        ((type & NLP_BYTE_HIGH) &&
         nlp_char_type (nlp_char_at (self->text + at, &size)) == NLP_CHAR_SPACE))
      break;
    *types |= type;
    at += size;
  }
  return at;
}

/* Appends the tokens before the next whitespace, and returns its position. */
static gsize
scan_chunk (NlpScan *self, gsize start)
{
  guint types = 0;
  gsize at = start, end = find_space (self, start, &types);
  GstNlpToken address;

  if (types & NLP_BYTE_HINT) {
    while (nlp_scan_find_address (self, at, end, &address)) {
      scan_plain (self, at, address.start);
      nlp_scan_add (self, address.start, address.end, address.flags);
      at = address.end;
    }
  }
  scan_plain (self, at, end);
  return end;
}

/* Appends the word from @start to @end, which consists of ASCII letters of @types, and a
 * punctuation mark between it and whitespace. */
static gsize
add_simple (NlpScan *self, gsize start, gsize end, guint types)
{
  gsize limit = MIN (end + 1, self->length);
  gsize whole = nlp_scan_abbreviation (self, start, end, limit);

  if (whole > end) {
    nlp_scan_add_ascii (self, start, whole, types, GST_NLP_TOKEN_ABBREVIATION);
    return whole;
  }
  if (nlp_word_filter_passes (self->joined, self->text + start, end - start))
    nlp_scan_split_word (self, start, end);
  else
    nlp_scan_add_ascii (self, start, end, types, GST_NLP_TOKEN_NONE);
  if (nlp_scan_type (self, end, limit) & NLP_BYTE_SPACE)
    return end;
  nlp_scan_add_ascii (self, end, end + 1, 0, GST_NLP_TOKEN_NONE);
  return end + 1;
}

/* Returns the number of ASCII letters at @at, at most those in one block, and stores their types.
 */
static inline guint
scan_letters (const NlpScan *self, gsize at, guint *types)
{
  gsize left = self->length - at;
  NlpByteBlock block = G_LIKELY (left >= NLP_BLOCK_SIZE)
                           ? nlp_byte_block_read (self->text + at)
                           : nlp_byte_block_read_tail (self->text + at, left);
  guint length = __builtin_ctz (~block.letters);
  guint32 lower = block.lower & ((1u << length) - 1);

  *types = (lower != 0 ? NLP_BYTE_LOWER : 0) | (lower != (1u << length) - 1 ? NLP_BYTE_UPPER : 0);
  return length;
}

/* Appends the tokens at @start. Most words are ASCII letters, then whitespace or one punctuation
 * mark and whitespace; scan_chunk() handles the others. */
static gsize
scan_word_or_chunk (NlpScan *self, gsize start)
{
  guint types, length = scan_letters (self, start, &types);
  gsize end = start + length;
  guint8 type = nlp_scan_type (self, end, self->length);

  if (length == 0 || length == NLP_BLOCK_SIZE)
    return scan_chunk (self, start);
  if ((type & NLP_BYTE_SPACE) &&
      !nlp_word_filter_passes (self->joined, self->text + start, length)) {
    nlp_scan_add_ascii (self, start, end, types, GST_NLP_TOKEN_NONE);
    return end;
  }
  if ((type & NLP_BYTE_SPACE) ||
      ((type & NLP_BYTE_CLOSER) && (nlp_scan_type (self, end + 1, self->length) & NLP_BYTE_SPACE)))
    return add_simple (self, start, end, types);
  return scan_chunk (self, start);
}

void
nlp_segmenter_run (const NlpSegmenter *self,
                   const gchar *text,
                   gsize length,
                   GArray *tokens,
                   GArray *sentences)
{
  NlpScan scan;
  gsize at = 0;

  if (self->uax29 != NULL) {
    nlp_uax29_run (self->uax29, text, length, tokens, sentences);
    return;
  }
  g_return_if_fail (length <= G_MAXUINT32);

  nlp_scan_begin (&scan, self->lexicon, text, length, tokens);
  scan.dictionary = self->dictionary;
  while (at < length) {
    guint space = nlp_space_size (text + at);

    at = space > 0 ? at + space : scan_word_or_chunk (&scan, at);
  }
  nlp_scan_end (&scan);
  nlp_sentences_find (self->lexicon, self->model, text, length, tokens, sentences);
}
