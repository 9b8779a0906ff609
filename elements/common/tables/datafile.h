/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datafile.h: binary data files that are mapped into memory.
 */

#ifndef NLP_DATA_FILE_H
#define NLP_DATA_FILE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpDataFileFormat:
 * @noun: the name of such a file in errors: "model"
 * @magic: the 8 bytes at its start
 * @version: the version that this program reads and writes
 * @n_parts: the number of parts
 *
 * A format of files that are mapped instead of parsed, so that all processes share their memory: a
 * header with a checksum, and parts that start at multiples of 8 bytes. Numbers are little-endian.
 * Files are smaller than 4 GiB.
 */
typedef struct {
  const gchar *noun;
  gchar magic[9];
  guint32 version;
  guint n_parts;
} NlpDataFileFormat;

#define NLP_DATA_FILE_ERROR (nlp_data_file_error_quark ())
GQuark nlp_data_file_error_quark (void);

/**
 * NlpDataFileError:
 * @NLP_DATA_FILE_ERROR_FORMAT: the file has another format or version
 * @NLP_DATA_FILE_ERROR_DAMAGED: the file is truncated or damaged
 */
typedef enum {
  NLP_DATA_FILE_ERROR_FORMAT,
  NLP_DATA_FILE_ERROR_DAMAGED,
} NlpDataFileError;

/* Maps a file. Errors are those of g_mapped_file_new(). Returns: (transfer full) */
GBytes *nlp_data_file_map (const gchar *path, GError **error);

/* Whether a file starts with the magic bytes; the rest is not checked. */
gboolean nlp_data_file_has_format (const NlpDataFileFormat *self, GBytes *bytes);

/* Whether a file has the right version and is complete and undamaged. @name is its name in errors
 * (%NLP_DATA_FILE_ERROR). */
gboolean nlp_data_file_check (const NlpDataFileFormat *self,
                              GBytes *bytes,
                              const gchar *name,
                              GError **error);

/* Returns the content of a part of a checked file, as items of @item_size bytes, or %NULL if the
 * part is outside of the file or doesn't consist of whole items. @n_items: (out). */
gconstpointer nlp_data_file_get_part (GBytes *bytes, guint part, gsize item_size, guint32 *n_items);

/* Sets an error for parts that contradict each other. Returns %FALSE. */
gboolean
nlp_data_file_fail_parts (const NlpDataFileFormat *self, const gchar *name, GError **error);

/* Make a file: begin it, append all parts, and end it, which frees @file. */
GByteArray *nlp_data_file_begin (const NlpDataFileFormat *self);
void nlp_data_file_append_part (GByteArray *file, guint part, gconstpointer data, gsize size);
GBytes *nlp_data_file_end (GByteArray *file);

/* Writes a finished file to @path. Errors are those of g_file_set_contents(). */
gboolean nlp_data_file_write (GBytes *bytes, const gchar *path, GError **error);

G_END_DECLS

#endif
