/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "corpus.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

struct _NlpCorpus {
  NlpReaderSettings settings;
  GCancellable *cancellable;
  NlpLocations *locations;
  NlpReader *reader; /* (nullable): of the current file */
  guint64 n_read;    /* of the files before it */
  guint64 n_replaced;
};

NlpCorpus *
nlp_corpus_new (const gchar *const *locations,
                const NlpReaderSettings *settings,
                GCancellable *cancellable)
{
  NlpCorpus *self = g_new0 (NlpCorpus, 1);

  nlp_reader_settings_copy (&self->settings, settings);
  self->cancellable = g_object_ref (cancellable);
  self->locations = nlp_locations_new (locations);
  return self;
}

void
nlp_corpus_free (NlpCorpus *self)
{
  g_clear_pointer (&self->reader, nlp_reader_close);
  nlp_locations_free (self->locations);
  g_object_unref (self->cancellable);
  nlp_reader_settings_clear (&self->settings);
  g_free (self);
}

static NlpReadResult
open_next (NlpCorpus *self, GError **error)
{
  GError *location_error = NULL;
  g_autofree gchar *path = nlp_locations_next (self->locations, self->cancellable, &location_error);

  if (path != NULL)
    self->reader = nlp_reader_open (path, &self->settings, self->cancellable, &location_error);

  if (g_error_matches (location_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_error_free (location_error);
    return NLP_READ_CANCELLED;
  }
  if (location_error != NULL) {
    g_propagate_error (error, location_error);
    return NLP_READ_FAILED;
  }
  return path != NULL ? NLP_READ_RECORD : NLP_READ_END;
}

NlpReadResult
nlp_corpus_next (NlpCorpus *self, NlpRecord *record, GError **error)
{
  for (;;) {
    NlpReadResult result;

    if (g_cancellable_is_cancelled (self->cancellable))
      return NLP_READ_CANCELLED;

    if (self->reader == NULL) {
      result = open_next (self, error);
      if (result != NLP_READ_RECORD)
        return result;
    }

    result = nlp_reader_next (self->reader, record, error);
    if (result != NLP_READ_END)
      return result;
    self->n_read += nlp_reader_get_n_read (self->reader);
    self->n_replaced += nlp_reader_get_n_replaced (self->reader);
    g_clear_pointer (&self->reader, nlp_reader_close);
  }
}

guint64
nlp_corpus_get_n_read (NlpCorpus *self)
{
  return self->n_read + (self->reader != NULL ? nlp_reader_get_n_read (self->reader) : 0);
}

guint64
nlp_corpus_get_n_replaced (NlpCorpus *self)
{
  return self->n_replaced + (self->reader != NULL ? nlp_reader_get_n_replaced (self->reader) : 0);
}

gboolean
nlp_corpus_measure (const gchar *const *locations,
                    guint max_files,
                    GCancellable *cancellable,
                    guint64 *size)
{
  g_autoptr (NlpLocations) files = nlp_locations_new (locations);

  *size = 0;
  for (guint n = 0; n <= max_files; n++) {
    g_autoptr (GError) error = NULL;
    g_autofree gchar *path = nlp_locations_next (files, cancellable, &error);
    GStatBuf info;

    if (path == NULL && error == NULL)
      return TRUE;
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      return FALSE;
    if (path == NULL)
      continue; /* what can't be read has no bytes */
    if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
      return FALSE;
    *size += (guint64)info.st_size;
  }
  return FALSE;
}
