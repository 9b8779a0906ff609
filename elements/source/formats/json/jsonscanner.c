/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonscanner.c: finds the end of a JSON value in a stream.
 *
 * simdjson parses the value, but needs all of it in memory, and gives up a file at its first error.
 * This scanner finds the elements of an array of any size, and the next element after a broken one.
 */

#include "jsonscanner.h"

#include <string.h>

#include "parsing/swar.h"

static gboolean
is_whitespace (gchar c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

gsize
nlp_json_skip_whitespace (const gchar *data, gsize length, gsize at)
{
  while (at < length && is_whitespace (data[at]))
    at++;
  return at;
}

/* Returns the index of the first quote, backslash or control character. Strings are most of a
 * document, so they are scanned eight bytes at a time. */
static gsize
skip_plain (const gchar *data, gsize length, gsize at)
{
  for (; at + NLP_SWAR_SIZE <= length; at += NLP_SWAR_SIZE) {
    const guint64 bytes = nlp_swar_load (data + at);

    if (nlp_swar_equal (bytes, NLP_SWAR_REPEAT ('"')) |
        nlp_swar_equal (bytes, NLP_SWAR_REPEAT ('\\')) | nlp_swar_less (bytes, 0x20))
      break;
  }
  while (at < length && data[at] != '"' && data[at] != '\\' && (guchar)data[at] >= 0x20)
    at++;
  return at;
}

/* Scans to the byte after the end of the string. */
static NlpJsonScanResult
scan_string (NlpJsonScanner *self, const gchar *data, gsize length)
{
  for (;;) {
    self->at = skip_plain (data, length, self->at);
    if (self->at == length)
      return NLP_JSON_MORE;
    if (data[self->at] == '"') {
      self->at++;
      self->in_string = FALSE;
      return NLP_JSON_END;
    }
    /* A newline in a string shows that a quote is missing before it. */
    if (data[self->at] != '\\')
      return NLP_JSON_BROKEN;
    if (self->at + 1 == length)
      return NLP_JSON_MORE;
    self->at += 2;
  }
}

/* Scans a number or a literal, up to a byte that can't be part of it. */
static NlpJsonScanResult
scan_scalar (NlpJsonScanner *self, const gchar *data, gsize length)
{
  static const gchar *const literals[] = {"true", "false", "null"};
  gsize start = self->at, end = start;

  while (end < length && (g_ascii_isalnum (data[end]) || strchr ("+-.", data[end]) != NULL) &&
         data[end] != '\0')
    end++;
  if (end == length && end - start < 1000)
    return NLP_JSON_MORE;
  if (g_ascii_isdigit (data[start]) || data[start] == '-') {
    self->at = end;
    return NLP_JSON_END;
  }
  for (guint i = 0; i < G_N_ELEMENTS (literals); i++) {
    if (strlen (literals[i]) == end - start &&
        memcmp (literals[i], data + start, end - start) == 0) {
      self->at = end;
      return NLP_JSON_END;
    }
  }
  return NLP_JSON_BROKEN;
}

/* Scans "{" or "[". In an object, a name must come before it: so if the end of an element is
 * missing, the next element is not taken for a member of it. */
static NlpJsonScanResult
scan_opening (NlpJsonScanner *self, gchar c)
{
  if (self->after_comma && (self->objects & 1))
    return NLP_JSON_BROKEN;
  self->at++;
  self->depth++;
  self->objects = self->objects << 1 | (c == '{');
  self->after_comma = FALSE;
  return NLP_JSON_MORE;
}

static NlpJsonScanResult
scan_closing (NlpJsonScanner *self, gchar c)
{
  if (self->depth == 0 || (self->depth <= 64 && (self->objects & 1) != (c == '}')))
    return NLP_JSON_BROKEN;
  self->at++;
  self->depth--;
  self->objects >>= 1;
  self->after_comma = FALSE;
  return self->depth == 0 ? NLP_JSON_END : NLP_JSON_MORE;
}

static NlpJsonScanResult
scan_other (NlpJsonScanner *self, const gchar *data, gsize length)
{
  gchar c = data[self->at];
  NlpJsonScanResult result;

  if (self->depth > 0 && (is_whitespace (c) || c == ',' || c == ':')) {
    self->after_comma = c == ',' || (self->after_comma && c != ':');
    self->at++;
    return NLP_JSON_MORE;
  }
  result = scan_scalar (self, data, length);
  if (result != NLP_JSON_END)
    return result;
  self->after_comma = FALSE;
  return self->depth == 0 ? NLP_JSON_END : NLP_JSON_MORE;
}

NlpJsonScanResult
nlp_json_scanner_scan (NlpJsonScanner *self, const gchar *data, gsize length)
{
  NlpJsonScanResult result = NLP_JSON_MORE;

  while (result == NLP_JSON_MORE && self->at < length) {
    gsize before = self->at;
    gchar c = data[before];

    if (self->in_string) {
      result = scan_string (self, data, length);
      if (result == NLP_JSON_MORE)
        return result;
      if (result == NLP_JSON_END && self->depth > 0)
        result = NLP_JSON_MORE;
    } else if (c == '"') {
      self->at++;
      self->in_string = TRUE;
      self->after_comma = FALSE;
    } else if (c == '{' || c == '[') {
      result = scan_opening (self, c);
    } else if (c == '}' || c == ']') {
      result = scan_closing (self, c);
    } else {
      result = scan_other (self, data, length);
      if (result == NLP_JSON_MORE && self->at == before)
        return result;
    }
  }
  return result;
}
