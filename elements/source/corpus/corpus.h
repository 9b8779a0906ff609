/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * corpus.h: reads the documents of all files of a list of locations.
 */

#ifndef NLP_CORPUS_H
#define NLP_CORPUS_H

#include "checkpoint.h"
#include "folderwatch.h"
#include "formats/reader.h"
#include "locations.h"

G_BEGIN_DECLS

/**
 * NlpCorpus:
 *
 * Reads the documents of all files of a list of locations, and skips those that are not wanted.
 * One thread at a time may use it; its cancellable may be cancelled from any thread.
 */
typedef struct _NlpCorpus NlpCorpus;

/**
 * NlpCorpusOptions:
 * @order: the order of files in folders
 * @include: (nullable): patterns of the files in folders and archives to read; %NULL for all
 * @exclude: (nullable): patterns of the files in folders and archives not to read
 * @skip: number of documents to skip first
 * @max_documents: number of documents to read after these; 0 for all
 * @start: byte to start at, counted over all files in their order; documents before it are skipped
 * @checkpoint: (nullable): knows the documents that were processed before
 * @observer: hears of the decisions about files and documents
 *
 * Which documents of the locations to read.
 */
typedef struct {
  NlpOrder order;
  const gchar *include;
  const gchar *exclude;
  guint64 skip;
  guint64 max_documents;
  guint64 start;
  NlpCheckpoint *checkpoint;
  NlpObserver observer;
} NlpCorpusOptions;

/* Copies @options with its strings; the checkpoint is shared. */
void nlp_corpus_options_copy (NlpCorpusOptions *copy, const NlpCorpusOptions *options);
/* Frees the strings of a copy. */
void nlp_corpus_options_clear (NlpCorpusOptions *copy);

/* Copies @reader_options and the strings of @options. The checkpoint must outlive the corpus. */
NlpCorpus *nlp_corpus_new (const gchar *const *locations,
                           const NlpReaderOptions *reader_options,
                           const NlpCorpusOptions *options,
                           GCancellable *cancellable);
void nlp_corpus_free (NlpCorpus *self);

/* Reads the next record, whose document the caller owns. Errors are of %G_IO_ERROR, %GST_NLP_ERROR
 * or, for a bad URI, %G_CONVERT_ERROR; the message begins with the URI or location. */
NlpReadResult nlp_corpus_next (NlpCorpus *self, NlpRecord *record, GError **error);

/* Returns the number of bytes of files read so far; skipped files count. */
guint64 nlp_corpus_get_n_read (NlpCorpus *self);

/* Returns the number of characters that could not be decoded so far, and became U+FFFD. */
guint64 nlp_corpus_get_n_replaced (NlpCorpus *self);

/* Returns the filter of files in folders, which the corpus owns. */
const NlpFilter *nlp_corpus_get_filter (NlpCorpus *self);

/* Adds each file that is read to @watch, which must outlive the corpus. */
void nlp_corpus_set_watch (NlpCorpus *self, NlpFolderWatch *watch);

/* Adds a file after nlp_corpus_next() has returned %NLP_READ_END. */
void nlp_corpus_add_file (NlpCorpus *self, const gchar *path);

/* Adds up the sizes of all files of @locations in bytes. Returns FALSE if the size is unknown: for
 * pipes and standard input, with more than @max_files files, or if cancelled. @cancellable is
 * nullable. */
gboolean nlp_corpus_measure (const gchar *const *locations,
                             const NlpCorpusOptions *options,
                             guint max_files,
                             GCancellable *cancellable,
                             guint64 *size);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpCorpusOptions, nlp_corpus_options_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCorpus, nlp_corpus_free)

G_END_DECLS

#endif
