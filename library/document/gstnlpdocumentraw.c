/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentraw.c: the arrays of layers as they are stored, for C.
 */

#include "gstnlpdocument-private.h"

/**
 * gst_nlp_document_peek_tokens: (skip)
 * @self: a document
 * @n_tokens: (out): the number of tokens
 *
 * Gets the tokens as they are stored, with offsets in bytes.
 *
 * Returns: (transfer none) (nullable): the tokens, valid until the layer changes, or %NULL if there
 *     is no such layer
 *
 * Since: 0.1
 */
const GstNlpToken *
gst_nlp_document_peek_tokens (GstNlpDocument *self, gsize *n_tokens)
{
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (n_tokens != NULL, NULL);

  layer = self->builtins[GST_NLP_BUILTIN_TOKENS];
  *n_tokens = layer ? layer->rows->len : 0;
  return layer ? (const GstNlpToken *)layer->rows->data : NULL;
}

/**
 * gst_nlp_document_peek_sentences: (skip)
 * @self: a document
 * @n_sentences: (out): the number of sentences
 *
 * Gets the sentences as they are stored, with offsets in bytes.
 *
 * Returns: (transfer none) (nullable): the sentences, valid until the layer changes, or %NULL if
 *     there is no such layer
 *
 * Since: 0.1
 */
const GstNlpRange *
gst_nlp_document_peek_sentences (GstNlpDocument *self, gsize *n_sentences)
{
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (n_sentences != NULL, NULL);

  layer = self->builtins[GST_NLP_BUILTIN_SENTENCES];
  *n_sentences = layer ? layer->rows->len : 0;
  return layer ? (const GstNlpRange *)layer->rows->data : NULL;
}

/**
 * gst_nlp_document_peek_spans: (skip)
 * @self: a document
 * @layer: the name of a layer of labelled spans
 * @n_spans: (out): the number of spans
 *
 * Gets labelled spans as they are stored, with offsets in bytes.
 *
 * Returns: (transfer none) (nullable): the spans, valid until the layer changes, or %NULL if there
 *     is no such layer
 *
 * Since: 0.1
 */
const GstNlpRawSpan *
gst_nlp_document_peek_spans (GstNlpDocument *self, const gchar *layer, gsize *n_spans)
{
  GstNlpLayer *found;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (layer != NULL, NULL);
  g_return_val_if_fail (n_spans != NULL, NULL);

  found = gst_nlp_document_peek_layer (self, layer);
  if (found != NULL && found->row_type != GST_NLP_ROW_SPAN)
    found = NULL;
  *n_spans = found ? found->rows->len : 0;
  return found ? (const GstNlpRawSpan *)found->rows->data : NULL;
}

/* Replaces the layer @builtin by one with @rows, which it takes. Relations to the old rows would
 * point to the wrong ones. */
static void
take_rows (GstNlpDocument *self, GstNlpBuiltin builtin, GArray *rows)
{
  GstNlpLayer *layer;

  g_clear_pointer (&self->builtins[builtin], gst_nlp_layer_unref);
  layer = gst_nlp_document_write_builtin (self, builtin);
  g_array_unref (layer->rows);
  layer->rows = rows;
  gst_nlp_document_drop_relations (self, layer->name);
}

/**
 * gst_nlp_document_take_tokens: (skip)
 * @self: a document
 * @tokens: (transfer full): an array of [struct@Token] in the order of the text, neither empty nor
 *     overlapping
 *
 * Replaces the tokens. Relations to the tokens before are removed, and so is their syntax.
 *
 * Since: 0.1
 */
void
gst_nlp_document_take_tokens (GstNlpDocument *self, GArray *tokens)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (tokens != NULL && g_array_get_element_size (tokens) == sizeof (GstNlpToken));

  take_rows (self, GST_NLP_BUILTIN_TOKENS, tokens);
}

/**
 * gst_nlp_document_take_sentences: (skip)
 * @self: a document
 * @sentences: (transfer full): an array of [struct@Range] in the order of the text, neither empty
 *     nor overlapping
 *
 * Replaces the sentences. Relations to the sentences before are removed.
 *
 * Since: 0.1
 */
void
gst_nlp_document_take_sentences (GstNlpDocument *self, GArray *sentences)
{
  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (sentences != NULL &&
                    g_array_get_element_size (sentences) == sizeof (GstNlpRange));

  take_rows (self, GST_NLP_BUILTIN_SENTENCES, sentences);
}

/**
 * gst_nlp_document_append_raw_span: (skip)
 * @self: a document
 * @layer: the name of a layer of labelled spans, which is created if it does not exist
 * @span: a span in bytes, on code point boundaries. The label is a static or interned string, which
 *     is not copied; the attributes are copied
 *
 * Adds a labelled span with its score, chain and attributes. This is the fastest way to add a span.
 *
 * Returns: the index of the span in its layer, or %G_MAXUINT if it can't be added
 *
 * Since: 0.1
 */
guint
gst_nlp_document_append_raw_span (GstNlpDocument *self,
                                  const gchar *layer,
                                  const GstNlpRawSpan *span)
{
  GstNlpLayer *found;
  GstNlpRawSpan row;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), G_MAXUINT);
  g_return_val_if_fail (layer != NULL && *layer != '\0', G_MAXUINT);
  g_return_val_if_fail (span != NULL, G_MAXUINT);
  g_return_val_if_fail (span->start <= span->end && span->end <= self->text->length, G_MAXUINT);
  g_return_val_if_fail (span->label == NULL || *span->label != '\0', G_MAXUINT);
  g_return_val_if_fail (gst_nlp_is_score ((gdouble)span->score), G_MAXUINT);

  found = gst_nlp_document_write_layer (self, layer);
  g_return_val_if_fail (found->row_type == GST_NLP_ROW_SPAN, G_MAXUINT);

  row = *span;
  row.attributes = gst_nlp_layer_copy_attributes (found, span->attributes);
  g_array_append_val (found->rows, row);
  return found->rows->len - 1;
}
