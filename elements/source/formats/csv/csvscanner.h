/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csvscanner.h: finds the cells of a CSV row in a stream.
 */

#ifndef NLP_CSVSCANNER_H
#define NLP_CSVSCANNER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpCsvCell:
 * @start: its first byte, from the start of the row, without quotes around the cell
 * @end: the byte after its last one
 * @has_doubled: whether it contains doubled quotes
 */
typedef struct {
  gsize start;
  gsize end;
  gboolean has_doubled;
} NlpCsvCell;

/**
 * NlpCsvScanner:
 * @separator: the byte between cells
 * @cells: (element-type NlpCsvCell): the cells of the row so far
 * @at: the next byte to look at, from the start of the row
 *
 * Finds the cells of a row that arrives in pieces, by the rules of RFC 4180. Tab-separated texts
 * often contain stray quotes, so between tabs a cell with unbalanced quotes is taken literally.
 */
typedef struct {
  gchar separator;
  GArray *cells;
  gsize at;
  /*< private >*/
  NlpCsvCell cell;
  enum { NLP_CSV_CELL_START, NLP_CSV_CELL_PLAIN, NLP_CSV_CELL_QUOTED } state;
} NlpCsvScanner;

/**
 * NlpCsvScanResult:
 * @NLP_CSV_END: the row ends before the byte @at
 * @NLP_CSV_MORE: the row continues after the data
 * @NLP_CSV_BROKEN: the quotes are invalid at the byte @at
 */
typedef enum {
  NLP_CSV_END,
  NLP_CSV_MORE,
  NLP_CSV_BROKEN,
} NlpCsvScanResult;

void nlp_csv_scanner_init (NlpCsvScanner *self, gchar separator);
void nlp_csv_scanner_clear (NlpCsvScanner *self);

/* Starts a new row. */
void nlp_csv_scanner_reset (NlpCsvScanner *self);

/* Discards the bytes before @at and the cells in them. The scan continues at byte 0. */
void nlp_csv_scanner_forget (NlpCsvScanner *self);

/* Continues to scan a row. @data: the first @length bytes of the row; @is_all: whether the file
 * ends after them. */
NlpCsvScanResult
nlp_csv_scanner_scan (NlpCsvScanner *self, const gchar *data, gsize length, gboolean is_all);

/* Whether the scan is in a quoted cell. */
gboolean nlp_csv_scanner_is_quoted (const NlpCsvScanner *self);

/* Restarts the current quoted cell as a literal one, if the separator is a tab. Returns whether it
 * did. */
gboolean nlp_csv_scanner_ignore_quote (NlpCsvScanner *self);

/* Returns: (transfer full): the content of a cell of @row, with single quotes for doubled ones */
GString *nlp_csv_cell_read (const NlpCsvCell *self, const gchar *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpCsvScanner, nlp_csv_scanner_clear)

G_END_DECLS

#endif
