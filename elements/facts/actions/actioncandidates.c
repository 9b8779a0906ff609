/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actioncandidates.c: lists the possible actions of a text.
 */

#include "actioncandidates.h"

#include "actionclause.h"

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

/* Appends the candidates of the sentence from @first to @limit. @actions is a buffer. */
static void
list_in_sentence (const NlpTaggedTokens *tokens,
                  gsize first,
                  gsize limit,
                  GArray *actions,
                  GArray *candidates)
{
  NlpActor previous;

  g_array_set_size (actions, 0);
  nlp_action_find_frames (tokens, first, limit, actions);
  for (guint i = 0; i < actions->len; i++) {
    NlpActionCandidate candidate = {
        .action = g_array_index (actions, NlpAction, i), .first = first, .limit = limit};

    nlp_action_find_actor (tokens, first, limit, &candidate.action, i > 0 ? &previous : NULL,
                           &candidate.actor);
    previous = candidate.actor;
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
