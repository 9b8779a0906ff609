/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * unixpaths.c: reads paths of Unix.
 */

#include "readers.h"

#include <string.h>

/* Returns the length in bytes of the character at @at, or 0 if it cannot be in a path. */
static guint
measure_path_char (const NlpChunk *chunk, guint at)
{
  gchar c = chunk->refanged.text[at];

  if (c == '/' || c == '~' || c == '@' || c == '%' || c == '+' || c == '=' || c == '*' || c == '$')
    return 1;
  return nlp_chunk_measure_name_char (chunk, at);
}

static gboolean
has_extension (const NlpChunk *chunk, guint start, guint end)
{
  return nlp_indicator_lists_know_extension (chunk->lists, chunk->refanged.text + start,
                                             end - start);
}

/* Whether the bytes from @at to before @end, with @n_slashes slashes, are a path: it begins in a
 * top-level folder or with "~", "." or "$", or ends in an extension. */
static gboolean
is_unix_path (const NlpChunk *chunk, guint at, guint end, guint n_slashes)
{
  const gchar *text = chunk->refanged.text;
  const gchar *slash = memchr (text + at + 1, '/', end - at - 1);
  guint last = end;

  while (last > at && text[last - 1] != '/')
    last--;
  if (text[at] == '/') {
    if (slash == NULL || n_slashes < 2 || end - at < 4)
      return FALSE;
    return nlp_chunk_is_listed (chunk, NLP_LIST_ROOT, at + 1, (guint)(slash - text)) ||
           has_extension (chunk, last, end);
  }
  if (slash == NULL || last == end)
    return FALSE;
  if (text[at] == '~' || text[at] == '.' || text[at] == '$')
    return TRUE;
  /* Not "10/x.c", which may be two names. */
  return has_extension (chunk, last, end) && end - last > 3 &&
         (n_slashes > 1 || !g_ascii_isdigit (text[at]));
}

/* Whether a path may begin at @at: with "~/", "./", "../", "$HOME/", "/name" or "name/". */
static gboolean
begins_unix_path (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;

  switch (text[at]) {
    case '/':
      return text[at + 1] != '/' && nlp_chunk_measure_name_char (chunk, at + 1) > 0;
    case '~':
      return text[at + 1] == '/';
    case '$':
      return text[nlp_chunk_find_name_end (chunk, at + 1)] == '/';
    case '.':
      return text[at + 1] == '/' || (text[at + 1] == '.' && text[at + 2] == '/');
    default:
      return text[nlp_chunk_find_name_end (chunk, at)] == '/';
  }
}

gboolean
nlp_read_unix_path (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  guint chars_end = at, n_slashes = 0, n, end;

  if (at < chunk->no_path_before || (at > 0 && measure_path_char (chunk, at - 1) > 0) ||
      !begins_unix_path (chunk, at))
    return FALSE;
  while ((n = measure_path_char (chunk, chars_end)) > 0) {
    n_slashes += chunk->refanged.text[chars_end] == '/';
    chars_end += n;
  }
  end = nlp_chunk_trim (chunk, at, chars_end, ".-_+=@%*~");
  if (end < at + 2 || !is_unix_path (chunk, at, end, n_slashes)) {
    chunk->no_path_before = chars_end;
    return FALSE;
  }
  nlp_indicator_set (indicator, end, "FILEPATH", "pattern:path");
  return TRUE;
}
