/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * transitions.c: tests of the transition system and its oracle.
 */

#include "parser/transitions.h"
#include "random.h"
#include "syntax/parser/parseroracle.h"
#include "testutil.h"

#define MAX_WORDS 12

/* A sentence that is being parsed. */
typedef struct {
  NlpTransitionWord words[MAX_WORDS + 1];
  guint32 stack[MAX_WORDS];
  NlpTransitions state;
} Sentence;

static void
start (Sentence *self, guint32 n)
{
  nlp_transitions_start (&self->state, self->words, self->stack, n);
}

/* Makes any allowed transition. */
static void
step_at_random (Sentence *self, guint64 *random)
{
  NlpTransition transition;

  do {
    transition = nlp_random_next (random) % NLP_N_TRANSITIONS;
  } while (!nlp_transitions_allow (&self->state, transition));
  nlp_transitions_apply (&self->state, transition, 1);
}

/* Returns the number of words that have another head than in @heads. */
static guint
count_wrong (const Sentence *self, const guint32 *heads)
{
  guint n = 0;

  for (guint32 i = 0; i < self->state.n_words; i++)
    n += self->words[i].head != heads[i];
  return n;
}

/* Makes a random tree, by random transitions. */
static void
make_tree (guint32 *heads, guint32 n, guint64 *random)
{
  Sentence sentence;

  start (&sentence, n);
  while (!nlp_transitions_is_done (&sentence.state))
    step_at_random (&sentence, random);
  for (guint32 i = 0; i < n; i++)
    heads[i] = sentence.words[i].head;
}

/* Follows transitions of the least cost to the end. Returns the least cost at the start. */
static guint
follow_oracle (Sentence *self, const guint32 *heads)
{
  guint first = G_MAXUINT;

  while (!nlp_transitions_is_done (&self->state)) {
    guint costs[NLP_N_TRANSITIONS];
    NlpTransition best = 0;

    parser_oracle_get_costs (&self->state, heads, costs);
    for (NlpTransition t = 1; t < NLP_N_TRANSITIONS; t++) {
      if (costs[t] < costs[best])
        best = t;
    }
    first = first == G_MAXUINT ? costs[best] : first;
    nlp_transitions_apply (&self->state, best, 1);
  }
  return first;
}

/* Whatever the transitions, they end, at a projective tree with one root. */
GST_START_TEST (test_trees)
{
  guint64 random = 1;

  for (guint round = 0; round < 2000; round++) {
    guint32 n = 1 + round % MAX_WORDS, heads[MAX_WORDS], n_roots = 0;

    make_tree (heads, n, &random);
    for (guint32 i = 0; i < n; i++) {
      guint32 n_steps = 0;

      n_roots += heads[i] == n;
      for (guint32 word = i; word != n; word = heads[word])
        fail_unless (n_steps++ < n && heads[word] <= n);
      for (guint32 k = MIN (i, heads[i]) + 1; heads[i] < n && k < MAX (i, heads[i]); k++)
        fail_unless (heads[k] >= MIN (i, heads[i]) && heads[k] <= MAX (i, heads[i]));
    }
    fail_unless_equals_int (n_roots, 1);
  }
}
GST_END_TEST

/* From the start, the oracle reaches each projective tree. */
GST_START_TEST (test_oracle)
{
  guint64 random = 2;

  for (guint round = 0; round < 2000; round++) {
    guint32 n = 1 + round % MAX_WORDS, heads[MAX_WORDS];
    Sentence sentence;

    make_tree (heads, n, &random);
    start (&sentence, n);
    fail_unless_equals_int (follow_oracle (&sentence, heads), 0);
    fail_unless_equals_int (count_wrong (&sentence, heads), 0);
  }
}
GST_END_TEST

/* After a wrong transition, the oracle loses as many arcs as it said, and no more. */
GST_START_TEST (test_oracle_after_mistakes)
{
  guint64 random = 3;

  for (guint round = 0; round < 2000; round++) {
    guint32 heads[MAX_WORDS];
    guint costs[NLP_N_TRANSITIONS];
    NlpTransition transition;
    Sentence sentence;

    make_tree (heads, MAX_WORDS, &random);
    start (&sentence, MAX_WORDS);
    /* So far all transitions are right, so the costs of this state are all that is lost. */
    for (guint i = nlp_random_next (&random) % MAX_WORDS; i > 0; i--) {
      parser_oracle_get_costs (&sentence.state, heads, costs);
      transition = costs[NLP_RIGHT_ARC] == 0  ? NLP_RIGHT_ARC
                   : costs[NLP_LEFT_ARC] == 0 ? NLP_LEFT_ARC
                                              : NLP_SHIFT;
      nlp_transitions_apply (&sentence.state, transition, 1);
    }
    parser_oracle_get_costs (&sentence.state, heads, costs);
    do {
      transition = nlp_random_next (&random) % NLP_N_TRANSITIONS;
    } while (!nlp_transitions_allow (&sentence.state, transition));
    nlp_transitions_apply (&sentence.state, transition, 1);
    follow_oracle (&sentence, heads);
    fail_unless_equals_int (count_wrong (&sentence, heads), costs[transition]);
  }
}
GST_END_TEST

/* Marks are rows that exist. */
GST_START_TEST (test_marks)
{
  guint64 random = 4;

  for (guint round = 0; round < 200; round++) {
    Sentence sentence;

    start (&sentence, MAX_WORDS);
    while (!nlp_transitions_is_done (&sentence.state)) {
      guint16 marks[NLP_N_MARKS];

      nlp_transitions_get_marks (&sentence.state, marks);
      for (guint i = 0; i < NLP_N_MARKS; i++) {
        fail_unless (marks[i] < NLP_N_MARK_ROWS);
        fail_unless (i == 0 || marks[i] > marks[i - 1]);
      }
      step_at_random (&sentence, &random);
    }
  }
}
GST_END_TEST

static Suite *
transitions_suite (void)
{
  Suite *suite = suite_create ("transitions");
  TCase *tests = tcase_create ("general");

  tcase_add_test (tests, test_trees);
  tcase_add_test (tests, test_oracle);
  tcase_add_test (tests, test_oracle_after_mistakes);
  tcase_add_test (tests, test_marks);
  suite_add_tcase (suite, tests);
  return suite;
}

GST_CHECK_MAIN (transitions);
