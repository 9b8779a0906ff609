/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namerules.c: tests of rules for names.
 */

#include "entitytext.h"
#include "gazetteer/gazetteerfile.h"
#include "coreference/coreference.h"
#include "rules/namerules.h"

static void
assert_found (const gchar *text, const gchar *expected)
{
  g_autoptr (NlpWordClasses) word_classes = nlp_word_classes_new ();
  g_autoptr (NlpNameRules) rules = nlp_name_rules_new (word_classes, NULL);
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (word_classes, NULL);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  g_autoptr (GArray) listed = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = NULL;
  g_autoptr (NlpCoreference) coreference = NULL;
  g_autofree gchar *shown = NULL;

  /* The rules test these names, which are not matches themselves. */
  fail_unless (nlp_gazetteer_read_list (builder, "test", "@NORP\nIraqi; Chinese\n", NULL));
  fail_unless (nlp_gazetteer_load (gazetteer, builder, NULL, FALSE, NULL, NULL));
  words = words_of (word_classes, text);
  nlp_gazetteer_match (gazetteer, words, listed);
  nlp_name_rules_match (rules, words, matches);
  coreference = nlp_coreference_new (words, matches);
  shown = show_matches (text, coreference->matches);
  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_titles)
{
  assert_found ("They met President Joko Halim there.", "Joko Halim/PERSON");
  assert_found ("The Foreign Minister Ana-Maria de la Cruz said", "Ana-Maria de la Cruz/PERSON");
  assert_found ("and Mr. Tanaka's car", "Tanaka/PERSON");
  assert_found ("Secretary of State Dana Whitlow left", "Dana Whitlow/PERSON");
  assert_found ("Prime Minister Nouri al-Rashidi", "Nouri al-Rashidi/PERSON");
  assert_found ("the Iraqi spokesman Adem Karaca said", "Adem Karaca/PERSON");
  assert_found ("a minister and a president", "");
}
GST_END_TEST;

GST_START_TEST (test_persons)
{
  assert_found ("when David Kamau arrived", "David Kamau/PERSON");
  assert_found ("when Martin L. Harrow Jr. arrived", "Martin L. Harrow Jr./PERSON");
  assert_found ("a speech by Omar bin Zayed", "Omar bin Zayed/PERSON");
  assert_found ("and Kim Jong-hwa told", "Kim Jong-hwa/PERSON");
  assert_found ("David arrived on Monday", "");
}
GST_END_TEST;

GST_START_TEST (test_organisations)
{
  assert_found ("the Ministry of Foreign Affairs said", "Ministry of Foreign Affairs/ORG");
  assert_found ("at the Northfield University today", "Northfield University/ORG");
  assert_found ("by Kestrel Mining Inc. in", "Kestrel Mining Inc./ORG");
  assert_found ("the National Harbour Agency", "National Harbour Agency/ORG");
  assert_found ("the Chinese Foreign Ministry", "Chinese Foreign Ministry/ORG");
  assert_found ("the Department of Housing and Urban Development",
                "Department of Housing and Urban Development/ORG");
  assert_found ("a party and a bank of sorts", "");
}
GST_END_TEST;

GST_START_TEST (test_places_and_more)
{
  assert_found ("across the Orel River", "Orel River/LOC");
  assert_found ("at Lindfield Airport", "Lindfield Airport/FAC");
  assert_found ("in the town of Buhrabad", "Buhrabad/GPE");
  assert_found ("after Hurricane Otto hit", "Hurricane Otto/EVENT");
  assert_found ("under the Clean Rivers Act", "Clean Rivers Act/LAW");
}
GST_END_TEST;

GST_START_TEST (test_odd_text)
{
  g_autofree gchar *spaces = g_strnfill (1000000, ' ');

  assert_found ("", "");
  assert_found (spaces, "");
  assert_found ("President", "");
  assert_found ("President\r\nJoko Halim", "Joko Halim/PERSON");
  assert_found ("President \xc3\x89tienne Larqu\xc3\xa9", "\xc3\x89tienne Larqu\xc3\xa9/PERSON");
}
GST_END_TEST;

static Suite *
namerules_suite (void)
{
  Suite *suite = suite_create ("namerules");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_titles);
  tcase_add_test (tc, test_persons);
  tcase_add_test (tc, test_organisations);
  tcase_add_test (tc, test_places_and_more);
  tcase_add_test (tc, test_odd_text);
  return suite;
}

GST_CHECK_MAIN (namerules)
