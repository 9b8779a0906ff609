/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * uax29.h: splits text into words and sentences by the rules of Unicode.
 */

#ifndef NLP_UAX29_H
#define NLP_UAX29_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpUax29:
 *
 * The default rules of Unicode Standard Annex #29 (https://www.unicode.org/reports/tr29/), the same
 * for every language. Threads may share one.
 */
typedef struct _NlpUax29 NlpUax29;

/* Returns NULL and sets @error if ICU's data can't be loaded. */
NlpUax29 *nlp_uax29_new (GError **error);
void nlp_uax29_free (NlpUax29 *self);

/**
 * nlp_uax29_run:
 * @text: valid UTF-8, may contain NUL
 * @length: its length in bytes, at most %G_MAXINT32
 * @tokens: (element-type GstNlpToken): its content is replaced by the words that aren't whitespace
 * @sentences: (element-type GstNlpRange): its content is replaced by the sentences, without the
 *     whitespace around them
 *
 * Positions are bytes. The annex lets a sentence end inside a few words ("a.\u05d0"); here it ends
 * after them.
 */
void nlp_uax29_run (const NlpUax29 *self,
                    const gchar *text,
                    gsize length,
                    GArray *tokens,
                    GArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpUax29, nlp_uax29_free)

G_END_DECLS

#endif
