/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Arrays of JSON objects: an element is a document. Only the element that is read is in memory, and
 * what is broken costs no more than itself: reading goes on where the next element seems to begin.
 */

#include "json.h"

#include <string.h>

#include "gstnlperror.h"
#include "jsonlayout.h"
#include "jsonconverter.h"
#include "jsonscanner.h"

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  const NlpReaderOptions *settings;
  gsize max_record;
  NlpJsonConverter *records;

  NlpJsonLayout place;
  gboolean begun;
  gboolean ended;
  guint64 number; /* of the current element, from 1 */
  gboolean in_element;
  NlpJsonScanner scan; /* of the current element */
  gboolean skipping;   /* what is left of an element that is too long */
  gboolean lost;       /* behind something broken, where the next element has yet to be found */
  gboolean uncertain;  /* since that no element was read */
  GString *first_name; /* of the members of an element, "" until known */
} ArrayReader;

static gpointer
array_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *settings)
{
  ArrayReader *self = g_new0 (ArrayReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->settings = settings;
  self->max_record = settings->max_file;
  self->records = nlp_json_converter_new (stream, uri, settings);
  self->first_name = g_string_new (NULL);
  nlp_stream_forget_id (stream);
  return self;
}

static void
array_reader_close (gpointer state)
{
  ArrayReader *self = state;

  nlp_json_converter_free (self->records);
  g_string_free (self->first_name, TRUE);
  g_free (self);
}

/* Nothing comes after an error, unless reading was cancelled. */
static gboolean
end_if_failed (ArrayReader *self, gboolean ok, GError **error)
{
  self->ended = self->ended || (!ok && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  return ok;
}

/* Fills the window with @wanted bytes. @error is not NULL, here and below. */
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

/* Goes to the first element. */
static gboolean
begin (ArrayReader *self, GError **error)
{
  gsize start;
  gboolean ok =
      nlp_json_layout_find (self->stream, self->uri, self->settings, &self->place, &start, error);

  if (!end_if_failed (self, ok, error))
    return FALSE;
  nlp_stream_skip (self->stream, start);
  self->begun = TRUE;
  self->ended = self->place == NLP_JSON_NO_DOCUMENTS;
  return TRUE;
}

/* Whether an element seems to begin at @data: an object whose first member is named as that of
 * those before. Sets @more if there is too little to tell. */
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

/* Behind something broken goes to where an element seems to begin. Returns FALSE at the end, or
 * with
 * @error set. */
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

/* Skips what is between elements. */
static void
skip_between (ArrayReader *self)
{
  gsize length, at = 0;
  const gchar *window = nlp_stream_peek (self->stream, &length);

  while (at < length && (g_ascii_isspace (window[at]) || window[at] == ',' ||
                         (self->place == NLP_JSON_SEQUENCE && window[at] == '\x1e')))
    at++;
  nlp_stream_skip (self->stream, at);
}

/* Goes on to the first byte of the next element. Returns FALSE at the end, or with @error set. */
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
      return *window != ']' || self->place != NLP_JSON_ARRAY;
    if (nlp_stream_has_all (self->stream)) {
      self->ended = TRUE;
      if (self->place == NLP_JSON_ARRAY && !self->uncertain)
        fail (error, "the array has no end");
      return FALSE;
    }
    if (!fill (self, 1, error))
      return FALSE;
  }
}

static void
set_too_long (ArrayReader *self, GError **error)
{
  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_TOO_LARGE,
               "longer than %" G_GSIZE_FORMAT " bytes", self->max_record);
}

/* Takes the part of the element that was looked at off the window. */
static void
take (ArrayReader *self)
{
  nlp_stream_skip (self->stream, self->scan.at);
  self->scan.at = 0;
}

static void
end_element (ArrayReader *self)
{
  self->in_element = FALSE;
  self->skipping = FALSE;
  self->scan = (NlpJsonScanner){0};
}

/* The element goes on behind the window. Returns FALSE with @error set where it can't be read or is
 * too long. */
static gboolean
read_on (ArrayReader *self, GError **error)
{
  const gboolean is_too_long = !self->skipping && self->scan.at > self->max_record;
  gsize available;

  self->skipping = self->skipping || is_too_long;
  if (self->skipping)
    take (self);
  if (is_too_long) {
    set_too_long (self, error);
    return FALSE;
  }
  nlp_stream_peek (self->stream, &available);
  return fill (self, available + 1, error);
}

/* The element is broken where the scan is. The next one may begin there, or before it if a quote is
 * what is missing; but one doesn't look twice at the same. Returns whether that was known before,
 * or sets @error. */
static gboolean
give_up (ArrayReader *self, gboolean is_end, GError **error)
{
  const gboolean was_known = self->skipping || self->uncertain;

  if (!was_known) {
    fail (error, is_end ? "not valid JSON: it has no end" : "not valid JSON");
    self->scan.at = 1;
  }
  if (self->scan.at == 0 && !self->skipping)
    self->scan.at = 1;
  if (self->uncertain && !self->skipping)
    self->number--;
  take (self);
  end_element (self);
  self->lost = TRUE;
  return was_known;
}

/* The next element, until the window is filled again. Returns NULL at the end, or with @error set.
 */
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
    result = nlp_json_scanner_scan (&self->scan, window, available);
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

    *length = self->scan.at;
    take (self);
    end_element (self);
    if (was_skipping)
      continue;
    if (*length <= self->max_record)
      return window;
    set_too_long (self, error);
    return NULL;
  }
}

/* Keeps the name of the first member, by which elements are found again. */
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
fail_record (ArrayReader *self, GError *record_error, GError **error)
{
  if (record_error->domain == G_IO_ERROR)
    g_propagate_prefixed_error (error, record_error, "%s: ", self->uri);
  else
    g_propagate_prefixed_error (error, record_error, "%s record %" G_GUINT64_FORMAT ": ", self->uri,
                                self->number);
  return NLP_READ_FAILED;
}

static NlpReadResult
array_reader_next (gpointer state, NlpRecord *record, GError **error)
{
  ArrayReader *self = state;

  if (!self->begun) {
    GError *begin_error = NULL;

    if (!begin (self, &begin_error))
      return fail_record (self, begin_error, error);
  }
  while (!self->ended) {
    GError *record_error = NULL;
    gsize length;
    const gchar *element = next_element (self, &length, &record_error);

    if (element == NULL && record_error == NULL)
      break;
    if (element != NULL) {
      record->document = nlp_json_converter_convert (self->records, element, length, &record_error);
      record->first = record->last = TRUE;
    }
    if (record_error == NULL) {
      learn (self, element, length);
      return NLP_READ_RECORD;
    }
    /* What was found behind something broken may be a part of it. */
    if (element == NULL || !self->uncertain)
      return fail_record (self, record_error, error);
    g_clear_error (&record_error);
    self->lost = TRUE;
    self->number--;
  }
  self->ended = TRUE;
  return NLP_READ_END;
}

static gboolean
array_probe (NlpStream *self,
             const gchar *uri,
             const NlpReaderOptions *settings,
             gboolean *matches,
             GError **error)
{
  NlpJsonLayout place;
  gsize start;

  if (!nlp_json_layout_find (self, uri, settings, &place, &start, error))
    return FALSE;
  *matches = place != NLP_JSON_NO_DOCUMENTS;
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
