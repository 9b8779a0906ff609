/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tarreader.h: reads a tar archive that arrives in chunks.
 */

#ifndef NLP_TAR_READER_H
#define NLP_TAR_READER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTarReader:
 *
 * Reads the files of a tar archive from chunks of any size. Memory holds one file of at most
 * `max_size` bytes. libarchive asks for its input, and so can't read what is pushed.
 */
typedef struct _NlpTarReader NlpTarReader;

/**
 * NlpTarResult:
 * @NLP_TAR_NONE: push the next chunk
 * @NLP_TAR_FILE: a file
 * @NLP_TAR_FAILED: a file is too large and is skipped, or the archive is damaged and its rest is
 *     skipped
 *
 * The result of nlp_tar_reader_next().
 */
typedef enum {
  NLP_TAR_NONE,
  NLP_TAR_FILE,
  NLP_TAR_FAILED,
} NlpTarResult;

NlpTarReader *nlp_tar_reader_new (gsize max_size);
void nlp_tar_reader_free (NlpTarReader *self);

/* Sets the next chunk, which must stay valid until nlp_tar_reader_next() returns NLP_TAR_NONE. */
void nlp_tar_reader_push (NlpTarReader *self, const gchar *chunk, gsize length);

/* Sets the @name and @data of the next file. They are valid until the next call. Folders, links and
 * other entries are skipped. */
NlpTarResult nlp_tar_reader_next (NlpTarReader *self,
                                  const gchar **name,
                                  const gchar **data,
                                  gsize *length,
                                  GError **error);

/* Returns whether the archive may end here. Otherwise sets @error: it is cut. */
gboolean nlp_tar_reader_finish (const NlpTarReader *self, GError **error);

/* Whether the bytes are the beginning of a tar archive. Needs NLP_TAR_MIN_HEAD bytes. */
gboolean nlp_tar_is_head (const gchar *bytes, gsize length);
#define NLP_TAR_MIN_HEAD 262

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTarReader, nlp_tar_reader_free)

G_END_DECLS

#endif
