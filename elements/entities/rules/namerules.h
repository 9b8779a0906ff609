/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAMERULES_H
#define NLP_NAMERULES_H

#include "lexical/match.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpNames:
 *
 * Finds names that are in no list by the words in and around them: persons by titles, roles, given
 * names and verbs of speech (data/persons.rules), and organisations, places, laws and events by the
 * words that begin or end them (data/organisations.rules).
 *
 * Rules ask whether a word is a GPE, LOC, ORG or NORP by itself; a gazetteer that was loaded into
 * the same vocabulary behind this engine answers.
 */
typedef struct _NlpNames NlpNames;

/* Loads the shipped rules and their word lists into @self, which must outlive the result. */
NlpNames *nlp_names_new (NlpVocabulary *self, GError **error);
void nlp_names_free (NlpNames *self);

/* Appends to @hits, an array of #NlpHit; hits may overlap. */
void nlp_names_match (const NlpNames *self, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNames, nlp_names_free)

G_END_DECLS

#endif
