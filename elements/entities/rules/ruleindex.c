/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ruleindex.c: indexes rules by the classes and words that they can begin with.
 */

#include "rules-private.h"

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

void
nlp_rules_index (NlpRules *self)
{
  self->n_blocks = MAX (1, (self->rules->len + 63) / 64);
  for (guint position = 0; position < NLP_RULES_N_INDEXED; position++) {
    NlpRuleIndex *index = &self->indexes[position];

    index->class_rules = g_new0 (guint64, 64 * self->n_blocks);
    index->class_refused = g_new0 (guint64, 64 * self->n_blocks);
    index->ended = g_new0 (guint64, self->n_blocks);
    index->word_sets = g_array_new (FALSE, TRUE, sizeof (guint32));
    index->word_rules = g_array_new (FALSE, TRUE, sizeof (guint64));
    g_array_set_size (index->word_rules, self->n_blocks);
  }
  for (guint rule = 0; rule < self->rules->len; rule++)
    index_rule (self, self->indexes, rule);
}

void
nlp_rules_clear_index (NlpRules *self)
{
  for (guint position = 0; position < NLP_RULES_N_INDEXED; position++) {
    NlpRuleIndex *index = &self->indexes[position];

    g_free (index->class_rules);
    g_free (index->class_refused);
    g_free (index->ended);
    g_clear_pointer (&index->word_sets, g_array_unref);
    g_clear_pointer (&index->word_rules, g_array_unref);
  }
}
