/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * utf8.c: where text stops to be valid UTF-8.
 */

#include "base/utf8.h"

#include <string.h>

#include <gst/check/gstcheck.h>

GST_START_TEST (test_short)
{
  fail_unless_equals_uint64 (nlp_utf8_measure_valid (NULL, 0), 0);
  fail_unless_equals_uint64 (nlp_utf8_measure_valid ("a\0\xc3\xa9", 4), 4);
  fail_unless_equals_uint64 (nlp_utf8_measure_valid ("a\xc3", 2), 1);
  fail_unless_equals_uint64 (nlp_utf8_measure_valid ("\x80", 1), 0);
  fail_unless_equals_uint64 (nlp_utf8_measure_valid ("a\xed\xa0\x80", 4), 1);
}
GST_END_TEST

/* Characters of each length cross the ends of the blocks in which the text is validated. */
GST_START_TEST (test_long)
{
  static const gchar *const characters[] = {"a", "\u00e9", "\u20ac", "\U0001f30a"};

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++) {
    const gsize n = strlen (characters[i]);

    for (gsize shift = 0; shift < n; shift++) {
      g_autoptr (GString) text = g_string_new_len ("\0xx", (gssize)shift);

      while (text->len < 70000)
        g_string_append (text, characters[i]);
      fail_unless_equals_uint64 (nlp_utf8_measure_valid (text->str, text->len), text->len);
      for (gsize at = shift; at < text->len; at += at < 300 ? n : 997 * n) {
        const gchar saved = text->str[at];

        text->str[at] = '\xff';
        fail_unless_equals_uint64 (nlp_utf8_measure_valid (text->str, text->len), at);
        text->str[at] = saved;
      }
      if (n > 1)
        fail_unless_equals_uint64 (nlp_utf8_measure_valid (text->str, text->len - 1),
                                   text->len - n);
    }
  }
}
GST_END_TEST

/* No block ends in a run of bytes that continue a character. */
GST_START_TEST (test_continuations)
{
  g_autofree gchar *text = g_strnfill (1000, '\x80');

  fail_unless_equals_uint64 (nlp_utf8_measure_valid (text, 1000), 0);
  memset (text, 'a', 500);
  fail_unless_equals_uint64 (nlp_utf8_measure_valid (text, 1000), 500);
}
GST_END_TEST

static Suite *
utf8_suite (void)
{
  Suite *suite = suite_create ("utf8");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_short);
  tcase_add_test (tc, test_long);
  tcase_add_test (tc, test_continuations);
  return suite;
}

GST_CHECK_MAIN (utf8);
