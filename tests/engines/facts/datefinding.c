/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datefinding.c: tests of the dates that are found, and of the rules that find them.
 */

#include "testutil.h"

#include "common/tables/tables.h"
#include "datetext.h"
#include "dates/daterules.h"
#include "dates/reading/datewords.h"

#define MONDAY "2013-05-13"

static const gchar *const value[] = {"value", NULL};
static const gchar *const value_and_source[] = {"value", "source", NULL};

static void
assert_found (const gchar *text, const gchar *expected)
{
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);
  g_autofree gchar *found = read_dates (finder, MONDAY, text, TRUE, value);

  fail_unless (g_str_equal (found, expected), "%s: expected %s, found %s", text, expected, found);
}

/* Dates that are no entities are added. */
GST_START_TEST (test_added)
{
  assert_found ("Sales rose in the third quarter.", "the third quarter=2012-Q3");
  assert_found ("Its third-quarter sales rose.", "third-quarter=2012-Q3");
  assert_found ("They were paid two weeks earlier.", "two weeks earlier=2013-04-29");
  assert_found ("They meet every two years.", "every two years=P2Y");
  assert_found ("It is now closed.", "now=PRESENT_REF");
  assert_found ("It opened on 3 May 2013 at 9:30 a.m. in Rome.",
                "3 May 2013 at 9:30 a.m.=2013-05-03T09:30");
  assert_found ("It will be, from May 25-28, in Rome.", "May 25-28=2013-05-25/2013-05-28");
  assert_found ("They come the week of 6 May.", "the week of 6 May=2013-W19");
}
GST_END_TEST;

/* Words that may be dates are none without more. */
GST_START_TEST (test_not_added)
{
  assert_found ("Sun rose 3 percent, and Sat lost.", "");
  assert_found ("May I march with you in 2000 years or so?", "2000 years=P2000Y");
  assert_found ("The vote was 10-Jan for the others.", "");
  assert_found ("A 6-year-old boy came.", "");
  assert_found ("Three quarters of the people came.", "");
  assert_found ("He was in his thirties.", "");
  assert_found ("Come as soon as you can.", "");
  assert_found ("It was the last-minute goal of the third consecutive week.", "");
  assert_found ("It is a zero-day.", "");
  assert_found ("Room 1998 is on floor 12.", "");
}
GST_END_TEST;

/* A longer date replaces the dates and numbers that it includes, but no other entity. */
GST_START_TEST (test_replaced)
{
  assert_found ("Sales rose in the [third] quarter.", "the third quarter=2012-Q3");
  assert_found ("He came at [noon] on [Friday].", "noon on Friday=2013-05-10T12:00");
  assert_found ("It opened in [January] nineteen ninety-six.",
                "January nineteen ninety-six=1996-01");
  assert_found ("It was open from [May 6] to [May 8].",
                "from May 6 to May 8=2013-05-06/2013-05-08");
  assert_found ("It has been so for the [nine months].", "nine months=P9M");
}
GST_END_TEST;

/* Each of several dates has its own value. */
GST_START_TEST (test_neighbours)
{
  assert_found ("The reports of [2013], [2015] and [2021] agree.",
                "2013=2013; 2015=2015; 2021=2021");
  assert_found ("In [2021 and 2022] they met.", "2021 and 2022=2021/2022");
}
GST_END_TEST;

/* Names that hold a date stay names. */
GST_START_TEST (test_names)
{
  static const gchar text[] = "The Black Friday Group met.";
  const GstNlpRawSpan group = {4, 22, "ORG", 1, -1, NULL};
  const GstNlpToken tokens[] = {{0, 3, GST_NLP_TOKEN_ALPHA},
                                {4, 9, GST_NLP_TOKEN_ALPHA},
                                {10, 16, GST_NLP_TOKEN_ALPHA},
                                {17, 22, GST_NLP_TOKEN_ALPHA},
                                {23, 26, GST_NLP_TOKEN_ALPHA}};
  const GstNlpRange sentence = {0, 27};
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);
  const NlpFactsView view = {.text = text,
                             .length = sizeof text - 1,
                             .tokens = tokens,
                             .n_tokens = G_N_ELEMENTS (tokens),
                             .sentences = &sentence,
                             .n_sentences = 1,
                             .entities = &group,
                             .n_entities = 1,
                             .is_first = TRUE};
  g_autoptr (NlpFacts) facts = nlp_fact_finder_run (finder, &view);

  fail_unless_equals_int (facts->spans->len, 0);
  fail_unless_equals_int (facts->attributes->len, 0);
}
GST_END_TEST;

