/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rules.h: rules for where sentences break.
 */

#ifndef NLP_SENTENCES_RULES_H
#define NLP_SENTENCES_RULES_H

#include "state.h"

G_BEGIN_DECLS

/* The maximum number of tokens of a salutation, which a comma ends: "Dear all," */
#define NLP_MAX_SALUTATION 5

/* The maximum length of a particle in bytes: "of", "the", "n't". */
#define NLP_MAX_PARTICLE 3

/* Whether token @i ends a time: "09:56 AM". */
static inline gboolean
nlp_token_ends_time (const NlpTokenView *self, guint first, guint i)
{
  return nlp_token_has (self, i, GST_NLP_TOKEN_UPPER) && i > first &&
         nlp_token_length (self, i) == 2 && nlp_token_has (self, i - 1, GST_NLP_TOKEN_DIGIT);
}

/* Whether a sentence that began with token @first may end without a mark before token @next, going
 * by the flags of the tokens: not before a word without a capital, not after a short word in lower
 * case, not inside an amount, and not after most commas. Inline because this rules out most gaps.
 */
static inline gboolean
nlp_words_may_split (const NlpTokenView *self, guint first, guint next)
{
  const guint32 mark = GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_ADDRESS;
  const guint32 mask = mark | GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_TITLE;
  guint32 before = self->tokens[next - 1].flags & mask, after = self->tokens[next].flags & mask;

  if (before == GST_NLP_TOKEN_ALPHA)
    return (after & mark) ||
           ((after & GST_NLP_TOKEN_TITLE) && nlp_token_length (self, next - 1) > NLP_MAX_PARTICLE);
  if (*nlp_token_bytes (self, next - 1) == ',')
    return next <= first + NLP_MAX_SALUTATION && after != GST_NLP_TOKEN_ALPHA;
  if (after == GST_NLP_TOKEN_ALPHA)
    return (before & mark) || nlp_token_ends_time (self, first, next - 1);
  return TRUE;
}

/* Returns whether the sentence breaks before token @next, which follows @gap. */
NlpBreak nlp_sentence_break_at (const NlpSentenceState *self, guint next, NlpGap gap);

G_END_DECLS

#endif
