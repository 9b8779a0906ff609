/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * state.c: follows a sentence token by token.
 */

#include "state.h"

/* The maximum number of note numbers in a row after a full stop. */
#define MAX_NOTES 4

gboolean
nlp_sentence_is_closer (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  switch (c) {
    case ')':
    case ']':
    case '}':
    case 0x201d:
    case 0x00bb:
    case 0x300d:
    case 0x300f:
    case 0xff09:
      return nlp_token_length (&self->view, i) <= 3;
    case '"':
      return nlp_token_is_attached (&self->view, i) ||
             (self->in_straight_quotes &&
              (i + 1 == self->view.n_tokens || !nlp_token_is_attached (&self->view, i + 1)));
    case '\'':
    case 0x2019:
      return nlp_token_is_attached (&self->view, i) &&
             nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT);
    default:
      return FALSE;
  }
}

/* Returns the count of note numbers at token @i, which is attached to a full stop: "the end.11 12
 * Then". */
static guint
count_notes (const NlpSentenceState *self, guint i)
{
  guint n = 1;

  if (self->end != NLP_END_STOP || self->end_token == self->first ||
      nlp_token_has (&self->view, self->end_token - 1, GST_NLP_TOKEN_DIGIT))
    return 0;
  while (n < MAX_NOTES && i + n + 1 < self->view.n_tokens &&
         nlp_token_is_number (&self->view, i + n) &&
         !nlp_token_has (&self->view, i + n + 1, GST_NLP_TOKEN_PUNCT))
    n++;
  return n;
}

guint
nlp_sentence_reference_at (const NlpSentenceState *self, guint i)
{
  if (nlp_token_is_attached (&self->view, i) && nlp_token_is_number (&self->view, i))
    return count_notes (self, i);
  if (*nlp_token_bytes (&self->view, i) == '[' && i + 2 < self->view.n_tokens &&
      nlp_token_is_attached (&self->view, i + 1) &&
      nlp_token_has (&self->view, i + 1, GST_NLP_TOKEN_DIGIT) &&
      *nlp_token_bytes (&self->view, i + 2) == ']')
    return 3;
  return 0;
}

void
nlp_sentence_begin_paragraph (NlpSentenceState *self)
{
  self->in_straight_quotes = FALSE;
  self->in_curly_quotes = FALSE;
}

void
nlp_sentence_begin (NlpSentenceState *self, guint first)
{
  self->first = first;
  self->marker = nlp_token_read_marker (&self->view, first);
  self->end = NLP_END_NONE;
  self->bracket = 0;
  self->n_counted = 0;
  self->n_lower = 0;
}

/* Opens or closes the quotes and brackets of token @i. */
static void
track_quotes (NlpSentenceState *self, guint i)
{
  switch (nlp_token_first_char (&self->view, i)) {
    case '"':
      self->in_straight_quotes ^= nlp_token_length (&self->view, i) == 1;
      break;
    case 0x201c:
      self->in_curly_quotes = TRUE;
      break;
    case 0x201d:
      self->in_curly_quotes = FALSE;
      break;
    case '(':
    case '[':
      self->bracket = i + 1;
      break;
    case ')':
    case ']':
      self->bracket = 0;
      break;
    default:
      break;
  }
}

guint
nlp_sentence_advance (NlpSentenceState *self, guint i)
{
  NlpSentenceEnd end = nlp_sentence_end_of (&self->view, i);
  guint n = 1;

  if (end != NLP_END_NONE) {
    /* ". . ." */
    if (end == NLP_END_STOP && self->end != NLP_END_NONE && self->end_token + 1 == i)
      end = NLP_END_ELLIPSIS;
    self->end = end;
    self->end_token = i;
    self->is_closed = FALSE;
  } else if (self->end != NLP_END_NONE && nlp_sentence_is_closer (self, i)) {
    self->is_closed = TRUE;
  } else if (self->end != NLP_END_NONE && (n = nlp_sentence_reference_at (self, i)) > 0) {
    self->is_closed = FALSE;
  } else {
    self->end = NLP_END_NONE;
    n = 1;
  }
  if (n == 1 && nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT))
    track_quotes (self, i);
  return n;
}
