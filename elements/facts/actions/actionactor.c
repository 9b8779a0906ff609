/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionactor.c: finds the phrase that names who acts.
 */

#include "actionactor.h"

#include <string.h>

#include "actionwords.h"

#define VERBS                                                                                      \
  (NLP_ACTION_SPEECH | NLP_ACTION_BE | NLP_ACTION_HAVE | NLP_ACTION_WILL | NLP_ACTION_MODAL |      \
   NLP_ACTION_MUST | NLP_ACTION_DO)
#define TRIGGER_VERBS (NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL)
#define TRIGGER_NOUNS (NLP_ACTION_PLEDGE_NOUN | NLP_ACTION_CALL_NOUN | NLP_ACTION_AGREE_NOUN)

/* The sentence of an action. */
typedef struct {
  const NlpTaggedTokens *tokens;
  gsize first;
  gsize limit;
} Sentence;

static gboolean
has (const Sentence *self, gsize token, guint64 classes)
{
  return token >= self->first && token < self->limit &&
         nlp_tagged_tokens_has (self->tokens, token, classes);
}

static gboolean
is_a (const Sentence *self, gsize token, const gchar *label)
{
  return nlp_tagged_tokens_is (self->tokens, token, label);
}

/* Returns whether a token belongs to a date that is no adjective, as in "two-day talks". */
static gboolean
is_date (const Sentence *self, gsize token)
{
  const GstNlpRawSpan *entity;

  if (!is_a (self, token, "DATE") && !is_a (self, token, "TIME"))
    return FALSE;
  entity = nlp_tagged_tokens_entity (self->tokens, token);
  return memchr (self->tokens->view->text + entity->start, '-', entity->end - entity->start) ==
         NULL;
}

static gboolean
is_named (const Sentence *self, gsize token)
{
  return self->tokens->entities[token] != NLP_NO_ENTITY;
}

/* Returns whether a token is the end of an adjective such as "state-owned". */
static gboolean
follows_hyphen (const Sentence *self, gsize token)
{
  const NlpFactsView *view = self->tokens->view;

  return token > self->first && view->text[view->tokens[token - 1].start] == '-' &&
         !nlp_tagged_tokens_flagged (self->tokens, token, GST_NLP_TOKEN_SPACE_BEFORE);
}

/* Returns whether a token is a finite verb, as far as its form and the lexicon say. */
static gboolean
is_finite (const Sentence *self, gsize token)
{
  if (is_named (self, token) || follows_hyphen (self, token))
    return FALSE;
  if (has (self, token, VERBS | NLP_ACTION_PAST))
    return TRUE;
  return nlp_tagged_tokens_is_lower (self->tokens, token) &&
         nlp_tagged_tokens_ends_in (self->tokens, token, "ed") &&
         !has (self, token - 1, NLP_ACTION_DETERMINER | NLP_ACTION_PREPOSITION);
}

/* Returns the end of the subject of the verb at @token: auxiliaries, adverbs and dates may be
 * between. */
static gsize
skip_auxiliaries (const Sentence *self, gsize token)
{
  while (token > self->first &&
         (has (self, token - 1,
               NLP_ACTION_BE | NLP_ACTION_HAVE | NLP_ACTION_DO | NLP_ACTION_ADVERB |
                   NLP_ACTION_NOT | NLP_ACTION_WILL | NLP_ACTION_MODAL) ||
          is_date (self, token - 1) ||
          (is_date (self, token) && has (self, token - 1, NLP_ACTION_PREPOSITION)) ||
          (nlp_tagged_tokens_is_lower (self->tokens, token - 1) &&
           nlp_tagged_tokens_ends_in (self->tokens, token - 1, "ly"))))
    token--;
  return token;
}

/* Returns the first token of the clause that contains @token. Verbs of @speech (a class, or 0)
 * begin a clause: "he said they will". */
static gsize
find_clause (const Sentence *self, gsize token, guint64 speech)
{
  const guint64 border =
      NLP_ACTION_THAT | NLP_ACTION_END | NLP_ACTION_OPEN | NLP_ACTION_QUOTE | NLP_ACTION_DASH;

  for (gsize at = token; at > self->first; at--) {
    if (is_named (self, at - 1))
      continue;
    if (has (self, at - 1, border) || (has (self, at - 1, speech) && at < token))
      return at;
    if (has (self, at - 1, NLP_ACTION_CONJUNCTION) && at > self->first + 1)
      return at;
  }
  return self->first;
}

/* Returns whether "and" at @token joins phrases, not clauses: no verb is before it. */
static gboolean
joins_phrases (const Sentence *self, gsize clause, gsize token)
{
  for (gsize at = token; at > clause; at--) {
    if (is_finite (self, at - 1) || has (self, at - 1, TRIGGER_VERBS))
      return FALSE;
  }
  return token > clause;
}

