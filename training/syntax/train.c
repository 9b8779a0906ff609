/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * train.c: gst-nlp-train-syntax, which trains and scores a model of syntax.
 */

#include <stdio.h>
#include <string.h>

#include <gio/gio.h>

#include "conllu.h"
#include "jackknife.h"
#include "lemmatrainer.h"
#include "lexicon.h"
#include "parser/parserwriter.h"
#include "base/pos.h"
#include "programversion.h"
#include "syntax.h"
#include "tagtrainer.h"

/* The least number of batches from which the parser learns. */
#define MIN_STEPS 1500

/* The least number of words from which classes are learned; a small treebank is read again. */
#define MIN_WORDS 20000

static const gchar summary[] =
    "Trains a model of syntax on treebanks in CoNLL-U, for syntaxtagger model=MODEL.\n"
    "\n"
    "  gst-nlp-train-syntax -o de.syntax --test held-out.conllu train.conllu\n"
    "\n"
    "Without --clusters a model is smaller and knows fewer words; gst-nlp-clusters makes clusters\n"
    "from plain text. The lines of --lexicon are \"form<tab>tag[<tab>lemma]\".";

static gchar *clusters_file, *lexicon_file, *output;
static gchar **tests, **files;
static gint seed = 1, n_epochs = 14, n_averaged = 7, min_count = 2, n_folds = 4, n_parser_epochs;
static gdouble rate = 0.3, dropout = 0.7, word_dropout = 0.05, smallest = 0.4;
static gboolean no_parser;
static GOptionEntry options[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the model to MODEL", "MODEL"},
    {"test", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &tests, "Score the model on FILE", "FILE"},
    {"clusters", 0, 0, G_OPTION_ARG_FILENAME, &clusters_file, "Word clusters", "FILE"},
    {"lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon_file, "A dictionary", "FILE"},
    {"epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "Number of epochs (14 or more)", "N"},
    {"average", 0, 0, G_OPTION_ARG_INT, &n_averaged, "Average the last N epochs (7)", "N"},
    {"min-count", 0, 0, G_OPTION_ARG_INT, &min_count, "Drop rarer features (2)", "N"},
    {"rate", 0, 0, G_OPTION_ARG_DOUBLE, &rate, "Learning rate (0.3)", "X"},
    {"dropout", 0, 0, G_OPTION_ARG_DOUBLE, &dropout, "Share of features left out (0.7)", "X"},
    {"word-dropout", 0, 0, G_OPTION_ARG_DOUBLE, &word_dropout,
     "Share of words seen as unknown (0.05)", "X"},
    {"prune", 0, 0, G_OPTION_ARG_DOUBLE, &smallest, "Drop smaller weights (0.4)", "X"},
    {"no-parser", 0, 0, G_OPTION_ARG_NONE, &no_parser, "Leave out the parser", NULL},
    {"parser-epochs", 0, 0, G_OPTION_ARG_INT, &n_parser_epochs, "Epochs of the parser (16 or more)",
     "N"},
    {"folds", 0, 0, G_OPTION_ARG_INT, &n_folds,
     "Tag parts of the treebank for the parser by the rest (4)", "N"},
    {"seed", 0, 0, G_OPTION_ARG_INT, &seed, "Seed of the random numbers (1)", "N"},
    NLP_PROGRAM_VERSION_OPTION,
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE..."},
    G_OPTION_ENTRY_NULL,
};

static gboolean
read_clusters (NlpClusters *clusters, GError **error)
{
  g_autofree gchar *lines = NULL;

  if (clusters_file == NULL)
    return TRUE;
  if (!g_file_get_contents (clusters_file, &lines, NULL, error))
    return FALSE;
  clusters->buckets = nlp_clusters_read (lines, &clusters->n_buckets);
  return TRUE;
}

static gboolean
read_lexicon (GArray **entries, NlpTagLexicon *lexicon, GError **error)
{
  if (lexicon_file == NULL)
    return TRUE;
  *entries = nlp_lexicon_read (lexicon_file, error);
  if (*entries == NULL)
    return FALSE;
  lexicon->buckets = nlp_lexicon_make_table (*entries, &lexicon->n_buckets);
  return TRUE;
}

/* Returns the sentences of all files: (transfer full) (nullable) */
static NlpTreebank *
read_treebank (gchar **paths, GError **error)
{
  g_autoptr (NlpTreebank) treebank = nlp_treebank_new ();

  for (gchar **path = paths; path != NULL && *path != NULL; path++) {
    if (!nlp_treebank_read (treebank, *path, error))
      return NULL;
  }
  return g_steal_pointer (&treebank);
}

/* Returns pointers to all sentences: (transfer container) */
static GPtrArray *
list_trees (NlpTreebank *treebank)
{
  GPtrArray *trees = g_ptr_array_new ();

  for (guint t = 0; t < treebank->trees->len; t++)
    g_ptr_array_add (trees, &g_array_index (treebank->trees, NlpTree, t));
  return trees;
}

/* Adds the words of the dictionary to those of the treebanks: the form of a word that they have is
 * left out. @known has "form<tab>class". */
static void
add_lexicon (NlpLemmaTrainer *trainer, NlpTagTrainer *tags, GHashTable *known, GArray *lexicon)
{
  for (guint e = 0; e < lexicon->len; e++) {
    const NlpLexiconEntry *entry = &g_array_index (lexicon, NlpLexiconEntry, e);
    gint tag = -1;

    if (entry->lemma == NULL)
      continue;
    while (nlp_tag_trainer_next_tag (tags, entry->tag, &tag)) {
      g_autofree gchar *word = g_strdup_printf ("%s\t%d", entry->form, tag);

      if (!g_hash_table_contains (known, word))
        nlp_lemma_trainer_add (trainer, entry->form, entry->lemma, (guint)tag, 1);
    }
  }
}

static void
train_lemmas (NlpLemmaTrainer *trainer, NlpTagTrainer *tags, NlpTreebank *treebank, GArray *lexicon)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint t = 0; t < treebank->trees->len; t++) {
    const NlpTree *tree = &g_array_index (treebank->trees, NlpTree, t);

    for (guint w = 0; w < tree->n_words; w++) {
      const NlpTreeWord *word = &tree->words[w];
      const guint tag = nlp_tag_trainer_find_tag (tags, word->pos, word->tag);
      g_autofree gchar *lower = g_utf8_strdown (word->form, -1);

      if (*word->lemma == '\0')
        continue;
      nlp_lemma_trainer_add (trainer, word->form, word->lemma, tag, 1);
      g_hash_table_add (known, g_strdup_printf ("%s\t%u", lower, tag));
    }
  }
  if (lexicon != NULL)
    add_lexicon (trainer, tags, known, lexicon);
}

