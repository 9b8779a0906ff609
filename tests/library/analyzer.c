/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * analyzer.c: GstNlpAnalyzer: results, order, errors, flushing and state changes.
 */

#include "testutil.h"

/* Makes the whole text one entity. Fails on "fail", takes longer for "slow", and fails to open if
 * the test asks for it. */

G_DECLARE_FINAL_TYPE (TestAnalyzer, test_analyzer, TEST, ANALYZER, GstNlpAnalyzer)

struct _TestAnalyzer {
  GstNlpAnalyzer parent_instance;
  gboolean broken;
  gint opened;
  guint n_finished; /* without a lock: documents are finished one by one */
};

G_DEFINE_FINAL_TYPE (TestAnalyzer, test_analyzer, GST_NLP_TYPE_ANALYZER)

static gboolean
test_analyzer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length);

  if (length >= 4 && memcmp (text, "fail", 4) == 0) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED, "as requested");
    return FALSE;
  }
  if (length >= 4 && memcmp (text, "slow", 4) == 0)
    g_usleep (20000);
  gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, 0, length, "TEXT", 1.0);
  return TRUE;
}

/* Numbers documents. Fails on "unfinished". */
static gboolean
test_analyzer_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  TestAnalyzer *self = TEST_ANALYZER (analyzer);
  const gchar *text = gst_nlp_document_peek_text (document, NULL);

  if (g_str_has_prefix (text, "unfinished")) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED, "as requested, at the end");
    return FALSE;
  }
  gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, 0, self->n_finished++);
  return TRUE;
}

static gboolean
test_analyzer_open (GstNlpAnalyzer *analyzer, GError **error)
{
  TestAnalyzer *self = TEST_ANALYZER (analyzer);

  if (self->broken) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS, "no model");
    return FALSE;
  }
  self->opened++;
  return TRUE;
}

static void
test_analyzer_close (GstNlpAnalyzer *analyzer)
{
  TEST_ANALYZER (analyzer)->opened--;
}

static void
test_analyzer_class_init (TestAnalyzerClass *klass)
{
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  analyzer_class->open = test_analyzer_open;
  analyzer_class->close = test_analyzer_close;
  analyzer_class->analyze = test_analyzer_analyze;
  analyzer_class->finish = test_analyzer_finish;
  gst_element_class_set_static_metadata (GST_ELEMENT_CLASS (klass), "Test", "Filter/Analyzer/Text",
                                         "Tests", "gst-nlp");
}

static void
test_analyzer_init (TestAnalyzer *self)
{
}

static GstHarness *
new_harness (guint n_threads)
{
  GstElement *element = g_object_new (test_analyzer_get_type (), "n-threads", n_threads, NULL);
  GstHarness *harness = gst_harness_new_with_element (gst_object_ref_sink (element), "sink", "src");

  gst_object_unref (element);
  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  return harness;
}

static guint64
get_stat (GstElement *element, const gchar *name)
{
  g_autoptr (GstStructure) stats = NULL;
  guint64 value = G_MAXUINT64;

  g_object_get (element, "stats", &stats, NULL);
  gst_structure_get_uint64 (stats, name, &value);
  return value;
}

static gchar *
pull_text (GstHarness *harness)
{
  g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
  GstNlpDocument *document = buffer ? gst_nlp_buffer_get_document (buffer) : NULL;

  return document ? span_text (document, "entities", 0) : NULL;
}

/* Runs with 1 thread and with 4. */
static const guint thread_counts[] = {1, 4};

GST_START_TEST (test_order)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  const guint n = 500;

  for (guint i = 0; i < n; i++) {
    g_autofree gchar *text = g_strdup_printf ("%s %u", i % 50 == 0 ? "slow" : "text", i);

    fail_unless_equals_int (gst_harness_push (harness, text_buffer (text)), GST_FLOW_OK);
  }
  for (guint i = 0; i < n; i++) {
    g_autofree gchar *expected = g_strdup_printf ("%s %u", i % 50 == 0 ? "slow" : "text", i);
    g_autofree gchar *found = pull_text (harness);

    fail_unless_equals_string (found, expected);
  }
  fail_unless_equals_uint64 (get_stat (harness->element, "documents"), n);
  fail_unless_equals_uint64 (get_stat (harness->element, "errors"), 0);
  gst_harness_teardown (harness);
}
GST_END_TEST

/* Documents are finished in their order, however long the analysis of each takes. */
GST_START_TEST (test_finish_in_order)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  const guint n = 100;

  for (guint i = 0; i < n; i++) {
    gst_harness_push (harness, text_buffer (i % 10 == 0 ? "slow" : "text"));
    if (i % 20 == 0)
      gst_harness_push (harness, text_buffer ("unfinished"));
  }
  for (guint i = 0; i < n; i++) {
    g_autoptr (GstBuffer) buffer = gst_harness_pull (harness);
    gsize n_spans;
    const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (gst_nlp_buffer_get_document (buffer),
                                                              GST_NLP_LAYER_ENTITIES, &n_spans);

    fail_unless_equals_int (spans[0].chain, i);
  }
  fail_unless_equals_uint64 (get_stat (harness->element, "errors"), n / 20);
  gst_harness_teardown (harness);
}
GST_END_TEST

