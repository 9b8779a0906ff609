/* gst-nlp: text analysis for GStreamer
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
 * Lists of names, found in a text by the longest match, piece for piece (pieces.h), if they begin
 * and end with a word.
 *
 * Where lists differ on a name, the one added last counts, so that users can correct what ships;
 * the others become candidates.
 *
 * A name that needs a context is only found with one of its words near, in the same sentence:
 * "Play" next to "ransomware".
 *
 * A word that is a name by itself also gets the class of its label, for the use of rules.
 */
typedef struct _NlpGazetteer NlpGazetteer;

/* @self, whose classes must be known, must outlive the gazetteer, and so must @known
 * (nullable), which tells more common words and given names. */
NlpGazetteer *nlp_gazetteer_new (const NlpWordClasses *self, const NlpNameLexicon *known);
void nlp_gazetteer_free (NlpGazetteer *self);

/* Takes @list. */
void nlp_gazetteer_add (NlpGazetteer *self, NlpNameTrie *list);

/* Returns the number of names in all lists. */
guint nlp_gazetteer_get_n_names (const NlpGazetteer *self);

/* Appends to @hits, an array of #NlpMatch, in the order of the text and without overlaps. */
void nlp_gazetteer_match (const NlpGazetteer *self, NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpGazetteer, nlp_gazetteer_free)

G_END_DECLS

#endif
