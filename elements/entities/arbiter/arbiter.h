/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * arbiter.h: what beats what where the engines disagree.
 */

#ifndef NLP_ARBITER_H
#define NLP_ARBITER_H

#include "lexical/match.h"
#include "lexical/words.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * NlpTaggerEngines:
 * @NLP_TAGGER_MODEL: names by a trained model, which uses the matches of the other engines as hints
 *     even if they are off
 * @NLP_TAGGER_GAZETTEER: names in lists, both those that are compiled in and the user's
 * @NLP_TAGGER_PATTERNS: dates, times, amounts and indicators
 * @NLP_TAGGER_NAMES: names by titles, given names and their context
 *
 * The engines whose entities are wanted.
 */
typedef enum {
  NLP_TAGGER_MODEL = 1 << 0,
  NLP_TAGGER_GAZETTEER = 1 << 1,
  NLP_TAGGER_PATTERNS = 1 << 2,
  NLP_TAGGER_NAMES = 1 << 3,
} NlpTaggerEngines;

/**
 * NlpArbiter:
 *
 * Decides between the model and the other engines. Once made it is only read and may be shared
 * between threads.
 */
typedef struct _NlpArbiter NlpArbiter;

/* @lists: (array zero-terminated=1): the lists of names that are compiled in. @model, @word_classes
 * and @lists must outlive the result. Errors are %NLP_TABLE_ERROR. */
NlpArbiter *nlp_arbiter_new (NlpTaggerEngines engines,
                             const NlpModel *model,
                             NlpWordClasses *word_classes,
                             const gchar *const *lists,
                             GError **error);
void nlp_arbiter_free (NlpArbiter *self);

/* Replaces the matches of lists and rules in @matches, which are hints for the model, by its names
 * and by what is kept beside them. Matches may still overlap: nlp_match_resolve_overlaps() keeps
 * the longest. */
void nlp_arbiter_decide (const NlpArbiter *self, const NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpArbiter, nlp_arbiter_free)

G_END_DECLS

#endif
