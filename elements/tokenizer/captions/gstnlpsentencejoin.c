/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsentencejoin.c: the element sentencejoin, which joins caption cues into sentences.
 */

/**
 * SECTION:element-sentencejoin
 * @title: sentencejoin
 * @short_description: joins caption cues into whole sentences
 *
 * A caption cue holds as much text as fits on the picture, often only part of a sentence. This
 * element collects cues until a sentence is whole, so that later elements can find a name that two
 * cues share. Each output buffer has the timestamp of its first cue and lasts until the end of its
 * last one; its document knows the times of the cues, see gst_nlp_document_get_running_time_at().
 *
 * Pending text is sent when #GstNlpSentenceJoin:max-latency has passed, at a gap in the stream,
 * when another speaker begins, and at the end. In a live stream a task of the source pad watches
 * the clock, and the latency query is answered accordingly. Text without timestamps passes through.
 *
 * |[
 * gst-launch-1.0 -q filesrc location=captions.srt ! subparse ! sentencejoin ! tokenizer ! \
 *     entitytagger ! annotationenc layers=entities,cues ! fdsink
 * ]| Prints the entities of captions with the times of their cues.
 *
 * Since: 0.1
 */

#include "gstnlpsentencejoin.h"

#include "cuejoiner.h"
#include "gstnlpcuebuffer.h"
#include "gstnlpdeadline.h"
#include "gstnlpenumtypes.h"
#include "gstnlpmeta.h"

#include "common/gstnlpelementtype.h"
#include "common/gstnlpstats.h"

GST_DEBUG_CATEGORY_STATIC (sentence_join_debug);
#define GST_CAT_DEFAULT sentence_join_debug

#define DEFAULT_MAX_LATENCY (5 * GST_SECOND)

#define SRC_CAPS "text/x-raw, format = (string) utf8"

struct _GstNlpSentenceJoin {
  GstElement parent_instance;
  GstPad *sinkpad;
  GstPad *srcpad;

  /* Properties, protected by the object lock. */
  guint64 max_latency; /* in nanoseconds */
  gchar *language;     /* (nullable) */
  GstNlpStats stats;   /* only the policy is used */

  /* Protected by the stream lock of the sink pad. */
  GstSegment segment;
  gboolean markup;      /* whether the input is Pango markup */
  NlpCueJoiner *joiner; /* NULL in NULL and READY */
  gboolean discont;     /* whether the next buffer is not continuous with the last */
  GstFlowReturn flow;   /* the result of the timer's last push, for the next chain call */

  GstNlpDeadline deadline; /* of live streams; a task of the source pad waits for it */
};

enum { PROP_0, PROP_MAX_LATENCY, PROP_LANGUAGE, PROP_ON_ERROR, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_TEXT_CAPS));

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS (SRC_CAPS));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpSentenceJoin,
                             GstSentenceJoin,
                             gst_nlp_sentence_join,
                             GST_TYPE_ELEMENT)
GST_ELEMENT_REGISTER_DEFINE (sentencejoin,
                             "sentencejoin",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_SENTENCE_JOIN)

static GstClockTime
get_max_latency (GstNlpSentenceJoin *self)
{
  GstClockTime latency;

  GST_OBJECT_LOCK (self);
  latency = self->max_latency;
  GST_OBJECT_UNLOCK (self);
  return latency;
}

/* Returns the first pending cue, or NULL. */
static const NlpCue *
peek_first (GstNlpSentenceJoin *self)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);

  return queue->cues->len > 0 ? nlp_cue_queue_get (queue, 0) : NULL;
}

/* Sets the deadline to that of the first pending cue. */
static void
update_deadline (GstNlpSentenceJoin *self)
{
  const NlpCue *first = peek_first (self);

  gst_nlp_deadline_set (&self->deadline, first != NULL ? first->running_time : GST_CLOCK_TIME_NONE);
}

/* Output */

static GstFlowReturn
push_buffer (GstNlpSentenceJoin *self, GstBuffer *buffer)
{
  if (self->discont)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DISCONT);
  self->discont = FALSE;
  return gst_pad_push (self->srcpad, buffer);
}

/* Sends the first @length bytes of the pending text. */
static GstFlowReturn
push_text (GstNlpSentenceJoin *self, gsize length, const gchar *reason)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);
  guint n = nlp_cue_queue_count (queue, length);
  const gchar *language;
  GstBuffer *buffer;

  if (n == 0)
    return GST_FLOW_OK;
  language = nlp_cue_joiner_get_language (self->joiner);
  buffer = gst_nlp_cue_queue_to_buffer (queue, length, n, language);
  nlp_cue_joiner_drop (self->joiner, length);
  update_deadline (self);
  GST_LOG_OBJECT (self,
                  "sending %" G_GSIZE_FORMAT " bytes of %u cues in language %s (%s), %u pending",
                  length, n, GST_STR_NULL (language), reason, queue->cues->len);
  return push_buffer (self, buffer);
}

