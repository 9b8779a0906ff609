/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_EVALUATION_H
#define NLP_EVALUATION_H

#include <stdio.h>

#include "crf.h"

G_BEGIN_DECLS

/* Numbers of names, by label and in all. */
typedef struct {
  guint n_right;
  guint n_found;
  guint n_gold;
} NlpScore;

/**
 * NlpEvaluation:
 * @labels: the scores of each label
 * @all: of all together
 *
 * The quality of the names found in a set. A name is right if it has the right first and last word
 * and one of the labels that it may have.
 */
typedef struct {
  NlpScore labels[NLP_MAX_LABELS];
  NlpScore all;
} NlpEvaluation;

void nlp_evaluation_run (NlpEvaluation *self, NlpCrf *crf, const NlpCorpusSet *set);

/* In percent. */
gdouble nlp_score_f1 (const NlpScore *self);

/* Prints a table of the labels that the set has. */
void nlp_evaluation_print (const NlpEvaluation *self,
                           const NlpCorpusSet *set,
                           const gchar *const *labels,
                           FILE *file);

G_END_DECLS

#endif
