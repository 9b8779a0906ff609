/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptokenizer.c: the element tokenizer, a shell over the segmenters.
 */

/**
 * SECTION:element-tokenizer
 * @title: tokenizer
 * @short_description: splits text into words and sentences
 *
 * Splits the text of each document into tokens (words, numbers and punctuation marks) and
 * sentences. Most other analyzers need these, so place it before them.
 *
 * The language is that of the document, or English if the document has none.
 * #GstNlpTokenizer:language overrides it. With #GstNlpTokenizer:rules set to uax29, the default
 * rules of Unicode apply to every language alike.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! \
 *     annotationenc layers=tokens,sentences ! fdsink
 * ]| Prints the tokens and sentences of a file as JSON.
 *
 * Since: 0.1
 */

#include "gstnlptokenizer.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "segmentercache.h"

GST_DEBUG_CATEGORY_STATIC (tokenizer_debug);
#define GST_CAT_DEFAULT tokenizer_debug

#define DEFAULT_LANGUAGE "en"
#define DEFAULT_RULES NLP_RULES_UD

struct _GstNlpTokenizer {
  GstNlpAnalyzer parent_instance;

  /* Properties, protected by the object lock. */
  gchar *language; /* (nullable) */
  NlpRules rules;

  /* Valid from open to close, constant in between. */
  gchar *fixed_language; /* (nullable): overrides that of the document */
  NlpSegmenterCache *segmenters;
  gboolean has_tables; /* whether the rules use tables of languages */
  gsize max_length;    /* of a text, in bytes */
};

enum { PROP_0, PROP_LANGUAGE, PROP_RULES, N_PROPS };

static GParamSpec *properties[N_PROPS];

#define GST_NLP_TYPE_TOKENIZER_RULES (gst_nlp_tokenizer_rules_get_type ())

GType gst_nlp_tokenizer_rules_get_type (void);

G_DEFINE_ENUM_TYPE (GstNlpTokenizerRules,
                    gst_nlp_tokenizer_rules,
                    {NLP_RULES_UD, "Universal Dependencies, with tables for languages", "ud"},
                    {NLP_RULES_UAX29, "Unicode Standard Annex #29, for every language", "uax29"})

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpTokenizer,
                             GstTokenizer,
                             gst_nlp_tokenizer,
                             GST_NLP_TYPE_ANALYZER)
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
  self->has_tables = rules == NLP_RULES_UD;
  self->max_length = rules == NLP_RULES_UAX29 ? G_MAXINT32 : G_MAXUINT32;
  language = self->fixed_language != NULL ? self->fixed_language : DEFAULT_LANGUAGE;
  if (nlp_segmenter_cache_get (self->segmenters, language, error) == NULL) {
    gst_nlp_tokenizer_close (analyzer);
    return FALSE;
  }
  if (rules == NLP_RULES_UAX29)
    GST_INFO_OBJECT (self, "rules uax29: the language of documents has no effect");
  else if (self->fixed_language != NULL)
    GST_INFO_OBJECT (self, "rules ud, language %s for every document", language);
  else
    GST_INFO_OBJECT (self, "rules ud, language of the document, or %s", language);
  return TRUE;
}

/* Returns the language to use for @document, and stores where it comes from in @origin. */
static const gchar *
choose_language (GstNlpTokenizer *self, GstNlpDocument *document, const gchar **origin)
{
  const gchar *language = self->fixed_language;

  *origin = "the property";
  if (language == NULL) {
    language = gst_nlp_document_get_language (document);
    *origin = "the document";
  }
  if (language != NULL && *language != '\0')
    return language;
  *origin = "the default";
  return DEFAULT_LANGUAGE;
}

/* Returns the name of the tables for @language, for debug output. */
static const gchar *
name_tables (GstNlpTokenizer *self, const gchar *language)
{
  const gchar *name = nlp_segmenter_cache_match (self->segmenters, language);

  if (!self->has_tables)
    return "no";
  return *name != '\0' ? name : "common";
}

static gboolean
gst_nlp_tokenizer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpTokenizer *self = GST_NLP_TOKENIZER (analyzer);
  const gchar *origin, *language = choose_language (self, document, &origin), *text;
  const NlpSegmenter *segmenter = nlp_segmenter_cache_get (self->segmenters, language, error);
  gsize length;
  GArray *tokens, *sentences;

  if (segmenter == NULL)
    return FALSE;

  text = gst_nlp_document_peek_text (document, &length);
  if (length > self->max_length) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "text of %" G_GSIZE_FORMAT " bytes: these rules accept at most %" G_GSIZE_FORMAT,
                 length, self->max_length);
    return FALSE;
  }
  tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  GST_DEBUG_OBJECT (self, "%s: %u tokens, %u sentences; language %s from %s, %s tables",
                    gst_nlp_document_get_debug_name (document), tokens->len, sentences->len,
                    language, origin, name_tables (self, language));
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

  GST_DEBUG_CATEGORY_INIT (tokenizer_debug, "tokenizer", 0, "splits text into words and sentences");

  object_class->set_property = gst_nlp_tokenizer_set_property;
  object_class->get_property = gst_nlp_tokenizer_get_property;
  object_class->finalize = gst_nlp_tokenizer_finalize;

  /**
   * GstNlpTokenizer:language:
   *
   * The language of every document, such as "de" or "en-GB". It overrides the language of the
   * document. For a language without tables, the rules common to all languages apply.
   *
   * Since: 0.1
   */
  properties[PROP_LANGUAGE] = g_param_spec_string (
      "language", "Language",
      "Language of every document (NULL = that of the document, or English)", NULL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY);

  /**
   * GstNlpTokenizer:rules:
   *
   * The rules for where words and sentences end. Those of Unicode ignore the language.
   *
   * Since: 0.1
   */
  properties[PROP_RULES] = g_param_spec_enum (
      "rules", "Rules", "Rules for where words and sentences end", GST_NLP_TYPE_TOKENIZER_RULES,
      DEFAULT_RULES, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gst_element_class_set_static_metadata (element_class, "Tokenizer", "Filter/Analyzer/Text",
                                         "Splits text into words and sentences",
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
