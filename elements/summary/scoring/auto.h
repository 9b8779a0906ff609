/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_AUTO_H
#define NLP_AUTO_H

#include "scoringcontext.h"

G_BEGIN_DECLS

/**
 * nlp_score_by_auto:
 * @self: a document
 *
 * Scores statements by all that says something of their worth: how often the document uses their
 * words (Luhn, "The automatic creation of literature abstracts", 1958), and how much more than
 * other texts do (Sparck Jones, "A statistical interpretation of term specificity", 1972); how near
 * they are to the centre of all of it (Radev et al., "Centroid-based summarization of multiple
 * documents", 2004); where they stand and what they share with the title (Edmundson, "New methods
 * in automatic extracting", 1969); what they name, and how often the document does; their length;
 * and whether they lean on others, quote, or speak of who speaks.
 */
void nlp_score_by_auto (NlpScoringContext *self);

G_END_DECLS

#endif
