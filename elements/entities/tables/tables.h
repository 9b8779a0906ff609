/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TABLES_H
#define NLP_TABLES_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NLP_TABLE_ERROR:
 *
 * The domain of errors in the files that the engines of entities read. Their messages name the
 * file, the line and what was expected there.
 */
#define NLP_TABLE_ERROR (nlp_table_error_quark ())
GQuark nlp_table_error_quark (void);

typedef enum {
  NLP_TABLE_ERROR_FORMAT,
} NlpTableError;

/**
 * NlpTable:
 * @name: what the file is called in errors
 * @line: the number of the last line read, from 1
 *
 * Reads a file line by line. Lines that are empty or begin with "#" are passed over.
 */
typedef struct {
  const gchar *name;
  guint line;
  /*< private >*/
  const gchar *next;
} NlpTable;

void nlp_table_init (NlpTable *table, const gchar *name, const gchar *data);

/* Returns the next line without blanks at its ends (@strip) or without its line end, or %NULL. */
gchar *nlp_table_next (NlpTable *table, gboolean strip);

/* Sets @error to "name:line: message"; always returns %FALSE. */
gboolean nlp_table_fail (const NlpTable *table, GError **error, const gchar *format, ...)
    G_GNUC_PRINTF (3, 4);

/* The text of a table that is compiled in, such as "calendar.words". */
GBytes *nlp_table_get_resource (const gchar *name);

G_END_DECLS

#endif
