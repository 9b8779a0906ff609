/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SEGMENTER_H
#define NLP_SEGMENTER_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpSegmenter:
 *
 * Parts text into words and sentences, as the English treebanks of Universal Dependencies do
 * (https://universaldependencies.org/u/overview/tokenization.html): "do|n't", "U.S.", "$|5",
 * "long|-|term", "e-mail". Rules find both; what differs between languages are tables, data/en.txt.
 * A segmenter doesn't change, so any number of threads may run one.
 */
typedef struct _NlpSegmenter NlpSegmenter;

/**
 * nlp_segmenter_new:
 * @language: a language tag such as "en" or "de-AT"
 * @error: why the tables can't be read
 *
 * Returns: a segmenter with the tables of @language, or, if there are none, with those alone that
 *     hold for every language
 */
NlpSegmenter *nlp_segmenter_new (const gchar *language, GError **error);

/**
 * nlp_segmenter_new_uax29:
 * @error: why ICU can't do it
 *
 * Returns: a segmenter that knows no language and parts text by the default rules of Unicode alone
 *     (https://www.unicode.org/reports/tr29/)
 */
NlpSegmenter *nlp_segmenter_new_uax29 (GError **error);
void nlp_segmenter_free (NlpSegmenter *self);

/**
 * nlp_segmenter_list_languages:
 *
 * Returns: the languages that have tables, sorted, to be freed with g_strfreev()
 */
gchar **nlp_segmenter_list_languages (void);

/**
 * nlp_segmenter_run:
 * @text: UTF-8, valid, that may contain NUL
 * @length: its length in bytes, up to %G_MAXUINT32; by the rules of Unicode, up to %G_MAXINT32
 * @tokens: (element-type GstNlpToken): the tokens, in bytes, in place of what was there
 * @sentences: (element-type GstNlpRange): the sentences, likewise
 *
 * Takes linear time. Each byte that isn't white space is in one token, each token in one sentence;
 * both begin and end at code points, and tokens before combining marks only if these have no base.
 */
void nlp_segmenter_run (const NlpSegmenter *self,
                        const gchar *text,
                        gsize length,
                        GArray *tokens,
                        GArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSegmenter, nlp_segmenter_free)

G_END_DECLS

#endif
