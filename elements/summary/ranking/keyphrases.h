/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * keyphrases.h: finds the key phrases of a document.
 */

#ifndef NLP_KEYPHRASES_H
#define NLP_KEYPHRASES_H

#include "scoring/scoringcontext.h"

G_BEGIN_DECLS

/**
 * NlpKeyphrase:
 * @start: offset of the first byte of its first occurrence, in its most frequent form
 * @end: offset of the byte after the last one
 * @n_uses: number of occurrences, in all forms
 * @score: its score, relative to the best one, which has 1
 *
 * A sequence of words that describes a document.
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
 * @n: maximum number of phrases
 *
 * Finds phrases of one to three words, none a stop word, that are frequent here and rare elsewhere
 * (TF-IDF: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988, with
 * reference frequencies in place of a corpus). A phrase inside of a better one is left out unless
 * it is much more frequent. In all but short documents a phrase must occur twice.
 *
 * If the parts of speech are known, phrases are those of nlp_noun_phrases_find(), the forms of
 * their words count together, and the offsets are those of the most frequent form.
 *
 * Returns: (transfer full) (element-type NlpKeyphrase): the phrases, best first
 */
GArray *nlp_find_keyphrases (const NlpScoringContext *self, guint n);

G_END_DECLS

#endif
