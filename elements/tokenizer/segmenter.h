/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmenter.h: splits text into words and sentences.
 */

#ifndef NLP_SEGMENTER_H
#define NLP_SEGMENTER_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpSegmenter:
 *
 * Splits text as the English treebanks of Universal Dependencies do
 * (https://universaldependencies.org/u/overview/tokenization.html): "do|n't", "U.S.", "$|5",
 * "long|-|term", "e-mail". The rules are the same for all languages; the tables in data/ differ. A
 * segmenter is immutable, so threads may share one.
 */
typedef struct _NlpSegmenter NlpSegmenter;

/**
 * nlp_segmenter_new:
 * @language: a language tag such as "en" or "de-AT"
 * @error: set if a table is malformed or unreadable
 *
 * Returns: (nullable): a segmenter with the tables of @language; one without tables gets those that
 *     apply to every language
 */
NlpSegmenter *nlp_segmenter_new (const gchar *language, GError **error);

/**
 * nlp_segmenter_new_uax29:
 * @error: set if ICU's data can't be loaded
 *
 * Returns: (nullable): a segmenter by the default rules of Unicode, which are independent of
 * language (https://www.unicode.org/reports/tr29/)
 */
NlpSegmenter *nlp_segmenter_new_uax29 (GError **error);
void nlp_segmenter_free (NlpSegmenter *self);

/* Lists the languages that have tables, sorted. Free with g_strfreev(). */
gchar **nlp_segmenter_list_languages (void);

/**
 * nlp_segmenter_run:
 * @text: valid UTF-8, may contain NUL
 * @length: its length in bytes, at most %G_MAXUINT32, or %G_MAXINT32 by the rules of Unicode
 * @tokens: (element-type GstNlpToken): its content is replaced by the tokens, in bytes
 * @sentences: (element-type GstNlpRange): its content is replaced by the sentences, in bytes
 *
 * Takes linear time. Each byte that isn't whitespace is in one token, and each token is in one
 * sentence. No code point is split, nor are combining marks from their base.
 */
void nlp_segmenter_run (const NlpSegmenter *self,
                        const gchar *text,
                        gsize length,
                        GArray *tokens,
                        GArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSegmenter, nlp_segmenter_free)

G_END_DECLS

#endif
