/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sourceinterface.c: tests how documentsrc and documentdec behave towards GStreamer: URIs, queries,
 * tags, events, and errors at the end.
 */

#include <glib/gstdio.h>

#include "sourceharness.h"

static GstElement *
make_source (const gchar *location)
{
  GstElement *source = gst_element_factory_make ("documentsrc", NULL);

  gst_object_ref_sink (source);
  g_object_set (source, "location", location, NULL);
  return source;
}

static void
assert_uri (const gchar *location, const gchar *expected)
{
  g_autoptr (GstElement) source = make_source (location);
  g_autoptr (GError) error = NULL;
  g_autofree gchar *uri = gst_uri_handler_get_uri (GST_URI_HANDLER (source));
  g_autofree gchar *again = NULL;

  fail_unless_equals_string (uri, expected);
  if (uri == NULL)
    return;
  fail_unless (gst_uri_is_valid (uri));
  fail_unless (gst_uri_handler_set_uri (GST_URI_HANDLER (source), uri, &error));
  again = gst_uri_handler_get_uri (GST_URI_HANDLER (source));
  fail_unless_equals_string (again, expected);
}

GST_START_TEST (test_uri)
{
  g_autofree gchar *folder = g_get_current_dir ();
  g_autofree gchar *relative = g_strconcat ("document://", folder, "/a.txt", NULL);

  assert_uri (NULL, NULL);
  assert_uri ("/news/a b.txt", "document:///news/a%20b.txt");
  assert_uri ("/news/**/*.txt;/b?.txt", "document:///news/**/*.txt;/b%3F.txt");
  assert_uri ("/a\\;b", "document:///a%5C;b");
  assert_uri ("file:///a%20b", "document:///a%20b");
  assert_uri ("-", "document://-");
  assert_uri ("a.txt", relative);
}
GST_END_TEST;

GST_START_TEST (test_bad_uri)
{
  static const gchar *const bad[] = {"document://host/a.txt", "document://", "document:a.txt"};
  g_autoptr (GstElement) source = make_source (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    fail_if (gst_uri_handler_set_uri (GST_URI_HANDLER (source), bad[i], &error));
    fail_if (error == NULL);
  }
}
GST_END_TEST;

/* The scheme is found, and file URIs stay with filesrc. */
GST_START_TEST (test_make_from_uri)
{
  g_autoptr (GstElement) documents = NULL, file = NULL;
  g_autoptr (GError) error = NULL;
  GstElementFactory *factory;

  documents = gst_element_make_from_uri (GST_URI_SRC, "document:///a.txt", NULL, &error);
  g_assert_no_error (error);
  gst_object_ref_sink (documents);
  factory = gst_element_get_factory (documents);
  fail_unless_equals_string (GST_OBJECT_NAME (factory), "documentsrc");
  file = gst_element_make_from_uri (GST_URI_SRC, "file:///a.txt", NULL, &error);
  g_assert_no_error (error);
  gst_object_ref_sink (file);
  factory = gst_element_get_factory (file);
  fail_unless_equals_string (GST_OBJECT_NAME (factory), "filesrc");
}
GST_END_TEST;

static void
assert_seeking (GstElement *element, GstFormat format, gboolean expected, gint64 expected_end)
{
  g_autoptr (GstQuery) query = gst_query_new_seeking (format);
  gboolean is_seekable;
  gint64 start, end;

  fail_unless (gst_element_query (element, query));
  gst_query_parse_seeking (query, NULL, &is_seekable, &start, &end);
  fail_unless_equals_int (is_seekable, expected);
  fail_unless_equals_int64 (start, 0);
  fail_unless_equals_int64 (end, expected_end);
}

