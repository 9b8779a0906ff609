/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserreader.h: runs a parser on a stream and hands out its documents one by one.
 */

#ifndef NLP_PARSERREADER_H
#define NLP_PARSERREADER_H

#include "input/stream.h"
#include "parser.h"
#include "record.h"

G_BEGIN_DECLS

typedef struct _NlpParserReader NlpParserReader;

/* @stream provides raw bytes. All arguments outlive the reader.
 * @charset: (nullable): the character set declared outside the file */
NlpParserReader *nlp_parser_reader_new (NlpStream *stream,
                                        const gchar *uri,
                                        const gchar *charset,
                                        NlpParse parse,
                                        const NlpReaderOptions *options);
void nlp_parser_reader_free (NlpParserReader *self);

/* Gets the next document. Errors don't begin with the URI. After %G_IO_ERROR_CANCELLED reading may
 * continue. */
NlpReadResult nlp_parser_reader_next (NlpParserReader *self, NlpRecord *record, GError **error);

/* Returns the number of characters that became U+FFFD. */
guint64 nlp_parser_reader_get_n_replaced (const NlpParserReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpParserReader, nlp_parser_reader_free)

G_END_DECLS

#endif
