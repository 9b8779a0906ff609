/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionclause.h: where an action ends, and where another one of the same list begins.
 */

#ifndef NLP_ACTION_CLAUSE_H
#define NLP_ACTION_CLAUSE_H

#include "actions/actionframes.h"

G_BEGIN_DECLS

/* Sets the end of @action, at @limit or before it. Returns the first token of the next action of a
 * list ("send aid and open the border"), or %NLP_NO_TOKEN. */
gsize nlp_action_find_end (const NlpTaggedTokens *tokens, NlpAction *action, gsize limit);

G_END_DECLS

#endif
