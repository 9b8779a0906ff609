/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rules.c: decides by rules where sentences break.
 */

#include "rules.h"

#include <string.h>

#include "endrules.h"
#include "next.h"

/* Square brackets with fewer tokens than this contain no sentences. */
#define MIN_BRACKETED 8

/* The minimum length of a checksum in bytes. */
#define MIN_CHECKSUM 32

/* Whether token @i separates cells of a table: "| 12 | Total |". */
static gboolean
is_cell_edge (const NlpSentenceState *self, guint i)
{
  return *nlp_token_bytes (&self->view, i) == '|';
}

/* Whether square brackets enclose the sentence so far, or begin at @next: "[16:30] He left". */
static gboolean
is_only_brackets (const NlpSentenceState *self, guint next)
{
  return self->view.text[self->view.tokens[self->first].start] == '[' &&
         (*nlp_token_bytes (&self->view, next - 1) == ']' ||
          *nlp_token_bytes (&self->view, next) == '[');
}

/* Whether a list or checksum follows a colon: "by: Baker, Anderson", "SHA-256:
 * 5d41c0f7a9be3382...". */
static gboolean
continues_after_colon (const NlpSentenceState *self, guint next)
{
  if (*nlp_token_bytes (&self->view, next - 1) != ':')
    return FALSE;
  return nlp_token_length (&self->view, next) >= MIN_CHECKSUM ||
         (next + 1 < self->view.n_tokens && *nlp_token_bytes (&self->view, next + 1) == ',');
}

/* Whether a word in lower case follows an address: "Patch example.org now". */
static gboolean
continues_after_address (const NlpSentenceState *self, guint next)
{
  const guint32 other = GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_ADDRESS;

  return nlp_token_has (&self->view, next - 1, GST_NLP_TOKEN_ADDRESS) &&
         nlp_token_has (&self->view, next, GST_NLP_TOKEN_ALPHA) &&
         !nlp_token_has (&self->view, next, other);
}

/* Returns whether the sentence breaks before @next although it has no possible end. */
static NlpBreak
break_between_words (const NlpSentenceState *self, guint next)
{
  if (!nlp_words_may_split (&self->view, self->first, next) ||
      nlp_token_is_end_mark (&self->view, next) || is_only_brackets (self, next) ||
      is_cell_edge (self, next - 1) || is_cell_edge (self, next) ||
      continues_after_colon (self, next) || continues_after_address (self, next))
    return NLP_BREAK_NEVER;
  /* The first word of an item: "d. Compliance Log" */
  if (self->marker.n_tokens > 0 && next == self->first + self->marker.n_tokens + 1)
    return NLP_BREAK_NEVER;
  return NLP_BREAK_UNLIKELY;
}

/* Whether token @next is in short square brackets: "[16: Acme? 13:28]". */
static gboolean
is_in_short_brackets (const NlpSentenceState *self, guint next)
{
  const NlpTokenView *view = &self->view;
  guint last = MIN (view->n_tokens, self->bracket + MIN_BRACKETED);

  if (self->bracket == 0 || *nlp_token_bytes (view, self->bracket - 1) != '[')
    return FALSE;
  for (guint i = next; i < last; i++) {
    if (*nlp_token_bytes (view, i) == ']')
      return TRUE;
  }
  return FALSE;
}

/* Whether a hard line break before @next ends a sentence: a heading, an item, a caption. */
static gboolean
line_break_ends (const NlpSentenceState *self, guint next)
{
  guint last = next - 1;

  if (nlp_token_has (&self->view, last, GST_NLP_TOKEN_PUNCT) &&
      (*nlp_token_bytes (&self->view, last) == ',' || *nlp_token_bytes (&self->view, last) == '-'))
    return FALSE;
  if (self->lines.is_item)
    return TRUE;
  switch (nlp_next_classify (self, next)) {
    case NLP_NEXT_LOWER:
    case NLP_NEXT_OTHER:
      return FALSE;
    default:
      return TRUE;
  }
}

/* Whether another list begins inside the last item of one: "2) Flour 1) Knead". */
static gboolean
list_starts (const NlpSentenceState *self, guint next, const NlpMarker *marker)
{
  guint word = next + marker->n_tokens;

  return marker->n_tokens > 0 && marker->value == 1 && marker->style != 'A' &&
         word < self->view.n_tokens && nlp_token_has (&self->view, word, GST_NLP_TOKEN_TITLE);
}

NlpBreak
nlp_sentence_break_at (const NlpSentenceState *self, guint next, NlpGap gap)
{
  NlpMarker marker = {0};

  if (gap == NLP_GAP_NONE && self->end == NLP_END_NONE)
    return NLP_BREAK_NEVER;
  if (gap == NLP_GAP_PARAGRAPH || (gap == NLP_GAP_LINE_BREAK && line_break_ends (self, next)))
    return NLP_BREAK_ALWAYS;
  if (gap != NLP_GAP_NONE && (gap != NLP_GAP_SPACE || self->marker.n_tokens > 0))
    marker = nlp_token_read_marker (&self->view, next);
  if ((marker.n_tokens > 0 && gap != NLP_GAP_SPACE) ||
      nlp_marker_continues (&self->marker, &marker) || list_starts (self, next, &marker))
    return NLP_BREAK_ALWAYS;
  if (next <= self->first + self->marker.n_tokens || is_in_short_brackets (self, next))
    return NLP_BREAK_NEVER;
  return self->end == NLP_END_NONE ? break_between_words (self, next)
                                   : nlp_sentence_break_after_end (self, next);
}
