/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * suffixcache.c: caches lookups in the Public Suffix List, which take long.
 */

#include "suffixcache.h"

#include <string.h>

#define MAX_SUFFIX 253 /* bytes: the limit of host names in RFC 1035 */

gboolean
nlp_suffix_cache_is_public (NlpSuffixCache *self, const gchar *suffix, guint length)
{
  gchar lower[MAX_SUFFIX + 1];
  guint hash = length;
  NlpCachedSuffix *cached;

  if (length > MAX_SUFFIX)
    return FALSE;
  for (guint i = 0; i < length; i++) {
    lower[i] = g_ascii_tolower (suffix[i]);
    hash = hash * 31 + (guchar)lower[i];
  }
  lower[length] = '\0';
  cached = &self->suffixes[hash % NLP_SUFFIX_CACHE_SIZE];
  if (cached->length != length || memcmp (cached->text, lower, length) != 0) {
    gboolean is_public =
        psl_is_public_suffix2 (self->list, lower, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE);

    if (length == 0 || length > sizeof (cached->text))
      return is_public;
    memcpy (cached->text, lower, length);
    cached->length = (guint8)length;
    cached->is_public = is_public;
  }
  return cached->is_public;
}
