/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tokenizer.c: tests the element tokenizer.
 */

#include "testutil.h"

#include "gstnlpmeta.h"

#define A_MILLION 1000000

static GstHarness *
new_harness (const gchar *launch_line)
{
  GstHarness *harness = gst_harness_new_parse (launch_line);

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

/* Pushes @buffer and returns the document of the output. */
static GstNlpDocument *
push (GstHarness *harness, GstBuffer *buffer)
{
  g_autoptr (GstBuffer) out = NULL;
  GstNlpDocument *document;

  fail_unless_equals_int (gst_harness_push (harness, buffer), GST_FLOW_OK);
  out = gst_harness_pull (harness);
  fail_unless (out != NULL);
  document = gst_nlp_buffer_get_document (out);
  fail_unless (document != NULL);
  return g_object_ref (document);
}

static GstNlpDocument *
push_in_language (GstHarness *harness, const gchar *language, const gchar *text)
{
  g_autoptr (GstNlpDocument) document = new_document (text);

  gst_nlp_document_set_metadata (document, "language", language);
  return push (harness, gst_nlp_buffer_new (document));
}

GST_START_TEST (test_layers)
{
  GstHarness *harness = new_harness ("tokenizer");
  g_autoptr (GstNlpDocument) document =
      push (harness, text_buffer ("I don't know Dr. \u00c9ric. He\u2019s \U0001F44D\U0001F3FD!"));

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), 11);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_SENTENCES), 2);
  assert_span (document, GST_NLP_LAYER_TOKENS, 2, "n't");
  assert_span (document, GST_NLP_LAYER_TOKENS, 4, "Dr.");
  assert_span (document, GST_NLP_LAYER_TOKENS, 8, "\u2019s");
  assert_span (document, GST_NLP_LAYER_TOKENS, 9, "\U0001F44D\U0001F3FD");
  assert_span (document, GST_NLP_LAYER_SENTENCES, 0, "I don't know Dr. \u00c9ric.");
  assert_span (document, GST_NLP_LAYER_SENTENCES, 1, "He\u2019s \U0001F44D\U0001F3FD!");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* A second tokenizer replaces the layers of the first. */
GST_START_TEST (test_twice)
{
  GstHarness *harness = new_harness ("tokenizer language=xx ! tokenizer language=en");
  g_autoptr (GstNlpDocument) document = push (harness, text_buffer ("I can't."));

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), 4);
  assert_span (document, GST_NLP_LAYER_TOKENS, 1, "ca");
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_document_language)
{
  GstHarness *harness = new_harness ("tokenizer");
  const gchar *text = "l'homme";
  g_autoptr (GstNlpDocument) french = push_in_language (harness, "fr-CA", text);
  g_autoptr (GstNlpDocument) english = push_in_language (harness, "en", text);
  g_autoptr (GstNlpDocument) unknown = push_in_language (harness, "tlh", text);
  g_autoptr (GstNlpDocument) unset = push (harness, text_buffer ("can't"));

  fail_unless_equals_int (gst_nlp_document_get_n_spans (french, GST_NLP_LAYER_TOKENS), 2);
  assert_span (french, GST_NLP_LAYER_TOKENS, 0, "l'");
  fail_unless_equals_int (gst_nlp_document_get_n_spans (english, GST_NLP_LAYER_TOKENS), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (unknown, GST_NLP_LAYER_TOKENS), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (unset, GST_NLP_LAYER_TOKENS), 2);
  gst_harness_teardown (harness);
}
GST_END_TEST;

GST_START_TEST (test_language_property)
{
  GstHarness *harness = new_harness ("tokenizer language=fr");
  g_autoptr (GstNlpDocument) document = push_in_language (harness, "en", "l'homme");
  g_autoptr (GstElement) element = gst_harness_find_element (harness, "tokenizer");
  g_autofree gchar *language = NULL;

  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), 2);
  g_object_get (element, "language", &language, NULL);
  fail_unless_equals_string (language, "fr");
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* The rules of Unicode ignore the language. */
GST_START_TEST (test_rules_property)
{
  static const gchar *const lines[] = {"tokenizer rules=uax29",
                                       "tokenizer rules=uax29 language=fr"};

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    GstHarness *harness = new_harness (lines[i]);
    g_autoptr (GstNlpDocument) document =
        push_in_language (harness, "fr", "Mr. L'homme can't.\nOne\u00a0line");

    fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), 7);
    assert_span (document, GST_NLP_LAYER_TOKENS, 2, "L'homme");
    assert_span (document, GST_NLP_LAYER_TOKENS, 3, "can't");
    fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_SENTENCES), 3);
    assert_span (document, GST_NLP_LAYER_SENTENCES, 0, "Mr.");
    assert_span (document, GST_NLP_LAYER_SENTENCES, 2, "One\u00a0line");
    gst_harness_teardown (harness);
  }
}
GST_END_TEST;

GST_START_TEST (test_default_properties)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (gst_element_factory_make ("tokenizer", NULL));
  g_autofree gchar *language = NULL, *rules = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get (element, "language", &language, NULL);
  fail_unless (language == NULL);
  g_object_get_property (G_OBJECT (element), "rules", &value);
  rules = gst_value_serialize (&value);
  fail_unless_equals_string (rules, "ud");
}
GST_END_TEST;

