/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsummarysink.c: the element that writes briefs of documents and digests of a stream.
 */

/**
 * SECTION:element-summarysink
 * @title: summarysink
 * @short_description: writes briefs of documents
 *
 * Writes a brief of each document as text, Markdown, JSON or a web page: its title, source,
 * summary, and the entities that it mentions. Documents without a summary get one, as from a
 * summarizer. With scope=stream the element writes digests of all documents instead: their topics,
 * what is new, and the names that they mention. After a facttagger, briefs have people with their
 * offices, quotations, actions and dates, too.
 *
 * The element posts the messages "gst-nlp-summary" and "gst-nlp-digest" if
 * #GstNlpSummarySink:post-messages is set, and "gst-nlp-alert" for the names in
 * #GstNlpSummarySink:watch.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! summarysink
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpsummarysink.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/gstnlpstats.h"
#include "documents/briefdocument.h"
#include "documents/digester.h"
#include "documents/longdocument.h"
#include "documents/summarydocument.h"
#include "gstnlpanalyzer.h"
#include "gstnlpelement.h"
#include "gstnlpenumtypes.h"
#include "gstnlpmeta.h"
#include "mentions/watch.h"
#include "gstnlpsummarymessages.h"
#include "writers/briefformat.h"
#include "writers/output.h"

GST_DEBUG_CATEGORY_STATIC (summarysink_debug);
#define GST_CAT_DEFAULT summarysink_debug

#define MAX_SENTENCES 1000
#define MAX_WIDTH 10000
#define MAX_TOPICS 10000
#define DEFAULT_LOCATION "-"
#define DEFAULT_FORMAT NLP_BRIEF_TEXT
#define DEFAULT_SCOPE GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT
#define DEFAULT_SENTENCES 3
#define DEFAULT_WIDTH 80
#define DEFAULT_TOPICS 500
#define DEFAULT_WATCH_INTERVAL 1
#define DEFAULT_COLOR GST_NLP_SUMMARY_SINK_COLOR_AUTO

struct _GstNlpSummarySink {
  GstBaseSink parent_instance;

  /* Properties, under the object lock */
  gchar *location;
  guint n_sentences;
  NlpBriefFormat format;
  GstNlpSummarySinkScope scope;
  guint interval;
  guint64 interval_time;
  guint max_topics;
  gchar *watch_list; /* (nullable) */
  guint watch_interval;
  guint width;
  GstNlpSummarySinkColor color;
  GstNlpStats stats;
  gboolean post_messages;
  gchar *last_summary; /* (nullable) */

  /* From start to stop, for the streaming thread */
  NlpRanker *ranker;
  NlpOutput *output;        /* (nullable): NULL between a finished file and the next document */
  NlpWatch *watch;          /* (nullable) */
  GstNlpDigester *digester; /* (nullable): with scope=stream */
  GstNlpLongDocument *long_document;
  GstClockTime last_digest; /* running time of the last digest, or of the first document */
  guint64 n_documents;      /* written to @output */
  gboolean is_numbered;     /* whether @output is one of many numbered files */
  guint64 n_files;          /* opened since the start */
  gboolean is_ended;        /* whether the end of @output is in its buffer */
  NlpBriefStyle style;      /* of @output */
  gboolean markup;          /* whether the caps have the format "pango-markup" */
  GArray *mentions;         /* of NlpMention; reused */
  NlpBriefFacts *facts;     /* of a document; reused */
  GPtrArray *receipts;      /* of documents whose output is not complete */
  GCancellable *unlocked;   /* cancelled while the base class forbids waiting */
};

enum {
  PROP_0,
  PROP_LOCATION,
  PROP_FORMAT,
  PROP_SCOPE,
  PROP_INTERVAL,
  PROP_INTERVAL_TIME,
  PROP_MAX_TOPICS,
  PROP_WATCH,
  PROP_WATCH_INTERVAL,
  PROP_SENTENCES,
  PROP_WIDTH,
  PROP_COLOR,
  PROP_ON_ERROR,
  PROP_POST_MESSAGES,
  PROP_LAST_SUMMARY,
  PROP_STATS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { SIGNAL_SUMMARY, SIGNAL_WRITE_DIGEST, N_SIGNALS };

static guint signals[N_SIGNALS];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_TEXT_CAPS));

G_DEFINE_ENUM_TYPE (GstNlpSummarySinkColor,
                    gst_nlp_summary_sink_color,
                    {GST_NLP_SUMMARY_SINK_COLOR_AUTO,
                     "On a terminal, unless the environment variable NO_COLOR is set", "auto"},
                    {GST_NLP_SUMMARY_SINK_COLOR_ALWAYS, "Always", "always"},
                    {GST_NLP_SUMMARY_SINK_COLOR_NEVER, "Never", "never"})

