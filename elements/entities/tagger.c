/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagger.c: loads the engines, and turns their matches into the entities of a text.
 */

#include "tagger.h"

#include <string.h>

#include "arbiter/arbiter.h"
#include "gazetteer/gazetteerfile.h"
#include "model/model.h"
#include "common/modelpath.h"
#include "places/placeresolver.h"
#include "recasing/recasing.h"
#include "rules/expressions.h"
#include "rules/namerules.h"
#include "scoretable.h"
#include "tables/entitytables.h"

/* The engines whose matches are hints for the model. */
#define HINTS (NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES)

/* The default model. */
#define MODEL_NAME "en.model"

/* The lists that are compiled in. A later list overrides the names of earlier ones. */
static const gchar *const lists[] = {
    "threats",   "places",  "iso-3166-2", "iso-3166-1",    "regions",
    "countries", "peoples", "things",     "organisations", NULL,
};

struct _NlpTagger {
  NlpTaggerEngines engines; /* whose entities are wanted */
  NlpWordClasses *word_classes;
  NlpGazetteer *gazetteer; /* (nullable), and so are the other engines */
  NlpExpressions *expressions;
  NlpNameRules *name_rules;
  NlpModel *model;
  NlpPlaceResolver *places;
  NlpScoreTable *scores;
  NlpArbiter *arbiter;           /* (nullable): NULL without a model */
  NlpRecaser *recaser;           /* (nullable): NULL without a model */
  const NlpNameLexicon *lexicon; /* (nullable) */
  NlpModelFile *lexicon_file;    /* (nullable): owns the lexicon if the model is off */
  gchar *model_path;             /* (nullable) */
  gsize model_size;
  gchar **labels;      /* (nullable) */
  GHashTable *skipped; /* numbers of skipped objects of knowledge bases, by type */
};

NlpTaggerSizes
nlp_tagger_get_sizes (const NlpTagger *self)
{
  return (NlpTaggerSizes){
      .model_path = self->model_path,
      .model_size = self->model_size,
      .n_names = self->gazetteer != NULL ? nlp_gazetteer_get_n_names (self->gazetteer) : 0,
  };
}

gchar *
nlp_tagger_describe_skipped (const NlpTagger *self)
{
  return g_hash_table_size (self->skipped) > 0 ? nlp_skipped_describe (self->skipped) : NULL;
}

/* Opens the model at @path, or the default one. */
static gboolean
open_model (NlpTagger *self, const gchar *path, GError **error)
{
  NlpModelFile *file;

  self->model_path = path != NULL ? g_strdup (path) : nlp_model_path_find (MODEL_NAME);
  if (self->model_path == NULL) {
    g_set_error_literal (
        error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
        "the default model is not installed: name a file, or turn the engine \"model\" off");
    return FALSE;
  }
  file = nlp_model_file_open (self->model_path, error);
  if (file == NULL)
    return FALSE;
  self->model_size = g_bytes_get_size (file->bytes);
  self->model = nlp_model_new (file);
  return TRUE;
}

/* Finds the lexicon that tells ambiguous names from others: @lexicon, that of the model, or that of
 * the default model. */
static const NlpNameLexicon *
find_lexicon (NlpTagger *self, const NlpNameLexicon *lexicon)
{
  g_autofree gchar *path = NULL;

  if (lexicon != NULL)
    return lexicon;
  if (self->model != NULL)
    return nlp_model_get_name_lexicon (self->model);
  path = nlp_model_path_find (MODEL_NAME);
  self->lexicon_file = path != NULL ? nlp_model_file_open (path, NULL) : NULL;
  return self->lexicon_file != NULL ? &self->lexicon_file->tables.lexicon : NULL;
}

static gboolean
load_lists (NlpTagger *self, const NlpTaggerOptions *options, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);

  for (const gchar *const *list = lists; *list != NULL; list++) {
    g_autofree gchar *name = g_strconcat (*list, ".list", NULL);
    g_autoptr (GBytes) data = nlp_entity_table_get (name);

    if (!nlp_gazetteer_read_list (builder, *list, g_bytes_get_data (data, NULL), error))
      return FALSE;
  }
  return nlp_gazetteer_load (self->gazetteer, builder, options->gazetteers, options->ignore_case,
                             self->skipped, error);
}

NlpTagger *
nlp_tagger_new (const NlpTaggerOptions *options, GError **error)
{
  g_autoptr (NlpTagger) self = g_new0 (NlpTagger, 1);
  NlpTaggerEngines engines = options->engines;

  self->engines = engines;
  if ((engines & NLP_TAGGER_MODEL) != 0)
    engines |= HINTS;
  self->word_classes = nlp_word_classes_new ();
  self->skipped = nlp_skipped_new ();
  self->labels = g_strdupv ((gchar **)options->labels);
  self->scores = nlp_score_table_new (error);
  if (self->scores == NULL)
    return NULL;
  if ((engines & NLP_TAGGER_MODEL) != 0 && !open_model (self, options->model, error))
    return NULL;
  if ((engines & NLP_TAGGER_PATTERNS) != 0) {
    self->expressions = nlp_expressions_new (self->word_classes, error);
    if (self->expressions == NULL)
      return NULL;
  }
  if ((engines & NLP_TAGGER_NAMES) != 0) {
    self->name_rules = nlp_name_rules_new (self->word_classes, error);
    if (self->name_rules == NULL)
      return NULL;
  }
  /* The gazetteer comes last: it looks up word classes that the rules define. */
  if ((engines & NLP_TAGGER_GAZETTEER) != 0) {
    self->lexicon = find_lexicon (self, options->lexicon);
    self->gazetteer = nlp_gazetteer_new (self->word_classes, self->lexicon);
    if (!load_lists (self, options, error))
      return NULL;
    self->places = nlp_place_resolver_new (error);
    if (self->places == NULL)
      return NULL;
  }
  if (self->model != NULL) {
    self->arbiter = nlp_arbiter_new (self->engines, self->model, self->word_classes, lists, error);
    if (self->arbiter == NULL)
      return NULL;
    self->recaser = nlp_recaser_new (self->word_classes, self->gazetteer, self->lexicon);
  }
  return g_steal_pointer (&self);
}

