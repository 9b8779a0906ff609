/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namefile.c: reads annotated documents as JSON Lines or as columns.
 */

#include "namefile.h"

#include <stdarg.h>
#include <string.h>

#include <json-glib/json-glib.h>

/* Columns without "-DOCSTART-" are split into documents of this many sentences. */
#define SENTENCES_A_DOCUMENT 20

/* The macro takes the hyphens literally, without spaces. */
/* clang-format off */
G_DEFINE_QUARK (nlp-name-file-error-quark, nlp_name_file_error)
/* clang-format on */

typedef struct {
  const gchar *path;
  guint line;
  NlpNameFileFunc func;
  gpointer data;
  GArray *spans;
  GString *text;      /* of the current document, for columns */
  gboolean is_open;   /* whether the last span may continue */
  gboolean has_marks; /* whether the file has "-DOCSTART-" lines */
  guint n_sentences;  /* in the current document */
} Reader;

static gboolean G_GNUC_PRINTF (3, 4)
    fail (const Reader *self, GError **error, const gchar *format, ...)
{
  g_autofree gchar *why = NULL;
  va_list arguments;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, NLP_NAME_FILE_ERROR, NLP_NAME_FILE_ERROR_FORMAT, "%s:%u: %s", self->path,
               self->line, why);
  return FALSE;
}

static gboolean
is_number (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING;
}

/* The three values of an entity, in either form. */
static gboolean
get_members (JsonNode *entity, JsonNode *members[3])
{
  static const gchar *const names[] = {"start", "end", "label"};

  for (guint i = 0; i < 3; i++) {
    if (JSON_NODE_HOLDS_OBJECT (entity))
      members[i] = json_object_get_member (json_node_get_object (entity), names[i]);
    else if (JSON_NODE_HOLDS_ARRAY (entity) &&
             json_array_get_length (json_node_get_array (entity)) > i)
      members[i] = json_array_get_element (json_node_get_array (entity), i);
    else
      members[i] = NULL;
  }
  return is_number (members[0]) && is_number (members[1]) && is_string (members[2]);
}

static gboolean
read_entities (Reader *self, JsonArray *entities, const gchar *text, GError **error)
{
  const glong n_chars = g_utf8_strlen (text, -1);

  g_array_set_size (self->spans, 0);
  for (guint i = 0; i < json_array_get_length (entities); i++) {
    JsonNode *members[3];
    gint64 start, end;
    NlpNameSpan span;

    if (!get_members (json_array_get_element (entities, i), members))
      return fail (self, error, "expected entity %u as [start, end, label]", i);
    start = json_node_get_int (members[0]);
    end = json_node_get_int (members[1]);
    if (start < 0 || end <= start || end > n_chars)
      return fail (self, error,
                   "entity %u is from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                   " of %ld code points",
                   i, start, end, n_chars);
    span.start = g_utf8_offset_to_pointer (text, start) - text;
    span.end = g_utf8_offset_to_pointer (text + span.start, end - start) - text;
    span.label = json_node_get_string (members[2]);
    g_array_append_val (self->spans, span);
  }
  return TRUE;
}

static gboolean
read_json_line (Reader *self, JsonParser *parser, const gchar *line, gsize length, GError **error)
{
  g_autoptr (GError) reason = NULL;
  JsonNode *root, *text, *entities;

  if (!json_parser_load_from_data (parser, line, length, &reason))
    return fail (self, error, "expected a JSON object: %s", reason->message);
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return fail (self, error, "expected a JSON object");
  text = json_object_get_member (json_node_get_object (root), "text");
  entities = json_object_get_member (json_node_get_object (root), "entities");
  if (!is_string (text))
    return fail (self, error, "expected a string as \"text\"");
  if (entities == NULL || !JSON_NODE_HOLDS_ARRAY (entities))
    return fail (self, error, "expected an array as \"entities\"");
  if (!read_entities (self, json_node_get_array (entities), json_node_get_string (text), error))
    return FALSE;
  self->func (json_node_get_string (text), strlen (json_node_get_string (text)), self->spans,
              self->data);
  return TRUE;
}

