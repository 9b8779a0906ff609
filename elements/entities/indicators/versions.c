/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * versions.c: tells version and section numbers from IPv4 addresses by their context.
 */

#include "versions.h"

#define MAX_CONTEXT 8  /* words that are checked before a number */
#define MAX_PRODUCT 32 /* bytes of a product name and its slash */
#define MAX_SECTION 20 /* the highest number in a section number */

/* Whether the numbers begin a heading: "1.2.3.4 Scope" at the start of a line. */
static gboolean
is_heading (const NlpChunk *chunk, guint start, guint end, guint highest)
{
  const NlpWords *words = chunk->words;
  gsize text_start = chunk->start;
  gsize after = nlp_chunk_get_text_end (chunk, end);

  return start == 0 && highest <= MAX_SECTION &&
         (text_start == 0 || words->text[text_start - 1] == '\n') && after + 1 < words->length &&
         words->text[after] == ' ' && g_ascii_isupper (words->text[after + 1]);
}

/* Returns the number of words that end at or before the offset @end in the text. */
static guint
count_words_before (const NlpWords *words, guint32 end)
{
  guint low = 0, high = words->n_words;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (words->words[middle].end <= end)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean
is_word_listed (const NlpChunk *chunk, NlpIndicatorList list, guint i)
{
  const NlpWord *word = &chunk->words->words[i];

  return nlp_indicator_lists_contain (chunk->lists, list, chunk->words->text + word->start,
                                      word->end - word->start);
}

/* Whether a product name precedes @at, as in the user agent "Firefox/1.2.3.4". */
static gboolean
is_after_product (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  guint start = at;

  if (at == 0 || text[at - 1] != '/')
    return FALSE;
  for (start--; start > 0 && at - start < MAX_PRODUCT && g_ascii_isalnum (text[start - 1]);)
    start--;
  return at - start > 2 && g_ascii_isupper (text[start]) && g_ascii_islower (text[start + 1]);
}

/* Whether the words before @at introduce a version or section: "Chrome", or "versions" that is
 * separated from @at only by numbers, conjunctions and the capitalised words of a product, as in
 * "versions of Database Server include 1.2.3.4". */
static gboolean
is_introduced (const NlpChunk *chunk, guint at)
{
  const NlpWords *words = chunk->words;
  guint i = count_words_before (words, nlp_chunk_get_text_start (chunk, at));

  if (is_after_product (chunk, at))
    return TRUE;
  if (i > 0 && is_word_listed (chunk, NLP_LIST_SOFTWARE, i - 1))
    return TRUE;
  for (guint n = 0; n < MAX_CONTEXT && i-- > 0; n++) {
    if (is_word_listed (chunk, NLP_LIST_VERSION, i))
      return TRUE;
    if (!g_ascii_isdigit (words->text[words->words[i].start]) &&
        !nlp_word_is (&words->words[i], NLP_SHAPE_CAP) && !is_word_listed (chunk, NLP_LIST_JOIN, i))
      return FALSE;
  }
  return FALSE;
}

/* Whether "or later" or the like follows the offset @end in the text. */
static gboolean
is_before_later (const NlpChunk *chunk, guint32 end)
{
  guint i = count_words_before (chunk->words, end);

  return i + 1 < chunk->words->n_words && is_word_listed (chunk, NLP_LIST_JOIN, i) &&
         is_word_listed (chunk, NLP_LIST_LATER, i + 1);
}

gboolean
nlp_is_version (const NlpChunk *chunk, guint start, guint end, guint highest)
{
  if (nlp_chunk_is_defanged (chunk, start, end))
    return FALSE;
  return is_heading (chunk, start, end, highest) || is_introduced (chunk, start) ||
         is_before_later (chunk, nlp_chunk_get_text_end (chunk, end));
}
