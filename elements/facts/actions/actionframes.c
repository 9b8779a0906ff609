/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionframes.c: finds words that announce an action, and where the action begins.
 */

#include "actionframes.h"

#include "actionitems.h"
#include "actionwords.h"

/* The most tokens between a trigger and "to", between the object of a trigger and "to", and between
 * a verb in the present tense and its date. */
#define MAX_GAP 8
#define MAX_OBJECT 30
#define MAX_DATE 8

#define NOUNS (NLP_ACTION_PLEDGE_NOUN | NLP_ACTION_CALL_NOUN | NLP_ACTION_AGREE_NOUN)
#define TRIGGERS (NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL | NOUNS)

/* The sentence that is searched. */
typedef struct {
  const NlpTaggedTokens *tokens;
  gsize first;
  gsize limit;
  GArray *actions;
} Sentence;

static gboolean
has (const Sentence *self, gsize token, guint64 classes)
{
  return token >= self->first && token < self->limit &&
         nlp_tagged_tokens_has (self->tokens, token, classes);
}

static gboolean
is_date (const Sentence *self, gsize token)
{
  return token < self->limit && (nlp_tagged_tokens_is (self->tokens, token, "DATE") ||
                                 nlp_tagged_tokens_is (self->tokens, token, "TIME"));
}

static gboolean
is_named (const Sentence *self, gsize token)
{
  return token < self->limit && self->tokens->entities[token] != NLP_NO_ENTITY;
}

static gboolean
is_lower_word (const Sentence *self, gsize token)
{
  return token < self->limit && nlp_tagged_tokens_is_lower (self->tokens, token);
}

static gboolean
is_gerund (const Sentence *self, gsize token)
{
  return is_lower_word (self, token) && nlp_tagged_tokens_ends_in (self->tokens, token, "ing");
}

static gboolean
begins_object (const Sentence *self, gsize token)
{
  return nlp_action_begins_object (self->tokens, token, self->limit);
}

gboolean
nlp_action_is_verb (const NlpTaggedTokens *tokens, gsize token, gsize limit)
{
  const Sentence self = {tokens, token, limit, NULL};

  if (token >= limit || !nlp_tagged_tokens_has (tokens, token, NLP_ACTION_VERB) ||
      tokens->entities[token] != NLP_NO_ENTITY || !is_lower_word (&self, token))
    return FALSE;
  return !nlp_tagged_tokens_has (tokens, token, NLP_ACTION_NOUN_VERB) ||
         begins_object (&self, token + 1) ||
         has (&self, token + 1, NLP_ACTION_ADVERB | NLP_ACTION_PARTICLE);
}

/* Returns the token after adverbs, "not" and dates at @token. */
static gsize
skip_adverbs (const Sentence *self, gsize token)
{
  while (token < self->limit &&
         (has (self, token, NLP_ACTION_ADVERB) || is_date (self, token) ||
          (is_lower_word (self, token) && nlp_tagged_tokens_ends_in (self->tokens, token, "ly"))))
    token++;
  return token;
}

/* Returns whether a word that no list has may be a verb after "to". */
static gboolean
may_be_verb (const Sentence *self, gsize token)
{
  static const gchar *const endings[] = {"ing", "ed", "s", "tion", "ment", "ness", "ity", NULL};

  if (!is_lower_word (self, token) || is_named (self, token) ||
      has (self, token, NLP_ACTION_DETERMINER | NLP_ACTION_PRONOUN | NLP_ACTION_PREPOSITION))
    return FALSE;
  if (has (self, token, NLP_ACTION_VERB | NLP_ACTION_BE | NLP_ACTION_HAVE | NLP_ACTION_DO))
    return TRUE;
  for (guint i = 0; endings[i] != NULL; i++) {
    if (nlp_tagged_tokens_ends_in (self->tokens, token, endings[i]))
      return FALSE;
  }
  return has (self, token - 1, NLP_ACTION_WILL | NLP_ACTION_ADVERB | NLP_ACTION_NOT) ||
         begins_object (self, token + 1) || is_lower_word (self, token + 1);
}

/* Returns the first token of the action of which a modal verb or "to" is before @token, or
 * NLP_NO_TOKEN. "not" belongs to the action, other adverbs don't, nor does "be" of a passive. */
