/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonlreader.c: tests the reader of JSON Lines.
 */

#include <gst/check/gstcheck.h>
#include <unistd.h>

#include "gstnlpjson.h"
#include "formats/reader.h"
#include "tempfolder.h"

#define MAX_LINE 4096

/* Reads a file. Returns a line for each result: the text of a document, or "!" and the error
 * without the folder. */
static gchar *
read_file (const gchar *path, const gchar *charset)
{
  NlpReaderOptions options = {.charset = charset, .max_section = MAX_LINE, .max_file = MAX_LINE};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GError *error = NULL;
  g_autoptr (NlpReader) reader = nlp_reader_open (path, &options, cancellable, &error);
  GString *lines = g_string_new (NULL);
  NlpReadResult result;
  NlpRecord record;

  g_assert_no_error (error);
  while ((result = nlp_reader_next (reader, &record, &error)) != NLP_READ_END) {
    if (result == NLP_READ_RECORD) {
      g_autofree gchar *text = gst_nlp_document_dup_text (record.document);

      g_assert_no_error (error);
      fail_unless (record.first && record.last);
      fail_unless (gst_nlp_document_get_id (record.document) != NULL);
      g_string_append_printf (lines, "%s\n", text);
      g_object_unref (record.document);
    } else {
      fail_unless_equals_int (result, NLP_READ_FAILED);
      fail_unless (g_str_has_prefix (error->message, "file:///"));
      g_string_append_printf (lines, "!%s\n", strrchr (error->message, '/') + 1);
      g_clear_error (&error);
    }
  }
  return g_string_free (lines, FALSE);
}

static gchar *
read_text (const gchar *name, const gchar *content)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, name, content);

  return read_file (path, NULL);
}

static void
assert_lines (const gchar *name, const gchar *content, const gchar *expected)
{
  g_autofree gchar *lines = read_text (name, content);

  fail_unless_equals_string (lines, expected);
}

/* Asserts the numbers of documents and errors that @content yields. */
static void
assert_counts (const gchar *content, guint n_documents, guint n_errors)
{
  g_autofree gchar *text = read_text ("x.jsonl", content);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint documents = 0, errors = 0;

  for (guint i = 0; lines[i] != NULL; i++) {
    errors += lines[i][0] == '!';
    documents += lines[i][0] != '!' && lines[i][0] != '\0';
  }
  fail_unless_equals_int (documents, n_documents);
  fail_unless_equals_int (errors, n_errors);
}

static GstNlpDocument *
read_one (const gchar *name, const gchar *content)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, name, content);
  NlpReaderOptions options = {.max_section = MAX_LINE, .max_file = MAX_LINE};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpReader) reader = nlp_reader_open (path, &options, cancellable, NULL);
  GError *error = NULL;
  NlpRecord record;

  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_RECORD);
  g_assert_no_error (error);
  return record.document;
}

GST_START_TEST (test_lines)
{
  assert_lines ("x.jsonl", "", "");
  assert_lines ("x.jsonl", "\n\r\n \n", "");
  assert_lines ("x.jsonl", "{\"text\":\"one\"}", "one\n");
  assert_lines ("x.ndjson", "{\"text\":\"one\"}\r\n\r\n{\"text\": \"two\", \"n\": 2}\r\n",
                "one\ntwo\n");
  assert_lines ("X.JSONL", "\xef\xbb\xbf{\"text\":\"marked\"}\n", "marked\n");
}
GST_END_TEST;

GST_START_TEST (test_chosen_by_content)
{
  assert_lines ("x.txt", "\n  {\"text\":\"one\"}\n{\"text\":\"two\"}", "one\ntwo\n");
  assert_lines ("x", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n", "one\ntwo\n");

  /* Lines that aren't documents, so the file is plain text. */
  assert_lines ("x.txt", "{\"text\":1}", "{\"text\":1}\n");
  assert_lines ("x.txt", "{a set}", "{a set}\n");
  assert_lines ("x.json", "{\n\"name\":\"one\"}", "{\n\"name\":\"one\"}\n");

  /* JSON over several lines. */
  assert_lines ("x.json", "{\n\"text\":\"one\"}", "one\n");
  assert_lines ("x.txt", "[{\"text\":\"one\"}]", "one\n");
}
GST_END_TEST;

GST_START_TEST (test_broken_lines)
{
  g_autofree gchar *lines =
      read_text ("x.jsonl", "{\"text\":\"one\"}\n\n{\"text\":\"tw\n{\"text\":\"three\"}\n");

  fail_unless (g_str_has_prefix (lines, "one\n!x.jsonl line 3: "));
  fail_unless (g_str_has_suffix (lines, "\nthree\n"));

  assert_counts ("{}\n{\"text\":\"b\"}\n", 1, 1);
  assert_counts ("no\n17\n{\"text\":\"b\"}\n[]\n", 1, 3);
  assert_counts ("{\"text\":\"\xff\"}\n{\"text\":\"b\"}\n", 1, 1);
  assert_counts ("{\"text\":\"a\"} more\n{\"text\":\"b\"}", 1, 1);
}
GST_END_TEST;

GST_START_TEST (test_nul_in_line)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  const gchar content[] = "{\"text\":\"a\"\0}\n{\"text\":\"b\"}\n";
  g_autofree gchar *path = temp_folder_write_len (folder, "x.jsonl", content, sizeof content - 1);
  g_autofree gchar *lines = read_file (path, NULL);

  fail_unless (g_str_has_prefix (lines, "!x.jsonl line 1: "));
  fail_unless (g_str_has_suffix (lines, "\nb\n"));
}
GST_END_TEST;

