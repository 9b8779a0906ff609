/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * annotator.c: GstNlpAnnotator: results, order, threads, errors, cancelling and its end.
 */

#include "testutil.h"

#include <gio/gio.h>

#define N_DOCUMENTS 200
#define MAX_WAITING 1000

/* Makes the whole text one entity, and numbers documents in its chain. Fails on "fail", gives no
 * reason for "silent", takes longer for "slow", and waits for `gate` on "wait". */

G_DECLARE_FINAL_TYPE (WholeAnalyzer, whole_analyzer, WHOLE, ANALYZER, GstNlpAnalyzer)

struct _WholeAnalyzer {
  GstNlpAnalyzer parent_instance;
  gboolean broken;
  gint n_running; /* atomic */
  guint n_finished;
};

G_DEFINE_FINAL_TYPE (WholeAnalyzer, whole_analyzer, GST_NLP_TYPE_ANALYZER)

/* What the test and its analyzers share. */
static struct {
  GMutex lock;
  GCond changed;
  gboolean open;
  guint n_waiting;
  gint n_opened;
  gint most_running;
} gate;

static void
wait_at_gate (void)
{
  g_mutex_lock (&gate.lock);
  gate.n_waiting++;
  g_cond_broadcast (&gate.changed);
  while (!gate.open)
    g_cond_wait (&gate.changed, &gate.lock);
  gate.n_waiting--;
  g_mutex_unlock (&gate.lock);
}

static void
set_gate (gboolean open)
{
  g_mutex_lock (&gate.lock);
  gate.open = open;
  g_cond_broadcast (&gate.changed);
  g_mutex_unlock (&gate.lock);
}

static void
await_waiting (guint n)
{
  g_mutex_lock (&gate.lock);
  while (gate.n_waiting < n)
    g_cond_wait (&gate.changed, &gate.lock);
  g_mutex_unlock (&gate.lock);
}

static gboolean
whole_analyzer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  WholeAnalyzer *self = WHOLE_ANALYZER (analyzer);
  g_autofree gchar *text = gst_nlp_document_dup_text (document);
  gint running = g_atomic_int_add (&self->n_running, 1) + 1;
  gboolean ok = TRUE;

  g_mutex_lock (&gate.lock);
  gate.most_running = MAX (gate.most_running, running);
  g_mutex_unlock (&gate.lock);
  /* Nothing else refers to the document. */
  fail_unless_equals_int (G_OBJECT (document)->ref_count, 1);

  if (g_str_has_prefix (text, "fail")) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "as requested");
    ok = FALSE;
  } else if (g_str_has_prefix (text, "silent")) {
    ok = FALSE;
  } else if (g_str_has_prefix (text, "slow")) {
    g_usleep (5000);
  } else if (g_str_has_prefix (text, "wait")) {
    wait_at_gate ();
  }
  if (ok)
    gst_nlp_document_add_entity (document, 0, gst_nlp_document_get_length (document), "TEXT", 1.0);
  g_atomic_int_add (&self->n_running, -1);
  return ok;
}

static gboolean
whole_analyzer_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  WholeAnalyzer *self = WHOLE_ANALYZER (analyzer);

  gst_nlp_document_set_span_chain (document, "entities", 0, (gint)self->n_finished++);
  return TRUE;
}

static gboolean
whole_analyzer_open (GstNlpAnalyzer *analyzer, GError **error)
{
  if (WHOLE_ANALYZER (analyzer)->broken) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "no model");
    return FALSE;
  }
  g_atomic_int_inc (&gate.n_opened);
  return TRUE;
}

static void
whole_analyzer_close (GstNlpAnalyzer *analyzer)
{
  g_atomic_int_add (&gate.n_opened, -1);
}

static void
whole_analyzer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WHOLE_ANALYZER (object)->broken = g_value_get_boolean (value);
}

static void
whole_analyzer_class_init (WholeAnalyzerClass *klass)
{
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  analyzer_class->open = whole_analyzer_open;
  analyzer_class->close = whole_analyzer_close;
  analyzer_class->analyze = whole_analyzer_analyze;
  analyzer_class->finish = whole_analyzer_finish;
  G_OBJECT_CLASS (klass)->set_property = whole_analyzer_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_boolean ("broken", "Broken", "Can't be opened", FALSE, G_PARAM_WRITABLE));
  gst_element_class_set_static_metadata (GST_ELEMENT_CLASS (klass), "Whole", "Filter/Analyzer/Text",
                                         "Tests", "gst-nlp");
}

