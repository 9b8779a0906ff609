/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stream.c: a window over a text in UTF-8, or over raw bytes.
 */

#include "stream.h"

#include <string.h>

#include "charset.h"
#include "gstnlperror.h"
#include "whitespace.h"

/* Number of bytes to read at a time from a pipe, and room of a window beyond the wanted bytes. */
#define CHUNK (256 * 1024)
/* With less room a window moves or grows. */
#define MIN_ROOM (CHUNK / 4)
/* Maximum length of a byte order mark. */
#define MAX_BOM 4
#define REPLACEMENT "\xef\xbf\xbd"
/* Number of bytes that make the id of a pipe. A text of 1 MiB has at least as many in any character
 * set. */
#define MAX_PIPE_ID (256 * 1024)

typedef struct {
  gchar *data;
  gsize start, end, capacity;
} Window;

struct _NlpStream {
  NlpInput *input;
  gchar *charset;      /* (nullable) */
  guint64 n_read;      /* bytes of the input */
  gboolean begun;      /* the byte order mark has been read */
  gboolean undetected; /* the character set is neither given nor detected */
  gboolean input_ended;
  gboolean ended;
  gboolean replace_invalid;
  guint64 n_replaced;

  Window text;
  Window raw;          /* not converted yet */
  NlpDecoder *decoder; /* (nullable) */

  NlpContentId *content_id; /* (nullable) */
  guint64 n_identified;     /* number of bytes added to the content id */
};

static gsize
window_length (const Window *self)
{
  return self->end - self->start;
}

static gsize
window_room (const Window *self)
{
  return self->capacity - self->end;
}

static void
window_clear (Window *self)
{
  g_free (self->data);
  *self = (Window){0};
}

/* Makes room after the window for @room bytes. If it must grow for that, it grows to at least
 * @capacity. */
static void
window_make_room (Window *self, gsize room, gsize capacity)
{
  gsize length = window_length (self);

  if (window_room (self) >= room)
    return;

  if (self->start > 0) {
    memmove (self->data, self->data + self->start, length);
    self->start = 0;
    self->end = length;
  }
  if (window_room (self) < room) {
    self->capacity = MAX (capacity, length + room);
    self->data = g_realloc (self->data, self->capacity);
  }
}

NlpStream *
nlp_stream_new (NlpInput *input, const gchar *uri, const gchar *charset, gboolean replace_invalid)
{
  NlpStream *self = g_new0 (NlpStream, 1);

  self->input = input;
  self->charset = g_strdup (charset);
  self->undetected = charset == NULL;
  self->replace_invalid = replace_invalid;
  self->content_id = nlp_content_id_new (uri);
  return self;
}

void
nlp_stream_free (NlpStream *self)
{
  window_clear (&self->text);
  window_clear (&self->raw);
  g_clear_pointer (&self->decoder, nlp_decoder_free);
  g_clear_pointer (&self->content_id, nlp_content_id_free);
  g_clear_pointer (&self->input, nlp_input_close);
  g_free (self->charset);
  g_free (self);
}

/* Returns the capacity up to which a window grows for @wanted bytes. It doubles each time, so that
 * a long line is copied a few times only. */
static gsize
max_capacity (const Window *self, gsize wanted)
{
  return MAX (wanted, 2 * window_length (self)) + CHUNK;
}

/* Makes room for @wanted bytes: for the rest of a file and one byte to notice its end, so that
 * small files take little memory; for a pipe, as much as the window contains. */
static void
make_room (NlpStream *self, Window *window, gsize wanted)
{
  gsize length = window_length (window);
  gsize max = max_capacity (window, wanted);
  guint64 size = nlp_input_get_size (self->input);
  guint64 left = size >= self->n_read && size > 0 ? size - self->n_read + 1 : G_MAXUINT64;

  if (left < G_MAXUINT64)
    window_make_room (window, MIN (left, MIN_ROOM), length + MIN (left, max - length));
  else
    window_make_room (window, MIN_ROOM, MIN (MAX (2 * window->capacity, CHUNK), max));
}

/* Adds bytes of the input to the content id. */
static void
identify (NlpStream *self, gconstpointer data, gsize length)
{
  if (self->content_id == NULL)
    return;
  if (!nlp_input_is_file (self->input))
    length = MIN (length, MAX_PIPE_ID - MIN (self->n_identified, MAX_PIPE_ID));

  nlp_content_id_update (self->content_id, data, length);
  self->n_identified += length;
}

/* Reads from the input into a window with room. */
static gboolean
read_input (NlpStream *self, Window *window, GError **error)
{
  gchar *data = window->data + window->end;
  gssize n = nlp_input_read (self->input, data, window_room (window), error);

  if (n < 0)
    return FALSE;
  if (n == 0)
    self->input_ended = TRUE;

  identify (self, data, n);
  window->end += n;
  self->n_read += n;
  return TRUE;
}

