/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsummarizer.c: the element that sets the summaries of documents.
 */

/**
 * SECTION:element-summarizer
 * @title: summarizer
 * @short_description: summarizes documents by their best sentences
 *
 * Sets the summary of each document to its most representative sentences, in the order of the text.
 * The element needs a tokenizer upstream, and uses the entities of an entitytagger.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! summarizer sentences=2 ! \
 *     annotationenc layers=summary ! fdsink
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpsummarizer.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "documents/summarydocument.h"
#include "documents/summarysections.h"
#include "ranking/ranker.h"

GST_DEBUG_CATEGORY_STATIC (summarizer_debug);
#define GST_CAT_DEFAULT summarizer_debug

#define MAX_SENTENCES 1000
#define MAX_KEYPHRASES 1000
#define DEFAULT_SENTENCES 3

struct _GstNlpSummarizer {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock */
  NlpSummaryOptions options;
  gchar *query; /* (nullable) */

  /* From open to close */
  NlpRanker *ranker;
  GstNlpSummarySections *sections;
};

enum {
  PROP_0,
  PROP_METHOD,
  PROP_SENTENCES,
  PROP_WORDS,
  PROP_RATIO,
  PROP_QUERY,
  PROP_KEYPHRASES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GstNlpSummaryMethod,
                    gst_nlp_summary_method,
                    {NLP_SUMMARY_AUTO, "All features: words, position, title, entities, form",
                     "auto"},
                    {NLP_SUMMARY_LEAD, "The first sentences", "lead"},
                    {NLP_SUMMARY_TEXTRANK, "TextRank: centrality by shared words", "textrank"},
                    {NLP_SUMMARY_LEXRANK, "LexRank: centrality by the cosine of words", "lexrank"},
                    {NLP_SUMMARY_LSA, "Latent semantic analysis", "lsa"},
                    {NLP_SUMMARY_SUMBASIC, "SumBasic: frequent words", "sumbasic"},
                    {NLP_SUMMARY_CENTROID, "Nearness to the centroid of all sentences", "centroid"})

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpSummarizer,
                             GstSummarizer,
                             gst_nlp_summarizer,
                             GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (summarizer, "summarizer", GST_RANK_NONE, GST_NLP_TYPE_SUMMARIZER)

static gboolean
gst_nlp_summarizer_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);

  self->ranker = nlp_ranker_new ();
  self->sections = gst_nlp_summary_sections_new (self->ranker);
  return TRUE;
}

static void
gst_nlp_summarizer_close (GstNlpAnalyzer *analyzer)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);

  g_clear_pointer (&self->sections, gst_nlp_summary_sections_free);
  g_clear_pointer (&self->ranker, nlp_ranker_free);
}

/* Copies the options, and returns the query (transfer full) (nullable). */
static gchar *
get_options (GstNlpSummarizer *self, NlpSummaryOptions *options)
{
  gchar *query;

  GST_OBJECT_LOCK (self);
  *options = self->options;
  query = g_strdup (self->query);
  GST_OBJECT_UNLOCK (self);

  return query;
}

static void
log_selection (GstNlpSummarizer *self,
               GstNlpDocument *document,
               const NlpSummaryOptions *options,
               const NlpSelectionStats *stats)
{
  /* The property "method" keeps the class. */
  GEnumClass *methods = g_type_class_peek (GST_NLP_TYPE_SUMMARY_METHOD);

  GST_DEBUG_OBJECT (self, "%s: method %s selected %u of at most %u sentences, from %u candidates%s",
                    gst_nlp_document_get_debug_name (document),
                    g_enum_get_value (methods, options->method)->value_nick, stats->n_selected,
                    stats->max_sentences, stats->n_candidates,
                    stats->n_candidates == 0 ? ": the first sentences" : "");
  if (options->n_words > 0)
    GST_DEBUG_OBJECT (self, "the summary has at most %u words", options->n_words);
}

static gboolean
gst_nlp_summarizer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);
  NlpSummaryOptions options;
  NlpSelectionStats stats;
  g_autofree gchar *query = NULL;
  GstNlpSection section;

  if (!gst_nlp_summary_is_segmented (document)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED,
                         "The document has no tokens and sentences: insert a tokenizer before the "
                         "summarizer");
    return FALSE;
  }

  query = get_options (self, &options);
  if (gst_nlp_document_get_section (document, &section)) {
    gst_nlp_summary_add_keyphrases (document, self->ranker, &options);
  } else {
    gst_nlp_summary_set (document, self->ranker, &options, query, &stats);
    log_selection (self, document, &options, &stats);
  }
  return TRUE;
}

/* Sets the summary of all sections at the last one. Earlier sections get an empty summary, which
 * announces it. */
static gboolean
gst_nlp_summarizer_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  static const gchar *const no_sentences[] = {NULL};
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);
  NlpSummaryOptions options;
  NlpSelectionStats stats;
  g_autofree gchar *query = NULL;
  GstNlpSection section;
  gboolean is_pruned;

  if (!gst_nlp_document_get_section (document, &section))
    return TRUE;
  query = get_options (self, &options);
  is_pruned = gst_nlp_summary_sections_add (self->sections, document, &options, query);
  GST_LOG_OBJECT (self, "collected section %" G_GUINT64_FORMAT " of %s%s", section.number,
                  gst_nlp_document_get_debug_name (document),
                  is_pruned ? ", and kept only the best sentences so far" : "");
  if (section.is_last) {
    gst_nlp_summary_sections_set_summary (self->sections, document, &options, query, &stats);
    gst_nlp_summary_sections_clear (self->sections);
    log_selection (self, document, &options, &stats);
  } else {
    gst_nlp_document_set_summary_of_sections (document, no_sentences, NULL, 0);
  }
  return TRUE;
}

