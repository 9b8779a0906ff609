/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * selection.h: selects the best candidate sentences that don't repeat each other.
 */

#ifndef NLP_SELECTION_H
#define NLP_SELECTION_H

#include "scoring/scoringcontext.h"

G_BEGIN_DECLS

/**
 * nlp_select_candidates:
 * @self: a document whose candidates have scores
 * @n: maximum number of candidates
 * @n_words: maximum number of words of all together, or 0; the first one may have more
 * @redundancy: the penalty of a candidate whose words are all covered, or 0
 *
 * Selects candidates by maximal marginal relevance (MMR: Carbonell & Goldstein, "The use of MMR,
 * diversity-based reranking for reordering documents and producing summaries", 1998), where the
 * redundancy of a candidate is the share of its words that the selected ones cover together. Of
 * equals, the first is selected.
 */
void nlp_select_candidates (NlpScoringContext *self, guint n, guint n_words, gdouble redundancy);

G_END_DECLS

#endif
