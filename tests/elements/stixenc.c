/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixenc.c: tests of the element stixenc.
 */

#include "threatharness.h"

/* Each document with objects is a line, and the same thing has the same id in both. */
GST_START_TEST (test_documents)
{
  guint n_buffers;
  g_autofree gchar *bundles = write_threats ("stixenc", &n_buffers);

  fail_unless_equals_int (n_buffers, 2);
  fail_unless_equals_int (count (bundles, "\n"), 2);
  fail_unless_equals_int (count (bundles, "{\"type\": \"bundle\", \"id\": \"bundle--"), 2);
  fail_unless_equals_int (count (bundles, "{\"type\": \"report\""), 2);
  fail_unless_equals_int (count (bundles, "\"relationship_type\": \"uses\""), 2);
  fail_unless_equals_int (count (bundles, "\"created\": \"2013-05-10T00:00:00.000Z\""), 8);
  /* As an object, in a relationship and in the report, twice. */
  fail_unless_equals_int (
      count (bundles, "\"intrusion-set--899ce53f-13a0-479b-a0e4-67d46e241542\""), 6);
  fail_unless_equals_int (count (bundles, "\"definition\": {\"tlp\": \"green\"}"), 2);
}
GST_END_TEST;

/* One bundle has each object once, and a report for each document. */
GST_START_TEST (test_stream)
{
  guint n_buffers;
  g_autofree gchar *bundles = write_threats ("stixenc scope=stream tlp=none", &n_buffers);

  fail_unless_equals_int (n_buffers, 1);
  fail_unless_equals_int (count (bundles, "\n"), 1);
  fail_unless_equals_int (count (bundles, "{\"type\": \"report\""), 2);
  fail_unless_equals_int (count (bundles, "{\"type\": \"malware\""), 1);
  fail_unless_equals_int (count (bundles, "{\"type\": \"relationship\""), 1);
  fail_unless_equals_int (count (bundles, "marking-definition"), 0);
}
GST_END_TEST;

static Suite *
stixenc_suite (void)
{
  Suite *suite = suite_create ("stixenc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_documents);
  tcase_add_test (tcase, test_stream);
  return suite;
}

GST_CHECK_MAIN (stixenc)
