/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "corpus.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "input/paths.h"

struct _NlpCorpus {
  NlpReaderOptions settings;
  NlpCorpusOptions options;
  NlpFilter *filter;
  NlpFolderWatch *watch; /* (nullable) */
  GCancellable *cancellable;
  NlpLocations *locations;
  gchar *added;      /* (nullable): a file to be read when there are no more */
  NlpReader *reader; /* (nullable): of the current file */
  guint64 n_read;    /* of the files before it */
  guint64 n_replaced;

  guint64 n_documents; /* that have begun, with those left out */
  gboolean is_leaving_out;
  gboolean has_ended;

  NlpCheckpointFile *file; /* (nullable): the current one for the checkpoint */
  guint64 n_done;          /* how many of its documents are left out still */
  GObject *receipt;        /* (nullable): of the current document */
};

void
nlp_corpus_options_copy (NlpCorpusOptions *copy, const NlpCorpusOptions *options)
{
  *copy = *options;
  copy->include = g_strdup (options->include);
  copy->exclude = g_strdup (options->exclude);
}

void
nlp_corpus_options_clear (NlpCorpusOptions *options)
{
  g_free ((gchar *)options->include);
  g_free ((gchar *)options->exclude);
}

NlpCorpus *
nlp_corpus_new (const gchar *const *locations,
                const NlpReaderOptions *settings,
                const NlpCorpusOptions *options,
                GCancellable *cancellable)
{
  NlpCorpus *self = g_new0 (NlpCorpus, 1);

  nlp_reader_options_copy (&self->settings, settings);
  self->options = *options;
  self->options.include = self->options.exclude = NULL;
  self->filter = nlp_filter_new (options->include, options->exclude);
  self->settings.filter = self->filter;
  self->cancellable = g_object_ref (cancellable);
  self->locations = nlp_locations_new (locations, options->order, self->filter);
  return self;
}

/* Ends with the current file. */
static void
close_file (NlpCorpus *self, gboolean is_complete)
{
  g_clear_object (&self->receipt);
  if (self->file != NULL)
    nlp_checkpoint_file_end (g_steal_pointer (&self->file), is_complete);
  if (self->reader == NULL)
    return;
  self->n_read += nlp_reader_get_n_read (self->reader);
  self->n_replaced += nlp_reader_get_n_replaced (self->reader);
  g_clear_pointer (&self->reader, nlp_reader_close);
}

void
nlp_corpus_free (NlpCorpus *self)
{
  close_file (self, FALSE);
  nlp_locations_free (self->locations);
  nlp_filter_free (self->filter);
  g_object_unref (self->cancellable);
  g_free (self->added);
  nlp_reader_options_clear (&self->settings);
  g_free (self);
}

const NlpFilter *
nlp_corpus_get_filter (NlpCorpus *self)
{
  return self->filter;
}

void
nlp_corpus_set_watch (NlpCorpus *self, NlpFolderWatch *watch)
{
  self->watch = watch;
}

void
nlp_corpus_add_file (NlpCorpus *self, const gchar *path)
{
  g_free (self->added);
  self->added = g_strdup (path);
}

