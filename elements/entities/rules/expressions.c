/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * expressions.c: finds dates, times, amounts and indicators by their form.
 */

#include "expressions.h"

#include "indicators/indicators.h"
#include "rules.h"
#include "ruletables.h"
#include "timestamps.h"

static const gchar *const word_tables[] = {"calendar.words", "numbers.words", NULL};
static const gchar *const rule_tables[] = {"dates.rules", "amounts.rules", NULL};

struct _NlpExpressions {
  NlpRuleTables *tables;
  NlpIndicators *indicators;
};

NlpExpressions *
nlp_expressions_new (NlpWordClasses *word_classes, GError **error)
{
  g_autoptr (NlpExpressions) self = g_new0 (NlpExpressions, 1);

  self->tables = nlp_rule_tables_new (word_classes, "pattern", word_tables, rule_tables, error);
  if (self->tables == NULL)
    return NULL;
  self->indicators = nlp_indicators_new (error);
  if (self->indicators == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
nlp_expressions_free (NlpExpressions *self)
{
  g_clear_pointer (&self->tables, nlp_rule_tables_free);
  g_clear_pointer (&self->indicators, nlp_indicators_free);
  g_free (self);
}

void
nlp_expressions_match (const NlpExpressions *self, const NlpWords *words, GArray *matches)
{
  nlp_rule_tables_match (self->tables, words, matches);
  nlp_timestamps_match (words, matches);
  nlp_indicators_match (self->indicators, words, matches);
}
