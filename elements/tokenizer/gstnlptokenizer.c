/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-tokenizer
 * @title: tokenizer
 * @short_description: finds words and sentences
 *
 * Parts the text of each document into tokens, which are words, numbers and punctuation marks, and
 * into sentences. Most other analyzers need it in front of them.
 *
 * Documents say their language, English if they don't; #GstNlpTokenizer:language overrules that.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! \
 *     annotationenc layers=tokens,sentences ! fdsink
 * ]|
 */

#include "gstnlptokenizer.h"

#include "segmenters.h"

GST_DEBUG_CATEGORY_STATIC (tokenizer_debug);
#define GST_CAT_DEFAULT tokenizer_debug

#define DEFAULT_LANGUAGE "en"

struct _GstNlpTokenizer {
  GstNlpAnalyzer parent_instance;

  gchar *language; /* a property, under the object lock */

  /* From open to close. */
  gchar *fixed_language; /* or NULL for the document's own */
  NlpSegmenters *segmenters;
};

enum { PROP_0, PROP_LANGUAGE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GstNlpTokenizer, gst_nlp_tokenizer, GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (tokenizer, "tokenizer", GST_RANK_NONE, GST_NLP_TYPE_TOKENIZER)

static void
gst_nlp_tokenizer_close (GstNlpAnalyzer *analyzer)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (analyzer);

  g_clear_pointer (&self->segmenters, nlp_segmenters_free);
  g_clear_pointer (&self->fixed_language, g_free);
}

static gboolean
gst_nlp_tokenizer_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (analyzer);
  const gchar *language;

  GST_OBJECT_LOCK (self);
  self->fixed_language = g_strdup (self->language);
  GST_OBJECT_UNLOCK (self);

  self->segmenters = nlp_segmenters_new ();
  language = self->fixed_language != NULL ? self->fixed_language : DEFAULT_LANGUAGE;
  if (nlp_segmenters_get (self->segmenters, language, error) == NULL) {
    gst_nlp_tokenizer_close (analyzer);
    return FALSE;
  }
  GST_INFO_OBJECT (self, "language %s", language);
  return TRUE;
}

static const gchar *
language_of (GstNlpTokenizer *self, GstNlpDocument *document)
{
  const gchar *language = self->fixed_language;

  if (language == NULL)
    language = gst_nlp_document_get_language (document);
  return language != NULL && *language != '\0' ? language : DEFAULT_LANGUAGE;
}

static gboolean
gst_nlp_tokenizer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (analyzer);
  const NlpSegmenter *segmenter =
      nlp_segmenters_get (self->segmenters, language_of (self, document), error);
  const gchar *text;
  gsize length;
  GArray *tokens, *sentences;

  if (segmenter == NULL)
    return FALSE;

  text = gst_nlp_document_peek_text (document, &length);
  tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  GST_LOG_OBJECT (self, "%u tokens, %u sentences", tokens->len, sentences->len);
  gst_nlp_document_take_tokens (document, tokens);
  gst_nlp_document_take_sentences (document, sentences);
  return TRUE;
}

static void
gst_nlp_tokenizer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_tokenizer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_tokenizer_finalize (GObject *object)
{
  g_free (GST_NLP_TOKENIZER (object)->language);

  G_OBJECT_CLASS (gst_nlp_tokenizer_parent_class)->finalize (object);
}

static void
gst_nlp_tokenizer_class_init (GstNlpTokenizerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (tokenizer_debug, "tokenizer", 0, "finds words and sentences");

  object_class->set_property = gst_nlp_tokenizer_set_property;
  object_class->get_property = gst_nlp_tokenizer_get_property;
  object_class->finalize = gst_nlp_tokenizer_finalize;

  /**
   * GstNlpTokenizer:language:
   *
   * The language of every document, such as "de" or "en-GB", whatever a document itself says. One
   * without tables of its own is parted by what holds for every language.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string (
      "language", "Language", "The language of every document; unset, each has its own, or English",
      NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gst_element_class_set_static_metadata (element_class, "Tokenizer", "Filter/Analyzer/Text",
                                         "Finds words and sentences",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  analyzer_class->open = gst_nlp_tokenizer_open;
  analyzer_class->close = gst_nlp_tokenizer_close;
  analyzer_class->analyze = gst_nlp_tokenizer_analyze;
}

static void
gst_nlp_tokenizer_init (GstNlpTokenizer *self)
{
}
