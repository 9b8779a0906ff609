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
nlp_line_splitter_free (NlpLineSplitter *splitter)
{
  g_byte_array_unref (splitter->begun);
  g_free (splitter);
}

static void
begin_line (NlpLineSplitter *splitter)
{
  g_byte_array_set_size (splitter->begun, 0);
  splitter->begun_used = FALSE;
}

void
nlp_line_splitter_reset (NlpLineSplitter *splitter)
{
  begin_line (splitter);
  splitter->chunk = NULL;
  splitter->chunk_length = 0;
  splitter->skipping = FALSE;
  splitter->number = 0;
}

void
nlp_line_splitter_push (NlpLineSplitter *splitter, const gchar *chunk, gsize length)
{
  if (splitter->begun_used)
    begin_line (splitter);
  splitter->chunk = chunk;
  splitter->chunk_length = length;
}

static NlpSplitResult
give_begun (NlpLineSplitter *splitter, const gchar **line, gsize *length)
{
  splitter->begun_used = TRUE;
  *line = (const gchar *)splitter->begun->data;
  *length = splitter->begun->len;
  return NLP_SPLIT_LINE;
}

/* Takes what is left of the chunk, which has no LF. */
static NlpSplitResult
keep_rest (NlpLineSplitter *splitter)
{
  gsize length = splitter->chunk_length;

  splitter->chunk_length = 0;
  if (length > splitter->max_length - splitter->begun->len) {
    begin_line (splitter);
    splitter->skipping = TRUE;
    splitter->number++;
    return NLP_SPLIT_TOO_LONG;
  }

  g_byte_array_append (splitter->begun, (const guint8 *)splitter->chunk, length);
  return NLP_SPLIT_NONE;
}

/* Drops the rest of a line that is too long, or as much of it as is in the chunk. */
static void
skip_rest (NlpLineSplitter *splitter)
{
  const gchar *end = memchr (splitter->chunk, '\n', splitter->chunk_length);

  if (end == NULL) {
    splitter->chunk_length = 0;
    return;
  }
  splitter->chunk_length -= end + 1 - splitter->chunk;
  splitter->chunk = end + 1;
  splitter->skipping = FALSE;
}

/* Takes @length bytes and an LF: a line, or the end of one that began in an earlier chunk. */
static NlpSplitResult
take_line (NlpLineSplitter *splitter, const gchar **line, gsize *length)
{
  const gchar *start = splitter->chunk;

  splitter->chunk += *length + 1;
  splitter->chunk_length -= *length + 1;
  splitter->number++;

  if (*length > splitter->max_length - splitter->begun->len) {
    begin_line (splitter);
    return NLP_SPLIT_TOO_LONG;
  }
  if (splitter->begun->len > 0) {
    g_byte_array_append (splitter->begun, (const guint8 *)start, *length);
    return give_begun (splitter, line, length);
  }

  *line = start;
  return NLP_SPLIT_LINE;
}

NlpSplitResult
nlp_line_splitter_next (NlpLineSplitter *splitter, const gchar **line, gsize *length)
{
  const gchar *end;

  if (splitter->begun_used)
    begin_line (splitter);

  if (splitter->skipping && splitter->chunk_length > 0)
    skip_rest (splitter);
  if (splitter->chunk_length == 0)
    return NLP_SPLIT_NONE;

  end = memchr (splitter->chunk, '\n', splitter->chunk_length);
  if (end == NULL)
    return keep_rest (splitter);

  *length = end - splitter->chunk;
  return take_line (splitter, line, length);
}

NlpSplitResult
nlp_line_splitter_finish (NlpLineSplitter *splitter, const gchar **line, gsize *length)
{
  splitter->chunk_length = 0;
  splitter->skipping = FALSE;
  if (splitter->begun_used)
    begin_line (splitter);
  if (splitter->begun->len == 0)
    return NLP_SPLIT_NONE;

  splitter->number++;
  return give_begun (splitter, line, length);
}

guint64
nlp_line_splitter_get_number (NlpLineSplitter *splitter)
{
  return splitter->number;
}
