/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpconlluwriter.c: writes a document as CoNLL-U, the format of Universal Dependencies.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

#include "base/pos.h"
#include "gstnlpconllu.h"

typedef struct {
  GstNlpDocument *document;
  GString *out;
  const GstNlpToken *tokens;
  guint n_tokens;
  const GstNlpSyntax *syntax; /* (nullable) */
  const GstNlpRawSpan *spans; /* (nullable): the entities */
  guint *entities;            /* of each token: the number of its entity from 1, or 0 */
} Writer;

/* A sentence: the tokens from @begin to before @end. */
typedef struct {
  guint begin;
  guint end;
  gboolean is_tree;
} Sentence;

static gboolean
is_line_break (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
}

/* Appends a value on one line. Characters that would end the value become a space, or "_" if it
 * can't contain spaces. */
static void
append_value (GString *out, const gchar *value, gsize length, gboolean may_have_spaces)
{
  const gchar *end = value + length;

  for (; value < end; value = g_utf8_next_char (value)) {
    const gunichar c = g_utf8_get_char (value);

    if (c == 0)
      g_string_append (out, "\xef\xbf\xbd");
    else if (is_line_break (c) || (!may_have_spaces && g_unichar_isspace (c)))
      g_string_append_c (out, may_have_spaces ? ' ' : '_');
    else
      g_string_append_unichar (out, c);
  }
}

/* Appends a column, "_" if @value is NULL. */
static void
append_column (GString *out, const gchar *value, gboolean may_have_spaces)
{
  if (value != NULL)
    append_value (out, value, strlen (value), may_have_spaces);
  else
    g_string_append_c (out, '_');
  g_string_append_c (out, '\t');
}

/* Stores the whitespace from byte @start to @end in @space. Other characters there belong to no
 * token, and are left out. */
static void
get_space (Writer *self, guint32 start, guint32 end, GString *space)
{
  const gchar *at = self->document->text->data + start;
  const gchar *last = self->document->text->data + end;

  g_string_truncate (space, 0);
  for (; at < last; at = g_utf8_next_char (at)) {
    if (g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (space, g_utf8_get_char (at));
  }
}

/* Stores the whitespace after token @i. */
static void
get_space_after (Writer *self, guint i, GString *space)
{
  const guint32 next =
      i + 1 < self->n_tokens ? self->tokens[i + 1].start : self->document->text->length;

  get_space (self, self->tokens[i].end, next, space);
}

/* Writes whitespace with the escapes of UDPipe, and \uXXXX for the characters that have none, so
 * that the text can be restored. */
static void
append_space (GString *out, const GString *space)
{
  for (const gchar *at = space->str; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);

    if (c == ' ')
      g_string_append (out, "\\s");
    else if (c == '\t')
      g_string_append (out, "\\t");
    else if (c == '\r')
      g_string_append (out, "\\r");
    else if (c == '\n')
      g_string_append (out, "\\n");
    else
      g_string_append_printf (out, "\\u%04X", c);
  }
}

static void
begin_item (GString *out, gboolean *is_first)
{
  if (!*is_first)
    g_string_append_c (out, '|');
  *is_first = FALSE;
}

/* Writes "Entity=B-GPE" in the first token of an entity, and "I-" in the others. */
static void
append_entity (Writer *self, const Sentence *sentence, guint i, gboolean *is_first)
{
  const guint entity = self->entities[i];
  const gchar *label;

  if (entity == 0)
    return;
  begin_item (self->out, is_first);
  g_string_append (self->out, i > sentence->begin && self->entities[i - 1] == entity ? "Entity=I-"
                                                                                     : "Entity=B-");
  label = self->spans[entity - 1].label;
  for (label = label != NULL ? label : "_"; *label != '\0'; label = g_utf8_next_char (label)) {
    if (*label == '|')
      g_string_append_c (self->out, '_');
    else
      append_value (self->out, label, g_utf8_next_char (label) - label, FALSE);
  }
}

