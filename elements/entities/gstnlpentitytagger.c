/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpentitytagger.c: the element entitytagger, which runs the engines of entities.
 */

/**
 * SECTION:element-entitytagger
 * @title: entitytagger
 * @short_description: finds names, dates, amounts and indicators
 *
 * Finds persons, organisations, places, nationalities, dates, times, amounts and indicators of
 * compromise, and numbers the mentions of the same entity. It needs tokens, so put a tokenizer
 * before it.
 *
 * Entities are spans of the layer "entities" with these attributes: "source", the engine and the
 * list or rule that found the entity; "name", its canonical name; "id", its id in a knowledge base
 * or standard, of ISO 3166 or GeoNames for places; "country", that of a place; "value", the plain
 * form of a defanged indicator; "aliases" and "candidates", from lists. All but "source" are set
 * only where they are known. Existing entities of a document are kept, and none is added that
 * overlaps one of them.
 *
 * |[
 * gst-launch-1.0 -q documentsrc location=news.txt ! tokenizer ! entitytagger ! \
 *     annotationenc layers=entities ! fdsink
 * ]|
 *
 * Since: 0.1
 */

#include "gstnlpentitytagger.h"

#include "common/gstnlpdebugname.h"
#include "common/gstnlpelementtype.h"
#include "common/gstnlpmetadata.h"
#include "common/gstnlpnamecheck.h"
#include "gstnlpchains.h"
#include "gstnlpdocument.h"
#include "gstnlpelement.h"
#include "gstnlpengines.h"
#include "gstnlpentitymessages.h"
#include "common/tables/datafile.h"
#include "common/tables/tables.h"
#include "tagger.h"

GST_DEBUG_CATEGORY_STATIC (entitytagger_debug);
#define GST_CAT_DEFAULT entitytagger_debug

#define DEFAULT_ENGINES NLP_TAGGER_ALL

/* Separates the files of the property "gazetteer". */
#define FILE_SEPARATOR ";"

struct _GstNlpEntityTagger {
  GstNlpAnalyzer parent_instance;

  /* Properties, under the object lock. */
  NlpTaggerEngines engines;
  gchar **gazetteers; /* (nullable): if not, at least one file */
  gboolean ignore_case;
  gchar *model;
  gchar *labels;
  gboolean post_messages;

  /* From open to close. */
  NlpTagger *tagger; /* read by all threads, without a lock */
  GstNlpChains *chains;
  GstNlpNameCheck *unknown_labels; /* (nullable): of the thread that finishes documents */
};

