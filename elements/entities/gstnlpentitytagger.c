/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/**
 * SECTION:element-entitytagger
 * @title: entitytagger
 * @short_description: finds names, dates and amounts
 *
 * Finds persons, organisations, places, nationalities, dates, times, amounts and indicators, and
 * numbers the mentions of the same thing. It needs tokens, so a tokenizer goes in front.
 *
 * The entities are spans of the layer "entities" with the attributes "source", the engine and the
 * list or rule that found it, and where they are known "name", the canonical name, "id", and
 * "value", the plain form of an indicator that is defanged.
 * Entities that a document has already stay, and none is added that overlaps one of them.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! \
 *     annotationenc layers=entities ! fdsink
 * ]|
 */

#include "gstnlpentitytagger.h"

#include <string.h>

#include "tables/datafile.h"
#include "gstnlpchains.h"
#include "gstnlpdocument.h"
#include "tables/tables.h"
#include "tagger.h"

GST_DEBUG_CATEGORY_STATIC (entitytagger_debug);
#define GST_CAT_DEFAULT entitytagger_debug

static const struct {
  const gchar *name;
  NlpTaggerEngines engine;
} engine_names[] = {
    {"model", NLP_TAGGER_MODEL},
    {"gazetteer", NLP_TAGGER_GAZETTEER},
    {"patterns", NLP_TAGGER_PATTERNS},
    {"names", NLP_TAGGER_NAMES},
    {"none", 0},
};
#define ALL_ENGINES "model,gazetteer,patterns,names"

struct _GstNlpEntityTagger {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  gchar *engines;
  gchar *gazetteer;
  gboolean ignore_case;
  gchar *model;
  gchar *labels;

  /* From open to close. */
  NlpTagger *tagger; /* only read in between */
  GstNlpChains *chains;
};

enum { PROP_0, PROP_ENGINES, PROP_GAZETTEER, PROP_IGNORE_CASE, PROP_MODEL, PROP_LABELS, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GstNlpEntityTagger, gst_nlp_entity_tagger, GST_NLP_TYPE_ANALYZER)
GST_ELEMENT_REGISTER_DEFINE (entitytagger,
                             "entitytagger",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_ENTITY_TAGGER)

/* The parts of a list such as "PERSON, ORG", without blanks and empty ones; NULL if none is left.
 */
static gchar **
split_list (const gchar *list, const gchar *separator)
{
  g_auto (GStrv) parts = g_strsplit (list != NULL ? list : "", separator, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (gchar **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (builder, *part);
  kept = g_strv_builder_end (builder);
  return kept[0] != NULL ? g_steal_pointer (&kept) : NULL;
}

static gboolean
add_engine (const gchar *name, NlpTaggerEngines *engines, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (engine_names); i++) {
    if (strcmp (name, engine_names[i].name) == 0) {
      *engines |= engine_names[i].engine;
      return TRUE;
    }
  }
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
               "There is no engine \"%s\": expected some of " ALL_ENGINES, name);
  return FALSE;
}

/* Reads a list such as "model,patterns". */
static gboolean
parse_engines (const gchar *list, NlpTaggerEngines *engines, GError **error)
{
  g_auto (GStrv) names = split_list (list != NULL ? list : ALL_ENGINES, ",");

  *engines = 0;
  for (gchar **name = names; name != NULL && *name != NULL; name++) {
    if (!add_engine (*name, engines, error))
      return FALSE;
  }
  return TRUE;
}

/* Passes an engine's error on in the domain of the library. */
static void
propagate (GError **error, GError *reason)
{
  gboolean is_format = reason->domain == NLP_DATA_FILE_ERROR || reason->domain == NLP_TABLE_ERROR;

  g_set_error (error, GST_NLP_ERROR, is_format ? GST_NLP_ERROR_FORMAT : GST_NLP_ERROR_SETTINGS,
               "Can't use a file of the tagger: %s", reason->message);
  g_error_free (reason);
}

static gboolean
gst_nlp_entity_tagger_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);
  g_auto (GStrv) files = NULL;
  g_auto (GStrv) labels = NULL;
  g_autofree gchar *model = NULL;
  g_autofree gchar *names = NULL;
  g_autofree gchar *skipped = NULL;
  NlpTaggerOptions settings = {0};
  GError *reason = NULL;

  GST_OBJECT_LOCK (self);
  names = g_strdup (self->engines);
  files = split_list (self->gazetteer, ";");
  model = g_strdup (self->model);
  labels = split_list (self->labels, ",");
  settings.ignore_case = self->ignore_case;
  GST_OBJECT_UNLOCK (self);

  if (!parse_engines (names, &settings.engines, error))
    return FALSE;
  settings.gazetteers = (const gchar *const *)files;
  settings.model = model;
  settings.labels = (const gchar *const *)labels;
  self->tagger = nlp_tagger_new (&settings, &reason);
  if (self->tagger == NULL) {
    propagate (error, reason);
    return FALSE;
  }
  self->chains = gst_nlp_chains_new (self->tagger);
  skipped = nlp_tagger_describe_skipped (self->tagger);
  if (skipped != NULL)
    GST_INFO_OBJECT (self, "left out of the gazetteers: %s", skipped);
  return TRUE;
}

