/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentspans.c: layers of spans.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

static const struct {
  GstNlpRowType row_type;
  const gchar *name;
} builtin_layers[GST_NLP_N_BUILTINS] = {
    [GST_NLP_BUILTIN_METADATA] = {GST_NLP_ROW_METADATA, "metadata"},
    [GST_NLP_BUILTIN_TOKENS] = {GST_NLP_ROW_TOKEN, GST_NLP_LAYER_TOKENS},
    [GST_NLP_BUILTIN_SENTENCES] = {GST_NLP_ROW_SENTENCE, GST_NLP_LAYER_SENTENCES},
    [GST_NLP_BUILTIN_ENTITIES] = {GST_NLP_ROW_SPAN, GST_NLP_LAYER_ENTITIES},
    [GST_NLP_BUILTIN_RELATIONS] = {GST_NLP_ROW_RELATION, "relations"},
};

GstNlpLayer *
gst_nlp_document_peek_builtin (GstNlpDocument *self, GstNlpBuiltin builtin)
{
  return self->builtins[builtin];
}

GstNlpLayer *
gst_nlp_document_write_builtin (GstNlpDocument *self, GstNlpBuiltin builtin)
{
  GstNlpLayer **layer = &self->builtins[builtin];

  if (*layer == NULL)
    *layer = gst_nlp_layer_new (builtin_layers[builtin].row_type, builtin_layers[builtin].name);
  else
    *layer = gst_nlp_layer_make_writable (*layer);

  return *layer;
}

/* Finds a built-in layer of spans by its name. Returns GST_NLP_N_BUILTINS for any other name. */
static GstNlpBuiltin
find_builtin (const gchar *name)
{
  for (GstNlpBuiltin builtin = GST_NLP_BUILTIN_TOKENS; builtin <= GST_NLP_BUILTIN_ENTITIES;
       builtin++) {
    if (strcmp (name, builtin_layers[builtin].name) == 0)
      return builtin;
  }
  return GST_NLP_N_BUILTINS;
}

static gint
find_other (GstNlpDocument *self, const gchar *name)
{
  for (guint i = 0; self->others != NULL && i < self->others->len; i++) {
    GstNlpLayer *layer = self->others->pdata[i];

    if (strcmp (layer->name, name) == 0)
      return i;
  }
  return -1;
}

GstNlpLayer *
gst_nlp_document_peek_layer (GstNlpDocument *self, const gchar *name)
{
  GstNlpBuiltin builtin = find_builtin (name);
  gint other;

  if (builtin != GST_NLP_N_BUILTINS)
    return self->builtins[builtin];

  other = find_other (self, name);
  return other < 0 ? NULL : self->others->pdata[other];
}

GstNlpLayer *
gst_nlp_document_write_layer (GstNlpDocument *self, const gchar *name)
{
  GstNlpBuiltin builtin = find_builtin (name);
  gint other;

  if (builtin != GST_NLP_N_BUILTINS)
    return gst_nlp_document_write_builtin (self, builtin);

  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func ((GDestroyNotify)gst_nlp_layer_unref);
  other = find_other (self, name);
  if (other < 0) {
    other = self->others->len;
    g_ptr_array_add (self->others, gst_nlp_layer_new (GST_NLP_ROW_SPAN, name));
  } else {
    self->others->pdata[other] = gst_nlp_layer_make_writable (self->others->pdata[other]);
  }

  return self->others->pdata[other];
}

/**
 * gst_nlp_document_list_layers:
 * @self: a document
 *
 * Lists the layers of spans that the document has, including empty ones.
 *
 * Returns: (transfer full): the names of the layers
 *
 * Since: 0.1
 */
gchar **
gst_nlp_document_list_layers (GstNlpDocument *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  for (GstNlpBuiltin builtin = GST_NLP_BUILTIN_TOKENS; builtin <= GST_NLP_BUILTIN_ENTITIES;
       builtin++) {
    if (self->builtins[builtin] != NULL)
      g_strv_builder_add (names, builtin_layers[builtin].name);
  }
  for (guint i = 0; self->others != NULL && i < self->others->len; i++)
    g_strv_builder_add (names, ((GstNlpLayer *)self->others->pdata[i])->name);

  return g_strv_builder_end (names);
}

