/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptechniquetagger.c: the element techniquetagger, which finds sentences that describe
 * techniques of attacks.
 */

/**
 * SECTION:element-techniquetagger
 * @title: techniquetagger
 * @short_description: finds sentences that describe techniques of attacks
 *
 * Finds the sentences that describe a technique of MITRE ATT&CK, also if they don't name it. It
 * needs sentences, so put a tokenizer before it.
 *
 * The layer "techniques" has the sentences, with the label TECHNIQUE, the attributes "id", such as
 * T1566.001, "name" and "source", and the probability that the technique is right as the score.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=report.txt ! tokenizer ! techniquetagger ! \
 *     annotationenc ! fdsink
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlptechniquetagger.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/modelpath.h"
#include "common/tables/datafile.h"
#include "gstnlpdocument.h"
#include "gstnlpelement.h"
#include "gstnlperror.h"
#include "techniques.h"

GST_DEBUG_CATEGORY_STATIC (techniquetagger_debug);
#define GST_CAT_DEFAULT techniquetagger_debug

#define MODEL_NAME "en.techniques"
#define LAYER "techniques"
#define LABEL "TECHNIQUE"
#define SOURCE "model:techniques"

#define DEFAULT_THRESHOLD 0.2f

struct _GstNlpTechniqueTagger {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  gchar *model;
  gfloat threshold;

  /* From open to close, read by all threads. */
  NlpTechniqueModel *used_model;
};

enum { PROP_0, PROP_MODEL, PROP_THRESHOLD, N_PROPS };

static GParamSpec *properties[N_PROPS];

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpTechniqueTagger,
                             GstTechniqueTagger,
                             gst_nlp_technique_tagger,
                             GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (techniquetagger,
                             "techniquetagger",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_TECHNIQUE_TAGGER)

/* Passes on an error of the engine in the domain of the library. */
static void
propagate (GError **error, GError *reason)
{
  const gboolean is_format = reason->domain == NLP_DATA_FILE_ERROR;

  g_set_error (error, GST_NLP_ERROR, is_format ? GST_NLP_ERROR_FORMAT : GST_NLP_ERROR_SETTINGS,
               "Can't load a model of techniques: %s", reason->message);
  g_error_free (reason);
}

static gboolean
gst_nlp_technique_tagger_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpTechniqueTagger *self = GST_NLP_TECHNIQUE_TAGGER (analyzer);
  g_autofree gchar *path = NULL;
  GError *reason = NULL;

  GST_OBJECT_LOCK (self);
  path = g_strdup (self->model);
  GST_OBJECT_UNLOCK (self);
  if (path == NULL)
    path = nlp_model_path_find (MODEL_NAME);
  if (path == NULL) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "The default model of techniques is not installed: name a file");
    return FALSE;
  }
  self->used_model = nlp_technique_model_open (path, &reason);
  if (self->used_model == NULL) {
    propagate (error, reason);
    return FALSE;
  }
  GST_INFO_OBJECT (self, "model: %s, %" G_GSIZE_FORMAT " bytes, %u techniques", path,
                   g_bytes_get_size (self->used_model->bytes), self->used_model->n_classes - 1);
  return TRUE;
}

static void
gst_nlp_technique_tagger_close (GstNlpAnalyzer *analyzer)
{
  g_clear_pointer (&GST_NLP_TECHNIQUE_TAGGER (analyzer)->used_model, nlp_technique_model_free);
}

/* Adds a technique to the layer. */
static void
add_technique (GstNlpTechniqueTagger *self,
               GstNlpDocument *document,
               const GstNlpRange *sentence,
               const NlpTechnique *technique)
{
  const GstNlpRawSpan span = {
      .start = sentence->start,
      .end = sentence->end,
      .label = LABEL,
      .score = technique->score,
      .chain = -1,
  };
  const guint index = gst_nlp_document_append_raw_span (document, LAYER, &span);

  gst_nlp_document_set_span_attribute (document, LAYER, index, "id", technique->id);
  gst_nlp_document_set_span_attribute (document, LAYER, index, "name", technique->name);
  gst_nlp_document_set_span_attribute (document, LAYER, index, "source", SOURCE);
  GST_LOG_OBJECT (self, "bytes %u to %u: %s (%s), score %.2f", span.start, span.end, technique->id,
                  technique->name, (gdouble)span.score);
}

