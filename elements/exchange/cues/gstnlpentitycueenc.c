/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-entitycueenc
 * @title: entitycueenc
 * @short_description: makes timed text of entities
 *
 * Makes text with times of the entities of documents that have times: with
 * #GstNlpEntityCueEnc:format json a line of JSON for each mention, for `webvttenc` to make metadata
 * cues of; with text a line with the names of a document, for `textoverlay`.
 *
 * |[
 * gst-launch-1.0 -q filesrc location=film.srt ! subparse ! sentencejoin ! tokenizer ! \
 *     entitytagger ! entitycueenc ! webvttenc ! filesink location=entities.vtt
 * ]| Writes a WebVTT file whose cues say who and what is mentioned when.
 */

#include "gstnlpentitycueenc.h"

#include "entitycues.h"
#include "gstnlpanalyzer.h"
#include "gstnlpmeta.h"

GST_DEBUG_CATEGORY_STATIC (entitycueenc_debug);
#define GST_CAT_DEFAULT entitycueenc_debug

typedef enum {
  GST_NLP_ENTITY_CUE_FORMAT_JSON,
  GST_NLP_ENTITY_CUE_FORMAT_TEXT,
} GstNlpEntityCueFormat;

#define DEFAULT_FORMAT GST_NLP_ENTITY_CUE_FORMAT_JSON

struct _GstNlpEntityCueEnc {
  GstBaseTransform parent_instance;

  /* Properties, under the object lock */
  GstNlpEntityCueFormat format;
  gchar *labels; /* (nullable) */

  /* Of the stream */
  GQueue output; /* of GstBuffer: cues of the document that came last */
};

enum { PROP_0, PROP_FORMAT, PROP_LABELS, N_PROPS };

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
                             GST_STATIC_CAPS ("text/x-raw, format = (string) utf8"));

G_DEFINE_FINAL_TYPE (GstNlpEntityCueEnc, gst_nlp_entity_cue_enc, GST_TYPE_BASE_TRANSFORM)
GST_ELEMENT_REGISTER_DEFINE (entitycueenc,
                             "entitycueenc",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_ENTITY_CUE_ENC)

#define GST_NLP_TYPE_ENTITY_CUE_FORMAT (gst_nlp_entity_cue_format_get_type ())

static GType
gst_nlp_entity_cue_format_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue formats[] = {
      {GST_NLP_ENTITY_CUE_FORMAT_JSON, "A line of JSON for each mention", "json"},
      {GST_NLP_ENTITY_CUE_FORMAT_TEXT, "A line with the names of a document", "text"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpEntityCueFormat", formats));
  return type;
}

static GstCaps *
gst_nlp_entity_cue_enc_transform_caps (GstBaseTransform *trans,
                                       GstPadDirection direction,
                                       GstCaps *caps,
                                       GstCaps *filter)
{
  GstPad *other = direction == GST_PAD_SINK ? trans->srcpad : trans->sinkpad;
  g_autoptr (GstCaps) all = gst_pad_get_pad_template_caps (other);

  if (filter == NULL)
    return g_steal_pointer (&all);
  return gst_caps_intersect_full (filter, all, GST_CAPS_INTERSECT_FIRST);
}

/* A buffer of @text that is shown from @time on. Takes @text. */
static void
queue_cue (GstNlpEntityCueEnc *self, GString *text, GstClockTime time, GstClockTime duration)
{
  const gsize length = text->len;
  GstBuffer *buffer = gst_buffer_new_wrapped (g_string_free (text, FALSE), length);

  GST_BUFFER_PTS (buffer) = time;
  GST_BUFFER_DURATION (buffer) = duration;
  g_queue_push_tail (&self->output, buffer);
}

/* When the cue begins in which an entity does, and how long that is shown: as a position in the
 * segment. In a document without cues, as long as that. */
static void
find_time (GstNlpDocument *document,
           const GstBuffer *buffer,
           const GstNlpRawSpan *entity,
           GstClockTime *time,
           GstClockTime *duration)
{
  gsize n_cues;
  const GstNlpRawSpan *cues = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_CUES, &n_cues);
  const GstClockTime start = gst_nlp_document_get_running_time (document);

  *time = GST_BUFFER_PTS (buffer);
  *duration = GST_BUFFER_DURATION (buffer);
  for (gsize i = 0; i < n_cues && cues[i].start <= entity->start; i++) {
    GstClockTime cue_time = GST_CLOCK_TIME_NONE, cue_duration = GST_CLOCK_TIME_NONE;

    for (const GstNlpAttribute *at = cues[i].attributes; at != NULL; at = at->next) {
      if (g_str_equal (at->name, "running_time"))
        cue_time = g_ascii_strtoull (at->value, NULL, 10);
      else if (g_str_equal (at->name, "duration"))
        cue_duration = g_ascii_strtoull (at->value, NULL, 10);
    }
    if (!GST_CLOCK_TIME_IS_VALID (cue_time) || !GST_CLOCK_TIME_IS_VALID (start) ||
        !GST_BUFFER_PTS_IS_VALID (buffer) || cue_time < start)
      continue;
    *time = GST_BUFFER_PTS (buffer) + (cue_time - start);
    *duration = cue_duration;
  }
}

