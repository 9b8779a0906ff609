/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SELECTION_H
#define NLP_SELECTION_H

#include "scoring/scoringcontext.h"

G_BEGIN_DECLS

/**
 * nlp_choose_statements:
 * @self: a document whose statements have scores
 * @n: how many of them may be chosen
 * @n_words: how many words they may have together, or 0 for any number; the first one may have more
 * @redundancy: what a statement loses that says nothing new
 *
 * Marks the best statements as chosen. What the ones chosen before have said counts less (maximal
 * marginal relevance: Carbonell & Goldstein, "The use of MMR, diversity-based reranking for
 * reordering documents and producing summaries", 1998, with all that was said so far in the place
 * of the most similar sentence). Of equals, the first one is chosen.
 */
void nlp_choose_statements (NlpScoringContext *self, guint n, guint n_words, gdouble redundancy);

G_END_DECLS

#endif