static gsize
find_verb (const Sentence *self, gsize token)
{
  const gsize begin = skip_adverbs (self, token);
  gsize verb = begin;

  if (has (self, verb, NLP_ACTION_NOT))
    verb = skip_adverbs (self, verb + 1);
  if (has (self, verb, NLP_ACTION_TO) && verb > begin)
    verb++;
  if (!may_be_verb (self, verb) && verb > token && has (self, verb - 1, NLP_ACTION_VERB))
    verb--; /* "to further the peace" */
  else if (!may_be_verb (self, verb))
    return NLP_NO_TOKEN;
  if (has (self, begin, NLP_ACTION_NOT))
    return begin;
  if (has (self, verb, NLP_ACTION_BE)) {
    const gsize next = skip_adverbs (self, verb + 1);

    if (is_lower_word (self, next) && (nlp_tagged_tokens_ends_in (self->tokens, next, "ed") ||
                                       nlp_tagged_tokens_ends_in (self->tokens, next, "en")))
      return next;
  }
  return verb;
}

static void
add (const Sentence *self, NlpActionFrame frame, gsize trigger, gsize object, gsize start)
{
  const NlpAction action = {frame, trigger, FALSE, FALSE, object, start, start};

  if (start < self->limit)
    g_array_append_val (self->actions, action);
}

/* Returns whether a token ends the object of a trigger. "That" doesn't after a preposition: "called
 * on that country". */
static gboolean
ends_object (const Sentence *self, gsize token)
{
  if (has (self, token, NLP_ACTION_THAT) && has (self, token - 1, NLP_ACTION_PREPOSITION))
    return FALSE;
  return has (self, token,
              NLP_ACTION_END | NLP_ACTION_DASH | NLP_ACTION_WILL | NLP_ACTION_BE |
                  NLP_ACTION_CONJUNCTION | NLP_ACTION_THAT | NLP_ACTION_SPEECH | NLP_ACTION_MODAL);
}

/* Returns the token after the place and time of a trigger, such as "Thursday in Brussels", and of a
 * noun also after those who have it, as in "the decision of A and B to sign". */
static gsize
skip_setting (const Sentence *self, gsize trigger, gboolean is_noun)
{
  const gsize limit = MIN (self->limit, trigger + (is_noun ? MAX_OBJECT : MAX_GAP));
  const gsize next = skip_adverbs (self, trigger + 1);

  if (!has (self, next, NLP_ACTION_PREPOSITION) ||
      has (self, next, NLP_ACTION_TO | NLP_ACTION_FOR) ||
      (has (self, next, NLP_ACTION_ON) && has (self, trigger, NLP_ACTION_CALL)))
    return next;
  for (gsize token = next + 1; token < limit && !ends_object (self, token); token++) {
    if (has (self, token, NLP_ACTION_TO | NLP_ACTION_FOR))
      return token;
    if (!is_noun && has (self, token, NLP_ACTION_AND | NLP_ACTION_COMMA | NOUNS))
      break; /* "agreed on the need to" */
  }
  return next;
}

/* "agreed to sign", "vowed not to sign". */
static gboolean
read_to (const Sentence *self, gsize trigger, gboolean is_noun)
{
  gsize token = skip_setting (self, trigger, is_noun);
  gsize start;

  if (has (self, token, NLP_ACTION_NOT) && has (self, token + 1, NLP_ACTION_TO)) {
    add (self, NLP_ACTION_FRAME_TO, trigger, token, token);
    return TRUE;
  }
  if (!has (self, token, NLP_ACTION_TO))
    return FALSE;
  start = find_verb (self, token + 1);
  if (start == NLP_NO_TOKEN)
    return FALSE;
  add (self, NLP_ACTION_FRAME_TO, trigger, token, start);
  return TRUE;
}

/* Returns whether a noun names people by what they do or are: "operators", "analysts". */
static gboolean
names_people (const Sentence *self, gsize token)
{
  static const gchar *const endings[] = {"ers", "ors", "ists", "ysts", "ians", NULL};

  for (guint i = 0; endings[i] != NULL; i++) {
    if (nlp_tagged_tokens_ends_in (self->tokens, token, endings[i]))
      return TRUE;
  }
  return FALSE;
}

/* Returns whether the tokens before the "to" at @end name what is wanted, not who shall act: "urged
 * greater efforts among states to sign". */
static gboolean
is_thing (const Sentence *self, gsize object, gsize end)
{
  if (begins_object (self, object) || !is_lower_word (self, object))
    return FALSE;
  for (gsize token = object + 1; token < end; token++) {
    if (has (self, token, NLP_ACTION_PREPOSITION))
      return !names_people (self, token - 1);
  }
  return end > object + 1 && !nlp_tagged_tokens_ends_in (self->tokens, end - 1, "s");
}