static void
queue_mentions (GstNlpEntityCueEnc *self,
                GstNlpDocument *document,
                const GstBuffer *buffer,
                const gchar *labels)
{
  gsize n;
  const GstNlpRawSpan *entities =
      gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);

  for (gsize i = 0; i < n; i++) {
    const NlpEntityCue cue = {gst_nlp_document_peek_text (document, &(gsize){0}), &entities[i]};
    GstClockTime time, duration;
    GString *json;

    if (!nlp_entity_cue_has_label (&cue, labels))
      continue;
    json = g_string_new (NULL);
    nlp_entity_cue_append_json (&cue, json);
    find_time (document, buffer, &entities[i], &time, &duration);
    queue_cue (self, json, time, duration);
  }
}

static void
queue_line (GstNlpEntityCueEnc *self,
            GstNlpDocument *document,
            const GstBuffer *buffer,
            const gchar *labels)
{
  gsize n;
  const GstNlpRawSpan *entities =
      gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  GString *line = g_string_new (NULL);

  for (gsize i = 0; i < n; i++) {
    const NlpEntityCue cue = {gst_nlp_document_peek_text (document, &(gsize){0}), &entities[i]};

    if (nlp_entity_cue_has_label (&cue, labels))
      nlp_entity_cue_append_line (&cue, line);
  }
  if (line->len > 0)
    queue_cue (self, line, GST_BUFFER_PTS (buffer), GST_BUFFER_DURATION (buffer));
  else
    g_string_free (line, TRUE);
}

/* What waits for text is told that none comes in the time of a document without entities. */
static void
push_gap (GstBaseTransform *trans, const GstBuffer *buffer)
{
  if (GST_BUFFER_PTS_IS_VALID (buffer) && trans->segment.format == GST_FORMAT_TIME)
    gst_pad_push_event (trans->srcpad,
                        gst_event_new_gap (GST_BUFFER_PTS (buffer), GST_BUFFER_DURATION (buffer)));
}

static void
take_input (GstNlpEntityCueEnc *self, GstBuffer *input)
{
  GstNlpDocument *document = gst_nlp_buffer_get_document (input);
  g_autofree gchar *labels = NULL;
  GstNlpEntityCueFormat format;

  GST_OBJECT_LOCK (self);
  format = self->format;
  labels = g_strdup (self->labels);
  GST_OBJECT_UNLOCK (self);

  if (document != NULL && format == GST_NLP_ENTITY_CUE_FORMAT_JSON)
    queue_mentions (self, document, input, labels);
  else if (document != NULL)
    queue_line (self, document, input, labels);
  if (g_queue_is_empty (&self->output))
    push_gap (GST_BASE_TRANSFORM (self), input);
}

