/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * endrules.c: decides by rules whether a sentence breaks after a possible end.
 */

#include "endrules.h"

#include <string.h>

#include "next.h"

/* The minimum number of tokens of a clause, which has a subject and a verb. */
#define MIN_CLAUSE 4

/* The maximum length of an emoticon in bytes. */
#define MAX_EMOTICON 5

static NlpBreak
likely (gboolean is_likely)
{
  return is_likely ? NLP_BREAK_LIKELY : NLP_BREAK_UNLIKELY;
}

/* Returns the #NlpLexiconFlags of abbreviation @i, without its full stop. */
static guint32
lookup_abbreviation (const NlpSentenceState *self, guint i)
{
  return nlp_lexicon_lookup (self->view.lexicon, nlp_token_bytes (&self->view, i),
                             nlp_token_length (&self->view, i) - 1);
}

static gboolean
is_initial (const NlpSentenceState *self, guint i)
{
  return nlp_token_length (&self->view, i) == 2;
}

/* Whether a capital after an abbreviation begins a sentence: "U.S. The" but not "U.S. Army". */
static gboolean
capital_ends_abbreviation (const NlpSentenceState *self, guint next, guint32 word)
{
  guint i = self->end_token;

  if (nlp_next_starts_sentence (self, next))
    return !is_initial (self, i) || i == self->first ||
           !nlp_token_has (&self->view, i - 1, GST_NLP_TOKEN_TITLE);
  if (!(word & NLP_LEXICON_CLOSING) ||
      (nlp_token_lookup (&self->view, next) & NLP_LEXICON_CALENDAR))
    return FALSE;
  /* "He left at 6 p.m. Mr. Smith stayed." but not "At 6 p.m. Mr. Smith left." */
  if (nlp_token_has (&self->view, next, GST_NLP_TOKEN_ABBREVIATION))
    return (lookup_abbreviation (self, next) & NLP_LEXICON_TITLE) && i >= self->first + MIN_CLAUSE;
  return !nlp_token_has (&self->view, next, GST_NLP_TOKEN_UPPER) ||
         nlp_token_length (&self->view, next) == 1;
}

static NlpBreak
break_after_abbreviation (const NlpSentenceState *self, guint next)
{
  guint32 word = lookup_abbreviation (self, self->end_token);

  if ((word & NLP_LEXICON_TITLE) || nlp_token_is_attached (&self->view, next))
    return NLP_BREAK_NEVER;
  switch (nlp_next_classify (self, next)) {
    case NLP_NEXT_UPPER:
      if (!capital_ends_abbreviation (self, next, word))
        return NLP_BREAK_UNLIKELY;
      return is_initial (self, self->end_token) ? NLP_BREAK_LIKELY : NLP_BREAK_ALWAYS;
    case NLP_NEXT_QUOTE:
      if ((word & NLP_LEXICON_CLOSING) && nlp_next_is_quoted_capital (self, next))
        return NLP_BREAK_ALWAYS;
      return likely (!is_initial (self, self->end_token) &&
                     (*nlp_token_bytes (&self->view, next) == '"' ||
                      nlp_token_first_char (&self->view, next) == 0x201c));
    default:
      return NLP_BREAK_UNLIKELY;
  }
}

/* Whether token @i is a full stop, exclamation or question mark of a script without spaces. */
static gboolean
is_wide_end (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return c == 0x3002 || c >= 0xff01;
}

/* Whether a sentence begins directly after a full stop: "the end.Then he". */
static gboolean
attached_word_starts (const NlpSentenceState *self, guint next)
{
  guint before = self->end_token;

  if (is_wide_end (self, self->end_token))
    return TRUE;
  if (before == self->first || self->end != NLP_END_STOP || self->is_closed)
    return FALSE;
  before--;
  return nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) &&
         !nlp_token_has (&self->view, next, GST_NLP_TOKEN_UPPER) &&
         !nlp_token_has (&self->view, before, GST_NLP_TOKEN_UPPER) &&
         nlp_token_length (&self->view, before) > 1 && nlp_token_length (&self->view, next) > 1;
}

static gboolean
is_dash (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

/* Whether "he said" or "said she" continues the sentence after "!" or "?". */
static gboolean
names_speaker (const NlpSentenceState *self, guint next)
{
  return self->end == NLP_END_STRONG && next + 1 < self->view.n_tokens &&
         !nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) &&
         (nlp_token_lookup (&self->view, next) & nlp_token_lookup (&self->view, next + 1) &
          NLP_LEXICON_SPEECH);
}

