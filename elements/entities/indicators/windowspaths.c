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

#define MAX_PATH 1024      /* bytes */
#define MAX_PLACEHOLDER 32 /* bytes */
#define MAX_SEGMENTS 4     /* segments that are tried when a path may go on after a space */

/* The part of a path that has been read so far. Offsets are those of the text, in bytes; reading
 * stops at @limit. Spaces divide a path into segments, slashes divide it into components. */
typedef struct {
  const NlpIndicatorLists *lists;
  const gchar *text;
  gsize start;
  gsize end;
  gsize limit;
} Path;

static gboolean
is_listed (const Path *self, NlpIndicatorList list, gsize start, gsize end)
{
  return end > start &&
         nlp_indicator_lists_contain (self->lists, list, self->text + start, end - start);
}

static gboolean
has_extension (const Path *self, gsize start, gsize end)
{
  return nlp_indicator_lists_know_extension (self->lists, self->text + start, end - start);
}

/* Returns the length in bytes of the placeholder at @at, such as "<name>", or 0. */
static gsize
measure_placeholder (const Path *self, gsize at)
{
  gsize end = at + 1;

  while (end < self->limit && end - at < MAX_PLACEHOLDER &&
         (g_ascii_isalnum (self->text[end]) || self->text[end] == '_' || self->text[end] == '-'))
    end++;
  return end < self->limit && end > at + 1 && self->text[end] == '>' ? end + 1 - at : 0;
}

/* Returns the length in bytes of the character, placeholder or bracketed separator at @at, or 0 if
 * it cannot be in a path. */
static gsize
measure_path_char (const Path *self, gsize at)
{
  guchar c = (guchar)self->text[at];
  const gchar *separator;

  if (c >= 0x80)
    return nlp_measure_wide_alnum (self->text + at, self->limit - at);
  if (c == '<')
    return measure_placeholder (self, at);
  if (c == '[')
    return nlp_refang_separator (self->text + at, self->limit - at, &separator);
  return c > ' ' && c != 0x7f && strchr (">\"|?:`^];", c) == NULL;
}

/* Returns the offset after the segment at @at. */
static gsize
find_segment_end (const Path *self, gsize at)
{
  gsize n;

  while (at < self->limit && (n = measure_path_char (self, at)) > 0)
    at += n;
  return at;
}

/* Whether the byte at @at is punctuation of the sentence around the path that begins at @start. */
static gboolean
is_punctuation (const Path *self, gsize start, gsize at)
{
  switch (self->text[at]) {
    case '*':
      return at == start || self->text[at - 1] != '\\';
    case ')':
      return memchr (self->text + start, '(', at - start) == NULL;
    default:
      return strchr (".,!'&", self->text[at]) != NULL;
  }
}

/* Returns @end without the punctuation before it; at least @start. */
static gsize
trim (const Path *self, gsize start, gsize end)
{
  while (end > start && is_punctuation (self, start, end - 1))
    end--;
  return end;
}

/* Returns the offset of the last component. */
static gsize
find_last_component (const Path *self, gsize start, gsize end)
{
  while (end > start && self->text[end - 1] != '\\' && self->text[end - 1] != '/')
    end--;
  return end;
}

/* Whether the last component, with the segments up to @end, is a listed folder name that contains
 * spaces. */
static gboolean
is_folder (const Path *self, gsize end)
{
  gchar name[NLP_WORD_CLASSES_MAX_LENGTH];
  gsize start = find_last_component (self, self->start, self->end);

  while (end > start && strchr (".,", self->text[end - 1]) != NULL)
    end--;
  if (end - start > sizeof (name))
    return FALSE;
  for (gsize i = start; i < end; i++)
    name[i - start] = self->text[i] == ' ' ? '_' : self->text[i];
  return nlp_indicator_lists_contain (self->lists, NLP_LIST_FOLDER, name, end - start);
}

/* Returns the offset after the first component of the segment from @start to before @end. */
static gsize
find_component_end (const Path *self, gsize start, gsize end)
{
  const gchar *slash = memchr (self->text + start, '\\', end - start);

  return slash != NULL ? (gsize)(slash - self->text) : end;
}

/* Whether the path ends before the segment from @start to before @end: its first word belongs to
 * the sentence, or it begins another path. */
static gboolean
is_after_path (const Path *self, gsize start, gsize end)
{
  gsize word = trim (self, start, find_component_end (self, start, end));

  return end == start || self->text[start] == '\\' || self->text[start] == '%' ||
         self->text[start] == '/' || (end < self->limit && self->text[end] == ':') ||
         is_listed (self, NLP_LIST_PROSE, start, word) ||
         is_listed (self, NLP_LIST_HIVE, start, word);
}

/* Extends the path by the rest of a listed folder name: " and Settings" after "Documents". Returns
 * whether there is one. */
