/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ruletables.h: the rules of one engine.
 */

#ifndef NLP_RULE_TABLES_H
#define NLP_RULE_TABLES_H

#include "rules.h"

G_BEGIN_DECLS

/**
 * NlpRuleTables:
 *
 * The rule files of one engine.
 */
typedef struct _NlpRuleTables NlpRuleTables;

/* Loads tables that are compiled in: first the word lists @words, which are added to @word_classes,
 * then the rules @rules; both arrays end in %NULL. @engine is the first part of the matches'
 * sources. Errors are %NLP_TABLE_ERROR. */
NlpRuleTables *nlp_rule_tables_new (NlpWordClasses *word_classes,
                                    const gchar *engine,
                                    const gchar *const *words,
                                    const gchar *const *rules,
                                    GError **error);
void nlp_rule_tables_free (NlpRuleTables *self);

/* Appends to @matches, an array of #NlpMatch, the matches of one rule file after the other; those
 * of different files may overlap. */
void nlp_rule_tables_match (const NlpRuleTables *self, const NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRuleTables, nlp_rule_tables_free)

G_END_DECLS

#endif