/* Whether a dash continues the sentence: "-- voila! -- you have cake". */
static gboolean
dash_continues (const NlpSentenceState *self, guint next)
{
  return is_dash (self, next) && next + 1 < self->view.n_tokens &&
         !nlp_token_is_attached (&self->view, next + 1) &&
         (self->view.tokens[next + 1].flags & (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE)) ==
             GST_NLP_TOKEN_ALPHA;
}

/* Whether the sentence around a quotation continues after "!": "he", "she", "said", "Pete said". */
static gboolean
speech_continues (const NlpSentenceState *self, guint next)
{
  if (self->end != NLP_END_STRONG)
    return FALSE;
  if (nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) && self->is_closed)
    return next + 1 < self->view.n_tokens &&
           (nlp_token_lookup (&self->view, next + 1) & NLP_LEXICON_SPEECH);
  return !nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) &&
         (nlp_token_lookup (&self->view, next) & NLP_LEXICON_SPEECH);
}

/* Whether the full stop belongs to an ordinal number: "3. Oktober". */
static gboolean
is_ordinal_stop (const NlpSentenceState *self, guint next)
{
  guint i = self->end_token;

  return self->end == NLP_END_STOP && i > self->first &&
         nlp_token_length (&self->view, i - 1) <= 2 && nlp_token_is_number (&self->view, i - 1) &&
         (nlp_token_lookup (&self->view, next) & NLP_LEXICON_CALENDAR);
}

/* Whether the full stop belongs to a number or its sign: ": 1. Eggs", "see 2. above", "N°. 5". */
static gboolean
is_number_stop (const NlpSentenceState *self, guint next)
{
  guint i = self->end_token;
  gunichar c;

  if (self->end != NLP_END_STOP || i < self->first + 2)
    return FALSE;
  c = nlp_token_first_char (&self->view, i - 1);
  if (nlp_token_is_number (&self->view, next) && (c == 0xb0 || c == 0xba || c == 0x2116))
    return TRUE;
  if (!nlp_token_is_number (&self->view, i - 1) || nlp_token_length (&self->view, i - 1) > 2)
    return FALSE;
  return *nlp_token_bytes (&self->view, i - 2) == ':' ||
         (self->view.tokens[next].flags & (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE)) ==
             GST_NLP_TOKEN_ALPHA;
}

/* Whether token @i is a single full stop between spaces. */
static gboolean
is_lone_stop (const NlpSentenceState *self, guint i)
{
  return !nlp_token_is_attached (&self->view, i) && nlp_token_length (&self->view, i) == 1 &&
         *nlp_token_bytes (&self->view, i) == '.';
}

/* Whether token @i, after a full stop, begins an ellipsis that stands for an omission in the next
 * sentence: "the end. ... Then" and "the end. . . . Then". */
static gboolean
omission_starts (const NlpSentenceState *self, guint i)
{
  const NlpTokenView *view = &self->view;
  guint word = i;

  if (self->end != NLP_END_STOP || !nlp_token_is_attached (view, self->end_token))
    return FALSE;
  if (!nlp_token_is_attached (view, i) && nlp_token_length (view, i) > 2 &&
      nlp_sentence_end_of (view, i) == NLP_END_ELLIPSIS) {
    word++;
  } else {
    while (word < i + 3 && word < view->n_tokens && is_lone_stop (self, word))
      word++;
    if (word < i + 3)
      return FALSE;
  }
  return word < view->n_tokens && nlp_token_has (view, word, GST_NLP_TOKEN_TITLE);
}

/* Whether an ellipsis is inside a sentence: it begins the sentence, or lower case or "I", which is
 * always a capital, follows ". . .". */
static gboolean
ellipsis_continues (const NlpSentenceState *self, guint next)
{
  const NlpTokenView *view = &self->view;

  if (self->end != NLP_END_ELLIPSIS)
    return FALSE;
  if (*nlp_token_bytes (view, self->end_token) == '.' &&
      nlp_token_length (view, self->end_token) == 1 &&
      (!nlp_token_has (view, next, GST_NLP_TOKEN_TITLE) ||
       (nlp_token_length (view, next) == 1 && *nlp_token_bytes (view, next) == 'I')))
    return TRUE;
  return self->end_token < self->first + 3 && *nlp_token_bytes (view, self->first) == '.';
}

