/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * roles.c: finds who holds which office of which organisation.
 */

#include "roles.h"

#include "roleorganisation.h"
#include "rolephrase.h"
#include "rolewords.h"
#include "tables/facttables.h"

/* How far after "named" or "served" the "as" of an office may be, in tokens. */
#define MAX_ASSUMING 16

const gchar *const nlp_role_classes[] = {
    "head",  "plural",     "rank",        "rankmodifier", "general",     "honorific", "modifier",
    "stop",  "determiner", "preposition", "complement",   "body",        "copula",    "assuming",
    "as",    "genitive",   "and",         "comma",        "open",        "close",     "hyphen",
    "elect", "of",         "who",         "to",           "institution", NULL};

struct _NlpRoleFinder {
  NlpFactLexicon *words;
};

NlpRoleFinder *
nlp_role_finder_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/roles.words");
  NlpFactLexicon *words =
      nlp_fact_lexicon_new ("roles.words", g_bytes_get_data (data, NULL), nlp_role_classes, error);
  NlpRoleFinder *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (NlpRoleFinder, 1);
  self->words = words;
  return self;
}

void
nlp_role_finder_free (NlpRoleFinder *self)
{
  nlp_fact_lexicon_free (self->words);
  g_free (self);
}

/* An office that precedes several names: "presidents A and B". */
typedef struct {
  gboolean is_set;
  NlpFactRef role;
  gsize end; /* the token after the last of the names */
} SharedRole;

/* The search in one text. */
typedef struct {
  const NlpTaggedTokens *tokens;
  NlpFacts *facts;
  gsize first; /* the tokens of the sentence */
  gsize limit;
  SharedRole shared;
} Search;

/* A person of the sentence. */
typedef struct {
  guint32 entity;
  gsize start; /* its tokens */
  gsize end;
} Person;

static gboolean
has (const Search *self, gsize token, guint64 classes)
{
  return token < self->limit && nlp_tagged_tokens_has (self->tokens, token, classes);
}

static void
relate (const Search *self, const Person *person, NlpFactRef role, gfloat score, const gchar *rule)
{
  const NlpFactRelation relation = {
      "role", nlp_facts_entity (self->tokens->view->rows[person->entity]), role, score, rule};

  nlp_facts_relate (self->facts, &relation);
}

/* Returns the span of an organisation: its entity, or a new span of the layer of parties. */
static NlpFactRef
refer_to (const Search *self, const NlpRoleOrganisation *organisation, const gchar *rule)
{
  const NlpFactSpan span = {
      NLP_FACTS_PARTIES, organisation->start, organisation->end, "ORG", 0.8f, -1};

  if (organisation->entity != NLP_NO_ENTITY)
    return nlp_facts_entity (self->tokens->view->rows[organisation->entity]);
  return nlp_facts_add_span (self->facts, &span, rule);
}

/* Adds an office of @person. @beside (nullable) is the organisation after the name. After "of" it
 * counts more than a part of the organisation before the office. */
static NlpFactRef
add_role (Search *self,
          const Person *person,
          const NlpRolePhrase *phrase,
          const NlpRoleOrganisation *beside,
          const gchar *rule,
          gfloat score)
{
  const NlpFactsView *view = self->tokens->view;
  const NlpFactSpan span = {NLP_FACTS_ROLES,
                            view->tokens[phrase->start].start,
                            view->tokens[phrase->end - 1].end,
                            "ROLE",
                            score,
                            view->entities[person->entity].chain};
  const NlpFactRef role = nlp_facts_add_span (self->facts, &span, rule);
  NlpRoleOrganisation organisation;

  relate (self, person, role, score, rule);
  if (beside != NULL && has (self, person->end, NLP_ROLE_OF) && phrase->end == phrase->complement)
    organisation = *beside;
  else if (!nlp_role_find_organisation (self->tokens, phrase, &organisation)) {
    if (beside == NULL)
      return role;
    organisation = *beside;
  }
  nlp_facts_relate (
      self->facts,
      &(NlpFactRelation){"organisation", role, refer_to (self, &organisation, rule), score, rule});
  return role;
}

/* Returns the token after the honorifics and commas that may be between an office and a name. */
static gsize
skip_honorifics (const Search *self, gsize end)
{
  while (end > self->first && has (self, end - 1, NLP_ROLE_HONORIFIC))
    end--;
  if (end > self->first && has (self, end - 1, NLP_ROLE_DETERMINER) &&
      has (self, end, NLP_ROLE_HONORIFIC))
    end--;
  return end;
}

/* Returns whether the office before a comma belongs to a name before it, not to the one after. */
static gboolean
is_of_another (const Search *self, const NlpRolePhrase *phrase)
{
  const gsize comma = phrase->outer - 1;

  return phrase->outer > self->first + 1 && has (self, comma, NLP_ROLE_COMMA) &&
         nlp_tagged_tokens_is (self->tokens, comma - 1, "PERSON");
}

