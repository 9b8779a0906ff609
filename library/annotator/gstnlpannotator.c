/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpannotator.c: analyses documents for an application, one by one.
 */

/**
 * GstNlpAnnotator:
 *
 * Analyses documents for an application, without a pipeline.
 *
 * An annotator has a line of analyzers, written as for `gst-launch-1.0`:
 * ```python
 * annotator = GstNlp.Annotator.new("tokenizer ! entitytagger")
 * document = annotator.annotate_text("Ana Ruiz flew to Oslo on 3 May.")
 * for entity in document.get_entities():
 *     print(entity.get_label(), entity.get_text())
 * ```
 * Every element of the line is a [class@Analyzer]: those of gst-nlp are `tokenizer`,
 * `entitytagger` and `summarizer`, and an application can register its own. The annotator opens
 * them once, and calls them directly: there are no buffers, no streaming threads, no bus and no
 * main loop. Of their properties, `n-threads` and `on-error` have no effect here. Analyzers in one
 * line see the documents in the order of the calls.
 *
 * An annotator doesn't change the documents that it gets: it returns annotated copies, which share
 * the text. It keeps nothing of a document, so it may be used for years.
 *
 * # Threads
 *
 * All functions may be called from several threads at the same time. At most
 * [property@Annotator:n-threads] documents are analysed at a time; other calls wait for their turn,
 * in their order. An analyzer that is not safe in several threads works with the default of 1.
 * Functions without `_async` in their names block, and need no main loop. An analyzer must not call
 * the annotator that it belongs to, which would wait for itself.
 *
 * # Errors
 *
 * [ctor@Annotator.new] reports mistakes in the description and in the settings of elements. An
 * error of an analyzer costs one document, and the annotator can be used again. Cancelling has an
 * effect between two analyzers, and while a call waits for its turn.
 *
 * # Initialization
 *
 * The annotator calls gst_init_check() unless the application has initialized GStreamer. If
 * GStreamer doesn't find the plugin with the elements of gst-nlp, the annotator looks for it in the
 * folder `gstreamer-1.0` beside the library.
 *
 * Since: 0.1
 */

#include "gstnlpannotator-private.h"

#include <string.h>

#define MAX_THREADS 256
#define DEFAULT_N_THREADS 1

enum { PROP_0, PROP_DESCRIPTION, PROP_N_THREADS, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GstNlpAnnotator, gst_nlp_annotator, G_TYPE_OBJECT)

static void
gst_nlp_annotator_finalize (GObject *object)
{
  GstNlpAnnotator *self = GST_NLP_ANNOTATOR (object);

  gst_nlp_gate_free (self->gate);
  g_clear_pointer (&self->line, gst_nlp_line_free);
  g_mutex_clear (&self->opening);
  g_free (self->description);

  G_OBJECT_CLASS (gst_nlp_annotator_parent_class)->finalize (object);
}

