/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Tables, CSV and the like: a row is a document, with the other columns as its metadata. Only the
 * row that is read is in memory. */

#include "csv.h"

#include <string.h>

#include "input/charset.h"
#include "gstnlperror.h"
#include "parsing/recordfields.h"
#include "csvscanner.h"
#include "csvdialect.h"

/* Where a quote that has no end is suspected, so many lines are looked at. */
#define LINES_TRIED 8

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  const NlpReaderOptions *settings;
  gsize max_record;
  NlpContentId *identity;

  gboolean begun;
  gboolean ended;
  NlpCsvDialect shape;
  NlpCsvScanner scan;  /* of the current row */
  NlpCsvScanner trial; /* of others */
  guint64 number;      /* of the current row, from 1 */
  gboolean in_row;
  gboolean skipping;  /* what is left of a row that is too long */
  gboolean in_line;   /* that is broken and left out */
  gboolean uncertain; /* since something broken no row was read */
  GString *value;
} CsvReader;

static gpointer
csv_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *settings)
{
  CsvReader *self = g_new0 (CsvReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->settings = settings;
  self->max_record = settings->max_file;
  self->identity = nlp_content_id_new (uri);
  self->value = g_string_new (NULL);
  nlp_stream_forget_id (stream);
  return self;
}

static void
csv_reader_close (gpointer state)
{
  CsvReader *self = state;

  nlp_content_id_free (self->identity);
  nlp_csv_dialect_clear (&self->shape);
  nlp_csv_scanner_clear (&self->scan);
  nlp_csv_scanner_clear (&self->trial);
  g_string_free (self->value, TRUE);
  g_free (self);
}

/* Finds the shape of the table, for which the window is filled but does not move. */
static gboolean
find_shape (NlpStream *self,
            const gchar *uri,
            const NlpReaderOptions *settings,
            NlpCsvDialect *shape,
            NlpCsvGuess *guess,
            GError **error)
{
  gsize length = 0;

  do {
    const gchar *window;

    if (!nlp_stream_fill (self, length + 1, error))
      return FALSE;
    window = nlp_stream_peek (self, &length);
    *guess = nlp_csv_dialect_find (shape, window, length, nlp_stream_has_all (self), uri, settings);
  } while (*guess == NLP_CSV_MAYBE && !nlp_stream_has_all (self));
  return TRUE;
}

/* Finds the character set of what is in the window, if it can't be UTF-8. */
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
  valid = nlp_charset_find_invalid_utf8 (window, length);
  /* The last character may be cut. */
  if (valid == length || (valid + 4 > length && !nlp_stream_has_all (self->stream)))
    return TRUE;
  return nlp_stream_detect_charset (self->stream, NULL, error);
}

static gboolean
begin (CsvReader *self, GError **error)
{
  NlpCsvGuess guess;

  if (!find_charset (self, error) ||
      !find_shape (self->stream, self->uri, self->settings, &self->shape, &guess, error))
    return FALSE;
  self->begun = TRUE;
  self->ended = guess != NLP_CSV_YES;
  if (self->ended)
    return TRUE;

  nlp_csv_scanner_init (&self->scan, self->shape.separator);
  nlp_csv_scanner_init (&self->trial, self->shape.separator);
  nlp_stream_skip (self->stream, self->shape.start);
  if (self->shape.has_header) {
    gsize length;
    const gchar *window = nlp_stream_peek (self->stream, &length);
    const gchar *newline = memchr (window, '\n', length);

    nlp_stream_skip (self->stream, newline ? (gsize)(newline - window) + 1 : length);
  }
  return TRUE;
}

/* Fills the window with @wanted bytes. Nothing comes after an error, unless reading was cancelled.
 * @error is not NULL, here and below. */
static gboolean
fill (CsvReader *self, gsize wanted, GError **error)
{
  if (nlp_stream_fill (self->stream, wanted, error))
    return TRUE;
  self->ended = !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return FALSE;
}

static void
set_too_long (CsvReader *self, GError **error)
{
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
               "longer than %" G_GSIZE_FORMAT " bytes", self->max_record);
}

static void
end_row (CsvReader *self)
{
  self->in_row = FALSE;
  self->skipping = FALSE;
}

/* Whether the lines behind the first one of a row that is too long are rows by themselves, and so
 * its quote has no end. */
