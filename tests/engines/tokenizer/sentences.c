/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentences.c: tests where sentences end.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "sentences/boundarymodel.h"
#include "segmenter.h"
#include "sentences/sentences.h"

static GArray *
find (const gchar *language, const gchar *text, gsize length)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new (language, NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  return sentences;
}

/* Returns the text with "|" before each sentence but the first. */
static gchar *
show (const gchar *text, const GArray *sentences)
{
  GString *shown = g_string_new (text);

  for (guint i = sentences->len; i > 1; i--)
    g_string_insert_c (shown, g_array_index (sentences, GstNlpRange, i - 1).start, '|');
  return g_string_free (shown, FALSE);
}

/* @expected is a text with "|" before each sentence but the first. */
static void
assert_split_in (const gchar *language, const gchar *expected)
{
  g_auto (GStrv) split = g_strsplit (expected, "|", -1);
  g_autofree gchar *text = g_strjoinv ("", split);
  g_autoptr (GArray) sentences = find (language, text, strlen (text));
  g_autofree gchar *shown = show (text, sentences);

  fail_unless_equals_string (shown, expected);
}

static void
assert_split (const gchar *expected)
{
  assert_split_in ("en", expected);
}

GST_START_TEST (test_marks)
{
  assert_split ("The vote was close. |Nobody had expected it! |Did you? |We did not.");
  assert_split ("It cost $3.50 a litre. |Prices rose by 2.4 percent in May.");
  assert_split ("What?! |You can't be serious!! |I am.");
  assert_split ("He paid.|Then he left.");
  assert_split ("I waited... |Nobody came.");
  assert_split ("She was, well ... not amused.");
}
GST_END_TEST;

GST_START_TEST (test_abbreviations)
{
  assert_split ("Mr. and Mrs. Smith met Dr. Jones in St. Louis. |They talked.");
  assert_split ("The U.S. Senate met. |He lives in the U.S. |The law changed.");
  assert_split ("J. R. R. Tolkien wrote it. |E. B. White did not.");
  assert_split ("She works for Acme Inc. and for Bolt Ltd. in London. |He doesn't.");
  assert_split ("He left at 6 p.m. |Mr. Smith stayed.");
  assert_split ("\"Not yet,\" she said after 5 p.m. |\"That has to end.\"");
  assert_split ("At 5 a.m. Mr. Smith went to the bank.");
  assert_split ("Bring fruit, e.g. apples, i.e. what you have. |Thanks.");
  assert_split ("See Fig. 3 and No. 5 on p. 12. |They differ.");
  assert_split ("Our office is on 5th st. near the light.");
}
GST_END_TEST;

GST_START_TEST (test_quotations)
{
  assert_split ("\"I won't go,\" he said. |\"You must.\" |She laughed.");
  assert_split ("\u201cIs it far?\u201d she asked. |\u201cNot very.\u201d");
  assert_split ("\"Leave me alone!\" he yelled. |Nobody listened.");
  assert_split ("Leave me alone! he yelled. |Nobody listened.");
  assert_split ("He wrote \"The End.\" |Then he slept.");
  assert_split ("Mix it, and -- voila! -- you have cake.");
  assert_split (
      "It was late (he had called at 9 p.m.) but she came. |(They had met before.) |They ate.");
}
GST_END_TEST;

GST_START_TEST (test_numbers_and_references)
{
  assert_split ("See section 4.2. |It is short.");
  assert_split ("The rate fell.[1] |It rose later.[2][3] |Nobody knows why.");
  assert_split ("There is a gap.11 12 |Take one example.");
  assert_split ("You find it at N\u00b0. 1026.253.553. |Look there.");
  assert_split ("For 1. above, pay nothing.");
}
GST_END_TEST;

GST_START_TEST (test_ellipses)
{
  assert_split ("What I mean . . . see, the thing is . . . I forgot.");
  assert_split ("It was weak. |. . . The practice was not abandoned.");
  assert_split ("They left the town. |... Nobody came back.");
}
GST_END_TEST;

GST_START_TEST (test_lists)
{
  assert_split ("1. Eggs |2. Flour |3. Milk");
  assert_split ("a) the first |b) the second");
  assert_split ("1) The first item |2) The second item |1) Another list");
  assert_split ("That is all. |1. Eggs and milk |2. Flour");
  assert_split ("\u2022 Eggs and milk |\u2022 Flour");
  assert_split ("Bring:\n|- eggs\n|- milk\n\n|That is all.");
  assert_split ("features\n|contact manager\n|events, activities\n");
  assert_split ("d. Compliance Log\n\t|Attachment A\n");
}
GST_END_TEST;

GST_START_TEST (test_lines)
{
  assert_split ("Council meets\n\n|The council met on\nMonday. |It was short.");
  assert_split (
      "Summary\n|The agency has seen the flaw in use and urges all to patch it\nwithout delay. "
      "|It gave no\nfurther detail.");
  assert_split ("One line.\r\n|Another\r\n\r\n|A third\r\n");
  assert_split ("First page.\f|Second page");
  assert_split ("An old file\r|Of a Mac's lines");
}
GST_END_TEST;

/* Cases that the model decides. */
GST_START_TEST (test_mail)
{
  assert_split ("Please call me tomorrow. |Thanks, |Sean");
  assert_split ("Let me know what you think. |Regards, |Debra Perlingiere");
}
GST_END_TEST;

