/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nametrie.c: tests compiled gazetteers.
 */

#include "entitytext.h"
#include "gazetteer/gazetteerfile.h"
#include "tempfolder.h"

#define N_MUTATIONS 2000

static const gchar lines[] = "Japan\tGPE\tJapan\tJP\n"
                             "Nippon\tGPE\tJapan\tJP\n"
                             "Japan\tORG\n"
                             "New York\tGPE\n"
                             "Play\tMALWARE\tPlay\t\tmalware\n";

static GBytes *
compile (const gchar *data, gboolean ignore_case)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (ignore_case);
  GBytes *bytes;

  nlp_name_trie_builder_begin (builder, "test");
  fail_unless (nlp_gazetteer_read_lines (builder, "test", data, strlen (data), NULL));
  bytes = nlp_name_trie_builder_finish (builder, NULL);
  fail_unless (bytes != NULL);
  return bytes;
}

static gchar *
find (GBytes *bytes, const gchar *text)
{
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = words_of (vocabulary, text);
  g_autoptr (GError) error = NULL;
  NlpNameTrie *list = nlp_name_trie_new (bytes, "test", &error);

  if (list == NULL) {
    fail_unless (g_error_matches (error, NLP_DATA_FILE_ERROR, NLP_DATA_FILE_ERROR_DAMAGED));
    return NULL;
  }
  nlp_gazetteer_add (gazetteer, list);
  nlp_gazetteer_match (gazetteer, words, matches);
  return show_matches (text, matches);
}

static void
assert_found (GBytes *bytes, const gchar *text, const gchar *expected)
{
  g_autofree gchar *shown = find (bytes, text);

  fail_unless_equals_string (shown, expected);
}

GST_START_TEST (test_compiled)
{
  g_autoptr (GBytes) bytes = compile (lines, FALSE);
  g_autoptr (GBytes) folded = compile (lines, TRUE);

  assert_found (bytes, "Nippon and New York, not new york", "Nippon/GPE; New York/GPE");
  assert_found (bytes, "Japan plays Play", "Japan/ORG");
  assert_found (bytes, "Play, a malware", "Play/MALWARE");
  assert_found (folded, "nippon and NEW york", "nippon/GPE; NEW york/GPE");
}
GST_END_TEST;

GST_START_TEST (test_empty)
{
  g_autoptr (GBytes) bytes = compile ("", FALSE);

  assert_found (bytes, "Japan", "");
}
GST_END_TEST;

GST_START_TEST (test_same_bytes)
{
  g_autoptr (GBytes) bytes = compile (lines, FALSE);
  g_autoptr (GBytes) again = compile (lines, FALSE);

  fail_unless (g_bytes_equal (bytes, again));
}
GST_END_TEST;

/* Words with equal nlp_word_classes_hash_word(), and names whose hashes share the stored half. */
GST_START_TEST (test_same_hashes)
{
  g_autoptr (GBytes) words = compile ("costarring\tORG\nliquid\tGPE\n", FALSE);
  g_autoptr (GBytes) word = compile ("costarring\tORG\n", FALSE);
  g_autoptr (GBytes) names = compile ("Busib Danib\tORG\nPonab Zaneb\tGPE\n", FALSE);

  fail_unless_equals_int (nlp_word_classes_hash_word ("costarring", 10),
                          nlp_word_classes_hash_word ("liquid", 6));
  assert_found (words, "costarring liquid", "costarring/ORG; liquid/GPE");
  assert_found (word, "costarring liquid", "costarring/ORG");
  assert_found (names, "Busib Danib, Ponab Zaneb", "Busib Danib/ORG; Ponab Zaneb/GPE");
}
GST_END_TEST;

/* All names of a large list are found. */
GST_START_TEST (test_many)
{
  g_autoptr (GString) data = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree gchar *shown = NULL;
  const guint n = 20000;
  guint n_found = 1;

  for (guint i = 0; i < n; i++) {
    g_string_append_printf (data, "Thing%u of %u\tPRODUCT\n", i, i % 7);
    g_string_append_printf (text, "Thing%u of %u , ", i, i % 7);
  }
  bytes = compile (data->str, FALSE);
  shown = find (bytes, text->str);
  for (const gchar *p = shown; (p = strstr (p, "; ")) != NULL; p += 2)
    n_found++;
  fail_unless_equals_int (n_found, n);
}
GST_END_TEST;

/* The meanings of a name are limited, and the one added last comes first. */
GST_START_TEST (test_many_meanings)
{
  g_autoptr (GString) data = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (data, "Name\t%s\tThing %u\n", i == 999 ? "ORG" : "GPE", i);
  bytes = compile (data->str, FALSE);
  assert_found (bytes, "a Name", "Name/ORG");
}
GST_END_TEST;

static void
assert_refused (gconstpointer data, gsize size, const gchar *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  fail_unless (nlp_name_trie_new (bytes, "test", &error) == NULL);
  fail_unless (error->domain == NLP_DATA_FILE_ERROR);
  fail_unless_equals_string (error->message, expected);
}