/* Live captions: a document leaves even if nothing follows it. */
GST_START_TEST (test_nothing_is_held_back)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  g_autofree gchar *text = NULL;

  gst_harness_push (harness, text_buffer ("alone"));
  text = pull_text (harness);
  fail_unless_equals_string (text, "alone");
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_eos_comes_last)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);

  for (guint i = 0; i < 20; i++)
    gst_harness_push (harness, text_buffer ("slow"));
  gst_harness_push_event (harness, gst_event_new_eos ());
  fail_unless_equals_int (gst_harness_buffers_received (harness), 20);
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_errors_cost_one_document)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GError) warning = NULL;
  g_autoptr (GstMessage) message = NULL;
  g_autofree gchar *before = NULL;
  g_autofree gchar *after = NULL;

  gst_element_set_bus (harness->element, bus);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("one")), GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("fail")), GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("\xff")), GST_FLOW_OK);
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("two")), GST_FLOW_OK);

  before = pull_text (harness);
  after = pull_text (harness);
  fail_unless_equals_string (before, "one");
  fail_unless_equals_string (after, "two");
  fail_unless_equals_uint64 (get_stat (harness->element, "documents"), 2);
  fail_unless_equals_uint64 (get_stat (harness->element, "errors"), 2);

  message = gst_bus_pop_filtered (bus, GST_MESSAGE_WARNING);
  gst_message_parse_warning (message, &warning, NULL);
  fail_unless (strstr (warning->message, "as requested") != NULL);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_errors_stop)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  GstFlowReturn flow = GST_FLOW_OK;

  gst_element_set_bus (harness->element, bus);
  g_object_set (harness->element, "on-error", GST_NLP_ON_ERROR_STOP, NULL);
  for (guint i = 0; i < 1000 && flow == GST_FLOW_OK; i++)
    flow = gst_harness_push (harness, text_buffer ("fail"));

  fail_unless_equals_int (flow, GST_FLOW_ERROR);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  fail_unless (message != NULL);
  gst_element_set_bus (harness->element, NULL);
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_flush)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  GstSegment segment;
  g_autofree gchar *text = NULL;

  for (guint i = 0; i < 10; i++)
    gst_harness_push (harness, text_buffer ("slow"));
  gst_harness_push_event (harness, gst_event_new_flush_start ());
  gst_harness_push_event (harness, gst_event_new_flush_stop (TRUE));
  while (gst_harness_buffers_in_queue (harness) > 0)
    gst_buffer_unref (gst_harness_pull (harness));

  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_harness_push_event (harness, gst_event_new_segment (&segment));
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("after")), GST_FLOW_OK);
  text = pull_text (harness);
  fail_unless_equals_string (text, "after");
  gst_harness_teardown (harness);
}
GST_END_TEST

/* The results of downstream reach upstream. */
GST_START_TEST (test_downstream_stops)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  GstFlowReturn flow = GST_FLOW_OK;

  gst_harness_push (harness, text_buffer ("one"));
  gst_buffer_unref (gst_harness_pull (harness));
  gst_pad_set_active (harness->sinkpad, FALSE);
  for (guint i = 0; i < 1000 && flow == GST_FLOW_OK; i++)
    flow = gst_harness_push (harness, text_buffer ("two"));
  fail_unless_equals_int (flow, GST_FLOW_FLUSHING);
  gst_harness_teardown (harness);
}
GST_END_TEST

/* Pushes until the result is @expected: it may be that of an earlier document. */
static void
push_until (GstHarness *harness, const gchar *text, GstFlowReturn expected)
{
  GstFlowReturn flow = GST_FLOW_CUSTOM_SUCCESS;

  for (guint i = 0; i < 1000 && flow != expected; i++) {
    flow = gst_harness_push (harness, text_buffer (text));
    g_usleep (1000);
  }
  fail_unless_equals_int (flow, expected);
}

GST_START_TEST (test_linked_later)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  g_autoptr (GstPad) srcpad = gst_element_get_static_pad (harness->element, "src");

  gst_pad_unlink (srcpad, harness->sinkpad);
  push_until (harness, "lost", GST_FLOW_NOT_LINKED);
  gst_pad_link (srcpad, harness->sinkpad);
  push_until (harness, "found", GST_FLOW_OK);
  gst_buffer_unref (gst_harness_pull (harness));
  gst_harness_teardown (harness);
}
GST_END_TEST

static GstFlowReturn
refuse_at_end (GstPad *pad, GstObject *parent, GstBuffer *buffer)
{
  gboolean at_end = gst_buffer_memcmp (buffer, 0, "end", 3) == 0;

  gst_buffer_unref (buffer);
  return at_end ? GST_FLOW_EOS : GST_FLOW_OK;
}

