/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquetagger.c: tests of the element techniquetagger.
 */

#include <string.h>

#include "tempfolder.h"
#include "testutil.h"

#include "gstnlpmeta.h"

#define LAYER "techniques"

static const gchar report[] =
    "It rained in Oslo on Friday. The malware captures screenshots of the "
    "desktop. The intruders dumped credentials from LSASS memory.";

/* Pushes @text through a launch line and returns the document that comes out. */
static GstNlpDocument *
analyse (const gchar *line, const gchar *text)
{
  GstHarness *harness = gst_harness_new_parse (line);
  g_autoptr (GstBuffer) out = NULL;
  GstNlpDocument *document;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer (text)), GST_FLOW_OK);
  out = gst_harness_pull (harness);
  fail_unless (out != NULL);
  document = g_object_ref (gst_nlp_buffer_get_document (out));
  gst_harness_teardown (harness);
  return document;
}

/* Writes the techniques of a document, one a line. */
static gchar *
show (GstNlpDocument *document)
{
  const guint n = gst_nlp_document_get_n_spans (document, LAYER);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, LAYER, i);
    g_autofree gchar *text = gst_nlp_span_get_text (span);

    g_string_append_printf (shown, "%s %s (%s, %s): %s\n", gst_nlp_span_get_label (span),
                            gst_nlp_span_get_attribute (span, "id"),
                            gst_nlp_span_get_attribute (span, "name"),
                            gst_nlp_span_get_attribute (span, "source"), text);
    fail_unless (gst_nlp_span_get_score (span) >= 0.2 && gst_nlp_span_get_score (span) <= 1);
  }
  return g_string_free (shown, FALSE);
}

GST_START_TEST (test_techniques)
{
  g_autoptr (GstNlpDocument) document = analyse ("tokenizer ! techniquetagger", report);
  g_autofree gchar *shown = show (document);

  fail_unless_equals_string (
      shown, "TECHNIQUE T1113 (Screen Capture, model:techniques): The malware captures screenshots "
             "of the desktop.\n"
             "TECHNIQUE T1003.001 (LSASS Memory, model:techniques): The intruders dumped "
             "credentials from LSASS memory.\n");
}
GST_END_TEST;

GST_START_TEST (test_threshold)
{
  g_autoptr (GstNlpDocument) document = analyse ("tokenizer ! techniquetagger threshold=1", report);

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, LAYER), 0);
}
GST_END_TEST;

GST_START_TEST (test_empty_text)
{
  g_autoptr (GstNlpDocument) document = analyse ("tokenizer ! techniquetagger", "\n");

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, LAYER), 0);
}
GST_END_TEST;

/* Threads find the same, in the same order. */
GST_START_TEST (test_threads)
{
  GstHarness *harness = gst_harness_new_parse ("tokenizer ! techniquetagger n-threads=3");
  g_autoptr (GstNlpDocument) alone = analyse ("tokenizer ! techniquetagger", report);
  g_autofree gchar *expected = show (alone);

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  for (guint i = 0; i < 40; i++)
    fail_unless_equals_int (gst_harness_push (harness, text_buffer (i % 2 == 0 ? report : "Rain.")),
                            GST_FLOW_OK);
  for (guint i = 0; i < 40; i++) {
    g_autoptr (GstBuffer) out = gst_harness_pull (harness);
    g_autofree gchar *shown = show (gst_nlp_buffer_get_document (out));

    fail_unless_equals_string (shown, i % 2 == 0 ? expected : "");
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Returns the error with which techniquetagger fails to open @model. */
static GError *
fail_to_open (const gchar *model)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("techniquetagger", NULL);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  GError *error = NULL;

  gst_object_ref_sink (element);
  gst_element_set_bus (element, bus);
  g_object_set (element, "model", model, NULL);
  fail_unless_equals_int (gst_element_set_state (element, GST_STATE_PAUSED),
                          GST_STATE_CHANGE_FAILURE);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  gst_message_parse_error (message, &error, NULL);
  gst_element_set_bus (element, NULL);
  gst_element_set_state (element, GST_STATE_NULL);
  return error;
}

GST_START_TEST (test_bad_model)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "my.techniques", "no model");
  g_autoptr (GError) format = fail_to_open (path);
  g_autoptr (GError) missing = fail_to_open ("/nowhere/en.techniques");

  fail_unless (strstr (format->message, "my.techniques: not a model of techniques") != NULL, "%s",
               format->message);
  fail_unless (strstr (missing->message, "/nowhere/en.techniques") != NULL, "%s", missing->message);
}
GST_END_TEST;

GST_START_TEST (test_no_sentences)
{
  GstHarness *harness = gst_harness_new_parse ("techniquetagger on-error=stop");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  gst_element_set_bus (harness->element, bus);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("Text.")), GST_FLOW_ERROR);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  gst_message_parse_error (message, &error, NULL);
  fail_unless (strstr (error->message, "put a tokenizer before techniquetagger") != NULL, "%s",
               error->message);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
techniquetagger_suite (void)
{
  Suite *suite = suite_create ("techniquetagger");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_techniques);
  tcase_add_test (tc, test_threshold);
  tcase_add_test (tc, test_empty_text);
  tcase_add_test (tc, test_threads);
  tcase_add_test (tc, test_bad_model);
  tcase_add_test (tc, test_no_sentences);
  return suite;
}

GST_CHECK_MAIN (techniquetagger)
