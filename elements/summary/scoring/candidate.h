/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CANDIDATE_H
#define NLP_CANDIDATE_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * nlp_is_statement:
 * @text: the text the tokens lie in
 * @tokens: the tokens of one sentence
 * @n_tokens: how many
 * @credit: whether the first word opens a line that says whose work something is, such as "By"
 *
 * Tells whether a sentence states something when it stands alone: it has five words or more and
 * ends in a full stop, an exclamation mark or their like, brackets, quotes and references such as
 * "[17]" behind it aside. So headings, captions, datelines, questions and lines that announce what
 * follows don't, and neither do bylines and credits, with or without a full stop.
 *
 * Returns: whether it does
 */
gboolean
nlp_is_statement (const gchar *text, const GstNlpToken *tokens, gsize n_tokens, gboolean credit);

G_END_DECLS

#endif
