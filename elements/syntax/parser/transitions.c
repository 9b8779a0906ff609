/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * transitions.c: the arc-hybrid transition system.
 */

#include "transitions.h"

#define MAX_COUNTED_CHILDREN 3
#define FIRST_DISTANCE_ROW (6 * NLP_MARK_RELATIONS)
#define FIRST_CHILDREN_ROW (FIRST_DISTANCE_ROW + 2 * NLP_MARK_DISTANCES)

void
nlp_transitions_start (NlpTransitions *self, NlpTransitionWord *words, guint32 *stack, guint32 n)
{
  const NlpTransitionWord unattached = {
      .head = NLP_NO_WORD,
      .first_child = NLP_NO_WORD,
      .last_child = NLP_NO_WORD,
      .relation = NLP_NO_RELATION,
  };

  for (guint32 i = 0; i <= n; i++)
    words[i] = unattached;
  *self = (NlpTransitions){.words = words, .stack = stack, .n_words = n};
}

/* Children on the left are attached from the nearest to the farthest, as are those on the right. */
static void
attach (NlpTransitions *self, guint32 child, guint32 head, guint8 relation)
{
  NlpTransitionWord *parent = &self->words[head];

  self->words[child].head = head;
  self->words[child].relation = relation;
  if (child < head) {
    parent->first_child = child;
    if (parent->last_child == NLP_NO_WORD)
      parent->last_child = child;
    parent->n_left = MIN (parent->n_left + 1, MAX_COUNTED_CHILDREN);
  } else {
    parent->last_child = child;
    if (parent->first_child == NLP_NO_WORD)
      parent->first_child = child;
    parent->n_right = MIN (parent->n_right + 1, MAX_COUNTED_CHILDREN);
  }
}

void
nlp_transitions_apply (NlpTransitions *self, NlpTransition transition, guint8 relation)
{
  if (transition == NLP_SHIFT) {
    self->stack[self->n_stack++] = self->next++;
  } else {
    guint32 top = self->stack[--self->n_stack];
    guint32 head = transition == NLP_LEFT_ARC ? self->next : self->stack[self->n_stack - 1];

    attach (self, top, head, relation);
  }
}

static guint32
first_child (const NlpTransitions *self, guint32 word)
{
  return word == NLP_NO_WORD ? NLP_NO_WORD : self->words[word].first_child;
}

static guint32
last_child (const NlpTransitions *self, guint32 word)
{
  return word == NLP_NO_WORD ? NLP_NO_WORD : self->words[word].last_child;
}

void
nlp_transitions_get_slots (const NlpTransitions *self, guint32 slots[NLP_N_SLOTS])
{
  slots[NLP_SLOT_TOP] = nlp_transitions_peek (self, 0);
  slots[NLP_SLOT_SECOND] = nlp_transitions_peek (self, 1);
  slots[NLP_SLOT_THIRD] = nlp_transitions_peek (self, 2);
  slots[NLP_SLOT_NEXT] = self->next;
}

static guint16
relation_value (const NlpTransitions *self, guint32 word)
{
  guint8 relation = word == NLP_NO_WORD ? NLP_NO_RELATION : self->words[word].relation;

  return MIN (relation, NLP_MAX_RELATIONS);
}

/* Distances up to 4 have values of their own. */
static guint16
distance_value (guint32 from, guint32 to)
{
  guint32 distance = to - from;

  if (from == NLP_NO_WORD)
    return 0;
  if (distance <= 4)
    return (guint16)distance;
  return distance <= 7 ? 5 : distance <= 12 ? 6 : 7;
}

static guint16
children_value (const NlpTransitions *self, guint32 word)
{
  const NlpTransitionWord *parent;

  if (word == NLP_NO_WORD)
    return 0;
  parent = &self->words[word];
  return parent->n_left * (MAX_COUNTED_CHILDREN + 1) + parent->n_right;
}

void
nlp_transitions_get_marks (const NlpTransitions *self, guint16 marks[NLP_N_MARKS])
{
  const guint32 top = nlp_transitions_peek (self, 0), second = nlp_transitions_peek (self, 1);
  const guint32 relations[] = {first_child (self, top),        last_child (self, top),
                               first_child (self, second),     last_child (self, second),
                               first_child (self, self->next), last_child (self, self->next)};
  const guint32 parents[] = {top, second, self->next};
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    marks[n++] = i * NLP_MARK_RELATIONS + relation_value (self, relations[i]);
  marks[n++] = FIRST_DISTANCE_ROW + distance_value (top, self->next);
  marks[n++] = FIRST_DISTANCE_ROW + NLP_MARK_DISTANCES + distance_value (second, top);
  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    marks[n++] = FIRST_CHILDREN_ROW + i * NLP_MARK_CHILDREN + children_value (self, parents[i]);
}
