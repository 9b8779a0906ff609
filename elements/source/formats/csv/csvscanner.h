/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CSVSCANNER_H
#define NLP_CSVSCANNER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTableCell:
 * @start: its first byte from the start of the row, without quotes around it
 * @end: the byte behind it
 * @has_doubled: whether there are doubled quotes in it
 */
typedef struct {
  gsize start;
  gsize end;
  gboolean has_doubled;
} NlpTableCell;

/**
 * NlpCsvScanner:
 * @separator: what is between cells
 * @cells: (element-type NlpTableCell): the cells of the row
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
  NlpTableCell cell;
  enum { NLP_TABLE_CELL_START, NLP_TABLE_CELL_PLAIN, NLP_TABLE_CELL_QUOTED } state;
} NlpCsvScanner;

/**
 * NlpTableScanResult:
 * @NLP_TABLE_END: the row ends before the byte @at
 * @NLP_TABLE_MORE: its end is not there yet
 * @NLP_TABLE_BROKEN: quotes make no sense at the byte @at
 */
typedef enum {
  NLP_TABLE_END,
  NLP_TABLE_MORE,
  NLP_TABLE_BROKEN,
} NlpTableScanResult;

void nlp_csv_scanner_init (NlpCsvScanner *scan, gchar separator);
void nlp_csv_scanner_clear (NlpCsvScanner *scan);

/* The bytes before @at are given up, and the cells with them: the scan goes on at byte 0. */
void nlp_csv_scanner_forget (NlpCsvScanner *scan);

/* Starts with the next row. */
void nlp_csv_scanner_reset (NlpCsvScanner *scan);

/* @data: the first @length bytes of the row; @is_all: nothing comes behind them. */
NlpTableScanResult
nlp_table_scan (NlpCsvScanner *scan, const gchar *data, gsize length, gboolean is_all);

gboolean nlp_csv_scanner_is_quoted (const NlpCsvScanner *scan);

/* Takes a cell whose quotes don't end as it is, if that is done with this separator. */
gboolean nlp_csv_scanner_ignore_quote (NlpCsvScanner *scan);

/* The content of a cell of @row. Returns: (transfer full) */
GString *nlp_table_cell_read (const NlpTableCell *self, const gchar *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpCsvScanner, nlp_csv_scanner_clear)

G_END_DECLS

#endif