static void
whole_analyzer_init (WholeAnalyzer *self)
{
}

static GstNlpAnnotator *
new_annotator (const gchar *description)
{
  GError *error = NULL;
  GstNlpAnnotator *annotator = gst_nlp_annotator_new (description, &error);

  g_assert_no_error (error);
  return annotator;
}

static gint
get_chain (GstNlpDocument *document)
{
  g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, "entities", 0);

  return gst_nlp_span_get_chain (span);
}

GST_START_TEST (test_text)
{
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("tokenizer ! entitytagger ! summarizer");
  g_autoptr (GError) error = NULL;
  g_autoptr (GstNlpDocument) document = gst_nlp_annotator_annotate_text (
      annotator, "Ana Ruiz flew to Oslo. She came back on 3 May.", NULL, &error);

  g_assert_no_error (error);
  assert_span (document, "entities", 0, "Ana Ruiz");
  assert_span (document, "entities", 1, "Oslo");
  assert_span (document, "sentences", 1, "She came back on 3 May.");
  fail_unless (gst_nlp_document_get_summary (document) != NULL);
  fail_unless_equals_string (gst_nlp_annotator_get_description (annotator),
                             "tokenizer ! entitytagger ! summarizer");
}
GST_END_TEST

/* The results are those of a pipeline, in one thread and in several. */
GST_START_TEST (test_as_in_pipeline)
{
  static const gchar *const text =
      "WARSAW (Agence) - The ministry of Mr Ilves (EMI) met Dr. Ana Ruiz on Friday. Ruiz paid 3 "
      "million euros to 198.51.100.7.\n\nThe EMI said no.";
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("tokenizer ! entitytagger ! summarizer");
  GstHarness *harness = gst_harness_new_parse ("tokenizer ! entitytagger ! summarizer");
  g_autoptr (GstBuffer) buffer = NULL;
  g_autofree gchar *expected = NULL;

  gst_harness_set_src_caps_str (harness, TEXT_CAPS);
  gst_harness_push (harness, text_buffer (text));
  buffer = gst_harness_pull (harness);
  expected = gst_nlp_document_to_json (gst_nlp_buffer_get_document (buffer));
  for (guint n_threads = 1; n_threads <= 3; n_threads += 2) {
    g_autoptr (GstNlpDocument) document =
        gst_nlp_annotator_annotate_text (annotator, text, NULL, NULL);
    g_autofree gchar *found = gst_nlp_document_to_json (document);

    fail_unless_equals_string (found, expected);
    gst_nlp_annotator_set_n_threads (annotator, 3);
  }
  gst_harness_teardown (harness);
}
GST_END_TEST

GST_START_TEST (test_the_given_document_is_unchanged)
{
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole");
  g_autoptr (GstNlpDocument) document = new_document ("Zo\u00eb");
  g_autoptr (GstNlpDocument) result = NULL, again = NULL;

  gst_nlp_document_set_metadata (document, "title", "Party");
  result = gst_nlp_annotator_annotate (annotator, document, NULL, NULL);
  again = gst_nlp_annotator_annotate (annotator, result, NULL, NULL);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (document, "entities"), 0);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (result, "entities"), 1);
  fail_unless_equals_int (gst_nlp_document_get_n_spans (again, "entities"), 2);
  fail_unless_equals_string (gst_nlp_document_get_title (again), "Party");
}
GST_END_TEST

/* Each wrong description is one GST_NLP_ERROR_SETTINGS, which says what is wrong. */
GST_START_TEST (test_descriptions)
{
  static const gchar *const cases[][2] = {
      {"", "no analyzers"},
      {"  ", "no analyzers"},
      {"tokenizer !", "syntax error"},
      {"nosuchelement", "no element \"nosuchelement\""},
      {"tokenizer nosuch=1", "no property \"nosuch\""},
      {"tokenizer ! fakesink", "is no analyzer"},
      {"tokenizer ! queue ! entitytagger", "is no analyzer"},
      {"documentsrc ! tokenizer", "is no analyzer"},
      {"tokenizer entitytagger", "are not linked"},
      {"tokenizer ! entitytagger model=/no/such/file", "/no/such/file"},
      {"whole broken=true", "no model"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    fail_unless (gst_nlp_annotator_new (cases[i][0], &error) == NULL);
    fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS), "%s", cases[i][0]);
    fail_unless (strstr (error->message, cases[i][1]) != NULL, "%s", error->message);
  }
  fail_unless_equals_int (gate.n_opened, 0);
}
GST_END_TEST

