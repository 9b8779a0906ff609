/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * indicators.c: cuts a text into chunks and matches the indicators in them.
 */

#include "indicators.h"

#include <libpsl.h>
#include <string.h>

#include "chunk.h"
#include "indicatorlists.h"
#include "innerspace.h"
#include "readers.h"
#include "common/tables/tables.h"

#define INDICATOR_SCORE 0.99f

struct _NlpIndicators {
  NlpIndicatorLists *lists;
  psl_ctx_t *suffixes;
};

/* The types of bytes that matter when a text is cut into chunks. */
enum {
  WHITESPACE = 1 << 0,
  LETTER = 1 << 1,
  DIGIT = 1 << 2,
  SEPARATOR = 1 << 3, /* most indicators contain one */
  OPENING = 1 << 4,   /* an opening bracket: a separator if it is inside a chunk */
};

/* Bytes above ASCII count as letters. */
static const guint8 byte_types[256] = {
    [0 ... ' '] = WHITESPACE, ['0' ... '9'] = DIGIT, ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER,
    [0x80 ... 0xff] = LETTER, ['.'] = SEPARATOR,     ['@'] = SEPARATOR,      [':'] = SEPARATOR,
    ['/'] = SEPARATOR,        ['\\'] = SEPARATOR,    ['%'] = SEPARATOR,      ['['] = OPENING,
    ['('] = OPENING,          ['{'] = OPENING,       ['<'] = OPENING,
};

NlpIndicators *
nlp_indicators_new (GError **error)
{
  g_autoptr (NlpIndicators) self = g_new0 (NlpIndicators, 1);

  self->lists = nlp_indicator_lists_new (error);
  if (self->lists == NULL)
    return NULL;
  self->suffixes = psl_latest (NULL);
  if (self->suffixes == NULL) {
    g_set_error_literal (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT,
                         "libpsl contains no Public Suffix List");
    return NULL;
  }
  return g_steal_pointer (&self);
}

void
nlp_indicators_free (NlpIndicators *self)
{
  g_clear_pointer (&self->lists, nlp_indicator_lists_free);
  g_clear_pointer (&self->suffixes, psl_free);
  g_free (self);
}

/* Whether a name may begin at @at: with a letter, a digit or "_", and not within a word that began
 * before the chunk. */
static gboolean
is_name_start (const NlpChunk *chunk, guint at)
{
  guchar before;

  if (nlp_chunk_measure_name_char (chunk, at) == 0 || chunk->refanged.text[at] == '.' ||
      chunk->refanged.text[at] == '-')
    return FALSE;
  if (at > 0 || chunk->start == 0)
    return TRUE;
  before = (guchar)chunk->words->text[chunk->start - 1];
  return !g_ascii_isalnum (before) && strchr ("._-", before) == NULL;
}

/* The order matters: a URL or mail address contains a domain, which may look like a file name. */
static gboolean
read_name (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  return nlp_read_url (chunk, at, indicator) || nlp_read_email (chunk, at, indicator) ||
         nlp_read_id (chunk, at, indicator) || nlp_read_wallet (chunk, at, indicator) ||
         nlp_read_ipv4 (chunk, at, indicator) || nlp_read_ipv6 (chunk, at, indicator) ||
         nlp_read_windows_path (chunk, at, indicator) || nlp_read_domain (chunk, at, indicator) ||
         nlp_read_unix_path (chunk, at, indicator) || nlp_read_file_name (chunk, at, indicator);
}

/* Reads an indicator of any kind at @at. Returns whether there is one. */
static gboolean
read_any (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  *indicator = (NlpIndicator){.score = INDICATOR_SCORE};
  switch (chunk->refanged.text[at]) {
    case ':':
      return nlp_read_ipv6 (chunk, at, indicator);
    case '\\':
    case '%':
      return nlp_read_windows_path (chunk, at, indicator);
    case '~':
      return nlp_read_unix_path (chunk, at, indicator) || nlp_read_file_name (chunk, at, indicator);
    case '/':
    case '$':
    case '.':
      return nlp_read_unix_path (chunk, at, indicator);
    default:
      return is_name_start (chunk, at) && read_name (chunk, at, indicator);
  }
}

/* Whether @string equals the bytes from @start to before @end of the text. */
static gboolean
is_as_written (const NlpWords *words, const gchar *string, guint32 start, guint32 end)
{
  return strlen (string) == end - start && memcmp (string, words->text + start, end - start) == 0;
}

