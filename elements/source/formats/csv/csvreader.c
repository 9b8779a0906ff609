/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csvreader.c: reads tables as text. Each row is a document, with the other columns as its
 * metadata.
 *
 * Only the current row is in memory.
 */

#include "csv.h"

#include <string.h>

#include "base/utf8.h"
#include "csvdialect.h"
#include "csvscanner.h"
#include "gstnlperror.h"
#include "input/charset.h"
#include "parsing/recordfields.h"

/* Number of lines to look at if a quote seems to be unclosed. */
#define MAX_LINES_TRIED 8

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  const NlpReaderOptions *options;
  gsize max_record;
  NlpContentId *content_id;

  gboolean begun;
  gboolean ended;
  NlpCsvDialect dialect;
  NlpCsvScanner scanner; /* of the current row */
  NlpCsvScanner trial;   /* of lines that may be rows */
  guint64 number;        /* number of the current row, from 1 */
  gboolean in_row;
  gboolean skipping;  /* over the rest of a row that is too long */
  gboolean in_line;   /* in a broken line that is left out */
  gboolean uncertain; /* no row has been read since a broken one */
  GString *value;     /* of a cell */
} CsvReader;

static gpointer
csv_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options)
{
  CsvReader *self = g_new0 (CsvReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->options = options;
  self->max_record = options->max_file;
  self->content_id = nlp_content_id_new (uri);
  self->value = g_string_new (NULL);
  nlp_stream_forget_id (stream);
  return self;
}

static void
csv_reader_close (gpointer state)
{
  CsvReader *self = state;

  nlp_content_id_free (self->content_id);
  nlp_csv_dialect_clear (&self->dialect);
  nlp_csv_scanner_clear (&self->scanner);
  nlp_csv_scanner_clear (&self->trial);
  g_string_free (self->value, TRUE);
  g_free (self);
}

/* Finds the dialect of the table. Fills the window, and doesn't move it. */
static gboolean
find_dialect (NlpStream *stream,
              const gchar *uri,
              const NlpReaderOptions *options,
              NlpCsvDialect *dialect,
              NlpCsvGuess *guess,
              GError **error)
{
  gsize length = 0;

  do {
    const gchar *window;

    if (!nlp_stream_fill (stream, length + 1, error))
      return FALSE;
    window = nlp_stream_peek (stream, &length);
    *guess =
        nlp_csv_dialect_find (dialect, window, length, nlp_stream_has_all (stream), uri, options);
  } while (*guess == NLP_CSV_MAYBE && !nlp_stream_has_all (stream));
  return TRUE;
}

/* Detects the character set if the window is not valid UTF-8. */
static gboolean
find_charset (CsvReader *self, GError **error)
{
  gsize length, valid;
  const gchar *window;

  if (!nlp_stream_is_undetected (self->stream))
    return TRUE;
  if (!nlp_stream_fill (self->stream, 1, error))
    return FALSE;
  window = nlp_stream_peek (self->stream, &length);
  valid = nlp_utf8_measure_valid (window, length);
  /* The window may end within a character. */
  if (valid == length || (valid + 4 > length && !nlp_stream_has_all (self->stream)))
    return TRUE;
  return nlp_stream_detect_charset (self->stream, NULL, error);
}

static gboolean
fail_without_text (CsvReader *self, GError **error)
{
  const gchar *chosen = nlp_field_get_option (NLP_FIELD_TEXT, self->options);

  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
               "no column \"%s\"%s; text-field sets its name or number",
               chosen != NULL ? chosen : "text",
               chosen != NULL ? "" : " or another usual name of it");
  return FALSE;
}

static gboolean
begin (CsvReader *self, GError **error)
{
  NlpCsvGuess guess;

  if (!find_charset (self, error) ||
      !find_dialect (self->stream, self->uri, self->options, &self->dialect, &guess, error))
    return FALSE;
  self->begun = TRUE;
  if (guess == NLP_CSV_NO_TEXT)
    return fail_without_text (self, error);
  self->ended = guess != NLP_CSV_YES;
  if (self->ended)
    return TRUE;

  nlp_csv_scanner_init (&self->scanner, self->dialect.separator);
  nlp_csv_scanner_init (&self->trial, self->dialect.separator);
  nlp_stream_skip (self->stream, self->dialect.start);
  if (self->dialect.has_header) {
    gsize length;
    const gchar *window = nlp_stream_peek (self->stream, &length);
    const gchar *newline = memchr (window, '\n', length);

    nlp_stream_skip (self->stream, newline ? (gsize)(newline - window) + 1 : length);
  }
  return TRUE;
}