static void
gst_nlp_annotator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpAnnotator *self = GST_NLP_ANNOTATOR (object);

  switch (id) {
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_N_THREADS:
      g_value_set_uint (value, gst_nlp_annotator_get_n_threads (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gst_nlp_annotator_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpAnnotator *self = GST_NLP_ANNOTATOR (object);

  switch (id) {
    case PROP_DESCRIPTION:
      self->description = g_value_dup_string (value);
      break;
    case PROP_N_THREADS:
      gst_nlp_annotator_set_n_threads (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gst_nlp_annotator_class_init (GstNlpAnnotatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gst_nlp_annotator_finalize;
  object_class->get_property = gst_nlp_annotator_get_property;
  object_class->set_property = gst_nlp_annotator_set_property;

  /**
   * GstNlpAnnotator:description: (getter get_description)
   *
   * The analyzers, as in `gst-launch-1.0`, such as "tokenizer ! entitytagger". Those of an
   * annotator that was made without [ctor@Annotator.new] are opened for the first document.
   *
   * Since: 0.1
   */
  properties[PROP_DESCRIPTION] = g_param_spec_string (
      "description", "Description", "The analyzers, as in gst-launch-1.0", NULL,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * GstNlpAnnotator:n-threads: (getter get_n_threads) (setter set_n_threads)
   *
   * The number of documents that are analysed at the same time, 0 for one per processor. Results
   * and their order don't depend on it. It can be changed at any time.
   *
   * Since: 0.1
   */
  properties[PROP_N_THREADS] = g_param_spec_uint (
      "n-threads", "Number of threads",
      "Number of documents that are analysed at the same time (0 = one per processor)", 0,
      MAX_THREADS, DEFAULT_N_THREADS,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_annotator_init (GstNlpAnnotator *self)
{
  self->n_threads = DEFAULT_N_THREADS;
  self->gate = gst_nlp_gate_new ();
  g_mutex_init (&self->opening);
}

GstNlpLine *
gst_nlp_annotator_open (GstNlpAnnotator *self, GError **error)
{
  GstNlpLine *line = g_atomic_pointer_get (&self->line);

  if (line != NULL)
    return line;

  g_mutex_lock (&self->opening);
  if (self->line == NULL && self->description == NULL) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "the annotator has no description of its analyzers");
  } else if (self->line == NULL) {
    line = gst_nlp_line_new (self->description, error);
    g_atomic_pointer_set (&self->line, line);
  }
  line = self->line;
  g_mutex_unlock (&self->opening);

  return line;
}

guint
gst_nlp_annotator_get_limit (GstNlpAnnotator *self)
{
  guint n_threads = gst_nlp_annotator_get_n_threads (self);

  return n_threads > 0 ? n_threads : g_get_num_processors ();
}

/**
 * gst_nlp_annotator_new:
 * @description: the analyzers, as in `gst-launch-1.0`, such as "tokenizer ! entitytagger"
 * @error: return location for an error
 *
 * Creates an annotator, and opens its analyzers.
 *
 * Returns: (transfer full): the annotator, or %NULL with %GST_NLP_ERROR_SETTINGS if @description is
 *     not a line of analyzers, or if one of them can't be opened
 *
 * Since: 0.1
 */
GstNlpAnnotator *
gst_nlp_annotator_new (const gchar *description, GError **error)
{
  g_autoptr (GstNlpAnnotator) self = NULL;

  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (GST_NLP_TYPE_ANNOTATOR, "description", description, NULL);
  return gst_nlp_annotator_open (self, error) != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * gst_nlp_annotator_get_description: (get-property description)
 * @self: an annotator
 *
 * Gets the analyzers.
 *
 * Returns: (transfer none) (nullable): the description of the analyzers
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_annotator_get_description (GstNlpAnnotator *self)
{
  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), NULL);

  return self->description;
}

/**
 * gst_nlp_annotator_get_analyzer:
 * @self: an annotator
 * @name: the name of an element, such as "sum" in "tokenizer ! summarizer name=sum"
 *
 * Gets an analyzer, to read its statistics or to set a property that can be changed in PLAYING.
 *
 * Returns: (transfer full) (nullable): the analyzer, or %NULL if there is none with this name, or
 * if the analyzers are not open
 *
 * Since: 0.1
 */
GstNlpAnalyzer *
gst_nlp_annotator_get_analyzer (GstNlpAnnotator *self, const gchar *name)
{
  GstNlpLine *line;

  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  line = g_atomic_pointer_get (&self->line);
  return line != NULL ? gst_nlp_line_get_analyzer (line, name) : NULL;
}

/**
 * gst_nlp_annotator_get_n_threads: (get-property n-threads)
 * @self: an annotator
 *
 * Gets the number of documents that are analysed at the same time.
 *
 * Returns: the number, or 0 for one per processor
 *
 * Since: 0.1
 */
guint
gst_nlp_annotator_get_n_threads (GstNlpAnnotator *self)
{
  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), 0);

  return g_atomic_int_get (&self->n_threads);
}

/**
 * gst_nlp_annotator_set_n_threads: (set-property n-threads)
 * @self: an annotator
 * @n_threads: the number, at most 256, or 0 for one per processor
 *
 * Sets the number of documents that are analysed at the same time, from the next document on. More
 * than one needs analyzers that are safe in several threads, as those of gst-nlp are.
 *
 * Since: 0.1
 */
void
gst_nlp_annotator_set_n_threads (GstNlpAnnotator *self, guint n_threads)
{
  g_return_if_fail (GST_NLP_IS_ANNOTATOR (self));
  g_return_if_fail (n_threads <= MAX_THREADS);

  if ((guint)g_atomic_int_exchange (&self->n_threads, n_threads) != n_threads)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_THREADS]);
}

/* Analyses @document, which nothing else refers to, in its turn. */
static gboolean
annotate_own (GstNlpAnnotator *self,
              GstNlpDocument *document,
              GCancellable *cancellable,
              GError **error)
{
  GstNlpLine *line = gst_nlp_annotator_open (self, error);
  gboolean ok;

  if (line == NULL ||
      !gst_nlp_gate_enter (self->gate, gst_nlp_annotator_get_limit (self), cancellable, error))
    return FALSE;
  ok = gst_nlp_line_run (line, document, NULL, 0, cancellable, error);
  gst_nlp_gate_leave (self->gate);

  return ok;
}

/**
 * gst_nlp_annotator_annotate:
 * @self: an annotator
 * @document: a document, which is not changed
 * @cancellable: (nullable): cancels the call
 * @error: return location for an error
 *
 * Analyses a document. The call blocks; the calling thread does the work.
 *
 * The sections of a long document go through an annotator in their order, one after the other.
 *
 * Returns: (transfer full): a copy of @document with the annotations, or %NULL with the error of an
 *     analyzer, which has any domain, with %G_IO_ERROR_CANCELLED, or with %GST_NLP_ERROR_SETTINGS
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_annotator_annotate (GstNlpAnnotator *self,
                            GstNlpDocument *document,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GstNlpDocument) copy = NULL;

  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), NULL);
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  copy = gst_nlp_document_copy (document);
  return annotate_own (self, copy, cancellable, error) ? g_steal_pointer (&copy) : NULL;
}

/**
 * gst_nlp_annotator_annotate_text:
 * @self: an annotator
 * @text: a text in UTF-8, which is copied
 * @cancellable: (nullable): cancels the call
 * @error: return location for an error
 *
 * Analyses a text, as [method@Annotator.annotate] does with a document.
 *
 * Returns: (transfer full): a document with the annotations, or %NULL with the error of an
 * analyzer, which has any domain, with %G_IO_ERROR_CANCELLED, %GST_NLP_ERROR_ENCODING,
 *     %GST_NLP_ERROR_TOO_LARGE or %GST_NLP_ERROR_SETTINGS
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_annotator_annotate_text (GstNlpAnnotator *self,
                                 const gchar *text,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (GstNlpDocument) document = NULL;

  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  document = gst_nlp_document_new (text, error);
  if (document == NULL || !annotate_own (self, document, cancellable, error))
    return NULL;
  return g_steal_pointer (&document);
}

/* Runs in a thread of the gate's pool. Takes @data, the task, which keeps the annotator alive. */
static void
run_task (gpointer data, gpointer unused)
{
  g_autoptr (GTask) task = data;
  GstNlpAnnotator *self = g_task_get_source_object (task);
  g_autoptr (GstNlpDocument) document = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean ok;

  ok = gst_nlp_line_run (self->line, document, NULL, 0, g_task_get_cancellable (task), &error);
  if (ok)
    g_task_return_pointer (task, g_steal_pointer (&document), g_object_unref);
  else
    g_task_return_error (task, error);
  /* The next task must not return before this one. */
  gst_nlp_gate_leave (self->gate);
}

/**
 * gst_nlp_annotator_annotate_async:
 * @self: an annotator
 * @document: a document, which is not changed
 * @cancellable: (nullable): cancels the call
 * @callback: (scope async) (nullable): called in the thread-default main context of the caller
 * @user_data: data for @callback
 *
 * Analyses a document in another thread. Documents of several calls are analysed in the order of
 * the calls, [property@Annotator:n-threads] at a time; if that is 1, the callbacks are called in
 * this order too. The annotator lives until they are done.
 *
 * Since: 0.1
 */
void
gst_nlp_annotator_annotate_async (GstNlpAnnotator *self,
                                  GstNlpDocument *document,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (GST_NLP_IS_ANNOTATOR (self));
  g_return_if_fail (GST_NLP_IS_DOCUMENT (document));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gst_nlp_annotator_annotate_async);
  if (gst_nlp_annotator_open (self, &error) == NULL) {
    g_task_return_error (task, error);
    return;
  }
  /* The job takes the copy: the gate runs every job. */
  g_task_set_task_data (task, gst_nlp_document_copy (document), NULL);
  gst_nlp_gate_submit (self->gate, gst_nlp_annotator_get_limit (self), run_task,
                       g_steal_pointer (&task));
}

/**
 * gst_nlp_annotator_annotate_finish:
 * @self: an annotator
 * @result: the result that the callback got
 * @error: return location for an error
 *
 * Gets the result of [method@Annotator.annotate_async].
 *
 * Returns: (transfer full): a copy of the document with the annotations, or %NULL with an error as
 *     [method@Annotator.annotate] sets it
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_annotator_annotate_finish (GstNlpAnnotator *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gst_nlp_annotator_annotate_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
