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
  return token < self->view->n_tokens && nlp_tagged_tokens_has (self, token, classes);
}

gboolean
nlp_action_is_doubtful (const NlpTaggedTokens *self, const NlpActionCandidate *candidate)
{
  const gsize trigger = candidate->action.trigger;
  const gsize first = trigger - MIN (trigger - candidate->first, MAX_DOUBT);

  for (gsize token = first; token < trigger; token++) {
    if (self->entities[token] == NLP_NO_ENTITY && /* "May" may be a month */
        has (self, token, NLP_ACTION_DOUBT | NLP_ACTION_MODAL | NLP_ACTION_NOT | NLP_ACTION_MUST))
      return TRUE;
  }
  return candidate->actor.clause > candidate->first &&
         has (self, candidate->actor.clause - 1, NLP_ACTION_DOUBT);
}

/* Returns whether the actor is more than one party: "they", "the leaders of the region", "A and
 * B". */
static gboolean
is_several (const NlpTaggedTokens *self, const NlpActor *actor)
{
  gsize head = actor->start;

  if (actor->end == actor->start || has (self, actor->start, NLP_ACTION_SEVERAL))
    return actor->end > actor->start;
  for (gsize token = actor->start; token < actor->end; token++) {
    if (has (self, token, NLP_ACTION_AND))
      return TRUE;
  }
  while (head + 1 < actor->end && !has (self, head + 1, NLP_ACTION_PREPOSITION))
    head++;
  return self->entities[head] == NLP_NO_ENTITY &&
         self->view->text[self->view->tokens[head].end - 1] == 's';
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

/* Returns whether any token from @start to @end has one of @classes. */
static gboolean
any (const NlpTaggedTokens *self, gsize start, gsize end, guint64 classes)
{
  for (gsize token = start; token < end; token++) {
    if (has (self, token, classes))
      return TRUE;
  }
  return FALSE;
}

/* Decides nouns: "reaffirmed their commitment to", "agreed on the importance of". The importance of
 * something counts only if several parties affirm it. */
static gboolean
decide_noun (const NlpTaggedTokens *self, const NlpActionCandidate *candidate, NlpActionKind *kind)
{
  const gsize trigger = candidate->action.trigger;
  const gsize start = MIN (candidate->actor.end, trigger);

  if (!has (self, trigger, NLP_ACTION_SURE_NOUN))
    return FALSE;
  if (has (self, trigger, NLP_ACTION_PLEDGE_NOUN)) {
    *kind = is_several (self, &candidate->actor) ? NLP_ACTION_AGREED : NLP_ACTION_PLEDGED;
    return TRUE;
  }
  if (any (self, start, trigger, NLP_ACTION_MENTION)) {
    *kind = NLP_ACTION_NONE;
    return TRUE;
  }
  *kind = NLP_ACTION_AGREED;
  return is_several (self, &candidate->actor) && any (self, start, trigger, NLP_ACTION_AFFIRM);
}

/* Decides verbs in frames that only announcements have. */
static gboolean
decide_verb (const NlpTaggedTokens *self, const NlpActionCandidate *candidate, NlpActionKind *kind)
{
  const NlpAction *action = &candidate->action;
  const gboolean is_agreement =
      has (self, action->trigger, NLP_ACTION_AGREE) && is_several (self, &candidate->actor);

  if (is_agreement && action->frame == NLP_ACTION_FRAME_NOUN &&
      has (self, action->trigger, NLP_ACTION_AFFIRM)) {
    *kind = NLP_ACTION_AGREED;
    return TRUE;
  }
  if (!has (self, action->trigger, NLP_ACTION_SURE) || !is_sure_frame (self, action))
    return FALSE;
  if (action->frame == NLP_ACTION_FRAME_PLAN)
    *kind = NLP_ACTION_PLANNED;
  else if (has (self, action->trigger, NLP_ACTION_CALL))
    *kind = NLP_ACTION_CALLED;
  else
    *kind = is_agreement ? NLP_ACTION_AGREED : NLP_ACTION_PLEDGED;
  return TRUE;
}

/* Returns whether a token is "we", or names a country or an organisation. */
static gboolean
is_promiser (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpToken *at = &self->view->tokens[token];

  return nlp_tagged_tokens_is (self, token, "GPE") || nlp_tagged_tokens_is (self, token, "ORG") ||
         (at->end - at->start == 2 &&
          g_ascii_strncasecmp (self->view->text + at->start, "we", 2) == 0);
}

/* Decides "we will" and "Norway will": a promise, unless the verb means an effect or is passive.
 * A date may make it a plan, which the model decides. */
static gboolean
decide_will (const NlpTaggedTokens *self, const NlpActionCandidate *candidate, NlpActionKind *kind)
{
  const NlpAction *action = &candidate->action;
  const NlpActor *actor = &candidate->actor;

  if (actor->end == actor->start || !is_promiser (self, actor->end - 1) ||
      has (self, action->trigger, NLP_ACTION_WOULD) ||
      has (self, action->start, NLP_ACTION_EFFECT | NLP_ACTION_BE | NLP_ACTION_FEELING) ||
      has (self, action->start - 1, NLP_ACTION_BE))
    return FALSE;
  *kind = NLP_ACTION_PLEDGED;
  return TRUE;
}

gboolean
nlp_action_apply_rules (const NlpTaggedTokens *tokens,
                        const NlpActionCandidate *candidate,
                        NlpActionKind *kind)
{
  if (nlp_action_is_doubtful (tokens, candidate))
    return FALSE;
  if (candidate->action.frame == NLP_ACTION_FRAME_WILL)
    return decide_will (tokens, candidate, kind);
  return candidate->action.is_noun ? decide_noun (tokens, candidate, kind)
                                   : decide_verb (tokens, candidate, kind);
}
