/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CORPUS_H
#define NLP_CORPUS_H

#include "checkpoint.h"
#include "folderwatch.h"
#include "locations.h"
#include "formats/reader.h"

G_BEGIN_DECLS

/**
 * NlpCorpus:
 *
 * Reads the documents of all files of a list of locations. One thread at a time may use it; its
 * cancellable may be cancelled from any.
 */
typedef struct _NlpCorpus NlpCorpus;

/**
 * NlpCorpusOptions:
 * @order: the order of files in folders
 * @include: (nullable): patterns of the files in folders and archives that are wanted
 * @exclude: (nullable): patterns of those that aren't
 * @skip: how many documents to leave out first
 * @most: how many documents to read then; 0 for all
 * @start: the byte of all files at which to start; documents before it are left out
 * @checkpoint: (nullable): knows what was read before
 *
 * Which documents of the locations are read.
 */
typedef struct {
  NlpOrder order;
  const gchar *include;
  const gchar *exclude;
  guint64 skip;
  guint64 most;
  guint64 start;
  NlpCheckpoint *checkpoint;
} NlpCorpusOptions;

/* Copies with the strings, and frees those of a copy. */
void nlp_corpus_options_copy (NlpCorpusOptions *copy, const NlpCorpusOptions *options);
void nlp_corpus_options_clear (NlpCorpusOptions *copy);

/* @settings and the strings of @options are copied; the checkpoint lives longer. */
NlpCorpus *nlp_corpus_new (const gchar *const *locations,
                           const NlpReaderOptions *settings,
                           const NlpCorpusOptions *options,
                           GCancellable *cancellable);
void nlp_corpus_free (NlpCorpus *corpus);

/* Reads the next record; the caller owns its document. Errors begin with the URI or location that
 * failed, and are of %G_IO_ERROR, %G_CONVERT_ERROR (of a URI) or %GST_NLP_ERROR. */
NlpReadResult nlp_corpus_next (NlpCorpus *corpus, NlpRecord *record, GError **error);

/* How many bytes of files were read so far. */
guint64 nlp_corpus_get_n_read (NlpCorpus *corpus);

/* How many characters could not be decoded so far, and became U+FFFD. */
guint64 nlp_corpus_get_n_replaced (NlpCorpus *corpus);

/* Which files of folders are wanted; lives as long as the corpus. */
const NlpFilter *nlp_corpus_get_filter (NlpCorpus *corpus);

/* Lets @watch, which lives longer, know which files were read. */
void nlp_corpus_set_watch (NlpCorpus *corpus, NlpFolderWatch *watch);

/* Reads one more file, when there were no more. */
void nlp_corpus_add_file (NlpCorpus *corpus, const gchar *path);

/* How many bytes the files of @locations have. %FALSE if nobody can say: there is a pipe or
 * standard input among them, or more than @max_files files, or @cancellable was cancelled. */
gboolean nlp_corpus_measure (const gchar *const *locations,
                             const NlpCorpusOptions *options,
                             guint max_files,
                             GCancellable *cancellable,
                             guint64 *size);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpCorpusOptions, nlp_corpus_options_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCorpus, nlp_corpus_free)

G_END_DECLS

#endif
