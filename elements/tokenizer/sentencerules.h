/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCE_RULES_H
#define NLP_SENTENCE_RULES_H

#include "sentencestate.h"

G_BEGIN_DECLS

/* Whether a sentence ends at a gap. */
typedef enum {
  NLP_VERDICT_NEVER,
  NLP_VERDICT_UNLIKELY,
  NLP_VERDICT_LIKELY,
  NLP_VERDICT_ALWAYS,
} NlpVerdict;

/* Forgets the quotes that an old paragraph left open. */
void nlp_sentence_begin_paragraph (NlpSentenceState *self);

/* Begins a sentence with token @first. */
void nlp_sentence_begin (NlpSentenceState *self, guint first);

/* Takes note of token @i, and of those that go with it, and returns how many these are. */
guint nlp_sentence_take (NlpSentenceState *self, guint i);

/* Whether the sentence ends in front of token @next, behind @gap. */
NlpVerdict nlp_sentence_judge (NlpSentenceState *self, guint next, NlpGap gap);

G_END_DECLS

#endif
