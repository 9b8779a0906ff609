/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpspan.c: views of spans and of relations, for introspection.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

struct _GstNlpSpan {
  gint ref_count;
  GstNlpText *text;
  GstNlpLayer *layer;
  guint index;
};

struct _GstNlpRelation {
  gint ref_count;
  GstNlpLayer *layer;
  guint index;
  GstNlpSpan *source;
  GstNlpSpan *target;
};

G_DEFINE_BOXED_TYPE (GstNlpSpan, gst_nlp_span, gst_nlp_span_ref, gst_nlp_span_unref)
G_DEFINE_BOXED_TYPE (GstNlpRelation, gst_nlp_relation, gst_nlp_relation_ref, gst_nlp_relation_unref)

GstNlpSpan *
gst_nlp_span_new (GstNlpText *text, GstNlpLayer *layer, guint index)
{
  GstNlpSpan *self = g_new (GstNlpSpan, 1);

  self->ref_count = 1;
  self->text = gst_nlp_text_ref (text);
  self->layer = gst_nlp_layer_ref (layer);
  self->index = index;

  return self;
}

/**
 * gst_nlp_span_ref:
 * @self: a span
 *
 * Increases the reference count.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
GstNlpSpan *
gst_nlp_span_ref (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * gst_nlp_span_unref:
 * @self: (transfer full): a span
 *
 * Decreases the reference count, and frees the span when it drops to 0.
 *
 * Since: 0.1
 */
void
gst_nlp_span_unref (GstNlpSpan *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  gst_nlp_text_unref (self->text);
  gst_nlp_layer_unref (self->layer);
  g_free (self);
}

GstNlpRange
gst_nlp_span_get_range (GstNlpSpan *self)
{
  return gst_nlp_layer_get_range (self->layer, self->index);
}

GstNlpText *
gst_nlp_span_peek_document_text (GstNlpSpan *self)
{
  return self->text;
}

GstNlpLayer *
gst_nlp_span_peek_syntax (GstNlpSpan *self)
{
  return self->layer->syntax != NULL ? self->layer : NULL;
}

/* Returns the row of a labelled span, or NULL for tokens and sentences. */
static const GstNlpRawSpan *
get_raw (GstNlpSpan *self)
{
  if (self->layer->row_type != GST_NLP_ROW_SPAN)
    return NULL;
  return gst_nlp_layer_row (self->layer, GstNlpRawSpan, self->index);
}

/**
 * gst_nlp_span_get_start:
 * @self: a span
 *
 * Gets where the span begins.
 *
 * Returns: the offset in code points
 *
 * Since: 0.1
 */
guint
gst_nlp_span_get_start (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gst_nlp_text_from_byte (self->text, gst_nlp_span_get_range (self).start,
                                 GST_NLP_OFFSETS_CODEPOINT);
}

/**
 * gst_nlp_span_get_end:
 * @self: a span
 *
 * Gets where the span ends: the offset after its last code point.
 *
 * Returns: the offset in code points
 *
 * Since: 0.1
 */
guint
gst_nlp_span_get_end (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gst_nlp_text_from_byte (self->text, gst_nlp_span_get_range (self).end,
                                 GST_NLP_OFFSETS_CODEPOINT);
}

/**
 * gst_nlp_span_get_start_utf16:
 * @self: a span
 *
 * Gets where the span begins, in UTF-16 units, which slice strings in JavaScript and Java.
 *
 * Returns: the offset in UTF-16 code units
 *
 * Since: 0.1
 */
guint
gst_nlp_span_get_start_utf16 (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gst_nlp_text_from_byte (self->text, gst_nlp_span_get_range (self).start,
                                 GST_NLP_OFFSETS_UTF16);
}

/**
 * gst_nlp_span_get_end_utf16:
 * @self: a span
 *
 * Gets where the span ends, in UTF-16 units: the offset after its last unit.
 *
 * Returns: the offset in UTF-16 code units
 *
 * Since: 0.1
 */
guint
gst_nlp_span_get_end_utf16 (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gst_nlp_text_from_byte (self->text, gst_nlp_span_get_range (self).end,
                                 GST_NLP_OFFSETS_UTF16);
}

/**
 * gst_nlp_span_get_start_byte:
 * @self: a span
 *
 * Gets where the span begins, in bytes.
 *
 * Returns: the offset in bytes of UTF-8
 *
 * Since: 0.1
 */
gsize
gst_nlp_span_get_start_byte (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gst_nlp_span_get_range (self).start;
}

/**
 * gst_nlp_span_get_end_byte:
 * @self: a span
 *
 * Gets where the span ends, in bytes: the offset after its last byte.
 *
 * Returns: the offset in bytes of UTF-8
 *
 * Since: 0.1
 */
