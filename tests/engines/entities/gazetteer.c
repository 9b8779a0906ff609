/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gazetteer.c: tests the matching of names.
 */

#include <glib/gstdio.h>

#include "entitytext.h"
#include "gazetteer/gazetteerfile.h"
#include "common/tables/tables.h"

static const gchar list[] = "# places\n"
                            "@GPE\n"
                            "JP: Japan = Nippon ; US: United States = U.S. = US\n"
                            "York; New York; Guinea; GW: Guinea-Bissau\n"
                            "CI: Ivory Coast = Côte d'Ivoire\n"
                            "@ORG\n"
                            "Bank of Japan; AT&T; UN\n"
                            "O1: (Tide Board) = Board of Tides\n";

typedef struct {
  NlpWordClasses *vocabulary;
  NlpGazetteer *gazetteer;
} Fixture;

/* Loads the list above and then @paths. */
static gboolean
load (Fixture *self, const gchar *const *paths, gboolean ignore_case, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  g_autoptr (GHashTable) skipped = nlp_skipped_new ();

  self->vocabulary = nlp_word_classes_new ();
  nlp_word_classes_add_class (self->vocabulary, "GPE");
  self->gazetteer = nlp_gazetteer_new (self->vocabulary, NULL);
  fail_unless (nlp_gazetteer_read_list (builder, "test", list, NULL));
  return nlp_gazetteer_load (self->gazetteer, builder, paths, ignore_case, skipped, error);
}

static void
clear (Fixture *self)
{
  nlp_gazetteer_free (self->gazetteer);
  nlp_word_classes_free (self->vocabulary);
}

static GArray *
find_matches (const Fixture *self, const gchar *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = words_of (self->vocabulary, text);

  nlp_gazetteer_match (self->gazetteer, words, matches);
  return matches;
}

static gchar *
find (const Fixture *self, const gchar *text)
{
  g_autoptr (GArray) matches = find_matches (self, text);

  return show_matches (text, matches);
}

static void
assert_found (const gchar *text, const gchar *expected)
{
  Fixture self;
  g_autofree gchar *shown = NULL;

  fail_unless (load (&self, NULL, FALSE, NULL));
  shown = find (&self, text);
  fail_unless_equals_string (shown, expected);
  clear (&self);
}

GST_START_TEST (test_longest_match)
{
  assert_found ("The Bank of Japan said", "Bank of Japan/ORG");
  assert_found ("in New York, not York.", "New York/GPE; York/GPE");
  assert_found ("a bank of Japan", "Japan/GPE");
  assert_found ("the Bank of", "");
  assert_found ("the Tide Board, the Board of Tides", "Board of Tides/ORG");
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
  g_autofree gchar *spaces = g_strnfill (1000000, ' ');

  assert_found ("", "");
  assert_found (spaces, "");
  assert_found ("J", "");
  assert_found ("\xf0\x9f\x98\x80 Japan\xcc\x81 Japan", "Japan/GPE");
}
GST_END_TEST;

GST_START_TEST (test_hit)
{
  Fixture self;
  g_autoptr (GArray) matches = NULL;
  const NlpMatch *match;

  fail_unless (load (&self, NULL, FALSE, NULL));
  matches = find_matches (&self, "to Nippon");
  fail_unless_equals_int (matches->len, 1);
  match = &g_array_index (matches, NlpMatch, 0);
  fail_unless_equals_int (match->start, 3);
  fail_unless_equals_int (match->end, 9);
  fail_unless_equals_string (match->name, "Japan");
  fail_unless_equals_string (match->id, "JP");
  fail_unless (match->aliases == NULL); /* only standard names are listed as aliases */
  fail_unless_equals_string (match->source, "gazetteer:test");
  fail_unless_equals_int (match->chain, -1);
  clear (&self);
}
GST_END_TEST;

/* Rules need the class of a word that is a name by itself, even inside a longer name. */
GST_START_TEST (test_classes)
{
  Fixture self;
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = NULL;
  guint64 bit;

  fail_unless (load (&self, NULL, FALSE, NULL));
  bit = nlp_word_classes_find_class (self.vocabulary, "GPE");
  words = words_of (self.vocabulary, "the Bank of Japan");
  nlp_gazetteer_match (self.gazetteer, words, matches);
  fail_unless (words->words[1].classes == 0 || (words->words[1].classes & bit) == 0);
  fail_unless ((words->words[3].classes & bit) != 0);
  clear (&self);
}
GST_END_TEST;

/* Writes @data to a file, loads it, and matches names in @text. */
static gchar *
find_with_file (const gchar *data, const gchar *text, gboolean ignore_case, GError **error)
{
  Fixture self;
  g_autofree gchar *shown = NULL;
  const gchar *paths[] = {NULL, NULL};
  gint fd;
  g_autofree gchar *path = NULL;

  fd = g_file_open_tmp ("names-XXXXXX.tsv", &path, NULL);
  fail_unless (fd >= 0);
  g_close (fd, NULL);
  fail_unless (g_file_set_contents (path, data, -1, NULL));
  paths[0] = path;
  if (load (&self, paths, ignore_case, error))
    shown = find (&self, text);
  g_unlink (path);
  clear (&self);
  return g_steal_pointer (&shown);
}