/* Sends all pending text. @reason is for debug output. */
static GstFlowReturn
push_all (GstNlpSentenceJoin *self, const gchar *reason)
{
  return push_text (self, nlp_cue_joiner_get_queue (self->joiner)->text->len, reason);
}

/* Sends all pending text and marks the next buffer as discontinuous. */
static GstFlowReturn
push_before_discont (GstNlpSentenceJoin *self, const gchar *reason)
{
  GstFlowReturn flow = push_all (self, reason);

  self->discont = TRUE;
  return flow;
}

/* Discards all pending text. */
static void
drop_all (GstNlpSentenceJoin *self)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);

  GST_DEBUG_OBJECT (self, "flushed: %u cues discarded", queue->cues->len);
  nlp_cue_joiner_drop (self->joiner, queue->text->len);
  update_deadline (self);
}

/* Input */

/* Skips an invalid cue, which ends the text before it, or returns an error with on-error=stop. */
static GstFlowReturn
handle_error (GstNlpSentenceJoin *self, GstBuffer *buffer, const GError *error)
{
  g_autofree gchar *cue =
      g_strdup_printf ("cue at %" GST_TIME_FORMAT, GST_TIME_ARGS (GST_BUFFER_PTS (buffer)));

  if (!gst_nlp_stats_report_error (&self->stats, GST_ELEMENT (self), error, cue, GST_STREAM_ERROR,
                                   GST_STREAM_ERROR_DECODE))
    return GST_FLOW_ERROR;
  return push_before_discont (self, "an invalid cue follows");
}

/* Whether the pending cue @first has waited too long once the stream is at @pts. */
static gboolean
is_overdue (GstNlpSentenceJoin *self, const NlpCue *first, GstClockTime pts)
{
  GstClockTime now = gst_segment_to_running_time (&self->segment, GST_FORMAT_TIME, pts);
  GstClockTime since = first->running_time;

  if (!GST_CLOCK_TIME_IS_VALID (now) || !GST_CLOCK_TIME_IS_VALID (since)) {
    now = pts;
    since = first->pts;
  }
  return now > since && now - since > get_max_latency (self);
}

/* Returns why @cue can't continue the pending text, which begins with @first, or NULL if it can. */
static const gchar *
find_obstacle (GstNlpSentenceJoin *self,
               const NlpCue *first,
               const NlpCue *cue,
               const gchar *text,
               gsize length,
               const gchar *language)
{
  if (cue->pts < first->pts)
    return "time goes backwards";
  if (is_overdue (self, first, cue->pts))
    return "max-latency passed";
  if (!nlp_cue_joiner_accepts (self->joiner, text, length, language))
    return "another speaker or language, or too much text";
  return NULL;
}

static GstFlowReturn
process_cue (GstNlpSentenceJoin *self, GstBuffer *buffer, GstNlpDocument *document)
{
  const NlpCue cue = gst_nlp_cue_from_buffer (buffer, &self->segment);
  const NlpCue *first = peek_first (self);
  const gchar *language = gst_nlp_document_get_language (document), *text, *obstacle = NULL;
  GstFlowReturn flow = GST_FLOW_OK;
  gsize length, end;

  text = gst_nlp_document_peek_text (document, &length);
  if (first != NULL)
    obstacle = find_obstacle (self, first, &cue, text, length, language);
  if (obstacle != NULL)
    flow = push_all (self, obstacle);
  end = nlp_cue_joiner_add (self->joiner, &cue, text, length, language);
  GST_LOG_OBJECT (self,
                  "cue at %" GST_TIME_FORMAT " of %" G_GSIZE_FORMAT " bytes: %" G_GSIZE_FORMAT
                  " bytes are whole sentences",
                  GST_TIME_ARGS (cue.pts), length, end);
  update_deadline (self);
  if (flow != GST_FLOW_OK)
    return flow;
  return get_max_latency (self) > 0 ? push_text (self, end, "whole sentences")
                                    : push_all (self, "max-latency is 0");
}

