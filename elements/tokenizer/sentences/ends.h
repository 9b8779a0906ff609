/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_ENDS_H
#define NLP_SENTENCES_ENDS_H

#include "tokenview.h"

G_BEGIN_DECLS

/* How a sentence may have ended with a token. */
typedef enum {
  NLP_END_NONE,
  NLP_END_STOP,     /* . and its kin in other scripts */
  NLP_END_STRONG,   /* ! and ? */
  NLP_END_ELLIPSIS, /* ... */
  NLP_END_ABBREVIATION,
  NLP_END_ADDRESS,  /* a web address, in a list of them */
  NLP_END_EMOTICON, /* :-) */
  NLP_N_SENTENCE_ENDS,
} NlpSentenceEnd;

/* Which end token @i is. */
NlpSentenceEnd nlp_sentence_end_of (const NlpTokenView *self, guint i);

/* Whether the token is a web address with its scheme. */
gboolean nlp_token_is_web_address (const NlpTokenView *self, guint i);

G_END_DECLS

#endif
