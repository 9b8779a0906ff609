/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechspeakers.h: the speakers of a text, and who they are.
 */

#ifndef NLP_SPEECH_SPEAKERS_H
#define NLP_SPEECH_SPEAKERS_H

#include "facts.h"
#include "speechwords.h"

G_BEGIN_DECLS

/**
 * NlpSpeechSpeakers:
 * @words: the text
 * @genders: (array): the #NlpGender of each entity
 * @facts: where parties are added
 * @known: (element-type NlpSpeechSpeaker): the speakers so far, in the order of the text
 *
 * The speakers of a text, whose names pronouns and descriptions get.
 */
typedef struct {
  const NlpSpeechWords *words;
  const guint8 *genders;
  NlpFacts *facts;
  GArray *known;
} NlpSpeechSpeakers;

/* @words and @genders must outlive @self. */
void nlp_speech_speakers_init (NlpSpeechSpeakers *self,
                               const NlpSpeechWords *words,
                               const guint8 *genders,
                               NlpFacts *facts);
void nlp_speech_speakers_clear (NlpSpeechSpeakers *self);

/* Returns the party for the phrase of a speaker. Phrases must come in the order of the text; a
 * phrase that is known keeps its party. */
NlpFactRef nlp_speech_speakers_add (NlpSpeechSpeakers *self, NlpSpeechRange phrase, gfloat score);

/* Returns the name of a party that was added here, or %NULL. Returns: (transfer none) (nullable) */
const gchar *nlp_speech_speakers_get_name (const NlpSpeechSpeakers *self, NlpFactRef party);

G_END_DECLS

#endif