static gboolean
gst_nlp_technique_tagger_analyze (GstNlpAnalyzer *analyzer,
                                  GstNlpDocument *document,
                                  GError **error)
{
  GstNlpTechniqueTagger *self = GST_NLP_TECHNIQUE_TAGGER (analyzer);
  g_autoptr (GArray) techniques = NULL;
  g_autofree GstNlpRange *sentences = NULL;
  const GstNlpRange *peeked;
  const gchar *text;
  gsize length, n_sentences, n_scored;
  gfloat threshold;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_SENTENCES)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "The document has no sentences: put a tokenizer before techniquetagger");
    return FALSE;
  }
  GST_OBJECT_LOCK (self);
  threshold = self->threshold;
  GST_OBJECT_UNLOCK (self);
  text = gst_nlp_document_peek_text (document, &length);
  /* New spans may move what the document returns. */
  peeked = gst_nlp_document_peek_sentences (document, &n_sentences);
  sentences = g_memdup2 (peeked, n_sentences * sizeof *sentences);
  techniques = g_array_new (FALSE, FALSE, sizeof (NlpTechnique));
  n_scored =
      nlp_techniques_find (self->used_model, text, sentences, n_sentences, threshold, techniques);
  for (guint i = 0; i < techniques->len; i++) {
    const NlpTechnique *technique = &g_array_index (techniques, NlpTechnique, i);

    add_technique (self, document, &sentences[technique->sentence], technique);
  }
  GST_DEBUG_OBJECT (
      self, "%s: %u techniques; scored %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " sentences",
      gst_nlp_document_get_debug_name (document), techniques->len, n_scored, n_sentences);
  return TRUE;
}

static void
gst_nlp_technique_tagger_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  GstNlpTechniqueTagger *self = GST_NLP_TECHNIQUE_TAGGER (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MODEL:
      g_free (self->model);
      self->model = g_value_dup_string (value);
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_float (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_technique_tagger_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpTechniqueTagger *self = GST_NLP_TECHNIQUE_TAGGER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MODEL:
      g_value_set_string (value, self->model);
      break;
    case PROP_THRESHOLD:
      g_value_set_float (value, self->threshold);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_technique_tagger_finalize (GObject *object)
{
  g_free (GST_NLP_TECHNIQUE_TAGGER (object)->model);

  G_OBJECT_CLASS (gst_nlp_technique_tagger_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpTechniqueTagger:model:
   *
   * The file of a model trained by gst-nlp-train-techniques; %NULL is the default model, for
   * English.
   *
   * Since: 0.1
   */
  properties[PROP_MODEL] = g_param_spec_string (
      "model", "Model", "File of a trained model of techniques (NULL = the default model)", NULL,
      flags);

  /**
   * GstNlpTechniqueTagger:threshold:
   *
   * The least score of a technique: the probability that it is the right one. Others are left out.
   *
   * Since: 0.1
   */
  properties[PROP_THRESHOLD] = g_param_spec_float (
      "threshold", "Threshold", "Least score of a technique", 0, 1, DEFAULT_THRESHOLD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_technique_tagger_class_init (GstNlpTechniqueTaggerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (techniquetagger_debug, "techniquetagger", 0,
                           "finds sentences that describe techniques of attacks");

  object_class->set_property = gst_nlp_technique_tagger_set_property;
  object_class->get_property = gst_nlp_technique_tagger_get_property;
  object_class->finalize = gst_nlp_technique_tagger_finalize;
  install_properties (object_class);

  gst_nlp_element_class_set_metadata (element_class, "techniquetagger", "Technique tagger",
                                      "Filter/Analyzer/Text",
                                      "Finds sentences that describe techniques of attacks");

  analyzer_class->open = GST_DEBUG_FUNCPTR (gst_nlp_technique_tagger_open);
  analyzer_class->close = GST_DEBUG_FUNCPTR (gst_nlp_technique_tagger_close);
  analyzer_class->analyze = GST_DEBUG_FUNCPTR (gst_nlp_technique_tagger_analyze);
}

static void
gst_nlp_technique_tagger_init (GstNlpTechniqueTagger *self)
{
  self->threshold = DEFAULT_THRESHOLD;
}
