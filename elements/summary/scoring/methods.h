/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * methods.h: the methods that score the candidate sentences of a document.
 */

#ifndef NLP_METHODS_H
#define NLP_METHODS_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/* Each sets the scores of all candidates; the same document has the same scores each time. Memory
 * is linear in the words of the document, and so is the time of each iteration. The textbook
 * methods give scores from 0 to 1, and 1 to the best candidate. */

/* All features at once: the frequency of the words in the document (Luhn, "The automatic creation
 * of literature abstracts", 1958) and against reference frequencies (Sparck Jones, "A statistical
 * interpretation of term specificity", 1972), nearness to the centroid (Radev et al., below),
 * position and title words (Edmundson, "New methods in automatic extracting", 1969), entities and
 * their salience, length, and whether the sentence depends on others, quotes, or is talk. */
void nlp_score_by_auto (NlpScoringContext *self);

/* The order of the text. */
void nlp_score_by_lead (NlpScoringContext *self);

/* Centrality by shared words (Mihalcea and Tarau, "TextRank: bringing order into texts", 2004).
 * Numbers of words above 16 are rounded to powers of the fourth root of two. */
void nlp_score_by_textrank (NlpScoringContext *self);

/* Centrality by the cosine of TF-IDF vectors, without a threshold (Erkan and Radev, "LexRank:
 * graph-based lexical centrality as salience in text summarization", 2004: continuous LexRank). */
void nlp_score_by_lexrank (NlpScoringContext *self);

/* Length in the first dimensions of the singular value decomposition of words by sentences (Gong
 * and Liu, "Generic text summarization using relevance measure and latent semantic analysis", 2001;
 * scored as by Steinberger and Jezek, "Using latent semantic analysis in text summarization and
 * summary evaluation", 2004). */
void nlp_score_by_lsa (NlpScoringContext *self);

/* Word probability, for the @n best candidates one after the other: the words of each count less
 * for the next (Nenkova and Vanderwende, "The impact of frequency on summarization", 2005). */
void nlp_score_by_sumbasic (NlpScoringContext *self, guint n);

/* Nearness to the centroid of all candidates, with words weighted by rarity (Radev, Jing, Stys and
 * Tam, "Centroid-based summarization of multiple documents", 2004). */
void nlp_score_by_centroid (NlpScoringContext *self);

G_END_DECLS

#endif
