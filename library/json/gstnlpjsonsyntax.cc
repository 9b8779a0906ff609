/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpjsonsyntax.cc: reads the syntax of the tokens of a JSON document: a list for each column.
 */

#include "gstnlpjsonparse-private.hh"

extern "C" {
#include "base/pos.h"
}

using gst_nlp_json::Parse;
using gst_nlp_json::Syntax;

static const char *const column_names[Syntax::N_COLUMNS] = {
    "token_pos", "token_tags", "token_lemmas", "token_heads", "token_relations"};

guint
Syntax::find_column (string_view name)
{
  guint column = 0;

  while (column < N_COLUMNS && name != column_names[column])
    column++;
  return column;
}

/* Returns the row of token @index, which is added if it is the next one. */
static GstNlpTokenSyntax *
get_row (GstNlpSyntax *syntax, guint index)
{
  if (index == syntax->tokens->len)
    gst_nlp_syntax_append (syntax);
  return gst_nlp_syntax_token (syntax, index);
}

bool
Parse::read_syntax (guint column, ondemand::value &value)
{
  ondemand::array array;
  guint n = 0;

  if (syntax.rows == nullptr)
    syntax.rows = gst_nlp_syntax_new (0);
  if (value.get_array ().get (array) != simdjson::SUCCESS)
    return fail ("%s: not a list", column_names[column]);
  for (auto result : array) {
    ondemand::value element;

    if (!check (result.get (element)))
      return false;
    if (is_null (element))
      get_row (syntax.rows, n);
    else if (!(column == Syntax::HEADS ? read_head (n, element)
                                       : read_syntax_name (column, n, element)))
      return false;
    n++;
  }
  syntax.has[column] = true;
  syntax.length[column] = n;
  return true;
}

bool
Parse::read_head (guint index, ondemand::value &value)
{
  guint64 head;

  if (value.get_uint64 ().get (head) != simdjson::SUCCESS || head >= GST_NLP_HEAD_NONE)
    return fail ("token_heads: expected the number of a token, or null");
  get_row (syntax.rows, index)->head = (guint32)head;
  return true;
}

bool
Parse::read_syntax_name (guint column, guint index, ondemand::value &value)
{
  GstNlpTokenSyntax *row = get_row (syntax.rows, index);
  string_view name;

  if (value.get_string ().get (name) != simdjson::SUCCESS || name.empty ())
    return fail ("%s: expected a string, or null", column_names[column]);
  if (column == Syntax::LEMMAS) {
    /* The parser keeps the string until the next pass. */
    syntax.lemmas.resize (index + 1);
    syntax.lemmas[index] = name;
    return true;
  }
  if (memchr (name.data (), '\0', name.size ()) != nullptr)
    return fail ("%s: a name contains NUL", column_names[column]);

  scratch.assign (name);
  if (column == Syntax::POS) {
    row->pos = nlp_pos_from_name (name.data (), name.size ());
    return row->pos != GST_NLP_POS_NONE ||
           fail ("token_pos: \"%s\" is not a part of speech", scratch.c_str ());
  }
  if (column == Syntax::TAGS)
    row->tag = gst_nlp_syntax_add_tag (syntax.rows, scratch.c_str ());
  else
    row->relation = gst_nlp_syntax_add_relation (syntax.rows, scratch.c_str ());
  return (column == Syntax::TAGS ? row->tag : row->relation) != 0 ||
         fail ("%s: too many different names", column_names[column]);
}

bool
Parse::apply_lemma (guint index, const GstNlpToken *token)
{
  const char *token_text = document->text->data + token->start;
  const gsize token_length = token->end - token->start;
  const string_view lemma = syntax.lemmas[index];

  if (lemma.empty ())
    return true;
  if (memchr (lemma.data (), '\0', lemma.size ()) != nullptr &&
      lemma != string_view (token_text, token_length))
    return fail ("token_lemmas: a lemma contains NUL");
  gst_nlp_syntax_token (syntax.rows, index)->lemma = gst_nlp_syntax_add_lemma (
      syntax.rows, lemma.data (), lemma.size (), token_text, token_length);
  return true;
}

bool
Parse::apply_syntax ()
{
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (document, GST_NLP_BUILTIN_TOKENS);
  const guint n = layer != nullptr ? layer->rows->len : 0;

  if (syntax.rows == nullptr)
    return true;
  for (guint column = 0; column < Syntax::N_COLUMNS; column++) {
    if (syntax.has[column] && (layer == nullptr || syntax.length[column] != n))
      return fail ("%s: expected one value for each token", column_names[column]);
  }
  for (guint i = 0; i < n; i++) {
    const guint32 head = gst_nlp_syntax_token (syntax.rows, i)->head;

    if (head >= n && head != GST_NLP_HEAD_NONE)
      return fail ("token_heads: %u is not the number of a token", head);
  }
  for (guint i = 0; i < syntax.lemmas.size (); i++) {
    if (!apply_lemma (i, gst_nlp_layer_row (layer, GstNlpToken, i)))
      return false;
  }
  layer->syntax = (GstNlpSyntax *)g_steal_pointer (&syntax.rows);
  return true;
}
