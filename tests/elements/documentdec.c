/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * documentdec.c: tests how documentdec turns streams and buffers into documents.
 */

#include "sourceharness.h"

static void
push (GstHarness *harness, const gchar *text)
{
  fail_unless_equals_int (gst_harness_push (harness, text_buffer (text)), GST_FLOW_OK);
}

/* Ends the stream, and asserts that the documents not yet pulled have the texts @expected. */
static void
assert_rest (GstHarness *harness, const gchar *expected)
{
  g_autoptr (GstBufferList) output = NULL;

  gst_harness_push_event (harness, gst_event_new_eos ());
  wait_for_eos (harness);
  output = pull_all (harness);
  assert_texts (output, expected);
}

GST_START_TEST (test_one_stream)
{
  GstHarness *harness = gst_harness_new ("documentdec");

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "Ships came ");
  push (harness, "to Bremen.");
  assert_rest (harness, "Ships came to Bremen.");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Documents of lines are pushed before the stream ends. */
GST_START_TEST (test_lines_at_once)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autoptr (GstBuffer) buffer = NULL;

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "{\"text\":\"one\"}\n{\"te");
  buffer = gst_harness_pull (harness);
  gst_check_buffer_data (buffer, "one", 3);
  fail_unless_equals_uint64 (GST_BUFFER_OFFSET (buffer), 0);
  push (harness, "xt\":\"two\"}\n");
  assert_rest (harness, "two");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_streams)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  GstSegment segment;

  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "one");
  gst_harness_push_event (harness, gst_event_new_stream_start ("second"));
  gst_harness_push_event (harness, gst_event_new_segment (&segment));
  push (harness, "two ");
  push (harness, "and more");
  gst_harness_push_event (harness, gst_event_new_stream_start ("third"));
  gst_harness_push_event (harness, gst_event_new_segment (&segment));
  push (harness, "three");
  assert_rest (harness, "one|two and more|three");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_framed)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autoptr (GstBuffer) buffer = NULL;

  g_object_set (harness->element, "framed", TRUE, NULL);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "one");
  buffer = gst_harness_pull (harness);
  gst_check_buffer_data (buffer, "one", 3);
  push (harness, "{\"text\":\"two\"}\n");
  push (harness, "three");
  assert_rest (harness, "two|three");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_no_bytes)
{
  GstHarness *harness = gst_harness_new ("documentdec");

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  assert_rest (harness, "");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A flush discards a file read halfway, and the next stream is read from its beginning. */
GST_START_TEST (test_flush)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  GstSegment segment;

  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "never ");
  gst_harness_push_event (harness, gst_event_new_flush_start ());
  gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE));
  gst_harness_push_event (harness, gst_event_new_segment (&segment));
  push (harness, "seen");
  assert_rest (harness, "seen");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A thread that waits for space in the queue, or for bytes, ends with the pipeline. A failure is a
 * timeout. */
GST_START_TEST (test_teardown_while_waiting)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autofree gchar *long_text = g_strnfill (3 * 1024 * 1024, 'a');

  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, long_text);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_bad_document)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  GstBus *bus = gst_bus_new ();
  g_autoptr (GstStructure) stats = NULL;
  g_autoptr (GstMessage) message = NULL;
  guint64 errors;

  gst_element_set_bus (harness->element, bus);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "{\"text\":\"one\"}\n{broken\n{\"text\":\"three\"}\n");
  assert_rest (harness, "one|three");
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
  fail_if (message == NULL);
  g_object_get (harness->element, "stats", &stats, NULL);
  fail_unless (gst_structure_get_uint64 (stats, "errors", &errors));
  fail_unless_equals_uint64 (errors, 1);
  gst_element_set_bus (harness->element, NULL);
  gst_object_unref (bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_stop_on_error)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  GstBus *bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;

  gst_element_set_bus (harness->element, bus);
  gst_util_set_object_arg (G_OBJECT (harness->element), "on-error", "stop");
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, "{\"text\":\"one\"}\n{broken\n{\"text\":\"three\"}\n");
  wait_for_eos (harness);
  message = gst_bus_timed_pop_filtered (bus, 10 * GST_SECOND, GST_MESSAGE_ERROR);
  fail_if (message == NULL);
  gst_element_set_bus (harness->element, NULL);
  gst_object_unref (bus);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_sections)
{
  GstHarness *harness = gst_harness_new ("documentdec");
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 offset = 0;
  guint n = 0;
  GstBuffer *buffer;

  g_object_set (harness->element, "max-section", G_GUINT64_CONSTANT (1024), NULL);
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "Ship %u came to Bremen.\n", i);
  gst_harness_set_src_caps_str (harness, "application/octet-stream");
  push (harness, text->str);
  gst_harness_push_event (harness, gst_event_new_eos ());
  wait_for_eos (harness);
  while ((buffer = gst_harness_try_pull (harness)) != NULL) {
    fail_unless_equals_uint64 (gst_nlp_document_get_offset (gst_nlp_buffer_get_document (buffer)),
                               offset);
    fail_unless_equals_int (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT), n > 0);
    offset += gst_buffer_get_size (buffer);
    n++;
    fail_unless_equals_int (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_MARKER) != 0,
                            offset == text->len);
    gst_buffer_unref (buffer);
  }
  fail_unless_equals_uint64 (offset, text->len);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
documentdec_suite (void)
{
  Suite *suite = suite_create ("documentdec");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_one_stream);
  tcase_add_test (tcase, test_lines_at_once);
  tcase_add_test (tcase, test_streams);
  tcase_add_test (tcase, test_framed);
  tcase_add_test (tcase, test_no_bytes);
  tcase_add_test (tcase, test_flush);
  tcase_add_test (tcase, test_teardown_while_waiting);
  tcase_add_test (tcase, test_bad_document);
  tcase_add_test (tcase, test_stop_on_error);
  tcase_add_test (tcase, test_sections);
  return suite;
}

GST_CHECK_MAIN (documentdec);
