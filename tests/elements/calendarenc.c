/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * calendarenc.c: tests of the element calendarenc.
 */

#include "testutil.h"

#include "gstnlpmeta.h"

static const gchar text[] =
    "Japan will hold a second dialogue on Friday. The first one was in May.";

/* Returns a document with an action on a date, and another date. */
static GstNlpDocument *
new_dialogue (void)
{
  static const GstNlpRange ranges[] = {{0, 44}, {45, 70}};
  GstNlpDocument *document = new_document (text);
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  g_array_append_vals (sentences, ranges, G_N_ELEMENTS (ranges));
  gst_nlp_document_take_sentences (document, sentences);
  gst_nlp_document_set_metadata (document, "uri", "file:///a.txt");
  gst_nlp_document_append_span (document, "entities", 37, 43, "DATE", 1);
  gst_nlp_document_append_span (document, "entities", 66, 69, "DATE", 1);
  gst_nlp_document_append_span (document, "actions", 11, 33, "AGREED", 1);
  gst_nlp_document_append_span (document, "parties", 0, 5, NULL, 1);
  gst_nlp_document_set_span_attribute (document, "parties", 0, "name", "Japan");
  for (guint i = 0; i < 2; i++)
    gst_nlp_document_set_span_attribute (document, "entities", i, "timex", "DATE");
  gst_nlp_document_set_span_attribute (document, "entities", 0, "begin", "2013-05-17");
  gst_nlp_document_set_span_attribute (document, "entities", 0, "until", "2013-05-18");
  gst_nlp_document_set_span_attribute (document, "entities", 1, "begin", "2013-05-01");
  gst_nlp_document_set_span_attribute (document, "entities", 1, "until", "2013-06-01");
  gst_nlp_document_add_relation (document, "when", "actions", 0, "entities", 0, 1);
  gst_nlp_document_add_relation (document, "when", "actions", 0, "entities", 0, 1);
  gst_nlp_document_add_relation (document, "actor", "actions", 0, "parties", 0, 1);
  return document;
}

/* Returns what @n documents make (transfer full). */
static gchar *
write_calendar (const gchar *line, GstNlpDocument *document, guint n)
{
  GstHarness *harness = gst_harness_new_parse (line);
  GString *out = g_string_new (NULL);
  GstBuffer *buffer;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  for (guint i = 0; i < n; i++)
    fail_unless_equals_int (gst_harness_push (harness, gst_nlp_buffer_new (document)), GST_FLOW_OK);
  gst_harness_push_event (harness, gst_event_new_eos ());
  while ((buffer = gst_harness_try_pull (harness)) != NULL) {
    GstMapInfo map;

    gst_buffer_map (buffer, &map, GST_MAP_READ);
    g_string_append_len (out, (const gchar *)map.data, map.size);
    gst_buffer_unmap (buffer, &map);
    gst_buffer_unref (buffer);
  }
  gst_harness_teardown (harness);
  return g_string_free (out, FALSE);
}

static guint
count (const gchar *calendar, const gchar *line)
{
  g_auto (GStrv) parts = g_strsplit (calendar, line, -1);

  return g_strv_length (parts) - 1;
}

/* All documents make one calendar; an action on a date is one event. */
GST_START_TEST (test_actions)
{
  g_autoptr (GstNlpDocument) document = new_dialogue ();
  g_autofree gchar *calendar = write_calendar ("calendarenc", document, 2);

  fail_unless (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  fail_unless (g_str_has_suffix (calendar, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  fail_unless_equals_int (count (calendar, "BEGIN:VCALENDAR"), 1);
  fail_unless_equals_int (count (calendar, "BEGIN:VEVENT"), 2);
  fail_unless_equals_int (count (calendar, "SUMMARY:Japan: hold a second dialogue\r\n"), 2);
  fail_unless_equals_int (count (calendar, "CATEGORIES:AGREED\r\n"), 2);
  fail_unless_equals_int (count (calendar, "URL:file:///a.txt\r\n"), 2);
}
GST_END_TEST;

/* On request, the other dates are events, too. */
GST_START_TEST (test_all_dates)
{
  g_autoptr (GstNlpDocument) document = new_dialogue ();
  g_autofree gchar *calendar = write_calendar ("calendarenc all-dates=true", document, 1);

  fail_unless_equals_int (count (calendar, "BEGIN:VEVENT"), 2);
  fail_unless_equals_int (count (calendar, "SUMMARY:The first one was in May.\r\n"), 1);
  fail_unless_equals_int (count (calendar, "STATUS:TENTATIVE\r\n"), 1);
}
GST_END_TEST;

/* Without events there is no calendar, because an empty one is not valid. */
GST_START_TEST (test_nothing)
{
  g_autoptr (GstNlpDocument) document = new_document ("It rained.");
  g_autofree gchar *calendar = write_calendar ("calendarenc all-dates=true", document, 1);

  fail_unless_equals_string (calendar, "");
}
GST_END_TEST;

static Suite *
calendarenc_suite (void)
{
  Suite *suite = suite_create ("calendarenc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_actions);
  tcase_add_test (tcase, test_all_dates);
  tcase_add_test (tcase, test_nothing);
  return suite;
}

GST_CHECK_MAIN (calendarenc)
