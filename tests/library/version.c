/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * version.c: the version macros and function agree.
 */

#include <gst/check/gstcheck.h>

#include "gstnlp.h"

GST_START_TEST (test_version)
{
  guint major, minor, micro;

  gst_nlp_version (&major, &minor, &micro);
  fail_unless_equals_int (major, GST_NLP_MAJOR_VERSION);
  fail_unless_equals_int (minor, GST_NLP_MINOR_VERSION);
  fail_unless_equals_int (micro, GST_NLP_MICRO_VERSION);
  gst_nlp_version (NULL, NULL, NULL);
}
GST_END_TEST

GST_START_TEST (test_check_version)
{
  const gint major = GST_NLP_MAJOR_VERSION;
  const gint minor = GST_NLP_MINOR_VERSION;
  const gint micro = GST_NLP_MICRO_VERSION;

  fail_unless (GST_NLP_CHECK_VERSION (major, minor, micro));
  fail_if (GST_NLP_CHECK_VERSION (major, minor, micro + 1));
  fail_if (GST_NLP_CHECK_VERSION (major, minor + 1, 0));
  fail_if (GST_NLP_CHECK_VERSION (major + 1, 0, 0));
  fail_unless (GST_NLP_CHECK_VERSION (0, 0, 0));
}
GST_END_TEST

static Suite *
version_suite (void)
{
  Suite *suite = suite_create ("version");
  TCase *tests = tcase_create ("version");

  tcase_add_test (tests, test_version);
  tcase_add_test (tests, test_check_version);
  suite_add_tcase (suite, tests);
  return suite;
}

GST_CHECK_MAIN (version)
