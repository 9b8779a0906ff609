/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SCORE_TABLE_H
#define NLP_SCORE_TABLE_H

#include "lexical/match.h"

G_BEGIN_DECLS

/**
 * NlpScoreTable:
 *
 * How often hits of a source, such as "pattern:money", are right. Rules have scores of their own to
 * choose among hits that overlap; these ones are for those that were chosen.
 */
typedef struct _NlpScoreTable NlpScoreTable;

/* Reads data/precision.scores. Errors are %NLP_TABLE_ERROR. */
NlpScoreTable *nlp_score_table_new (GError **error);
void nlp_score_table_free (NlpScoreTable *self);

/* Sets the scores of those of @hits, an array of #NlpMatch, that aren't probabilities yet and whose
 * source is in the table. */
void nlp_score_table_apply (const NlpScoreTable *self, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpScoreTable, nlp_score_table_free)

G_END_DECLS

#endif