/* Returns the value of the indicator at @at, which belongs to the words, or NULL if it is what the
 * text says and no id. */
static const gchar *
make_value (const NlpChunk *chunk, guint at, const NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text + at;
  guint length = indicator->end - at;
  guint32 start = nlp_chunk_get_text_start (chunk, at);
  guint32 end = nlp_chunk_get_text_end (chunk, indicator->end);
  g_autofree gchar *value = NULL;

  if (indicator->prefix != NULL)
    value = g_strdup_printf ("%s%.*s", indicator->prefix, (int)(length - indicator->n_prefix),
                             text + indicator->n_prefix);
  else if (indicator->form == NLP_VALUE_LOWER)
    value = g_ascii_strdown (text, length);
  else if (indicator->form == NLP_VALUE_UPPER)
    value = g_ascii_strup (text, length);
  else if (nlp_chunk_is_defanged (chunk, at, indicator->end))
    value = g_strndup (text, length);
  if (value == NULL || (!indicator->is_id && is_as_written (chunk->words, value, start, end)))
    return NULL;
  return g_string_chunk_insert (chunk->words->strings, value);
}

/* Returns the value of the path of Windows from @start to before @end of the text, or NULL if it is
 * what the text says. Only bracketed separators are refanged. */
static const gchar *
make_path_value (const NlpWords *words, guint32 start, guint32 end)
{
  const gchar *text = words->text;
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint32 at = start; at < end;) {
    const gchar *separator;
    gsize n = nlp_refang_separator (text + at, end - at, &separator);

    if (n > 0)
      g_string_append (value, separator);
    else
      g_string_append_c (value, text[at]);
    at += MAX ((guint32)n, 1);
  }
  return value->len < end - start ? g_string_chunk_insert (words->strings, value->str) : NULL;
}

/* Appends the match of the indicator at @at to @matches. */
static void
append_match (const NlpChunk *chunk, guint at, const NlpIndicator *indicator, GArray *matches)
{
  const NlpWords *words = chunk->words;
  NlpMatch match = {.start = indicator->text_start > 0 ? indicator->text_start
                                                       : nlp_chunk_get_text_start (chunk, at),
                    .label = indicator->label,
                    .score = indicator->score,
                    .chain = -1,
                    .source = indicator->source};

  if (indicator->text_end > 0) {
    match.end = indicator->text_end;
    match.value = make_path_value (words, match.start, match.end);
  } else {
    match.end = nlp_chunk_get_text_end (chunk, indicator->end);
    match.value = make_value (chunk, at, indicator);
  }
  if (indicator->is_id) {
    match.id = match.value;
    if (is_as_written (words, match.id, match.start, match.end))
      match.value = NULL;
  }
  g_array_append_val (matches, match);
}

/* Returns the offset after the indicator at @at, at most the length of the chunk. Sets @text_end if
 * the indicator ends at an offset in the text. */
static guint
skip_indicator (const NlpChunk *chunk, guint at, const NlpIndicator *indicator, guint32 *text_end)
{
  if (indicator->text_end == 0)
    return indicator->end;
  *text_end = indicator->text_end;
  return nlp_chunk_find_offset (chunk, at, indicator->text_end);
}

/* Returns the offset where the scheme of a URL begins that ends at the colon at @end and is glued
 * to a word that begins at @at ("5th.https"), or @end if there is none. */
static guint
find_glued_scheme (const NlpChunk *chunk, guint at, guint end)
{
  static const gchar *const schemes[] = {"https", "http", "ftp", NULL};
  const gchar *text = chunk->refanged.text;

  if (text[end] != ':' || text[end + 1] != '/' || text[end + 2] != '/')
    return end;
  for (const gchar *const *scheme = schemes; *scheme != NULL; scheme++) {
    const guint n = (guint)strlen (*scheme);

    if (end > at + n && memcmp (text + end - n, *scheme, n) == 0)
      return end - n;
  }
  return end;
}

/* Returns the offset where the next indicator may begin after the name at @at, which is none: the
 * end of the name, or earlier if an indicator is glued to the end of a sentence ("code.CVE-...").
 */
static guint
find_next_start (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  const guint end = MAX (nlp_chunk_find_name_end (chunk, at), at + 1);

  for (guint i = at + 1; i + 4 < end; i++)
    if (text[i] == '.' && memcmp (text + i + 1, "CVE-", 4) == 0)
      return i + 1;
  return find_glued_scheme (chunk, at, end);
}

