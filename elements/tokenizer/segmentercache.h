/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SEGMENTER_CACHE_H
#define NLP_SEGMENTER_CACHE_H

#include "segmenter.h"

G_BEGIN_DECLS

/**
 * NlpRules:
 * @NLP_RULES_UD: words and sentences as in the treebanks of Universal Dependencies
 * @NLP_RULES_UAX29: as in Unicode's standard
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
 * A segmenter for each language, made when the first text in it comes. There are never more than
 * there are languages with tables, and one for all others; one for all by %NLP_RULES_UAX29. Any
 * number of threads may ask.
 */
typedef struct _NlpSegmenters NlpSegmenterCache;

NlpSegmenterCache *nlp_segmenter_cache_new (NlpRules rules);
void nlp_segmenter_cache_free (NlpSegmenterCache *self);

/**
 * nlp_segmenter_cache_get:
 * @language: a language tag such as "en" or "de-AT"
 * @error: why the tables of the language or the rules can't be read
 *
 * Returns: (transfer none): the segmenter for @language
 */
const NlpSegmenter *
nlp_segmenter_cache_get (NlpSegmenterCache *self, const gchar *language, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSegmenterCache, nlp_segmenter_cache_free)

G_END_DECLS

#endif