enum {
  PROP_0,
  PROP_ENGINES,
  PROP_GAZETTEER,
  PROP_GAZETTEERS,
  PROP_IGNORE_CASE,
  PROP_MODEL,
  PROP_LABELS,
  PROP_POST_MESSAGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

GST_NLP_DEFINE_ELEMENT_TYPE_WITH_INTERFACE (GstNlpEntityTagger,
                                            GstEntityTagger,
                                            gst_nlp_entity_tagger,
                                            GST_NLP_TYPE_ANALYZER,
                                            GST_TYPE_PRESET,
                                            NULL)
GST_ELEMENT_REGISTER_DEFINE (entitytagger,
                             "entitytagger",
                             GST_RANK_NONE,
                             GST_NLP_TYPE_ENTITY_TAGGER)

/* Returns the items of @builder, or NULL if it is empty. */
static gchar **
end_list (GStrvBuilder *builder)
{
  g_auto (GStrv) items = g_strv_builder_end (builder);

  return items[0] != NULL ? g_steal_pointer (&items) : NULL;
}

/* Splits a list such as "PERSON, ORG" into its items, without empty ones and the whitespace around
 * them. Returns NULL if there is none. */
static gchar **
split_list (const gchar *list, const gchar *separator)
{
  g_auto (GStrv) items = g_strsplit (list != NULL ? list : "", separator, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gchar **item = items; *item != NULL; item++)
    if (*g_strstrip (*item) != '\0')
      g_strv_builder_add (builder, *item);
  return end_list (builder);
}

/* Passes on an error of an engine in the domain of the library. */
static void
propagate (GError **error, GError *reason)
{
  gboolean is_format = reason->domain == NLP_DATA_FILE_ERROR || reason->domain == NLP_TABLE_ERROR;

  g_set_error (error, GST_NLP_ERROR, is_format ? GST_NLP_ERROR_FORMAT : GST_NLP_ERROR_SETTINGS,
               "Can't load a model or gazetteer: %s", reason->message);
  g_error_free (reason);
}

/* Logs the engines and files that are in use. */
static void
log_tagger (GstNlpEntityTagger *self, const NlpTaggerOptions *options)
{
  const NlpTaggerSizes sizes = nlp_tagger_get_sizes (self->tagger);
  g_autofree gchar *engines = gst_nlp_engines_to_string (options->engines);
  g_autofree gchar *skipped = nlp_tagger_describe_skipped (self->tagger);

  GST_INFO_OBJECT (self, "engines: %s", engines);
  if (sizes.model_path != NULL)
    GST_INFO_OBJECT (self, "model: %s, %" G_GSIZE_FORMAT " bytes", sizes.model_path,
                     sizes.model_size);
  for (gsize i = 0; options->gazetteers != NULL && options->gazetteers[i] != NULL; i++)
    GST_INFO_OBJECT (self, "gazetteer: %s, %s case", options->gazetteers[i],
                     options->ignore_case ? "ignoring" : "matching");
  if (sizes.n_names > 0)
    GST_INFO_OBJECT (self, "names in all gazetteers: %u", sizes.n_names);
  if (skipped != NULL)
    GST_INFO_OBJECT (self, "left out of the gazetteers: %s", skipped);
}

/* Warns of labels that no engine finds. The user's own files may define labels, which are known
 * only at the end of the stream. */
static void
check_labels (GstNlpEntityTagger *self, const gchar *labels, gboolean has_own_files)
{
  g_clear_pointer (&self->unknown_labels, gst_nlp_name_check_free);
  self->unknown_labels = gst_nlp_name_check_new_for_labels (labels);
  if (!has_own_files)
    gst_nlp_name_check_report (self->unknown_labels, GST_ELEMENT (self), "labels",
                               "no engine finds the label");
}

static gboolean
gst_nlp_entity_tagger_open (GstNlpAnalyzer *analyzer, GError **error)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);
  g_auto (GStrv) gazetteers = NULL;
  g_auto (GStrv) labels = NULL;
  g_autofree gchar *model = NULL;
  g_autofree gchar *label_list = NULL;
  NlpTaggerOptions options = {0};
  GError *reason = NULL;

  GST_OBJECT_LOCK (self);
  options.engines = self->engines;
  options.ignore_case = self->ignore_case;
  gazetteers = g_strdupv (self->gazetteers);
  model = g_strdup (self->model);
  label_list = g_strdup (self->labels);
  GST_OBJECT_UNLOCK (self);

  labels = split_list (label_list, ",");
  options.gazetteers = (const gchar *const *)gazetteers;
  options.model = model;
  options.labels = (const gchar *const *)labels;
  self->tagger = nlp_tagger_new (&options, &reason);
  if (self->tagger == NULL) {
    propagate (error, reason);
    return FALSE;
  }
  self->chains = gst_nlp_chains_new (self->tagger);
  check_labels (self, label_list, gazetteers != NULL || model != NULL);
  log_tagger (self, &options);
  return TRUE;
}

static void
gst_nlp_entity_tagger_close (GstNlpAnalyzer *analyzer)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);

  g_clear_pointer (&self->unknown_labels, gst_nlp_name_check_free);
  g_clear_pointer (&self->chains, gst_nlp_chains_free);
  g_clear_pointer (&self->tagger, nlp_tagger_free);
}

