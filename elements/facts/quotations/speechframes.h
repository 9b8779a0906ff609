/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechframes.h: verbs of speech with their speakers and contents.
 */

#ifndef NLP_SPEECH_FRAMES_H
#define NLP_SPEECH_FRAMES_H

#include "speechmarks.h"
#include "speechwords.h"

G_BEGIN_DECLS

/**
 * NlpSpeechFrame:
 * @cue: the verb or preposition of speech
 * @speaker: the phrase that names the speaker
 * @contents: what is said; the second one is empty unless the attribution interrupts it, and both
 *     are empty if the content is in quotation marks
 * @mark: the pair of quotation marks that contains the content, or %NULL
 * @rule: what found it, static
 * @score: the probability that it is right, 0 to 1
 *
 * A verb of speech with what belongs to it.
 */
typedef struct {
  NlpSpeechRange cue;
  NlpSpeechRange speaker;
  NlpSpeechRange contents[2];
  const NlpSpeechMark *mark;
  const gchar *rule;
  gfloat score;
} NlpSpeechFrame;

/* Finds the frames of all sentences. @marks must outlive them. Returns: (transfer full)
 * (element-type NlpSpeechFrame): in the order of their cues */
GArray *nlp_speech_find_frames (const NlpSpeechWords *words, const NlpSpeechMarks *marks);

G_END_DECLS

#endif
