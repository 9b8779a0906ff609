/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * subtitles.c: recognises and parses subtitles, SRT and WebVTT.
 */

#include "subtitles.h"

#include <string.h>

#include "gstnlperror.h"
#include "input/charset.h"
#include "input/paths.h"
#include "input/whitespace.h"
#include "parsing/decoding.h"
#include "subtitletext.h"

/* In nanoseconds. */
#define MILLISECOND G_GUINT64_CONSTANT (1000000)

/* A line of the file, without its line break. */
typedef struct {
  const gchar *at;
  gsize length;
} Line;

/* Reads a time such as "01:02:03,456" or "02:03.456". Returns the byte after it, or NULL if there
 * is none. */
static const gchar *
scan_time (const gchar *at, const gchar *end, guint64 *time)
{
  guint64 seconds = 0, fraction = 0;
  guint n_parts = 0, n_digits;

  for (;; at++) {
    guint64 part = 0;

    for (n_digits = 0; at < end && g_ascii_isdigit (*at) && n_digits < 6; n_digits++)
      part = part * 10 + (guint64)(*at++ - '0');
    if (n_digits == 0)
      return NULL;
    seconds = seconds * 60 + part;
    n_parts++;
    if (at == end || *at != ':' || n_parts == 3)
      break;
  }
  if (n_parts < 2 || at == end || (*at != ',' && *at != '.'))
    return NULL;
  at++;
  for (n_digits = 0; at < end && g_ascii_isdigit (*at); n_digits++, at++) {
    if (n_digits < 3)
      fraction = fraction * 10 + (guint64)(*at - '0');
  }
  for (; n_digits < 3; n_digits++)
    fraction *= 10;
  *time = (seconds * 1000 + fraction) * MILLISECOND;
  return at;
}

/* Whether a line contains the times of a cue. */
static gboolean
scan_times (const Line *self, guint64 *start, guint64 *stop)
{
  const gchar *end = self->at + self->length;
  const gchar *at = scan_time (nlp_skip_spaces (self->at, end), end, start);

  if (at == NULL)
    return FALSE;
  at = nlp_skip_spaces (at, end);
  if (end - at < 3 || memcmp (at, "-->", 3) != 0)
    return FALSE;
  return scan_time (nlp_skip_spaces (at + 3, end), end, stop) != NULL;
}

/* Whether a line should contain the times of a cue. */
static gboolean
has_arrow (const Line *self)
{
  return g_strstr_len (self->at, (gssize)self->length, "-->") != NULL;
}

/* Whether a line is the number of a cue. */
static gboolean
is_number (const Line *self)
{
  const gchar *end = self->at + self->length, *at = nlp_skip_spaces (self->at, end);
  const gchar *digits = at;

  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at > digits && nlp_skip_spaces (at, end) == end;
}

/* Splits a text into lines, which end in "\n", "\r\n" or "\r". */
static GArray *
split_lines (const gchar *text, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const gchar *at = text, *end = text + length;

  while (at < end) {
    Line line = {.at = at};

    while (at < end && *at != '\n' && *at != '\r')
      at++;
    line.length = (gsize)(at - line.at);
    g_array_append_val (lines, line);
    if (at < end)
      at += *at == '\r' && end - at > 1 && at[1] == '\n' ? 2 : 1;
  }
  return lines;
}

static gboolean
is_webvtt (const gchar *text, gsize length)
{
  return length >= 6 && memcmp (text, "WEBVTT", 6) == 0 &&
         (length == 6 || strchr (" \t\r\n", text[6]) != NULL);
}

/* Returns the line after the text of the cue, which begins at line @i. */
static guint
find_text_end (const GArray *lines, guint i, gboolean webvtt)
{
  guint end = i;

  while (end < lines->len && !has_arrow (&g_array_index (lines, Line, end))) {
    if (webvtt && g_array_index (lines, Line, end).length == 0)
      return end;
    end++;
  }
  /* In SRT, the last line is the number of the next cue, whose rest may be missing. A blank line
   * doesn't end the text of a cue. */
  if (!webvtt && end > i && is_number (&g_array_index (lines, Line, end - 1)) &&
      (end < lines->len || (end > i + 1 && g_array_index (lines, Line, end - 2).length == 0)))
    end--;
  return end;
}

/* Adds all cues to @text. A cue with unreadable times gets the end time of the one before. Returns
 * the number of cues. */
static guint
read_cues (const GArray *lines, gboolean webvtt, NlpSubtitleText *text)
{
  guint64 start = 0, stop = 0;
  guint n_cues = 0;

  for (guint i = 0; i < lines->len; i++) {
    const guint64 before = stop;
    guint end;

    if (!has_arrow (&g_array_index (lines, Line, i)))
      continue;
    if (scan_times (&g_array_index (lines, Line, i), &start, &stop))
      n_cues++;
    else
      start = stop = before;
    end = find_text_end (lines, i + 1, webvtt);
    if (end > i + 1) {
      const Line *first = &g_array_index (lines, Line, i + 1);
      const Line *last = &g_array_index (lines, Line, end - 1);

      nlp_subtitle_text_add (text, first->at, (gsize)(last->at + last->length - first->at), start,
                             stop);
      i = end - 1;
    }
  }
  return n_cues;
}

