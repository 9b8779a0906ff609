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

#include "ranker.h"
#include "summarydocument.h"

GST_DEBUG_CATEGORY_STATIC (summarizer_debug);
#define GST_CAT_DEFAULT summarizer_debug

#define MAX_SENTENCES 1000
#define DEFAULT_SENTENCES 3

struct _GstNlpSummarizer {
  GstNlpAnalyzer parent_instance;

  guint n_sentences; /* a property, under the object lock */
  NlpRanker *ranker; /* from open to close */
};

enum { PROP_0, PROP_SENTENCES, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GstNlpSummarizer, gst_nlp_summarizer, GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (summarizer, "summarizer", GST_RANK_NONE, GST_NLP_TYPE_SUMMARIZER)

static gboolean
gst_nlp_summarizer_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GST_NLP_SUMMARIZER (analyzer)->ranker = nlp_ranker_new ();

  return TRUE;
}

static void
gst_nlp_summarizer_close (GstNlpAnalyzer *analyzer)
{
  g_clear_pointer (&GST_NLP_SUMMARIZER (analyzer)->ranker, nlp_ranker_free);
}

static gboolean
gst_nlp_summarizer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (analyzer);
  guint n_sentences;

  if (!gst_nlp_summary_is_segmented (document)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FAILED,
                         "The document has no tokens and sentences: put a tokenizer in front of "
                         "the summarizer");
    return FALSE;
  }

  GST_OBJECT_LOCK (self);
  n_sentences = self->n_sentences;
  GST_OBJECT_UNLOCK (self);

  gst_nlp_summary_make (document, self->ranker, n_sentences);
  return TRUE;
}

static void
gst_nlp_summarizer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpSummarizer *self = GST_NLP_SUMMARIZER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_SENTENCES:
      self->n_sentences = g_value_get_uint (value);
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
    case PROP_SENTENCES:
      g_value_set_uint (value, self->n_sentences);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  GST_OBJECT_UNLOCK (self);
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

  /**
   * GstNlpSummarizer:sentences:
   *
   * How many sentences a summary may have.
   */
  properties[PROP_SENTENCES] = g_param_spec_uint (
      "sentences", "Sentences", "How many sentences a summary may have", 1, MAX_SENTENCES,
      DEFAULT_SENTENCES, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gst_element_class_set_static_metadata (element_class, "Document summarizer",
                                         "Filter/Analyzer/Text",
                                         "Chooses the sentences that sum a document up",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  analyzer_class->open = gst_nlp_summarizer_open;
  analyzer_class->close = gst_nlp_summarizer_close;
  analyzer_class->analyze = gst_nlp_summarizer_analyze;
}

static void
gst_nlp_summarizer_init (GstNlpSummarizer *self)
{
  self->n_sentences = DEFAULT_SENTENCES;
}