void
nlp_tagger_free (NlpTagger *self)
{
  g_clear_pointer (&self->gazetteer, nlp_gazetteer_free);
  g_clear_pointer (&self->expressions, nlp_expressions_free);
  g_clear_pointer (&self->name_rules, nlp_name_rules_free);
  g_clear_pointer (&self->model, nlp_model_free);
  g_clear_pointer (&self->lexicon_file, nlp_model_file_free);
  g_clear_pointer (&self->places, nlp_place_resolver_free);
  nlp_word_classes_free (self->word_classes);
  g_clear_pointer (&self->scores, nlp_score_table_free);
  g_clear_pointer (&self->arbiter, nlp_arbiter_free);
  g_clear_pointer (&self->recaser, nlp_recaser_free);
  g_hash_table_unref (self->skipped);
  g_strfreev (self->labels);
  g_free (self->model_path);
  g_free (self);
}

static void
keep_labels (GArray *matches, const gchar *const *labels)
{
  guint n_kept = 0;

  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (nlp_label_is_one_of (match->label, labels))
      g_array_index (matches, NlpMatch, n_kept++) = *match;
  }
  g_array_set_size (matches, n_kept);
}

NlpWords *
nlp_tagger_match (const NlpTagger *self,
                  const gchar *text,
                  gsize length,
                  const GstNlpToken *tokens,
                  gsize n_tokens,
                  const GstNlpRange *sentences,
                  gsize n_sentences,
                  GArray *matches)
{
  NlpWords *words =
      nlp_words_new (self->word_classes, text, length, tokens, n_tokens, sentences, n_sentences);

  if (self->gazetteer != NULL)
    nlp_gazetteer_match (self->gazetteer, words, matches);
  if (self->expressions != NULL)
    nlp_expressions_match (self->expressions, words, matches);
  if (self->name_rules != NULL)
    nlp_name_rules_match (self->name_rules, words, matches);
  return words;
}

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const NlpMatch *x = *(NlpMatch *const *)a, *y = *(NlpMatch *const *)b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Whether a match is a place whose id the text decides, or a people, which says something about
 * places. Names of the user's lists keep their ids, and seas and mountains have none. */
static gboolean
is_place (const NlpMatch *match)
{
  if (strchr ("GLN", match->label[0]) == NULL ||
      (strcmp (match->label, "GPE") != 0 && strcmp (match->label, "LOC") != 0 &&
       strcmp (match->label, "NORP") != 0))
    return FALSE;
  if (!g_str_has_prefix (match->source, NLP_MATCH_GAZETTEER))
    return TRUE;
  return nlp_match_is_of_lists (match, lists) &&
         (match->label[0] != 'L' || strcmp (match->source, NLP_MATCH_GAZETTEER "regions") != 0);
}

/* Decides which places the names in a text mean. */
static void
resolve_places (const NlpTagger *self, NlpWords *words, GArray *matches)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; i < matches->len; i++) {
    NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (is_place (match))
      g_ptr_array_add (places, match);
  }
  if (places->len == 0)
    return;
  g_ptr_array_sort (places, compare_starts);
  nlp_place_resolver_run (self->places, words, (NlpMatch **)places->pdata, places->len);
}

NlpCoreference *
nlp_tagger_run (const NlpTagger *self,
                const gchar *text,
                gsize length,
                const GstNlpToken *tokens,
                gsize n_tokens,
                const GstNlpRange *sentences,
                gsize n_sentences)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autofree gchar *recased =
      self->recaser != NULL
          ? nlp_recaser_run (self->recaser, text, length, tokens, n_tokens, sentences, n_sentences)
          : NULL;
  g_autoptr (NlpWords) words = nlp_tagger_match (self, recased != NULL ? recased : text, length,
                                                 tokens, n_tokens, sentences, n_sentences, matches);
  NlpCoreference *result;

  if (self->arbiter != NULL)
    nlp_arbiter_decide (self->arbiter, words, matches);
  if (self->places != NULL)
    resolve_places (self, words, matches);
  result = nlp_coreference_new (words, matches);
  nlp_score_table_apply (self->scores, result->matches);
  nlp_coreference_take_strings (result, g_steal_pointer (&words->strings));
  if (self->labels != NULL)
    keep_labels (result->matches, (const gchar *const *)self->labels);
  return result;
}

void
nlp_tagger_set_scores (const NlpTagger *self, GArray *matches)
{
  nlp_score_table_apply (self->scores, matches);
}

const NlpNameLexicon *
nlp_tagger_get_name_lexicon (const NlpTagger *self)
{
  return self->lexicon;
}
