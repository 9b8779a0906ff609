/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonstring.c: strings of JSON in every style.
 */

#include "base/jsonstring.h"

#include <gst/check/gstcheck.h>

static void
check (const gchar *text, gssize length, NlpJsonStyle style, const gchar *expected)
{
  g_autoptr (GString) json = g_string_new ("x");

  nlp_json_append_string (json, text, length, style);
  fail_unless_equals_string (json->str + 1, expected);
}

GST_START_TEST (test_styles)
{
  static const gchar text[] = "<a> & \"b\\\"\n\t\x01\x7f/é";

  check (text, -1, NLP_JSON_SHORT, "\"<a> & \\\"b\\\\\\\"\\n\\t\\u0001\x7f/é\"");
  check (text, -1, NLP_JSON_NUMERIC, "\"<a> & \\\"b\\\\\\\"\\u000a\\u0009\\u0001\x7f/é\"");
  check (text, -1, NLP_JSON_NUMERIC_ALL,
         "\"\\u003ca\\u003e \\u0026 \\u0022b\\u005c\\u0022\\u000a\\u0009\\u0001\x7f/é\"");
}
GST_END_TEST

GST_START_TEST (test_length)
{
  check ("", -1, NLP_JSON_SHORT, "\"\"");
  check ("abc", 2, NLP_JSON_NUMERIC, "\"ab\"");
  check ("a\0b", 3, NLP_JSON_SHORT, "\"a\\u0000b\"");
}
GST_END_TEST

static Suite *
json_string_suite (void)
{
  Suite *suite = suite_create ("jsonstring");
  TCase *tests = tcase_create ("jsonstring");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_styles);
  tcase_add_test (tests, test_length);

  return suite;
}

GST_CHECK_MAIN (json_string)
