/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * transitions.h: the transition system that builds the tree of a sentence.
 */

#ifndef NLP_TRANSITIONS_H
#define NLP_TRANSITIONS_H

#include <glib.h>

G_BEGIN_DECLS

/* The head of a word that has none yet, and a child or word that doesn't exist. */
#define NLP_NO_WORD G_MAXUINT32

/* The relation of a word that has no head yet. */
#define NLP_NO_RELATION G_MAXUINT8

typedef enum {
  NLP_SHIFT,     /* moves the next word onto the stack */
  NLP_LEFT_ARC,  /* makes the next word the head of the top of the stack, which is removed */
  NLP_RIGHT_ARC, /* makes the second word of the stack the head of the top, which is removed */
  NLP_N_TRANSITIONS
} NlpTransition;

/**
 * NlpSlot:
 *
 * The words that decide about the next transition.
 */
typedef enum {
  NLP_SLOT_TOP,    /* the top of the stack */
  NLP_SLOT_SECOND, /* the second word of the stack */
  NLP_SLOT_THIRD,  /* the third word of the stack */
  NLP_SLOT_NEXT,   /* the next word of the text, or the root */
  NLP_N_SLOTS
} NlpSlot;

/* The numbers of values of the marks, see nlp_transitions_get_marks(). */
#define NLP_N_MARKS 11
#define NLP_MAX_RELATIONS 63
#define NLP_MARK_RELATIONS (NLP_MAX_RELATIONS + 1)
#define NLP_MARK_DISTANCES 8
#define NLP_MARK_CHILDREN 16
#define NLP_N_MARK_ROWS (6 * NLP_MARK_RELATIONS + 2 * NLP_MARK_DISTANCES + 3 * NLP_MARK_CHILDREN)

/**
 * NlpTransitionWord:
 * @head: the head of the word, or %NLP_NO_WORD
 * @first_child: its leftmost child, or %NLP_NO_WORD
 * @last_child: its rightmost child, or %NLP_NO_WORD
 * @relation: the relation to its head, or %NLP_NO_RELATION
 * @n_left: the number of its children on the left, at most 3
 * @n_right: the number of its children on the right, at most 3
 */
typedef struct {
  guint32 head;
  guint32 first_child;
  guint32 last_child;
  guint8 relation;
  guint8 n_left;
  guint8 n_right;
} NlpTransitionWord;

/**
 * NlpTransitions:
 * @words: the words of the sentence, and the root after the last one
 * @stack: words without a head, at most as many as the sentence has
 * @n_words: the number of words, without the root
 * @n_stack: the number of words on the stack
 * @next: the next word, which is @n_words if only the root is left
 *
 * The state of the arc-hybrid system with the root at the end (Kuhlmann, Gómez-Rodríguez and Satta,
 * "Dynamic Programming Algorithms for Transition-Based Dependency Parsers", 2011). It makes
 * projective trees in two transitions a word. The root takes the last word on the stack alone, so
 * that a sentence has one root.
 */
typedef struct {
  NlpTransitionWord *words;
  guint32 *stack;
  guint32 n_words;
  guint32 n_stack;
  guint32 next;
} NlpTransitions;

/* Begins a sentence of @n words. @words has room for @n + 1, @stack for @n. */
void
nlp_transitions_start (NlpTransitions *self, NlpTransitionWord *words, guint32 *stack, guint32 n);

static inline gboolean
nlp_transitions_is_done (const NlpTransitions *self)
{
  return self->next == self->n_words && self->n_stack == 0;
}

/* Returns whether @transition leads to a tree with one root. */
static inline gboolean
nlp_transitions_allow (const NlpTransitions *self, NlpTransition transition)
{
  switch (transition) {
    case NLP_SHIFT:
      return self->next < self->n_words;
    case NLP_LEFT_ARC:
      return self->n_stack == 1 || (self->n_stack > 1 && self->next < self->n_words);
    default:
      return self->n_stack > 1;
  }
}

/* Returns the word that is @depth below the top of the stack, or %NLP_NO_WORD. */
static inline guint32
nlp_transitions_peek (const NlpTransitions *self, guint32 depth)
{
  return depth < self->n_stack ? self->stack[self->n_stack - 1 - depth] : NLP_NO_WORD;
}

/* Applies @transition, which must be allowed. @relation is that of the new arc, if any. */
void nlp_transitions_apply (NlpTransitions *self, NlpTransition transition, guint8 relation);

/* Finds the words of all slots, or %NLP_NO_WORD. The root is the word n_words. */
void nlp_transitions_get_slots (const NlpTransitions *self, guint32 slots[NLP_N_SLOTS]);

/* Finds the marks of the state: numbers of rows of weights, below %NLP_N_MARK_ROWS, for the
 * relations, numbers and distances of the words near the top of the stack. */
void nlp_transitions_get_marks (const NlpTransitions *self, guint16 marks[NLP_N_MARKS]);

G_END_DECLS

#endif
