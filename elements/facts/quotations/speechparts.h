/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechparts.h: the parts of quotations, of clauses and of marked text.
 */

#ifndef NLP_SPEECH_PARTS_H
#define NLP_SPEECH_PARTS_H

#include "speechmarks.h"
#include "speechwords.h"

G_BEGIN_DECLS

/**
 * NlpSpeechPart:
 * @content: what is said
 * @is_direct: whether it is in quotation marks
 * @frame: the index of the frame that names its speaker
 * @is_near: whether the cue of that frame belongs to it, and not to a sentence beside it
 * @score: the probability that it is right, 0 to 1
 *
 * A quotation, or one of several parts of it: the sentences of marked text, and what comes before
 * and after an attribution in the middle.
 */
typedef struct {
  NlpSpeechRange content;
  gboolean is_direct;
  guint frame;
  gboolean is_near;
  gfloat score;
} NlpSpeechPart;

/* Returns the parts of all quotations. @frames (element-type NlpSpeechFrame) are those of
 * nlp_speech_find_frames(). Returns: (transfer full) (element-type NlpSpeechPart): in the order of
 * the text */
GArray *nlp_speech_find_parts (const NlpSpeechWords *words,
                               const NlpSpeechMarks *marks,
                               const GArray *frames);

G_END_DECLS

#endif
