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
nlp_names_new (NlpVocabulary *vocabulary, GError **error)
{
  NlpRuleTables *tables;
  NlpNames *names;

  tables = nlp_rule_tables_new (vocabulary, "name", word_tables, rule_tables, error);
  if (tables == NULL)
    return NULL;
  names = g_new0 (NlpNames, 1);
  names->tables = tables;
  return names;
}

void
nlp_names_free (NlpNames *names)
{
  nlp_rule_tables_free (names->tables);
  g_free (names);
}

void
nlp_names_match (const NlpNames *names, const NlpWords *words, GArray *hits)
{
  nlp_rule_tables_match (names->tables, words, hits);
}
