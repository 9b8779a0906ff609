/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentrelations.c: relations between spans.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

void
gst_nlp_document_drop_relations (GstNlpDocument *self, const gchar *layer)
{
  GstNlpLayer *relations;

  if (self->builtins[GST_NLP_BUILTIN_RELATIONS] == NULL)
    return;

  relations = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_RELATIONS);
  for (guint i = relations->rows->len; i-- > 0;) {
    GstNlpRawRelation *relation = gst_nlp_layer_row (relations, GstNlpRawRelation, i);

    if (strcmp (relation->source_layer, layer) == 0 || strcmp (relation->target_layer, layer) == 0)
      g_array_remove_index (relations->rows, i);
  }
}

/* Whether a relation has an end at span @index of @layer. Renumbers ends after it. */
static gboolean
shift_end (const gchar *end_layer, guint *end, const gchar *layer, guint index)
{
  if (strcmp (end_layer, layer) != 0)
    return FALSE;
  if (*end == index)
    return TRUE;
  if (*end > index)
    (*end)--;
  return FALSE;
}

void
gst_nlp_document_shift_relations (GstNlpDocument *self, const gchar *layer, guint index)
{
  GstNlpLayer *relations;

  if (self->builtins[GST_NLP_BUILTIN_RELATIONS] == NULL)
    return;

  relations = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_RELATIONS);
  for (guint i = relations->rows->len; i-- > 0;) {
    GstNlpRawRelation *relation = gst_nlp_layer_row (relations, GstNlpRawRelation, i);
    gboolean has_source = shift_end (relation->source_layer, &relation->source, layer, index);
    gboolean has_target = shift_end (relation->target_layer, &relation->target, layer, index);

    if (has_source || has_target)
      g_array_remove_index (relations->rows, i);
  }
}

/**
 * gst_nlp_document_get_n_relations:
 * @self: a document
 *
 * Gets the number of relations between spans.
 *
 * Returns: the number of relations
 *
 * Since: 0.1
 */
guint
gst_nlp_document_get_n_relations (GstNlpDocument *self)
{
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), 0);

  layer = self->builtins[GST_NLP_BUILTIN_RELATIONS];
  return layer ? layer->rows->len : 0;
}

static GstNlpRelation *
new_relation (GstNlpDocument *self, guint index)
{
  GstNlpLayer *layer = self->builtins[GST_NLP_BUILTIN_RELATIONS];
  const GstNlpRawRelation *raw = gst_nlp_layer_row (layer, GstNlpRawRelation, index);

  return gst_nlp_relation_new (layer, index,
                               gst_nlp_document_get_span (self, raw->source_layer, raw->source),
                               gst_nlp_document_get_span (self, raw->target_layer, raw->target));
}

/**
 * gst_nlp_document_get_relation:
 * @self: a document
 * @index: the index of a relation, from 0
 *
 * Gets a relation between two spans.
 *
 * Returns: (transfer full) (nullable): the relation, or %NULL with a critical message if @index is
 *     out of range
 *
 * Since: 0.1
 */
GstNlpRelation *
gst_nlp_document_get_relation (GstNlpDocument *self, guint index)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (index < gst_nlp_document_get_n_relations (self), NULL);

  return new_relation (self, index);
}

/**
 * gst_nlp_document_get_relations:
 * @self: a document
 *
 * Gets the relations in the order in which they were added.
 *
 * Returns: (transfer full) (element-type GstNlpRelation) (nullable): the relations
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_relations (GstNlpDocument *self)
{
  GList *relations = NULL;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  for (guint i = gst_nlp_document_get_n_relations (self); i-- > 0;)
    relations = g_list_prepend (relations, new_relation (self, i));

  return relations;
}

/**
 * gst_nlp_document_add_relation:
 * @self: a document
 * @name: the type of the relation, such as "role"
 * @source_layer: the layer of the span that the relation goes from
 * @source: the index of that span
 * @target_layer: the layer of the span that the relation goes to
 * @target: the index of that span
 * @score: the confidence, 0 to 1
 *
 * Adds a relation between two spans.
 *
 * Returns: the index of the relation, or -1 with a critical message if one of the spans does not
 *     exist, or if @name is empty or @score is not one
 *
 * Since: 0.1
 */
gint
gst_nlp_document_add_relation (GstNlpDocument *self,
                               const gchar *name,
                               const gchar *source_layer,
                               guint source,
                               const gchar *target_layer,
                               guint target,
                               gdouble score)
{
  GstNlpLayer *layer;
  GstNlpArena *arena;
  GstNlpRawRelation relation;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), -1);
  g_return_val_if_fail (name != NULL && *name != '\0', -1);
  g_return_val_if_fail (source_layer != NULL && target_layer != NULL, -1);

  g_return_val_if_fail (source < gst_nlp_document_get_n_spans (self, source_layer), -1);
  g_return_val_if_fail (target < gst_nlp_document_get_n_spans (self, target_layer), -1);
  g_return_val_if_fail (gst_nlp_is_score (score), -1);

  layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_RELATIONS);
  arena = gst_nlp_layer_get_arena (layer);
  relation = (GstNlpRawRelation){
      .name = gst_nlp_arena_intern (arena, name),
      .source_layer = gst_nlp_arena_intern (arena, source_layer),
      .target_layer = gst_nlp_arena_intern (arena, target_layer),
      .source = source,
      .target = target,
      .score = score,
  };
  g_array_append_val (layer->rows, relation);

  return layer->rows->len - 1;
}

/**
 * gst_nlp_document_set_relation_attribute:
 * @self: a document
 * @index: the index of a relation
 * @name: the name of the attribute
 * @value: (nullable): its value in UTF-8, or %NULL to remove the attribute
 *
 * Sets an attribute of a relation. The names of the other members of the relation's JSON object are
 * reserved: "name", "source", "target" and "score".
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_relation_attribute (GstNlpDocument *self,
                                         guint index,
                                         const gchar *name,
                                         const gchar *value)
{
  GstNlpLayer *layer;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (index < gst_nlp_document_get_n_relations (self));
  g_return_if_fail (name != NULL && *name != '\0' &&
                    !gst_nlp_attribute_is_reserved (GST_NLP_ROW_RELATION, name));

  layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_RELATIONS);
  gst_nlp_layer_set_attribute (layer, index, name, value, value ? strlen (value) : 0, FALSE);
}

/**
 * gst_nlp_document_remove_relation:
 * @self: a document
 * @index: the index of a relation
 *
 * Removes a relation. The indices of the relations after it become smaller by 1.
 *
 * Since: 0.1
 */
void
gst_nlp_document_remove_relation (GstNlpDocument *self, guint index)
{
  GstNlpLayer *layer;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (index < gst_nlp_document_get_n_relations (self));

  layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_RELATIONS);
  g_array_remove_index (layer->rows, index);
}
