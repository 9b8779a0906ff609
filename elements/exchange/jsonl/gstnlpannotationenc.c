/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpannotationenc.c: the element annotationenc, which writes annotated documents.
 */

/**
 * SECTION:element-annotationenc
 * @title: annotationenc
 * @short_description: writes annotated documents as JSON Lines and in formats of other tools
 *
 * Writes each document with its metadata, text and annotations as one line of JSON, its sentences
 * as CoNLL-U, its spans as W3C Web Annotations, or a folder for the annotation tool brat.
 * annotationdec reads all of them.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! annotationenc ! \
 *     fdsink
 * ]| Prints the entities of a file as JSON.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! \
 *     annotationenc format=brat ! filesink location=news.tar
 * ]| Makes an archive of a folder that brat opens.
 *
 * Since: 0.1
 */

#include "gstnlpannotationenc.h"

#include "gstnlpanalyzer.h"
#include "gstnlpconllu.h"
#include "gstnlpelement.h"
#include "gstnlpenumtypes.h"
#include "gstnlperror.h"
#include "gstnlpjson.h"
#include "gstnlpmeta.h"
#include "gstnlpreceipts.h"

#include "brat/gstnlpbrat.h"
#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/gstnlpnamecheck.h"
#include "common/gstnlpstats.h"
#include "webannotation/gstnlpwebannotation.h"

GST_DEBUG_CATEGORY_STATIC (annotationenc_debug);
#define GST_CAT_DEFAULT annotationenc_debug

#define DEFAULT_OFFSETS GST_NLP_OFFSETS_CODEPOINT
#define DEFAULT_FORMAT GST_NLP_ANNOTATION_FORMAT_JSONL

#define JSONL_CAPS "application/x-ndjson"
#define CONLLU_CAPS "application/x-conllu"
#define TAR_CAPS "application/x-tar"

struct _GstNlpAnnotationEnc {
  GstBaseTransform parent_instance;

  /* Properties, protected by the object lock */
  GstNlpAnnotationFormat format;
  GstNlpOffsets offsets;
  gchar *layers; /* (nullable) */
  GstNlpStats stats;

  /* The stream, from start to stop */
  GstNlpNameCheck *missing_layers; /* (nullable): of @layers */
  gchar **layer_names;             /* (nullable): @layers when the stream started; NULL for all */
  GstNlpReceipts *receipts;
  NlpDatabases *databases;
  GstNlpBrat *brat;                     /* (nullable): after the first document in this format */
  gboolean markup;                      /* whether the input is Pango markup */
  GstNlpAnnotationFormat stream_format; /* @format when the stream started */
  guint64 n_sentences;                  /* in the sections of the document before the next one */
};

enum { PROP_0, PROP_FORMAT, PROP_OFFSETS, PROP_LAYERS, PROP_ON_ERROR, PROP_STATS, N_PROPS };

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
                             GST_STATIC_CAPS (JSONL_CAPS "; " CONLLU_CAPS "; " TAR_CAPS));

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpAnnotationEnc,
                             GstAnnotationEnc,
                             gst_nlp_annotation_enc,
                             GST_TYPE_BASE_TRANSFORM)
GST_ELEMENT_REGISTER_DEFINE (annotationenc,
                             "annotationenc",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_ANNOTATION_ENC)

G_DEFINE_ENUM_TYPE (GstNlpAnnotationFormat,
                    gst_nlp_annotation_format,
                    {GST_NLP_ANNOTATION_FORMAT_JSONL, "JSON Lines, with all annotations", "jsonl"},
                    {GST_NLP_ANNOTATION_FORMAT_CONLLU,
                     "CoNLL-U, with tokens, sentences, syntax and entities", "conllu"},
                    {GST_NLP_ANNOTATION_FORMAT_WEBANNOTATION,
                     "W3C Web Annotations, with spans and relations", "webannotation"},
                    {GST_NLP_ANNOTATION_FORMAT_BRAT,
                     "A tar archive of a folder of brat, with spans and relations", "brat"})

