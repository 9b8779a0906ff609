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

static gboolean
is_date (const Sentence *self, gsize token)
{
  return is_a (self, token, "DATE") || is_a (self, token, "TIME");
}

static gboolean
ends_in (const Sentence *self, gsize token, const gchar *ending)
{
  const GstNlpToken *at = &self->tokens->view->tokens[token];
  const gsize length = strlen (ending);

  return at->end - at->start > length + 1 &&
         memcmp (self->tokens->view->text + at->end - length, ending, length) == 0;
}

static gboolean
is_lower (const Sentence *self, gsize token)
{
  return nlp_tagged_tokens_flagged (self->tokens, token, GST_NLP_TOKEN_ALPHA) &&
         !nlp_tagged_tokens_flagged (self->tokens, token, GST_NLP_TOKEN_TITLE);
}

/* Returns whether a token is a finite verb, as far as its form and the lexicon say. */
static gboolean
is_finite (const Sentence *self, gsize token)
{
  if (self->tokens->entities[token] != NLP_NO_ENTITY || has (self, token, NLP_ACTION_GENITIVE))
    return FALSE;
  if (has (self, token, VERBS))
    return TRUE;
  return is_lower (self, token) && ends_in (self, token, "ed") &&
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
          (is_lower (self, token - 1) && ends_in (self, token - 1, "ly"))))
    token--;
  return token;
}

/* Returns the first token of the clause that contains @token. */
static gsize
find_clause (const Sentence *self, gsize token)
{
  for (gsize at = token; at > self->first; at--) {
    if (has (self, at - 1,
             NLP_ACTION_THAT | NLP_ACTION_END | NLP_ACTION_OPEN | NLP_ACTION_QUOTE |
                 NLP_ACTION_DASH))
      return at;
    if (has (self, at - 1, NLP_ACTION_CONJUNCTION) && at > self->first + 1)
      return at;
    if (has (self, at - 1, NLP_ACTION_SPEECH) && at < token)
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

/* Returns whether a phrase can't go over the token to its left. */
static gboolean
is_border (const Sentence *self, gsize clause, gsize token, gboolean is_list)
{
  if (has (self, token, NLP_ACTION_AND))
    return !joins_phrases (self, clause, token);
  if (has (self, token, NLP_ACTION_COMMA))
    return !is_list || !joins_phrases (self, clause, token);
  if (is_date (self, token))
    return !has (self, token - 1, NLP_ACTION_PREPOSITION);
  return has (self, token,
              NLP_ACTION_END | NLP_ACTION_DASH | NLP_ACTION_OPEN | NLP_ACTION_QUOTE |
                  NLP_ACTION_RELATIVE | NLP_ACTION_CONJUNCTION | NLP_ACTION_SUBJECT |
                  NLP_ACTION_TO) ||
         is_finite (self, token) ||
         (has (self, token, TRIGGER_VERBS) && !has (self, token, TRIGGER_NOUNS));
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
  while (start < end && has (self, start, NLP_ACTION_COMMA | NLP_ACTION_ADVERB | NLP_ACTION_AND) &&
         !has (self, start, NLP_ACTION_DETERMINER))
    start++;
  if (start < end && has (self, start, NLP_ACTION_PREPOSITION))
    start = drop_setting (self, start, end);
  actor->start = start;
  actor->end = end;
}

/* Shortens "President A" to the name, if the phrase is one person. */
static void
drop_title (const Sentence *self, NlpActor *actor)
{
  gsize name;

  if (actor->end == actor->start || !is_a (self, actor->end - 1, "PERSON"))
    return;
  name = nlp_tagged_tokens_entity_start (self->tokens, actor->end - 1);
  for (gsize token = actor->start; token < name; token++) {
    if (has (self, token, NLP_ACTION_AND | NLP_ACTION_PREPOSITION))
      return;
  }
  actor->start = MAX (actor->start, name);
}

/* Reads the subject before a comma that ends an apposition: "A, the minister, has". Of "the
 * minister, A, has" the name is the subject. */
static void
find_before_apposition (const Sentence *self, gsize clause, gsize comma, NlpActor *actor)
{
  gsize open = comma;

  while (open > clause && !has (self, open - 1, NLP_ACTION_COMMA))
    open--;
  if (is_a (self, open, "PERSON") && nlp_tagged_tokens_entity_end (self->tokens, open) == comma) {
    actor->start = open;
    actor->end = comma;
  } else if (open > clause) {
    find_phrase (self, clause, open - 1, actor);
  }
}

/* Finds the subject of the first verb of the clause of @token. */
static void
find_first_subject (const Sentence *self, gsize token, NlpActor *actor)
{
  gsize clause = find_clause (self, token);
  gsize verb = clause;

  while (verb < token && !is_finite (self, verb) && !has (self, verb, TRIGGER_VERBS))
    verb++;
  if (verb == token && clause > self->first) {
    clause = self->first;
    for (verb = clause; verb < token && !is_finite (self, verb);)
      verb++;
  }
  actor->clause = clause;
  verb = skip_auxiliaries (self, verb);
  if (verb > clause && has (self, verb - 1, NLP_ACTION_COMMA))
    find_before_apposition (self, clause, verb - 1, actor);
  else
    find_phrase (self, clause, verb, actor);
}

/* Finds the subject of the verb at @verb. */
static void
find_subject (const Sentence *self, gsize verb, const NlpActor *previous, NlpActor *actor)
{
  const gboolean is_participle = ends_in (self, verb, "ing");
  gsize end = skip_auxiliaries (self, verb);
  const gsize clause = find_clause (self, end);

  actor->clause = clause;
  if (end > clause && has (self, end - 1, NLP_ACTION_RELATIVE)) {
    end--;
    if (end > self->first && has (self, end - 1, NLP_ACTION_COMMA))
      end--;
    find_phrase (self, find_clause (self, end), end, actor);
  } else if (end > clause && has (self, end - 1, NLP_ACTION_COMMA) && !is_participle) {
    find_before_apposition (self, clause, end - 1, actor);
  } else if (end > clause &&
             !has (self, end - 1,
                   NLP_ACTION_AND | NLP_ACTION_TO | NLP_ACTION_COMMA | NLP_ACTION_PREPOSITION)) {
    find_phrase (self, clause, end, actor);
  } else if (end > self->first && has (self, end - 1, NLP_ACTION_AND) && previous != NULL) {
    *actor = *previous;
  }
  if (actor->start == actor->end)
    find_first_subject (self, end, actor);
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
         !is_finite (self, start - 1) && !has (self, start - 1, TRIGGER_VERBS))
    start--;
  return start;
}

/* Finds the owner of a noun: "Peru's promise", "the Peruvian demand", "calls from Peru". */
static gboolean
find_owner (const Sentence *self, const NlpAction *action, NlpActor *actor)
{
  const gsize start = find_noun_start (self, action->trigger);

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

void
nlp_action_find_actor (const NlpTaggedTokens *tokens,
                       gsize first,
                       gsize limit,
                       const NlpAction *action,
                       const NlpActor *previous,
                       NlpActor *actor)
{
  const Sentence self = {tokens, first, limit};

  *actor = (NlpActor){action->trigger, action->trigger, find_clause (&self, action->trigger)};
  if (action->is_noun) {
    if (action->frame == NLP_ACTION_FRAME_TO_NOUN || action->frame == NLP_ACTION_FRAME_FOR ||
        !find_owner (&self, action, actor))
      find_first_subject (&self, action->trigger, actor);
  } else {
    find_subject (&self, action->trigger, previous, actor);
  }
  drop_title (&self, actor);
}
