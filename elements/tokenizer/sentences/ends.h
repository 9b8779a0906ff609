/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * ends.h: the tokens that may end a sentence.
 */

#ifndef NLP_SENTENCES_ENDS_H
#define NLP_SENTENCES_ENDS_H

#include "tokenview.h"

G_BEGIN_DECLS

/* How a token may end a sentence. Models are trained on these: add new ones at the end. */
typedef enum {
  NLP_END_NONE,
  NLP_END_STOP,     /* a full stop of any script */
  NLP_END_STRONG,   /* an exclamation or question mark */
  NLP_END_ELLIPSIS, /* "..." */
  NLP_END_ABBREVIATION,
  NLP_END_ADDRESS,  /* a web address, in a list of them */
  NLP_END_EMOTICON, /* ":-)" */
  NLP_N_SENTENCE_ENDS,
} NlpSentenceEnd;

/* Classifies token @i. */
NlpSentenceEnd nlp_sentence_end_of (const NlpTokenView *self, guint i);

/* Whether token @i is a web address with its scheme. */
gboolean nlp_token_is_web_address (const NlpTokenView *self, guint i);

G_END_DECLS

#endif
