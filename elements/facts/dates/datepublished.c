/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datepublished.c: reads the publication dates of documents, in ISO 8601 or in words.
 */

#include "datepublished.h"

#include <string.h>

#include "dates/reading/datewords.h"
#include "dates/values/dateresolver.h"

/* Longer texts are no dates. */
#define MAX_LENGTH 100

/* Adds the token from @start to @end, and its hash. */
static void
add_token (const gchar *text, guint32 start, guint32 end, GArray *tokens, GArray *hashes)
{
  GstNlpToken token = {start, end, 0};
  guint32 hash = nlp_fact_lexicon_hash (text + start, end - start);

  for (guint32 i = start; i < end; i++)
    token.flags |= g_ascii_isdigit (text[i])   ? GST_NLP_TOKEN_DIGIT
                   : g_ascii_isalpha (text[i]) ? GST_NLP_TOKEN_ALPHA
                                               : 0;
  g_array_append_val (tokens, token);
  g_array_append_val (hashes, hash);
}

/* Splits a text at whitespace and before commas. */
static void
split (const gchar *text, GArray *tokens, GArray *hashes)
{
  for (const gchar *at = text + strspn (text, " \t"); *at != '\0'; at += strspn (at, " \t")) {
    const gsize length = *at == ',' ? 1 : strcspn (at, " \t,");
    const guint32 start = (guint32)(at - text);

    add_token (text, start, start + (guint32)length, tokens, hashes);
    at += length;
  }
}

/* Whether a phrase is a full date. */
static gboolean
is_full (const NlpDateMatch *match)
{
  const NlpDateFields *fields = &match->expression.fields[0];

  return match->expression.form == NLP_DATE_CALENDAR && fields->year != 0 && fields->month != 0 &&
         fields->day != 0;
}

/* Returns the first full date among the words of a text. */
static NlpDatePoint
find_date (const NlpDateRules *rules, const GArray *words, gboolean day_first)
{
  const NlpDateContext context = {.present = NLP_DATE_POINT_UNKNOWN,
                                  .narrative = NLP_DATE_POINT_UNKNOWN,
                                  .quarter = NLP_DATE_POINT_UNKNOWN,
                                  .day_first = day_first};

  for (guint i = 0; i < words->len; i++) {
    NlpDateMatch match;
    NlpDateValue value;

    if (nlp_date_rules_match (rules, (const NlpDateWord *)words->data, i, words->len, &match) &&
        is_full (&match) && nlp_date_resolve (&match.expression, &context, &value))
      return value.point;
  }
  return NLP_DATE_POINT_UNKNOWN;
}

NlpDatePoint
nlp_date_published_read (const NlpFactLexicon *lexicon,
                         const NlpDateRules *rules,
                         const gchar *text,
                         gboolean day_first)
{
  const NlpDatePoint point = nlp_date_point_parse (text);
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GArray) hashes = NULL;
  g_autoptr (GArray) words = NULL;
  NlpFactsView view = {.text = text};

  if (point.is_known || strlen (text) > MAX_LENGTH)
    return point;
  tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  words = g_array_new (FALSE, FALSE, sizeof (NlpDateWord));
  split (text, tokens, hashes);
  view.tokens = (const GstNlpToken *)tokens->data;
  view.hashes = (const guint32 *)hashes->data;
  nlp_date_words_read (lexicon, &view, 0, tokens->len, words);
  return find_date (rules, words, day_first);
}