/* Whether a file need not be opened: it is done, or before the start. Counts its bytes then. */
static gboolean
leave_out_file (NlpCorpus *self, const gchar *path)
{
  GStatBuf status;

  if ((self->options.checkpoint == NULL && self->options.start <= self->n_read) ||
      g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;
  if (self->options.start >= self->n_read + (guint64)status.st_size && status.st_size > 0) {
    self->n_read += (guint64)status.st_size;
    return TRUE;
  }
  if (self->options.checkpoint != NULL) {
    g_autofree gchar *uri = nlp_path_get_uri (path);
    const guint64 time = (guint64)status.st_mtim.tv_sec * G_GUINT64_CONSTANT (1000000000) +
                         (guint64)status.st_mtim.tv_nsec;

    self->file = nlp_checkpoint_begin_file (self->options.checkpoint, uri, (guint64)status.st_size,
                                            time, &self->n_done);
    if (self->n_done == NLP_CHECKPOINT_ALL) {
      self->n_read += (guint64)status.st_size;
      close_file (self, FALSE);
      return TRUE;
    }
  }
  return FALSE;
}

/* The next file that is to be opened. */
static gchar *
next_path (NlpCorpus *self, GError **error)
{
  for (;;) {
    GError *location_error = NULL;
    g_autofree gchar *path =
        nlp_locations_next (self->locations, self->cancellable, &location_error);

    if (path == NULL && location_error == NULL)
      path = g_steal_pointer (&self->added);
    if (location_error != NULL)
      g_propagate_error (error, location_error);
    if (path == NULL || !leave_out_file (self, path))
      return g_steal_pointer (&path);
  }
}

static NlpReadResult
open_next (NlpCorpus *self, GError **error)
{
  GError *open_error = NULL;
  g_autofree gchar *path = next_path (self, &open_error);

  if (path != NULL && self->watch != NULL)
    nlp_folder_watch_note (self->watch, path);
  if (path != NULL)
    self->reader = nlp_reader_open (path, &self->settings, self->cancellable, &open_error);
  if (self->reader == NULL)
    close_file (self, FALSE);

  if (g_error_matches (open_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_error_free (open_error);
    return NLP_READ_CANCELLED;
  }
  if (open_error != NULL) {
    g_propagate_error (error, open_error);
    return NLP_READ_FAILED;
  }
  return path != NULL ? NLP_READ_RECORD : NLP_READ_END;
}

/* Decides about a document, at its first record: whether it is left out. */
static void
begin_document (NlpCorpus *self)
{
  const gboolean is_done = self->n_done > 0;

  g_clear_object (&self->receipt);
  if (self->file != NULL && !is_done)
    self->receipt = nlp_checkpoint_file_issue (self->file);
  if (is_done)
    self->n_done--;
  self->is_leaving_out =
      is_done || self->n_documents < self->options.skip ||
      (self->options.start > 0 && nlp_corpus_get_n_read (self) <= self->options.start);
  if (!is_done)
    self->n_documents++;
}

/* Whether the record is one to return. */
static gboolean
take_record (NlpCorpus *self, const NlpRecord *record)
{
  if (record->first)
    begin_document (self);
  if (self->is_leaving_out) {
    g_object_unref (record->document);
    return FALSE;
  }
  if (self->receipt != NULL)
    gst_nlp_document_set_receipt (record->document, self->receipt);
  if (record->last)
    g_clear_object (&self->receipt);
  return TRUE;
}

/* With the last record of the last document that is wanted it is over. */
static void
note_end (NlpCorpus *self, const NlpRecord *record)
{
  self->has_ended = record->last && self->options.most > 0 &&
                    self->n_documents >= self->options.skip + self->options.most;
}

NlpReadResult
nlp_corpus_next (NlpCorpus *self, NlpRecord *record, GError **error)
{
  for (;;) {
    NlpReadResult result;

    if (g_cancellable_is_cancelled (self->cancellable))
      return NLP_READ_CANCELLED;
    if (self->has_ended)
      return NLP_READ_END;

    if (self->reader == NULL) {
      result = open_next (self, error);
      if (result != NLP_READ_RECORD)
        return result;
    }

    result = nlp_reader_next (self->reader, record, error);
    if (result == NLP_READ_END)
      close_file (self, TRUE);
    else if (result != NLP_READ_RECORD)
      return result;
    else if (take_record (self, record)) {
      note_end (self, record);
      return NLP_READ_RECORD;
    }
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
                    const NlpCorpusOptions *options,
                    guint max_files,
                    GCancellable *cancellable,
                    guint64 *size)
{
  g_autoptr (NlpFilter) filter = nlp_filter_new (options->include, options->exclude);
  g_autoptr (NlpLocations) files = nlp_locations_new (locations, NLP_ORDER_NONE, filter);

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