gsize
gst_nlp_span_get_end_byte (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gst_nlp_span_get_range (self).end;
}

/**
 * gst_nlp_span_get_text:
 * @self: a span
 *
 * Copies the text of the span. U+FFFD stands for NUL characters, as in [method@Document.dup_text].
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
gchar *
gst_nlp_span_get_text (GstNlpSpan *self)
{
  GstNlpRange range;

  g_return_val_if_fail (self != NULL, NULL);

  range = gst_nlp_span_get_range (self);
  return gst_nlp_text_dup (self->text, range.start, range.end);
}

/**
 * gst_nlp_span_get_layer:
 * @self: a span
 *
 * Gets the name of the layer that the span belongs to.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_span_get_layer (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->layer->name;
}

/**
 * gst_nlp_span_get_index:
 * @self: a span
 *
 * Gets the index of the span in its layer.
 *
 * Returns: the index, from 0
 *
 * Since: 0.1
 */
guint
gst_nlp_span_get_index (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->index;
}

/**
 * gst_nlp_span_get_flags:
 * @self: a span
 *
 * Gets the properties of a token's characters.
 *
 * Returns: the flags, or %GST_NLP_TOKEN_NONE if the span is not a token
 *
 * Since: 0.1
 */
GstNlpTokenFlags
gst_nlp_span_get_flags (GstNlpSpan *self)
{
  g_return_val_if_fail (self != NULL, GST_NLP_TOKEN_NONE);

  if (self->layer->row_type != GST_NLP_ROW_TOKEN)
    return GST_NLP_TOKEN_NONE;
  return gst_nlp_layer_row (self->layer, GstNlpToken, self->index)->flags;
}

/**
 * gst_nlp_span_get_label:
 * @self: a span
 *
 * Gets the label of the span, such as "PERSON" or "DATE".
 *
 * Returns: (transfer none) (nullable): the label, or %NULL for tokens and sentences
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_span_get_label (GstNlpSpan *self)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (self != NULL, NULL);

  raw = get_raw (self);
  return raw ? raw->label : NULL;
}

/**
 * gst_nlp_span_get_score:
 * @self: a span
 *
 * Gets the confidence of the engine that found the span.
 *
 * Returns: the confidence, 0 to 1; 1 for tokens and sentences
 *
 * Since: 0.1
 */
gdouble
gst_nlp_span_get_score (GstNlpSpan *self)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (self != NULL, 0.0);

  raw = get_raw (self);
  return raw ? raw->score : 1.0;
}

/**
 * gst_nlp_span_get_chain:
 * @self: a span
 *
 * Gets the coreference chain of the span. The spans of one chain refer to the same thing.
 *
 * Returns: the number of the chain, or -1 for none
 *
 * Since: 0.1
 */
gint
gst_nlp_span_get_chain (GstNlpSpan *self)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (self != NULL, -1);

  raw = get_raw (self);
  return raw ? raw->chain : -1;
}

/**
 * gst_nlp_span_get_attribute:
 * @self: a span
 * @name: the name of an attribute: "name" for the canonical name, "id" for the identifier in a
 *     knowledge base, "value" for the normalized value, "source" for the engine and rule that found
 *     the span
 *
 * Looks up an attribute. A value that was not a string in JSON is returned as JSON text.
 *
 * Returns: (transfer none) (nullable): the value, which lives as long as @self
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_span_get_attribute (GstNlpSpan *self, const gchar *name)
{
  const GstNlpRawSpan *raw;
  const GstNlpAttribute *attribute;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  raw = get_raw (self);
  attribute = raw ? gst_nlp_attribute_find (raw->attributes, name) : NULL;
  return attribute ? attribute->value : NULL;
}

/**
 * gst_nlp_span_list_attributes:
 * @self: a span
 *
 * Lists the names of the span's attributes.
 *
 * Returns: (transfer full): the names
 *
 * Since: 0.1
 */
gchar **
gst_nlp_span_list_attributes (GstNlpSpan *self)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (self != NULL, NULL);

  raw = get_raw (self);
  return gst_nlp_attribute_list (raw ? raw->attributes : NULL);
}

/**
 * gst_nlp_span_equal:
 * @self: a span
 * @other: another span
 *
 * Compares two spans. Spans are equal if they are of the same text (that of a document or of its
 * copies), of the same layer, and have the same offsets and label. Their scores, chains and
 * attributes may differ, and so may their indices, after other spans were removed.
 *
 * Returns: whether the spans are equal
 *
 * Since: 0.1
 */