/* Sends text without a time at once. Takes @buffer. */
static GstFlowReturn
pass_through (GstNlpSentenceJoin *self, GstBuffer *buffer, GstNlpDocument *document)
{
  g_autoptr (GstBuffer) passed = buffer;
  GstFlowReturn flow = push_all (self, "text without timestamp follows");

  if (flow != GST_FLOW_OK)
    return flow;
  GST_LOG_OBJECT (self, "text without timestamp passes through");
  if (self->markup) {
    passed = gst_nlp_cue_buffer_without_markup (buffer, document);
    gst_buffer_unref (buffer);
  }
  return push_buffer (self, g_steal_pointer (&passed));
}

/* The task of the source pad: sends pending text when it is due. */
static void
timer_loop (gpointer data)
{
  GstNlpSentenceJoin *self = data;
  GstClockTime time;

  if (!gst_nlp_deadline_wait (&self->deadline, GST_ELEMENT (self), &time)) {
    gst_pad_pause_task (self->srcpad);
    return;
  }
  GST_PAD_STREAM_LOCK (self->sinkpad);
  if (gst_nlp_deadline_is (&self->deadline, time)) {
    self->flow = push_all (self, "max-latency passed without another cue");
  }
  GST_PAD_STREAM_UNLOCK (self->sinkpad);
}

/* Starts the timer if the stream is live, which is known from its first segment on. */
static void
start_timer (GstNlpSentenceJoin *self)
{
  g_autoptr (GstQuery) query = gst_query_new_latency ();
  GstClockTime latency;
  gboolean is_live;

  if (!gst_pad_peer_query (self->sinkpad, query))
    return;
  gst_query_parse_latency (query, &is_live, &latency, NULL);
  gst_nlp_deadline_set_latency (&self->deadline, latency);
  GST_DEBUG_OBJECT (self, "upstream is %s, latency %" GST_TIME_FORMAT,
                    is_live ? "live" : "not live", GST_TIME_ARGS (latency));
  if (is_live && gst_pad_is_active (self->srcpad) &&
      gst_pad_get_task_state (self->srcpad) != GST_TASK_STARTED)
    gst_pad_start_task (self->srcpad, timer_loop, self, NULL);
}

static GstFlowReturn
gst_nlp_sentence_join_chain (GstPad *pad, GstObject *parent, GstBuffer *input)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (parent);
  g_autoptr (GstBuffer) buffer = gst_buffer_make_writable (input);
  g_autoptr (GError) error = NULL;
  GstNlpDocument *document;
  GstFlowReturn flow;

  flow = self->flow;
  self->flow = GST_FLOW_OK;
  if (flow == GST_FLOW_OK && GST_BUFFER_IS_DISCONT (buffer))
    flow = push_before_discont (self, "discontinuity");
  if (flow != GST_FLOW_OK)
    return flow;

  document = gst_nlp_buffer_ensure_document (buffer, &self->segment, self->markup, &error);
  if (document == NULL)
    return handle_error (self, buffer, error);
  if (GST_BUFFER_PTS_IS_VALID (buffer) && self->segment.format == GST_FORMAT_TIME)
    return process_cue (self, buffer, document);
  return pass_through (self, g_steal_pointer (&buffer), document);
}

/* Handles a gap. One after the last cue, or until the pending text is overdue, shows that nothing
 * continues the text, which is sent. An earlier gap would overtake pending text, so it is dropped.
 * Returns whether to forward the event. */
static gboolean
handle_gap (GstNlpSentenceJoin *self, GstEvent *event)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);
  const NlpCue *first = peek_first (self), *last;
  GstClockTime start, duration;

  if (first == NULL)
    return TRUE;
  gst_event_parse_gap (event, &start, &duration);
  last = nlp_cue_queue_get (queue, queue->cues->len - 1);
  if (start < last->stop &&
      !(GST_CLOCK_TIME_IS_VALID (duration) && is_overdue (self, first, start + duration))) {
    GST_LOG_OBJECT (self, "dropping a gap at %" GST_TIME_FORMAT " within pending cues",
                    GST_TIME_ARGS (start));
    return FALSE;
  }
  push_all (self, "gap");
  return TRUE;
}

static gboolean
handle_caps (GstNlpSentenceJoin *self, GstEvent *event)
{
  g_autoptr (GstCaps) src_caps = gst_caps_from_string (SRC_CAPS);
  GstCaps *caps;

  gst_event_parse_caps (event, &caps);
  self->markup = gst_nlp_text_caps_have_markup (caps);
  GST_DEBUG_OBJECT (self, "input is %s", self->markup ? "Pango markup" : "plain text");
  return gst_pad_push_event (self->srcpad, gst_event_new_caps (src_caps));
}