/* Returns whether "to" follows a word such as "set" in a phrase: "a meeting set to begin today". */
static gboolean
is_reduced (const Sentence *self, gsize token)
{
  return has (self, token, NLP_ACTION_TO) && has (self, token - 1, NLP_ACTION_PLAN) &&
         !has (self, token - 2, NLP_ACTION_BE);
}

/* Returns whether a phrase can't go over the token to its left. */
static gboolean
is_border (const Sentence *self, gsize clause, gsize token, gboolean is_list)
{
  const guint64 border = NLP_ACTION_END | NLP_ACTION_DASH | NLP_ACTION_OPEN | NLP_ACTION_QUOTE |
                         NLP_ACTION_RELATIVE | NLP_ACTION_CONJUNCTION | NLP_ACTION_SUBJECT |
                         NLP_ACTION_TO;

  if (is_date (self, token))
    return !has (self, token - 1, NLP_ACTION_PREPOSITION);
  if (is_named (self, token) || is_reduced (self, token))
    return FALSE;
  if (has (self, token, NLP_ACTION_AND))
    return !joins_phrases (self, clause, token);
  if (has (self, token, NLP_ACTION_COMMA))
    return !is_list || !joins_phrases (self, clause, token);
  return has (self, token, border) || is_finite (self, token) ||
         (has (self, token, TRIGGER_VERBS) && !has (self, token, TRIGGER_NOUNS));
}

/* Returns the end of a phrase without a participle after its noun: "powers meeting in Oslo", "a
 * meeting set to begin". */
static gsize
drop_participle (const Sentence *self, gsize start, gsize end)
{
  for (gsize token = start + 1; token + 1 < end; token++) {
    if (is_named (self, token) || has (self, token - 1, NLP_ACTION_DETERMINER))
      continue;
    if (has (self, token, NLP_ACTION_PLAN) && has (self, token + 1, NLP_ACTION_TO))
      return token;
    if (nlp_tagged_tokens_is_lower (self->tokens, token) &&
        nlp_tagged_tokens_ends_in (self->tokens, token, "ing") &&
        nlp_tagged_tokens_ends_in (self->tokens, token - 1, "s") &&
        has (self, token + 1, NLP_ACTION_PREPOSITION))
      return token;
  }
  return end;
}

/* Moves the start of a phrase that begins with a preposition, as in "In Oslo the ministers", to the
 * next determiner, or after the name. */
static gsize
drop_setting (const Sentence *self, gsize start, gsize end)
{
  gsize token = start + 1;

  while (token < end && has (self, token, NLP_ACTION_DETERMINER))
    token++;
  token = nlp_tagged_tokens_entity_end (self->tokens, token);
  if (token < end)
    return token;
  return end;
}

static gboolean
is_punctuation (const Sentence *self, gsize token)
{
  return nlp_tagged_tokens_flagged (self->tokens, token, GST_NLP_TOKEN_PUNCT);
}

/* Returns the start of a phrase without punctuation, adverbs, marks of items and settings before
 * it: "In Oslo on Friday, the ministers". */
static gsize
drop_settings (const Sentence *self, gsize start, gsize end)
{
  while (start < end) {
    if (is_punctuation (self, start) || (has (self, start, NLP_ACTION_ADVERB | NLP_ACTION_AND) &&
                                         !has (self, start, NLP_ACTION_DETERMINER)))
      start++;
    else if (start + 2 < end && is_punctuation (self, start + 1) && !is_named (self, start))
      start += 2; /* "b) the ministers" */
    else if (has (self, start, NLP_ACTION_PREPOSITION))
      start = drop_setting (self, start, end);
    else
      break;
  }
  return start;
}

/* Finds the noun phrase that ends before token @end. */
static void
find_phrase (const Sentence *self, gsize clause, gsize end, NlpActor *actor)
{
  gsize start = end;
  gboolean is_list = FALSE;

  while (start > clause && !is_border (self, clause, start - 1, is_list)) {
    is_list = is_list || has (self, start - 1, NLP_ACTION_AND);
    start--;
  }
  if (start == end && end > clause && has (self, end - 1, NLP_ACTION_SUBJECT | NLP_ACTION_RELATIVE))
    start--;
  start = drop_settings (self, start, end);
  actor->start = start;
  actor->end = drop_participle (self, start, end);
}

/* Returns whether "and" at @token joins parties, not the words of a title as in "Health and Trade
 * Minister A". */
static gboolean
joins_parties (const Sentence *self, const NlpActor *actor, gsize token, gsize name)
{
  if (!has (self, token, NLP_ACTION_AND))
    return FALSE;
  for (gsize at = actor->start; at < token; at++) {
    if (has (self, at, NLP_ACTION_TITLE | NLP_ACTION_PARTY | NLP_ACTION_DETERMINER) ||
        is_a (self, at, "PERSON"))
      return TRUE;
  }
  return !has (self, name - 1, NLP_ACTION_TITLE);
}

