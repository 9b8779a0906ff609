/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * expressions.c: tests of rules for dates, times, amounts, and of rule files.
 */

#include "entitytext.h"
#include "coreference/coreference.h"
#include "rules/expressions.h"
#include "rules/rules.h"
#include "common/tables/tables.h"

static void
assert_found (const gchar *text, const gchar *expected)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpExpressions) expressions = nlp_expressions_new (word_classes, NULL);
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) coreference = NULL;
  g_autofree gchar *shown = NULL;

  nlp_expressions_match (expressions, words, matches);
  coreference = nlp_coreference_new (words, matches);
  shown = show_matches (text, coreference->matches);
  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_dates)
{
  assert_found ("on Friday", "Friday/DATE");
  assert_found ("on May 10, 2013, in", "May 10, 2013/DATE");
  assert_found ("on 10 May", "10 May/DATE");
  assert_found ("in 2013.", "2013/DATE");
  assert_found ("during the 1990s", "the 1990s/DATE");
  assert_found ("He left last week.", "last week/DATE");
  assert_found ("in early 2014", "early 2014/DATE");
  assert_found ("It was late Monday.", "late Monday/DATE");
  assert_found ("on 2013-05-10 and 10/05/2013", "2013-05-10/DATE; 10/05/2013/DATE");
  assert_found ("since Nov. 20", "Nov. 20/DATE");
  assert_found ("Tuesday and Wednesday", "Tuesday/DATE; Wednesday/DATE");
  assert_found ("on Christmas Eve", "Christmas Eve/DATE");
  assert_found ("on the 5th of May, Monday, May 5, and", "the 5th of May/DATE; Monday, May 5/DATE");
  assert_found ("10-May-2013, Q1 2014", "10-May-2013/DATE; Q1 2014/DATE");
  assert_found ("in the mid-14th century, by March of next year",
                "the mid-14th century/DATE; March of next year/DATE");
  assert_found ("in the first half of the 20th century", "the first half of the 20th century/DATE");
  assert_found ("May we go? March on! Mrs May said", "");
  assert_found ("in Q2 FY2023, FY24 and fiscal 2024-25",
                "Q2 FY2023/DATE; FY24/DATE; fiscal 2024-25/DATE");
  assert_found ("on Patch Tuesday, Black Friday and Cyber Monday",
                "Black Friday/DATE; Cyber Monday/DATE");
  assert_found ("under Resolution 1540 and Directive (EU) 2022/2555", "");
}
GST_END_TEST;

GST_START_TEST (test_timestamps)
{
  assert_found ("at 2024-05-10T14:30:00.5+02:00, 2024-05-10T14:30Z",
                "2024-05-10T14:30:00.5+02:00/TIME; 2024-05-10T14:30Z/TIME");
  assert_found ("v2024-05-10T14:30x", "05/CARDINAL");
}
GST_END_TEST;

GST_START_TEST (test_ranges)
{
  assert_found ("between October and December", "between October and December/DATE");
  assert_found ("from 1996 to 2001", "from 1996 to 2001/DATE");
  assert_found ("in 1996-2001", "1996-2001/DATE");
  assert_found ("between 1845 and 1917, when", "between 1845 and 1917/DATE");
  assert_found ("from May 3, 2012 to June 4, 2013, too", "from May 3, 2012 to June 4, 2013/DATE");
}
GST_END_TEST;

GST_START_TEST (test_durations)
{
  assert_found ("for three years", "three years/DATE");
  assert_found ("a three-day visit", "three-day/DATE");
  assert_found ("about two decades ago", "two decades ago/DATE");
  assert_found ("in the past two days", "the past two days/DATE");
  assert_found ("a week-long visit of a year and a half", "week-long/DATE; a year and a half/DATE");
  assert_found ("a quarter of it, every year", "");
  assert_found ("a 16-year-old girl, 16 years old, aged 7 years",
                "16-year-old/DATE; 16 years old/DATE; 7 years/DATE");
  assert_found ("One 13-year-old and a forty-five-year-old",
                "13-year-old/DATE; forty-five-year-old/DATE");
  assert_found ("is set to last two months, unlike last month", "two months/DATE; last month/DATE");
  assert_found ("a talk of \u00bd hour", "\u00bd hour/TIME");
}
GST_END_TEST;

GST_START_TEST (test_times)
{
  assert_found ("at 9 p.m. local time", "9 p.m. local time/TIME");
  assert_found ("at 21:30 UTC", "21:30 UTC/TIME");
  assert_found ("open 9-11 a.m. for it", "9-11 a.m./TIME");
  assert_found ("after two hours", "two hours/TIME");
  assert_found ("Monday night", "Monday night/TIME");
  assert_found ("and this morning", "this morning/TIME");
}
GST_END_TEST;

