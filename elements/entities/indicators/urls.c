/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * urls.c: reads URLs and mail addresses.
 */

#include "urls.h"

#include <string.h>

#include "host.h"
#include "readers.h"

/* The maximum length of a port with its colon, in bytes. */
#define MAX_PORT 6

/* Returns the length in bytes of the character at @at, or 0 if it cannot be in a URL. */
static guint
measure_url_char (const NlpChunk *chunk, guint at)
{
  guchar c = (guchar)chunk->refanged.text[at];

  if (c < 0x80)
    return c > ' ' && c != 0x7f && strchr ("<>\"`|^", c) == NULL;
  return (guint)nlp_measure_wide_alnum (chunk->refanged.text + at, chunk->refanged.length - at);
}

/* Whether the next URL of a list begins after the comma or semicolon at @at. */
static gboolean
is_before_url (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  guint end = at + 1;

  while (end - at < 8 && g_ascii_isalpha (text[end]))
    end++;
  return end > at + 2 && strncmp (text + end, "://", 3) == 0;
}

/* Returns the offset after the characters of a URL at @at, without trailing punctuation. A closing
 * bracket ends the URL unless the opening one is part of it. */
static guint
skip_url_chars (const NlpChunk *chunk, guint at)
{
  guint start = at, n, n_round = 0, n_square = 0;

  while ((n = measure_url_char (chunk, at)) > 0) {
    gchar c = chunk->refanged.text[at];

    if ((c == ')' && n_round == 0) || (c == ']' && n_square == 0))
      break;
    if ((c == ',' || c == ';') && is_before_url (chunk, at))
      break;
    n_round += c == '(' ? 1 : c == ')' ? -1 : 0;
    n_square += c == '[' ? 1 : c == ']' ? -1 : 0;
    at += n;
  }
  return nlp_chunk_trim (chunk, start, at, ".,;:!?'*([{}");
}

guint
nlp_find_url_end (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  guint end = at;

  if (text[at] == ':' && g_ascii_isdigit (text[at + 1])) {
    end = nlp_chunk_find_digits_end (chunk, at + 1);
    if (end - at > MAX_PORT)
      return at;
  }
  if (text[end] != '/' && (text[end] != '?' || text[end + 1] == '\0'))
    return at;
  end = skip_url_chars (chunk, end);
  return end > at && (text[end - 1] != '/' || end > at + 1) ? end : at;
}

/* Returns the offset after "user:password@" at @at, or @at if there is none before @end. */
static guint
skip_user (const NlpChunk *chunk, guint at, guint end)
{
  const gchar *text = chunk->refanged.text;

  for (guint i = at; i < end && strchr ("/?#", text[i]) == NULL; i++)
    if (text[i] == '@')
      return i + 1;
  return at;
}

/* Whether a known scheme and "://" are at @at. Sets @host to the offset after them. */
static gboolean
has_scheme (const NlpChunk *chunk, guint at, guint *host)
{
  const gchar *text = chunk->refanged.text;
  guint end = at;

  while (g_ascii_isalnum (text[end]) || text[end] == '+')
    end++;
  if (strncmp (text + end, "://", 3) != 0 || !nlp_chunk_is_listed (chunk, NLP_LIST_SCHEME, at, end))
    return FALSE;
  *host = end + 3;
  return TRUE;
}

gboolean
nlp_read_url (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint start, host, host_end, end;

  if (has_scheme (chunk, at, &start)) {
    end = skip_url_chars (chunk, start);
    host = skip_user (chunk, start, end);
    if (host >= end || (nlp_chunk_measure_name_char (chunk, host) == 0 && text[host] != '['))
      return FALSE;
    nlp_indicator_set (indicator, end, "URL", "pattern:url");
    return TRUE;
  }
  if (g_ascii_strncasecmp (text + at, "www.", 4) != 0)
    return FALSE;
  host_end = nlp_find_host_end (chunk, at);
  if (host_end == at || memchr (text + at + 4, '.', host_end - at - 4) == NULL)
    return FALSE;
  nlp_indicator_set (indicator, MAX (host_end, nlp_find_url_end (chunk, host_end)), "URL",
                     "pattern:url");
  return TRUE;
}

gboolean
nlp_read_email (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text;
  guint end = at, host_end;

  while (g_ascii_isalnum (text[end]) || (text[end] != '\0' && strchr ("._%+-", text[end]) != NULL))
    end++;
  if (end == at || text[end] != '@' || text[end - 1] == '.')
    return FALSE;
  host_end = nlp_find_host_end (chunk, end + 1);
  if (host_end == end + 1)
    return FALSE;
  nlp_indicator_set (indicator, host_end, "EMAIL", "pattern:email");
  return TRUE;
}
