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
  const NlpRuleAlternative *alternatives =
      &g_array_index (self->alternatives, NlpRuleAlternative, element->first_alternative);

  for (guint i = 0; i < element->n_alternatives; i++) {
    const NlpRuleAlternative *alternative = &alternatives[i];

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
  const NlpRuleElement *elements =
      &g_array_index (self->elements, NlpRuleElement, rule->first_element);
  guint32 active = states->active;

  next->active = 0;
  while (active != 0) {
    guint i = (guint)__builtin_ctz (active);
    guint open = states->open[i], close = states->close[i];

    active &= active - 1;
    if (!passes (self, &elements[i], word))
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
    activate (next, elements[i].follows, open, close);
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

/* Returns the union of the sets of a block of all @classes. */
static inline guint64
unite (const guint64 *sets, guint n_blocks, guint block, guint64 classes)
{
  guint64 rules = 0;

  for (; classes != 0; classes &= classes - 1)
    rules |= sets[(guint)__builtin_ctzll (classes) * n_blocks + block];
  return rules;
}

/* Returns the index of the set of rules that match @word itself; 0 is the empty set. */
static inline guint32
get_word_set (const NlpRuleIndex *self, const NlpWord *word)
{
  return word->id < self->word_sets->len ? g_array_index (self->word_sets, guint32, word->id) : 0;
}

/* Returns the rules of a block that @word may match at the position of @index. */
static inline guint64
find_candidates (const NlpRules *self, const NlpRuleIndex *index, const NlpWord *word, guint block)
{
  guint64 rules = g_array_index (index->word_rules, guint64,
                                 get_word_set (index, word) * self->n_blocks + block) |
                  unite (index->class_rules, self->n_blocks, block, word->classes & index->classes);

  if (rules != 0)
    rules &= ~unite (index->class_refused, self->n_blocks, block, word->classes & index->refused);
  return rules | index->ended[block];
}

/* Returns the @enabled rules of a block that can match the word @at and those after it. */
static guint64
find_rules (const NlpRules *self, const NlpWords *words, guint at, guint block, guint64 enabled)
{
  const NlpRuleIndex *index = self->indexes;
  guint64 candidates = enabled & find_candidates (self, index, &words->words[at], block);

  for (guint i = 1; i < NLP_RULES_N_INDEXED && candidates != 0; i++) {
    index++;
    if (at + i == words->n_words || nlp_word_is (&words->words[at + i], NLP_SHAPE_FIRST))
      return candidates & index->ended[block];
    candidates &= find_candidates (self, index, &words->words[at + i], block);
  }
  return candidates;
}

/* Whether the words in @ahead can be all those that @rule needs. Without this, a rule that needs a
 * certain word after any number of others would try all of them from each word on. */
static inline gboolean
is_possible (const NlpRule *rule, const NlpWordSketch *ahead)
{
  for (guint i = 0; i < rule->n_required; i++) {
    if ((rule->required[i].classes & ahead->classes) == 0 &&
        (rule->required[i].ids & ahead->ids) == 0)
      return FALSE;
  }
  return TRUE;
}

/* Sets @enabled to the rules whose rarest words are in @sentence, or that need none. */
static void
enable_rules (const NlpRules *self,
              const NlpLookahead *lookahead,
              const NlpSentenceSketch *sentence,
              guint64 *enabled)
{
  const NlpRuleIndex *needs = &self->needs;
  const guint32 *sets = (const guint32 *)(gconstpointer)needs->word_sets->data;
  const guint n_sets = needs->word_sets->len;
  const guint64 *word_rules = (const guint64 *)(gconstpointer)needs->word_rules->data;
  const guint n_blocks = self->n_blocks;

  for (guint block = 0; block < n_blocks; block++)
    enabled[block] = needs->ended[block] | unite (needs->class_rules, n_blocks, block,
                                                  sentence->classes & needs->classes);
  for (guint i = sentence->first_listed; i < sentence->end_listed; i++) {
    const guint32 id = lookahead->listed[i];
    const guint32 set = id < n_sets ? sets[id] : 0;

    for (guint block = 0; set != 0 && block < n_blocks; block++)
      enabled[block] |= word_rules[set * n_blocks + block];
  }
}

static inline gboolean
is_any (const guint64 *set, guint n_blocks)
{
  for (guint block = 0; block < n_blocks; block++)
    if (set[block] != 0)
      return TRUE;
  return FALSE;
}

/* Returns the first word from @at on that can begin a rule, or @end if none before it can. */
static inline guint
skip_words (const NlpRuleIndex *self, const NlpWords *words, guint at, guint end)
{
  const guint32 *sets = (const guint32 *)(gconstpointer)self->word_sets->data;
  const guint n_sets = self->word_sets->len;
  const guint64 classes = self->classes;

  for (; at < end; at++) {
    const NlpWord *word = &words->words[at];

    if ((word->classes & classes) != 0 || (word->id < n_sets && sets[word->id] != 0))
      break;
  }
  return at;
}

/* Tries the @enabled rules that can match the word @at. */
static void
match_rules (const NlpRules *self,
             const NlpWords *words,
             const NlpWordSketch *ahead,
             const guint64 *enabled,
             guint at,
             Range *best)
{
  const NlpRule *all = (const NlpRule *)self->rules->data;

  for (guint block = 0; block < self->n_blocks; block++) {
    guint64 candidates =
        enabled[block] != 0 ? find_rules (self, words, at, block, enabled[block]) : 0;

    for (; candidates != 0; candidates &= candidates - 1) {
      const NlpRule *rule = &all[block * 64 + (guint)__builtin_ctzll (candidates)];

      if (is_possible (rule, &ahead[at]))
        match_rule (self, rule, words, at, best);
    }
  }
}

/* Finds the matches in a sentence, from the word @at to before @end. */
static void
match_sentence (const NlpRules *self,
                const NlpWords *words,
                const NlpWordSketch *ahead,
                const guint64 *enabled,
                guint at,
                guint end,
                GArray *matches)
{
  while ((at = skip_words (self->indexes, words, at, end)) < end) {
    Range best = {0};

    match_rules (self, words, ahead, enabled, at, &best);
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

void
nlp_rules_match (const NlpRules *self, const NlpWords *words, GArray *matches)
{
  const NlpLookahead *lookahead = nlp_words_look_ahead (words);
  guint64 *enabled = g_newa (guint64, self->n_blocks);

  for (guint i = 0; i < lookahead->n_sentences; i++) {
    const NlpSentenceSketch *sentence = &lookahead->sentences[i];

    enable_rules (self, lookahead, sentence, enabled);
    if (is_any (enabled, self->n_blocks))
      match_sentence (self, words, lookahead->ahead, enabled, sentence->first, sentence->end,
                      matches);
  }
}
