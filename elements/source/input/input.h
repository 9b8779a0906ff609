/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * input.h: the bytes of a file, whatever its source.
 */

#ifndef NLP_INPUT_H
#define NLP_INPUT_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpInput:
 *
 * The bytes of a file, a pipe, standard input, memory, or another source. Cancelling the
 * cancellable ends waiting for them. Errors are %G_IO_ERROR, or %GST_NLP_ERROR from sources that
 * unpack.
 */
typedef struct _NlpInput NlpInput;

/**
 * NlpInputFuncs:
 * @read: reads as nlp_input_read() does
 * @close: (nullable): frees the source
 *
 * A source of bytes.
 */
typedef struct {
  gssize (*read) (gpointer source, gpointer data, gsize size, GError **error);
  void (*close) (gpointer source);
} NlpInputFuncs;

/* Opens the file at @path, which is in the encoding of file names; "-" is standard input. Returns
 * NULL with @error set if it can't be opened. */
NlpInput *nlp_input_open (const gchar *path, GCancellable *cancellable, GError **error);

/* Makes an input of @source. @funcs outlive it. */
NlpInput *nlp_input_new (const NlpInputFuncs *funcs, gpointer source);

NlpInput *nlp_input_new_for_bytes (GBytes *bytes);
void nlp_input_close (NlpInput *self);

/* Reads at most @size bytes, as soon as any are available. Returns their number: 0 at the end, -1
 * with @error set. After %G_IO_ERROR_CANCELLED reading may continue. */
gssize nlp_input_read (NlpInput *self, gpointer data, gsize size, GError **error);

/* Reads a file or memory from byte @offset on. Doesn't change the position of nlp_input_read(). */
gssize
nlp_input_read_at (NlpInput *self, guint64 offset, gpointer data, gsize size, GError **error);

/* Whether the input is a regular file or memory. */
gboolean nlp_input_is_file (NlpInput *self);

/* Returns the size in bytes when the input was opened, or 0 if it is not a file. */
guint64 nlp_input_get_size (NlpInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpInput, nlp_input_close)

G_END_DECLS

#endif
