/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-summarysink
 * @title: summarysink
 * @short_description: writes a brief of each document
 *
 * Writes for each document its title, where it is from, a summary, and the names in it by label, as
 * text for people, Markdown, JSON or a web page. Makes the summary itself for documents that come
 * without one. With scope=stream it writes digests of all documents instead: their topics, what is
 * new, and what they name.
 *
 * Element messages "gst-nlp-summary" (with post-messages), "gst-nlp-digest" (likewise) and
 * "gst-nlp-alert" (with watch) have what is told at those properties.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! summarysink
 * ]|
 */

#include "gstnlpsummarysink-private.h"

#include "gstnlpanalyzer.h"
#include "gstnlpenumtypes.h"
#include "gstnlpmeta.h"

#include "documents/briefdocument.h"
#include "writers/briefformat.h"
#include "writers/digest.h"
#include "documents/digester.h"
#include "writers/output.h"
#include "documents/summarydocument.h"
#include "summarysinkenums.h"

GST_DEBUG_CATEGORY_STATIC (summarysink_debug);
#define GST_CAT_DEFAULT summarysink_debug

enum { SIGNAL_SUMMARY, N_SIGNALS };

static guint signals[N_SIGNALS];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_TEXT_CAPS));

G_DEFINE_FINAL_TYPE (GstNlpSummarySink, gst_nlp_summary_sink, GST_TYPE_BASE_SINK)
GST_ELEMENT_REGISTER_DEFINE (summarysink, "summarysink", GST_RANK_NONE, GST_NLP_TYPE_SUMMARY_SINK)

/* Output */

static gboolean
choose_bold (const NlpOutput *self, GstNlpSummarySinkColor color)
{
  const gchar *no_color = g_getenv ("NO_COLOR");

  if (color != GST_NLP_SUMMARY_SINK_COLOR_AUTO)
    return color == GST_NLP_SUMMARY_SINK_COLOR_ALWAYS;
  return nlp_output_is_terminal (self) && (no_color == NULL || *no_color == '\0');
}

static gboolean
open_output (GstNlpSummarySink *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree gchar *location = NULL, *numbered = NULL;
  GstNlpSummarySinkColor color;

  GST_OBJECT_LOCK (self);
  location = g_strdup (self->location);
  color = self->color;
  self->style.format = self->format;
  GST_OBJECT_UNLOCK (self);

  numbered = nlp_output_format_location (location, self->n_files);
  self->is_numbered = numbered != NULL;
  self->output = nlp_output_open (numbered != NULL ? numbered : location, &error);
  if (self->output == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, OPEN_WRITE, ("%s", error->message), (NULL));
    return FALSE;
  }
  self->style.color = choose_bold (self->output, color);
  self->n_files++;
  self->n_documents = 0;
  self->is_ended = FALSE;
  nlp_brief_format_begin (&self->style, nlp_output_get_buffer (self->output));

  return TRUE;
}

/* Calls @write until it is done. A wait for a slow reader ends when the pipeline pauses, and goes
 * on when it plays again. After an error, which is posted, there is no output any more. */
static GstFlowReturn
write_output (GstNlpSummarySink *self,
              gboolean (*write) (NlpOutput *output, GCancellable *cancellable, GError **error))
{
  g_autoptr (GError) error = NULL;

  while (!write (self->output, self->unlocked, &error)) {
    GstFlowReturn ret;

    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      GST_ELEMENT_ERROR (self, RESOURCE, WRITE, ("%s", error->message), (NULL));
      g_clear_pointer (&self->output, nlp_output_free);
      return GST_FLOW_ERROR;
    }
    ret = gst_base_sink_wait_preroll (GST_BASE_SINK (self));
    if (ret != GST_FLOW_OK)
      return ret;
    g_clear_error (&error);
  }

  return GST_FLOW_OK;
}

/* Writes what comes last, and puts the file in its place. */
static GstFlowReturn
finish_output (GstNlpSummarySink *self)
{
  GstFlowReturn ret;

  if (!self->is_ended)
    nlp_brief_format_end (&self->style, nlp_output_get_buffer (self->output));
  self->is_ended = TRUE;
  ret = write_output (self, nlp_output_finish);
  if (ret == GST_FLOW_OK) {
    g_clear_pointer (&self->output, nlp_output_free);
    g_ptr_array_set_size (self->receipts, 0);
  }
  return ret;
}