GST_START_TEST (test_file)
{
  g_autofree gchar *shown =
      find_with_file ("# ours\r\n"
                      "Cobalt Strike 4.0\tTOOL\tCobalt Strike\tS0154\r\n"
                      "Japan\tORG\n"
                      "\n"
                      "C++\tPRODUCT\t\tx1\n",
                      "Cobalt Strike 4.0 hit Japan with C++ and York", FALSE, NULL);

  fail_unless_equals_string (shown, "Cobalt Strike 4.0/TOOL; Japan/ORG; C++/PRODUCT; York/GPE");
}
GST_END_TEST;

static void
assert_fails (const gchar *data, const gchar *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree gchar *shown = find_with_file (data, "", FALSE, &error);

  fail_unless (shown == NULL);
  fail_unless (g_error_matches (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT));
  fail_unless (strstr (error->message, message) != NULL, "%s", error->message);
}

GST_START_TEST (test_file_errors)
{
  static const gchar *const nowhere[] = {"/nowhere/names.tsv", NULL};
  Fixture self;
  g_autoptr (GError) error = NULL;

  assert_fails ("Japan\tGPE\nNippon\n", ".tsv:2: expected name<TAB>LABEL");
  assert_fails ("\tGPE\n", ".tsv:1: ");
  assert_fails ("a\tb\tc\td\te\tf\n", ".tsv:1: ");
  assert_fails ("# ok\n\nJapan\tGPE\n\xff\tGPE\n", "expected UTF-8");
  assert_fails ("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\tX\n",
                "expected a name of 1 to 32 words and marks");
  fail_if (load (&self, nowhere, FALSE, &error));
  fail_unless (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
  clear (&self);
}
GST_END_TEST;

GST_START_TEST (test_list_errors)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  g_autoptr (GError) error = NULL;

  fail_if (nlp_gazetteer_read_list (builder, "test", "\nJapan\n", &error));
  fail_unless_equals_string (error->message, "test:2: expected \"@LABEL\" before names");
}
GST_END_TEST;

GST_START_TEST (test_context)
{
  static const gchar lines[] = "IT\tGPE\tItaly\tIT\tcode codes\n"
                               "Norrland\tGPE\tNorrland\t\t?region province\n"
                               "Nor\tGPE\tNor\t\t?region province\n";
  g_autofree gchar *far = find_with_file (lines, "IT and Norrland, Nor", FALSE, NULL);
  g_autofree gchar *near =
      find_with_file (lines, "the Code IT, the province of Nor! IT is", FALSE, NULL);

  fail_unless_equals_string (far, "Norrland/GPE");
  fail_unless_equals_string (near, "IT/GPE; Nor/GPE");
}
GST_END_TEST;

/* A second list with more details of a thing must not require a context for its name. */
GST_START_TEST (test_more_known)
{
  static const gchar lines[] =
      "Nor\tGPE\nNor\tGPE\tNor\tSE-N\tprovince\nIT\tGPE\nIT\tORG\tIT\t\tcode\n";
  g_autofree gchar *shown = find_with_file (lines, "from Nor to IT", FALSE, NULL);

  fail_unless_equals_string (shown, "Nor/GPE; IT/GPE");
}
GST_END_TEST;

GST_START_TEST (test_ignore_case)
{
  static const gchar lines[] = "Cobalt Strike\tTOOL\n\u00c9toile\tORG\n";
  static const gchar text[] = "cobalt STRIKE, \u00e9TOILE and japan";
  g_autofree gchar *exact = find_with_file (lines, text, FALSE, NULL);
  g_autofree gchar *folded = find_with_file (lines, text, TRUE, NULL);

  fail_unless_equals_string (exact, "");
  fail_unless_equals_string (folded, "cobalt STRIKE/TOOL; \u00e9TOILE/ORG");
}
GST_END_TEST;

/* Names of the same thing are its aliases, once each. */
GST_START_TEST (test_aliases)
{
  Fixture self;
  g_autofree gchar *path = NULL;
  const gchar *paths[] = {NULL, NULL};
  g_autoptr (GArray) matches = NULL;
  gint fd = g_file_open_tmp ("names-XXXXXX.tsv", &path, NULL);

  fail_unless (fd >= 0);
  g_close (fd, NULL);
  fail_unless (g_file_set_contents (path,
                                    "Amber Heron\tTHREAT_ACTOR\tAmber Heron\tG1\n"
                                    "Heron 7\tTHREAT_ACTOR\tAmber Heron\tG1\n"
                                    "Other\tTHREAT_ACTOR\tAmber Heron\tG2\n"
                                    "AH-7\tTHREAT_ACTOR\tAmber Heron\tG1\n"
                                    "Heron 7\tTHREAT_ACTOR\tAmber Heron\tG1\n",
                                    -1, NULL));
  paths[0] = path;
  fail_unless (load (&self, paths, FALSE, NULL));
  matches = find_matches (&self, "AH-7");
  fail_unless_equals_int (matches->len, 1);
  fail_unless_equals_string (g_array_index (matches, NlpMatch, 0).aliases,
                             "[\"AH-7\",\"Heron 7\"]");
  fail_unless (g_array_index (matches, NlpMatch, 0).candidates == NULL);
  g_unlink (path);
  clear (&self);
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
  tcase_add_test (tc, test_classes);
  tcase_add_test (tc, test_file);
  tcase_add_test (tc, test_file_errors);
  tcase_add_test (tc, test_list_errors);
  tcase_add_test (tc, test_context);
  tcase_add_test (tc, test_more_known);
  tcase_add_test (tc, test_ignore_case);
  tcase_add_test (tc, test_aliases);
  return suite;
}

GST_CHECK_MAIN (gazetteer)