static void
gst_nlp_entity_tagger_close (GstNlpAnalyzer *analyzer)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);

  g_clear_pointer (&self->chains, gst_nlp_chains_free);
  g_clear_pointer (&self->tagger, nlp_tagger_free);
}

static gint
compare_ranges (gconstpointer a, gconstpointer b)
{
  const GstNlpRange *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Where the entities are that the document has already, in the order of the text, and the first
 * chain that none of them is in. */
static GArray *
existing_entities (GstNlpDocument *document, gint32 *free_chain)
{
  gsize n_spans;
  const GstNlpRawSpan *spans =
      gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n_spans);
  GArray *ranges = g_array_sized_new (FALSE, FALSE, sizeof (GstNlpRange), (guint)n_spans);

  *free_chain = 0;
  for (gsize i = 0; i < n_spans; i++) {
    GstNlpRange range = {spans[i].start, spans[i].end};

    g_array_append_val (ranges, range);
    *free_chain = MAX (*free_chain, spans[i].chain + 1);
  }
  g_array_sort (ranges, compare_ranges);
  return ranges;
}

/* Puts an attribute with a value in front of @next. */
static GstNlpAttribute *
link_attribute (GstNlpAttribute *attribute,
                const gchar *name,
                const gchar *value,
                gboolean is_json,
                GstNlpAttribute *next)
{
  if (value == NULL)
    return next;

  *attribute = (GstNlpAttribute){next, name, value, is_json};
  return attribute;
}

static void
add_entity (GstNlpDocument *document, const NlpMatch *hit, gint32 first_chain)
{
  GstNlpAttribute name, id, value, aliases, candidates, source;
  GstNlpRawSpan span = {
      .start = hit->start,
      .end = hit->end,
      .label = hit->label,
      .score = hit->score,
      .chain = hit->chain >= 0 ? first_chain + hit->chain : -1,
  };

  span.attributes = link_attribute (&source, "source", hit->source, FALSE, NULL);
  span.attributes =
      link_attribute (&candidates, "candidates", hit->candidates, TRUE, span.attributes);
  span.attributes = link_attribute (&aliases, "aliases", hit->aliases, TRUE, span.attributes);
  span.attributes = link_attribute (&value, "value", hit->value, FALSE, span.attributes);
  span.attributes = link_attribute (&id, "id", hit->id, FALSE, span.attributes);
  span.attributes = link_attribute (&name, "name", hit->name, FALSE, span.attributes);
  gst_nlp_document_append_raw_span (document, GST_NLP_LAYER_ENTITIES, &span);
}

/* Adds what doesn't overlap an entity that is there already. */
static void
add_entities (GstNlpDocument *document, const GArray *hits)
{
  gint32 first_chain;
  g_autoptr (GArray) existing = existing_entities (document, &first_chain);
  guint at = 0;
  guint32 reached = 0; /* the end of those that begin in front of the hit */

  gst_nlp_document_add_layer (document, GST_NLP_LAYER_ENTITIES);
  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    for (; at < existing->len; at++) {
      const GstNlpRange *range = &g_array_index (existing, GstNlpRange, at);

      if (range->start >= hit->end)
        break;
      reached = MAX (reached, range->end);
    }
    if (reached <= hit->start)
      add_entity (document, hit, first_chain);
  }
}

static gboolean
gst_nlp_entity_tagger_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);
  g_autoptr (NlpCoreference) mentions = NULL;
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "The document has no tokens: put a tokenizer in front of entitytagger");
    return FALSE;
  }
  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  mentions = nlp_tagger_run (self->tagger, text, length, tokens, n_tokens, sentences, n_sentences);
  GST_LOG_OBJECT (self, "%u entities, %u chains", mentions->matches->len, mentions->n_chains);
  add_entities (document, mentions->matches);
  return TRUE;
}

/* Chains run on from section to section. */
static gboolean
gst_nlp_entity_tagger_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  gst_nlp_chains_continue (GST_NLP_ENTITY_TAGGER (analyzer)->chains, document);
  return TRUE;
}

/* Adds files to those that are there, so that a pipeline's line can name several; NULL or nothing
 * takes them back. */
static void
add_gazetteer (GstNlpEntityTagger *self, const gchar *files)
{
  g_autofree gchar *before = g_steal_pointer (&self->gazetteer);

  if (files == NULL || *files == '\0')
    return;
  self->gazetteer = before != NULL ? g_strjoin (";", before, files, NULL) : g_strdup (files);
}