/* Fills the window with at least @wanted bytes. An error ends reading, unless it was cancelled.
 * Here and below, @error is not NULL. */
static gboolean
fill (CsvReader *self, gsize wanted, GError **error)
{
  if (nlp_stream_fill (self->stream, wanted, error))
    return TRUE;
  self->ended = !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return FALSE;
}

static void
end_row (CsvReader *self)
{
  self->in_row = FALSE;
  self->skipping = FALSE;
}

/* Whether the quote that makes a row too long is unclosed: the lines after the first one are rows
 * by themselves. */
static gboolean
is_unclosed (CsvReader *self, const gchar *window, gsize length)
{
  guint n_lines = 0, n_rows = 0;
  const gchar *end = window + length;
  const gchar *line = memchr (window, '\n', length);

  while (line != NULL && n_lines < MAX_LINES_TRIED) {
    const gchar *next = memchr (line + 1, '\n', (gsize)(end - line - 1));
    gsize line_length = next ? (gsize)(next - line) : 0;

    if (next != NULL) {
      nlp_csv_scanner_reset (&self->trial);
      n_rows += nlp_csv_scanner_scan (&self->trial, line + 1, line_length, TRUE) == NLP_CSV_END &&
                self->trial.at == line_length && self->trial.cells->len == self->dialect.names->len;
      n_lines++;
    }
    line = next;
  }
  return n_lines > 0 && 4 * n_rows >= 3 * n_lines;
}

/* Gives up the line that begins a row with invalid quotes. Returns TRUE if an error of the row has
 * been reported before; otherwise sets @error. */
static gboolean
give_up (CsvReader *self, gboolean is_unclosed_quote, GError **error)
{
  const gboolean was_reported = self->skipping;

  if (was_reported) {
    nlp_stream_skip (self->stream, self->scanner.at);
  } else {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         is_unclosed_quote ? "a quote is not closed"
                                           : "expected a separator after a closing quote");
  }
  self->in_line = TRUE;
  end_row (self);
  self->uncertain = TRUE;
  return was_reported;
}

/* Continues a row that extends beyond the window. Returns FALSE with @error set if it can't be read
 * or is too long. */
static gboolean
read_on (CsvReader *self, const gchar *window, gsize available, GError **error)
{
  const gboolean is_too_long = !self->skipping && self->scanner.at > self->max_record;

  if (is_too_long && nlp_csv_scanner_ignore_quote (&self->scanner))
    return TRUE;
  if (is_too_long && nlp_csv_scanner_is_quoted (&self->scanner) &&
      is_unclosed (self, window, available))
    return give_up (self, TRUE, error);
  self->skipping = self->skipping || is_too_long;
  if (self->skipping) {
    nlp_stream_skip (self->stream, self->scanner.at);
    nlp_csv_scanner_forget (&self->scanner);
  }
  if (is_too_long) {
    nlp_set_too_long (error, self->max_record);
    return FALSE;
  }
  nlp_stream_peek (self->stream, &available);
  return fill (self, available + 1, error);
}

/* Moves to the end of a broken line. */
static gboolean
leave_line (CsvReader *self, GError **error)
{
  while (self->in_line) {
    gsize length;
    const gchar *window = nlp_stream_peek (self->stream, &length);
    const gchar *newline = memchr (window, '\n', length);

    nlp_stream_skip (self->stream, newline ? (gsize)(newline - window) + 1 : length);
    self->in_line = newline == NULL && !nlp_stream_has_all (self->stream);
    if (self->in_line && !fill (self, 1, error))
      return FALSE;
  }
  return TRUE;
}

