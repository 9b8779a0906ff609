/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpspansyntax.c: the part of speech, lemma and head of a token, for introspection.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

#include "base/pos.h"

/* Returns the syntax of a token, or NULL if @self is not a token or has none. */
static const GstNlpTokenSyntax *
peek_token (GstNlpSpan *self)
{
  GstNlpLayer *layer = gst_nlp_span_peek_syntax (self);

  return layer ? gst_nlp_syntax_token (layer->syntax, gst_nlp_span_get_index (self)) : NULL;
}

/**
 * gst_nlp_span_get_pos:
 * @self: a span
 *
 * Gets the part of speech of a token: one of the classes of Universal Dependencies, such as "NOUN"
 * or "VERB".
 *
 * Returns: (transfer none) (nullable): the class, or %NULL if it is not known or if the span is not
 *     a token
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_span_get_pos (GstNlpSpan *self)
{
  const GstNlpTokenSyntax *token;

  g_return_val_if_fail (self != NULL, NULL);

  token = peek_token (self);
  return token ? nlp_pos_get_name (token->pos) : NULL;
}

/**
 * gst_nlp_span_get_tag:
 * @self: a span
 *
 * Gets the tag of a token, which is finer than its part of speech and belongs to a language: in
 * English one of the Penn Treebank, such as "NNS" or "VBD".
 *
 * Returns: (transfer none) (nullable): the tag, which lives as long as @self, or %NULL if it is not
 *     known or if the span is not a token
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_span_get_tag (GstNlpSpan *self)
{
  const GstNlpTokenSyntax *token;

  g_return_val_if_fail (self != NULL, NULL);

  token = peek_token (self);
  return token ? gst_nlp_names_get (gst_nlp_span_peek_syntax (self)->syntax->tags, token->tag)
               : NULL;
}

/**
 * gst_nlp_span_get_lemma:
 * @self: a span
 *
 * Gets the lemma of a token: the form that a dictionary has, such as "go" for "went". U+FFFD stands
 * for NUL characters.
 *
 * Returns: (transfer full) (nullable): the lemma, or %NULL if it is not known or if the span is not
 *     a token
 *
 * Since: 0.1
 */
gchar *
gst_nlp_span_get_lemma (GstNlpSpan *self)
{
  GstNlpLayer *layer;
  g_autofree gchar *text = NULL;
  g_autoptr (GString) lemma = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  layer = gst_nlp_span_peek_syntax (self);
  if (layer == NULL)
    return NULL;

  text = gst_nlp_span_get_text (self);
  lemma = g_string_new (NULL);
  if (!gst_nlp_syntax_append_lemma (layer->syntax, gst_nlp_span_get_index (self), text,
                                    strlen (text), lemma))
    return NULL;
  return g_string_free (g_steal_pointer (&lemma), FALSE);
}

/**
 * gst_nlp_span_get_head:
 * @self: a span
 *
 * Gets the head of a token: the token that it depends on in the tree of its sentence.
 *
 * Returns: (transfer full) (nullable): the token, or %NULL if @self is the root of its sentence,
 *     was not parsed, or is not a token
 *
 * Since: 0.1
 */
GstNlpSpan *
gst_nlp_span_get_head (GstNlpSpan *self)
{
  const GstNlpTokenSyntax *token;

  g_return_val_if_fail (self != NULL, NULL);

  token = peek_token (self);
  if (token == NULL || token->head == GST_NLP_HEAD_NONE ||
      token->head == gst_nlp_span_get_index (self))
    return NULL;
  return gst_nlp_span_new (gst_nlp_span_peek_document_text (self), gst_nlp_span_peek_syntax (self),
                           token->head);
}

/**
 * gst_nlp_span_is_root:
 * @self: a span
 *
 * Checks whether a token is the root of its sentence: it was parsed, and depends on no token.
 *
 * Returns: whether the token is a root
 *
 * Since: 0.1
 */
gboolean
gst_nlp_span_is_root (GstNlpSpan *self)
{
  const GstNlpTokenSyntax *token;

  g_return_val_if_fail (self != NULL, FALSE);

  token = peek_token (self);
  return token != NULL && token->head == gst_nlp_span_get_index (self);
}

/**
 * gst_nlp_span_get_relation:
 * @self: a span
 *
 * Gets the relation of a token to its head, such as "nsubj" for a subject; "root" for the root of a
 * sentence.
 *
 * Returns: (transfer none) (nullable): the relation, which lives as long as @self, or %NULL if the
 *     token was not parsed or if the span is not a token
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_span_get_relation (GstNlpSpan *self)
{
  const GstNlpTokenSyntax *token;

  g_return_val_if_fail (self != NULL, NULL);

  token = peek_token (self);
  return token ? gst_nlp_names_get (gst_nlp_span_peek_syntax (self)->syntax->relations,
                                    token->relation)
               : NULL;
}
