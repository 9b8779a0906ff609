/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ruletables.c: loads the rules and word lists of one engine.
 */

#include "ruletables.h"

#include "tables/entitytables.h"

/* Labels whose names of one word, from a gazetteer, are word classes that rules can test. */
static const gchar *const list_classes[] = {
    "GPE", "LOC", "ORG", "NORP", "FAC", "EVENT", NULL,
};

struct _NlpRuleTables {
  GPtrArray *rules; /* of NlpRules */
};

static void
free_rules (gpointer rules)
{
  nlp_rules_free (rules);
}

static gboolean
load_words (NlpWordClasses *word_classes, const gchar *name, GError **error)
{
  g_autoptr (GBytes) data = nlp_entity_table_get (name);

  return nlp_word_classes_load (word_classes, name, g_bytes_get_data (data, NULL), error);
}

static gboolean
load_rules (NlpRuleTables *self,
            NlpWordClasses *word_classes,
            const gchar *engine,
            const gchar *name,
            GError **error)
{
  g_autoptr (GBytes) data = nlp_entity_table_get (name);
  NlpRules *rules =
      nlp_rules_new (word_classes, engine, name, g_bytes_get_data (data, NULL), error);

  if (rules == NULL)
    return FALSE;
  g_ptr_array_add (self->rules, rules);
  return TRUE;
}

NlpRuleTables *
nlp_rule_tables_new (NlpWordClasses *word_classes,
                     const gchar *engine,
                     const gchar *const *words,
                     const gchar *const *rules,
                     GError **error)
{
  g_autoptr (NlpRuleTables) self = g_new0 (NlpRuleTables, 1);

  for (const gchar *const *label = list_classes; *label != NULL; label++)
    nlp_word_classes_add_class (word_classes, *label);
  self->rules = g_ptr_array_new_with_free_func (free_rules);
  for (; *words != NULL; words++)
    if (!load_words (word_classes, *words, error))
      return NULL;
  for (; *rules != NULL; rules++)
    if (!load_rules (self, word_classes, engine, *rules, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
nlp_rule_tables_free (NlpRuleTables *self)
{
  g_ptr_array_unref (self->rules);
  g_free (self);
}

void
nlp_rule_tables_match (const NlpRuleTables *self, const NlpWords *words, GArray *matches)
{
  for (guint i = 0; i < self->rules->len; i++)
    nlp_rules_match (g_ptr_array_index (self->rules, i), words, matches);
}
