/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
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
nlp_name_rules_new (NlpWordClasses *self, GError **error)
{
  NlpRuleTables *tables;
  NlpNameRules *names;

  tables = nlp_rule_tables_new (self, "name", word_tables, rule_tables, error);
  if (tables == NULL)
    return NULL;
  names = g_new0 (NlpNameRules, 1);
  names->tables = tables;
  return names;
}

void
nlp_name_rules_free (NlpNameRules *self)
{
  nlp_rule_tables_free (self->tables);
  g_free (self);
}

void
nlp_name_rules_match (const NlpNameRules *self, const NlpWords *words, GArray *hits)
{
  nlp_rule_tables_match (self->tables, words, hits);
}
