/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptables.h: the tables that attributes and tags of MISP are made with.
 */

#ifndef NLP_MISP_TABLES_H
#define NLP_MISP_TABLES_H

#include <libpsl.h>

#include "misptypes.h"
#include "mispwords.h"
#include "threats/attack.h"

G_BEGIN_DECLS

/**
 * NlpMispTables:
 * @types: types and categories of attributes
 * @words: words that say what an indicator is
 * @attack: the objects of ATT&CK
 * @suffixes: (nullable): the Public Suffix List
 *
 * Tables that never change while they are used.
 */
typedef struct {
  NlpMispTypes *types;
  NlpMispWords *words;
  NlpAttack *attack;
  psl_ctx_t *suffixes;
} NlpMispTables;

NlpMispTables *nlp_misp_tables_new (void);
void nlp_misp_tables_free (NlpMispTables *self);

/* Returns the part of @host that can be registered, such as "evil.co.uk" of "cdn.evil.co.uk", in
 * lower case (transfer full), or NULL if there is none. */
gchar *nlp_misp_tables_find_domain (const NlpMispTables *self, const gchar *host);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpMispTables, nlp_misp_tables_free)

G_END_DECLS

#endif