/* "urged them to sign": looks for the first "to" and a verb after the object. */
static gboolean
read_object (const Sentence *self, gsize trigger, gsize object, gsize most)
{
  const gsize limit = MIN (self->limit, object + most);

  for (gsize token = object; token < limit && (token == object || !ends_object (self, token));
       token++) {
    gsize start;

    if (has (self, token, NLP_ACTION_NOT) && has (self, token + 1, NLP_ACTION_TO))
      start = token;
    else if (has (self, token, NLP_ACTION_TO))
      start = has (self, trigger, NLP_ACTION_TAKES_TO_NOUN) && is_gerund (self, token + 1)
                  ? token + 1
                  : find_verb (self, token + 1);
    else
      continue;
    if (start == NLP_NO_TOKEN || token == object)
      continue;
    if (has (self, trigger, NLP_ACTION_TAKES_NOUN) && is_thing (self, object, token))
      return FALSE;
    add (self, NLP_ACTION_FRAME_OBJECT, trigger, object, start);
    return TRUE;
  }
  return FALSE;
}

/* Returns whether a noun phrase or a gerund begins at @token. */
static gboolean
begins_noun (const Sentence *self, gsize token)
{
  if (has (self, token, NLP_ACTION_PREPOSITION) && token + 1 < self->limit &&
      nlp_tagged_tokens_flagged (self->tokens, token + 1, GST_NLP_TOKEN_DIGIT))
    token++; /* "over 15 boats" */
  return token < self->limit &&
         !has (self, token,
               NLP_ACTION_PREPOSITION | NLP_ACTION_TO | NLP_ACTION_THAT | NLP_ACTION_CONJUNCTION |
                   NLP_ACTION_AND | NLP_ACTION_COMMA | NLP_ACTION_END | NLP_ACTION_SUBJECT |
                   NLP_ACTION_BE | NLP_ACTION_WILL | NLP_ACTION_RELATIVE) &&
         !is_date (self, token);
}

/* Returns whether the object at @token is "you", "it" or a noun with "that". */
static gboolean
begins_pronoun (const Sentence *self, gsize token)
{
  return has (self, token, NLP_ACTION_SUBJECT) ||
         (has (self, token, NLP_ACTION_THAT) && has (self, token - 1, NLP_ACTION_PREPOSITION) &&
          is_lower_word (self, token + 1));
}

/* "called for a signature", "called for them to sign". */
static gboolean
read_for (const Sentence *self, gsize trigger)
{
  gsize token = skip_setting (self, trigger, FALSE);

  if (!has (self, token, NLP_ACTION_FOR) || !begins_noun (self, token + 1))
    return FALSE;
  token++;
  if ((is_named (self, token) || has (self, token, NLP_ACTION_DETERMINER)) &&
      read_object (self, trigger, token, 4))
    return TRUE;
  add (self, NLP_ACTION_FRAME_FOR, trigger, token, token);
  return TRUE;
}

/* "asked them for help". */
static gboolean
read_object_for (const Sentence *self, gsize trigger, gsize object)
{
  const gsize limit = MIN (self->limit, object + MAX_GAP);

  for (gsize token = object + 1; token < limit && !ends_object (self, token); token++) {
    if (!has (self, token, NLP_ACTION_FOR) || !begins_noun (self, token + 1))
      continue;
    add (self, NLP_ACTION_FRAME_FOR, trigger, object, token + 1);
    return TRUE;
  }
  return FALSE;
}

/* Returns whether "that" and the like at @token begin a clause: "a bill that calls for". "That
 * call" has no noun or comma before it. */
static gboolean
is_relative (const Sentence *self, gsize token)
{
  return token > self->first && has (self, token, NLP_ACTION_RELATIVE) &&
         !has (self, token - 1,
               NLP_ACTION_PREPOSITION | NLP_ACTION_AND | TRIGGERS | NLP_ACTION_VERB);
}

/* Returns whether a trigger that may be a noun is one, by the word before it. */
static gboolean
is_noun (const Sentence *self, gsize trigger)
{
  const gsize before = trigger - 1;

  if (!has (self, trigger, NOUNS))
    return FALSE;
  if (!has (self, trigger, NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL))
    return TRUE;
  if (trigger == self->first || is_relative (self, before))
    return FALSE;
  return is_gerund (self, before) ||
         has (self, before,
              NLP_ACTION_DETERMINER | NLP_ACTION_GENITIVE | NLP_ACTION_PREPOSITION |
                  NLP_ACTION_SPEECH) ||
         nlp_tagged_tokens_is (self->tokens, before, "NORP");
}

