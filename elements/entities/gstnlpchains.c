/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpchains.c: continues the coreference chains of documents in sections.
 */

#include "gstnlpchains.h"

#include <gst/gst.h>

#include "common/spanattributes.h"
#include "coreference/coreferencestate.h"

/* The category of the element. */
GST_DEBUG_CATEGORY_STATIC (entitytagger_debug);
#define GST_CAT_DEFAULT entitytagger_debug

/* The number of chains that are kept of a long document, about 2 MB; the least recently used ones
 * are forgotten. */
#define MAX_CHAINS 4096

struct _GstNlpChains {
  const NlpTagger *tagger;
  NlpCoreferenceState *state;
  guint64 next_number; /* of the section that continues the document */
  gchar *id;           /* (nullable): of the document */
};

GstNlpChains *
gst_nlp_chains_new (const NlpTagger *tagger)
{
  GstNlpChains *self = g_new0 (GstNlpChains, 1);

  GST_DEBUG_CATEGORY_GET (entitytagger_debug, "entitytagger");
  self->tagger = tagger;
  self->state = nlp_coreference_state_new (MAX_CHAINS, nlp_tagger_get_name_lexicon (tagger));
  return self;
}

void
gst_nlp_chains_free (GstNlpChains *self)
{
  nlp_coreference_state_free (self->state);
  g_free (self->id);
  g_free (self);
}

/* An entity as a match, and the index of its span. */
typedef struct {
  NlpMatch match;
  guint index;
} Entity;

static gint
compare_entities (gconstpointer a, gconstpointer b)
{
  const NlpMatch *x = &((const Entity *)a)->match, *y = &((const Entity *)b)->match;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Returns the entities of a document, in the order of the text. */
static GArray *
list_entities (GstNlpDocument *document)
{
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  GArray *entities = g_array_sized_new (FALSE, FALSE, sizeof (Entity), (guint)n);

  /* Setting a chain copies the layer if it is shared, before pointers into it are taken. */
  if (n > 0)
    gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, 0, spans[0].chain);
  spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  for (gsize i = 0; i < n; i++) {
    const Entity entity = {{.start = spans[i].start,
                            .end = spans[i].end,
                            .label = spans[i].label != NULL ? spans[i].label : "",
                            .score = spans[i].score,
                            .chain = spans[i].chain,
                            .source = nlp_span_find_string (&spans[i], "source"),
                            .name = nlp_span_find_string (&spans[i], "name"),
                            .id = nlp_span_find_string (&spans[i], "id"),
                            .value = nlp_span_find_string (&spans[i], "value")},
                           (guint)i};

    g_array_append_val (entities, entity);
  }
  g_array_sort (entities, compare_entities);
  return entities;
}

static void
update_entity (GstNlpDocument *document, const Entity *entity, const NlpMatch *match)
{
  if (match->chain != entity->match.chain)
    gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, entity->index, match->chain);
  if (match->name != entity->match.name)
    gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, entity->index, "name",
                                         match->name);
}

/* Returns the number of code points in the section before the byte @at. */
static guint
count_codepoints (GstNlpDocument *document, guint32 at)
{
  GstNlpSection section;
  GstNlpPosition place;

  gst_nlp_document_get_section (document, &section);
  gst_nlp_document_peek_position (document, at, &place);
  return (guint)(place.codepoint - section.start.codepoint);
}

/* Adds an alias as an entity. Its label is copied, since it may belong to a previous section. */
static void
add_alias (GstNlpDocument *document, const NlpMatch *match)
{
  const guint index = (guint)gst_nlp_document_add_span (
      document, GST_NLP_LAYER_ENTITIES, count_codepoints (document, match->start),
      count_codepoints (document, match->end), match->label, (gdouble)match->score);

  gst_nlp_document_set_span_chain (document, GST_NLP_LAYER_ENTITIES, index, match->chain);
  if (match->name != NULL)
    gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, index, "name",
                                         match->name);
  gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, index, "source",
                                       match->source);
}

/* Changes the chains of a section, and adds its aliases. */
static void
continue_chains (GstNlpChains *self, GstNlpDocument *document)
{
  g_autoptr (GArray) entities = list_entities (document);
  g_autoptr (GArray) matches = g_array_sized_new (FALSE, FALSE, sizeof (NlpMatch), entities->len);
  gsize n_tokens;
  const GstNlpToken *tokens = gst_nlp_document_peek_tokens (document, &n_tokens);

  for (guint i = 0; i < entities->len; i++)
    g_array_append_val (matches, g_array_index (entities, Entity, i).match);
  nlp_coreference_state_add (self->state, gst_nlp_document_peek_text (document, NULL), tokens,
                             n_tokens, matches);
  for (guint i = 0; i < entities->len; i++)
    update_entity (document, &g_array_index (entities, Entity, i),
                   &g_array_index (matches, NlpMatch, i));

  g_array_remove_range (matches, 0, entities->len);
  nlp_tagger_set_scores (self->tagger, matches);
  for (guint i = 0; i < matches->len; i++)
    add_alias (document, &g_array_index (matches, NlpMatch, i));
  GST_LOG ("%u entities continued, %u aliases added; %u chains in memory", entities->len,
           matches->len, nlp_coreference_state_get_n_chains (self->state));
}

void
gst_nlp_chains_continue (GstNlpChains *self, GstNlpDocument *document)
{
  const gchar *id = gst_nlp_document_get_id (document);
  GstNlpSection section;

  if (!gst_nlp_document_get_section (document, &section))
    return;
  if (section.number == 0 || section.number < self->next_number || g_strcmp0 (id, self->id) != 0) {
    GST_DEBUG ("section %" G_GUINT64_FORMAT " of document %s begins new chains", section.number,
               GST_STR_NULL (id));
    nlp_coreference_state_clear (self->state);
    g_free (self->id);
    self->id = g_strdup (id);
  } else {
    GST_LOG ("section %" G_GUINT64_FORMAT " of document %s continues its chains", section.number,
             GST_STR_NULL (id));
  }
  self->next_number = section.number + 1;
  continue_chains (self, document);
  if (section.is_last)
    nlp_coreference_state_clear (self->state);
}