/* A text without sentences is one. */
GST_START_TEST (test_no_sentences)
{
  static const gchar text[] = "Since 2013-05-10.";
  const GstNlpToken tokens[] = {{0, 5, GST_NLP_TOKEN_ALPHA}, {6, 16, GST_NLP_TOKEN_DIGIT}};
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);
  const NlpFactsView view = {
      .text = text, .length = sizeof text - 1, .tokens = tokens, .n_tokens = 2, .is_first = TRUE};
  g_autoptr (NlpFacts) facts = nlp_fact_finder_run (finder, &view);

  fail_unless_equals_int (facts->spans->len, 1);
  fail_unless_equals_string (nlp_facts_get (facts, nlp_facts_entity (0), "value"), "2013-05-10");
}
GST_END_TEST;

/* The source of an added date is its rule. */
GST_START_TEST (test_source)
{
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);
  g_autofree gchar *found =
      read_dates (finder, MONDAY, "They met on 10 May.", FALSE, value_and_source);

  fail_unless_equals_string (found, "2013-05-10 date:date");
}
GST_END_TEST;

/* Odd texts have no dates, and do no harm. */
GST_START_TEST (test_odd_texts)
{
  assert_found ("", "");
  assert_found ("-- / - 's ' \u2019 \u2013", "");
  assert_found ("99999999999999999999 years", "");
  assert_found ("the the of the the May", "");
  assert_found ("nineteen hundred thousand thousand thousand", "");
  assert_found ("the year 9999", "");
  assert_found ("30000 years ago", "30000 years ago=none");
}
GST_END_TEST;

#define N_RANDOM_TEXTS 1000
#define MAX_RANDOM_WORDS 30

/* Returns a text of random words of dates, and of marks between them (transfer full). */
static gchar *
make_random_text (GRand *random)
{
  static const gchar *const words[] = {
      "the",       "May",   "last",   "next",     "Friday", "3",     "31",         "2013",
      "quarter",   "third", "year",   "years",    "ago",    "later", "half",       "a",
      "of",        "to",    "from",   "between",  "and",    "-",     "2013-02-29", "99:99",
      "hundred",   "'98",   "Q3",     "9 a.m.",   "noon",   "week",  "12/31/1999", "0000-00-00",
      "centuries", "BC",    "fiscal", "nineteen", "ninety", "every", "decade",     "Easter",
      "9999",      "1",     "day",    "before",   "said",   "will",  "[",          "]",
  };
  GString *text = g_string_new (NULL);
  gboolean is_open = FALSE;

  for (gint n = g_rand_int_range (random, 1, MAX_RANDOM_WORDS); n > 0; n--) {
    const gchar *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];

    if ((*word == '[' && is_open) || (*word == ']' && !is_open))
      continue;
    is_open = *word == '[' || (is_open && *word != ']');
    g_string_append_printf (text, "%s%s", word, is_open && *word == '[' ? "x" : " ");
  }
  g_string_append (text, is_open ? "x]." : ".");
  return g_string_free (text, FALSE);
}

/* Any words at all do no harm; a value that begins also ends. */
GST_START_TEST (test_random_texts)
{
  static const gchar *const bounds[] = {"begin", "until", NULL};
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_RANDOM_TEXTS; i++) {
    g_autofree gchar *text = make_random_text (random);
    g_autofree gchar *found = read_dates (finder, i % 3 == 0 ? NULL : MONDAY, text, FALSE, bounds);
    g_auto (GStrv) dates = g_strsplit (found, "; ", -1);

    for (gchar **date = dates; *date != NULL; date++) {
      g_auto (GStrv) ends = g_strsplit (*date, " ", -1);

      fail_unless (ends[0] == NULL || ends[1] == NULL || strcmp (ends[0], ends[1]) < 0, "%s: %s",
                   text, *date);
    }
  }
}
GST_END_TEST;

