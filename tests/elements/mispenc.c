/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispenc.c: tests of the element mispenc.
 */

#include "threatharness.h"

/* Each document with threats is a line, with its own UUID and the same tags. */
GST_START_TEST (test_documents)
{
  guint n_buffers;
  g_autofree gchar *events = write_threats ("mispenc", &n_buffers);

  fail_unless_equals_int (n_buffers, 2);
  fail_unless_equals_int (count (events, "\n"), 2);
  fail_unless_equals_int (count (events, "{\"Event\": {\"id\": \"0\", \"uuid\": \""), 2);
  fail_unless_equals_int (count (events, "\"date\": \"2013-05-10\""), 2);
  fail_unless_equals_int (count (events, "\"timestamp\": \"1368144000\""), 2);
  fail_unless_equals_int (count (events, "misp-galaxy:threat-actor=\\\"APT29\\\""), 2);
  fail_unless_equals_int (count (events, "\"name\": \"tlp:green\""), 2);
  fail_unless_equals_int (count (events, "\"threat_level_id\": \"4\", \"analysis\": \"0\", "
                                         "\"distribution\": \"0\""),
                          2);
}
GST_END_TEST;

/* One event has each tag once. */
GST_START_TEST (test_stream)
{
  guint n_buffers;
  g_autofree gchar *events = write_threats ("mispenc scope=stream tlp=none", &n_buffers);

  fail_unless_equals_int (n_buffers, 1);
  fail_unless_equals_int (count (events, "\n"), 1);
  fail_unless_equals_int (count (events, "misp-galaxy:tool=\\\"Red Tide\\\""), 1);
  fail_unless_equals_int (count (events, ", and 1 more\""), 1);
  fail_unless_equals_int (count (events, "tlp:"), 0);
}
GST_END_TEST;

GST_START_TEST (test_settings)
{
  guint n_buffers;
  g_autofree gchar *events = write_threats ("mispenc org=\"Harbour \\\"CERT\\\"\" "
                                            "org-uuid=5be1e65d-8198-497b-bdf5-5ec20a016219 "
                                            "threat-level=high analysis=complete distribution=all",
                                            &n_buffers);

  fail_unless_equals_int (count (events, "\"Orgc\": {\"id\": \"0\", \"uuid\": "
                                         "\"5be1e65d-8198-497b-bdf5-5ec20a016219\", "
                                         "\"name\": \"Harbour \\\"CERT\\\"\"}"),
                          2);
  fail_unless_equals_int (count (events, "\"threat_level_id\": \"1\", \"analysis\": \"2\", "
                                         "\"distribution\": \"3\""),
                          2);
}
GST_END_TEST;

/* A wrong UUID, or an empty name, is as if it were not set. */
GST_START_TEST (test_wrong_settings)
{
  guint n_buffers;
  g_autofree gchar *events = write_threats ("mispenc org-uuid=7 org=\"\"", &n_buffers);
  g_autofree gchar *usual = write_threats ("mispenc", &n_buffers);

  fail_unless_equals_string (events, usual);
}
GST_END_TEST;

static Suite *
mispenc_suite (void)
{
  Suite *suite = suite_create ("mispenc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_documents);
  tcase_add_test (tcase, test_stream);
  tcase_add_test (tcase, test_settings);
  tcase_add_test (tcase, test_wrong_settings);
  return suite;
}

GST_CHECK_MAIN (mispenc)
