/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpconllureader.c: reads documents from CoNLL-U, the format of Universal Dependencies.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

#include "base/pos.h"
#include "gstnlpconllu.h"
#include "gstnlperror.h"
#include "base/utf8.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, N_COLUMNS };

typedef struct {
  guint first; /* tokens */
  guint last;
  gchar *label;
} Entity;

/* The words of a multiword token, until its last one. */
typedef struct {
  guint last; /* the ID of its last word, or 0 outside of one */
  GString *form;
  gboolean has_misc; /* whether the token determines the whitespace, and not its last word */
  GArray *lengths;   /* of guint: the code points of each word */
} Multiword;

struct _GstNlpConlluReader {
  gsize max_length;
  gboolean is_skipping; /* the rest of a document with an error */

  /* The document */
  gboolean has_document;
  gsize length; /* of its lines, in bytes */
  GString *text;
  GString *space; /* after the last token */
  gboolean is_space_given;
  GArray *tokens;
  GArray *sentences;
  GstNlpSyntax *syntax;
  gboolean has_syntax;
  GArray *entities;
  GPtrArray *metadata; /* of gchar: names and values in turn */

  /* The sentence */
  guint first; /* the number of its first token */
  guint n_words;
  gboolean in_entity;
  Multiword multiword;
};

static void
clear_entity (gpointer entity)
{
  g_free (((Entity *)entity)->label);
}

/* Begins an empty document. */
static void
begin_document (GstNlpConlluReader *self)
{
  self->has_document = FALSE;
  self->length = 0;
  self->text = g_string_new (NULL);
  self->space = g_string_new (NULL);
  self->is_space_given = FALSE;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  self->syntax = gst_nlp_syntax_new (0);
  self->has_syntax = FALSE;
  self->entities = g_array_new (FALSE, FALSE, sizeof (Entity));
  g_array_set_clear_func (self->entities, clear_entity);
  self->metadata = g_ptr_array_new_with_free_func (g_free);
  self->first = self->n_words = 0;
  self->in_entity = FALSE;
  self->multiword.last = 0;
}

static void
clear_document (GstNlpConlluReader *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_string_free (self->space, TRUE);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_clear_pointer (&self->syntax, gst_nlp_syntax_free);
  g_clear_pointer (&self->entities, g_array_unref);
  g_clear_pointer (&self->metadata, g_ptr_array_unref);
}

/**
 * gst_nlp_conllu_reader_new: (skip)
 * @max_length: the maximum length of a document, in bytes of CoNLL-U
 *
 * Creates a reader.
 *
 * Returns: (transfer full): the reader
 *
 * Since: 0.1
 */
GstNlpConlluReader *
gst_nlp_conllu_reader_new (gsize max_length)
{
  GstNlpConlluReader *self = g_new0 (GstNlpConlluReader, 1);

  self->max_length = max_length;
  self->multiword.form = g_string_new (NULL);
  self->multiword.lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  begin_document (self);
  return self;
}

/**
 * gst_nlp_conllu_reader_free: (skip)
 * @self: (transfer full): a reader
 *
 * Frees a reader.
 *
 * Since: 0.1
 */
void
gst_nlp_conllu_reader_free (GstNlpConlluReader *self)
{
  g_return_if_fail (self != NULL);

  clear_document (self);
  g_string_free (self->multiword.form, TRUE);
  g_array_unref (self->multiword.lengths);
  g_free (self);
}

static gboolean fail (GError **error, const gchar *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const gchar *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, format, args);
  va_end (args);
  return FALSE;
}

static gboolean
is_empty (const gchar *column)
{
  return strcmp (column, "_") == 0;
}

/* Reads a number without a sign. */
static gboolean
read_number (const gchar *string, guint *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (string, 10, 0, G_MAXINT32, &value, NULL))
    return FALSE;
  *number = (guint)value;
  return TRUE;
}

/* Returns the value of an item of MISC (transfer full), or NULL. */
static gchar *
find_misc (const gchar *misc, const gchar *name)
{
  g_auto (GStrv) items = g_strsplit (misc, "|", -1);
  const gsize length = strlen (name);

  for (gchar **item = items; *item != NULL; item++) {
    if (strncmp (*item, name, length) == 0 && (*item)[length] == '=')
      return g_strdup (*item + length + 1);
  }
  return NULL;
}