/**
 * gst_nlp_document_has_layer:
 * @self: a document
 * @layer: a name, such as [const@LAYER_TOKENS]
 *
 * Checks whether an analyzer has added a layer. The layer may be empty.
 *
 * Returns: whether the document has the layer
 *
 * Since: 0.1
 */
gboolean
gst_nlp_document_has_layer (GstNlpDocument *self, const gchar *layer)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (layer != NULL, FALSE);

  return gst_nlp_document_peek_layer (self, layer) != NULL;
}

/**
 * gst_nlp_document_get_n_spans:
 * @self: a document
 * @layer: a name, such as [const@LAYER_TOKENS]
 *
 * Gets the number of spans in a layer.
 *
 * Returns: the number of spans, 0 if there is no such layer
 *
 * Since: 0.1
 */
guint
gst_nlp_document_get_n_spans (GstNlpDocument *self, const gchar *layer)
{
  GstNlpLayer *found;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), 0);
  g_return_val_if_fail (layer != NULL, 0);

  found = gst_nlp_document_peek_layer (self, layer);
  return found ? found->rows->len : 0;
}

/**
 * gst_nlp_document_get_span:
 * @self: a document
 * @layer: a name, such as [const@LAYER_TOKENS]
 * @index: the index of a span, from 0
 *
 * Gets a span of a layer.
 *
 * Returns: (transfer full) (nullable): the span, or %NULL with a critical message if @index is out
 * of range
 *
 * Since: 0.1
 */
GstNlpSpan *
gst_nlp_document_get_span (GstNlpDocument *self, const gchar *layer, guint index)
{
  GstNlpLayer *found;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (layer != NULL, NULL);

  found = gst_nlp_document_peek_layer (self, layer);
  g_return_val_if_fail (found != NULL && index < found->rows->len, NULL);

  return gst_nlp_span_new (self->text, found, index);
}

