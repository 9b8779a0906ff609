/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechphrases.h: noun phrases that name a speaker, by the words at their ends.
 */

#ifndef NLP_SPEECH_PHRASES_H
#define NLP_SPEECH_PHRASES_H

#include "speechwords.h"

G_BEGIN_DECLS

/* Returns the noun phrase that ends before @end and begins at or after @first, with the phrases
 * that belong to it: "the head of the agency". Dates at its end are left out. */
NlpSpeechRange nlp_speech_phrase_before (const NlpSpeechWords *words, guint32 first, guint32 end);

/* Returns the noun phrase that begins at @first and ends at or before @end. */
NlpSpeechRange nlp_speech_phrase_after (const NlpSpeechWords *words, guint32 first, guint32 end);

/* Returns the subject of the clause that begins at @first and ends at or before @end. */
NlpSpeechRange nlp_speech_main_subject (const NlpSpeechWords *words, guint32 first, guint32 end);

/* Returns the shortest complete phrase for the speaker that @phrase names: of "Prime Minister Ana
 * Ruiz of Norland" the name. */
NlpSpeechRange nlp_speech_phrase_shorten (const NlpSpeechWords *words, NlpSpeechRange phrase);

/* Whether the phrase between @first and @end is a name, perhaps with a title: "Interior Minister
 * Ana Ruiz", "Ana Ruiz of the port", "the Free Press Council". */
gboolean nlp_speech_is_named (const NlpSpeechWords *words, guint32 first, guint32 end);

G_END_DECLS

#endif
