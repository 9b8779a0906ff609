/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * roles.c: finds who holds which office of which organisation.
 */

#include "roles.h"

#include "tables/facttables.h"
#include "words/factlexicon.h"

static const gchar *const classes[] = {NULL};

struct _NlpRoleFinder {
  NlpFactLexicon *words;
};

NlpRoleFinder *
nlp_role_finder_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/roles.words");
  NlpFactLexicon *words =
      nlp_fact_lexicon_new ("roles.words", g_bytes_get_data (data, NULL), classes, error);
  NlpRoleFinder *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (NlpRoleFinder, 1);
  self->words = words;
  return self;
}

void
nlp_role_finder_free (NlpRoleFinder *self)
{
  nlp_fact_lexicon_free (self->words);
  g_free (self);
}

void
nlp_find_roles (const NlpRoleFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
}
