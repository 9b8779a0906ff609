/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "jsonlayout.h"

#include <string.h>

#include "jsonconverter.h"
#include "jsonscanner.h"

/* So many elements of an array are looked at for one that is a document. */
#define MAX_TRIED 8
/* How deep the array may lie: {"hits":{"hits":[]}} */
#define DEEPEST 3

typedef struct {
  const gchar *uri;
  const NlpReaderOptions *settings;
  NlpJsonConverter *records;
  gboolean is_named; /* as files of JSON are */

  /* What was read so far: */
  const gchar *data;
  gsize length;
  gboolean ran_out; /* the answer depends on what comes next */
} Finder;

static gboolean
has_suffix (const gchar *uri, const gchar *suffix)
{
  gsize length = strlen (uri), suffix_length = strlen (suffix);

  return length >= suffix_length && g_ascii_strcasecmp (uri + length - suffix_length, suffix) == 0;
}

static gsize
skip_blanks (Finder *self, gsize at)
{
  return nlp_json_skip_whitespace (self->data, self->length, at);
}

static gboolean
has_byte (Finder *self, gsize at, gchar byte)
{
  self->ran_out |= at >= self->length;
  return at < self->length && self->data[at] == byte;
}

/* The end of the value at @at, if all of it is there. */
static gboolean
find_end (Finder *self, gsize at, gsize *end)
{
  NlpJsonScanner scan = {0};
  NlpJsonScanResult result = NLP_JSON_MORE;

  if (at < self->length)
    result = nlp_json_scanner_scan (&scan, self->data + at, self->length - at);
  self->ran_out |= result == NLP_JSON_MORE;
  if (result != NLP_JSON_END)
    return FALSE;
  *end = at + scan.at;
  return TRUE;
}

/* Whether one of the first elements of the array whose first element is at @at is a document. */
static gboolean
has_documents (Finder *self, gsize at)
{
  for (guint i = 0; i < MAX_TRIED; i++) {
    gsize end;

    if (!has_byte (self, at, '{'))
      return FALSE;
    if (!find_end (self, at, &end))
      return i == 0 && self->is_named;
    if (nlp_json_converter_accepts (self->records, self->data + at, end - at))
      return TRUE;
    end = skip_blanks (self, end);
    if (!has_byte (self, end, ','))
      return FALSE;
    at = skip_blanks (self, end + 1);
  }
  return FALSE;
}

/* Looks for an array of documents in the object at @at. */
static gboolean
find_array (Finder *self, gsize at, guint depth, gsize *start)
{
  at = skip_blanks (self, at + 1);
  while (has_byte (self, at, '"')) {
    gsize end;

    if (!find_end (self, at, &end))
      return FALSE;
    at = skip_blanks (self, end);
    if (!has_byte (self, at, ':'))
      return FALSE;
    at = skip_blanks (self, at + 1);
    if (has_byte (self, at, '[')) {
      *start = skip_blanks (self, at + 1);
      if (has_documents (self, *start))
        return TRUE;
    }
    if (has_byte (self, at, '{') && depth < DEEPEST && find_array (self, at, depth + 1, start))
      return TRUE;
    if (!find_end (self, at, &end))
      return FALSE;
    at = skip_blanks (self, end);
    if (!has_byte (self, at, ','))
      return FALSE;
    at = skip_blanks (self, at + 1);
  }
  return FALSE;
}

/* Whether the object has a text by the name that ours have, or the settings say. */
static gboolean
is_document_of_ours (Finder *self, gsize at, gsize end)
{
  g_autoptr (NlpJsonConverter) strict = nlp_json_converter_new (NULL, "", self->settings);

  return nlp_json_converter_accepts (strict, self->data + at, end - at);
}