/* Who waits for the receipt of a document waits until what is written of it is where it belongs: a
 * file that is complete, or a pipe. */
static void
keep_receipt (GstNlpSummarySink *self, GstNlpDocument *document)
{
  GObject *receipt = gst_nlp_document_get_receipt (document);

  if (!nlp_output_is_deferred (self->output) && nlp_output_get_buffer (self->output)->len == 0)
    g_ptr_array_set_size (self->receipts, 0);
  if (receipt != NULL)
    g_ptr_array_add (self->receipts, g_object_ref (receipt));
}

/* Documents */

static NlpSummaryOptions
get_options (GstNlpSummarySink *self)
{
  NlpSummaryOptions options = {0};

  GST_OBJECT_LOCK (self);
  options.n_sentences = self->n_sentences;
  GST_OBJECT_UNLOCK (self);

  return options;
}

/* Gets @document itself if it has a summary or can't have one, or else a copy that has. */
static GstNlpDocument *
summarize (GstNlpSummarySink *self, GstNlpDocument *document)
{
  GstNlpDocument *copy;
  NlpSummaryOptions options;

  if (gst_nlp_document_get_summary (document) || !gst_nlp_summary_is_segmented (document))
    return g_object_ref (document);

  options = get_options (self);
  copy = gst_nlp_document_copy (document);
  gst_nlp_summary_set (copy, self->ranker, &options, NULL, NULL);
  return copy;
}

/* Tells all who want to know of a summary. */
static void
announce (GstNlpSummarySink *self,
          GstNlpDocument *document,
          const NlpBrief *brief,
          GstClockTime running_time)
{
  gboolean post_messages;

  GST_OBJECT_LOCK (self);
  post_messages = self->post_messages;
  g_free (self->last_summary);
  self->last_summary = g_strdup (brief->summary);
  GST_OBJECT_UNLOCK (self);

  if (post_messages)
    gst_nlp_summary_sink_post_summary (self, brief, running_time);
  g_signal_emit (self, signals[SIGNAL_SUMMARY], 0, document);
}

/* Whether it is time for a digest. */
static gboolean
is_digest_due (GstNlpSummarySink *self, GstClockTime running_time)
{
  const guint64 n_new = nlp_topics_get_n_new (gst_nlp_digester_get_topics (self->digester));
  guint64 interval, interval_time;

  GST_OBJECT_LOCK (self);
  interval = self->interval;
  interval_time = self->interval_time;
  GST_OBJECT_UNLOCK (self);

  if (interval > 0 && n_new >= interval)
    return TRUE;
  if (interval_time == 0 || !GST_CLOCK_TIME_IS_VALID (running_time))
    return FALSE;
  if (!GST_CLOCK_TIME_IS_VALID (self->last_digest))
    self->last_digest = running_time;
  return running_time >= self->last_digest + interval_time;
}

static void
append_digest (GstNlpSummarySink *self, GstClockTime running_time)
{
  const guint64 number = gst_nlp_digester_get_n_digests (self->digester);
  gboolean post_messages;

  GST_OBJECT_LOCK (self);
  post_messages = self->post_messages;
  GST_OBJECT_UNLOCK (self);

  if (post_messages) {
    g_autoptr (GString) json = g_string_new (NULL);

    nlp_digest_append_json (gst_nlp_digester_get_topics (self->digester), number, json);
    gst_element_post_message (
        GST_ELEMENT (self),
        gst_message_new_element (GST_OBJECT (self),
                                 gst_structure_new ("gst-nlp-digest", "number", G_TYPE_UINT64,
                                                    number + 1, "running-time", G_TYPE_UINT64,
                                                    running_time, "json", G_TYPE_STRING, json->str,
                                                    NULL)));
  }
  gst_nlp_digester_append (self->digester, &self->style, nlp_output_get_buffer (self->output));
  self->last_digest = running_time;
}

