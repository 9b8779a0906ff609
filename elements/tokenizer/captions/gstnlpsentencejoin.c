/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-sentencejoin
 * @title: sentencejoin
 * @short_description: gathers captions to whole sentences
 *
 * Captions hold parts of sentences, as much as fits on the picture. This element gathers cues until
 * a sentence is whole, so that the elements behind it see sentences and not fragments: a name that
 * two cues share is found. A buffer that leaves has the time stamp of its first cue and lasts to
 * the end of its last one; its document knows the cues, see gst_nlp_document_get_running_time_at().
 *
 * What waits leaves when #GstNlpSentenceJoin:max-latency has gone by, at a gap in the stream, when
 * somebody else speaks, and at the end. In a live stream a task of the source pad watches the
 * clock, and the LATENCY query is answered. Text without time stamps passes through as it is.
 *
 * |[
 * gst-launch-1.0 -q filesrc location=captions.srt ! subparse ! sentencejoin ! tokenizer ! \
 *     entitytagger ! annotationenc layers=entities,cues ! fdsink
 * ]|
 */

#include "gstnlpsentencejoin.h"

#include "cuejoiner.h"
#include "gstnlpcuebuffer.h"
#include "gstnlpdeadline.h"
#include "gstnlpenumtypes.h"
#include "gstnlpmeta.h"

#include "common/gstnlpstats.h"

GST_DEBUG_CATEGORY_STATIC (sentence_join_debug);
#define GST_CAT_DEFAULT sentence_join_debug

#define DEFAULT_MAX_LATENCY (5 * GST_SECOND)

#define SRC_CAPS "text/x-raw, format = (string) utf8"

struct _GstNlpSentenceJoin {
  GstElement parent_instance;
  GstPad *sinkpad;
  GstPad *srcpad;

  /* Properties, under the object lock. */
  guint64 max_latency;
  gchar *language;
  GstNlpStats stats; /* the policy alone is of use */

  /* Under the stream lock of the sink pad. */
  GstSegment segment;
  gboolean markup;
  NlpCueJoiner *joiner; /* from READY to PAUSED on */
  gboolean discont;
  GstFlowReturn flow; /* what downstream said to the timer */

  GstNlpDeadline deadline; /* of live streams, which a task of the source pad waits for */
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

G_DEFINE_FINAL_TYPE (GstNlpSentenceJoin, gst_nlp_sentence_join, GST_TYPE_ELEMENT)
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

/* The first cue that waits, or NULL. */
static const NlpCue *
peek_first (GstNlpSentenceJoin *self)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);

  return queue->cues->len > 0 ? nlp_cue_queue_get (queue, 0) : NULL;
}

static void
update_deadline (GstNlpSentenceJoin *self)
{
  const NlpCue *first = peek_first (self);

  gst_nlp_deadline_set (&self->deadline, first != NULL ? first->running_time : GST_CLOCK_TIME_NONE);
}

/* What leaves */

static GstFlowReturn
push_buffer (GstNlpSentenceJoin *self, GstBuffer *buffer)
{
  if (self->discont)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DISCONT);
  self->discont = FALSE;
  return gst_pad_push (self->srcpad, buffer);
}

/* Sends the first @length bytes that wait on their way. */
static GstFlowReturn
push_text (GstNlpSentenceJoin *self, gsize length)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);
  guint n = nlp_cue_queue_count (queue, length);
  GstBuffer *buffer;

  if (n == 0)
    return GST_FLOW_OK;
  buffer =
      gst_nlp_cue_queue_to_buffer (queue, length, n, nlp_cue_joiner_get_language (self->joiner));
  nlp_cue_joiner_drop (self->joiner, length);
  update_deadline (self);
  GST_LOG_OBJECT (self, "%u cues leave, %u wait", n, queue->cues->len);
  return push_buffer (self, buffer);
}

static GstFlowReturn
push_all (GstNlpSentenceJoin *self)
{
  return push_text (self, nlp_cue_joiner_get_queue (self->joiner)->text->len);
}

/* Sends all that waits on its way; something is missing behind it. */
static GstFlowReturn
break_off (GstNlpSentenceJoin *self)
{
  GstFlowReturn flow = push_all (self);

  self->discont = TRUE;
  return flow;
}

