/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CHECKPOINT_H
#define NLP_CHECKPOINT_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpCheckpoint:
 *
 * Remembers in a file which documents are done with, so that reading may go on where it was when
 * the process was killed. The file is a log: a line for each document whose receipt was
 * finalized, in the order of its file, written at once:
 *
 * |[
 * gst-nlp checkpoint 1
 * 5f1c0e8a37b2d946 12
 * 5f1c0e8a37b2d946 all
 * ]|
 *
 * that is a hash of URI, size and time of change of a file, and how many of its documents are done.
 * So a file that has changed is read again. Memory: about 80 bytes for each file that
 * was begun.
 *
 * It is counted; receipts hold it. All functions may be called from any thread.
 */
typedef struct _NlpCheckpoint NlpCheckpoint;

/**
 * NlpCheckpointFile:
 *
 * The documents of one file.
 */
typedef struct _NlpCheckpointFile NlpCheckpointFile;

#define NLP_CHECKPOINT_ALL G_MAXUINT64

/**
 * NlpCheckpointGuard:
 * @data: the data of the guard
 *
 * Says whether a receipt that is finalized now means that its document is done with, rather than
 * that everything is being torn down. It is called from any thread.
 */
typedef gboolean (*NlpCheckpointGuard) (gpointer data);

/* Opens or creates the log at @path, and makes it shorter if it has many lines of the same files.
 * Fails with %G_IO_ERROR, or %GST_NLP_ERROR_FORMAT if the file is something else. */
NlpCheckpoint *nlp_checkpoint_open (const gchar *path, GError **error);
void nlp_checkpoint_unref (NlpCheckpoint *checkpoint);

/* @guard: (nullable). Takes @data. */
void nlp_checkpoint_set_guard (NlpCheckpoint *checkpoint,
                               NlpCheckpointGuard guard,
                               gpointer data,
                               GDestroyNotify destroy);

/* Begins with a file. @n_done is how many documents of it need not be read again, or
 * %NLP_CHECKPOINT_ALL. */
NlpCheckpointFile *nlp_checkpoint_begin_file (NlpCheckpoint *checkpoint,
                                              const gchar *uri,
                                              guint64 size,
                                              guint64 time,
                                              guint64 *n_done);

/* The receipt of the next document of the file. */
GObject *nlp_checkpoint_file_issue (NlpCheckpointFile *file);

/* Ends with a file, all of which was read if @is_complete. Frees @file when all its receipts are
 * finalized. */
void nlp_checkpoint_file_end (NlpCheckpointFile *file, gboolean is_complete);

/* What went wrong when a line was to be written, or NULL; it is told once. */
GError *nlp_checkpoint_take_error (NlpCheckpoint *checkpoint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCheckpoint, nlp_checkpoint_unref)

G_END_DECLS

#endif
