/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * usertables.c: tests tables of languages in the user's and the system's data folders.
 *
 * main() sets the folders up, because GLib reads their environment variables only once.
 */

#include <string.h>

#include <gst/check/gstcheck.h>

#include "segmenter.h"
#include "tempfolder.h"

#define TABLE(content) "[abbreviations]\n" content "\n"

/* Returns the first token of @text. */
static gchar *
first_token (const gchar *language, const gchar *text)
{
  GError *error = NULL;
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new (language, &error);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  const GstNlpToken *token;

  g_assert_no_error (error);
  nlp_segmenter_run (segmenter, text, strlen (text), tokens, sentences);
  fail_unless (tokens->len > 0);
  token = &g_array_index (tokens, GstNlpToken, 0);
  return g_strndup (text + token->start, token->end - token->start);
}

static void
assert_first (const gchar *language, const gchar *text, const gchar *expected)
{
  g_autofree gchar *token = first_token (language, text);

  fail_unless_equals_string (token, expected);
}

static void
assert_error (const gchar *language, const gchar *expected)
{
  g_autoptr (GError) error = NULL;
  NlpSegmenter *segmenter = nlp_segmenter_new (language, &error);

  fail_unless (segmenter == NULL);
  fail_unless (error != NULL);
  fail_unless (strstr (error->message, expected) != NULL, "%s", error->message);
}

GST_START_TEST (test_added_language)
{
  assert_first ("tlh", "qln. x", "qln.");
  assert_first ("TLH-Latn", "qln. x", "qln.");
  assert_first ("eo", "s-ro. x", "s-ro");
  assert_first ("eo", "k-do. x", "k-do.");
}
GST_END_TEST;

GST_START_TEST (test_replaced_language)
{
  assert_first ("fr", "xyz. a", "xyz.");
  assert_first ("fr", "l'homme", "l'homme");
  assert_first ("de", "bzw. a", "bzw.");
}
GST_END_TEST;

/* The user's folder precedes the system's, and these keep their order. */
GST_START_TEST (test_order_of_folders)
{
  assert_first ("pl", "user. a", "user.");
  assert_first ("pl", "first. a", "first");
  assert_first ("cs", "first. a", "first.");
  assert_first ("cs", "second. a", "second");
  assert_first ("sk", "second. a", "second.");
}
GST_END_TEST;

GST_START_TEST (test_odd_files)
{
  assert_first ("empty", "a b", "a");
  assert_first ("crlf", "qln. x", "qln.");
  assert_first ("bare", "qln. x", "qln.");
}
GST_END_TEST;

GST_START_TEST (test_errors)
{
  assert_error ("bad1", "/user/gst-nlp/tokenizer/bad1.txt:3: ");
  assert_error ("bad2", "bad2.txt:2: ");
  assert_error ("bad3", "bad3.txt:1: ");
  assert_error ("bad4", "bad4.txt:2: expected text in UTF-8");
  assert_error ("bad5", "bad5.txt:2: expected text in UTF-8");
  assert_error ("bad6", "bad6.txt:2: ");
  assert_error ("folder", "folder.txt");
}
GST_END_TEST;

/* A name that isn't a language has no table, and no file is read for it. */
GST_START_TEST (test_other_names)
{
  static const gchar *const names[] = {"", "xx", "common", "../tokenizer/tlh", "a/b", "é", "."};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_first (names[i], "qln. x", "qln");
}
GST_END_TEST;

GST_START_TEST (test_list)
{
  g_auto (GStrv) languages = nlp_segmenter_list_languages ();
  static const gchar *const listed[] = {"cs", "de", "en", "eo", "fr", "nl", "pl", "sk", "tlh"};
  static const gchar *const others[] = {"common", "NOTES", "notes", "xx", "readme"};

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    fail_unless (g_strv_contains ((const gchar *const *)languages, listed[i]), "%s", listed[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    fail_if (g_strv_contains ((const gchar *const *)languages, others[i]), "%s", others[i]);
  for (guint i = 1; languages[i] != NULL; i++)
    fail_unless (strcmp (languages[i - 1], languages[i]) < 0);
}
GST_END_TEST;

static Suite *
usertables_suite (void)
{
  Suite *suite = suite_create ("usertables");
  TCase *tests = tcase_create ("general");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_added_language);
  tcase_add_test (tests, test_replaced_language);
  tcase_add_test (tests, test_order_of_folders);
  tcase_add_test (tests, test_odd_files);
  tcase_add_test (tests, test_errors);
  tcase_add_test (tests, test_other_names);
  tcase_add_test (tests, test_list);
  return suite;
}

static void
write_tables (TempFolder *folder)
{
  static const gchar *const files[][2] = {
      {"user/gst-nlp/tokenizer/tlh.txt", TABLE ("qln")},
      {"user/gst-nlp/tokenizer/eo.txt", "[options]\nkeep-hyphens\n" TABLE ("k-do")},
      {"user/gst-nlp/tokenizer/fr.txt", TABLE ("xyz")},
      {"user/gst-nlp/tokenizer/pl.txt", TABLE ("user")},
      {"first/gst-nlp/tokenizer/pl.txt", TABLE ("first")},
      {"first/gst-nlp/tokenizer/cs.txt", TABLE ("first")},
      {"second/gst-nlp/tokenizer/cs.txt", TABLE ("second")},
      {"second/gst-nlp/tokenizer/sk.txt", TABLE ("second")},
      {"user/gst-nlp/tokenizer/empty.txt", ""},
      {"user/gst-nlp/tokenizer/crlf.txt", "# A comment\r\n[titles]\r\nqln\r\n"},
      {"user/gst-nlp/tokenizer/bare.txt", "[titles]\na b c d e f g h qln"},
      {"user/gst-nlp/tokenizer/bad1.txt", "[titles]\na\n[nonsense]\n"},
      {"user/gst-nlp/tokenizer/bad2.txt", "[titles]\nthis-word-is-longer-than-a-table-holds\n"},
      {"user/gst-nlp/tokenizer/bad3.txt", "word\n"},
      {"user/gst-nlp/tokenizer/bad4.txt", "[titles]\n\xff\n"},
      {"user/gst-nlp/tokenizer/bad6.txt", "[joined]\n|\n"},
      {"user/gst-nlp/tokenizer/folder.txt/readme", ""},
      {"user/gst-nlp/tokenizer/common.txt", TABLE ("qln")},
      {"user/gst-nlp/tokenizer/NOTES.txt", ""},
      {"user/gst-nlp/tokenizer/notes", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    temp_folder_add (folder, files[i][0], files[i][1]);
  g_free (
      temp_folder_write_len (folder, "user/gst-nlp/tokenizer/bad5.txt", "[titles]\na\0b\n", 13));
}

int
main (int argc, char **argv)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *user = g_build_filename (folder, "user", NULL);
  g_autofree gchar *system =
      g_strdup_printf ("%s/first" G_SEARCHPATH_SEPARATOR_S "%s/second", folder, folder);

  write_tables (folder);
  g_setenv ("XDG_DATA_HOME", user, TRUE);
  g_setenv ("XDG_DATA_DIRS", system, TRUE);
  gst_check_init (&argc, &argv);
  return gst_check_run_suite (usertables_suite (), "usertables", __FILE__);
}