GST_START_TEST (test_damage)
{
  g_autoptr (GBytes) whole = compile (lines, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  gsize size;
  const gchar *was = g_bytes_get_data (whole, &size);
  g_autofree gchar *data = g_memdup2 (was, size);

  assert_refused ("", 0, "test: not a compiled gazetteer of gst-nlp");
  assert_refused (data, 12, "test: the compiled gazetteer is truncated");
  assert_refused (data, size - 1, "test: the compiled gazetteer is truncated");
  data[8]++;
  assert_refused (data, size, "test: expected version 1 of a compiled gazetteer, got version 2");
  data[8]--;
  for (guint i = 0; i < N_MUTATIONS; i++) {
    const gsize at = g_rand_int_range (random, 0, size);
    g_autoptr (GBytes) bytes = NULL;

    data[at] ^= 1 << g_rand_int_range (random, 0, 8);
    bytes = g_bytes_new (data, size);
    fail_unless (nlp_name_trie_new (bytes, "test", NULL) == NULL);
    data[at] = was[at];
  }
}
GST_END_TEST;

/* A file with changed content and a right checksum is refused or harmless; a crash fails the test.
 */
GST_START_TEST (test_foreign_content)
{
  g_autoptr (GBytes) whole = compile (lines, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_MUTATIONS; i++) {
    GByteArray *file = nlp_data_file_begin (&nlp_name_trie_format);
    const guint changed = g_rand_int_range (random, 0, NLP_NAME_TRIE_N_PARTS);
    g_autoptr (GBytes) bytes = NULL;
    g_autofree gchar *shown = NULL;

    for (guint part = 0; part < NLP_NAME_TRIE_N_PARTS; part++) {
      guint32 size;
      gconstpointer data = nlp_data_file_get_part (whole, part, 1, &size);
      g_autofree gchar *copy = g_memdup2 (data, size);

      if (part == changed)
        copy[g_rand_int_range (random, 0, size)] = (gchar)g_rand_int (random);
      if (part == changed && i % 8 == 0)
        size -= g_rand_int_range (random, 0, size);
      nlp_data_file_append_part (file, part, copy, size);
    }
    bytes = nlp_data_file_end (file);
    shown = find (bytes, "Japan and Play, a malware of New York in Nippon");
  }
}
GST_END_TEST;

static gchar *
find_with_files (const gchar *const *paths)
{
  static const gchar text[] = "Amber in Japan";
  g_autoptr (NlpWordClasses) vocabulary = nlp_word_classes_new ();
  g_autoptr (NlpGazetteer) gazetteer = nlp_gazetteer_new (vocabulary, NULL);
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = words_of (vocabulary, text);
  g_autoptr (GHashTable) skipped = nlp_skipped_new ();

  fail_unless (nlp_gazetteer_load (gazetteer, builder, paths, FALSE, skipped, NULL));
  nlp_gazetteer_match (gazetteer, words, matches);
  if (matches->len == 2)
    fail_unless_equals_string (g_array_index (matches, NlpMatch, 0).candidates,
                               paths[1] == NULL ? NULL
                                                : "[{\"name\":\"Amber\",\"label\":\"ORG\"},"
                                                  "{\"name\":\"Amber\",\"label\":\"TOOL\"}]");
  return show_matches (text, matches);
}

/* If several files have a name, the last one wins, compiled or not. */
GST_START_TEST (test_order)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = g_build_filename (folder, "a.gaz", NULL);
  g_autofree gchar *text_path = temp_folder_write (folder, "b.tsv", "Amber\tTOOL\nJapan\tSECTOR\n");
  g_autoptr (GBytes) bytes = compile ("Amber\tORG\nJapan\tGPE\n", FALSE);
  const gchar *compiled_last[] = {text_path, path, NULL};
  const gchar *alone[] = {path, NULL};
  g_autofree gchar *shown = NULL, *shown_alone = NULL;

  fail_unless (nlp_data_file_write (bytes, path, NULL));
  shown = find_with_files (compiled_last);
  fail_unless_equals_string (shown, "Amber/ORG; Japan/GPE");
  shown_alone = find_with_files (alone);
  fail_unless_equals_string (shown_alone, "Amber/ORG; Japan/GPE");
}
GST_END_TEST;

static Suite *
namelist_suite (void)
{
  Suite *suite = suite_create ("namelist");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_compiled);
  tcase_add_test (tc, test_empty);
  tcase_add_test (tc, test_same_bytes);
  tcase_add_test (tc, test_same_hashes);
  tcase_add_test (tc, test_many);
  tcase_add_test (tc, test_many_meanings);
  tcase_add_test (tc, test_damage);
  tcase_add_test (tc, test_foreign_content);
  tcase_add_test (tc, test_order);
  return suite;
}

GST_CHECK_MAIN (namelist)
