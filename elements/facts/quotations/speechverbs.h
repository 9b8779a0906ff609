/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechverbs.h: which words are verbs, without a parser.
 */

#ifndef NLP_SPEECH_VERBS_H
#define NLP_SPEECH_VERBS_H

#include "speechwords.h"

G_BEGIN_DECLS

/* Whether a word that may be a noun or a verb, such as "reports", is a noun here, as its neighbours
 * and their number show. */
gboolean nlp_speech_is_noun (const NlpSpeechWords *words, guint32 token);

/* Whether "that" at @token introduces a clause with a subject of its own, and is no pronoun. @token
 * may be after the last one. */
gboolean nlp_speech_is_complementizer (const NlpSpeechWords *words, guint32 token);

/* Whether the word at @token is a finite verb, as far as it and its neighbours show. */
gboolean nlp_speech_is_verb (const NlpSpeechWords *words, guint32 token);

G_END_DECLS

#endif
