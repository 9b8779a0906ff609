/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * quotations.c: finds what was said, and by whom.
 */

#include "quotations.h"

#include "tables/facttables.h"
#include "words/factlexicon.h"

static const gchar *const classes[] = {NULL};

struct _NlpQuotationFinder {
  NlpFactLexicon *words;
};

NlpQuotationFinder *
nlp_quotation_finder_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/quotations.words");
  NlpFactLexicon *words =
      nlp_fact_lexicon_new ("quotations.words", g_bytes_get_data (data, NULL), classes, error);
  NlpQuotationFinder *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (NlpQuotationFinder, 1);
  self->words = words;
  return self;
}

void
nlp_quotation_finder_free (NlpQuotationFinder *self)
{
  nlp_fact_lexicon_free (self->words);
  g_free (self);
}

void
nlp_find_quotations (const NlpQuotationFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
}
