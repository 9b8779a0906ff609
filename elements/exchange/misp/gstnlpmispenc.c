/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpmispenc.c: the element mispenc, which writes MISP events.
 */

/**
 * SECTION:element-mispenc
 * @title: mispenc
 * @short_description: writes threat information as MISP events
 *
 * Writes the threat information of documents as events in the core format of MISP, one JSON object
 * a line: the indicators that entitytagger finds as attributes, and the threat actors, malware,
 * tools and techniques as tags. The same document has the same event in every run.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=report.txt ! tokenizer ! entitytagger ! mispenc ! \
 *     filesink location=report.json
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpmispenc.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "mispreport.h"
#include "threats/gstnlpthreatdocument.h"

GST_DEBUG_CATEGORY_STATIC (mispenc_debug);
#define GST_CAT_DEFAULT mispenc_debug

#define DEFAULT_ORG "gst-nlp"
#define DEFAULT_THREAT_LEVEL GST_NLP_MISP_ENC_THREAT_LEVEL_UNDEFINED
#define DEFAULT_ANALYSIS GST_NLP_MISP_ENC_ANALYSIS_INITIAL
#define DEFAULT_DISTRIBUTION GST_NLP_MISP_ENC_DISTRIBUTION_ORGANISATION

struct _GstNlpMispEnc {
  GstNlpThreatEnc parent_instance;

  /* Properties, protected by the object lock */
  gchar *org;
  gchar *org_uuid; /* (nullable) */
  GstNlpMispEncThreatLevel threat_level;
  GstNlpMispEncAnalysis analysis;
  GstNlpMispEncDistribution distribution;

  /* The stream, from open to close */
  NlpMispTables *tables;
  NlpMispEvent *event;
};

enum {
  PROP_0,
  PROP_ORG,
  PROP_ORG_UUID,
  PROP_THREAT_LEVEL,
  PROP_ANALYSIS,
  PROP_DISTRIBUTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src",
                             GST_PAD_SRC,
                             GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("application/json"));

G_DEFINE_ENUM_TYPE (GstNlpMispEncThreatLevel,
                    gst_nlp_misp_enc_threat_level,
                    {GST_NLP_MISP_ENC_THREAT_LEVEL_HIGH, "High", "high"},
                    {GST_NLP_MISP_ENC_THREAT_LEVEL_MEDIUM, "Medium", "medium"},
                    {GST_NLP_MISP_ENC_THREAT_LEVEL_LOW, "Low", "low"},
                    {GST_NLP_MISP_ENC_THREAT_LEVEL_UNDEFINED, "Undefined", "undefined"})

G_DEFINE_ENUM_TYPE (GstNlpMispEncAnalysis,
                    gst_nlp_misp_enc_analysis,
                    {GST_NLP_MISP_ENC_ANALYSIS_INITIAL, "Initial", "initial"},
                    {GST_NLP_MISP_ENC_ANALYSIS_ONGOING, "Ongoing", "ongoing"},
                    {GST_NLP_MISP_ENC_ANALYSIS_COMPLETE, "Complete", "complete"})

G_DEFINE_ENUM_TYPE (GstNlpMispEncDistribution,
                    gst_nlp_misp_enc_distribution,
                    {GST_NLP_MISP_ENC_DISTRIBUTION_ORGANISATION, "Your organisation only",
                     "organisation"},
                    {GST_NLP_MISP_ENC_DISTRIBUTION_COMMUNITY, "This community only", "community"},
                    {GST_NLP_MISP_ENC_DISTRIBUTION_CONNECTED, "Connected communities", "connected"},
                    {GST_NLP_MISP_ENC_DISTRIBUTION_ALL, "All communities", "all"})

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpMispEnc, GstMispEnc, gst_nlp_misp_enc, GST_NLP_TYPE_THREAT_ENC)
GST_ELEMENT_REGISTER_DEFINE (mispenc, "mispenc", GST_RANK_NONE, GST_NLP_TYPE_MISP_ENC)