/* The parser */

static void
print_epoch (guint epoch, gdouble loss)
{
  g_printerr ("parser, epoch %u: loss %.4f\n", epoch, loss);
}

/* A small treebank is read more often, in smaller batches, so that there are enough steps. */
static void
fit_to_size (ParserOptions *parser_options, guint n_words)
{
  guint n_batches;

  parser_options->batch = MIN (parser_options->batch, MAX (n_words / 40, 20));
  n_batches = MAX (n_words / parser_options->batch, 1);
  parser_options->epochs = MAX (parser_options->epochs, MIN_STEPS / n_batches);
}

/* Returns the block of the parser: (transfer full) (nullable) */
static GByteArray *
train_parser (const NlpTagSettings *settings,
              const NlpTagTables *tables,
              const NlpTreebank *treebank,
              GError **error)
{
  ParserOptions parser_options = parser_default_options;
  g_autofree gchar *clusters = NULL;
  g_autoptr (ParserNetwork) network = NULL;
  g_autoptr (ParserCorpus) corpus = NULL;

  if (clusters_file != NULL && !g_file_get_contents (clusters_file, &clusters, NULL, error))
    return NULL;
  corpus = nlp_jackknife (settings, tables, treebank, (guint)n_folds);
  if (corpus == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "the treebank has more than 255 tags or relations: set --no-parser");
    return NULL;
  }
  fit_to_size (&parser_options, corpus->words->len);
  if (n_parser_epochs > 0)
    parser_options.epochs = (guint)n_parser_epochs;
  parser_options.seed = (guint64)seed;
  network = parser_network_train (corpus, clusters, &parser_options, print_epoch);
  return parser_network_write (network, corpus, PARSER_N_SUMMED);
}

/* Scoring */

typedef struct {
  guint64 n_words;
  guint64 n_pos;
  guint64 n_tags;
  guint64 n_lemmas;
  guint64 n_heads;
  guint64 n_relations;
} Score;

static void
score_tree (NlpSyntax *syntax, const NlpTree *tree, Score *score)
{
  const NlpSyntaxModel *model = nlp_syntax_get_model (syntax);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) lemmas = g_string_new (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GstNlpTokenSyntax));

  for (guint w = 0; w < tree->n_words; w++) {
    const gchar *form = tree->words[w].form;
    const GstNlpToken token = {(guint32)text->len, (guint32)(text->len + strlen (form)), 0};

    g_array_append_val (tokens, token);
    g_string_append (text, form);
    g_string_append_c (text, ' ');
  }
  nlp_syntax_run (syntax, text->str, (const GstNlpToken *)(gpointer)tokens->data, tokens->len, NULL,
                  0, nlp_syntax_can_parse (syntax), found, lemmas);
  for (guint w = 0; w < tree->n_words; w++) {
    const NlpTreeWord *word = &tree->words[w];
    const GstNlpTokenSyntax *token = &g_array_index (found, GstNlpTokenSyntax, w);
    const gchar *tag = token->tag > 0 ? model->tags[token->tag - 1] : "";
    g_autofree gchar *lower = g_utf8_strdown (word->form, -1);
    const gchar *lemma = token->lemma == GST_NLP_LEMMA_TEXT ? word->form
                         : token->lemma == GST_NLP_LEMMA_LOWER
                             ? lower
                             : lemmas->str + token->lemma - GST_NLP_LEMMA_STRING;

    if (token->head != GST_NLP_HEAD_NONE) {
      const gchar *relation = nlp_syntax_get_relations (syntax)[token->relation - 1];
      const gboolean is_head = token->head == (word->head > 0 ? word->head - 1 : w);

      score->n_heads += is_head;
      score->n_relations += is_head && strcspn (relation, ":") == strcspn (word->relation, ":") &&
                            strncmp (relation, word->relation, strcspn (relation, ":")) == 0;
    }
    score->n_words++;
    score->n_pos += token->pos == nlp_pos_from_name (word->pos, strlen (word->pos));
    score->n_tags += strcmp (tag, word->tag) == 0;
    score->n_lemmas += strcmp (lemma, word->lemma) == 0;
  }
}

