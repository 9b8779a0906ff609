/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SENTENCES_RULES_H
#define NLP_SENTENCES_RULES_H

#include "state.h"

G_BEGIN_DECLS

/* A comma behind more tokens than this ends no salutation: "Dear all," */
#define NLP_MAX_SALUTATION 5

/* In bytes: "of", "the", "n't". */
#define NLP_MAX_PARTICLE 3

/* "09:56 AM" */
static inline gboolean
nlp_token_ends_time (const NlpTokenView *view, guint first, guint i)
{
  return nlp_token_has (view, i, GST_NLP_TOKEN_UPPER) && i > first &&
         nlp_token_length (view, i) == 2 && nlp_token_has (view, i - 1, GST_NLP_TOKEN_DIGIT);
}

/* Whether a sentence that began with token @first may end without a mark in front of @next, as far
 * as the kinds of tokens tell: not between words if the second has no capital, not behind short
 * words in lower case, not in the middle of amounts, and not behind most commas. Inline, because
 * this rules out most gaps of a text. */
static inline gboolean
nlp_words_may_split (const NlpTokenView *view, guint first, guint next)
{
  const guint32 mark = GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_ADDRESS;
  const guint32 kind = mark | GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_TITLE;
  guint32 before = view->tokens[next - 1].flags & kind, after = view->tokens[next].flags & kind;

  if (before == GST_NLP_TOKEN_ALPHA)
    return (after & mark) ||
           ((after & GST_NLP_TOKEN_TITLE) && nlp_token_length (view, next - 1) > NLP_MAX_PARTICLE);
  if (*nlp_token_bytes (view, next - 1) == ',')
    return next <= first + NLP_MAX_SALUTATION && after != GST_NLP_TOKEN_ALPHA;
  if (after == GST_NLP_TOKEN_ALPHA)
    return (before & mark) || nlp_token_ends_time (view, first, next - 1);
  return TRUE;
}

/* Whether the sentence ends in front of token @next, behind @gap. */
NlpBreak nlp_sentence_break_at (const NlpSentenceState *self, guint next, NlpGap gap);

G_END_DECLS

#endif
