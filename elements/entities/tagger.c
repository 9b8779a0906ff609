/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagger.c: loads the engines, and turns their matches into the entities of a text.
 */

#include "tagger.h"

#include <string.h>

#include "gazetteer/gazetteerfile.h"
#include "gazetteer/labeltable.h"
#include "model/model.h"
#include "model/modelpath.h"
#include "places/placeresolver.h"
#include "rules/expressions.h"
#include "rules/namerules.h"
#include "scoretable.h"
#include "tables/tables.h"

/* The prefixes of the sources of matches. */
#define GAZETTEER "gazetteer:"
#define PATTERN "pattern:"

/* The engines whose matches are hints for the model. */
#define HINTS (NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES)

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
  NlpLabelTable *endings;        /* the words at the end of names that decide on the label */
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

  self->model_path = path != NULL ? g_strdup (path) : nlp_model_path_find ();
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
  path = nlp_model_path_find ();
  self->lexicon_file = path != NULL ? nlp_model_file_open (path, NULL) : NULL;
  return self->lexicon_file != NULL ? &self->lexicon_file->tables.lexicon : NULL;
}

static gboolean
load_lists (NlpTagger *self, const NlpTaggerOptions *options, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);

  for (const gchar *const *list = lists; *list != NULL; list++) {
    g_autofree gchar *name = g_strconcat (*list, ".list", NULL);
    g_autoptr (GBytes) data = nlp_table_get_resource (name);

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
  self->endings = nlp_label_table_new ("endings.labels");
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
  g_clear_pointer (&self->endings, nlp_label_table_free);
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

    if (g_strv_contains (labels, match->label))
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

/* Whether a match is from a list that is compiled in. */
static gboolean
is_builtin (const NlpMatch *match)
{
  return g_str_has_prefix (match->source, GAZETTEER) &&
         g_strv_contains (lists, match->source + strlen (GAZETTEER));
}

/* Returns the engine of a match of lists and rules. */
static NlpTaggerEngines
get_engine (const NlpMatch *match)
{
  if (g_str_has_prefix (match->source, GAZETTEER))
    return NLP_TAGGER_GAZETTEER;
  return g_str_has_prefix (match->source, PATTERN) ? NLP_TAGGER_PATTERNS : NLP_TAGGER_NAMES;
}

/* Whether a match is a date in digits, such as "2024-05-10". */
static gboolean
is_numeric_date (const NlpMatch *match)
{
  return strcmp (match->source, PATTERN "numeric") == 0;
}

/* Whether a match of lists and rules is kept besides those of the model: it is from a user's list,
 * has a label that the model does not find, is a time, which is rare in training data, or a date in
 * digits. */
static gboolean
is_kept_with_model (const NlpTagger *self, const NlpMatch *match)
{
  const NlpTaggerEngines engine = get_engine (match);

  if ((self->engines & engine) == 0)
    return FALSE;
  if (engine == NLP_TAGGER_GAZETTEER && !is_builtin (match))
    return TRUE;
  return strcmp (match->label, "TIME") == 0 || is_numeric_date (match) ||
         !nlp_model_has_label (self->model, match->label);
}

/* Gives matches of the model the name, id and source of a list's match that equals them. */
static void
copy_names (GArray *found, const GArray *matches)
{
  guint at = 0;

  for (guint i = 0; i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);

    while (at < matches->len && g_array_index (matches, NlpMatch, at).start < match->start)
      at++;
    for (guint j = at;
         j < matches->len && g_array_index (matches, NlpMatch, j).start == match->start; j++) {
      const NlpMatch *other = &g_array_index (matches, NlpMatch, j);

      if (other->end == match->end && other->label == match->label && other->name != NULL) {
        match->name = other->name;
        match->id = other->id;
        match->aliases = other->aliases;
        match->candidates = other->candidates;
        match->source = other->source;
      }
    }
  }
}

/* Whether a match is certain by its form alone, so that no other name may run over it. */
static gboolean
is_certain (const NlpTagger *self, const NlpMatch *match)
{
  static const gchar *const labels[] = {
      "IPV4", "IPV6", "URL", "EMAIL", "HASH", "ASN", "VULNERABILITY", NULL,
  };

  return (self->engines & get_engine (match)) != 0 && g_str_has_prefix (match->source, PATTERN) &&
         (is_numeric_date (match) || g_strv_contains (labels, match->label));
}

/* Removes the matches of the model that overlap a certain one. Both arrays are sorted. */
static void
remove_swallowers (const NlpTagger *self, GArray *found, const GArray *matches)
{
  guint n_kept = 0, at = 0;

  for (guint i = 0; i < found->len; i++) {
    const NlpMatch *name = &g_array_index (found, NlpMatch, i);
    gboolean is_free = TRUE;

    while (at < matches->len && g_array_index (matches, NlpMatch, at).end <= name->start)
      at++;
    for (guint j = at; j < matches->len && is_free; j++) {
      const NlpMatch *match = &g_array_index (matches, NlpMatch, j);

      if (match->start >= name->end)
        break;
      /* A longer date may contain one in digits. */
      is_free =
          match->end <= name->start || match->label == name->label || !is_certain (self, match);
    }
    if (is_free)
      g_array_index (found, NlpMatch, n_kept++) = *name;
  }
  g_array_set_size (found, n_kept);
}

/* Gives names of two words and more the label that their last word decides on: "Tide Software GmbH"
 * is an organisation. */
static void
label_by_endings (const NlpTagger *self, const NlpWords *words, GArray *found)
{
  guint at = 0;

  for (guint i = 0; i < found->len; i++) {
    NlpMatch *match = &g_array_index (found, NlpMatch, i);
    const gchar *label;
    g_autofree gchar *last = NULL;

    while (at < words->n_words && words->words[at].end < match->end)
      at++;
    if (at == words->n_words || words->words[at].start <= match->start)
      continue;
    last = g_strndup (words->text + words->words[at].start, match->end - words->words[at].start);
    label = nlp_label_table_find (self->endings, last);
    if (label != NULL && nlp_model_has_label (self->model, label))
      match->label = g_intern_string (label);
  }
}

/* Replaces the matches of lists and rules by those of the model, which uses them as hints. */
static void
apply_model (const NlpTagger *self, const NlpWords *words, GArray *matches)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) hints = nlp_coreference_new (words, matches);
  guint n_kept = 0;

  nlp_model_match (self->model, words, (const NlpMatch *)(gconstpointer)hints->matches->data,
                   hints->matches->len, found);
  /* nlp_coreference_new() has sorted @matches. */
  remove_swallowers (self, found, matches);
  label_by_endings (self, words, found);
  copy_names (found, matches);
  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    if (is_kept_with_model (self, match))
      g_array_index (matches, NlpMatch, n_kept++) = *match;
  }
  g_array_set_size (matches, n_kept);
  g_array_append_vals (matches, found->data, found->len);
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
  if (!g_str_has_prefix (match->source, GAZETTEER))
    return TRUE;
  return is_builtin (match) &&
         (match->label[0] != 'L' || strcmp (match->source, GAZETTEER "regions") != 0);
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
  g_autoptr (NlpWords) words =
      nlp_tagger_match (self, text, length, tokens, n_tokens, sentences, n_sentences, matches);
  NlpCoreference *result;

  if (self->model != NULL)
    apply_model (self, words, matches);
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
