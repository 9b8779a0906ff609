/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonlayout.c: finds the documents in a JSON file.
 */

#include "jsonlayout.h"

#include <string.h>

#include "input/paths.h"
#include "jsonconverter.h"
#include "jsonscanner.h"

/* Number of elements of an array to try for one that is a document. */
#define MAX_TRIED 8
/* Maximum depth of objects around the array: {"hits":{"hits":[]}} */
#define MAX_DEPTH 3

typedef struct {
  const NlpReaderOptions *options;
  NlpJsonConverter *converter;
  gboolean is_named; /* the extension is ".json" */

  /* The window of the stream. */
  const gchar *data;
  gsize length;
  gboolean ran_out; /* the layout depends on bytes after the window */
} Finder;

static gsize
skip_whitespace (Finder *self, gsize at)
{
  return nlp_json_skip_whitespace (self->data, self->length, at);
}

static gboolean
has_byte (Finder *self, gsize at, gchar byte)
{
  self->ran_out |= at >= self->length;
  return at < self->length && self->data[at] == byte;
}

/* Finds the end of the value at @at, if all of it is in the window. */
static gboolean
find_end (Finder *self, gsize at, gsize *end)
{
  NlpJsonScanner scanner = {0};
  NlpJsonScanResult result = NLP_JSON_MORE;

  if (at < self->length)
    result = nlp_json_scanner_scan (&scanner, self->data + at, self->length - at);
  self->ran_out |= result == NLP_JSON_MORE;
  if (result != NLP_JSON_END)
    return FALSE;
  *end = at + scanner.at;
  return TRUE;
}

/* Whether one of the first elements of an array is a document. The first one is at @at. */
static gboolean
has_documents (Finder *self, gsize at)
{
  for (guint i = 0; i < MAX_TRIED; i++) {
    gsize end;

    if (!has_byte (self, at, '{'))
      return FALSE;
    if (!find_end (self, at, &end))
      return i == 0 && self->is_named;
    if (nlp_json_converter_accepts (self->converter, self->data + at, end - at))
      return TRUE;
    end = skip_whitespace (self, end);
    if (!has_byte (self, end, ','))
      return FALSE;
    at = skip_whitespace (self, end + 1);
  }
  return FALSE;
}

/* Looks for an array of documents in the object at @at. */
static gboolean
find_array (Finder *self, gsize at, guint depth, gsize *start)
{
  at = skip_whitespace (self, at + 1);
  while (has_byte (self, at, '"')) {
    gsize end;

    if (!find_end (self, at, &end))
      return FALSE;
    at = skip_whitespace (self, end);
    if (!has_byte (self, at, ':'))
      return FALSE;
    at = skip_whitespace (self, at + 1);
    if (has_byte (self, at, '[')) {
      *start = skip_whitespace (self, at + 1);
      if (has_documents (self, *start))
        return TRUE;
    }
    if (has_byte (self, at, '{') && depth < MAX_DEPTH && find_array (self, at, depth + 1, start))
      return TRUE;
    if (!find_end (self, at, &end))
      return FALSE;
    at = skip_whitespace (self, end);
    if (!has_byte (self, at, ','))
      return FALSE;
    at = skip_whitespace (self, at + 1);
  }
  return FALSE;
}

/* Whether the object has a member "text", or the member that the options name. */
static gboolean
has_own_text (Finder *self, gsize at, gsize end)
{
  g_autoptr (NlpJsonConverter) strict = nlp_json_converter_new (NULL, "", self->options);

  return nlp_json_converter_accepts (strict, self->data + at, end - at);
}

