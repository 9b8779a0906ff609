/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csvreader.c: tests the reader of tables, its scanner, and the names of fields.
 */

#include <gst/check/gstcheck.h>

#include "parsing/recordfields.h"
#include "formats/csv/csv.h"
#include "streaming.h"

#define MAX_RECORD 4096

static Streaming
streaming_for (const gchar *name)
{
  return (Streaming){
      .format = &nlp_csv_format,
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

static void
assert_json (const gchar *name,
             NlpReaderOptions options,
             const gchar *content,
             const gchar *expected)
{
  Streaming streaming = streaming_for (name);

  options.max_section = options.max_file = MAX_RECORD;
  streaming.options = options;
  streaming.as_json = TRUE;
  assert_streamed (&streaming, content, expected);
}

GST_START_TEST (test_rows)
{
  assert_texts ("x", "id,text\n1,one\n2,two\n", "one\ntwo\n");
  assert_texts ("x", "id,text\r\n1,one\r\n\r\n2,two", "one\ntwo\n");
  assert_texts ("x", "\xef\xbb\xbf\"text\",\"id\"\n\"one\",1\n\"two\",2\n", "one\ntwo\n");
  assert_texts ("x", "id\ttext\n1\tone, two\n2\tthree, four\n", "one, two\nthree, four\n");
  assert_texts ("x", "id;text;n\n1;one, two;\n2;three;5\n", "one, two\nthree\n");
  assert_texts ("x", "id|text\n1|one\n", "one\n");
  assert_texts ("x.csv", "text\none\n\"two, three\"\n\n", "one\ntwo, three\n");
  assert_texts ("x.csv", "id,text\n", "");
  assert_texts ("x.csv", "text,id\n,1\n", "\n");
}
GST_END_TEST;

GST_START_TEST (test_quotes)
{
  assert_texts ("x", "id,text\n1,\"a, b\"\n2,\"\"\"c\"\" d\"\"\"\n3,\"\"\n4,\"\"\"\"\n",
                "a, b\n\"c\" d\"\n\n\"\n");
  assert_texts ("x", "id,text,n\n1,\"a\nb\r\n\r\nc\",5\r\n2,\"d\n\",6\r\n", "a\nb\r\n\r\nc\nd\n\n");
  assert_texts ("x", "id,text\n1,5\" wide\n2,a \"b\" c\n", "5\" wide\na \"b\" c\n");
  /* Between tabs, stray quotes are literal. */
  assert_texts ("x", "id\ttext\n1\t\"a\tb\"\n2\t\"Yes,\" he said.\n3\t\"no\n4\t\"\"\n5\te\n",
                "a\tb\n\"Yes,\" he said.\n\"no\n\ne\n");
}
GST_END_TEST;

GST_START_TEST (test_columns)
{
  assert_json ("x", (NlpReaderOptions){0},
               "ID,Headline,Pub Date,Body,Description,Link,,Section,Section\n"
               "7,H,\"May 10, 2013\",B,D,http://x/,e,s,t\n8,,soon,C,,,,,\n",
               "{\"id\": \"7\", \"uri\": \"http://x/\", \"title\": \"H\", \"published\": "
               "\"2013-05-10\", \"text\": \"B\", \"Description\": \"D\", \"column 7\": \"e\", "
               "\"Section\": \"s\", \"Section 9\": \"t\"}\n"
               "{\"id\": \"8\", \"text\": \"C\", \"Pub Date\": \"soon\"}\n");
  assert_json ("x",
               (NlpReaderOptions){.text_field = "notes", .title_field = "text", .id_field = "key"},
               "key,id,Notes,text,title\nk,1,n,t,u\n",
               "{\"id\": \"k\", \"title\": \"t\", \"text\": \"n\", \"original_id\": \"1\", "
               "\"original_title\": \"u\"}\n");
}
GST_END_TEST;

GST_START_TEST (test_numbered_columns)
{
  const NlpReaderOptions options = {.text_field = "3", .id_field = "1"};

  assert_json ("x.csv", options, "a,b,c\nd,e,\"f\"\n",
               "{\"id\": \"a\", \"text\": \"c\", \"column 2\": \"b\"}\n"
               "{\"id\": \"d\", \"text\": \"f\", \"column 2\": \"e\"}\n");
  assert_json ("x.tsv", options, "title\tlink\tc\na\tb\tc\n",
               "{\"id\": \"a\", \"uri\": \"b\", \"text\": \"c\"}\n");
  assert_json ("x.txt", options, "a,b,c\nd,e,f\n", "no\n");
  assert_json ("x.csv", options, "a,b\nd,e\n", "no\n");
}
GST_END_TEST;

GST_START_TEST (test_others)
{
  static const gchar *const others[] = {"",
                                        "\n",
                                        "text",
                                        "text\n",
                                        "text\none\ntwo\n",
                                        "id,text",
                                        "id,text\n",
                                        "Body, mind and text\nHello, world, again\n",
                                        "The text, the body\none, two\n",
                                        "One, two, three.\nFour, five, six.\n",
                                        "id,text\none\ntwo, three\n",
                                        "text,id\nHello, world, said he.\nGood bye.\n",
                                        "\"Text, text,\" he said.\nAnd, text\n",
                                        "{\"text\":\"one\"}\n{\"text\":\"two\"}\n",
                                        "id,name2\n1,2\n",
                                        "text, \"unclosed\nand, so\non, on\n"};

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_texts ("x.txt", others[i], "no\n");
  assert_texts ("x.csv", "a,b\nc,d\n", "no\n");
  assert_texts ("x.csv", "", "no\n");
}
GST_END_TEST;

GST_START_TEST (test_broken_rows)
{
  assert_texts ("x.csv", "id,n,text\n1,2,one\n2,3\n3,4,three,4\n4,,four,,\n5,6,five\n",
                "one\n!record 2: expected 3 cells, found 2\n!record 3: expected 3 cells, found "
                "4\nfour\nfive\n");
  assert_texts ("x.csv", "text,id,n\none,1\ntwo,2,3\nthree\n", "one\ntwo\nthree\n");
  assert_texts ("x.csv", "id,text\n1,one\n2,\"two\" more\nx\n3,three\n4,\"four\"\n",
                "one\n!record 2: expected a separator after a closing quote\nthree\nfour\n");
  assert_texts ("x.csv", "id,text\n1,one\n2,\"two\n3,three\n4,\"four\"\n5,five\n",
                "one\n!record 2: expected a separator after a closing quote\nthree\nfour\nfive\n");
  assert_texts ("x.csv", "id,text\n1,one\n2,\"two\n3,three\n4,four\n",
                "one\n!record 2: a quote is not closed\nthree\nfour\n");
  assert_texts ("x.csv", "id,text\n1,one\n2,\"two", "one\n!record 2: a quote is not closed\n");
}
GST_END_TEST;

GST_START_TEST (test_long_rows)
{
  Streaming streaming = streaming_for ("x.csv");
  g_autofree gchar *filler = g_strnfill (10000000, 'x');
  g_autofree gchar *fits = g_strnfill (MAX_RECORD - strlen ("1,\n"), 'y');
  g_autofree gchar *content =
      g_strdup_printf ("id,text\n1,%s\n1,%s\n1,%sy\n4,\"%s\n,\"\"\n%s\"\n5,five\n6,%s", filler,
                       fits, fits, filler, filler, filler);
  g_autofree gchar *expected = g_strdup_printf ("!record 1: longer than 4096 bytes\n%s\n"
                                                "!record 3: longer than 4096 bytes\n"
                                                "!record 4: longer than 4096 bytes\nfive\n"
                                                "!record 6: longer than 4096 bytes\n",
                                                fits);
  g_autofree gchar *lines = read_streamed (&streaming, content, strlen (content));

  fail_unless_equals_string (lines, expected);
}
GST_END_TEST;

/* An unclosed quote costs only its line, even if many rows follow. */
GST_START_TEST (test_quote_without_end)
{
  static const gchar separators[] = {',', '\t'};

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++) {
    g_autoptr (GString) content = g_string_new (NULL);
    g_autoptr (GString) expected = g_string_new ("one\n");
    Streaming streaming = streaming_for ("x");
    g_autofree gchar *lines = NULL;

    g_string_append_printf (content, "id%ctext\n1%cone\n2%c\"two\n", separators[i], separators[i],
                            separators[i]);
    g_string_append (expected, i == 0 ? "!record 2: a quote is not closed\n" : "\"two\n");
    for (guint j = 3; j < 100000; j++) {
      g_string_append_printf (content, "%u%crow %u\n", j, separators[i], j);
      g_string_append_printf (expected, "row %u\n", j);
    }
    streaming.options.replace_invalid = TRUE;
    lines = read_streamed (&streaming, content->str, content->len);
    fail_unless_equals_string (lines, expected->str);
  }
}
GST_END_TEST;

GST_START_TEST (test_charsets)
{
  const gchar *content = "id,text\n1,Île-de-France est une région française\n2,\"Été à la "
                         "plage, garçon\"\n";
  const gchar *expected = "Île-de-France est une région française\nÉté à la plage, garçon\n";
  static const gchar *const charsets[] = {"ISO-8859-1", "UTF-16", "UTF-8"};

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++) {
    Streaming streaming = streaming_for ("x.csv");
    gsize length;
    g_autofree gchar *encoded = g_convert (content, -1, charsets[i], "UTF-8", NULL, &length, NULL);
    g_autofree gchar *lines = read_streamed (&streaming, encoded, length);

    fail_unless_equals_string (lines, expected);
  }
}
GST_END_TEST;