/* Reads an escape after its backslash, and appends its character. Returns the escape's length, or 0
 * if it is none. */
static guint
read_escape (GString *out, const gchar *escape)
{
  static const gchar names[] = "strnp\\", characters[] = " \t\r\n|\\";
  const gchar *name = *escape != '\0' ? strchr (names, *escape) : NULL;
  gunichar c = 0;

  if (name != NULL) {
    g_string_append_c (out, characters[name - names]);
    return 1;
  }
  for (guint i = 1; i <= 4; i++) {
    if (*escape != 'u' || !g_ascii_isxdigit (escape[i]))
      return 0;
    c = c << 4 | (gunichar)g_ascii_xdigit_value (escape[i]);
  }
  if (!g_unichar_isspace (c))
    return 0;
  g_string_append_unichar (out, c);
  return 5;
}

/* Appends whitespace with the escapes of UDPipe and \uXXXX. */
static void
append_space (GString *out, const gchar *space)
{
  for (; *space != '\0'; space++) {
    const guint length = *space == '\\' ? read_escape (out, space + 1) : 0;

    if (length == 0)
      g_string_append_c (out, *space);
    space += length;
  }
}

/* Notes the whitespace before the next token. */
static void
read_space_after (GstNlpConlluReader *self, const gchar *misc)
{
  g_autofree gchar *none = find_misc (misc, "SpaceAfter");
  g_autofree gchar *given = find_misc (misc, "SpacesAfter");

  g_string_truncate (self->space, 0);
  self->is_space_given = given != NULL || g_strcmp0 (none, "No") == 0;
  if (given != NULL)
    append_space (self->space, given);
  else if (!self->is_space_given)
    g_string_append_c (self->space, ' ');
}

static void
add_space (GstNlpConlluReader *self, const gchar *misc)
{
  g_autofree gchar *before = find_misc (misc, "SpacesBefore");

  g_string_append_len (self->text, self->space->str, (gssize)self->space->len);
  if (before != NULL)
    append_space (self->text, before);
}

/* Adds a token of @length bytes to the text. */
static void
add_token (GstNlpConlluReader *self, const gchar *form, gsize length)
{
  GstNlpToken token = {.start = (guint32)self->text->len};

  g_string_append_len (self->text, form, (gssize)length);
  token.end = (guint32)self->text->len;
  g_array_append_val (self->tokens, token);
}

/* Splits a multiword token: each word gets as many code points as its form has, but leaves one for
 * each word after it, and the last word gets the rest. This is exact if the forms make up the
 * token. */
static gboolean
split_multiword (GstNlpConlluReader *self, GError **error)
{
  const GArray *lengths = self->multiword.lengths;
  const gchar *at = self->multiword.form->str;
  glong rest = g_utf8_strlen (at, -1);

  if (rest < (glong)lengths->len)
    return fail (error, "the token \"%s\" has fewer characters than words", at);
  for (guint i = 0; i < lengths->len; i++) {
    const guint n_after = lengths->len - 1 - i;
    const glong n =
        n_after == 0 ? rest : MIN ((glong)g_array_index (lengths, guint, i), rest - (glong)n_after);
    const gchar *end = g_utf8_offset_to_pointer (at, n);

    add_token (self, at, (gsize)(end - at));
    at = end;
    rest -= n;
  }
  return TRUE;
}

/* Reads a line such as "3-4 don't". */
static gboolean
begin_multiword (GstNlpConlluReader *self, gchar **columns, gchar *dash, GError **error)
{
  Multiword *multiword = &self->multiword;
  guint first;

  *dash = '\0';
  if (multiword->last != 0 || !read_number (columns[ID], &first) || first != self->n_words + 1 ||
      !read_number (dash + 1, &multiword->last) || multiword->last < first)
    return fail (error, "\"%s-%s\" is not the range of the next words", columns[ID], dash + 1);
  g_string_assign (multiword->form, columns[FORM]);
  g_array_set_size (multiword->lengths, 0);
  add_space (self, columns[MISC]);
  read_space_after (self, columns[MISC]);
  return TRUE;
}

