/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionactor.h: the phrase that names who acts.
 */

#ifndef NLP_ACTION_ACTOR_H
#define NLP_ACTION_ACTOR_H

#include "actions/actionframes.h"

G_BEGIN_DECLS

/**
 * NlpActor:
 * @start: its first token
 * @end: the token after it; equal to @start if there is no actor
 * @clause: the first token of the clause of which it is the subject
 *
 * Who acts, as tokens.
 */
typedef struct {
  gsize start;
  gsize end;
  gsize clause;
} NlpActor;

/* Finds the actor of @action in the sentence from @first to @limit. @previous (nullable) is the
 * actor of the action before it in the sentence; a verb without a subject shares it. */
void nlp_action_find_actor (const NlpTaggedTokens *tokens,
                            gsize first,
                            gsize limit,
                            const NlpAction *action,
                            const NlpActor *previous,
                            NlpActor *actor);

G_END_DECLS

#endif