/* An annotator that g_object_new() made opens its analyzers for the first document. */
GST_START_TEST (test_construction)
{
  g_autoptr (GstNlpAnnotator) nothing = g_object_new (GST_NLP_TYPE_ANNOTATOR, NULL);
  g_autoptr (GstNlpAnnotator) annotator =
      g_object_new (GST_NLP_TYPE_ANNOTATOR, "description", "whole", "n-threads", 2, NULL);
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  fail_unless (gst_nlp_annotator_annotate_text (nothing, "x", NULL, &error) == NULL);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS));
  fail_unless_equals_int (gate.n_opened, 0);
  document = gst_nlp_annotator_annotate_text (annotator, "x", NULL, NULL);
  assert_span (document, "entities", 0, "x");
  fail_unless_equals_int (gate.n_opened, 1);
}
GST_END_TEST

/* An error of an analyzer keeps its domain, and costs one document. */
GST_START_TEST (test_errors)
{
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole name=w");
  g_autoptr (GstNlpDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  fail_unless (gst_nlp_annotator_annotate_text (annotator, "fail", NULL, &error) == NULL);
  fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY));
  fail_unless_equals_string (error->message, "w: as requested");
  g_clear_error (&error);
  fail_unless (gst_nlp_annotator_annotate_text (annotator, "silent", NULL, &error) == NULL);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED));
  g_clear_error (&error);
  fail_unless (gst_nlp_annotator_annotate_text (annotator, "\xff", NULL, &error) == NULL);
  fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING));
  document = gst_nlp_annotator_annotate_text (annotator, "good", NULL, NULL);
  assert_span (document, "entities", 0, "good");
}
GST_END_TEST

/* The application reads statistics and sets properties between documents. */
GST_START_TEST (test_analyzer)
{
  static const gchar *const text = "Rain fell. The dam broke. The town left.";
  g_autoptr (GstNlpAnnotator) annotator =
      new_annotator ("tokenizer name=t ! summarizer name=s sentences=1");
  g_autoptr (GstNlpAnnotator) closed = g_object_new (GST_NLP_TYPE_ANNOTATOR, NULL);
  g_autoptr (GstNlpAnalyzer) summarizer = gst_nlp_annotator_get_analyzer (annotator, "s");
  g_autoptr (GstNlpAnalyzer) tokenizer = gst_nlp_annotator_get_analyzer (annotator, "t");
  g_autoptr (GstNlpDocument) short_one = NULL, long_one = NULL;
  g_autoptr (GstStructure) stats = NULL;
  guint64 n_documents = 0;
  gsize n;

  fail_unless (gst_nlp_annotator_get_analyzer (annotator, "u") == NULL);
  fail_unless (gst_nlp_annotator_get_analyzer (closed, "s") == NULL);
  short_one = gst_nlp_annotator_annotate_text (annotator, text, NULL, NULL);
  g_object_set (summarizer, "sentences", 2, NULL);
  long_one = gst_nlp_annotator_annotate_text (annotator, text, NULL, NULL);
  gst_nlp_document_get_summary_sentences (short_one, &n);
  fail_unless_equals_int (n, 1);
  gst_nlp_document_get_summary_sentences (long_one, &n);
  fail_unless_equals_int (n, 2);
  g_object_get (tokenizer, "stats", &stats, NULL);
  gst_structure_get_uint64 (stats, "documents", &n_documents);
  fail_unless_equals_uint64 (n_documents, 2);
}
GST_END_TEST

/* Makes documents, of which some are slow and some fail, and counts those that wait for `done`. */
typedef struct {
  guint n;
  guint n_made;
  guint n_done;
  guint most_waiting;
  guint stop_at;
  GCancellable *cancel; /* (nullable): at @stop_at */
  GString *results;
} Stream;

static GstNlpDocument *
stream_next (gpointer data)
{
  Stream *self = data;
  g_autofree gchar *text = NULL;

  if (self->n_made == self->n)
    return NULL;
  text = g_strdup_printf ("%s %u",
                          self->n_made % 31 == 7   ? "slow"
                          : self->n_made % 50 == 3 ? "fail"
                                                   : "text",
                          self->n_made);
  self->n_made++;
  self->most_waiting = MAX (self->most_waiting, self->n_made - self->n_done);
  return new_document (text);
}

