/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factfinder.c: runs the engines of facts over a text, one kind after the other.
 */

#include "factfinder.h"

#include <string.h>

#include "actions/actions.h"
#include "quotations/quotations.h"
#include "roles/roles.h"
#include "words/factlexicon.h"

/* The engines of the kinds that were asked for; the others are NULL. */
struct _NlpFactFinder {
  NlpDateFinder *dates;
  NlpRoleFinder *roles;
  NlpQuotationFinder *quotations;
  NlpActionFinder *actions;
};

NlpFactFinder *
nlp_fact_finder_new (NlpFactKinds kinds, const NlpDateOptions *dates, GError **error)
{
  g_autoptr (NlpFactFinder) self = g_new0 (NlpFactFinder, 1);

  if ((kinds & NLP_FACT_DATES) != 0 && (self->dates = nlp_date_finder_new (dates, error)) == NULL)
    return NULL;
  if ((kinds & NLP_FACT_ROLES) != 0 && (self->roles = nlp_role_finder_new (error)) == NULL)
    return NULL;
  if ((kinds & NLP_FACT_QUOTATIONS) != 0 &&
      (self->quotations = nlp_quotation_finder_new (error)) == NULL)
    return NULL;
  if ((kinds & NLP_FACT_ACTIONS) != 0 && (self->actions = nlp_action_finder_new (error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
nlp_fact_finder_free (NlpFactFinder *self)
{
  g_clear_pointer (&self->dates, nlp_date_finder_free);
  g_clear_pointer (&self->roles, nlp_role_finder_free);
  g_clear_pointer (&self->quotations, nlp_quotation_finder_free);
  g_clear_pointer (&self->actions, nlp_action_finder_free);
  g_free (self);
}

static guint32 *
hash_tokens (const NlpFactsView *view)
{
  guint32 *hashes = g_new (guint32, view->n_tokens);

  for (gsize i = 0; i < view->n_tokens; i++) {
    const GstNlpToken *token = &view->tokens[i];

    hashes[i] = nlp_fact_lexicon_hash (view->text + token->start, token->end - token->start);
  }
  return hashes;
}

/* An entity and its place in the layer of the document. */
typedef struct {
  GstNlpRawSpan span;
  guint row;
} PlacedEntity;

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const PlacedEntity *x = a, *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end > y->span.end ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

/* Returns the entities of the document and those that were added, in the order of the text. */
static GArray *
place_entities (const NlpFactsView *view, const NlpFacts *facts)
{
  GArray *placed = g_array_sized_new (FALSE, FALSE, sizeof (PlacedEntity), (guint)view->n_entities);
  g_autofree gboolean *is_removed = g_new0 (gboolean, view->n_entities + 1);
  guint row = (guint)view->n_entities;

  for (guint i = 0; i < facts->removed->len; i++)
    is_removed[g_array_index (facts->removed, guint, i)] = TRUE;

  for (guint i = 0; i < view->n_entities; i++) {
    const PlacedEntity entity = {view->entities[i], i};

    if (!is_removed[i])
      g_array_append_val (placed, entity);
  }
  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);
    const PlacedEntity entity = {
        {span->start, span->end, span->label, span->score, span->chain, NULL}, row};

    if (strcmp (span->layer, NLP_FACTS_ENTITIES) != 0)
      continue;
    g_array_append_val (placed, entity);
    row++;
  }
  g_array_sort (placed, compare_places);
  return placed;
}

/* The entities of a view, in arrays of its own. */
typedef struct {
  GstNlpRawSpan *entities;
  guint *rows;
} OwnEntities;

/* Shows the entities of the document and those that were added in @view, out of @own. */
static void
show_entities (NlpFactsView *view,
               const NlpFactsView *original,
               const NlpFacts *facts,
               OwnEntities *own)
{
  g_autoptr (GArray) placed = place_entities (original, facts);

  g_free (own->entities);
  g_free (own->rows);
  own->entities = g_new (GstNlpRawSpan, placed->len);
  own->rows = g_new (guint, placed->len);
  for (guint i = 0; i < placed->len; i++) {
    const PlacedEntity *entity = &g_array_index (placed, PlacedEntity, i);

    own->entities[i] = entity->span;
    own->rows[i] = entity->row;
  }
  view->entities = own->entities;
  view->rows = own->rows;
  view->n_entities = placed->len;
}

/* A text whose facts are looked for. */
typedef struct {
  const NlpFactsView *original;
  NlpFactsView view;
  GstNlpRange whole; /* the text, which is one sentence if it has none */
  guint32 *hashes;
  OwnEntities own;
  NlpFacts *facts;
} Run;

static void
run_init (Run *self, const NlpFactsView *original)
{
  self->original = original;
  self->view = *original;
  self->whole = (GstNlpRange){0, (guint32)original->length};
  if (original->n_sentences == 0) {
    self->view.sentences = &self->whole;
    self->view.n_sentences = 1;
  }
  self->hashes = hash_tokens (original);
  self->view.hashes = self->hashes;
  self->own = (OwnEntities){NULL, NULL};
  self->facts = nlp_facts_new ((guint)original->n_entities);
  show_entities (&self->view, original, self->facts, &self->own);
}

/* Returns the facts (transfer full). */
static NlpFacts *
run_end (Run *self)
{
  g_free (self->hashes);
  g_free (self->own.entities);
  g_free (self->own.rows);
  return self->facts;
}

/* Dates come first, because they add entities that the other kinds refer to. */
NlpFacts *
nlp_fact_finder_run (const NlpFactFinder *self, const NlpFactsView *view)
{
  NlpDateMemory memory = NLP_DATE_MEMORY_INIT;
  Run run;

  run_init (&run, view);
  if (self->dates != NULL) {
    nlp_find_dates (self->dates, &run.view, view->is_section ? NULL : &memory, run.facts);
    show_entities (&run.view, view, run.facts, &run.own);
  }
  if (self->roles != NULL)
    nlp_find_roles (self->roles, &run.view, run.facts);
  if (self->quotations != NULL)
    nlp_find_quotations (self->quotations, &run.view, run.facts);
  if (self->actions != NULL)
    nlp_find_actions (self->actions, &run.view, run.facts);
  return run_end (&run);
}

NlpFacts *
nlp_fact_finder_continue (const NlpFactFinder *self,
                          NlpFactsMemory *memory,
                          const NlpFactsView *view)
{
  Run run;

  if (view->is_first)
    *memory = NLP_FACTS_MEMORY_INIT;
  run_init (&run, view);
  if (self->dates != NULL)
    nlp_find_dates (self->dates, &run.view, &memory->dates, run.facts);
  return run_end (&run);
}
