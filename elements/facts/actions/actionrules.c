/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionrules.c: decides the candidates that need no model.
 */

#include "actionrules.h"

#include "actionwords.h"

/* How many tokens before a trigger may deny it or make it conditional. */
#define MAX_DOUBT 4

static gboolean
has (const NlpTaggedTokens *self, gsize token, guint64 classes)
{
  return nlp_tagged_tokens_has (self, token, classes);
}

/* Returns whether a word before the trigger denies the announcement, or makes it conditional. */
static gboolean
is_doubtful (const NlpTaggedTokens *self, const NlpActionCandidate *candidate)
{
  const gsize trigger = candidate->action.trigger;
  const gsize first = trigger - MIN (trigger - candidate->first, MAX_DOUBT);

  for (gsize token = first; token < trigger; token++) {
    if (has (self, token, NLP_ACTION_DOUBT | NLP_ACTION_MODAL | NLP_ACTION_NOT | NLP_ACTION_MUST))
      return TRUE;
  }
  return candidate->actor.clause > candidate->first &&
         has (self, candidate->actor.clause - 1, NLP_ACTION_DOUBT);
}

/* Returns whether the actor is more than one party: "they", "the leaders", "A and B". */
static gboolean
is_several (const NlpTaggedTokens *self, const NlpActor *actor)
{
  const GstNlpToken *at;

  for (gsize token = actor->start; token < actor->end; token++) {
    if (has (self, token, NLP_ACTION_AND))
      return TRUE;
  }
  if (actor->end == actor->start || self->entities[actor->end - 1] != NLP_NO_ENTITY)
    return FALSE;
  at = &self->view->tokens[actor->end - 1];
  return has (self, actor->start, NLP_ACTION_SEVERAL) ||
         (self->view->text[at->end - 1] == 's' && !has (self, actor->end - 1, NLP_ACTION_PRONOUN));
}

/* Returns whether the frame of a trigger is one that only announcements have. */
static gboolean
is_sure_frame (const NlpTaggedTokens *self, const NlpAction *action)
{
  switch (action->frame) {
    case NLP_ACTION_FRAME_TO:
    case NLP_ACTION_FRAME_OBJECT:
    case NLP_ACTION_FRAME_PLAN:
      return TRUE;
    case NLP_ACTION_FRAME_FOR:
    case NLP_ACTION_FRAME_NOUN:
      return has (self, action->trigger, NLP_ACTION_CALL);
    default:
      return FALSE;
  }
}

/* Decides nouns: "their commitment to", "the importance of", which count for one party only if it
 * promises something itself. */
static NlpActionKind
decide_noun (const NlpTaggedTokens *self, const NlpActionCandidate *candidate)
{
  const gsize trigger = candidate->action.trigger;

  if (!has (self, trigger, NLP_ACTION_SURE_NOUN))
    return NLP_ACTION_NONE;
  if (is_several (self, &candidate->actor))
    return NLP_ACTION_AGREED;
  return has (self, trigger, NLP_ACTION_PLEDGE_NOUN) ? NLP_ACTION_PLEDGED : NLP_ACTION_NONE;
}

/* Decides verbs in frames that only announcements have. */
static NlpActionKind
decide_verb (const NlpTaggedTokens *self, const NlpActionCandidate *candidate)
{
  const NlpAction *action = &candidate->action;
  const gboolean is_agreement = has (self, action->trigger, NLP_ACTION_AGREE);

  if (!has (self, action->trigger, NLP_ACTION_SURE) || !is_sure_frame (self, action))
    return NLP_ACTION_NONE;
  if (action->frame == NLP_ACTION_FRAME_PLAN)
    return NLP_ACTION_PLANNED;
  if (has (self, action->trigger, NLP_ACTION_CALL))
    return NLP_ACTION_CALLED;
  return is_agreement && is_several (self, &candidate->actor) ? NLP_ACTION_AGREED
                                                              : NLP_ACTION_PLEDGED;
}

NlpActionKind
nlp_action_apply_rules (const NlpTaggedTokens *tokens, const NlpActionCandidate *candidate)
{
  if (is_doubtful (tokens, candidate))
    return NLP_ACTION_NONE;
  return candidate->action.is_noun ? decide_noun (tokens, candidate)
                                   : decide_verb (tokens, candidate);
}
