/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpstixenc.c: the element stixenc, which writes STIX bundles.
 */

/**
 * SECTION:element-stixenc
 * @title: stixenc
 * @short_description: writes threat information as STIX
 *
 * Writes the threat information of documents as STIX 2.1 bundles, one JSON object a line: a report
 * with the threat actors, malware, tools, vulnerabilities, techniques, victims, observables and
 * indicators that entitytagger finds, and the relationships that the text states. The same thing
 * has the same id in all documents.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=report.txt ! tokenizer ! entitytagger ! stixenc ! \
 *     filesink location=report.json
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpstixenc.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/gstnlpstats.h"
#include "gstnlpanalyzer.h"
#include "gstnlpelement.h"
#include "gstnlpencodercaps.h"
#include "gstnlpmeta.h"
#include "gstnlpreceipts.h"
#include "gstnlpstixdocument.h"
#include "stix/objects/stixid.h"

GST_DEBUG_CATEGORY_STATIC (stixenc_debug);
#define GST_CAT_DEFAULT stixenc_debug

#define DEFAULT_SCOPE GST_NLP_STIX_ENC_SCOPE_DOCUMENT
#define DEFAULT_TLP NLP_STIX_TLP_AUTO

struct _GstNlpStixEnc {
  GstBaseTransform parent_instance;

  /* Properties, protected by the object lock */
  GstNlpStixEncScope scope;
  NlpStixTlp tlp;
  GstNlpStats stats; /* without errors */

  /* The stream */
  GstNlpReceipts *receipts; /* from start to stop */
  NlpStixAttack *attack;
  NlpStixPhrases *phrases;
  NlpStixBundle *bundle; /* (nullable): of the stream, with scope=stream */
  gchar *bundle_id;      /* (nullable): of @bundle, by the reports so far */
  gchar *now;            /* when the element started */
};

enum { PROP_0, PROP_SCOPE, PROP_TLP, PROP_STATS, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink",
                             GST_PAD_SINK,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_NLP_TEXT_CAPS));

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("application/stix+json"));

G_DEFINE_ENUM_TYPE (GstNlpStixEncScope,
                    gst_nlp_stix_enc_scope,
                    {GST_NLP_STIX_ENC_SCOPE_DOCUMENT, "A bundle for each document", "document"},
                    {GST_NLP_STIX_ENC_SCOPE_STREAM, "One bundle for all documents", "stream"})

G_DEFINE_ENUM_TYPE (GstNlpStixEncTlp,
                    gst_nlp_stix_enc_tlp,
                    {NLP_STIX_TLP_AUTO, "As the text says, or else none", "auto"},
                    {NLP_STIX_TLP_NONE, "No marking", "none"},
                    {NLP_STIX_TLP_CLEAR, "TLP:CLEAR, formerly TLP:WHITE", "clear"},
                    {NLP_STIX_TLP_GREEN, "TLP:GREEN", "green"},
                    {NLP_STIX_TLP_AMBER, "TLP:AMBER", "amber"},
                    {NLP_STIX_TLP_AMBER_STRICT, "TLP:AMBER+STRICT", "amber-strict"},
                    {NLP_STIX_TLP_RED, "TLP:RED", "red"})

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpStixEnc, GstStixEnc, gst_nlp_stix_enc, GST_TYPE_BASE_TRANSFORM)
GST_ELEMENT_REGISTER_DEFINE (stixenc, "stixenc", GST_RANK_NONE, GST_NLP_TYPE_STIX_ENC)

static void
clear_bundle (GstNlpStixEnc *self)
{
  g_clear_pointer (&self->bundle, nlp_stix_bundle_free);
  g_clear_pointer (&self->bundle_id, g_free);
}

static gboolean
gst_nlp_stix_enc_start (GstBaseTransform *trans)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (trans);

  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  self->receipts = gst_nlp_receipts_new ();
  self->attack = nlp_stix_attack_new ();
  self->phrases = nlp_stix_phrases_new ();
  self->now = gst_nlp_stix_format_time (now);
  GST_OBJECT_LOCK (self);
  gst_nlp_stats_reset (&self->stats);
  GST_OBJECT_UNLOCK (self);
  return TRUE;
}

static gboolean
gst_nlp_stix_enc_stop (GstBaseTransform *trans)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (trans);

  clear_bundle (self);
  g_clear_pointer (&self->receipts, gst_nlp_receipts_free);
  g_clear_pointer (&self->attack, nlp_stix_attack_free);
  g_clear_pointer (&self->phrases, nlp_stix_phrases_free);
  g_clear_pointer (&self->now, g_free);
  return TRUE;
}

static GstFlowReturn
gst_nlp_stix_enc_submit_input_buffer (GstBaseTransform *trans,
                                      gboolean is_discont,
                                      GstBuffer *input)
{
  if (!gst_nlp_element_check_caps (GST_ELEMENT (trans), GST_BASE_TRANSFORM_SINK_PAD (trans))) {
    gst_buffer_unref (input);
    return GST_FLOW_NOT_NEGOTIATED;
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_stix_enc_parent_class)
      ->submit_input_buffer (trans, is_discont, input);
}

/* Returns a buffer with a bundle. */
static GstBuffer *
write_bundle (const NlpStixBundle *bundle, const gchar *id)
{
  GString *text = g_string_new (NULL);
  gsize length;

  nlp_stix_bundle_append (bundle, id, text);
  length = text->len;
  return gst_buffer_new_wrapped (g_string_free (text, FALSE), length);
}

