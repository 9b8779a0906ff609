/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "parserreader.h"

#include "gstnlperror.h"

struct _NlpWholeReader {
  NlpStream *stream;
  const gchar *uri;
  const gchar *charset;
  NlpParse parse;
  const NlpReaderOptions *settings;

  gboolean is_parsed;
  NlpDocumentList list;
  GError *error; /* (nullable): what was wrong behind the documents of the list */
  guint next;    /* the number of the next document */
};

NlpParserReader *
nlp_parser_reader_new (NlpStream *stream,
                       const gchar *uri,
                       const gchar *charset,
                       NlpParse parse,
                       const NlpReaderOptions *settings)
{
  NlpParserReader *self = g_new0 (NlpParserReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->charset = charset;
  self->parse = parse;
  self->settings = settings;
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

/* Reads and parses the file. Fails with what may be tried again only. */
static gboolean
parse_all (NlpParserReader *self, GError **error)
{
  NlpFile file = {.uri = self->uri, .charset = self->charset, .settings = self->settings};
  GError *read_error = NULL;

  if (!nlp_stream_fill (self->stream, self->settings->max_file + 1, &read_error)) {
    if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      g_propagate_error (error, read_error);
      return FALSE;
    }
    self->error = read_error;
  } else {
    file.data = nlp_stream_peek_string (self->stream, &file.length);
    if (file.length > self->settings->max_file)
      g_set_error (&self->error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
                   "longer than %" G_GSIZE_FORMAT " bytes", self->settings->max_file);
    else
      self->parse (&file, &self->list, &self->error);
    nlp_stream_skip (self->stream, file.length);
  }
  self->is_parsed = TRUE;
  return TRUE;
}

static void
set_identity (NlpParserReader *self, GstNlpDocument *document)
{
  if (gst_nlp_document_get_uri (document) == NULL)
    gst_nlp_document_set_metadata (document, "uri", self->uri);
  if (gst_nlp_document_get_id (document) == NULL) {
    g_autoptr (NlpContentId) identity = nlp_content_id_new (gst_nlp_document_get_uri (document));
    gchar id[NLP_ID_SIZE];
    gsize length;
    const gchar *text = gst_nlp_document_peek_text (document, &length);

    nlp_content_id_update (identity, text, length);
    nlp_content_id_get_id (identity, id);
    gst_nlp_document_set_metadata (document, "id", id);
  }
}

NlpReadResult
nlp_parser_reader_next (NlpParserReader *self, NlpRecord *record, GError **error)
{
  if (!self->is_parsed && !parse_all (self, error))
    return NLP_READ_FAILED;

  if (self->next < self->list.documents->len) {
    record->document = g_steal_pointer (&g_ptr_array_index (self->list.documents, self->next));
    record->first = record->last = TRUE;
    set_identity (self, record->document);
    self->next++;
    return NLP_READ_RECORD;
  }
  if (self->error == NULL)
    return NLP_READ_END;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return NLP_READ_FAILED;
}