G_DEFINE_ENUM_TYPE (GstNlpSummarySinkFormat,
                    gst_nlp_summary_sink_format,
                    {NLP_BRIEF_TEXT, "Text for people and terminals", "text"},
                    {NLP_BRIEF_MARKDOWN, "Markdown", "markdown"},
                    {NLP_BRIEF_JSON, "One JSON object per line", "json"},
                    {NLP_BRIEF_HTML, "Web page without other files", "html"})

G_DEFINE_ENUM_TYPE (GstNlpSummarySinkScope,
                    gst_nlp_summary_sink_scope,
                    {GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT, "Each document by itself", "document"},
                    {GST_NLP_SUMMARY_SINK_SCOPE_STREAM, "All documents together, in digests",
                     "stream"})

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpSummarySink,
                             GstSummarySink,
                             gst_nlp_summary_sink,
                             GST_TYPE_BASE_SINK)
GST_ELEMENT_REGISTER_DEFINE (summarysink, "summarysink", GST_RANK_NONE, GST_NLP_TYPE_SUMMARY_SINK)

/* Output */

/* Whether text has the escape sequences of terminals. */
static gboolean
use_color (const NlpOutput *output, GstNlpSummarySinkColor color)
{
  const gchar *no_color = g_getenv ("NO_COLOR");

  if (color != GST_NLP_SUMMARY_SINK_COLOR_AUTO)
    return color == GST_NLP_SUMMARY_SINK_COLOR_ALWAYS;
  return nlp_output_is_terminal (output) && (no_color == NULL || *no_color == '\0');
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
  self->style.color = use_color (self->output, color);
  self->n_files++;
  self->n_documents = 0;
  self->is_ended = FALSE;
  nlp_brief_format_begin (&self->style, nlp_output_get_buffer (self->output));
  GST_INFO_OBJECT (self, "opened %s%s%s", nlp_output_get_name (self->output),
                   nlp_output_is_deferred (self->output) ? " as .part until it is complete" : "",
                   self->style.color ? ", with color" : "");

  return TRUE;
}

/* Calls @write until it is done. The wait for a slow reader ends when the pipeline pauses, and
 * continues when it plays again. An error is posted, and closes the output. */
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
    GST_DEBUG_OBJECT (self, "interrupted while waiting for the reader of %s",
                      nlp_output_get_name (self->output));
    ret = gst_base_sink_wait_preroll (GST_BASE_SINK (self));
    if (ret != GST_FLOW_OK)
      return ret;
    g_clear_error (&error);
  }

  return GST_FLOW_OK;
}

/* Releases the receipts of documents whose output is complete. */
static void
release_receipts (GstNlpSummarySink *self)
{
  if (self->receipts->len > 0)
    GST_DEBUG_OBJECT (self, "releasing %u receipts", self->receipts->len);
  g_ptr_array_set_size (self->receipts, 0);
}

/* Writes the end of the file, and moves it to its location. */
static GstFlowReturn
finish_output (GstNlpSummarySink *self)
{
  GstFlowReturn ret;

  if (!self->is_ended)
    nlp_brief_format_end (&self->style, nlp_output_get_buffer (self->output));
  self->is_ended = TRUE;
  ret = write_output (self, nlp_output_finish);
  if (ret == GST_FLOW_OK) {
    GST_INFO_OBJECT (self, "completed %s, number of documents: %" G_GUINT64_FORMAT,
                     nlp_output_get_name (self->output), self->n_documents);
    g_clear_pointer (&self->output, nlp_output_free);
    release_receipts (self);
  }
  return ret;
}

/* Holds the receipt of a document until its output is complete: a file at its location, or text
 * that a pipe has taken. */