static NlpJsonLayout
find_in_object (Finder *self, gsize at, gsize *start)
{
  gsize end = 0;
  const gboolean is_whole = find_end (self, at, &end);
  const gboolean is_line = is_whole && memchr (self->data + at, '\n', end - at) == NULL;
  gboolean is_document;

  /* A document may have objects with texts, such as entities, and a list of documents a
   * description. */
  is_document = is_whole && is_document_of_ours (self, at, end);
  /* JSON Lines */
  if (is_line && (is_document || has_byte (self, skip_blanks (self, end), '{')))
    return NLP_JSON_NO_DOCUMENTS;
  if (!is_document && find_array (self, at, 1, start))
    return NLP_JSON_ARRAY;
  is_document = is_document ||
                (is_whole && nlp_json_converter_accepts (self->records, self->data + at, end - at));
  if (!is_document || is_line)
    return NLP_JSON_NO_DOCUMENTS;
  *start = at;
  return NLP_JSON_SEQUENCE;
}

static NlpJsonLayout
find_place (Finder *self, gsize at, gsize *start)
{
  if (!has_byte (self, at, '['))
    return find_in_object (self, at, start);
  *start = skip_blanks (self, at + 1);
  if (has_byte (self, *start, ']') && self->is_named)
    return NLP_JSON_ARRAY;
  return has_documents (self, *start) ? NLP_JSON_ARRAY : NLP_JSON_NO_DOCUMENTS;
}

/* Fills the window with the first value, or the first element if it is an array; with white space
 * alone until something else comes. @at is where the value begins. */
static gboolean
fill_window (Finder *self, NlpStream *stream, gsize *at, GError **error)
{
  NlpJsonScanner scan = {0};
  gsize first = 0;
  gboolean is_array = FALSE;

  *at = 0;
  for (;;) {
    self->data = nlp_stream_peek (stream, &self->length);
    if (!is_array)
      *at = first = skip_blanks (self, *at);
    if (!is_array && has_byte (self, *at, '[')) {
      is_array = TRUE;
      first++;
    }
    if (is_array && scan.at == 0)
      first = skip_blanks (self, first);
    if (first < self->length &&
        (self->data[first] != '{' ||
         nlp_json_scanner_scan (&scan, self->data + first, self->length - first) != NLP_JSON_MORE))
      return TRUE;
    if (nlp_stream_has_all (stream) || self->length > self->settings->max_file)
      return TRUE;
    if (!nlp_stream_fill (stream, self->length + 1, error))
      return FALSE;
  }
}

/* Looks at the window again. Whether what comes behind it matters. */
static gboolean
has_more (Finder *self, NlpStream *stream)
{
  self->data = nlp_stream_peek (stream, &self->length);
  return self->ran_out && !nlp_stream_has_all (stream) && self->length <= self->settings->max_file;
}

gboolean
nlp_json_layout_find (NlpStream *self,
                      const gchar *uri,
                      const NlpReaderOptions *settings,
                      NlpJsonLayout *place,
                      gsize *start,
                      GError **error)
{
  Finder finder = {.uri = uri, .settings = settings, .is_named = has_suffix (uri, ".json")};
  GError *fill_error = NULL;
  gsize at;

  *place = NLP_JSON_NO_DOCUMENTS;
  *start = 0;
  if (has_suffix (uri, ".jsonl") || has_suffix (uri, ".ndjson"))
    return TRUE;
  if (!fill_window (&finder, self, &at, error))
    return FALSE;
  if (!has_byte (&finder, at, '{') && !has_byte (&finder, at, '['))
    return TRUE;
  finder.records = nlp_json_converter_new (NULL, uri, settings);
  do {
    finder.data = nlp_stream_peek (self, &finder.length);
    finder.ran_out = FALSE;
    *place = find_place (&finder, at, start);
  } while (has_more (&finder, self) && nlp_stream_fill (self, finder.length + 1, &fill_error));
  nlp_json_converter_free (finder.records);
  if (fill_error == NULL)
    return TRUE;
  g_propagate_error (error, fill_error);
  return FALSE;
}