static void
gst_nlp_misp_enc_open (GstNlpThreatEnc *enc)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (enc);

  self->tables = nlp_misp_tables_new ();
  self->event = nlp_misp_event_new ();
  if (self->tables->suffixes == NULL)
    GST_WARNING_OBJECT (self, "no Public Suffix List: all hosts are domains");
}

static void
gst_nlp_misp_enc_close (GstNlpThreatEnc *enc)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (enc);

  g_clear_pointer (&self->event, nlp_misp_event_free);
  g_clear_pointer (&self->tables, nlp_misp_tables_free);
}

static void
gst_nlp_misp_enc_add (GstNlpThreatEnc *enc, GstNlpDocument *document, NlpTlp tlp, GDateTime *now)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (enc);
  g_auto (GstNlpThreatDocument) threats;
  NlpMispReport report = {
      .id = gst_nlp_document_get_id (document),
      .uri = gst_nlp_document_get_uri (document),
      .title = gst_nlp_document_get_title (document),
      .tlp = tlp,
  };

  gst_nlp_threat_document_init (&threats, document, now);
  report.time = g_date_time_to_unix (threats.time);
  report.text.text = gst_nlp_document_peek_text (document, &report.text.length);
  report.text.sentences = gst_nlp_document_peek_sentences (document, &report.text.n_sentences);
  report.text.mentions = (const NlpThreatMention *)(gconstpointer)threats.mentions->data;
  report.text.n_mentions = threats.mentions->len;
  report.techniques = (const NlpThreatTechnique *)(gconstpointer)threats.techniques->data;
  report.n_techniques = threats.techniques->len;
  if (nlp_misp_report_add (self->event, self->tables, &report))
    GST_DEBUG_OBJECT (self, "%s: attributes in the event: %u, tags: %u",
                      gst_nlp_document_get_debug_name (document),
                      nlp_misp_event_get_n_attributes (self->event),
                      nlp_misp_event_get_n_tags (self->event));
  else
    GST_DEBUG_OBJECT (self, "%s: nothing for an event", gst_nlp_document_get_debug_name (document));
}

static void
gst_nlp_misp_enc_append (GstNlpThreatEnc *enc, GString *out)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (enc);
  g_autofree gchar *org = NULL, *org_uuid = NULL;
  NlpMispSettings settings;

  GST_OBJECT_LOCK (self);
  org = g_strdup (self->org);
  org_uuid = g_strdup (self->org_uuid);
  settings =
      (NlpMispSettings){org, org_uuid, self->threat_level, self->analysis, self->distribution};
  GST_OBJECT_UNLOCK (self);
  if (org_uuid != NULL && !g_uuid_string_is_valid (org_uuid)) {
    GST_WARNING_OBJECT (self, "org-uuid is not a UUID: '%s'; one is made of the name", org_uuid);
    settings.org_uuid = NULL;
  }
  nlp_misp_event_append (self->event, &settings, out);
  nlp_misp_event_free (self->event);
  self->event = nlp_misp_event_new ();
}

/* Replaces @string by a copy of that of @value; an empty one is the default (nullable). */
static void
take_string (gchar **string, const GValue *value, const gchar *otherwise)
{
  const gchar *text = g_value_get_string (value);

  g_free (*string);
  *string = g_strdup (text != NULL && *text != '\0' ? text : otherwise);
}