static gboolean
stream_done (GstNlpDocument *document, const GError *error, gpointer data)
{
  Stream *self = data;

  fail_unless ((document == NULL) != (error == NULL));
  self->n_done++;
  if (document != NULL) {
    g_autofree gchar *json = gst_nlp_document_to_json (document);

    g_string_append (self->results, json);
  } else {
    g_string_append (self->results, error->message);
  }
  if (self->n_done == self->stop_at && self->cancel != NULL)
    g_cancellable_cancel (self->cancel);
  return self->n_done != self->stop_at || self->cancel != NULL;
}

static gboolean
run_stream (GstNlpAnnotator *annotator, Stream *stream, GError **error)
{
  stream->n = stream->n > 0 ? stream->n : N_DOCUMENTS;
  stream->results = g_string_new (NULL);
  return gst_nlp_annotator_annotate_each (annotator, stream->cancel, stream_next, stream,
                                          stream_done, stream, error);
}

/* Results, their order and the numbers of `finish` don't depend on threads. Few documents wait. */
GST_START_TEST (test_each)
{
  g_autofree gchar *expected = NULL;

  for (guint n_threads = 1; n_threads <= 4; n_threads++) {
    g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole name=w ! tokenizer");
    Stream stream = {0};

    gst_nlp_annotator_set_n_threads (annotator, n_threads);
    gate.most_running = 0;
    fail_unless (run_stream (annotator, &stream, NULL));
    fail_unless_equals_int (stream.n_done, N_DOCUMENTS);
    fail_unless (stream.most_waiting <= 4 * n_threads);
    fail_unless (gate.most_running <= (gint)n_threads);
    if (expected == NULL)
      expected = g_strdup (stream.results->str);
    fail_unless_equals_string (stream.results->str, expected);
    g_string_free (stream.results, TRUE);
  }
}
GST_END_TEST

GST_START_TEST (test_each_stops)
{
  for (guint n_threads = 1; n_threads <= 4; n_threads += 3) {
    g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole");
    g_autoptr (GCancellable) cancel = g_cancellable_new ();
    Stream stream = {.stop_at = 20}, cancelled = {.stop_at = 20, .cancel = cancel};
    g_autoptr (GError) error = NULL;

    gst_nlp_annotator_set_n_threads (annotator, n_threads);
    fail_unless (run_stream (annotator, &stream, NULL));
    fail_unless_equals_int (stream.n_done, 20);
    fail_if (run_stream (annotator, &cancelled, &error));
    fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
    fail_unless_equals_int (cancelled.n_done, 20);
    g_string_free (stream.results, TRUE);
    g_string_free (cancelled.results, TRUE);
  }
}
GST_END_TEST

GST_START_TEST (test_many)
{
  for (guint n_threads = 1; n_threads <= 4; n_threads += 3) {
    g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole name=w");
    g_autoptr (GListStore) documents = g_list_store_new (G_TYPE_OBJECT);
    g_autoptr (GListModel) results = NULL, none = NULL;
    g_autoptr (GError) error = NULL;

    gst_nlp_annotator_set_n_threads (annotator, n_threads);
    none = gst_nlp_annotator_annotate_many (annotator, G_LIST_MODEL (documents), NULL, NULL);
    fail_unless_equals_int (g_list_model_get_n_items (none), 0);
    for (guint i = 0; i < N_DOCUMENTS; i++) {
      g_autofree gchar *text = g_strdup_printf ("%s %u", i % 20 == 0 ? "slow" : "text", i);
      g_autoptr (GstNlpDocument) document = new_document (text);

      g_list_store_append (documents, document);
    }
    results = gst_nlp_annotator_annotate_many (annotator, G_LIST_MODEL (documents), NULL, &error);
    g_assert_no_error (error);
    fail_unless_equals_int (g_list_model_get_n_items (results), N_DOCUMENTS);
    for (guint i = 0; i < N_DOCUMENTS; i++) {
      g_autoptr (GstNlpDocument) document = g_list_model_get_item (results, i);

      fail_unless_equals_int (get_chain (document), i);
    }

    {
      g_autoptr (GstNlpDocument) bad = new_document ("fail");
      g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_insert (documents, 150, other);
      fail_unless (gst_nlp_annotator_annotate_many (annotator, G_LIST_MODEL (documents), NULL,
                                                    &error) == NULL);
      fail_unless (g_error_matches (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED));
      fail_unless_equals_string (error->message, "item 150 is a GObject: expected a "
                                                 "GstNlpDocument");
      g_clear_error (&error);
      g_list_store_insert (documents, 100, bad);
      fail_unless (gst_nlp_annotator_annotate_many (annotator, G_LIST_MODEL (documents), NULL,
                                                    &error) == NULL);
      fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY));
      fail_unless_equals_string (error->message, "document 100: w: as requested");
    }
  }
}
GST_END_TEST

