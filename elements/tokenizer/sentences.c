/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "sentences.h"

#include <string.h>

#include "lines.h"
#include "markers.h"
#include "sentenceends.h"

/* What comes next, behind quotes and brackets that open. */
typedef enum {
  NEXT_OTHER,
  NEXT_LOWER,
  NEXT_UPPER,
  NEXT_NUMBER,
  NEXT_QUOTE, /* an opening mark, then a capital */
} Next;

typedef struct {
  NlpTokenView view;
  NlpLines lines;

  guint first;      /* the first token of this sentence */
  NlpMarker marker; /* that this sentence begins with */
  NlpSentenceEnd end;
  guint end_token;    /* the one that @end is about */
  gboolean is_closed; /* by a quote or bracket behind it */
  gboolean in_quotes; /* an odd number of straight quotes is in front */
} Splitter;

/* The word that an abbreviation is, without its full stop. */
static guint32
lookup_abbreviation (const Splitter *self, guint i)
{
  return nlp_lexicon_lookup (self->view.lexicon, nlp_token_bytes (&self->view, i),
                             nlp_token_length (&self->view, i) - 1);
}

/* Scripts without spaces end a sentence where they say so. */
static gboolean
is_wide_end (const Splitter *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return c == 0x3002 || c >= 0xff01;
}

static gboolean
is_straight_quote (const Splitter *self, guint i)
{
  return nlp_token_length (&self->view, i) == 1 && *nlp_token_bytes (&self->view, i) == '"';
}

/* Whether a token behind the end of a sentence still belongs to that. */
static gboolean
is_closer (const Splitter *self, guint i)
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
             (self->in_quotes &&
              (i + 1 == self->view.n_tokens || !nlp_token_is_attached (&self->view, i + 1)));
    case '\'':
    case 0x2019:
      return nlp_token_is_attached (&self->view, i) &&
             nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT);
    default:
      return FALSE;
  }
}

/* The number of tokens of a reference behind a full stop, "[1]" or a superscript's digits. */
static guint
reference_at (const Splitter *self, guint i)
{
  if (nlp_token_is_attached (&self->view, i) &&
      nlp_token_has (&self->view, i, GST_NLP_TOKEN_DIGIT) &&
      !nlp_token_has (&self->view, i, GST_NLP_TOKEN_ALPHA))
    return self->end == NLP_END_STOP && self->end_token > self->first &&
           !nlp_token_has (&self->view, self->end_token - 1, GST_NLP_TOKEN_DIGIT);
  if (*nlp_token_bytes (&self->view, i) == '[' && i + 2 < self->view.n_tokens &&
      nlp_token_is_attached (&self->view, i + 1) &&
      nlp_token_has (&self->view, i + 1, GST_NLP_TOKEN_DIGIT) &&
      *nlp_token_bytes (&self->view, i + 2) == ']')
    return 3;
  return 0;
}

/* Opening quotes and brackets, dashes and bullets. */
static gboolean
is_opener (const Splitter *self, guint i)
{
  return nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT) &&
         nlp_sentence_end_of (&self->view, self->first, i) == NLP_END_NONE &&
         strchr (",;:%)]}/", *nlp_token_bytes (&self->view, i)) == NULL;
}

static Next
next_after (const Splitter *self, guint i)
{
  guint word = i, last = MIN (self->view.n_tokens, i + 3);
  const GstNlpToken *token;

  while (word < last && is_opener (self, word))
    word++;
  if (word == last)
    return word > i ? NEXT_QUOTE : NEXT_OTHER;
  token = &self->view.tokens[word];
  if (token->flags & GST_NLP_TOKEN_PUNCT)
    return word > i ? NEXT_QUOTE : NEXT_OTHER;
  if (token->flags & GST_NLP_TOKEN_TITLE)
    return word > i ? NEXT_QUOTE : NEXT_UPPER;
  if (!(token->flags & GST_NLP_TOKEN_ALPHA) || g_ascii_isdigit (self->view.text[token->start]))
    return NEXT_NUMBER;
  return NEXT_LOWER;
}

static gboolean
is_initial (const Splitter *self, guint i)
{
  return nlp_token_length (&self->view, i) == 2;
}

/* Whether the word at @i, which has a capital, more likely begins a sentence than a name. */
static gboolean
starts_sentence (const Splitter *self, guint i)
{
  return (nlp_token_lookup (&self->view, i) & NLP_LEXICON_STARTER) != 0;
}

