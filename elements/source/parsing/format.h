/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * format.h: the description of a file format: how it is recognised, and how it is read.
 *
 * Each folder of formats/ defines one NlpFormat for each of its formats, named nlp_NAME_format, and
 * formats/registry.c lists them.
 */

#ifndef NLP_FORMAT_H
#define NLP_FORMAT_H

#include "container.h"
#include "input/stream.h"
#include "parser.h"
#include "record.h"

G_BEGIN_DECLS

/* Number of bytes at the start of a file by which formats are recognised. A shorter start is the
 * whole file, or all that a pipe has delivered yet. */
#define NLP_FORMAT_HEAD (64 * 1024)

/**
 * NlpSniff:
 * @head: the first bytes of a file, as they are stored
 * @length: their number, up to %NLP_FORMAT_HEAD or more
 * @name: (nullable): the name of the file, for formats whose first bytes are ambiguous
 *
 * Returns: whether the file is of the format
 */
typedef gboolean (*NlpSniff) (const gchar *head, gsize length, const gchar *name);

/**
 * NlpProbe:
 * @stream: the text of a file in UTF-8; the function may fill its window, but not move it
 * @uri: the file
 * @options: the user's options
 * @matches: (out): whether the text is of the format
 * @error: return location for an error of nlp_stream_fill()
 *
 * Recognises a format by its text.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
typedef gboolean (*NlpProbe) (NlpStream *stream,
                              const gchar *uri,
                              const NlpReaderOptions *options,
                              gboolean *matches,
                              GError **error);

/**
 * NlpRecordFuncs:
 * @open: starts to read @stream, which, like @uri and @options, outlives the returned state
 * @next: reads the next record. Errors begin with the URI. %NLP_READ_FAILED with
 *     %G_IO_ERROR_CANCELLED means %NLP_READ_CANCELLED
 * @close: frees the state that @open returned
 *
 * Reads a file record by record.
 */
typedef struct {
  gpointer (*open) (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options);
  NlpReadResult (*next) (gpointer state, NlpRecord *record, GError **error);
  void (*close) (gpointer state);
} NlpRecordFuncs;

/**
 * NlpFormat:
 * @name: the name of the format in error messages
 * @sniff: (nullable): recognises the format by the first bytes of the file, which is then read as
 *     raw bytes
 * @probe: (nullable): recognises the format by the text of a file that no @sniff recognises, which
 *     is then read in UTF-8. A format without @sniff and @probe accepts any file
 * @parse: (nullable): reads the file as a whole
 * @records: (nullable): reads the file record by record
 * @container: (nullable): reads the files in the file
 * @needs: (nullable): the requirement for reading the format that this build doesn't meet
 *
 * A format has one of @parse, @records and @container, or none if it is only recognised.
 */
typedef struct {
  const gchar *name;
  NlpSniff sniff;
  NlpProbe probe;
  NlpParse parse;
  const NlpRecordFuncs *records;
  const NlpContainerFuncs *container;
  const gchar *needs;
} NlpFormat;

G_END_DECLS

#endif
