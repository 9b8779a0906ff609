/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAME_FILE_H
#define NLP_NAME_FILE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpNameSpan:
 * @start: first byte
 * @end: the byte after the last one
 * @label: what the file calls it
 *
 * An annotated name of a text.
 */
typedef struct {
  gsize start;
  gsize end;
  const gchar *label;
} NlpNameSpan;

/* Takes a document; @spans is an array of #NlpNameSpan. What they point to is the reader's. */
typedef void (*NlpNameFileFunc) (const gchar *text,
                                 gsize length,
                                 const GArray *spans,
                                 gpointer data);

#define NLP_NAME_FILE_ERROR (nlp_name_file_error_quark ())
GQuark nlp_name_file_error_quark (void);

typedef enum {
  NLP_NAME_FILE_ERROR_FORMAT,
} NlpNameFileError;

/**
 * nlp_name_file_read:
 * @path: a file of annotated documents
 * @func: takes each of them
 * @error: %G_FILE_ERROR, or %NLP_NAME_FILE_ERROR with the line
 *
 * Reads JSON Lines, with "text" and "entities" as [start, end, label] or as objects with these
 * members, in code points; or columns, a token a line with its tag last (IOB, IOB2, IOBES or
 * BILOU), an empty line behind each sentence and, if wanted, "-DOCSTART-" in front of each
 * document. Which of them a file has, its first character tells.
 *
 * Returns: %FALSE if it can't be read
 */
gboolean
nlp_name_file_read (const gchar *path, NlpNameFileFunc func, gpointer data, GError **error);

G_END_DECLS

#endif