/* Splits "tokens, entities" into names. NULL, which means all layers, stays NULL. */
static gchar **
split_layers (const gchar *layers)
{
  g_autoptr (GStrvBuilder) names = NULL;
  g_auto (GStrv) items = NULL;

  if (layers == NULL)
    return NULL;

  names = g_strv_builder_new ();
  items = g_strsplit (layers, ",", -1);
  for (gchar **item = items; *item != NULL; item++) {
    if (*g_strstrip (*item) != '\0')
      g_strv_builder_add (names, *item);
  }
  return g_strv_builder_end (names);
}

static gboolean
gst_nlp_annotation_enc_start (GstBaseTransform *trans)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (trans);
  g_autofree gchar *layers = NULL;
  gboolean has_offsets;

  GST_OBJECT_LOCK (self);
  layers = g_strdup (self->layers);
  has_offsets = self->offsets != DEFAULT_OFFSETS;
  self->stream_format = self->format;
  gst_nlp_stats_reset (&self->stats);
  GST_OBJECT_UNLOCK (self);

  GST_DEBUG_OBJECT (self, "layers: %s", layers != NULL ? layers : "all");
  self->layer_names = split_layers (layers);
  self->missing_layers = gst_nlp_name_check_new (layers);
  gst_nlp_name_check_see (self->missing_layers, "relations"); /* few documents have them */
  self->receipts = gst_nlp_receipts_new ();
  self->databases = nlp_databases_new ();
  if (self->stream_format != GST_NLP_ANNOTATION_FORMAT_JSONL && has_offsets)
    GST_ELEMENT_WARNING (self, LIBRARY, SETTINGS,
                         ("offsets has no effect: only JSON Lines have a choice of units"), (NULL));
  self->n_sentences = 0;
  return TRUE;
}

static gboolean
gst_nlp_annotation_enc_stop (GstBaseTransform *trans)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (trans);

  g_clear_pointer (&self->layer_names, g_strfreev);
  g_clear_pointer (&self->missing_layers, gst_nlp_name_check_free);
  g_clear_pointer (&self->receipts, gst_nlp_receipts_free);
  g_clear_pointer (&self->brat, gst_nlp_brat_free);
  g_clear_pointer (&self->databases, nlp_databases_free);

  return TRUE;
}

static gboolean
gst_nlp_annotation_enc_set_caps (GstBaseTransform *trans, GstCaps *incaps, GstCaps *outcaps)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (trans);

  self->markup = gst_nlp_text_caps_have_markup (incaps);
  GST_DEBUG_OBJECT (self, "input is %s", self->markup ? "Pango markup" : "plain text");

  return TRUE;
}

static const gchar *
get_caps (GstNlpAnnotationFormat format)
{
  switch (format) {
    case GST_NLP_ANNOTATION_FORMAT_CONLLU:
      return CONLLU_CAPS;
    case GST_NLP_ANNOTATION_FORMAT_BRAT:
      return TAR_CAPS;
    case GST_NLP_ANNOTATION_FORMAT_JSONL:
    case GST_NLP_ANNOTATION_FORMAT_WEBANNOTATION:
    default:
      return JSONL_CAPS;
  }
}

static GstCaps *
gst_nlp_annotation_enc_transform_caps (GstBaseTransform *trans,
                                       GstPadDirection direction,
                                       GstCaps *caps,
                                       GstCaps *filter)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (trans);
  g_autoptr (GstCaps) other = NULL;

  if (direction == GST_PAD_SRC) {
    other = gst_pad_get_pad_template_caps (trans->sinkpad);
  } else {
    GST_OBJECT_LOCK (self);
    other = gst_caps_from_string (get_caps (self->format));
    GST_OBJECT_UNLOCK (self);
  }
  if (filter == NULL)
    return g_steal_pointer (&other);
  return gst_caps_intersect_full (filter, other, GST_CAPS_INTERSECT_FIRST);
}

