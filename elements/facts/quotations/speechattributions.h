/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechattributions.h: attributions of marked text, and those after a clause.
 */

#ifndef NLP_SPEECH_ATTRIBUTIONS_H
#define NLP_SPEECH_ATTRIBUTIONS_H

#include "speechsearch.h"

G_BEGIN_DECLS

/* Adds the frame of a cue with marked text beside it: "'We won,' he said", "he asked: 'Why?'". */
gboolean nlp_speech_add_marked (const NlpSpeechSearch *self);

/* Whether the verb may come before its subject, which then follows a clause and a comma, or marked
 * text. After a comma without a clause before it there is a subject: "Ruiz, the mayor, said". */
gboolean nlp_speech_may_be_inverted (const NlpSpeechSearch *self);

/* Adds the frame of an attribution after its content: "..., said Ruiz" if it is inverted, else
 * "..., Ruiz said". */
gboolean nlp_speech_add_attribution (const NlpSpeechSearch *self, gboolean is_inverted);

/* Adds the content before and perhaps after an attribution from @first to @end: "The plan,
 * officials say, is late". */
gboolean nlp_speech_add_content_before (const NlpSpeechSearch *self,
                                        NlpSpeechRange speaker,
                                        guint32 first,
                                        guint32 end);

/* Adds the frame of marked text after the colon at @colon, if a name comes before it: "Ana
 * Ruiz (mayor): 'We won.'", or is the subject there: "Ruiz was clear: 'No.'". It has no cue. */
void nlp_speech_add_label (const NlpSpeechSearch *self, guint32 colon);

G_END_DECLS

#endif
