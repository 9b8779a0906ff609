/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * documentsrc.c: tests how documentsrc reads files, reports errors, stops and flushes.
 */

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sourceharness.h"

static guint64
get_stat (GstElement *element, const gchar *name)
{
  g_autoptr (GstStructure) stats = NULL;
  guint64 value = G_MAXUINT64;

  g_object_get (element, "stats", &stats, NULL);
  fail_unless (gst_structure_get_uint64 (stats, name, &value));
  return value;
}

static void
assert_stats (GstElement *element, guint64 documents, guint64 bytes, guint64 errors)
{
  fail_unless_equals_uint64 (get_stat (element, "documents"), documents);
  fail_unless_equals_uint64 (get_stat (element, "bytes"), bytes);
  fail_unless_equals_uint64 (get_stat (element, "errors"), errors);
}

/* Returns a bus for the warnings and errors of the element of a harness. */
static GstBus *
watch_messages (GstHarness *harness)
{
  GstBus *bus = gst_bus_new ();

  gst_element_set_bus (harness->element, bus);
  return bus;
}

static void
assert_message (GstBus *bus, GstMessageType type, const gchar *text)
{
  g_autoptr (GstMessage) message =
      gst_bus_timed_pop_filtered (bus, 10 * GST_SECOND, GST_MESSAGE_WARNING | GST_MESSAGE_ERROR);
  g_autoptr (GError) error = NULL;

  fail_if (message == NULL);
  fail_unless_equals_int (GST_MESSAGE_TYPE (message), type);
  if (type == GST_MESSAGE_WARNING)
    gst_message_parse_warning (message, &error, NULL);
  else
    gst_message_parse_error (message, &error, NULL);
  fail_unless (strstr (error->message, text) != NULL, "%s", error->message);
}

static void
assert_no_message (GstBus *bus)
{
  g_autoptr (GstMessage) message =
      gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING | GST_MESSAGE_ERROR);

  fail_unless (message == NULL);
}

static void
clear_bus (GstHarness *harness, GstBus *bus)
{
  gst_element_set_bus (harness->element, NULL);
  gst_object_unref (bus);
}