/* Starts to convert from @charset, unless that is UTF-8. */
static gboolean
use_charset (NlpStream *self, const gchar *charset, GError **error)
{
  if (nlp_charset_is_utf8 (charset))
    return TRUE;

  self->decoder = nlp_decoder_new (charset, error);
  self->raw = self->text;
  self->text = (Window){0};
  return self->decoder != NULL;
}

/* Reads the byte order mark, and chooses the character set. */
static gboolean
begin (NlpStream *self, GError **error)
{
  const gchar *marked, *charset = self->charset;
  gsize bom_length;

  while (window_length (&self->text) < MAX_BOM && !self->input_ended) {
    make_room (self, &self->text, MAX_BOM);
    if (!read_input (self, &self->text, error))
      return FALSE;
  }
  self->begun = TRUE;

  marked = nlp_charset_from_bom (self->text.data, window_length (&self->text), &bom_length);
  if (marked != NULL && (charset == NULL || nlp_charset_agrees (charset, marked))) {
    charset = marked;
    self->undetected = FALSE;
    self->text.start = bom_length;
  }
  return charset == NULL || use_charset (self, charset, error);
}

static gboolean
fail_to_decode (NlpStream *self, GError **error)
{
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING,
               "not valid %s at byte %" G_GUINT64_FORMAT, nlp_decoder_get_charset (self->decoder),
               self->n_read - window_length (&self->raw));
  return FALSE;
}

/* Converts the raw window, as far as there is room for the text. */
static NlpDecoderStatus
decode (NlpStream *self)
{
  gboolean flush = self->input_ended && window_length (&self->raw) == 0;
  gchar *input = self->raw.data + self->raw.start;
  gchar *output = self->text.data + self->text.end;
  gsize input_left = window_length (&self->raw);
  gsize output_left = window_room (&self->text);
  NlpDecoderStatus status = nlp_decoder_convert (self->decoder, flush ? NULL : &input, &input_left,
                                                 &output, &output_left);

  self->raw.start = self->raw.end - input_left;
  self->text.end = self->text.capacity - output_left;
  if (flush && status == NLP_DECODER_DONE)
    self->ended = TRUE;
  return status;
}

/* Replaces a byte that can't be converted by U+FFFD, or fails. */
static gboolean
replace_byte (NlpStream *self, GError **error)
{
  if (!self->replace_invalid)
    return fail_to_decode (self, error);
  window_make_room (&self->text, strlen (REPLACEMENT), 0);
  memcpy (self->text.data + self->text.end, REPLACEMENT, strlen (REPLACEMENT));
  self->text.end += strlen (REPLACEMENT);
  self->raw.start++;
  self->n_replaced++;
  return TRUE;
}

static gboolean
fill_decoded (NlpStream *self, gsize wanted, GError **error)
{
  window_make_room (&self->text, MIN_ROOM,
                    MIN (2 * self->text.capacity, max_capacity (&self->text, wanted)));

  switch (decode (self)) {
    case NLP_DECODER_FULL:
      return TRUE;
    case NLP_DECODER_INVALID:
      return replace_byte (self, error);
    case NLP_DECODER_INCOMPLETE:
      if (self->input_ended)
        return replace_byte (self, error);
      break;
    case NLP_DECODER_DONE:
      if (self->input_ended)
        return TRUE;
      break;
  }

  make_room (self, &self->raw, 0);
  return read_input (self, &self->raw, error);
}

static gboolean
fill_directly (NlpStream *self, gsize wanted, GError **error)
{
  if (!self->input_ended) {
    make_room (self, &self->text, wanted);
    if (!read_input (self, &self->text, error))
      return FALSE;
  }
  self->ended = self->input_ended;
  return TRUE;
}

