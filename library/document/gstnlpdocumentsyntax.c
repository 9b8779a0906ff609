/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentsyntax.c: the parts of speech, lemmas and heads of a document's tokens.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

#include "base/pos.h"

static GstNlpSyntax *
peek_syntax (GstNlpDocument *self)
{
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (self, GST_NLP_BUILTIN_TOKENS);

  return layer ? layer->syntax : NULL;
}

/* Returns the syntax of the tokens, of which there is at least one, after it is created if
 * necessary. */
static GstNlpSyntax *
write_syntax (GstNlpDocument *self)
{
  GstNlpLayer *layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_TOKENS);

  if (layer->syntax == NULL)
    layer->syntax = gst_nlp_syntax_new (layer->rows->len);
  return layer->syntax;
}

/**
 * gst_nlp_document_has_syntax:
 * @self: a document
 *
 * Checks whether an analyzer has added syntax to the tokens: parts of speech, lemmas or heads.
 *
 * Returns: whether the tokens have syntax
 *
 * Since: 0.1
 */
gboolean
gst_nlp_document_has_syntax (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), FALSE);

  return peek_syntax (self) != NULL;
}

/* Returns the range of the sentence at byte @at, or all of the text if there is none. */
static GstNlpRange
get_sentence_at (GstNlpDocument *self, guint32 at)
{
  gsize n_sentences, low = 0, high;
  const GstNlpRange *sentences = gst_nlp_document_peek_sentences (self, &n_sentences);

  high = n_sentences;
  while (low < high) {
    const gsize middle = low + (high - low) / 2;

    if (sentences[middle].end <= at)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < n_sentences && sentences[low].start <= at)
    return sentences[low];
  return (GstNlpRange){0, self->text->length};
}

/**
 * gst_nlp_document_get_dependents:
 * @self: a document
 * @token: a token of the document
 *
 * Gets the tokens that depend on @token, which are in the same sentence.
 *
 * Returns: (transfer full) (element-type GstNlpSpan) (nullable): the tokens in the order of the
 *     text
 *
 * Since: 0.1
 */
GList *
gst_nlp_document_get_dependents (GstNlpDocument *self, GstNlpSpan *token)
{
  GList *dependents = NULL;
  GstNlpLayer *layer;
  GstNlpRange sentence;
  guint head;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (token != NULL, NULL);
  g_return_val_if_fail (gst_nlp_span_peek_document_text (token) == self->text, NULL);
  g_return_val_if_fail (strcmp (gst_nlp_span_get_layer (token), GST_NLP_LAYER_TOKENS) == 0, NULL);

  layer = gst_nlp_document_peek_builtin (self, GST_NLP_BUILTIN_TOKENS);
  head = gst_nlp_span_get_index (token);
  if (layer == NULL || layer->syntax == NULL || head >= layer->rows->len)
    return NULL;

  sentence = get_sentence_at (self, gst_nlp_layer_get_range (layer, head).start);
  for (guint i = gst_nlp_layer_count_before (layer, sentence.start);
       i < layer->rows->len && gst_nlp_layer_get_range (layer, i).start < sentence.end; i++) {
    if (i != head && gst_nlp_syntax_token (layer->syntax, i)->head == head)
      dependents = g_list_prepend (dependents, gst_nlp_span_new (self->text, layer, i));
  }
  return g_list_reverse (dependents);
}

/* Returns the value of a lemma, which may be NULL, for token @index. */
static guint32
add_lemma (GstNlpDocument *self, guint index, const gchar *lemma)
{
  GstNlpSyntax *syntax = write_syntax (self);
  gsize n_tokens;
  const GstNlpToken *token = gst_nlp_document_peek_tokens (self, &n_tokens) + index;

  if (lemma == NULL)
    return GST_NLP_LEMMA_NONE;
  return gst_nlp_syntax_add_lemma (syntax, lemma, strlen (lemma), self->text->data + token->start,
                                   token->end - token->start);
}