static void
append_misc (Writer *self, const Sentence *sentence, guint i)
{
  g_autoptr (GString) space = g_string_new (NULL);
  gboolean is_first = TRUE;

  append_entity (self, sentence, i, &is_first);
  if (i == 0) {
    get_space (self, 0, self->tokens[0].start, space);
    if (space->len > 0) {
      begin_item (self->out, &is_first);
      g_string_append (self->out, "SpacesBefore=");
      append_space (self->out, space);
    }
  }
  get_space_after (self, i, space);
  if (space->len == 0) {
    begin_item (self->out, &is_first);
    g_string_append (self->out, "SpaceAfter=No");
  } else if (strcmp (space->str, " ") != 0 || i + 1 == self->n_tokens) {
    begin_item (self->out, &is_first);
    g_string_append (self->out, "SpacesAfter=");
    append_space (self->out, space);
  }
  if (is_first)
    g_string_append_c (self->out, '_');
}

static void
append_form (Writer *self, guint i)
{
  append_value (self->out, self->document->text->data + self->tokens[i].start,
                self->tokens[i].end - self->tokens[i].start, TRUE);
}

/* Writes the columns LEMMA, UPOS, XPOS and FEATS. */
static void
append_classes (Writer *self, guint i)
{
  const GstNlpTokenSyntax *token = gst_nlp_syntax_token (self->syntax, i);
  g_autoptr (GString) lemma = g_string_new (NULL);
  const gboolean has_lemma = gst_nlp_document_append_lemma (self->document, i, lemma);

  append_column (self->out, has_lemma ? lemma->str : NULL, TRUE);
  append_column (self->out, nlp_pos_get_name (token->pos), FALSE);
  append_column (self->out, gst_nlp_names_get (self->syntax->tags, token->tag), FALSE);
  append_column (self->out, NULL, FALSE);
}

/* Writes the columns HEAD, DEPREL and DEPS. */
static void
append_head (Writer *self, const Sentence *sentence, guint i)
{
  const GstNlpTokenSyntax *token = gst_nlp_syntax_token (self->syntax, i);
  const gboolean is_root = token->head == i;
  const gchar *relation = gst_nlp_names_get (self->syntax->relations, token->relation);

  g_string_append_printf (self->out, "%u\t", is_root ? 0 : token->head - sentence->begin + 1);
  append_column (self->out, is_root ? "root" : relation, FALSE);
  append_column (self->out, NULL, FALSE);
}

static void
append_token (Writer *self, const Sentence *sentence, guint i)
{
  g_string_append_printf (self->out, "%u\t", i - sentence->begin + 1);
  append_form (self, i);
  g_string_append_c (self->out, '\t');
  if (self->syntax != NULL)
    append_classes (self, i);
  else
    g_string_append (self->out, "_\t_\t_\t_\t");
  if (sentence->is_tree)
    append_head (self, sentence, i);
  else
    g_string_append (self->out, "_\t_\t_\t");
  append_misc (self, sentence, i);
  g_string_append_c (self->out, '\n');
}

/* Whether the heads from @begin to before @end lead to one root. */
static gboolean
is_tree (const GstNlpSyntax *syntax, guint begin, guint end)
{
  enum { UNSEEN, ON_PATH, DONE };
  const GstNlpTokenSyntax *rows;
  g_autofree guint8 *seen = g_new0 (guint8, end - begin);
  guint n_roots = 0;

  if (syntax == NULL)
    return FALSE;
  rows = gst_nlp_syntax_token (syntax, 0);
  for (guint i = begin; i < end; i++) {
    if (rows[i].head < begin || rows[i].head >= end)
      return FALSE;
    if (rows[i].head == i) {
      n_roots++;
      seen[i - begin] = DONE;
    }
  }
  for (guint i = begin; i < end; i++) {
    guint at = i;

    for (; seen[at - begin] == UNSEEN; at = rows[at].head)
      seen[at - begin] = ON_PATH;
    if (seen[at - begin] == ON_PATH)
      return FALSE;
    for (at = i; seen[at - begin] == ON_PATH; at = rows[at].head)
      seen[at - begin] = DONE;
  }
  return n_roots == 1;
}

