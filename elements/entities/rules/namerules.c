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

struct _NlpNames {
  NlpRuleTables *tables;
};

NlpNames *
nlp_names_new (NlpVocabulary *self, GError **error)
{
  NlpRuleTables *tables;
  NlpNames *names;

  tables = nlp_rule_tables_new (self, "name", word_tables, rule_tables, error);
  if (tables == NULL)
    return NULL;
  names = g_new0 (NlpNames, 1);
  names->tables = tables;
  return names;
}

void
nlp_names_free (NlpNames *self)
{
  nlp_rule_tables_free (self->tables);
  g_free (self);
}

void
nlp_names_match (const NlpNames *self, const NlpWords *words, GArray *hits)
{
  nlp_rule_tables_match (self->tables, words, hits);
}
