/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * utf8.cc: validates UTF-8 with simdjson, at the speed of memory.
 *
 * simdjson tells whether a text is valid, but not where it is not, and reads it to its end in any
 * case. So text is validated in blocks, and GLib searches the block that is not valid.
 */

#include "utf8.h"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

/* The lengths in bytes of the first block and of the longest. Each block is twice as long as the
 * one before it, so that a search which ends early costs little. */
#define MIN_BLOCK 64
#define MAX_BLOCK 16384

/* Returns the length of a block at @data that doesn't end within a character. */
static gsize
cut_block (const gchar *data, gsize block, gsize length)
{
  if (block >= length)
    return length;
  while (block > 0 && ((guchar)data[block] & 0xc0) == 0x80)
    block--;
  return block;
}

gsize
nlp_utf8_measure_valid (const gchar *data, gsize length)
{
  gsize block = MIN_BLOCK, at = 0;
  const gchar *end;

  while (at < length) {
    const gsize n = cut_block (data + at, block, length - at);

    if (n == 0 || !simdjson::validate_utf8 (data + at, n))
      break;
    at += n;
    block = MIN (2 * block, (gsize)MAX_BLOCK);
  }
  if (at == length)
    return length;
  end = data + at;
  /* GLib stops at NUL. */
  while (!g_utf8_validate_len (end, length - (gsize)(end - data), &end) && *end == '\0')
    end++;
  return (gsize)(end - data);
}