/* A trigger after "be" is a passive, such as "was asked to", unless it is a present participle. */
static gboolean
is_passive (const Sentence *self, gsize trigger)
{
  return has (self, trigger, NLP_ACTION_CALL) &&
         nlp_tagged_tokens_ends_in (self->tokens, trigger, "ed") &&
         has (self, trigger - 1, NLP_ACTION_BE);
}

static void
read_verb (const Sentence *self, gsize trigger)
{
  const gsize next = skip_adverbs (self, trigger + 1);
  const gboolean is_indirect =
      has (self, next, NLP_ACTION_ON) ||
      (has (self, next, NLP_ACTION_TO) && has (self, trigger, NLP_ACTION_CALL));
  const gsize object = is_indirect ? next + 1 : next;

  if (has (self, trigger, NLP_ACTION_TAKES_TO) && read_to (self, trigger, FALSE))
    return;
  if (has (self, trigger, NLP_ACTION_TAKES_FOR) && read_for (self, trigger))
    return;
  if ((has (self, trigger, NLP_ACTION_TAKES_OBJECT) || is_indirect) &&
      (begins_noun (self, object) || begins_pronoun (self, object)) &&
      read_object (self, trigger, object, MAX_OBJECT))
    return;
  if (has (self, trigger, NLP_ACTION_TAKES_FOR) && begins_noun (self, object) &&
      read_object_for (self, trigger, object))
    return;
  if (has (self, trigger, NLP_ACTION_TAKES_TO_NOUN) && has (self, next, NLP_ACTION_TO) &&
      begins_noun (self, next + 1))
    add (self, NLP_ACTION_FRAME_TO_NOUN, trigger, next, next + 1);
  else if (has (self, trigger, NLP_ACTION_TAKES_NOUN) && begins_noun (self, next))
    add (self, NLP_ACTION_FRAME_NOUN, trigger, next, next);
}

/* Returns the first token of the noun phrase that ends with @token. */
static gsize
find_phrase (const Sentence *self, gsize token)
{
  const guint64 border = NLP_ACTION_PREPOSITION | NLP_ACTION_SPEECH | TRIGGERS | NLP_ACTION_AND |
                         NLP_ACTION_COMMA | NLP_ACTION_THAT | NLP_ACTION_TO | NLP_ACTION_VERB |
                         NLP_ACTION_QUOTE | NLP_ACTION_OPEN | NLP_ACTION_ADVERB;

  while (token > self->first && (is_named (self, token - 1) || !has (self, token - 1, border)))
    token--;
  return token;
}

/* "their promise to sign", "their commitment to peace", "their support for peace". */
static void
read_noun (const Sentence *self, gsize trigger)
{
  const gsize next = trigger + 1;
  const guint before = self->actions->len;

  if (has (self, trigger, NLP_ACTION_TAKES_TO) && read_to (self, trigger, TRUE)) {
    /* Marked below. */
  } else if (has (self, trigger, NLP_ACTION_TAKES_TO_NOUN) && has (self, next, NLP_ACTION_TO) &&
             next + 1 < self->limit) {
    add (self, NLP_ACTION_FRAME_TO_NOUN, trigger, next,
         is_gerund (self, next + 1) ? next + 1 : find_phrase (self, trigger));
  } else if (has (self, trigger - 1, NLP_ACTION_PREPOSITION) && trigger > self->first &&
             has (self, trigger, NLP_ACTION_PLEDGE_NOUN)) {
    return; /* "in support of" */
  } else if (has (self, trigger, NLP_ACTION_TAKES_FOR) && has (self, next, NLP_ACTION_FOR)) {
    add (self, NLP_ACTION_FRAME_FOR, trigger, next + 1,
         has (self, trigger, NLP_ACTION_CALL_NOUN | NLP_ACTION_AGREE_NOUN)
             ? next + 1
             : find_phrase (self, trigger));
  } else if (has (self, trigger, NLP_ACTION_TAKES_OF) && has (self, next, NLP_ACTION_OF) &&
             begins_noun (self, next + 1)) {
    add (self, NLP_ACTION_FRAME_FOR, trigger, next + 1,
         has (self, trigger, NLP_ACTION_AGREE_NOUN) ? next + 1 : find_phrase (self, trigger));
  }
  for (guint i = before; i < self->actions->len; i++)
    g_array_index (self->actions, NlpAction, i).is_noun = TRUE;
}

/* "will sign". */
static void
read_will (const Sentence *self, gsize trigger)
{
  const gsize start = find_verb (self, trigger + 1);

  if (start != NLP_NO_TOKEN)
    add (self, has (self, trigger, NLP_ACTION_MUST) ? NLP_ACTION_FRAME_MUST : NLP_ACTION_FRAME_WILL,
         trigger, start, start);
}

