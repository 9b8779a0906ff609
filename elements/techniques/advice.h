/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * advice.h: recognises sentences that tell people what to do against attacks.
 */

#ifndef NLP_ADVICE_H
#define NLP_ADVICE_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpAdvice:
 *
 * The words with which advice begins (data/advice.words). Threads may share it.
 */
typedef struct _NlpAdvice NlpAdvice;

NlpAdvice *nlp_advice_new (void);
void nlp_advice_free (NlpAdvice *self);

/* Whether a sentence of @length bytes begins as advice does, after bullets and numbers, or has
 * "should". "Use of macros" is none. */
gboolean nlp_advice_matches (const NlpAdvice *self, const gchar *sentence, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpAdvice, nlp_advice_free)

G_END_DECLS

#endif
