/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namerules.h: rules for names that no list contains.
 */

#ifndef NLP_NAME_RULES_H
#define NLP_NAME_RULES_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpNameRules:
 *
 * Finds names by the words in and around them: persons by titles, roles, given names and verbs of
 * speech (data/persons.rules), and organisations, places, laws and events by the words that begin
 * or end their names (data/organisations.rules).
 *
 * Rules can test whether a word alone is a GPE, LOC, ORG, NORP, FAC or EVENT. These classes stay
 * empty unless a gazetteer is loaded into the same word classes after this engine.
 *
 * Once made it is only read and may be shared between threads.
 */
typedef struct _NlpNameRules NlpNameRules;

/* Loads the rules and word lists that are compiled in. The word lists are added to @word_classes,
 * which must outlive the result. Errors are %NLP_TABLE_ERROR. */
NlpNameRules *nlp_name_rules_new (NlpWordClasses *word_classes, GError **error);
void nlp_name_rules_free (NlpNameRules *self);

/* Appends to @matches, an array of #NlpMatch; they may overlap. */
void nlp_name_rules_match (const NlpNameRules *self, const NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameRules, nlp_name_rules_free)

G_END_DECLS

#endif
