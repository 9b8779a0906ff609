/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facts.c: collects the spans, attributes and relations that engines of facts found.
 */

#include "facts.h"

#include <string.h>

#define STRINGS_SIZE 512

/* The number of spans of a layer: those of the document, for entities, and those that are added. */
typedef struct {
  const gchar *layer;
  guint n_spans;
} LayerCount;

NlpFacts *
nlp_facts_new (guint n_entities)
{
  const LayerCount entities = {NLP_FACTS_ENTITIES, n_entities};
  NlpFacts *self = g_new0 (NlpFacts, 1);

  self->spans = g_array_new (FALSE, FALSE, sizeof (NlpFactSpan));
  self->attributes = g_array_new (FALSE, FALSE, sizeof (NlpFactAttribute));
  self->relations = g_array_new (FALSE, FALSE, sizeof (NlpFactRelation));
  self->removed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->counts = g_array_new (FALSE, FALSE, sizeof (LayerCount));
  g_array_append_val (self->counts, entities);
  self->strings = g_string_chunk_new (STRINGS_SIZE);
  return self;
}

void
nlp_facts_free (NlpFacts *self)
{
  g_array_unref (self->spans);
  g_array_unref (self->attributes);
  g_array_unref (self->relations);
  g_array_unref (self->removed);
  g_array_unref (self->counts);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* Returns the index that the next span of @layer gets, and counts it. */
static guint
count_span (NlpFacts *self, const gchar *layer)
{
  LayerCount count = {layer, 0};

  for (guint i = 0; i < self->counts->len; i++) {
    LayerCount *known = &g_array_index (self->counts, LayerCount, i);

    if (strcmp (known->layer, layer) == 0)
      return known->n_spans++;
  }
  count.n_spans = 1;
  g_array_append_val (self->counts, count);
  return 0;
}

NlpFactRef
nlp_facts_add_span (NlpFacts *self, const NlpFactSpan *span, const gchar *rule)
{
  const NlpFactRef ref = {span->layer, count_span (self, span->layer)};
  const NlpFactAttribute source = {ref, "source", rule};

  g_array_append_val (self->spans, *span);
  g_array_append_val (self->attributes, source);
  return ref;
}

void
nlp_facts_set (NlpFacts *self, NlpFactRef owner, const gchar *name, const gchar *value)
{
  const NlpFactAttribute attribute = {owner, name, g_string_chunk_insert (self->strings, value)};

  g_array_append_val (self->attributes, attribute);
}

const gchar *
nlp_facts_get (const NlpFacts *self, NlpFactRef owner, const gchar *name)
{
  for (guint i = self->attributes->len; i-- > 0;) {
    const NlpFactAttribute *attribute = &g_array_index (self->attributes, NlpFactAttribute, i);

    if (attribute->owner.index == owner.index &&
        strcmp (attribute->owner.layer, owner.layer) == 0 && strcmp (attribute->name, name) == 0)
      return attribute->value;
  }
  return NULL;
}

void
nlp_facts_relate (NlpFacts *self, const NlpFactRelation *relation)
{
  g_array_append_val (self->relations, *relation);
}

void
nlp_facts_remove_entity (NlpFacts *self, guint row)
{
  g_array_append_val (self->removed, row);
}

gboolean
nlp_facts_removes_entity (const NlpFacts *self, guint row)
{
  for (guint i = 0; i < self->removed->len; i++) {
    if (g_array_index (self->removed, guint, i) == row)
      return TRUE;
  }
  return FALSE;
}