GST_START_TEST (test_queries)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  GstHarness *harness = new_harness (folder);
  g_autoptr (GstQuery) uri = gst_query_new_uri (), formats = gst_query_new_formats ();
  g_autoptr (GstBufferList) output = NULL;
  g_autofree gchar *found = NULL, *expected = g_strconcat ("document://", folder, NULL);
  gint64 value;
  guint n_formats;

  temp_folder_add (folder, "a.txt", "Four");
  temp_folder_add (folder, "b.txt", "Six si");

  fail_unless (gst_element_query (harness->element, uri));
  gst_query_parse_uri (uri, &found);
  fail_unless_equals_string (found, expected);

  assert_seeking (harness->element, GST_FORMAT_BYTES, TRUE, 10);
  assert_seeking (harness->element, GST_FORMAT_DEFAULT, TRUE, -1);
  assert_seeking (harness->element, GST_FORMAT_PERCENT, TRUE, GST_FORMAT_PERCENT_MAX);
  assert_seeking (harness->element, GST_FORMAT_TIME, FALSE, -1);

  /* All that it says it knows, it answers for. */
  fail_unless (gst_element_query (harness->element, formats));
  gst_query_parse_n_formats (formats, &n_formats);
  fail_unless_equals_int (n_formats, 3);
  for (guint i = 0; i < n_formats; i++) {
    GstFormat format;

    gst_query_parse_nth_format (formats, i, &format);
    fail_unless (gst_element_query_position (harness->element, format, &value));
  }
  fail_if (gst_element_query_position (harness->element, GST_FORMAT_TIME, &value));

  fail_unless (gst_element_query_convert (harness->element, GST_FORMAT_BYTES, 5, GST_FORMAT_PERCENT,
                                          &value));
  fail_unless_equals_int64 (value, GST_FORMAT_PERCENT_MAX / 2);
  fail_unless (gst_element_query_convert (harness->element, GST_FORMAT_PERCENT,
                                          GST_FORMAT_PERCENT_MAX, GST_FORMAT_BYTES, &value));
  fail_unless_equals_int64 (value, 10);
  fail_if (gst_element_query_convert (harness->element, GST_FORMAT_BYTES, 5, GST_FORMAT_DEFAULT,
                                      &value));

  output = run (harness);
  fail_unless (gst_element_query_position (harness->element, GST_FORMAT_PERCENT, &value));
  fail_unless_equals_int64 (value, GST_FORMAT_PERCENT_MAX);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_standard_input_is_not_seekable)
{
  g_autoptr (GstElement) source = make_source ("-");

  assert_seeking (source, GST_FORMAT_BYTES, FALSE, -1);
  assert_seeking (source, GST_FORMAT_DEFAULT, FALSE, -1);
}
GST_END_TEST;

/* Returns the types of the events that have arrived, the names of custom ones, and "title=..." of
 * tags, up to @last. */
static gchar *
list_events (GstHarness *harness, GstEventType last)
{
  g_autoptr (GString) list = g_string_new (NULL);
  GstEventType type;

  do {
    g_autoptr (GstEvent) event = gst_harness_pull_event (harness);
    const GstStructure *structure;

    fail_if (event == NULL);
    type = GST_EVENT_TYPE (event);
    structure = gst_event_get_structure (event);
    if (type == GST_EVENT_TAG) {
      g_autofree gchar *title = NULL;
      GstTagList *tags;

      gst_event_parse_tag (event, &tags);
      gst_tag_list_get_string (tags, GST_TAG_TITLE, &title);
      g_string_append_printf (list, "title=%s ", title);
    } else if (structure != NULL && gst_structure_has_field (structure, "custom")) {
      g_string_append_printf (list, "%s ", gst_structure_get_name (structure));
    } else {
      g_string_append_printf (list, "%s ", GST_EVENT_TYPE_NAME (event));
    }
  } while (type != last);
  g_string_truncate (list, list->len - 1);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Asserts which events documentsrc pushes for @content in a file @name. */
static void
assert_source_events (const gchar *name, const gchar *content, const gchar *expected)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, name, content);
  GstHarness *harness = new_harness (path);
  g_autofree gchar *events = NULL;

  gst_harness_play (harness);
  events = list_events (harness, GST_EVENT_EOS);
  fail_unless_equals_string (events, expected);
  gst_harness_teardown (harness);
}

/* Tags announce a file only if it has one document. */
GST_START_TEST (test_tags)
{
  static const gchar two[] =
      "{\"title\":\"One\",\"text\":\"a\"}\n{\"title\":\"Two\",\"text\":\"b\"}\n";

  assert_source_events ("a.txt", "Harbour reopens\n\nShips came to Bremen.\n",
                        "stream-start caps segment title=Harbour reopens eos");
  assert_source_events ("a.txt", "ships came to Bremen, and left.",
                        "stream-start caps segment eos");
  assert_source_events ("a.jsonl", two, "stream-start caps segment eos");
}
GST_END_TEST;

