/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "linesplitter.h"

#include <string.h>

struct _NlpLineSplitter {
  gsize max_length;
  const gchar *chunk; /* what is left of it */
  gsize chunk_length;
  GByteArray *begun;   /* the line whose end has not come yet */
  gboolean begun_used; /* @begun was given as a line: empty it before the next */
  gboolean skipping;   /* within a line that is too long */
  guint64 number;
};

NlpLineSplitter *
nlp_line_splitter_new (gsize max_length)
{
  NlpLineSplitter *splitter = g_new0 (NlpLineSplitter, 1);

  splitter->max_length = max_length;
  splitter->begun = g_byte_array_new ();
  return splitter;
}

void
nlp_line_splitter_free (NlpLineSplitter *self)
{
  g_byte_array_unref (self->begun);
  g_free (self);
}

static void
begin_line (NlpLineSplitter *self)
{
  g_byte_array_set_size (self->begun, 0);
  self->begun_used = FALSE;
}

void
nlp_line_splitter_reset (NlpLineSplitter *self)
{
  begin_line (self);
  self->chunk = NULL;
  self->chunk_length = 0;
  self->skipping = FALSE;
  self->number = 0;
}

void
nlp_line_splitter_push (NlpLineSplitter *self, const gchar *chunk, gsize length)
{
  if (self->begun_used)
    begin_line (self);
  self->chunk = chunk;
  self->chunk_length = length;
}

static NlpSplitResult
give_begun (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  self->begun_used = TRUE;
  *line = (const gchar *)self->begun->data;
  *length = self->begun->len;
  return NLP_SPLIT_LINE;
}

/* Takes what is left of the chunk, which has no LF. */
static NlpSplitResult
keep_rest (NlpLineSplitter *self)
{
  gsize length = self->chunk_length;

  self->chunk_length = 0;
  if (length > self->max_length - self->begun->len) {
    begin_line (self);
    self->skipping = TRUE;
    self->number++;
    return NLP_SPLIT_TOO_LONG;
  }

  g_byte_array_append (self->begun, (const guint8 *)self->chunk, length);
  return NLP_SPLIT_NONE;
}

/* Drops the rest of a line that is too long, or as much of it as is in the chunk. */
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
  self->skipping = FALSE;
}

/* Takes @length bytes and an LF: a line, or the end of one that began in an earlier chunk. */
static NlpSplitResult
take_line (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  const gchar *start = self->chunk;

  self->chunk += *length + 1;
  self->chunk_length -= *length + 1;
  self->number++;

  if (*length > self->max_length - self->begun->len) {
    begin_line (self);
    return NLP_SPLIT_TOO_LONG;
  }
  if (self->begun->len > 0) {
    g_byte_array_append (self->begun, (const guint8 *)start, *length);
    return give_begun (self, line, length);
  }

  *line = start;
  return NLP_SPLIT_LINE;
}

NlpSplitResult
nlp_line_splitter_next (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  const gchar *end;

  if (self->begun_used)
    begin_line (self);

  if (self->skipping && self->chunk_length > 0)
    skip_rest (self);
  if (self->chunk_length == 0)
    return NLP_SPLIT_NONE;

  end = memchr (self->chunk, '\n', self->chunk_length);
  if (end == NULL)
    return keep_rest (self);

  *length = end - self->chunk;
  return take_line (self, line, length);
}

NlpSplitResult
nlp_line_splitter_finish (NlpLineSplitter *self, const gchar **line, gsize *length)
{
  self->chunk_length = 0;
  self->skipping = FALSE;
  if (self->begun_used)
    begin_line (self);
  if (self->begun->len == 0)
    return NLP_SPLIT_NONE;

  self->number++;
  return give_begun (self, line, length);
}

guint64
nlp_line_splitter_get_number (NlpLineSplitter *self)
{
  return self->number;
}
