/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parseroracle.c: computes which arcs each transition makes impossible.
 */

#include "parseroracle.h"

/* Returns the number of words from the next one on whose head is @head. */
static guint
count_children_ahead (const NlpTransitions *state, const guint32 *heads, guint32 head)
{
  guint n = 0;

  for (guint32 i = state->next; i < state->n_words; i++)
    n += heads[i] == head;
  return n;
}

/* The next word can no longer take words of the stack, nor get a head below the top. Only the
 * bottom of the stack can become the root. */
static guint
shift_cost (const NlpTransitions *state, const guint32 *heads)
{
  guint cost = state->n_stack > 0 && heads[state->next] == state->n_words;

  for (guint32 i = 0; i < state->n_stack; i++) {
    cost += heads[state->stack[i]] == state->next;
    cost += i + 1 < state->n_stack && heads[state->next] == state->stack[i];
  }
  return cost;
}

/* The top of the stack is removed: it can no longer get another head, nor take words ahead. */
static guint
left_arc_cost (const NlpTransitions *state, const guint32 *heads)
{
  guint32 top = nlp_transitions_peek (state, 0), head = heads[top];
  gboolean is_lost = head == nlp_transitions_peek (state, 1) ||
                     (head > state->next && (head < state->n_words || state->n_stack == 1));

  return is_lost + count_children_ahead (state, heads, top);
}

static guint
right_arc_cost (const NlpTransitions *state, const guint32 *heads)
{
  guint32 top = nlp_transitions_peek (state, 0), head = heads[top];

  return (head >= state->next && head < state->n_words) + count_children_ahead (state, heads, top);
}

void
parser_oracle_get_costs (const NlpTransitions *state,
                         const guint32 *heads,
                         guint costs[NLP_N_TRANSITIONS])
{
  for (NlpTransition t = 0; t < NLP_N_TRANSITIONS; t++)
    costs[t] = G_MAXUINT;
  if (nlp_transitions_allow (state, NLP_SHIFT))
    costs[NLP_SHIFT] = shift_cost (state, heads);
  if (nlp_transitions_allow (state, NLP_LEFT_ARC))
    costs[NLP_LEFT_ARC] = left_arc_cost (state, heads);
  if (nlp_transitions_allow (state, NLP_RIGHT_ARC))
    costs[NLP_RIGHT_ARC] = right_arc_cost (state, heads);
}

gboolean
parser_oracle_is_right_arc (const NlpTransitions *state,
                            const guint32 *heads,
                            NlpTransition transition)
{
  guint32 top = nlp_transitions_peek (state, 0);

  if (transition == NLP_SHIFT || top == NLP_NO_WORD)
    return FALSE;
  return heads[top] == (transition == NLP_LEFT_ARC ? state->next : nlp_transitions_peek (state, 1));
}
