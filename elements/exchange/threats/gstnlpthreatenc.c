/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpthreatenc.c: the base class of the encoders of threat information.
 */

#include "gstnlpthreatenc.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpstats.h"
#include "gstnlpanalyzer.h"
#include "gstnlpelement.h"
#include "gstnlpencodercaps.h"
#include "gstnlpmeta.h"
#include "gstnlpreceipts.h"

#define DEFAULT_SCOPE GST_NLP_THREAT_SCOPE_DOCUMENT
#define DEFAULT_TLP NLP_TLP_AUTO

typedef struct {
  /* Properties, protected by the object lock */
  GstNlpThreatScope scope;
  NlpTlp tlp;
  GstNlpStats stats; /* without errors */

  /* The stream, from start to stop */
  GstNlpReceipts *receipts;
  GDateTime *now; /* when the element started */
} GstNlpThreatEncPrivate;

enum { PROP_0, PROP_SCOPE, PROP_TLP, PROP_STATS, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_TEXT_CAPS));

G_DEFINE_ENUM_TYPE (GstNlpThreatScope,
                    gst_nlp_threat_scope,
                    {GST_NLP_THREAT_SCOPE_DOCUMENT, "An output for each document", "document"},
                    {GST_NLP_THREAT_SCOPE_STREAM, "One output for all documents", "stream"})

G_DEFINE_ENUM_TYPE (GstNlpThreatTlp,
                    gst_nlp_threat_tlp,
                    {NLP_TLP_AUTO, "As the text says, or else none", "auto"},
                    {NLP_TLP_NONE, "No marking", "none"},
                    {NLP_TLP_CLEAR, "TLP:CLEAR, formerly TLP:WHITE", "clear"},
                    {NLP_TLP_GREEN, "TLP:GREEN", "green"},
                    {NLP_TLP_AMBER, "TLP:AMBER", "amber"},
                    {NLP_TLP_AMBER_STRICT, "TLP:AMBER+STRICT", "amber-strict"},
                    {NLP_TLP_RED, "TLP:RED", "red"})

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GstNlpThreatEnc, gst_nlp_threat_enc, GST_TYPE_BASE_TRANSFORM)

static gboolean
gst_nlp_threat_enc_start (GstBaseTransform *trans)
{
  GstNlpThreatEnc *self = GST_NLP_THREAT_ENC (trans);
  GstNlpThreatEncPrivate *priv = gst_nlp_threat_enc_get_instance_private (self);

  priv->receipts = gst_nlp_receipts_new ();
  priv->now = g_date_time_new_now_utc ();
  GST_OBJECT_LOCK (self);
  gst_nlp_stats_reset (&priv->stats);
  GST_OBJECT_UNLOCK (self);
  GST_NLP_THREAT_ENC_GET_CLASS (self)->open (self);
  return TRUE;
}

static gboolean
gst_nlp_threat_enc_stop (GstBaseTransform *trans)
{
  GstNlpThreatEnc *self = GST_NLP_THREAT_ENC (trans);
  GstNlpThreatEncPrivate *priv = gst_nlp_threat_enc_get_instance_private (self);

  GST_NLP_THREAT_ENC_GET_CLASS (self)->close (self);
  g_clear_pointer (&priv->receipts, gst_nlp_receipts_free);
  g_clear_pointer (&priv->now, g_date_time_unref);
  return TRUE;
}

static GstFlowReturn
gst_nlp_threat_enc_submit_input_buffer (GstBaseTransform *trans,
                                        gboolean is_discont,
                                        GstBuffer *input)
{
  if (!gst_nlp_element_check_caps (GST_ELEMENT (trans), GST_BASE_TRANSFORM_SINK_PAD (trans))) {
    gst_buffer_unref (input);
    return GST_FLOW_NOT_NEGOTIATED;
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_threat_enc_parent_class)
      ->submit_input_buffer (trans, is_discont, input);
}

/* Returns a buffer with the output so far (nullable: if there is nothing in it). */
static GstBuffer *
take_output (GstNlpThreatEnc *self)
{
  GString *text = g_string_new (NULL);
  gsize length;

  GST_NLP_THREAT_ENC_GET_CLASS (self)->append (self, text);
  length = text->len;
  if (length == 0) {
    g_string_free (text, TRUE);
    return NULL;
  }
  return gst_buffer_new_wrapped (g_string_free (text, FALSE), length);
}