/* Whether an empty line separates token @i from the one before it. */
static gboolean
begins_paragraph (Writer *self, guint i)
{
  g_autoptr (GString) space = g_string_new (NULL);
  const gchar *line_feed;

  if (i == 0)
    return FALSE;
  get_space_after (self, i - 1, space);
  line_feed = strchr (space->str, '\n');
  return line_feed != NULL && strchr (line_feed + 1, '\n') != NULL;
}

static void
append_text (Writer *self, const Sentence *sentence)
{
  g_autoptr (GString) space = g_string_new (NULL);

  g_string_append (self->out, "# text = ");
  for (guint i = sentence->begin; i < sentence->end; i++) {
    append_form (self, i);
    get_space_after (self, i, space);
    if (space->len > 0 && i + 1 < sentence->end)
      g_string_append_c (self->out, ' ');
  }
  g_string_append_c (self->out, '\n');
}

/* Writes the id of the document and the number of the sentence. Treebanks reserve "/" in ids of
 * sentences for other uses. */
static void
append_sentence_id (Writer *self, guint64 number)
{
  const gchar *id = gst_nlp_document_get_id (self->document);

  g_string_append (self->out, "# sent_id = ");
  if (id != NULL && *id != '\0') {
    g_autofree gchar *without = g_strdelimit (g_strdup (id), "/", '_');

    append_value (self->out, without, strlen (without), FALSE);
    g_string_append_c (self->out, '-');
  }
  g_string_append_printf (self->out, "%" G_GUINT64_FORMAT "\n", number);
}

/* Writes the sentence, whose number in the document is @number from 1. */
static void
append_sentence (Writer *self, guint begin, guint end, guint64 number)
{
  const Sentence sentence = {begin, end, is_tree (self->syntax, begin, end)};

  if (begins_paragraph (self, begin))
    g_string_append (self->out, "# newpar\n");
  append_sentence_id (self, number);
  append_text (self, &sentence);
  for (guint i = begin; i < end; i++)
    append_token (self, &sentence, i);
  g_string_append_c (self->out, '\n');
}

/* Whether "# meta::NAME = value" can be read again. */
static gboolean
is_comment_name (const gchar *name)
{
  return *name != '\0' && strpbrk (name, " \t\r\n=") == NULL && strcmp (name, "id") != 0;
}

static void
append_metadata (Writer *self)
{
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (self->document, GST_NLP_BUILTIN_METADATA);
  const gchar *id = gst_nlp_document_get_id (self->document);

  g_string_append (self->out, "# newdoc");
  if (id != NULL && *id != '\0') {
    g_string_append (self->out, " id = ");
    append_value (self->out, id, strlen (id), FALSE);
  }
  g_string_append_c (self->out, '\n');
  for (guint i = 0; layer != NULL && i < layer->rows->len; i++) {
    const GstNlpMetadata *row = gst_nlp_layer_row (layer, GstNlpMetadata, i);

    if (!is_comment_name (row->name))
      continue;
    g_string_append_printf (self->out, "# meta::%s = ", row->name);
    append_value (self->out, row->value, strlen (row->value), TRUE);
    g_string_append_c (self->out, '\n');
  }
}

/* Orders entities by their start, longer ones first. */
static gint
compare_entities (gconstpointer a, gconstpointer b, gpointer data)
{
  const GstNlpRawSpan *spans = data;
  const GstNlpRawSpan *first = &spans[*(const guint *)a], *second = &spans[*(const guint *)b];

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  return *(const guint *)a < *(const guint *)b ? -1 : 1;
}

/* Finds the entity of each token. Of entities that overlap, the first one counts, the longer one if
 * they begin at the same place. */