static gboolean
is_unclosed (CsvReader *self, const gchar *window, gsize length)
{
  guint n_lines = 0, n_rows = 0;
  const gchar *end = window + length;
  const gchar *line = memchr (window, '\n', length);

  while (line != NULL && n_lines < LINES_TRIED) {
    const gchar *next = memchr (line + 1, '\n', (gsize)(end - line - 1));
    gsize line_length = next ? (gsize)(next - line) : 0;

    if (next != NULL) {
      nlp_csv_scanner_reset (&self->trial);
      n_rows += nlp_csv_scanner_scan (&self->trial, line + 1, line_length, TRUE) == NLP_CSV_END &&
                self->trial.at == line_length && self->trial.cells->len == self->shape.names->len;
      n_lines++;
    }
    line = next;
  }
  return n_lines > 0 && 4 * n_rows >= 3 * n_lines;
}

/* Quotes make no sense: costs a line, unless that is one of a row that is skipped. Returns FALSE
 * with
 * @error set if that wasn't known. */
static gboolean
give_up (CsvReader *self, gboolean is_unclosed_quote, GError **error)
{
  const gboolean was_known = self->skipping;

  if (was_known) {
    nlp_stream_skip (self->stream, self->scan.at);
  } else {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         is_unclosed_quote ? "a quote is not closed"
                                           : "something stands behind a closing quote");
  }
  self->in_line = TRUE;
  end_row (self);
  self->uncertain = TRUE;
  return was_known;
}

/* The row goes on behind the window. Returns FALSE with @error set where it can't be read or is too
 * long. */
static gboolean
read_on (CsvReader *self, const gchar *window, gsize available, GError **error)
{
  const gboolean is_too_long = !self->skipping && self->scan.at > self->max_record;

  if (is_too_long && nlp_csv_scanner_ignore_quote (&self->scan))
    return TRUE;
  if (is_too_long && nlp_csv_scanner_is_quoted (&self->scan) &&
      is_unclosed (self, window, available))
    return give_up (self, TRUE, error);
  self->skipping = self->skipping || is_too_long;
  if (self->skipping) {
    nlp_stream_skip (self->stream, self->scan.at);
    nlp_csv_scanner_forget (&self->scan);
  }
  if (is_too_long) {
    set_too_long (self, error);
    return FALSE;
  }
  nlp_stream_peek (self->stream, &available);
  return fill (self, available + 1, error);
}

/* Goes behind the line in which the window begins. */
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

/* Whether there is another row. Returns FALSE at the end, or with @error set. */
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
  nlp_csv_scanner_reset (&self->scan);
  self->in_row = TRUE;
  return TRUE;
}

/* The next row, whose cells are in the scan, until the window is filled again. Returns NULL at the
 * end, or with @error set. */
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
    result = nlp_csv_scanner_scan (&self->scan, window, available, has_all);
    if (result == NLP_CSV_MORE) {
      if (!read_on (self, window, available, error))
        return NULL;
      continue;
    }
    if (result == NLP_CSV_BROKEN) {
      if (!give_up (self, self->scan.at == available, error))
        return NULL;
      continue;
    }

    *length = self->scan.at;
    nlp_stream_skip (self->stream, *length);
    end_row (self);
    if (was_skipping)
      continue;
    if (*length <= self->max_record)
      return window;
    set_too_long (self, error);
    return NULL;
  }
}

static const NlpCsvCell *
get_cell (CsvReader *self, guint column)
{
  return &g_array_index (self->scan.cells, NlpCsvCell, column);
}

static gboolean
is_empty (CsvReader *self, guint column)
{
  return get_cell (self, column)->start == get_cell (self, column)->end;
}

/* Whether the row has the cells that it has to have: those at its end may be left out or be empty.
 */
static gboolean
check_cells (CsvReader *self, GError **error)
{
  guint n = self->scan.cells->len, n_columns = self->shape.names->len;

  while (n > n_columns && is_empty (self, n - 1))
    n--;
  if (n <= n_columns && n > self->shape.text)
    return TRUE;
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "%u cells, not %u", n, n_columns);
  return FALSE;
}

static gboolean
is_blank (CsvReader *self)
{
  return self->scan.cells->len == 1 && is_empty (self, 0);
}

/* Whether the cells but the text, which a document looks at itself, are UTF-8. */
static gboolean
are_valid (CsvReader *self, const gchar *row)
{
  for (guint i = 0; i < self->scan.cells->len; i++) {
    const NlpCsvCell *cell = get_cell (self, i);
    const gsize length = cell->end - cell->start;

    if (i != self->shape.text && nlp_charset_find_invalid_utf8 (row + cell->start, length) < length)
      return FALSE;
  }
  return TRUE;
}

/* The content of a cell, with what is not UTF-8 replaced if it is to be @mended. */
static GBytes *
read_text (CsvReader *self, const gchar *row, gboolean mended)
{
  const NlpCsvCell *cell = get_cell (self, self->shape.text);
  GString *content;

  if (!cell->has_doubled && !mended)
    return g_bytes_new (row + cell->start, cell->end - cell->start);
  content = nlp_csv_cell_read (cell, row);
  if (mended) {
    gchar *valid = g_utf8_make_valid (content->str, (gssize)content->len);

    g_string_free (content, TRUE);
    return g_bytes_new_take (valid, strlen (valid));
  }
  return g_string_free_to_bytes (content);
}

