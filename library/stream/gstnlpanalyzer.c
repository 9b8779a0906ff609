/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpanalyzer.c: the base class of analyzers.
 */

/**
 * GstNlpAnalyzer:
 *
 * The base class of elements that read a document and add annotations to it.
 *
 * A subclass in C, Python or Vala implements one virtual function: `analyze`. The base class takes
 * buffers of text, attaches a document to those without one, gives `analyze` a document that
 * nothing else refers to, and counts documents. It handles errors as [property@Analyzer:on-error]
 * says. If [property@Analyzer:n-threads] is above 1, several documents are analysed at a time.
 *
 * Documents leave in the order in which they came, and with the same annotations, whatever the
 * number of threads. Work that depends on earlier documents belongs in `finish`.
 *
 * Buffers of text with Pango markup, such as captions, pass through unchanged; the document of such
 * a buffer has the text without the markup.
 *
 * Since: 0.1
 */

#include "gstnlpanalyzer-private.h"

#include "gstnlpelement.h"
#include "gstnlpenumtypes.h"
#include "gstnlpmeta.h"
#include "gstnlpworkers-private.h"

#define MAX_THREADS 256
#define DEFAULT_N_THREADS 1
#define DEFAULT_ON_ERROR GST_NLP_ON_ERROR_SKIP

GST_DEBUG_CATEGORY_STATIC (gst_nlp_analyzer_debug);
#define GST_CAT_DEFAULT gst_nlp_analyzer_debug

typedef struct {
  guint64 documents;
  guint64 bytes;
  guint64 tokens;
  guint64 errors;
  gint64 microseconds;
} Stats;

typedef struct {
  /* Properties and statistics, under the object lock. */
  guint n_threads;
  GstNlpOnError on_error;
  Stats stats;

  gboolean markup;

  /* With more than one thread */
  GstNlpWorkers *workers;
  GstFlowReturn flow; /* the last result of downstream; atomic */
  gboolean discont;   /* a buffer before the next one was left out */
} GstNlpAnalyzerPrivate;

typedef struct {
  GstNlpAnalyzer *analyzer;
  GstBuffer *buffer;
  GError *error;
  gboolean analyzed;
} Job;

enum {
  PROP_0,
  PROP_N_THREADS,
  PROP_ON_ERROR,
  PROP_STATS,
};

/* The functions of the type have the prefix analyzer_base: see gst_nlp_analyzer_get_type(). */
static GType analyzer_base_get_type (void);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (GstNlpAnalyzer,
                                  analyzer_base,
                                  GST_TYPE_BASE_TRANSFORM,
                                  G_ADD_PRIVATE (GstNlpAnalyzer)
                                      GST_DEBUG_CATEGORY_INIT (gst_nlp_analyzer_debug,
                                                               "nlpanalyzer",
                                                               0,
                                                               "base class of analyzers"))

/* A program may subclass an analyzer before it initializes GStreamer, whose classes would crash. A
 * program in Python can neither prevent nor explain that, so it is done here, before the type is
 * registered: plugins that GStreamer loads meanwhile register it. They must not wait for the end of
 * the initialization; there is an allocator then. */
GType
gst_nlp_analyzer_get_type (void)
{
  static gint initialized = FALSE;

  if (!g_atomic_int_get (&initialized)) {
    g_autoptr (GstAllocator) allocator = gst_allocator_find (NULL);

    if (allocator == NULL)
      gst_init_check (NULL, NULL, NULL);
    g_atomic_int_set (&initialized, TRUE);
  }
  return analyzer_base_get_type ();
}

#define PRIVATE(self)                                                                              \
  ((GstNlpAnalyzerPrivate *)analyzer_base_get_instance_private (GST_NLP_ANALYZER (self)))

static void
count_document (GstNlpAnalyzer *self, GstNlpDocument *document, gint64 microseconds)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);
  gsize length, n_tokens;

  gst_nlp_document_peek_text (document, &length);
  gst_nlp_document_peek_tokens (document, &n_tokens);

  GST_OBJECT_LOCK (self);
  priv->stats.documents++;
  priv->stats.bytes += length;
  priv->stats.tokens += n_tokens;
  priv->stats.microseconds += microseconds;
  GST_OBJECT_UNLOCK (self);
  GST_LOG_OBJECT (self,
                  "analysed %" G_GSIZE_FORMAT " bytes, %" G_GSIZE_FORMAT
                  " tokens, in %" G_GINT64_FORMAT " us",
                  length, n_tokens, microseconds);
}

