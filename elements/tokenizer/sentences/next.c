/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * next.c: classifies the token after a possible end of a sentence.
 */

#include "next.h"

#include <string.h>

/* Whether token @i is an opening quote or bracket, a dash or a bullet. */
static gboolean
is_opener (const NlpSentenceState *self, guint i)
{
  return nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT) &&
         nlp_sentence_end_of (&self->view, i) == NLP_END_NONE &&
         strchr (",;:%)]}/", *nlp_token_bytes (&self->view, i)) == NULL;
}

gboolean
nlp_next_starts_sentence (const NlpSentenceState *self, guint i)
{
  return (nlp_token_lookup (&self->view, i) & NLP_LEXICON_STARTER) != 0;
}

/* Whether a capital directly follows the mark @i. */
static gboolean
has_capital (const NlpSentenceState *self, guint i)
{
  return i + 1 < self->view.n_tokens && nlp_token_is_attached (&self->view, i + 1) &&
         nlp_token_has (&self->view, i + 1, GST_NLP_TOKEN_TITLE);
}

gboolean
nlp_next_is_quoted_capital (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return (c == '"' || c == '\'' || c == 0x2018 || c == 0x201c) && has_capital (self, i);
}

gboolean
nlp_next_opens_sentence (const NlpSentenceState *self, guint i)
{
  if (self->end != NLP_END_STOP && self->end != NLP_END_STRONG)
    return FALSE;
  switch (nlp_token_first_char (&self->view, i)) {
    case '-':
    case 0x2013:
    case 0x2014:
    case 0x2022:
      return TRUE;
    case 0x201c:
      return self->end == NLP_END_STOP;
    case '(':
      return self->end == NLP_END_STOP && has_capital (self, i) &&
             nlp_next_starts_sentence (self, i + 1);
    default:
      return self->end == NLP_END_STOP && nlp_next_is_quoted_capital (self, i);
  }
}

NlpNext
nlp_next_classify (const NlpSentenceState *self, guint i)
{
  guint word = i, last = MIN (self->view.n_tokens, i + 3);
  const GstNlpToken *token;

  while (word < last && is_opener (self, word))
    word++;
  if (word == last)
    return word > i ? NLP_NEXT_QUOTE : NLP_NEXT_OTHER;
  token = &self->view.tokens[word];
  if (token->flags & GST_NLP_TOKEN_PUNCT)
    return word > i ? NLP_NEXT_QUOTE : NLP_NEXT_OTHER;
  if (token->flags & GST_NLP_TOKEN_TITLE)
    return word > i ? NLP_NEXT_QUOTE : NLP_NEXT_UPPER;
  if (!(token->flags & GST_NLP_TOKEN_ALPHA) || g_ascii_isdigit (self->view.text[token->start]))
    return NLP_NEXT_NUMBER;
  return NLP_NEXT_LOWER;
}
