/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * host.c: parses host names and IPv4 addresses.
 */

#include "host.h"

#include <string.h>

/* The limits of RFC 1035, in bytes. */
#define MAX_HOST 253
#define MAX_LABEL 63

gboolean
nlp_is_octets_end (const gchar *text, guint end)
{
  guint highest;

  if (g_ascii_isalnum (text[end]) || text[end] == '_' || (guchar)text[end] >= 0x80)
    return (guchar)text[end] == 0xe2; /* a quotation mark or dash */
  if (text[end] == '.' || text[end] == '-')
    return !g_ascii_isalnum (text[end + 1]) ||
           (text[end] == '-' && nlp_read_octets (text, end + 1, &highest) > end + 1);
  return TRUE;
}

/* Adds the label from @start to before @end. Returns whether it is valid. */
static gboolean
add_label (NlpHostName *self, const NlpChunk *chunk, guint start, guint end)
{
  const gchar *text = chunk->refanged.text;

  if (end == start || end - start > MAX_LABEL || text[start] == '-' || text[end - 1] == '-')
    return FALSE;
  if (self->n_labels > 0) {
    self->n_single += self->end - self->last == 1;
    for (guint i = self->last; i < self->end; i++)
      self->is_number = self->is_number && g_ascii_isdigit (text[i]);
  }
  self->second_last = self->last;
  self->last = start;
  self->end = end;
  self->n_labels++;
  return TRUE;
}

/* Splits the name at @at into labels. Returns whether all are valid and there are at least two. */
static gboolean
read_labels (NlpHostName *self, const NlpChunk *chunk, guint at)
{
  guint end = nlp_chunk_find_name_end (chunk, at);

  *self = (NlpHostName){.start = at, .last = at, .end = at, .is_number = TRUE};
  end = nlp_chunk_trim (chunk, at, end, "._-");
  if (end - at > MAX_HOST + 1)
    return FALSE;
  for (guint start = at, i = at; i <= end; i++) {
    if (i < end && chunk->refanged.text[i] != '.')
      continue;
    if (!add_label (self, chunk, start, i))
      return FALSE;
    start = i + 1;
  }
  return self->n_labels >= 2;
}

/* Whether the last label is a known suffix. In "example.com-based" the name ends at the hyphen. */
static gboolean
has_suffix (NlpHostName *self, const NlpChunk *chunk)
{
  const gchar *text = chunk->refanged.text;
  const gchar *hyphen;

  if (self->end - self->last < 2 || g_ascii_isdigit (text[self->last]))
    return FALSE;
  if (nlp_chunk_is_public_suffix (chunk, self->last, self->end))
    return TRUE;
  if (nlp_chunk_is_defanged (chunk, self->start, self->end) &&
      nlp_chunk_is_listed (chunk, NLP_LIST_SUFFIX, self->last, self->end))
    return TRUE;
  hyphen = memchr (text + self->last, '-', self->end - self->last);
  if (hyphen == NULL || hyphen - text < self->last + 3 ||
      !nlp_chunk_is_public_suffix (chunk, self->last, (guint)(hyphen - text)))
    return FALSE;
  self->end = (guint)(hyphen - text);
  return TRUE;
}

gboolean
nlp_host_name_read (NlpHostName *self, const NlpChunk *chunk, guint at)
{
  return read_labels (self, chunk, at) && has_suffix (self, chunk) &&
         (self->n_labels > 2 || !nlp_chunk_is_public_suffix (chunk, self->start, self->end));
}

guint
nlp_find_host_end (const NlpChunk *chunk, guint at)
{
  guint highest;
  guint end = nlp_read_octets (chunk->refanged.text, at, &highest);
  NlpHostName name;

  if (end > at && nlp_is_octets_end (chunk->refanged.text, end))
    return end;
  return nlp_host_name_read (&name, chunk, at) ? name.end : at;
}
