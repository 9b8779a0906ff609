/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_COREFERENCESTATE_H
#define NLP_COREFERENCESTATE_H

#include "lexical/match.h"
#include "gstnlptypes.h"
#include "lexical/namelexicon.h"

G_BEGIN_DECLS

/**
 * NlpCoreferenceState:
 *
 * What the sections of a document have named so far, so that the chains of mentions go on from one
 * to the next: by name, by a person's surname or first name, and by an organisation's acronym, as
 * in mentions.h. It keeps the chains that were used last, so that its memory is bounded.
 */
typedef struct _NlpCoreferenceState NlpCoreferenceState;

/* @max_chains: how many chains are kept, at least 1. @known: (nullable): what tells common words,
 * which are no aliases on their own: one mistake would go through all of a long text. */
NlpCoreferenceState *nlp_coreference_state_new (guint max_chains, const NlpNameLexicon *known);
void nlp_coreference_state_free (NlpCoreferenceState *self);

/* Forgets all, for another document. */
void nlp_coreference_state_clear (NlpCoreferenceState *self);

/**
 * nlp_coreference_state_add:
 * @self: what the sections in front have named
 * @text: the next section
 * @tokens: its tokens
 * @n_tokens: how many
 * @hits: (element-type NlpMatch): what it names, in the order of its text
 *
 * Gives the hits of a section the chains of the document, and short ones the fullest name of their
 * chain; appends hits of single words that are aliases of what a section in front has named. The
 * strings of @self that hits get hold until the next call.
 */
void nlp_coreference_state_add (NlpCoreferenceState *self,
                                const gchar *text,
                                const GstNlpToken *tokens,
                                gsize n_tokens,
                                GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCoreferenceState, nlp_coreference_state_free)

G_END_DECLS

#endif