static gint
compare_ranges (gconstpointer a, gconstpointer b)
{
  const GstNlpRange *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Returns the ranges of the existing entities of a document, in the order of the text. @free_chain
 * is set to the first chain number that none of them has. */
static GArray *
list_existing (GstNlpDocument *document, gint32 *free_chain)
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

/* Links an attribute before @next, unless it has no value. Returns the first attribute. */
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
add_entity (GstNlpDocument *document, const NlpMatch *match, gint32 first_chain)
{
  GstNlpAttribute name, id, country, value, aliases, candidates, source;
  GstNlpRawSpan span = {
      .start = match->start,
      .end = match->end,
      .label = match->label,
      .score = match->score,
      .chain = match->chain >= 0 ? first_chain + match->chain : -1,
  };

  span.attributes = link_attribute (&source, "source", match->source, FALSE, NULL);
  span.attributes =
      link_attribute (&candidates, "candidates", match->candidates, TRUE, span.attributes);
  span.attributes = link_attribute (&aliases, "aliases", match->aliases, TRUE, span.attributes);
  span.attributes = link_attribute (&value, "value", match->value, FALSE, span.attributes);
  span.attributes = link_attribute (&country, "country", match->country, FALSE, span.attributes);
  span.attributes = link_attribute (&id, "id", match->id, FALSE, span.attributes);
  span.attributes = link_attribute (&name, "name", match->name, FALSE, span.attributes);
  gst_nlp_document_append_raw_span (document, GST_NLP_LAYER_ENTITIES, &span);
}

/* Adds the matches that do not overlap an existing entity. Returns their number. */
static guint
add_entities (GstNlpDocument *document, const GArray *matches)
{
  gint32 first_chain;
  g_autoptr (GArray) existing = list_existing (document, &first_chain);
  guint at = 0;
  guint n_added = 0;
  guint32 reached = 0; /* the end of the existing entities that begin before the match ends */

  gst_nlp_document_add_layer (document, GST_NLP_LAYER_ENTITIES);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    for (; at < existing->len; at++) {
      const GstNlpRange *range = &g_array_index (existing, GstNlpRange, at);

      if (range->start >= match->end)
        break;
      reached = MAX (reached, range->end);
    }
    if (reached <= match->start) {
      add_entity (document, match, first_chain);
      n_added++;
    }
  }
  return n_added;
}

/* Logs the numbers of entities, of matches by source, and of places with and without an id. A match
 * of the model that equals a list entry counts for the gazetteer. */
static void
log_matches (GstNlpEntityTagger *self,
             GstNlpDocument *document,
             const NlpCoreference *coreference,
             guint n_added)
{
  static const gchar *const prefixes[] = {"model:", "gazetteer:", "pattern:", "name:", "mention:"};
  const GArray *matches = coreference->matches;
  guint counts[G_N_ELEMENTS (prefixes)] = {0};
  guint n_places = 0, n_decided = 0;

  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);
    const gboolean is_place = strcmp (match->label, "GPE") == 0;

    n_places += is_place;
    n_decided += is_place && match->id != NULL;
    for (guint j = 0; j < G_N_ELEMENTS (prefixes); j++)
      counts[j] += g_str_has_prefix (match->source, prefixes[j]);
  }
  GST_DEBUG_OBJECT (self,
                    "%s: added %u entities in %u chains, left out %u that overlap existing ones; "
                    "sources: model %u, gazetteer %u, patterns %u, names %u, aliases %u; "
                    "%u of %u places have an id",
                    gst_nlp_document_get_debug_name (document), n_added, coreference->n_chains,
                    matches->len - n_added, counts[0], counts[1], counts[2], counts[3], counts[4],
                    n_decided, n_places);
}

static gboolean
gst_nlp_entity_tagger_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);
  g_autoptr (NlpCoreference) coreference = NULL;
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;
  guint n_added;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS)) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_SETTINGS,
                         "The document has no tokens: put a tokenizer before entitytagger");
    return FALSE;
  }
  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  coreference =
      nlp_tagger_run (self->tagger, text, length, tokens, n_tokens, sentences, n_sentences);
  n_added = add_entities (document, coreference->matches);
  if (gst_debug_category_get_threshold (GST_CAT_DEFAULT) >= GST_LEVEL_DEBUG)
    log_matches (self, document, coreference, n_added);
  return TRUE;
}

/* Notes which of the unknown labels a document has. */
static void
see_labels (GstNlpEntityTagger *self, GstNlpDocument *document)
{
  gsize n;
  const GstNlpRawSpan *entities;

  if (gst_nlp_name_check_get_names (self->unknown_labels) == NULL)
    return;
  entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  for (gsize i = 0; i < n; i++)
    gst_nlp_name_check_see (self->unknown_labels, entities[i].label);
}

/* Continues the chains of a document in sections, which needs their order. */
static gboolean
gst_nlp_entity_tagger_finish (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (analyzer);
  gboolean post_messages;

  gst_nlp_chains_continue (self->chains, document);
  see_labels (self, document);
  GST_OBJECT_LOCK (self);
  post_messages = self->post_messages;
  GST_OBJECT_UNLOCK (self);
  if (post_messages)
    gst_nlp_post_entities (GST_ELEMENT (self), document);
  return TRUE;
}