gboolean
gst_nlp_analyzer_analyze (GstNlpAnalyzer *self, GstNlpDocument *document, GError **error)
{
  gint64 start = g_get_monotonic_time ();

  if (!GST_NLP_ANALYZER_GET_CLASS (self)->analyze (self, document, error))
    return FALSE;

  count_document (self, document, g_get_monotonic_time () - start);
  return TRUE;
}

gboolean
gst_nlp_analyzer_has_finish (GstNlpAnalyzer *self)
{
  return GST_NLP_ANALYZER_GET_CLASS (self)->finish != NULL;
}

gboolean
gst_nlp_analyzer_finish (GstNlpAnalyzer *self, GstNlpDocument *document, GError **error)
{
  GstNlpAnalyzerClass *klass = GST_NLP_ANALYZER_GET_CLASS (self);

  return klass->finish == NULL || klass->finish (self, document, error);
}

/* Analyses the document of a writable buffer. Runs in several threads at the same time. */
static gboolean
analyze_buffer (GstNlpAnalyzer *self, GstBuffer *buffer, GError **error)
{
  GstNlpDocument *attached = gst_nlp_buffer_get_document (buffer), *document;

  document = gst_nlp_buffer_ensure_document (buffer, &GST_BASE_TRANSFORM (self)->segment,
                                             PRIVATE (self)->markup, error);
  if (document == NULL)
    return FALSE;
  if (attached == NULL)
    GST_LOG_OBJECT (self, "created a document from the text of the buffer");
  else if (attached != document)
    GST_LOG_OBJECT (self, "copied the document, because something else refers to it");
  return gst_nlp_analyzer_analyze (self, document, error);
}

/* Runs the part of the analysis that needs the order of the stream. */
static gboolean
finish_buffer (GstNlpAnalyzer *self, GstBuffer *buffer, GError **error)
{
  return gst_nlp_analyzer_finish (self, gst_nlp_buffer_get_document (buffer), error);
}

/* Names the document of a buffer for messages. The caller holds the object lock. */
static gchar *
describe_buffer (GstNlpAnalyzer *self, GstBuffer *buffer)
{
  GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);
  const gchar *name = NULL;

  if (document != NULL)
    name = gst_nlp_document_get_uri (document);
  if (document != NULL && name == NULL)
    name = gst_nlp_document_get_id (document);
  if (name != NULL)
    return g_strdup (name);
  if (GST_BUFFER_PTS_IS_VALID (buffer))
    return g_strdup_printf ("document at %" GST_TIME_FORMAT,
                            GST_TIME_ARGS (GST_BUFFER_PTS (buffer)));
  return g_strdup_printf ("document %" G_GUINT64_FORMAT " without a name",
                          PRIVATE (self)->stats.documents + PRIVATE (self)->stats.errors);
}

void
gst_nlp_analyzer_count_error (GstNlpAnalyzer *self, GError **error)
{
  GST_OBJECT_LOCK (self);
  PRIVATE (self)->stats.errors++;
  GST_OBJECT_UNLOCK (self);

  if (error != NULL && *error == NULL)
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED, "the analyzer gave no reason");
}

/* Counts and reports a document that could not be analysed. Takes @error, the reason (nullable). */
static GstFlowReturn
handle_error (GstNlpAnalyzer *self, GstBuffer *buffer, GError *error)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);
  g_autofree gchar *name = NULL;
  g_autoptr (GError) reason = error;
  GstNlpOnError on_error;

  gst_nlp_analyzer_count_error (self, &reason);
  GST_OBJECT_LOCK (self);
  on_error = priv->on_error;
  name = describe_buffer (self, buffer);
  GST_OBJECT_UNLOCK (self);

  if (!gst_nlp_element_report_error (GST_ELEMENT (self), on_error, reason, name, GST_STREAM_ERROR,
                                     GST_STREAM_ERROR_FAILED))
    return GST_FLOW_ERROR;
  return GST_BASE_TRANSFORM_FLOW_DROPPED;
}

static GstFlowReturn
gst_nlp_analyzer_transform_ip (GstBaseTransform *trans, GstBuffer *buffer)
{
  GstNlpAnalyzer *self = GST_NLP_ANALYZER (trans);
  g_autoptr (GError) error = NULL;

  if (!analyze_buffer (self, buffer, &error) || !finish_buffer (self, buffer, &error))
    return handle_error (self, buffer, g_steal_pointer (&error));
  return GST_FLOW_OK;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  gst_clear_buffer (&job->buffer);
  g_clear_error (&job->error);
  g_free (job);
}

static void
job_run (gpointer data, gpointer user_data)
{
  Job *job = data;

  job->analyzed = analyze_buffer (job->analyzer, job->buffer, &job->error);
}

