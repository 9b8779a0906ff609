/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actioncandidates.c: lists the possible actions of a text.
 */

#include "actioncandidates.h"

#include "actionclause.h"

/* How far after the start of a noun phrase a noun such as "commitment" is a part of it. */
#define MAX_INNER 6

/* Appends an action and those that follow it in a list, with the same actor. */
static void
add_list (const NlpTaggedTokens *tokens, NlpActionCandidate *candidate, GArray *candidates)
{
  gsize next;

  do {
    next = nlp_action_find_end (tokens, &candidate->action, candidate->limit);
    g_array_append_val (candidates, *candidate);
    candidate->action.start = next;
  } while (next != NLP_NO_TOKEN);
}

/* Returns whether the object of an action is a promise itself, which is a candidate of its own:
 * "reaffirmed their commitment to". */
static gboolean
has_inner (const GArray *actions, guint index)
{
  const NlpAction *action = &g_array_index (actions, NlpAction, index);
  const NlpAction *next = action + 1;

  return action->frame == NLP_ACTION_FRAME_NOUN && index + 1 < actions->len && next->is_noun &&
         next->trigger >= action->start && next->trigger < action->start + MAX_INNER;
}

/* Appends the candidates of the sentence from @first to @limit. @actions is a buffer. */
static void
list_in_sentence (const NlpTaggedTokens *tokens,
                  gsize first,
                  gsize limit,
                  GArray *actions,
                  GArray *candidates)
{
  const NlpActor *before = NULL;
  NlpActor previous;

  g_array_set_size (actions, 0);
  nlp_action_find_frames (tokens, first, limit, actions);
  for (guint i = 0; i < actions->len; i++) {
    NlpActionCandidate candidate = {
        .action = g_array_index (actions, NlpAction, i), .first = first, .limit = limit};

    if (has_inner (actions, i))
      continue;
    nlp_action_find_actor (tokens, first, limit, &candidate.action, before, &candidate.actor);
    if (!candidate.action.is_noun) {
      previous = candidate.actor;
      before = &previous;
    }
    add_list (tokens, &candidate, candidates);
  }
}

GArray *
nlp_action_list_candidates (const NlpTaggedTokens *tokens)
{
  const NlpFactsView *view = tokens->view;
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (NlpActionCandidate));
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (NlpAction));

  for (gsize i = 0; i < view->n_sentences; i++)
    list_in_sentence (tokens, nlp_facts_view_find_token (view, view->sentences[i].start),
                      nlp_facts_view_find_token (view, view->sentences[i].end), actions,
                      candidates);
  return candidates;
}
