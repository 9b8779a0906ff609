/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datetense.c: finds the tense of the words around a date.
 */

#include "datetense.h"

#include <string.h>

/* The words that are looked at on each side. */
#define MAX_WORDS 14

/* An auxiliary verb this many words before a participle decides about it: "will be held". */
#define MAX_AUXILIARY 3

/* A past form may be a participle, so that a verb of the future this many words before it decides:
 * "will be paid on an unspecified date". */
#define MAX_BEFORE_PARTICIPLE 7

/* Whether a word has the form of a past tense: "announced". */
static gboolean
is_past_form (const NlpDateWord *word, const gchar *text)
{
  const gsize length = word->end - word->start;

  return length > 4 && g_ascii_islower (text[word->start]) &&
         memcmp (text + word->end - 2, "ed", 2) == 0;
}

/* Whether word @i is about the past. "Planned to" is about the future of a date @after it: "planned
 * to meet on Friday", but "on Friday they agreed to meet". */
static gboolean
is_past (const NlpDateWord *words, guint n_words, guint i, gboolean after, const gchar *text)
{
  const NlpDateWord *next = i + 1 < n_words ? &words[i + 1] : NULL;

  if (after && next != NULL && next->end - next->start == 2 &&
      memcmp (text + next->start, "to", 2) == 0 && is_past_form (&words[i], text))
    return FALSE;
  return nlp_date_word_is (&words[i], NLP_DATE_PAST) || is_past_form (&words[i], text);
}

/* Whether word @i is "set" or the like, and "to" or "for" follows. */
static gboolean
is_plan_to (const NlpDateWord *words, guint n_words, guint i, const gchar *text)
{
  const NlpDateWord *next = i + 1 < n_words ? &words[i + 1] : NULL;

  if (!nlp_date_word_is (&words[i], NLP_DATE_PLANTO) || next == NULL)
    return FALSE;
  return (next->end - next->start == 2 && memcmp (text + next->start, "to", 2) == 0) ||
         (next->end - next->start == 3 && memcmp (text + next->start, "for", 3) == 0);
}

/* Returns the tense of word @i. @after: whether the date is after it */
static NlpDateTense
get_tense (const NlpDateWord *words, guint n_words, guint i, gboolean after, const gchar *text)
{
  if (nlp_date_word_is (&words[i], NLP_DATE_FUTURE) ||
      nlp_date_word_is (&words[i], NLP_DATE_PLAN) ||
      (is_plan_to (words, n_words, i, text) && (after || !is_past_form (&words[i], text))))
    return NLP_TENSE_FUTURE;
  if (!is_past (words, n_words, i, after, text))
    return NLP_TENSE_UNKNOWN;
  for (guint back = 1; back <= MAX_AUXILIARY && back <= i; back++) {
    if (nlp_date_word_is (&words[i - back], NLP_DATE_FUTURE))
      return NLP_TENSE_FUTURE;
    if (nlp_date_word_is (&words[i - back], NLP_DATE_PRESENT))
      return NLP_TENSE_UNKNOWN;
  }
  return NLP_TENSE_PAST;
}

/* Whether a verb of the future is near before word @i. */
static gboolean
follows_future (const NlpDateWord *words, guint i)
{
  for (guint back = 1; back <= MAX_BEFORE_PARTICIPLE && back <= i; back++) {
    if (nlp_date_word_is (&words[i - back], NLP_DATE_FUTURE))
      return TRUE;
    if (nlp_date_word_is (&words[i - back], NLP_DATE_PAST))
      return FALSE;
  }
  return FALSE;
}

/* Whether a word is "'s". */
static gboolean
is_possessive (const NlpDateWord *word, const gchar *text)
{
  const gchar last = text[word->end - 1];

  return (last == 's' || last == 'S') && !g_ascii_isalnum (text[word->start]) &&
         word->end - word->start <= 4;
}

NlpDateTense
nlp_date_tense_find (const NlpDateWord *words,
                     guint n_words,
                     guint first,
                     guint last,
                     const gchar *text)
{
  if (first > 1 && nlp_date_word_is (&words[first - 1], NLP_DATE_DEADLINE))
    return NLP_TENSE_FUTURE;
  /* The verb is about something else in "would appeal Friday's ruling". */
  if (last < n_words && is_possessive (&words[last], text))
    return NLP_TENSE_UNKNOWN;
  for (guint i = first; i > 0 && first - i < MAX_WORDS; i--) {
    const NlpDateTense tense = get_tense (words, n_words, i - 1, TRUE, text);

    if (tense == NLP_TENSE_PAST && !nlp_date_word_is (&words[i - 1], NLP_DATE_PAST) &&
        follows_future (words, i - 1))
      return NLP_TENSE_FUTURE;
    if (tense != NLP_TENSE_UNKNOWN)
      return tense;
  }
  for (guint i = last; i < n_words && i - last < MAX_WORDS; i++) {
    const NlpDateTense tense = get_tense (words, n_words, i, FALSE, text);

    if (tense != NLP_TENSE_UNKNOWN)
      return tense;
  }
  return NLP_TENSE_UNKNOWN;
}
