/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * next.h: classifies the token after a possible end of a sentence.
 */

#ifndef NLP_SENTENCES_NEXT_H
#define NLP_SENTENCES_NEXT_H

#include "state.h"

G_BEGIN_DECLS

/* The word that follows, after any opening quotes and brackets. */
typedef enum {
  NLP_NEXT_OTHER,
  NLP_NEXT_LOWER,
  NLP_NEXT_UPPER,
  NLP_NEXT_NUMBER,
  NLP_NEXT_QUOTE, /* an opening mark, then a capital */
} NlpNext;

/* Classifies token @i and the ones after it. */
NlpNext nlp_next_classify (const NlpSentenceState *self, guint i);

/* Whether the capitalised word @i more likely begins a sentence than continues a name. */
gboolean nlp_next_starts_sentence (const NlpSentenceState *self, guint i);

/* Whether token @i is a quotation mark directly before a capital. */
gboolean nlp_next_is_quoted_capital (const NlpSentenceState *self, guint i);

/* Whether the punctuation mark @i, which a capital follows, certainly begins a sentence after a
 * full stop or the like: a dash, a bullet, a quotation mark, or a bracket before a word that begins
 * sentences. */
gboolean nlp_next_opens_sentence (const NlpSentenceState *self, guint i);

G_END_DECLS

#endif