/**
 * gst_nlp_document_get_spans:
 * @self: a document
 * @layer: a name, such as [const@LAYER_TOKENS]
 *
 * Gets the spans of a layer in their order.
 *
 * Returns: (transfer full) (element-type GstNlpSpan) (nullable): the spans, an empty list if there
 *     is no such layer
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_spans (GstNlpDocument *self, const gchar *layer)
{
  GList *spans = NULL;
  GstNlpLayer *found;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (layer != NULL, NULL);

  found = gst_nlp_document_peek_layer (self, layer);
  for (guint i = found ? found->rows->len : 0; i-- > 0;)
    spans = g_list_prepend (spans, gst_nlp_span_new (self->text, found, i));

  return spans;
}

/**
 * gst_nlp_document_get_tokens:
 * @self: a document
 *
 * Gets the tokens in the order of the text.
 *
 * Returns: (transfer full) (element-type GstNlpSpan) (nullable): the tokens
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_tokens (GstNlpDocument *self)
{
  return gst_nlp_document_get_spans (self, GST_NLP_LAYER_TOKENS);
}

/**
 * gst_nlp_document_get_sentences:
 * @self: a document
 *
 * Gets the sentences in the order of the text.
 *
 * Returns: (transfer full) (element-type GstNlpSpan) (nullable): the sentences
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_sentences (GstNlpDocument *self)
{
  return gst_nlp_document_get_spans (self, GST_NLP_LAYER_SENTENCES);
}

/**
 * gst_nlp_document_get_entities:
 * @self: a document
 *
 * Gets the entities in the order in which they were added.
 *
 * Returns: (transfer full) (element-type GstNlpSpan) (nullable): the entities
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_entities (GstNlpDocument *self)
{
  return gst_nlp_document_get_spans (self, GST_NLP_LAYER_ENTITIES);
}

/**
 * gst_nlp_document_get_children:
 * @self: a document
 * @parent: a span of the document, or of a document with the same text that was copied from it
 * @layer: a name, such as [const@LAYER_ENTITIES]
 *
 * Gets the spans of a layer that lie within another span, such as the entities of a sentence.
 * @parent itself is not one of them.
 *
 * Returns: (transfer full) (element-type GstNlpSpan) (nullable): the spans in the order of their
 *     layer, an empty list if there is no such layer
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_children (GstNlpDocument *self, GstNlpSpan *parent, const gchar *layer)
{
  GList *spans = NULL;
  GstNlpLayer *found;
  GstNlpRange within;
  gboolean is_sorted;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (parent != NULL, NULL);
  g_return_val_if_fail (gst_nlp_span_peek_document_text (parent) == self->text, NULL);
  g_return_val_if_fail (layer != NULL, NULL);

  found = gst_nlp_document_peek_layer (self, layer);
  if (found == NULL)
    return NULL;

  within = gst_nlp_span_get_range (parent);
  is_sorted = found->row_type != GST_NLP_ROW_SPAN;
  for (guint i = is_sorted ? gst_nlp_layer_count_before (found, within.start) : 0;
       i < found->rows->len; i++) {
    GstNlpRange range = gst_nlp_layer_get_range (found, i);

    if (is_sorted && range.start >= within.end)
      break;
    if (range.start < within.start || range.end > within.end)
      continue;
    if (i != gst_nlp_span_get_index (parent) ||
        strcmp (gst_nlp_span_get_layer (parent), layer) != 0)
      spans = g_list_prepend (spans, gst_nlp_span_new (self->text, found, i));
  }

  return g_list_reverse (spans);
}

gboolean
gst_nlp_document_check_range (GstNlpDocument *self,
                              const gchar *function,
                              guint start,
                              guint end,
                              GstNlpRange *range)
{
  if (start > end ||
      !gst_nlp_text_to_byte (self->text, start, GST_NLP_OFFSETS_CODEPOINT, &range->start) ||
      !gst_nlp_text_to_byte (self->text, end, GST_NLP_OFFSETS_CODEPOINT, &range->end)) {
    g_critical ("%s: [%u, %u) is not a range of the text, which has %u code points", function,
                start, end, gst_nlp_document_get_length (self));
    return FALSE;
  }
  return TRUE;
}

/* Adds a row from @start to @end, in bytes on code point boundaries. Returns its index. */
static guint
append_row (GstNlpLayer *layer, guint32 start, guint32 end, const gchar *label, gdouble score)
{
  if (layer->row_type == GST_NLP_ROW_TOKEN) {
    GstNlpToken token = {start, end, GST_NLP_TOKEN_NONE};

    g_array_append_val (layer->rows, token);
    if (layer->syntax != NULL)
      gst_nlp_syntax_append (layer->syntax);
  } else if (layer->row_type == GST_NLP_ROW_SENTENCE) {
    GstNlpRange sentence = {start, end};

    g_array_append_val (layer->rows, sentence);
  } else {
    GstNlpRawSpan span = {start, end, label, score, -1, NULL};

    g_array_append_val (layer->rows, span);
  }

  return layer->rows->len - 1;
}

/* Whether a span can be added: engines rely on tokens and sentences that are not empty and in the
 * order of the text. */
static gboolean
may_follow (GstNlpDocument *self, const gchar *name, guint32 start, guint32 end)
{
  GstNlpLayer *layer = gst_nlp_document_peek_layer (self, name);
  guint32 last = 0;

  switch (find_builtin (name)) {
    case GST_NLP_BUILTIN_TOKENS:
      if (layer != NULL && layer->rows->len > 0)
        last = gst_nlp_layer_row (layer, GstNlpToken, layer->rows->len - 1)->end;
      break;
    case GST_NLP_BUILTIN_SENTENCES:
      if (layer != NULL && layer->rows->len > 0)
        last = gst_nlp_layer_row (layer, GstNlpRange, layer->rows->len - 1)->end;
      break;
    default:
      return TRUE;
  }

  return last <= start && start < end;
}