GST_START_TEST (test_one_file)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path =
      temp_folder_write (folder, "a.txt", "Harbour reopens\n\nShips came to Bremen.\n");
  GstHarness *harness = new_harness (path);
  g_autoptr (GstBufferList) output = run (harness);
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (harness->sinkpad);
  g_autoptr (GstCaps) text_caps = gst_caps_from_string (TEXT_CAPS);
  GstBuffer *buffer = gst_buffer_list_get (output, 0);
  g_autofree gchar *uri = g_filename_to_uri (path, NULL, NULL);
  GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);

  fail_unless_equals_int (gst_buffer_list_length (output), 1);
  fail_unless (gst_caps_is_equal (caps, text_caps));
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), 0);
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET_END (buffer), 1);
  fail_if (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT));
  fail_unless (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_MARKER));
  gst_check_buffer_data (buffer, "Harbour reopens\n\nShips came to Bremen.\n", 39);

  fail_unless_equals_string (gst_nlp_document_get_uri (document), uri);
  fail_unless_equals_string (gst_nlp_document_get_title (document), "Harbour reopens");
  assert_stats (harness->element, 1, 39, 0);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_progress)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  GstHarness *harness = new_harness (folder);
  g_autoptr (GstBufferList) output = NULL;
  gint64 value;

  temp_folder_add (folder, "a.txt", "Four");
  temp_folder_add (folder, "b.txt", "Seven s");

  fail_unless (gst_element_query_duration (harness->element, GST_FORMAT_BYTES, &value));
  fail_unless_equals_int64 (value, 11);
  fail_if (gst_element_query_duration (harness->element, GST_FORMAT_DEFAULT, &value));
  fail_unless (gst_element_query_position (harness->element, GST_FORMAT_BYTES, &value));
  fail_unless_equals_int64 (value, 0);
  output = run (harness);
  fail_unless (gst_element_query_position (harness->element, GST_FORMAT_BYTES, &value));
  fail_unless_equals_int64 (value, 11);
  fail_unless (gst_element_query_position (harness->element, GST_FORMAT_DEFAULT, &value));
  fail_unless_equals_int64 (value, 2);
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_unknown_size)
{
  GstHarness *harness = new_harness ("/dev/null");
  gint64 value;

  fail_if (gst_element_query_duration (harness->element, GST_FORMAT_BYTES, &value));
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_bytes_segment)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "a.txt", "a");
  GstHarness *harness = new_harness (path);
  g_autoptr (GstBufferList) output = run (harness);
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (harness->sinkpad, GST_EVENT_SEGMENT, 0);
  const GstSegment *segment;

  fail_unless_equals_int (gst_buffer_list_length (output), 1);
  gst_event_parse_segment (event, &segment);
  fail_unless_equals_int (segment->format, GST_FORMAT_BYTES);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_locations)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *b = temp_folder_write (folder, "b;b.txt", "b");
  g_autofree gchar *json = temp_folder_write (folder, "j/x.jsonl",
                                              "{\"text\":\"one\"}\n"
                                              "{\"text\":\"two\"}\n");
  g_autofree gchar *uri = g_filename_to_uri (b, NULL, NULL);
  g_autofree gchar *location = NULL;
  g_autofree gchar *same = NULL;
  const gchar *list[] = {folder, b, uri, json, NULL};
  g_auto (GStrv) got = NULL;
  GstHarness *harness = gst_harness_new_with_padnames ("documentsrc", NULL, "src");
  g_autoptr (GstBufferList) output = NULL;

  temp_folder_add (folder, "a/deep/er.txt", "deep");
  temp_folder_add (folder, ".hidden.txt", "hidden");
  location = g_strdup_printf ("%s;%s/b\\;b.txt;%s;%s/**/*.jsonl", folder, folder, uri, folder);

  g_object_set (harness->element, "location", location, NULL);
  output = run (harness);
  assert_texts (output, "deep|b|one|two|b|b|one|two");
  for (guint i = 0; i < gst_buffer_list_length (output); i++)
    fail_unless_equals_uint64 (GST_BUFFER_OFFSET (gst_buffer_list_get (output, i)), i);

  g_object_get (harness->element, "location", &same, NULL);
  gst_harness_teardown (harness);

  /* The same locations as a list */
  fail_unless (strstr (same, "b\\;b.txt;") != NULL);
  harness = gst_harness_new_with_padnames ("documentsrc", NULL, "src");
  g_object_set (harness->element, "locations", list, NULL);
  g_object_get (harness->element, "locations", &got, NULL);
  fail_unless (g_strv_equal ((const gchar *const *)got, list));
  gst_clear_buffer_list (&output);
  output = run (harness);
  assert_texts (output, "deep|b|one|two|b|b|one|two");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_odd_texts)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *spaces = g_strnfill (100000, ' ');
  g_autoptr (GstBufferList) output = NULL;

  temp_folder_add (folder, "1", "");
  temp_folder_add (folder, "2", "x");
  g_free (temp_folder_write_len (folder, "3", "a\0b", 3));
  temp_folder_add (folder, "4", spaces);
  temp_folder_add (folder, "5", "a\r\nb\r\n");
  temp_folder_add (folder, "6", "e\u0301\U0001F468\u200D\U0001F469\u200D\U0001F467");
  temp_folder_add (folder, "7", "caf\xe9 noir");
  output = run_location (folder);

  fail_unless_equals_int (gst_buffer_list_length (output), 7);
  fail_unless_equals_int (gst_buffer_get_size (gst_buffer_list_get (output, 0)), 0);
  gst_check_buffer_data (gst_buffer_list_get (output, 1), "x", 1);
  gst_check_buffer_data (gst_buffer_list_get (output, 2), "a\0b", 3);
  gst_check_buffer_data (gst_buffer_list_get (output, 3), spaces, 100000);
  gst_check_buffer_data (gst_buffer_list_get (output, 4), "a\r\nb\r\n", 6);
  fail_unless_equals_int (gst_buffer_get_size (gst_buffer_list_get (output, 5)), 21);
  gst_check_buffer_data (gst_buffer_list_get (output, 6), "café noir", 10);
}
GST_END_TEST;

