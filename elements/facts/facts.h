/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facts.h: what the engines of facts found in a text.
 */

#ifndef NLP_FACTS_H
#define NLP_FACTS_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* The layer of entities, which exists before; the others are those of facts. */
#define NLP_FACTS_ENTITIES "entities"
#define NLP_FACTS_ROLES "roles"
#define NLP_FACTS_QUOTATIONS "quotations"
#define NLP_FACTS_ACTIONS "actions"
/* The phrases that name a speaker or actor. */
#define NLP_FACTS_PARTIES "parties"

/**
 * NlpFactRef:
 * @layer: the name of a layer, static
 * @index: an entity: its place in the layer of the document, as `rows` of #NlpFactsView has it. Of
 *     other layers: the number of spans that these facts added to the layer before it
 *
 * A span of a text.
 */
typedef struct {
  const gchar *layer;
  guint index;
} NlpFactRef;

/**
 * NlpFactSpan:
 * @layer: the name of its layer, static
 * @start: the first byte
 * @end: the byte after the last one
 * @label: the label, static
 * @score: the probability that it is right, 0 to 1
 * @chain: the number of its coreference chain, or -1
 *
 * A span to add to a layer.
 */
typedef struct {
  const gchar *layer;
  guint32 start;
  guint32 end;
  const gchar *label;
  gfloat score;
  gint32 chain;
} NlpFactSpan;

/**
 * NlpFactAttribute:
 * @owner: a span of the text
 * @name: the name, static
 * @value: the value
 *
 * An attribute to set on an entity or a new span.
 */
typedef struct {
  NlpFactRef owner;
  const gchar *name;
  const gchar *value;
} NlpFactAttribute;

/**
 * NlpFactRelation:
 * @name: the name, such as "speaker", static
 * @source: where it begins
 * @target: where it ends
 * @score: the probability that it is right, 0 to 1
 * @rule: the rule or model that found it, its attribute "rule", static
 *
 * A relation to add.
 */
typedef struct {
  const gchar *name;
  NlpFactRef source;
  NlpFactRef target;
  gfloat score;
  const gchar *rule;
} NlpFactRelation;

/**
 * NlpFacts:
 * @spans: (element-type NlpFactSpan): in the order in which they were added
 * @attributes: (element-type NlpFactAttribute): the last one of a name counts
 * @relations: (element-type NlpFactRelation): in the order in which they were added
 *
 * Facts to add to a document.
 */
typedef struct {
  GArray *spans;
  GArray *attributes;
  GArray *relations;
  /*< private >*/
  guint n_entities; /* of the document, without those that are added */
  GStringChunk *strings;
} NlpFacts;

/* Makes an empty result for a document with @n_entities entities. Returns: (transfer full) */
NlpFacts *nlp_facts_new (guint n_entities);
void nlp_facts_free (NlpFacts *self);

/* Adds a span; its attribute "source" is @rule, static. Returns: its reference */
NlpFactRef nlp_facts_add_span (NlpFacts *self, const NlpFactSpan *span, const gchar *rule);

/* Sets an attribute of an entity or an added span. @name is static, @value is copied. */
void nlp_facts_set (NlpFacts *self, NlpFactRef owner, const gchar *name, const gchar *value);

/* Returns the value of an attribute that was set here, or %NULL. */
const gchar *nlp_facts_get (const NlpFacts *self, NlpFactRef owner, const gchar *name);

void nlp_facts_relate (NlpFacts *self, const NlpFactRelation *relation);

/* Returns the reference to entity @row of the document. */
static inline NlpFactRef
nlp_facts_entity (guint row)
{
  return (NlpFactRef){NLP_FACTS_ENTITIES, row};
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFacts, nlp_facts_free)

G_END_DECLS

#endif