/**
 * gst_nlp_document_add_span:
 * @self: a document
 * @layer: the name of a layer, which is created if it does not exist
 * @start: where the span begins, in code points
 * @end: where it ends, in code points
 * @label: (nullable): its label, which is ignored for tokens and sentences
 * @score: the confidence, 0 to 1
 *
 * Adds a span to a layer. Tokens and sentences are added in the order of the text.
 *
 * Returns: the index of the span in its layer, or -1 with a critical message if the offsets are
 *     outside the text, if a token or sentence is empty or begins before the end of the last one,
 * or if @label is empty or @score is not one
 *
 * Since: 0.1
 */
gint
gst_nlp_document_add_span (GstNlpDocument *self,
                           const gchar *layer,
                           guint start,
                           guint end,
                           const gchar *label,
                           gdouble score)
{
  GstNlpLayer *found;
  GstNlpRange range;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), -1);
  g_return_val_if_fail (layer != NULL && *layer != '\0', -1);
  g_return_val_if_fail (label == NULL || *label != '\0', -1);
  g_return_val_if_fail (gst_nlp_is_score (score), -1);

  if (!gst_nlp_document_check_range (self, G_STRFUNC, start, end, &range))
    return -1;
  g_return_val_if_fail (may_follow (self, layer, range.start, range.end), -1);

  found = gst_nlp_document_write_layer (self, layer);
  if (label != NULL && found->row_type == GST_NLP_ROW_SPAN)
    label = gst_nlp_arena_intern (gst_nlp_layer_get_arena (found), label);

  return append_row (found, range.start, range.end, label, score);
}

/**
 * gst_nlp_document_add_entity:
 * @self: a document
 * @start: where the entity begins, in code points
 * @end: where it ends, in code points
 * @label: its label, such as "PERSON"
 * @score: the confidence, 0 to 1
 *
 * Adds an entity.
 *
 * Returns: the index of the entity, or -1 with a critical message if the offsets are outside the
 *     text, or if @label is empty or @score is not one
 *
 * Since: 0.1
 */
gint
gst_nlp_document_add_entity (GstNlpDocument *self,
                             guint start,
                             guint end,
                             const gchar *label,
                             gdouble score)
{
  g_return_val_if_fail (label != NULL, -1);

  return gst_nlp_document_add_span (self, GST_NLP_LAYER_ENTITIES, start, end, label, score);
}

/**
 * gst_nlp_document_append_span: (skip)
 * @self: a document
 * @layer: the name of a layer, which is created if it does not exist
 * @start: where the span begins, in bytes, on a code point boundary
 * @end: where it ends, in bytes, on a code point boundary
 * @label: (nullable): its label: a static or interned string, which is not copied
 * @score: the confidence, 0 to 1
 *
 * Adds a span to a layer. This is faster than [method@Document.add_span].
 *
 * Returns: the index of the span in its layer, or %G_MAXUINT with a critical message if it can't be
 *     added
 *
 * Since: 0.1
 */
guint
gst_nlp_document_append_span (GstNlpDocument *self,
                              const gchar *layer,
                              gsize start,
                              gsize end,
                              const gchar *label,
                              gdouble score)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), G_MAXUINT);
  g_return_val_if_fail (layer != NULL && *layer != '\0', G_MAXUINT);
  g_return_val_if_fail (start <= end && end <= self->text->length, G_MAXUINT);
  g_return_val_if_fail (label == NULL || *label != '\0', G_MAXUINT);
  g_return_val_if_fail (gst_nlp_is_score (score), G_MAXUINT);
  g_return_val_if_fail (may_follow (self, layer, start, end), G_MAXUINT);

  return append_row (gst_nlp_document_write_layer (self, layer), start, end, label, score);
}

static gboolean
has_labelled_span (GstNlpDocument *self, const gchar *layer, guint index)
{
  GstNlpLayer *found = gst_nlp_document_peek_layer (self, layer);

  return found != NULL && found->row_type == GST_NLP_ROW_SPAN && index < found->rows->len;
}