static void
hold_receipt (GstNlpSummarySink *self, GstNlpDocument *document)
{
  GObject *receipt = gst_nlp_document_get_receipt (document);

  if (!nlp_output_is_deferred (self->output) && nlp_output_get_buffer (self->output)->len == 0)
    release_receipts (self);
  if (receipt != NULL) {
    g_ptr_array_add (self->receipts, g_object_ref (receipt));
    GST_LOG_OBJECT (self, "%s: holding its receipt, one of %u",
                    gst_nlp_document_get_debug_name (document), self->receipts->len);
  }
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

/* Returns @document itself if it has a summary or can't have one, or else a copy with a summary. */
static GstNlpDocument *
summarize (GstNlpSummarySink *self, GstNlpDocument *document)
{
  GstNlpDocument *copy;
  NlpSummaryOptions options;
  NlpSelectionStats stats;

  if (gst_nlp_document_get_summary (document) != NULL) {
    GST_DEBUG_OBJECT (self, "%s: has a summary already",
                      gst_nlp_document_get_debug_name (document));
    return g_object_ref (document);
  }
  if (!gst_nlp_summary_is_segmented (document)) {
    GST_DEBUG_OBJECT (self, "%s: has no sentences, so no summary",
                      gst_nlp_document_get_debug_name (document));
    return g_object_ref (document);
  }

  options = get_options (self);
  copy = gst_nlp_document_copy (document);
  gst_nlp_summary_set (copy, self->ranker, &options, NULL, &stats);
  GST_DEBUG_OBJECT (self, "%s: selected %u of at most %u sentences, from %u candidates",
                    gst_nlp_document_get_debug_name (document), stats.n_selected,
                    stats.max_sentences, stats.n_candidates);
  return copy;
}

/* Sets "last-summary", posts the message, and emits the signal. */
static void
publish (GstNlpSummarySink *self,
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
    gst_nlp_post_summary (GST_ELEMENT (self), brief, running_time);
  g_signal_emit (self, signals[SIGNAL_SUMMARY], 0, document);
}

/* Posts alerts for the watched names in a document, or in a section that @continues one. */
static void
post_alerts (GstNlpSummarySink *self,
             GstNlpDocument *document,
             const NlpBrief *brief,
             GstClockTime running_time,
             gboolean continues)
{
  guint n_alerts;

  if (self->watch == NULL)
    return;
  n_alerts = gst_nlp_post_alerts (GST_ELEMENT (self), self->watch, document, brief, running_time,
                                  continues);
  if (n_alerts > 0)
    GST_INFO_OBJECT (self, "%s: posted %u alerts", gst_nlp_document_get_debug_name (document),
                     n_alerts);
}

/* Digests */

/* Whether documents came after the last digest. */
static gboolean
has_new_documents (GstNlpSummarySink *self)
{
  return self->digester != NULL &&
         nlp_topics_get_n_new (gst_nlp_digester_get_topics (self->digester)) > 0;
}

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
  const NlpTopics *topics = gst_nlp_digester_get_topics (self->digester);
  const guint64 number = gst_nlp_digester_get_n_digests (self->digester);
  gboolean post_messages;

  GST_OBJECT_LOCK (self);
  post_messages = self->post_messages;
  GST_OBJECT_UNLOCK (self);

  GST_DEBUG_OBJECT (self,
                    "writing digest %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " new documents",
                    number + 1, nlp_topics_get_n_new (topics));
  if (post_messages)
    gst_nlp_post_digest (GST_ELEMENT (self), topics, number, running_time);
  gst_nlp_digester_append (self->digester, &self->style, nlp_output_get_buffer (self->output));
  self->last_digest = running_time;
}

/* Adds a document to its topic. */
static void
add_to_topic (GstNlpSummarySink *self,
              GstNlpDocument *document,
              const NlpBrief *brief,
              const NlpSentencePool *pool)
{
  const NlpTopics *topics = gst_nlp_digester_get_topics (self->digester);
  const guint64 n_forgotten = nlp_topics_get_n_forgotten (topics);
  const NlpTopic *topic = gst_nlp_digester_add (self->digester, document, brief, pool);

  GST_DEBUG_OBJECT (self, "%s: %s topic %" G_GUINT64_FORMAT ", of %u documents",
                    gst_nlp_document_get_debug_name (document),
                    topic->n_documents == 1 ? "begins" : "joins", topic->number,
                    topic->n_documents);
  if (nlp_topics_get_n_forgotten (topics) > n_forgotten)
    GST_DEBUG_OBJECT (self, "forgot the weakest topic: there are more than max-topics");
}

/* Briefs */

/* Writes @brief, or adds it to the digests. @pool (nullable) has the sentences of all sections if
 * @document is the last one. Returns whether a unit is complete, which is a file of its own if
 * files are numbered: a document or a digest. */
static gboolean
write_brief (GstNlpSummarySink *self,
             GstNlpDocument *document,
             const NlpBrief *brief,
             const NlpSentencePool *pool,
             GstClockTime running_time)
{
  gboolean is_unit = TRUE;

  GST_OBJECT_LOCK (self);
  self->style.width = self->width;
  GST_OBJECT_UNLOCK (self);

  if (self->digester != NULL) {
    add_to_topic (self, document, brief, pool);
    is_unit = is_digest_due (self, running_time);
    if (is_unit)
      append_digest (self, running_time);
  } else {
    nlp_brief_format_append (&self->style, brief, self->n_documents,
                             nlp_output_get_buffer (self->output));
    GST_DEBUG_OBJECT (self,
                      "%s: wrote brief %" G_GUINT64_FORMAT ", with %" G_GUINT64_FORMAT " mentions",
                      gst_nlp_document_get_debug_name (document), self->n_documents + 1,
                      (guint64)brief->total_mentions);
  }
  self->n_documents++;
  gst_nlp_stats_add_document (&self->stats, GST_ELEMENT (self), brief->length);
  publish (self, document, brief, running_time);
  return is_unit;
}

