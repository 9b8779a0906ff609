/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpannotatormany.c: analyses many documents for an application, in their order.
 */

#include "gstnlpannotator-private.h"

/* The documents in flight for each thread: enough that one long document does not starve the other
 * threads. */
#define DOCUMENTS_PER_THREAD 4

/* One call of gst_nlp_annotator_annotate_each(). */
typedef struct {
  GstNlpAnnotator *annotator;
  GstNlpLine *line;
  GCancellable *cancellable; /* (nullable) */
  GstNlpAnnotatorNext next;
  gpointer next_data;
  GstNlpAnnotatorDone done;
  gpointer done_data;

  GstNlpOrder *order;
  guint64 n_started;
  GQueue jobs; /* of Job, in order */
  gboolean ended;
  gint stopped; /* atomic: jobs that have not begun need no analysis */

  GMutex lock;
  GCond changed;
} Run;

typedef struct {
  Run *run;
  guint64 number;
  GstNlpDocument *document;
  GError *error;
  gboolean ended; /* under the lock of the run */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->document);
  g_clear_error (&job->error);
  g_free (job);
}

static void
job_analyze (Job *job)
{
  Run *run = job->run;
  g_autoptr (GCancellable) stop = NULL;
  GCancellable *cancellable = run->cancellable;

  if (g_atomic_int_get (&run->stopped)) {
    cancellable = stop = g_cancellable_new ();
    g_cancellable_cancel (stop);
  }
  if (!gst_nlp_line_run (run->line, job->document, run->order, job->number, cancellable,
                         &job->error))
    g_clear_object (&job->document);
}

/* Runs in a thread of the gate's pool. */
static void
job_run (gpointer data, gpointer unused)
{
  Job *job = data;
  Run *run = job->run;

  job_analyze (job);
  gst_nlp_gate_leave (run->annotator->gate);

  /* The run may end as soon as the lock is released. */
  g_mutex_lock (&run->lock);
  job->ended = TRUE;
  g_cond_signal (&run->changed);
  g_mutex_unlock (&run->lock);
}

/* Gets the next document, and starts a job for it, unless there is none. */
static void
start_next (Run *run, guint limit)
{
  g_autoptr (GstNlpDocument) document = run->next (run->next_data);
  Job *job;

  if (document == NULL) {
    run->ended = TRUE;
    return;
  }

  job = g_new0 (Job, 1);
  job->run = run;
  job->number = run->n_started++;
  job->document = gst_nlp_document_copy (document);
  g_queue_push_tail (&run->jobs, job);
  gst_nlp_gate_submit (run->annotator->gate, limit, job_run, job);
}

/* Whether the next result is there. Waits for it with @wait. */
static gboolean
has_result (Run *run, gboolean wait)
{
  Job *job = g_queue_peek_head (&run->jobs);
  gboolean ended = FALSE;

  if (job == NULL)
    return FALSE;
  g_mutex_lock (&run->lock);
  while (wait && !job->ended)
    g_cond_wait (&run->changed, &run->lock);
  ended = job->ended;
  g_mutex_unlock (&run->lock);

  return ended;
}

/* Passes a result to the caller, unless the run was cancelled. Returns whether it continues. */
static gboolean
deliver (Run *run, GstNlpDocument *document, const GError *error)
{
  if (g_cancellable_is_cancelled (run->cancellable))
    return FALSE;
  return run->done (document, error, run->done_data);
}

static void
run_in_threads (Run *run)
{
  gboolean goes_on = TRUE;

  run->order = gst_nlp_order_new (run->line);
  while (goes_on) {
    guint limit = gst_nlp_annotator_get_limit (run->annotator);
    gboolean is_full = run->jobs.length >= limit * DOCUMENTS_PER_THREAD;

    if (has_result (run, run->ended || is_full)) {
      Job *job = g_queue_pop_head (&run->jobs);

      goes_on = deliver (run, job->document, job->error);
      job_free (job);
    } else if (run->ended) {
      break;
    } else if (g_cancellable_is_cancelled (run->cancellable)) {
      goes_on = FALSE;
    } else {
      start_next (run, limit);
    }
  }

  g_atomic_int_set (&run->stopped, TRUE);
  while (has_result (run, TRUE))
    job_free (g_queue_pop_head (&run->jobs));
  gst_nlp_order_free (run->order);
}

/* Analyses in the calling thread. */
static void
run_here (Run *run)
{
  gboolean goes_on = TRUE;

  while (goes_on && !g_cancellable_is_cancelled (run->cancellable)) {
    g_autoptr (GstNlpDocument) document = run->next (run->next_data);
    g_autoptr (GstNlpDocument) result = NULL;
    g_autoptr (GError) error = NULL;

    if (document == NULL)
      break;
    result = gst_nlp_annotator_annotate (run->annotator, document, run->cancellable, &error);
    goes_on = deliver (run, result, error);
  }
}

