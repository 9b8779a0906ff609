/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelpath.c: tests where the default model is searched for.
 */

#include "common/modelpath.h"

#include <gst/check/gstcheck.h>

#include "tempfolder.h"

/* Returns the path of the model if GST_NLP_MODEL_PATH has a value. */
static gchar *
find_with (const gchar *value)
{
  g_setenv ("GST_NLP_MODEL_PATH", value, TRUE);
  return nlp_model_path_find ("en.model");
}

GST_START_TEST (test_folder)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "en.model", "");
  g_autofree gchar *found = find_with (folder);

  fail_unless_equals_string (found, path);
}
GST_END_TEST;

GST_START_TEST (test_file)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "news.model", "");
  g_autofree gchar *found = find_with (path);

  fail_unless_equals_string (found, path);
}
GST_END_TEST;

/* A file that is a model of syntax or techniques is no model of names, and the other way round. */
GST_START_TEST (test_kinds)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *names = temp_folder_write (folder, "mine", "");
  g_autofree gchar *syntax = temp_folder_write (folder, "my.syntax", "");
  g_autofree gchar *techniques = temp_folder_write (folder, "my.techniques", "");
  g_autofree gchar *value = g_strconcat (techniques, ":", syntax, ":", names, NULL);
  g_autofree gchar *found = find_with (value);
  g_autofree gchar *found_syntax = nlp_model_path_find ("en.syntax");
  g_autofree gchar *found_techniques = nlp_model_path_find ("en.techniques");

  fail_unless_equals_string (found, names);
  fail_unless_equals_string (found_syntax, syntax);
  fail_unless_equals_string (found_techniques, techniques);
}
GST_END_TEST;

/* The first entry that has a model wins; those without one are passed over. */
GST_START_TEST (test_order)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *in_a = temp_folder_write (folder, "a/en.model", "");
  g_autofree gchar *in_b = temp_folder_write (folder, "b/en.model", "");
  g_autofree gchar *value = g_strdup_printf (":/nowhere:%s:%s/a:%s/b", folder, folder, folder);
  g_autofree gchar *found = find_with (value);
  g_autofree gchar *later = NULL;

  fail_unless_equals_string (found, in_a);
  g_remove (in_a);
  later = find_with (value);
  fail_unless_equals_string (later, in_b);
}
GST_END_TEST;

/* Without a model in the variable, that of the build tree is found. */
GST_START_TEST (test_default)
{
  static const gchar *const values[] = {"", ":", "/nowhere", "/nowhere/en.model"};

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree gchar *found = find_with (values[i]);
    g_autofree gchar *folder = NULL;

    fail_unless (found != NULL);
    folder = g_path_get_dirname (found);
    fail_unless (g_str_has_suffix (folder, "models"), "%s", found);
  }
}
GST_END_TEST;

static Suite *
modelpath_suite (void)
{
  Suite *suite = suite_create ("modelpath");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_folder);
  tcase_add_test (tc, test_file);
  tcase_add_test (tc, test_kinds);
  tcase_add_test (tc, test_order);
  tcase_add_test (tc, test_default);
  return suite;
}

GST_CHECK_MAIN (modelpath)
