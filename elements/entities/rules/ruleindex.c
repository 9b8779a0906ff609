/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ruleindex.c: indexes rules by the classes and words that they can begin with, and by those that
 * they need.
 */

#include "rules-private.h"

/* Guesses of how frequent the words are that pass a test. */
#define CLASS_FREQUENCY 16
#define LITERAL_FREQUENCY 1
#define SHORT_LITERAL_FREQUENCY 64 /* most are function words or punctuation marks */
#define MAX_SHORT_LITERAL 3        /* bytes */
#define ANY_FREQUENCY G_MAXUINT    /* of words in lower case, and of capitalised ones */

/* Returns the set of rules that the word @id may match, a new one if it has none. */
static guint64 *
get_word_rules (NlpRuleIndex *self, guint n_blocks, guint32 id)
{
  guint32 *set;

  if (id >= self->word_sets->len)
    g_array_set_size (self->word_sets, id + 1);
  set = &g_array_index (self->word_sets, guint32, id);
  if (*set == 0) {
    *set = self->word_rules->len / n_blocks;
    g_array_set_size (self->word_rules, self->word_rules->len + n_blocks);
  }
  return &g_array_index (self->word_rules, guint64, *set * n_blocks);
}

/* Adds @rule to the sets of all words and classes that pass the test of @alternative. */
static void
index_alternative (const NlpRules *self,
                   NlpRuleIndex *index,
                   guint rule,
                   const NlpRuleAlternative *alternative)
{
  const guint block = rule / 64;
  const guint64 bit = G_GUINT64_CONSTANT (1) << (rule % 64);

  for (guint64 any = alternative->any; any != 0; any &= any - 1)
    index->class_rules[(guint)__builtin_ctzll (any) * self->n_blocks + block] |= bit;
  for (guint i = 0; i < alternative->n_literals; i++) {
    const guint32 word = g_array_index (self->literals, guint32, alternative->first_literal + i);

    get_word_rules (index, self->n_blocks, word)[block] |= bit;
  }
}

/* Indexes one position of @rule, where the @elements can match. */
static void
index_elements (const NlpRules *self, NlpRuleIndex *index, guint rule, guint32 elements)
{
  const guint first = g_array_index (self->rules, NlpRule, rule).first_element;
  const guint block = rule / 64;
  const guint64 bit = G_GUINT64_CONSTANT (1) << (rule % 64);
  guint64 refused = G_MAXUINT64; /* the classes that no alternative allows */

  for (; elements != 0; elements &= elements - 1) {
    const NlpRuleElement *element =
        &g_array_index (self->elements, NlpRuleElement, first + (guint)__builtin_ctz (elements));

    for (guint i = 0; i < element->n_alternatives; i++) {
      const NlpRuleAlternative *alternative =
          &g_array_index (self->alternatives, NlpRuleAlternative, element->first_alternative + i);

      index_alternative (self, index, rule, alternative);
      refused &= alternative->none;
      index->classes |= alternative->any;
    }
  }
  index->refused |= refused;
  for (; refused != 0; refused &= refused - 1)
    index->class_refused[(guint)__builtin_ctzll (refused) * self->n_blocks + block] |= bit;
}

/* Indexes one position after the other, until all rules may have ended. */
static void
index_rule (const NlpRules *self, NlpRuleIndex *indexes, guint rule)
{
  const NlpRule *compiled = &g_array_index (self->rules, NlpRule, rule);
  guint32 elements = compiled->starts;
  gboolean has_ended = FALSE;

  for (guint position = 0; position < NLP_RULES_N_INDEXED; position++) {
    guint32 next = 0;

    if (has_ended)
      indexes[position].ended[rule / 64] |= G_GUINT64_CONSTANT (1) << (rule % 64);
    index_elements (self, &indexes[position], rule, elements);
    has_ended = has_ended || (elements & compiled->accepts) != 0;
    for (; elements != 0; elements &= elements - 1)
      next |= g_array_index (self->elements, NlpRuleElement,
                             compiled->first_element + (guint)__builtin_ctz (elements))
                  .follows;
    elements = next;
  }
}

