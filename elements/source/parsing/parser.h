/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parser.h: parsers, which read a file as a whole, and the documents that they return.
 */

#ifndef NLP_PARSER_H
#define NLP_PARSER_H

#include "gstnlpdocument.h"
#include "readeroptions.h"

G_BEGIN_DECLS

/**
 * NlpFile:
 * @data: the bytes, followed by a NUL that is not counted
 * @length: number of bytes
 * @uri: the origin of the file; may name a file in an archive
 * @charset: (nullable): the character set declared outside the file, by HTTP for instance
 * @options: the user's options
 *
 * A file in memory.
 */
typedef struct {
  const gchar *data;
  gsize length;
  const gchar *uri;
  const gchar *charset;
  const NlpReaderOptions *options;
} NlpFile;

/**
 * NlpDocumentList:
 * @documents: (element-type GstNlpDocument): the documents, which the list owns
 * @n_replaced: number of characters of their text that became U+FFFD
 *
 * The documents of a file.
 */
typedef struct {
  GPtrArray *documents;
  guint64 n_replaced;
} NlpDocumentList;

/**
 * NlpParse:
 * @file: a file
 * @list: receives the documents in the order of the file
 * @error: return location for %GST_NLP_ERROR, without the URI
 *
 * Parses a whole file: makes documents with their text and, where the file states them, the
 * metadata `title`, `author`, `published`, `language`, `uri` and `id`. The caller sets a missing
 * `uri` to that of the file and a missing `id` to a hash.
 *
 * A parser has no state and accepts any bytes: it doesn't crash, and takes time and memory in
 * proportion to @length. From a damaged file it returns the readable documents, or fails. If it
 * fails, the documents found so far stay in @list.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
typedef gboolean (*NlpParse) (const NlpFile *file, NlpDocumentList *list, GError **error);

void nlp_document_list_init (NlpDocumentList *self);
void nlp_document_list_clear (NlpDocumentList *self);

/* Appends a document with @text, which must be UTF-8. Takes @text. Returns the document (transfer
 * none), or NULL with @error set if the text is too long. */
GstNlpDocument *nlp_document_list_add (NlpDocumentList *self, GString *text, GError **error);

/* Sets a metadata field to @value without whitespace around it and with a single space for each
 * run of whitespace in it. Does nothing if @value is NULL, empty after that, or not UTF-8. */
void nlp_document_set_field (GstNlpDocument *document, const gchar *name, const gchar *value);

/* Sets "published" to the result of nlp_date_to_iso(), if @value (nullable) is a date. */
void nlp_document_set_date (GstNlpDocument *document, const gchar *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpDocumentList, nlp_document_list_clear)

G_END_DECLS

#endif