/* Reports the labels that no document had, once all documents are finished and before the end
 * reaches the sinks. Several threads may still work on some: a DRAIN query waits for them. */
static void
report_labels (GstNlpEntityTagger *self)
{
  g_autoptr (GstQuery) drain = gst_query_new_drain ();

  GST_BASE_TRANSFORM_GET_CLASS (self)->query (GST_BASE_TRANSFORM (self), GST_PAD_SINK, drain);
  gst_nlp_name_check_report (self->unknown_labels, GST_ELEMENT (self), "labels",
                             "no document has an entity with the label");
}

static gboolean
gst_nlp_entity_tagger_sink_event (GstBaseTransform *trans, GstEvent *event)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (trans);

  if (GST_EVENT_TYPE (event) == GST_EVENT_EOS && self->unknown_labels != NULL)
    report_labels (self);
  return GST_BASE_TRANSFORM_CLASS (gst_nlp_entity_tagger_parent_class)->sink_event (trans, event);
}

/* Reads an array of strings, without empty ones. */
static gchar **
get_strings (const GValue *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < gst_value_array_get_size (array); i++) {
    const GValue *item = gst_value_array_get_value (array, i);
    const gchar *string = G_VALUE_HOLDS_STRING (item) ? g_value_get_string (item) : NULL;

    if (string != NULL && *string != '\0')
      g_strv_builder_add (builder, string);
  }
  return end_list (builder);
}

static void
set_strings (GValue *array, gchar **strings)
{
  for (; strings != NULL && *strings != NULL; strings++) {
    GValue item = G_VALUE_INIT;

    g_value_init (&item, G_TYPE_STRING);
    g_value_set_string (&item, *strings);
    gst_value_array_append_and_take_value (array, &item);
  }
}

