/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actions.c: finds what was agreed, promised, demanded and planned.
 */

#include "actions.h"

#include <string.h>

#include "actioncandidates.h"
#include "actionfeatures.h"
#include "actionmodel.h"
#include "actionrules.h"
#include "actionwords.h"
#include "tables/facttables.h"

/* How far after an actor its date begins: "The summit, on Friday, will". */
#define MAX_SETTING 3
/* The share of actors and dates that are right. */
#define SUBJECT_SCORE 0.9f
/* A candidate is an action if all kinds together have this probability, or this one if the rules
 * are sure. */
#define MIN_SHARE 0.5
#define MIN_SURE_SHARE 0.4
/* The share of actions that the model is too sure of, because it doesn't judge where they end. */
#define DISCOUNT 0.08

const gchar *const nlp_action_classes[] = {
    "agree",       "pledge",      "call",      "plan",     "pledgenoun", "callnoun",    "agreenoun",
    "takesto",     "takesobject", "takesnoun", "takesfor", "takesof",    "takestonoun", "sure",
    "event",       "will",        "would",     "must",     "verb",       "nounverb",    "be",
    "have",        "do",          "modal",     "not",      "adverb",     "to",          "for",
    "of",          "by",          "on",        "that",     "and",        "comma",       "surenoun",
    "feeling",     "affirm",      "mention",   "doubt",    "closing",    "conjunction", "relative",
    "determiner",  "pronoun",     "several",   "subject",  "particle",   "clausal",     "quote",
    "preposition", "past",        "unit",      "ago",      "within",     "speech",      "open",
    "close",       "dash",        "end",       "genitive", "party",      "eventnoun",   "effect",
    "title",       NULL};

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

static gboolean
has (const Search *self, gsize token, guint64 classes)
{
  return token < self->tokens->view->n_tokens &&
         nlp_tagged_tokens_has (self->tokens, token, classes);
}

/* Returns whether the date from @start to @end may be that of an action. Adjectives ("two-day
 * talks"), the past, what belongs to a noun ("the war of 1812"), and durations other than "within
 * six months" and "for a year" may not. */
static gboolean
is_deadline (const Search *self, gsize start, gsize end)
{
  const guint64 leads = NLP_ACTION_WITHIN | NLP_ACTION_FOR;
  gboolean is_period = FALSE, is_coming = FALSE;

  if (start > 0 && has (self, start - 1, NLP_ACTION_OF | NLP_ACTION_AGO))
    return FALSE;
  for (gsize token = start; token < end; token++) {
    if (has (self, token, NLP_ACTION_AGO) ||
        (self->tokens->view->text[self->tokens->view->tokens[token].start] == '-' &&
         has (self, token + 1, NLP_ACTION_UNIT)))
      return FALSE;
    is_period = is_period || has (self, token, NLP_ACTION_UNIT);
    is_coming = is_coming || has (self, token, leads | NLP_ACTION_DETERMINER);
  }
  return !is_period || is_coming || (start > 0 && has (self, start - 1, leads));
}

/* Returns whether a date covers a token. */
static gboolean
is_dated (const Search *self, gsize token)
{
  return token < self->tokens->view->n_tokens &&
         (nlp_tagged_tokens_is (self->tokens, token, "DATE") ||
          nlp_tagged_tokens_is (self->tokens, token, "TIME"));
}

/* Returns whether a token is "than", as in "more than 30". */
static gboolean
is_comparison (const Search *self, gsize token)
{
  const GstNlpToken *at = &self->tokens->view->tokens[token];

  return at->end - at->start == 4 && strncmp (self->tokens->view->text + at->start, "than", 4) == 0;
}

/* Returns the first date of an action from @start to @end, or NLP_NO_TOKEN. */
static gsize
find_date (const Search *self, gsize start, gsize end)
{
  gsize next;

  for (gsize token = start; token < end; token = next) {
    next = nlp_tagged_tokens_entity_end (self->tokens, token);
    if (is_dated (self, token) && is_deadline (self, token, next))
      return token;
    /* "unless they agree by May" dates another clause, "until May" this one. */
    if (has (self, token, NLP_ACTION_CONJUNCTION) && !is_comparison (self, token) &&
        !is_dated (self, token + 1))
      break;
  }
  return NLP_NO_TOKEN;
}

/* Returns whether a date before the actor may be that of the action: "On Monday they will sign",
 * "In May they plan to sign", but not "On Monday they agreed to sign". */
