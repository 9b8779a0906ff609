/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpcalendarenc.c: the element calendarenc, which writes events as iCalendar.
 */

/**
 * SECTION:element-calendarenc
 * @title: calendarenc
 * @short_description: writes announced events as iCalendar
 *
 * Writes what documents announce for a definite date as one calendar (RFC 5545): the actions that
 * facttagger finds, with who, what and when.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.jsonl ! tokenizer ! entitytagger ! facttagger ! \
 *     calendarenc ! filesink location=agenda.ics
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpcalendarenc.h"

#include "calendarevent.h"
#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/gstnlpstats.h"
#include "gstnlpanalyzer.h"
#include "gstnlpcalendarevents.h"
#include "gstnlpelement.h"
#include "gstnlpencodercaps.h"
#include "gstnlpmeta.h"
#include "gstnlpreceipts.h"

GST_DEBUG_CATEGORY_STATIC (calendarenc_debug);
#define GST_CAT_DEFAULT calendarenc_debug

#define DEFAULT_ALL_DATES FALSE

struct _GstNlpCalendarEnc {
  GstBaseTransform parent_instance;

  /* Properties, protected by the object lock */
  gboolean all_dates;
  GstNlpStats stats; /* without errors */

  /* The stream */
  GstNlpReceipts *receipts; /* from start to stop */
  gboolean has_head;        /* whether the head of the calendar has been sent */
};

enum { PROP_0, PROP_ALL_DATES, PROP_STATS, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_TEXT_CAPS));

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS ("text/calendar"));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpCalendarEnc,
                             GstCalendarEnc,
                             gst_nlp_calendar_enc,
                             GST_TYPE_BASE_TRANSFORM)
GST_ELEMENT_REGISTER_DEFINE (calendarenc, "calendarenc", GST_RANK_NONE, GST_NLP_TYPE_CALENDAR_ENC)

static gboolean
gst_nlp_calendar_enc_start (GstBaseTransform *trans)
{
  GstNlpCalendarEnc *self = GST_NLP_CALENDAR_ENC (trans);

  self->receipts = gst_nlp_receipts_new ();
  self->has_head = FALSE;
  GST_OBJECT_LOCK (self);
  gst_nlp_stats_reset (&self->stats);
  GST_OBJECT_UNLOCK (self);
  return TRUE;
}

static gboolean
gst_nlp_calendar_enc_stop (GstBaseTransform *trans)
{
  g_clear_pointer (&GST_NLP_CALENDAR_ENC (trans)->receipts, gst_nlp_receipts_free);
  return TRUE;
}

static GstFlowReturn
gst_nlp_calendar_enc_submit_input_buffer (GstBaseTransform *trans,
                                          gboolean is_discont,
                                          GstBuffer *input)
{
  if (!gst_nlp_element_check_caps (GST_ELEMENT (trans), GST_BASE_TRANSFORM_SINK_PAD (trans))) {
    gst_buffer_unref (input);
    return GST_FLOW_NOT_NEGOTIATED;
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_calendar_enc_parent_class)
      ->submit_input_buffer (trans, is_discont, input);
}

/* Takes @text. */
static GstBuffer *
wrap (GString *text)
{
  const gsize length = text->len;

  return gst_buffer_new_wrapped (g_string_free (text, FALSE), length);
}

/* Returns a buffer with the events of a document (nullable: if there are none). */
static GstBuffer *
encode (GstNlpCalendarEnc *self, GstNlpDocument *document)
{
  GString *text = g_string_new (self->has_head ? NULL : NLP_CALENDAR_HEAD);
  gboolean all_dates;
  guint n_events;

  GST_OBJECT_LOCK (self);
  all_dates = self->all_dates;
  GST_OBJECT_UNLOCK (self);
  n_events = gst_nlp_calendar_events_append (document, all_dates, text);
  GST_DEBUG_OBJECT (self, "%s: %u events", gst_nlp_document_get_debug_name (document), n_events);
  if (n_events == 0) {
    g_string_free (text, TRUE);
    return NULL;
  }
  self->has_head = TRUE;
  return wrap (text);
}