/* Writes the brief of the sections so far. Returns what write_brief() does. */
static gboolean
write_long_document (GstNlpSummarySink *self, GstClockTime running_time)
{
  const NlpSummaryOptions options = get_options (self);
  g_autoptr (GstNlpDocument) document =
      gst_nlp_long_document_summarize (self->long_document, &options);
  const NlpBrief brief = gst_nlp_long_document_get_brief (self->long_document, document);
  const NlpSentencePool *pool = gst_nlp_long_document_get_pool (self->long_document);
  gboolean is_unit;

  if (pool != NULL)
    GST_DEBUG_OBJECT (self, "%s: summarized the sections",
                      gst_nlp_document_get_debug_name (document));
  else
    GST_DEBUG_OBJECT (self, "%s: has a summary already, or no sentences",
                      gst_nlp_document_get_debug_name (document));
  is_unit = write_brief (self, document, &brief, pool, running_time);
  gst_nlp_long_document_clear (self->long_document);
  return is_unit;
}

/* Collects a section. Returns what write_brief() does if it is the last one, or else FALSE. */
static gboolean
add_section (GstNlpSummarySink *self,
             GstNlpDocument *document,
             const GstNlpSection *section,
             GstClockTime running_time)
{
  const gboolean continues = gst_nlp_long_document_is_open (self->long_document);
  const NlpBrief brief = gst_nlp_brief_new (document, document, self->mentions, NULL);
  const NlpSummaryOptions options = get_options (self);

  post_alerts (self, document, &brief, running_time, continues);
  gst_nlp_long_document_add (self->long_document, document, brief.mentions, brief.n_mentions,
                             &options);
  GST_LOG_OBJECT (self, "%s: collected section %" G_GUINT64_FORMAT,
                  gst_nlp_document_get_debug_name (document), section->number);
  return section->is_last && write_long_document (self, running_time);
}

/* Writes the brief of a document, or collects a section. Returns what write_brief() does. */
static gboolean
add_document (GstNlpSummarySink *self, GstNlpDocument *document, GstClockTime running_time)
{
  g_autoptr (GstNlpDocument) summarized = NULL;
  GstNlpSection section;
  NlpBrief brief;

  if (gst_nlp_document_get_section (document, &section))
    return add_section (self, document, &section, running_time);

  summarized = summarize (self, document);
  brief = gst_nlp_brief_new (document, summarized, self->mentions, self->facts);
  post_alerts (self, document, &brief, running_time, FALSE);
  return write_brief (self, summarized, &brief, NULL, running_time);
}

/* Returns the document of @buffer, or a new one with its text (transfer full). */
static GstNlpDocument *
ref_document (GstNlpSummarySink *self, GstBuffer *buffer, GError **error)
{
  GstNlpDocument *document = gst_nlp_buffer_get_document (buffer);
  g_autoptr (GstBuffer) copy = NULL;

  if (document != NULL)
    return g_object_ref (document);

  GST_LOG_OBJECT (self, "no document in %" GST_PTR_FORMAT ", reading its text", buffer);
  copy = gst_buffer_copy (buffer);
  document =
      gst_nlp_buffer_ensure_document (copy, &GST_BASE_SINK (self)->segment, self->markup, error);
  return document ? g_object_ref (document) : NULL;
}

/* Skips a text that is not a document, or ends the stream with on-error=stop. */
static GstFlowReturn
handle_error (GstNlpSummarySink *self, const GError *error)
{
  return gst_nlp_stats_report_error (&self->stats, GST_ELEMENT (self), error, NULL,
                                     GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE)
             ? GST_FLOW_OK
             : GST_FLOW_ERROR;
}

/* Writes the output, and completes a numbered file after each unit. */
static GstFlowReturn
write_unit (GstNlpSummarySink *self, gboolean is_unit)
{
  return is_unit && self->is_numbered ? finish_output (self)
                                      : write_output (self, nlp_output_write);
}

/* Writes the brief of a document whose last section is missing. */
static GstFlowReturn
finish_long_document (GstNlpSummarySink *self)
{
  if (!gst_nlp_long_document_is_open (self->long_document))
    return GST_FLOW_OK;
  GST_DEBUG_OBJECT (self, "a document ended before its last section");
  if (self->output == NULL && !open_output (self))
    return GST_FLOW_ERROR;
  return write_unit (self, write_long_document (self, GST_CLOCK_TIME_NONE));
}

