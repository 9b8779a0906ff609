/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * windowspaths.c: reads paths of Windows and keys of its registry.
 *
 * They may contain spaces, so they are read from the text itself and may end after the chunk.
 */

#include "readers.h"

#include <string.h>

#include "spacedpath.h"

/* Returns the offset after the start of an absolute path at @at ("C:\", "\\server\", "%TEMP%\"), or
 * @at if there is none. */
static guint
skip_root (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  guint end = at;

  if (g_ascii_isalpha (text[at]) && text[at + 1] == ':' &&
      (text[at + 2] == '\\' || (text[at + 2] == '/' && g_ascii_isalnum (text[at + 3]))))
    return at + 3;
  if (text[at] == '%') {
    while (g_ascii_isalnum (text[end + 1]) ||
           (text[end + 1] != '\0' && strchr ("_()", text[end + 1])))
      end++;
    return end > at + 1 && text[end + 1] == '%' && (text[end + 2] == '\\' || text[end + 2] == '/')
               ? end + 3
               : at;
  }
  if (text[at] == '\\' && text[at + 1] == '\\') {
    if ((text[at + 2] == '.' || text[at + 2] == '?') && text[at + 3] == '\\')
      return at + 4;
    end = nlp_chunk_find_name_end (chunk, at + 2);
    return end > at + 2 && text[end] == '\\' ? end + 1 : at;
  }
  return at;
}

/* Returns the offset after the hive of the registry at @at ("HKLM\", "HKCU:\"), or @at if there is
 * none. */
static guint
skip_hive (const NlpChunk *chunk, guint at)
{
  const gchar *text = chunk->refanged.text;
  guint end = at;

  if (g_ascii_toupper (text[at]) != 'H')
    return at;
  while (g_ascii_isalpha (text[end]) || text[end] == '_')
    end++;
  if (!nlp_chunk_is_listed (chunk, NLP_LIST_HIVE, at, end))
    return at;
  end += text[end] == ':';
  return text[end] == '\\' ? end + 1 : at;
}

/* Whether @text begins with an escaped character of a program: "\u0410\u0412". */
static gboolean
is_escape (const gchar *text, gsize length)
{
  return length > 4 && text[0] == '\\' && strchr ("uUxX", text[1]) != NULL &&
         g_ascii_isxdigit (text[2]) && g_ascii_isxdigit (text[3]);
}

/* Whether the text is a path without a root: it contains a backslash and ends in an extension
 * ("System32\drivers\x.sys"), or begins with a backslash and contains two more. */
static gboolean
is_bare_path (const NlpSpacedPath *self)
{
  const gchar *text = self->text + self->start;
  gsize length = self->end - self->start;
  const gchar *slash = length > 2 ? memchr (text + 1, '\\', length - 1) : NULL;

  if (slash == NULL || slash == text + 1 || slash == text + length - 1 || is_escape (text, length))
    return FALSE;
  return nlp_spaced_path_has_extension (self, self->start, self->end) ||
         (text[0] == '\\' && memchr (slash + 1, '\\', (gsize)(text + length - slash - 1)) != NULL);
}

static void
set_path (NlpIndicator *indicator, const NlpSpacedPath *path, const gchar *source)
{
  nlp_indicator_set (indicator, 0, "FILEPATH", source);
  indicator->text_end = (guint32)path->end;
}

/* Reads a path without a root. */
static gboolean
read_bare_path (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  NlpSpacedPath path = nlp_spaced_path_begin (chunk, at, '\\');
  gsize end;

  if (at < chunk->no_path_before)
    return FALSE;
  if (chunk->refanged.text[at] != '\\' &&
      chunk->refanged.text[nlp_chunk_find_name_end (chunk, at)] != '\\')
    return FALSE;
  end = nlp_spaced_path_find_segment_end (&path, path.start);
  path.end = nlp_spaced_path_trim (&path, path.start, end);
  if (is_bare_path (&path)) {
    set_path (indicator, &path, "pattern:path");
    return TRUE;
  }
  chunk->no_path_before = nlp_chunk_find_offset (chunk, at, end);
  return FALSE;
}

/* Returns the offset of the comma after the extension of a library, before the function that a
 * command calls ("x.dll,Run"), or @end if there is none. */
static gsize
find_argument (const NlpSpacedPath *path, gsize start, gsize end)
{
  for (gsize at = start; at < end; at++)
    if (path->text[at] == ',' && nlp_spaced_path_has_extension (path, start, at))
      return at;
  return end;
}

gboolean
nlp_read_windows_path (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  guint hive = skip_hive (chunk, at);
  guint root_end = hive > at ? hive : skip_root (chunk, at);
  NlpSpacedPath path = nlp_spaced_path_begin (chunk, at, '\\');
  gsize name, end;

  if (root_end == at)
    return read_bare_path (chunk, at, indicator);
  name = nlp_chunk_get_text_end (chunk, root_end);
  path.end = nlp_spaced_path_find_segment_end (&path, name);
  if (path.end == name)
    return FALSE;
  if (!nlp_spaced_path_extend_to_quote (&path))
    while (nlp_spaced_path_trim (&path, name, path.end) == path.end &&
           !nlp_spaced_path_has_extension (&path, name, path.end) &&
           nlp_spaced_path_extend (&path, hive > at))
      continue;
  end = nlp_spaced_path_trim (&path, name, path.end);
  end = find_argument (&path, name, end);
  if (end == name)
    return FALSE;
  path.end = end;
  set_path (indicator, &path, hive > at ? "pattern:registry-key" : "pattern:path");
  return TRUE;
}
