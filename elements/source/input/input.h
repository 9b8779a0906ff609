/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_INPUT_H
#define NLP_INPUT_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpInput:
 *
 * The bytes of a file, a pipe, standard input, or of something that has bytes of its own. Waiting
 * for them ends when the cancellable is cancelled. Errors are of %G_IO_ERROR, and of %GST_NLP_ERROR
 * where bytes are unpacked.
 */
typedef struct _NlpInput NlpInput;

/**
 * NlpInputFuncs:
 * @read: as nlp_input_read()
 * @close: (nullable): lets go of the source
 *
 * A source of bytes.
 */
typedef struct {
  gssize (*read) (gpointer source, gpointer data, gsize size, GError **error);
  void (*close) (gpointer source);
} NlpInputFuncs;

/* @path: in the encoding of file names, or "-" for standard input. */
NlpInput *nlp_input_open (const gchar *path, GCancellable *cancellable, GError **error);
/* @funcs live longer than the input. */
NlpInput *nlp_input_new (const NlpInputFuncs *funcs, gpointer source);
NlpInput *nlp_input_new_for_bytes (GBytes *bytes);
void nlp_input_close (NlpInput *input);

/* Reads at most @size bytes as soon as there are any. Returns how many: 0 at the end, -1 with
 * @error set. After %G_IO_ERROR_CANCELLED reading may go on. */
gssize nlp_input_read (NlpInput *input, gpointer data, gsize size, GError **error);

/* Reads from byte @offset of a file and leaves the place of nlp_input_read() as it is. */
gssize
nlp_input_read_at (NlpInput *input, guint64 offset, gpointer data, gsize size, GError **error);

/* Whether it is a regular file or in memory, and how many bytes it said to have when it was opened.
 */
gboolean nlp_input_is_file (NlpInput *input);
guint64 nlp_input_get_size (NlpInput *input);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpInput, nlp_input_close)

G_END_DECLS

#endif
