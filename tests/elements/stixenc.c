/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixenc.c: tests of the element stixenc.
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
write_bundles (const gchar *line, guint *n_buffers)
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
count (const gchar *bundles, const gchar *part)
{
  g_auto (GStrv) parts = g_strsplit (bundles, part, -1);

  return g_strv_length (parts) - 1;
}

/* Each document with objects is a line, and the same thing has the same id in both. */
GST_START_TEST (test_documents)
{
  guint n_buffers;
  g_autofree gchar *bundles = write_bundles ("stixenc", &n_buffers);

  fail_unless_equals_int (n_buffers, 2);
  fail_unless_equals_int (count (bundles, "\n"), 2);
  fail_unless_equals_int (count (bundles, "{\"type\": \"bundle\", \"id\": \"bundle--"), 2);
  fail_unless_equals_int (count (bundles, "{\"type\": \"report\""), 2);
  fail_unless_equals_int (count (bundles, "\"relationship_type\": \"uses\""), 2);
  fail_unless_equals_int (count (bundles, "\"created\": \"2013-05-10T00:00:00.000Z\""), 8);
  /* As an object, in a relationship and in the report, twice. */
  fail_unless_equals_int (
      count (bundles, "\"intrusion-set--899ce53f-13a0-479b-a0e4-67d46e241542\""), 6);
  fail_unless_equals_int (count (bundles, "\"definition\": {\"tlp\": \"green\"}"), 2);
}
GST_END_TEST;

/* One bundle has each object once, and a report for each document. */
GST_START_TEST (test_stream)
{
  guint n_buffers;
  g_autofree gchar *bundles = write_bundles ("stixenc scope=stream tlp=none", &n_buffers);

  fail_unless_equals_int (n_buffers, 1);
  fail_unless_equals_int (count (bundles, "\n"), 1);
  fail_unless_equals_int (count (bundles, "{\"type\": \"report\""), 2);
  fail_unless_equals_int (count (bundles, "{\"type\": \"malware\""), 1);
  fail_unless_equals_int (count (bundles, "{\"type\": \"relationship\""), 1);
  fail_unless_equals_int (count (bundles, "marking-definition"), 0);
}
GST_END_TEST;

static Suite *
stixenc_suite (void)
{
  Suite *suite = suite_create ("stixenc");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_documents);
  tcase_add_test (tcase, test_stream);
  return suite;
}

GST_CHECK_MAIN (stixenc)
