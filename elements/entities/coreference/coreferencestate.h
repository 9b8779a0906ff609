/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * coreferencestate.h: coreference across the sections of a document.
 */

#ifndef NLP_COREFERENCE_STATE_H
#define NLP_COREFERENCE_STATE_H

#include "lexical/match.h"
#include "gstnlptypes.h"
#include "lexical/namelexicon.h"

G_BEGIN_DECLS

/**
 * NlpCoreferenceState:
 *
 * The entities that the sections of a document have named so far, so that chains continue from
 * section to section: by name, by surname or first name of a person, and by acronym, as in
 * coreference.h. It keeps the chains that were used last, which bounds its memory.
 */
typedef struct _NlpCoreferenceState NlpCoreferenceState;

/* @max_chains: the number of chains to keep, at least 1. @lexicon: (nullable): must outlive the
 * result; its common words are not aliases, since one mistake would repeat through a long text. */
NlpCoreferenceState *nlp_coreference_state_new (guint max_chains, const NlpNameLexicon *lexicon);
void nlp_coreference_state_free (NlpCoreferenceState *self);

/* Forgets all chains, for the next document. */
void nlp_coreference_state_clear (NlpCoreferenceState *self);

/* Returns the number of chains that are kept. */
guint nlp_coreference_state_get_n_chains (const NlpCoreferenceState *self);

/**
 * nlp_coreference_state_add:
 * @self: the chains of the previous sections
 * @text: the next section
 * @tokens: its tokens
 * @n_tokens: the number of tokens
 * @matches: (element-type NlpMatch): its entities, in the order of the text
 *
 * Changes the chains of @matches from those of the section to those of the document, and gives
 * short mentions the fullest name of their chain. Then appends matches for single words that are
 * aliases of entities in previous sections. The labels and names that it sets are valid until the
 * next call.
 */
void nlp_coreference_state_add (NlpCoreferenceState *self,
                                const gchar *text,
                                const GstNlpToken *tokens,
                                gsize n_tokens,
                                GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCoreferenceState, nlp_coreference_state_free)

G_END_DECLS

#endif
