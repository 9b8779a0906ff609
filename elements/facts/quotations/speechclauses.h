/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechclauses.h: the contents that the frames of verbs of speech give.
 */

#ifndef NLP_SPEECH_CLAUSES_H
#define NLP_SPEECH_CLAUSES_H

#include "speechsearch.h"

G_BEGIN_DECLS

/* Returns the clause that begins at or after @at and that the cue introduces, or an empty range:
 * "that" introduces it, or the verb and the form of the clause show that it is one. */
NlpSpeechRange nlp_speech_find_clause (const NlpSpeechSearch *self, guint32 at);

/* Returns the content in the frame of a verb that has an object: what a listener is told, "him as a
 * friend", "him of theft", "it a farce", "reports that he resigned". It is empty if there is none.
 */
NlpSpeechRange nlp_speech_find_object (const NlpSpeechSearch *self);

G_END_DECLS

#endif
