/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpentitymessages.c: posts the entities of documents as element messages.
 */

#include "gstnlpentitymessages.h"

/* Returns the place of the byte @at in the whole document, in code points. */
static guint64
get_place (GstNlpDocument *document, gsize at)
{
  GstNlpPosition position;

  gst_nlp_document_peek_position (document, at, &position);
  return position.codepoint;
}

static GstStructure *
describe_entity (GstNlpDocument *document, const gchar *text, const GstNlpRawSpan *entity)
{
  g_autofree gchar *name = g_strndup (text + entity->start, entity->end - entity->start);
  GstStructure *structure =
      gst_structure_new ("entity", "label", G_TYPE_STRING, entity->label, "text", G_TYPE_STRING,
                         name, "start", G_TYPE_UINT64, get_place (document, entity->start), "end",
                         G_TYPE_UINT64, get_place (document, entity->end), "score", G_TYPE_DOUBLE,
                         (gdouble)entity->score, "chain", G_TYPE_INT, (gint)entity->chain, NULL);

  for (const GstNlpAttribute *at = entity->attributes; at != NULL; at = at->next) {
    if (!at->json)
      gst_structure_set (structure, at->name, G_TYPE_STRING, at->value, NULL);
  }
  return structure;
}

static void
append_entity (GValue *entities, GstStructure *structure)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, GST_TYPE_STRUCTURE);
  g_value_take_boxed (&value, structure);
  gst_value_array_append_and_take_value (entities, &value);
}

void
gst_nlp_post_entities (GstElement *element, GstNlpDocument *document)
{
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  GstStructure *structure;
  GValue entities = G_VALUE_INIT;

  g_value_init (&entities, GST_TYPE_ARRAY);
  for (gsize i = 0; i < n; i++)
    append_entity (&entities, describe_entity (document, text, &spans[i]));

  structure = gst_structure_new (
      "gst-nlp-entities", "id", G_TYPE_STRING, gst_nlp_document_get_id (document), "uri",
      G_TYPE_STRING, gst_nlp_document_get_uri (document), "title", G_TYPE_STRING,
      gst_nlp_document_get_title (document), "running-time", G_TYPE_UINT64,
      gst_nlp_document_get_running_time (document), "duration", G_TYPE_UINT64,
      gst_nlp_document_get_duration (document), NULL);
  gst_structure_take_value (structure, "entities", &entities);
  gst_element_post_message (element, gst_message_new_element (GST_OBJECT (element), structure));
}