/* Writes @brief, of @document and of all @sections (nullable) in front of it. Returns whether that
 * is all of a file, if files have numbers: a document or a digest. */
static gboolean
tell (GstNlpSummarySink *self,
      GstNlpDocument *document,
      const NlpBrief *brief,
      const NlpSentencePool *sections,
      GstClockTime running_time)
{
  gboolean is_unit = TRUE;

  GST_OBJECT_LOCK (self);
  self->style.width = self->width;
  GST_OBJECT_UNLOCK (self);

  if (self->digester != NULL) {
    gst_nlp_digester_add (self->digester, document, brief, sections);
    is_unit = is_digest_due (self, running_time);
    if (is_unit)
      append_digest (self, running_time);
  } else {
    nlp_brief_format_append (&self->style, brief, self->n_documents,
                             nlp_output_get_buffer (self->output));
  }
  self->n_documents++;
  announce (self, document, brief, running_time);
  return is_unit;
}

/* Tells of the sections that have come. */
static gboolean
tell_long (GstNlpSummarySink *self, GstClockTime running_time)
{
  const NlpSummaryOptions options = get_options (self);
  g_autoptr (GstNlpDocument) document =
      gst_nlp_long_document_summarize (self->long_document, &options);
  const NlpBrief brief = gst_nlp_long_document_get_brief (self->long_document, document);
  const gboolean is_unit = tell (
      self, document, &brief, gst_nlp_long_document_get_pool (self->long_document), running_time);

  gst_nlp_long_document_clear (self->long_document);
  return is_unit;
}

static gboolean
append_section (GstNlpSummarySink *self,
                GstNlpDocument *document,
                gboolean is_last,
                GstClockTime running_time)
{
  const gboolean goes_on = gst_nlp_long_document_is_open (self->long_document);
  const NlpBrief brief = gst_nlp_brief_new (document, document, self->mentions);
  const NlpSummaryOptions options = get_options (self);

  gst_nlp_summary_sink_watch (self, document, &brief, running_time, goes_on);
  gst_nlp_long_document_add (self->long_document, document, brief.mentions, brief.n_mentions,
                             &options);
  return is_last && tell_long (self, running_time);
}

/* Returns what tell() does; a section in front of the last one is no unit. */
static gboolean
append_document (GstNlpSummarySink *self, GstNlpDocument *document, GstClockTime running_time)
{
  g_autoptr (GstNlpDocument) summarized = NULL;
  GstNlpSection section;
  NlpBrief brief;

  if (gst_nlp_document_get_section (document, &section))
    return append_section (self, document, section.is_last, running_time);

  summarized = summarize (self, document);
  brief = gst_nlp_brief_new (document, summarized, self->mentions);
  gst_nlp_summary_sink_watch (self, document, &brief, running_time, FALSE);
  return tell (self, summarized, &brief, NULL, running_time);
}

/* Gets the document of @buffer, or makes one of its text. */
static GstNlpDocument *
ref_document (GstNlpSummarySink *self, GstBuffer *buffer, GError **error)
{
  GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);
  g_autoptr (GstBuffer) copy = NULL;

  if (document != NULL)
    return g_object_ref (document);

  copy = gst_buffer_copy (buffer);
  document =
      gst_nlp_buffer_ensure_document (copy, &GST_BASE_SINK (self)->segment, self->markup, error);
  return document ? g_object_ref (document) : NULL;
}

/* Leaves out a text that is not a document, or ends the stream with on-error=stop. */
static GstFlowReturn
handle_error (GstNlpSummarySink *self, const GError *error)
{
  return gst_nlp_stats_report_error (&self->stats, GST_ELEMENT (self), error, NULL,
                                     GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE)
             ? GST_FLOW_OK
             : GST_FLOW_ERROR;
}

/* Writes what was told, and ends a file with a number behind each unit. */
static GstFlowReturn
write_told (GstNlpSummarySink *self, gboolean is_unit)
{
  return is_unit && self->is_numbered ? finish_output (self)
                                      : write_output (self, nlp_output_write);
}