/* Appends the sentences of @document, whose sections have a common numbering. */
static void
append_conllu (GstNlpAnnotationEnc *self, GstNlpDocument *document, GString *out)
{
  GstNlpSection section;

  gst_nlp_document_get_section (document, &section);
  if (section.number == 0)
    self->n_sentences = 0;
  self->n_sentences = gst_nlp_document_append_conllu (document, out, self->n_sentences,
                                                      (const gchar *const *)self->layer_names);
}

/* Appends the document in the format of the stream. */
static void
append_document (GstNlpAnnotationEnc *self, GstNlpDocument *document, GString *out)
{
  const gchar *const *layers = (const gchar *const *)self->layer_names;
  GstNlpOffsets offsets;

  switch (self->stream_format) {
    case GST_NLP_ANNOTATION_FORMAT_CONLLU:
      append_conllu (self, document, out);
      break;
    case GST_NLP_ANNOTATION_FORMAT_WEBANNOTATION:
      gst_nlp_web_annotation_append (document, layers, self->databases, out);
      g_string_append_c (out, '\n');
      break;
    case GST_NLP_ANNOTATION_FORMAT_BRAT:
      if (self->brat == NULL)
        self->brat = gst_nlp_brat_new (self->databases);
      gst_nlp_brat_append (self->brat, document, layers, out);
      break;
    case GST_NLP_ANNOTATION_FORMAT_JSONL:
    default:
      GST_OBJECT_LOCK (self);
      offsets = self->offsets;
      GST_OBJECT_UNLOCK (self);
      gst_nlp_document_append_json (document, out, offsets, layers);
      g_string_append_c (out, '\n');
  }
}

/* Returns a buffer that owns the memory that was written to. Takes @out. */
static GstBuffer *
wrap (GString *out)
{
  const gsize length = out->len, allocated = out->allocated_len;
  gchar *data = g_string_free (out, FALSE);

  return gst_buffer_new_wrapped_full (0, data, allocated, 0, length, data, g_free);
}

/* Returns a buffer with the line, lines or files of @document. */
static GstBuffer *
encode (GstNlpAnnotationEnc *self, GstNlpDocument *document)
{
  GString *out;
  gsize length;

  /* Enough for most documents, so that few are reallocated. */
  gst_nlp_document_peek_text (document, &length);
  out = g_string_sized_new (4 * length + 256);
  append_document (self, document, out);
  gst_nlp_stats_add_document (&self->stats, GST_ELEMENT (self), out->len);
  return wrap (out);
}

/* Ends the archive, which lists the types of all documents. */
static void
push_end (GstNlpAnnotationEnc *self)
{
  GString *out = g_string_new (NULL);

  gst_nlp_brat_append_end (self->brat, out);
  g_clear_pointer (&self->brat, gst_nlp_brat_free);
  GST_DEBUG_OBJECT (self, "ending the archive with %" G_GSIZE_FORMAT " bytes", out->len);
  gst_pad_push (GST_BASE_TRANSFORM_SRC_PAD (self), wrap (out));
}

/* Skips a text that is not a document, or returns an error with on-error=stop. */
static GstFlowReturn
handle_error (GstNlpAnnotationEnc *self, const GError *error)
{
  if (!gst_nlp_stats_report_error (&self->stats, GST_ELEMENT (self), error, NULL, GST_STREAM_ERROR,
                                   GST_STREAM_ERROR_ENCODE))
    return GST_FLOW_ERROR;
  return GST_BASE_TRANSFORM_FLOW_DROPPED;
}

/* Notes which of the layers to write a document has. */
static void
see_layers (GstNlpAnnotationEnc *self, GstNlpDocument *document)
{
  const gchar *const *names = gst_nlp_name_check_get_names (self->missing_layers);

  if (names == NULL)
    return;
  for (gchar **name = self->layer_names; *name != NULL; name++) {
    if (gst_nlp_document_has_layer (document, *name) ||
        (g_str_equal (*name, "syntax") && gst_nlp_document_has_syntax (document)) ||
        (g_str_equal (*name, "summary") && gst_nlp_document_get_summary (document) != NULL))
      gst_nlp_name_check_see (self->missing_layers, *name);
  }
}