/* Reads the office before a name, after which @organisation (nullable) follows. */
static void
find_before (Search *self, const Person *person, const NlpRoleOrganisation *beside)
{
  gsize end = skip_honorifics (self, person->start);
  const gboolean is_apposition =
      end > self->first && has (self, end - 1, NLP_ROLE_COMMA | NLP_ROLE_OPEN);
  NlpRolePhrase phrase, outer;
  NlpFactRef role;

  if (is_apposition)
    end--;
  if (!nlp_role_phrase_before (self->tokens, self->first, end, &phrase))
    return;
  if (is_apposition && is_of_another (self, &phrase))
    return;
  if (nlp_role_phrase_is_rank (self->tokens, &phrase)) {
    end = phrase.start;
    if (end > self->first && has (self, end - 1, NLP_ROLE_COMMA))
      end--;
    if (nlp_role_phrase_before (self->tokens, self->first, end, &outer) &&
        !(end < phrase.start && is_of_another (self, &outer)))
      add_role (self, person, &outer, beside, "title", 0.9f);
    beside = NULL;
  }
  role = add_role (self, person, &phrase, beside, is_apposition ? "apposition" : "title", 0.95f);
  self->shared = (SharedRole){nlp_role_phrase_is_plural (self->tokens, &phrase), role, person->end};
}

/* Returns whether @person continues the names of a shared office: only "and" or a comma is
 * between. */
static gboolean
continues_shared (const Search *self, const Person *person)
{
  gsize token = self->shared.end;

  if (!self->shared.is_set || token >= person->start)
    return FALSE;
  while (token < person->start && has (self, token, NLP_ROLE_AND | NLP_ROLE_COMMA))
    token++;
  return token == person->start;
}

/* Reads the office after a name, at @token. */
static gboolean
find_after (Search *self, const Person *person, gsize token, const gchar *rule, gfloat score)
{
  NlpRolePhrase phrase;

  if (!nlp_role_phrase_after (self->tokens, token, self->limit, &phrase))
    return FALSE;
  add_role (self, person, &phrase, NULL, rule, score);
  return TRUE;
}

/* Returns the token after the "as" that gives @person an office, or NLP_NO_TOKEN. */
static gsize
find_assumed (const Search *self, const Person *person)
{
  const gsize limit = MIN (self->limit, person->end + MAX_ASSUMING);
  gboolean is_assuming = has (self, person->end, NLP_ROLE_AS);

  for (gsize token = self->first; token < limit; token++) {
    if (token >= person->end && nlp_tagged_tokens_is (self->tokens, token, "PERSON"))
      return NLP_NO_TOKEN;
    if (has (self, token, NLP_ROLE_ASSUMING))
      is_assuming = TRUE;
    if (token >= person->end && is_assuming && has (self, token, NLP_ROLE_AS))
      return token + 1;
  }
  return NLP_NO_TOKEN;
}

/* Reads the office that a verb gives: "A is the chairman", "A was named as chairman". */
static void
find_assigned (Search *self, const Person *person)
{
  gsize token = person->end;

  if (has (self, token, NLP_ROLE_COMMA))
    token++;
  if (has (self, token, NLP_ROLE_WHO | NLP_ROLE_TO))
    token++;
  if (has (self, token, NLP_ROLE_COPULA) && find_after (self, person, token + 1, "copula", 0.85f))
    return;
  token = find_assumed (self, person);
  if (token != NLP_NO_TOKEN)
    find_after (self, person, token, "as", 0.8f);
}

static void
find_of_person (Search *self, const Person *person)
{
  const gsize after = person->end;
  NlpRoleOrganisation organisation;
  const gboolean has_organisation =
      nlp_role_read_organisation (self->tokens, after, self->limit, &organisation);

  if (continues_shared (self, person)) {
    relate (self, person, self->shared.role, 0.9f, "list");
    self->shared.end = person->end;
    return;
  }
  find_before (self, person, has_organisation ? &organisation : NULL);
  if (!has (self, after, NLP_ROLE_COMMA) ||
      !find_after (self, person, after + 1, "apposition", 0.9f))
    find_assigned (self, person);
}

static void
find_in_sentence (Search *self)
{
  const NlpTaggedTokens *tokens = self->tokens;

  self->shared.is_set = FALSE;
  for (gsize token = self->first; token < self->limit;) {
    const gsize end = nlp_tagged_tokens_entity_end (tokens, token);
    const Person person = {tokens->entities[token], token, end};

    if (nlp_tagged_tokens_is (tokens, token, "PERSON"))
      find_of_person (self, &person);
    token = end;
  }
}

void
nlp_find_roles (const NlpRoleFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
  g_autoptr (NlpTaggedTokens) tokens = nlp_tagged_tokens_new (view, self->words);
  Search search = {.tokens = tokens, .facts = facts};

  for (gsize i = 0; i < view->n_sentences; i++) {
    search.first = nlp_facts_view_find_token (view, view->sentences[i].start);
    search.limit = nlp_facts_view_find_token (view, view->sentences[i].end);
    find_in_sentence (&search);
  }
}