static GstFlowReturn
gst_nlp_threat_enc_generate_output (GstBaseTransform *trans, GstBuffer **output)
{
  GstNlpThreatEnc *self = GST_NLP_THREAT_ENC (trans);
  GstNlpThreatEncPrivate *priv = gst_nlp_threat_enc_get_instance_private (self);
  g_autoptr (GstBuffer) input = g_steal_pointer (&trans->queued_buf);
  GstNlpDocument *document;
  GstNlpThreatScope scope;
  NlpTlp tlp;

  *output = NULL;
  if (input == NULL)
    return GST_FLOW_OK;
  document = gst_nlp_buffer_get_document (input);
  gst_nlp_stats_add_document (&priv->stats, GST_ELEMENT (self), gst_buffer_get_size (input));
  if (document == NULL) {
    GST_DEBUG_OBJECT (self, "the buffer has no document: there is no analyzer upstream");
    return GST_FLOW_OK;
  }
  GST_OBJECT_LOCK (self);
  scope = priv->scope;
  tlp = priv->tlp;
  GST_OBJECT_UNLOCK (self);
  GST_NLP_THREAT_ENC_GET_CLASS (self)->add (self, document, tlp, priv->now);
  if (scope == GST_NLP_THREAT_SCOPE_DOCUMENT)
    *output = take_output (self);
  gst_nlp_receipts_add (priv->receipts, document, *output);
  if (*output != NULL)
    gst_nlp_receipts_pass (input, *output);
  return GST_FLOW_OK;
}

/* Writes the output of the stream before its end. */
static gboolean
gst_nlp_threat_enc_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  if (GST_EVENT_TYPE (event) == GST_EVENT_EOS) {
    GstBuffer *output = take_output (GST_NLP_THREAT_ENC (trans));

    if (output != NULL)
      gst_pad_push (trans->srcpad, output);
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_threat_enc_parent_class)->sink_event (trans, event);
}

static void
gst_nlp_threat_enc_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpThreatEnc *self = GST_NLP_THREAT_ENC (object);
  GstNlpThreatEncPrivate *priv = gst_nlp_threat_enc_get_instance_private (self);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_SCOPE:
      priv->scope = g_value_get_enum (value);
      break;
    case PROP_TLP:
      priv->tlp = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_threat_enc_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpThreatEnc *self = GST_NLP_THREAT_ENC (object);
  GstNlpThreatEncPrivate *priv = gst_nlp_threat_enc_get_instance_private (self);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_SCOPE:
      g_value_set_enum (value, priv->scope);
      break;
    case PROP_TLP:
      g_value_set_enum (value, priv->tlp);
      break;
    case PROP_STATS:
      g_value_take_boxed (value, gst_nlp_stats_to_structure (&priv->stats));
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
   * GstNlpThreatEnc:scope:
   *
   * Whether each document has an output, or one output has all documents and is written at the end
   * of the stream. The memory of the latter grows with the number of different things.
   *
   * Since: 0.1
   */
  properties[PROP_SCOPE] = g_param_spec_enum (
      "scope", "Scope", "What an output has", gst_nlp_threat_scope_get_type (), DEFAULT_SCOPE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpThreatEnc:tlp:
   *
   * With whom the output may be shared, by the Traffic Light Protocol.
   *
   * Since: 0.1
   */
  properties[PROP_TLP] = g_param_spec_enum (
      "tlp", "TLP", "Marking of the output", gst_nlp_threat_tlp_get_type (), DEFAULT_TLP,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpThreatEnc:stats:
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
gst_nlp_threat_enc_class_init (GstNlpThreatEncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstBaseTransformClass *transform_class = GST_BASE_TRANSFORM_CLASS (klass);

  object_class->set_property = gst_nlp_threat_enc_set_property;
  object_class->get_property = gst_nlp_threat_enc_get_property;
  install_properties (object_class);
  gst_type_mark_as_plugin_api (gst_nlp_threat_scope_get_type (), 0);
  gst_type_mark_as_plugin_api (gst_nlp_threat_tlp_get_type (), 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_THREAT_ENC, 0);

  transform_class->start = gst_nlp_threat_enc_start;
  transform_class->stop = gst_nlp_threat_enc_stop;
  transform_class->transform_caps = gst_nlp_encoder_transform_caps;
  transform_class->sink_event = GST_DEBUG_FUNCPTR (gst_nlp_threat_enc_sink_event);
  transform_class->submit_input_buffer = GST_DEBUG_FUNCPTR (gst_nlp_threat_enc_submit_input_buffer);
  transform_class->generate_output = GST_DEBUG_FUNCPTR (gst_nlp_threat_enc_generate_output);
}

void
gst_nlp_threat_enc_class_add_pads (GstNlpThreatEncClass *klass, GstStaticPadTemplate *src_template)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, src_template);
}

static void
gst_nlp_threat_enc_init (GstNlpThreatEnc *self)
{
  GstNlpThreatEncPrivate *priv = gst_nlp_threat_enc_get_instance_private (self);

  priv->scope = DEFAULT_SCOPE;
  priv->tlp = DEFAULT_TLP;
  priv->stats = GST_NLP_STATS_INIT;
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), FALSE);
}
