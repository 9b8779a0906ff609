/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jackknife.c: the classes of words as a tagger sees them that was not trained on them.
 *
 * A parser that learns from the classes of a treebank trusts them; those that it gets later have
 * mistakes.
 */

#include "jackknife.h"

#include <string.h>

#include "base/pos.h"
#include "lemmatrainer.h"
#include "tags/postagger.h"

/* What tags the words of a fold. */
typedef struct {
  NlpPosTagger *tagger;
  NlpSyntaxModel model;
} Fold;

/* Adds a sentence with the classes that @fold gives its words, or its own ones. */
static gboolean
add_tree (ParserCorpus *corpus, const NlpTree *tree, Fold *fold)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree GstNlpToken *tokens = g_new0 (GstNlpToken, tree->n_words);
  g_autofree NlpTaggedWord *tagged = g_new0 (NlpTaggedWord, tree->n_words);
  gboolean is_complete = TRUE;

  for (guint w = 0; w < tree->n_words; w++) {
    tokens[w].start = (guint32)text->len;
    g_string_append (text, tree->words[w].form);
    tokens[w].end = (guint32)text->len;
  }
  if (fold != NULL)
    nlp_pos_tagger_tag (fold->tagger, text->str, tokens, tree->n_words, tagged);
  for (guint w = 0; w < tree->n_words && is_complete; w++) {
    const NlpTreeWord *word = &tree->words[w];
    const guint tag = tagged[w].tag;

    is_complete = parser_corpus_add_word (
        corpus, word->form, fold != NULL ? nlp_pos_get_name (fold->model.pos[tag]) : word->pos,
        fold != NULL ? fold->model.names[tag] : word->tag, word->head, word->relation);
  }
  parser_corpus_end_sentence (corpus);
  return is_complete;
}

/* Whether a sentence is one of those that a fold tags. */
static gboolean
is_in_fold (const NlpTreebank *treebank, guint at, guint fold, guint n_folds)
{
  const NlpTree *tree = &g_array_index (treebank->trees, NlpTree, at);
  const guint number = treebank->n_documents >= n_folds ? tree->document : at;

  return number % n_folds == fold;
}

/* Trains without a fold, and adds the sentences of the fold. */
static gboolean
add_fold (ParserCorpus *corpus,
          const NlpTagSettings *settings,
          const NlpTagTables *tables,
          const NlpTreebank *treebank,
          guint number,
          guint n_folds)
{
  g_autoptr (GPtrArray) trees = g_ptr_array_new ();
  g_autoptr (NlpTagTrainer) trainer = NULL;
  g_autoptr (NlpLemmaTrainer) no_lemmas = nlp_lemma_trainer_new ();
  g_autoptr (NlpPosTagger) tagger = NULL;
  gboolean is_complete = TRUE;
  Fold fold = {0};

  for (guint t = 0; t < treebank->trees->len; t++) {
    if (!is_in_fold (treebank, t, number, n_folds))
      g_ptr_array_add (trees, &g_array_index (treebank->trees, NlpTree, t));
  }
  g_printerr ("part %u of %u\n", number + 1, n_folds);
  trainer =
      nlp_tag_trainer_new (settings, tables, (const NlpTree *const *)trees->pdata, trees->len);
  nlp_tag_trainer_run (trainer);
  nlp_tag_trainer_get_model (trainer, &fold.model);
  nlp_lemma_trainer_run (no_lemmas, &fold.model.lemmatizer);
  tagger = nlp_pos_tagger_new (&fold.model.tagger, &fold.model.tables, &fold.model.lemmatizer);
  fold.tagger = tagger;
  for (guint t = 0; t < treebank->trees->len && is_complete; t++) {
    if (is_in_fold (treebank, t, number, n_folds))
      is_complete = add_tree (corpus, &g_array_index (treebank->trees, NlpTree, t), &fold);
  }
  return is_complete;
}

ParserCorpus *
nlp_jackknife (const NlpTagSettings *settings,
               const NlpTagTables *tables,
               const NlpTreebank *treebank,
               guint n_folds)
{
  g_autoptr (ParserCorpus) corpus = parser_corpus_new ();
  gboolean is_complete = TRUE;

  for (guint fold = 0; n_folds >= 2 && fold < n_folds && is_complete; fold++)
    is_complete = add_fold (corpus, settings, tables, treebank, fold, n_folds);
  for (guint t = 0; n_folds < 2 && t < treebank->trees->len && is_complete; t++)
    is_complete = add_tree (corpus, &g_array_index (treebank->trees, NlpTree, t), NULL);
  return is_complete ? g_steal_pointer (&corpus) : NULL;
}