/* "is to sign", "have to sign". */
static gboolean
read_be_to (const Sentence *self, gsize trigger)
{
  const gsize token = skip_adverbs (self, trigger + 1);
  const gsize start = has (self, token, NLP_ACTION_TO) ? find_verb (self, token + 1) : NLP_NO_TOKEN;

  if (start == NLP_NO_TOKEN)
    return FALSE;
  add (self, has (self, trigger, NLP_ACTION_HAVE) ? NLP_ACTION_FRAME_MUST : NLP_ACTION_FRAME_PLAN,
       trigger, start, start);
  return TRUE;
}

/* "is due to sign", "is due on Monday". */
static void
read_plan (const Sentence *self, gsize trigger)
{
  gsize token = skip_adverbs (self, trigger + 1);

  if (has (self, token, NLP_ACTION_TO)) {
    const gsize start = find_verb (self, token + 1);

    if (start != NLP_NO_TOKEN && !has (self, start + 1, NLP_ACTION_OF)) /* "due to lack of" */
      add (self, NLP_ACTION_FRAME_PLAN, trigger, start, start);
    return;
  }
  for (token = trigger + 1; token < self->limit && token < trigger + 6; token++) {
    if (has (self, token, NLP_ACTION_END | NLP_ACTION_COMMA | NLP_ACTION_AND))
      return;
    if (is_date (self, token)) {
      add (self, NLP_ACTION_FRAME_PLAN, trigger, trigger, trigger);
      return;
    }
  }
}

/* "signs on Monday". */
static void
read_event (const Sentence *self, gsize trigger)
{
  const gsize limit = MIN (self->limit, trigger + MAX_DATE);

  if (trigger == self->first || !is_lower_word (self, trigger) ||
      has (self, trigger - 1,
           NLP_ACTION_TO | NLP_ACTION_WILL | NLP_ACTION_DETERMINER | NLP_ACTION_NOT |
               NLP_ACTION_PREPOSITION | NLP_ACTION_MODAL | NLP_ACTION_MUST | NLP_ACTION_GENITIVE |
               NLP_ACTION_DO | NLP_ACTION_ADVERB))
    return;
  for (gsize token = trigger + 1; token < limit; token++) {
    if (has (self, token, NLP_ACTION_END | NLP_ACTION_COMMA | NLP_ACTION_CONJUNCTION))
      return;
    if (is_date (self, token)) {
      add (self, NLP_ACTION_FRAME_EVENT, trigger, trigger, trigger);
      return;
    }
  }
}

/* Whether a determiner makes an adjective of a gerund: "the pressing issue". */
static gboolean
is_adjective (const Sentence *self, gsize token)
{
  return token > self->first && has (self, token - 1, NLP_ACTION_DETERMINER) &&
         nlp_tagged_tokens_ends_in (self->tokens, token, "ing");
}

static void
read_trigger (const Sentence *self, gsize token)
{
  if (has (self, token, NLP_ACTION_WILL | NLP_ACTION_MUST))
    read_will (self, token);
  else if (has (self, token, NLP_ACTION_BE | NLP_ACTION_HAVE) && read_be_to (self, token))
    return;
  else if (has (self, token, NLP_ACTION_PLAN))
    read_plan (self, token);
  else if (is_noun (self, token))
    read_noun (self, token);
  else if (has (self, token, NLP_ACTION_AGREE | NLP_ACTION_PLEDGE | NLP_ACTION_CALL)) {
    if (!is_passive (self, token) && !is_adjective (self, token))
      read_verb (self, token);
  } else if (has (self, token, NLP_ACTION_EVENT))
    read_event (self, token);
}

void
nlp_action_find_frames (const NlpTaggedTokens *tokens, gsize first, gsize limit, GArray *actions)
{
  const Sentence self = {tokens, first, limit, actions};
  const guint64 triggers = TRIGGERS | NLP_ACTION_WILL | NLP_ACTION_MUST | NLP_ACTION_BE |
                           NLP_ACTION_HAVE | NLP_ACTION_PLAN | NLP_ACTION_EVENT;

  for (gsize token = first; token < limit; token++) {
    if (nlp_action_begins_item (tokens, first, limit, token))
      add (&self, NLP_ACTION_FRAME_IMPERATIVE, token, token, token); /* "Sign here" */
    if (nlp_tagged_tokens_has (tokens, token, triggers))
      read_trigger (&self, token);
  }
}
