/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_GAZETTEER_H
#define NLP_GAZETTEER_H

#include "lexical/match.h"
#include "lexical/namelexicon.h"
#include "nametrie.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpGazetteer:
 *
 * Lists of names, matched in a text: the longest match, unit by unit (nameunits.h), that starts and
 * ends at word boundaries.
 *
 * If lists differ on a name, the list added last takes precedence, so that users can correct
 * shipped lists. The others become candidates.
 *
 * A name with a context matches only if one of its context words is near, in the same sentence:
 * "Play" next to "ransomware".
 *
 * A word that is a name by itself also gets the word class of its label, which rules use.
 */
typedef struct _NlpGazetteer NlpGazetteer;

/* @word_classes has all classes already. It must outlive the gazetteer, and so must @lexicon
 * (nullable), which knows further common words and given names. Returns: (transfer full) */
NlpGazetteer *nlp_gazetteer_new (const NlpWordClasses *word_classes, const NlpNameLexicon *lexicon);
void nlp_gazetteer_free (NlpGazetteer *self);

/* Adds a list. @trie: (transfer full) */
void nlp_gazetteer_add (NlpGazetteer *self, NlpNameTrie *trie);

/* Returns the number of names in all lists. */
guint nlp_gazetteer_get_n_names (const NlpGazetteer *self);

/* Matches all lists in a text. Appends to @matches, an array of #NlpMatch, in text order and
 * without overlaps. */
void nlp_gazetteer_match (const NlpGazetteer *self, NlpWords *words, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpGazetteer, nlp_gazetteer_free)

G_END_DECLS

#endif