static GstFlowReturn
gst_nlp_annotation_enc_submit_input_buffer (GstBaseTransform *trans,
                                            gboolean is_discont,
                                            GstBuffer *input)
{
  if (!gst_nlp_element_check_caps (GST_ELEMENT (trans), GST_BASE_TRANSFORM_SINK_PAD (trans))) {
    gst_buffer_unref (input);
    return GST_FLOW_NOT_NEGOTIATED;
  }
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_annotation_enc_parent_class)
      ->submit_input_buffer (trans, is_discont, input);
}

static gboolean
gst_nlp_annotation_enc_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (trans);
  guint64 n_documents;

  GST_OBJECT_LOCK (self);
  n_documents = self->stats.documents;
  GST_OBJECT_UNLOCK (self);
  if (GST_EVENT_TYPE (event) == GST_EVENT_EOS && n_documents > 0)
    gst_nlp_name_check_report (self->missing_layers, GST_ELEMENT (self), "layers",
                               "no document has the layer");
  if (GST_EVENT_TYPE (event) == GST_EVENT_EOS && self->brat != NULL)
    push_end (self);
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_annotation_enc_parent_class)->sink_event (trans, event);
}

/* Makes the output buffer here, because its length is not known beforehand. */
static GstFlowReturn
gst_nlp_annotation_enc_generate_output (GstBaseTransform *trans, GstBuffer **output)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (trans);
  g_autoptr (GstBuffer) input = g_steal_pointer (&trans->queued_buf);
  g_autoptr (GError) error = NULL;
  GstNlpDocument *document;
  guint n_receipts;

  *output = NULL;
  if (input == NULL)
    return GST_FLOW_OK;

  document = gst_nlp_buffer_get_document (input);
  if (document == NULL) {
    input = gst_buffer_make_writable (input);
    document = gst_nlp_buffer_ensure_document (input, &trans->segment, self->markup, &error);
  }
  if (document == NULL)
    return handle_error (self, error);
  if (self->stream_format == GST_NLP_ANNOTATION_FORMAT_CONLLU &&
      !gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS)) {
    g_set_error_literal (&error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "expected tokens for CoNLL-U: insert a tokenizer");
    return handle_error (self, error);
  }

  see_layers (self, document);
  *output = encode (self, document);
  gst_buffer_copy_into (*output, input, GST_BUFFER_COPY_FLAGS | GST_BUFFER_COPY_TIMESTAMPS, 0, -1);
  gst_nlp_receipts_pass (input, *output);
  n_receipts = gst_nlp_receipts_add (self->receipts, document, *output);
  GST_DEBUG_OBJECT (self, "%s: wrote %" G_GSIZE_FORMAT " bytes",
                    gst_nlp_document_get_debug_name (document), gst_buffer_get_size (*output));
  if (n_receipts > 0)
    GST_LOG_OBJECT (self, "sync: the buffer holds %u receipts", n_receipts);

  return GST_FLOW_OK;
}

