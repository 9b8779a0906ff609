/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsyntaxtagger.c: the element syntaxtagger, which tells the classes of words and how they
 * depend on each other.
 */

/**
 * SECTION:element-syntaxtagger
 * @title: syntaxtagger
 * @short_description: tells parts of speech, lemmas and dependencies
 *
 * Gives each token its part of speech, of Universal Dependencies and of the language, and its
 * lemma; with parse=true also its head in the sentence and its relation to it. It needs tokens and
 * sentences, so put a tokenizer before it.
 *
 * An analyzer after it that needs the heads of a few sentences only asks for them if parse=needed:
 * see gst_nlp_document_parse_sentence().
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! syntaxtagger parse=true ! \
 *     annotationenc format=conllu ! fdsink
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpsyntaxtagger.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/tables/datafile.h"
#include "gstnlpdocument.h"
#include "gstnlpelement.h"
#include "gstnlperror.h"
#include "gstnlpnames.h"
#include "syntax.h"

GST_DEBUG_CATEGORY_STATIC (syntaxtagger_debug);
#define GST_CAT_DEFAULT syntaxtagger_debug

/* Which sentences are parsed. */
typedef enum {
  PARSE_FALSE,
  PARSE_TRUE,
  PARSE_NEEDED,
} GstNlpSyntaxTaggerParse;

#define GST_NLP_TYPE_SYNTAX_TAGGER_PARSE (gst_nlp_syntax_tagger_parse_get_type ())
static GType gst_nlp_syntax_tagger_parse_get_type (void);
G_DEFINE_ENUM_TYPE (GstNlpSyntaxTaggerParse,
                    gst_nlp_syntax_tagger_parse,
                    {PARSE_FALSE, "No sentence", "false"},
                    {PARSE_TRUE, "All sentences", "true"},
                    {PARSE_NEEDED, "Those that a later analyzer asks for", "needed"})

#define DEFAULT_PARSE PARSE_FALSE

struct _GstNlpSyntaxTagger {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  gchar *model;
  GstNlpSyntaxTaggerParse parse;

  /* From open to close, read by all threads. */
  NlpSyntax *syntax;
  GstNlpNames *tags;
  GstNlpNames *relations;       /* (nullable) */
  GstNlpSentenceParser *parser; /* (nullable): for parse=needed */
  GstNlpSyntaxTaggerParse used_parse;
};

enum { PROP_0, PROP_MODEL, PROP_PARSE, N_PROPS };

static GParamSpec *properties[N_PROPS];

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpSyntaxTagger,
                             GstSyntaxTagger,
                             gst_nlp_syntax_tagger,
                             GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (syntaxtagger,
                             "syntaxtagger",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_SYNTAX_TAGGER)

/* Passes on an error of the engine in the domain of the library. */
static void
propagate (GError **error, GError *reason)
{
  const gboolean is_format = reason->domain == NLP_DATA_FILE_ERROR;

  g_set_error (error, GST_NLP_ERROR, is_format ? GST_NLP_ERROR_FORMAT : GST_NLP_ERROR_SETTINGS,
               "Can't load a model of syntax: %s", reason->message);
  g_error_free (reason);
}

static GstNlpNames *
make_names (const gchar *const *names)
{
  return gst_nlp_names_new (names, g_strv_length ((gchar **)names));
}

/* Parses a sentence that an element after this one asks for. */
static void
parse_sentence (gpointer syntax,
                const gchar *text,
                const GstNlpToken *tokens,
                gsize first,
                gsize end,
                GstNlpTokenSyntax *of_tokens)
{
  nlp_syntax_parse_sentence (syntax, text, tokens, first, end, of_tokens);
}

/* Makes what the documents share. */
static void
make_shared (GstNlpSyntaxTagger *self)
{
  self->tags = make_names ((const gchar *const *)nlp_syntax_get_model (self->syntax)->tags);
  if (self->used_parse != PARSE_FALSE)
    self->relations = make_names (nlp_syntax_get_relations (self->syntax));
  if (self->used_parse == PARSE_NEEDED)
    self->parser = gst_nlp_sentence_parser_new (parse_sentence, nlp_syntax_ref (self->syntax),
                                                (GDestroyNotify)nlp_syntax_unref);
}

static gboolean
gst_nlp_syntax_tagger_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpSyntaxTagger *self = GST_NLP_SYNTAX_TAGGER (analyzer);
  g_autofree gchar *path = NULL;
  GError *reason = NULL;

  GST_OBJECT_LOCK (self);
  path = g_strdup (self->model);
  self->used_parse = self->parse;
  GST_OBJECT_UNLOCK (self);
  self->syntax = nlp_syntax_new (path, &reason);
  if (self->syntax == NULL) {
    propagate (error, reason);
    return FALSE;
  }
  if (self->used_parse != PARSE_FALSE && !nlp_syntax_can_parse (self->syntax)) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                 "The model %s has no parser: set parse=false, or train one from a treebank with "
                 "heads",
                 nlp_syntax_get_path (self->syntax));
    g_clear_pointer (&self->syntax, nlp_syntax_unref);
    return FALSE;
  }
  make_shared (self);
  GST_INFO_OBJECT (self, "model: %s, %" G_GSIZE_FORMAT " bytes, %u classes, %s parser",
                   nlp_syntax_get_path (self->syntax),
                   g_bytes_get_size (nlp_syntax_get_model (self->syntax)->bytes),
                   nlp_syntax_get_model (self->syntax)->tagger.n_tags,
                   nlp_syntax_can_parse (self->syntax) ? "with a" : "no");
  return TRUE;
}