/* A new language and new rules take effect when the element is opened again. */
GST_START_TEST (test_states)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (gst_element_factory_make ("tokenizer", NULL));
  static const gchar *const languages[] = {"fr", "en", "fr", "fr"};
  static const gchar *const rules[] = {"ud", "ud", "uax29", "ud"};
  static const guint n_tokens[] = {2, 1, 1, 2};

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    GstHarness *harness;
    g_autoptr (GstNlpDocument) document = NULL;

    g_object_set (element, "language", languages[i], NULL);
    gst_util_set_object_arg (G_OBJECT (element), "rules", rules[i]);
    harness = gst_harness_new_with_element (element, "sink", "src");
    gst_harness_set_src_caps_str (harness, TEXT_CAPS);
    document = push (harness, text_buffer ("l'homme"));
    fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS),
                            n_tokens[i]);
    gst_harness_teardown (harness);
    gst_element_set_state (element, GST_STATE_NULL);
  }
}
GST_END_TEST;

GST_START_TEST (test_flush_and_eos)
{
  GstHarness *harness = new_harness ("tokenizer");
  GstSegment segment;

  g_object_unref (push (harness, text_buffer ("One.")));
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_start ()));
  fail_unless (gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE)));
  gst_segment_init (&segment, GST_FORMAT_TIME);
  fail_unless (gst_harness_push_event (harness, gst_event_new_segment (&segment)));
  g_object_unref (push (harness, text_buffer ("Two.")));
  fail_unless (gst_harness_push_event (harness, gst_event_new_eos ()));
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("Three.")), GST_FLOW_EOS);
  gst_harness_teardown (harness);
}
GST_END_TEST;

static const gchar *const odd_input_lines[] = {"tokenizer", "tokenizer rules=uax29"};

static void
assert_counts (GstHarness *harness, const gchar *text, gsize length, guint tokens, guint sentences)
{
  g_autoptr (GstNlpDocument) document = push (harness, text_buffer_len (text, length));

  fail_unless (gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS));
  fail_unless (gst_nlp_document_has_layer (document, GST_NLP_LAYER_SENTENCES));
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), tokens);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_SENTENCES),
                          sentences);
}

GST_START_TEST (test_odd_input)
{
  GstHarness *harness = new_harness (odd_input_lines[__i__]);
  g_autofree gchar *spaces = g_strnfill (A_MILLION, ' ');

  assert_counts (harness, "", 0, 0, 0);
  assert_counts (harness, "x", 1, 1, 1);
  assert_counts (harness, "a\0b", 3, 3, 1);
  assert_counts (harness, spaces, A_MILLION, 0, 0);
  assert_counts (harness, "One.\r\nTwo.\r\n", 12, 4, 2);
  assert_counts (harness, "e\u0301 \U0001F600", 8, 2, 1);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Invalid UTF-8 is skipped, and the next document is processed. */
GST_START_TEST (test_invalid_utf8)
{
  GstHarness *harness = new_harness ("tokenizer");
  g_autoptr (GstNlpDocument) document = NULL;

  fail_unless_equals_int (gst_harness_push (harness, text_buffer_len ("a\xff\xfe", 3)),
                          GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_buffers_in_queue (harness), 0);
  document = push (harness, text_buffer ("fine"));
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), 1);
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Threads share the segmenters, which are created when a language first occurs. */
GST_START_TEST (test_threads)
{
  GstHarness *harness = new_harness ("tokenizer n-threads=4");
  static const gchar *const languages[] = {"en", "de", "fr", "es", "xx"};
  const guint n = 200;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpDocument) document = new_document ("l'homme can't.");

    gst_nlp_document_set_metadata (document, "language", languages[i % G_N_ELEMENTS (languages)]);
    fail_unless_equals_int (gst_harness_push (harness, gst_nlp_buffer_new (document)), GST_FLOW_OK);
  }
  fail_unless (gst_harness_push_event (harness, gst_event_new_eos ()));

  for (guint i = 0; i < n; i++) {
    static const guint n_tokens[] = {4, 3, 4, 3, 3};
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
    GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);

    fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS),
                            n_tokens[i % G_N_ELEMENTS (languages)]);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

/* Threads share ICU's break iterators. */
GST_START_TEST (test_threads_of_uax29)
{
  GstHarness *harness = new_harness ("tokenizer n-threads=4 rules=uax29");
  const guint n = 200;

  for (guint i = 0; i < n; i++)
    fail_unless_equals_int (gst_harness_push (harness, text_buffer ("He can't. Why?")),
                            GST_FLOW_OK);
  fail_unless (gst_harness_push_event (harness, gst_event_new_eos ()));

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
    GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);

    fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_TOKENS), 5);
    fail_unless_equals_int (gst_nlp_document_get_n_spans (document, GST_NLP_LAYER_SENTENCES), 2);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST;

static Suite *
tokenizer_suite (void)
{
  Suite *suite = suite_create ("tokenizer");
  TCase *tests = tcase_create ("general");

  suite_add_tcase (suite, tests);
  tcase_add_test (tests, test_layers);
  tcase_add_test (tests, test_twice);
  tcase_add_test (tests, test_document_language);
  tcase_add_test (tests, test_language_property);
  tcase_add_test (tests, test_rules_property);
  tcase_add_test (tests, test_default_properties);
  tcase_add_test (tests, test_states);
  tcase_add_test (tests, test_flush_and_eos);
  tcase_add_loop_test (tests, test_odd_input, 0, G_N_ELEMENTS (odd_input_lines));
  tcase_add_test (tests, test_invalid_utf8);
  tcase_add_test (tests, test_threads);
  tcase_add_test (tests, test_threads_of_uax29);
  return suite;
}

GST_CHECK_MAIN (tokenizer)
