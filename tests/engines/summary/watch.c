/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * watch.c: tests of watched names.
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gst/check/gstcheck.h>
#include <string.h>

#include "mentions/watch.h"

static void
append_match (const gchar *name, gsize start, gsize end, gpointer data)
{
  GString *found = data;

  g_string_append_printf (found, "%s%s %u %u", found->len > 0 ? "; " : "", name, (guint)start,
                          (guint)end);
}

static void
assert_found (NlpWatch *watch, const gchar *text, const gchar *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  nlp_watch_match (watch, text, strlen (text), NULL, 0, FALSE, append_match, found);
  fail_unless_equals_string (found->str, expected);
}

GST_START_TEST (test_names)
{
  g_autoptr (NlpWatch) watch = nlp_watch_new (" Amber Heron;U.S. ; \u00c9toile;;heron", 1, NULL);

  assert_found (watch, "The AMBER\nheron and the U.S. met \u00e9toile.",
                "Amber Heron 4 15; heron 10 15; U.S. 24 27; \u00c9toile 33 40");
  assert_found (watch, "Amber Herons, US, etoile", "");
  assert_found (watch, "", "");
  assert_found (watch, "amber", "");
}
GST_END_TEST

/* A name is reported once per text, and once in three texts. */
GST_START_TEST (test_interval)
{
  g_autoptr (NlpWatch) watch = nlp_watch_new ("heron;stork", 3, NULL);

  assert_found (watch, "heron heron", "heron 0 5");
  assert_found (watch, "heron stork", "stork 6 11");
  assert_found (watch, "heron", "");
  assert_found (watch, "heron stork", "heron 0 5");
}
GST_END_TEST

GST_START_TEST (test_canonical_names)
{
  static const gchar text[] = "In the U.S. they said";
  const NlpMention mention = {
      .label = "GPE", .text = text + 7, .length = 4, .name = "United States", .chain = 0};
  g_autoptr (NlpWatch) watch = nlp_watch_new ("united states;States", 1, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  nlp_watch_match (watch, text, strlen (text), &mention, 1, FALSE, append_match, found);
  fail_unless_equals_string (found->str, "united states 7 11");
}
GST_END_TEST

GST_START_TEST (test_file)
{
  g_autoptr (NlpWatch) watch = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gchar *path = NULL;
  gint fd = g_file_open_tmp ("watch-XXXXXX", &path, NULL);

  fail_unless (fd >= 0);
  g_close (fd, NULL);
  fail_unless (g_file_set_contents (path, "# birds\r\nheron\r\n\nwhite stork\n", -1, NULL));
  watch = nlp_watch_new (path, 1, NULL);
  g_unlink (path);
  assert_found (watch, "birds: a white stork, a heron", "white stork 9 20; heron 24 29");
  fail_unless (nlp_watch_new ("/nowhere/names", 1, &error) == NULL);
  fail_unless (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
}
GST_END_TEST

static Suite *
watch_suite (void)
{
  Suite *suite = suite_create ("watch");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_names);
  tcase_add_test (tc, test_interval);
  tcase_add_test (tc, test_canonical_names);
  tcase_add_test (tc, test_file);
  return suite;
}

GST_CHECK_MAIN (watch)