/* Reads a field of the header, such as "Language: en". Returns whether it is a field. */
static gboolean
read_field (const gchar *field, gsize length, GstNlpDocument *document)
{
  static const gchar name[] = "language:";
  const gsize n = strlen (name);

  if (memchr (field, ':', length) == NULL)
    return FALSE;
  if (length > n && g_ascii_strncasecmp (field, name, n) == 0) {
    g_autofree gchar *language = g_strndup (field + n, length - n);

    nlp_document_set_field (document, "language", language);
  }
  return TRUE;
}

/* Reads the text after "WEBVTT": a title, or fields such as " Kind: captions; Language: en". */
static void
read_first_line (const Line *self, GstNlpDocument *document)
{
  g_autofree gchar *rest = g_strndup (self->at + 6, self->length - 6);
  gchar *at = rest;

  if (strstr (rest, "Kind:") != NULL || strstr (rest, "Language:") != NULL) {
    g_auto (GStrv) fields = g_strsplit (rest, ";", 16);

    for (gchar **field = fields; *field != NULL; field++)
      read_field (g_strstrip (*field), strlen (*field), document);
    return;
  }
  for (;;) {
    gunichar c = g_utf8_get_char (at);

    if (c != ' ' && c != '\t' && c != '-' && c != ':' && !(c >= 0x2010 && c <= 0x2015))
      break;
    at = g_utf8_next_char (at);
  }
  nlp_document_set_field (document, "title", at);
}

static void
read_header (const GArray *lines, GstNlpDocument *document)
{
  read_first_line (&g_array_index (lines, Line, 0), document);
  for (guint i = 1; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    if (line->length == 0 || !read_field (line->at, line->length, document))
      return;
  }
}

static gboolean
parse_subtitles (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  g_autoptr (GString) data = nlp_decode (file, NULL, &list->n_replaced, error);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (NlpSubtitleText) text = NULL;
  GstNlpDocument *document;
  GError *failure = NULL;
  gboolean webvtt;

  if (data == NULL)
    return FALSE;
  webvtt = is_webvtt (data->str, data->len);
  lines = split_lines (data->str, data->len);
  text = nlp_subtitle_text_new (webvtt);
  if (read_cues (lines, webvtt, text) == 0 && !webvtt) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "no subtitles");
    return FALSE;
  }
  document = nlp_subtitle_text_end (text, list, &failure);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (document != NULL && webvtt)
    read_header (lines, document);
  return TRUE;
}

/* Whether the first lines are a number and times. If the file is named as subtitles are, the number
 * may be missing. */
static gboolean
begins_as_srt (const gchar *head, gsize length, gboolean is_named)
{
  g_autoptr (GArray) lines = split_lines (head, MIN (length, 1024));
  guint64 start, stop;
  guint i = 0;

  while (i < lines->len) {
    const Line *line = &g_array_index (lines, Line, i);

    if (nlp_skip_spaces (line->at, line->at + line->length) != line->at + line->length)
      break;
    i++;
  }
  if (is_named && i < lines->len && scan_times (&g_array_index (lines, Line, i), &start, &stop))
    return TRUE;
  return i + 1 < lines->len && is_number (&g_array_index (lines, Line, i)) &&
         scan_times (&g_array_index (lines, Line, i + 1), &start, &stop);
}

/* Plain text may begin with "WEBVTT" as well: if more text follows in the line, there must be a
 * cue. */
static gboolean
begins_as_webvtt (const gchar *head, gsize length)
{
  g_autoptr (GArray) lines = NULL;
  guint64 start, stop;

  if (!is_webvtt (head, length))
    return FALSE;
  if (length == 6 || head[6] == '\r' || head[6] == '\n')
    return TRUE;
  lines = split_lines (head, length);
  for (guint i = 1; i < lines->len; i++) {
    if (scan_times (&g_array_index (lines, Line, i), &start, &stop))
      return TRUE;
  }
  return FALSE;
}

static gboolean
sniff_subtitles (const gchar *head, gsize length, const gchar *name)
{
  static const gchar *const extensions[] = {".srt", ".vtt", NULL};
  const gboolean is_named = nlp_path_has_extension (name, extensions);
  const gsize bom_length = nlp_charset_measure_utf8_bom (head, length);

  if (nlp_charset_has_wide_bom (head, length))
    return is_named;
  head += bom_length;
  length -= bom_length;
  return begins_as_webvtt (head, length) || begins_as_srt (head, length, is_named);
}

const NlpFormat nlp_subtitles_format = {
    .name = "subtitles",
    .sniff = sniff_subtitles,
    .parse = parse_subtitles,
};
