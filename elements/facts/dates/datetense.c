/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datetense.c: finds whether the words around a date tell of the past or the future.
 */

#include "datetense.h"

#include <string.h>

/* The words that are looked at on each side. */
#define MAX_WORDS 14

/* An auxiliary verb of the future this many words before a participle decides: "will be held". */
#define MAX_AUXILIARY 3

/* Whether a word has the form of a past tense: "announced". */
static gboolean
is_past_form (const NlpDateWord *word, const gchar *text)
{
  const gsize length = word->end - word->start;

  return length > 4 && g_ascii_islower (text[word->start]) &&
         memcmp (text + word->end - 2, "ed", 2) == 0;
}

/* Whether word @i tells of the past. "Planned to" is about the future. */
static gboolean
is_past (const NlpDateWord *words, guint n_words, guint i, const gchar *text)
{
  const NlpDateWord *next = i + 1 < n_words ? &words[i + 1] : NULL;

  if (next != NULL && next->end - next->start == 2 && memcmp (text + next->start, "to", 2) == 0 &&
      is_past_form (&words[i], text))
    return FALSE;
  return nlp_date_word_is (&words[i], NLP_DATE_PAST) || is_past_form (&words[i], text);
}

/* Whether a word of the future is among the few before word @i. */
static gboolean
has_auxiliary (const NlpDateWord *words, guint i)
{
  for (guint back = 1; back <= MAX_AUXILIARY && back <= i; back++) {
    if (nlp_date_word_is (&words[i - back], NLP_DATE_FUTURE))
      return TRUE;
  }
  return FALSE;
}

/* Returns the tense of word @i. */
static NlpDateTense
get_tense (const NlpDateWord *words, guint n_words, guint i, const gchar *text)
{
  if (nlp_date_word_is (&words[i], NLP_DATE_FUTURE))
    return NLP_TENSE_FUTURE;
  if (!is_past (words, n_words, i, text))
    return NLP_TENSE_UNKNOWN;
  return has_auxiliary (words, i) ? NLP_TENSE_FUTURE : NLP_TENSE_PAST;
}

NlpDateTense
nlp_date_tense_find (const NlpDateWord *words,
                     guint n_words,
                     guint first,
                     guint last,
                     const gchar *text)
{
  NlpDateTense tense = NLP_TENSE_UNKNOWN;

  for (guint i = first; i > 0 && first - i < MAX_WORDS && tense == NLP_TENSE_UNKNOWN; i--)
    tense = get_tense (words, n_words, i - 1, text);
  for (guint i = last; i < n_words && i - last < MAX_WORDS && tense == NLP_TENSE_UNKNOWN; i++)
    tense = get_tense (words, n_words, i, text);
  return tense;
}