static gboolean
gst_nlp_sentence_join_sink_event (GstPad *pad, GstObject *parent, GstEvent *event)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (parent);

  switch (GST_EVENT_TYPE (event)) {
    case GST_EVENT_FLUSH_STOP:
      drop_all (self);
      gst_segment_init (&self->segment, GST_FORMAT_UNDEFINED);
      self->discont = TRUE;
      self->flow = GST_FLOW_OK;
      break;
    case GST_EVENT_GAP:
      if (!handle_gap (self, event)) {
        gst_event_unref (event);
        return TRUE;
      }
      break;
    case GST_EVENT_CAPS: {
      gboolean ret;

      push_all (self, "caps");
      ret = handle_caps (self, event);
      gst_event_unref (event);
      return ret;
    }
    case GST_EVENT_SEGMENT:
      push_all (self, "segment");
      gst_event_copy_segment (event, &self->segment);
      self->flow = GST_FLOW_OK;
      start_timer (self);
      break;
    default:
      if (GST_EVENT_IS_SERIALIZED (event))
        push_all (self, GST_EVENT_TYPE_NAME (event));
      break;
  }
  return gst_pad_event_default (pad, parent, event);
}

static gboolean
gst_nlp_sentence_join_sink_query (GstPad *pad, GstObject *parent, GstQuery *query)
{
  if (GST_QUERY_TYPE (query) == GST_QUERY_DRAIN)
    push_all (GST_NLP_SENTENCE_JOIN (parent), "drain");
  return gst_pad_query_default (pad, parent, query);
}

/* Adds the time that a cue may wait to the latency of a live stream. */
static gboolean
gst_nlp_sentence_join_src_query (GstPad *pad, GstObject *parent, GstQuery *query)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (parent);
  GstClockTime min, max, own = get_max_latency (self);
  gboolean is_live;

  if (GST_QUERY_TYPE (query) != GST_QUERY_LATENCY)
    return gst_pad_query_default (pad, parent, query);
  if (!gst_pad_peer_query (self->sinkpad, query))
    return FALSE;
  gst_query_parse_latency (query, &is_live, &min, &max);
  gst_nlp_deadline_set_latency (&self->deadline, min);
  if (is_live)
    gst_query_set_latency (query, TRUE, min + own, GST_CLOCK_TIME_IS_VALID (max) ? max + own : max);
  return TRUE;
}

static gboolean
gst_nlp_sentence_join_activate_mode (GstPad *pad,
                                     GstObject *parent,
                                     GstPadMode mode,
                                     gboolean active)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (parent);

  if (mode != GST_PAD_MODE_PUSH)
    return FALSE;
  if (active) {
    gst_nlp_deadline_start (&self->deadline);
    return TRUE;
  }
  gst_nlp_deadline_stop (&self->deadline);
  return gst_pad_stop_task (pad);
}

static gboolean
open_engine (GstNlpSentenceJoin *self)
{
  g_autofree gchar *language = NULL;
  g_autoptr (GError) error = NULL;

  GST_OBJECT_LOCK (self);
  language = g_strdup (self->language);
  GST_OBJECT_UNLOCK (self);

  self->joiner = nlp_cue_joiner_new (language, gst_nlp_cue_free_data, &error);
  if (self->joiner == NULL) {
    GST_ELEMENT_ERROR (self, LIBRARY, SETTINGS, ("%s", error->message), (NULL));
    return FALSE;
  }
  GST_INFO_OBJECT (self, "language %s", language != NULL ? language : "of the cues, or en");
  gst_segment_init (&self->segment, GST_FORMAT_UNDEFINED);
  gst_nlp_deadline_set (&self->deadline, GST_CLOCK_TIME_NONE);
  self->markup = FALSE;
  self->discont = TRUE;
  self->flow = GST_FLOW_OK;
  return TRUE;
}

static GstStateChangeReturn
gst_nlp_sentence_join_change_state (GstElement *element, GstStateChange transition)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (element);
  GstStateChangeReturn ret;

  if (transition == GST_STATE_CHANGE_READY_TO_PAUSED && !open_engine (self))
    return GST_STATE_CHANGE_FAILURE;
  if (transition == GST_STATE_CHANGE_PAUSED_TO_PLAYING)
    gst_nlp_deadline_set_playing (&self->deadline, TRUE);
  if (transition == GST_STATE_CHANGE_PLAYING_TO_PAUSED)
    gst_nlp_deadline_set_playing (&self->deadline, FALSE);
  if (transition == GST_STATE_CHANGE_PAUSED_TO_READY)
    gst_nlp_deadline_stop (&self->deadline);
  ret = GST_ELEMENT_CLASS (gst_nlp_sentence_join_parent_class)->change_state (element, transition);
  if (transition == GST_STATE_CHANGE_PAUSED_TO_READY ||
      (transition == GST_STATE_CHANGE_READY_TO_PAUSED && ret == GST_STATE_CHANGE_FAILURE)) {
    gst_pad_stop_task (self->srcpad);
    g_clear_pointer (&self->joiner, nlp_cue_joiner_free);
  }
  return ret;
}

