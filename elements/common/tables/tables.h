/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tables.h: text files of word lists, rules and scores, read line by line.
 */

#ifndef NLP_TABLES_H
#define NLP_TABLES_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NLP_TABLE_ERROR:
 *
 * The domain of errors in text files that engines read. Their messages name the
 * file, the line and the expected content.
 */
#define NLP_TABLE_ERROR (nlp_table_error_quark ())
GQuark nlp_table_error_quark (void);

/**
 * NlpTableError:
 * @NLP_TABLE_ERROR_FORMAT: a line is malformed
 */
typedef enum {
  NLP_TABLE_ERROR_FORMAT,
} NlpTableError;

/**
 * NlpTable:
 * @name: the name of the file in errors, not owned
 * @line: the number of the last line that was read, from 1
 *
 * A reader of the lines of a file. It skips lines that are empty or begin with "#".
 */
typedef struct {
  const gchar *name;
  guint line;
  /*< private >*/
  const gchar *next;
} NlpTable;

/* @data ends in a NUL byte and must outlive @self. */
void nlp_table_init (NlpTable *self, const gchar *name, const gchar *data);

/* Returns the next line without its line end, and with @strip also without leading and trailing
 * whitespace, or %NULL after the last line. Returns: (transfer full) (nullable) */
gchar *nlp_table_next (NlpTable *self, gboolean strip);

/* Sets @error to "name:line: message". Returns %FALSE. */
gboolean nlp_table_fail (const NlpTable *self, GError **error, const gchar *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS

#endif
