/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facttagger.c: tests of the element facttagger.
 */

#include "testutil.h"

#include "gstnlpmeta.h"

static GstHarness *
new_harness (const gchar *launch_line)
{
  GstHarness *harness = gst_harness_new_parse (launch_line);

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

/* Pushes @text through a launch line and returns the document that comes out. */
static GstNlpDocument *
analyze (const gchar *launch_line, const gchar *text)
{
  GstHarness *harness = new_harness (launch_line);
  g_autoptr (GstBuffer) out = NULL;
  GstNlpDocument *document;

  fail_unless_equals_int (gst_harness_push (harness, text_buffer (text)), GST_FLOW_OK);
  out = gst_harness_pull (harness);
  fail_unless (out != NULL);
  document = g_object_ref (gst_nlp_buffer_get_document (out));
  gst_harness_teardown (harness);
  return document;
}

/* The kinds of facts can be chosen by name. */
GST_START_TEST (test_kinds)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("facttagger", NULL);
  g_autofree gchar *all = NULL;
  guint kinds;

  gst_object_ref_sink (element);
  g_object_get (element, "facts", &kinds, NULL);
  fail_unless_equals_int (kinds, 15);
  gst_util_set_object_arg (G_OBJECT (element), "facts", "dates+actions");
  g_object_get (element, "facts", &kinds, NULL);
  fail_unless_equals_int (kinds, 9);
}
GST_END_TEST;

/* The element adds to a document and keeps what it has. */
GST_START_TEST (test_keeps_entities)
{
  g_autoptr (GstNlpDocument) document =
      analyze ("tokenizer ! entitytagger ! facttagger", "Ms. Sato left Japan.");

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_ENTITIES), 2);
  assert_span (document, GST_NLP_LAYER_ENTITIES, 0, "Sato");
  assert_span (document, GST_NLP_LAYER_ENTITIES, 1, "Japan");
}
GST_END_TEST;

/* Without tokens a document is an error. */
GST_START_TEST (test_no_tokens)
{
  GstHarness *harness = new_harness ("facttagger on-error=stop");

  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("On Friday.")), GST_FLOW_ERROR);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
facttagger_suite (void)
{
  Suite *suite = suite_create ("facttagger");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_kinds);
  tcase_add_test (tcase, test_keeps_entities);
  tcase_add_test (tcase, test_no_tokens);
  return suite;
}

GST_CHECK_MAIN (facttagger)