static const gchar *
add_document (GstNlpStixEnc *self, NlpStixBundle *bundle, GstNlpDocument *document)
{
  NlpStixTlp tlp;
  const gchar *report;

  GST_OBJECT_LOCK (self);
  tlp = self->tlp;
  GST_OBJECT_UNLOCK (self);
  report =
      gst_nlp_stix_document_add (bundle, self->attack, self->phrases, document, tlp, self->now);
  if (report == NULL)
    GST_DEBUG_OBJECT (self, "%s: nothing for a report", gst_nlp_document_get_debug_name (document));
  else
    GST_DEBUG_OBJECT (self, "%s: number of objects: %u", gst_nlp_document_get_debug_name (document),
                      nlp_stix_bundle_get_ids (bundle)->len);
  return report;
}

/* Returns a buffer with the bundle of a document (nullable: if it has no objects). */
static GstBuffer *
encode (GstNlpStixEnc *self, GstNlpDocument *document)
{
  g_autoptr (NlpStixBundle) bundle = nlp_stix_bundle_new ();
  const gchar *report = add_document (self, bundle, document);
  g_autofree gchar *id = report != NULL ? nlp_stix_id_make ("bundle", report) : NULL;

  return report != NULL ? write_bundle (bundle, id) : NULL;
}

/* Adds a document to the bundle of the stream. */
static void
collect (GstNlpStixEnc *self, GstNlpDocument *document)
{
  g_autofree gchar *key = NULL;
  const gchar *report;

  if (self->bundle == NULL)
    self->bundle = nlp_stix_bundle_new ();
  report = add_document (self, self->bundle, document);
  if (report == NULL)
    return;
  key = g_strconcat (self->bundle_id != NULL ? self->bundle_id : "", report, NULL);
  g_free (self->bundle_id);
  self->bundle_id = nlp_stix_id_make ("bundle", key);
}

static GstFlowReturn
gst_nlp_stix_enc_generate_output (GstBaseTransform *trans, GstBuffer **output)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (trans);
  g_autoptr (GstBuffer) input = g_steal_pointer (&trans->queued_buf);
  GstNlpDocument *document;
  GstNlpStixEncScope scope;

  *output = NULL;
  if (input == NULL)
    return GST_FLOW_OK;
  document = gst_nlp_buffer_get_document (input);
  gst_nlp_stats_add_document (&self->stats, GST_ELEMENT (self), gst_buffer_get_size (input));
  if (document == NULL) {
    GST_DEBUG_OBJECT (self, "the buffer has no document: there is no analyzer upstream");
    return GST_FLOW_OK;
  }
  GST_OBJECT_LOCK (self);
  scope = self->scope;
  GST_OBJECT_UNLOCK (self);
  if (scope == GST_NLP_STIX_ENC_SCOPE_STREAM)
    collect (self, document);
  else
    *output = encode (self, document);
  gst_nlp_receipts_add (self->receipts, document, *output);
  if (*output != NULL)
    gst_nlp_receipts_pass (input, *output);
  return GST_FLOW_OK;
}

/* Writes the bundle of the stream before its end. */
static gboolean
gst_nlp_stix_enc_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (trans);

  if (GST_EVENT_TYPE (event) == GST_EVENT_EOS) {
    if (self->bundle_id != NULL)
      gst_pad_push (trans->srcpad, write_bundle (self->bundle, self->bundle_id));
    clear_bundle (self);
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_stix_enc_parent_class)->sink_event (trans, event);
}

static void
gst_nlp_stix_enc_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_SCOPE:
      self->scope = g_value_get_enum (value);
      break;
    case PROP_TLP:
      self->tlp = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_stix_enc_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpStixEnc *self = GST_NLP_STIX_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_SCOPE:
      g_value_set_enum (value, self->scope);
      break;
    case PROP_TLP:
      g_value_set_enum (value, self->tlp);
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
   * GstNlpStixEnc:scope:
   *
   * Whether each document has a bundle, or one bundle has all documents and is written at the end
   * of the stream. The memory of the latter grows with the number of different objects.
   *
   * Since: 0.1
   */
  properties[PROP_SCOPE] = g_param_spec_enum (
      "scope", "Scope", "What a bundle has", gst_nlp_stix_enc_scope_get_type (), DEFAULT_SCOPE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpStixEnc:tlp:
   *
   * With whom the objects may be shared, by the Traffic Light Protocol.
   *
   * Since: 0.1
   */
  properties[PROP_TLP] = g_param_spec_enum (
      "tlp", "TLP", "Marking of the objects", gst_nlp_stix_enc_tlp_get_type (), DEFAULT_TLP,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpStixEnc:stats:
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
gst_nlp_stix_enc_class_init (GstNlpStixEncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseTransformClass *transform_class = GST_BASE_TRANSFORM_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (stixenc_debug, "stixenc", 0, "writes STIX bundles");

  object_class->set_property = gst_nlp_stix_enc_set_property;
  object_class->get_property = gst_nlp_stix_enc_get_property;
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_nlp_element_class_set_metadata (element_class, "stixenc", "STIX encoder",
                                      "Codec/Encoder/Text", "Writes threat information as STIX");

  transform_class->start = gst_nlp_stix_enc_start;
  transform_class->stop = gst_nlp_stix_enc_stop;
  transform_class->transform_caps = gst_nlp_encoder_transform_caps;
  transform_class->sink_event = GST_DEBUG_FUNCPTR (gst_nlp_stix_enc_sink_event);
  transform_class->submit_input_buffer = GST_DEBUG_FUNCPTR (gst_nlp_stix_enc_submit_input_buffer);
  transform_class->generate_output = GST_DEBUG_FUNCPTR (gst_nlp_stix_enc_generate_output);
}

static void
gst_nlp_stix_enc_init (GstNlpStixEnc *self)
{
  self->scope = DEFAULT_SCOPE;
  self->tlp = DEFAULT_TLP;
  self->stats = GST_NLP_STATS_INIT;
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), FALSE);
}
