/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * linesplitter.c: tests how chunks of bytes are split into lines.
 */

#include <gst/check/gstcheck.h>
#include <string.h>

#include "jsonl/linesplitter.h"

/* Appends each line as "number:line|", or as "number!|" if it is too long. */
static void
take_all (NlpLineSplitter *lines, GString *out)
{
  const gchar *line;
  gsize length;

  for (;;) {
    NlpSplitResult result = nlp_line_splitter_next (lines, &line, &length);

    if (result == NLP_SPLIT_NONE)
      return;
    g_string_append_printf (out, "%" G_GUINT64_FORMAT, nlp_line_splitter_get_number (lines));
    if (result == NLP_SPLIT_LINE) {
      g_string_append_c (out, ':');
      g_string_append_len (out, line, length);
    } else {
      g_string_append_c (out, '!');
    }
    g_string_append_c (out, '|');
  }
}

static void
take_last (NlpLineSplitter *lines, GString *out)
{
  const gchar *line;
  gsize length;

  if (nlp_line_splitter_finish (lines, &line, &length) == NLP_SPLIT_LINE)
    g_string_append_printf (out, "%" G_GUINT64_FORMAT ":%.*s|",
                            nlp_line_splitter_get_number (lines), (int)length, line);
  fail_unless_equals_int (nlp_line_splitter_finish (lines, &line, &length), NLP_SPLIT_NONE);
}

/* Asserts the same lines for every size of chunks. */
static void
assert_lines (const gchar *bytes, gsize max_length, const gchar *expected)
{
  gsize length = strlen (bytes);
  g_autoptr (NlpLineSplitter) lines = nlp_line_splitter_new (max_length);

  for (gsize size = 1; size <= length + 1; size++) {
    g_autoptr (GString) out = g_string_new (NULL);

    nlp_line_splitter_reset (lines);
    for (gsize i = 0; i < length; i += size) {
      g_autofree gchar *chunk = g_strndup (bytes + i, MIN (size, length - i));

      nlp_line_splitter_push (lines, chunk, strlen (chunk));
      take_all (lines, out);
    }
    take_last (lines, out);
    fail_unless_equals_string (out->str, expected);
  }
}

GST_START_TEST (test_lines)
{
  assert_lines ("", 100, "");
  assert_lines ("\n", 100, "1:|");
  assert_lines ("one", 100, "1:one|");
  assert_lines ("one\n", 100, "1:one|");
  assert_lines ("one\ntwo\nthree", 100, "1:one|2:two|3:three|");
  assert_lines ("one\r\n\r\n\n\ntwo\r", 100, "1:one\r|2:\r|3:|4:|5:two\r|");
}
GST_END_TEST;

GST_START_TEST (test_too_long)
{
  assert_lines ("1234\n12345\n1234", 4, "1:1234|2!|3:1234|");
  assert_lines ("12345\n\n1234567890\n1\n", 4, "1!|2:|3!|4:1|");
  assert_lines ("1\n12345", 4, "1:1|2!|");
}
GST_END_TEST;

/* Lines within a chunk are not copied. */
GST_START_TEST (test_lines_in_place)
{
  static const gchar chunk[] = "one\ntwo\n";
  g_autoptr (NlpLineSplitter) lines = nlp_line_splitter_new (100);
  const gchar *line;
  gsize length;

  nlp_line_splitter_push (lines, chunk, sizeof chunk - 1);
  fail_unless_equals_int (nlp_line_splitter_next (lines, &line, &length), NLP_SPLIT_LINE);
  fail_unless (line == chunk);
  fail_unless_equals_int (nlp_line_splitter_next (lines, &line, &length), NLP_SPLIT_LINE);
  fail_unless (line == chunk + 4);
}
GST_END_TEST;

GST_START_TEST (test_reset)
{
  g_autoptr (NlpLineSplitter) lines = nlp_line_splitter_new (4);
  g_autoptr (GString) out = g_string_new (NULL);

  nlp_line_splitter_push (lines, "a\nhalf", 6);
  take_all (lines, out);
  nlp_line_splitter_reset (lines);
  nlp_line_splitter_push (lines, "too long", 8);
  take_all (lines, out);
  nlp_line_splitter_reset (lines);
  nlp_line_splitter_push (lines, "b\n", 2);
  take_all (lines, out);
  take_last (lines, out);
  fail_unless_equals_string (out->str, "1:a|1!|1:b|");
}
GST_END_TEST;

static Suite *
linesplitter_suite (void)
{
  Suite *suite = suite_create ("linesplitter");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_lines);
  tcase_add_test (tcase, test_too_long);
  tcase_add_test (tcase, test_lines_in_place);
  tcase_add_test (tcase, test_reset);

  return suite;
}

GST_CHECK_MAIN (linesplitter)
