/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CSVSCANNER_H
#define NLP_CSVSCANNER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpCsvCell:
 * @start: its first byte from the start of the row, without quotes around it
 * @end: the byte behind it
 * @has_doubled: whether there are doubled quotes in it
 */
typedef struct {
  gsize start;
  gsize end;
  gboolean has_doubled;
} NlpCsvCell;

/**
 * NlpCsvScanner:
 * @separator: what is between cells
 * @cells: (element-type NlpCsvCell): the cells of the row
 * @at: the byte to look at next, from the start of the row
 *
 * Finds the cells of a row, of which more and more is there, as RFC 4180 has them. Quotes are
 * common in texts between tabs, so there a cell with quotes that make no sense is taken as it is.
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
 * @NLP_CSV_MORE: its end is not there yet
 * @NLP_CSV_BROKEN: quotes make no sense at the byte @at
 */
typedef enum {
  NLP_CSV_END,
  NLP_CSV_MORE,
  NLP_CSV_BROKEN,
} NlpCsvScanResult;

void nlp_csv_scanner_init (NlpCsvScanner *scan, gchar separator);
void nlp_csv_scanner_clear (NlpCsvScanner *scan);

/* The bytes before @at are given up, and the cells with them: the scan goes on at byte 0. */
void nlp_csv_scanner_forget (NlpCsvScanner *scan);

/* Starts with the next row. */
void nlp_csv_scanner_reset (NlpCsvScanner *scan);

/* @data: the first @length bytes of the row; @is_all: nothing comes behind them. */
NlpCsvScanResult
nlp_csv_scanner_scan (NlpCsvScanner *scan, const gchar *data, gsize length, gboolean is_all);

gboolean nlp_csv_scanner_is_quoted (const NlpCsvScanner *scan);

/* Takes a cell whose quotes don't end as it is, if that is done with this separator. */
gboolean nlp_csv_scanner_ignore_quote (NlpCsvScanner *scan);

/* The content of a cell of @row. Returns: (transfer full) */
GString *nlp_csv_cell_read (const NlpCsvCell *self, const gchar *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpCsvScanner, nlp_csv_scanner_clear)

G_END_DECLS

#endif
