/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_STREAM_H
#define NLP_STREAM_H

#include "contentid.h"
#include "input.h"

G_BEGIN_DECLS

/**
 * NlpStream:
 *
 * A window that moves over a text in UTF-8, converted on the way where it is not. Bytes that come
 * without a byte order mark and a word of the user about their character set are taken for UTF-8 as
 * they are until nlp_stream_detect_charset().
 */
typedef struct _NlpStream NlpStream;

/* @charset: (nullable): the character set to use; @replace_invalid: whether what can't be converted
 * becomes U+FFFD. Takes @input. */
NlpStream *
nlp_stream_new (NlpInput *input, const gchar *uri, const gchar *charset, gboolean replace_invalid);
void nlp_stream_free (NlpStream *stream);

/**
 * nlp_stream_fill:
 * @stream: a stream
 * @wanted: how many bytes of text to have in the window
 * @error: return location for an error
 *
 * Reads until the window has at least @wanted bytes, or all there are.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR or %GST_NLP_ERROR_ENCODING; after
 *     %G_IO_ERROR_CANCELLED one may go on, after others the stream has ended
 */
gboolean nlp_stream_fill (NlpStream *stream, gsize wanted, GError **error);

/**
 * nlp_stream_peek_raw:
 * @stream: a stream that has not been filled yet
 * @wanted: how many bytes to look at
 * @length: how many there are
 * @error: return location for %G_IO_ERROR
 *
 * Looks at the first bytes as they are: at @wanted or all there are of a file, at those that come
 * first of what one has to wait for, but at more than white space.
 *
 * Returns: (nullable): the bytes until the window is filled, or %NULL with @error set
 */
const gchar *nlp_stream_peek_raw (NlpStream *stream, gsize wanted, gsize *length, GError **error);

/* From now on gives the bytes as they are. The window must not have been filled yet. */
void nlp_stream_use_raw (NlpStream *stream);

/* The window with a NUL behind it that is not counted. */
const gchar *nlp_stream_peek_string (NlpStream *stream, gsize *length);

/* Reads on as an input does: from the window first. For a stream that is raw. */
gssize nlp_stream_read (NlpStream *stream, gpointer data, gsize size, GError **error);

/* Whether nlp_stream_read_at() works: of a file, or of bytes in memory. */
gboolean nlp_stream_can_seek (NlpStream *stream, guint64 *size);

/* Reads from a byte of the input on; of a stream that is raw and otherwise not read. */
gssize
nlp_stream_read_at (NlpStream *stream, guint64 offset, gpointer data, gsize size, GError **error);

/* The window, until the next nlp_stream_fill(). */
const gchar *nlp_stream_peek (NlpStream *stream, gsize *length);

/* Whether nothing comes after the window. */
gboolean nlp_stream_has_all (NlpStream *stream);

/* Moves the start of the window on. */
void nlp_stream_skip (NlpStream *stream, gsize length);

/* The byte of the input, with its byte order mark, where the window begins. Holds for a stream that
 * is not converted. */
guint64 nlp_stream_get_offset (NlpStream *stream);

/* How many bytes of the input were read so far. */
guint64 nlp_stream_get_n_read (NlpStream *stream);

/* How many characters became U+FFFD so far. */
guint64 nlp_stream_get_n_replaced (NlpStream *stream);

/* Counts those that the reader of the stream has replaced. */
void nlp_stream_add_n_replaced (NlpStream *stream, guint64 n);

/* The window as bytes of their own, without a copy; the stream keeps nothing. */
GBytes *nlp_stream_steal (NlpStream *stream);

/* Whether the character set is neither given nor found yet. */
gboolean nlp_stream_is_undetected (NlpStream *stream);

/* Finds the character set by what is in the window, which must not have moved yet, or by @stolen
 * (transfer full) (nullable), which was it. The window is to be filled again. */
gboolean nlp_stream_detect_charset (NlpStream *stream, GBytes *stolen, GError **error);

/**
 * nlp_stream_get_id:
 * @stream: a stream, with at least 1 MiB in its window or all there is
 * @id: where the id goes
 * @error: return location for an error
 *
 * Makes the id of the whole input as one document: of all bytes of a file, which are read ahead for
 * it where it is long, or of the first 256 KiB of a pipe.
 */
gboolean nlp_stream_get_id (NlpStream *stream, gchar id[NLP_ID_SIZE], GError **error);

/* No id will be asked for. */
void nlp_stream_forget_id (NlpStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpStream, nlp_stream_free)

G_END_DECLS

#endif
