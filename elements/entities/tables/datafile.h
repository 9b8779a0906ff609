/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_DATA_FILE_H
#define NLP_DATA_FILE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpDataFileFormat:
 * @noun: what errors call such a file: "model"
 * @magic: the 8 bytes that it begins with
 * @version: the one that this program reads
 * @n_parts: how many parts it has
 *
 * A kind of file that is mapped and not parsed, so that all who use it share its memory: a header
 * with a checksum, and parts that begin at multiples of 8 bytes. All is little-endian.
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
 * @NLP_DATA_FILE_ERROR_FORMAT: it is no file of this kind, or of another version
 * @NLP_DATA_FILE_ERROR_DAMAGED: it is cut off or changed
 */
typedef enum {
  NLP_DATA_FILE_ERROR_FORMAT,
  NLP_DATA_FILE_ERROR_DAMAGED,
} NlpDataFileError;

/* Maps a file; errors are those of g_mapped_file_new(). */
GBytes *nlp_data_file_map (const gchar *path, GError **error);

/* Whether a file begins like one of this kind; says nothing about the rest. */
gboolean nlp_data_file_has_format (const NlpDataFileFormat *kind, GBytes *bytes);

/* Whether a file is whole. @name is what errors call it. */
gboolean nlp_data_file_check (const NlpDataFileFormat *kind,
                              GBytes *bytes,
                              const gchar *name,
                              GError **error);

/* The content of a part of a checked file, and how many things of @unit bytes it holds; %NULL if
 * there is none. */
gconstpointer nlp_data_file_get_part (GBytes *bytes, guint part, gsize unit, guint32 *n);

/* For parts that contradict each other; returns %FALSE. */
gboolean
nlp_data_file_fail_parts (const NlpDataFileFormat *kind, const gchar *name, GError **error);

/* To make one: begin, append the parts, and end, which frees @file. All of it must be below 4 GiB.
 */
GByteArray *nlp_data_file_begin (const NlpDataFileFormat *kind);
void nlp_data_file_append_part (GByteArray *file, guint part, gconstpointer data, gsize size);
GBytes *nlp_data_file_end (GByteArray *file);
gboolean nlp_data_file_write (GBytes *bytes, const gchar *path, GError **error);

G_END_DECLS

#endif