/* Matches the indicators in the chunk, whose start is set, of @length bytes of the text. If it
 * @is_cut, an indicator that reaches its end may be incomplete and is left out. Returns the offset
 * in the text after the chunk or, if that is larger, after its last indicator. */
static guint32
match_chunk (NlpChunk *chunk, gsize length, gboolean is_cut, GArray *matches)
{
  guint32 end = chunk->start + (guint32)length;
  guint at = 0;

  chunk->free_from = 0;
  if (matches->len > 0)
    chunk->free_from = MIN (g_array_index (matches, NlpMatch, matches->len - 1).end, chunk->start);
  nlp_refanged_init (&chunk->refanged, chunk->words->text + chunk->start, length);
  chunk->no_path_before = 0;
  chunk->no_ipv6_before = 0;
  while (at < chunk->refanged.length) {
    NlpIndicator indicator;
    guint32 text_end = 0;

    if (read_any (chunk, at, &indicator)) {
      if (indicator.text_end > 0 || indicator.end < chunk->refanged.length || !is_cut)
        append_match (chunk, at, &indicator, matches);
      at = skip_indicator (chunk, at, &indicator, &text_end);
      end = MAX (end, text_end);
    } else if (chunk->refanged.text[at] == '.' || chunk->refanged.text[at] == '-') {
      at++;
    } else {
      at = find_next_start (chunk, at);
    }
  }
  return end;
}

/* Returns the offset in the text after the chunk at @start. Sets @is_candidate to whether it may
 * contain an indicator: a separator and then a letter or digit, or both letters and digits. */
static gsize
find_chunk_end (const NlpWords *words, gsize start, gboolean *is_candidate)
{
  gsize limit = MIN (words->length, start + NLP_REFANGED_MAX_LENGTH);
  guint seen = 0, pending = 0; /* separators count once a letter or digit follows */
  gsize at = start;

  while (at < limit) {
    guint type = byte_types[(guchar)words->text[at]];

    if ((type & WHITESPACE) != 0) {
      gsize next = nlp_skip_inner_space (words->text, start, at, limit);

      if (next == at)
        break;
      pending |= SEPARATOR;
      at = next;
      continue;
    }
    if ((type & (LETTER | DIGIT)) != 0)
      seen |= type | pending;
    else if (type == OPENING)
      pending |= seen != 0 ? SEPARATOR : 0;
    else
      pending |= type;
    at++;
  }
  *is_candidate = (seen & SEPARATOR) != 0 || (seen & (LETTER | DIGIT)) == (LETTER | DIGIT);
  return at;
}

/* Whether @c, after whitespace, cannot continue a chunk (nlp_skip_inner_space()). */
static inline gboolean
begins_chunk (gchar c)
{
  return byte_types[(guchar)c] == LETTER && c != 'A' && c != 'a' && c != 'D' && c != 'd';
}

/* Skips ordinary words from @at on, each a chunk of letters before at most one punctuation mark and
 * a space. Returns the offset of the first chunk that is something else. */
static gsize
skip_ordinary_words (const NlpWords *words, gsize at)
{
  const gchar *text = words->text;

  for (;;) {
    gsize end = at;

    while (end < words->length && byte_types[(guchar)text[end]] == LETTER)
      end++;
    if (end > at && end < words->length && (text[end] == ',' || text[end] == '.'))
      end++;
    if (end == at || end + 2 >= words->length || text[end] != ' ' || !begins_chunk (text[end + 1]))
      return at;
    at = end + 1;
  }
}

void
nlp_indicators_match (const NlpIndicators *self, const NlpWords *words, GArray *matches)
{
  NlpSuffixCache suffixes = {.list = self->suffixes};
  NlpChunk chunk;
  gsize at = 0;

  /* Not cleared as a whole: its buffers take 20 KiB. */
  chunk.lists = self->lists;
  chunk.words = words;
  chunk.suffixes = &suffixes;
  if (words->n_words == 0)
    return;
  while (at < words->length) {
    gboolean is_candidate;
    gsize end;

    at = skip_ordinary_words (words, at);
    end = find_chunk_end (words, at, &is_candidate);
    if (is_candidate) {
      gboolean is_cut = end < words->length && end - at >= NLP_REFANGED_MAX_LENGTH;

      chunk.start = (guint32)at;
      end = match_chunk (&chunk, end - at, is_cut, matches);
    }
    at = MAX (end, at + 1);
    while (at < words->length && (guchar)words->text[at] <= ' ')
      at++;
  }
}
