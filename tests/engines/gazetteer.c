/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include <glib/gstdio.h>

#include "entitytext.h"
#include "gazetteer.h"
#include "tables.h"

static const gchar list[] = "# places\n"
                            "@GPE\n"
                            "JP: Japan = Nippon ; US: United States = U.S. = US\n"
                            "York; New York; Guinea; GW: Guinea-Bissau\n"
                            "CI: Ivory Coast = Côte d'Ivoire\n"
                            "@ORG\n"
                            "Bank of Japan; AT&T; UN\n";

static void
assert_found (const gchar *text, const gchar *expected)
{
  g_autoptr (NlpVocabulary) vocabulary = nlp_vocabulary_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpHit));
  g_autoptr (NlpWords) words = NULL;
  g_autofree gchar *shown = NULL;

  fail_unless (nlp_gazetteer_load_list (gazetteer, "test", list, NULL));
  words = words_of (vocabulary, text);
  nlp_gazetteer_match (gazetteer, words, hits);
  shown = show_hits (text, hits);
  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_longest_match)
{
  assert_found ("The Bank of Japan said", "Bank of Japan/ORG");
  assert_found ("in New York, not York.", "New York/GPE; York/GPE");
  assert_found ("a bank of Japan", "Japan/GPE");
  assert_found ("the Bank of", "");
}
GST_END_TEST;

GST_START_TEST (test_cuts)
{
  assert_found ("the U.S.-led force", "U.S./GPE");
  assert_found ("Japan's AT&T", "Japan/GPE; AT&T/ORG");
  assert_found ("Guinea-Bissau and Guinea", "Guinea-Bissau/GPE; Guinea/GPE");
  assert_found ("Guinea\u2010Bissau", "Guinea\u2010Bissau/GPE");
  assert_found ("New\nYork", "New\nYork/GPE");
  assert_found ("in C\u00f4te d\u2019Ivoire", "C\u00f4te d\u2019Ivoire/GPE");
  assert_found ("Yorkshire and USA", "");
}
GST_END_TEST;

GST_START_TEST (test_case)
{
  assert_found ("NEW YORK and JAPAN", "NEW YORK/GPE; JAPAN/GPE");
  assert_found ("japan tells us, un peu", "");
}
GST_END_TEST;

GST_START_TEST (test_sentences)
{
  assert_found ("He left New! York is old.", "York/GPE");
}
GST_END_TEST;

GST_START_TEST (test_odd_text)
{
  g_autofree gchar *blanks = g_strnfill (1000000, ' ');

  assert_found ("", "");
  assert_found (blanks, "");
  assert_found ("J", "");
  assert_found ("\xf0\x9f\x98\x80 Japan\xcc\x81 Japan", "Japan/GPE");
}
GST_END_TEST;

GST_START_TEST (test_hit)
{
  g_autoptr (NlpVocabulary) vocabulary = nlp_vocabulary_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpHit));
  g_autoptr (NlpWords) words = NULL;
  const NlpHit *hit;

  fail_unless (nlp_gazetteer_load_list (gazetteer, "test", list, NULL));
  words = words_of (vocabulary, "to Nippon");
  nlp_gazetteer_match (gazetteer, words, hits);
  fail_unless_equals_int (hits->len, 1);
  hit = &g_array_index (hits, NlpHit, 0);
  fail_unless_equals_int (hit->start, 3);
  fail_unless_equals_int (hit->end, 9);
  fail_unless_equals_string (hit->name, "Japan");
  fail_unless_equals_string (hit->id, "JP");
  fail_unless_equals_string (hit->source, "gazetteer:test");
  fail_unless_equals_int (hit->chain, -1);
}
GST_END_TEST;

/* Writes @data to a file, loads it, and finds names in @text. */
static gchar *
find_with_file (const gchar *data, const gchar *text, GError **error)
{
  g_autoptr (NlpVocabulary) vocabulary = nlp_vocabulary_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpHit));
  g_autoptr (NlpWords) words = NULL;
  g_autofree gchar *path = NULL;
  gboolean loaded;
  guint n_skipped;
  gint fd = g_file_open_tmp ("names-XXXXXX.tsv", &path, NULL);

  fail_unless (fd >= 0);
  g_close (fd, NULL);
  fail_unless (g_file_set_contents (path, data, -1, NULL));
  fail_unless (nlp_gazetteer_load_list (gazetteer, "test", list, NULL));
  loaded = nlp_gazetteer_load_file (gazetteer, path, &n_skipped, error);
  g_unlink (path);
  if (!loaded)
    return NULL;
  words = words_of (vocabulary, text);
  nlp_gazetteer_match (gazetteer, words, hits);
  return show_hits (text, hits);
}

GST_START_TEST (test_file)
{
  g_autofree gchar *shown = find_with_file ("# ours\r\n"
                                            "Cobalt Strike 4.0\tTOOL\tCobalt Strike\tS0154\r\n"
                                            "Japan\tORG\n"
                                            "\n"
                                            "C++\tPRODUCT\t\tx1\n",
                                            "Cobalt Strike 4.0 hit Japan with C++ and York", NULL);

  fail_unless_equals_string (shown, "Cobalt Strike 4.0/TOOL; Japan/ORG; C++/PRODUCT; York/GPE");
}
GST_END_TEST;

static void
assert_fails (const gchar *data, const gchar *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree gchar *shown = find_with_file (data, "", &error);

  fail_unless (shown == NULL);
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless (strstr (error->message, message) != NULL, "%s", error->message);
}

GST_START_TEST (test_file_errors)
{
  g_autoptr (NlpVocabulary) vocabulary = nlp_vocabulary_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (GError) error = NULL;
  guint n_skipped;

  assert_fails ("Japan\tGPE\nNippon\n", ".tsv:2: expected \"name<TAB>LABEL");
  assert_fails ("\tGPE\n", ".tsv:1: ");
  assert_fails ("a\tb\tc\td\te\n", ".tsv:1: ");
  assert_fails ("# ok\n\nJapan\tGPE\n\xff\tGPE\n", "expected UTF-8");
  assert_fails ("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\tX\n",
                "expected a name of 1 to 32 pieces");
  fail_if (nlp_gazetteer_load_file (gazetteer, "/nowhere/names.tsv", &n_skipped, &error));
  fail_unless (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
}
GST_END_TEST;

GST_START_TEST (test_list_errors)
{
  g_autoptr (NlpVocabulary) vocabulary = nlp_vocabulary_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (GError) error = NULL;

  fail_if (nlp_gazetteer_load_list (gazetteer, "test", "\nJapan\n", &error));
  fail_unless_equals_string (error->message, "test:2: expected \"@LABEL\" before names");
}
GST_END_TEST;

static Suite *
gazetteer_suite (void)
{
  Suite *suite = suite_create ("gazetteer");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_longest_match);
  tcase_add_test (tc, test_cuts);
  tcase_add_test (tc, test_case);
  tcase_add_test (tc, test_sentences);
  tcase_add_test (tc, test_odd_text);
  tcase_add_test (tc, test_hit);
  tcase_add_test (tc, test_file);
  tcase_add_test (tc, test_file_errors);
  tcase_add_test (tc, test_list_errors);
  return suite;
}

GST_CHECK_MAIN (gazetteer)
