/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "gstnlpdocument-private.h"

struct _GstNlpSpan {
  gint ref_count;
  GstNlpText *text;
  GstNlpLayer *layer;
  guint index;
};

struct _GstNlpRelation {
  gint ref_count;
  GstNlpLayer *layer;
  const GstNlpRawRelation *raw;
  GstNlpSpan *source;
  GstNlpSpan *target;
};

G_DEFINE_BOXED_TYPE (GstNlpSpan, gst_nlp_span, gst_nlp_span_ref, gst_nlp_span_unref)
G_DEFINE_BOXED_TYPE (GstNlpRelation, gst_nlp_relation, gst_nlp_relation_ref, gst_nlp_relation_unref)

GstNlpSpan *
gst_nlp_span_new (GstNlpText *text, GstNlpLayer *layer, guint index)
{
  GstNlpSpan *span = g_new (GstNlpSpan, 1);

  span->ref_count = 1;
  span->text = gst_nlp_text_ref (text);
  span->layer = gst_nlp_layer_ref (layer);
  span->index = index;

  return span;
}

/**
 * gst_nlp_span_ref:
 * @span: a span
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @span
 */
GstNlpSpan *
gst_nlp_span_ref (GstNlpSpan *span)
{
  g_atomic_int_inc (&span->ref_count);
  return span;
}

/**
 * gst_nlp_span_unref:
 * @span: (transfer full): a span
 *
 * Gives a reference back.
 */
void
gst_nlp_span_unref (GstNlpSpan *span)
{
  if (!g_atomic_int_dec_and_test (&span->ref_count))
    return;

  gst_nlp_text_unref (span->text);
  gst_nlp_layer_unref (span->layer);
  g_free (span);
}

/* Where the span lies, in bytes, whatever the kind of its layer. */
static GstNlpRange
get_range (GstNlpSpan *span)
{
  GstNlpRange range;

  if (span->layer->kind == GST_NLP_ROWS_TOKENS) {
    const GstNlpToken *token = gst_nlp_layer_row (span->layer, GstNlpToken, span->index);

    range = (GstNlpRange){token->start, token->end};
  } else if (span->layer->kind == GST_NLP_ROWS_SENTENCES) {
    range = *gst_nlp_layer_row (span->layer, GstNlpRange, span->index);
  } else {
    const GstNlpRawSpan *raw = gst_nlp_layer_row (span->layer, GstNlpRawSpan, span->index);

    range = (GstNlpRange){raw->start, raw->end};
  }

  return range;
}

/* The labelled span, or NULL for tokens and sentences. */
static const GstNlpRawSpan *
get_raw (GstNlpSpan *span)
{
  if (span->layer->kind != GST_NLP_ROWS_SPANS)
    return NULL;
  return gst_nlp_layer_row (span->layer, GstNlpRawSpan, span->index);
}

/**
 * gst_nlp_span_get_start:
 * @span: a span
 *
 * Gets where the span begins.
 *
 * Returns: an offset in code points
 */
guint
gst_nlp_span_get_start (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return gst_nlp_text_from_byte (span->text, get_range (span).start, GST_NLP_OFFSETS_CODEPOINT);
}

/**
 * gst_nlp_span_get_end:
 * @span: a span
 *
 * Gets where the span ends: the offset behind its last code point.
 *
 * Returns: an offset in code points
 */
guint
gst_nlp_span_get_end (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return gst_nlp_text_from_byte (span->text, get_range (span).end, GST_NLP_OFFSETS_CODEPOINT);
}

/**
 * gst_nlp_span_get_start_byte:
 * @span: a span
 *
 * Gets where the span begins.
 *
 * Returns: an offset in bytes of UTF-8
 */
gsize
gst_nlp_span_get_start_byte (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return get_range (span).start;
}

/**
 * gst_nlp_span_get_end_byte:
 * @span: a span
 *
 * Gets where the span ends: the offset behind its last byte.
 *
 * Returns: an offset in bytes of UTF-8
 */
gsize
gst_nlp_span_get_end_byte (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return get_range (span).end;
}

/**
 * gst_nlp_span_get_text:
 * @span: a span
 *
 * Gets what stands in the span.
 *
 * Returns: (transfer full): its text
 */
gchar *
gst_nlp_span_get_text (GstNlpSpan *span)
{
  GstNlpRange range;

  g_return_val_if_fail (span != NULL, NULL);

  range = get_range (span);
  return g_strndup (span->text->data + range.start, range.end - range.start);
}

/**
 * gst_nlp_span_get_layer:
 * @span: a span
 *
 * Gets the name of the layer that the span is of.
 *
 * Returns: (transfer none): the name
 */
const gchar *
gst_nlp_span_get_layer (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, NULL);

  return span->layer->name;
}

/**
 * gst_nlp_span_get_index:
 * @span: a span
 *
 * Gets the place of the span in its layer.
 *
 * Returns: its number, from 0
 */
guint
gst_nlp_span_get_index (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return span->index;
}

/**
 * gst_nlp_span_get_flags:
 * @span: a span
 *
 * Gets what is known of the letters of a token.
 *
 * Returns: the flags, none if the span is no token
 */
GstNlpTokenFlags
gst_nlp_span_get_flags (GstNlpSpan *span)
{
  g_return_val_if_fail (span != NULL, GST_NLP_TOKEN_NONE);

  if (span->layer->kind != GST_NLP_ROWS_TOKENS)
    return GST_NLP_TOKEN_NONE;
  return gst_nlp_layer_row (span->layer, GstNlpToken, span->index)->flags;
}

/**
 * gst_nlp_span_get_label:
 * @span: a span
 *
 * Gets what the span is: "PERSON", "DATE".
 *
 * Returns: (transfer none) (nullable): the label
 */
