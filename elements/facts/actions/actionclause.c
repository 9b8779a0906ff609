/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionclause.c: finds where an action ends, and where another one of the same list begins.
 */

#include "actionclause.h"

#include "actionwords.h"

/* The most tokens of the speaker in ", officials said". */
#define MAX_SPEAKER 6

/* Returns whether a token has any of @classes; there is none before the first one. */
static gboolean
has (const NlpTaggedTokens *self, gsize token, guint64 classes)
{
  return token < self->view->n_tokens && nlp_tagged_tokens_has (self, token, classes);
}

/* A straight quotation mark opens after whitespace, and closes otherwise. */
static gboolean
is_quote (const NlpTaggedTokens *self, gsize token)
{
  return has (self, token, NLP_ACTION_QUOTE | NLP_ACTION_OPEN | NLP_ACTION_CLOSE);
}

static gboolean
is_opening (const NlpTaggedTokens *self, gsize token)
{
  return has (self, token, NLP_ACTION_OPEN) ||
         (has (self, token, NLP_ACTION_QUOTE) &&
          nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_SPACE_BEFORE));
}

static gboolean
is_closing (const NlpTaggedTokens *self, gsize token)
{
  return is_quote (self, token) && !is_opening (self, token);
}

/* Returns whether a form of "be" is finite: "is", "are", "was", "were". */
static gboolean
is_finite_be (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpToken *at = &self->view->tokens[token];

  return self->view->text[at->start] != 'b';
}

