/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "reader.h"

#include "paths.h"

struct _NlpReader {
  const NlpReaderSettings *settings;
  gchar *uri;
  NlpStream *stream;
  const NlpFormat *format; /* (nullable): until it is known */
  gpointer state;
};

/* The last one takes anything. */
static const NlpFormat *const formats[] = {&nlp_jsonl_format, &nlp_text_format};

NlpReader *
nlp_reader_open (const gchar *path,
                 const NlpReaderSettings *settings,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree gchar *uri = nlp_path_get_uri (path);
  NlpInput *input = nlp_input_open (path, cancellable, error);
  NlpReader *self;

  if (input == NULL) {
    g_prefix_error (error, "%s: ", uri);
    return NULL;
  }

  self = g_new0 (NlpReader, 1);
  self->settings = settings;
  self->stream = nlp_stream_new (input, uri, settings->charset);
  self->uri = g_steal_pointer (&uri);
  return self;
}

void
nlp_reader_close (NlpReader *self)
{
  if (self->format != NULL)
    self->format->close (self->state);
  nlp_stream_free (self->stream);
  g_free (self->uri);
  g_free (self);
}

static gboolean
choose_format (NlpReader *self, GError **error)
{
  for (guint i = 0; self->format == NULL; i++) {
    gboolean matches = TRUE;

    if (formats[i]->probe != NULL &&
        !formats[i]->probe (self->stream, self->uri, self->settings, &matches, error))
      return FALSE;
    if (matches)
      self->format = formats[i];
  }

  self->state = self->format->open (self->stream, self->uri, self->settings);
  return TRUE;
}

NlpReadResult
nlp_reader_next (NlpReader *self, NlpRecord *record, GError **error)
{
  GError *read_error = NULL;
  NlpReadResult result = NLP_READ_FAILED;

  if (self->format == NULL && !choose_format (self, &read_error))
    g_prefix_error (&read_error, "%s: ", self->uri);
  else
    result = self->format->next (self->state, record, &read_error);

  if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_error_free (read_error);
    return NLP_READ_CANCELLED;
  }
  if (read_error != NULL)
    g_propagate_error (error, read_error);
  return result;
}

guint64
nlp_reader_get_n_read (NlpReader *self)
{
  return nlp_stream_get_n_read (self->stream);
}
