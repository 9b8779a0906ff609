/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * suffixcache.h: cached lookups in the Public Suffix List.
 */

#ifndef NLP_SUFFIX_CACHE_H
#define NLP_SUFFIX_CACHE_H

#include <glib.h>
#include <libpsl.h>

G_BEGIN_DECLS

#define NLP_SUFFIX_CACHE_SIZE 32

typedef struct {
  gchar text[15]; /* in lower case, without a NUL byte */
  guint8 length;  /* in bytes, 0 if unused */
  gboolean is_public;
} NlpCachedSuffix;

/**
 * NlpSuffixCache:
 * @list: the Public Suffix List, not owned
 *
 * The last lookups in a text, where the same few suffixes recur. All but @list is zero at first.
 */
typedef struct {
  const psl_ctx_t *list;
  /*< private >*/
  NlpCachedSuffix suffixes[NLP_SUFFIX_CACHE_SIZE];
} NlpSuffixCache;

/* Whether @suffix, of @length bytes and in any letter case, is in the ICANN section of the Public
 * Suffix List: "com", "co.uk". */
gboolean nlp_suffix_cache_is_public (NlpSuffixCache *self, const gchar *suffix, guint length);

G_END_DECLS

#endif