static gboolean
add_word (GstNlpConlluReader *self, gchar **columns, GError **error)
{
  Multiword *multiword = &self->multiword;
  guint length;

  if (multiword->last == 0) {
    add_space (self, columns[MISC]);
    add_token (self, columns[FORM], strlen (columns[FORM]));
    read_space_after (self, columns[MISC]);
    return TRUE;
  }
  length = (guint)g_utf8_strlen (columns[FORM], -1);
  g_array_append_val (multiword->lengths, length);
  if (multiword->last != self->n_words)
    return TRUE;
  multiword->last = 0;
  return split_multiword (self, error);
}

/* Reads the columns of classes and the lemma into @row. */
static gboolean
read_classes (GstNlpConlluReader *self, gchar **columns, GstNlpTokenSyntax *row, GError **error)
{
  /* The text of a word in a multiword token may differ from its form. */
  const gchar *text = self->multiword.last == 0 ? columns[FORM] : "";

  if (!is_empty (columns[UPOS])) {
    row->pos = nlp_pos_from_name (columns[UPOS], strlen (columns[UPOS]));
    if (row->pos == GST_NLP_POS_NONE)
      return fail (error, "\"%s\" is not a part of speech", columns[UPOS]);
  }
  if (!is_empty (columns[XPOS])) {
    row->tag = gst_nlp_syntax_add_tag (self->syntax, columns[XPOS]);
    if (row->tag == 0)
      return fail (error, "too many different tags");
  }
  if (!is_empty (columns[LEMMA]) || (is_empty (columns[FORM]) && row->pos != GST_NLP_POS_NONE))
    row->lemma = gst_nlp_syntax_add_lemma (self->syntax, columns[LEMMA], strlen (columns[LEMMA]),
                                           text, strlen (text));
  return TRUE;
}

/* Reads HEAD and DEPREL. The head may come after the word, so end_sentence() checks it. */
static gboolean
read_head (GstNlpConlluReader *self, gchar **columns, GstNlpTokenSyntax *row, GError **error)
{
  guint head;

  if (is_empty (columns[HEAD]))
    return TRUE;
  if (!read_number (columns[HEAD], &head))
    return fail (error, "the head \"%s\" is not a number", columns[HEAD]);
  row->head = self->first + (head == 0 ? self->n_words : head) - 1;
  if (!is_empty (columns[DEPREL])) {
    row->relation = gst_nlp_syntax_add_relation (self->syntax, columns[DEPREL]);
    if (row->relation == 0)
      return fail (error, "too many different relations");
  }
  return TRUE;
}

/* Reads "Entity=B-GPE" and "Entity=I-GPE". Other forms, such as those of coreference, are
 * ignored. */
static void
read_entity (GstNlpConlluReader *self, const gchar *misc)
{
  g_autofree gchar *value = find_misc (misc, "Entity");
  const guint token = self->first + self->n_words - 1;
  Entity *last;

  if (value == NULL || (value[0] != 'B' && value[0] != 'I') || value[1] != '-' ||
      value[2] == '\0') {
    self->in_entity = FALSE;
    return;
  }
  last = self->in_entity ? &g_array_index (self->entities, Entity, self->entities->len - 1) : NULL;
  if (last != NULL && value[0] == 'I' && strcmp (last->label, value + 2) == 0) {
    last->last = token;
  } else {
    const Entity entity = {token, token, g_strdup (value + 2)};

    g_array_append_val (self->entities, entity);
  }
  self->in_entity = TRUE;
}

static gboolean
read_word (GstNlpConlluReader *self, gchar **columns, GError **error)
{
  GstNlpTokenSyntax row = {.head = GST_NLP_HEAD_NONE};
  guint id;

  if (!read_number (columns[ID], &id) || id != self->n_words + 1)
    return fail (error, "expected the word %u, and not \"%s\"", self->n_words + 1, columns[ID]);
  self->n_words++;
  if (!read_classes (self, columns, &row, error) || !read_head (self, columns, &row, error) ||
      !add_word (self, columns, error))
    return FALSE;
  g_array_append_val (self->syntax->tokens, row);
  self->has_syntax |= row.pos != GST_NLP_POS_NONE || row.tag != 0 ||
                      row.lemma != GST_NLP_LEMMA_NONE || row.head != GST_NLP_HEAD_NONE;
  read_entity (self, columns[MISC]);
  return TRUE;
}

