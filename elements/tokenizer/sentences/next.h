/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_NEXT_H
#define NLP_SENTENCES_NEXT_H

#include "state.h"

G_BEGIN_DECLS

/* What comes next, behind quotes and brackets that open. */
typedef enum {
  NLP_NEXT_OTHER,
  NLP_NEXT_LOWER,
  NLP_NEXT_UPPER,
  NLP_NEXT_NUMBER,
  NLP_NEXT_QUOTE, /* an opening mark, then a capital */
} NlpNext;

NlpNext nlp_next_after (const NlpSentenceState *self, guint i);

/* Whether the word at @i, which has a capital, more likely begins a sentence than a name. */
gboolean nlp_next_starts_sentence (const NlpSentenceState *self, guint i);

/* Whether a quotation mark is at @i, and a capital behind it. */
gboolean nlp_next_is_quoted_capital (const NlpSentenceState *self, guint i);

/* Whether the mark at @i, with a capital somewhere behind it, leaves no doubt behind a full stop or
 * the like: a dash, a bullet, a quotation mark, a bracket in front of a word that begins sentences.
 */
gboolean nlp_next_opens_sentence (const NlpSentenceState *self, guint i);

G_END_DECLS

#endif