/* Finishes the document of a job, and pushes its buffer. */
static GstFlowReturn
push_job (GstNlpAnalyzer *self, Job *job)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);

  if (!job->analyzed || !finish_buffer (self, job->buffer, &job->error)) {
    GstFlowReturn flow = handle_error (self, job->buffer, g_steal_pointer (&job->error));

    priv->discont = TRUE;
    return flow == GST_BASE_TRANSFORM_FLOW_DROPPED ? GST_FLOW_OK : flow;
  }

  if (priv->discont) {
    GST_DEBUG_OBJECT (self, "marking a discontinuity after documents that were left out");
    GST_BUFFER_FLAG_SET (job->buffer, GST_BUFFER_FLAG_DISCONT);
  }
  priv->discont = FALSE;

  return gst_pad_push (GST_BASE_TRANSFORM_SRC_PAD (self), g_steal_pointer (&job->buffer));
}

/* Whether downstream may accept the next document. It may be linked, or get another segment, at any
 * time. */
static gboolean
may_continue (GstFlowReturn flow)
{
  return flow == GST_FLOW_OK || flow == GST_FLOW_NOT_LINKED || flow == GST_FLOW_EOS;
}

/* The task of the source pad: pushes analysed documents in their order. */
static void
push_loop (gpointer data)
{
  GstNlpAnalyzer *self = data;
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);
  Job *job = gst_nlp_workers_pop (priv->workers);
  GstFlowReturn flow = GST_FLOW_FLUSHING;

  if (job != NULL) {
    flow = push_job (self, job);
    job_free (job);
    g_atomic_int_set (&priv->flow, flow);
    if (!may_continue (flow)) {
      GST_DEBUG_OBJECT (self, "pausing: downstream returned %s", gst_flow_get_name (flow));
      gst_nlp_workers_close (priv->workers);
    }
    gst_nlp_workers_done (priv->workers);
  }
  if (!may_continue (flow))
    gst_pad_pause_task (GST_BASE_TRANSFORM_SRC_PAD (self));
}

static GstFlowReturn
gst_nlp_analyzer_submit_input_buffer (GstBaseTransform *trans,
                                      gboolean is_discont,
                                      GstBuffer *input)
{
  GstNlpAnalyzer *self = GST_NLP_ANALYZER (trans);
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);
  GstPad *srcpad = GST_BASE_TRANSFORM_SRC_PAD (self);
  GstFlowReturn ret;
  gboolean taken;
  Job *job;

  if (!gst_nlp_element_check_caps (GST_ELEMENT (self), GST_BASE_TRANSFORM_SINK_PAD (self))) {
    gst_buffer_unref (input);
    return GST_FLOW_NOT_NEGOTIATED;
  }
  ret = GST_BASE_TRANSFORM_CLASS (analyzer_base_parent_class)
            ->submit_input_buffer (trans, is_discont, input);
  if (ret != GST_FLOW_OK || priv->workers == NULL)
    return ret;

  job = g_new0 (Job, 1);
  job->analyzer = self;
  job->buffer = gst_buffer_make_writable (g_steal_pointer (&trans->queued_buf));
  taken = gst_nlp_workers_push (priv->workers, job);
  if (taken && gst_pad_get_task_state (srcpad) != GST_TASK_STARTED) {
    GST_DEBUG_OBJECT (self, "starting the task that pushes documents");
    gst_pad_start_task (srcpad, push_loop, self, NULL);
  }

  ret = g_atomic_int_get (&priv->flow);
  return taken || !may_continue (ret) ? ret : GST_FLOW_FLUSHING;
}

static void
reopen_workers (GstNlpAnalyzer *self)
{
  GST_DEBUG_OBJECT (self, "dropping the documents that are left after a flush");
  gst_nlp_workers_reopen (PRIVATE (self)->workers);
  g_atomic_int_set (&PRIVATE (self)->flow, GST_FLOW_OK);
  PRIVATE (self)->discont = FALSE;
}

/* Waits until all documents before a serialized event or query have left. */
static void
drain_workers (GstNlpAnalyzer *self, const gchar *name)
{
  gboolean drained;

  GST_LOG_OBJECT (self, "waiting for the documents before %s", name);
  drained = gst_nlp_workers_drain (PRIVATE (self)->workers);
  GST_LOG_OBJECT (self, "%s before %s", drained ? "no documents left" : "flushing", name);
}

