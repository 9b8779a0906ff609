/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * clitics.c: splits words that contain several: "do|n't", "l'|homme", "can|not".
 */

#include "scan.h"

/* The maximum number of clitics of one host, more than any language has. */
#define MAX_CLITICS 6

/* Returns the length of the apostrophe at @at, or 0. */
static gsize
apostrophe_size (const NlpScan *self, gsize at, gsize limit)
{
  return nlp_apostrophe_size (self->text + at, limit - at);
}

/* Returns the last apostrophe before @end, or @end if there is none within a clitic's length. */
static gsize
last_apostrophe (const NlpScan *self, gsize start, gsize end)
{
  gsize lowest = end - start > NLP_LEXICON_MAX_WORD ? end - NLP_LEXICON_MAX_WORD : start;

  for (gsize at = end; at > lowest; at--) {
    if (apostrophe_size (self, at - 1, end) != 0)
      return at - 1;
  }
  return end;
}

/* Whether a number with "'s" is a decade: "60's", "1990's", but not "2003's". */
static gboolean
is_decade (const NlpScan *self, gsize start, gsize end)
{
  gsize length = end - start;

  if ((length != 2 && length != 4) || self->text[end - 1] != '0')
    return FALSE;
  for (gsize i = start; i < end; i++) {
    if (!g_ascii_isdigit (self->text[i]))
      return FALSE;
  }
  return TRUE;
}

/* Returns the last hyphen before @end, or @start if there is none within a clitic's length. */
static gsize
last_hyphen (const NlpScan *self, gsize start, gsize end)
{
  gsize lowest = end - start > NLP_LEXICON_MAX_WORD ? end - NLP_LEXICON_MAX_WORD : start;

  while (end > lowest + 1) {
    if (self->text[--end] == '-')
      return end;
  }
  return start;
}

/* Returns the start of the last clitic with a hyphen, "-ce" or "-t-il", or @end. */
static gsize
last_enclitic (const NlpScan *self, gsize start, gsize end)
{
  gsize at = last_hyphen (self, start, end), before = last_hyphen (self, start, at);

  if (before > start && nlp_scan_is (self, before, end, NLP_LEXICON_ENCLITIC))
    return before;
  return at > start && nlp_scan_is (self, at, end, NLP_LEXICON_ENCLITIC) ? at : end;
}

/* Returns the start of the last clitic of the word: its hyphen or apostrophe, or the letter before
 * ("n't"). Returns @end if there is none. */
static gsize
last_clitic (const NlpScan *self, gsize start, gsize end)
{
  gsize at = last_enclitic (self, start, end);

  if (at < end)
    return at;
  at = last_apostrophe (self, start, end);
  if (at == end || at == start)
    return end;
  if (nlp_scan_is (self, at, end, NLP_LEXICON_CLITIC))
    return is_decade (self, start, at) ? end : at;
  if (at - 1 > start && nlp_scan_is (self, at - 1, end, NLP_LEXICON_CLITIC))
    return at - 1;
  return end;
}

gsize
nlp_scan_elision (const NlpScan *self, gsize start, gsize end)
{
  gsize highest = MIN (end, start + NLP_LEXICON_MAX_WORD);

  if (!(self->options & NLP_OPTION_ELISIONS))
    return start;
  for (gsize at = start; at < highest; at++) {
    gsize size = apostrophe_size (self, at, end);

    if (size == 0)
      continue;
    if (at + size < end && nlp_scan_is (self, start, at + size, NLP_LEXICON_ELISION))
      return at + size;
    break;
  }
  return start;
}

/* Whether the word after @end shows that "its" is a misspelled "it's": "its not", "its a". */
static gboolean
complement_follows (const NlpScan *self, gsize end)
{
  gsize word = end;

  if (nlp_scan_byte (self, word, self->length) != ' ')
    return FALSE;
  word++;
  end = word;
  while (end - word <= NLP_LEXICON_MAX_WORD &&
         (nlp_scan_type (self, end, self->length) & NLP_BYTE_ALPHA))
    end++;
  return nlp_scan_is (self, word, end, NLP_LEXICON_COMPLEMENT);
}