/* Guesses how frequent the words are that pass the test of @alternative. */
static guint
guess_frequency (const NlpRules *self,
                 const NlpWordClasses *word_classes,
                 const NlpRuleAlternative *alternative)
{
  const guint64 broad = NLP_SHAPE_BIT (NLP_SHAPE_CAP) | NLP_SHAPE_BIT (NLP_SHAPE_LOWER) |
                        NLP_SHAPE_BIT (NLP_SHAPE_FIRST) |
                        nlp_word_classes_find_class (word_classes, "stop");
  guint frequency = CLASS_FREQUENCY * (guint)__builtin_popcountll (alternative->any);

  if ((alternative->any & broad) != 0)
    return ANY_FREQUENCY;
  for (guint i = 0; i < alternative->n_literals; i++) {
    const guint32 word = g_array_index (self->literals, guint32, alternative->first_literal + i);

    frequency += nlp_word_classes_get_length (word_classes, word) <= MAX_SHORT_LITERAL
                     ? SHORT_LITERAL_FREQUENCY
                     : LITERAL_FREQUENCY;
  }
  return frequency;
}

/* Returns the element of @rule that the rarest words pass, as a set, of those that it needs. */
static guint32
find_rarest (const NlpRules *self, const NlpWordClasses *word_classes, const NlpRule *rule)
{
  guint least = ANY_FREQUENCY;
  guint32 rarest = 0;

  for (guint32 needed = rule->needed; needed != 0; needed &= needed - 1) {
    const NlpRuleElement *element = &g_array_index (
        self->elements, NlpRuleElement, rule->first_element + (guint)__builtin_ctz (needed));
    guint frequency = 0;

    for (guint i = 0; i < element->n_alternatives && frequency < ANY_FREQUENCY; i++) {
      const guint more = guess_frequency (
          self, word_classes,
          &g_array_index (self->alternatives, NlpRuleAlternative, element->first_alternative + i));

      frequency = more < ANY_FREQUENCY - frequency ? frequency + more : ANY_FREQUENCY;
    }
    if (frequency < least) {
      least = frequency;
      rarest = needed & -needed;
    }
  }
  return rarest;
}

/* Indexes the words that @rule needs. */
static void
index_need (NlpRules *self, const NlpWordClasses *word_classes, guint rule)
{
  const guint32 element =
      find_rarest (self, word_classes, &g_array_index (self->rules, NlpRule, rule));

  if (element != 0)
    index_elements (self, &self->needs, rule, element);
  else
    self->needs.ended[rule / 64] |= G_GUINT64_CONSTANT (1) << (rule % 64);
}

static void
index_init (NlpRuleIndex *self, guint n_blocks)
{
  self->class_rules = g_new0 (guint64, 64 * n_blocks);
  self->class_refused = g_new0 (guint64, 64 * n_blocks);
  self->ended = g_new0 (guint64, n_blocks);
  self->word_sets = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->word_rules = g_array_new (FALSE, TRUE, sizeof (guint64));
  g_array_set_size (self->word_rules, n_blocks);
}

static void
index_clear (NlpRuleIndex *self)
{
  g_free (self->class_rules);
  g_free (self->class_refused);
  g_free (self->ended);
  g_clear_pointer (&self->word_sets, g_array_unref);
  g_clear_pointer (&self->word_rules, g_array_unref);
}

void
nlp_rules_index (NlpRules *self, const NlpWordClasses *word_classes)
{
  self->n_blocks = MAX (1, (self->rules->len + 63) / 64);
  for (guint position = 0; position < NLP_RULES_N_INDEXED; position++)
    index_init (&self->indexes[position], self->n_blocks);
  index_init (&self->needs, self->n_blocks);
  for (guint rule = 0; rule < self->rules->len; rule++) {
    index_rule (self, self->indexes, rule);
    index_need (self, word_classes, rule);
  }
}

void
nlp_rules_clear_index (NlpRules *self)
{
  for (guint position = 0; position < NLP_RULES_N_INDEXED; position++)
    index_clear (&self->indexes[position]);
  index_clear (&self->needs);
}