static gboolean
is_future (const Search *self, const NlpAction *action)
{
  switch (action->frame) {
    case NLP_ACTION_FRAME_WILL:
    case NLP_ACTION_FRAME_PLAN:
      return TRUE;
    case NLP_ACTION_FRAME_TO:
      return has (self, action->trigger, NLP_ACTION_PLEDGE) && !action->is_noun;
    default:
      return FALSE;
  }
}

/* Returns a token of the date of an action, or NLP_NO_TOKEN. */
static gsize
find_when (const Search *self, const NlpActionCandidate *candidate)
{
  const NlpAction *action = &candidate->action;
  const NlpActor *actor = &candidate->actor;
  gsize date = find_date (self, action->start, action->end);

  if (date != NLP_NO_TOKEN || !is_future (self, action))
    return date;
  if (actor->clause > candidate->first && has (self, actor->clause - 1, NLP_ACTION_SPEECH))
    return NLP_NO_TOKEN;
  date = find_date (self, actor->clause, actor->start);
  if (date != NLP_NO_TOKEN || actor->end == actor->start)
    return date;
  date = find_date (self, actor->end, MIN (action->trigger, actor->end + MAX_SETTING));
  return date != NLP_NO_TOKEN && !has (self, date, NLP_ACTION_ADVERB) ? date : NLP_NO_TOKEN;
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

/* The decision on a candidate. */
typedef struct {
  NlpActionKind kind;
  gfloat score;
  const gchar *rule;
} Decision;

static void
add_action (Search *self, const NlpActionCandidate *candidate, const Decision *decision)
{
  const NlpFactsView *view = self->tokens->view;
  const NlpFactSpan span = {NLP_FACTS_ACTIONS,
                            view->tokens[candidate->action.start].start,
                            view->tokens[candidate->action.end - 1].end,
                            labels[decision->kind],
                            decision->score,
                            -1};
  const NlpFactRef action = nlp_facts_add_span (self->facts, &span, decision->rule);
  const gsize when = find_when (self, candidate);

  if (candidate->actor.end > candidate->actor.start)
    relate (self, "actor", action, add_party (self, &candidate->actor), "subject");
  if (when != NLP_NO_TOKEN)
    relate (self, "when", action, nlp_facts_entity (view->rows[self->tokens->entities[when]]),
            "date");
}

/* Returns the most probable kind of action. */
static NlpActionKind
find_kind (const gdouble *shares)
{
  NlpActionKind kind = NLP_ACTION_AGREED;

  for (guint i = kind + 1; i < NLP_ACTION_N_KINDS; i++) {
    if (shares[i] > shares[kind])
      kind = (NlpActionKind)i;
  }
  return kind;
}

/* Asks the model, which knows what the rules say. Of an action, the kind is that of the rules, if
 * they know one. */
static void
decide (Search *self, const NlpActionCandidate *candidate, Decision *decision)
{
  NlpActionKind kind = NLP_ACTION_NONE;
  gdouble shares[NLP_ACTION_N_KINDS];
  gboolean is_sure;
  gdouble share;

  *decision = (Decision){NLP_ACTION_NONE, 0, NULL};
  g_string_truncate (self->features, 0);
  nlp_action_list_features (self->tokens, candidate, self->features);
  nlp_action_model_predict (self->model, self->features, shares);
  is_sure = nlp_action_apply_rules (self->tokens, candidate, &kind) && kind != NLP_ACTION_NONE;
  share = 1 - shares[NLP_ACTION_NONE];
  if (share < (is_sure ? MIN_SURE_SHARE : MIN_SHARE))
    return;
  decision->kind = is_sure ? kind : find_kind (shares);
  decision->score = (gfloat)(share - DISCOUNT);
  decision->rule = is_sure ? "announced" : "model:actions";
}

void
nlp_find_actions (const NlpActionFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
  g_autoptr (NlpTaggedTokens) tokens = nlp_tagged_tokens_new (view, self->words);
  g_autoptr (GArray) candidates = nlp_action_list_candidates (tokens);
  g_autoptr (GString) features = g_string_new (NULL);
  Search search = {tokens, self->model, facts, features};
  gsize last = NLP_NO_TOKEN;

  for (guint i = 0; i < candidates->len; i++) {
    const NlpActionCandidate *candidate = &g_array_index (candidates, NlpActionCandidate, i);
    Decision decision;

    /* "to plan to sign" and the like announce the same action twice. */
    if (candidate->action.start == last)
      continue;
    decide (&search, candidate, &decision);
    if (decision.kind == NLP_ACTION_NONE)
      continue;
    add_action (&search, candidate, &decision);
    last = candidate->action.start;
  }
}
