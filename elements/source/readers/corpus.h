/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CORPUS_H
#define NLP_CORPUS_H

#include "locations.h"
#include "reader.h"

G_BEGIN_DECLS

/**
 * NlpCorpus:
 *
 * Reads the documents of all files of a list of locations. One thread at a time may use it; its
 * cancellable may be cancelled from any.
 */
typedef struct _NlpCorpus NlpCorpus;

/* @settings are copied. */
NlpCorpus *nlp_corpus_new (const gchar *const *locations,
                           const NlpReaderSettings *settings,
                           GCancellable *cancellable);
void nlp_corpus_free (NlpCorpus *corpus);

/* Reads the next record; the caller owns its document. Errors begin with the URI or location that
 * failed, and are of %G_IO_ERROR, %G_CONVERT_ERROR (of a URI) or %GST_NLP_ERROR. */
NlpReadResult nlp_corpus_next (NlpCorpus *corpus, NlpRecord *record, GError **error);

/* How many bytes of files were read so far. */
guint64 nlp_corpus_get_n_read (NlpCorpus *corpus);

/* How many characters could not be decoded so far, and became U+FFFD. */
guint64 nlp_corpus_get_n_replaced (NlpCorpus *corpus);

/* How many bytes the files of @locations have. %FALSE if nobody can say: there is a pipe or
 * standard input among them, or more than @max_files files, or @cancellable was cancelled. */
gboolean nlp_corpus_measure (const gchar *const *locations,
                             guint max_files,
                             GCancellable *cancellable,
                             guint64 *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCorpus, nlp_corpus_free)

G_END_DECLS

#endif
