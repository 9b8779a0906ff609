/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispenc.c: tests of the element mispenc.
 */

#include "testutil.h"

#include <string.h>

#include "gstnlpmeta.h"

static const gchar text[] = "TLP:GREEN. APT29 used Red Tide against hospitals.";

static GstNlpDocument *
new_report (const gchar *uri)
{
  static const GstNlpRange ranges[] = {{0, 10}, {11, 49}};
  GstNlpDocument *document = new_document (text);
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));

  g_array_append_vals (sentences, ranges, G_N_ELEMENTS (ranges));
  gst_nlp_document_take_sentences (document, sentences);
  gst_nlp_document_set_metadata (document, "uri", uri);
  gst_nlp_document_set_metadata (document, "published", "2013-05-10T02:00:00+02:00");
  gst_nlp_document_append_span (document, "entities", 11, 16, "THREAT_ACTOR", 0.9);
  gst_nlp_document_set_span_attribute (document, "entities", 0, "id", "G0016");
  gst_nlp_document_append_span (document, "entities", 22, 30, "MALWARE", 0.8);
  return document;
}

/* Returns what two documents make, and the number of buffers (transfer full). */
static gchar *
write_events (const gchar *line, guint *n_buffers)
{
  g_autoptr (GstNlpDocument) first = new_report ("file:///a.txt");
  g_autoptr (GstNlpDocument) second = new_report ("file:///b.txt");
  g_autoptr (GstNlpDocument) other = new_document ("It rained.");
  GstHarness *harness = gst_harness_new_parse (line);
  GString *out = g_string_new (NULL);
  GstBuffer *buffer;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  gst_harness_push (harness, gst_nlp_buffer_new (first));
  gst_harness_push (harness, gst_nlp_buffer_new (other));
  gst_harness_push (harness, gst_nlp_buffer_new (second));
  gst_harness_push_event (harness, gst_event_new_eos ());
  *n_buffers = 0;
  while ((buffer = gst_harness_try_pull (harness)) != NULL) {
    GstMapInfo map;

    ++*n_buffers;
    gst_buffer_map (buffer, &map, GST_MAP_READ);
    g_string_append_len (out, (const gchar *)map.data, map.size);
    gst_buffer_unmap (buffer, &map);
    gst_buffer_unref (buffer);
  }
  gst_harness_teardown (harness);
  return g_string_free (out, FALSE);
}

static guint
count (const gchar *events, const gchar *part)
{
  g_auto (GStrv) parts = g_strsplit (events, part, -1);

  return g_strv_length (parts) - 1;
}

/* Each document with threats is a line, with its own UUID and the same tags. */
GST_START_TEST (test_documents)
{
  guint n_buffers;
  g_autofree gchar *events = write_events ("mispenc", &n_buffers);

  fail_unless_equals_int (n_buffers, 2);
  fail_unless_equals_int (count (events, "\n"), 2);
  fail_unless_equals_int (count (events, "{\"Event\": {\"id\": \"0\", \"uuid\": \""), 2);
  fail_unless_equals_int (count (events, "\"date\": \"2013-05-10\""), 2);
  fail_unless_equals_int (count (events, "\"timestamp\": \"1368144000\""), 2);
  fail_unless_equals_int (count (events, "misp-galaxy:threat-actor=\\\"APT29\\\""), 2);
  fail_unless_equals_int (count (events, "\"name\": \"tlp:green\""), 2);
  fail_unless_equals_int (count (events, "\"threat_level_id\": \"4\", \"analysis\": \"0\", "
                                         "\"distribution\": \"0\""),
                          2);
}
GST_END_TEST;

/* One event has each tag once. */
GST_START_TEST (test_stream)
{
  guint n_buffers;
  g_autofree gchar *events = write_events ("mispenc scope=stream tlp=none", &n_buffers);

  fail_unless_equals_int (n_buffers, 1);
  fail_unless_equals_int (count (events, "\n"), 1);
  fail_unless_equals_int (count (events, "misp-galaxy:tool=\\\"Red Tide\\\""), 1);
  fail_unless_equals_int (count (events, ", and 1 more\""), 1);
  fail_unless_equals_int (count (events, "tlp:"), 0);
}
GST_END_TEST;

GST_START_TEST (test_settings)
{
  guint n_buffers;
  g_autofree gchar *events = write_events ("mispenc org=\"Harbour \\\"CERT\\\"\" "
                                           "org-uuid=5be1e65d-8198-497b-bdf5-5ec20a016219 "
                                           "threat-level=high analysis=complete distribution=all",
                                           &n_buffers);

  fail_unless_equals_int (count (events, "\"Orgc\": {\"id\": \"0\", \"uuid\": "
                                         "\"5be1e65d-8198-497b-bdf5-5ec20a016219\", "
                                         "\"name\": \"Harbour \\\"CERT\\\"\"}"),
                          2);
  fail_unless_equals_int (count (events, "\"threat_level_id\": \"1\", \"analysis\": \"2\", "
                                         "\"distribution\": \"3\""),
                          2);
}
GST_END_TEST;

/* A wrong UUID, or an empty name, is as if it were not set. */
GST_START_TEST (test_wrong_settings)
{
  guint n_buffers;
  g_autofree gchar *events = write_events ("mispenc org-uuid=7 org=\"\"", &n_buffers);
  g_autofree gchar *usual = write_events ("mispenc", &n_buffers);

  fail_unless_equals_string (events, usual);
}
GST_END_TEST;

static Suite *
mispenc_suite (void)
{
  Suite *suite = suite_create ("mispenc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_documents);
  tcase_add_test (tcase, test_stream);
  tcase_add_test (tcase, test_settings);
  tcase_add_test (tcase, test_wrong_settings);
  return suite;
}

GST_CHECK_MAIN (mispenc)
