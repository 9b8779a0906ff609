/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* JSON Lines: a line is a document. */

#include "json.h"

#include <string.h>

#include "gstnlperror.h"
#include "jsonconverter.h"

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  gsize max_line;
  NlpJsonConverter *records;

  guint64 line;      /* the number of the current one, from 1 */
  gsize searched;    /* bytes of the window that are known to have no newline */
  gboolean skipping; /* the rest of a line that is too long */
} JsonlReader;

static gpointer
jsonl_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *settings)
{
  JsonlReader *self = g_new0 (JsonlReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->max_line = settings->max_file;
  self->records = nlp_json_converter_new (stream, uri, settings);
  nlp_stream_forget_id (stream);
  return self;
}

static void
jsonl_reader_close (gpointer state)
{
  JsonlReader *self = state;

  nlp_json_converter_free (self->records);
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
    record->document = nlp_json_converter_convert (self->records, line, length, &line_error);
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
is_document (const gchar *uri, const NlpReaderOptions *settings, const gchar *line, gsize length)
{
  g_autoptr (NlpJsonConverter) records = nlp_json_converter_new (NULL, uri, settings);

  return nlp_json_converter_accepts (records, line, length);
}

/* Whether the first line that is not blank is a document in JSON. */
static gboolean
jsonl_probe (NlpStream *self,
             const gchar *uri,
             const NlpReaderOptions *settings,
             gboolean *matches,
             GError **error)
{
  gsize start = 0, searched = 0, available = 0;

  *matches = has_name_of_jsonl (uri);
  while (!*matches) {
    const gchar *window, *newline;

    if (!nlp_stream_fill (self, available + 1, error))
      return FALSE;

    window = nlp_stream_peek (self, &available);
    while (start < available && g_ascii_isspace (window[start]))
      start++;
    if (start < available && window[start] != '{')
      return TRUE;

    searched = MAX (searched, start);
    newline = memchr (window + searched, '\n', available - searched);
    if (newline != NULL || nlp_stream_has_all (self)) {
      gsize end = newline ? (gsize)(newline - window) : available;

      *matches = is_document (uri, settings, window + start, end - start);
      return TRUE;
    }
    searched = available;
    if (available > settings->max_section)
      return TRUE;
  }
  return TRUE;
}

static const NlpRecordFuncs jsonl_records = {
    .open = jsonl_reader_open,
    .next = jsonl_reader_next,
    .close = jsonl_reader_close,
};

const NlpFormat nlp_jsonl_format = {
    .name = "JSON Lines",
    .probe = jsonl_probe,
    .records = &jsonl_records,
};
