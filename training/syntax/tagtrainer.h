/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagtrainer.h: trains the classes of words.
 */

#ifndef NLP_TAG_TRAINER_H
#define NLP_TAG_TRAINER_H

#include "syntaxmodel.h"

#include "conllu.h"

G_BEGIN_DECLS

/**
 * NlpTagSettings:
 * @n_epochs: the number of times that each sentence is seen
 * @n_averaged: the weights are the mean of those after each of the last epochs
 * @min_count: features that are rarer are left out
 * @seed: of the random numbers
 * @rate: the learning rate
 * @dropout: the share of features that are left out of a word each time
 * @word_dropout: the share of words that are seen as unknown ones each time
 * @smallest: smaller weights are left out of the model
 */
typedef struct {
  guint n_epochs;
  guint n_averaged;
  guint min_count;
  guint64 seed;
  gdouble rate;
  gdouble dropout;
  gdouble word_dropout;
  gdouble smallest;
} NlpTagSettings;

typedef struct _NlpTagTrainer NlpTagTrainer;

/* Collects the features and classes of @trees, which must outlive it. */
NlpTagTrainer *nlp_tag_trainer_new (const NlpTagSettings *settings,
                                    const NlpTagTables *tables,
                                    const NlpTree *const *trees,
                                    gsize n_trees);
void nlp_tag_trainer_free (NlpTagTrainer *self);
void nlp_tag_trainer_run (NlpTagTrainer *self);

/* Sets the classes of @model, their weights and clusters. They belong to @self. */
void nlp_tag_trainer_get_model (NlpTagTrainer *self, NlpSyntaxModel *model);

/* Sets @at to the number of the next class after @at with the tag @tag, which is a part of speech
 * in the language. Classes of names, whose part of speech is PROPN, are left out. */
gboolean nlp_tag_trainer_next_tag (NlpTagTrainer *self, const gchar *tag, gint *at);

/* Returns the number of the class of a word, or 0 if it is not known. */
guint nlp_tag_trainer_find_tag (NlpTagTrainer *self, const gchar *pos, const gchar *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTagTrainer, nlp_tag_trainer_free)

G_END_DECLS

#endif
