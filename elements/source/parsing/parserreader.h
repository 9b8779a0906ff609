/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Formats that are read as a whole: a parser gets all bytes, and its documents come one by one. */

#ifndef NLP_PARSERREADER_H
#define NLP_PARSERREADER_H

#include "parser.h"
#include "formats/reader.h"

G_BEGIN_DECLS

typedef struct _NlpWholeReader NlpParserReader;

/* @stream gives the bytes as they are; it lives longer than the reader, and so does all else.
 * @charset: (nullable): what was declared of it. */
NlpParserReader *nlp_parser_reader_new (NlpStream *stream,
                                        const gchar *uri,
                                        const gchar *charset,
                                        NlpParse parse,
                                        const NlpReaderOptions *settings);
void nlp_parser_reader_free (NlpParserReader *reader);

/* As @next of a format, without the URI in errors. */
NlpReadResult nlp_parser_reader_next (NlpParserReader *reader, NlpRecord *record, GError **error);

guint64 nlp_parser_reader_get_n_replaced (const NlpParserReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpParserReader, nlp_parser_reader_free)

G_END_DECLS

#endif
