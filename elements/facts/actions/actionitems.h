/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionitems.h: verbs that begin a sentence, or an item of a list in one.
 */

#ifndef NLP_ACTION_ITEMS_H
#define NLP_ACTION_ITEMS_H

#include "words/taggedtokens.h"

G_BEGIN_DECLS

/* Returns whether a word may begin the object of a verb. */
gboolean nlp_action_begins_object (const NlpTaggedTokens *tokens, gsize token, gsize limit);

/* Returns whether a verb at @token begins the sentence from @first to @limit, or an item of a list
 * in it: "Sign here", "We will: sign here; pay there". */
gboolean
nlp_action_begins_item (const NlpTaggedTokens *tokens, gsize first, gsize limit, gsize token);

G_END_DECLS

#endif
