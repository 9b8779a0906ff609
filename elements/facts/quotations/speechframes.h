/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechframes.h: finds verbs of speech with their speakers and contents.
 */

#ifndef NLP_SPEECH_FRAMES_H
#define NLP_SPEECH_FRAMES_H

#include "speechsearch.h"

G_BEGIN_DECLS

/* Finds the frames of all sentences. @marks must outlive them. Returns: (transfer full)
 * (element-type NlpSpeechFrame): in the order of their cues */
GArray *nlp_speech_find_frames (const NlpSpeechWords *words, const NlpSpeechMarks *marks);

G_END_DECLS

#endif