static gboolean
gst_nlp_analyzer_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  GstNlpAnalyzer *self = GST_NLP_ANALYZER (trans);
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);
  GstEventType type = GST_EVENT_TYPE (event);
  gboolean ret;

  if (priv->workers != NULL && type == GST_EVENT_FLUSH_START)
    gst_nlp_workers_close (priv->workers);
  else if (priv->workers != NULL && type == GST_EVENT_FLUSH_STOP)
    reopen_workers (self);
  else if (priv->workers != NULL && GST_EVENT_IS_SERIALIZED (event))
    drain_workers (self, GST_EVENT_TYPE_NAME (event));

  /* An EOS from downstream was for the segment before. */
  if (type == GST_EVENT_SEGMENT)
    g_atomic_int_compare_and_exchange (&priv->flow, GST_FLOW_EOS, GST_FLOW_OK);

  ret = GST_BASE_TRANSFORM_CLASS (analyzer_base_parent_class)->sink_event (trans, event);

  /* The flush has made the task return from downstream by now. */
  if (priv->workers != NULL && type == GST_EVENT_FLUSH_START)
    gst_pad_pause_task (GST_BASE_TRANSFORM_SRC_PAD (trans));

  return ret;
}

static gboolean
gst_nlp_analyzer_query (GstBaseTransform *trans, GstPadDirection direction, GstQuery *query)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (trans);

  if (priv->workers != NULL && direction == GST_PAD_SINK && GST_QUERY_IS_SERIALIZED (query))
    drain_workers (GST_NLP_ANALYZER (trans), GST_QUERY_TYPE_NAME (query));

  return GST_BASE_TRANSFORM_CLASS (analyzer_base_parent_class)->query (trans, direction, query);
}

gboolean
gst_nlp_text_caps_have_markup (const GstCaps *caps)
{
  const GstStructure *structure;

  g_return_val_if_fail (GST_IS_CAPS (caps), FALSE);
  g_return_val_if_fail (gst_caps_is_fixed (caps), FALSE);

  structure = gst_caps_get_structure (caps, 0);
  return g_strcmp0 (gst_structure_get_string (structure, "format"), "pango-markup") == 0;
}

static gboolean
gst_nlp_analyzer_set_caps (GstBaseTransform *trans, GstCaps *incaps, GstCaps *outcaps)
{
  PRIVATE (trans)->markup = gst_nlp_text_caps_have_markup (incaps);
  GST_DEBUG_OBJECT (trans, "the text is %s", PRIVATE (trans)->markup ? "Pango markup" : "plain");
  return TRUE;
}

static gboolean
gst_nlp_analyzer_start (GstBaseTransform *trans)
{
  GstNlpAnalyzer *self = GST_NLP_ANALYZER (trans);
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);
  GstNlpAnalyzerClass *klass = GST_NLP_ANALYZER_GET_CLASS (self);
  g_autoptr (GError) error = NULL;
  guint n_threads;

  if (klass->analyze == NULL) {
    GST_ELEMENT_ERROR (self, CORE, NOT_IMPLEMENTED, (NULL),
                       ("%s does not implement analyze", G_OBJECT_TYPE_NAME (self)));
    return FALSE;
  }
  if (klass->open != NULL && !klass->open (self, &error)) {
    GST_ELEMENT_ERROR (self, LIBRARY, SETTINGS,
                       ("%s", error ? error->message : "The analyzer can't be set up."), (NULL));
    return FALSE;
  }

  GST_OBJECT_LOCK (self);
  n_threads = priv->n_threads > 0 ? priv->n_threads : g_get_num_processors ();
  priv->stats = (Stats){0};
  GST_OBJECT_UNLOCK (self);

  priv->markup = FALSE;
  priv->discont = FALSE;
  priv->flow = GST_FLOW_OK;
  GST_DEBUG_OBJECT (self, "starting with %u threads", n_threads);
  if (n_threads > 1)
    priv->workers = gst_nlp_workers_new (n_threads, job_run, self, job_free);

  return TRUE;
}

static gboolean
gst_nlp_analyzer_stop (GstBaseTransform *trans)
{
  GstNlpAnalyzer *self = GST_NLP_ANALYZER (trans);
  GstNlpAnalyzerClass *klass = GST_NLP_ANALYZER_GET_CLASS (self);

  if (PRIVATE (self)->workers != NULL)
    gst_pad_stop_task (GST_BASE_TRANSFORM_SRC_PAD (self));
  g_clear_pointer (&PRIVATE (self)->workers, gst_nlp_workers_free);
  if (klass->close != NULL)
    klass->close (self);

  return TRUE;
}

static GstStateChangeReturn
gst_nlp_analyzer_change_state (GstElement *element, GstStateChange transition)
{
  GstNlpAnalyzer *self = GST_NLP_ANALYZER (element);

  /* Deactivating the pads waits for the streaming threads, which wait for the workers. */
  if (transition == GST_STATE_CHANGE_PAUSED_TO_READY && PRIVATE (self)->workers != NULL)
    gst_nlp_workers_close (PRIVATE (self)->workers);

  return GST_ELEMENT_CLASS (analyzer_base_parent_class)->change_state (element, transition);
}

