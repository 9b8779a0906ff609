/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * csvdialect.h: finds the separator and the columns of a table.
 */

#ifndef NLP_CSVDIALECT_H
#define NLP_CSVDIALECT_H

#include "parsing/readeroptions.h"

G_BEGIN_DECLS

/**
 * NlpCsvDialect:
 * @separator: the byte between cells
 * @has_header: whether the first row contains the names of the columns
 * @start: the first byte of the first row
 * @text: the column of the text, from 0
 * @published: the column of the date, or the number of columns
 * @names: (element-type utf8): the metadata name of each column
 * @published_name: (nullable): the metadata name for cells of the date column that aren't dates
 *
 * The properties of a table, found before its rows are read.
 */
typedef struct {
  gchar separator;
  gboolean has_header;
  gsize start;
  guint text;
  guint published;
  GPtrArray *names;
  gchar *published_name;
} NlpCsvDialect;

/**
 * NlpCsvGuess:
 * @NLP_CSV_NO: not a table with texts
 * @NLP_CSV_MAYBE: more data is needed to decide
 * @NLP_CSV_YES: a table with texts
 */
typedef enum {
  NLP_CSV_NO,
  NLP_CSV_MAYBE,
  NLP_CSV_YES,
} NlpCsvGuess;

/* Finds the dialect by the first bytes of a file, without a byte order mark. @is_all: whether the
 * file ends after them. With %NLP_CSV_YES, @self is to be cleared. */
NlpCsvGuess nlp_csv_dialect_find (NlpCsvDialect *self,
                                  const gchar *data,
                                  gsize length,
                                  gboolean is_all,
                                  const gchar *uri,
                                  const NlpReaderOptions *options);
void nlp_csv_dialect_clear (NlpCsvDialect *self);

G_END_DECLS

#endif
