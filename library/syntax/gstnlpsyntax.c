/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsyntax.c: the parts of speech, lemmas and heads of the tokens of a document.
 */

#include "gstnlpsyntax-private.h"

#include <string.h>

#include "base/lowercase.h"

static const GstNlpTokenSyntax unknown = {.head = GST_NLP_HEAD_NONE};

static GstNlpNames *
ref_or_new (GstNlpNames *names)
{
  return names != NULL ? gst_nlp_names_ref (names) : gst_nlp_names_new (NULL, 0);
}

GstNlpSyntax *
gst_nlp_syntax_new_take (GArray *tokens, GString *lemmas, GstNlpNames *tags, GstNlpNames *relations)
{
  GstNlpSyntax *self = g_new0 (GstNlpSyntax, 1);

  self->tokens = tokens;
  self->lemmas = lemmas != NULL ? lemmas : g_string_new (NULL);
  self->tags = ref_or_new (tags);
  self->relations = ref_or_new (relations);
  return self;
}

GstNlpSyntax *
gst_nlp_syntax_new (guint n_tokens)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (GstNlpTokenSyntax), n_tokens);

  for (guint i = 0; i < n_tokens; i++)
    g_array_append_val (tokens, unknown);
  return gst_nlp_syntax_new_take (tokens, NULL, NULL, NULL);
}

GstNlpSyntax *
gst_nlp_syntax_copy (const GstNlpSyntax *self)
{
  GstNlpSyntax *copy = gst_nlp_syntax_new_take (
      g_array_copy (self->tokens), g_string_new_len (self->lemmas->str, self->lemmas->len),
      self->tags, self->relations);

  if (self->parser != NULL)
    copy->parser = gst_nlp_sentence_parser_ref (self->parser);
  return copy;
}

void
gst_nlp_syntax_free (GstNlpSyntax *self)
{
  g_array_unref (self->tokens);
  g_string_free (self->lemmas, TRUE);
  gst_nlp_names_unref (self->tags);
  gst_nlp_names_unref (self->relations);
  g_clear_pointer (&self->parser, gst_nlp_sentence_parser_unref);
  g_free (self);
}

gboolean
gst_nlp_syntax_is_valid (const GstNlpSyntax *self)
{
  const guint n_tokens = self->tokens->len;
  const guint n_tags = gst_nlp_names_get_n (self->tags);
  const guint n_relations = gst_nlp_names_get_n (self->relations);

  for (guint i = 0; i < n_tokens; i++) {
    const GstNlpTokenSyntax *token = gst_nlp_syntax_token (self, i);

    if ((token->head >= n_tokens && token->head != GST_NLP_HEAD_NONE) ||
        (token->lemma >= GST_NLP_LEMMA_STRING &&
         token->lemma - GST_NLP_LEMMA_STRING >= self->lemmas->len) ||
        token->tag > n_tags || token->pos > GST_NLP_POS_X || token->relation > n_relations)
      return FALSE;
  }
  return TRUE;
}

void
gst_nlp_syntax_append (GstNlpSyntax *self)
{
  g_array_append_val (self->tokens, unknown);
}

void
gst_nlp_syntax_remove (GstNlpSyntax *self, guint index)
{
  g_array_remove_index (self->tokens, index);
  for (guint i = 0; i < self->tokens->len; i++) {
    GstNlpTokenSyntax *token = gst_nlp_syntax_token (self, i);

    if (token->head == index) {
      token->head = GST_NLP_HEAD_NONE;
      token->relation = 0;
    } else if (token->head > index && token->head != GST_NLP_HEAD_NONE) {
      token->head--;
    }
  }
}

/* Returns the number of @name, which is added to a table of less than @max names if necessary. */
static guint
add_name (GstNlpNames **names, const gchar *name, guint max)
{
  guint number = gst_nlp_names_find (*names, name);

  if (number > 0 || gst_nlp_names_get_n (*names) >= max)
    return number;
  *names = gst_nlp_names_make_writable (*names);
  return gst_nlp_names_add (*names, name);
}

guint16
gst_nlp_syntax_add_tag (GstNlpSyntax *self, const gchar *name)
{
  return (guint16)add_name (&self->tags, name, G_MAXUINT16);
}

guint8
gst_nlp_syntax_add_relation (GstNlpSyntax *self, const gchar *name)
{
  return (guint8)add_name (&self->relations, name, G_MAXUINT8);
}

static gboolean
is_lower (const gchar *lemma, gsize length, const gchar *text, gsize text_length)
{
  g_autoptr (GString) lower = g_string_sized_new (text_length);

  nlp_lowercase_append (lower, text, text_length);
  return lower->len == length && memcmp (lower->str, lemma, length) == 0;
}

guint32
gst_nlp_syntax_add_lemma (GstNlpSyntax *self,
                          const gchar *lemma,
                          gsize length,
                          const gchar *text,
                          gsize text_length)
{
  const gsize offset = self->lemmas->len;

  if (length == text_length && memcmp (lemma, text, length) == 0)
    return GST_NLP_LEMMA_TEXT;
  if (is_lower (lemma, length, text, text_length))
    return GST_NLP_LEMMA_LOWER;
  if (offset > G_MAXUINT32 - GST_NLP_LEMMA_STRING)
    return GST_NLP_LEMMA_NONE;

  g_string_append_len (self->lemmas, lemma, (gssize)length);
  g_string_append_c (self->lemmas, '\0');
  return GST_NLP_LEMMA_STRING + (guint32)offset;
}

gboolean
gst_nlp_syntax_append_lemma (const GstNlpSyntax *self,
                             guint index,
                             const gchar *text,
                             gsize text_length,
                             GString *out)
{
  const guint32 lemma = gst_nlp_syntax_token (self, index)->lemma;

  if (lemma == GST_NLP_LEMMA_TEXT)
    g_string_append_len (out, text, (gssize)text_length);
  else if (lemma == GST_NLP_LEMMA_LOWER)
    nlp_lowercase_append (out, text, text_length);
  else if (lemma != GST_NLP_LEMMA_NONE)
    g_string_append (out, self->lemmas->str + lemma - GST_NLP_LEMMA_STRING);
  return lemma != GST_NLP_LEMMA_NONE;
}