GST_START_TEST (test_tags_of_metadata)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (
      folder, "a.jsonl",
      "{\"text\":\"x\",\"title\":\"T\",\"author\":\"Ana Ruiz\",\"language\":\"pt-BR\","
      "\"published\":\"2013-05-10\"}\n");
  GstHarness *harness = new_harness (path);
  g_autoptr (GstBufferList) output = run (harness);
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (harness->sinkpad, GST_EVENT_TAG, 0);
  g_autofree gchar *artist = NULL, *language = NULL;
  g_autoptr (GstDateTime) date = NULL;
  GstTagList *tags;

  fail_unless_equals_int (gst_buffer_list_length (output), 1);
  fail_if (event == NULL);
  gst_event_parse_tag (event, &tags);
  fail_unless (gst_tag_list_get_string (tags, GST_TAG_ARTIST, &artist));
  fail_unless_equals_string (artist, "Ana Ruiz");
  fail_unless (gst_tag_list_get_string (tags, GST_TAG_LANGUAGE_CODE, &language));
  fail_unless_equals_string (language, "pt");
  fail_unless (gst_tag_list_get_date_time (tags, GST_TAG_DATE_TIME, &date));
  fail_unless_equals_int (gst_date_time_get_day (date), 10);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Runs documentsrc in a pipeline. Returns the messages "warning", "error" and "eos" in their order,
 * without the error of the base class. */
static gchar *
run_messages (const gchar *location)
{
  g_autoptr (GstElement) pipeline = gst_parse_launch ("documentsrc name=d ! fakesink", NULL);
  g_autoptr (GstElement) source = gst_bin_get_by_name (GST_BIN (pipeline), "d");
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GString) list = g_string_new (NULL);
  GstMessageType type = GST_MESSAGE_WARNING;

  g_object_set (source, "location", location, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  while (type == GST_MESSAGE_WARNING) {
    g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (
        bus, 20 * GST_SECOND, GST_MESSAGE_WARNING | GST_MESSAGE_ERROR | GST_MESSAGE_EOS);

    fail_if (message == NULL, "neither an error nor the end");
    type = GST_MESSAGE_TYPE (message);
    g_string_append_printf (list, "%s ", GST_MESSAGE_TYPE_NAME (message));
  }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
assert_messages (const gchar *folder, const gchar *format, const gchar *expected)
{
  g_autofree gchar *location = g_strdup_printf (format, folder, folder);
  g_autofree gchar *messages = run_messages (location);

  fail_unless_equals_string (messages, expected);
}

/* An error is a warning if something was readable, and ends the stream if nothing was. */
GST_START_TEST (test_nothing_readable)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *empty = g_build_filename (folder, "empty", NULL);

  temp_folder_add (folder, "bad/a.jsonl", "{\"text\":\n{\"none\": 1}\n");
  temp_folder_add (folder, "png/a.png", "\x89PNG\r\n\x1a\n\x01\x02\x03");
  temp_folder_add (folder, "good/a.txt", "Ships came.");
  fail_unless_equals_int (g_mkdir (empty, 0700), 0);

  assert_messages (folder, "%s/missing", "error ");
  assert_messages (folder, "%s/missing;%s/missing2", "error ");
  assert_messages (folder, "%s/empty", "error ");
  assert_messages (folder, "%s/*.pdf", "error ");
  assert_messages (folder, "%s/png", "error ");
  assert_messages (folder, "%s/bad", "warning warning error ");
  assert_messages (folder, "%s/missing;%s/good", "warning eos ");
  assert_messages (folder, "%s/good;%s/missing", "warning eos ");
  assert_messages (folder, "%s/bad;%s/good", "warning warning eos ");
}
GST_END_TEST;

/* Documents that are skipped were readable. */
GST_START_TEST (test_skipped_documents_are_readable)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "a.jsonl", "{\"text\":\"a\"}\n{broken\n");
  GstHarness *harness = new_harness (path);
  g_autoptr (GstBufferList) output = NULL;

  g_object_set (harness->element, "skip", G_GUINT64_CONSTANT (5), NULL);
  output = run (harness);
  fail_unless_equals_int (gst_buffer_list_length (output), 0);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static GstEvent *
custom (GstEventType type, const gchar *name)
{
  return gst_event_new_custom (type, gst_structure_new (name, "custom", G_TYPE_INT, 1, NULL));
}

static void
push (GstHarness *harness, const gchar *text)
{
  fail_unless_equals_int (gst_harness_push (harness, text_buffer (text)), GST_FLOW_OK);
}

/* Returns the events up to the end, and the number of documents. */
static gchar *
list_output (GstHarness *harness)
{
  g_autofree gchar *events = list_events (harness, GST_EVENT_EOS);

  return g_strdup_printf ("%s (%u documents)", events, gst_harness_buffers_in_queue (harness));
}