/* Tells of a document whose last section has not come. */
static GstFlowReturn
finish_long (GstNlpSummarySink *self)
{
  if (!gst_nlp_long_document_is_open (self->long_document))
    return GST_FLOW_OK;
  if (self->output == NULL && !open_output (self))
    return GST_FLOW_ERROR;
  return write_told (self, tell_long (self, GST_CLOCK_TIME_NONE));
}

static GstFlowReturn
gst_nlp_summary_sink_render (GstBaseSink *sink, GstBuffer *buffer)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstNlpDocument) document = ref_document (self, buffer, &error);
  GstClockTime running_time = GST_CLOCK_TIME_NONE;
  GstFlowReturn ret;

  if (document == NULL)
    return handle_error (self, error);
  if (!gst_nlp_long_document_continues (self->long_document, document)) {
    ret = finish_long (self);
    if (ret != GST_FLOW_OK)
      return ret;
  }
  if (self->output == NULL && !open_output (self))
    return GST_FLOW_ERROR;
  keep_receipt (self, document);

  if (sink->segment.format == GST_FORMAT_TIME)
    running_time =
        gst_segment_to_running_time (&sink->segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));
  return write_told (self, append_document (self, document, running_time));
}

/* Base sink */

static gboolean
gst_nlp_summary_sink_set_caps (GstBaseSink *sink, GstCaps *caps)
{
  const GstStructure *structure = gst_caps_get_structure (caps, 0);

  GST_NLP_SUMMARY_SINK (sink)->markup =
      g_strcmp0 (gst_structure_get_string (structure, "format"), "pango-markup") == 0;

  return TRUE;
}

static void
start_digests (GstNlpSummarySink *self)
{
  GST_OBJECT_LOCK (self);
  if (self->scope == GST_NLP_SUMMARY_SINK_SCOPE_STREAM)
    self->digester = gst_nlp_digester_new (self->max_topics, self->ranker);
  GST_OBJECT_UNLOCK (self);
  self->last_digest = GST_CLOCK_TIME_NONE;
}

static gboolean
start_watch (GstNlpSummarySink *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree gchar *names = NULL;
  guint interval;

  GST_OBJECT_LOCK (self);
  names = g_strdup (self->watch);
  interval = self->watch_interval;
  GST_OBJECT_UNLOCK (self);

  if (names == NULL || *names == '\0')
    return TRUE;
  self->watcher = nlp_watch_new (names, interval, &error);
  if (self->watcher == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, OPEN_READ, ("Can't read what to watch: %s", error->message),
                       (NULL));
    return FALSE;
  }
  return TRUE;
}

/* Whether each document or digest has a file of its own. */
static gboolean
has_numbers (GstNlpSummarySink *self)
{
  g_autofree gchar *first = NULL;

  GST_OBJECT_LOCK (self);
  first = nlp_output_format_location (self->location, 0);
  GST_OBJECT_UNLOCK (self);

  return first != NULL;
}

static gboolean
gst_nlp_summary_sink_start (GstBaseSink *sink)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);

  if (!start_watch (self))
    return FALSE;
  self->n_files = 0;
  if (!has_numbers (self) && !open_output (self)) {
    g_clear_pointer (&self->watcher, nlp_watch_free);
    return FALSE;
  }

  self->markup = FALSE;
  self->ranker = nlp_ranker_new ();
  start_digests (self);
  self->long_document = gst_nlp_long_document_new (self->ranker, self->digester != NULL);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (NlpMention));
  self->receipts = g_ptr_array_new_with_free_func (g_object_unref);
  return TRUE;
}

/* Writes what it can without a wait if the stream stopped before its end. */
static void
flush_unfinished (GstNlpSummarySink *self)
{
  g_autoptr (GCancellable) no_wait = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (no_wait);
  if (!nlp_output_flush (self->output, no_wait, &error))
    GST_ELEMENT_WARNING (self, RESOURCE, WRITE, ("%s", error->message),
                         ("The last documents before the stop are not written."));
}

