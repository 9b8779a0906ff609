/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actionfeatures.c: describes a possible action for the model.
 */

#include "actionfeatures.h"

#include "actionrules.h"
#include "actionwords.h"

static const gchar *const frames[] = {"will", "must",   "to",   "object", "for",
                                      "noun", "tonoun", "plan", "event",  "imperative"};

/* The most tokens that are counted between a trigger and its action. */
#define MAX_GAP 4

/* The sentence of an action, and the features so far. */
typedef struct {
  const NlpTaggedTokens *tokens;
  gsize first;
  gsize limit;
  const NlpAction *action;
  const NlpActor *actor;
  GString *features;
} Description;

static gboolean
has (const Description *self, gsize token, guint64 classes)
{
  return token >= self->first && token < self->limit &&
         nlp_tagged_tokens_has (self->tokens, token, classes);
}

/* Appends a token in lower case. Whitespace, which separates features, is never part of one. */
static void
append_word (const Description *self, gsize token)
{
  const NlpFactsView *view = self->tokens->view;

  if (token < self->first || token >= self->limit) {
    g_string_append_c (self->features, '-');
    return;
  }
  for (guint32 i = view->tokens[token].start; i < view->tokens[token].end; i++) {
    const gchar c = g_ascii_tolower (view->text[i]);

    g_string_append_c (self->features, g_ascii_isspace (c) ? '_' : c);
  }
}

/* Begins the feature "name=". Formats would take longer than the rest of the search. */
static void
begin (const Description *self, const gchar *name)
{
  g_string_append (self->features, name);
  g_string_append_c (self->features, '=');
}

/* Begins the feature "name=frame+". */
static void
begin_with_frame (const Description *self, const gchar *name)
{
  begin (self, name);
  g_string_append (self->features, frames[self->action->frame]);
  g_string_append_c (self->features, '+');
}

static void
append_digit (const Description *self, guint digit)
{
  g_string_append_c (self->features, (gchar)('0' + digit));
}

static void
end (const Description *self)
{
  g_string_append_c (self->features, ' ');
}

static void
add_value (const Description *self, const gchar *name, const gchar *value)
{
  begin (self, name);
  g_string_append (self->features, value);
  end (self);
}

static void
add_word (const Description *self, const gchar *name, gsize token)
{
  begin (self, name);
  append_word (self, token);
  end (self);
}

/* As add_word(), of the words that go with a frame. */
static void
add_word_of_frame (const Description *self, const gchar *name, gsize token)
{
  begin_with_frame (self, name);
  append_word (self, token);
  end (self);
}

/* Returns the label of the entity of a token, a class of its word, or its number. */
static const gchar *
get_type (const Description *self, gsize token)
{
  const GstNlpRawSpan *entity;
  const GstNlpToken *at;

  if (token < self->first || token >= self->limit)
    return "none";
  entity = nlp_tagged_tokens_entity (self->tokens, token);
  if (entity != NULL && entity->label != NULL)
    return entity->label;
  if (has (self, token, NLP_ACTION_SUBJECT | NLP_ACTION_PRONOUN))
    return "pronoun";
  if (has (self, token, NLP_ACTION_PARTY))
    return "party";
  if (has (self, token, NLP_ACTION_EVENT_NOUN))
    return "event";
  at = &self->tokens->view->tokens[token];
  if ((at->flags & GST_NLP_TOKEN_TITLE) != 0)
    return "capital";
  return self->tokens->view->text[at->end - 1] == 's' ? "plural" : "singular";
}

/* Appends "name=frame+type". */
static void
add_type (const Description *self, const gchar *name, gsize token)
{
  begin_with_frame (self, name);
  g_string_append (self->features, get_type (self, token));
  end (self);
}

