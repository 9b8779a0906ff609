/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rules.c: runs compiled rules over the words of a text.
 */

#include "rules-private.h"

#define NOT_YET G_MAXUINT

/* The active states of an automaton: the elements that can match the next word, and for each of
 * them the words at which the match opened and closed on the path to it. */
typedef struct {
  guint32 active;
  guint open[NLP_RULES_MAX_ELEMENTS];
  guint close[NLP_RULES_MAX_ELEMENTS];
} States;

/* A match, as a range of words. */
typedef struct {
  guint open;
  guint close;
  const NlpRule *rule;
} Range;

static inline gboolean
is_literal (const NlpRules *self, const NlpRuleAlternative *alternative, guint32 id)
{
  for (guint i = 0; i < alternative->n_literals; i++)
    if (g_array_index (self->literals, guint32, alternative->first_literal + i) == id)
      return TRUE;
  return FALSE;
}

static inline gboolean
passes (const NlpRules *self, const NlpRuleElement *element, const NlpWord *word)
{
  for (guint i = 0; i < element->n_alternatives; i++) {
    const NlpRuleAlternative *alternative = &element->alternatives[i];

    if ((word->classes & alternative->none) != 0)
      continue;
    if ((word->classes & alternative->any) != 0 ||
        (alternative->n_literals > 0 && word->id != 0 && is_literal (self, alternative, word->id)))
      return TRUE;
  }
  return FALSE;
}

/* Activates @followers. Where several paths lead to a state, the one whose match opened first is
 * kept. */
static inline void
activate (States *self, guint32 followers, guint open, guint close)
{
  while (followers != 0) {
    guint next = (guint)__builtin_ctz (followers);

    followers &= followers - 1;
    if ((self->active & (1u << next)) != 0 && self->open[next] <= open)
      continue;
    self->active |= 1u << next;
    self->open[next] = open;
    self->close[next] = close;
  }
}

static inline gboolean
is_better (const Range *range, const Range *best)
{
  guint length = range->close - range->open, best_length = best->close - best->open;

  return best->rule == NULL || length > best_length ||
         (length == best_length && range->rule->score > best->rule->score);
}

/* Moves the automaton of @rule over @word: sets @next to the states after it, and @best if a match
 * ends here that is better. */
static void
step (const NlpRules *self,
      const NlpRule *rule,
      const States *states,
      guint at,
      const NlpWord *word,
      States *next,
      Range *best)
{
  guint32 active = states->active;

  next->active = 0;
  while (active != 0) {
    guint i = (guint)__builtin_ctz (active);
    guint open = states->open[i], close = states->close[i];

    active &= active - 1;
    if (!passes (self, &rule->elements[i], word))
      continue;
    if (i >= rule->open && open == NOT_YET)
      open = at;
    if (i < rule->close)
      close = at + 1;
    if ((rule->accepts & (1u << i)) != 0) {
      const Range range = {open, close, rule};

      if (open < close && is_better (&range, best))
        *best = range;
    }
    activate (next, rule->follows[i], open, close);
  }
}

/* Runs @rule from the word @start on, up to the end of its sentence. */
static void
match_rule (const NlpRules *self,
            const NlpRule *rule,
            const NlpWords *words,
            guint start,
            Range *best)
{
  States states[2];
  guint limit = MIN (words->n_words, start + NLP_RULES_MAX_WORDS);

  states[0].active = 0;
  activate (&states[0], rule->starts, NOT_YET, start);
  for (guint at = start; at < limit; at++) {
    const NlpWord *word = &words->words[at];
    guint from = (at - start) & 1;

    if (at > start && nlp_word_is (word, NLP_SHAPE_FIRST))
      break;
    step (self, rule, &states[from], at, word, &states[1 - from], best);
    if (states[1 - from].active == 0)
      break;
  }
}

static void
append_match (const NlpWords *words, const Range *range, GArray *matches)
{
  const NlpMatch match = {.start = words->words[range->open].start,
                          .end = words->words[range->close - 1].end,
                          .label = range->rule->label,
                          .score = range->rule->score,
                          .chain = -1,
                          .source = range->rule->source};

  g_array_append_val (matches, match);
}

/* Returns the index of the set of rules that can start with the literal @word; 0 is the empty
 * set. */
static inline guint32
get_word_set (const NlpRules *self, const NlpWord *word)
{
  return word->id < self->word_sets->len ? g_array_index (self->word_sets, guint32, word->id) : 0;
}

/* Tries the rules that can start with the word @at. */
static void
match_rules (const NlpRules *self, guint32 set, const NlpWords *words, guint at, Range *best)
{
  const NlpRule *all = (const NlpRule *)self->rules->data;
  const guint64 *word_rules = &g_array_index (self->word_rules, guint64, 0);
  guint64 classes = words->words[at].classes & self->first_classes;

  for (guint block = 0; block < self->n_blocks; block++) {
    guint64 candidates = word_rules[set * self->n_blocks + block];

    for (guint64 rest = classes; rest != 0; rest &= rest - 1)
      candidates |= self->class_rules[(guint)__builtin_ctzll (rest) * self->n_blocks + block];
    for (; candidates != 0; candidates &= candidates - 1)
      match_rule (self, &all[block * 64 + (guint)__builtin_ctzll (candidates)], words, at, best);
  }
}

void
nlp_rules_match (const NlpRules *self, const NlpWords *words, GArray *matches)
{
  for (guint at = 0; at < words->n_words;) {
    const NlpWord *word = &words->words[at];
    guint32 set = get_word_set (self, word);
    Range best = {0};

    if (set == 0 && (word->classes & self->first_classes) == 0) {
      at++;
      continue;
    }
    match_rules (self, set, words, at, &best);
    if (best.rule == NULL) {
      at++;
      continue;
    }
    if (best.rule->label == NULL) {
      at = best.close;
      continue;
    }
    append_match (words, &best, matches);
    /* A longer match may begin after the context of this one. */
    at = best.open > at ? best.open : best.close;
  }
}
