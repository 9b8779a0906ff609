/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namerules.c: finds names by the words in and around them.
 */

#include "namerules.h"

#include "ruletables.h"

static const gchar *const word_tables[] = {
    "calendar.words", "common.words", "given.words", "organisations.words", "titles.words", NULL,
};
static const gchar *const rule_tables[] = {"persons.rules", "organisations.rules", "guesses.rules",
                                           NULL};

struct _NlpNameRules {
  NlpRuleTables *tables;
};

NlpNameRules *
nlp_name_rules_new (NlpWordClasses *word_classes, GError **error)
{
  NlpRuleTables *tables;
  NlpNameRules *self;

  tables = nlp_rule_tables_new (word_classes, "name", word_tables, rule_tables, error);
  if (tables == NULL)
    return NULL;
  self = g_new0 (NlpNameRules, 1);
  self->tables = tables;
  return self;
}

void
nlp_name_rules_free (NlpNameRules *self)
{
  nlp_rule_tables_free (self->tables);
  g_free (self);
}

void
nlp_name_rules_match (const NlpNameRules *self, const NlpWords *words, GArray *matches)
{
  nlp_rule_tables_match (self->tables, words, matches);
}
