/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * meta.c: documents on buffers.
 */

#include "testutil.h"

static GstNlpDocument *
ensure (GstBuffer *buffer)
{
  GError *error = NULL;
  GstNlpDocument *document = gst_nlp_buffer_ensure_document (buffer, NULL, FALSE, &error);

  g_assert_no_error (error);
  return document;
}

GST_START_TEST (test_new_buffer)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana");
  g_autoptr (GstBuffer) buffer = gst_nlp_buffer_new (document);
  GstMapInfo map;

  fail_unless (gst_nlp_buffer_get_document (buffer) == document);
  gst_buffer_map (buffer, &map, GST_MAP_READ);
  fail_unless_equals_int (map.size, 3);
  fail_unless ((const gchar *)map.data == gst_nlp_document_peek_text (document, NULL));
  gst_buffer_unmap (buffer, &map);

  gst_nlp_buffer_set_document (buffer, NULL);
  fail_unless (gst_nlp_buffer_get_document (buffer) == NULL);
}
GST_END_TEST

GST_START_TEST (test_empty_buffer)
{
  g_autoptr (GstNlpDocument) empty = new_document ("");
  g_autoptr (GstBuffer) made = gst_nlp_buffer_new (empty);
  g_autoptr (GstBuffer) foreign = gst_buffer_new ();

  fail_unless_equals_int (gst_buffer_get_size (made), 0);
  fail_unless_equals_int (gst_nlp_document_get_length (ensure (foreign)), 0);
}
GST_END_TEST

/* The document of a buffer from elsewhere outlives it, and its text can't be overwritten. */
GST_START_TEST (test_foreign_buffer)
{
  GstBuffer *buffer = text_buffer ("Ana met Ben");
  g_autoptr (GstNlpDocument) document = g_object_ref (ensure (buffer));
  g_autofree gchar *text = NULL;
  GstMapInfo map;

  fail_unless (gst_buffer_map (buffer, &map, GST_MAP_WRITE));
  memset (map.data, 'x', map.size);
  gst_buffer_unmap (buffer, &map);
  gst_buffer_unref (buffer);

  text = gst_nlp_document_dup_text (document);
  fail_unless_equals_string (text, "Ana met Ben");
}
GST_END_TEST

GST_START_TEST (test_several_memories)
{
  g_autoptr (GstBuffer) buffer = gst_buffer_append (text_buffer ("Z\xc3"), text_buffer ("\xab!"));
  g_autofree gchar *text = gst_nlp_document_dup_text (ensure (buffer));

  fail_unless_equals_string (text, "Zë!");
}
GST_END_TEST

GST_START_TEST (test_markup)
{
  static const struct {
    const gchar *markup;
    const gchar *text;
  } cases[] = {
      {"<i>AT&amp;T</i> said\n<b>no</b>", "AT&T said\nno"},
      {"1 < 2 & 3", "1 < 2 & 3"},
      {"<i>unclosed", "<i>unclosed"},
      {"plain", "plain"},
      {"", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GstBuffer) buffer = text_buffer (cases[i].markup);
    GstNlpDocument *document = gst_nlp_buffer_ensure_document (buffer, NULL, TRUE, NULL);
    g_autofree gchar *text = gst_nlp_document_dup_text (document);

    fail_unless_equals_string (text, cases[i].text);
    fail_unless_equals_int (gst_buffer_get_size (buffer), strlen (cases[i].markup));
  }
}
GST_END_TEST

GST_START_TEST (test_running_time)
{
  g_autoptr (GstBuffer) buffer = text_buffer ("Ana");
  GstNlpDocument *document;
  GstSegment segment;

  gst_segment_init (&segment, GST_FORMAT_TIME);
  segment.start = 10 * GST_SECOND;
  segment.base = 1 * GST_SECOND;
  GST_BUFFER_PTS (buffer) = 12 * GST_SECOND;
  GST_BUFFER_DURATION (buffer) = 2 * GST_SECOND;
  document = gst_nlp_buffer_ensure_document (buffer, &segment, FALSE, NULL);

  fail_unless_equals_uint64 (gst_nlp_document_get_running_time (document), 3 * GST_SECOND);
  fail_unless_equals_uint64 (gst_nlp_document_get_duration (document), 2 * GST_SECOND);
}
GST_END_TEST

/* Copies of a buffer share the document until one of them is written. */
GST_START_TEST (test_copy_on_write)
{
  g_autoptr (GstNlpDocument) own = new_document ("Ana met Ben");
  g_autoptr (GstBuffer) buffer = gst_nlp_buffer_new (own);
  g_autoptr (GstBuffer) copy = NULL;
  GstNlpDocument *document = own;

  g_clear_object (&own);
  fail_unless (ensure (buffer) == document);
  copy = gst_buffer_copy (buffer);
  fail_unless (gst_nlp_buffer_get_document (copy) == document);

  gst_nlp_document_add_entity (ensure (copy), 0, 3, "PERSON", 1.0);
  fail_unless_equals_int (
      gst_nlp_document_get_n_spans (gst_nlp_buffer_get_document (copy), "entities"), 1);
  fail_unless_equals_int (
      gst_nlp_document_get_n_spans (gst_nlp_buffer_get_document (buffer), "entities"), 0);
}
GST_END_TEST

/* A document that something else refers to stays unchanged. */
GST_START_TEST (test_held_document)
{
  g_autoptr (GstNlpDocument) held = new_document ("Ana");
  g_autoptr (GstBuffer) buffer = gst_nlp_buffer_new (held);

  fail_unless (ensure (buffer) != held);
  fail_unless (gst_nlp_buffer_get_document (buffer) != held);
}
GST_END_TEST

GST_START_TEST (test_part_of_a_buffer)
{
  g_autoptr (GstNlpDocument) document = new_document ("Ana met Ben");
  g_autoptr (GstBuffer) buffer = gst_nlp_buffer_new (document);
  g_autoptr (GstBuffer) part = gst_buffer_copy_region (buffer, GST_BUFFER_COPY_ALL, 0, 3);

  fail_unless (gst_nlp_buffer_get_document (part) == NULL);
}
GST_END_TEST

static Suite *
meta_suite (void)
{
  Suite *suite = suite_create ("meta");
  TCase *tcase = tcase_create ("meta");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_new_buffer);
  tcase_add_test (tcase, test_empty_buffer);
  tcase_add_test (tcase, test_foreign_buffer);
  tcase_add_test (tcase, test_several_memories);
  tcase_add_test (tcase, test_markup);
  tcase_add_test (tcase, test_running_time);
  tcase_add_test (tcase, test_copy_on_write);
  tcase_add_test (tcase, test_held_document);
  tcase_add_test (tcase, test_part_of_a_buffer);

  return suite;
}

GST_CHECK_MAIN (meta)
