/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gstnlpchains.h"

#include "coreference/coreferencestate.h"

/* How many things a long document may name before those are forgotten that it has not named for
 * long: some 2 MB. */
#define MAX_CHAINS 4096

struct _GstNlpChains {
  const NlpTagger *tagger;
  NlpCoreferenceState *memory;
  guint64 next_number; /* of the section that goes on */
  gchar *id;           /* (nullable): of the document that it is of */
};

GstNlpChains *
gst_nlp_chains_new (const NlpTagger *tagger)
{
  GstNlpChains *self = g_new0 (GstNlpChains, 1);

  self->tagger = tagger;
  self->memory = nlp_coreference_state_new (MAX_CHAINS, nlp_tagger_get_name_lexicon (tagger));
  return self;
}

void
gst_nlp_chains_free (GstNlpChains *self)
{
  nlp_coreference_state_free (self->memory);
  g_free (self->id);
  g_free (self);
}

/* The string value of an attribute, or NULL. */
static const gchar *
find_attribute (const GstNlpRawSpan *span, const gchar *name)
{
  for (const GstNlpAttribute *a = span->attributes; a != NULL; a = a->next) {
    if (!a->json && g_str_equal (a->name, name))
      return a->value;
  }
  return NULL;
}

/* What the chain memory knows of a span, and its number. */
typedef struct {
  NlpMatch hit;
  guint index;
} Entity;

static gint
compare_entities (gconstpointer a, gconstpointer b)
{
  const NlpMatch *x = &((const Entity *)a)->hit, *y = &((const Entity *)b)->hit;

  return x->start < y->start ? -1 : x->start > y->start;
}

static GArray *
list_entities (GstNlpDocument *document)
{
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  GArray *entities = g_array_sized_new (FALSE, FALSE, sizeof (Entity), (guint)n);

  /* If others share the layer, this makes a copy before pointers into it are taken. */
  if (n > 0)
    gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, 0, spans[0].chain);
  spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  for (gsize i = 0; i < n; i++) {
    const Entity entity = {{.start = spans[i].start,
                            .end = spans[i].end,
                            .label = spans[i].label != NULL ? spans[i].label : "",
                            .score = spans[i].score,
                            .chain = spans[i].chain,
                            .source = find_attribute (&spans[i], "source"),
                            .name = find_attribute (&spans[i], "name"),
                            .value = find_attribute (&spans[i], "value")},
                           (guint)i};

    g_array_append_val (entities, entity);
  }
  g_array_sort (entities, compare_entities);
  return entities;
}

static void
update_entity (GstNlpDocument *document, const Entity *entity, const NlpMatch *hit)
{
  if (hit->chain != entity->hit.chain)
    gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, entity->index, hit->chain);
  if (hit->name != entity->hit.name)
    gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, entity->index, "name",
                                         hit->name);
}

/* The code points of the section in front of @at. */
static guint
count_codepoints (GstNlpDocument *document, guint32 at)
{
  GstNlpSection section;
  GstNlpPlace place;

  gst_nlp_document_get_section (document, &section);
  gst_nlp_document_peek_place (document, at, &place);
  return (guint)(place.codepoint - section.start.codepoint);
}

/* The label may be of a document that is gone, so it is copied. */
static void
add_alias (GstNlpDocument *document, const NlpMatch *hit)
{
  const guint index = (guint)gst_nlp_document_add_span (
      document, GST_NLP_LAYER_ENTITIES, count_codepoints (document, hit->start),
      count_codepoints (document, hit->end), hit->label, (gdouble)hit->score);

  gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, index, hit->chain);
  if (hit->name != NULL)
    gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, index, "name",
                                         hit->name);
  gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, index, "source",
                                       hit->source);
}

static void
continue_chains (GstNlpChains *self, GstNlpDocument *document)
{
  g_autoptr (GArray) entities = list_entities (document);
  g_autoptr (GArray) hits = g_array_sized_new (FALSE, FALSE, sizeof (NlpMatch), entities->len);
  gsize n_tokens;
  const GstNlpToken *tokens = gst_nlp_document_peek_tokens (document, &n_tokens);

  for (guint i = 0; i < entities->len; i++)
    g_array_append_val (hits, g_array_index (entities, Entity, i).hit);
  nlp_coreference_state_add (self->memory, gst_nlp_document_peek_text (document, NULL), tokens,
                             n_tokens, hits);
  for (guint i = 0; i < entities->len; i++)
    update_entity (document, &g_array_index (entities, Entity, i),
                   &g_array_index (hits, NlpMatch, i));

  g_array_remove_range (hits, 0, entities->len);
  nlp_tagger_set_scores (self->tagger, hits);
  for (guint i = 0; i < hits->len; i++)
    add_alias (document, &g_array_index (hits, NlpMatch, i));
}

void
gst_nlp_chains_continue (GstNlpChains *self, GstNlpDocument *document)
{
  const gchar *id = gst_nlp_document_get_id (document);
  GstNlpSection section;

  if (!gst_nlp_document_get_section (document, &section))
    return;
  if (section.number == 0 || section.number < self->next_number || g_strcmp0 (id, self->id) != 0) {
    nlp_coreference_state_clear (self->memory);
    g_free (self->id);
    self->id = g_strdup (id);
  }
  self->next_number = section.number + 1;
  continue_chains (self, document);
  if (section.is_last)
    nlp_coreference_state_clear (self->memory);
}