GST_START_TEST (test_long_lines)
{
  g_autofree gchar *filler = g_strnfill (1000000, 'x');
  g_autofree gchar *fits = g_strnfill (MAX_LINE - strlen ("{\"text\":\"\"}"), 'y');
  g_autofree gchar *content = g_strdup_printf ("{\"text\":\"one\"}\n"
                                               "{\"text\":\"%s\"}\n"
                                               "{\"text\":\"%s\"}\n"
                                               "{\"text\":\"%sy\"}\n"
                                               "{\"text\":\"five\"}\n"
                                               "{\"text\":\"%s\"}",
                                               filler, fits, fits, filler);
  g_autofree gchar *expected = g_strdup_printf ("one\n"
                                                "!x.jsonl line 2: longer than 4096 bytes\n"
                                                "%s\n"
                                                "!x.jsonl line 4: longer than 4096 bytes\n"
                                                "five\n"
                                                "!x.jsonl line 6: longer than 4096 bytes\n",
                                                fits);

  assert_lines ("x.jsonl", content, expected);
}
GST_END_TEST;

GST_START_TEST (test_many_lines)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 30000; i++) {
    g_string_append_printf (content, "{\"text\":\"Document %u of many\"}\n", i);
    g_string_append_printf (expected, "Document %u of many\n", i);
  }
  assert_lines ("x.jsonl", content->str, expected->str);
}
GST_END_TEST;

GST_START_TEST (test_fields_are_kept)
{
  g_autoptr (GstNlpDocument) document = read_one (
      "x.jsonl", "{\"id\":\"7\",\"text\":\"Ships came.\",\"published\":\"2013-05-10\","
                 "\"source\":{\"name\":\"BBC\",\"rank\":[1,2.50]},\"uri\":\"http://x.example/\"}");
  g_autofree gchar *json = gst_nlp_document_to_json (document);

  fail_unless_equals_string (gst_nlp_document_get_id (document), "7");
  fail_unless_equals_string (gst_nlp_document_get_uri (document), "http://x.example/");
  fail_unless_equals_string (gst_nlp_document_get_metadata (document, "source"),
                             "{\"name\":\"BBC\",\"rank\":[1,2.50]}");
  fail_unless (strstr (json, "\"published\":\"2013-05-10\"") ||
               strstr (json, "\"published\": \"2013-05-10\""));
}
GST_END_TEST;

GST_START_TEST (test_nothing_but_id_is_added)
{
  g_autoptr (GstNlpDocument) document =
      read_one ("x.jsonl", "{\"text\":\"Harbour reopens\\n\\nShips came.\"}\n");
  g_auto (GStrv) names = gst_nlp_document_list_metadata (document);

  fail_unless_equals_int (g_strv_length (names), 1);
  fail_unless_equals_string (names[0], "id");
  fail_unless_equals_int (strlen (gst_nlp_document_get_id (document)), 32);
}
GST_END_TEST;

GST_START_TEST (test_ids)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path =
      temp_folder_write (folder, "x.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
  NlpReaderOptions options = {.max_section = MAX_LINE, .max_file = MAX_LINE};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 2; i++) {
    g_autoptr (NlpReader) reader = nlp_reader_open (path, &options, cancellable, NULL);
    NlpRecord record;

    while (nlp_reader_next (reader, &record, NULL) == NLP_READ_RECORD) {
      g_ptr_array_add (ids, g_strdup (gst_nlp_document_get_id (record.document)));
      g_object_unref (record.document);
    }
  }

  fail_unless_equals_int (ids->len, 4);
  fail_if (g_str_equal (ids->pdata[0], ids->pdata[1]));
  fail_unless_equals_string (ids->pdata[0], ids->pdata[2]);
  fail_unless_equals_string (ids->pdata[1], ids->pdata[3]);
}
GST_END_TEST;

GST_START_TEST (test_other_charset)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  const gchar *content = "{\"text\":\"Île\"}\n{\"text\":\"two\"}\n";
  gsize length;
  g_autofree gchar *encoded = g_convert (content, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autofree gchar *path = temp_folder_write_len (folder, "x.jsonl", encoded, length);
  g_autofree gchar *lines = read_file (path, "UTF-16LE");

  fail_unless_equals_string (lines, "Île\ntwo\n");
}
GST_END_TEST;

