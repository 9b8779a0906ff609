/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stream.h: a window over a text in UTF-8, or over raw bytes.
 */

#ifndef NLP_STREAM_H
#define NLP_STREAM_H

#include "contentid.h"
#include "input.h"

G_BEGIN_DECLS

/**
 * NlpStream:
 *
 * A window that moves over a text, which it converts to UTF-8. Without a byte order mark and a
 * character set from the user, the text passes as it is until nlp_stream_detect_charset().
 */
typedef struct _NlpStream NlpStream;

/* Takes @input. @charset: (nullable): the user's character set; @replace_invalid: whether bytes
 * that can't be converted become U+FFFD */
NlpStream *
nlp_stream_new (NlpInput *input, const gchar *uri, const gchar *charset, gboolean replace_invalid);
void nlp_stream_free (NlpStream *self);

/**
 * nlp_stream_fill:
 * @self: a stream
 * @wanted: number of bytes of text
 * @error: return location for an error
 *
 * Reads until the window contains at least @wanted bytes, or the rest of the text.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR or %GST_NLP_ERROR_ENCODING. After
 *     %G_IO_ERROR_CANCELLED reading may continue; after other errors the stream has ended
 */
gboolean nlp_stream_fill (NlpStream *self, gsize wanted, GError **error);

/* Returns the window, valid until the next nlp_stream_fill(). */
const gchar *nlp_stream_peek (NlpStream *self, gsize *length);

/* Returns the window, followed by a NUL that is not counted. */
const gchar *nlp_stream_peek_string (NlpStream *self, gsize *length);

/* Moves the start of the window by @length bytes. */
void nlp_stream_skip (NlpStream *self, gsize length);

/* Takes the window out of the stream, without a copy. */
GBytes *nlp_stream_steal (NlpStream *self);

/* Whether the text ends with the window. */
gboolean nlp_stream_has_all (NlpStream *self);

/* Returns the index in the input, with its byte order mark, of the start of the window. Valid for a
 * stream that is not converted. */
guint64 nlp_stream_get_offset (NlpStream *self);

/* Returns the number of bytes of the input read so far. */
guint64 nlp_stream_get_n_read (NlpStream *self);

/* Returns the number of characters that became U+FFFD. */
guint64 nlp_stream_get_n_replaced (NlpStream *self);

/* Adds characters that the reader of the stream has replaced. */
void nlp_stream_add_n_replaced (NlpStream *self, guint64 n);

/**
 * nlp_stream_peek_raw:
 * @self: a stream that has not been filled yet
 * @wanted: number of bytes
 * @length: (out): number of bytes returned, which may be more or less
 * @error: return location for %G_IO_ERROR
 *
 * Gets the first bytes of the input, unconverted: @wanted or all of a file, or the first bytes that
 * a pipe delivers, but more than whitespace.
 *
 * Returns: (nullable): the bytes, valid until the window is filled, or %NULL with @error set
 */
const gchar *nlp_stream_peek_raw (NlpStream *self, gsize wanted, gsize *length, GError **error);

/* Makes the stream provide raw bytes. The window must not have been filled yet. */
void nlp_stream_use_raw (NlpStream *self);

/* Reads as nlp_input_read() does, from the window first. For raw streams. */
gssize nlp_stream_read (NlpStream *self, gpointer data, gsize size, GError **error);

/* Whether nlp_stream_read_at() works: for files and memory. @size: (out): the size in bytes */
gboolean nlp_stream_can_seek (NlpStream *self, guint64 *size);

/* Reads from byte @offset of the input on. For raw streams that are not read otherwise. */
gssize
nlp_stream_read_at (NlpStream *self, guint64 offset, gpointer data, gsize size, GError **error);

/* Whether the character set is neither given nor detected yet. */
gboolean nlp_stream_is_undetected (NlpStream *self);

/* Detects the character set by the window, which must not have moved yet. The window must be filled
 * again. @stolen: (transfer full) (nullable): the window, if it was stolen */
gboolean nlp_stream_detect_charset (NlpStream *self, GBytes *stolen, GError **error);

/**
 * nlp_stream_get_id:
 * @self: a stream, with at least 1 MiB or the whole text in its window
 * @id: (out): the id
 * @error: return location for an error
 *
 * Makes the id of the whole input as one document: of all bytes of a file, which are read ahead for
 * it if the file is long, or of the first 256 KiB of a pipe.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean nlp_stream_get_id (NlpStream *self, gchar id[NLP_ID_SIZE], GError **error);

/* Saves the work for an id that will not be asked for. */
void nlp_stream_forget_id (NlpStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpStream, nlp_stream_free)

G_END_DECLS

#endif
