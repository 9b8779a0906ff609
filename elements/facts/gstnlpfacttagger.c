/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpfacttagger.c: the element facttagger, which runs the engines of facts.
 */

/**
 * SECTION:element-facttagger
 * @title: facttagger
 * @short_description: finds values of dates, offices, quotations and actions
 *
 * Finds out when something happens, who holds which office, what was said and by whom, and what was
 * agreed, promised, demanded or planned. Put it after a tokenizer and an entitytagger.
 *
 * Entities DATE and TIME get the attributes "timex", "value", "mod", "begin" and "until". The
 * layers "roles", "quotations", "actions" and "parties" have the phrases, and relations between
 * them and the entities say who and when.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! facttagger ! \
 *     annotationenc ! fdsink
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpfacttagger.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "factfinder.h"
#include "gstnlpdocument.h"
#include "gstnlpelement.h"
#include "gstnlpfactkinds.h"
#include "gstnlpfactsdocument.h"

GST_DEBUG_CATEGORY_STATIC (facttagger_debug);
#define GST_CAT_DEFAULT facttagger_debug

#define DEFAULT_FACTS NLP_FACT_ALL
#define DEFAULT_REFERENCE_DATE "none"
#define DEFAULT_DATE_ORDER NLP_DATE_ORDER_AUTO

struct _GstNlpFactTagger {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  NlpFactKinds facts;
  gchar *reference_date;
  NlpDateOrder date_order;

  /* From open to close. */
  NlpFactFinder *finder; /* read by all threads, without a lock */
  NlpFactsMemory memory; /* of the thread that finishes documents */
};

enum { PROP_0, PROP_FACTS, PROP_REFERENCE_DATE, PROP_DATE_ORDER, N_PROPS };

static GParamSpec *properties[N_PROPS];

GST_NLP_DEFINE_ELEMENT_TYPE (GstNlpFactTagger,
                             GstFactTagger,
                             gst_nlp_fact_tagger,
                             GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (facttagger, "facttagger", GST_RANK_NONE, GST_NLP_TYPE_FACT_TAGGER)

/* Returns the date that the property "reference-date" stands for, or NULL for none. */
static gchar *
resolve_reference (const gchar *property)
{
  g_autoptr (GDateTime) now = NULL;

  if (property == NULL || *property == '\0' || g_str_equal (property, "none"))
    return NULL;
  if (!g_str_equal (property, "now"))
    return g_strdup (property);
  now = g_date_time_new_now_local ();
  return g_date_time_format_iso8601 (now);
}

static gboolean
gst_nlp_fact_tagger_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (analyzer);
  g_autofree gchar *reference = NULL;
  GError *reason = NULL;
  NlpDateOptions dates;
  NlpFactKinds kinds;

  GST_OBJECT_LOCK (self);
  kinds = self->facts;
  dates.order = self->date_order;
  reference = resolve_reference (self->reference_date);
  GST_OBJECT_UNLOCK (self);

  self->memory = NLP_FACTS_MEMORY_INIT;
  dates.reference = reference;
  self->finder = nlp_fact_finder_new (kinds, &dates, &reason);
  if (self->finder == NULL) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS, "Can't find facts: %s",
                 reason->message);
    g_error_free (reason);
    return FALSE;
  }
  GST_INFO_OBJECT (self, "kinds 0x%x, reference date %s", kinds, GST_STR_NULL (reference));
  return TRUE;
}

static void
gst_nlp_fact_tagger_close (GstNlpAnalyzer *analyzer)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (analyzer);

  g_clear_pointer (&self->finder, nlp_fact_finder_free);
}

static gboolean
gst_nlp_fact_tagger_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (analyzer);
  g_autoptr (NlpFacts) facts = NULL;
  NlpFactsView view;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "The document has no tokens: put a tokenizer before facttagger");
    return FALSE;
  }
  gst_nlp_facts_view_document (&view, document);
  facts = nlp_fact_finder_run (self->finder, &view);
  gst_nlp_facts_apply (facts, document);
  GST_DEBUG_OBJECT (self, "%s: added %u spans, %u attributes, %u relations",
                    gst_nlp_document_get_debug_name (document), facts->spans->len,
                    facts->attributes->len, facts->relations->len);
  return TRUE;
}