GST_START_TEST (test_amounts)
{
  assert_found ("nearly $5 million was", "$5 million/MONEY");
  assert_found ("for 20 euros or 5m euros", "20 euros/MONEY; 5m euros/MONEY");
  assert_found ("the twenty-first, two-thirds", "twenty-first/ORDINAL; two-thirds/CARDINAL");
  assert_found ("rose two tenths of a percent", "two tenths of a percent/PERCENT");
  assert_found ("it paid \u20ac1.5bn", "\u20ac1.5bn/MONEY");
  assert_found ("with millions of dollars", "millions of dollars/MONEY");
  assert_found ("from $25 to $43", "$25/MONEY; $43/MONEY");
  assert_found ("it cost $8 to $12 billion", "$8 to $12 billion/MONEY");
  assert_found ("between $10 million and $20 million", "between $10 million and $20 million/MONEY");
  assert_found ("from 6.2% in 2007 to 8.4%", "6.2%/PERCENT; 2007/DATE; 8.4%/PERCENT");
  assert_found ("by 5 percent or 20%", "5 percent/PERCENT; 20%/PERCENT");
  assert_found ("some 40 kilometers away", "40 kilometers/QUANTITY");
  assert_found ("the third of 1,200", "third/ORDINAL; 1,200/CARDINAL");
  assert_found ("she won 71 seats", "71/CARDINAL");
  assert_found ("this one and the other one", "one/CARDINAL");
  assert_found ("paid 0.7 BTC, then 12 zlotys", "0.7 BTC/MONEY; 12 zlotys/MONEY");
  assert_found ("a million euro or a quarter million dollars",
                "a million euro/MONEY; a quarter million dollars/MONEY");
  assert_found ("a flood of 4.1 Tbps", "4.1 Tbps/QUANTITY");
  assert_found ("six feet two inches tall", "six feet two inches/QUANTITY");
  assert_found ("US$3.3bn, A$5, R$2 and C$1.5 million",
                "US$3.3bn/MONEY; A$5/MONEY; R$2/MONEY; C$1.5 million/MONEY");
  assert_found ("USD115 or 115.5USD, EUR1.5bn and CHF 20m",
                "USD115/MONEY; 115.5USD/MONEY; EUR1.5bn/MONEY; CHF 20m/MONEY");
  assert_found ("100\u20be, 20 z\u0142 and \u20b92.4 lakh",
                "100\u20be/MONEY; 20 z\u0142/MONEY; \u20b92.4 lakh/MONEY");
  assert_found ("now $3,300 - it was more", "$3,300/MONEY");
  assert_found ("three bitcoin addresses, three bitcoin", "three/CARDINAL; three bitcoin/MONEY");
  assert_found ("a BMW 3 Series at Number 10, a Commodore 64.", "");
  assert_found ("1. We left.\n2. They came.", "");
  assert_found ("call +48 22 555 01 10 or 443-634-0721", "");
  assert_found ("an old zero day, a zero-day, zero-trust", "");
  assert_found ("900 requests per second", "900/CARDINAL");
  assert_found ("test scores fell, scores of people", "scores of/CARDINAL");
}
GST_END_TEST;

GST_START_TEST (test_indicators)
{
  assert_found ("Patch CVE-2021-44228 now", "CVE-2021-44228/VULNERABILITY");
  assert_found ("host 192.168.0.1, version 1.2.3.4.5", "192.168.0.1/IPV4");
  assert_found ("see https://example.org/a?b=c.", "https://example.org/a?b=c/URL");
  assert_found ("(www.example.org)", "www.example.org/URL");
  assert_found ("to jo.doe@mail.example.org.", "jo.doe@mail.example.org/EMAIL");
  assert_found ("@handle a@b 300.1.1.1.", "");
}
GST_END_TEST;

GST_START_TEST (test_odd_text)
{
  g_autofree gchar *spaces = g_strnfill (1000000, ' ');
  g_autofree gchar *dots = g_strnfill (100000, '.');

  assert_found ("", "");
  assert_found (spaces, "");
  assert_found (dots, "");
  assert_found ("last\r\nweek", "last\r\nweek/DATE");
  assert_found ("In 2013\xcc\x81 \xf0\x9f\x98\x80 2014", "2014/DATE");
}
GST_END_TEST;

/* A long sequence of numbers is not one match, and takes linear time. */
GST_START_TEST (test_long_run)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpExpressions) expressions = nlp_expressions_new (word_classes, NULL);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "seven million ");
  words = words_of (word_classes, text->str);
  nlp_expressions_match (expressions, words, matches);
  fail_unless (matches->len >= 100000 / NLP_RULES_MAX_WORDS);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    fail_unless (match->end - match->start <= NLP_RULES_MAX_WORDS * strlen ("million "));
  }
}
GST_END_TEST;

static void
assert_rule_error (const gchar *rules, const gchar *message)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_rules_new (word_classes, "test", "x.rules", rules, &error) == NULL);
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless_equals_string (error->message, message);
}

