/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_KEYPHRASES_H
#define NLP_KEYPHRASES_H

#include "scoring/scoringcontext.h"

G_BEGIN_DECLS

/**
 * NlpKeyphrase:
 * @start: first byte of its first use
 * @end: the byte after the last one of it
 * @n_uses: how often the document has it
 * @score: how much it tells of the document, 1 for the one that tells most
 *
 * Words that stand together and tell what a document is about.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint n_uses;
  gdouble score;
} NlpKeyphrase;

/**
 * nlp_find_keyphrases:
 * @self: a document
 * @n: how many phrases to find
 *
 * Finds the phrases of one to three words, none of them a stop word, that the document uses more
 * than other texts use their words: Salton and Buckley, "Term-weighting approaches in automatic
 * text retrieval", 1988, with the frequencies of words in other texts in the place of a collection.
 * Phrases within others that are found, and used hardly more often, are left out. In a document of
 * some length a phrase is used twice or more.
 *
 * Returns: (transfer full) (element-type NlpKeyphrase): the best one first
 */
GArray *nlp_find_keyphrases (const NlpScoringContext *self, guint n);

G_END_DECLS

#endif
