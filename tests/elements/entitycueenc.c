/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycueenc.c: tests the element entitycueenc.
 */

#include "testutil.h"

/* Returns a buffer that lasts one second from @time. Its document has @names as entities. */
static GstBuffer *
make_buffer (const gchar *text, GstClockTime time, const gchar *const *names)
{
  g_autoptr (GstNlpDocument) document = new_document (text);
  GstBuffer *buffer;

  gst_nlp_document_set_time (document, time, GST_SECOND);
  for (guint i = 0; names[i] != NULL; i++) {
    const gsize start = (gsize)(strstr (text, names[i]) - text);

    gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, start,
                                  start + strlen (names[i]), i % 2 == 0 ? "PERSON" : "GPE", 1);
  }
  buffer = gst_nlp_buffer_new (document);
  GST_BUFFER_PTS (buffer) = time;
  GST_BUFFER_DURATION (buffer) = GST_SECOND;
  return buffer;
}

static void
assert_next (GstHarness *harness, const gchar *expected, GstClockTime time)
{
  g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);

  gst_check_buffer_data (buffer, expected, strlen (expected));
  fail_unless_equals_uint64 (GST_BUFFER_PTS (buffer), time);
  fail_unless_equals_uint64 (GST_BUFFER_DURATION (buffer), GST_SECOND);
}

static GstHarness *
new_harness (const gchar *format)
{
  GstHarness *harness = gst_harness_new ("entitycueenc");

  gst_util_set_object_arg (G_OBJECT (harness->element), "format", format);
  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

GST_START_TEST (test_json)
{
  static const gchar *const names[] = {"Ana", "Japan", NULL};
  GstHarness *harness = new_harness ("json");

  gst_harness_push (harness, make_buffer ("Ana left Japan.", 5 * GST_SECOND, names));
  assert_next (harness, "{\"label\": \"PERSON\", \"text\": \"Ana\", \"score\": 1}", 5 * GST_SECOND);
  assert_next (harness, "{\"label\": \"GPE\", \"text\": \"Japan\", \"score\": 1}", 5 * GST_SECOND);
  fail_unless (gst_harness_try_pull (harness) == NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_text)
{
  static const gchar *const names[] = {"Ana", "Japan", NULL};
  GstHarness *harness = new_harness ("text");

  gst_harness_push (harness, make_buffer ("Ana left Japan.", 5 * GST_SECOND, names));
  assert_next (harness, "Ana (PERSON) \302\267 Japan (GPE)", 5 * GST_SECOND);
  g_object_set (harness->element, "labels", "GPE", NULL);
  gst_harness_push (harness, make_buffer ("Ana left Japan.", 6 * GST_SECOND, names));
  assert_next (harness, "Japan (GPE)", 6 * GST_SECOND);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A document without entities becomes a gap event. */
GST_START_TEST (test_gap)
{
  static const gchar *const none[] = {NULL};
  GstHarness *harness = new_harness ("text");
  gboolean has_gap = FALSE;
  GstEvent *event;

  gst_harness_push (harness, make_buffer ("Nobody came.", 3 * GST_SECOND, none));
  fail_unless (gst_harness_try_pull (harness) == NULL);
  while ((event = gst_harness_try_pull_event (harness)) != NULL) {
    if (GST_EVENT_TYPE (event) == GST_EVENT_GAP) {
      GstClockTime time, duration;

      gst_event_parse_gap (event, &time, &duration);
      fail_unless_equals_uint64 (time, 3 * GST_SECOND);
      fail_unless_equals_uint64 (duration, GST_SECOND);
      has_gap = TRUE;
    }
    gst_event_unref (event);
  }
  fail_unless (has_gap);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A text without a document has no entities. */
GST_START_TEST (test_no_document)
{
  GstHarness *harness = new_harness ("json");

  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("Ana left.")), GST_FLOW_OK);
  fail_unless (gst_harness_try_pull (harness) == NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
entitycueenc_suite (void)
{
  Suite *suite = suite_create ("entitycueenc");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_json);
  tcase_add_test (tc, test_text);
  tcase_add_test (tc, test_gap);
  tcase_add_test (tc, test_no_document);
  return suite;
}

GST_CHECK_MAIN (entitycueenc);