/* Starts the next row. Returns FALSE at the end, or with @error set. */
static gboolean
start_row (CsvReader *self, GError **error)
{
  gsize available;

  if (!leave_line (self, error))
    return FALSE;
  nlp_stream_peek (self->stream, &available);
  if (available == 0 && !fill (self, 1, error))
    return FALSE;
  nlp_stream_peek (self->stream, &available);
  if (available == 0)
    return FALSE;
  nlp_csv_scanner_reset (&self->scanner);
  self->in_row = TRUE;
  return TRUE;
}

/* Returns the next row, whose cells are in the scanner, valid until the window is filled again; or
 * NULL at the end or with @error set. */
static const gchar *
next_row (CsvReader *self, gsize *length, GError **error)
{
  for (;;) {
    gsize available;
    const gchar *window;
    const gboolean has_all = nlp_stream_has_all (self->stream);
    const gboolean was_skipping = self->skipping;
    NlpCsvScanResult result;

    if (!self->in_row && !start_row (self, error))
      return NULL;
    window = nlp_stream_peek (self->stream, &available);
    result = nlp_csv_scanner_scan (&self->scanner, window, available, has_all);
    if (result == NLP_CSV_MORE) {
      if (!read_on (self, window, available, error))
        return NULL;
      continue;
    }
    if (result == NLP_CSV_BROKEN) {
      if (!give_up (self, self->scanner.at == available, error))
        return NULL;
      continue;
    }

    *length = self->scanner.at;
    nlp_stream_skip (self->stream, *length);
    end_row (self);
    if (was_skipping)
      continue;
    if (*length <= self->max_record)
      return window;
    nlp_set_too_long (error, self->max_record);
    return NULL;
  }
}

static const NlpCsvCell *
get_cell (CsvReader *self, guint column)
{
  return &g_array_index (self->scanner.cells, NlpCsvCell, column);
}

static gboolean
is_empty (CsvReader *self, guint column)
{
  return get_cell (self, column)->start == get_cell (self, column)->end;
}

/* Checks the number of cells. Those after the text may be missing, and extra ones must be empty. */
static gboolean
check_cells (CsvReader *self, GError **error)
{
  guint n = self->scanner.cells->len, n_columns = self->dialect.names->len;

  while (n > n_columns && is_empty (self, n - 1))
    n--;
  if (n <= n_columns && n > self->dialect.text)
    return TRUE;
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "expected %u cells, found %u", n_columns,
               n);
  return FALSE;
}

static gboolean
is_blank (CsvReader *self)
{
  return self->scanner.cells->len == 1 && is_empty (self, 0);
}

/* Whether the cells are UTF-8. The new document checks that of the text. */
static gboolean
are_valid (CsvReader *self, const gchar *row)
{
  for (guint i = 0; i < self->scanner.cells->len; i++) {
    const NlpCsvCell *cell = get_cell (self, i);
    const gsize length = cell->end - cell->start;

    if (i != self->dialect.text && nlp_utf8_measure_valid (row + cell->start, length) < length)
      return FALSE;
  }
  return TRUE;
}

/* Reads the cell of the text. @repaired: whether to replace invalid UTF-8 */
static GBytes *
read_text (CsvReader *self, const gchar *row, gboolean repaired)
{
  const NlpCsvCell *cell = get_cell (self, self->dialect.text);
  GString *content;

  if (!cell->has_doubled && !repaired)
    return g_bytes_new (row + cell->start, cell->end - cell->start);
  content = nlp_csv_cell_read (cell, row);
  if (repaired) {
    gchar *valid = g_utf8_make_valid (content->str, (gssize)content->len);

    g_string_free (content, TRUE);
    return g_bytes_new_take (valid, strlen (valid));
  }
  return g_string_free_to_bytes (content);
}

/* Reads another cell, valid until the next call. */
static const gchar *
read_value (CsvReader *self, const gchar *row, guint column, gboolean repaired)
{
  const NlpCsvCell *cell = get_cell (self, column);
  g_autoptr (GString) content = NULL;

  g_string_truncate (self->value, 0);
  if (!cell->has_doubled && !repaired)
    return g_string_append_len (self->value, row + cell->start, (gssize)(cell->end - cell->start))
        ->str;
  content = nlp_csv_cell_read (cell, row);
  if (repaired) {
    g_autofree gchar *valid = g_utf8_make_valid (content->str, (gssize)content->len);

    return g_string_append (self->value, valid)->str;
  }
  return g_string_append_len (self->value, content->str, (gssize)content->len)->str;
}

