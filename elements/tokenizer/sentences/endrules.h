/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCE_MARKS_H
#define NLP_SENTENCE_MARKS_H

#include "state.h"

G_BEGIN_DECLS

/* Whether the sentence ends in front of token @next, as far as the marks in front of that tell. */
NlpVerdict nlp_sentence_judge_marks (const NlpSentenceState *self, guint next);

G_END_DECLS

#endif
