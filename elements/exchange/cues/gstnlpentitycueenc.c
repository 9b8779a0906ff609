/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpentitycueenc.c: the element entitycueenc, which writes entities as timed text.
 */

/**
 * SECTION:element-entitycueenc
 * @title: entitycueenc
 * @short_description: writes entities as timed text
 *
 * Writes the entities of documents with times as timed text. With #GstNlpEntityCueEnc:format json
 * each mention becomes a line of JSON, which `webvttenc` turns into a metadata cue; with text each
 * document becomes a line with the names in it, for `textoverlay`.
 *
 * |[
 * gst-launch-1.0 -q filesrc location=film.srt ! subparse ! sentencejoin ! tokenizer ! \
 *     entitytagger ! entitycueenc ! webvttenc ! filesink location=entities.vtt
 * ]| Writes a WebVTT file with a cue for each mention of a person, place or other entity.
 *
 * Since: 0.1
 */

#include "gstnlpentitycueenc.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "entitycues.h"
#include "gstnlpanalyzer.h"
#include "gstnlpencodercaps.h"
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

  /* Properties, protected by the object lock */
  GstNlpEntityCueFormat format;
  gchar *labels; /* (nullable) */

  /* The stream */
  GQueue output; /* of GstBuffer: cues of the last document that are not yet pushed */
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

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpEntityCueEnc,
                             GstEntityCueEnc,
                             gst_nlp_entity_cue_enc,
                             GST_TYPE_BASE_TRANSFORM)
GST_ELEMENT_REGISTER_DEFINE (entitycueenc,
                             "entitycueenc",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_ENTITY_CUE_ENC)

#define GST_NLP_TYPE_ENTITY_CUE_FORMAT (gst_nlp_entity_cue_format_get_type ())

GType gst_nlp_entity_cue_format_get_type (void);

G_DEFINE_ENUM_TYPE (GstNlpEntityCueFormat,
                    gst_nlp_entity_cue_format,
                    {GST_NLP_ENTITY_CUE_FORMAT_JSON, "A line of JSON for each mention", "json"},
                    {GST_NLP_ENTITY_CUE_FORMAT_TEXT, "A line with the names of a document", "text"})

/* Queues a cue and takes @text. */
static void
queue_cue (GstNlpEntityCueEnc *self, GString *text, GstClockTime time, GstClockTime duration)
{
  const gsize length = text->len;
  GstBuffer *buffer = gst_buffer_new_wrapped (g_string_free (text, FALSE), length);

  GST_BUFFER_PTS (buffer) = time;
  GST_BUFFER_DURATION (buffer) = duration;
  g_queue_push_tail (&self->output, buffer);
}

/* Stores the time and duration of the cue in which @entity begins, or of the buffer if the document
 * has no cues. The time is a position in the segment. */
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

/* Queues a line of JSON for a mention. */
static void
queue_mention (GstNlpEntityCueEnc *self,
               GstNlpDocument *document,
               const GstBuffer *buffer,
               const NlpEntityCue *mention)
{
  GString *json = g_string_new (NULL);
  GstClockTime time, duration;

  nlp_entity_cue_append_json (mention, json);
  find_time (document, buffer, mention->entity, &time, &duration);
  queue_cue (self, json, time, duration);
}

/* Queues the cues for the entities with one of @labels. */
static void
queue_cues (GstNlpEntityCueEnc *self,
            GstNlpDocument *document,
            const GstBuffer *buffer,
            GstNlpEntityCueFormat format,
            const gchar *labels)
{
  gsize length, n;
  const gchar *text = gst_nlp_document_peek_text (document, &length);
  const GstNlpRawSpan *entities =
      gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  g_autoptr (GString) line = g_string_new (NULL);

  for (gsize i = 0; i < n; i++) {
    const NlpEntityCue mention = {text, &entities[i]};

    if (!nlp_entity_cue_has_label (&mention, labels))
      continue;
    if (format == GST_NLP_ENTITY_CUE_FORMAT_JSON)
      queue_mention (self, document, buffer, &mention);
    else
      nlp_entity_cue_append_line (&mention, line);
  }
  if (line->len > 0)
    queue_cue (self, g_steal_pointer (&line), GST_BUFFER_PTS (buffer),
               GST_BUFFER_DURATION (buffer));
}

