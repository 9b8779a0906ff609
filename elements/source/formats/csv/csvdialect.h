/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CSVDIALECT_H
#define NLP_CSVDIALECT_H

#include "parsing/readeroptions.h"

G_BEGIN_DECLS

/**
 * NlpCsvDialect:
 * @separator: what is between cells
 * @has_header: whether the first row has the names of the columns
 * @start: the first byte of the first row
 * @text: the column of the text
 * @published: the column of the date, or the number of columns
 * @names: (element-type utf8): under which name documents have each column
 * @published_name: (nullable): the name for what is no date in the column of the date
 *
 * What is known of a table before its rows are read.
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
 * @NLP_CSV_NO: it is no table with texts
 * @NLP_CSV_MAYBE: there is too little to tell
 * @NLP_CSV_YES: it is one
 */
typedef enum {
  NLP_CSV_NO,
  NLP_CSV_MAYBE,
  NLP_CSV_YES,
} NlpCsvGuess;

/* Looks at the first bytes of a file, without a byte order mark. @is_all: there are no more. @self
 * is to be cleared where it is a table. */
NlpCsvGuess nlp_csv_dialect_find (NlpCsvDialect *self,
                                  const gchar *data,
                                  gsize length,
                                  gboolean is_all,
                                  const gchar *uri,
                                  const NlpReaderOptions *settings);
void nlp_csv_dialect_clear (NlpCsvDialect *shape);

G_END_DECLS

#endif
