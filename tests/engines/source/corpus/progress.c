/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * progress.c: tests the line that reports the progress of reading.
 */

#include <gst/check/gstcheck.h>

#include "corpus/progress.h"

static void
assert_line (guint64 n_documents,
             guint64 n_read,
             gint64 size,
             gdouble seconds,
             const gchar *expected)
{
  g_autofree gchar *line = nlp_progress_format (n_documents, n_read, size, seconds);

  fail_unless_equals_string (line, expected);
}

GST_START_TEST (test_known_size)
{
  assert_line (1234, 25000000, 100000000, 2,
               "1234 documents, 25.0 of 100.0 MB (25 %), 12.5 MB/s, 0:06 left");
  assert_line (1, 1000000, 1000000, 1, "1 document, 1.0 of 1.0 MB (100 %), 1.0 MB/s, 0:00 left");
  /* A file has grown since the size was computed. */
  assert_line (2, 3000000, 1000000, 1, "2 documents, 1.0 of 1.0 MB (100 %), 3.0 MB/s, 0:00 left");
  assert_line (9, 1000000, 4001000000, 1,
               "9 documents, 1.0 of 4001.0 MB (0 %), 1.0 MB/s, 1:06:40 left");
}
GST_END_TEST;

GST_START_TEST (test_unknown_size)
{
  assert_line (0, 0, -1, 0, "0 documents, 0.0 MB");
  assert_line (7, 5000000, -1, 0.5, "7 documents, 5.0 MB, 10.0 MB/s");
}
GST_END_TEST;

static Suite *
progress_suite (void)
{
  Suite *suite = suite_create ("progress");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_known_size);
  tcase_add_test (tcase, test_unknown_size);
  return suite;
}

GST_CHECK_MAIN (progress);
