/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * chunk.h: the unit of text that readers of indicators scan.
 */

#ifndef NLP_CHUNK_H
#define NLP_CHUNK_H

#include <string.h>

#include "indicatorlists.h"
#include "lexical/words.h"
#include "refang.h"
#include "suffixcache.h"

G_BEGIN_DECLS

/**
 * NlpChunk:
 * @lists: the word lists, not owned
 * @words: the words of the text, not owned
 * @suffixes: the lookups of public suffixes in this text, not owned
 * @start: the offset of the chunk in the text, in bytes
 * @no_path_before: no path without a drive or the like begins before this offset
 * @no_ipv6_before: no IPv6 address begins before this offset
 * @refanged: the refanged text of the chunk
 *
 * A stretch of text without whitespace, except inside defanged indicators such as "evil [.] com".
 *
 * Offsets are in bytes of the refanged text unless they are said to be offsets in the text. The
 * refanged text ends in a NUL byte, so readers check a byte before they look at the next one, and
 * need no limit. The @no_..._before members keep scanning linear: what a reader has rejected once
 * is not read again from each later offset.
 */
typedef struct {
  const NlpIndicatorLists *lists;
  const NlpWords *words;
  NlpSuffixCache *suffixes;
  guint32 start;
  guint no_path_before;
  guint no_ipv6_before;
  NlpRefanged refanged;
} NlpChunk;

/* Returns the offset in the text of the byte at @at. */
static inline guint32
nlp_chunk_get_text_start (const NlpChunk *self, guint at)
{
  return self->start + self->refanged.starts[at];
}

/* Returns the offset in the text after the byte before @end. @end is above 0. */
static inline guint32
nlp_chunk_get_text_end (const NlpChunk *self, guint end)
{
  return self->start + self->refanged.ends[end - 1];
}

/* Returns the offset of the first byte, at or after @at, that begins at or after the offset
 * @text_at in the text; the length of the refanged text if there is none. */
static inline guint
nlp_chunk_find_offset (const NlpChunk *self, guint at, gsize text_at)
{
  while (at < self->refanged.length && nlp_chunk_get_text_start (self, at) < text_at)
    at++;
  return at;
}

/* Whether the bytes from @start to before @end are written in another way in the text. */
static inline gboolean
nlp_chunk_is_defanged (const NlpChunk *self, guint start, guint end)
{
  return nlp_refanged_is_changed (&self->refanged, start, end);
}

/* Whether @list contains the bytes from @start to before @end, in any letter case. */
static inline gboolean
nlp_chunk_is_listed (const NlpChunk *self, NlpIndicatorList list, guint start, guint end)
{
  return nlp_indicator_lists_contain (self->lists, list, self->refanged.text + start, end - start);
}

/* Whether the bytes from @start to before @end are a public suffix, in any letter case. */
static inline gboolean
nlp_chunk_is_public_suffix (const NlpChunk *self, guint start, guint end)
{
  return nlp_suffix_cache_is_public (self->suffixes, self->refanged.text + start, end - start);
}

/* Returns the length in bytes of the letter or digit that @text begins with, or 0 if it begins with
 * something else. The first byte must not be ASCII. */
static inline gsize
nlp_measure_wide_alnum (const gchar *text, gsize length)
{
  gunichar c = g_utf8_get_char_validated (text, (gssize)length);

  return c < 0x110000 && g_unichar_isalnum (c) ? (gsize)g_unichar_to_utf8 (c, NULL) : 0;
}

/* Returns the length in bytes of the letter, digit, "_", "-" or "." at @at, or 0 if it is something
 * else. */
static inline guint
nlp_chunk_measure_name_char (const NlpChunk *self, guint at)
{
  guchar c = (guchar)self->refanged.text[at];

  if (c < 0x80)
    return g_ascii_isalnum (c) || c == '.' || c == '-' || c == '_';
  return (guint)nlp_measure_wide_alnum (self->refanged.text + at, self->refanged.length - at);
}

/* Returns the offset after the name at @at, that is after all such characters. */
static inline guint
nlp_chunk_find_name_end (const NlpChunk *self, guint at)
{
  guint n;

  while ((n = nlp_chunk_measure_name_char (self, at)) > 0)
    at += n;
  return at;
}

/* Returns the offset after the digits at @at. */
static inline guint
nlp_chunk_find_digits_end (const NlpChunk *self, guint at)
{
  while (g_ascii_isdigit (self->refanged.text[at]))
    at++;
  return at;
}

/* Returns @end without the trailing bytes that are in @trimmed; at least @start. */
static inline guint
nlp_chunk_trim (const NlpChunk *self, guint start, guint end, const gchar *trimmed)
{
  while (end > start && strchr (trimmed, self->refanged.text[end - 1]) != NULL)
    end--;
  return end;
}

G_END_DECLS

#endif
