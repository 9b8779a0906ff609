/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * syntaxtagger.c: tests of the element syntaxtagger.
 */

#include <string.h>

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
      analyse ("tokenizer ! syntaxtagger", "The hackers stole two files. She didn't know.");
  g_autofree gchar *shown = show (document);

  fail_unless_equals_string (
      shown, "The/DET/DT/the hackers/NOUN/NNS/hacker stole/VERB/VBD/steal two/NUM/CD/two "
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

/* Returns the error with which syntaxtagger fails to open @model. */
static GError *
fail_to_open (const gchar *model)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("syntaxtagger", NULL);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  GError *error = NULL;

  gst_element_set_bus (element, bus);
  g_object_set (element, "model", model, NULL);
  fail_unless_equals_int (gst_element_set_state (element, GST_STATE_PAUSED),
                          GST_STATE_CHANGE_FAILURE);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  fail_unless (message != NULL);
  gst_message_parse_error (message, &error, NULL);
  gst_element_set_bus (element, NULL);
  gst_element_set_state (element, GST_STATE_NULL);
  return error;
}

GST_START_TEST (test_bad_model)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree gchar *path = temp_folder_write (folder, "my.syntax", "no model");
  g_autoptr (GError) format = fail_to_open (path);
  g_autoptr (GError) missing = fail_to_open ("/nowhere/en.syntax");

  fail_unless (strstr (format->message, "my.syntax: not a model of syntax") != NULL, "%s",
               format->message);
  fail_unless (strstr (missing->message, "/nowhere/en.syntax") != NULL, "%s", missing->message);
}
GST_END_TEST;

GST_START_TEST (test_no_tokens)
{
  GstHarness *harness = gst_harness_new_parse ("syntaxtagger on-error=stop");
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  gst_element_set_bus (harness->element, bus);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("Text.")), GST_FLOW_ERROR);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  gst_message_parse_error (message, &error, NULL);
  fail_unless (strstr (error->message, "put a tokenizer before syntaxtagger") != NULL, "%s",
               error->message);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Writes the heads of a document as "Dogs<bark bark<ROOT". */
static gchar *
show_heads (GstNlpDocument *document)
{
  const guint n = gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpSpan) token = gst_nlp_document_get_span (document, GST_NLP_LAYER_TOKENS, i);
    g_autoptr (GstNlpSpan) head = gst_nlp_span_get_head (token);
    g_autofree gchar *text = gst_nlp_span_get_text (token);
    g_autofree gchar *of_head = head != NULL ? gst_nlp_span_get_text (head) : NULL;
    const gchar *relation = gst_nlp_span_get_relation (token);

    g_string_append_printf (shown, "%s%s<%s:%s", i > 0 ? " " : "", text,
                            of_head != NULL ? of_head : "", relation != NULL ? relation : "");
  }
  return g_string_free (shown, FALSE);
}

static const gchar pets[] = "The old dog barked. She saw two cats.";

GST_START_TEST (test_heads)
{
  g_autoptr (GstNlpDocument) document = analyse ("tokenizer ! syntaxtagger parse=true", pets);
  g_autofree gchar *shown = show_heads (document);

  fail_unless_equals_string (
      shown, "The<dog:det old<dog:amod dog<barked:nsubj barked<:root .<barked:punct "
             "She<saw:nsubj saw<:root two<cats:nummod cats<saw:obj .<saw:punct");
}
GST_END_TEST;

/* Only the sentence that is asked for is parsed, and it has the heads that parse=true gives it. */
GST_START_TEST (test_needed)
{
  g_autoptr (GstNlpDocument) document = analyse ("tokenizer ! syntaxtagger parse=needed", pets);
  g_autoptr (GstNlpDocument) copy = gst_nlp_document_copy (document);
  g_autofree gchar *before = NULL, *after = NULL, *of_copy = NULL;

  before = show_heads (document);
  fail_unless_equals_string (before, "The<: old<: dog<: barked<: .<: She<: saw<: two<: cats<: .<:");
  fail_unless (gst_nlp_document_parse_sentence (document, 1));
  fail_unless (gst_nlp_document_parse_sentence (document, 1));
  after = show_heads (document);
  fail_unless_equals_string (after, "The<: old<: dog<: barked<: .<: She<saw:nsubj saw<:root "
                                    "two<cats:nummod cats<saw:obj .<saw:punct");
  of_copy = show_heads (copy);
  fail_unless_equals_string (of_copy, before);
}
GST_END_TEST;

/* Without parse=needed no sentence is parsed later. */
GST_START_TEST (test_not_parsed)
{
  g_autoptr (GstNlpDocument) tagged = analyse ("tokenizer ! syntaxtagger", pets);
  g_autoptr (GstNlpDocument) split = analyse ("tokenizer", pets);

  fail_if (gst_nlp_document_parse_sentence (tagged, 0));
  fail_if (gst_nlp_document_parse_sentence (split, 0));
  assert_critical (gst_nlp_document_parse_sentence (split, 2));
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
  tcase_add_test (tc, test_bad_model);
  tcase_add_test (tc, test_no_tokens);
  tcase_add_test (tc, test_heads);
  tcase_add_test (tc, test_needed);
  tcase_add_test (tc, test_not_parsed);
  return suite;
}

GST_CHECK_MAIN (syntaxtagger)