/* Returns whether any token from @start to @end has one of @classes. */
static gboolean
any (const Description *self, gsize start, gsize end, guint64 classes)
{
  for (gsize token = start; token < end; token++) {
    if (has (self, token, classes))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_date (const Description *self, gsize start, gsize end)
{
  for (gsize token = start; token < end; token++) {
    if (nlp_tagged_tokens_is (self->tokens, token, "DATE") ||
        nlp_tagged_tokens_is (self->tokens, token, "TIME"))
      return TRUE;
  }
  return FALSE;
}

static void
describe_trigger (const Description *self)
{
  const gsize trigger = self->action->trigger;

  add_value (self, "frame", frames[self->action->frame]);
  add_word_of_frame (self, "trigger", trigger);
  if (self->action->is_noun)
    add_word (self, "noun", trigger);
  if (has (self, trigger, NLP_ACTION_AGREE | NLP_ACTION_AGREE_NOUN))
    add_value (self, "agree", frames[self->action->frame]);
  else if (has (self, trigger, NLP_ACTION_CALL | NLP_ACTION_CALL_NOUN))
    add_value (self, "call", frames[self->action->frame]);
  else if (has (self, trigger, NLP_ACTION_PLEDGE | NLP_ACTION_PLEDGE_NOUN))
    add_value (self, "pledge", frames[self->action->frame]);
}

static void
describe_action (const Description *self)
{
  const gsize start = self->action->start;

  add_word (self, "verb", start);
  add_word_of_frame (self, "next", start + 1);
  if (has (self, start - 1, NLP_ACTION_BE) && start - 1 > self->action->trigger)
    add_value (self, "passive", frames[self->action->frame]);
  if (has_date (self, start, self->action->end))
    add_value (self, "date", frames[self->action->frame]);
  add_type (self, "object", self->action->object);
}

/* Returns the main word of the actor: the last one before a preposition or punctuation. */
static gsize
find_head (const Description *self)
{
  const NlpActor *actor = self->actor;
  gsize head = actor->start;

  if (actor->end == actor->start)
    return self->limit;
  while (head + 1 < actor->end &&
         !has (self, head + 1, NLP_ACTION_PREPOSITION | NLP_ACTION_COMMA | NLP_ACTION_AND) &&
         nlp_tagged_tokens_flagged (self->tokens, head + 1, GST_NLP_TOKEN_ALPHA))
    head++;
  return head;
}

static void
describe_actor (const Description *self)
{
  const NlpActor *actor = self->actor;
  const gboolean exists = actor->end > actor->start;
  const gsize head = find_head (self);
  const gboolean is_several = any (self, actor->start, actor->end, NLP_ACTION_AND);

  if (!exists || self->tokens->entities[head] == NLP_NO_ENTITY)
    add_word (self, "actor", head);
  if (has (self, self->action->start, NLP_ACTION_EFFECT))
    add_type (self, "effect", head);
  add_type (self, "actortype", head);
  if (is_several)
    add_value (self, "several", frames[self->action->frame]);
}

/* Returns the type of those who act. "We" is more certain than other pronouns. */
static const gchar *
get_actor_type (const Description *self, gsize head)
{
  const NlpFactsView *view = self->tokens->view;

  if (head < self->limit && view->tokens[head].end - view->tokens[head].start == 2 &&
      g_ascii_strncasecmp (view->text + view->tokens[head].start, "we", 2) == 0)
    return "we";
  return get_type (self, head);
}

/* Appends who acts, and how, as one feature: "We will sign" promises, "it will help" doesn't. */
static void
describe_shape (const Description *self)
{
  const gsize start = self->action->start;
  const gboolean is_passive =
      has (self, start - 1, NLP_ACTION_BE) && start - 1 > self->action->trigger;

  begin_with_frame (self, "shape");
  g_string_append (self->features, get_actor_type (self, find_head (self)));
  g_string_append_c (self->features, '+');
  append_digit (self, has (self, start, NLP_ACTION_EFFECT));
  append_digit (self, is_passive);
  append_digit (self, has (self, self->action->trigger, NLP_ACTION_WOULD));
  end (self);
}

/* Describes what is between the start of the sentence and the trigger. */
static void
describe_context (const Description *self)
{
  const gsize trigger = self->action->trigger;

  if (any (self, self->first, trigger, NLP_ACTION_SPEECH))
    add_value (self, "speech", frames[self->action->frame]);
  if (any (self, self->first, trigger, NLP_ACTION_AGREE))
    add_value (self, "after", "agree");
  if (any (self, self->first, trigger, NLP_ACTION_QUOTE | NLP_ACTION_OPEN))
    add_value (self, "after", "quote");
  if (any (self, self->actor->clause - MIN (self->actor->clause, 1), trigger,
           NLP_ACTION_CONJUNCTION))
    add_value (self, "after", "conjunction");
}

/* Returns the form of a verb, by its ending. */
static const gchar *
get_form (const Description *self, gsize token)
{
  static const gchar *const endings[] = {"ed", "ing", "s", NULL};

  for (guint i = 0; endings[i] != NULL; i++) {
    if (nlp_tagged_tokens_ends_in (self->tokens, token, endings[i]))
      return endings[i];
  }
  return "base";
}

/* Returns a class of the word before a verb. */
static const gchar *
get_lead (const Description *self, gsize token)
{
  static const struct {
    guint64 classes;
    const gchar *name;
  } leads[] = {
      {NLP_ACTION_TO, "to"},
      {NLP_ACTION_WILL, "will"},
      {NLP_ACTION_MODAL | NLP_ACTION_MUST, "modal"},
      {NLP_ACTION_BE, "be"},
      {NLP_ACTION_HAVE, "have"},
      {NLP_ACTION_NOT, "not"},
      {NLP_ACTION_AND, "and"},
      {NLP_ACTION_COMMA, "comma"},
      {NLP_ACTION_PREPOSITION, "preposition"},
      {NLP_ACTION_GENITIVE, "genitive"},
      {NLP_ACTION_SUBJECT, "pronoun"},
      {NLP_ACTION_RELATIVE, "relative"},
      {NLP_ACTION_DETERMINER, "determiner"},
  };

  if (token == self->first)
    return "none";
  for (guint i = 0; i < G_N_ELEMENTS (leads); i++) {
    if (has (self, token - 1, leads[i].classes))
      return leads[i].name;
  }
  return self->tokens->entities[token - 1] != NLP_NO_ENTITY ? "name" : "word";
}

/* Appends "name=frame+value". */
static void
add_value_of_frame (const Description *self, const gchar *name, const gchar *value)
{
  begin_with_frame (self, name);
  g_string_append (self->features, value);
  end (self);
}

/* Describes the form of the trigger: "to promise" is none that was given. */
static void
describe_form (const Description *self)
{
  const gsize trigger = self->action->trigger;
  gsize token = trigger;

  add_value_of_frame (self, "form", get_form (self, trigger));
  add_value_of_frame (self, "lead", get_lead (self, trigger));
  while (token > self->first && has (self, token - 1, NLP_ACTION_ADVERB | NLP_ACTION_HAVE))
    token--;
  begin_with_frame (self, "leading");
  g_string_append (self->features, get_form (self, trigger));
  g_string_append_c (self->features, '+');
  g_string_append (self->features, get_lead (self, token));
  end (self);
}

/* Describes who says it: "critics say", "he hopes". */
static void
describe_speech (const Description *self)
{
  const gsize clause = self->actor->clause;

  if (clause > self->first && has (self, clause - 1, NLP_ACTION_SPEECH))
    add_word_of_frame (self, "said", clause - 1);
  else if (clause > self->first + 1 && has (self, clause - 1, NLP_ACTION_THAT))
    add_word_of_frame (self, "said", clause - 2);
  else if (clause > self->first)
    add_word_of_frame (self, "clause", clause - 1);
}

/* Describes how long the action is, what it begins with, and what follows it. */
static void
describe_extent (const Description *self)
{
  const NlpAction *action = self->action;
  const gsize length = action->end - action->start;

  begin_with_frame (self, "length");
  append_digit (self, length < 2 ? 1 : length < 4 ? 2 : length < 8 ? 4 : 8);
  end (self);
  begin_with_frame (self, "gap");
  append_digit (self, (guint)MIN (MAX_GAP, action->start - MIN (action->start, action->trigger)));
  end (self);
  add_word_of_frame (self, "verb", action->start);
  add_type (self, "objecttype", action->start + 1);
  add_type (self, "aftertype", action->end);
}

/* Appends what the rules say. */
static void
describe_rules (const Description *self, const NlpActionCandidate *candidate)
{
  NlpActionKind kind = NLP_ACTION_NONE;
  const gboolean is_sure = nlp_action_apply_rules (self->tokens, candidate, &kind);

  begin (self, "rule");
  append_digit (self, (guint)is_sure);
  append_digit (self, kind);
  end (self);
  begin_with_frame (self, "rule");
  append_digit (self, (guint)is_sure);
  append_digit (self, kind);
  end (self);
  if (nlp_action_is_doubtful (self->tokens, candidate))
    add_value (self, "doubt", frames[self->action->frame]);
}

void
nlp_action_list_features (const NlpTaggedTokens *tokens,
                          const NlpActionCandidate *candidate,
                          GString *features)
{
  const Description self = {
      tokens, candidate->first, candidate->limit, &candidate->action, &candidate->actor, features};

  describe_trigger (&self);
  describe_action (&self);
  describe_actor (&self);
  describe_shape (&self);
  describe_context (&self);
  describe_form (&self);
  describe_speech (&self);
  describe_extent (&self);
  describe_rules (&self, candidate);
}
