/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_RULE_TABLES_H
#define NLP_RULE_TABLES_H

#include "rules.h"

G_BEGIN_DECLS

/**
 * NlpRuleTables:
 *
 * The shipped rule files of one engine.
 */
typedef struct _NlpRuleTables NlpRuleTables;

/* @words and @rules name tables that are compiled in and end in %NULL. Rule files are tried one by
 * one, so that hits of different files may overlap. */
NlpRuleTables *nlp_rule_tables_new (NlpWordClasses *self,
                                    const gchar *engine,
                                    const gchar *const *words,
                                    const gchar *const *rules,
                                    GError **error);
void nlp_rule_tables_free (NlpRuleTables *self);

void nlp_rule_tables_match (const NlpRuleTables *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRuleTables, nlp_rule_tables_free)

G_END_DECLS

#endif
