/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "tagger.h"

#include <string.h>

#include "gazetteer/gazetteerfile.h"
#include "model/model.h"
#include "model/modelpath.h"
#include "rules/namerules.h"
#include "rules/expressions.h"
#include "scoretable.h"
#include "tables/tables.h"

/* What the sources of its hits begin with. */
#define GAZETTEER "gazetteer:"
#define PATTERN "pattern:"

/* The engines that give a model hints. */
#define HINTS (NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES)

/* Those loaded later count where lists differ on a name. */
static const gchar *const lists[] = {
    "places",  "iso-3166-2", "iso-3166-1",    "regions", "countries",
    "peoples", "things",     "organisations", NULL,
};

struct _NlpTagger {
  NlpTaggerEngines engines; /* whose entities are wanted */
  NlpWordClasses *vocabulary;
  NlpGazetteer *gazetteer; /* (nullable), and so are the other engines */
  NlpExpressions *patterns;
  NlpNameRules *names;
  NlpModel *model;
  NlpScoreTable *scores;
  const NlpNameLexicon *known; /* (nullable) */
  NlpModelFile *words;         /* for the gazetteer, where the model doesn't run */
  gchar **labels;              /* (nullable) */
  GHashTable *skipped;         /* of knowledge bases */
};

gchar *
nlp_tagger_describe_skipped (const NlpTagger *self)
{
  return g_hash_table_size (self->skipped) > 0 ? nlp_skipped_describe (self->skipped) : NULL;
}

/* Opens the model at @path, or the one that ships. */
static NlpModel *
open_model (const gchar *path, GError **error)
{
  g_autofree gchar *shipped = path == NULL ? nlp_model_path_find () : NULL;
  NlpModelFile *file;

  if (path == NULL && shipped == NULL) {
    g_set_error_literal (
        error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
        "the model that ships is not installed: name one, or leave the engine out");
    return NULL;
  }
  file = nlp_model_file_open (path != NULL ? path : shipped, error);
  return file != NULL ? nlp_model_new (file) : NULL;
}

/* The common words that tell which names are sure: those of the model, or of the one that ships. */
static const NlpNameLexicon *
find_known_words (NlpTagger *self, const NlpNameLexicon *known)
{
  g_autofree gchar *path = NULL;

  if (known != NULL)
    return known;
  if (self->model != NULL)
    return nlp_model_get_name_lexicon (self->model);
  path = nlp_model_path_find ();
  self->words = path != NULL ? nlp_model_file_open (path, NULL) : NULL;
  return self->words != NULL ? &self->words->tables.lexicon : NULL;
}

static gboolean
load_lists (NlpTagger *self, const NlpTaggerOptions *settings, GError **error)
{
  g_autoptr (NlpNameTrieBuilder) builder = nlp_name_trie_builder_new (FALSE);

  for (const gchar *const *list = lists; *list != NULL; list++) {
    g_autofree gchar *name = g_strconcat (*list, ".list", NULL);
    g_autoptr (GBytes) data = nlp_table_get_resource (name);

    if (!nlp_gazetteer_read_list (builder, *list, g_bytes_get_data (data, NULL), error))
      return FALSE;
  }
  return nlp_gazetteer_load (self->gazetteer, builder, settings->gazetteers, settings->ignore_case,
                             self->skipped, error);
}

NlpTagger *
nlp_tagger_new (const NlpTaggerOptions *settings, GError **error)
{
  g_autoptr (NlpTagger) tagger = g_new0 (NlpTagger, 1);
  NlpTaggerEngines engines = settings->engines;

  tagger->engines = engines;
  if ((engines & NLP_TAGGER_MODEL) != 0)
    engines |= HINTS;
  tagger->vocabulary = nlp_word_classes_new ();
  tagger->skipped = nlp_skipped_new ();
  tagger->labels = g_strdupv ((gchar **)settings->labels);
  tagger->scores = nlp_score_table_new (error);
  if (tagger->scores == NULL)
    return NULL;
  if ((engines & NLP_TAGGER_MODEL) != 0) {
    tagger->model = open_model (settings->model, error);
    if (tagger->model == NULL)
      return NULL;
  }
  if ((engines & NLP_TAGGER_PATTERNS) != 0) {
    tagger->patterns = nlp_expressions_new (tagger->vocabulary, error);
    if (tagger->patterns == NULL)
      return NULL;
  }
  if ((engines & NLP_TAGGER_NAMES) != 0) {
    tagger->names = nlp_name_rules_new (tagger->vocabulary, error);
    if (tagger->names == NULL)
      return NULL;
  }
  /* Last, for it asks for the classes of the others. */
  if ((engines & NLP_TAGGER_GAZETTEER) != 0) {
    tagger->known = find_known_words (tagger, settings->lexicon);
    tagger->gazetteer = nlp_gazetteer_new (tagger->vocabulary, tagger->known);
    if (!load_lists (tagger, settings, error))
      return NULL;
  }
  return g_steal_pointer (&tagger);
}