GST_START_TEST (test_invalid)
{
  g_autoptr (GString) content = g_string_new ("id,text\n");
  Streaming streaming = streaming_for ("x.csv");
  g_autofree gchar *failed = NULL, *repaired = NULL;

  streaming.options.charset = "UTF-8";
  g_string_append (content, "1,a\xff\xff"
                            "b\n2,c\n");
  failed = read_streamed (&streaming, content->str, content->len);
  fail_unless_equals_string (failed, "!record 1: not valid UTF-8 at byte 3 of it\nc\n");
  streaming.options.replace_invalid = TRUE;
  repaired = read_streamed (&streaming, content->str, content->len);
  fail_unless_equals_string (repaired, "a\xef\xbf\xbd\xef\xbf\xbd"
                                       "b\nc\n");
}
GST_END_TEST;

GST_START_TEST (test_damaged)
{
  static const gchar *const names[] = {"x.csv", "x.tsv"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GString) content = g_string_new (i == 0 ? "id,n,text\n" : "id\tn\ttext\n");
    Streaming streaming = streaming_for (names[i]);
    guint n;

    streaming.options.replace_invalid = TRUE;
    for (guint j = 0; j < 40; j++)
      g_string_append_printf (content,
                              i == 0 ? "%u,\"n\",\"Ships of \"\"fleet\"\" %u, all,\ncame.\"\r\n"
                                     : "%u\tn\tShips of \"fleet\" %u, all, came\n",
                              j, j);
    n = read_damaged (&streaming, content->str, content->len, 1000, 7 + i);
    fail_unless (n > 20000, "%u", n);
    streaming.step = 3;
    read_damaged (&streaming, content->str, content->len, 20, 9 + i);
  }
}
GST_END_TEST;

