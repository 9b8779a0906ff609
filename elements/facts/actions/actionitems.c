/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionitems.c: finds verbs that begin a sentence, or an item of a list in one.
 */

#include "actionitems.h"

#include "actionwords.h"

static gboolean
has (const NlpTaggedTokens *self, gsize token, guint64 classes)
{
  return nlp_tagged_tokens_has (self, token, classes);
}

gboolean
nlp_action_begins_object (const NlpTaggedTokens *tokens, gsize token, gsize limit)
{
  return token < limit && (has (tokens, token, NLP_ACTION_DETERMINER | NLP_ACTION_PRONOUN) ||
                           tokens->entities[token] != NLP_NO_ENTITY ||
                           nlp_tagged_tokens_flagged (tokens, token, GST_NLP_TOKEN_TITLE) ||
                           nlp_tagged_tokens_flagged (tokens, token, GST_NLP_TOKEN_DIGIT));
}

/* Returns whether a token is "and", a comma or a bullet: "-", or the letter that stands for one. */
static gboolean
is_bullet (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpToken *at = &self->view->tokens[token];

  return has (self, token, NLP_ACTION_AND) ||
         nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_PUNCT) ||
         (at->end - at->start == 1 && self->view->text[at->start] == 'o');
}

/* Returns whether the word at @token begins the sentence, but for bullets, or an item of a list in
 * it, after a colon or a semicolon. Sentences begin with capitals. */
static gboolean
is_first (const NlpTaggedTokens *self, gsize first, gsize token)
{
  gsize at = token;

  while (at > first && is_bullet (self, at - 1)) {
    if (has (self, at - 1, NLP_ACTION_END | NLP_ACTION_DASH))
      return TRUE;
    at--;
  }
  return at == first && !nlp_tagged_tokens_is_lower (self, token);
}

gboolean
nlp_action_begins_item (const NlpTaggedTokens *tokens, gsize first, gsize limit, gsize token)
{
  if (!has (tokens, token, NLP_ACTION_VERB) || has (tokens, token, NLP_ACTION_FEELING) ||
      token + 1 >= limit || tokens->entities[token] != NLP_NO_ENTITY ||
      !is_first (tokens, first, token))
    return FALSE;
  if (has (tokens, token, NLP_ACTION_NOUN_VERB))
    return has (tokens, token + 1, NLP_ACTION_DETERMINER);
  return nlp_action_begins_object (tokens, token + 1, limit) ||
         nlp_tagged_tokens_is_lower (tokens, token + 1);
}
