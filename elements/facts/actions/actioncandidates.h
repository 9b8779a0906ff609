/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actioncandidates.h: the possible actions of a text.
 */

#ifndef NLP_ACTION_CANDIDATES_H
#define NLP_ACTION_CANDIDATES_H

#include "actions/actionactor.h"
#include "actions/actionframes.h"

G_BEGIN_DECLS

/**
 * NlpActionCandidate:
 * @action: the action
 * @actor: who acts
 * @first: the first token of its sentence
 * @limit: the token after it
 *
 * What may be an action.
 */
typedef struct {
  NlpAction action;
  NlpActor actor;
  gsize first;
  gsize limit;
} NlpActionCandidate;

/* Returns the candidates of a text, in the order of their triggers. Returns: (transfer full)
 * (element-type NlpActionCandidate) */
GArray *nlp_action_list_candidates (const NlpTaggedTokens *tokens);

G_END_DECLS

#endif
