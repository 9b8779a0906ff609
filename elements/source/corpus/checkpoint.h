/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * checkpoint.h: a log of the documents that have been processed.
 */

#ifndef NLP_CHECKPOINT_H
#define NLP_CHECKPOINT_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpCheckpoint:
 *
 * Keeps a log of the documents that have been processed, so that a later run continues where the
 * process was killed. A document counts as processed when its receipt is finalized: the receipt
 * lives as long as everything derived from the document.
 *
 * The log is a text file. Each line has the hash of a file's URI, size and modification time, and
 * the number of its first documents that are all processed:
 *
 * |[
 * gst-nlp checkpoint 1
 * 5f1c0e8a37b2d946 12
 * 5f1c0e8a37b2d946 all
 * ]|
 *
 * A line is written as soon as that number grows; the last line of a file counts. A file that has
 * changed has another hash, and so is read again. Memory: about 80 bytes for each file begun.
 *
 * Receipts hold a reference to the checkpoint. All functions may be called from any thread.
 */
typedef struct _NlpCheckpoint NlpCheckpoint;

/**
 * NlpCheckpointFile:
 *
 * Counts the documents of one file.
 */
typedef struct _NlpCheckpointFile NlpCheckpointFile;

#define NLP_CHECKPOINT_ALL G_MAXUINT64

/**
 * NlpCheckpointGuard:
 * @data: the data of the guard
 *
 * Returns whether a receipt finalized now stands for a processed document. It does not if, for
 * example, the pipeline is being stopped. May be called from any thread.
 */
typedef gboolean (*NlpCheckpointGuard) (gpointer data);

/* Opens or creates the log at @path, and compacts it to one line a file. Fails with %G_IO_ERROR,
 * %G_FILE_ERROR, or %GST_NLP_ERROR_FORMAT if the file is not a checkpoint. */
NlpCheckpoint *nlp_checkpoint_open (const gchar *path, GError **error);
void nlp_checkpoint_unref (NlpCheckpoint *self);

/* Sets the guard, before the first receipt is issued. @guard is nullable. Takes ownership of
 * @data, and frees it with @destroy. */
void nlp_checkpoint_set_guard (NlpCheckpoint *self,
                               NlpCheckpointGuard guard,
                               gpointer data,
                               GDestroyNotify destroy);

/* Begins a file of @size bytes, last modified at @time in nanoseconds. Sets @n_processed to the
 * number of documents at its start that need not be read again, or to %NLP_CHECKPOINT_ALL. The
 * caller owns the file until nlp_checkpoint_file_end(). */
NlpCheckpointFile *nlp_checkpoint_begin_file (NlpCheckpoint *self,
                                              const gchar *uri,
                                              guint64 size,
                                              guint64 time,
                                              guint64 *n_processed);

/* Returns the receipt of the next document of the file. The caller owns it. */
GObject *nlp_checkpoint_file_issue (NlpCheckpointFile *self);

/* Ends a file, of which all documents were read if @is_complete. It is freed once all its receipts
 * are finalized. */
void nlp_checkpoint_file_end (NlpCheckpointFile *self, gboolean is_complete);

/* Returns the first error of writing the log, which the caller owns, or NULL if there was none or
 * it was returned before. */
GError *nlp_checkpoint_take_error (NlpCheckpoint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCheckpoint, nlp_checkpoint_unref)

G_END_DECLS

#endif
