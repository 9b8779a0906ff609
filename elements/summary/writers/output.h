/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * output.h: buffered text on its way to a file, a pipe or standard output.
 */

#ifndef NLP_OUTPUT_H
#define NLP_OUTPUT_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpOutput:
 *
 * Text gathers in a buffer and is written in large blocks. A regular file is written as
 * "<location>.part", which replaces the file at the location only when it is complete. Pipes,
 * terminals and devices are written to directly.
 *
 * Functions that return FALSE set an error of %G_IO_ERROR that names the file. Text that was not
 * written stays in the buffer: after %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_NO_SPACE, a further call
 * continues.
 */
typedef struct _NlpOutput NlpOutput;

/* Returns the name of file @number of a numbered @location, which contains "%d", or "%05d" for at
 * least five digits (transfer full). %NULL if @location is not numbered. */
gchar *nlp_output_format_location (const gchar *location, guint64 number);

/* Opens the file @location for writing, or standard output if it is "-". */
NlpOutput *nlp_output_open (const gchar *location, GError **error);

/* Closes the file. Drops the text in the buffer, and leaves an incomplete file as
 * "<location>.part". */
void nlp_output_free (NlpOutput *self);

gboolean nlp_output_is_terminal (const NlpOutput *self);

/* Whether it is a regular file, which nlp_output_finish() moves to its location. */
gboolean nlp_output_is_deferred (const NlpOutput *self);

/* Returns the name for messages: the quoted path, or "standard output". */
const gchar *nlp_output_get_name (const NlpOutput *self);

/* Returns the buffer to append text to (transfer none). */
GString *nlp_output_get_buffer (NlpOutput *self);

/* Writes the buffer if it is large, or if this is a terminal. @cancellable (nullable) ends the wait
 * for the slow reader of a pipe; if it is cancelled already, the call does not wait. */
gboolean nlp_output_write (NlpOutput *self, GCancellable *cancellable, GError **error);

/* Writes the whole buffer. */
gboolean nlp_output_flush (NlpOutput *self, GCancellable *cancellable, GError **error);

/* Writes the whole buffer, and moves a regular file to its location. */
gboolean nlp_output_finish (NlpOutput *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpOutput, nlp_output_free)

G_END_DECLS

#endif