static NlpJsonLayout
find_in_object (Finder *self, gsize at, gsize *start)
{
  gsize end = 0;
  const gboolean is_whole = find_end (self, at, &end);
  const gboolean is_line = is_whole && memchr (self->data + at, '\n', end - at) == NULL;
  gboolean is_document;

  /* A document may contain arrays of objects with texts, such as entities; and an object that
   * contains an array of documents may have a description. A text of its own decides. */
  is_document = is_whole && has_own_text (self, at, end);
  /* JSON Lines are read by another format. */
  if (is_line && (is_document || has_byte (self, skip_whitespace (self, end), '{')))
    return NLP_JSON_NO_DOCUMENTS;
  if (!is_document && find_array (self, at, 1, start))
    return NLP_JSON_ARRAY;
  is_document = is_document || (is_whole && nlp_json_converter_accepts (self->converter,
                                                                        self->data + at, end - at));
  if (!is_document || is_line)
    return NLP_JSON_NO_DOCUMENTS;
  *start = at;
  return NLP_JSON_SEQUENCE;
}

static NlpJsonLayout
find_layout (Finder *self, gsize at, gsize *start)
{
  if (!has_byte (self, at, '['))
    return find_in_object (self, at, start);
  *start = skip_whitespace (self, at + 1);
  if (has_byte (self, *start, ']') && self->is_named)
    return NLP_JSON_ARRAY;
  return has_documents (self, *start) ? NLP_JSON_ARRAY : NLP_JSON_NO_DOCUMENTS;
}

/* Fills the window up to the end of the first value or, if that is an array, of its first element.
 * @at: (out): the start of the value */
static gboolean
fill_window (Finder *self, NlpStream *stream, gsize *at, GError **error)
{
  NlpJsonScanner scanner = {0};
  gsize first = 0;
  gboolean is_array = FALSE;

  *at = 0;
  for (;;) {
    self->data = nlp_stream_peek (stream, &self->length);
    if (!is_array)
      *at = first = skip_whitespace (self, *at);
    if (!is_array && has_byte (self, *at, '[')) {
      is_array = TRUE;
      first++;
    }
    if (is_array && scanner.at == 0)
      first = skip_whitespace (self, first);
    if (first < self->length &&
        (self->data[first] != '{' || nlp_json_scanner_scan (&scanner, self->data + first,
                                                            self->length - first) != NLP_JSON_MORE))
      return TRUE;
    if (nlp_stream_has_all (stream) || self->length > self->options->max_file)
      return TRUE;
    if (!nlp_stream_fill (stream, self->length + 1, error))
      return FALSE;
  }
}

/* Whether the bytes after the window may change the layout. */
static gboolean
has_more (Finder *self, NlpStream *stream)
{
  self->data = nlp_stream_peek (stream, &self->length);
  return self->ran_out && !nlp_stream_has_all (stream) && self->length <= self->options->max_file;
}

gboolean
nlp_json_layout_find (NlpStream *stream,
                      const gchar *uri,
                      const NlpReaderOptions *options,
                      NlpJsonLayout *layout,
                      gsize *start,
                      GError **error)
{
  static const gchar *const json[] = {".json", NULL};
  static const gchar *const json_lines[] = {".jsonl", ".ndjson", NULL};
  Finder finder = {.options = options, .is_named = nlp_path_has_extension (uri, json)};
  GError *fill_error = NULL;
  gsize at;

  *layout = NLP_JSON_NO_DOCUMENTS;
  *start = 0;
  if (nlp_path_has_extension (uri, json_lines))
    return TRUE;
  if (!fill_window (&finder, stream, &at, error))
    return FALSE;
  if (!has_byte (&finder, at, '{') && !has_byte (&finder, at, '['))
    return TRUE;
  finder.converter = nlp_json_converter_new (NULL, uri, options);
  do {
    finder.data = nlp_stream_peek (stream, &finder.length);
    finder.ran_out = FALSE;
    *layout = find_layout (&finder, at, start);
  } while (has_more (&finder, stream) && nlp_stream_fill (stream, finder.length + 1, &fill_error));
  nlp_json_converter_free (finder.converter);
  if (fill_error == NULL)
    return TRUE;
  g_propagate_error (error, fill_error);
  return FALSE;
}