static void
assign_entities (Writer *self, guint n_spans)
{
  GstNlpLayer *layer = gst_nlp_document_peek_builtin (self->document, GST_NLP_BUILTIN_TOKENS);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_spans);
  guint n_done = 0;

  for (guint i = 0; i < n_spans; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_entities, (gpointer)self->spans);
  for (guint i = 0; i < n_spans; i++) {
    const guint number = g_array_index (order, guint, i);
    const GstNlpRawSpan *span = &self->spans[number];
    guint at = gst_nlp_layer_count_before (layer, span->start);

    if (at > 0 && self->tokens[at - 1].end > span->start)
      at--;
    if (at < n_done)
      continue;
    for (; at < self->n_tokens && self->tokens[at].start < span->end; at++)
      self->entities[at] = number + 1;
    n_done = MAX (n_done, at);
  }
}

/* Returns the byte at which the sentence of token @i ends. Tokens between two sentences form a
 * sentence of their own. */
static guint32
find_sentence_end (Writer *self, const GstNlpRange *sentences, gsize n, gsize *next, guint i)
{
  const guint32 start = self->tokens[i].start;

  while (*next < n && sentences[*next].end <= start)
    (*next)++;
  if (*next == n)
    return self->document->text->length;
  return sentences[*next].start <= start ? sentences[*next].end : sentences[*next].start;
}

static guint64
append_sentences (Writer *self, guint64 n_sentences)
{
  gsize n, next = 0;
  const GstNlpRange *sentences = gst_nlp_document_peek_sentences (self->document, &n);

  for (guint begin = 0, end; begin < self->n_tokens; begin = end) {
    const guint32 last = find_sentence_end (self, sentences, n, &next, begin);

    end = begin + 1;
    while (end < self->n_tokens && self->tokens[end].start < last)
      end++;
    append_sentence (self, begin, end, ++n_sentences);
  }
  return n_sentences;
}

static gboolean
is_wanted (const gchar *const *layers, const gchar *layer)
{
  return layers == NULL || g_strv_contains (layers, layer);
}

/**
 * gst_nlp_document_append_conllu: (skip)
 * @self: a document with tokens
 * @conllu: the string to append to
 * @n_sentences: the number of sentences in the sections of the document before this one
 * @layers: (nullable) (array zero-terminated=1): the layers to write, with "syntax" and "entities"
 *     among them, or %NULL for all. Tokens and sentences are always written
 *
 * Appends a document, or a section of one, in the format CoNLL-U. A document without tokens has no
 * sentences there.
 *
 * Returns: the number of sentences up to the end of this section
 *
 * Since: 0.1
 */
guint64
gst_nlp_document_append_conllu (GstNlpDocument *self,
                                GString *conllu,
                                guint64 n_sentences,
                                const gchar *const *layers)
{
  Writer writer = {.document = self, .out = conllu};
  GstNlpLayer *layer;
  gsize n_tokens, n_spans = 0;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), n_sentences);
  g_return_val_if_fail (conllu != NULL, n_sentences);

  writer.tokens = gst_nlp_document_peek_tokens (self, &n_tokens);
  writer.n_tokens = n_tokens;
  layer = gst_nlp_document_peek_builtin (self, GST_NLP_BUILTIN_TOKENS);
  if (layer != NULL && is_wanted (layers, "syntax"))
    writer.syntax = layer->syntax;
  if (layer != NULL && is_wanted (layers, GST_NLP_LAYER_ENTITIES))
    writer.spans = gst_nlp_document_peek_spans (self, GST_NLP_LAYER_ENTITIES, &n_spans);
  writer.entities = g_new0 (guint, n_tokens);
  if (n_spans > 0)
    assign_entities (&writer, n_spans);

  if (self->section.number == 0)
    append_metadata (&writer);
  n_sentences = append_sentences (&writer, n_sentences);
  g_free (writer.entities);
  return n_sentences;
}

/**
 * gst_nlp_document_to_conllu:
 * @self: a document with tokens
 *
 * Writes a document in the format CoNLL-U, as the element annotationenc does with `format=conllu`.
 *
 * Returns: (transfer full): the lines
 *
 * Since: 0.1
 */
gchar *
gst_nlp_document_to_conllu (GstNlpDocument *self)
{
  GString *conllu;

  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  conllu = g_string_new (NULL);
  gst_nlp_document_append_conllu (self, conllu, 0, NULL);
  return g_string_free (conllu, FALSE);
}
