/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dates.c: the values of dates and times, and dates that entitytagger leaves out.
 */

#include "dates.h"

#include "tables/facttables.h"
#include "words/factlexicon.h"

static const gchar *const classes[] = {NULL};

struct _NlpDateFinder {
  NlpFactLexicon *words;
};

NlpDateFinder *
nlp_date_finder_new (const NlpDateOptions *options, GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/dates.words");
  NlpFactLexicon *words =
      nlp_fact_lexicon_new ("dates.words", g_bytes_get_data (data, NULL), classes, error);
  NlpDateFinder *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (NlpDateFinder, 1);
  self->words = words;
  return self;
}

void
nlp_date_finder_free (NlpDateFinder *self)
{
  nlp_fact_lexicon_free (self->words);
  g_free (self);
}

void
nlp_find_dates (const NlpDateFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
}
