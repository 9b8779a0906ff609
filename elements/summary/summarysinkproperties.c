/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* The properties of summarysink. */

#include "gstnlpsummarysink-private.h"
#include "gstnlpenumtypes.h"
#include "summarysinkenums.h"

#define MAX_SENTENCES 1000
#define MAX_WIDTH 10000
#define MAX_TOPICS 10000
#define DEFAULT_LOCATION "-"
#define DEFAULT_SENTENCES 3
#define DEFAULT_WIDTH 80
#define DEFAULT_TOPICS 500
#define DEFAULT_COLOR GST_NLP_SUMMARY_SINK_COLOR_AUTO

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
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
      g_free (self->watch);
      self->watch = g_value_dup_string (value);
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

static void
gst_nlp_summary_sink_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpSummarySink *self = GST_NLP_SUMMARY_SINK (object);

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
      g_value_set_string (value, self->watch);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

void
gst_nlp_summary_sink_install_properties (GObjectClass *klass)
{
  const GParamFlags readwrite = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  klass->set_property = gst_nlp_summary_sink_set_property;
  klass->get_property = gst_nlp_summary_sink_get_property;

  /**
   * GstNlpSummarySink:location:
   *
   * The file to write to, or "-" for standard output. The file is replaced at the end of the
   * stream; until then the text is in a file with ".part" behind its name. With "%d" or "%05d" in
   * its name each document has a file of its own, or each digest, with its number from 0 on.
   */
  properties[PROP_LOCATION] =
      g_param_spec_string ("location", "Location", "File to write to (- = standard output)",
                           DEFAULT_LOCATION, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:format:
   *
   * How documents are written: as text, as Markdown, as an object of JSON a line, or as one web
   * page that needs no other file.
   */
  properties[PROP_FORMAT] = g_param_spec_enum ("format", "Format", "How documents are written",
                                               GST_NLP_TYPE_SUMMARY_SINK_FORMAT, NLP_BRIEF_TEXT,
                                               readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:scope:
   *
   * What is summed up: each document, or all of the stream in digests of its topics.
   */
  properties[PROP_SCOPE] =
      g_param_spec_enum ("scope", "Scope", "What is summed up", GST_NLP_TYPE_SUMMARY_SINK_SCOPE,
                         GST_NLP_SUMMARY_SINK_SCOPE_DOCUMENT, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:interval:
   *
   * After how many documents a digest is written; 0 is at the end of the stream alone.
   */
  properties[PROP_INTERVAL] = g_param_spec_uint (
      "interval", "Interval", "After how many documents a digest is written (0 = at the end)", 0,
      G_MAXUINT, 0, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:interval-time:
   *
   * After how much running time a digest is written, in nanoseconds; 0 is at the end of the stream
   * alone. It needs buffers with times.
   */
  properties[PROP_INTERVAL_TIME] = g_param_spec_uint64 (
      "interval-time", "Interval time",
      "After how much running time a digest is written, in nanoseconds (0 = at the end)", 0,
      G_MAXUINT64, 0, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:max-topics:
   *
   * How many topics are kept. Of more the oldest and smallest ones are forgotten.
   */
  properties[PROP_MAX_TOPICS] =
      g_param_spec_uint ("max-topics", "Max topics", "How many topics are kept", 1, MAX_TOPICS,
                         DEFAULT_TOPICS, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:watch:
   *
   * Names and terms between ";", or a file with one a line. Where a document has one of them, or
   * names that thing by another name, an element message "gst-nlp-alert" is posted at once, before
   * anything is written. Its fields are "name" (what was waited for), "text" (what the document
   * has), "sentence", "uri", "id" and "title" (strings, %NULL if there is none), "offset" (guint,
   * in code points) and "running-time" (guint64, nanoseconds, or %GST_CLOCK_TIME_NONE).
   */
  properties[PROP_WATCH] = g_param_spec_string (
      "watch", "Watch", "Names to tell of at once, between ';', or a file of them", NULL,
      readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:watch-interval:
   *
   * In how many documents a name is told of once.
   */
  properties[PROP_WATCH_INTERVAL] = g_param_spec_uint (
      "watch-interval", "Watch interval", "In how many documents a watched name is told of once", 1,
      G_MAXUINT, 1, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:sentences:
   *
   * How many sentences the summary of a document may have that comes without one.
   */
  properties[PROP_SENTENCES] = g_param_spec_uint (
      "sentences", "Sentences", "How many sentences the summary of a document without one may have",
      1, MAX_SENTENCES, DEFAULT_SENTENCES, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:width:
   *
   * How many columns a line may take. Wide characters take two.
   */
  properties[PROP_WIDTH] =
      g_param_spec_uint ("width", "Width", "How many columns a line may take (0 = any number)", 0,
                         MAX_WIDTH, DEFAULT_WIDTH, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:color:
   *
   * When titles and labels are set off as terminals can.
   */
  properties[PROP_COLOR] = g_param_spec_enum (
      "color", "Color", "When titles and labels are set off as terminals can",
      GST_NLP_TYPE_SUMMARY_SINK_COLOR, DEFAULT_COLOR, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSummarySink:on-error:
   *
   * What is done with a text that is not valid.
   */
  properties[PROP_ON_ERROR] = gst_nlp_stats_on_error_spec (
      "What is done with a text that is not valid", GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:post-messages:
   *
   * Whether an element message "gst-nlp-summary" is posted for each document. Its fields are "id",
   * "uri", "title", "published" and "summary" (strings, %NULL if there is none), "mentions" (guint:
   * how many entities are marked in the document), "running-time" (guint64, nanoseconds, or
   * %GST_CLOCK_TIME_NONE) and "json"
   * (string): what format=json writes.
   */
  properties[PROP_POST_MESSAGES] = g_param_spec_boolean (
      "post-messages", "Post messages", "Post an element message for each document", FALSE,
      readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSummarySink:last-summary:
   *
   * The summary of the last document, %NULL if it had none. It changes without a notification.
   */
  properties[PROP_LAST_SUMMARY] =
      g_param_spec_string ("last-summary", "Last summary", "The summary of the last document", NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (klass, N_PROPS, properties);
}

void
gst_nlp_summary_sink_init_properties (GstNlpSummarySink *self)
{
  set_location (self, DEFAULT_LOCATION);
  self->n_sentences = DEFAULT_SENTENCES;
  self->width = DEFAULT_WIDTH;
  self->max_topics = DEFAULT_TOPICS;
  self->watch_interval = 1;
  self->color = DEFAULT_COLOR;
  self->stats = GST_NLP_STATS_INIT;
}