/* Returns whether "and to" follows in the sentence. */
static gboolean
has_and_to (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  for (; token + 1 < limit; token++) {
    if (has (self, token, NLP_ACTION_AND) && has (self, token + 1, NLP_ACTION_TO))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_gerund (const NlpTaggedTokens *self, gsize token)
{
  return nlp_tagged_tokens_is_lower (self, token) && nlp_tagged_tokens_ends_in (self, token, "ing");
}

/* Returns whether a word that may be a noun as well is a verb, because the action is one of a list
 * with commas: ", and advance research". */
static gboolean
continues_list (const NlpTaggedTokens *self, const NlpAction *action, gsize token, gsize limit)
{
  return action->is_listed && token + 1 < limit && has (self, token, NLP_ACTION_VERB) &&
         nlp_tagged_tokens_is_lower (self, token + 1) &&
         !has (self, token + 1,
               NLP_ACTION_PREPOSITION | NLP_ACTION_AND | NLP_ACTION_TO | NLP_ACTION_WILL);
}

/* Returns whether an action is a noun phrase, in which "and" joins nouns. */
static gboolean
is_noun_phrase (const NlpAction *action)
{
  return action->frame == NLP_ACTION_FRAME_NOUN || action->frame == NLP_ACTION_FRAME_FOR ||
         action->frame == NLP_ACTION_FRAME_TO_NOUN || action->frame == NLP_ACTION_FRAME_EVENT;
}

/* Returns whether a gerund of a list begins at @token. After "and" alone it may be an adjective, as
 * in "economic and trading partners", unless an object follows. */
static gboolean
begins_gerund_clause (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  if (token + 1 >= limit || !is_gerund (self, token) || has (self, token, NLP_ACTION_MENTION))
    return FALSE; /* "including" is none */
  return has (self, token - 1, NLP_ACTION_COMMA | NLP_ACTION_TO) ||
         has (self, token - 2, NLP_ACTION_COMMA) ||
         has (self, token + 1, NLP_ACTION_DETERMINER | NLP_ACTION_PRONOUN) ||
         self->entities[token + 1] != NLP_NO_ENTITY;
}

/* Returns the verb of another action at @token, which follows "and" or a comma, or NLP_NO_TOKEN. It
 * has the form of the first one: a gerund, a base form, or "to" before it. "A free and open sea"
 * has no verb. */
static gsize
find_next_verb (const NlpTaggedTokens *self, const NlpAction *action, gsize token, gsize limit)
{
  const gboolean is_after_and = has (self, token - 1, NLP_ACTION_AND);
  const gboolean has_gerund = is_gerund (self, action->start);

  while (token < limit && has (self, token, NLP_ACTION_ADVERB))
    token++;
  if (token + 1 >= limit || (is_after_and && has (self, token - 3, NLP_ACTION_DETERMINER)))
    return NLP_NO_TOKEN;
  if (action->frame == NLP_ACTION_FRAME_TO_NOUN && has_gerund) {
    if (has (self, token, NLP_ACTION_TO) && is_after_and)
      token++;
    return begins_gerund_clause (self, token, limit) ? token : NLP_NO_TOKEN;
  }
  if (is_noun_phrase (action))
    return is_after_and && has (self, action->trigger, NLP_ACTION_CALL) &&
                   has (self, token, NLP_ACTION_TO) && has (self, token + 1, NLP_ACTION_VERB)
               ? token + 1
               : NLP_NO_TOKEN;
  if (has (self, token, NLP_ACTION_TO) && action->frame != NLP_ACTION_FRAME_WILL &&
      (is_after_and || has_and_to (self, token, limit)))
    return has (self, token + 1, NLP_ACTION_VERB) ? token + 1 : NLP_NO_TOKEN;
  return nlp_action_is_verb (self, token, limit) || continues_list (self, action, token, limit)
             ? token
             : NLP_NO_TOKEN;
}

/* Returns whether another announcement begins at @token: "call on", "the need to". */
static gboolean
begins_announcement (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  const gsize most = MIN (limit, token + MAX_SPEAKER);
  gsize noun = token;

  if (has (self, token, NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL))
    return nlp_tagged_tokens_ends_in (self, token, "ed") ||
           nlp_tagged_tokens_ends_in (self, token, "s") ||
           (token + 1 < limit &&
            has (self, token + 1,
                 NLP_ACTION_ON | NLP_ACTION_TO | NLP_ACTION_FOR | NLP_ACTION_DETERMINER));
  if (!has (self, token, NLP_ACTION_DETERMINER))
    return has (self, token, NLP_ACTION_TO) && has (self, token + 1, NLP_ACTION_DETERMINER);
  while (noun + 1 < most && !has (self, noun, NLP_ACTION_PREPOSITION)) {
    if (has (self, noun, NLP_ACTION_AGREE_NOUN | NLP_ACTION_CALL_NOUN | NLP_ACTION_PLEDGE_NOUN) &&
        has (self, noun + 1, NLP_ACTION_TO | NLP_ACTION_FOR | NLP_ACTION_OF))
      return TRUE;
    noun++;
  }
  return FALSE;
}

/* Returns whether a clause with a subject and a verb of its own begins at @token, after "and". */
static gboolean
begins_clause (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  if (has (self, token,
           NLP_ACTION_WILL | NLP_ACTION_BE | NLP_ACTION_HAVE | NLP_ACTION_MODAL |
               NLP_ACTION_SPEECH | NLP_ACTION_SUBJECT | NLP_ACTION_CONJUNCTION | NLP_ACTION_DO |
               NLP_ACTION_PAST))
    return TRUE;
  if (nlp_tagged_tokens_is_lower (self, token) && nlp_tagged_tokens_ends_in (self, token, "s") &&
      token + 1 < limit && has (self, token + 1, NLP_ACTION_PARTICLE | NLP_ACTION_ADVERB))
    return TRUE;
  if (begins_announcement (self, token, limit) || has (self, token, NLP_ACTION_FEELING))
    return TRUE;
  if (nlp_tagged_tokens_is_lower (self, token) && nlp_tagged_tokens_ends_in (self, token, "ed") &&
      token + 1 < limit &&
      (has (self, token + 1,
            NLP_ACTION_DETERMINER | NLP_ACTION_PREPOSITION | NLP_ACTION_TO | NLP_ACTION_THAT |
                NLP_ACTION_PRONOUN) ||
       self->entities[token + 1] != NLP_NO_ENTITY))
    return TRUE;
  for (gsize at = token; at < limit && at < token + MAX_SPEAKER; at++) {
    if (has (self, at, NLP_ACTION_WILL | NLP_ACTION_MODAL | NLP_ACTION_HAVE) ||
        (has (self, at, NLP_ACTION_BE) && is_finite_be (self, at)) ||
        (has (self, at, NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL) &&
         nlp_tagged_tokens_ends_in (self, at, "ed")))
      return TRUE;
    if (has (self, at,
             NLP_ACTION_COMMA | NLP_ACTION_AND | NLP_ACTION_TO | NLP_ACTION_RELATIVE |
                 NLP_ACTION_PREPOSITION))
      return FALSE;
  }
  return FALSE;
}

/* Returns whether ", officials said" begins at @token. */
static gboolean
begins_attribution (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  for (gsize at = token; at < limit && at < token + MAX_SPEAKER; at++) {
    if (has (self, at, NLP_ACTION_SPEECH))
      return at > token;
    if (has (self, at, NLP_ACTION_COMMA | NLP_ACTION_AND | NLP_ACTION_TO | NLP_ACTION_END))
      return FALSE;
  }
  return FALSE;
}

/* Returns whether the words from @token to "which" or the like at @relative begin a clause that
 * comments: ", many of which", ", a plan that". In "open, fair rules that" they don't. */
static gboolean
begins_aside (const NlpTaggedTokens *self, gsize token, gsize relative)
{
  return has (self, relative - 1, NLP_ACTION_PREPOSITION) ||
         has (self, token, NLP_ACTION_DETERMINER | NLP_ACTION_SEVERAL) ||
         self->entities[token] != NLP_NO_ENTITY;
}

/* Returns whether the comma before @token ends the action. */
static gboolean
ends_after_comma (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  if (has (self, token,
           NLP_ACTION_CLOSING | NLP_ACTION_SPEECH | NLP_ACTION_SUBJECT | NLP_ACTION_WILL |
               NLP_ACTION_PAST) ||
      is_quote (self, token))
    return TRUE;
  if (has (self, token, NLP_ACTION_CONJUNCTION) && token + 1 < limit &&
      nlp_tagged_tokens_ends_in (self, token + 1, "ed"))
    return TRUE; /* ", as agreed in May" */
  if (has (self, token, NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL | NLP_ACTION_PLAN) &&
      nlp_tagged_tokens_ends_in (self, token, "ed"))
    return TRUE;
  for (gsize at = token + 1; at < limit && at < token + 3; at++) {
    if (has (self, at, NLP_ACTION_WILL | NLP_ACTION_MODAL | NLP_ACTION_MUST) ||
        (has (self, at, NLP_ACTION_RELATIVE) && begins_aside (self, token, at)))
      return TRUE;
  }
  return (has (self, token, NLP_ACTION_DETERMINER) && begins_announcement (self, token, limit)) ||
         begins_attribution (self, token, limit);
}

/* The way to the end of an action. */
typedef struct {
  gsize verb;           /* the last token that is a verb to which an object may follow */
  gboolean is_open;     /* whether a quotation began in the action */
  gboolean is_relative; /* whether a clause with a verb of its own began in it */
  gboolean has_modal;   /* whether that clause has "will" or the like, before base forms */
  gboolean needs_verb;  /* whether "ensure" began a clause whose verb is still to come */
  gboolean has_list;    /* whether ", including" began a list, whose items semicolons may part */
} Way;

/* Returns whether a date begins at @token, perhaps with a preposition. */
static gboolean
begins_date (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  if (has (self, token, NLP_ACTION_PREPOSITION))
    token++;
  return token < limit &&
         (nlp_tagged_tokens_is (self, token, "DATE") || nlp_tagged_tokens_is (self, token, "TIME"));
}

/* Returns whether an empty line is before a token. */
static gboolean
begins_paragraph (const NlpTaggedTokens *self, gsize token)
{
  const NlpFactsView *view = self->view;
  guint n_lines = 0;

  for (guint32 at = view->tokens[token - 1].end; at < view->tokens[token].start; at++)
    n_lines += view->text[at] == '\n';
  return n_lines >= 2;
}

static gboolean
is_semicolon (const NlpTaggedTokens *self, gsize token)
{
  return self->view->text[self->view->tokens[token].start] == ';';
}

/* Returns whether the token ends the action wherever it is. */
static gboolean
is_end (const NlpTaggedTokens *self, const Way *way, gsize token)
{
  if (has (self, token, NLP_ACTION_END | NLP_ACTION_DASH))
    return !(way->has_list && is_semicolon (self, token));
  if (begins_paragraph (self, token))
    return TRUE;
  if (is_closing (self, token))
    return !way->is_open;
  return !way->is_relative && (has (self, token, NLP_ACTION_WILL | NLP_ACTION_HAVE) ||
                               (has (self, token, NLP_ACTION_BE) && is_finite_be (self, token)));
}

/* Notes what begins at @token. */
static void
step (const NlpTaggedTokens *self, Way *way, gsize token)
{
  if (is_opening (self, token))
    way->is_open = TRUE;
  else if (is_closing (self, token))
    way->is_open = FALSE;
  if (has (self, token,
           NLP_ACTION_RELATIVE | NLP_ACTION_CONJUNCTION | NLP_ACTION_SPEECH | NLP_ACTION_SUBJECT |
               NLP_ACTION_CLAUSAL))
    way->is_relative = TRUE;
  if (way->is_relative && has (self, token, NLP_ACTION_WILL | NLP_ACTION_MODAL))
    way->has_modal = TRUE;
  if (has (self, token, NLP_ACTION_CLAUSAL))
    way->needs_verb = TRUE;
  else if (has (self, token, NLP_ACTION_WILL | NLP_ACTION_BE | NLP_ACTION_HAVE | NLP_ACTION_MODAL))
    way->needs_verb = FALSE;
  if (has (self, token, NLP_ACTION_MENTION) && has (self, token - 1, NLP_ACTION_COMMA) &&
      is_gerund (self, token))
    way->has_list = TRUE;
  if (has (self, token, NLP_ACTION_VERB) &&
      has (self, token - 1,
           NLP_ACTION_TO | NLP_ACTION_AND | NLP_ACTION_COMMA | NLP_ACTION_NOT | NLP_ACTION_ADVERB))
    way->verb = token;
}

/* Returns whether the verb before @token has no object, so that it shares the one of the next verb:
 * "track down and punish the thieves". */
static gboolean
is_bare (const NlpTaggedTokens *self, const Way *way, gsize token)
{
  return way->verb == token - 1 ||
         (way->verb + 2 == token && has (self, token - 1, NLP_ACTION_PARTICLE));
}

/* Returns whether one word is between the comma or "and" at @token and a comma or "to". What
 * follows is in the same list of words: "to prevent, disrupt, and respond", "an open, free, and
 * secure". */
static gboolean
is_in_word_list (const NlpTaggedTokens *self, const NlpAction *action, gsize token)
{
  if (has (self, token, NLP_ACTION_AND) && has (self, token - 1, NLP_ACTION_COMMA))
    token--;
  return token >= action->start + 3 && has (self, token - 2, NLP_ACTION_COMMA | NLP_ACTION_TO) &&
         !has (self, token - 1, NLP_ACTION_COMMA);
}

gsize
nlp_action_find_end (const NlpTaggedTokens *tokens, NlpAction *action, gsize limit)
{
  gsize token = action->start + 1;
  Way way = {.verb = action->start};
  /* "They signed a treaty on Monday" dates the signing, not the treaty. */
  const gboolean is_dated =
      action->frame == NLP_ACTION_FRAME_NOUN && has (tokens, action->trigger, NLP_ACTION_AGREE);

  step (tokens, &way, action->start);
  for (; token < limit && !is_end (tokens, &way, token); token++) {
    gsize next = token + 1;
    gsize verb;

    if (is_dated && begins_date (tokens, token, limit))
      break;
    step (tokens, &way, token);
    if (next >= limit || !has (tokens, token, NLP_ACTION_COMMA | NLP_ACTION_AND))
      continue;
    if (has (tokens, token, NLP_ACTION_COMMA) && has (tokens, next, NLP_ACTION_AND))
      next++;
    if (next >= limit)
      break;
    verb = find_next_verb (tokens, action, next, limit);
    if (verb != NLP_NO_TOKEN && has (tokens, verb, NLP_ACTION_FEELING))
      break;
    if (verb != NLP_NO_TOKEN && !way.has_modal && !is_bare (tokens, &way, token) &&
        !is_in_word_list (tokens, action, token)) {
      action->end = token;
      action->is_listed = action->is_listed || has (tokens, token, NLP_ACTION_COMMA);
      return verb;
    }
    if (verb != NLP_NO_TOKEN)
      continue;
    if (has (tokens, next - 1, NLP_ACTION_AND)
            ? !way.needs_verb && begins_clause (tokens, next, limit)
            : ends_after_comma (tokens, next, limit))
      break;
  }
  action->end = token;
  return NLP_NO_TOKEN;
}