GST_START_TEST (test_skipped_documents)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *location = g_strdup_printf ("%s;%s/missing;%s/*.pdf", folder, folder, folder);
  g_autofree gchar *loop = g_build_filename (folder, "e", NULL);
  GstHarness *harness = new_harness (location);
  GstBus *bus = watch_messages (harness);
  g_autoptr (GstBufferList) output = NULL;

  temp_folder_add (folder, "a.txt", "first");
  g_free (temp_folder_write_len (folder, "b.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18));
  temp_folder_add (folder, "c.jsonl", "{\"text\":\"one\"}\n{broken\n{\"text\":\"three\"}\n");
  temp_folder_add (folder, "d.txt",
                   "\xef\xbb\xbf"
                   "bad \xff");
  g_assert_cmpint (symlink ("e", loop), ==, 0);
  temp_folder_add (folder, "f.txt", "last");

  output = run (harness);
  assert_texts (output, "first|one|three|bad \uFFFD|last");
  assert_message (bus, GST_MESSAGE_WARNING, "/b.png: not a text file");
  {
    g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
    g_autoptr (GError) error = NULL;

    gst_message_parse_warning (message, &error, NULL);
    fail_unless (g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT));
    fail_unless (g_str_has_prefix (error->message, "file:///"));
    fail_unless (strstr (error->message, "/c.jsonl line 2: ") != NULL);
  }
  assert_message (bus, GST_MESSAGE_WARNING, "/e: Too many levels of symbolic links");
  assert_message (bus, GST_MESSAGE_WARNING, "/missing: No such file or directory");
  assert_message (bus, GST_MESSAGE_WARNING, "/*.pdf: no file found");
  assert_no_message (bus);
  assert_stats (harness->element, 5, 24, 5);
  fail_unless_equals_uint64 (get_stat (harness->element, "replaced"), 1);

  clear_bus (harness, bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_unreadable_file)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "a.txt", "secret");
  GstHarness *harness;
  GstBus *bus;
  g_autoptr (GstBufferList) output = NULL;

  /* The superuser can read any file. */
  if (geteuid () == 0)
    return;

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  harness = new_harness (path);
  bus = watch_messages (harness);
  output = run (harness);
  fail_unless_equals_int (gst_buffer_list_length (output), 0);
  assert_message (bus, GST_MESSAGE_WARNING, "/a.txt: Permission denied");
  clear_bus (harness, bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_missing_file)
{
  GstHarness *harness = new_harness ("/nowhere/at/all.txt");
  GstBus *bus = watch_messages (harness);
  g_autoptr (GstBufferList) output = run (harness);

  fail_unless_equals_int (gst_buffer_list_length (output), 0);
  assert_message (bus, GST_MESSAGE_WARNING,
                  "file:///nowhere/at/all.txt: No such file or directory");
  assert_stats (harness->element, 0, 0, 1);
  clear_bus (harness, bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_stop_on_error)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  GstHarness *harness = new_harness (folder);
  GstBus *bus = watch_messages (harness);
  g_autoptr (GstBuffer) buffer = NULL;

  temp_folder_add (folder, "a.jsonl", "{\"text\":\"one\"}\n{broken\n{\"text\":\"three\"}\n");
  gst_util_set_object_arg (G_OBJECT (harness->element), "on-error", "stop");
  gst_harness_play (harness);
  buffer = gst_harness_pull (harness);
  gst_check_buffer_data (buffer, "one", 3);
  {
    g_autoptr (GstMessage) message =
        gst_bus_timed_pop_filtered (bus, 10 * GST_SECOND, GST_MESSAGE_ERROR);
    g_autoptr (GError) error = NULL;

    gst_message_parse_error (message, &error, NULL);
    fail_unless (strstr (error->message, "/a.jsonl line 2: ") != NULL);
  }
  wait_for_eos (harness);
  fail_unless (gst_harness_try_pull (harness) == NULL);
  assert_stats (harness->element, 1, 3, 1);
  clear_bus (harness, bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Asserts that an element with invalid properties doesn't start. */
static void
assert_not_starting (const gchar *location, const gchar *charset, const gchar *reason)
{
  GstElement *source = gst_object_ref_sink (gst_element_factory_make ("documentsrc", NULL));
  GstBus *bus = gst_bus_new ();

  gst_element_set_bus (source, bus);
  g_object_set (source, "location", location, "charset", charset, NULL);
  fail_unless_equals_int (gst_element_set_state (source, GST_STATE_PAUSED),
                          GST_STATE_CHANGE_FAILURE);
  assert_message (bus, GST_MESSAGE_ERROR, reason);
  gst_element_set_state (source, GST_STATE_NULL);
  gst_element_set_bus (source, NULL);
  gst_object_unref (bus);
  gst_object_unref (source);
}

GST_START_TEST (test_invalid_properties)
{
  assert_not_starting (NULL, NULL, "No location is set.");
  assert_not_starting ("", NULL, "No location is set.");
  assert_not_starting (";;", NULL, "No location is set.");
  assert_not_starting ("/", "klingon", "unknown character set \"klingon\"");
}
GST_END_TEST;

GST_START_TEST (test_charset)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path =
      temp_folder_write (folder, "a.txt", "\xf0\xd2\xc5\xda\xc9\xc4\xc5\xce\xd4");
  GstHarness *harness = new_harness (path);
  g_autoptr (GstBufferList) output = NULL;

  g_object_set (harness->element, "charset", "KOI8-R", NULL);
  output = run (harness);
  assert_texts (output, "Президент");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_sections)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree gchar *path = NULL;
  g_autoptr (GstBufferList) output = NULL;
  GstHarness *harness;
  guint n;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "Ship %u came to Bremen with naïve sailors.\n", i);
  path = temp_folder_write (folder, "1.txt", text->str);
  temp_folder_add (folder, "2.txt", "short");

  harness = new_harness (folder);
  g_object_set (harness->element, "max-section", G_GUINT64_CONSTANT (1024), NULL);
  output = run (harness);
  n = gst_buffer_list_length (output);

  for (guint i = 0; i < n; i++) {
    GstBuffer *buffer = gst_buffer_list_get (output, i);
    GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);
    gboolean is_short = i == n - 1;
    g_autofree gchar *section = gst_nlp_document_dup_text (document);

    fail_unless_equals_int (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT) != 0,
                            i > 0 && !is_short);
    fail_unless_equals_int (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_MARKER) != 0,
                            i >= n - 2);
    fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), is_short);
    fail_unless_equals_uint64 (gst_nlp_document_get_offset (document), is_short ? 0 : joined->len);
    if (!is_short)
      g_string_append (joined, section);
  }
  fail_unless_equals_string (joined->str, text->str);
  assert_stats (harness->element, 2, text->len + 5, 0);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_num_buffers)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GstBufferList) output = NULL;
  GstHarness *harness;

  for (guint i = 0; i < 5; i++) {
    g_autofree gchar *name = g_strdup_printf ("%u", i);

    temp_folder_add (folder, name, name);
  }
  harness = new_harness (folder);
  g_object_set (harness->element, "num-buffers", 3, NULL);
  output = run (harness);
  assert_texts (output, "0|1|2");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_states_twice)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  GstElement *pipeline;
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstBus) bus = NULL;

  temp_folder_add (folder, "a.txt", "a");
  temp_folder_add (folder, "b.txt", "bb");
  pipeline = gst_parse_launch ("documentsrc name=source ! fakesink", NULL);
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  g_object_set (source, "location", folder, NULL);
  bus = gst_element_get_bus (pipeline);

  for (guint i = 0; i < 2; i++) {
    GstMessage *message;

    gst_element_set_state (pipeline, GST_STATE_PLAYING);
    message =
        gst_bus_timed_pop_filtered (bus, 10 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
    fail_unless_equals_int (GST_MESSAGE_TYPE (message), GST_MESSAGE_EOS);
    gst_message_unref (message);
    assert_stats (source, 2, 3, 0);
    gst_element_set_state (pipeline, GST_STATE_NULL);
  }
  gst_object_unref (pipeline);
}
GST_END_TEST;

