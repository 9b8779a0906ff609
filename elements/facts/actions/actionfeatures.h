/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionfeatures.h: what the model knows about a possible action.
 */

#ifndef NLP_ACTION_FEATURES_H
#define NLP_ACTION_FEATURES_H

#include "actions/actioncandidates.h"

G_BEGIN_DECLS

/* Appends the features of @action to @features, separated by spaces: each is a template such as
 * "verb", "=" and a value in lower case. @actor is its actor, and the sentence is from @first to
 * @limit. */
void nlp_action_list_features (const NlpTaggedTokens *tokens,
                               const NlpActionCandidate *candidate,
                               GString *features);

G_END_DECLS

#endif
