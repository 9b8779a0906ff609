/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* JSON Lines: a line is a document. */

#include "reader.h"

#include <string.h>

#include "charset.h"
#include "decoding.h"
#include "gstnlperror.h"
#include "gstnlpjson.h"

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  gsize max_line;
  gboolean replace_invalid;
  GstNlpJsonReader *json;
  NlpIdentity *identity;

  guint64 line;      /* the number of the current one, from 1 */
  gsize searched;    /* bytes of the window that are known to have no newline */
  gboolean skipping; /* the rest of a line that is too long */
} JsonlReader;

static gpointer
jsonl_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderSettings *settings)
{
  JsonlReader *self = g_new0 (JsonlReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->max_line = settings->max_file;
  self->replace_invalid = settings->replace_invalid;
  self->json = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  self->identity = nlp_identity_new (uri);
  nlp_stream_forget_id (stream);
  return self;
}

static void
jsonl_reader_close (gpointer state)
{
  JsonlReader *self = state;

  gst_nlp_json_reader_free (self->json);
  nlp_identity_free (self->identity);
  g_free (self);
}

static void
set_too_long (JsonlReader *self, GError **error)
{
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
               "longer than %" G_GSIZE_FORMAT " bytes", self->max_line);
}

/* Takes a line of @length bytes, with its newline, off the window. */
static void
take (JsonlReader *self, gsize length)
{
  nlp_stream_skip (self->stream, length);
  self->searched = 0;
}

/* The next line, without its newline, until the window is filled again. Returns NULL at the end, or
 * with @error set. */
static const gchar *
next_line (JsonlReader *self, gsize *length, GError **error)
{
  for (;;) {
    gsize available;
    const gchar *window = nlp_stream_peek (self->stream, &available);
    gsize searched = MIN (self->searched, available);
    const gchar *newline = memchr (window + searched, '\n', available - searched);
    gboolean was_skipping = self->skipping;

    if (newline != NULL || nlp_stream_has_all (self->stream)) {
      *length = newline ? (gsize)(newline - window) : available;
      take (self, newline ? *length + 1 : available);
      self->skipping = FALSE;
      if (newline == NULL && available == 0)
        return NULL;
      if (was_skipping)
        continue;

      self->line++;
      if (*length <= self->max_line)
        return window;
      set_too_long (self, error);
      return NULL;
    }

    self->searched = available;
    if (was_skipping || available > self->max_line) {
      take (self, available);
      available = 0;
      self->skipping = TRUE;
      if (!was_skipping) {
        self->line++;
        set_too_long (self, error);
        return NULL;
      }
    }
    if (!nlp_stream_fill (self->stream, available + 1, error))
      return NULL;
  }
}

static gboolean
is_blank (const gchar *line, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  }
  return TRUE;
}

/* Reads a line, mended where it is damaged if that is wanted. */
static GstNlpDocument *
read_json (JsonlReader *self, const gchar *line, gsize length, GError **error)
{
  guint64 n_replaced = 0;
  g_autoptr (GString) mended = NULL;

  if (!self->replace_invalid || nlp_charset_find_invalid_utf8 (line, length) == length)
    return gst_nlp_json_reader_read (self->json, line, length, error);
  mended = nlp_mend_utf8 (line, length, &n_replaced);
  nlp_stream_add_n_replaced (self->stream, n_replaced);
  return gst_nlp_json_reader_read (self->json, mended->str, mended->len, error);
}

static GstNlpDocument *
read_line (JsonlReader *self, const gchar *line, gsize length, GError **error)
{
  GstNlpDocument *document = read_json (self, line, length, error);
  gchar id[NLP_ID_SIZE];

  if (document != NULL && gst_nlp_document_get_id (document) == NULL) {
    nlp_identity_reset (self->identity);
    nlp_identity_update (self->identity, line, length);
    nlp_identity_get_id (self->identity, id);
    gst_nlp_document_set_metadata (document, "id", id);
  }
  return document;
}

static NlpReadResult
jsonl_reader_next (gpointer state, NlpRecord *record, GError **error)
{
  JsonlReader *self = state;
  GError *line_error = NULL;
  const gchar *line;
  gsize length;

  do
    line = next_line (self, &length, &line_error);
  while (line != NULL && is_blank (line, length));

  if (line == NULL && line_error == NULL)
    return NLP_READ_END;
  if (line != NULL) {
    record->document = read_line (self, line, length, &line_error);
    record->first = record->last = TRUE;
  }
  if (line_error == NULL)
    return NLP_READ_RECORD;

  if (line_error->domain == G_IO_ERROR)
    g_propagate_prefixed_error (error, line_error, "%s: ", self->uri);
  else
    g_propagate_prefixed_error (error, line_error, "%s line %" G_GUINT64_FORMAT ": ", self->uri,
                                self->line);
  return NLP_READ_FAILED;
}

static gboolean
has_name_of_jsonl (const gchar *uri)
{
  g_autofree gchar *lower = g_ascii_strdown (uri, -1);

  return g_str_has_suffix (lower, ".jsonl") || g_str_has_suffix (lower, ".ndjson");
}

static gboolean
is_document (const gchar *line, gsize length)
{
  g_autoptr (GstNlpJsonReader) json = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  g_autoptr (GstNlpDocument) document = gst_nlp_json_reader_read (json, line, length, NULL);

  return document != NULL;
}

/* Whether the first line that is not blank is a document in JSON. */
static gboolean
jsonl_probe (NlpStream *stream,
             const gchar *uri,
             const NlpReaderSettings *settings,
             gboolean *matches,
             GError **error)
{
  gsize start = 0, searched = 0, available = 0;

  *matches = has_name_of_jsonl (uri);
  while (!*matches) {
    const gchar *window, *newline;

    if (!nlp_stream_fill (stream, available + 1, error))
      return FALSE;

    window = nlp_stream_peek (stream, &available);
    while (start < available && g_ascii_isspace (window[start]))
      start++;
    if (start < available && window[start] != '{')
      return TRUE;

    searched = MAX (searched, start);
    newline = memchr (window + searched, '\n', available - searched);
    if (newline != NULL || nlp_stream_has_all (stream)) {
      gsize end = newline ? (gsize)(newline - window) : available;

      *matches = is_document (window + start, end - start);
      return TRUE;
    }
    searched = available;
    if (available > settings->max_section)
      return TRUE;
  }
  return TRUE;
}

const NlpFormat nlp_jsonl_format = {
    .probe = jsonl_probe,
    .open = jsonl_reader_open,
    .next = jsonl_reader_next,
    .close = jsonl_reader_close,
};
