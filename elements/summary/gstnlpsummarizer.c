/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-summarizer
 * @title: summarizer
 * @short_description: chooses the sentences that sum a document up
 *
 * Sets the summary of each document to the sentences that say most of what it is about, in the
 * order of the text. Needs a tokenizer in front; an entitytagger in front helps.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! summarizer sentences=2 ! \
 *     annotationenc layers=summary ! fdsink
 * ]|
 */

#include "gstnlpsummarizer.h"

#include "ranking/ranker.h"
#include "documents/summarydocument.h"
#include "documents/summarysections.h"

GST_DEBUG_CATEGORY_STATIC (summarizer_debug);
#define GST_CAT_DEFAULT summarizer_debug

#define MAX_SENTENCES 1000
#define MAX_KEYPHRASES 1000
#define DEFAULT_SENTENCES 3

struct _GstNlpSummarizer {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  NlpSummaryOptions options;
  gchar *query;

  /* From open to close. */
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

G_DEFINE_FINAL_TYPE (GstNlpSummarizer, gst_nlp_summarizer, GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (summarizer, "summarizer", GST_RANK_NONE, GST_NLP_TYPE_SUMMARIZER)

#define GST_NLP_TYPE_SUMMARY_METHOD (gst_nlp_summary_method_get_type ())

static GType
gst_nlp_summary_method_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue methods[] = {
      {NLP_SUMMARY_AUTO, "All that says something of a sentence", "auto"},
      {NLP_SUMMARY_LEAD, "The first sentences", "lead"},
      {NLP_SUMMARY_TEXTRANK, "TextRank: shared words", "textrank"},
      {NLP_SUMMARY_LEXRANK, "LexRank: cosines of words", "lexrank"},
      {NLP_SUMMARY_LSA, "Latent semantic analysis", "lsa"},
      {NLP_SUMMARY_SUMBASIC, "SumBasic: frequent words", "sumbasic"},
      {NLP_SUMMARY_CENTROID, "Nearness to the centre of all sentences", "centroid"},
      {0, NULL, NULL},
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GstNlpSummaryMethod", methods));
  return type;
}

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

/* Returns what a summary is to tell of, to be freed. */
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

static gboolean
gst_nlp_summarizer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);
  NlpSummaryOptions options;
  g_autofree gchar *query = NULL;
  GstNlpSection section;

  if (!gst_nlp_summary_is_segmented (document)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED,
                         "The document has no tokens and sentences: put a tokenizer in front of "
                         "the summarizer");
    return FALSE;
  }

  query = get_options (self, &options);
  if (gst_nlp_document_get_section (document, &section))
    gst_nlp_summary_add_keyphrases (document, self->ranker, &options);
  else
    gst_nlp_summary_set (document, self->ranker, &options, query, NULL);
  return TRUE;
}

/* A document in sections gets its summary at the last one; an empty one in front tells that it
 * will. */
static gboolean
gst_nlp_summarizer_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);
  NlpSummaryOptions options;
  static const gchar *const nothing[] = {NULL};
  g_autofree gchar *query = NULL;
  GstNlpSection section;

  if (!gst_nlp_document_get_section (document, &section))
    return TRUE;
  query = get_options (self, &options);
  gst_nlp_summary_sections_add (self->sections, document, &options, query);
  if (section.is_last) {
    gst_nlp_summary_sections_set_summary (self->sections, document, &options, query, NULL);
    gst_nlp_summary_sections_clear (self->sections);
  } else {
    gst_nlp_document_set_summary_of_sections (document, nothing, NULL, 0);
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
   * How sentences are chosen.
   */
  properties[PROP_METHOD] =
      g_param_spec_enum ("method", "Method", "How sentences are chosen",
                         GST_NLP_TYPE_SUMMARY_METHOD, NLP_SUMMARY_AUTO, flags);

  /**
   * GstNlpSummarizer:sentences:
   *
   * How many sentences a summary may have; 0 is any number. Of this, words and ratio the smallest
   * limit holds.
   */
  properties[PROP_SENTENCES] = g_param_spec_uint ("sentences", "Sentences",
                                                  "How many sentences a summary may have; 0 is any",
                                                  0, MAX_SENTENCES, DEFAULT_SENTENCES, flags);

  /**
   * GstNlpSummarizer:words:
   *
   * How many words a summary may have, without punctuation; 0 is any number. The best sentence is
   * in it even if it has more.
   */
  properties[PROP_WORDS] = g_param_spec_uint (
      "words", "Words", "How many words a summary may have; 0 is any", 0, G_MAXUINT, 0, flags);

  /**
   * GstNlpSummarizer:ratio:
   *
   * Which part of the sentences of its document a summary may have; 0 is any.
   */
  properties[PROP_RATIO] = g_param_spec_double (
      "ratio", "Ratio", "Which part of the sentences a summary may have; 0 is any", 0, 1, 0, flags);

  /**
   * GstNlpSummarizer:query:
   *
   * Words and names that the summary is to tell of, such as "ransomware Ana Ruiz". Sentences with
   * them come first, and so do those that name the same things by another name.
   */
  properties[PROP_QUERY] = g_param_spec_string (
      "query", "Query", "Words and names that summaries are to tell of", NULL, flags);

  /**
   * GstNlpSummarizer:keyphrases:
   *
   * How many key phrases to add, as spans of the layer "keyphrases" where they are used first, the
   * best one first.
   */
  properties[PROP_KEYPHRASES] = g_param_spec_uint (
      "keyphrases", "Key phrases", "How many key phrases to find", 0, MAX_KEYPHRASES, 0, flags);
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

  GST_DEBUG_CATEGORY_INIT (summarizer_debug, "summarizer", 0, "sums documents up");

  object_class->set_property = gst_nlp_summarizer_set_property;
  object_class->get_property = gst_nlp_summarizer_get_property;
  object_class->finalize = gst_nlp_summarizer_finalize;

  install_properties (object_class);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_SUMMARY_METHOD, 0);

  gst_element_class_set_static_metadata (element_class, "Document summarizer",
                                         "Filter/Analyzer/Text",
                                         "Chooses the sentences that sum a document up",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  analyzer_class->open = gst_nlp_summarizer_open;
  analyzer_class->close = gst_nlp_summarizer_close;
  analyzer_class->analyze = gst_nlp_summarizer_analyze;
  analyzer_class->finish = gst_nlp_summarizer_finish;
}

static void
gst_nlp_summarizer_init (GstNlpSummarizer *self)
{
  self->options.n_sentences = DEFAULT_SENTENCES;
}