/**
 * gst_nlp_document_set_token_syntax:
 * @self: a document
 * @index: the index of a token
 * @pos: (nullable): its part of speech: a class of Universal Dependencies, such as "NOUN"
 * @tag: (nullable): its tag in the language, such as "NNS"
 * @lemma: (nullable): its lemma
 *
 * Sets the part of speech, tag and lemma of a token. %NULL stands for those that are not known. A
 * document has at most 65,535 different tags.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_token_syntax (GstNlpDocument *self,
                                   guint index,
                                   const gchar *pos,
                                   const gchar *tag,
                                   const gchar *lemma)
{
  GstNlpSyntax *syntax;
  GstNlpTokenSyntax *token;
  GstNlpPos number;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (index < gst_nlp_document_get_n_spans (self, GST_NLP_LAYER_TOKENS));
  g_return_if_fail (tag == NULL || *tag != '\0');
  g_return_if_fail (lemma == NULL || *lemma != '\0');
  number = pos != NULL ? nlp_pos_from_name (pos, strlen (pos)) : GST_NLP_POS_NONE;
  g_return_if_fail (pos == NULL || number != GST_NLP_POS_NONE);

  syntax = write_syntax (self);
  token = gst_nlp_syntax_token (syntax, index);
  token->pos = number;
  token->tag = tag != NULL ? gst_nlp_syntax_add_tag (syntax, tag) : 0;
  token->lemma = add_lemma (self, index, lemma);
}

/**
 * gst_nlp_document_set_token_head:
 * @self: a document
 * @index: the index of a token
 * @head: the index of its head, @index itself for the root of a sentence, or -1 for none
 * @relation: (nullable): its relation to the head, such as "nsubj"
 *
 * Sets the head of a token, the token that it depends on in the tree of its sentence. A document
 * has at most 255 different relations.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_token_head (GstNlpDocument *self,
                                 guint index,
                                 gint head,
                                 const gchar *relation)
{
  GstNlpSyntax *syntax;
  GstNlpTokenSyntax *token;
  guint n_tokens;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  n_tokens = gst_nlp_document_get_n_spans (self, GST_NLP_LAYER_TOKENS);
  g_return_if_fail (index < n_tokens);
  g_return_if_fail (head == -1 || (head >= 0 && (guint)head < n_tokens));
  g_return_if_fail (relation == NULL || (*relation != '\0' && head >= 0));

  syntax = write_syntax (self);
  token = gst_nlp_syntax_token (syntax, index);
  token->head = head >= 0 ? (guint32)head : GST_NLP_HEAD_NONE;
  token->relation = relation != NULL ? gst_nlp_syntax_add_relation (syntax, relation) : 0;
}

/**
 * gst_nlp_document_peek_syntax: (skip)
 * @self: a document
 * @n_tokens: (out): the number of tokens
 *
 * Gets the syntax of the tokens as it is stored.
 *
 * Returns: (transfer none) (nullable): the syntax of each token, valid until the layer of tokens
 *     changes, or %NULL if the document has none
 *
 * Since: 0.1
 */
const GstNlpTokenSyntax *
gst_nlp_document_peek_syntax (GstNlpDocument *self, gsize *n_tokens)
{
  GstNlpSyntax *syntax;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (n_tokens != NULL, NULL);

  syntax = peek_syntax (self);
  *n_tokens = syntax ? syntax->tokens->len : 0;
  return syntax ? (const GstNlpTokenSyntax *)syntax->tokens->data : NULL;
}

/**
 * gst_nlp_document_peek_tag_names: (skip)
 * @self: a document
 *
 * Gets the names of the tags in [method@Document.peek_syntax].
 *
 * Returns: (transfer none) (nullable): the names, valid until the layer of tokens changes, or %NULL
 *     if the document has no syntax
 *
 * Since: 0.1
 */
GstNlpNames *
gst_nlp_document_peek_tag_names (GstNlpDocument *self)
{
  GstNlpSyntax *syntax;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  syntax = peek_syntax (self);
  return syntax ? syntax->tags : NULL;
}

/**
 * gst_nlp_document_peek_relation_names: (skip)
 * @self: a document
 *
 * Gets the names of the relations in [method@Document.peek_syntax].
 *
 * Returns: (transfer none) (nullable): the names, valid until the layer of tokens changes, or %NULL
 *     if the document has no syntax
 *
 * Since: 0.1
 */
GstNlpNames *
gst_nlp_document_peek_relation_names (GstNlpDocument *self)
{
  GstNlpSyntax *syntax;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  syntax = peek_syntax (self);
  return syntax ? syntax->relations : NULL;
}

/**
 * gst_nlp_document_peek_lemmas: (skip)
 * @self: a document
 *
 * Gets the block of lemmas that [method@Document.peek_syntax] refers to.
 *
 * Returns: (transfer none) (nullable): NUL-terminated strings, one after the other, valid until the
 *     layer of tokens changes, or %NULL if the document has no syntax
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_document_peek_lemmas (GstNlpDocument *self)
{
  GstNlpSyntax *syntax;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  syntax = peek_syntax (self);
  return syntax ? syntax->lemmas->str : NULL;
}

/**
 * gst_nlp_document_append_lemma: (skip)
 * @self: a document
 * @index: the index of a token
 * @lemma: the string to append to
 *
 * Appends the lemma of a token.
 *
 * Returns: %FALSE if the lemma is not known, so that @lemma is unchanged
 *
 * Since: 0.1
 */