static gboolean
read_json (Reader *self, const gchar *lines, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  while (*lines != '\0') {
    gsize length = strcspn (lines, "\n");

    self->line++;
    if (strspn (lines, " \t\r") < length && !read_json_line (self, parser, lines, length, error))
      return FALSE;
    lines += length + (lines[length] == '\n');
  }
  return TRUE;
}

static void
end_document (Reader *self)
{
  if (self->text->len > 0)
    self->func (self->text->str, self->text->len, self->spans, self->data);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->spans, 0);
  self->n_sentences = 0;
}

static void
end_sentence (Reader *self)
{
  self->is_open = FALSE;
  if (self->text->len == 0 || g_str_has_suffix (self->text->str, "\n"))
    return;
  g_string_append (self->text, "\n\n");
  if (++self->n_sentences >= SENTENCES_A_DOCUMENT && !self->has_marks)
    end_document (self);
}

/* Adds a token with its tag. "I", "E" and "L" continue an open entity of the same label. */
static gboolean
add_token (Reader *self, const gchar *token, gsize length, const gchar *tag, GError **error)
{
  NlpNameSpan *last;
  gsize start;
  gboolean begins;

  if (strcmp (tag, "O") != 0 &&
      (strchr ("BIOESLU", tag[0]) == NULL || tag[1] != '-' || tag[2] == '\0'))
    return fail (self, error, "expected a tag such as \"O\" or \"B-PERSON\", got \"%s\"", tag);
  if (self->text->len > 0 && !g_str_has_suffix (self->text->str, "\n"))
    g_string_append_c (self->text, ' ');
  start = self->text->len;
  g_string_append_len (self->text, token, length);
  if (tag[0] == 'O') {
    self->is_open = FALSE;
    return TRUE;
  }
  last = self->is_open ? &g_array_index (self->spans, NlpNameSpan, self->spans->len - 1) : NULL;
  begins = strchr ("BSU", tag[0]) != NULL || last == NULL || strcmp (last->label, tag + 2) != 0;
  if (begins) {
    NlpNameSpan span = {start, self->text->len, g_intern_string (tag + 2)};

    g_array_append_val (self->spans, span);
  } else {
    last->end = self->text->len;
  }
  self->is_open = strchr ("ESLU", tag[0]) == NULL;
  return TRUE;
}

static gboolean
read_columns (Reader *self, gchar *lines, GError **error)
{
  self->text = g_string_new (NULL);
  self->has_marks = strstr (lines, "-DOCSTART-") != NULL;
  for (gchar *line = lines, *next; line != NULL; line = next) {
    gchar *tag;

    next = strchr (line, '\n');
    if (next != NULL)
      *next++ = '\0';
    self->line++;
    g_strchomp (line);
    if (*line == '\0') {
      end_sentence (self);
      continue;
    }
    if (g_str_has_prefix (line, "-DOCSTART-")) {
      end_sentence (self);
      end_document (self);
      continue;
    }
    tag = line + strlen (line);
    while (tag > line && !g_ascii_isspace (tag[-1]))
      tag--;
    if (tag == line)
      return fail (self, error, "expected a token and its tag, got \"%s\"", line);
    if (!add_token (self, line, strcspn (line, " \t"), tag, error))
      return FALSE;
  }
  end_sentence (self);
  end_document (self);
  return TRUE;
}

gboolean
nlp_name_file_read (const gchar *path, NlpNameFileFunc func, gpointer data, GError **error)
{
  g_autofree gchar *lines = NULL;
  Reader self = {.path = path, .func = func, .data = data};
  gsize length;
  const gchar *bad;
  gboolean is_read;

  if (!g_file_get_contents (path, &lines, &length, error))
    return FALSE;
  if (!g_utf8_validate_len (lines, length, &bad)) {
    for (const gchar *p = lines; p < bad; p++)
      self.line += *p == '\n';
    self.line++;
    return fail (&self, error, "expected text in UTF-8");
  }
  self.spans = g_array_new (FALSE, FALSE, sizeof (NlpNameSpan));
  is_read = lines[strspn (lines, " \t\r\n")] == '{' ? read_json (&self, lines, error)
                                                    : read_columns (&self, lines, error);
  g_array_unref (self.spans);
  if (self.text != NULL)
    g_string_free (self.text, TRUE);
  return is_read;
}
