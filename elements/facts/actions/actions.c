/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actions.c: finds what was agreed, promised, demanded and planned.
 */

#include "actions.h"

#include "tables/facttables.h"
#include "words/factlexicon.h"

static const gchar *const classes[] = {NULL};

struct _NlpActionFinder {
  NlpFactLexicon *words;
};

NlpActionFinder *
nlp_action_finder_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/actions.words");
  NlpFactLexicon *words =
      nlp_fact_lexicon_new ("actions.words", g_bytes_get_data (data, NULL), classes, error);
  NlpActionFinder *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (NlpActionFinder, 1);
  self->words = words;
  return self;
}

void
nlp_action_finder_free (NlpActionFinder *self)
{
  nlp_fact_lexicon_free (self->words);
  g_free (self);
}

void
nlp_find_actions (const NlpActionFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
}
