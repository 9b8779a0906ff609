/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_READER_H
#define NLP_READER_H

#include <gio/gio.h>

#include "gstnlpdocument.h"
#include "parsing/readeroptions.h"
#include "input/stream.h"

G_BEGIN_DECLS

/**
 * NlpRecord:
 * @document: a document, or a section of one
 * @first: whether it begins the document
 * @last: whether it ends the document
 */
typedef struct {
  GstNlpDocument *document;
  gboolean first;
  gboolean last;
} NlpRecord;

/**
 * NlpReadResult:
 * @NLP_READ_RECORD: there is a record
 * @NLP_READ_FAILED: a document can't be read and the error says why; the next may
 * @NLP_READ_CANCELLED: the cancellable was cancelled; reading may go on later
 * @NLP_READ_END: there are no more
 */
typedef enum {
  NLP_READ_RECORD,
  NLP_READ_FAILED,
  NLP_READ_CANCELLED,
  NLP_READ_END,
} NlpReadResult;

/**
 * NlpFormat:
 * @probe: (nullable): whether the stream, whose window it may fill but not move, is of the format;
 *     fails as nlp_stream_fill() does
 * @open: starts to read @stream, which with @uri and @settings lives longer than the result
 * @next: reads the next record. Errors begin with the URI; %NLP_READ_FAILED with
 *     %G_IO_ERROR_CANCELLED is taken for %NLP_READ_CANCELLED
 * @close: lets go of what @open made
 *
 * A format of documents.
 */
typedef struct {
  gboolean (*probe) (NlpStream *stream,
                     const gchar *uri,
                     const NlpReaderOptions *settings,
                     gboolean *matches,
                     GError **error);
  gpointer (*open) (NlpStream *stream, const gchar *uri, const NlpReaderOptions *settings);
  NlpReadResult (*next) (gpointer state, NlpRecord *record, GError **error);
  void (*close) (gpointer state);
} NlpFormat;

extern const NlpFormat nlp_text_format;
extern const NlpFormat nlp_jsonl_format;

/**
 * NlpReader:
 *
 * Reads the documents of one file, in the format that its content or, where that doesn't tell, its
 * name says; those of the files in it, if it is an archive.
 */
typedef struct _NlpReader NlpReader;

/**
 * NlpOrigin:
 * @uri: where a file is from
 * @name: (nullable): its name, for what the content doesn't tell
 * @charset: (nullable): what was declared of its character set outside of it
 *
 * What is known of a file before it is read.
 */
typedef struct {
  const gchar *uri;
  const gchar *name;
  const gchar *charset;
} NlpOrigin;

/* Takes @input; @origin is copied, and @settings live longer than the reader. */
NlpReader *
nlp_reader_new (NlpInput *input, const NlpOrigin *origin, const NlpReaderOptions *settings);

/* @path: in the encoding of file names, or "-" for standard input; @settings live longer than the
 * reader. Errors, here and below, begin with the URI. */
NlpReader *nlp_reader_open (const gchar *path,
                            const NlpReaderOptions *settings,
                            GCancellable *cancellable,
                            GError **error);
NlpReadResult nlp_reader_next (NlpReader *reader, NlpRecord *record, GError **error);
void nlp_reader_close (NlpReader *reader);

/* How many bytes of the file were read so far. */
guint64 nlp_reader_get_n_read (NlpReader *reader);

/* How many characters could not be decoded so far, and became U+FFFD. */
guint64 nlp_reader_get_n_replaced (NlpReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpReader, nlp_reader_close)

G_END_DECLS

#endif