/* Whether a word in lower case may begin a sentence. */
static gboolean
lower_case_starts (const NlpSentenceState *self, guint next)
{
  guint before = self->end_token;

  if (self->is_closed || self->end == NLP_END_ELLIPSIS || self->end == NLP_END_EMOTICON)
    return FALSE;
  if (self->end == NLP_END_STRONG)
    return TRUE;
  if (before == self->first)
    return TRUE;
  /* A letter with a full stop is an abbreviation that no table lists. */
  before--;
  return nlp_token_length (&self->view, before) > 1 ||
         nlp_token_has (&self->view, before, GST_NLP_TOKEN_PUNCT);
}

/* Whether a list begins at @next: "That is all. 1. Eggs 2. Flour". */
static gboolean
item_starts (const NlpSentenceState *self, guint next)
{
  NlpMarker marker;

  if ((self->end != NLP_END_STOP && self->end != NLP_END_STRONG) ||
      nlp_token_is_attached (&self->view, next))
    return FALSE;
  marker = nlp_token_read_marker (&self->view, next);
  return marker.n_tokens > 0 && (marker.value == 1 || (marker.close == ')' && marker.style != '1'));
}

/* Whether the capital of @next certainly begins a sentence. That of "I" proves nothing, and one
 * after an ellipsis proves little. */
static gboolean
capital_starts (const NlpSentenceState *self, guint next)
{
  if (self->bracket > 0)
    return FALSE;
  if (self->end == NLP_END_ELLIPSIS || (self->end == NLP_END_STOP && self->is_closed))
    return nlp_token_length (&self->view, next) > 1 && nlp_next_starts_sentence (self, next);
  return (self->end == NLP_END_STOP || self->end == NLP_END_STRONG) && !self->is_closed;
}

/* Whether the end is the most frequent one: "the end. Then". */
static gboolean
is_plain_end (const NlpSentenceState *self, guint next)
{
  const guint32 word = GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_SPACE_BEFORE;
  const guint32 other = GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_ABBREVIATION | GST_NLP_TOKEN_UPPER;

  return self->end == NLP_END_STOP && !self->is_closed && self->bracket == 0 &&
         self->end_token > self->first && next == self->end_token + 1 &&
         (self->view.tokens[next].flags & (word | other)) == word &&
         nlp_token_length (&self->view, next) > 2 &&
         nlp_token_has (&self->view, next - 2, GST_NLP_TOKEN_ALPHA);
}

NlpBreak
nlp_sentence_break_after_end (const NlpSentenceState *self, guint next)
{
  if (is_plain_end (self, next) || omission_starts (self, next))
    return NLP_BREAK_ALWAYS;
  if (nlp_sentence_is_closer (self, next) || nlp_token_is_end_mark (&self->view, next) ||
      nlp_sentence_reference_at (self, next) > 0 || is_number_stop (self, next) ||
      ellipsis_continues (self, next) || names_speaker (self, next) || dash_continues (self, next))
    return NLP_BREAK_NEVER;
  if (item_starts (self, next))
    return NLP_BREAK_ALWAYS;
  if (self->end == NLP_END_ABBREVIATION)
    return break_after_abbreviation (self, next);
  if (nlp_token_is_attached (&self->view, next))
    return attached_word_starts (self, next) ? NLP_BREAK_ALWAYS : NLP_BREAK_NEVER;
  if (is_ordinal_stop (self, next))
    return NLP_BREAK_NEVER;
  if (speech_continues (self, next))
    return NLP_BREAK_UNLIKELY;
  if (self->end == NLP_END_ADDRESS)
    return likely (nlp_token_is_web_address (&self->view, next));
  if (self->end == NLP_END_EMOTICON && !nlp_token_has (&self->view, next, GST_NLP_TOKEN_ALPHA))
    return NLP_BREAK_UNLIKELY;
  if (nlp_token_length (&self->view, next) <= MAX_EMOTICON &&
      (nlp_token_lookup (&self->view, next) & NLP_LEXICON_EMOTICON))
    return NLP_BREAK_UNLIKELY;
  switch (nlp_next_classify (self, next)) {
    case NLP_NEXT_UPPER:
      return capital_starts (self, next) ? NLP_BREAK_ALWAYS : NLP_BREAK_LIKELY;
    case NLP_NEXT_QUOTE:
      return nlp_next_opens_sentence (self, next) ? NLP_BREAK_ALWAYS : NLP_BREAK_LIKELY;
    case NLP_NEXT_NUMBER:
      return NLP_BREAK_LIKELY;
    case NLP_NEXT_LOWER:
      return self->is_closed && !nlp_token_has (&self->view, next, GST_NLP_TOKEN_ADDRESS)
                 ? NLP_BREAK_NEVER
                 : likely (lower_case_starts (self, next));
    default:
      return NLP_BREAK_UNLIKELY;
  }
}
