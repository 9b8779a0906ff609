/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonarrayreader.c: reads arrays and sequences of JSON objects, each of which is a document.
 *
 * Only the current element is in memory. A broken element costs no others: reading continues where
 * the next element seems to begin.
 */

#include "json.h"

#include <string.h>

#include "gstnlperror.h"
#include "jsonconverter.h"
#include "jsonlayout.h"
#include "jsonscanner.h"

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  const NlpReaderOptions *options;
  gsize max_record;
  NlpJsonConverter *converter;

  NlpJsonLayout layout;
  gboolean begun;
  gboolean ended;
  guint64 number; /* number of the current element, from 1 */
  gboolean in_element;
  NlpJsonScanner scanner; /* of the current element */
  gboolean skipping;      /* over the rest of an element that is too long */
  gboolean lost;          /* after a broken element, before the next one is found */
  gboolean uncertain;     /* no element has been read since the broken one */
  GString *first_name;    /* name of the first member of elements; "" until known */
} ArrayReader;

static gpointer
array_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options)
{
  ArrayReader *self = g_new0 (ArrayReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->options = options;
  self->max_record = options->max_file;
  self->converter = nlp_json_converter_new (stream, uri, options);
  self->first_name = g_string_new (NULL);
  nlp_stream_forget_id (stream);
  return self;
}

static void
array_reader_close (gpointer state)
{
  ArrayReader *self = state;

  nlp_json_converter_free (self->converter);
  g_string_free (self->first_name, TRUE);
  g_free (self);
}

/* Ends reading if it failed, unless it was cancelled. Returns @ok. */
static gboolean
end_if_failed (ArrayReader *self, gboolean ok, GError **error)
{
  self->ended = self->ended || (!ok && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  return ok;
}

/* Fills the window with at least @wanted bytes. Here and below, @error is not NULL. */
static gboolean
fill (ArrayReader *self, gsize wanted, GError **error)
{
  return end_if_failed (self, nlp_stream_fill (self->stream, wanted, error), error);
}

static void
fail (GError **error, const gchar *reason)
{
  g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, reason);
}

/* Moves to the first element. */
static gboolean
begin (ArrayReader *self, GError **error)
{
  gsize start;
  gboolean ok =
      nlp_json_layout_find (self->stream, self->uri, self->options, &self->layout, &start, error);

  if (!end_if_failed (self, ok, error))
    return FALSE;
  nlp_stream_skip (self->stream, start);
  self->begun = TRUE;
  self->ended = self->layout == NLP_JSON_NO_DOCUMENTS;
  return TRUE;
}

/* Whether an element seems to begin at @data: an object whose first member has the name of that of
 * earlier elements. @more: (out): whether more data is needed to decide */
static gboolean
seems_to_begin (ArrayReader *self, const gchar *data, gsize length, gboolean *more)
{
  gsize at = nlp_json_skip_whitespace (data, length, 1);
  gsize name = self->first_name->len;

  *more = at + name + 2 > length && !nlp_stream_has_all (self->stream) && at < 1024;
  if (at + name + 2 > length || data[at] != '"')
    return FALSE;
  if (name == 0)
    return TRUE;
  return memcmp (data + at + 1, self->first_name->str, name) == 0 && data[at + 1 + name] == '"';
}

/* After a broken element, moves to where the next one seems to begin. Returns FALSE at the end, or
 * with @error set. */
static gboolean
find_element (ArrayReader *self, GError **error)
{
  for (;;) {
    gsize length;
    const gchar *window = nlp_stream_peek (self->stream, &length);
    const gchar *brace = memchr (window, '{', length);
    gboolean more = brace == NULL;

    nlp_stream_skip (self->stream, brace ? (gsize)(brace - window) : length);
    window = nlp_stream_peek (self->stream, &length);
    if (brace != NULL && seems_to_begin (self, window, length, &more)) {
      self->lost = FALSE;
      self->uncertain = TRUE;
      return TRUE;
    }
    if (more && nlp_stream_has_all (self->stream))
      return FALSE;
    if (more && !fill (self, length + 1, error))
      return FALSE;
    if (!more)
      nlp_stream_skip (self->stream, 1);
  }
}

/* Skips whitespace, commas and record separators between elements. */
static void
skip_between (ArrayReader *self)
{
  gsize length, at = 0;
  const gchar *window = nlp_stream_peek (self->stream, &length);

  while (at < length && (g_ascii_isspace (window[at]) || window[at] == ',' ||
                         (self->layout == NLP_JSON_SEQUENCE && window[at] == '\x1e')))
    at++;
  nlp_stream_skip (self->stream, at);
}

/* Moves to the first byte of the next element. Returns FALSE at the end, or with @error set. */
static gboolean
find_start (ArrayReader *self, GError **error)
{
  if (self->lost)
    return find_element (self, error);
  for (;;) {
    gsize length;
    const gchar *window;

    skip_between (self);
    window = nlp_stream_peek (self->stream, &length);
    if (length > 0 && self->uncertain && *window != '{')
      return find_element (self, error);
    if (length > 0)
      return *window != ']' || self->layout != NLP_JSON_ARRAY;
    if (nlp_stream_has_all (self->stream)) {
      self->ended = TRUE;
      if (self->layout == NLP_JSON_ARRAY && !self->uncertain)
        fail (error, "the array has no end");
      return FALSE;
    }
    if (!fill (self, 1, error))
      return FALSE;
  }
}

/* Drops the scanned bytes of the element from the window. */
static void
drop_scanned (ArrayReader *self)
{
  nlp_stream_skip (self->stream, self->scanner.at);
  self->scanner.at = 0;
}

static void
end_element (ArrayReader *self)
{
  self->in_element = FALSE;
  self->skipping = FALSE;
  self->scanner = (NlpJsonScanner){0};
}

/* Continues an element that extends beyond the window. Returns FALSE with @error set if it can't be
 * read or is too long. */
static gboolean
read_on (ArrayReader *self, GError **error)
{
  const gboolean is_too_long = !self->skipping && self->scanner.at > self->max_record;
  gsize available;

  self->skipping = self->skipping || is_too_long;
  if (self->skipping)
    drop_scanned (self);
  if (is_too_long) {
    nlp_set_too_long (error, self->max_record);
    return FALSE;
  }
  nlp_stream_peek (self->stream, &available);
  return fill (self, available + 1, error);
}

/* Gives up an element that is broken at the scanned byte. The next one may begin there or, if the
 * error is a missing quote, before it; each byte is searched only once. Returns TRUE if the error
 * has been reported before; otherwise sets @error. */
static gboolean
give_up (ArrayReader *self, gboolean is_end, GError **error)
{
  const gboolean was_reported = self->skipping || self->uncertain;

  if (!was_reported) {
    fail (error, is_end ? "not valid JSON: it has no end" : "not valid JSON");
    self->scanner.at = 1;
  }
  if (self->scanner.at == 0 && !self->skipping)
    self->scanner.at = 1;
  if (self->uncertain && !self->skipping)
    self->number--;
  drop_scanned (self);
  end_element (self);
  self->lost = TRUE;
  return was_reported;
}

/* Returns the next element, valid until the window is filled again, or NULL at the end or with
 * @error set. */
static const gchar *
next_element (ArrayReader *self, gsize *length, GError **error)
{
  for (;;) {
    gsize available;
    const gchar *window;
    NlpJsonScanResult result;
    gboolean was_skipping = self->skipping;

    if (!self->in_element) {
      if (!find_start (self, error))
        return NULL;
      self->in_element = TRUE;
      self->number++;
    }
    window = nlp_stream_peek (self->stream, &available);
    result = nlp_json_scanner_scan (&self->scanner, window, available);
    if (result == NLP_JSON_MORE && !nlp_stream_has_all (self->stream)) {
      if (!read_on (self, error))
        return NULL;
      continue;
    }
    if (result != NLP_JSON_END) {
      if (!give_up (self, result == NLP_JSON_MORE, error))
        return NULL;
      continue;
    }

    *length = self->scanner.at;
    drop_scanned (self);
    end_element (self);
    if (was_skipping)
      continue;
    if (*length <= self->max_record)
      return window;
    nlp_set_too_long (error, self->max_record);
    return NULL;
  }
}

/* Stores the name of the first member, by which the next element is found after a broken one. */
static void
learn (ArrayReader *self, const gchar *element, gsize length)
{
  gsize at = nlp_json_skip_whitespace (element, length, 1);
  const gchar *end = at < length ? memchr (element + at + 1, '"', length - at - 1) : NULL;

  self->uncertain = FALSE;
  g_string_truncate (self->first_name, 0);
  if (end != NULL)
    g_string_append_len (self->first_name, element + at + 1, end - element - (gssize)at - 1);
}

static NlpReadResult
array_reader_next (gpointer state, NlpRecord *record, GError **error)
{
  ArrayReader *self = state;

  if (!self->begun) {
    GError *begin_error = NULL;

    if (!begin (self, &begin_error))
      return nlp_fail_record (self->uri, "record", self->number, begin_error, error);
  }
  while (!self->ended) {
    GError *record_error = NULL;
    gsize length;
    const gchar *element = next_element (self, &length, &record_error);

    if (element == NULL && record_error == NULL)
      break;
    if (element != NULL)
      nlp_record_set_whole (
          record, nlp_json_converter_convert (self->converter, element, length, &record_error));
    if (record_error == NULL) {
      learn (self, element, length);
      return NLP_READ_RECORD;
    }
    /* What seemed to begin an element may have been part of the broken one. */
    if (element == NULL || !self->uncertain)
      return nlp_fail_record (self->uri, "record", self->number, record_error, error);
    g_clear_error (&record_error);
    self->lost = TRUE;
    self->number--;
  }
  self->ended = TRUE;
  return NLP_READ_END;
}

static gboolean
array_probe (NlpStream *stream,
             const gchar *uri,
             const NlpReaderOptions *options,
             gboolean *matches,
             GError **error)
{
  NlpJsonLayout layout;
  gsize start;

  if (!nlp_json_layout_find (stream, uri, options, &layout, &start, error))
    return FALSE;
  *matches = layout != NLP_JSON_NO_DOCUMENTS;
  return TRUE;
}

static const NlpRecordFuncs array_records = {
    .open = array_reader_open,
    .next = array_reader_next,
    .close = array_reader_close,
};

const NlpFormat nlp_json_array_format = {
    .name = "JSON",
    .probe = array_probe,
    .records = &array_records,
};