static const gchar *
read_value (CsvReader *self, const gchar *row, guint column, gboolean mended)
{
  const NlpCsvCell *cell = get_cell (self, column);
  g_autoptr (GString) content = NULL;

  g_string_truncate (self->value, 0);
  if (!cell->has_doubled && !mended)
    return g_string_append_len (self->value, row + cell->start, (gssize)(cell->end - cell->start))
        ->str;
  content = nlp_csv_cell_read (cell, row);
  if (mended) {
    g_autofree gchar *valid = g_utf8_make_valid (content->str, (gssize)content->len);

    return g_string_append (self->value, valid)->str;
  }
  return g_string_append_len (self->value, content->str, (gssize)content->len)->str;
}

static void
set_metadata (CsvReader *self, GstNlpDocument *document, guint column, const gchar *value)
{
  const gchar *name = self->shape.names->pdata[column];
  g_autofree gchar *date = NULL;

  if (column == self->shape.published) {
    date = nlp_field_read_date (value);
    name = date != NULL ? name : self->shape.published_name;
    value = date != NULL ? date : value;
  }
  gst_nlp_document_set_metadata (document, name, value);
}

static GstNlpDocument *
make_document (CsvReader *self, const gchar *row, gboolean mended, GError **error)
{
  const guint n = MIN (self->scan.cells->len, self->shape.names->len);
  g_autoptr (GBytes) text = read_text (self, row, mended);
  GstNlpDocument *document = gst_nlp_document_new_from_bytes (text, error);

  for (guint i = 0; document != NULL && i < n; i++) {
    if (i != self->shape.text && !is_empty (self, i))
      set_metadata (self, document, i, read_value (self, row, i, mended));
  }
  return document;
}

/* Makes a document of a row, mended where it is damaged if that is wanted. */
static GstNlpDocument *
read_cells (CsvReader *self, const gchar *row, gsize length, GError **error)
{
  GstNlpDocument *document = are_valid (self, row) ? make_document (self, row, FALSE, NULL) : NULL;
  gsize valid;

  if (document != NULL)
    return document;
  valid = nlp_charset_find_invalid_utf8 (row, length);
  if (valid == length || self->settings->replace_invalid)
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
  gchar id[NLP_ID_SIZE];

  if (document != NULL && gst_nlp_document_get_id (document) == NULL) {
    nlp_content_id_reset (self->identity);
    nlp_content_id_update (self->identity, row, length);
    nlp_content_id_get_id (self->identity, id);
    gst_nlp_document_set_metadata (document, "id", id);
  }
  return document;
}

static NlpReadResult
fail_record (CsvReader *self, GError *record_error, GError **error)
{
  if (record_error->domain == G_IO_ERROR)
    g_propagate_prefixed_error (error, record_error, "%s: ", self->uri);
  else
    g_propagate_prefixed_error (error, record_error, "%s record %" G_GUINT64_FORMAT ": ", self->uri,
                                self->number);
  return NLP_READ_FAILED;
}

static NlpReadResult
csv_reader_next (gpointer state, NlpRecord *record, GError **error)
{
  CsvReader *self = state;
  GError *record_error = NULL;

  if (!self->begun && !begin (self, &record_error)) {
    self->ended = !g_error_matches (record_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    return fail_record (self, record_error, error);
  }
  while (!self->ended) {
    gsize length;
    const gchar *row = next_row (self, &length, &record_error);

    if (row == NULL && record_error == NULL)
      break;
    if (row != NULL && is_blank (self))
      continue;
    /* What follows something broken may be a part of it. */
    if (row != NULL && self->uncertain && self->scan.cells->len != self->shape.names->len)
      continue;
    self->number += !g_error_matches (record_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    if (row != NULL) {
      self->uncertain = FALSE;
      record->document = read_row (self, row, length, &record_error);
      record->first = record->last = TRUE;
    }
    return record_error == NULL ? NLP_READ_RECORD : fail_record (self, record_error, error);
  }
  self->ended = TRUE;
  return NLP_READ_END;
}

static gboolean
csv_probe (NlpStream *self,
           const gchar *uri,
           const NlpReaderOptions *settings,
           gboolean *matches,
           GError **error)
{
  NlpCsvDialect shape = {0};
  NlpCsvGuess guess;

  if (!find_shape (self, uri, settings, &shape, &guess, error))
    return FALSE;
  *matches = guess == NLP_CSV_YES;
  nlp_csv_dialect_clear (&shape);
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
