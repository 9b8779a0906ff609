/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * locations.c: tests how locations are expanded into paths.
 */

#include <gst/check/gstcheck.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/locations.h"
#include "input/paths.h"
#include "tempfolder.h"

/* Returns the paths of the locations @names relative to @folder, one on each line. An error becomes
 * a '!' and its message. */
static gchar *
walk (const gchar *folder, const gchar *const *names)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpLocations) locations = nlp_locations_new (names, NLP_ORDER_NAME, NULL);
  g_autoptr (GString) result = g_string_new (NULL);
  gsize skip = strlen (folder) + 1;

  for (;;) {
    g_autoptr (GError) error = NULL;
    g_autofree gchar *path = nlp_locations_next (locations, cancellable, &error);

    if (path == NULL && error == NULL)
      return g_string_free (g_steal_pointer (&result), FALSE);
    fail_unless ((path == NULL) == (error != NULL));
    if (error != NULL)
      g_string_append_printf (result, "!%s\n", strstr (error->message, folder) + skip);
    else
      g_string_append_printf (result, "%s\n", path + skip);
  }
}

static void
assert_walk (const gchar *folder, const gchar *location, const gchar *expected)
{
  g_autofree gchar *path = g_build_filename (folder, location, NULL);
  const gchar *names[] = {path, NULL};
  g_autofree gchar *found = walk (folder, names);

  fail_unless_equals_string (found, expected);
}

static TempFolder *
make_tree (void)
{
  TempFolder *folder = temp_folder_new ();

  temp_folder_add (folder, "b.txt", "b");
  temp_folder_add (folder, "a.txt", "a");
  temp_folder_add (folder, "a/c.txt", "c");
  temp_folder_add (folder, "a/a/d.md", "d");
  temp_folder_add (folder, "a/a/d.txt", "d");
  temp_folder_add (folder, "z/é.txt", "e");
  temp_folder_add (folder, ".hidden", "h");
  temp_folder_add (folder, ".git/config", "h");
  return folder;
}

GST_START_TEST (test_folder)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_walk (folder, "", "a/a/d.md\na/a/d.txt\na/c.txt\na.txt\nb.txt\nz/é.txt\n");
  assert_walk (folder, "a", "a/a/d.md\na/a/d.txt\na/c.txt\n");
}
GST_END_TEST;

GST_START_TEST (test_file)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_walk (folder, "b.txt", "b.txt\n");
  assert_walk (folder, ".hidden", ".hidden\n");
}
GST_END_TEST;

GST_START_TEST (test_patterns)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_walk (folder, "*.txt", "a.txt\nb.txt\n");
  assert_walk (folder, "[!a].txt", "b.txt\n");
  assert_walk (folder, "?.txt", "a.txt\nb.txt\n");
  assert_walk (folder, "*/*.txt", "a/c.txt\nz/é.txt\n");
  assert_walk (folder, "a*/a/*.md", "a/a/d.md\n");
  assert_walk (folder, "*", "a.txt\nb.txt\n");
  assert_walk (folder, ".*", ".hidden\n");
  assert_walk (folder, ".g*/*", ".git/config\n");
}
GST_END_TEST;

GST_START_TEST (test_recursive_patterns)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_walk (folder, "**/*.txt", "a/a/d.txt\na/c.txt\na.txt\nb.txt\nz/é.txt\n");
  assert_walk (folder, "**/d.*", "a/a/d.md\na/a/d.txt\n");
  assert_walk (folder, "a/**", "a/a/d.md\na/a/d.txt\na/c.txt\n");
  /* A file that matches in several ways is returned once. */
  assert_walk (folder, "**/a/**/*.md", "a/a/d.md\n");
  assert_walk (folder, "**/**/*.md", "a/a/d.md\n");
}
GST_END_TEST;

GST_START_TEST (test_names_with_wildcards)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();

  temp_folder_add (folder, "a[1].txt", "");
  temp_folder_add (folder, "a1.txt", "");
  assert_walk (folder, "a[1].txt", "a[1].txt\n");
  assert_walk (folder, "a?1].txt", "a[1].txt\n");
}
GST_END_TEST;

GST_START_TEST (test_missing)
{
  g_autoptr (TempFolder) folder = make_tree ();

  assert_walk (folder, "nothing.txt", "!nothing.txt: No such file or directory\n");
  assert_walk (folder, "*.pdf", "!*.pdf: no file found\n");
  assert_walk (folder, "nowhere/*.txt", "!nowhere: No such file or directory\n");
}
GST_END_TEST;

GST_START_TEST (test_empty_folder)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *empty = g_build_filename (folder, "empty", NULL);

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  assert_walk (folder, "empty", "!empty: no file found\n");
}
GST_END_TEST;