/**
 * gst_nlp_document_set_span_attribute:
 * @self: a document
 * @layer: the name of a layer of labelled spans
 * @index: the index of a span
 * @name: the name of the attribute
 * @value: (nullable): its value in UTF-8, or %NULL to remove the attribute
 *
 * Sets an attribute of a span. The names of the other members of the span's JSON object are
 * reserved: "start", "end", "label", "text", "score" and "chain".
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_span_attribute (GstNlpDocument *self,
                                     const gchar *layer,
                                     guint index,
                                     const gchar *name,
                                     const gchar *value)
{
  GstNlpLayer *found;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (layer != NULL);
  g_return_if_fail (name != NULL && *name != '\0' &&
                    !gst_nlp_attribute_is_reserved (GST_NLP_ROW_SPAN, name));
  g_return_if_fail (has_labelled_span (self, layer, index));

  found = gst_nlp_document_write_layer (self, layer);
  gst_nlp_layer_set_attribute (found, index, name, value, value ? strlen (value) : 0, FALSE);
}

/**
 * gst_nlp_document_set_span_chain:
 * @self: a document
 * @layer: the name of a layer of labelled spans
 * @index: the index of a span
 * @chain: the number of a coreference chain, or -1 for none
 *
 * Sets the coreference chain of a span. Spans with the same chain refer to the same thing.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_span_chain (GstNlpDocument *self, const gchar *layer, guint index, gint chain)
{
  GstNlpLayer *found;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (layer != NULL);
  g_return_if_fail (chain >= -1);
  g_return_if_fail (has_labelled_span (self, layer, index));

  found = gst_nlp_document_write_layer (self, layer);
  gst_nlp_layer_row (found, GstNlpRawSpan, index)->chain = chain;
}

/**
 * gst_nlp_document_add_layer:
 * @self: a document
 * @layer: the name of a layer
 *
 * Creates a layer unless the document already has it. An analyzer that may find nothing adds the
 * empty layer to show that it has looked.
 *
 * Since: 0.1
 */
void
gst_nlp_document_add_layer (GstNlpDocument *self, const gchar *layer)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (layer != NULL && *layer != '\0');

  if (gst_nlp_document_peek_layer (self, layer) == NULL)
    gst_nlp_document_write_layer (self, layer);
}

/**
 * gst_nlp_document_remove_span:
 * @self: a document
 * @layer: the name of a layer
 * @index: the index of a span
 *
 * Removes a span, and the relations to it. The indices of the spans after it become smaller by 1,
 * so remove several from the last one to the first. Views of spans stay as they are.
 *
 * Since: 0.1
 */
void
gst_nlp_document_remove_span (GstNlpDocument *self, const gchar *layer, guint index)
{
  GstNlpLayer *found;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (layer != NULL);
  g_return_if_fail (index < gst_nlp_document_get_n_spans (self, layer));

  found = gst_nlp_document_write_layer (self, layer);
  gst_nlp_layer_remove (found, index);
  gst_nlp_document_shift_relations (self, layer, index);
  if (found->row_type == GST_NLP_ROW_SENTENCE)
    gst_nlp_document_shift_summary (self, index);
}

/**
 * gst_nlp_document_clear_layer:
 * @self: a document
 * @layer: the name of a layer
 *
 * Removes a layer, and the relations to its spans. A summary keeps its text without the sentences.
 *
 * Since: 0.1
 */
void
gst_nlp_document_clear_layer (GstNlpDocument *self, const gchar *layer)
{
  GstNlpBuiltin builtin;
  gint other;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (layer != NULL);

  builtin = find_builtin (layer);
  if (builtin != GST_NLP_N_BUILTINS)
    g_clear_pointer (&self->builtins[builtin], gst_nlp_layer_unref);
  else if ((other = find_other (self, layer)) >= 0)
    g_ptr_array_remove_index (self->others, other);

  gst_nlp_document_drop_relations (self, layer);
  if (builtin == GST_NLP_BUILTIN_SENTENCES)
    gst_nlp_document_drop_summary_sentences (self);
}