static void
gst_nlp_summarizer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_METHOD:
      self->options.method = (NlpSummaryMethod)g_value_get_enum (value);
      break;
    case PROP_SENTENCES:
      self->options.n_sentences = g_value_get_uint (value);
      break;
    case PROP_WORDS:
      self->options.n_words = g_value_get_uint (value);
      break;
    case PROP_RATIO:
      self->options.ratio = g_value_get_double (value);
      break;
    case PROP_QUERY:
      g_free (self->query);
      self->query = g_value_dup_string (value);
      break;
    case PROP_KEYPHRASES:
      self->options.n_keyphrases = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_summarizer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_METHOD:
      g_value_set_enum (value, self->options.method);
      break;
    case PROP_SENTENCES:
      g_value_set_uint (value, self->options.n_sentences);
      break;
    case PROP_WORDS:
      g_value_set_uint (value, self->options.n_words);
      break;
    case PROP_RATIO:
      g_value_set_double (value, self->options.ratio);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_KEYPHRASES:
      g_value_set_uint (value, self->options.n_keyphrases);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING;

  /**
   * GstNlpSummarizer:method:
   *
   * How sentences are scored.
   *
   * Since: 0.1
   */
  properties[PROP_METHOD] =
      g_param_spec_enum ("method", "Method", "How sentences are scored",
                         GST_NLP_TYPE_SUMMARY_METHOD, NLP_SUMMARY_AUTO, flags);

  /**
   * GstNlpSummarizer:sentences:
   *
   * The maximum number of sentences of a summary, or 0 for no limit. The smallest of
   * #GstNlpSummarizer:sentences, #GstNlpSummarizer:words and #GstNlpSummarizer:ratio applies.
   *
   * Since: 0.1
   */
  properties[PROP_SENTENCES] = g_param_spec_uint (
      "sentences", "Sentences", "Maximum number of sentences of a summary (0 = no limit)", 0,
      MAX_SENTENCES, DEFAULT_SENTENCES, flags);

  /**
   * GstNlpSummarizer:words:
   *
   * The maximum number of words of a summary, without punctuation, or 0 for no limit. The best
   * sentence is selected even if it has more.
   *
   * Since: 0.1
   */
  properties[PROP_WORDS] =
      g_param_spec_uint ("words", "Words", "Maximum number of words of a summary (0 = no limit)", 0,
                         G_MAXUINT, 0, flags);

  /**
   * GstNlpSummarizer:ratio:
   *
   * The maximum share of the sentences of the document, or 0 for no limit.
   *
   * Since: 0.1
   */
  properties[PROP_RATIO] = g_param_spec_double (
      "ratio", "Ratio", "Maximum share of the sentences of the document (0 = no limit)", 0, 1, 0,
      flags);

  /**
   * GstNlpSummarizer:query:
   *
   * Words and names that the summary should cover, such as "ransomware Ana Ruiz". Sentences with
   * them are selected first, and so are sentences that mention the same entities by another name.
   *
   * Since: 0.1
   */
  properties[PROP_QUERY] = g_param_spec_string (
      "query", "Query", "Words and names that summaries should cover", NULL, flags);

  /**
   * GstNlpSummarizer:keyphrases:
   *
   * The number of key phrases to add. They are spans of the layer "keyphrases" at their first
   * occurrences, best first.
   *
   * Since: 0.1
   */
  properties[PROP_KEYPHRASES] =
      g_param_spec_uint ("keyphrases", "Key phrases", "Number of key phrases to add (0 = none)", 0,
                         MAX_KEYPHRASES, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_summarizer_finalize (GObject *object)
{
  g_free (GST_NLP_SUMMARIZER (object)->query);
  G_OBJECT_CLASS (gst_nlp_summarizer_parent_class)->finalize (object);
}

static void
gst_nlp_summarizer_class_init (GstNlpSummarizerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (summarizer_debug, "summarizer", 0, "summaries of documents");

  object_class->set_property = gst_nlp_summarizer_set_property;
  object_class->get_property = gst_nlp_summarizer_get_property;
  object_class->finalize = gst_nlp_summarizer_finalize;

  install_properties (object_class);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_METHOD, 0);

  gst_element_class_set_static_metadata (element_class, "Document summarizer",
                                         "Filter/Analyzer/Text",
                                         "Summarizes documents by their best sentences",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  analyzer_class->open = GST_DEBUG_FUNCPTR (gst_nlp_summarizer_open);
  analyzer_class->close = GST_DEBUG_FUNCPTR (gst_nlp_summarizer_close);
  analyzer_class->analyze = GST_DEBUG_FUNCPTR (gst_nlp_summarizer_analyze);
  analyzer_class->finish = GST_DEBUG_FUNCPTR (gst_nlp_summarizer_finish);
}

static void
gst_nlp_summarizer_init (GstNlpSummarizer *self)
{
  self->options.n_sentences = DEFAULT_SENTENCES;
}
