/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bytequeue.h: passes the bytes of files from one thread to another.
 */

#ifndef NLP_BYTE_QUEUE_H
#define NLP_BYTE_QUEUE_H

#include "input.h"

G_BEGIN_DECLS

/**
 * NlpByteQueue:
 *
 * Passes the bytes of files, one after another, from a writing thread to a reading thread. The
 * writer waits while the queue is full.
 */
typedef struct _NlpByteQueue NlpByteQueue;

/**
 * NlpQueuedFile:
 * @uri: (nullable): the origin of the file
 * @name: (nullable): its name
 * @charset: (nullable): the character set declared outside the file
 */
typedef struct {
  gchar *uri;
  gchar *name;
  gchar *charset;
} NlpQueuedFile;

void nlp_queued_file_clear (NlpQueuedFile *self);

/* The queue is full when it holds at least @max_bytes bytes. */
NlpByteQueue *nlp_byte_queue_new (gsize max_bytes);
void nlp_byte_queue_free (NlpByteQueue *self);

/* The functions of the writer return FALSE while the queue is flushing. */

/* Begins a file, and ends the one before. Copies @file. */
gboolean nlp_byte_queue_begin (NlpByteQueue *self, const NlpQueuedFile *file);

/* Adds bytes to the current file. Begins one without a name if there is none. */
gboolean nlp_byte_queue_push (NlpByteQueue *self, GBytes *bytes);

/* Ends the current file, if there is one. */
gboolean nlp_byte_queue_end_file (NlpByteQueue *self);

/* Ends the current file, and the sequence of files. */
gboolean nlp_byte_queue_end (NlpByteQueue *self);

/**
 * nlp_byte_queue_next:
 * @file: (out): the file, to be cleared
 * @flushing: (out): whether the queue is flushing
 *
 * Waits for the next file. Drops the unread rest of the file before. While the queue is flushing,
 * reads of the input fail with %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL at the end or while flushing
 */
NlpInput *nlp_byte_queue_next (NlpByteQueue *self, NlpQueuedFile *file, gboolean *flushing);

/* Starts or ends flushing. While flushing no call blocks; afterwards the queue is empty. */
void nlp_byte_queue_set_flushing (NlpByteQueue *self, gboolean flushing);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpQueuedFile, nlp_queued_file_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpByteQueue, nlp_byte_queue_free)

G_END_DECLS

#endif