GST_START_TEST (test_rule_errors)
{
  assert_rule_error ("\nX", "x.rules:2: expected \" = \", got \"X\"");
  assert_rule_error (
      "X = a", "x.rules:1: expected \"let name = element\" or \"LABEL name score = pattern\"");
  assert_rule_error ("X a 2 = { Cap }",
                     "x.rules:1: expected a score above 0 and at most 1, got \"2\"");
  assert_rule_error ("X a 1 = Cap", "x.rules:1: expected a match in braces: \"{ ... }\"");
  assert_rule_error ("X a 1 = { nix }",
                     "x.rules:1: expected a word class, a name or a quoted word, got \"nix\"");
}
GST_END_TEST;

GST_START_TEST (test_rules)
{
  static const gchar rules_text[] = "let not = Cap!first\n"
                                    "A a 0.5 = 'to' { not+ 'x'? }\n"
                                    "- b 0.9 = { not 'z' }\n"
                                    "B c 0.4 = { not }\n";
  static const gchar text[] = "We to Be Do x or To Ni z Ka";
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpRules) rules = nlp_rules_new (word_classes, "test", "x.rules", rules_text, NULL);
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autofree gchar *shown = NULL;

  nlp_rules_match (rules, words, matches);
  shown = show_matches (text, matches);
  fail_unless_equals_string (shown, "Be Do x/A; Be/B; Do/B; Ni/A; Ka/B");
  fail_unless_equals_string (g_array_index (matches, NlpMatch, 0).source, "test:a");
}
GST_END_TEST;

/* A rule is tried only where the words that it needs are among those that it can reach, so that
 * "1 1 1" takes no time for each rule, each word and each of the words after it. */
GST_START_TEST (test_lookahead)
{
  static const gchar rules_text[] = "let not = Cap!first\n"
                                    "A a 0.5 = { 'to' not+ 'x' }\n";
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpRules) rules = nlp_rules_new (word_classes, "test", "x.rules", rules_text, NULL);

  for (guint n_between = NLP_RULES_MAX_WORDS - 4; n_between <= 2 * NLP_RULES_MAX_WORDS;
       n_between++) {
    g_autoptr (GString) text = g_string_new ("We to");
    g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
    const NlpWordSketch *ahead;
    g_autoptr (NlpWords) words = NULL;
    guint64 id;
    gboolean is_in_reach = n_between + 2 <= NLP_RULES_MAX_WORDS;

    for (guint i = 0; i < n_between; i++)
      g_string_append (text, " Be");
    g_string_append (text, " x");
    words = words_of (word_classes, text->str);
    ahead = nlp_words_look_ahead (words)->ahead;
    id = nlp_word_sketch_id (words->words[n_between + 2].id);
    fail_unless (id != 0);
    fail_unless ((ahead[1].ids & id) != 0 || !is_in_reach);
    fail_unless ((ahead[1].ids & id) == 0 || n_between + 2 <= 2 * NLP_RULES_MAX_WORDS);
    fail_unless ((ahead[2].ids & id) != 0 || !is_in_reach);
    nlp_rules_match (rules, words, matches);
    fail_unless_equals_int (matches->len, is_in_reach);
  }
}
GST_END_TEST;

/* A rule is tried only in sentences that have one of the rarest words that it needs, even if they
 * are among the last ones. */
GST_START_TEST (test_needs)
{
  static const gchar rules_text[] = "let not = Cap!first\n"
                                    "A a 0.5 = { not } lower* 'needed'\n"
                                    "B b 0.5 = 'to' { not }\n"
                                    "C c 0.5 = { not } 'needed'?\n";
  static const gchar text[] = "We Be or do needed . We to Be . We Do . Be needed . To Do needed .";
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpRules) rules = nlp_rules_new (word_classes, "test", "x.rules", rules_text, NULL);
  g_autoptr (NlpWords) words = words_of (word_classes, text);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autofree gchar *shown = NULL;

  nlp_rules_match (rules, words, matches);
  shown = show_matches (text, matches);
  fail_unless_equals_string (shown, "Be/A; Be/B; Be/C; Do/C; Do/B; Do/A");
}
GST_END_TEST;

static Suite *
expressions_suite (void)
{
  Suite *suite = suite_create ("expressions");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_dates);
  tcase_add_test (tc, test_timestamps);
  tcase_add_test (tc, test_ranges);
  tcase_add_test (tc, test_durations);
  tcase_add_test (tc, test_times);
  tcase_add_test (tc, test_amounts);
  tcase_add_test (tc, test_indicators);
  tcase_add_test (tc, test_odd_text);
  tcase_add_test (tc, test_long_run);
  tcase_add_test (tc, test_rule_errors);
  tcase_add_test (tc, test_rules);
  tcase_add_test (tc, test_lookahead);
  tcase_add_test (tc, test_needs);
  return suite;
}

GST_CHECK_MAIN (expressions)
