/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_UAX29_H
#define NLP_UAX29_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpUax29:
 *
 * Parts text into words and sentences by the default rules of Unicode Standard Annex #29
 * (https://www.unicode.org/reports/tr29/), the same for every language. Any number of threads may
 * run one.
 */
typedef struct _NlpUax29 NlpUax29;

/**
 * nlp_uax29_new:
 * @error: why ICU can't do it
 */
NlpUax29 *nlp_uax29_new (GError **error);
void nlp_uax29_free (NlpUax29 *self);

/**
 * nlp_uax29_run:
 * @text: UTF-8, valid, that may contain NUL
 * @length: its length in bytes, up to %G_MAXINT32
 * @tokens: (element-type GstNlpToken): the words that aren't white space alone, in bytes, in place
 *     of what was there
 * @sentences: (element-type GstNlpRange): the sentences, without white space around them, likewise
 *
 * The annex has sentences end inside a few words ("a.\u05d0"); here they end behind them.
 */
void nlp_uax29_run (const NlpUax29 *self,
                    const gchar *text,
                    gsize length,
                    GArray *tokens,
                    GArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpUax29, nlp_uax29_free)

G_END_DECLS

#endif