/* A document has any number of cues; the base class asks until there are none. */
static GstFlowReturn
gst_nlp_entity_cue_enc_generate_output (GstBaseTransform *trans, GstBuffer **output)
{
  GstNlpEntityCueEnc *self = GST_NLP_ENTITY_CUE_ENC (trans);
  g_autoptr (GstBuffer) input = g_steal_pointer (&trans->queued_buf);

  if (input != NULL)
    take_input (self, input);
  *output = g_queue_pop_head (&self->output);
  return GST_FLOW_OK;
}

static void
drop_cues (GstBaseTransform *trans)
{
  g_queue_clear_full (&GST_NLP_ENTITY_CUE_ENC (trans)->output, (GDestroyNotify)gst_buffer_unref);
}

static gboolean
gst_nlp_entity_cue_enc_stop (GstBaseTransform *trans)
{
  drop_cues (trans);
  return TRUE;
}

/* What waited when the push before it failed is of before the flush. */
static gboolean
gst_nlp_entity_cue_enc_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  if (GST_EVENT_TYPE (event) == GST_EVENT_FLUSH_STOP)
    drop_cues (trans);
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_entity_cue_enc_parent_class)->sink_event (trans, event);
}

static void
gst_nlp_entity_cue_enc_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  GstNlpEntityCueEnc *self = GST_NLP_ENTITY_CUE_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_FORMAT:
      self->format = (GstNlpEntityCueFormat)g_value_get_enum (value);
      break;
    case PROP_LABELS:
      g_free (self->labels);
      self->labels = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_entity_cue_enc_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpEntityCueEnc *self = GST_NLP_ENTITY_CUE_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_FORMAT:
      g_value_set_enum (value, self->format);
      break;
    case PROP_LABELS:
      g_value_set_string (value, self->labels);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_entity_cue_enc_finalize (GObject *object)
{
  g_free (GST_NLP_ENTITY_CUE_ENC (object)->labels);

  G_OBJECT_CLASS (gst_nlp_entity_cue_enc_parent_class)->finalize (object);
}

static void
gst_nlp_entity_cue_enc_class_init (GstNlpEntityCueEncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseTransformClass *transform_class = GST_BASE_TRANSFORM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING;

  GST_DEBUG_CATEGORY_INIT (entitycueenc_debug, "entitycueenc", 0, "timed text of entities");

  object_class->set_property = gst_nlp_entity_cue_enc_set_property;
  object_class->get_property = gst_nlp_entity_cue_enc_get_property;
  object_class->finalize = gst_nlp_entity_cue_enc_finalize;
  /**
   * GstNlpEntityCueEnc:format:
   *
   * What is written.
   */
  properties[PROP_FORMAT] = g_param_spec_enum (
      "format", "Format", "What is written", GST_NLP_TYPE_ENTITY_CUE_FORMAT, DEFAULT_FORMAT, flags);
  /**
   * GstNlpEntityCueEnc:labels:
   *
   * The labels of the entities that are written, separated by commas.
   */
  properties[PROP_LABELS] = g_param_spec_string (
      "labels", "Labels", "Labels of entities to write, separated by commas (NULL = all)", NULL,
      flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Entity cue encoder",
                                         "Codec/Encoder/Subtitle",
                                         "Makes text with times of the entities of documents",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  transform_class->stop = gst_nlp_entity_cue_enc_stop;
  transform_class->sink_event = gst_nlp_entity_cue_enc_sink_event;
  transform_class->transform_caps = gst_nlp_entity_cue_enc_transform_caps;
  transform_class->generate_output = gst_nlp_entity_cue_enc_generate_output;
}

static void
gst_nlp_entity_cue_enc_init (GstNlpEntityCueEnc *self)
{
  self->format = DEFAULT_FORMAT;
  g_queue_init (&self->output);
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), FALSE);
}