/* Pushes a gap event for a document without entities, so that elements which wait for text
 * continue.
 */
static void
push_gap (GstBaseTransform *trans, const GstBuffer *buffer)
{
  if (GST_BUFFER_PTS_IS_VALID (buffer) && trans->segment.format == GST_FORMAT_TIME) {
    GST_LOG_OBJECT (trans, "no entity to write, sending a gap at %" GST_TIME_FORMAT,
                    GST_TIME_ARGS (GST_BUFFER_PTS (buffer)));
    gst_pad_push_event (trans->srcpad,
                        gst_event_new_gap (GST_BUFFER_PTS (buffer), GST_BUFFER_DURATION (buffer)));
  } else {
    GST_LOG_OBJECT (trans, "no entity to write, and no timestamp for a gap");
  }
}

static void
encode (GstNlpEntityCueEnc *self, GstBuffer *input)
{
  GstNlpDocument *document = gst_nlp_buffer_get_document (input);
  g_autofree gchar *labels = NULL;
  GstNlpEntityCueFormat format;

  GST_OBJECT_LOCK (self);
  format = self->format;
  labels = g_strdup (self->labels);
  GST_OBJECT_UNLOCK (self);

  if (document != NULL) {
    queue_cues (self, document, input, format, labels);
    GST_DEBUG_OBJECT (self, "%s: %u cues", gst_nlp_document_get_debug_name (document),
                      g_queue_get_length (&self->output));
  } else {
    GST_DEBUG_OBJECT (self, "the buffer has no document: there is no analyzer upstream");
  }
  if (g_queue_is_empty (&self->output))
    push_gap (GST_BASE_TRANSFORM (self), input);
}

/* Returns one cue of the document at a time. The base class calls this until it returns none. */
static GstFlowReturn
gst_nlp_entity_cue_enc_generate_output (GstBaseTransform *trans, GstBuffer **output)
{
  GstNlpEntityCueEnc *self = GST_NLP_ENTITY_CUE_ENC (trans);
  g_autoptr (GstBuffer) input = g_steal_pointer (&trans->queued_buf);

  if (input != NULL)
    encode (self, input);
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

/* Drops the cues that remain after a failed push. */
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

  GST_DEBUG_CATEGORY_INIT (entitycueenc_debug, "entitycueenc", 0, "writes entities as timed text");

  object_class->set_property = gst_nlp_entity_cue_enc_set_property;
  object_class->get_property = gst_nlp_entity_cue_enc_get_property;
  object_class->finalize = gst_nlp_entity_cue_enc_finalize;
  /**
   * GstNlpEntityCueEnc:format:
   *
   * The format of the output.
   *
   * Since: 0.1
   */
  properties[PROP_FORMAT] =
      g_param_spec_enum ("format", "Format", "Format of the output", GST_NLP_TYPE_ENTITY_CUE_FORMAT,
                         DEFAULT_FORMAT, flags);
  /**
   * GstNlpEntityCueEnc:labels:
   *
   * The labels of the entities to write, separated by commas. %NULL writes all.
   *
   * Since: 0.1
   */
  properties[PROP_LABELS] = g_param_spec_string (
      "labels", "Labels", "Labels of entities to write, separated by commas (NULL = all)", NULL,
      flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_element_class_set_static_metadata (element_class, "Entity cue encoder",
                                         "Codec/Encoder/Subtitle",
                                         "Writes the entities of documents as timed text",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  gst_type_mark_as_plugin_api (GST_NLP_TYPE_ENTITY_CUE_FORMAT, 0);

  transform_class->stop = gst_nlp_entity_cue_enc_stop;
  transform_class->sink_event = gst_nlp_entity_cue_enc_sink_event;
  transform_class->transform_caps = gst_nlp_encoder_transform_caps;
  transform_class->generate_output = gst_nlp_entity_cue_enc_generate_output;
}

static void
gst_nlp_entity_cue_enc_init (GstNlpEntityCueEnc *self)
{
  self->format = DEFAULT_FORMAT;
  g_queue_init (&self->output);
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), FALSE);
}
