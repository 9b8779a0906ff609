/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * candidate.h: decides which sentences may be in a summary.
 */

#ifndef NLP_CANDIDATE_H
#define NLP_CANDIDATE_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * nlp_is_candidate_sentence:
 * @text: the text of the document
 * @tokens: the tokens of one sentence
 * @n_tokens: number of tokens
 * @is_credit: whether the first word may open a byline or credit, such as "By"
 *
 * Returns whether a sentence may be in a summary. A candidate has at least five words and ends in a
 * full stop or exclamation mark of any script, possibly followed by closing brackets, quotation
 * marks and references such as "[17]". This excludes headings, captions, datelines, questions and
 * lines that end in a colon. Bylines and credits are never candidates.
 *
 * Returns: whether the sentence is a candidate
 */
gboolean nlp_is_candidate_sentence (const gchar *text,
                                    const GstNlpToken *tokens,
                                    gsize n_tokens,
                                    gboolean is_credit);

G_END_DECLS

#endif