/* Makes standard input the end of a new pipe, and returns the end to write to. */
static gint
replace_stdin (gint *saved)
{
  gint fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  *saved = dup (STDIN_FILENO);
  dup2 (fds[0], STDIN_FILENO);
  close (fds[0]);
  return fds[1];
}

static void
restore_stdin (gint saved)
{
  dup2 (saved, STDIN_FILENO);
  close (saved);
}

GST_START_TEST (test_stdin)
{
  g_autoptr (GstBufferList) output = NULL;
  gint saved, end = replace_stdin (&saved);

  g_assert_cmpint (write (end, "Ships came.\n", 12), ==, 12);
  close (end);
  output = run_location ("-");
  assert_texts (output, "Ships came.\n");
  fail_unless_equals_string (
      gst_nlp_document_get_uri (gst_nlp_buffer_get_document (gst_buffer_list_get (output, 0))),
      "fd://0");
  restore_stdin (saved);
}
GST_END_TEST;

/* Shutdown doesn't wait for a pipe without data, before or after its first document. A failure is a
 * timeout. */
GST_START_TEST (test_shutdown_while_waiting)
{
  gint saved, end = replace_stdin (&saved);
  GstHarness *harness = new_harness ("-");
  GstBuffer *buffer;

  gst_harness_play (harness);
  g_usleep (20000);
  gst_element_set_state (harness->element, GST_STATE_NULL);

  g_assert_cmpint (write (end, "{\"text\":\"one\"}\n{\"te", 19), ==, 19);
  gst_harness_play (harness);
  buffer = gst_harness_pull (harness);
  gst_check_buffer_data (buffer, "one", 3);
  gst_buffer_unref (buffer);
  g_usleep (20000);
  gst_harness_teardown (harness);
  close (end);
  restore_stdin (saved);
}
GST_END_TEST;

