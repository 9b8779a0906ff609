/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LINE_SPLITTER_H
#define NLP_LINE_SPLITTER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpLineSplitter:
 *
 * Cuts bytes that come in chunks of any size into lines.
 *
 * A line within one chunk is given as it lies there; one that spans chunks is put together in a
 * buffer of at most `max_length` bytes. Each byte is looked at once and copied at most once,
 * however small the chunks and however long the lines.
 *
 * Lengths are in bytes. Lines end in LF, which is not part of them; a CR in front of it is.
 */
typedef struct _NlpLineSplitter NlpLineSplitter;

/**
 * NlpSplitResult:
 * @NLP_SPLIT_NONE: no line is left: push the next chunk
 * @NLP_SPLIT_LINE: a line
 * @NLP_SPLIT_TOO_LONG: a line was longer than allowed, and what has come of it is thrown away; what
 *     is still to come of it will be too, without another word
 *
 * What nlp_line_splitter_next() found.
 */
typedef enum {
  NLP_SPLIT_NONE,
  NLP_SPLIT_LINE,
  NLP_SPLIT_TOO_LONG,
} NlpSplitResult;

NlpLineSplitter *nlp_line_splitter_new (gsize max_length);
void nlp_line_splitter_free (NlpLineSplitter *self);

/* Forgets all that was pushed, and counts from line 1 again. */
void nlp_line_splitter_reset (NlpLineSplitter *self);

/* Gives the next chunk, which must stay as it is until the next push, finish or reset. What
 * nlp_line_splitter_next() has not yet given of the chunk before is lost. */
void nlp_line_splitter_push (NlpLineSplitter *self, const gchar *chunk, gsize length);

/* @line holds until the next call of any function of @self, and is not NUL-terminated. */
NlpSplitResult nlp_line_splitter_next (NlpLineSplitter *self, const gchar **line, gsize *length);

/* After nlp_line_splitter_next() gave all lines: ends the last one, should it lack its LF. */
NlpSplitResult nlp_line_splitter_finish (NlpLineSplitter *self, const gchar **line, gsize *length);

/* The number of the line that was given last, from 1. */
guint64 nlp_line_splitter_get_number (NlpLineSplitter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLineSplitter, nlp_line_splitter_free)

G_END_DECLS

#endif
