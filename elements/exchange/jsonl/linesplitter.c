/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * linesplitter.c: splits chunks of bytes into lines.
 */

#include "linesplitter.h"

#include <string.h>

struct _NlpLineSplitter {
  gsize max_length;
  const gchar *chunk; /* the rest of it */
  gsize chunk_length;
  GByteArray *partial;  /* the beginning of a line that spans chunks */
  gboolean is_returned; /* whether @partial was returned, so that it is to be emptied */
  gboolean is_skipping; /* whether a line that is too long continues */
  guint64 number;       /* of the last line */
};

NlpLineSplitter *
nlp_line_splitter_new (gsize max_length)
{
  NlpLineSplitter *self = g_new0 (NlpLineSplitter, 1);

  self->max_length = max_length;
  self->partial = g_byte_array_new ();
  return self;
}

void
nlp_line_splitter_free (NlpLineSplitter *self)
{
  g_byte_array_unref (self->partial);
  g_free (self);
}

static void
begin_line (NlpLineSplitter *self)
{
  g_byte_array_set_size (self->partial, 0);
  self->is_returned = FALSE;
}

void
nlp_line_splitter_reset (NlpLineSplitter *self)
{
  begin_line (self);
  self->chunk = NULL;
  self->chunk_length = 0;
  self->is_skipping = FALSE;
  self->number = 0;
}

void
nlp_line_splitter_push (NlpLineSplitter *self, const gchar *chunk, gsize length)
{
  if (self->is_returned)
    begin_line (self);
  self->chunk = chunk;
  self->chunk_length = length;
}

/* Returns the line that was assembled from several chunks. */
static NlpSplitResult
return_partial (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  self->is_returned = TRUE;
  *line = (const gchar *)self->partial->data;
  *length = self->partial->len;
  return NLP_SPLIT_LINE;
}

/* Keeps the rest of the chunk, which contains no LF. */
static NlpSplitResult
keep_partial (NlpLineSplitter *self)
{
  gsize length = self->chunk_length;

  self->chunk_length = 0;
  if (length > self->max_length - self->partial->len) {
    begin_line (self);
    self->is_skipping = TRUE;
    self->number++;
    return NLP_SPLIT_TOO_LONG;
  }

  g_byte_array_append (self->partial, (const guint8 *)self->chunk, length);
  return NLP_SPLIT_NONE;
}

/* Skips as much of an overlong line as is in the chunk. */
static void
skip_rest (NlpLineSplitter *self)
{
  const gchar *end = memchr (self->chunk, '\n', self->chunk_length);

  if (end == NULL) {
    self->chunk_length = 0;
    return;
  }
  self->chunk_length -= end + 1 - self->chunk;
  self->chunk = end + 1;
  self->is_skipping = FALSE;
}

/* Consumes @length bytes and an LF: a line, or the end of one that began in an earlier chunk. */
static NlpSplitResult
take_line (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  const gchar *start = self->chunk;

  self->chunk += *length + 1;
  self->chunk_length -= *length + 1;
  self->number++;

  if (*length > self->max_length - self->partial->len) {
    begin_line (self);
    return NLP_SPLIT_TOO_LONG;
  }
  if (self->partial->len > 0) {
    g_byte_array_append (self->partial, (const guint8 *)start, *length);
    return return_partial (self, line, length);
  }

  *line = start;
  return NLP_SPLIT_LINE;
}

NlpSplitResult
nlp_line_splitter_next (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  const gchar *end;

  if (self->is_returned)
    begin_line (self);

  if (self->is_skipping && self->chunk_length > 0)
    skip_rest (self);
  if (self->chunk_length == 0)
    return NLP_SPLIT_NONE;

  end = memchr (self->chunk, '\n', self->chunk_length);
  if (end == NULL)
    return keep_partial (self);

  *length = end - self->chunk;
  return take_line (self, line, length);
}

NlpSplitResult
nlp_line_splitter_finish (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  self->chunk_length = 0;
  self->is_skipping = FALSE;
  if (self->is_returned)
    begin_line (self);
  if (self->partial->len == 0)
    return NLP_SPLIT_NONE;

  self->number++;
  return return_partial (self, line, length);
}

guint64
nlp_line_splitter_get_number (NlpLineSplitter *self)
{
  return self->number;
}
