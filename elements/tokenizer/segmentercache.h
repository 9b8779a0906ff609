/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmentercache.h: the segmenters of a stream of documents in several languages.
 */

#ifndef NLP_SEGMENTER_CACHE_H
#define NLP_SEGMENTER_CACHE_H

#include "segmenter.h"

G_BEGIN_DECLS

/**
 * NlpRules:
 * @NLP_RULES_UD: as the treebanks of Universal Dependencies, with tables for languages
 * @NLP_RULES_UAX29: as Unicode Standard Annex #29, the same for every language
 *
 * Where words and sentences end.
 */
typedef enum {
  NLP_RULES_UD,
  NLP_RULES_UAX29,
} NlpRules;

/**
 * NlpSegmenterCache:
 *
 * Creates the segmenter of a language when it is first needed, and keeps it. It holds at most one
 * for each language with tables and one for all others; with %NLP_RULES_UAX29 one for all. Threads
 * may share a cache.
 */
typedef struct _NlpSegmenterCache NlpSegmenterCache;

NlpSegmenterCache *nlp_segmenter_cache_new (NlpRules rules);
void nlp_segmenter_cache_free (NlpSegmenterCache *self);

/* Returns the language whose tables apply to @tag, such as "de" for "de-AT"; "" if there are none.
 * The string belongs to @self. */
const gchar *nlp_segmenter_cache_match (const NlpSegmenterCache *self, const gchar *tag);

/**
 * nlp_segmenter_cache_get:
 * @tag: a language tag such as "en" or "de-AT"
 * @error: set if the tables or rules can't be read
 *
 * Returns: (transfer none) (nullable): the segmenter for the language
 */
const NlpSegmenter *
nlp_segmenter_cache_get (NlpSegmenterCache *self, const gchar *tag, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSegmenterCache, nlp_segmenter_cache_free)

G_END_DECLS

#endif