static gpointer
annotate_in_thread (gpointer data)
{
  GstNlpAnnotator *annotator = data;
  guint n_right = 0;

  for (guint i = 0; i < N_DOCUMENTS; i++) {
    g_autofree gchar *text = g_strdup_printf ("Number %u met Ana in Oslo.", i);
    g_autoptr (GstNlpDocument) document =
        gst_nlp_annotator_annotate_text (annotator, text, NULL, NULL);
    g_autofree gchar *found = document != NULL ? span_text (document, "tokens", 1) : NULL;

    n_right += found != NULL && (guint)atoi (found) == i;
  }
  return GUINT_TO_POINTER (n_right);
}

/* Several threads share an annotator, while another one changes the number of threads. */
GST_START_TEST (test_threads)
{
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("tokenizer ! whole ! entitytagger");
  GThread *threads[4];
  Stream stream = {.n = 100};

  gate.most_running = 0;
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("annotate", annotate_in_thread, annotator);
  for (guint i = 0; i < 100; i++) {
    gst_nlp_annotator_set_n_threads (annotator, 1 + i % 3);
    g_thread_yield ();
  }
  fail_unless (run_stream (annotator, &stream, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    fail_unless_equals_int (GPOINTER_TO_UINT (g_thread_join (threads[i])), N_DOCUMENTS);
  fail_unless (gate.most_running <= 3);
  g_string_free (stream.results, TRUE);
}
GST_END_TEST

typedef struct {
  guint n_done;
  guint n_failed;
  gint last;
  GError *error;
} Results;

static void
on_annotated (GObject *source, GAsyncResult *result, gpointer data)
{
  Results *results = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GstNlpDocument) document =
      gst_nlp_annotator_annotate_finish (GST_NLP_ANNOTATOR (source), result, &error);

  results->n_done++;
  if (document == NULL) {
    results->n_failed++;
    g_clear_error (&results->error);
    results->error = g_steal_pointer (&error);
    return;
  }
  results->last = get_chain (document);
}

static void
iterate_until (const Results *results, guint n_done)
{
  while (results->n_done < n_done)
    g_main_context_iteration (NULL, TRUE);
}

/* The application drops its reference while calls are in flight: they end, and then the annotator
 * does. */
GST_START_TEST (test_async)
{
  GstNlpAnnotator *annotator = new_annotator ("whole");
  g_autoptr (GstNlpDocument) document = new_document ("text");
  g_autoptr (GstNlpDocument) bad = new_document ("fail");
  Results results = {0};
  gpointer weak = annotator;

  g_object_add_weak_pointer (G_OBJECT (annotator), &weak);
  for (guint i = 0; i < 100; i++)
    gst_nlp_annotator_annotate_async (annotator, i == 50 ? bad : document, NULL, on_annotated,
                                      &results);
  g_object_run_dispose (G_OBJECT (annotator));
  g_object_unref (annotator);
  iterate_until (&results, 100);
  fail_unless_equals_int (results.n_failed, 1);
  fail_unless (g_error_matches (results.error, G_IO_ERROR, G_IO_ERROR_BUSY));
  fail_unless_equals_int (results.last, 98);
  g_clear_error (&results.error);
  for (guint i = 0; g_atomic_int_get (&gate.n_opened) > 0 && i < MAX_WAITING; i++)
    g_usleep (5000);
  fail_unless (weak == NULL);
  fail_unless_equals_int (gate.n_opened, 0);
}
GST_END_TEST

static gpointer
annotate_cancellable (gpointer data)
{
  gpointer *arguments = data;
  GError *error = NULL;

  fail_unless (gst_nlp_annotator_annotate_text (arguments[0], "text", arguments[1], &error) ==
               NULL);
  return error;
}

/* A call that waits for its turn returns at once when it is cancelled. Others go on. */
GST_START_TEST (test_cancel)
{
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole");
  g_autoptr (GstNlpDocument) document = new_document ("wait"), result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GCancellable) other = g_cancellable_new ();
  gpointer arguments[] = {annotator, cancellable};
  g_autoptr (GError) error = NULL;
  Results results = {0};
  GThread *thread;

  set_gate (FALSE);
  gst_nlp_annotator_annotate_async (annotator, document, other, on_annotated, &results);
  gst_nlp_annotator_annotate_async (annotator, document, other, on_annotated, &results);
  await_waiting (1);
  thread = g_thread_new ("annotate", annotate_cancellable, arguments);
  g_usleep (20000);
  g_cancellable_cancel (cancellable);
  error = g_thread_join (thread);
  fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&error);

  g_cancellable_cancel (other);
  set_gate (TRUE);
  iterate_until (&results, 2);
  fail_unless_equals_int (results.n_failed, 2);
  fail_unless (g_error_matches (results.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&results.error);

  fail_unless (gst_nlp_annotator_annotate (annotator, document, cancellable, &error) == NULL);
  fail_unless (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  result = gst_nlp_annotator_annotate (annotator, document, NULL, NULL);
  assert_span (result, "entities", 0, "wait");
}
GST_END_TEST

/* The sections of a long document continue chains and summary, as in a pipeline. */
GST_START_TEST (test_sections)
{
  static const gchar *const texts[] = {"Ana Ruiz leads the Harbour Institute in Oslo.\n",
                                       "Later Ruiz met the press. It rained.\n"};

  for (guint n_threads = 1; n_threads <= 4; n_threads += 3) {
    g_autoptr (GstNlpAnnotator) annotator = new_annotator ("tokenizer ! entitytagger ! summarizer");
    g_autoptr (GListStore) documents = g_list_store_new (GST_NLP_TYPE_DOCUMENT);
    g_autoptr (GListModel) results = NULL;
    g_autoptr (GstNlpDocument) last = NULL;
    GstNlpSection section = {0};

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
      g_autoptr (GstNlpDocument) document = new_document (texts[i]);

      gst_nlp_document_set_metadata (document, "id", "a");
      section.is_last = i + 1 == G_N_ELEMENTS (texts);
      gst_nlp_document_set_section (document, &section);
      gst_nlp_section_advance (&section, document);
      g_list_store_append (documents, document);
    }
    gst_nlp_annotator_set_n_threads (annotator, n_threads);
    results = gst_nlp_annotator_annotate_many (annotator, G_LIST_MODEL (documents), NULL, NULL);
    last = g_list_model_get_item (results, 1);
    assert_span (last, "entities", 0, "Ruiz");
    fail_unless_equals_int (get_chain (last), 0);
    fail_unless (g_str_has_prefix (gst_nlp_document_get_summary (last), "Ana Ruiz"));
  }
}
GST_END_TEST

