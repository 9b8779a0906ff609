/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_BYTE_QUEUE_H
#define NLP_BYTE_QUEUE_H

#include "input.h"

G_BEGIN_DECLS

/**
 * NlpByteQueue:
 *
 * Hands the bytes of files, one after another, from a thread that has them to one that reads them.
 * It holds a limited number of bytes: who has more waits.
 */
typedef struct _NlpByteQueue NlpByteQueue;

/**
 * NlpQueuedFile:
 * @uri: (nullable): where the file is from
 * @name: (nullable): its name
 * @charset: (nullable): what was declared of its character set
 */
typedef struct {
  gchar *uri;
  gchar *name;
  gchar *charset;
} NlpQueuedFile;

NlpByteQueue *nlp_byte_queue_new (gsize most_bytes);
void nlp_byte_queue_free (NlpByteQueue *queue);

/* For the writer. These return FALSE while the queue is flushing.
 *
 * nlp_byte_queue_begin() begins a file; the strings are copied.
 * nlp_byte_queue_push() adds bytes to it, and begins one without a name if there is none.
 * nlp_byte_queue_end_file() ends it.
 * nlp_byte_queue_end() says that there are no more files. */
gboolean nlp_byte_queue_begin (NlpByteQueue *queue, const NlpQueuedFile *file);
gboolean nlp_byte_queue_push (NlpByteQueue *queue, GBytes *bytes);
gboolean nlp_byte_queue_end_file (NlpByteQueue *queue);
gboolean nlp_byte_queue_end (NlpByteQueue *queue);

/* For the reader: waits for the next file and returns its input, whose reads fail with
 * %G_IO_ERROR_CANCELLED while the queue is flushing. NULL at the end, with @flushing telling
 * whether it is that. What was not read of the file before is dropped. Free @file's strings. */
NlpInput *nlp_byte_queue_next (NlpByteQueue *queue, NlpQueuedFile *file, gboolean *flushing);

/* While it is flushing nobody waits. When it ends to, it is empty. */
void nlp_byte_queue_set_flushing (NlpByteQueue *queue, gboolean flushing);

void nlp_queued_file_clear (NlpQueuedFile *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpQueuedFile, nlp_queued_file_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpByteQueue, nlp_byte_queue_free)

G_END_DECLS

#endif
