/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsentenceparser.c: parsers that documents keep for the sentences that are asked for.
 */

#include "gstnlpsentenceparser.h"

struct _GstNlpSentenceParser {
  gatomicrefcount ref_count;
  GstNlpParseFunc parse;
  gpointer data;
  GDestroyNotify destroy; /* (nullable) */
};

/**
 * gst_nlp_sentence_parser_new: (skip)
 * @parse: parses a sentence
 * @data: its data
 * @destroy: (nullable): frees @data
 *
 * Creates a parser.
 *
 * Returns: (transfer full): the parser
 *
 * Since: 0.1
 */
GstNlpSentenceParser *
gst_nlp_sentence_parser_new (GstNlpParseFunc parse, gpointer data, GDestroyNotify destroy)
{
  GstNlpSentenceParser *self;

  g_return_val_if_fail (parse != NULL, NULL);

  self = g_new (GstNlpSentenceParser, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parse = parse;
  self->data = data;
  self->destroy = destroy;
  return self;
}

/**
 * gst_nlp_sentence_parser_ref: (skip)
 * @self: a parser
 *
 * Increases the reference count.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
GstNlpSentenceParser *
gst_nlp_sentence_parser_ref (GstNlpSentenceParser *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gst_nlp_sentence_parser_unref: (skip)
 * @self: (transfer full): a parser
 *
 * Decreases the reference count, and frees the parser when it reaches 0.
 *
 * Since: 0.1
 */
void
gst_nlp_sentence_parser_unref (GstNlpSentenceParser *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

/**
 * gst_nlp_sentence_parser_parse: (skip)
 * @self: a parser
 * @text: the text of a document
 * @tokens: the tokens of the text
 * @first: the number of the first token of a sentence
 * @end: the number of the token after its last one
 * @syntax: (inout): the syntax of all tokens
 *
 * Parses a sentence.
 *
 * Since: 0.1
 */
void
gst_nlp_sentence_parser_parse (GstNlpSentenceParser *self,
                               const gchar *text,
                               const GstNlpToken *tokens,
                               gsize first,
                               gsize end,
                               GstNlpTokenSyntax *syntax)
{
  g_return_if_fail (self != NULL);

  self->parse (self->data, text, tokens, first, end, syntax);
}