/* Appends the words of a joined one such as "cannot". Returns FALSE if it is not to be split. */
static gboolean
split_joined (NlpScan *self, gsize start, gsize end)
{
  const NlpLexiconEntry *entry = nlp_lexicon_find (self->lexicon, self->text + start, end - start);
  gsize from = start;
  guint32 flags;

  /* A typographic apostrophe makes the word longer than its entry: do not split it. */
  if (entry == NULL || entry->length != end - start)
    return FALSE;
  flags = entry->flags | (g_ascii_isupper (self->text[start]) ? entry->capital_flags : 0);
  if (!(flags & NLP_LEXICON_JOINED) &&
      !((flags & NLP_LEXICON_DISGUISED) && complement_follows (self, end)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (entry->splits) && entry->splits[i] != 0; i++) {
    nlp_scan_add (self, from, start + entry->splits[i], GST_NLP_TOKEN_NONE);
    from = start + entry->splits[i];
  }
  nlp_scan_add (self, from, end, GST_NLP_TOKEN_CLITIC);
  return TRUE;
}

void
nlp_scan_split_word (NlpScan *self, gsize start, gsize end)
{
  gsize clitics[MAX_CLITICS];
  guint n_clitics = 0;
  gsize host_end = end, elided;

  if (nlp_word_filter_passes (self->joined, self->text + start, end - start) &&
      split_joined (self, start, end))
    return;

  if (nlp_scan_is (self, start, end, NLP_LEXICON_WHOLE)) {
    nlp_scan_add (self, start, end, GST_NLP_TOKEN_NONE);
    return;
  }
  while (n_clitics < MAX_CLITICS) {
    gsize at = last_clitic (self, start, host_end);

    if (at == host_end)
      break;
    clitics[n_clitics++] = host_end = at;
  }
  elided = nlp_scan_elision (self, start, host_end);
  if (elided > start)
    nlp_scan_add (self, start, elided, GST_NLP_TOKEN_CLITIC);
  nlp_scan_add (self, elided, host_end, GST_NLP_TOKEN_NONE);
  while (n_clitics > 0) {
    gsize at = clitics[--n_clitics];

    nlp_scan_add (self, at, n_clitics > 0 ? clitics[n_clitics - 1] : end, GST_NLP_TOKEN_CLITIC);
  }
}

/* Returns the end of a decade after an apostrophe, "'60s", or @at. */
static gsize
short_decade_end (const NlpScan *self, gsize at, gsize limit)
{
  if (!(nlp_scan_type (self, at, limit) & NLP_BYTE_DIGIT) ||
      !(nlp_scan_type (self, at + 1, limit) & NLP_BYTE_DIGIT))
    return at;
  at += 2;
  if (nlp_scan_byte (self, at, limit) == 's')
    at++;
  return at;
}

gsize
nlp_scan_clitic (const NlpScan *self, gsize at, gsize limit, guint32 *flags)
{
  gsize word = at + apostrophe_size (self, at, limit);
  gsize highest = MIN (limit, word + NLP_LEXICON_MAX_WORD);
  gboolean is_attached = self->n_tokens > 0 && self->tokens[self->n_tokens - 1].end == at;
  gsize end = word;
  guint32 found;

  *flags = GST_NLP_TOKEN_NONE;
  while (nlp_scan_type (self, end, highest) & NLP_BYTE_ALPHA)
    end++;
  if (end == word && !is_attached)
    end = short_decade_end (self, word, limit);
  if (end == word || nlp_scan_is_word (self, end, limit))
    return at;

  found = nlp_scan_lookup (self, at, end);
  /* A clitic may be apart from its host, "WE 'RE", unless it looks like a quoted word. */
  if ((found & NLP_LEXICON_CLITIC) &&
      (is_attached || (nlp_scan_type (self, end, self->length) & NLP_BYTE_SPACE))) {
    *flags = GST_NLP_TOKEN_CLITIC;
    return end;
  }
  if (!is_attached && ((found & NLP_LEXICON_APOSTROPHE) || g_ascii_isdigit (self->text[word])))
    return end;
  return at;
}