static void
gst_nlp_entity_tagger_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ENGINES:
      g_free (self->engines);
      self->engines = g_value_dup_string (value);
      break;
    case PROP_GAZETTEER:
      add_gazetteer (self, g_value_get_string (value));
      break;
    case PROP_IGNORE_CASE:
      self->ignore_case = g_value_get_boolean (value);
      break;
    case PROP_MODEL:
      g_free (self->model);
      self->model = g_value_dup_string (value);
      break;
    case PROP_LABELS:
      g_free (self->labels);
      self->labels = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_entity_tagger_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (object);

  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ENGINES:
      g_value_set_string (value, self->engines);
      break;
    case PROP_GAZETTEER:
      g_value_set_string (value, self->gazetteer);
      break;
    case PROP_IGNORE_CASE:
      g_value_set_boolean (value, self->ignore_case);
      break;
    case PROP_MODEL:
      g_value_set_string (value, self->model);
      break;
    case PROP_LABELS:
      g_value_set_string (value, self->labels);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
  }
  GST_OBJECT_UNLOCK (self);
}

static void
gst_nlp_entity_tagger_finalize (GObject *object)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (object);

  g_free (self->engines);
  g_free (self->gazetteer);
  g_free (self->model);
  g_free (self->labels);

  G_OBJECT_CLASS (gst_nlp_entity_tagger_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_READY;

  /**
   * GstNlpEntityTagger:engines:
   *
   * What finds entities: some of "model", "gazetteer", "patterns" and "names", between ",", or
   * "none".
   */
  properties[PROP_ENGINES] = g_param_spec_string (
      "engines", "Engines", "What finds entities: some of " ALL_ENGINES ", or none", ALL_ENGINES,
      flags);

  /**
   * GstNlpEntityTagger:gazetteer:
   *
   * Files with lists of names, besides those that ship, between ";". Setting it adds files to those
   * that were set before; %NULL or an empty string takes them back. A file is a STIX bundle, a MISP
   * galaxy cluster, what gst-nlp-gazetteer made of such files, or has lines of a name, its label
   * and, if wanted, the canonical name, an id and words of its context, between tabs; a line that
   * begins with "#" is a comment. On a name that is in several lists the last one counts.
   */
  properties[PROP_GAZETTEER] = g_param_spec_string (
      "gazetteer", "Gazetteer",
      "Files of names to find, between ';', added to those set before: STIX bundles, MISP galaxy "
      "clusters, compiled gazetteers, or lines of "
      "name<TAB>label[<TAB>canonical name[<TAB>id[<TAB>context]]]",
      NULL, flags);

  /**
   * GstNlpEntityTagger:ignore-case:
   *
   * Whether the names of the gazetteer's files are found in any case. Compiled gazetteers have that
   * setting in them.
   */
  properties[PROP_IGNORE_CASE] = g_param_spec_boolean (
      "ignore-case", "Ignore case",
      "Whether names of the gazetteer's files are found in any case; compiled ones know themselves",
      FALSE, flags);

  /**
   * GstNlpEntityTagger:model:
   *
   * The file of a trained model, made by gst-nlp-train, for the engine "model". It decides on
   * names, with what the other engines find as hints. Unset, it is the one that ships.
   */
  properties[PROP_MODEL] = g_param_spec_string (
      "model", "Model", "File of a trained model of names; unset, the one that ships", NULL, flags);

  /**
   * GstNlpEntityTagger:labels:
   *
   * The labels of the entities to add, such as "PERSON,ORG"; unset, all of them.
   */
  properties[PROP_LABELS] = g_param_spec_string (
      "labels", "Labels", "Labels of entities to add, between ','; unset, all", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_entity_tagger_class_init (GstNlpEntityTaggerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (entitytagger_debug, "entitytagger", 0, "finds names, dates and amounts");

  object_class->set_property = gst_nlp_entity_tagger_set_property;
  object_class->get_property = gst_nlp_entity_tagger_get_property;
  object_class->finalize = gst_nlp_entity_tagger_finalize;
  install_properties (object_class);

  gst_element_class_set_static_metadata (element_class, "Entity tagger", "Filter/Analyzer/Text",
                                         "Finds names, dates and amounts",
                                         "gst-nlp contributors <gst-nlp@lists.example>");

  analyzer_class->open = gst_nlp_entity_tagger_open;
  analyzer_class->close = gst_nlp_entity_tagger_close;
  analyzer_class->analyze = gst_nlp_entity_tagger_analyze;
  analyzer_class->finish = gst_nlp_entity_tagger_finish;
}

static void
gst_nlp_entity_tagger_init (GstNlpEntityTagger *self)
{
  self->engines = g_strdup (ALL_ENGINES);
}