static GstFlowReturn
gst_nlp_summary_sink_render (GstBaseSink *sink, GstBuffer *buffer)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstNlpDocument) document = ref_document (self, buffer, &error);
  GstClockTime running_time = GST_CLOCK_TIME_NONE;
  GstFlowReturn ret;

  if (!gst_nlp_element_check_caps (GST_ELEMENT (self), GST_BASE_SINK_PAD (self)))
    return GST_FLOW_NOT_NEGOTIATED;
  if (document == NULL)
    return handle_error (self, error);
  if (!gst_nlp_long_document_continues (self->long_document, document)) {
    ret = finish_long_document (self);
    if (ret != GST_FLOW_OK)
      return ret;
  }
  if (self->output == NULL && !open_output (self))
    return GST_FLOW_ERROR;
  hold_receipt (self, document);

  if (sink->segment.format == GST_FORMAT_TIME)
    running_time =
        gst_segment_to_running_time (&sink->segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));
  return write_unit (self, add_document (self, document, running_time));
}

/* Base sink */

static gboolean
gst_nlp_summary_sink_set_caps (GstBaseSink *sink, GstCaps *caps)
{
  GST_NLP_SUMMARY_SINK (sink)->markup = gst_nlp_text_caps_have_markup (caps);

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
  g_autofree gchar *list = NULL;
  guint interval;

  GST_OBJECT_LOCK (self);
  list = g_strdup (self->watch_list);
  interval = self->watch_interval;
  GST_OBJECT_UNLOCK (self);

  if (list == NULL || *list == '\0')
    return TRUE;
  self->watch = nlp_watch_new (list, interval, &error);
  if (self->watch == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, OPEN_READ,
                       ("Could not read the names to watch: %s", error->message), (NULL));
    return FALSE;
  }
  GST_INFO_OBJECT (self, "watching for the names in \"%s\"", list);
  return TRUE;
}

/* Whether each document or digest has a file of its own. */
static gboolean
is_location_numbered (GstNlpSummarySink *self)
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

  GST_OBJECT_LOCK (self);
  gst_nlp_stats_reset (&self->stats);
  GST_OBJECT_UNLOCK (self);
  if (!start_watch (self))
    return FALSE;
  self->n_files = 0;
  if (!is_location_numbered (self) && !open_output (self)) {
    g_clear_pointer (&self->watch, nlp_watch_free);
    return FALSE;
  }

  self->markup = FALSE;
  self->ranker = nlp_ranker_new ();
  start_digests (self);
  self->long_document = gst_nlp_long_document_new (self->ranker, self->digester != NULL);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (NlpMention));
  self->facts = nlp_brief_facts_new ();
  self->receipts = g_ptr_array_new_with_free_func (g_object_unref);
  return TRUE;
}

/* Writes as much as possible without waiting, after a stream that stopped before its end. */
static void
flush_unfinished (GstNlpSummarySink *self)
{
  g_autoptr (GCancellable) no_wait = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  GST_INFO_OBJECT (self, "stopped before the end of %s", nlp_output_get_name (self->output));
  g_cancellable_cancel (no_wait);
  if (!nlp_output_flush (self->output, no_wait, &error))
    GST_ELEMENT_WARNING (self, RESOURCE, WRITE, ("%s", error->message),
                         ("The last documents before the stop were not written."));
}

static gboolean
gst_nlp_summary_sink_stop (GstBaseSink *sink)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);

  if (self->output != NULL)
    flush_unfinished (self);
  g_clear_pointer (&self->output, nlp_output_free);
  g_clear_pointer (&self->watch, nlp_watch_free);
  g_clear_pointer (&self->digester, gst_nlp_digester_free);
  g_clear_pointer (&self->long_document, gst_nlp_long_document_free);
  g_clear_pointer (&self->ranker, nlp_ranker_free);
  g_clear_pointer (&self->mentions, g_array_unref);
  g_clear_pointer (&self->facts, nlp_brief_facts_free);
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

/* Completes the output before the base class posts the end of the stream. */
static GstFlowReturn
gst_nlp_summary_sink_wait_event (GstBaseSink *sink, GstEvent *event)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (sink);
  GstFlowReturn ret;

  ret = GST_BASE_SINK_CLASS (gst_nlp_summary_sink_parent_class)->wait_event (sink, event);
  if (ret != GST_FLOW_OK || GST_EVENT_TYPE (event) != GST_EVENT_EOS)
    return ret;
  ret = finish_long_document (self);
  if (ret != GST_FLOW_OK)
    return ret;
  if (self->output == NULL && !(has_new_documents (self) && open_output (self)))
    return GST_FLOW_OK;

  if (!self->is_ended && has_new_documents (self))
    append_digest (self, GST_CLOCK_TIME_NONE);
  return finish_output (self);
}

/* Properties */

static void
set_location (GstNlpSummarySink *self, const gchar *location)
{
  g_free (self->location);
  self->location = g_strdup (location ? location : DEFAULT_LOCATION);
}