static void
gst_nlp_annotation_enc_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_FORMAT:
      self->format = g_value_get_enum (value);
      break;
    case PROP_OFFSETS:
      self->offsets = g_value_get_enum (value);
      break;
    case PROP_LAYERS:
      g_free (self->layers);
      self->layers = g_value_dup_string (value);
      break;
    case PROP_ON_ERROR:
      self->stats.on_error = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_annotation_enc_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_FORMAT:
      g_value_set_enum (value, self->format);
      break;
    case PROP_OFFSETS:
      g_value_set_enum (value, self->offsets);
      break;
    case PROP_LAYERS:
      g_value_set_string (value, self->layers);
      break;
    case PROP_ON_ERROR:
      g_value_set_enum (value, self->stats.on_error);
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
gst_nlp_annotation_enc_finalize (GObject *object)
{
  GstNlpAnnotationEnc *self = GST_NLP_ANNOTATION_ENC (object);

  g_free (self->layers);

  G_OBJECT_CLASS (gst_nlp_annotation_enc_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags readwrite = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * GstNlpAnnotationEnc:format:
   *
   * The format of the output. CoNLL-U has the tokens, sentences, syntax and entities of documents,
   * and no others of their annotations. Web Annotations and brat have labelled spans and relations,
   * and no tokens, sentences and summaries. The archive of brat has two files for each document,
   * and its configuration at the end.
   *
   * Since: 0.1
   */
  properties[PROP_FORMAT] =
      g_param_spec_enum ("format", "Format", "Format of the output", GST_NLP_TYPE_ANNOTATION_FORMAT,
                         DEFAULT_FORMAT, readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpAnnotationEnc:offsets:
   *
   * The unit of offsets in JSON. Units other than code points are named in a member "offsets".
   *
   * Since: 0.1
   */
  properties[PROP_OFFSETS] =
      g_param_spec_enum ("offsets", "Offsets", "Unit of offsets", GST_NLP_TYPE_OFFSETS,
                         DEFAULT_OFFSETS, readwrite | GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpAnnotationEnc:layers:
   *
   * The names of the layers to write, separated by commas: tokens, syntax, sentences,
   * entities, relations, summary, or those that other elements add. %NULL writes all of them, the
   * empty string only metadata and text.
   *
   * Since: 0.1
   */
  properties[PROP_LAYERS] = g_param_spec_string (
      "layers", "Layers", "Layers to write, separated by commas (NULL = all, empty = none)", NULL,
      readwrite | GST_PARAM_MUTABLE_READY);
  /**
   * GstNlpAnnotationEnc:on-error:
   *
   * What to do with a text that is not valid UTF-8, or has no tokens for CoNLL-U.
   *
   * Since: 0.1
   */
  properties[PROP_ON_ERROR] = gst_nlp_stats_on_error_spec (
      "What to do with a text that is not valid UTF-8", GST_PARAM_MUTABLE_PLAYING);
  /**
   * GstNlpAnnotationEnc:stats:
   *
   * Statistics since the element started: a structure of `documents`, `bytes` of output, and
   * `errors`, the texts that were skipped (all #guint64).
   *
   * Since: 0.1
   */
  properties[PROP_STATS] =
      gst_nlp_stats_spec ("Documents, bytes and errors written since the start");

  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
gst_nlp_annotation_enc_class_init (GstNlpAnnotationEncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseTransformClass *transform_class = GST_BASE_TRANSFORM_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (annotationenc_debug, "annotationenc", 0, "writes annotated documents");

  object_class->set_property = gst_nlp_annotation_enc_set_property;
  object_class->get_property = gst_nlp_annotation_enc_get_property;
  object_class->finalize = gst_nlp_annotation_enc_finalize;
  install_properties (object_class);

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  gst_nlp_element_class_set_metadata (
      element_class, "annotationenc", "Annotated document encoder", "Codec/Encoder/Text",
      "Writes annotated documents as JSON Lines, CoNLL-U, Web Annotations or "
      "for brat");

  transform_class->start = gst_nlp_annotation_enc_start;
  transform_class->stop = gst_nlp_annotation_enc_stop;
  transform_class->transform_caps = gst_nlp_annotation_enc_transform_caps;
  transform_class->set_caps = gst_nlp_annotation_enc_set_caps;
  transform_class->sink_event = GST_DEBUG_FUNCPTR (gst_nlp_annotation_enc_sink_event);
  transform_class->submit_input_buffer =
      GST_DEBUG_FUNCPTR (gst_nlp_annotation_enc_submit_input_buffer);
  transform_class->generate_output = gst_nlp_annotation_enc_generate_output;

  gst_type_mark_as_plugin_api (GST_NLP_TYPE_OFFSETS, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_ANNOTATION_FORMAT, 0);
}

static void
gst_nlp_annotation_enc_init (GstNlpAnnotationEnc *self)
{
  self->format = DEFAULT_FORMAT;
  self->offsets = DEFAULT_OFFSETS;
  self->stats = GST_NLP_STATS_INIT;

  /* The base class assumes passthrough because there is no transform function. */
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), FALSE);
}