gboolean
nlp_stream_fill (NlpStream *self, gsize wanted, GError **error)
{
  GError *fill_error = NULL;

  if (!self->begun)
    begin (self, &fill_error);
  while (fill_error == NULL && window_length (&self->text) < wanted && !self->ended) {
    if (self->decoder != NULL)
      fill_decoded (self, wanted, &fill_error);
    else
      fill_directly (self, wanted, &fill_error);
  }
  if (fill_error == NULL)
    return TRUE;

  if (!g_error_matches (fill_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    self->ended = TRUE;
    window_clear (&self->text);
  }
  g_propagate_error (error, fill_error);
  return FALSE;
}

const gchar *
nlp_stream_peek_raw (NlpStream *self, gsize wanted, gsize *length, GError **error)
{
  const gboolean is_file = nlp_input_is_file (self->input);

  while (!self->input_ended && window_length (&self->text) < wanted &&
         (is_file || nlp_is_whitespace (self->text.data, window_length (&self->text)))) {
    make_room (self, &self->text, wanted);
    if (!read_input (self, &self->text, error))
      return NULL;
  }
  return nlp_stream_peek (self, length);
}

void
nlp_stream_use_raw (NlpStream *self)
{
  self->begun = TRUE;
  self->undetected = FALSE;
}

const gchar *
nlp_stream_peek_string (NlpStream *self, gsize *length)
{
  window_make_room (&self->text, 1, window_length (&self->text) + 1);
  self->text.data[self->text.end] = '\0';
  return nlp_stream_peek (self, length);
}

gssize
nlp_stream_read (NlpStream *self, gpointer data, gsize size, GError **error)
{
  gsize available = window_length (&self->text);
  gssize n;

  if (available > 0) {
    n = (gssize)MIN (size, available);
    memcpy (data, self->text.data + self->text.start, (gsize)n);
    self->text.start += (gsize)n;
    return n;
  }
  n = nlp_input_read (self->input, data, size, error);
  if (n == 0)
    self->input_ended = self->ended = TRUE;
  if (n > 0)
    self->n_read += (guint64)n;
  return n;
}

gboolean
nlp_stream_can_seek (NlpStream *self, guint64 *size)
{
  *size = nlp_input_get_size (self->input);
  return nlp_input_is_file (self->input);
}

gssize
nlp_stream_read_at (NlpStream *self, guint64 offset, gpointer data, gsize size, GError **error)
{
  gssize n = nlp_input_read_at (self->input, offset, data, size, error);

  if (n > 0)
    self->n_read = MAX (self->n_read, offset + (guint64)n);
  return n;
}

const gchar *
nlp_stream_peek (NlpStream *self, gsize *length)
{
  *length = window_length (&self->text);
  return self->text.data ? self->text.data + self->text.start : "";
}

gboolean
nlp_stream_has_all (NlpStream *self)
{
  return self->ended;
}

void
nlp_stream_skip (NlpStream *self, gsize length)
{
  self->text.start += length;
}

guint64
nlp_stream_get_n_read (NlpStream *self)
{
  return self->n_read;
}

guint64
nlp_stream_get_offset (NlpStream *self)
{
  return self->n_read - window_length (&self->text);
}

guint64
nlp_stream_get_n_replaced (NlpStream *self)
{
  return self->n_replaced;
}

void
nlp_stream_add_n_replaced (NlpStream *self, guint64 n)
{
  self->n_replaced += n;
}

GBytes *
nlp_stream_steal (NlpStream *self)
{
  Window window = self->text;
  gsize length = window_length (&window);

  self->text = (Window){0};
  if (window.start > 0)
    return g_bytes_new_with_free_func (window.data + window.start, length, g_free, window.data);

  /* The text may live long, so the unused memory is freed. */
  if (window.capacity > length + length / 8 + 64)
    window.data = g_realloc (window.data, length);
  return g_bytes_new_take (window.data, length);
}

gboolean
nlp_stream_is_undetected (NlpStream *self)
{
  return self->undetected;
}

gboolean
nlp_stream_detect_charset (NlpStream *self, GBytes *stolen, GError **error)
{
  g_autofree gchar *charset = NULL;

  if (stolen != NULL) {
    self->text.data = g_bytes_unref_to_data (stolen, &self->text.end);
    self->text.capacity = self->text.end;
  }
  charset = nlp_charset_detect (self->text.data, self->text.end);
  self->undetected = FALSE;
  if (nlp_charset_is_utf8 (charset))
    return TRUE;

  self->ended = FALSE;
  return use_charset (self, charset, error);
}

/* Adds the rest of a file, which has not been read yet, to the content id. */
static gboolean
read_ahead (NlpStream *self, GError **error)
{
  g_autofree gchar *chunk = g_malloc (CHUNK);
  gssize n;

  do {
    n = nlp_input_read_at (self->input, self->n_identified, chunk, CHUNK, error);
    if (n < 0)
      return FALSE;
    identify (self, chunk, n);
  } while (n > 0);

  return TRUE;
}

gboolean
nlp_stream_get_id (NlpStream *self, gchar id[NLP_ID_SIZE], GError **error)
{
  if (!self->input_ended && nlp_input_is_file (self->input) && !read_ahead (self, error))
    return FALSE;

  nlp_content_id_get_id (self->content_id, id);
  nlp_stream_forget_id (self);
  return TRUE;
}

void
nlp_stream_forget_id (NlpStream *self)
{
  g_clear_pointer (&self->content_id, nlp_content_id_free);
}
