/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_METHODS_H
#define NLP_METHODS_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/* The textbook ways to score the statements of a draft. Scores are from 0 to 1, the best one 1.
 * Memory is linear in the words of the document, and so is time, times the steps of an iteration.
 * The same document gives the same scores. */

/* The first statements. */
void nlp_score_by_lead (NlpScoringContext *self);

/* The statements that recommend each other by the words they share (Mihalcea and Tarau, "TextRank:
 * bringing order into texts", 2004). Numbers of words above 16 are rounded to powers of the fourth
 * root of two. */
void nlp_score_by_textrank (NlpScoringContext *self);

/* The same by the cosine of their words, weighted by how few statements have them, without a
 * threshold (Erkan and Radev, "LexRank: graph-based lexical centrality as salience in text
 * summarization", 2004: continuous LexRank). */
void nlp_score_by_lexrank (NlpScoringContext *self);

/* The statements that are long in the first dimensions of the singular value decomposition of words
 * by statements (Gong and Liu, "Generic text summarization using relevance measure and latent
 * semantic analysis", 2001; scored as by Steinberger and Jezek, "Using latent semantic analysis in
 * text summarization and summary evaluation", 2004). */
void nlp_score_by_lsa (NlpScoringContext *self);

/* The statements of frequent words, the @n best of them in turn: words that are used count less
 * from then on (Nenkova and Vanderwende, "The impact of frequency on summarization", 2005). */
void nlp_score_by_sumbasic (NlpScoringContext *self, guint n);

/* The statements near the centre of all of them, words weighted by how much more the document uses
 * them than other texts do (Radev, Jing, Stys and Tam, "Centroid-based summarization of multiple
 * documents", 2004). */
void nlp_score_by_centroid (NlpScoringContext *self);

G_END_DECLS

#endif
