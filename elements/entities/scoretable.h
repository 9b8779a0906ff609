/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scoretable.h: the measured precision of lists and rules.
 */

#ifndef NLP_SCORE_TABLE_H
#define NLP_SCORE_TABLE_H

#include "lexical/match.h"

G_BEGIN_DECLS

/**
 * NlpScoreTable:
 *
 * The precision of the matches of each source, such as "pattern:money". The scores that are written
 * with the rules only resolve overlaps; matches that are kept get these.
 */
typedef struct _NlpScoreTable NlpScoreTable;

/* Reads data/precision.scores. Errors are %NLP_TABLE_ERROR. */
NlpScoreTable *nlp_score_table_new (GError **error);
void nlp_score_table_free (NlpScoreTable *self);

/* Sets the score of each of @matches, an array of #NlpMatch, whose source is in the table, unless
 * its score is a probability already. */
void nlp_score_table_apply (const NlpScoreTable *self, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpScoreTable, nlp_score_table_free)

G_END_DECLS

#endif