GST_START_TEST (test_mistakes)
{
  g_autoptr (GstNlpAnnotator) annotator = new_annotator ("whole");

  assert_critical (gst_nlp_annotator_new (NULL, NULL));
  assert_critical (gst_nlp_annotator_annotate (annotator, NULL, NULL, NULL));
  assert_critical (gst_nlp_annotator_annotate_text (annotator, NULL, NULL, NULL));
  assert_critical (gst_nlp_annotator_annotate_many (annotator, NULL, NULL, NULL));
  assert_critical (gst_nlp_annotator_annotate_each (annotator, NULL, NULL, NULL, NULL, NULL, NULL));
  assert_critical (gst_nlp_annotator_annotate_async (annotator, NULL, NULL, NULL, NULL));
  assert_critical (gst_nlp_annotator_annotate_finish (annotator, NULL, NULL));
  assert_critical (gst_nlp_annotator_set_n_threads (annotator, 257));
}
GST_END_TEST

static Suite *
annotator_suite (void)
{
  Suite *suite = suite_create ("annotator");
  TCase *tcase = tcase_create ("annotator");

  gst_element_register (NULL, "whole", GST_RANK_NONE, whole_analyzer_get_type ());
  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_text);
  tcase_add_test (tcase, test_as_in_pipeline);
  tcase_add_test (tcase, test_the_given_document_is_unchanged);
  tcase_add_test (tcase, test_descriptions);
  tcase_add_test (tcase, test_construction);
  tcase_add_test (tcase, test_errors);
  tcase_add_test (tcase, test_analyzer);
  tcase_add_test (tcase, test_each);
  tcase_add_test (tcase, test_each_stops);
  tcase_add_test (tcase, test_many);
  tcase_add_test (tcase, test_threads);
  tcase_add_test (tcase, test_async);
  tcase_add_test (tcase, test_cancel);
  tcase_add_test (tcase, test_sections);
  tcase_add_test (tcase, test_mistakes);

  return suite;
}

GST_CHECK_MAIN (annotator)