/* Each name belongs to one field. */
GST_START_TEST (test_usual_names)
{
  const NlpReaderOptions options = {0};
  guint rank;

  for (NlpField field = 0; field < NLP_N_FIELDS; field++) {
    const gchar *const *names = nlp_field_get_usual_names (field);

    for (guint i = 0; names[i] != NULL; i++) {
      g_autofree gchar *upper = g_ascii_strup (names[i], -1);

      fail_unless_equals_int (nlp_field_find (upper, strlen (upper), &options, &rank), field);
      fail_unless_equals_int (rank, i);
    }
  }
  fail_unless_equals_int (nlp_field_find ("x", 1, &options, &rank), NLP_N_FIELDS);
}
GST_END_TEST;

GST_START_TEST (test_dates)
{
  static const gchar *const dates[][2] = {
      {"2013-05-10", "2013-05-10"},
      {"1368187200", "2013-05-10T12:00:00Z"},
      {"1368187200.5", "2013-05-10T12:00:00Z"},
      {"1368187200123", "2013-05-10T12:00:00Z"},
      {"20130510", "2013-05-10"},
      {"12", NULL},
      {"soon", NULL},
      {"1368187200 ships", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree gchar *date = nlp_field_read_date (dates[i][0]);

    fail_unless_equals_string (date, dates[i][1]);
  }
}
GST_END_TEST;

static Suite *
csvreader_suite (void)
{
  Suite *suite = suite_create ("csvreader");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_set_timeout (chain, 120);
  tcase_add_test (chain, test_rows);
  tcase_add_test (chain, test_quotes);
  tcase_add_test (chain, test_columns);
  tcase_add_test (chain, test_numbered_columns);
  tcase_add_test (chain, test_others);
  tcase_add_test (chain, test_broken_rows);
  tcase_add_test (chain, test_long_rows);
  tcase_add_test (chain, test_quote_without_end);
  tcase_add_test (chain, test_charsets);
  tcase_add_test (chain, test_invalid);
  tcase_add_test (chain, test_damaged);
  tcase_add_test (chain, test_usual_names);
  tcase_add_test (chain, test_dates);
  return suite;
}

GST_CHECK_MAIN (csvreader);