/* "U.S. The" ends a sentence, "U.S. Army" doesn't. */
static gboolean
abbreviation_ends (const Splitter *self, guint next)
{
  guint i = self->end_token;
  guint32 word = lookup_abbreviation (self, i);

  if ((word & NLP_LEXICON_TITLE) || nlp_token_is_attached (&self->view, next))
    return FALSE;
  switch (next_after (self, next)) {
    case NEXT_UPPER:
      if (starts_sentence (self, next))
        return !is_initial (self, i) || i == self->first ||
               !nlp_token_has (&self->view, i - 1, GST_NLP_TOKEN_TITLE);
      return (word & NLP_LEXICON_CLOSING) &&
             !(nlp_token_lookup (&self->view, next) & NLP_LEXICON_CALENDAR) &&
             !nlp_token_has (&self->view, next, GST_NLP_TOKEN_ABBREVIATION) &&
             (!nlp_token_has (&self->view, next, GST_NLP_TOKEN_UPPER) ||
              nlp_token_length (&self->view, next) == 1);
    case NEXT_QUOTE:
      return !is_initial (self, i) &&
             (is_straight_quote (self, next) || nlp_token_first_char (&self->view, next) == 0x201c);
    default:
      return FALSE;
  }
}

/* A full stop without a space behind it: "the end.Then he" */
static gboolean
attached_word_starts (const Splitter *self, guint next)
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

/* "he", "she", "said" or "Pete said" behind "!": the sentence around a quotation goes on. */
static gboolean
goes_on_in_speech (const Splitter *self, guint next)
{
  if (self->end != NLP_END_STRONG)
    return FALSE;
  if (nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) && self->is_closed)
    return next + 1 < self->view.n_tokens &&
           (nlp_token_lookup (&self->view, next + 1) & NLP_LEXICON_SPEECH);
  return !nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) &&
         (nlp_token_lookup (&self->view, next) & NLP_LEXICON_SPEECH);
}

/* "3. Oktober" */
static gboolean
is_ordinal_stop (const Splitter *self, guint next)
{
  guint i = self->end_token;

  return self->end == NLP_END_STOP && i > self->first &&
         nlp_token_length (&self->view, i - 1) <= 2 &&
         nlp_token_has (&self->view, i - 1, GST_NLP_TOKEN_DIGIT) &&
         (nlp_token_lookup (&self->view, next) & NLP_LEXICON_CALENDAR);
}

/* Whether a full stop only closes a number or letter in front of an item: "1. Eggs", ": 1. Eggs" */
static gboolean
is_marker_stop (const Splitter *self)
{
  guint i = self->end_token;

  if (self->marker.n_tokens > 0 && i < self->first + self->marker.n_tokens)
    return TRUE;
  return self->end == NLP_END_STOP && i >= self->first + 2 &&
         *nlp_token_bytes (&self->view, i - 2) == ':' &&
         nlp_token_has (&self->view, i - 1, GST_NLP_TOKEN_DIGIT) &&
         nlp_token_length (&self->view, i - 1) <= 2;
}