gboolean
gst_nlp_span_equal (GstNlpSpan *self, GstNlpSpan *other)
{
  GstNlpRange range, other_range;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self == other)
    return TRUE;
  range = gst_nlp_span_get_range (self);
  other_range = gst_nlp_span_get_range (other);
  return self->text == other->text && range.start == other_range.start &&
         range.end == other_range.end && strcmp (self->layer->name, other->layer->name) == 0 &&
         g_strcmp0 (gst_nlp_span_get_label (self), gst_nlp_span_get_label (other)) == 0;
}

/**
 * gst_nlp_span_hash:
 * @self: a span
 *
 * Computes a hash value. Spans that are equal have the same value in one process.
 *
 * Returns: the hash value
 *
 * Since: 0.1
 */
guint
gst_nlp_span_hash (GstNlpSpan *self)
{
  GstNlpRange range;
  guint hash;

  g_return_val_if_fail (self != NULL, 0);

  range = gst_nlp_span_get_range (self);
  hash = g_direct_hash (self->text) ^ g_str_hash (self->layer->name);
  return (hash * 31 + range.start) * 31 + range.end;
}

GstNlpRelation *
gst_nlp_relation_new (GstNlpLayer *layer, guint index, GstNlpSpan *source, GstNlpSpan *target)
{
  GstNlpRelation *self = g_new (GstNlpRelation, 1);

  self->ref_count = 1;
  self->layer = gst_nlp_layer_ref (layer);
  self->index = index;
  self->source = source;
  self->target = target;

  return self;
}

/**
 * gst_nlp_relation_ref:
 * @self: a relation
 *
 * Increases the reference count.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
GstNlpRelation *
gst_nlp_relation_ref (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * gst_nlp_relation_unref:
 * @self: (transfer full): a relation
 *
 * Decreases the reference count, and frees the relation when it drops to 0.
 *
 * Since: 0.1
 */
void
gst_nlp_relation_unref (GstNlpRelation *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  gst_nlp_layer_unref (self->layer);
  gst_nlp_span_unref (self->source);
  gst_nlp_span_unref (self->target);
  g_free (self);
}

static const GstNlpRawRelation *
get_raw_relation (GstNlpRelation *self)
{
  return gst_nlp_layer_row (self->layer, GstNlpRawRelation, self->index);
}

/**
 * gst_nlp_relation_get_index:
 * @self: a relation
 *
 * Gets the index of the relation in its document.
 *
 * Returns: the index, from 0
 *
 * Since: 0.1
 */
guint
gst_nlp_relation_get_index (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->index;
}

/**
 * gst_nlp_relation_get_name:
 * @self: a relation
 *
 * Gets the type of the relation, such as "role" or "speaker".
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_relation_get_name (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_raw_relation (self)->name;
}

/**
 * gst_nlp_relation_get_source:
 * @self: a relation
 *
 * Gets the span that the relation goes from, such as the person who has a role.
 *
 * Returns: (transfer full): the span
 *
 * Since: 0.1
 */
GstNlpSpan *
gst_nlp_relation_get_source (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gst_nlp_span_ref (self->source);
}

/**
 * gst_nlp_relation_get_target:
 * @self: a relation
 *
 * Gets the span that the relation goes to, such as the role.
 *
 * Returns: (transfer full): the span
 *
 * Since: 0.1
 */
GstNlpSpan *
gst_nlp_relation_get_target (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gst_nlp_span_ref (self->target);
}

/**
 * gst_nlp_relation_get_score:
 * @self: a relation
 *
 * Gets the confidence of the engine that found the relation.
 *
 * Returns: the confidence, 0 to 1
 *
 * Since: 0.1
 */
gdouble
gst_nlp_relation_get_score (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return get_raw_relation (self)->score;
}

/**
 * gst_nlp_relation_get_attribute:
 * @self: a relation
 * @name: the name of an attribute
 *
 * Looks up an attribute.
 *
 * Returns: (transfer none) (nullable): the value, which lives as long as @self
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_relation_get_attribute (GstNlpRelation *self, const gchar *name)
{
  const GstNlpAttribute *attribute;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  attribute = gst_nlp_attribute_find (get_raw_relation (self)->attributes, name);
  return attribute ? attribute->value : NULL;
}

/**
 * gst_nlp_relation_list_attributes:
 * @self: a relation
 *
 * Lists the names of the relation's attributes.
 *
 * Returns: (transfer full): the names
 *
 * Since: 0.1
 */
gchar **
gst_nlp_relation_list_attributes (GstNlpRelation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gst_nlp_attribute_list (get_raw_relation (self)->attributes);
}
