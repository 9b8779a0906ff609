/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonlreader.c: reads JSON Lines, in which each line is a document.
 */

#include "json.h"

#include <string.h>

#include "input/paths.h"
#include "input/whitespace.h"
#include "jsonconverter.h"

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  gsize max_line;
  NlpJsonConverter *converter;

  guint64 line;      /* number of the current line, from 1 */
  gsize searched;    /* number of bytes of the window without a newline */
  gboolean skipping; /* over the rest of a line that is too long */
} JsonlReader;

static gpointer
jsonl_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options)
{
  JsonlReader *self = g_new0 (JsonlReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->max_line = options->max_file;
  self->converter = nlp_json_converter_new (stream, uri, options);
  nlp_stream_forget_id (stream);
  return self;
}

static void
jsonl_reader_close (gpointer state)
{
  JsonlReader *self = state;

  nlp_json_converter_free (self->converter);
  g_free (self);
}

/* Drops a line of @length bytes, including its newline, from the window. */
static void
drop_line (JsonlReader *self, gsize length)
{
  nlp_stream_skip (self->stream, length);
  self->searched = 0;
}

/* Returns the next line, without its newline and valid until the window is filled again, or NULL at
 * the end or with @error set. */
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
      drop_line (self, newline ? *length + 1 : available);
      self->skipping = FALSE;
      if (newline == NULL && available == 0)
        return NULL;
      if (was_skipping)
        continue;

      self->line++;
      if (*length <= self->max_line)
        return window;
      nlp_set_too_long (error, self->max_line);
      return NULL;
    }

    self->searched = available;
    if (was_skipping || available > self->max_line) {
      drop_line (self, available);
      available = 0;
      self->skipping = TRUE;
      if (!was_skipping) {
        self->line++;
        nlp_set_too_long (error, self->max_line);
        return NULL;
      }
    }
    if (!nlp_stream_fill (self->stream, available + 1, error))
      return NULL;
  }
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
  while (line != NULL && nlp_is_whitespace (line, length));

  if (line == NULL && line_error == NULL)
    return NLP_READ_END;
  if (line != NULL)
    nlp_record_set_whole (record,
                          nlp_json_converter_convert (self->converter, line, length, &line_error));
  if (line_error == NULL)
    return NLP_READ_RECORD;
  return nlp_fail_record (self->uri, "line", self->line, line_error, error);
}

static gboolean
is_document (const gchar *uri, const NlpReaderOptions *options, const gchar *line, gsize length)
{
  g_autoptr (NlpJsonConverter) converter = nlp_json_converter_new (NULL, uri, options);

  return nlp_json_converter_accepts (converter, line, length);
}

/* A file is JSON Lines if its name or its first line that is not blank shows it. */
static gboolean
jsonl_probe (NlpStream *stream,
             const gchar *uri,
             const NlpReaderOptions *options,
             gboolean *matches,
             GError **error)
{
  static const gchar *const extensions[] = {".jsonl", ".ndjson", NULL};
  gsize start = 0, searched = 0, available = 0;

  *matches = nlp_path_has_extension (uri, extensions);
  while (!*matches) {
    const gchar *window, *newline;

    if (!nlp_stream_fill (stream, available + 1, error))
      return FALSE;

    window = nlp_stream_peek (stream, &available);
    start = (gsize)(nlp_skip_whitespace (window + start, window + available) - window);
    if (start < available && window[start] != '{')
      return TRUE;

    searched = MAX (searched, start);
    newline = memchr (window + searched, '\n', available - searched);
    if (newline != NULL || nlp_stream_has_all (stream)) {
      gsize end = newline ? (gsize)(newline - window) : available;

      *matches = is_document (uri, options, window + start, end - start);
      return TRUE;
    }
    searched = available;
    if (available > options->max_section)
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
