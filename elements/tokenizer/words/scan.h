/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SCAN_H
#define NLP_SCAN_H

#include "characters/chartype.h"
#include "gstnlptypes.h"
#include "icu/icubreaks.h"
#include "lexicon/lexicon.h"

G_BEGIN_DECLS

/*
 * NlpScan:
 *
 * A text on its way to tokens. All positions are bytes of @text. The scanners of words, symbols
 * and addresses take turns: each appends the tokens that begin at a position, which never reach
 * over a limit, and returns the position after them. They look ahead by a bounded number of
 * bytes, or over bytes that they then consume, which keeps the whole linear.
 */
typedef struct {
  const NlpLexicon *lexicon;
  NlpLexiconOptions options;
  NlpIcuBreaks *dictionary;    /* of scripts without spaces */
  const NlpWordFilter *joined; /* passes the words that may be several */
  const gchar *text;
  gsize length;
  GstNlpToken *tokens;
  guint n_tokens;
  guint n_allocated;
  GArray *array; /* holds @tokens */
} NlpScan;

/* Begins a scan whose tokens replace the content of @array. Without a @lexicon (nullable) tokens
 * can only be added. */
void nlp_scan_begin (NlpScan *self,
                     const NlpLexicon *lexicon,
                     const gchar *text,
                     gsize length,
                     GArray *array);
void nlp_scan_end (NlpScan *self);
void nlp_scan_grow (NlpScan *self);

/* Appends a token, finding the flags that its letters tell and adding @flags. */
void nlp_scan_add (NlpScan *self, gsize start, gsize end, guint32 flags);

/* The flags of a token of ASCII alone, by the union of its bytes' types, which are the lowest bits.
 */
extern const guint8 nlp_scan_flags_of_types[NLP_BYTE_ALNUM + 1];

/* Appends a token of ASCII alone with the union of its bytes' types in @types. */
static inline void
nlp_scan_add_ascii (NlpScan *scan, gsize start, gsize end, guint types, guint32 flags)
{
  guint8 first = nlp_byte_types[(guchar)scan->text[start]];
  GstNlpToken *token;

  if (G_UNLIKELY (scan->n_tokens == scan->n_allocated))
    nlp_scan_grow (scan);
  token = &scan->tokens[scan->n_tokens];
  flags |= nlp_scan_flags_of_types[types & NLP_BYTE_ALNUM];
  flags |= first & NLP_BYTE_UPPER ? GST_NLP_TOKEN_TITLE : 0;
  if (scan->n_tokens == 0 || token[-1].end < start)
    flags |= GST_NLP_TOKEN_SPACE_BEFORE;
  token->start = start;
  token->end = end;
  token->flags = flags;
  scan->n_tokens++;
}

static inline guint8
nlp_scan_type (const NlpScan *scan, gsize at, gsize limit)
{
  return at < limit ? nlp_byte_types[(guchar)scan->text[at]] : NLP_BYTE_SPACE;
}

static inline gchar
nlp_scan_byte (const NlpScan *scan, gsize at, gsize limit)
{
  return at < limit ? scan->text[at] : ' ';
}

/* Whether the word from @start to @end is in the section of @flag. */
static inline gboolean
nlp_scan_is (const NlpScan *scan, gsize start, gsize end, NlpLexiconFlags flag)
{
  return nlp_lexicon_has (scan->lexicon, scan->text + start, end - start, flag);
}

/* Whether a letter or digit is at @at. */
gboolean nlp_scan_is_word (const NlpScan *self, gsize at, gsize limit);

/* The position after the combining marks at @at. */
gsize nlp_scan_skip_marks (const NlpScan *self, gsize at, gsize limit);

/* words.c: the word or number that begins with the letter or digit at @at, with its clitics. */
gsize nlp_scan_word (NlpScan *self, gsize at, gsize limit);

/* words.c: the end of a full stop that belongs to the abbreviation in front of it, or @end. */
gsize nlp_scan_abbreviation (const NlpScan *self, gsize start, gsize end, gsize limit);

/* clitics.c: appends the word from @start to @end in its parts: "do", "n't". */
void nlp_scan_split_word (NlpScan *self, gsize start, gsize end);

/* clitics.c: the end of an elided word in front of another, "l'" of "l'homme", or @start. */
gsize nlp_scan_elision (const NlpScan *self, gsize start, gsize end);

/* clitics.c: the end of the clitic whose apostrophe is at @at, or of a word such as "'em", and its
 * flags; @at if there is none. */
gsize nlp_scan_clitic (const NlpScan *self, gsize at, gsize limit, guint32 *flags);

/* symbols.c: what is neither word nor number. */
gsize nlp_scan_symbol (NlpScan *self, gsize at, gsize limit);

/* script.c: the words of the script without spaces at @at. Returns @at if none is there. */
gsize nlp_scan_unspaced (NlpScan *self, gsize at, gsize limit);

/* addresses.c: the first address at or after @from, in text without white space up to @end. */
gboolean nlp_scan_find_address (const NlpScan *self, gsize from, gsize end, GstNlpToken *address);

G_END_DECLS

#endif
