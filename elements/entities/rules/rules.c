/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "rules-private.h"

#define NOT_YET G_MAXUINT

/* The state of a run: the elements that may match the next word, and for each of them where the
 * hit began and ended on the way there. */
typedef struct {
  guint32 active;
  guint open[NLP_RULES_MAX_ELEMENTS];
  guint close[NLP_RULES_MAX_ELEMENTS];
} Run;

/* A hit, as a range of words. */
typedef struct {
  guint open;
  guint close;
  const NlpRule *rule;
} Match;

static inline gboolean
is_literal (const NlpRules *self, const NlpAlternative *alternative, guint32 id)
{
  for (guint i = 0; i < alternative->n_literals; i++)
    if (g_array_index (self->literals, guint32, alternative->first_literal + i) == id)
      return TRUE;
  return FALSE;
}

static inline gboolean
matches (const NlpRules *self, const NlpElement *element, const NlpWord *word)
{
  for (guint i = 0; i < element->n_alternatives; i++) {
    const NlpAlternative *alternative = &element->alternatives[i];

    if ((word->classes & alternative->none) != 0)
      continue;
    if ((word->classes & alternative->any) != 0 ||
        (alternative->n_literals > 0 && word->id != 0 && is_literal (self, alternative, word->id)))
      return TRUE;
  }
  return FALSE;
}

/* Lets the followers of @element begin, keeping for each the hit that began first. */
static inline void
activate (Run *run, guint32 followers, guint open, guint close)
{
  while (followers != 0) {
    guint next = (guint)__builtin_ctz (followers);

    followers &= followers - 1;
    if ((run->active & (1u << next)) != 0 && run->open[next] <= open)
      continue;
    run->active |= 1u << next;
    run->open[next] = open;
    run->close[next] = close;
  }
}

static inline gboolean
is_better (const Match *match, const Match *best)
{
  guint length = match->close - match->open, best_length = best->close - best->open;

  return best->rule == NULL || length > best_length ||
         (length == best_length && match->rule->score > best->rule->score);
}

/* Makes one step of @rule over @word; returns the elements that may match the word behind it. */
static void
step (const NlpRules *self,
      const NlpRule *rule,
      const Run *run,
      guint at,
      const NlpWord *word,
      Run *next,
      Match *best)
{
  guint32 active = run->active;

  next->active = 0;
  while (active != 0) {
    guint i = (guint)__builtin_ctz (active);
    guint open = run->open[i], close = run->close[i];

    active &= active - 1;
    if (!matches (self, &rule->elements[i], word))
      continue;
    if (i >= rule->open && open == NOT_YET)
      open = at;
    if (i < rule->close)
      close = at + 1;
    if ((rule->accepts & (1u << i)) != 0) {
      Match match = {open, close, rule};

      if (open < close && is_better (&match, best))
        *best = match;
    }
    activate (next, rule->follows[i], open, close);
  }
}

static void
match_rule (const NlpRules *self,
            const NlpRule *rule,
            const NlpWords *words,
            guint start,
            Match *best)
{
  Run runs[2];
  guint limit = MIN (words->n_words, start + NLP_RULES_MAX_WORDS);

  runs[0].active = 0;
  activate (&runs[0], rule->starts, NOT_YET, start);
  for (guint at = start; at < limit; at++) {
    const NlpWord *word = &words->words[at];
    guint from = (at - start) & 1;

    if (at > start && nlp_word_is (word, NLP_SHAPE_FIRST))
      break;
    step (self, rule, &runs[from], at, word, &runs[1 - from], best);
    if (runs[1 - from].active == 0)
      break;
  }
}

static void
append_hit (const NlpWords *self, const Match *match, GArray *hits)
{
  NlpMatch hit = {0};

  hit.start = self->words[match->open].start;
  hit.end = self->words[match->close - 1].end;
  hit.label = match->rule->label;
  hit.score = match->rule->score;
  hit.chain = -1;
  hit.source = match->rule->source;
  g_array_append_val (hits, hit);
}

/* The set of the rules that literals let begin with @word; the first set is empty. */
static inline guint32
word_set (const NlpRules *self, const NlpWord *word)
{
  return word->id < self->word_sets->len ? g_array_index (self->word_sets, guint32, word->id) : 0;
}

/* Tries the rules that can begin with the word @at. */
static void
match_rules (const NlpRules *self, guint32 set, const NlpWords *words, guint at, Match *best)
{
  const NlpRule *all = (const NlpRule *)self->rules->data;
  const guint64 *word_rules = &g_array_index (self->word_rules, guint64, 0);
  guint64 classes = words->words[at].classes & self->first_classes;

  for (guint block = 0; block < self->n_blocks; block++) {
    guint64 begin = word_rules[set * self->n_blocks + block];

    for (guint64 rest = classes; rest != 0; rest &= rest - 1)
      begin |= self->class_rules[(guint)__builtin_ctzll (rest) * self->n_blocks + block];
    for (; begin != 0; begin &= begin - 1)
      match_rule (self, &all[block * 64 + (guint)__builtin_ctzll (begin)], words, at, best);
  }
}

void
nlp_rules_match (const NlpRules *self, const NlpWords *words, GArray *hits)
{
  for (guint at = 0; at < words->n_words;) {
    const NlpWord *word = &words->words[at];
    guint32 set = word_set (self, word);
    Match best = {0};

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
    append_hit (words, &best, hits);
    /* A longer match may begin behind the context of this one. */
    at = best.open > at ? best.open : best.close;
  }
}