static void
gst_nlp_summary_sink_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LOCATION:
      set_location (self, g_value_get_string (value));
      break;
    case PROP_FORMAT:
      self->format = (NlpBriefFormat)g_value_get_enum (value);
      break;
    case PROP_SCOPE:
      self->scope = (GstNlpSummarySinkScope)g_value_get_enum (value);
      break;
    case PROP_INTERVAL:
      self->interval = g_value_get_uint (value);
      break;
    case PROP_INTERVAL_TIME:
      self->interval_time = g_value_get_uint64 (value);
      break;
    case PROP_MAX_TOPICS:
      self->max_topics = g_value_get_uint (value);
      break;
    case PROP_WATCH:
      g_free (self->watch_list);
      self->watch_list = g_value_dup_string (value);
      break;
    case PROP_WATCH_INTERVAL:
      self->watch_interval = g_value_get_uint (value);
      break;
    case PROP_SENTENCES:
      self->n_sentences = g_value_get_uint (value);
      break;
    case PROP_WIDTH:
      self->width = g_value_get_uint (value);
      break;
    case PROP_COLOR:
      self->color = g_value_get_enum (value);
      break;
    case PROP_ON_ERROR:
      self->stats.on_error = g_value_get_enum (value);
      break;
    case PROP_POST_MESSAGES:
      self->post_messages = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

/* Adds the counters to those of the base class. */
static GstStructure *
make_stats (GstNlpSummarySink *self)
{
  GstStructure *stats = gst_base_sink_get_stats (GST_BASE_SINK (self));

  GST_OBJECT_LOCK (self);
  gst_structure_set (stats, "documents", G_TYPE_UINT64, self->stats.documents, "bytes",
                     G_TYPE_UINT64, self->stats.bytes, "errors", G_TYPE_UINT64, self->stats.errors,
                     NULL);
  GST_OBJECT_UNLOCK (self);
  return stats;
}

static void
gst_nlp_summary_sink_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (object);
  GstStructure *stats = id == PROP_STATS ? make_stats (self) : NULL;

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LOCATION:
      g_value_set_string (value, self->location);
      break;
    case PROP_FORMAT:
      g_value_set_enum (value, self->format);
      break;
    case PROP_SCOPE:
      g_value_set_enum (value, self->scope);
      break;
    case PROP_INTERVAL:
      g_value_set_uint (value, self->interval);
      break;
    case PROP_INTERVAL_TIME:
      g_value_set_uint64 (value, self->interval_time);
      break;
    case PROP_MAX_TOPICS:
      g_value_set_uint (value, self->max_topics);
      break;
    case PROP_WATCH:
      g_value_set_string (value, self->watch_list);
      break;
    case PROP_WATCH_INTERVAL:
      g_value_set_uint (value, self->watch_interval);
      break;
    case PROP_SENTENCES:
      g_value_set_uint (value, self->n_sentences);
      break;
    case PROP_WIDTH:
      g_value_set_uint (value, self->width);
      break;
    case PROP_COLOR:
      g_value_set_enum (value, self->color);
      break;
    case PROP_ON_ERROR:
      g_value_set_enum (value, self->stats.on_error);
      break;
    case PROP_POST_MESSAGES:
      g_value_set_boolean (value, self->post_messages);
      break;
    case PROP_LAST_SUMMARY:
      g_value_set_string (value, self->last_summary);
      break;
    case PROP_STATS:
      g_value_take_boxed (value, stats);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

