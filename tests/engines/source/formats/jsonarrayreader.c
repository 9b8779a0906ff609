/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonarrayreader.c: tests the reader of JSON arrays and sequences, and its scanner.
 */

#include <gst/check/gstcheck.h>

#include "formats/json/json.h"
#include "formats/json/jsonscanner.h"
#include "streaming.h"

#define MAX_RECORD 4096

static Streaming
streaming_for (const gchar *name)
{
  return (Streaming){
      .format = &nlp_json_array_format,
      .name = name,
      .options = {.max_section = MAX_RECORD, .max_file = MAX_RECORD},
  };
}

static void
assert_texts (const gchar *name, const gchar *content, const gchar *expected)
{
  Streaming streaming = streaming_for (name);

  assert_streamed (&streaming, content, expected);
}

GST_START_TEST (test_arrays)
{
  assert_texts ("x", "[{\"text\":\"one\"},{\"text\":\"two\"}]", "one\ntwo\n");
  assert_texts ("x",
                " [ \n{ \"text\" : \"}{][\\\"\\\\\" } ,\n {\"a\":[{},[1]],\"text\":\"two\"}\n]\n",
                "}{][\"\\\ntwo\n");
  assert_texts ("x", "\xef\xbb\xbf[{\"text\":\"one\"}]", "one\n");
  assert_texts ("x", "[{\"n\":1},{\"text\":\"two\"}]", "!record 1: no member \"text\"\ntwo\n");
  assert_texts ("x.json", "[]", "");
  assert_texts ("x.json", "[{\"body\":\"one\"},{\"content\":\"two\"}]", "one\ntwo\n");
  assert_texts ("x.json", "[{\"text\":\"one\"}, 5, \"s\", null, {\"text\":\"two\"}]",
                "one\n!record 2: not a JSON object\n!record 3: not a JSON object\n"
                "!record 4: not a JSON object\ntwo\n");
}
GST_END_TEST;

GST_START_TEST (test_arrays_in_objects)
{
  assert_texts ("x",
                "{\"status\":\"ok\",\"n\":2,\"articles\":[{\"text\":\"one\"},{\"text\":\"two\"}],"
                "\"more\":[{\"text\":\"no\"}]}",
                "one\ntwo\n");
  assert_texts ("x",
                "{\"took\":5,\"hits\":{\"total\":{\"value\":1},\"hits\":[{\"text\":\"one\"}]}}",
                "one\n");
  assert_texts ("x.json",
                "{\"description\":\"A feed\",\"tags\":[\"a\"],\"items\":[{\"content\":\"one\"}]}",
                "one\n");
}
GST_END_TEST;

GST_START_TEST (test_objects)
{
  assert_texts ("x", "{\n  \"text\": \"one\",\n  \"entities\": [{\"text\": \"no\"}]\n}\n", "one\n");
  assert_texts ("x.json", "{\n  \"entities\": [{\"text\": \"no\"}],\n  \"text\": \"one\"\n}\n",
                "one\n");
  assert_texts ("x", "{\n\"text\": \"one\"}\n{\n\"text\": \"two\"}\n\x1e{\n\"text\": \"three\"}",
                "one\ntwo\nthree\n");
  assert_texts ("x.json", "{\n  \"body\": \"one\"\n}\n", "one\n");
}
GST_END_TEST;

GST_START_TEST (test_others)
{
  static const gchar *const others[] = {
      "", " ", "[", "{", "[1]", "[]", "[[]]", "[{}]", "{}", "{\"a\":[{\"b\":1}]}", "no", "{a set}",
      "[a note] text", "[{a}]", "[{\"body\":\"one\"}]", "{\n\"body\":\"one\"}",
      /* JSON Lines */
      "{\"text\":\"one\"}", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n",
      "{\"a\":[{\"text\":\"one\"}]}\n{\"a\":[{\"text\":\"one\"}]}\n"};

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_texts ("x.txt", others[i], "no\n");
  assert_texts ("x.jsonl", "[{\"text\":\"one\"}]", "no\n");
}
GST_END_TEST;

GST_START_TEST (test_fields)
{
  Streaming streaming = streaming_for ("x");

  streaming.options.text_field = "a.b";
  streaming.options.id_field = "key";
  streaming.as_json = TRUE;
  assert_streamed (&streaming, "[{\"key\":1,\"a\":{\"b\":\"one\"},\"date\":\"10 May 2013\"}]",
                   "{\"id\": 1, \"published\": \"2013-05-10\", \"text\": \"one\"}\n");
}
GST_END_TEST;