/* Shortens "the aid group A" to the name. */
static void
drop_description (const Sentence *self, NlpActor *actor)
{
  const gsize name = nlp_tagged_tokens_entity_start (self->tokens, actor->end - 1);

  if (!is_a (self, name, "ORG") || name <= actor->start ||
      !has (self, name - 1, NLP_ACTION_PARTY) ||
      !nlp_tagged_tokens_is_lower (self->tokens, name - 1))
    return;
  for (gsize token = actor->start; token < name; token++) {
    if (has (self, token, NLP_ACTION_AND | NLP_ACTION_PREPOSITION))
      return;
  }
  actor->start = name;
}

/* Shortens "President A" to the name, if the phrase is one person. */
static void
drop_title (const Sentence *self, NlpActor *actor)
{
  gboolean has_title = FALSE, has_preposition = FALSE;
  gsize name;

  if (actor->end == actor->start)
    return;
  drop_description (self, actor);
  if (!is_a (self, actor->end - 1, "PERSON"))
    return;
  name = nlp_tagged_tokens_entity_start (self->tokens, actor->end - 1);
  for (gsize token = actor->start; token < name; token++) {
    if (joins_parties (self, actor, token, name))
      return;
    has_title = has_title || has (self, token, NLP_ACTION_TITLE);
    has_preposition = has_preposition || has (self, token, NLP_ACTION_PREPOSITION);
  }
  if (!has_preposition || has_title)
    actor->start = MAX (actor->start, name);
}

/* Reads the subject before a comma that ends an apposition: "A, the minister, has". Of "the
 * minister, A, has" the name is the subject. */
static void
find_before_apposition (const Sentence *self, gsize clause, gsize comma, NlpActor *actor)
{
  gsize open = comma;
  gsize name;

  while (open > clause && !has (self, open - 1, NLP_ACTION_COMMA))
    open--;
  name = has (self, open, NLP_ACTION_DETERMINER) && !is_named (self, open) ? open + 1 : open;
  if ((is_a (self, name, "PERSON") || (is_a (self, name, "ORG") && open > clause)) &&
      nlp_tagged_tokens_entity_end (self->tokens, name) == comma) {
    actor->start = open;
    actor->end = comma;
  } else if (open > clause) {
    find_phrase (self, clause, open - 1, actor);
  }
}

/* Finds the subject of the first verb from @clause to @token, if there is a verb. */
static void
find_first_subject (const Sentence *self, gsize clause, gsize token, NlpActor *actor)
{
  gsize verb = clause;

  while (verb < token && !is_finite (self, verb) && !has (self, verb, TRIGGER_VERBS)) {
    if (has (self, verb, NLP_ACTION_SUBJECT)) {
      *actor = (NlpActor){verb, verb + 1, clause};
      return;
    }
    verb++;
  }
  if (verb == token)
    return;
  actor->clause = clause;
  verb = skip_auxiliaries (self, verb);
  if (verb > clause && has (self, verb - 1, NLP_ACTION_COMMA))
    find_before_apposition (self, clause, verb - 1, actor);
  else
    find_phrase (self, clause, verb, actor);
}

/* Finds the subject of the clause of @token, or of the sentence. */
static void
find_main_subject (const Sentence *self, gsize token, gsize clause, NlpActor *actor)
{
  find_first_subject (self, clause, token, actor);
  if (actor->start == actor->end && clause > self->first)
    find_first_subject (self, self->first, token, actor);
}

/* Finds the antecedent of "which" at @token. */
static void
find_antecedent (const Sentence *self, gsize token, NlpActor *actor)
{
  if (token > self->first && has (self, token - 1, NLP_ACTION_COMMA)) {
    token--;
    if (token > self->first && is_named (self, token - 1) && !is_date (self, token - 1)) {
      actor->start = nlp_tagged_tokens_entity_start (self->tokens, token - 1);
      actor->end = token;
      return;
    }
  }
  find_phrase (self, find_clause (self, token, NLP_ACTION_SPEECH), token, actor);
}

