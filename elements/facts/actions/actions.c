/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actions.c: finds what was agreed, promised, demanded and planned.
 */

#include "actions.h"

#include <string.h>

#include "actionactor.h"
#include "actionclause.h"
#include "actionframes.h"
#include "actionwords.h"
#include "tables/facttables.h"

const gchar *const nlp_action_classes[] = {
    "agree",      "pledge",      "call",      "plan",     "pledgenoun", "callnoun",    "agreenoun",
    "takesto",    "takesobject", "takesnoun", "takesfor", "takesof",    "takestonoun", "event",
    "will",       "must",        "verb",      "nounverb", "be",         "have",        "do",
    "modal",      "not",         "adverb",    "to",       "for",        "of",          "by",
    "on",         "that",        "and",       "comma",    "closing",    "conjunction", "relative",
    "determiner", "pronoun",     "subject",   "particle", "quote",      "preposition", "speech",
    "open",       "close",       "dash",      "end",      "genitive",   "title",       NULL};

struct _NlpActionFinder {
  NlpFactLexicon *words;
};

NlpActionFinder *
nlp_action_finder_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/actions.words");
  NlpFactLexicon *words = nlp_fact_lexicon_new ("actions.words", g_bytes_get_data (data, NULL),
                                                nlp_action_classes, error);
  NlpActionFinder *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (NlpActionFinder, 1);
  self->words = words;
  return self;
}

void
nlp_action_finder_free (NlpActionFinder *self)
{
  nlp_fact_lexicon_free (self->words);
  g_free (self);
}

/* The search in one text. */
typedef struct {
  const NlpTaggedTokens *tokens;
  NlpFacts *facts;
  gsize first; /* the tokens of the sentence */
  gsize limit;
  GArray *actions; /* NlpAction: those of the sentence */
} Search;

static gboolean
has (const Search *self, gsize token, guint64 classes)
{
  return token < self->limit && nlp_tagged_tokens_has (self->tokens, token, classes);
}

/* Returns the label of an action, or NULL if it is none. */
static const gchar *
find_label (const Search *self, const NlpAction *action)
{
  switch (action->frame) {
    case NLP_ACTION_FRAME_PLAN:
    case NLP_ACTION_FRAME_EVENT:
      return "PLANNED";
    case NLP_ACTION_FRAME_WILL:
      return "PLEDGED";
    case NLP_ACTION_FRAME_MUST:
      return "CALLED";
    default:
      break;
  }
  if (has (self, action->trigger, NLP_ACTION_AGREE | NLP_ACTION_AGREE_NOUN))
    return "AGREED";
  return has (self, action->trigger, NLP_ACTION_CALL | NLP_ACTION_CALL_NOUN) ? "CALLED" : "PLEDGED";
}

/* Returns the first date from @start to @end, or NLP_NO_TOKEN. */
static gsize
find_date (const Search *self, gsize start, gsize end)
{
  for (gsize token = start; token < end; token++) {
    if (nlp_tagged_tokens_is (self->tokens, token, "DATE") ||
        nlp_tagged_tokens_is (self->tokens, token, "TIME"))
      return token;
  }
  return NLP_NO_TOKEN;
}

/* Returns a token of the date of an action. Before the actor it counts only for the future: "On
 * Monday they will sign", but not "On Monday they agreed to sign". */
static gsize
find_when (const Search *self, const NlpAction *action, const NlpActor *actor)
{
  const gsize date = find_date (self, action->start, action->end);

  if (date != NLP_NO_TOKEN)
    return date;
  if (action->frame != NLP_ACTION_FRAME_WILL && action->frame != NLP_ACTION_FRAME_PLAN)
    return NLP_NO_TOKEN;
  return find_date (self, actor->clause, actor->start);
}

static void
add_actor (Search *self, NlpFactRef action, const NlpActor *actor)
{
  const NlpFactsView *view = self->tokens->view;
  const GstNlpRawSpan *entity = nlp_tagged_tokens_entity (self->tokens, actor->end - 1);
  const NlpFactSpan span = {NLP_FACTS_PARTIES,
                            view->tokens[actor->start].start,
                            view->tokens[actor->end - 1].end,
                            "PARTY",
                            0.8f,
                            entity != NULL ? entity->chain : -1};

  nlp_facts_relate (self->facts,
                    &(NlpFactRelation){"actor", action,
                                       nlp_facts_add_span (self->facts, &span, "subject"), 0.8f,
                                       "subject"});
}

static void
add_action (Search *self, const NlpAction *action, const NlpActor *actor)
{
  const NlpFactsView *view = self->tokens->view;
  const gchar *label = find_label (self, action);
  const gsize when = find_when (self, action, actor);
  const NlpFactSpan span = {NLP_FACTS_ACTIONS,
                            view->tokens[action->start].start,
                            view->tokens[action->end - 1].end,
                            label,
                            0.7f,
                            -1};
  NlpFactRef ref;

  if (label == NULL)
    return;
  ref = nlp_facts_add_span (self->facts, &span, "frame");
  if (actor->end > actor->start)
    add_actor (self, ref, actor);
  if (when != NLP_NO_TOKEN)
    nlp_facts_relate (
        self->facts,
        &(NlpFactRelation){"when", ref, nlp_facts_entity (view->rows[self->tokens->entities[when]]),
                           0.8f, "date"});
}

/* Adds an action and those that follow it in a list. */
static void
add_list (Search *self, NlpAction *action, const NlpActor *actor)
{
  gsize next;

  do {
    next = nlp_action_find_end (self->tokens, action, self->limit);
    add_action (self, action, actor);
    action->start = next;
  } while (next != NLP_NO_TOKEN);
}

static void
find_in_sentence (Search *self)
{
  NlpActor actor, previous;

  g_array_set_size (self->actions, 0);
  nlp_action_find_frames (self->tokens, self->first, self->limit, self->actions);
  for (guint i = 0; i < self->actions->len; i++) {
    NlpAction *action = &g_array_index (self->actions, NlpAction, i);

    nlp_action_find_actor (self->tokens, self->first, self->limit, action, i > 0 ? &previous : NULL,
                           &actor);
    add_list (self, action, &actor);
    previous = actor;
  }
}

void
nlp_find_actions (const NlpActionFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
  g_autoptr (NlpTaggedTokens) tokens = nlp_tagged_tokens_new (view, self->words);
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (NlpAction));
  Search search = {.tokens = tokens, .facts = facts, .actions = actions};

  for (gsize i = 0; i < view->n_sentences; i++) {
    search.first = nlp_facts_view_find_token (view, view->sentences[i].start);
    search.limit = nlp_facts_view_find_token (view, view->sentences[i].end);
    find_in_sentence (&search);
  }
}
