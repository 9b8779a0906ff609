/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpfactsdocument.c: passes documents to the engines of facts, and results back.
 */

#include "gstnlpfactsdocument.h"

#include <string.h>

void
gst_nlp_facts_view_document (NlpFactsView *view, GstNlpDocument *document)
{
  GstNlpSection section;

  memset (view, 0, sizeof *view);
  view->text = gst_nlp_document_peek_text (document, &view->length);
  view->tokens = gst_nlp_document_peek_tokens (document, &view->n_tokens);
  view->sentences = gst_nlp_document_peek_sentences (document, &view->n_sentences);
  view->entities =
      gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &view->n_entities);
  view->published = gst_nlp_document_get_published (document);
  view->language = gst_nlp_document_get_language (document);
  view->is_first = !gst_nlp_document_get_section (document, &section) || section.number == 0;
}

/* The first span of a layer that facts add. */
typedef struct {
  const gchar *layer;
  guint first;
} LayerStart;

/* Returns the index in the document of a span that @ref names. Facts count the spans that they
 * added to a layer, but entities as they are in the document. */
static guint
find_index (GArray *starts, NlpFactRef ref)
{
  for (guint i = 0; i < starts->len; i++) {
    const LayerStart *start = &g_array_index (starts, LayerStart, i);

    if (strcmp (start->layer, ref.layer) == 0)
      return start->first + ref.index;
  }
  return ref.index;
}

/* Notes where the spans of @layer will begin, once for each layer. */
static void
note_start (GArray *starts, const gchar *layer, GstNlpDocument *document)
{
  LayerStart start = {layer, gst_nlp_document_get_n_spans (document, layer)};

  for (guint i = 0; i < starts->len; i++) {
    if (strcmp (g_array_index (starts, LayerStart, i).layer, layer) == 0)
      return;
  }
  if (strcmp (layer, NLP_FACTS_ENTITIES) == 0)
    start.first = 0;
  g_array_append_val (starts, start);
}

static void
add_spans (const NlpFacts *facts, GstNlpDocument *document, GArray *starts)
{
  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);
    const GstNlpRawSpan raw = {
        .start = span->start,
        .end = span->end,
        .label = span->label,
        .score = span->score,
        .chain = span->chain,
    };

    note_start (starts, span->layer, document);
    gst_nlp_document_append_raw_span (document, span->layer, &raw);
  }
}

static void
add_relation (GstNlpDocument *document, const NlpFactRelation *relation, GArray *starts)
{
  const gint index = gst_nlp_document_add_relation (
      document, relation->name, relation->source.layer, find_index (starts, relation->source),
      relation->target.layer, find_index (starts, relation->target), relation->score);

  if (index >= 0)
    gst_nlp_document_set_relation_attribute (document, (guint)index, "rule", relation->rule);
}

void
gst_nlp_facts_apply (const NlpFacts *facts, GstNlpDocument *document)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (LayerStart));

  add_spans (facts, document, starts);
  for (guint i = 0; i < facts->attributes->len; i++) {
    const NlpFactAttribute *attribute = &g_array_index (facts->attributes, NlpFactAttribute, i);

    gst_nlp_document_set_span_attribute (document, attribute->owner.layer,
                                         find_index (starts, attribute->owner), attribute->name,
                                         attribute->value);
  }
  for (guint i = 0; i < facts->relations->len; i++)
    add_relation (document, &g_array_index (facts->relations, NlpFactRelation, i), starts);
}
