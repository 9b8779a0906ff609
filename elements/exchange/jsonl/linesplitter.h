/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * linesplitter.h: splits chunks of bytes into lines.
 */

#ifndef NLP_LINE_SPLITTER_H
#define NLP_LINE_SPLITTER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpLineSplitter:
 *
 * Splits bytes that arrive in chunks of any size. A line within one chunk is returned in place; one
 * that spans chunks is assembled in a buffer of at most `max_length` bytes. Each byte is read once
 * and copied at most once, however small the chunks and however long the lines.
 *
 * Lengths are in bytes. A line ends with LF, which is not part of it; a CR before it is.
 */
typedef struct _NlpLineSplitter NlpLineSplitter;

/**
 * NlpSplitResult:
 * @NLP_SPLIT_NONE: the chunk holds no further complete line: push the next chunk
 * @NLP_SPLIT_LINE: a line
 * @NLP_SPLIT_TOO_LONG: a line was too long; all of it is discarded, including the bytes that have
 * not arrived
 *
 * The result of nlp_line_splitter_next().
 */
typedef enum {
  NLP_SPLIT_NONE,
  NLP_SPLIT_LINE,
  NLP_SPLIT_TOO_LONG,
} NlpSplitResult;

NlpLineSplitter *nlp_line_splitter_new (gsize max_length);
void nlp_line_splitter_free (NlpLineSplitter *self);

/* Discards all bytes that were pushed, and counts from line 1 again. */
void nlp_line_splitter_reset (NlpLineSplitter *self);

/* Sets the next chunk, which must stay valid until the next push, finish or reset. Lines of the
 * last chunk that nlp_line_splitter_next() has not returned are lost. */
void nlp_line_splitter_push (NlpLineSplitter *self, const gchar *chunk, gsize length);

/* Stores the next line in @line, which is not NUL-terminated and valid until the next call of any
 * function of @self. */
NlpSplitResult nlp_line_splitter_next (NlpLineSplitter *self, const gchar **line, gsize *length);

/* Stores the last line, if it lacks its LF. Call it after nlp_line_splitter_next() has returned all
 * others. */
NlpSplitResult nlp_line_splitter_finish (NlpLineSplitter *self, const gchar **line, gsize *length);

/* Returns the number of the last line returned; the first is 1. */
guint64 nlp_line_splitter_get_number (NlpLineSplitter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLineSplitter, nlp_line_splitter_free)

G_END_DECLS

#endif
