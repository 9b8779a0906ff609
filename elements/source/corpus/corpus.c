/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * corpus.c: reads the documents of all files of a list of locations.
 */

#include "corpus.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "input/paths.h"

struct _NlpCorpus {
  NlpReaderOptions reader_options;
  NlpCorpusOptions options; /* without the strings, which are in the filter */
  NlpFilter *filter;
  NlpFolderWatch *watch; /* (nullable) */
  GCancellable *cancellable;
  NlpLocations *locations;
  gchar *added;      /* (nullable): the file to read after all locations */
  NlpReader *reader; /* (nullable): of the current file */

  /* Counts over the files before the current one; see nlp_corpus_get_n_read(). */
  guint64 n_read;
  guint64 n_replaced;

  guint64 n_documents;  /* begun, including those skipped, but not those processed before */
  gboolean is_skipping; /* the current document */
  gboolean has_ended;

  NlpCheckpointFile *file; /* (nullable): the current file, with a checkpoint */
  guint64 n_processed;     /* number of next documents of @file that were processed before */
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
                const NlpReaderOptions *reader_options,
                const NlpCorpusOptions *options,
                GCancellable *cancellable)
{
  NlpCorpus *self = g_new0 (NlpCorpus, 1);

  nlp_reader_options_copy (&self->reader_options, reader_options);
  self->options = *options;
  self->options.include = self->options.exclude = NULL;
  self->filter = nlp_filter_new (options->include, options->exclude);
  self->reader_options.filter = self->filter;
  self->cancellable = g_object_ref (cancellable);
  self->locations = nlp_locations_new (locations, options->order, self->filter);
  nlp_locations_set_observer (self->locations, &self->options.observer);
  return self;
}

/* Ends the current file, of which all documents were read if @is_complete. */
static void
close_file (NlpCorpus *self, gboolean is_complete)
{
  g_clear_object (&self->receipt);
  self->n_processed = 0;
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
  nlp_reader_options_clear (&self->reader_options);
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

static void
report (NlpCorpus *self, NlpDecision decision, const gchar *subject)
{
  nlp_observer_report (&self->options.observer, decision, subject);
}

/* Whether a file need not be opened, because it was processed or ends before the start. Counts its
 * bytes as read in this case. */
static gboolean
skip_file (NlpCorpus *self, const gchar *path)
{
  GStatBuf status;

  if ((self->options.checkpoint == NULL && self->options.start <= self->n_read) ||
      g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;
  if (self->options.start >= self->n_read + (guint64)status.st_size && status.st_size > 0) {
    report (self, NLP_DECISION_SEEK_PAST_FILE, path);
    self->n_read += (guint64)status.st_size;
    return TRUE;
  }
  if (self->options.checkpoint != NULL) {
    g_autofree gchar *uri = nlp_path_get_uri (path);
    const guint64 time = (guint64)status.st_mtim.tv_sec * G_GUINT64_CONSTANT (1000000000) +
                         (guint64)status.st_mtim.tv_nsec;

    self->file = nlp_checkpoint_begin_file (self->options.checkpoint, uri, (guint64)status.st_size,
                                            time, &self->n_processed);
    if (self->n_processed == NLP_CHECKPOINT_ALL) {
      report (self, NLP_DECISION_PROCESSED_FILE, path);
      self->n_read += (guint64)status.st_size;
      close_file (self, FALSE);
      return TRUE;
    }
  }
  return FALSE;
}

/* Returns the path of the next file to open. */
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
    if (path == NULL || !skip_file (self, path))
      return g_steal_pointer (&path);
  }
}

/* Opens the next file. Returns %NLP_READ_RECORD if it may have records. */
static NlpReadResult
open_next (NlpCorpus *self, GError **error)
{
  GError *open_error = NULL;
  g_autofree gchar *path = next_path (self, &open_error);

  if (path != NULL && self->watch != NULL)
    nlp_folder_watch_add_read (self->watch, path);
  if (path != NULL)
    self->reader = nlp_reader_open (path, &self->reader_options, self->cancellable, &open_error);
  if (self->reader != NULL)
    report (self, NLP_DECISION_OPEN_FILE, path);
  else
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

/* Whether to skip the document that begins with @record. */
static gboolean
skip_document (NlpCorpus *self, gboolean is_processed, const NlpRecord *record)
{
  NlpDecision reason;

  if (is_processed)
    reason = NLP_DECISION_PROCESSED_DOCUMENT;
  else if (self->n_documents < self->options.skip)
    reason = NLP_DECISION_SKIP_DOCUMENT;
  else if (self->options.start > 0 && nlp_corpus_get_n_read (self) <= self->options.start)
    reason = NLP_DECISION_SEEK_PAST_DOCUMENT;
  else
    return FALSE;
  report (self, reason, gst_nlp_document_get_uri (record->document));
  return TRUE;
}

/* Decides at the first record of a document whether to skip it, and issues its receipt. */
static void
begin_document (NlpCorpus *self, const NlpRecord *record)
{
  const gboolean is_processed = self->n_processed > 0;

  g_clear_object (&self->receipt);
  if (self->file != NULL && !is_processed)
    self->receipt = nlp_checkpoint_file_issue (self->file);
  if (is_processed)
    self->n_processed--;
  self->is_skipping = skip_document (self, is_processed, record);
  if (!is_processed)
    self->n_documents++;
}

/* Attaches the receipt to @record. Returns FALSE, and frees its document, if it is skipped. */
static gboolean
accept_record (NlpCorpus *self, const NlpRecord *record)
{
  if (record->first)
    begin_document (self, record);
  if (self->is_skipping) {
    g_object_unref (record->document);
    return FALSE;
  }
  if (self->receipt != NULL)
    gst_nlp_document_set_receipt (record->document, self->receipt);
  if (record->last)
    g_clear_object (&self->receipt);
  return TRUE;
}

/* Ends the corpus with the last record of the last document to read. */
static void
check_end (NlpCorpus *self, const NlpRecord *record)
{
  self->has_ended = record->last && self->options.max_documents > 0 &&
                    self->n_documents >= self->options.skip + self->options.max_documents;
  if (self->has_ended)
    report (self, NLP_DECISION_REACH_MAXIMUM, gst_nlp_document_get_uri (record->document));
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
    if (result == NLP_READ_END) {
      close_file (self, TRUE);
    } else if (result != NLP_READ_RECORD) {
      return result;
    } else if (accept_record (self, record)) {
      check_end (self, record);
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
      continue; /* a location that can't be read has no bytes */
    if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
      return FALSE;
    *size += (guint64)info.st_size;
  }
  return FALSE;
}
