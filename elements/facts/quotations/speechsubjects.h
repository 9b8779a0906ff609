/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechsubjects.h: the subjects of verbs of speech.
 */

#ifndef NLP_SPEECH_SUBJECTS_H
#define NLP_SPEECH_SUBJECTS_H

#include "speechwords.h"

G_BEGIN_DECLS

/**
 * NlpSpeechVerb:
 * @first: the first token of the sentence
 * @group: the first token of the verb group: "has" of "has also said"
 * @cue: the verb of speech
 * @previous: the speaker of the verb of speech before it in the same sentence, or an empty range
 *
 * A verb whose subject is asked for.
 */
typedef struct {
  guint32 first;
  guint32 group;
  guint32 cue;
  NlpSpeechRange previous;
} NlpSpeechVerb;

/* Returns the phrase that is the subject of a verb and comes before it, or an empty range: the
 * phrase beside the verb, what a relative pronoun refers to, or the subject of a verb that shares
 * its subject with this one. */
NlpSpeechRange nlp_speech_find_subject (const NlpSpeechWords *words, const NlpSpeechVerb *verb);

G_END_DECLS

#endif
