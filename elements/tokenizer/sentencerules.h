/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCE_RULES_H
#define NLP_SENTENCE_RULES_H

#include "sentencestate.h"

G_BEGIN_DECLS

/* Whether the sentence ends in front of token @next, behind @gap. */
NlpVerdict nlp_sentence_judge (const NlpSentenceState *self, guint next, NlpGap gap);

G_END_DECLS

#endif
