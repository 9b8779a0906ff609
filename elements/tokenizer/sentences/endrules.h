/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * endrules.h: rules for gaps after a token that may end a sentence.
 */

#ifndef NLP_SENTENCES_END_RULES_H
#define NLP_SENTENCES_END_RULES_H

#include "state.h"

G_BEGIN_DECLS

/* Returns whether the sentence, which has a possible end, breaks before token @next. */
NlpBreak nlp_sentence_break_after_end (const NlpSentenceState *self, guint next);

G_END_DECLS

#endif