/* Completes a section of a long document, which needs their order. */
static gboolean
gst_nlp_fact_tagger_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (analyzer);
  g_autoptr (NlpFacts) facts = NULL;
  NlpFactsView view;

  gst_nlp_facts_view_document (&view, document);
  if (!view.is_section)
    return TRUE;
  facts = nlp_fact_finder_continue (self->finder, &self->memory, &view);
  gst_nlp_facts_apply (facts, document);
  return TRUE;
}

static void
gst_nlp_fact_tagger_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_FACTS:
      self->facts = g_value_get_flags (value);
      break;
    case PROP_REFERENCE_DATE:
      g_free (self->reference_date);
      self->reference_date = g_value_dup_string (value);
      break;
    case PROP_DATE_ORDER:
      self->date_order = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_fact_tagger_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_FACTS:
      g_value_set_flags (value, self->facts);
      break;
    case PROP_REFERENCE_DATE:
      g_value_set_string (value, self->reference_date);
      break;
    case PROP_DATE_ORDER:
      g_value_set_enum (value, self->date_order);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_fact_tagger_finalize (GObject *object)
{
  GstNlpFactTagger *self = GST_NLP_FACT_TAGGER (object);

  g_free (self->reference_date);

  G_OBJECT_CLASS (gst_nlp_fact_tagger_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpFactTagger:facts:
   *
   * The kinds of facts to find. In a string, "+" separates them: "dates+roles".
   *
   * Since: 0.1
   */
  properties[PROP_FACTS] =
      g_param_spec_flags ("facts", "Facts", "Kinds of facts to find, separated by '+'",
                          GST_NLP_TYPE_FACT_KINDS, DEFAULT_FACTS, flags);

  /**
   * GstNlpFactTagger:reference-date:
   *
   * The date that counts as today in a document without a publication date: a date in ISO 8601,
   * perhaps with a time and zone, "now" for the time when the element starts, or "none". Without
   * it, the dateline and the dates in the text are what other dates relate to.
   *
   * Since: 0.1
   */
  properties[PROP_REFERENCE_DATE] = g_param_spec_string (
      "reference-date", "Reference date",
      "Date of documents without a publication date: ISO 8601, 'now' or 'none'",
      DEFAULT_REFERENCE_DATE, flags);

  /**
   * GstNlpFactTagger:date-order:
   *
   * The order of the numbers in dates such as "10/05/2013".
   *
   * Since: 0.1
   */
  properties[PROP_DATE_ORDER] = g_param_spec_enum (
      "date-order", "Date order", "Order of the numbers in dates such as 10/05/2013",
      GST_NLP_TYPE_DATE_ORDER, DEFAULT_DATE_ORDER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_fact_tagger_class_init (GstNlpFactTaggerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (facttagger_debug, "facttagger", 0,
                           "finds values of dates, offices, quotations and actions");

  object_class->set_property = gst_nlp_fact_tagger_set_property;
  object_class->get_property = gst_nlp_fact_tagger_get_property;
  object_class->finalize = gst_nlp_fact_tagger_finalize;
  install_properties (object_class);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_FACT_KINDS, 0);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_DATE_ORDER, 0);

  gst_nlp_element_class_set_metadata (element_class, "facttagger", "Fact tagger",
                                      "Filter/Analyzer/Text",
                                      "Finds values of dates, offices, quotations and actions");

  analyzer_class->open = GST_DEBUG_FUNCPTR (gst_nlp_fact_tagger_open);
  analyzer_class->close = GST_DEBUG_FUNCPTR (gst_nlp_fact_tagger_close);
  analyzer_class->analyze = GST_DEBUG_FUNCPTR (gst_nlp_fact_tagger_analyze);
  analyzer_class->finish = GST_DEBUG_FUNCPTR (gst_nlp_fact_tagger_finish);
}

static void
gst_nlp_fact_tagger_init (GstNlpFactTagger *self)
{
  self->facts = DEFAULT_FACTS;
  self->reference_date = g_strdup (DEFAULT_REFERENCE_DATE);
  self->date_order = DEFAULT_DATE_ORDER;
}