/* Lines of a pipe are read as soon as they are complete. */
GST_START_TEST (test_pipe)
{
  NlpReaderOptions options = {.max_section = MAX_LINE, .max_file = MAX_LINE};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpReader) reader = NULL;
  g_autofree gchar *path = NULL;
  GError *error = NULL;
  NlpRecord record;
  gint fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  path = g_strdup_printf ("/dev/fd/%d", fds[0]);
  reader = nlp_reader_open (path, &options, cancellable, &error);
  g_assert_no_error (error);

  /* Each write ends a line and starts the next. */
  for (guint i = 0; i < 3; i++) {
    const gchar *line = "{\"text\":\"one\"}\n{\"te";
    const gchar *start = i == 0 ? line : line + strlen ("{\"te");

    g_assert_cmpint (write (fds[1], start, strlen (start)), ==, strlen (start));
    fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_RECORD);
    g_object_unref (record.document);
  }
  close (fds[1]);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_FAILED);
  g_clear_error (&error);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_END);
  close (fds[0]);
}
GST_END_TEST;

/* Asserts that @content is one document, which is @expected as JSON. */
static void
assert_document (const gchar *name,
                 NlpReaderOptions options,
                 const gchar *content,
                 const gchar *expected)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, name, content);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NlpReader) reader = NULL;
  g_autofree gchar *json = NULL;
  GError *error = NULL;
  NlpRecord record;

  options.max_section = options.max_file = MAX_LINE;
  reader = nlp_reader_open (path, &options, cancellable, NULL);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_RECORD);
  g_assert_no_error (error);
  json = gst_nlp_document_to_json (record.document);
  fail_unless_equals_string (json, expected);
  g_object_unref (record.document);
  fail_unless_equals_int (nlp_reader_next (reader, &record, &error), NLP_READ_END);
}

GST_START_TEST (test_usual_names)
{
  const gchar *content = "{\"ID\":7,\"headline\":\"Harbour reopens\",\"body\":\"Ships came.\","
                         "\"pubDate\":\"Fri, 10 May 2013 12:00:00 GMT\",\"url\":\"http://x/\"}";
  const gchar *expected = "{\"id\": 7, \"uri\": \"http://x/\", \"title\": \"Harbour reopens\", "
                          "\"published\": \"2013-05-10T12:00:00Z\", \"text\": \"Ships came.\"}";

  g_autofree gchar *as_text = g_strconcat (content, "\n", NULL);

  assert_document ("x.jsonl", (NlpReaderOptions){0}, content, expected);
  assert_document ("x.ndjson", (NlpReaderOptions){0}, content, expected);
  assert_document ("x.json", (NlpReaderOptions){0}, content, expected);
  assert_lines ("x.txt", content, as_text);

  /* The documents of this project are not renamed. */
  assert_document ("x.jsonl", (NlpReaderOptions){0},
                   "{\"id\":\"7\",\"text\":\"t\",\"headline\":\"h\",\"published\":\"10 May 2013\"}",
                   "{\"id\": \"7\", \"published\": \"10 May 2013\", \"text\": \"t\", "
                   "\"headline\": \"h\"}");
}
GST_END_TEST;

GST_START_TEST (test_chosen_fields)
{
  const NlpReaderOptions options = {
      .text_field = "article.body", .title_field = "h", .id_field = "key", .date_field = "day"};

  assert_document ("x.txt", options,
                   "{\"key\":\"k\",\"id\":1,\"text\":\"no\",\"h\":\"h\",\"day\":1368187200,"
                   "\"article\":{\"body\":\"yes\",\"page\":3}}",
                   "{\"id\": \"k\", \"title\": \"h\", \"published\": \"2013-05-10T12:00:00Z\", "
                   "\"text\": \"yes\", \"original_id\": 1, \"original_text\": \"no\", "
                   "\"article.page\": 3}");
  /* A member whose value isn't a date keeps its name. */
  assert_document ("x.txt", options,
                   "{\"key\":\"k\",\"day\":\"soon\",\"article\":{\"body\":\"yes\"}}",
                   "{\"id\": \"k\", \"text\": \"yes\", \"day\": \"soon\"}");
}
GST_END_TEST;

static Suite *
jsonlreader_suite (void)
{
  Suite *suite = suite_create ("jsonlreader");
  TCase *chain = tcase_create ("general");

  suite_add_tcase (suite, chain);
  tcase_add_test (chain, test_lines);
  tcase_add_test (chain, test_chosen_by_content);
  tcase_add_test (chain, test_broken_lines);
  tcase_add_test (chain, test_nul_in_line);
  tcase_add_test (chain, test_long_lines);
  tcase_add_test (chain, test_many_lines);
  tcase_add_test (chain, test_fields_are_kept);
  tcase_add_test (chain, test_nothing_but_id_is_added);
  tcase_add_test (chain, test_ids);
  tcase_add_test (chain, test_other_charset);
  tcase_add_test (chain, test_pipe);
  tcase_add_test (chain, test_usual_names);
  tcase_add_test (chain, test_chosen_fields);
  return suite;
}

GST_CHECK_MAIN (jsonlreader);