/* PyGObject wraps an object during its construction if a factory constructs it, and so sinks the
 * floating reference. GStreamer expects a floating element from a factory: add such a reference. */
static void
gst_nlp_analyzer_constructed (GObject *object)
{
  G_OBJECT_CLASS (analyzer_base_parent_class)->constructed (object);

  if (!g_object_is_floating (object)) {
    g_object_ref (object);
    g_object_force_floating (object);
  }
}

static void
gst_nlp_analyzer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (object);
  switch (id) {
    case PROP_N_THREADS:
      priv->n_threads = g_value_get_uint (value);
      break;
    case PROP_ON_ERROR:
      priv->on_error = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (object);
}

static GstStructure *
stats_to_structure (const Stats *stats)
{
  return gst_structure_new ("stats", "documents", G_TYPE_UINT64, stats->documents, "bytes",
                            G_TYPE_UINT64, stats->bytes, "tokens", G_TYPE_UINT64, stats->tokens,
                            "errors", G_TYPE_UINT64, stats->errors, "seconds", G_TYPE_DOUBLE,
                            stats->microseconds / (gdouble)G_USEC_PER_SEC, NULL);
}

static void
gst_nlp_analyzer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (object);

  GST_OBJECT_LOCK (object);
  switch (id) {
    case PROP_N_THREADS:
      g_value_set_uint (value, priv->n_threads);
      break;
    case PROP_ON_ERROR:
      g_value_set_enum (value, priv->on_error);
      break;
    case PROP_STATS:
      g_value_take_boxed (value, stats_to_structure (&priv->stats));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (object);
}

static void
analyzer_base_class_init (GstNlpAnalyzerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseTransformClass *trans_class = GST_BASE_TRANSFORM_CLASS (klass);
  g_autoptr (GstCaps) caps = gst_caps_from_string (GST_NLP_TEXT_CAPS);

  object_class->constructed = gst_nlp_analyzer_constructed;
  object_class->set_property = gst_nlp_analyzer_set_property;
  object_class->get_property = gst_nlp_analyzer_get_property;
  element_class->change_state = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_change_state);
  trans_class->start = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_start);
  trans_class->stop = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_stop);
  trans_class->set_caps = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_set_caps);
  trans_class->sink_event = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_sink_event);
  trans_class->query = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_query);
  trans_class->submit_input_buffer = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_submit_input_buffer);
  trans_class->transform_ip = GST_DEBUG_FUNCPTR (gst_nlp_analyzer_transform_ip);

  /**
   * GstNlpAnalyzer:n-threads:
   *
   * The number of documents that are analysed at the same time, 0 for one per processor.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_N_THREADS,
      g_param_spec_uint (
          "n-threads", "Number of threads",
          "Number of documents that are analysed at the same time (0 = one per processor)", 0,
          MAX_THREADS, DEFAULT_N_THREADS,
          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY));
  /**
   * GstNlpAnalyzer:on-error:
   *
   * What to do with a document that can't be analysed.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_ON_ERROR,
      g_param_spec_enum ("on-error", "On error",
                         "What to do with a document that can't be analysed", GST_NLP_TYPE_ON_ERROR,
                         DEFAULT_ON_ERROR,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING));
  /**
   * GstNlpAnalyzer:stats:
   *
   * Statistics since the element started: a structure of `documents`, `bytes`, `tokens` and
   * `errors` (`guint64`), and `seconds` (`gdouble`) of analysis in all threads.
   *
   * Since: 0.1
   */
  g_object_class_install_property (
      object_class, PROP_STATS,
      g_param_spec_boxed ("stats", "Statistics",
                          "Documents, bytes, tokens, errors and seconds since the start",
                          GST_TYPE_STRUCTURE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  gst_type_mark_as_plugin_api (GST_NLP_TYPE_ON_ERROR, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_ANALYZER, 0);

  gst_element_class_add_pad_template (
      element_class, gst_pad_template_new ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, caps));
  gst_element_class_add_pad_template (
      element_class, gst_pad_template_new ("src", GST_PAD_SRC, GST_PAD_ALWAYS, caps));
}

static void
analyzer_base_init (GstNlpAnalyzer *self)
{
  GstNlpAnalyzerPrivate *priv = PRIVATE (self);

  priv->n_threads = DEFAULT_N_THREADS;
  priv->on_error = DEFAULT_ON_ERROR;
}
