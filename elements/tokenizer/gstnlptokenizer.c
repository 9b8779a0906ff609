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
 * With #GstNlpTokenizer:rules set to uax29 the default rules of Unicode part every language alike.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! \
 *     annotationenc layers=tokens,sentences ! fdsink
 * ]|
 */

#include "gstnlptokenizer.h"

#include "segmentercache.h"

GST_DEBUG_CATEGORY_STATIC (tokenizer_debug);
#define GST_CAT_DEFAULT tokenizer_debug

#define DEFAULT_LANGUAGE "en"
#define DEFAULT_RULES NLP_RULES_UD

struct _GstNlpTokenizer {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  gchar *language;
  NlpRules rules;

  /* From open to close. */
  gchar *fixed_language; /* or NULL for the document's own */
  NlpSegmenterCache *segmenters;
  gsize max_length; /* of a text, in bytes */
};

enum { PROP_0, PROP_LANGUAGE, PROP_RULES, N_PROPS };

static GParamSpec *properties[N_PROPS];

#define GST_NLP_TYPE_TOKENIZER_RULES (gst_nlp_tokenizer_rules_get_type ())

static GType
gst_nlp_tokenizer_rules_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
      {NLP_RULES_UD, "As in the treebanks of Universal Dependencies, with tables for languages",
       "ud"},
      {NLP_RULES_UAX29, "As in Unicode Standard Annex #29, the same for every language", "uax29"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpTokenizerRules", values));

  return type;
}

G_DEFINE_FINAL_TYPE (GstNlpTokenizer, gst_nlp_tokenizer, GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (tokenizer, "tokenizer", GST_RANK_NONE, GST_NLP_TYPE_TOKENIZER)

static void
gst_nlp_tokenizer_close (GstNlpAnalyzer *analyzer)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (analyzer);

  g_clear_pointer (&self->segmenters, nlp_segmenter_cache_free);
  g_clear_pointer (&self->fixed_language, g_free);
}

static gboolean
gst_nlp_tokenizer_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (analyzer);
  const gchar *language;
  NlpRules rules;

  GST_OBJECT_LOCK (self);
  self->fixed_language = g_strdup (self->language);
  rules = self->rules;
  GST_OBJECT_UNLOCK (self);

  self->segmenters = nlp_segmenter_cache_new (rules);
  self->max_length = rules == NLP_RULES_UAX29 ? G_MAXINT32 : G_MAXUINT32;
  language = self->fixed_language != NULL ? self->fixed_language : DEFAULT_LANGUAGE;
  if (nlp_segmenter_cache_get (self->segmenters, language, error) == NULL) {
    gst_nlp_tokenizer_close (analyzer);
    return FALSE;
  }
  GST_INFO_OBJECT (self, "language %s, rules %d", language, rules);
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
      nlp_segmenter_cache_get (self->segmenters, language_of (self, document), error);
  const gchar *text;
  gsize length;
  GArray *tokens, *sentences;

  if (segmenter == NULL)
    return FALSE;

  text = gst_nlp_document_peek_text (document, &length);
  if (length > self->max_length) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "a text of %" G_GSIZE_FORMAT " bytes, with at most %" G_GSIZE_FORMAT
                 " by these rules",
                 length, self->max_length);
    return FALSE;
  }
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
    case PROP_RULES:
      self->rules = g_value_get_enum (value);
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
    case PROP_RULES:
      g_value_set_enum (value, self->rules);
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

  /**
   * GstNlpTokenizer:rules:
   *
   * Where words and sentences end. By the rules of Unicode, the language of a document has no part
   * in it.
   */
  properties[PROP_RULES] = g_param_spec_enum (
      "rules", "Rules", "Where words and sentences end", GST_NLP_TYPE_TOKENIZER_RULES,
      DEFAULT_RULES, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gst_element_class_set_static_metadata (element_class, "Tokenizer", "Filter/Analyzer/Text",
                                         "Finds words and sentences",
                                         "gst-nlp contributors <gst-nlp@lists.example>");
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_TOKENIZER_RULES, 0);

  analyzer_class->open = gst_nlp_tokenizer_open;
  analyzer_class->close = gst_nlp_tokenizer_close;
  analyzer_class->analyze = gst_nlp_tokenizer_analyze;
}

static void
gst_nlp_tokenizer_init (GstNlpTokenizer *self)
{
  self->rules = DEFAULT_RULES;
}
