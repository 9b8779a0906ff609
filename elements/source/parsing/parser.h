/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PARSER_H
#define NLP_PARSER_H

#include "gstnlpdocument.h"
#include "readeroptions.h"

G_BEGIN_DECLS

/**
 * NlpFile:
 * @data: the bytes; a NUL follows that is not counted
 * @length: how many bytes
 * @uri: where they are from; may name a part of an archive
 * @charset: (nullable): what was declared of their character set outside of them, by HTTP for one
 * @settings: what the user says
 *
 * A file in memory.
 */
struct _NlpFile {
  const gchar *data;
  gsize length;
  const gchar *uri;
  const gchar *charset;
  const NlpReaderOptions *settings;
};

/**
 * NlpDocumentList:
 * @documents: (element-type GstNlpDocument): the documents, which it owns
 * @n_replaced: how many characters of their text became U+FFFD
 *
 * What a parser finds.
 */
struct _NlpDocumentList {
  GPtrArray *documents;
  guint64 n_replaced;
};

/**
 * NlpParse:
 * @file: a file
 * @list: where its documents go, in the order of the file
 * @error: return location for %GST_NLP_ERROR, without the URI
 *
 * Reads a format in which a file is read as a whole: makes documents with their text and the
 * metadata `title`, `author`, `published`, `language`, `uri` and `id`, as far as the file says
 * them. A document without `uri` is given that of the file, one without `id` a hash.
 *
 * It has no state, and copes with any bytes: it doesn't crash, takes time and memory in proportion
 * to @length, and of a damaged file gives what can be read, or fails. What it found stays in @list
 * if it fails.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */

/* Lists of documents. */
void nlp_document_list_init (NlpDocumentList *list);
void nlp_document_list_clear (NlpDocumentList *list);

/* Makes a document of @text, which must be UTF-8, and appends it. Takes @text. Returns the document
 * (transfer none), or NULL with @error set where the text is too long. */
GstNlpDocument *nlp_document_list_add (NlpDocumentList *list, GString *text, GError **error);

/* Sets a metadatum with blanks around it cut off, and runs of them in it as one space; nothing if
 * @value is NULL, blank or not UTF-8. */
void nlp_document_set_field (GstNlpDocument *document, const gchar *name, const gchar *value);

/* Sets "published" to what nlp_date_to_iso() makes of @value, if it is a date. */
void nlp_document_set_date (GstNlpDocument *document, const gchar *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpDocumentList, nlp_document_list_clear)

G_END_DECLS

#endif