const gchar *
gst_nlp_span_get_label (GstNlpSpan *span)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (span != NULL, NULL);

  raw = get_raw (span);
  return raw ? raw->label : NULL;
}

/**
 * gst_nlp_span_get_score:
 * @span: a span
 *
 * Gets how sure the engine was that found the span.
 *
 * Returns: 0 to 1
 */
gdouble
gst_nlp_span_get_score (GstNlpSpan *span)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (span != NULL, 0.0);

  raw = get_raw (span);
  return raw ? raw->score : 1.0;
}

/**
 * gst_nlp_span_get_chain:
 * @span: a span
 *
 * Gets which chain the span is of. The spans of one chain name the same thing.
 *
 * Returns: the number of the chain, or -1
 */
gint
gst_nlp_span_get_chain (GstNlpSpan *span)
{
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (span != NULL, -1);

  raw = get_raw (span);
  return raw ? raw->chain : -1;
}

/**
 * gst_nlp_span_get_attribute:
 * @span: a span
 * @name: the name of an attribute: "name" for the canonical name, "id" for the one in a knowledge
 *     base, "value" for the normalised value, "source" for the engine and rule that found the span
 *
 * Looks up an attribute. A value that was no string in JSON is given as its JSON text.
 *
 * Returns: (transfer none) (nullable): its value
 */
const gchar *
gst_nlp_span_get_attribute (GstNlpSpan *span, const gchar *name)
{
  const GstNlpRawSpan *raw;
  const GstNlpAttribute *attribute;

  g_return_val_if_fail (span != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  raw = get_raw (span);
  attribute = raw ? gst_nlp_attribute_find (raw->attributes, name) : NULL;
  return attribute ? attribute->value : NULL;
}

/**
 * gst_nlp_span_list_attributes:
 * @span: a span
 *
 * Lists the names of the attributes of the span.
 *
 * Returns: (transfer full): the names
 */
gchar **
gst_nlp_span_list_attributes (GstNlpSpan *span)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const GstNlpRawSpan *raw;

  g_return_val_if_fail (span != NULL, NULL);

  raw = get_raw (span);
  for (const GstNlpAttribute *a = raw ? raw->attributes : NULL; a != NULL; a = a->next)
    g_strv_builder_add (names, a->name);

  return g_strv_builder_end (names);
}

/* Takes @source and @target. @raw is a row of @layer. */
GstNlpRelation *
gst_nlp_relation_new (GstNlpRawRelation *raw,
                      GstNlpLayer *layer,
                      GstNlpSpan *source,
                      GstNlpSpan *target)
{
  GstNlpRelation *relation = g_new (GstNlpRelation, 1);

  relation->ref_count = 1;
  relation->layer = gst_nlp_layer_ref (layer);
  relation->raw = raw;
  relation->source = source;
  relation->target = target;

  return relation;
}

/**
 * gst_nlp_relation_ref:
 * @relation: a relation
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @relation
 */
GstNlpRelation *
gst_nlp_relation_ref (GstNlpRelation *relation)
{
  g_atomic_int_inc (&relation->ref_count);
  return relation;
}

/**
 * gst_nlp_relation_unref:
 * @relation: (transfer full): a relation
 *
 * Gives a reference back.
 */
void
gst_nlp_relation_unref (GstNlpRelation *relation)
{
  if (!g_atomic_int_dec_and_test (&relation->ref_count))
    return;

  gst_nlp_layer_unref (relation->layer);
  gst_nlp_span_unref (relation->source);
  gst_nlp_span_unref (relation->target);
  g_free (relation);
}

/**
 * gst_nlp_relation_get_name:
 * @relation: a relation
 *
 * Gets what the relation is: "role", "speaker".
 *
 * Returns: (transfer none): the name
 */
const gchar *
gst_nlp_relation_get_name (GstNlpRelation *relation)
{
  g_return_val_if_fail (relation != NULL, NULL);

  return relation->raw->name;
}

/**
 * gst_nlp_relation_get_source:
 * @relation: a relation
 *
 * Gets the span that the relation goes from: the person who has a role.
 *
 * Returns: (transfer full): the span
 */
GstNlpSpan *
gst_nlp_relation_get_source (GstNlpRelation *relation)
{
  g_return_val_if_fail (relation != NULL, NULL);

  return gst_nlp_span_ref (relation->source);
}

/**
 * gst_nlp_relation_get_target:
 * @relation: a relation
 *
 * Gets the span that the relation goes to: the role.
 *
 * Returns: (transfer full): the span
 */
GstNlpSpan *
gst_nlp_relation_get_target (GstNlpRelation *relation)
{
  g_return_val_if_fail (relation != NULL, NULL);

  return gst_nlp_span_ref (relation->target);
}

/**
 * gst_nlp_relation_get_score:
 * @relation: a relation
 *
 * Gets how sure the engine was that found the relation.
 *
 * Returns: 0 to 1
 */
gdouble
gst_nlp_relation_get_score (GstNlpRelation *relation)
{
  g_return_val_if_fail (relation != NULL, 0.0);

  return relation->raw->score;
}

/**
 * gst_nlp_relation_get_attribute:
 * @relation: a relation
 * @name: the name of an attribute
 *
 * Looks up an attribute.
 *
 * Returns: (transfer none) (nullable): its value
 */
const gchar *
gst_nlp_relation_get_attribute (GstNlpRelation *relation, const gchar *name)
{
  const GstNlpAttribute *attribute;

  g_return_val_if_fail (relation != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  attribute = gst_nlp_attribute_find (relation->raw->attributes, name);
  return attribute ? attribute->value : NULL;
}
