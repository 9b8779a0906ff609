/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionrules.h: the candidates that need no model.
 */

#ifndef NLP_ACTION_RULES_H
#define NLP_ACTION_RULES_H

#include "actions/actioncandidates.h"
#include "actions/actionmodel.h"

G_BEGIN_DECLS

/* Sets @kind to the kind of a candidate, if its words decide that. Returns whether they do. */
gboolean nlp_action_apply_rules (const NlpTaggedTokens *tokens,
                                 const NlpActionCandidate *candidate,
                                 NlpActionKind *kind);

/* Returns whether a word before the trigger denies the announcement, or makes it conditional. */
gboolean nlp_action_is_doubtful (const NlpTaggedTokens *tokens,
                                 const NlpActionCandidate *candidate);

G_END_DECLS

#endif