void
nlp_tagger_free (NlpTagger *self)
{
  g_clear_pointer (&self->gazetteer, nlp_gazetteer_free);
  g_clear_pointer (&self->patterns, nlp_expressions_free);
  g_clear_pointer (&self->names, nlp_name_rules_free);
  g_clear_pointer (&self->model, nlp_model_free);
  g_clear_pointer (&self->words, nlp_model_file_free);
  nlp_word_classes_free (self->vocabulary);
  g_clear_pointer (&self->scores, nlp_score_table_free);
  g_hash_table_unref (self->skipped);
  g_strfreev (self->labels);
  g_free (self);
}

static void
keep_labels (GArray *hits, const gchar *const *labels)
{
  guint n_kept = 0;

  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    if (g_strv_contains (labels, hit->label))
      g_array_index (hits, NlpMatch, n_kept++) = *hit;
  }
  g_array_set_size (hits, n_kept);
}

NlpWords *
nlp_tagger_match (const NlpTagger *self,
                  const gchar *text,
                  gsize length,
                  const GstNlpToken *tokens,
                  gsize n_tokens,
                  const GstNlpRange *sentences,
                  gsize n_sentences,
                  GArray *hits)
{
  NlpWords *words =
      nlp_words_new (self->vocabulary, text, length, tokens, n_tokens, sentences, n_sentences);

  if (self->gazetteer != NULL)
    nlp_gazetteer_match (self->gazetteer, words, hits);
  if (self->patterns != NULL)
    nlp_expressions_match (self->patterns, words, hits);
  if (self->names != NULL)
    nlp_name_rules_match (self->names, words, hits);
  return words;
}

/* Whether a list that ships has found it. */
static gboolean
is_shipped (const NlpMatch *hit)
{
  return g_str_has_prefix (hit->source, GAZETTEER) &&
         g_strv_contains (lists, hit->source + strlen (GAZETTEER));
}

static NlpTaggerEngines
engine_of (const NlpMatch *hit)
{
  if (g_str_has_prefix (hit->source, GAZETTEER))
    return NLP_TAGGER_GAZETTEER;
  return g_str_has_prefix (hit->source, PATTERN) ? NLP_TAGGER_PATTERNS : NLP_TAGGER_NAMES;
}

/* Whether a hit is to stay beside what the model found: one from a user's list, with a label that
 * the model doesn't know, or a time, of which its data have few. */
static gboolean
is_beyond_model (const NlpTagger *self, const NlpMatch *hit)
{
  const NlpTaggerEngines engine = engine_of (hit);

  if ((self->engines & engine) == 0)
    return FALSE;
  if (engine == NLP_TAGGER_GAZETTEER && !is_shipped (hit))
    return TRUE;
  return strcmp (hit->label, "TIME") == 0 || !nlp_model_has_label (self->model, hit->label);
}

/* Gives the model's hits the names and ids of the lists' hits at the same place. */
static void
copy_names (GArray *found, const GArray *hits)
{
  guint at = 0;

  for (guint i = 0; i < found->len; i++) {
    NlpMatch *hit = &g_array_index (found, NlpMatch, i);

    while (at < hits->len && g_array_index (hits, NlpMatch, at).start < hit->start)
      at++;
    for (guint j = at; j < hits->len && g_array_index (hits, NlpMatch, j).start == hit->start;
         j++) {
      const NlpMatch *other = &g_array_index (hits, NlpMatch, j);

      if (other->end == hit->end && other->label == hit->label && other->name != NULL) {
        hit->name = other->name;
        hit->id = other->id;
        hit->aliases = other->aliases;
        hit->candidates = other->candidates;
        hit->source = other->source;
      }
    }
  }
}

/* Replaces what the rules found by what the model makes of it. */
static void
apply_model (const NlpTagger *self, const NlpWords *words, GArray *hits)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpCoreference) hints = nlp_coreference_new (words, hits);
  guint n_kept = 0;

  nlp_model_match (self->model, words, (const NlpMatch *)(gconstpointer)hints->matches->data,
                   hints->matches->len, found);
  copy_names (found, hits);
  for (guint i = 0; i < hits->len; i++) {
    const NlpMatch *hit = &g_array_index (hits, NlpMatch, i);

    if (is_beyond_model (self, hit))
      g_array_index (hits, NlpMatch, n_kept++) = *hit;
  }
  g_array_set_size (hits, n_kept);
  g_array_append_vals (hits, found->data, found->len);
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
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words =
      nlp_tagger_match (self, text, length, tokens, n_tokens, sentences, n_sentences, hits);
  NlpCoreference *mentions;

  if (self->model != NULL)
    apply_model (self, words, hits);
  mentions = nlp_coreference_new (words, hits);
  nlp_score_table_apply (self->scores, mentions->matches);
  nlp_coreference_take_strings (mentions, g_steal_pointer (&words->strings));
  if (self->labels != NULL)
    keep_labels (mentions->matches, (const gchar *const *)self->labels);
  return mentions;
}

void
nlp_tagger_set_scores (const NlpTagger *self, GArray *hits)
{
  nlp_score_table_apply (self->scores, hits);
}

const NlpNameLexicon *
nlp_tagger_get_name_lexicon (const NlpTagger *self)
{
  return self->known;
}