static void
gst_nlp_syntax_tagger_close (GstNlpAnalyzer *analyzer)
{
  GstNlpSyntaxTagger *self = GST_NLP_SYNTAX_TAGGER (analyzer);

  g_clear_pointer (&self->syntax, nlp_syntax_unref);
  g_clear_pointer (&self->tags, gst_nlp_names_unref);
  g_clear_pointer (&self->relations, gst_nlp_names_unref);
  g_clear_pointer (&self->parser, gst_nlp_sentence_parser_unref);
}

static gboolean
gst_nlp_syntax_tagger_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpSyntaxTagger *self = GST_NLP_SYNTAX_TAGGER (analyzer);
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;
  GString *lemmas;
  GArray *syntax;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "The document has no tokens: put a tokenizer before syntaxtagger");
    return FALSE;
  }
  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  syntax = g_array_sized_new (FALSE, FALSE, sizeof (GstNlpTokenSyntax), (guint)n_tokens);
  lemmas = g_string_sized_new (n_tokens);
  nlp_syntax_run (self->syntax, text, tokens, n_tokens, sentences, n_sentences,
                  self->used_parse == PARSE_TRUE, syntax, lemmas);
  GST_DEBUG_OBJECT (self,
                    "%s: %" G_GSIZE_FORMAT " tokens in %" G_GSIZE_FORMAT " sentences; lemmas that "
                    "differ from their words take %" G_GSIZE_FORMAT " bytes",
                    gst_nlp_document_get_debug_name (document), n_tokens, n_sentences, lemmas->len);
  gst_nlp_document_take_syntax (document, syntax, lemmas, self->tags, self->relations);
  if (self->parser != NULL)
    gst_nlp_document_set_sentence_parser (document, self->parser);
  return TRUE;
}

static void
gst_nlp_syntax_tagger_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GstNlpSyntaxTagger *self = GST_NLP_SYNTAX_TAGGER (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MODEL:
      g_free (self->model);
      self->model = g_value_dup_string (value);
      break;
    case PROP_PARSE:
      self->parse = (GstNlpSyntaxTaggerParse)g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_syntax_tagger_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpSyntaxTagger *self = GST_NLP_SYNTAX_TAGGER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_MODEL:
      g_value_set_string (value, self->model);
      break;
    case PROP_PARSE:
      g_value_set_enum (value, (gint)self->parse);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_syntax_tagger_finalize (GObject *object)
{
  g_free (GST_NLP_SYNTAX_TAGGER (object)->model);

  G_OBJECT_CLASS (gst_nlp_syntax_tagger_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpSyntaxTagger:model:
   *
   * The file of a model trained by gst-nlp-train-syntax; %NULL is the default model, for English.
   *
   * Since: 0.1
   */
  properties[PROP_MODEL] = g_param_spec_string (
      "model", "Model", "File of a trained model of syntax (NULL = the default model)", NULL,
      flags);

  /**
   * GstNlpSyntaxTagger:parse:
   *
   * Which sentences are parsed, so that their tokens have heads and relations: "false" for none,
   * "true" for all, "needed" for those that an analyzer after this one asks for.
   *
   * Since: 0.1
   */
  properties[PROP_PARSE] = g_param_spec_enum (
      "parse", "Parse", "Which sentences are parsed: none, all, or those that are asked for",
      GST_NLP_TYPE_SYNTAX_TAGGER_PARSE, DEFAULT_PARSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_syntax_tagger_class_init (GstNlpSyntaxTaggerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (syntaxtagger_debug, "syntaxtagger", 0,
                           "tells parts of speech, lemmas and dependencies");

  object_class->set_property = gst_nlp_syntax_tagger_set_property;
  object_class->get_property = gst_nlp_syntax_tagger_get_property;
  object_class->finalize = gst_nlp_syntax_tagger_finalize;
  install_properties (object_class);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SYNTAX_TAGGER_PARSE, 0);

  gst_nlp_element_class_set_metadata (element_class, "syntaxtagger", "Syntax tagger",
                                      "Filter/Analyzer/Text",
                                      "Tells parts of speech, lemmas and dependencies");

  analyzer_class->open = GST_DEBUG_FUNCPTR (gst_nlp_syntax_tagger_open);
  analyzer_class->close = GST_DEBUG_FUNCPTR (gst_nlp_syntax_tagger_close);
  analyzer_class->analyze = GST_DEBUG_FUNCPTR (gst_nlp_syntax_tagger_analyze);
}

static void
gst_nlp_syntax_tagger_init (GstNlpSyntaxTagger *self)
{
  self->parse = DEFAULT_PARSE;
}
