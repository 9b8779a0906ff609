/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptables.c: loads the tables that attributes and tags of MISP are made with.
 */

#include "misptables.h"

NlpMispTables *
nlp_misp_tables_new (void)
{
  NlpMispTables *self = g_new (NlpMispTables, 1);

  *self = (NlpMispTables){
      .types = nlp_misp_types_new (),
      .words = nlp_misp_words_new (),
      .attack = nlp_attack_new (),
      .suffixes = psl_latest (NULL),
  };
  return self;
}

void
nlp_misp_tables_free (NlpMispTables *self)
{
  nlp_misp_types_free (self->types);
  nlp_misp_words_free (self->words);
  nlp_attack_free (self->attack);
  psl_free (self->suffixes);
  g_free (self);
}

gchar *
nlp_misp_tables_find_domain (const NlpMispTables *self, const gchar *host)
{
  g_autofree gchar *lower = g_utf8_strdown (host, -1);

  return self->suffixes != NULL ? g_strdup (psl_registrable_domain (self->suffixes, lower)) : NULL;
}