static void
gst_nlp_misp_enc_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ORG:
      take_string (&self->org, value, DEFAULT_ORG);
      break;
    case PROP_ORG_UUID:
      take_string (&self->org_uuid, value, NULL);
      break;
    case PROP_THREAT_LEVEL:
      self->threat_level = g_value_get_enum (value);
      break;
    case PROP_ANALYSIS:
      self->analysis = g_value_get_enum (value);
      break;
    case PROP_DISTRIBUTION:
      self->distribution = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_misp_enc_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ORG:
      g_value_set_string (value, self->org);
      break;
    case PROP_ORG_UUID:
      g_value_set_string (value, self->org_uuid);
      break;
    case PROP_THREAT_LEVEL:
      g_value_set_enum (value, self->threat_level);
      break;
    case PROP_ANALYSIS:
      g_value_set_enum (value, self->analysis);
      break;
    case PROP_DISTRIBUTION:
      g_value_set_enum (value, self->distribution);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_misp_enc_finalize (GObject *object)
{
  GstNlpMispEnc *self = GST_NLP_MISP_ENC (object);

  g_free (self->org);
  g_free (self->org_uuid);
  G_OBJECT_CLASS (gst_nlp_misp_enc_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING;

  /**
   * GstNlpMispEnc:org:
   *
   * The name of the organisation that makes the events. An empty string restores the default.
   *
   * Since: 0.1
   */
  properties[PROP_ORG] = g_param_spec_string (
      "org", "Organisation", "Organisation that makes the events", DEFAULT_ORG, flags);
  /**
   * GstNlpMispEnc:org-uuid:
   *
   * The UUID of the organisation. If it is not set, one is made of the name.
   *
   * Since: 0.1
   */
  properties[PROP_ORG_UUID] =
      g_param_spec_string ("org-uuid", "UUID of the organisation",
                           "UUID of the organisation (unset: made of its name)", NULL, flags);
  /**
   * GstNlpMispEnc:threat-level:
   *
   * How dangerous the threats of the events are.
   *
   * Since: 0.1
   */
  properties[PROP_THREAT_LEVEL] =
      g_param_spec_enum ("threat-level", "Threat level", "Threat level of the events",
                         gst_nlp_misp_enc_threat_level_get_type (), DEFAULT_THREAT_LEVEL, flags);
  /**
   * GstNlpMispEnc:analysis:
   *
   * How far the analysis of the events is.
   *
   * Since: 0.1
   */
  properties[PROP_ANALYSIS] =
      g_param_spec_enum ("analysis", "Analysis", "State of the analysis of the events",
                         gst_nlp_misp_enc_analysis_get_type (), DEFAULT_ANALYSIS, flags);
  /**
   * GstNlpMispEnc:distribution:
   *
   * Whom MISP gives the events.
   *
   * Since: 0.1
   */
  properties[PROP_DISTRIBUTION] =
      g_param_spec_enum ("distribution", "Distribution", "Whom MISP gives the events",
                         gst_nlp_misp_enc_distribution_get_type (), DEFAULT_DISTRIBUTION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_misp_enc_class_init (GstNlpMispEncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpThreatEncClass *enc_class = GST_NLP_THREAT_ENC_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (mispenc_debug, "mispenc", 0, "writes MISP events");

  object_class->set_property = gst_nlp_misp_enc_set_property;
  object_class->get_property = gst_nlp_misp_enc_get_property;
  object_class->finalize = gst_nlp_misp_enc_finalize;
  install_properties (object_class);
  gst_type_mark_as_plugin_api (gst_nlp_misp_enc_threat_level_get_type (), 0);
  gst_type_mark_as_plugin_api (gst_nlp_misp_enc_analysis_get_type (), 0);
  gst_type_mark_as_plugin_api (gst_nlp_misp_enc_distribution_get_type (), 0);

  gst_nlp_threat_enc_class_add_pads (enc_class, &src_template);
  gst_nlp_element_class_set_metadata (element_class, "mispenc", "MISP encoder",
                                      "Codec/Encoder/Text",
                                      "Writes threat information as MISP events");

  enc_class->open = gst_nlp_misp_enc_open;
  enc_class->add = gst_nlp_misp_enc_add;
  enc_class->append = gst_nlp_misp_enc_append;
  enc_class->close = gst_nlp_misp_enc_close;
}

static void
gst_nlp_misp_enc_init (GstNlpMispEnc *self)
{
  self->org = g_strdup (DEFAULT_ORG);
  self->threat_level = DEFAULT_THREAT_LEVEL;
  self->analysis = DEFAULT_ANALYSIS;
  self->distribution = DEFAULT_DISTRIBUTION;
}