static void
drop_all (GstNlpSentenceJoin *self)
{
  nlp_cue_joiner_drop (self->joiner, nlp_cue_joiner_get_queue (self->joiner)->text->len);
  update_deadline (self);
}

/* What comes */

/* Leaves out a cue that is not valid, which ends the text before it. */
static GstFlowReturn
handle_error (GstNlpSentenceJoin *self, GstBuffer *buffer, const GError *error)
{
  g_autofree gchar *cue =
      g_strdup_printf ("cue at %" GST_TIME_FORMAT, GST_TIME_ARGS (GST_BUFFER_PTS (buffer)));

  if (!gst_nlp_stats_report_error (&self->stats, GST_ELEMENT (self), error, cue, GST_STREAM_ERROR,
                                   GST_STREAM_ERROR_DECODE))
    return GST_FLOW_ERROR;
  return break_off (self);
}

/* Whether the cue @first, which waits, has waited for too long when the stream is at @pts. */
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

static GstFlowReturn
take_cue (GstNlpSentenceJoin *self, GstBuffer *buffer, GstNlpDocument *document)
{
  const NlpCue cue = gst_nlp_cue_from_buffer (buffer, &self->segment);
  const NlpCue *first = peek_first (self);
  const gchar *language = gst_nlp_document_get_language (document), *text;
  GstFlowReturn flow = GST_FLOW_OK;
  gsize length, end;

  text = gst_nlp_document_peek_text (document, &length);
  if (first != NULL && (cue.pts < first->pts || is_overdue (self, first, cue.pts) ||
                        !nlp_cue_joiner_accepts (self->joiner, text, length, language)))
    flow = push_all (self);
  end = nlp_cue_joiner_add (self->joiner, &cue, text, length, language);
  update_deadline (self);
  if (flow != GST_FLOW_OK)
    return flow;
  return get_max_latency (self) > 0 ? push_text (self, end) : push_all (self);
}

/* Takes @buffer. Text without a time waits for nothing. */
static GstFlowReturn
pass_on (GstNlpSentenceJoin *self, GstBuffer *buffer, GstNlpDocument *document)
{
  g_autoptr (GstBuffer) passed = buffer;
  GstFlowReturn flow = push_all (self);

  if (flow != GST_FLOW_OK)
    return flow;
  if (self->markup) {
    passed = gst_nlp_cue_buffer_without_markup (buffer, document);
    gst_buffer_unref (buffer);
  }
  return push_buffer (self, g_steal_pointer (&passed));
}

/* The task of the source pad: has what waits leave when it is time. */
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
    GST_DEBUG_OBJECT (self, "nothing came for too long");
    self->flow = push_all (self);
  }
  GST_PAD_STREAM_UNLOCK (self->sinkpad);
}

/* Starts the timer if the stream is live, which is known once it comes. */
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
    flow = break_off (self);
  if (flow != GST_FLOW_OK)
    return flow;

  document = gst_nlp_buffer_ensure_document (buffer, &self->segment, self->markup, &error);
  if (document == NULL)
    return handle_error (self, buffer, error);
  if (GST_BUFFER_PTS_IS_VALID (buffer) && self->segment.format == GST_FORMAT_TIME)
    return take_cue (self, buffer, document);
  return pass_on (self, g_steal_pointer (&buffer), document);
}

/* A gap behind the last cue, or up to when what waits is overdue, says that nothing goes on with
 * it. One in front of that stays in front: it is of a time that hasn't left yet.
 *
 * Returns: whether the event may go on */
static gboolean
take_gap (GstNlpSentenceJoin *self, GstEvent *event)
{
  const NlpCueQueue *queue = nlp_cue_joiner_get_queue (self->joiner);
  const NlpCue *first = peek_first (self), *last;
  GstClockTime start, duration;

  if (first == NULL)
    return TRUE;
  gst_event_parse_gap (event, &start, &duration);
  last = nlp_cue_queue_get (queue, queue->cues->len - 1);
  if (start < last->stop &&
      !(GST_CLOCK_TIME_IS_VALID (duration) && is_overdue (self, first, start + duration)))
    return FALSE;
  push_all (self);
  return TRUE;
}