GST_START_TEST (test_symlinks)
{
  g_autoptr (TempFolder) folder = make_tree ();
  g_autofree gchar *loop = g_build_filename (folder, "a/loop", NULL);
  g_autofree gchar *link = g_build_filename (folder, "z/link.txt", NULL);
  g_autofree gchar *broken = g_build_filename (folder, "z/broken.txt", NULL);
  g_autofree gchar *pipe_path = g_build_filename (folder, "z/pipe", NULL);

  g_assert_cmpint (symlink ("..", loop), ==, 0);
  g_assert_cmpint (symlink ("../b.txt", link), ==, 0);
  g_assert_cmpint (symlink ("nowhere", broken), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  /* A broken link is returned: opening it reports the error. */
  assert_walk (folder, "",
               "a/a/d.md\na/a/d.txt\na/c.txt\na.txt\nb.txt\nz/broken.txt\nz/link.txt\nz/é.txt\n");
}
GST_END_TEST;

GST_START_TEST (test_unreadable_folder)
{
  g_autoptr (TempFolder) folder = make_tree ();
  g_autofree gchar *locked = g_build_filename (folder, "a", NULL);

  /* The superuser can read any folder. */
  if (geteuid () == 0)
    return;
  g_assert_cmpint (g_chmod (locked, 0), ==, 0);
  assert_walk (folder, "", "!a: Permission denied\na.txt\nb.txt\nz/é.txt\n");
  g_assert_cmpint (g_chmod (locked, 0700), ==, 0);
}
GST_END_TEST;

GST_START_TEST (test_lists)
{
  g_autoptr (TempFolder) folder = make_tree ();
  g_autofree gchar *b = g_build_filename (folder, "b.txt", NULL);
  g_autofree gchar *z = g_build_filename (folder, "z", NULL);
  g_autofree gchar *uri = nlp_path_get_uri (b);
  g_autofree gchar *missing = g_build_filename (folder, "missing", NULL);
  const gchar *names[] = {z, missing, b, uri, b, NULL};
  g_autofree gchar *found = walk (folder, names);

  fail_unless_equals_string (found,
                             "z/é.txt\n!missing: No such file or directory\nb.txt\nb.txt\nb.txt\n");
}
GST_END_TEST;

GST_START_TEST (test_uris)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const gchar *names[] = {"file:///a%00b", "-", NULL};
  g_autoptr (NlpLocations) locations = nlp_locations_new (names, NLP_ORDER_NAME, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree gchar *path = NULL;
  g_autofree gchar *stdin_uri = nlp_path_get_uri ("-");
  g_autofree gchar *uri = nlp_path_get_uri ("/tmp/../tmp/a b;é.txt");

  fail_unless (nlp_locations_next (locations, cancellable, &error) == NULL);
  fail_unless_equals_int (error->domain, G_CONVERT_ERROR);
  fail_unless (g_str_has_prefix (error->message, "file:///a%00b: "));
  g_clear_error (&error);

  path = nlp_locations_next (locations, cancellable, &error);
  fail_unless_equals_string (path, "-");
  fail_unless_equals_string (stdin_uri, "fd://0");
  fail_unless_equals_string (uri, "file:///tmp/a%20b%3B%C3%A9.txt");
}
GST_END_TEST;

GST_START_TEST (test_cancel)
{
  g_autoptr (TempFolder) folder = make_tree ();
  const gchar *names[] = {folder, NULL};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpLocations) locations = nlp_locations_new (names, NLP_ORDER_NAME, NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_cancellable_cancel (cancellable);
  fail_unless (nlp_locations_next (locations, cancellable, &error) == NULL);
  fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&error);

  /* The walk continues without a loss. */
  g_cancellable_reset (cancellable);
  for (;; n++) {
    g_autofree gchar *path = nlp_locations_next (locations, cancellable, &error);

    g_assert_no_error (error);
    if (path == NULL)
      break;
  }
  fail_unless_equals_int (n, 6);
}
GST_END_TEST;

static void
assert_split (const gchar *string, const gchar *expected, const gchar *joined)
{
  g_auto (GStrv) list = nlp_locations_split (string);
  g_autofree gchar *lines = g_strjoinv ("|", list);
  g_autofree gchar *again = nlp_locations_join ((const gchar *const *)list);

  fail_unless_equals_string (lines, expected);
  fail_unless_equals_string (again, joined);
}

GST_START_TEST (test_split)
{
  assert_split ("", "", "");
  assert_split ("a", "a", "a");
  assert_split ("a;b c;d", "a|b c|d", "a;b c;d");
  assert_split (";a;;b;", "a|b", "a;b");
  assert_split ("a\\;b;c\\\\d", "a;b|c\\d", "a\\;b;c\\\\d");
  assert_split ("a\\\\;b\\c", "a\\|b\\c", "a\\\\;b\\\\c");
}
GST_END_TEST;

static Suite *
locations_suite (void)
{
  Suite *suite = suite_create ("locations");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_folder);
  tcase_add_test (tcase, test_file);
  tcase_add_test (tcase, test_patterns);
  tcase_add_test (tcase, test_recursive_patterns);
  tcase_add_test (tcase, test_names_with_wildcards);
  tcase_add_test (tcase, test_missing);
  tcase_add_test (tcase, test_empty_folder);
  tcase_add_test (tcase, test_symlinks);
  tcase_add_test (tcase, test_unreadable_folder);
  tcase_add_test (tcase, test_lists);
  tcase_add_test (tcase, test_uris);
  tcase_add_test (tcase, test_cancel);
  tcase_add_test (tcase, test_split);
  return suite;
}

GST_CHECK_MAIN (locations);
