/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * taggedtokens.h: the tokens of a text, with the classes and the entity of each.
 */

#ifndef NLP_TAGGED_TOKENS_H
#define NLP_TAGGED_TOKENS_H

#include "view.h"
#include "words/factlexicon.h"

G_BEGIN_DECLS

/* The entity of a token that belongs to none. */
#define NLP_NO_ENTITY G_MAXUINT32

/**
 * NlpTaggedTokens:
 * @view: the text
 * @classes: (array length=n_tokens): the classes of each token in a lexicon
 * @entities: (array length=n_tokens): the longest entity that covers each token, an index into the
 *     entities of the view, or %NLP_NO_ENTITY
 *
 * The tokens of a text, as rules see them. It borrows the view.
 */
typedef struct {
  const NlpFactsView *view;
  guint64 *classes;
  guint32 *entities;
} NlpTaggedTokens;

/* Looks up all tokens of @view. Returns: (transfer full) */
NlpTaggedTokens *nlp_tagged_tokens_new (const NlpFactsView *view, const NlpFactLexicon *lexicon);
void nlp_tagged_tokens_free (NlpTaggedTokens *self);

/* Returns whether the token has any of @classes, which NLP_FACT_CLASS() makes. */
static inline gboolean
nlp_tagged_tokens_has (const NlpTaggedTokens *self, gsize token, guint64 classes)
{
  return (self->classes[token] & classes) != 0;
}

/* Returns the longest entity that covers a token, or %NULL. */
static inline const GstNlpRawSpan *
nlp_tagged_tokens_entity (const NlpTaggedTokens *self, gsize token)
{
  const guint32 entity = self->entities[token];

  return entity != NLP_NO_ENTITY ? &self->view->entities[entity] : NULL;
}

/* Returns whether an entity with this label covers the token. */
gboolean nlp_tagged_tokens_is (const NlpTaggedTokens *self, gsize token, const gchar *label);

/* Returns whether a token has these flags. */
static inline gboolean
nlp_tagged_tokens_flagged (const NlpTaggedTokens *self, gsize token, GstNlpTokenFlags flags)
{
  return (self->view->tokens[token].flags & flags) == (guint32)flags;
}

/* Returns whether a token is a word that begins with a lower-case letter. */
static inline gboolean
nlp_tagged_tokens_is_lower (const NlpTaggedTokens *self, gsize token)
{
  return nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_ALPHA) &&
         !nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_TITLE);
}

/* Returns whether a token ends in @ending and has at least two bytes before it. */
gboolean nlp_tagged_tokens_ends_in (const NlpTaggedTokens *self, gsize token, const gchar *ending);

/* Returns whether a token belongs to the same entity as the one before it. */
static inline gboolean
nlp_tagged_tokens_continues (const NlpTaggedTokens *self, gsize token)
{
  return token > 0 && self->entities[token] != NLP_NO_ENTITY &&
         self->entities[token] == self->entities[token - 1];
}

/* Returns the first token of the entity that covers @token, or @token if there is none. */
gsize nlp_tagged_tokens_entity_start (const NlpTaggedTokens *self, gsize token);

/* Returns the token after the entity that covers @token, or after @token if there is none. */
gsize nlp_tagged_tokens_entity_end (const NlpTaggedTokens *self, gsize token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTaggedTokens, nlp_tagged_tokens_free)

G_END_DECLS

#endif