/* Events that are not about bytes pass, in their order. */
GST_START_TEST (test_decoder_events)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  GstTagList *tags = gst_tag_list_new (GST_TAG_TITLE, "Radio", NULL);
  g_autofree gchar *output = NULL;

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  gst_harness_push_event (harness, gst_event_new_tag (tags));
  gst_harness_push_event (harness, custom (GST_EVENT_CUSTOM_DOWNSTREAM, "first"));
  push (harness, "{\"text\":\"one\"}\n");
  gst_harness_push_event (harness, gst_event_new_gap (0, GST_SECOND));
  gst_harness_push_event (harness, custom (GST_EVENT_CUSTOM_BOTH, "second"));
  gst_harness_push_event (harness, gst_event_new_eos ());
  output = list_output (harness);
  fail_unless_equals_string (
      output, "stream-start caps segment title=Radio first gap second eos (1 documents)");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* An event out of band overtakes the documents that the decoder has not read yet. */
GST_START_TEST (test_decoder_event_out_of_band)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autoptr (GstEvent) event = NULL;

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "no end yet");
  gst_harness_push_event (harness, custom (GST_EVENT_CUSTOM_DOWNSTREAM_OOB, "now"));
  do {
    g_clear_pointer (&event, gst_event_unref);
    event = gst_harness_pull_event (harness);
    fail_if (event == NULL);
  } while (GST_EVENT_TYPE (event) != GST_EVENT_CUSTOM_DOWNSTREAM_OOB);
  fail_unless_equals_int (gst_harness_buffers_in_queue (harness), 0);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static GstPadProbeReturn
on_output (GstPad *pad, GstPadProbeInfo *info, gpointer data)
{
  GString *order = data;

  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0)
    g_string_append_c (order, 'd');
  else if (GST_EVENT_TYPE (info->data) == GST_EVENT_CUSTOM_DOWNSTREAM)
    g_string_append_c (order, *gst_structure_get_name (gst_event_get_structure (info->data)));
  return GST_PAD_PROBE_OK;
}

/* An event between two files comes after the documents of the first, and before those of the
 * second. */
GST_START_TEST (test_decoder_events_between_files)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autoptr (GstPad) pad = gst_element_get_static_pad (harness->element, "src");
  g_autoptr (GString) order = g_string_new (NULL);

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM,
                     on_output, order, NULL);
  g_object_set (harness->element, "framed", TRUE, NULL);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
  gst_harness_push_event (harness, custom (GST_EVENT_CUSTOM_DOWNSTREAM, "a"));
  push (harness, "three");
  gst_harness_push_event (harness, custom (GST_EVENT_CUSTOM_DOWNSTREAM, "b"));
  gst_harness_push_event (harness, custom (GST_EVENT_CUSTOM_DOWNSTREAM, "c"));
  gst_harness_push_event (harness, gst_event_new_eos ());
  wait_for_eos (harness);
  fail_unless_equals_string (order->str, "ddadbc");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_decoder_tags)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autofree gchar *output = NULL;

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "Harbour reopens\n\nShips came ");
  push (harness, "to Bremen.\n");
  gst_harness_push_event (harness, gst_event_new_eos ());
  output = list_output (harness);
  fail_unless_equals_string (output,
                             "stream-start caps segment title=Harbour reopens eos (1 documents)");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_decoder_reads_nothing)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  GstBus *bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;

  gst_element_set_bus (harness->element, bus);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "\x89PNG\r\n\x1a\n\x01\x02\x03");
  gst_harness_push_event (harness, gst_event_new_eos ());
  wait_for_eos (harness);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING | GST_MESSAGE_ERROR);
  fail_if (message == NULL);
  fail_unless_equals_int (GST_MESSAGE_TYPE (message), GST_MESSAGE_ERROR);
  gst_element_set_bus (harness->element, NULL);
  gst_object_unref (bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
sourceinterface_suite (void)
{
  Suite *suite = suite_create ("sourceinterface");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_uri);
  tcase_add_test (tcase, test_bad_uri);
  tcase_add_test (tcase, test_make_from_uri);
  tcase_add_test (tcase, test_queries);
  tcase_add_test (tcase, test_standard_input_is_not_seekable);
  tcase_add_test (tcase, test_tags);
  tcase_add_test (tcase, test_tags_of_metadata);
  tcase_add_test (tcase, test_nothing_readable);
  tcase_add_test (tcase, test_skipped_documents_are_readable);
  tcase_add_test (tcase, test_decoder_events);
  tcase_add_test (tcase, test_decoder_event_out_of_band);
  tcase_add_test (tcase, test_decoder_events_between_files);
  tcase_add_test (tcase, test_decoder_tags);
  tcase_add_test (tcase, test_decoder_reads_nothing);
  return suite;
}

GST_CHECK_MAIN (sourceinterface);