/* Finds the subject of the verb at @verb. */
static void
find_subject (const Sentence *self, gsize verb, const NlpActor *previous, NlpActor *actor)
{
  const gboolean is_participle = nlp_tagged_tokens_ends_in (self->tokens, verb, "ing");
  const gsize end = skip_auxiliaries (self, verb);
  const gsize clause = find_clause (self, end, NLP_ACTION_SPEECH);
  const guint64 before = NLP_ACTION_AND | NLP_ACTION_TO | NLP_ACTION_COMMA | NLP_ACTION_PREPOSITION;

  actor->clause = clause;
  if (has (self, end - 1, NLP_ACTION_RELATIVE))
    find_antecedent (self, end - 1, actor);
  else if (end > clause && has (self, end - 1, NLP_ACTION_COMMA) && !is_participle)
    find_before_apposition (self, clause, end - 1, actor);
  else if (end > clause && !has (self, end - 1, before))
    find_phrase (self, clause, end, actor);
  else if (has (self, end - 1, NLP_ACTION_AND) && previous != NULL)
    *actor = *previous;
  else if (has (self, end - 1, NLP_ACTION_AND) && !is_participle)
    find_first_subject (self, find_clause (self, end, 0), end, actor);
  else if (is_participle && has (self, end - 1, NLP_ACTION_COMMA))
    find_first_subject (self, self->first, end, actor);
  if (actor->start == actor->end)
    find_main_subject (self, end, clause, actor);
}

/* Returns the first token of the noun phrase of a trigger. */
static gsize
find_noun_start (const Sentence *self, gsize trigger)
{
  gsize start = trigger;

  while (start > self->first &&
         !has (self, start - 1,
               NLP_ACTION_PREPOSITION | NLP_ACTION_COMMA | NLP_ACTION_AND | NLP_ACTION_THAT |
                   NLP_ACTION_TO) &&
         (is_named (self, start - 1) ||
          (!is_finite (self, start - 1) && !has (self, start - 1, TRIGGER_VERBS))))
    start--;
  return start;
}

/* Finds who has a noun after it: "the decision of A and B to", "calls from A for". */
static gboolean
find_owner_after (const Sentence *self, const NlpAction *action, NlpActor *actor)
{
  const gsize start = action->trigger + 2;
  gsize end = start;

  if (!has (self, start - 1, NLP_ACTION_BY | NLP_ACTION_OF) || action->start <= start)
    return FALSE;
  while (end < action->start && !has (self, end, NLP_ACTION_TO | NLP_ACTION_FOR))
    end++;
  actor->start = start;
  actor->end = end;
  return end > start;
}

/* Finds the owner of a noun: "Peru's promise", "the Peruvian demand". */
static gboolean
find_owner (const Sentence *self, const NlpAction *action, NlpActor *actor)
{
  const gsize start = find_noun_start (self, action->trigger);

  if (find_owner_after (self, action, actor))
    return TRUE;
  for (gsize token = action->trigger; token > start; token--) {
    if (has (self, token - 1, NLP_ACTION_GENITIVE)) {
      actor->start = start;
      actor->end = token - 1;
      return TRUE;
    }
    if (is_a (self, token - 1, "NORP") || is_a (self, token - 1, "GPE") ||
        is_a (self, token - 1, "ORG")) {
      actor->start = nlp_tagged_tokens_entity_start (self->tokens, token - 1);
      actor->end = token;
      return TRUE;
    }
  }
  return FALSE;
}

/* Finds who acts by a noun. If the noun itself is what they do ("reaffirmed its support for"), that
 * is the subject of the verb. */
static void
find_of_noun (const Sentence *self, const NlpAction *action, NlpActor *actor)
{
  const gboolean is_whole = action->start <= action->trigger;

  if (!is_whole && find_owner (self, action, actor))
    return;
  find_main_subject (self, action->trigger, find_clause (self, action->trigger, 0), actor);
}

/* Drops what can't be an actor: a phrase that begins with a verb or a preposition, because the
 * rules missed its subject. */
static void
drop_fragment (const Sentence *self, NlpActor *actor)
{
  const gsize start = actor->start;

  if (actor->end == start || is_named (self, start) ||
      !nlp_tagged_tokens_is_lower (self->tokens, start))
    return;
  if (has (self, start, NLP_ACTION_PREPOSITION | NLP_ACTION_GENITIVE) || is_finite (self, start) ||
      (has (self, start, NLP_ACTION_VERB) && !has (self, start, NLP_ACTION_NOUN_VERB)))
    actor->end = start;
}

void
nlp_action_find_actor (const NlpTaggedTokens *tokens,
                       gsize first,
                       gsize limit,
                       const NlpAction *action,
                       const NlpActor *previous,
                       NlpActor *actor)
{
  const Sentence self = {tokens, first, limit};
  const gsize clause = find_clause (&self, action->trigger, NLP_ACTION_SPEECH);

  *actor = (NlpActor){action->trigger, action->trigger, clause};
  if (action->frame == NLP_ACTION_FRAME_IMPERATIVE)
    return;
  if (action->is_noun)
    find_of_noun (&self, action, actor);
  else
    find_subject (&self, action->trigger, previous, actor);
  drop_title (&self, actor);
  drop_fragment (&self, actor);
}