static void
gst_nlp_sentence_join_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MAX_LATENCY:
      self->max_latency = g_value_get_uint64 (value);
      break;
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      break;
    case PROP_ON_ERROR:
      self->stats.on_error = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
  if (id == PROP_MAX_LATENCY) {
    gst_nlp_deadline_set_max_wait (&self->deadline, g_value_get_uint64 (value));
    gst_element_post_message (GST_ELEMENT (self), gst_message_new_latency (GST_OBJECT (self)));
  }
}

static void
gst_nlp_sentence_join_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MAX_LATENCY:
      g_value_set_uint64 (value, self->max_latency);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_ON_ERROR:
      g_value_set_enum (value, self->stats.on_error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_sentence_join_finalize (GObject *object)
{
  GstNlpSentenceJoin *self = GST_NLP_SENTENCE_JOIN (object);

  g_clear_pointer (&self->joiner, nlp_cue_joiner_free);
  g_free (self->language);
  gst_nlp_deadline_clear (&self->deadline);

  G_OBJECT_CLASS (gst_nlp_sentence_join_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags readwrite = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * GstNlpSentenceJoin:max-latency:
   *
   * How long a cue may wait for the rest of its sentence after its timestamp, in nanoseconds. With
   * 0 every cue is sent at once.
   *
   * Since: 0.1
   */
  properties[PROP_MAX_LATENCY] = g_param_spec_uint64 (
      "max-latency", "Maximum latency",
      "Maximum time to wait for the rest of a sentence, in nanoseconds "
      "(0 = do not wait)",
      0, G_MAXINT64, DEFAULT_MAX_LATENCY, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSentenceJoin:language:
   *
   * The language of all captions, such as "de" or "en-GB". It overrides the language of the cues,
   * and the documents sent have it.
   *
   * Since: 0.1
   */
  properties[PROP_LANGUAGE] = g_param_spec_string (
      "language", "Language", "Language of all captions (NULL = that of each cue, or English)",
      NULL, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSentenceJoin:on-error:
   *
   * What to do with a cue that is not valid UTF-8.
   *
   * Since: 0.1
   */
  properties[PROP_ON_ERROR] = gst_nlp_stats_on_error_spec (
      "What to do with a cue that is not valid UTF-8", GST_PARAM_MUTABLE_PLAYING);

  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
gst_nlp_sentence_join_class_init (GstNlpSentenceJoinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (sentence_join_debug, "sentencejoin", 0,
                           "joins caption cues into sentences");

  object_class->set_property = gst_nlp_sentence_join_set_property;
  object_class->get_property = gst_nlp_sentence_join_get_property;
  object_class->finalize = gst_nlp_sentence_join_finalize;
  element_class->change_state = gst_nlp_sentence_join_change_state;
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Sentence joiner", "Filter/Text",
                                         "Joins caption cues into whole sentences",
                                         "gst-nlp contributors <gst-nlp@lists.example>");
}

static void
gst_nlp_sentence_join_init (GstNlpSentenceJoin *self)
{
  self->sinkpad = gst_pad_new_from_static_template (&sink_template, "sink");
  gst_pad_set_chain_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_sentence_join_chain));
  gst_pad_set_event_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_sentence_join_sink_event));
  gst_pad_set_query_function (self->sinkpad, GST_DEBUG_FUNCPTR (gst_nlp_sentence_join_sink_query));
  gst_element_add_pad (GST_ELEMENT (self), self->sinkpad);
  self->srcpad = gst_pad_new_from_static_template (&src_template, "src");
  gst_pad_set_query_function (self->srcpad, GST_DEBUG_FUNCPTR (gst_nlp_sentence_join_src_query));
  gst_pad_set_activatemode_function (self->srcpad,
                                     GST_DEBUG_FUNCPTR (gst_nlp_sentence_join_activate_mode));
  gst_element_add_pad (GST_ELEMENT (self), self->srcpad);

  self->max_latency = DEFAULT_MAX_LATENCY;
  self->stats = GST_NLP_STATS_INIT;
  gst_nlp_deadline_init (&self->deadline);
  gst_nlp_deadline_set_max_wait (&self->deadline, DEFAULT_MAX_LATENCY);
}