gboolean
gst_nlp_document_append_lemma (GstNlpDocument *self, guint index, GString *lemma)
{
  GstNlpSyntax *syntax;
  const GstNlpToken *token;
  gsize n_tokens;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (lemma != NULL, FALSE);
  token = gst_nlp_document_peek_tokens (self, &n_tokens) + index;
  g_return_val_if_fail (index < n_tokens, FALSE);

  syntax = peek_syntax (self);
  return syntax != NULL &&
         gst_nlp_syntax_append_lemma (syntax, index, self->text->data + token->start,
                                      token->end - token->start, lemma);
}

/**
 * gst_nlp_document_take_syntax: (skip)
 * @self: a document
 * @tokens: (transfer full): an array of [struct@TokenSyntax], one for each token
 * @lemmas: (transfer full) (nullable): the block of lemmas that @tokens refer to: NUL-terminated
 *     strings, one after the other
 * @tags: (nullable): the names of tags
 * @relations: (nullable): the names of relations
 *
 * Replaces the syntax of the tokens. It belongs to the tokens: it goes when they are replaced.
 *
 * Since: 0.1
 */
void
gst_nlp_document_take_syntax (GstNlpDocument *self,
                              GArray *tokens,
                              GString *lemmas,
                              GstNlpNames *tags,
                              GstNlpNames *relations)
{
  g_autoptr (GstNlpSyntax) syntax = NULL;
  GstNlpLayer *layer;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (tokens != NULL &&
                    g_array_get_element_size (tokens) == sizeof (GstNlpTokenSyntax));

  syntax = gst_nlp_syntax_new_take (tokens, lemmas, tags, relations);
  g_return_if_fail (tokens->len == gst_nlp_document_get_n_spans (self, GST_NLP_LAYER_TOKENS));
  g_return_if_fail (gst_nlp_syntax_is_valid (syntax));

  layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_TOKENS);
  g_clear_pointer (&layer->syntax, gst_nlp_syntax_free);
  layer->syntax = g_steal_pointer (&syntax);
}

/**
 * gst_nlp_document_set_sentence_parser: (skip)
 * @self: a document with syntax
 * @parser: (nullable): a parser
 *
 * Keeps a parser for the sentences that [method@Document.parse_sentence] is called for. It belongs
 * to the syntax: it goes when that is replaced.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_sentence_parser (GstNlpDocument *self, GstNlpSentenceParser *parser)
{
  GstNlpLayer *layer;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (peek_syntax (self) != NULL);

  layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_TOKENS);
  g_clear_pointer (&layer->syntax->parser, gst_nlp_sentence_parser_unref);
  if (parser != NULL)
    layer->syntax->parser = gst_nlp_sentence_parser_ref (parser);
}

/* Returns the number of the first token that ends after the byte @at. */
static gsize
find_token (const GstNlpToken *tokens, gsize n_tokens, guint32 at)
{
  gsize first = 0, end = n_tokens;

  while (first < end) {
    const gsize middle = first + (end - first) / 2;

    if (tokens[middle].end <= at)
      first = middle + 1;
    else
      end = middle;
  }
  return first;
}

/**
 * gst_nlp_document_parse_sentence:
 * @self: a document
 * @index: the number of a sentence
 *
 * Makes sure that the tokens of a sentence have heads, if syntaxtagger had parse=needed. A sentence
 * that is parsed already stays as it is.
 *
 * Returns: whether the sentence is parsed
 *
 * Since: 0.1
 */
gboolean
gst_nlp_document_parse_sentence (GstNlpDocument *self, guint index)
{
  GstNlpSyntax *syntax;
  const GstNlpRange *sentences;
  const GstNlpToken *tokens;
  gsize n_sentences, n_tokens, first, end;
  GstNlpLayer *layer;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), FALSE);
  sentences = gst_nlp_document_peek_sentences (self, &n_sentences);
  g_return_val_if_fail (index < n_sentences, FALSE);

  syntax = peek_syntax (self);
  tokens = gst_nlp_document_peek_tokens (self, &n_tokens);
  first = find_token (tokens, n_tokens, sentences[index].start);
  end = find_token (tokens, n_tokens, sentences[index].end);
  if (syntax == NULL || first == end)
    return FALSE;
  if (gst_nlp_syntax_token (syntax, first)->head != GST_NLP_HEAD_NONE)
    return TRUE;
  if (syntax->parser == NULL)
    return FALSE;
  layer = gst_nlp_document_write_builtin (self, GST_NLP_BUILTIN_TOKENS);
  tokens = gst_nlp_document_peek_tokens (self, &n_tokens);
  gst_nlp_sentence_parser_parse (layer->syntax->parser, self->text->data, tokens, first, end,
                                 gst_nlp_syntax_token (layer->syntax, 0));
  return TRUE;
}