/* A broken element doesn't affect the others. */
GST_START_TEST (test_broken_elements)
{
  /* A missing quote, a missing brace, an invalid literal, a missing colon, and so on. */
  static const gchar *const broken[] = {
      "{\"id\":2,\"text\":\"two},",    "{\"id\":2,\"text\":\"two\",",
      "{\"id\":2,\"text\":two},",      "{\"id\":2,\"text\" \"two\"},",
      "{\"id\":2,\"text\":\"two\"]},", "{\"id\":2,\"text\":5},",
      "{\"id\":2,\"text:\"two\"},",    "{\"id\":2,\"text\":\"t\\wo\"},",
      "{\"id\":2,,\"text\":\"two\"}},"};

  for (guint i = 0; i < 2 * G_N_ELEMENTS (broken); i++) {
    const gchar *newline = i % 2 ? "\n" : "";
    g_autofree gchar *content =
        g_strdup_printf ("[{\"id\":1,\"text\":\"one\"},%s%s%s{\"id\":3,\"text\":\"three\"},%s{"
                         "\"id\":4,\"text\":\"four\"}]",
                         newline, broken[i / 2], newline, newline);
    Streaming streaming = streaming_for ("x");
    g_autofree gchar *text = read_streamed (&streaming, content, strlen (content));

    if (!g_str_has_prefix (text, "one\n!record 2: ") || !g_str_has_suffix (text, "\nthree\nfour\n"))
      g_error ("%s\n%s", content, text);
  }
}
GST_END_TEST;

GST_START_TEST (test_no_end)
{
  assert_texts ("x", "[{\"text\":\"one\"},", "one\n!record 1: the array has no end\n");
  assert_texts ("x", "[{\"text\":\"one\"},{\"te",
                "one\n!record 2: not valid JSON: it has no end\n");
  assert_texts ("x", "[{\"text\":\"one\"},{\"text\":\"tw\\",
                "one\n!record 2: not valid JSON: it has no end\n");
}
GST_END_TEST;

GST_START_TEST (test_long_elements)
{
  Streaming streaming = streaming_for ("x.json");
  g_autofree gchar *filler = g_strnfill (10000000, 'x');
  g_autofree gchar *fits = g_strnfill (MAX_RECORD - strlen ("{\"text\":\"\"}"), 'y');
  g_autofree gchar *content = g_strdup_printf ("[{\"text\":\"%s\"},{\"text\":\"%s\"},{\"text\":\"%"
                                               "sy\"},{\"text\":\"%s\\\"\"},{\"text\":\"five\"}]",
                                               filler, fits, fits, filler);
  g_autofree gchar *expected = g_strdup_printf ("!record 1: longer than 4096 bytes\n%s\n"
                                                "!record 3: longer than 4096 bytes\n"
                                                "!record 4: longer than 4096 bytes\nfive\n",
                                                fits);
  g_autofree gchar *lines = read_streamed (&streaming, content, strlen (content));

  fail_unless_equals_string (lines, expected);
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  GString *content = g_string_new ("{\"status\": \"ok\", \"articles\": [");
  Streaming streaming = streaming_for ("x.json");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (
        content,
        "%s\n  {\"id\": %u, \"author\": {\"name\": \"A \\\"%u\\\"\"}, \"n\": [1, "
        "2.5, {}],\n   \"text\": \"Ships of fleet %u came.\\n\"}",
        i > 0 ? "," : "", i, i, i);
  g_string_append (content, "\n]}\n");

  /* At most 8 of 40 elements are damaged, and a quarter of the files are truncated. */
  fail_unless (read_damaged (&streaming, content->str, content->len, 1000, 5) > 25000);
  streaming.step = 3;
  read_damaged (&streaming, content->str, content->len, 20, 6);
  g_string_free (content, TRUE);
}
GST_END_TEST;

/* The end of a value is found at the same byte if it arrives byte by byte. */
GST_START_TEST (test_scanner)
{
  static const gchar *const values[] = {"{}", "[1,{\"a\":\"\\\\\"},[]]", "\"a\\\"b\"",
                                        "{\"a\":-1.5e3}"};

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree gchar *data = g_strconcat (values[i], ", {", NULL);
    NlpJsonScanner scanner = {0};
    gsize length = 0;

    while (nlp_json_scanner_scan (&scanner, data, length) == NLP_JSON_MORE)
      length++;
    fail_unless_equals_int (scanner.at, strlen (values[i]));
  }
}
GST_END_TEST;

static Suite *
jsonarrayreader_suite (void)
{
  Suite *suite = suite_create ("jsonarrayreader");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_set_timeout (chain, 120);
  tcase_add_test (chain, test_arrays);
  tcase_add_test (chain, test_arrays_in_objects);
  tcase_add_test (chain, test_objects);
  tcase_add_test (chain, test_others);
  tcase_add_test (chain, test_fields);
  tcase_add_test (chain, test_broken_elements);
  tcase_add_test (chain, test_no_end);
  tcase_add_test (chain, test_long_elements);
  tcase_add_test (chain, test_damaged);
  tcase_add_test (chain, test_scanner);
  return suite;
}

GST_CHECK_MAIN (jsonarrayreader);
