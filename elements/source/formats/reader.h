/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * reader.h: reads the documents of a file, whatever its format.
 */

#ifndef NLP_READER_H
#define NLP_READER_H

#include <gio/gio.h>

#include "input/input.h"
#include "parsing/readeroptions.h"
#include "parsing/record.h"

G_BEGIN_DECLS

/**
 * NlpReader:
 *
 * Reads the documents of a file, in the format that its content or, where that is ambiguous, its
 * name shows. For an archive, reads those of the files in it.
 */
typedef struct _NlpReader NlpReader;

/**
 * NlpOrigin:
 * @uri: the origin of the file
 * @name: (nullable): its name, for formats with ambiguous content
 * @charset: (nullable): the character set declared outside the file
 *
 * The properties of a file that are known before it is read.
 */
typedef struct {
  const gchar *uri;
  const gchar *name;
  const gchar *charset;
} NlpOrigin;

/* Takes @input and copies @origin. @options outlive the reader. */
NlpReader *
nlp_reader_new (NlpInput *input, const NlpOrigin *origin, const NlpReaderOptions *options);

/* Opens the file at @path, which is in the encoding of file names; "-" is standard input. @options
 * outlive the reader. Errors, here and below, begin with the URI. Returns NULL with @error set if
 * the file can't be opened. */
NlpReader *nlp_reader_open (const gchar *path,
                            const NlpReaderOptions *options,
                            GCancellable *cancellable,
                            GError **error);
void nlp_reader_close (NlpReader *self);

/* Reads the next document or section, whose document the caller owns. Only with %NLP_READ_FAILED
 * is @error set. */
NlpReadResult nlp_reader_next (NlpReader *self, NlpRecord *record, GError **error);

/* Returns the number of bytes of the file read so far. */
guint64 nlp_reader_get_n_read (NlpReader *self);

/* Returns the number of characters so far that could not be decoded and became U+FFFD. */
guint64 nlp_reader_get_n_replaced (NlpReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpReader, nlp_reader_close)

G_END_DECLS

#endif
