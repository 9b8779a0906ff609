/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
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
 * @label: its label in the file
 *
 * An annotated entity of a text.
 */
typedef struct {
  gsize start;
  gsize end;
  const gchar *label;
} NlpNameSpan;

/* Receives a document; @spans is an array of #NlpNameSpan. The reader owns all of it. */
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
 * @func: called with each document
 * @data: passed to @func
 * @error: %G_FILE_ERROR, or %NLP_NAME_FILE_ERROR with the line number
 *
 * Reads annotated documents in one of two formats, distinguished by the first character:
 *
 * - JSON Lines with "text" and "entities" as [start, end, label] or as objects with these members,
 *   in code points;
 * - columns: one token a line with its tag last (IOB, IOB2, IOBES or BILOU), an empty line after
 *   each sentence, and an optional "-DOCSTART-" before each document.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
nlp_name_file_read (const gchar *path, NlpNameFileFunc func, gpointer data, GError **error);

G_END_DECLS

#endif