/* Where and how output is written. */
static void
install_output_properties (GParamFlags readwrite)
{
  /**
   * GstNlpSummarySink:location:
   *
   * The file to write to, or "-" for standard output. A regular file is written as
   * "<location>.part", and replaces the file at the location at the end of the stream. If the
   * location contains "%d" or "%05d", each document or digest is written to a file of its own,
   * numbered from 0.
   *
   * Since: 0.1
   */
  properties[PROP_LOCATION] = g_param_spec_string (
      "location", "Location", "File to write to (- = standard output, %d = numbered files)",
      DEFAULT_LOCATION, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:format:
   *
   * The format of briefs and digests.
   *
   * Since: 0.1
   */
  properties[PROP_FORMAT] = g_param_spec_enum ("format", "Format", "Format of briefs and digests",
                                               GST_NLP_TYPE_SUMMARY_SINK_FORMAT, DEFAULT_FORMAT,
                                               readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:width:
   *
   * The maximum width of a line of text in columns, or 0 for no limit. Wide characters take two
   * columns.
   *
   * Since: 0.1
   */
  properties[PROP_WIDTH] = g_param_spec_uint (
      "width", "Width", "Maximum number of columns of a line of text (0 = no limit)", 0, MAX_WIDTH,
      DEFAULT_WIDTH, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:color:
   *
   * When to show titles and labels of text in bold.
   *
   * Since: 0.1
   */
  properties[PROP_COLOR] = g_param_spec_enum (
      "color", "Color", "When to show titles and labels in bold", GST_NLP_TYPE_SUMMARY_SINK_COLOR,
      DEFAULT_COLOR, readwrite | GST_PARAM_MUTABLE_READY);
}

/* Whether and when digests are written. */
static void
install_digest_properties (GParamFlags readwrite)
{
  /**
   * GstNlpSummarySink:scope:
   *
   * What to summarize: each document, or the whole stream in digests of its topics.
   *
   * Since: 0.1
   */
  properties[PROP_SCOPE] =
      g_param_spec_enum ("scope", "Scope", "What to summarize", GST_NLP_TYPE_SUMMARY_SINK_SCOPE,
                         DEFAULT_SCOPE, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:interval:
   *
   * The number of documents after which a digest is written, or 0 for only one at the end of the
   * stream.
   *
   * Since: 0.1
   */
  properties[PROP_INTERVAL] = g_param_spec_uint (
      "interval", "Interval", "Documents per digest (0 = one digest at the end of the stream)", 0,
      G_MAXUINT, 0, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:interval-time:
   *
   * The running time after which a digest is written, in nanoseconds, or 0 for only one at the end
   * of the stream. It needs buffers with timestamps.
   *
   * Since: 0.1
   */
  properties[PROP_INTERVAL_TIME] = g_param_spec_uint64 (
      "interval-time", "Interval time",
      "Running time per digest in nanoseconds (0 = one digest at the end of the stream)", 0,
      G_MAXUINT64, 0, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:max-topics:
   *
   * The maximum number of topics. Above it, the weakest topic is forgotten: one with few documents
   * and none recently.
   *
   * Since: 0.1
   */
  properties[PROP_MAX_TOPICS] =
      g_param_spec_uint ("max-topics", "Maximum topics", "Maximum number of topics to keep", 1,
                         MAX_TOPICS, DEFAULT_TOPICS, readwrite | GST_PARAM_MUTABLE_READY);
}

/* Which names raise alerts. */
static void
install_watch_properties (GParamFlags readwrite)
{
  /**
   * GstNlpSummarySink:watch:
   *
   * Names and terms separated by ";", or a file with one per line. For each of them that a document
   * contains, or mentions by another name, the element posts a message "gst-nlp-alert" before it
   * writes anything. The fields of the message are "name" (the watched name), "text" (as in the
   * document), "sentence", "uri", "id" and "title" (strings, %NULL if unknown), "offset" (guint, in
   * code points of the document) and "running-time" (guint64, in nanoseconds, or
   * %GST_CLOCK_TIME_NONE).
   *
   * Since: 0.1
   */
  properties[PROP_WATCH] = g_param_spec_string (
      "watch", "Watch", "Names to post alerts for, separated by ';', or a file with one per line",
      NULL, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:watch-interval:
   *
   * The number of documents in which a watched name raises at most one alert.
   *
   * Since: 0.1
   */
  properties[PROP_WATCH_INTERVAL] =
      g_param_spec_uint ("watch-interval", "Watch interval",
                         "Post at most one alert per name in this number of documents", 1,
                         G_MAXUINT, DEFAULT_WATCH_INTERVAL, readwrite | GST_PARAM_MUTABLE_READY);
}

/* How documents are summarized, and how applications get the summaries. */
static void
install_summary_properties (GParamFlags readwrite)
{
  /**
   * GstNlpSummarySink:sentences:
   *
   * The maximum number of sentences of the summary that a document without one gets.
   *
   * Since: 0.1
   */
  properties[PROP_SENTENCES] =
      g_param_spec_uint ("sentences", "Sentences",
                         "Maximum number of sentences of the summary of a document without one", 1,
                         MAX_SENTENCES, DEFAULT_SENTENCES, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:on-error:
   *
   * What to do with text that is not valid UTF-8: skip it with a warning, or stop with an error.
   *
   * Since: 0.1
   */
  properties[PROP_ON_ERROR] = gst_nlp_stats_on_error_spec (
      "What to do with text that is not valid UTF-8", GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:post-messages:
   *
   * Whether to post a message "gst-nlp-summary" for each document. Its fields are "id", "uri",
   * "title", "published" and "summary" (strings, %NULL if unknown), "mentions" (guint: number of
   * mentions of entities), "running-time" (guint64, in nanoseconds, or %GST_CLOCK_TIME_NONE) and
   * "json" (string: the brief as with format=json).
   *
   * With scope=stream, each digest is posted as "gst-nlp-digest" with the fields "number" (guint64,
   * from 1), "running-time" and "json".
   *
   * Since: 0.1
   */
  properties[PROP_POST_MESSAGES] = g_param_spec_boolean (
      "post-messages", "Post messages", "Whether to post an element message for each document",
      FALSE, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:last-summary:
   *
   * The summary of the last document, or %NULL if it has none. Changes are not notified.
   *
   * Since: 0.1
   */
  properties[PROP_LAST_SUMMARY] =
      g_param_spec_string ("last-summary", "Last summary", "Summary of the last document", NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * GstNlpSummarySink:stats:
   *
   * Statistics since the element started: those of #GstBaseSink, and `documents`, `bytes` of their
   * text, and `errors`, the texts that were skipped (all #guint64).
   *
   * Since: 0.1
   */
  properties[PROP_STATS] =
      gst_nlp_stats_spec ("Documents, bytes of text and errors since the start, and the statistics "
                          "of the base class");
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readwrite = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  install_output_properties (readwrite);
  install_digest_properties (readwrite);
  install_watch_properties (readwrite);
  install_summary_properties (readwrite);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_summary_sink_finalize (GObject *object)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (object);

  g_free (self->location);
  g_free (self->last_summary);
  g_free (self->watch_list);
  g_object_unref (self->unlocked);

  G_OBJECT_CLASS (gst_nlp_summary_sink_parent_class)->finalize (object);
}

/* Writes what the reader of the output takes without waiting; the rest follows with the next
 * document. */
static void
flush_digest (GstNlpSummarySink *self)
{
  g_autoptr (GCancellable) no_wait = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (no_wait);
  if (!nlp_output_flush (self->output, no_wait, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    GST_ELEMENT_WARNING (self, RESOURCE, WRITE, ("%s", error->message), (NULL));
}

/* The handler of the action signal. The preroll lock keeps the streaming thread out, except while
 * it waits for a slow reader. */
static void
gst_nlp_summary_sink_write_digest (GstNlpSummarySink *self)
{
  GST_BASE_SINK_PREROLL_LOCK (self);
  if (has_new_documents (self) && (self->output != NULL || open_output (self))) {
    append_digest (self, GST_CLOCK_TIME_NONE);
    if (self->is_numbered)
      finish_output (self);
    else
      flush_digest (self);
  }
  GST_BASE_SINK_PREROLL_UNLOCK (self);
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
   *
   * Since: 0.1
   */
  signals[SIGNAL_SUMMARY] =
      g_signal_new ("summary", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GST_NLP_TYPE_DOCUMENT);
  /**
   * GstNlpSummarySink::write-digest:
   * @sink: the sink
   *
   * An action signal that writes a digest of the documents since the last one at once, with
   * scope=stream. It does nothing if there are none.
   *
   * Since: 0.1
   */
  signals[SIGNAL_WRITE_DIGEST] = g_signal_new_class_handler (
      "write-digest", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
      G_CALLBACK (gst_nlp_summary_sink_write_digest), NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gst_nlp_summary_sink_class_init (GstNlpSummarySinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseSinkClass *sink_class = GST_BASE_SINK_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (summarysink_debug, "summarysink", 0, "writer of briefs and digests");

  object_class->set_property = gst_nlp_summary_sink_set_property;
  object_class->get_property = gst_nlp_summary_sink_get_property;
  object_class->finalize = gst_nlp_summary_sink_finalize;
  install_properties (object_class);
  install_signals (klass);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_SINK_COLOR, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_SINK_FORMAT, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_SINK_SCOPE, 0);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_nlp_element_class_set_metadata (element_class, "summarysink", "Summary sink",
                                      "Sink/Analyzer/Text",
                                      "Writes briefs of documents, or digests of a stream");

  sink_class->start = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_start);
  sink_class->stop = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_stop);
  sink_class->set_caps = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_set_caps);
  sink_class->render = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_render);
  sink_class->wait_event = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_wait_event);
  sink_class->unlock = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_unlock);
  sink_class->unlock_stop = GST_DEBUG_FUNCPTR (gst_nlp_summary_sink_unlock_stop);
}

static void
gst_nlp_summary_sink_init (GstNlpSummarySink *self)
{
  set_location (self, DEFAULT_LOCATION);
  self->format = DEFAULT_FORMAT;
  self->scope = DEFAULT_SCOPE;
  self->max_topics = DEFAULT_TOPICS;
  self->watch_interval = DEFAULT_WATCH_INTERVAL;
  self->n_sentences = DEFAULT_SENTENCES;
  self->width = DEFAULT_WIDTH;
  self->color = DEFAULT_COLOR;
  self->stats = GST_NLP_STATS_INIT;
  self->unlocked = g_cancellable_new ();

  /* Briefs are read and not played: write them as fast as documents come. */
  gst_base_sink_set_sync (GST_BASE_SINK (self), FALSE);
}
