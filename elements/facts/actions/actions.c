/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actions.c: finds what was agreed, promised, demanded and planned.
 */

#include "actions.h"

#include "actioncandidates.h"
#include "actionfeatures.h"
#include "actionmodel.h"
#include "actionwords.h"
#include "tables/facttables.h"

/* The share of actors and dates that are right. */
#define SUBJECT_SCORE 0.8f

const gchar *const nlp_action_classes[] = {
    "agree",      "pledge",      "call",      "plan",     "pledgenoun", "callnoun",    "agreenoun",
    "takesto",    "takesobject", "takesnoun", "takesfor", "takesof",    "takestonoun", "event",
    "will",       "must",        "verb",      "nounverb", "be",         "have",        "do",
    "modal",      "not",         "adverb",    "to",       "for",        "of",          "by",
    "on",         "that",        "and",       "comma",    "closing",    "conjunction", "relative",
    "determiner", "pronoun",     "subject",   "particle", "quote",      "preposition", "speech",
    "open",       "close",       "dash",      "end",      "genitive",   "party",       "eventnoun",
    "effect",     "title",       NULL};

static const gchar *const labels[] = {NULL, "AGREED", "PLEDGED", "CALLED", "PLANNED"};

struct _NlpActionFinder {
  NlpFactLexicon *words;
  NlpActionModel *model;
};

NlpActionFinder *
nlp_action_finder_new (GError **error)
{
  g_autoptr (NlpActionFinder) self = g_new0 (NlpActionFinder, 1);
  g_autoptr (GBytes) words = nlp_fact_table_get ("en/actions.words");
  g_autoptr (GBytes) model = nlp_fact_table_get ("en/actions.model");

  self->words = nlp_fact_lexicon_new ("actions.words", g_bytes_get_data (words, NULL),
                                      nlp_action_classes, error);
  if (self->words == NULL)
    return NULL;
  self->model = nlp_action_model_new ("actions.model", g_bytes_get_data (model, NULL), error);
  if (self->model == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
nlp_action_finder_free (NlpActionFinder *self)
{
  g_clear_pointer (&self->words, nlp_fact_lexicon_free);
  g_clear_pointer (&self->model, nlp_action_model_free);
  g_free (self);
}

/* The search in one text. */
typedef struct {
  const NlpTaggedTokens *tokens;
  const NlpActionModel *model;
  NlpFacts *facts;
  GString *features; /* a buffer */
} Search;

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
find_when (const Search *self, const NlpActionCandidate *candidate)
{
  const NlpAction *action = &candidate->action;
  const gsize date = find_date (self, action->start, action->end);

  if (date != NLP_NO_TOKEN)
    return date;
  if (action->frame != NLP_ACTION_FRAME_WILL && action->frame != NLP_ACTION_FRAME_PLAN)
    return NLP_NO_TOKEN;
  return find_date (self, candidate->actor.clause, candidate->actor.start);
}

/* Adds the span of an actor, with the name and the chain of an entity at its end. */
static NlpFactRef
add_party (Search *self, const NlpActor *actor)
{
  const NlpFactsView *view = self->tokens->view;
  const GstNlpRawSpan *entity = nlp_tagged_tokens_entity (self->tokens, actor->end - 1);
  const NlpFactSpan span = {NLP_FACTS_PARTIES,
                            view->tokens[actor->start].start,
                            view->tokens[actor->end - 1].end,
                            "PARTY",
                            SUBJECT_SCORE,
                            entity != NULL ? entity->chain : -1};

  return nlp_facts_add_span (self->facts, &span, "subject");
}

static void
relate (Search *self, const gchar *name, NlpFactRef source, NlpFactRef target, const gchar *rule)
{
  const NlpFactRelation relation = {name, source, target, SUBJECT_SCORE, rule};

  nlp_facts_relate (self->facts, &relation);
}

static void
add_action (Search *self, const NlpActionCandidate *candidate, NlpActionKind kind, gfloat score)
{
  const NlpFactsView *view = self->tokens->view;
  const NlpFactSpan span = {NLP_FACTS_ACTIONS,
                            view->tokens[candidate->action.start].start,
                            view->tokens[candidate->action.end - 1].end,
                            labels[kind],
                            score,
                            -1};
  const NlpFactRef action = nlp_facts_add_span (self->facts, &span, "model:actions");
  const gsize when = find_when (self, candidate);

  if (candidate->actor.end > candidate->actor.start)
    relate (self, "actor", action, add_party (self, &candidate->actor), "subject");
  if (when != NLP_NO_TOKEN)
    relate (self, "when", action, nlp_facts_entity (view->rows[self->tokens->entities[when]]),
            "date");
}

static void
decide (Search *self, const NlpActionCandidate *candidate)
{
  NlpActionKind kind;
  gfloat score;

  g_string_truncate (self->features, 0);
  nlp_action_list_features (self->tokens, candidate->first, candidate->limit, &candidate->action,
                            &candidate->actor, self->features);
  kind = nlp_action_model_decide (self->model, self->features, &score);
  if (kind != NLP_ACTION_NONE)
    add_action (self, candidate, kind, score);
}

void
nlp_find_actions (const NlpActionFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
  g_autoptr (NlpTaggedTokens) tokens = nlp_tagged_tokens_new (view, self->words);
  g_autoptr (GArray) candidates = nlp_action_list_candidates (tokens);
  g_autoptr (GString) features = g_string_new (NULL);
  Search search = {tokens, self->model, facts, features};

  for (guint i = 0; i < candidates->len; i++)
    decide (&search, &g_array_index (candidates, NlpActionCandidate, i));
}
