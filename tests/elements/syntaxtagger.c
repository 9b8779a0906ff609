/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntaxtagger.c: tests of the element syntaxtagger.
 */

#include "tempfolder.h"
#include "testutil.h"

#include "gstnlpmeta.h"

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

/* Writes the tokens of a document as "Dogs/NOUN/NNS/dog". */
static gchar *
show (GstNlpDocument *document)
{
  const guint n = gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpSpan) token = gst_nlp_document_get_span (document, GST_NLP_LAYER_TOKENS, i);
    g_autofree gchar *text = gst_nlp_span_get_text (token);
    g_autofree gchar *lemma = gst_nlp_span_get_lemma (token);

    g_string_append_printf (shown, "%s%s/%s/%s/%s", i > 0 ? " " : "", text,
                            gst_nlp_span_get_pos (token), gst_nlp_span_get_tag (token), lemma);
  }
  return g_string_free (shown, FALSE);
}

GST_START_TEST (test_classes_and_lemmas)
{
  g_autoptr (GstNlpDocument) document =
      analyse ("tokenizer ! syntaxtagger", "The hackers stole 2,000 files. She didn't know.");
  g_autofree gchar *shown = show (document);

  fail_unless_equals_string (
      shown, "The/DET/DT/the hackers/NOUN/NNS/hacker stole/VERB/VBD/steal 2,000/NUM/CD/2,000 "
             "files/NOUN/NNS/file ./PUNCT/./. She/PRON/PRP/she did/AUX/VBD/do n't/PART/RB/not "
             "know/VERB/VB/know ./PUNCT/./.");
}
GST_END_TEST;

GST_START_TEST (test_empty_text)
{
  g_autoptr (GstNlpDocument) document = analyse ("tokenizer ! syntaxtagger", "\n");

  fail_unless (gst_nlp_document_has_syntax (document));
}
GST_END_TEST;

/* Returns the error of an element that can't start, or that gets @text. */
static GError *
get_error (const gchar *line, const gchar *text)
{
  GstHarness *harness = gst_harness_new_parse (line);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  GError *error = NULL;

  gst_element_set_bus (harness->element, bus);
  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  gst_harness_push (harness, text_buffer (text));
  message = gst_bus_timed_pop_filtered (bus, GST_SECOND, GST_MESSAGE_ERROR | GST_MESSAGE_WARNING);
  fail_if (message == NULL);
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &error, NULL);
  else
    gst_message_parse_warning (message, &error, NULL);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
  return error;
}

GST_START_TEST (test_without_tokens)
{
  g_autoptr (GError) error = get_error ("syntaxtagger on-error=stop", "Text.");

  fail_unless (g_strrstr (error->message, "put a tokenizer before syntaxtagger") != NULL, "%s",
               error->message);
}
GST_END_TEST;

GST_START_TEST (test_bad_model)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "my.syntax", "no model");
  g_autofree gchar *bad = g_strdup_printf ("tokenizer ! syntaxtagger model=%s", path);
  g_autofree gchar *missing = g_strdup_printf ("tokenizer ! syntaxtagger model=%s/no", folder);
  g_autoptr (GError) error = get_error (bad, "Text.");
  g_autoptr (GError) no_file = get_error (missing, "Text.");

  fail_unless (g_strrstr (error->message, "my.syntax: not a model of syntax") != NULL, "%s",
               error->message);
  fail_unless (g_strrstr (no_file->message, "Can't load a model of syntax") != NULL, "%s",
               no_file->message);
}
GST_END_TEST;

static Suite *
syntaxtagger_suite (void)
{
  Suite *suite = suite_create ("syntaxtagger");
  TCase *tc = tcase_create ("general");

  suite_add_tcase (suite, tc);
  tcase_add_test (tc, test_classes_and_lemmas);
  tcase_add_test (tc, test_empty_text);
  tcase_add_test (tc, test_without_tokens);
  tcase_add_test (tc, test_bad_model);
  return suite;
}

GST_CHECK_MAIN (syntaxtagger)
