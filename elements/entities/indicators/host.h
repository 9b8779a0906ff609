/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * host.h: hosts as URLs and mail addresses name them.
 */

#ifndef NLP_HOST_H
#define NLP_HOST_H

#include "chunk.h"

G_BEGIN_DECLS

/**
 * NlpHostName:
 * @start: the offset of the first label
 * @end: the offset after the last label
 * @last: the offset of the last label
 * @second_last: the offset of the label before it
 * @n_labels: the number of labels, at least 2
 * @n_single: the number of labels of one byte, except for the last one
 * @is_number: whether all labels but the last one are digits
 *
 * A host name, split into labels: "www", "example" and "com". Offsets are those of the chunk.
 */
typedef struct {
  guint start;
  guint end;
  guint last;
  guint second_last;
  guint n_labels;
  guint n_single;
  gboolean is_number;
} NlpHostName;

/* Reads a host name that ends in a known suffix and is more than a suffix. Returns whether there is
 * one at @at. */
gboolean nlp_host_name_read (NlpHostName *self, const NlpChunk *chunk, guint at);

/* Returns the offset after the host name or IPv4 address at @at, or @at if there is none. */
guint nlp_find_host_end (const NlpChunk *chunk, guint at);

/* Whether an IPv4 address can end at @end: not if it goes on as "1.2.3.4.5" or "1.2.3.4-beta". */
gboolean nlp_is_octets_end (const gchar *text, guint end);

/* Reads a number from 0 to 255 without leading zeros into @value. Returns the offset after it, or
 * @at if there is none. @text ends in a NUL byte. */
static inline guint
nlp_read_octet (const gchar *text, guint at, guint *value)
{
  guint end = at;

  *value = 0;
  while (end - at < 4 && g_ascii_isdigit (text[end]))
    *value = *value * 10 + (guint)(text[end++] - '0');
  if (end - at > 3 || *value > 255 || (end - at > 1 && text[at] == '0'))
    return at;
  return end;
}

/* Reads four such numbers separated by dots; the largest one is stored in @highest. Returns the
 * offset after them, or @at if there are fewer. @text ends in a NUL byte. */
static inline guint
nlp_read_octets (const gchar *text, guint at, guint *highest)
{
  guint end = at;

  *highest = 0;
  for (guint i = 0; i < 4; i++) {
    guint start, value;

    if (i > 0 && text[end++] != '.')
      return at;
    start = end;
    end = nlp_read_octet (text, start, &value);
    if (end == start)
      return at;
    *highest = MAX (*highest, value);
  }
  return end;
}

G_END_DECLS

#endif
