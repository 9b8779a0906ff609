/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_OUTPUT_H
#define NLP_OUTPUT_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpOutput:
 *
 * Text on its way to standard output or a file.
 *
 * Text gathers in memory and is written in large pieces. A file is written aside, as
 * "<location>.part", and takes the place of what was at its location only when it is complete.
 * What is no regular file, such as a pipe or terminal, is written to as it is.
 *
 * Errors are of %G_IO_ERROR and name the file. Text that could not be written is kept, so after
 * %G_IO_ERROR_CANCELLED, or with room on the disk, writing goes on where it was.
 */
typedef struct _NlpOutput NlpOutput;

/* The name of file @number of those that @location stands for, which has "%d" in it, or "%05d" for
 * numbers of five digits and more. %NULL if @location has no such mark, and is one file. */
gchar *nlp_output_format_location (const gchar *location, guint64 number);

/* Opens the file @location for writing, or standard output for "-". */
NlpOutput *nlp_output_open (const gchar *location, GError **error);

/* Lets go of text that is not written yet, and leaves an incomplete file as "<location>.part". */
void nlp_output_free (NlpOutput *self);

/* Whether it is a terminal, which somebody is looking at. */
gboolean nlp_output_is_terminal (NlpOutput *self);

/* Whether it is a file that is written aside, and takes its place when it is finished. */
gboolean nlp_output_is_aside (NlpOutput *self);

/* (transfer none): where to append text. */
GString *nlp_output_get_buffer (NlpOutput *self);

/* Writes when a large piece of text has gathered, or any on a terminal. @cancellable ends the wait
 * for a pipe whose reader is slow; one that is cancelled already allows no wait. */
gboolean nlp_output_write (NlpOutput *self, GCancellable *cancellable, GError **error);

/* Writes all of the text that has gathered. */
gboolean nlp_output_flush (NlpOutput *self, GCancellable *cancellable, GError **error);

/* Flushes, and puts a file in its place. */
gboolean nlp_output_finish (NlpOutput *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpOutput, nlp_output_free)

G_END_DECLS

#endif
