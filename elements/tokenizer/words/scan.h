/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scan.h: the interface that the scanners of tokens share.
 */

#ifndef NLP_SCAN_H
#define NLP_SCAN_H

#include "gstnlptypes.h"

#include "characters/chartype.h"
#include "icu/icubreaks.h"
#include "lexicon/lexicon.h"

G_BEGIN_DECLS

/**
 * NlpScan:
 *
 * The state of a scan from the start of a text to its end. Positions are bytes of @text. Each
 * scanner takes the position @at where tokens begin and a @limit that they must not cross, appends
 * them and returns the position after the last. A scanner looks ahead by a bounded number of bytes,
 * or over bytes that it then consumes, so the whole scan takes linear time.
 */
typedef struct {
  const NlpLexicon *lexicon;
  NlpLexiconOptions options;
  NlpIcuBreaks *dictionary;    /* finds the words of scripts without spaces */
  const NlpWordFilter *joined; /* passes the words that may be split */
  const gchar *text;
  gsize length;
  GstNlpToken *tokens;
  guint n_tokens;
  guint n_allocated;
  GArray *array; /* holds @tokens */
} NlpScan;

/* Begins a scan whose tokens replace the content of @array. @lexicon (nullable) is needed by the
 * scanners, but not by nlp_scan_add(). */
void nlp_scan_begin (NlpScan *self,
                     const NlpLexicon *lexicon,
                     const gchar *text,
                     gsize length,
                     GArray *array);

/* Ends a scan: gives the array its final length. */
void nlp_scan_end (NlpScan *self);

/* Makes room for more tokens. */
void nlp_scan_grow (NlpScan *self);

/* Appends a token with @flags and those that follow from its characters. */
void nlp_scan_add (NlpScan *self, gsize start, gsize end, guint32 flags);

/* Maps the union of the types of a token's bytes, which are the lowest bits, to token flags. */
extern const guint8 nlp_scan_flags_of_types[NLP_BYTE_ALNUM + 1];

/* Appends a token of ASCII characters. @types is the union of the types of its bytes. */
static inline void
nlp_scan_add_ascii (NlpScan *self, gsize start, gsize end, guint types, guint32 flags)
{
  guint8 first = nlp_byte_types[(guchar)self->text[start]];
  GstNlpToken *token;

  if (G_UNLIKELY (self->n_tokens == self->n_allocated))
    nlp_scan_grow (self);
  token = &self->tokens[self->n_tokens];
  flags |= nlp_scan_flags_of_types[types & NLP_BYTE_ALNUM];
  flags |= first & NLP_BYTE_UPPER ? GST_NLP_TOKEN_TITLE : 0;
  if (self->n_tokens == 0 || token[-1].end < start)
    flags |= GST_NLP_TOKEN_SPACE_BEFORE;
  token->start = start;
  token->end = end;
  token->flags = flags;
  self->n_tokens++;
}

/* Returns the types of the byte at @at; whitespace at the limit. */
static inline guint8
nlp_scan_type (const NlpScan *self, gsize at, gsize limit)
{
  return at < limit ? nlp_byte_types[(guchar)self->text[at]] : NLP_BYTE_SPACE;
}

/* Returns the byte at @at; a space at the limit. */
static inline gchar
nlp_scan_byte (const NlpScan *self, gsize at, gsize limit)
{
  return at < limit ? self->text[at] : ' ';
}

/* Returns the #NlpLexiconFlags of the word from @start to @end. */
static inline guint32
nlp_scan_lookup (const NlpScan *self, gsize start, gsize end)
{
  return nlp_lexicon_lookup (self->lexicon, self->text + start, end - start);
}

/* Whether the word from @start to @end is in the section of @flag. */
static inline gboolean
nlp_scan_is (const NlpScan *self, gsize start, gsize end, NlpLexiconFlags flag)
{
  return nlp_lexicon_has (self->lexicon, self->text + start, end - start, flag);
}

/* Whether a letter or digit is at @at. */
gboolean nlp_scan_is_word (const NlpScan *self, gsize at, gsize limit);

/* Returns the position after the combining marks at @at. */
gsize nlp_scan_skip_marks (const NlpScan *self, gsize at, gsize limit);

/* words.c: appends the word or number at @at, which begins with a letter or digit, split at its
 * clitics. */
gsize nlp_scan_word (NlpScan *self, gsize at, gsize limit);

/* abbreviations.c: returns the position after the full stop at @end if it belongs to the
 * abbreviation from @start to @end, else @end. */
gsize nlp_scan_abbreviation (const NlpScan *self, gsize start, gsize end, gsize limit);

/* clitics.c: appends the word from @start to @end, split at its clitics: "do", "n't". */
void nlp_scan_split_word (NlpScan *self, gsize start, gsize end);

/* clitics.c: returns the end of a word elided before another, "l'" of "l'homme", or @start. */
gsize nlp_scan_elision (const NlpScan *self, gsize start, gsize end);

/* clitics.c: returns the end of the clitic, or word such as "'em", whose apostrophe is at @at, and
 * stores its flags; returns @at if there is none. */
gsize nlp_scan_clitic (const NlpScan *self, gsize at, gsize limit, guint32 *flags);

/* symbols.c: appends the punctuation mark, symbol or emoticon at @at. */
gsize nlp_scan_symbol (NlpScan *self, gsize at, gsize limit);

/* unspaced.c: appends the words of a script without spaces at @at; returns @at if none is there. */
gsize nlp_scan_unspaced (NlpScan *self, gsize at, gsize limit);

/* addresses.c: finds the first address at or after @from. There is no whitespace before @end. */
gboolean nlp_scan_find_address (const NlpScan *self, gsize from, gsize end, GstNlpToken *address);

G_END_DECLS

#endif
