/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "patterns.h"

#include "indicators.h"
#include "rules.h"
#include "ruletables.h"

static const gchar *const word_tables[] = {"calendar.words", "numbers.words", NULL};
static const gchar *const rule_tables[] = {"dates.rules", "amounts.rules", NULL};

struct _NlpPatterns {
  NlpRuleTables *tables;
};

NlpPatterns *
nlp_patterns_new (NlpVocabulary *vocabulary, GError **error)
{
  NlpRuleTables *tables =
      nlp_rule_tables_new (vocabulary, "pattern", word_tables, rule_tables, error);
  NlpPatterns *patterns;

  if (tables == NULL)
    return NULL;
  patterns = g_new0 (NlpPatterns, 1);
  patterns->tables = tables;
  return patterns;
}

void
nlp_patterns_free (NlpPatterns *patterns)
{
  nlp_rule_tables_free (patterns->tables);
  g_free (patterns);
}

void
nlp_patterns_match (const NlpPatterns *patterns, const NlpWords *words, GArray *hits)
{
  nlp_rule_tables_match (patterns->tables, words, hits);
  nlp_indicators_match (words, hits);
}