static gboolean
extend_by_folder (Path *self)
{
  gsize at = self->end;

  for (guint i = 0; i < MAX_SEGMENTS && at + 1 < self->limit && self->text[at] == ' '; i++) {
    gsize end = find_segment_end (self, at + 1);
    gsize folder = MIN (trim (self, at + 1, end), find_component_end (self, at + 1, end));

    if (end == at + 1)
      return FALSE;
    if (is_folder (self, folder)) {
      self->end = end;
      return TRUE;
    }
    if (folder < end)
      return FALSE;
    at = end;
  }
  return FALSE;
}

/* Extends the path by the text after the space at its end, if that is the rest of a folder name or
 * goes on to another backslash or, unless @is_key, to an extension. Returns whether it does. */
static gboolean
extend (Path *self, gboolean is_key)
{
  gsize at = self->end;

  if (extend_by_folder (self))
    return TRUE;
  for (guint i = 0; i < MAX_SEGMENTS; i++) {
    gsize end, trimmed, folder;

    if (at + 1 >= self->limit || self->text[at] != ' ')
      return FALSE;
    end = find_segment_end (self, at + 1);
    trimmed = trim (self, at + 1, end);
    folder = find_component_end (self, at + 1, end);
    if (is_after_path (self, at + 1, end))
      return FALSE;
    if (folder < end || (!is_key && has_extension (self, at + 1, trimmed))) {
      self->end = end;
      return TRUE;
    }
    if (trimmed < end)
      return FALSE;
    at = end;
  }
  return FALSE;
}

/* Extends the path up to the closing quotation mark, if an opening one precedes the path. Returns
 * whether there are both. */
static gboolean
extend_to_quote (Path *self)
{
  gchar quote = self->start > 0 ? self->text[self->start - 1] : '\0';
  gsize at = self->end;

  if (quote != '"' && quote != '\'' && quote != '`')
    return FALSE;
  while (at < self->limit && self->text[at] != quote) {
    gsize n = self->text[at] == ' ' ? 1 : measure_path_char (self, at);

    if (n == 0)
      return FALSE;
    at += n;
  }
  if (at == self->limit)
    return FALSE;
  self->end = at;
  return TRUE;
}

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
    return end > at + 1 && text[end + 1] == '%' && text[end + 2] == '\\' ? end + 3 : at;
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
is_bare_path (const Path *self)
{
  const gchar *text = self->text + self->start;
  gsize length = self->end - self->start;
  const gchar *slash = length > 2 ? memchr (text + 1, '\\', length - 1) : NULL;

  if (slash == NULL || slash == text + 1 || slash == text + length - 1 || is_escape (text, length))
    return FALSE;
  return has_extension (self, self->start, self->end) ||
         (text[0] == '\\' && memchr (slash + 1, '\\', (gsize)(text + length - slash - 1)) != NULL);
}

/* Returns the empty path at @at. */
static Path
begin_path (const NlpChunk *chunk, guint at)
{
  const NlpWords *words = chunk->words;
  Path path = {.lists = chunk->lists, .text = words->text};

  path.start = nlp_chunk_get_text_start (chunk, at);
  path.end = path.start;
  path.limit = MIN (words->length, path.start + MAX_PATH);
  return path;
}

static void
set_path (NlpIndicator *indicator, const Path *path, const gchar *source)
{
  nlp_indicator_set (indicator, 0, "FILEPATH", source);
  indicator->text_end = (guint32)path->end;
}

/* Reads a path without a root. */
static gboolean
read_bare_path (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  Path path = begin_path (chunk, at);
  gsize end;

  if (at < chunk->no_path_before)
    return FALSE;
  if (chunk->refanged.text[at] != '\\' &&
      chunk->refanged.text[nlp_chunk_find_name_end (chunk, at)] != '\\')
    return FALSE;
  end = find_segment_end (&path, path.start);
  path.end = trim (&path, path.start, end);
  if (is_bare_path (&path)) {
    set_path (indicator, &path, "pattern:path");
    return TRUE;
  }
  chunk->no_path_before = nlp_chunk_find_offset (chunk, at, end);
  return FALSE;
}

gboolean
nlp_read_windows_path (NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  guint hive = skip_hive (chunk, at);
  guint root_end = hive > at ? hive : skip_root (chunk, at);
  Path path = begin_path (chunk, at);
  gsize name, end;

  if (root_end == at)
    return read_bare_path (chunk, at, indicator);
  name = nlp_chunk_get_text_end (chunk, root_end);
  path.end = find_segment_end (&path, name);
  if (path.end == name)
    return FALSE;
  if (!extend_to_quote (&path))
    while (trim (&path, name, path.end) == path.end && !has_extension (&path, name, path.end) &&
           extend (&path, hive > at))
      continue;
  end = trim (&path, name, path.end);
  if (end == name)
    return FALSE;
  path.end = end;
  set_path (indicator, &path, hive > at ? "pattern:registry-key" : "pattern:path");
  return TRUE;
}
