/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechcontents.h: where the content of a quotation begins and ends.
 */

#ifndef NLP_SPEECH_CONTENTS_H
#define NLP_SPEECH_CONTENTS_H

#include "speechmarks.h"
#include "speechwords.h"

G_BEGIN_DECLS

/* Returns the first token of what is said, after a verb of speech that ends before @first: after
 * dates, occasions ("in a statement") and "that", unless that is its subject ("that is late"). Sets
 * @has_that to whether "that" introduces it.
 * Returns @end if nothing follows. */
guint32 nlp_speech_find_content (const NlpSpeechWords *words,
                                 guint32 first,
                                 guint32 end,
                                 gboolean *has_that);

/* Whether the words from @first are a clause with a verb of its own, and not a noun phrase. */
gboolean nlp_speech_is_clause (const NlpSpeechWords *words, guint32 first, guint32 end);

/* Returns the tokens of the content that begins at @first in a sentence that ends at @end: up to
 * what its speaker does next, without final punctuation. */
NlpSpeechRange nlp_speech_limit_content (const NlpSpeechWords *words,
                                         const NlpSpeechMarks *marks,
                                         guint32 first,
                                         guint32 end);

/* Removes commas, stops and marks without a partner from both ends of @content. */
NlpSpeechRange nlp_speech_trim_content (const NlpSpeechWords *words,
                                        const NlpSpeechMarks *marks,
                                        NlpSpeechRange content);

G_END_DECLS

#endif
