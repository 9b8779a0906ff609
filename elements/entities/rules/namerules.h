/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAMERULES_H
#define NLP_NAMERULES_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpNameRules:
 *
 * Finds names that are in no list by the words in and around them: persons by titles, roles, given
 * names and verbs of speech (data/persons.rules), and organisations, places, laws and events by the
 * words that begin or end them (data/organisations.rules).
 *
 * Rules ask whether a word is a GPE, LOC, ORG or NORP by itself; a gazetteer that was loaded into
 * the same vocabulary behind this engine answers.
 */
typedef struct _NlpNameRules NlpNameRules;

/* Loads the shipped rules and their word lists into @self, which must outlive the result. */
NlpNameRules *nlp_name_rules_new (NlpWordClasses *self, GError **error);
void nlp_name_rules_free (NlpNameRules *self);

/* Appends to @hits, an array of #NlpMatch; hits may overlap. */
void nlp_name_rules_match (const NlpNameRules *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameRules, nlp_name_rules_free)

G_END_DECLS

#endif