static GstFlowReturn
gst_nlp_calendar_enc_generate_output (GstBaseTransform *trans, GstBuffer **output)
{
  GstNlpCalendarEnc *self = GST_NLP_CALENDAR_ENC (trans);
  g_autoptr (GstBuffer) input = g_steal_pointer (&trans->queued_buf);
  GstNlpDocument *document;

  *output = NULL;
  if (input == NULL)
    return GST_FLOW_OK;
  document = gst_nlp_buffer_get_document (input);
  gst_nlp_stats_add_document (&self->stats, GST_ELEMENT (self), gst_buffer_get_size (input));
  if (document == NULL) {
    GST_DEBUG_OBJECT (self, "the buffer has no document: there is no analyzer upstream");
    return GST_FLOW_OK;
  }
  *output = encode (self, document);
  gst_nlp_receipts_add (self->receipts, document, *output);
  if (*output != NULL)
    gst_nlp_receipts_pass (input, *output);
  return GST_FLOW_OK;
}

/* Ends the calendar before the end of the stream. A calendar without events would not be valid, so
 * there is none. */
static gboolean
gst_nlp_calendar_enc_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  GstNlpCalendarEnc *self = GST_NLP_CALENDAR_ENC (trans);

  if (GST_EVENT_TYPE (event) == GST_EVENT_EOS && self->has_head) {
    self->has_head = FALSE;
    gst_pad_push (trans->srcpad, wrap (g_string_new (NLP_CALENDAR_TAIL)));
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_calendar_enc_parent_class)->sink_event (trans, event);
}

static void
gst_nlp_calendar_enc_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GstNlpCalendarEnc *self = GST_NLP_CALENDAR_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ALL_DATES:
      self->all_dates = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_calendar_enc_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpCalendarEnc *self = GST_NLP_CALENDAR_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ALL_DATES:
      g_value_set_boolean (value, self->all_dates);
      break;
    case PROP_STATS:
      g_value_take_boxed (value, gst_nlp_stats_to_structure (&self->stats));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * GstNlpCalendarEnc:all-dates:
   *
   * Whether to write definite dates that no action refers to, too, with their sentences.
   *
   * Since: 0.1
   */
  properties[PROP_ALL_DATES] = g_param_spec_boolean (
      "all-dates", "All dates", "Whether to write definite dates without actions, too",
      DEFAULT_ALL_DATES, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpCalendarEnc:stats:
   *
   * Statistics since the element started: a structure of `documents`, `bytes` of their text, and
   * `errors`, which is always 0 (all #guint64).
   *
   * Since: 0.1
   */
  properties[PROP_STATS] = gst_nlp_stats_spec ("Documents and bytes of text since the start");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_calendar_enc_class_init (GstNlpCalendarEncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseTransformClass *transform_class = GST_BASE_TRANSFORM_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (calendarenc_debug, "calendarenc", 0, "writes events as iCalendar");

  object_class->set_property = gst_nlp_calendar_enc_set_property;
  object_class->get_property = gst_nlp_calendar_enc_get_property;
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_nlp_element_class_set_metadata (element_class, "calendarenc", "Calendar encoder",
                                      "Codec/Encoder/Text", "Writes announced events as iCalendar");

  transform_class->start = gst_nlp_calendar_enc_start;
  transform_class->stop = gst_nlp_calendar_enc_stop;
  transform_class->transform_caps = gst_nlp_encoder_transform_caps;
  transform_class->sink_event = GST_DEBUG_FUNCPTR (gst_nlp_calendar_enc_sink_event);
  transform_class->submit_input_buffer =
      GST_DEBUG_FUNCPTR (gst_nlp_calendar_enc_submit_input_buffer);
  transform_class->generate_output = GST_DEBUG_FUNCPTR (gst_nlp_calendar_enc_generate_output);
}

static void
gst_nlp_calendar_enc_init (GstNlpCalendarEnc *self)
{
  self->all_dates = DEFAULT_ALL_DATES;
  self->stats = GST_NLP_STATS_INIT;
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), FALSE);
}