static void
set_metadata (CsvReader *self, GstNlpDocument *document, guint column, const gchar *value)
{
  const gchar *name = self->dialect.names->pdata[column];
  g_autofree gchar *date = NULL;

  if (column == self->dialect.published) {
    date = nlp_field_read_date (value);
    name = date != NULL ? name : self->dialect.published_name;
    value = date != NULL ? date : value;
  }
  gst_nlp_document_set_metadata (document, name, value);
}

static GstNlpDocument *
make_document (CsvReader *self, const gchar *row, gboolean repaired, GError **error)
{
  const guint n = MIN (self->scanner.cells->len, self->dialect.names->len);
  g_autoptr (GBytes) text = read_text (self, row, repaired);
  GstNlpDocument *document = gst_nlp_document_new_from_bytes (text, error);

  for (guint i = 0; document != NULL && i < n; i++) {
    if (i != self->dialect.text && !is_empty (self, i))
      set_metadata (self, document, i, read_value (self, row, i, repaired));
  }
  return document;
}

/* Makes a document of a row. Replaces invalid UTF-8 if the options allow it. */
static GstNlpDocument *
read_cells (CsvReader *self, const gchar *row, gsize length, GError **error)
{
  GstNlpDocument *document = are_valid (self, row) ? make_document (self, row, FALSE, NULL) : NULL;
  gsize valid;

  if (document != NULL)
    return document;
  valid = nlp_utf8_measure_valid (row, length);
  if (valid == length || self->options->replace_invalid)
    return make_document (self, row, valid < length, error);
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING,
               "not valid UTF-8 at byte %" G_GSIZE_FORMAT " of it", valid);
  return NULL;
}

static GstNlpDocument *
read_row (CsvReader *self, const gchar *row, gsize length, GError **error)
{
  GstNlpDocument *document =
      check_cells (self, error) ? read_cells (self, row, length, error) : NULL;

  if (document != NULL)
    nlp_document_set_content_id (document, self->content_id, row, length);
  return document;
}

static NlpReadResult
csv_reader_next (gpointer state, NlpRecord *record, GError **error)
{
  CsvReader *self = state;
  GError *record_error = NULL;

  if (!self->begun && !begin (self, &record_error)) {
    self->ended = !g_error_matches (record_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_propagate_prefixed_error (error, record_error, "%s: ", self->uri);
    return NLP_READ_FAILED;
  }
  while (!self->ended) {
    gsize length;
    const gchar *row = next_row (self, &length, &record_error);

    if (row == NULL && record_error == NULL)
      break;
    if (row != NULL && is_blank (self))
      continue;
    /* A row after a broken one may be part of it. */
    if (row != NULL && self->uncertain && self->scanner.cells->len != self->dialect.names->len)
      continue;
    self->number += !g_error_matches (record_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    if (row != NULL) {
      self->uncertain = FALSE;
      nlp_record_set_whole (record, read_row (self, row, length, &record_error));
    }
    if (record_error == NULL)
      return NLP_READ_RECORD;
    return nlp_fail_record (self->uri, "record", self->number, record_error, error);
  }
  self->ended = TRUE;
  return NLP_READ_END;
}

static gboolean
csv_probe (NlpStream *stream,
           const gchar *uri,
           const NlpReaderOptions *options,
           gboolean *matches,
           GError **error)
{
  NlpCsvDialect dialect = {0};
  NlpCsvGuess guess;

  if (!find_dialect (stream, uri, options, &dialect, &guess, error))
    return FALSE;
  *matches = guess == NLP_CSV_YES || guess == NLP_CSV_NO_TEXT;
  nlp_csv_dialect_clear (&dialect);
  return TRUE;
}

static const NlpRecordFuncs csv_records = {
    .open = csv_reader_open,
    .next = csv_reader_next,
    .close = csv_reader_close,
};

const NlpFormat nlp_csv_format = {
    .name = "CSV",
    .probe = csv_probe,
    .records = &csv_records,
};