static gboolean
is_dash (const Splitter *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

static gboolean
lower_case_starts (const Splitter *self, guint next)
{
  guint before = self->end_token;

  if (self->is_closed || self->end == NLP_END_ELLIPSIS || self->end == NLP_END_EMOTICON)
    return FALSE;
  if (self->end == NLP_END_STRONG || self->end == NLP_END_STAMP)
    return !is_dash (self, next);
  if (before == self->first)
    return TRUE;
  /* A letter with a full stop is an abbreviation that no table has. */
  before--;
  return nlp_token_length (&self->view, before) > 1 ||
         nlp_token_has (&self->view, before, GST_NLP_TOKEN_PUNCT);
}

/* Whether the sentence ends in front of @next, as far as its last marks tell. */
static gboolean
marks_end (const Splitter *self, guint next)
{
  if (self->end == NLP_END_NONE || is_marker_stop (self) || is_closer (self, next) ||
      reference_at (self, next) > 0)
    return FALSE;
  if (self->end == NLP_END_ABBREVIATION)
    return abbreviation_ends (self, next);
  if (nlp_token_is_attached (&self->view, next))
    return attached_word_starts (self, next);
  if (goes_on_in_speech (self, next) || is_ordinal_stop (self, next))
    return FALSE;
  if (self->end == NLP_END_ADDRESS)
    return nlp_token_is_web_address (&self->view, next);
  if (self->end >= NLP_END_EMOTICON && !nlp_token_has (&self->view, next, GST_NLP_TOKEN_ALPHA))
    return FALSE;
  if ((nlp_token_lookup (&self->view, next) & NLP_LEXICON_EMOTICON) ||
      (self->end == NLP_END_STAMP && nlp_token_ends_stamp (&self->view, self->first, next)))
    return FALSE;
  switch (next_after (self, next)) {
    case NEXT_UPPER:
    case NEXT_NUMBER:
    case NEXT_QUOTE:
      return TRUE;
    case NEXT_LOWER:
      return lower_case_starts (self, next);
    default:
      return FALSE;
  }
}

/* Whether a line that was not full ends a sentence: a heading, an item, a caption. */
static gboolean
break_ends (const Splitter *self, guint next)
{
  guint last = next - 1;

  if (nlp_token_has (&self->view, last, GST_NLP_TOKEN_PUNCT) &&
      (*nlp_token_bytes (&self->view, last) == ',' || *nlp_token_bytes (&self->view, last) == '-'))
    return FALSE;
  switch (next_after (self, next)) {
    case NEXT_LOWER:
    case NEXT_OTHER:
      return FALSE;
    default:
      return TRUE;
  }
}

static gboolean
ends_before (Splitter *self, guint next)
{
  NlpGap gap = nlp_lines_gap (&self->lines, &self->view.tokens[next - 1], &self->view.tokens[next]);
  NlpMarker marker = {0};

  if (gap == NLP_GAP_PARAGRAPH) {
    self->in_quotes = FALSE;
    return TRUE;
  }
  if (gap == NLP_GAP_BREAK && break_ends (self, next))
    return TRUE;
  if (gap != NLP_GAP_NONE && (gap != NLP_GAP_BLANK || self->marker.n_tokens > 0))
    marker = nlp_marker_read (self->view.text, &self->view.tokens[next],
                              MIN (self->view.n_tokens - next, 5));
  if (marker.n_tokens > 0 && gap != NLP_GAP_BLANK)
    return TRUE;
  return nlp_marker_continues (&self->marker, &marker) || marks_end (self, next);
}

static void
begin_sentence (Splitter *self, guint first)
{
  self->first = first;
  self->marker = nlp_marker_read (self->view.text, &self->view.tokens[first],
                                  MIN (self->view.n_tokens - first, 5));
  self->end = NLP_END_NONE;
}

/* Takes note of token @i, and of those that go with it, and returns how many these are. */
static guint
take_token (Splitter *self, guint i)
{
  NlpSentenceEnd end = nlp_sentence_end_of (&self->view, self->first, i);
  guint n = 1;

  if (end != NLP_END_NONE) {
    /* ". . ." */
    if (end == NLP_END_STOP && self->end != NLP_END_NONE && self->end_token + 1 == i)
      end = NLP_END_ELLIPSIS;
    self->end = end;
    self->end_token = i;
    self->is_closed = FALSE;
  } else if (self->end != NLP_END_NONE && is_closer (self, i)) {
    self->is_closed = TRUE;
  } else if (self->end != NLP_END_NONE && (n = reference_at (self, i)) > 0) {
    self->is_closed = FALSE;
  } else {
    self->end = NLP_END_NONE;
    n = 1;
  }
  if (is_straight_quote (self, i))
    self->in_quotes = !self->in_quotes;
  return n;
}

static void
add_sentence (const Splitter *self, guint end, GArray *sentences)
{
  const GstNlpRange sentence = {self->view.tokens[self->first].start,
                                self->view.tokens[end - 1].end};

  g_array_append_val (sentences, sentence);
}

void
nlp_sentences_find (const NlpLexicon *lexicon,
                    const gchar *text,
                    gsize length,
                    const GArray *tokens,
                    GArray *sentences)
{
  Splitter self = {
      .view =
          {
              .lexicon = lexicon,
              .text = text,
              .tokens = (const GstNlpToken *)(gconstpointer)tokens->data,
              .n_tokens = tokens->len,
          },
  };
  guint i = 0;

  g_array_set_size (sentences, 0);
  if (tokens->len == 0)
    return;

  nlp_lines_init (&self.lines, text, length, self.view.tokens[0].start);
  begin_sentence (&self, 0);
  for (;;) {
    i += take_token (&self, i);
    if (i == self.view.n_tokens)
      break;
    if (ends_before (&self, i)) {
      add_sentence (&self, i, sentences);
      begin_sentence (&self, i);
    }
  }
  add_sentence (&self, i, sentences);
}
