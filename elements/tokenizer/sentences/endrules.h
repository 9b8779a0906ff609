/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_END_RULES_H
#define NLP_SENTENCES_END_RULES_H

#include "state.h"

G_BEGIN_DECLS

/* Whether the sentence ends in front of token @next, as far as the marks in front of that tell. */
NlpBreak nlp_sentence_break_after_end (const NlpSentenceState *self, guint next);

G_END_DECLS

#endif