/**
 * gst_nlp_annotator_annotate_each:
 * @self: an annotator
 * @cancellable: (nullable): cancels the call
 * @next: (scope call) (closure next_data): gets the next document
 * @next_data: data for @next
 * @done: (scope call) (closure done_data): receives the results
 * @done_data: data for @done
 * @error: return location for an error
 *
 * Analyses documents until @next returns %NULL or @done returns %FALSE. The call blocks, and calls
 * @next and @done in the calling thread.
 *
 * In Python the data of @next is a tuple of further arguments for it:
 * `annotator.annotate_each(None, take, (), put)`.
 *
 * @done is called once for each document, in the order in which they came, also for one that can't
 * be analysed. @next is called only while fewer than four documents for each thread wait for their
 * turn in @done, so memory doesn't grow with the number of documents.
 *
 * With [property@Annotator:n-threads] of 1 the calling thread analyses each document before @next
 * is called again. A higher number uses other threads.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED, after which @done is not called any more,
 * or with %GST_NLP_ERROR_SETTINGS if the analyzers can't be opened
 *
 * Since: 0.1
 */
gboolean
gst_nlp_annotator_annotate_each (GstNlpAnnotator *self,
                                 GCancellable *cancellable,
                                 GstNlpAnnotatorNext next,
                                 gpointer next_data,
                                 GstNlpAnnotatorDone done,
                                 gpointer done_data,
                                 GError **error)
{
  g_autoptr (GstNlpAnnotator) alive = NULL;
  Run run = {.annotator = self,
             .cancellable = cancellable,
             .next = next,
             .next_data = next_data,
             .done = done,
             .done_data = done_data};

  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), FALSE);
  g_return_val_if_fail (next != NULL && done != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  run.line = gst_nlp_annotator_open (self, error);
  if (run.line == NULL)
    return FALSE;

  alive = g_object_ref (self);
  g_mutex_init (&run.lock);
  g_cond_init (&run.changed);
  if (gst_nlp_annotator_get_limit (self) == 1)
    run_here (&run);
  else
    run_in_threads (&run);
  g_mutex_clear (&run.lock);
  g_cond_clear (&run.changed);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The lists of gst_nlp_annotator_annotate_many(). */
typedef struct {
  GListModel *documents;
  guint n_taken;
  GListStore *results;
  GError *error;
} Lists;

static GstNlpDocument *
take_document (gpointer data)
{
  Lists *lists = data;
  g_autoptr (GObject) item = g_list_model_get_object (lists->documents, lists->n_taken);

  if (item == NULL)
    return NULL;
  if (!GST_NLP_IS_DOCUMENT (item)) {
    g_set_error (&lists->error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED,
                 "item %u is a %s: expected a GstNlpDocument", lists->n_taken,
                 G_OBJECT_TYPE_NAME (item));
    return NULL;
  }
  lists->n_taken++;
  return GST_NLP_DOCUMENT (g_steal_pointer (&item));
}

static gboolean
add_result (GstNlpDocument *document, const GError *error, gpointer data)
{
  Lists *lists = data;
  guint number = g_list_model_get_n_items (G_LIST_MODEL (lists->results));

  if (document != NULL) {
    g_list_store_append (lists->results, document);
    return TRUE;
  }
  g_clear_error (&lists->error);
  lists->error = g_error_copy (error);
  g_prefix_error (&lists->error, "document %u: ", number);
  return FALSE;
}

/**
 * gst_nlp_annotator_annotate_many:
 * @self: an annotator
 * @documents: a list of [class@Document], which are not changed
 * @cancellable: (nullable): cancels the call
 * @error: return location for an error
 *
 * Analyses the documents of a list. The call blocks, and reads the list in the calling thread.
 *
 * Returns: (transfer full): a list of as many annotated copies, in the same order, or %NULL with
 * the error of the first document that can't be analysed, as [method@Annotator.annotate] sets it,
 *     after its number in the list
 *
 * Since: 0.1
 */
GListModel *
gst_nlp_annotator_annotate_many (GstNlpAnnotator *self,
                                 GListModel *documents,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (GListStore) results = NULL;
  Lists lists = {.documents = documents};

  g_return_val_if_fail (GST_NLP_IS_ANNOTATOR (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (documents), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  lists.results = results = g_list_store_new (GST_NLP_TYPE_DOCUMENT);
  if (!gst_nlp_annotator_annotate_each (self, cancellable, take_document, &lists, add_result,
                                        &lists, error)) {
    g_clear_error (&lists.error);
    return NULL;
  }
  if (lists.error != NULL) {
    g_propagate_error (error, lists.error);
    return NULL;
  }
  return G_LIST_MODEL (g_steal_pointer (&results));
}
