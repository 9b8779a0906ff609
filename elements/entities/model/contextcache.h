/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * contextcache.h: a cache of the weights of contexts.
 */

#ifndef NLP_CONTEXT_CACHE_H
#define NLP_CONTEXT_CACHE_H

#include "modelfile.h"

G_BEGIN_DECLS

/**
 * NlpCachedContext:
 * @type: the type of a context
 * @is_used: whether the entry is in use
 * @sums: the sum of the weights of all features of the type, by tag
 *
 * It begins at a cache line of a processor.
 */
typedef struct {
  gint16 sums[NLP_MAX_TAGS];
  NlpContextType type;
  gboolean is_used;
} __attribute__ ((aligned (64))) NlpCachedContext;

/**
 * NlpContextCache:
 *
 * A direct-mapped cache of context types whose weights were summed up recently. For one thread.
 */
typedef struct {
  const NlpModelFile *file;
  NlpCachedContext *entries;
} NlpContextCache;

#define NLP_CONTEXT_CACHE_SIZE 4096 /* a power of two; 0.8 MB */

/* @file must outlive @self. */
void nlp_context_cache_init (NlpContextCache *self, const NlpModelFile *file);
void nlp_context_cache_clear (NlpContextCache *self);

/* Returns the entry that may contain @type, for nlp_context_cache_get(), and prefetches it. */
NlpCachedContext *nlp_context_cache_prefetch (const NlpContextCache *self,
                                              const NlpContextType *type);

/* Returns the sums of @type. @entry is its entry. */
const gint16 *nlp_context_cache_get (const NlpContextCache *self,
                                     NlpCachedContext *entry,
                                     const NlpContextType *type);

G_END_DECLS

#endif
