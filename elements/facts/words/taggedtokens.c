/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * taggedtokens.c: looks up the classes and the entity of each token of a text.
 */

#include "taggedtokens.h"

#include <string.h>

static void
find_classes (NlpTaggedTokens *self, const NlpFactLexicon *lexicon)
{
  const NlpFactsView *view = self->view;

  for (gsize i = 0; i < view->n_tokens; i++) {
    const GstNlpToken *token = &view->tokens[i];

    self->classes[i] = nlp_fact_lexicon_find (lexicon, view->text + token->start,
                                              token->end - token->start, view->hashes[i])
                           ->classes;
    self->entities[i] = NLP_NO_ENTITY;
  }
}

/* Entities come in the order of the text, the longest first. So the first one that covers a token
 * is kept. */
static void
find_entities (NlpTaggedTokens *self)
{
  const NlpFactsView *view = self->view;
  gsize token = 0;

  for (guint32 i = 0; i < view->n_entities; i++) {
    const GstNlpRawSpan *entity = &view->entities[i];

    while (token < view->n_tokens && view->tokens[token].end <= entity->start)
      token++;
    for (gsize k = token; k < view->n_tokens && view->tokens[k].start < entity->end; k++) {
      if (self->entities[k] == NLP_NO_ENTITY)
        self->entities[k] = i;
    }
  }
}

NlpTaggedTokens *
nlp_tagged_tokens_new (const NlpFactsView *view, const NlpFactLexicon *lexicon)
{
  NlpTaggedTokens *self = g_new (NlpTaggedTokens, 1);

  self->view = view;
  self->classes = g_new (guint64, view->n_tokens);
  self->entities = g_new (guint32, view->n_tokens);
  find_classes (self, lexicon);
  find_entities (self);
  return self;
}

void
nlp_tagged_tokens_free (NlpTaggedTokens *self)
{
  g_free (self->classes);
  g_free (self->entities);
  g_free (self);
}

gboolean
nlp_tagged_tokens_is (const NlpTaggedTokens *self, gsize token, const gchar *label)
{
  const GstNlpRawSpan *entity = nlp_tagged_tokens_entity (self, token);

  return entity != NULL && entity->label != NULL && strcmp (entity->label, label) == 0;
}

gboolean
nlp_tagged_tokens_ends_in (const NlpTaggedTokens *self, gsize token, const gchar *ending)
{
  const GstNlpToken *at = &self->view->tokens[token];
  const gsize length = strlen (ending);

  return at->end - at->start > length + 1 &&
         memcmp (self->view->text + at->end - length, ending, length) == 0;
}

gsize
nlp_tagged_tokens_entity_start (const NlpTaggedTokens *self, gsize token)
{
  while (nlp_tagged_tokens_continues (self, token))
    token--;
  return token;
}

gsize
nlp_tagged_tokens_entity_end (const NlpTaggedTokens *self, gsize token)
{
  do
    token++;
  while (token < self->view->n_tokens && nlp_tagged_tokens_continues (self, token));
  return token;
}