static gdouble
percent (guint64 n, const Score *score)
{
  return 100.0 * (gdouble)n / (gdouble)MAX (score->n_words, 1);
}

static gboolean
score_file (NlpSyntax *syntax, gchar *path, GError **error)
{
  gchar *paths[] = {path, NULL};
  g_autoptr (NlpTreebank) treebank = read_treebank (paths, error);
  Score score = {0};

  if (treebank == NULL)
    return FALSE;
  for (guint t = 0; t < treebank->trees->len; t++)
    score_tree (syntax, &g_array_index (treebank->trees, NlpTree, t), &score);
  g_print ("%s: %" G_GUINT64_FORMAT
           " words, UPOS %.2f, XPOS %.2f, lemmas %.2f, UAS %.2f, LAS %.2f\n",
           path, score.n_words, percent (score.n_pos, &score), percent (score.n_tags, &score),
           percent (score.n_lemmas, &score), percent (score.n_heads, &score),
           percent (score.n_relations, &score));
  return TRUE;
}

static gboolean
score_model (GError **error)
{
  g_autoptr (NlpSyntax) syntax = NULL;

  if (tests == NULL)
    return TRUE;
  syntax = nlp_syntax_new (output, error);
  if (syntax == NULL)
    return FALSE;
  for (gchar **test = tests; *test != NULL; test++) {
    if (!score_file (syntax, *test, error))
      return FALSE;
  }
  return TRUE;
}

/* Trains everything but the parser. @model refers to @tags and @lemmas. */
static NlpSyntaxModel
finish_model (NlpTagTrainer *tags, NlpLemmaTrainer *lemmas, NlpTreebank *treebank, GArray *lexicon)
{
  NlpSyntaxModel model = {0};

  nlp_tag_trainer_get_model (tags, &model);
  train_lemmas (lemmas, tags, treebank, lexicon);
  nlp_lemma_trainer_run (lemmas, &model.lemmatizer);
  return model;
}

static guint
count_words (const NlpTreebank *treebank)
{
  guint n_words = 0;

  for (guint t = 0; t < treebank->trees->len; t++)
    n_words += g_array_index (treebank->trees, NlpTree, t).n_words;
  return n_words;
}

static gboolean
train (GError **error)
{
  g_autoptr (NlpTreebank) treebank = read_treebank (files, error);
  g_autoptr (NlpLemmaTrainer) lemmas = nlp_lemma_trainer_new ();
  g_autoptr (NlpTagTrainer) tags = NULL;
  g_autoptr (GPtrArray) trees = NULL;
  g_autoptr (GArray) lexicon = NULL;
  g_autoptr (GByteArray) parser = NULL;
  NlpTagSettings settings = {
      .n_epochs = (guint)n_epochs,
      .n_averaged = (guint)MIN (n_averaged, n_epochs),
      .min_count = (guint)min_count,
      .seed = (guint64)seed,
      .rate = rate,
      .dropout = dropout,
      .word_dropout = word_dropout,
      .smallest = smallest,
  };
  NlpTagTables tables = {0};
  NlpSyntaxModel model;

  if (treebank == NULL || !read_clusters (&tables.clusters, error) ||
      !read_lexicon (&lexicon, &tables.lexicon, error))
    return FALSE;
  trees = list_trees (treebank);
  settings.n_epochs = MAX (settings.n_epochs, MIN_WORDS / MAX (count_words (treebank), 1));
  if (!no_parser) {
    parser = train_parser (&settings, &tables, treebank, error);
    if (parser == NULL)
      return FALSE;
  }
  tags = nlp_tag_trainer_new (&settings, &tables, (const NlpTree *const *)trees->pdata, trees->len);
  nlp_tag_trainer_run (tags);
  model = finish_model (tags, lemmas, treebank, lexicon);
  if (parser != NULL) {
    model.parser = parser->data;
    model.parser_size = parser->len;
  }
  return nlp_syntax_model_write (&model, output, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("gst-nlp-train-syntax: %s\n", error->message);
    return 2;
  }
  if (output == NULL || (files == NULL && tests == NULL)) {
    g_autofree gchar *help = g_option_context_get_help (context, TRUE, NULL);

    g_printerr ("%s", help);
    return 2;
  }
  if ((files != NULL && !train (&error)) || !score_model (&error)) {
    g_printerr ("gst-nlp-train-syntax: %s\n", error->message);
    return 1;
  }
  return 0;
}