static void
gst_nlp_entity_tagger_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GstNlpEntityTagger *self = GST_NLP_ENTITY_TAGGER (object);

  gst_nlp_element_check_mutable (GST_ELEMENT (object), pspec);
  GST_OBJECT_LOCK (self);
  switch (id) {
    case PROP_ENGINES:
      self->engines = g_value_get_flags (value);
      break;
    case PROP_GAZETTEER:
      g_strfreev (self->gazetteers);
      self->gazetteers = split_list (g_value_get_string (value), FILE_SEPARATOR);
      break;
    case PROP_GAZETTEERS:
      g_strfreev (self->gazetteers);
      self->gazetteers = get_strings (value);
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
    case PROP_POST_MESSAGES:
      self->post_messages = g_value_get_boolean (value);
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
      g_value_set_flags (value, self->engines);
      break;
    case PROP_GAZETTEER:
      if (self->gazetteers != NULL)
        g_value_take_string (value, g_strjoinv (FILE_SEPARATOR, self->gazetteers));
      break;
    case PROP_GAZETTEERS:
      set_strings (value, self->gazetteers);
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
    case PROP_POST_MESSAGES:
      g_value_set_boolean (value, self->post_messages);
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

  g_strfreev (self->gazetteers);
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
   * The engines that find entities. In a string, "+" or "," separates them: "model+patterns". The
   * model uses the matches of the other engines as hints, even if they are off.
   *
   * Since: 0.1
   */
  properties[PROP_ENGINES] =
      g_param_spec_flags ("engines", "Engines", "Engines that find entities, separated by '+'",
                          GST_NLP_TYPE_ENGINES, DEFAULT_ENGINES, flags);

  /**
   * GstNlpEntityTagger:gazetteer:
   *
   * Files with lists of names, separated by ";", in addition to the lists that are compiled in.
   * Setting it replaces all files, those of #GstNlpEntityTagger:gazetteers too; %NULL or an empty
   * string removes them. If a name is in several lists, the last one counts.
   *
   * A file is a STIX bundle, a MISP galaxy cluster, a gazetteer compiled by gst-nlp-gazetteer, or a
   * table with a line for each name: the name, its label and optionally the canonical name, an id
   * and words of its context, separated by tabs. Lines that begin with "#" are comments.
   *
   * Since: 0.1
   */
  properties[PROP_GAZETTEER] = g_param_spec_string (
      "gazetteer", "Gazetteer",
      "Files of names to find, separated by ';': STIX bundles, MISP galaxy clusters, compiled "
      "gazetteers, or lines of name<TAB>label[<TAB>canonical name[<TAB>id[<TAB>context]]]",
      NULL, flags);

  /**
   * GstNlpEntityTagger:gazetteers: (type GstValueArray)
   *
   * The files of #GstNlpEntityTagger:gazetteer as an array of strings, in which their names may
   * contain ";". Setting it replaces all files; an empty array removes them.
   *
   * Since: 0.1
   */
  properties[PROP_GAZETTEERS] = gst_param_spec_array (
      "gazetteers", "Gazetteers", "Files of names to find, as an array; the same as gazetteer",
      g_param_spec_string ("file", "File", "File of names", NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS),
      flags);

  /**
   * GstNlpEntityTagger:ignore-case:
   *
   * Whether the names in the files of #GstNlpEntityTagger:gazetteer match in any case. Compiled
   * gazetteers have their own setting.
   *
   * Since: 0.1
   */
  properties[PROP_IGNORE_CASE] = g_param_spec_boolean (
      "ignore-case", "Ignore case",
      "Whether names in gazetteer files match in any case; compiled files have their own setting",
      FALSE, flags);

  /**
   * GstNlpEntityTagger:model:
   *
   * The file of a model trained by gst-nlp-train, for the engine "model"; %NULL is the default
   * model.
   *
   * Since: 0.1
   */
  properties[PROP_MODEL] = g_param_spec_string (
      "model", "Model", "File of a trained model of names (NULL = the default model)", NULL, flags);

  /**
   * GstNlpEntityTagger:labels:
   *
   * The labels of the entities to add, separated by ",": "PERSON,ORG"; %NULL is all labels.
   *
   * Since: 0.1
   */
  properties[PROP_LABELS] = g_param_spec_string (
      "labels", "Labels", "Labels of entities to add, separated by ',' (NULL = all)", NULL, flags);

  /**
   * GstNlpEntityTagger:post-messages:
   *
   * Whether to post a message "gst-nlp-entities" for each document. Its fields are "id", "uri" and
   * "title" (strings, %NULL if unknown), "running-time" and "duration" (#guint64, in nanoseconds,
   * or %GST_CLOCK_TIME_NONE), and "entities", an array of structures with the fields "label",
   * "text", "start" and "end" (#guint64, in code points of the document), "score" (#gdouble),
   * "chain" (#gint, -1 for none), and the attributes of the entity that are strings, such as "name"
   * and "id".
   *
   * Since: 0.1
   */
  properties[PROP_POST_MESSAGES] = g_param_spec_boolean (
      "post-messages", "Post messages",
      "Whether to post an element message with the entities of each document", FALSE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | GST_PARAM_MUTABLE_PLAYING);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gst_nlp_entity_tagger_class_init (GstNlpEntityTaggerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstNlpAnalyzerClass *analyzer_class = GST_NLP_ANALYZER_CLASS (klass);

  GST_DEBUG_CATEGORY_INIT (entitytagger_debug, "entitytagger", 0,
                           "finds names, dates, amounts and indicators");

  object_class->set_property = gst_nlp_entity_tagger_set_property;
  object_class->get_property = gst_nlp_entity_tagger_get_property;
  object_class->finalize = gst_nlp_entity_tagger_finalize;
  install_properties (object_class);
  GST_BASE_TRANSFORM_CLASS (klass)->sink_event =
      GST_DEBUG_FUNCPTR (gst_nlp_entity_tagger_sink_event);
  gst_type_mark_as_plugin_api (GST_NLP_TYPE_ENGINES, 0);

  gst_nlp_element_class_set_metadata (element_class, "entitytagger", "Entity tagger",
                                      "Filter/Analyzer/Text",
                                      "Finds names, dates, amounts and indicators");

  analyzer_class->open = GST_DEBUG_FUNCPTR (gst_nlp_entity_tagger_open);
  analyzer_class->close = GST_DEBUG_FUNCPTR (gst_nlp_entity_tagger_close);
  analyzer_class->analyze = GST_DEBUG_FUNCPTR (gst_nlp_entity_tagger_analyze);
  analyzer_class->finish = GST_DEBUG_FUNCPTR (gst_nlp_entity_tagger_finish);
}

static void
gst_nlp_entity_tagger_init (GstNlpEntityTagger *self)
{
  self->engines = DEFAULT_ENGINES;
}