static void
assert_rule_error (const gchar *rule, const gchar *expected)
{
  g_autoptr (NlpFactLexicon) lexicon =
      nlp_fact_lexicon_new ("test.words", "", nlp_date_class_names, NULL);
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_date_rules_new (lexicon, "test.rules", rule, &error) == NULL);
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless_equals_string (error->message, expected);
}

/* A malformed rule is an error that says what is expected. */
GST_START_TEST (test_rule_errors)
{
  assert_rule_error ("date + calendar month\n",
                     "test.rules:1: expected \" : \" before the pattern");
  assert_rule_error ("date calendar : month\n",
                     "test.rules:1: expected \"name + form\" or \"name - form\"");
  assert_rule_error ("date +2 calendar : month\n",
                     "test.rules:1: expected \"+\", \"+0.5\" or \"-\", found \"+2\"");
  assert_rule_error ("# A comment\ndate + day : month\n",
                     "test.rules:2: expected a form such as \"calendar\", found \"day\"");
  assert_rule_error ("date + calendar month=x : month\n",
                     "test.rules:1: expected a slot and a number, found \"month=x\"");
  assert_rule_error ("date + calendar : month monthly\n",
                     "test.rules:1: expected a class or word, found \"monthly\"");
  assert_rule_error ("date + calendar : number:soon\n",
                     "test.rules:1: expected a slot, found \"soon\"");
}
GST_END_TEST;

/* A reference date that is none is an error. */
GST_START_TEST (test_reference_error)
{
  const NlpDateOptions options = {"May", NLP_DATE_ORDER_AUTO};
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_fact_finder_new (NLP_FACT_DATES, &options, &error) == NULL);
  fail_unless_equals_string (error->message, "\"May\" is no date: expected one such as 2013-05-10");
}
GST_END_TEST;

/* The spans of a view are found by their bytes. */
GST_START_TEST (test_view)
{
  const GstNlpToken tokens[] = {{0, 3, 0}, {4, 6, 0}};
  const GstNlpRange sentences[] = {{0, 6}, {7, 9}};
  const GstNlpRawSpan entities[] = {{.start = 2, .end = 3}, {.start = 4, .end = 6}};
  const NlpFactsView view = {.tokens = tokens,
                             .n_tokens = 2,
                             .sentences = sentences,
                             .n_sentences = 2,
                             .entities = entities,
                             .n_entities = 2};

  fail_unless_equals_int (nlp_facts_view_find_token (&view, 2), 0);
  fail_unless_equals_int (nlp_facts_view_find_token (&view, 3), 1);
  fail_unless_equals_int (nlp_facts_view_find_token (&view, 6), 2);
  fail_unless_equals_int (nlp_facts_view_find_sentence (&view, 6), 1);
  fail_unless_equals_int (nlp_facts_view_find_entity (&view, 0), 0);
  fail_unless_equals_int (nlp_facts_view_find_entity (&view, 3), 1);
  fail_unless_equals_int (nlp_facts_view_find_entity (&view, 5), 2);
}
GST_END_TEST;

static Suite *
finding_suite (void)
{
  Suite *suite = suite_create ("datefinding");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_added);
  tcase_add_test (tcase, test_not_added);
  tcase_add_test (tcase, test_replaced);
  tcase_add_test (tcase, test_neighbours);
  tcase_add_test (tcase, test_names);
  tcase_add_test (tcase, test_no_sentences);
  tcase_add_test (tcase, test_source);
  tcase_add_test (tcase, test_odd_texts);
  tcase_add_test (tcase, test_random_texts);
  tcase_add_test (tcase, test_rule_errors);
  tcase_add_test (tcase, test_reference_error);
  tcase_add_test (tcase, test_view);
  return suite;
}

GST_CHECK_MAIN (finding)
