/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parserreader.c: runs a parser on a stream and hands out its documents one by one.
 */

#include "parserreader.h"

struct _NlpParserReader {
  NlpStream *stream;
  const gchar *uri;
  const gchar *charset; /* (nullable) */
  NlpParse parse;
  const NlpReaderOptions *options;

  gboolean is_parsed;
  NlpDocumentList list;
  GError *error; /* (nullable): reported after the documents of the list */
  guint next;    /* index of the next document */
};

NlpParserReader *
nlp_parser_reader_new (NlpStream *stream,
                       const gchar *uri,
                       const gchar *charset,
                       NlpParse parse,
                       const NlpReaderOptions *options)
{
  NlpParserReader *self = g_new0 (NlpParserReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->charset = charset;
  self->parse = parse;
  self->options = options;
  nlp_document_list_init (&self->list);
  nlp_stream_forget_id (stream);
  return self;
}

void
nlp_parser_reader_free (NlpParserReader *self)
{
  nlp_document_list_clear (&self->list);
  g_clear_error (&self->error);
  g_free (self);
}

guint64
nlp_parser_reader_get_n_replaced (const NlpParserReader *self)
{
  return self->list.n_replaced;
}

/* Reads and parses the file. Fails only if reading was cancelled and may be tried again; stores
 * other errors. */
static gboolean
parse_all (NlpParserReader *self, GError **error)
{
  NlpFile file = {.uri = self->uri, .charset = self->charset, .options = self->options};
  GError *read_error = NULL;

  if (!nlp_stream_fill (self->stream, self->options->max_file + 1, &read_error)) {
    if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      g_propagate_error (error, read_error);
      return FALSE;
    }
    self->error = read_error;
  } else {
    file.data = nlp_stream_peek_string (self->stream, &file.length);
    if (file.length > self->options->max_file)
      nlp_set_too_long (&self->error, self->options->max_file);
    else
      self->parse (&file, &self->list, &self->error);
    nlp_stream_skip (self->stream, file.length);
  }
  self->is_parsed = TRUE;
  return TRUE;
}

static void
set_missing_metadata (NlpParserReader *self, GstNlpDocument *document)
{
  if (gst_nlp_document_get_uri (document) == NULL)
    gst_nlp_document_set_metadata (document, "uri", self->uri);
  if (gst_nlp_document_get_id (document) == NULL) {
    g_autoptr (NlpContentId) content_id = nlp_content_id_new (gst_nlp_document_get_uri (document));
    gsize length;
    const gchar *text = gst_nlp_document_peek_text (document, &length);

    nlp_document_set_content_id (document, content_id, text, length);
  }
}

NlpReadResult
nlp_parser_reader_next (NlpParserReader *self, NlpRecord *record, GError **error)
{
  if (!self->is_parsed && !parse_all (self, error))
    return NLP_READ_FAILED;

  if (self->next < self->list.documents->len) {
    GstNlpDocument *document =
        g_steal_pointer (&g_ptr_array_index (self->list.documents, self->next));

    self->next++;
    set_missing_metadata (self, document);
    nlp_record_set_whole (record, document);
    return NLP_READ_RECORD;
  }
  if (self->error == NULL)
    return NLP_READ_END;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return NLP_READ_FAILED;
}
