/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csvscanner.c: finds the cells of a CSV row in a stream.
 *
 * Libraries for CSV read valid files. This scanner also reads files with stray and missing quotes,
 * reports a broken row with its number and continues with the next one, and holds one row only.
 */

#include "csvscanner.h"

#include <string.h>

#include "parsing/swar.h"

/* More cells are not stored: such a row has more than the table anyway, and is broken. */
#define MAX_CELLS 65536

void
nlp_csv_scanner_init (NlpCsvScanner *self, gchar separator)
{
  *self = (NlpCsvScanner){.separator = separator};
  self->cells = g_array_new (FALSE, FALSE, sizeof (NlpCsvCell));
}

void
nlp_csv_scanner_clear (NlpCsvScanner *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
}

void
nlp_csv_scanner_reset (NlpCsvScanner *self)
{
  self->at = 0;
  self->state = NLP_CSV_CELL_START;
  g_array_set_size (self->cells, 0);
}

void
nlp_csv_scanner_forget (NlpCsvScanner *self)
{
  self->at = 0;
  self->cell = (NlpCsvCell){0};
  g_array_set_size (self->cells, 0);
}

gboolean
nlp_csv_scanner_is_quoted (const NlpCsvScanner *self)
{
  return self->state == NLP_CSV_CELL_QUOTED;
}

gboolean
nlp_csv_scanner_ignore_quote (NlpCsvScanner *self)
{
  if (self->separator != '\t' || self->state != NLP_CSV_CELL_QUOTED || self->cell.start == 0)
    return FALSE;
  self->cell.start--;
  self->cell.has_doubled = FALSE;
  self->at = self->cell.start;
  self->state = NLP_CSV_CELL_PLAIN;
  return TRUE;
}

/* Returns the index of the first separator or newline. */
static gsize
skip_plain (gchar separator, const gchar *data, gsize length, gsize at)
{
  const guint64 separators = NLP_SWAR_REPEAT ((guchar)separator);

  for (; at + NLP_SWAR_SIZE <= length; at += NLP_SWAR_SIZE) {
    const guint64 bytes = nlp_swar_load (data + at);

    if (nlp_swar_equal (bytes, separators) | nlp_swar_equal (bytes, NLP_SWAR_REPEAT ('\n')))
      break;
  }
  while (at < length && data[at] != separator && data[at] != '\n')
    at++;
  return at;
}

/* Ends the cell at @end, which is a separator, a newline or the end of the file. */
static NlpCsvScanResult
end_cell (NlpCsvScanner *self, const gchar *data, gsize length, gsize end)
{
  const gboolean is_last = end >= length || data[end] != self->separator;

  if (self->cells->len < MAX_CELLS)
    g_array_append_val (self->cells, self->cell);
  self->at = MIN (end + 1, length);
  self->state = NLP_CSV_CELL_START;
  return is_last ? NLP_CSV_END : NLP_CSV_MORE;
}

static NlpCsvScanResult
scan_plain (NlpCsvScanner *self, const gchar *data, gsize length, gboolean is_all)
{
  gsize end = skip_plain (self->separator, data, length, self->at);

  self->at = end;
  if (end == length && !is_all)
    return NLP_CSV_MORE;
  self->cell.end = end;
  if ((end == length || data[end] == '\n') && end > self->cell.start && data[end - 1] == '\r')
    self->cell.end--;
  return end_cell (self, data, length, end);
}

static NlpCsvScanResult
scan_quoted (NlpCsvScanner *self, const gchar *data, gsize length, gboolean is_all)
{
  for (;;) {
    const gchar *quote = memchr (data + self->at, '"', length - self->at);
    gsize next = quote ? (gsize)(quote - data) + 1 : length;

    self->at = quote ? next - 1 : length;
    if (quote == NULL || (next == length && !is_all))
      return is_all ? NLP_CSV_BROKEN : NLP_CSV_MORE;
    if (next < length && data[next] == '"') {
      self->cell.has_doubled = TRUE;
      self->at = next + 1;
      continue;
    }
    self->cell.end = next - 1;
    if (next < length && data[next] == '\r') {
      if (next + 1 == length && !is_all)
        return NLP_CSV_MORE;
      next++;
    }
    if (next < length && data[next] != '\n' &&
        (data[next] != self->separator || data[next - 1] == '\r'))
      return NLP_CSV_BROKEN;
    return end_cell (self, data, length, next);
  }
}

NlpCsvScanResult
nlp_csv_scanner_scan (NlpCsvScanner *self, const gchar *data, gsize length, gboolean is_all)
{
  for (;;) {
    const gsize before = self->at;
    NlpCsvScanResult result;

    if (self->state == NLP_CSV_CELL_START) {
      if (self->at == length && !is_all)
        return NLP_CSV_MORE;
      self->cell = (NlpCsvCell){.start = self->at};
      self->state = NLP_CSV_CELL_PLAIN;
      if (self->at < length && data[self->at] == '"') {
        self->cell.start = ++self->at;
        self->state = NLP_CSV_CELL_QUOTED;
      }
    }
    if (self->state == NLP_CSV_CELL_QUOTED)
      result = scan_quoted (self, data, length, is_all);
    else
      result = scan_plain (self, data, length, is_all);

    if (result == NLP_CSV_BROKEN && nlp_csv_scanner_ignore_quote (self))
      continue;
    if (result != NLP_CSV_MORE || self->state != NLP_CSV_CELL_START)
      return result;
    g_assert (self->at > before);
  }
}

GString *
nlp_csv_cell_read (const NlpCsvCell *self, const gchar *row)
{
  gsize at = self->start, length = self->end - self->start;
  GString *content;

  if (!self->has_doubled)
    return g_string_new_len (row + at, (gssize)length);

  content = g_string_sized_new (length);
  while (at < self->end) {
    const gchar *quote = memchr (row + at, '"', self->end - at);
    gsize end = quote ? (gsize)(quote - row) + 1 : self->end;

    g_string_append_len (content, row + at, (gssize)(end - at));
    at = quote ? end + 1 : end;
  }
  return content;
}
