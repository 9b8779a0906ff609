/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textreader.c: reads plain text. A file is a document, in sections if it is long.
 */

#include "text.h"

#include <gio/gio.h>

#include "base/utf8.h"
#include "gstnlperror.h"
#include "input/charset.h"
#include "parsing/decoding.h"
#include "parsing/sections.h"
#include "titles.h"

/* Number of bytes by which the character set is detected, if the text is that long. */
#define MIN_SAMPLE (1024 * 1024)

typedef struct {
  NlpStream *stream;
  const gchar *uri;
  gsize max_section;
  gboolean replace_invalid;

  gchar id[NLP_ID_SIZE]; /* "" until known */
  gchar *title;          /* (nullable) */
  GstNlpSection section; /* the next one */
  gboolean begun;        /* a section has been read */
  gboolean ended;
} TextReader;

static gpointer
text_reader_open (NlpStream *stream, const gchar *uri, const NlpReaderOptions *options)
{
  TextReader *self = g_new0 (TextReader, 1);

  self->stream = stream;
  self->uri = uri;
  self->max_section = options->max_section;
  self->replace_invalid = options->replace_invalid;
  return self;
}

static void
text_reader_close (gpointer state)
{
  TextReader *self = state;

  g_free (self->title);
  g_free (self);
}

/* Reports that a file is not text, with its media type if GLib knows it. */
static void
set_binary_error (GError **error, const gchar *data, gsize length)
{
  g_autofree gchar *type = g_content_type_guess (NULL, (const guchar *)data, length, NULL);

  if (type == NULL || g_content_type_is_unknown (type))
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "not a text file");
  else
    g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "not a text file but %s", type);
}

/* Fills the window with the start of the text, checks that it is text, and makes the id. */
static gboolean
begin (TextReader *self, GError **error)
{
  const gchar *text;
  gsize length;

  if (!nlp_stream_fill (self->stream, MAX (MIN_SAMPLE, self->max_section + 1), error))
    return FALSE;

  text = nlp_stream_peek (self->stream, &length);
  if (nlp_charset_is_binary (text, length)) {
    set_binary_error (error, text, length);
    return FALSE;
  }
  /* ISO-2022 is valid UTF-8 as well. */
  if (nlp_stream_is_undetected (self->stream) && nlp_charset_from_escapes (text, length) != NULL &&
      !(nlp_stream_detect_charset (self->stream, NULL, error) &&
        nlp_stream_fill (self->stream, MAX (MIN_SAMPLE, self->max_section + 1), error)))
    return FALSE;
  return *self->id != '\0' || nlp_stream_get_id (self->stream, self->id, error);
}

/* Gets the text of the next section. @is_whole: (out): whether it is the whole document, which is
 * then taken from the window; a section stays there. */
static GBytes *
get_section (TextReader *self, gboolean *is_whole)
{
  gsize length;
  const gchar *text = nlp_stream_peek (self->stream, &length);

  *is_whole = !self->begun && nlp_stream_has_all (self->stream) && length <= self->max_section;
  if (*is_whole)
    return nlp_stream_steal (self->stream);

  if (length > self->max_section)
    length = nlp_section_cut (text, self->max_section);
  return g_bytes_new (text, length);
}

static void
set_encoding_error (GError **error, GBytes *text, guint64 offset)
{
  gsize length;
  const gchar *data = g_bytes_get_data (text, &length);

  g_set_error (error, GST_NLP_ERROR, GST_NLP_ERROR_ENCODING,
               "not valid UTF-8 at byte %" G_GUINT64_FORMAT,
               offset + nlp_utf8_measure_valid (data, length));
}

/* Makes the document of a section that is not valid UTF-8. */
static GstNlpDocument *
repair_section (TextReader *self, GBytes *text, gboolean is_whole)
{
  guint64 n_replaced = 0;
  gsize length;
  const gchar *data = g_bytes_get_data (text, &length);
  g_autoptr (GBytes) repaired =
      g_string_free_to_bytes (nlp_repair_utf8 (data, length, &n_replaced));

  if (!is_whole)
    nlp_stream_skip (self->stream, length);
  nlp_stream_add_n_replaced (self->stream, n_replaced);
  return gst_nlp_document_new_from_bytes (repaired, NULL);
}

/* Makes the document of the next section. Returns NULL with @error set, or NULL without if the
 * window must be filled again because another character set was detected. */
static GstNlpDocument *
read_section (TextReader *self, GError **error)
{
  guint64 offset = nlp_stream_get_offset (self->stream);
  gboolean is_whole;
  g_autoptr (GBytes) text = get_section (self, &is_whole);
  GstNlpDocument *document = gst_nlp_document_new_from_bytes (text, NULL);

  if (document != NULL) {
    if (!is_whole)
      nlp_stream_skip (self->stream, g_bytes_get_size (text));
    return document;
  }

  if (self->begun || !nlp_stream_is_undetected (self->stream)) {
    if (self->replace_invalid)
      return repair_section (self, text, is_whole);
    set_encoding_error (error, text, offset);
    return NULL;
  }
  nlp_stream_detect_charset (self->stream, is_whole ? g_steal_pointer (&text) : NULL, error);
  return NULL;
}

static void
set_metadata (TextReader *self, GstNlpDocument *document)
{
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (document, &length);

  if (!self->begun)
    self->title = nlp_title_find (text, length);

  gst_nlp_document_set_metadata (document, "id", self->id);
  gst_nlp_document_set_metadata (document, "uri", self->uri);
  if (self->title != NULL)
    gst_nlp_document_set_metadata (document, "title", self->title);
}

static GstNlpDocument *
next_section (TextReader *self, GError **error)
{
  GstNlpDocument *document = NULL;
  GError *section_error = NULL;

  do {
    if (!self->begun && !begin (self, &section_error))
      break;
    if (nlp_stream_fill (self->stream, self->max_section + 1, &section_error))
      document = read_section (self, &section_error);
  } while (document == NULL && section_error == NULL);

  if (section_error != NULL)
    g_propagate_error (error, section_error);
  return document;
}

static NlpReadResult
text_reader_next (gpointer state, NlpRecord *record, GError **error)
{
  TextReader *self = state;
  GError *section_error = NULL;
  gsize left;

  if (self->ended)
    return NLP_READ_END;

  record->document = next_section (self, &section_error);
  if (record->document == NULL) {
    /* A document that can't be read in part is not read on. */
    self->ended = !g_error_matches (section_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_propagate_prefixed_error (error, section_error, "%s: ", self->uri);
    return NLP_READ_FAILED;
  }

  set_metadata (self, record->document);
  nlp_stream_peek (self->stream, &left);
  self->ended = nlp_stream_has_all (self->stream) && left == 0;
  record->first = !self->begun;
  record->last = self->ended;
  self->section.is_last = self->ended;
  gst_nlp_document_set_section (record->document, &self->section);
  gst_nlp_section_advance (&self->section, record->document);
  self->begun = TRUE;
  return NLP_READ_RECORD;
}

static const NlpRecordFuncs text_records = {
    .open = text_reader_open,
    .next = text_reader_next,
    .close = text_reader_close,
};

const NlpFormat nlp_text_format = {
    .name = "text",
    .records = &text_records,
};