static gboolean
read_row (GstNlpConlluReader *self, gchar *line, GError **error)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  gchar *dash;

  if (g_strv_length (columns) != N_COLUMNS)
    return fail (error, "expected %d columns with tabs between them", N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++) {
    if (*columns[i] == '\0')
      return fail (error, "column %u is empty", i + 1);
  }

  self->has_document = TRUE;
  dash = strchr (columns[ID], '-');
  if (dash != NULL)
    return begin_multiword (self, columns, dash, error);
  if (strchr (columns[ID], '.') != NULL) /* an empty node, which is not in the text */
    return TRUE;
  return read_word (self, columns, error);
}

static gboolean
end_sentence (GstNlpConlluReader *self, GError **error)
{
  const guint end = self->first + self->n_words;
  GstNlpRange sentence;

  if (self->multiword.last != 0)
    return fail (error, "the sentence ends within a multiword token");
  if (self->n_words == 0)
    return TRUE;
  for (guint i = self->first; i < end; i++) {
    const guint32 head = gst_nlp_syntax_token (self->syntax, i)->head;

    if (head >= end && head != GST_NLP_HEAD_NONE)
      return fail (error, "the head of word %u is not in the sentence", i - self->first + 1);
  }
  sentence.start = g_array_index (self->tokens, GstNlpToken, self->first).start;
  sentence.end = g_array_index (self->tokens, GstNlpToken, end - 1).end;
  g_array_append_val (self->sentences, sentence);
  self->first = end;
  self->n_words = 0;
  self->in_entity = FALSE;
  return TRUE;
}

static void
add_entities (GstNlpConlluReader *self, GstNlpDocument *document)
{
  gsize n_tokens;
  const GstNlpToken *tokens = gst_nlp_document_peek_tokens (document, &n_tokens);

  for (guint i = 0; i < self->entities->len; i++) {
    const Entity *entity = &g_array_index (self->entities, Entity, i);
    GstNlpLayer *layer = gst_nlp_document_write_builtin (document, GST_NLP_BUILTIN_ENTITIES);

    gst_nlp_document_append_span (
        document, GST_NLP_LAYER_ENTITIES, tokens[entity->first].start, tokens[entity->last].end,
        gst_nlp_arena_intern (gst_nlp_layer_get_arena (layer), entity->label), 1.0);
  }
}

/* Makes the document of all sentences, and begins the next one. */
static GstNlpDocument *
take_document (GstNlpConlluReader *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GstNlpDocument *document;

  if (self->is_space_given)
    g_string_append_len (self->text, self->space->str, (gssize)self->space->len);
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  document = gst_nlp_document_new_from_bytes (bytes, error);
  if (document != NULL) {
    gst_nlp_document_take_tokens (document, g_steal_pointer (&self->tokens));
    gst_nlp_document_take_sentences (document, g_steal_pointer (&self->sentences));
    if (self->has_syntax)
      gst_nlp_document_write_builtin (document, GST_NLP_BUILTIN_TOKENS)->syntax =
          g_steal_pointer (&self->syntax);
    add_entities (self, document);
    for (guint i = 0; i < self->metadata->len; i += 2)
      gst_nlp_document_set_metadata (document, self->metadata->pdata[i],
                                     self->metadata->pdata[i + 1]);
  }
  clear_document (self);
  begin_document (self);
  return document;
}

/* Drops the document that is being read, and skips its other lines. */
static void
skip_document (GstNlpConlluReader *self)
{
  clear_document (self);
  begin_document (self);
  self->is_skipping = TRUE;
}

/* Whether @comment is "name" or "name = value". Stores where the value is, or NULL. */
static gboolean
is_comment (const gchar *comment, const gchar *name, const gchar **value)
{
  const gsize length = strlen (name);
  const gchar *rest = comment + length;

  if (strncmp (comment, name, length) != 0 || (*rest != '\0' && *rest != ' ' && *rest != '='))
    return FALSE;
  rest += strspn (rest, " ");
  *value = *rest == '=' ? rest + 1 + strspn (rest + 1, " ") : NULL;
  return TRUE;
}

