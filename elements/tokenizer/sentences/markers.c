/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * markers.c: recognises the markers of list items.
 */

#include "markers.h"

#include <string.h>

#include "characters/chartype.h"

/* The maximum length of an item's number in bytes. Longer ones are years and amounts. */
#define MAX_NUMBER 3

/* The maximum length of a Roman numeral in bytes. */
#define MAX_ROMAN 5

static gsize
length_of (const GstNlpToken *token)
{
  return token->end - token->start;
}

static gboolean
is_byte (const gchar *text, const GstNlpToken *token, gchar byte)
{
  return length_of (token) == 1 && text[token->start] == byte;
}

/* Whether @token is a bullet, or a hyphen or asterisk in its stead. */
static gboolean
is_bullet (const gchar *text, const GstNlpToken *token)
{
  guint size;

  if (!(token->flags & GST_NLP_TOKEN_PUNCT))
    return FALSE;
  switch (nlp_char_at (text + token->start, &size)) {
    case '-':
    case '*':
    case 0x00b7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25aa:
    case 0x25e6:
      return length_of (token) == size;
    default:
      return FALSE;
  }
}

/* Reads the number or letter of an item from @length bytes. Returns FALSE if it is neither. */
static gboolean
read_value (NlpMarker *self, const gchar *p, gsize length)
{
  gsize n_roman = 0;

  if (length <= MAX_NUMBER && g_ascii_isdigit (p[0])) {
    self->style = '1';
    for (gsize i = 0; i < length; i++) {
      if (!g_ascii_isdigit (p[i]) && p[i] != '.')
        return FALSE;
      self->value = p[i] == '.' ? 0 : self->value * 10 + (p[i] - '0');
    }
    return TRUE;
  }
  if (length == 1 && g_ascii_isalpha (p[0])) {
    self->style = g_ascii_islower (p[0]) ? 'a' : 'A';
    self->value = g_ascii_tolower (p[0]) - 'a' + 1;
    return TRUE;
  }
  while (n_roman < length && strchr ("ivx", p[n_roman]) != NULL && p[n_roman] != '\0')
    n_roman++;
  self->style = 'i';
  return length <= MAX_ROMAN && n_roman == length;
}

/* Returns the marker of a numbered item. */
static NlpMarker
read_number (const gchar *text, const GstNlpToken *tokens, guint n_tokens)
{
  const NlpMarker none = {0};
  NlpMarker marker = {0};
  guint i = 0;
  gsize length;

  /* Rules out most words, which a space follows and which have no full stop of their own. */
  if ((n_tokens == 1 || (tokens[1].flags & GST_NLP_TOKEN_SPACE_BEFORE)) &&
      text[tokens[0].end - 1] != '.')
    return none;
  if (is_byte (text, &tokens[0], '('))
    marker.open = text[tokens[i++].start];
  if (i == n_tokens || length_of (&tokens[i]) > MAX_ROMAN + 1)
    return none;

  /* "A." is one token, as initials are. */
  length = length_of (&tokens[i]);
  if (length == 2 && text[tokens[i].end - 1] == '.') {
    length--;
    marker.close = '.';
  }
  if (!read_value (&marker, text + tokens[i++].start, length))
    return none;
  for (; i < n_tokens && !(tokens[i].flags & GST_NLP_TOKEN_SPACE_BEFORE); i++) {
    if (!is_byte (text, &tokens[i], '.') && !is_byte (text, &tokens[i], ')'))
      return none;
    marker.close = text[tokens[i].start];
  }
  if (marker.close == '\0' || (marker.open != '\0' && marker.close != ')'))
    return none;
  marker.n_tokens = i;
  return marker;
}

NlpMarker
nlp_marker_read (const gchar *text, const GstNlpToken *tokens, guint n_tokens)
{
  NlpMarker marker = {0};

  if (n_tokens == 0)
    return marker;
  if (!is_bullet (text, &tokens[0]))
    return read_number (text, tokens, n_tokens);

  marker.style = text[tokens[0].start];
  marker.n_tokens = 1;
  if (n_tokens > 1)
    marker.n_tokens += read_number (text, tokens + 1, n_tokens - 1).n_tokens;
  return marker;
}

gboolean
nlp_marker_continues (const NlpMarker *self, const NlpMarker *next)
{
  if (self->n_tokens == 0 || next->n_tokens == 0 || self->style != next->style ||
      self->open != next->open || self->close != next->close)
    return FALSE;
  if (self->close == '\0')
    return (guchar)self->style >= 0x80;
  return next->value == self->value + 1 || self->style == 'i';
}