static gboolean
take_caps (GstNlpSentenceJoin *self, GstEvent *event)
{
  g_autoptr (GstCaps) src_caps = gst_caps_from_string (SRC_CAPS);
  const GstStructure *structure;
  GstCaps *caps;

  gst_event_parse_caps (event, &caps);
  structure = gst_caps_get_structure (caps, 0);
  self->markup = g_strcmp0 (gst_structure_get_string (structure, "format"), "pango-markup") == 0;
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
      if (!take_gap (self, event)) {
        gst_event_unref (event);
        return TRUE;
      }
      break;
    case GST_EVENT_CAPS: {
      gboolean ret;

      push_all (self);
      ret = take_caps (self, event);
      gst_event_unref (event);
      return ret;
    }
    case GST_EVENT_SEGMENT:
      push_all (self);
      gst_event_copy_segment (event, &self->segment);
      self->flow = GST_FLOW_OK;
      start_timer (self);
      break;
    default:
      if (GST_EVENT_IS_SERIALIZED (event))
        push_all (self);
      break;
  }
  return gst_pad_event_default (pad, parent, event);
}

static gboolean
gst_nlp_sentence_join_sink_query (GstPad *pad, GstObject *parent, GstQuery *query)
{
  if (GST_QUERY_TYPE (query) == GST_QUERY_DRAIN)
    push_all (GST_NLP_SENTENCE_JOIN (parent));
  return gst_pad_query_default (pad, parent, query);
}

/* The latency of a live stream is longer by what a cue may wait. */
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
    gst_nlp_deadline_set_patience (&self->deadline, g_value_get_uint64 (value));
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
   * How long a cue may wait for the rest of its sentence, from its time stamp on, in nanoseconds.
   * 0 lets every cue through at once.
   */
  properties[PROP_MAX_LATENCY] =
      g_param_spec_uint64 ("max-latency", "Maximum latency",
                           "How long a cue may wait for the rest of its sentence (ns; 0 = not)", 0,
                           G_MAXINT64, DEFAULT_MAX_LATENCY, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpSentenceJoin:language:
   *
   * The language of all captions, such as "de" or "en-GB", whatever a cue itself says. What leaves
   * says so to the elements behind.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string (
      "language", "Language", "The language of all captions; unset, each has its own, or English",
      NULL, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpSentenceJoin:on-error:
   *
   * What is done with a cue that is not valid UTF-8.
   */
  properties[PROP_ON_ERROR] = gst_nlp_stats_on_error_spec (
      "What is done with a cue that is not valid", GST_PARAM_MUTABLE_PLAYING);

  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
gst_nlp_sentence_join_class_init (GstNlpSentenceJoinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (sentence_join_debug, "sentencejoin", 0,
                           "gathers captions to whole sentences");

  object_class->set_property = gst_nlp_sentence_join_set_property;
  object_class->get_property = gst_nlp_sentence_join_get_property;
  object_class->finalize = gst_nlp_sentence_join_finalize;
  element_class->change_state = gst_nlp_sentence_join_change_state;
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Sentence joiner", "Filter/Text",
                                         "Gathers captions to whole sentences",
                                         "gst-nlp contributors <gst-nlp@lists.example>");
}

static void
gst_nlp_sentence_join_init (GstNlpSentenceJoin *self)
{
  self->sinkpad = gst_pad_new_from_static_template (&sink_template, "sink");
  gst_pad_set_chain_function (self->sinkpad, gst_nlp_sentence_join_chain);
  gst_pad_set_event_function (self->sinkpad, gst_nlp_sentence_join_sink_event);
  gst_pad_set_query_function (self->sinkpad, gst_nlp_sentence_join_sink_query);
  gst_element_add_pad (GST_ELEMENT (self), self->sinkpad);
  self->srcpad = gst_pad_new_from_static_template (&src_template, "src");
  gst_pad_set_query_function (self->srcpad, gst_nlp_sentence_join_src_query);
  gst_pad_set_activatemode_function (self->srcpad, gst_nlp_sentence_join_activate_mode);
  gst_element_add_pad (GST_ELEMENT (self), self->srcpad);

  self->max_latency = DEFAULT_MAX_LATENCY;
  self->stats = GST_NLP_STATS_INIT;
  gst_nlp_deadline_init (&self->deadline);
  gst_nlp_deadline_set_patience (&self->deadline, DEFAULT_MAX_LATENCY);
}