static void
add_metadata (GstNlpConlluReader *self, const gchar *name, gsize length, const gchar *value)
{
  if (length == 0 || (length == 4 && memcmp (name, "text", 4) == 0))
    return;
  g_ptr_array_add (self->metadata, g_strndup (name, length));
  g_ptr_array_add (self->metadata, g_strdup (value));
}

/* Reads a comment inside of a document. */
static void
read_comment (GstNlpConlluReader *self, const gchar *comment)
{
  const gchar *value, *equals;

  if (g_str_has_prefix (comment, "meta::") && (equals = strstr (comment, " = ")) != NULL) {
    add_metadata (self, comment + 6, (gsize)(equals - comment - 6), equals + 3);
  } else if (is_comment (comment, "newpar", &value) && self->tokens->len > 0 &&
             !self->is_space_given) {
    g_string_assign (self->space, "\n\n");
  }
}

/* Ends the document before a line "newdoc". @id is nullable. */
static GstNlpDocument *
begin_next (GstNlpConlluReader *self, const gchar *id, GError **error)
{
  GstNlpDocument *document = gst_nlp_conllu_reader_finish (self, error);

  self->is_skipping = FALSE;
  self->has_document = TRUE;
  if (id != NULL)
    add_metadata (self, "id", 2, id);
  return document;
}

static gboolean
check_line (GstNlpConlluReader *self, const gchar *line, gsize length, GError **error)
{
  self->length += length;
  if (self->length > self->max_length) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                 "expected at most %" G_GSIZE_FORMAT " bytes in a document", self->max_length);
    return FALSE;
  }
  if (memchr (line, '\0', length) != NULL || nlp_utf8_measure_valid (line, length) != length) {
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING, "expected text in UTF-8");
    return FALSE;
  }
  return TRUE;
}

/* Reads a line of the document. */
static gboolean
read_line (GstNlpConlluReader *self, gchar *line, GError **error)
{
  if (*line == '#') {
    read_comment (self, line + 1 + strspn (line + 1, " "));
    return TRUE;
  }
  return *line == '\0' ? end_sentence (self, error) : read_row (self, line, error);
}

/**
 * gst_nlp_conllu_reader_push: (skip)
 * @self: a reader
 * @line: the next line, without its end
 * @length: the length of @line in bytes
 * @error: return location for an error
 *
 * Reads a line. A comment `newdoc` begins the next document, and a file without one is one
 * document. After an error, lines are skipped up to the next `newdoc`.
 *
 * Returns: (transfer full) (nullable): the document that ended before this line, or %NULL, with
 *     @error set if the line is wrong
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_conllu_reader_push (GstNlpConlluReader *self,
                            const gchar *line,
                            gsize length,
                            GError **error)
{
  g_autofree gchar *copy = NULL;
  const gchar *id;

  g_return_val_if_fail (self != NULL && line != NULL, NULL);

  while (length > 0 && (line[length - 1] == '\r' || line[length - 1] == ' '))
    length--;
  copy = g_strndup (line, length);
  if (*copy == '#' && g_utf8_validate (copy, (gssize)length, NULL) &&
      is_comment (copy + 1 + strspn (copy + 1, " "), "newdoc", &id)) {
    if (id == NULL && (id = strstr (copy, " id = ")) != NULL)
      id += strlen (" id = ");
    return begin_next (self, id, error);
  }
  if (self->is_skipping)
    return NULL;
  if (!check_line (self, line, length, error) || !read_line (self, copy, error))
    skip_document (self);
  return NULL;
}

/**
 * gst_nlp_conllu_reader_finish: (skip)
 * @self: a reader
 * @error: return location for an error
 *
 * Ends the last document. Afterwards the reader can read another file.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL if there is none, or with @error set
 *     if its last sentence is wrong
 *
 * Since: 0.1
 */
GstNlpDocument *
gst_nlp_conllu_reader_finish (GstNlpConlluReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->is_skipping && !end_sentence (self, error)) {
    skip_document (self);
    self->is_skipping = FALSE;
    return NULL;
  }
  self->is_skipping = FALSE;
  return self->has_document ? take_document (self, error) : NULL;
}