GST_START_TEST (test_names_stay_whole)
{
  assert_split (
      "Prime Minister Shinzo Abe met President Barack Obama in New York City on Tuesday to "
      "discuss the Trans-Pacific Partnership, the White House said.");
  assert_split ("THE QUICK BROWN FOX JUMPED OVER THE LAZY DOG IN NEW YORK. |THE DOG STAYED.");
  assert_split ("[15:  12:32]  [16:  Acme? 13:28]");
}
GST_END_TEST;

GST_START_TEST (test_lower_case)
{
  assert_split ("i went home yesterday. |it was late and i was tired. |what a day!");
}
GST_END_TEST;

GST_START_TEST (test_addresses)
{
  assert_split ("See https://example.org/a.b for details. |Mail bob@example.org if in doubt.");
  assert_split ("It exploits CVE-2021-44228. |Patch hxxp://evil[.]com now.");
  assert_split ("I loved it :) |Thanks a lot.");
}
GST_END_TEST;

/* Other languages have only rules. */
GST_START_TEST (test_languages)
{
  assert_split_in ("de", "Am 3. Oktober kam Hr. Maier. |Er ging um 5 Uhr.");
  assert_split_in ("fr", "M. Dupont est venu. |Il est parti.");
  assert_split_in ("xx", "Una frase. |Altra frase! |E poi?");
  assert_split_in ("ja", "\u4eca\u65e5\u306f\u3002|\u660e\u65e5\u306f\u3002");
}
GST_END_TEST;

GST_START_TEST (test_odd_texts)
{
  static const gchar with_nul[] = "One.\0 Two.";
  g_autoptr (GArray) none = find ("en", "", 0);
  g_autoptr (GArray) spaces = find ("en", " \n\t \n\n", 6);
  g_autoptr (GArray) nul = find ("en", with_nul, sizeof with_nul - 1);

  fail_unless_equals_int (none->len, 0);
  fail_unless_equals_int (spaces->len, 0);
  fail_unless (nul->len > 0);
  assert_split (".");
  assert_split ("\n\n.\n\n|.");
  assert_split ("\u00e9");
  assert_split ("\U0001f600 \U0001f600");
}
GST_END_TEST;

/* A model that knows only "she", in any letter case. */
static const gchar tiny[] = "# made by hand\n"
                            "output 32 0 0 0 0 0 0 0 -32\n"
                            "word-after She 64 0 0 0 0 0 0 0\n";

GST_START_TEST (test_model)
{
  static const gchar text[] = "Some people Maria left behind SHE wept";
  g_autoptr (NlpBoundaryModel) model = nlp_boundary_model_new (tiny, NULL);
  g_autoptr (NlpLexicon) lexicon = nlp_lexicon_new ("en", NULL);
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autofree gchar *shown = NULL;

  fail_unless (model != NULL);
  nlp_segmenter_run (segmenter, text, strlen (text), tokens, sentences);
  nlp_sentences_find (lexicon, NULL, text, strlen (text), tokens, sentences);
  fail_unless_equals_int (sentences->len, 1);
  nlp_sentences_find (lexicon, model, text, strlen (text), tokens, sentences);
  shown = show (text, sentences);
  fail_unless_equals_string (shown, "Some people Maria left behind |SHE wept");
}
GST_END_TEST;

static void
assert_bad_model (const gchar *text, const gchar *reason)
{
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_boundary_model_new (text, &error) == NULL);
  fail_unless (strstr (error->message, reason) != NULL, "%s", error->message);
}

GST_START_TEST (test_bad_models)
{
  g_autoptr (NlpBoundaryModel) none = NULL;
  g_autoptr (NlpBoundaryModel) english = NULL;

  assert_bad_model ("output 1 2 3\n", "line 1");
  assert_bad_model ("# fine\nshape-after 999 0 0 0 0 0 0 0 0\n", "line 2");
  assert_bad_model ("word-after the 0 0 0 0 0 0 0 1000\n", "line 1");
  assert_bad_model ("no-such-feature 0 0 0 0 0 0 0 0 0\n", "line 1");
  assert_bad_model ("word-after\n", "line 1");

  fail_unless (nlp_boundary_model_load ("xx", &none, NULL));
  fail_unless (none == NULL);
  fail_unless (nlp_boundary_model_load ("en-GB", &english, NULL));
  fail_unless (english != NULL);
}
GST_END_TEST;

static Suite *
sentences_suite (void)
{
  Suite *suite = suite_create ("sentences");
  TCase *english = tcase_create ("english");
  TCase *others = tcase_create ("others");
  TCase *models = tcase_create ("models");

  suite_add_tcase (suite, english);
  tcase_add_test (english, test_marks);
  tcase_add_test (english, test_abbreviations);
  tcase_add_test (english, test_quotations);
  tcase_add_test (english, test_numbers_and_references);
  tcase_add_test (english, test_ellipses);
  tcase_add_test (english, test_lists);
  tcase_add_test (english, test_lines);
  tcase_add_test (english, test_mail);
  tcase_add_test (english, test_names_stay_whole);
  tcase_add_test (english, test_lower_case);
  tcase_add_test (english, test_addresses);

  suite_add_tcase (suite, others);
  tcase_add_test (others, test_languages);
  tcase_add_test (others, test_odd_texts);

  suite_add_tcase (suite, models);
  tcase_add_test (models, test_model);
  tcase_add_test (models, test_bad_models);
  return suite;
}

GST_CHECK_MAIN (sentences)