/* A flush interrupts the wait, and loses no bytes read before. */
GST_START_TEST (test_flush_while_waiting)
{
  gint saved, end = replace_stdin (&saved);
  GstHarness *harness = new_harness ("-");
  GstBuffer *buffer;

  gst_harness_play (harness);
  g_assert_cmpint (write (end, "{\"text\":\"one\"}\n{\"te", 19), ==, 19);
  buffer = gst_harness_pull (harness);
  gst_buffer_unref (buffer);
  g_usleep (20000);

  fail_unless (gst_element_send_event (harness->element, gst_event_new_flush_start ()));
  fail_unless (gst_element_send_event (harness->element, gst_event_new_flush_stop (TRUE)));
  g_assert_cmpint (write (end, "xt\":\"two\"}\n", 11), ==, 11);
  close (end);
  buffer = gst_harness_pull (harness);
  gst_check_buffer_data (buffer, "two", 3);
  gst_buffer_unref (buffer);
  gst_harness_teardown (harness);
  restore_stdin (saved);
}
GST_END_TEST;

GST_START_TEST (test_fifo)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = g_build_filename (folder, "fifo", NULL);
  GstHarness *harness;
  g_autoptr (GstBuffer) buffer = NULL;
  gint end;

  /* The element waits until the pipe is opened for writing. */
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  harness = new_harness (path);
  gst_harness_play (harness);
  g_usleep (20000);
  end = g_open (path, O_WRONLY, 0);
  g_assert_cmpint (write (end, "Ships came.", 11), ==, 11);
  close (end);
  buffer = gst_harness_pull (harness);
  gst_check_buffer_data (buffer, "Ships came.", 11);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_properties)
{
  g_autoptr (GstElement) source =
      gst_object_ref_sink (gst_element_factory_make ("documentsrc", NULL));
  g_autofree gchar *location = NULL;
  g_autofree gchar *charset = NULL;
  guint64 max_section;
  gint on_error;

  g_object_get (source, "location", &location, "charset", &charset, "max-section", &max_section,
                "on-error", &on_error, NULL);
  fail_unless (location == NULL);
  fail_unless (charset == NULL);
  fail_unless_equals_uint64 (max_section, 128 * 1024);
  fail_unless_equals_int (on_error, GST_NLP_ON_ERROR_SKIP);
  assert_stats (source, 0, 0, 0);
}
GST_END_TEST;

static Suite *
documentsrc_suite (void)
{
  Suite *suite = suite_create ("documentsrc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_one_file);
  tcase_add_test (tcase, test_bytes_segment);
  tcase_add_test (tcase, test_progress);
  tcase_add_test (tcase, test_unknown_size);
  tcase_add_test (tcase, test_locations);
  tcase_add_test (tcase, test_odd_texts);
  tcase_add_test (tcase, test_skipped_documents);
  tcase_add_test (tcase, test_unreadable_file);
  tcase_add_test (tcase, test_missing_file);
  tcase_add_test (tcase, test_stop_on_error);
  tcase_add_test (tcase, test_invalid_properties);
  tcase_add_test (tcase, test_charset);
  tcase_add_test (tcase, test_sections);
  tcase_add_test (tcase, test_num_buffers);
  tcase_add_test (tcase, test_states_twice);
  tcase_add_test (tcase, test_stdin);
  tcase_add_test (tcase, test_shutdown_while_waiting);
  tcase_add_test (tcase, test_flush_while_waiting);
  tcase_add_test (tcase, test_fifo);
  tcase_add_test (tcase, test_properties);
  return suite;
}

GST_CHECK_MAIN (documentsrc);
