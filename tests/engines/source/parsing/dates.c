/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dates.c: tests reading dates.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "parsing/dates.h"

static void
assert_date (const gchar *string, const gchar *expected)
{
  /* A copy, so that sanitizers notice reads after its end. */
  g_autofree gchar *copy = g_strdup (string);
  g_autofree gchar *date = nlp_date_to_iso (copy);

  fail_unless (g_strcmp0 (date, expected) == 0, "%s: %s, not %s", string, date, expected);
}

GST_START_TEST (test_dates)
{
  assert_date ("2013-05-10", "2013-05-10");
  assert_date (" 2013/5/1 ", "2013-05-01");
  assert_date ("20130510", "2013-05-10");
  assert_date ("10 May 2013", "2013-05-10");
  assert_date ("10th of May, 2013", "2013-05-10");
  assert_date ("May 1st, 2013", "2013-05-01");
  assert_date ("Friday, Sept. 6, 2013", "2013-09-06");
  assert_date ("6-Sep-13", "2013-09-06");
  assert_date ("6 december 1998", "1998-12-06");
  assert_date ("29 February 2012", "2012-02-29");
}
GST_END_TEST;

GST_START_TEST (test_times)
{
  assert_date ("2013-05-10T12:00:00Z", "2013-05-10T12:00:00Z");
  assert_date ("2013-05-10T12:00:00.123+02:00", "2013-05-10T12:00:00+02:00");
  assert_date ("2013-05-10 12:00", "2013-05-10T12:00:00");
  assert_date ("Fri, 10 May 2013 08:05:09 -0530", "2013-05-10T08:05:09-05:30");
  assert_date ("Fri, 10 May 13 08:05 GMT", "2013-05-10T08:05:00Z");
  assert_date ("May 10, 2013 2:05 PM EST", "2013-05-10T14:05:00");
  assert_date ("May 10, 2013 12:05 am", "2013-05-10T00:05:00");
  assert_date ("2013-05-10T99:00", "2013-05-10");
}
GST_END_TEST;

GST_START_TEST (test_no_dates)
{
  static const gchar *const strings[] = {
      "",      "May",         "10",         "2013",          "10x",      "10t",      "5 May",
      "today", "30 Feb 2013", "2013-13-01", "1 2 3 4 5 6 7", "10 May 9", "99999999", "May May May"};

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    assert_date (strings[i], NULL);
}
GST_END_TEST;

static Suite *
dates_suite (void)
{
  Suite *suite = suite_create ("dates");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_dates);
  tcase_add_test (tc, test_times);
  tcase_add_test (tc, test_no_dates);
  return suite;
}

GST_CHECK_MAIN (dates);