static gboolean
gst_nlp_summary_sink_stop (GstBaseSink *sink)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);

  if (self->output != NULL)
    flush_unfinished (self);
  g_clear_pointer (&self->output, nlp_output_free);
  g_clear_pointer (&self->watcher, nlp_watch_free);
  g_clear_pointer (&self->digester, gst_nlp_digester_free);
  g_clear_pointer (&self->long_document, gst_nlp_long_document_free);
  g_clear_pointer (&self->ranker, nlp_ranker_free);
  g_clear_pointer (&self->mentions, g_array_unref);
  g_clear_pointer (&self->receipts, g_ptr_array_unref);

  return TRUE;
}

static gboolean
gst_nlp_summary_sink_unlock (GstBaseSink *sink)
{
  g_cancellable_cancel (GST_NLP_SUMMARY_SINK (sink)->unlocked);

  return TRUE;
}

static gboolean
gst_nlp_summary_sink_unlock_stop (GstBaseSink *sink)
{
  g_cancellable_reset (GST_NLP_SUMMARY_SINK (sink)->unlocked);

  return TRUE;
}

/* The end of the stream is reached when all is written. */
/* Whether documents have come since the last digest. */
static gboolean
has_untold (GstNlpSummarySink *self)
{
  return self->digester != NULL &&
         nlp_topics_get_n_new (gst_nlp_digester_get_topics (self->digester)) > 0;
}

static GstFlowReturn
gst_nlp_summary_sink_wait_event (GstBaseSink *sink, GstEvent *event)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);
  GstFlowReturn ret;

  ret = GST_BASE_SINK_CLASS (gst_nlp_summary_sink_parent_class)->wait_event (sink, event);
  if (ret != GST_FLOW_OK || GST_EVENT_TYPE (event) != GST_EVENT_EOS)
    return ret;
  ret = finish_long (self);
  if (ret != GST_FLOW_OK)
    return ret;
  if (self->output == NULL && !(has_untold (self) && open_output (self)))
    return GST_FLOW_OK;

  if (!self->is_ended && has_untold (self))
    append_digest (self, GST_CLOCK_TIME_NONE);
  return finish_output (self);
}

static void
gst_nlp_summary_sink_finalize (GObject *object)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (object);

  g_free (self->location);
  g_free (self->last_summary);
  g_free (self->watch);
  g_object_unref (self->unlocked);

  G_OBJECT_CLASS (gst_nlp_summary_sink_parent_class)->finalize (object);
}

static void
install_signals (GstNlpSummarySinkClass *klass)
{
  /**
   * GstNlpSummarySink::summary:
   * @sink: the sink
   * @document: a document with its summary
   *
   * Emitted for each document, from the streaming thread.
   */
  signals[SIGNAL_SUMMARY] =
      g_signal_new ("summary", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GST_NLP_TYPE_DOCUMENT);
}

static void
gst_nlp_summary_sink_class_init (GstNlpSummarySinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseSinkClass *sink_class = GST_BASE_SINK_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (summarysink_debug, "summarysink", 0, "writes briefs of documents");

  object_class->finalize = gst_nlp_summary_sink_finalize;
  gst_nlp_summary_sink_install_properties (object_class);
  install_signals (klass);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_SINK_COLOR, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_SINK_FORMAT, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_SINK_SCOPE, 0);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_set_static_metadata (element_class, "Summary sink", "Sink/Analyzer/Text",
                                         "Writes briefs of documents, or digests of a stream",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  sink_class->start = gst_nlp_summary_sink_start;
  sink_class->stop = gst_nlp_summary_sink_stop;
  sink_class->set_caps = gst_nlp_summary_sink_set_caps;
  sink_class->render = gst_nlp_summary_sink_render;
  sink_class->wait_event = gst_nlp_summary_sink_wait_event;
  sink_class->unlock = gst_nlp_summary_sink_unlock;
  sink_class->unlock_stop = gst_nlp_summary_sink_unlock_stop;
}

static void
gst_nlp_summary_sink_init (GstNlpSummarySink *self)
{
  gst_nlp_summary_sink_init_properties (self);
  self->unlocked = g_cancellable_new ();

  /* Briefs are read, not watched: they are written as fast as documents come. */
  gst_base_sink_set_sync (GST_BASE_SINK (self), FALSE);
}
