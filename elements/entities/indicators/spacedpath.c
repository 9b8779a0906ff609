/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * spacedpath.c: finds where a path ends that may contain spaces.
 */

#include "spacedpath.h"

#include <string.h>

#define MAX_PATH 1024      /* bytes */
#define MAX_PLACEHOLDER 32 /* bytes */
#define MAX_SEGMENTS 4     /* segments that are tried when a path may go on after a space */

NlpSpacedPath
nlp_spaced_path_begin (const NlpChunk *chunk, guint at, gchar slash)
{
  const NlpWords *words = chunk->words;
  NlpSpacedPath path = {.lists = chunk->lists, .text = words->text, .slash = slash};

  path.start = nlp_chunk_get_text_start (chunk, at);
  path.end = path.start;
  path.limit = MIN (words->length, path.start + MAX_PATH);
  return path;
}

static gboolean
is_listed (const NlpSpacedPath *self, NlpIndicatorList list, gsize start, gsize end)
{
  return end > start &&
         nlp_indicator_lists_contain (self->lists, list, self->text + start, end - start);
}

gboolean
nlp_spaced_path_has_extension (const NlpSpacedPath *self, gsize start, gsize end)
{
  return nlp_indicator_lists_know_extension (self->lists, self->text + start, end - start);
}

/* Returns the length in bytes of the placeholder at @at, such as "<name>", or 0. */
static gsize
measure_placeholder (const NlpSpacedPath *self, gsize at)
{
  gsize end = at + 1;

  while (end < self->limit && end - at < MAX_PLACEHOLDER &&
         (g_ascii_isalnum (self->text[end]) || memchr ("_- ", self->text[end], 3) != NULL))
    end++;
  return end < self->limit && end > at + 1 && self->text[end] == '>' ? end + 1 - at : 0;
}

/* Returns the length in bytes of the character, placeholder or bracketed separator at @at, or 0 if
 * it cannot be in a path. */
static gsize
measure_path_char (const NlpSpacedPath *self, gsize at)
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

gsize
nlp_spaced_path_find_segment_end (const NlpSpacedPath *self, gsize at)
{
  gsize n;

  while (at < self->limit && (n = measure_path_char (self, at)) > 0)
    at += n;
  return at;
}

/* Whether the byte at @at is punctuation of the sentence around the path that begins at @start. */
static gboolean
is_punctuation (const NlpSpacedPath *self, gsize start, gsize at)
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

gsize
nlp_spaced_path_trim (const NlpSpacedPath *self, gsize start, gsize end)
{
  while (end > start && is_punctuation (self, start, end - 1))
    end--;
  return end;
}

/* Returns the offset of the last component. */
static gsize
find_last_component (const NlpSpacedPath *self, gsize start, gsize end)
{
  while (end > start && self->text[end - 1] != '\\' && self->text[end - 1] != '/')
    end--;
  return end;
}

/* Whether the last component, with the segments up to @end, is a listed folder name that contains
 * spaces. */
static gboolean
is_folder (const NlpSpacedPath *self, gsize end)
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
find_component_end (const NlpSpacedPath *self, gsize start, gsize end)
{
  const gchar *slash = memchr (self->text + start, self->slash, end - start);

  return slash != NULL ? (gsize)(slash - self->text) : end;
}

/* Whether the path ends before the segment from @start to before @end: its first word belongs to
 * the sentence, or it begins another path. */
static gboolean
is_after_path (const NlpSpacedPath *self, gsize start, gsize end)
{
  gsize word = nlp_spaced_path_trim (self, start, find_component_end (self, start, end));

  return end == start || self->text[start] == '\\' || self->text[start] == '%' ||
         self->text[start] == '/' || (end < self->limit && self->text[end] == ':') ||
         is_listed (self, NLP_LIST_PROSE, start, word) ||
         is_listed (self, NLP_LIST_HIVE, start, word);
}

gboolean
nlp_spaced_path_extend_by_folder (NlpSpacedPath *self)
{
  gsize at = self->end;

  for (guint i = 0; i < MAX_SEGMENTS && at + 1 < self->limit && self->text[at] == ' '; i++) {
    gsize end = nlp_spaced_path_find_segment_end (self, at + 1);
    gsize folder =
        MIN (nlp_spaced_path_trim (self, at + 1, end), find_component_end (self, at + 1, end));

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

gboolean
nlp_spaced_path_extend (NlpSpacedPath *self, gboolean is_key)
{
  gsize at = self->end;

  if (nlp_spaced_path_extend_by_folder (self))
    return TRUE;
  for (guint i = 0; i < MAX_SEGMENTS; i++) {
    gsize end, trimmed, folder;

    if (at + 1 >= self->limit || self->text[at] != ' ')
      return FALSE;
    end = nlp_spaced_path_find_segment_end (self, at + 1);
    trimmed = nlp_spaced_path_trim (self, at + 1, end);
    folder = find_component_end (self, at + 1, end);
    if (is_after_path (self, at + 1, end))
      return FALSE;
    if (folder < end || (!is_key && nlp_spaced_path_has_extension (self, at + 1, trimmed))) {
      self->end = end;
      return TRUE;
    }
    if (trimmed < end)
      return FALSE;
    at = end;
  }
  return FALSE;
}

gboolean
nlp_spaced_path_extend_to_quote (NlpSpacedPath *self)
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