/* After EOS from downstream, the next segment is pushed. */
GST_START_TEST (test_segment_after_end)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  GstSegment segment;

  gst_pad_set_chain_function (harness->sinkpad, refuse_at_end);
  push_until (harness, "end", GST_FLOW_EOS);
  gst_segment_init (&segment, GST_FORMAT_BYTES);
  gst_harness_push_event (harness, gst_event_new_segment (&segment));
  fail_unless_equals_int (gst_harness_push (harness, text_buffer ("again")), GST_FLOW_OK);
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_states_twice)
{
  GstHarness *harness = new_harness (thread_counts[__i__]);
  TestAnalyzer *analyzer = TEST_ANALYZER (harness->element);

  fail_unless_equals_int (analyzer->opened, 1);
  for (guint i = 0; i < 2; i++) {
    gst_harness_push (harness, text_buffer ("slow"));
    gst_element_set_state (harness->element, GST_STATE_NULL);
    fail_unless_equals_int (analyzer->opened, 0);
    gst_element_set_state (harness->element, GST_STATE_PLAYING);
    gst_harness_set_src_caps_str (harness, TEXT_CAPS);
    fail_unless_equals_int (analyzer->opened, 1);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_open_fails)
{
  g_autoptr (GstElement) element =
      gst_object_ref_sink (g_object_new (test_analyzer_get_type (), NULL));
  g_autoptr (GstBus) bus = gst_bus_new ();
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;

  gst_element_set_bus (element, bus);
  TEST_ANALYZER (element)->broken = TRUE;
  fail_unless_equals_int (gst_element_set_state (element, GST_STATE_PAUSED),
                          GST_STATE_CHANGE_FAILURE);
  message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  gst_message_parse_error (message, &error, NULL);
  fail_unless_equals_string (error->message, "no model");
  gst_element_set_state (element, GST_STATE_NULL);
  gst_element_set_bus (element, NULL);
}
GST_END_TEST

/* The branches of a tee hold a buffer, and don't see the annotations of other branches. */
GST_START_TEST (test_shared_buffer)
{
  GstHarness *harness = new_harness (1);
  g_autoptr (GstBuffer) buffer = text_buffer ("Ana");
  g_autoptr (GstBuffer) left = NULL;
  g_autoptr (GstBuffer) right = NULL;

  gst_nlp_document_add_entity (gst_nlp_buffer_ensure_document (buffer, NULL, FALSE, NULL), 0, 1,
                               "A", 1.0);
  gst_harness_push (harness, gst_buffer_ref (buffer));
  gst_harness_push (harness, gst_buffer_ref (buffer));
  left = gst_harness_pull (harness);
  right = gst_harness_pull (harness);

  fail_unless_equals_int (
      gst_nlp_document_get_n_spans (gst_nlp_buffer_get_document (buffer), "entities"), 1);
  fail_unless_equals_int (
      gst_nlp_document_get_n_spans (gst_nlp_buffer_get_document (left), "entities"), 2);
  fail_unless_equals_int (
      gst_nlp_document_get_n_spans (gst_nlp_buffer_get_document (right), "entities"), 2);
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_markup_caps)
{
  GstHarness *harness = new_harness (1);
  g_autofree gchar *text = NULL;

  gst_harness_set_src_caps_str (harness, "text/x-raw, format = (string) pango-markup");
  gst_harness_push (harness, text_buffer ("<i>Ana</i>"));
  text = pull_text (harness);
  fail_unless_equals_string (text, "Ana");
  gst_harness_teardown (harness);
}
GST_END_TEST

static Suite *
analyzer_suite (void)
{
  Suite *suite = suite_create ("analyzer");
  TCase *tcase = tcase_create ("analyzer");
  const gint n = G_N_ELEMENTS (thread_counts);

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, test_order, 0, n);
  tcase_add_loop_test (tcase, test_finish_in_order, 0, n);
  tcase_add_loop_test (tcase, test_nothing_is_held_back, 0, n);
  tcase_add_loop_test (tcase, test_eos_comes_last, 0, n);
  tcase_add_loop_test (tcase, test_errors_cost_one_document, 0, n);
  tcase_add_loop_test (tcase, test_errors_stop, 0, n);
  tcase_add_loop_test (tcase, test_flush, 0, n);
  tcase_add_loop_test (tcase, test_downstream_stops, 0, n);
  tcase_add_loop_test (tcase, test_linked_later, 0, n);
  tcase_add_loop_test (tcase, test_segment_after_end, 0, n);
  tcase_add_loop_test (tcase, test_states_twice, 0, n);
  tcase_add_test (tcase, test_open_fails);
  tcase_add_test (tcase, test_shared_buffer);
  tcase_add_test (tcase, test_markup_caps);

  return suite;
}

GST_CHECK_MAIN (analyzer)
