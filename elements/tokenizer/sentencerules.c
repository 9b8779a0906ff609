/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "sentencerules.h"

#include <string.h>

/* The most numbers of notes in a row behind a full stop. */
#define MOST_NOTES 4

/* Fewer tokens than this have no subject and verb. */
#define SHORTEST_CLAUSE 4

/* A comma behind more tokens than this ends no salutation: "Dear all," */
#define LONGEST_SALUTATION 5

/* Square brackets with fewer tokens than this hold no sentences. */
#define SHORT_BRACKETS 8

/* What comes next, behind quotes and brackets that open. */
typedef enum {
  NEXT_OTHER,
  NEXT_LOWER,
  NEXT_UPPER,
  NEXT_NUMBER,
  NEXT_QUOTE, /* an opening mark, then a capital */
} Next;

static NlpVerdict
likely (gboolean is_likely)
{
  return is_likely ? NLP_VERDICT_LIKELY : NLP_VERDICT_UNLIKELY;
}

/* The word that an abbreviation is, without its full stop. */
static guint32
lookup_abbreviation (const NlpSentenceState *self, guint i)
{
  return nlp_lexicon_lookup (self->view.lexicon, nlp_token_bytes (&self->view, i),
                             nlp_token_length (&self->view, i) - 1);
}

/* Scripts without spaces end a sentence where they say so. */
static gboolean
is_wide_end (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return c == 0x3002 || c >= 0xff01;
}

static gboolean
is_straight_quote (const NlpSentenceState *self, guint i)
{
  return nlp_token_length (&self->view, i) == 1 && *nlp_token_bytes (&self->view, i) == '"';
}

/* Whether a token behind the end of a sentence still belongs to that. */
static gboolean
is_closer (const NlpSentenceState *self, guint i)
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

static gboolean
is_number (const NlpSentenceState *self, guint i)
{
  return (self->view.tokens[i].flags & (GST_NLP_TOKEN_DIGIT | GST_NLP_TOKEN_ALPHA)) ==
         GST_NLP_TOKEN_DIGIT;
}

/* The numbers of notes, "the end.11 12 Then", of which the first is attached. */
static guint
notes_at (const NlpSentenceState *self, guint i)
{
  guint n = 1;

  if (self->end != NLP_END_STOP || self->end_token == self->first ||
      nlp_token_has (&self->view, self->end_token - 1, GST_NLP_TOKEN_DIGIT))
    return 0;
  while (n < MOST_NOTES && i + n + 1 < self->view.n_tokens && is_number (self, i + n) &&
         !nlp_token_has (&self->view, i + n + 1, GST_NLP_TOKEN_PUNCT))
    n++;
  return n;
}

/* The number of tokens of a reference behind a full stop, "[1]" or a superscript's digits. */
static guint
reference_at (const NlpSentenceState *self, guint i)
{
  if (nlp_token_is_attached (&self->view, i) && is_number (self, i))
    return notes_at (self, i);
  if (*nlp_token_bytes (&self->view, i) == '[' && i + 2 < self->view.n_tokens &&
      nlp_token_is_attached (&self->view, i + 1) &&
      nlp_token_has (&self->view, i + 1, GST_NLP_TOKEN_DIGIT) &&
      *nlp_token_bytes (&self->view, i + 2) == ']')
    return 3;
  return 0;
}

/* Opening quotes and brackets, dashes and bullets. */
static gboolean
is_opener (const NlpSentenceState *self, guint i)
{
  return nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT) &&
         nlp_sentence_end_of (&self->view, i) == NLP_END_NONE &&
         strchr (",;:%)]}/", *nlp_token_bytes (&self->view, i)) == NULL;
}

/* Whether the word at @i, which has a capital, more likely begins a sentence than a name. */
static gboolean
starts_sentence (const NlpSentenceState *self, guint i)
{
  return (nlp_token_lookup (&self->view, i) & NLP_LEXICON_STARTER) != 0;
}

/* A quotation mark in front of a capital, or a bracket in front of a word that begins sentences. */
static gboolean
opens_sentence (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  if (i + 1 == self->view.n_tokens || !nlp_token_is_attached (&self->view, i + 1) ||
      !nlp_token_has (&self->view, i + 1, GST_NLP_TOKEN_TITLE))
    return FALSE;
  return c == '"' || c == '\'' || c == 0x201c || c == 0x2018 ||
         (c == '(' && starts_sentence (self, i + 1));
}

static Next
next_after (const NlpSentenceState *self, guint i)
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
is_initial (const NlpSentenceState *self, guint i)
{
  return nlp_token_length (&self->view, i) == 2;
}

/* "U.S. The" ends a sentence, "U.S. Army" doesn't. */
static gboolean
capital_ends_abbreviation (const NlpSentenceState *self, guint next, guint32 word)
{
  guint i = self->end_token;

  if (starts_sentence (self, next))
    return !is_initial (self, i) || i == self->first ||
           !nlp_token_has (&self->view, i - 1, GST_NLP_TOKEN_TITLE);
  if (!(word & NLP_LEXICON_CLOSING) ||
      (nlp_token_lookup (&self->view, next) & NLP_LEXICON_CALENDAR))
    return FALSE;
  /* "He left at 6 p.m. Mr. Smith stayed." but "At 6 p.m. Mr. Smith left." */
  if (nlp_token_has (&self->view, next, GST_NLP_TOKEN_ABBREVIATION))
    return (lookup_abbreviation (self, next) & NLP_LEXICON_TITLE) &&
           i >= self->first + SHORTEST_CLAUSE;
  return !nlp_token_has (&self->view, next, GST_NLP_TOKEN_UPPER) ||
         nlp_token_length (&self->view, next) == 1;
}

static NlpVerdict
judge_abbreviation (const NlpSentenceState *self, guint next)
{
  guint32 word = lookup_abbreviation (self, self->end_token);

  if ((word & NLP_LEXICON_TITLE) || nlp_token_is_attached (&self->view, next))
    return NLP_VERDICT_NEVER;
  switch (next_after (self, next)) {
    case NEXT_UPPER:
      if (!capital_ends_abbreviation (self, next, word))
        return NLP_VERDICT_UNLIKELY;
      return is_initial (self, self->end_token) ? NLP_VERDICT_LIKELY : NLP_VERDICT_ALWAYS;
    case NEXT_QUOTE:
      return likely (
          !is_initial (self, self->end_token) &&
          (is_straight_quote (self, next) || nlp_token_first_char (&self->view, next) == 0x201c));
    default:
      return NLP_VERDICT_UNLIKELY;
  }
}

/* A full stop without a space behind it: "the end.Then he" */
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

/* "he said", "said she": nothing else goes on so behind "!" and "?". */
static gboolean
names_speaker (const NlpSentenceState *self, guint next)
{
  return self->end == NLP_END_STRONG && next + 1 < self->view.n_tokens &&
         !nlp_token_has (&self->view, next, GST_NLP_TOKEN_TITLE) &&
         (nlp_token_lookup (&self->view, next) & nlp_token_lookup (&self->view, next + 1) &
          NLP_LEXICON_SPEECH);
}

static gboolean
is_dash (const NlpSentenceState *self, guint i)
{
  gunichar c = nlp_token_first_char (&self->view, i);

  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

/* "-- voila! -- you have cake" */
static gboolean
dash_goes_on (const NlpSentenceState *self, guint next)
{
  return is_dash (self, next) && next + 1 < self->view.n_tokens &&
         !nlp_token_is_attached (&self->view, next + 1) &&
         (self->view.tokens[next + 1].flags & (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE)) ==
             GST_NLP_TOKEN_ALPHA;
}

/* "he", "she", "said" or "Pete said" behind "!": the sentence around a quotation goes on. */
static gboolean
goes_on_in_speech (const NlpSentenceState *self, guint next)
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
is_ordinal_stop (const NlpSentenceState *self, guint next)
{
  guint i = self->end_token;

  return self->end == NLP_END_STOP && i > self->first &&
         nlp_token_length (&self->view, i - 1) <= 2 && is_number (self, i - 1) &&
         (nlp_token_lookup (&self->view, next) & NLP_LEXICON_CALENDAR);
}

/* ": 1. Eggs", "see 2. above" and "N°. 5" */
static gboolean
is_number_stop (const NlpSentenceState *self, guint next)
{
  guint i = self->end_token;
  gunichar c;

  if (self->end != NLP_END_STOP || i < self->first + 2)
    return FALSE;
  c = nlp_token_first_char (&self->view, i - 1);
  if (is_number (self, next) && (c == 0xb0 || c == 0xba || c == 0x2116))
    return TRUE;
  if (!is_number (self, i - 1) || nlp_token_length (&self->view, i - 1) > 2)
    return FALSE;
  return *nlp_token_bytes (&self->view, i - 2) == ':' ||
         (self->view.tokens[next].flags & (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE)) ==
             GST_NLP_TOKEN_ALPHA;
}

static gboolean
is_lone_stop (const NlpSentenceState *self, guint i)
{
  return !nlp_token_is_attached (&self->view, i) && nlp_token_length (&self->view, i) == 1 &&
         *nlp_token_bytes (&self->view, i) == '.';
}

/* "the end. ... Then" and "the end. . . . Then": whether token @i, behind a full stop, begins an
 * ellipsis that stands for words left out of the next sentence. */
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

/* Whether an ellipsis is part of a sentence: it begins that, or goes on in lower case behind ". .
 * ." or with "I", which tells nothing by its capital. */
static gboolean
ellipsis_goes_on (const NlpSentenceState *self, guint next)
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
  /* A letter with a full stop is an abbreviation that no table has. */
  before--;
  return nlp_token_length (&self->view, before) > 1 ||
         nlp_token_has (&self->view, before, GST_NLP_TOKEN_PUNCT);
}

/* "That is all. 1. Eggs 2. Flour" */
static gboolean
item_starts (const NlpSentenceState *self, guint next)
{
  NlpMarker marker;

  if ((self->end != NLP_END_STOP && self->end != NLP_END_STRONG) ||
      nlp_token_is_attached (&self->view, next))
    return FALSE;
  marker = nlp_marker_read (self->view.text, &self->view.tokens[next],
                            MIN (self->view.n_tokens - next, 5));
  return marker.n_tokens > 0 && (marker.value == 1 || (marker.close == ')' && marker.kind != '1'));
}

/* "2) Flour 1) Knead": another list begins within the last item of one. */
static gboolean
list_starts (const NlpSentenceState *self, guint next, const NlpMarker *marker)
{
  guint word = next + marker->n_tokens;

  return marker->n_tokens > 0 && marker->value == 1 && marker->kind != 'A' &&
         word < self->view.n_tokens && nlp_token_has (&self->view, word, GST_NLP_TOKEN_TITLE);
}

/* ".", "!" and "?" alone */
static gboolean
is_end_mark (const NlpSentenceState *self, guint i)
{
  return nlp_token_length (&self->view, i) == 1 &&
         strchr (".!?", *nlp_token_bytes (&self->view, i)) != NULL &&
         *nlp_token_bytes (&self->view, i) != '\0';
}

/* Whether a capital behind a mark leaves no doubt. That of "I" says nothing, and that behind an
 * ellipsis little. */
static gboolean
capital_starts (const NlpSentenceState *self, guint next)
{
  if (self->bracket > 0)
    return FALSE;
  if (self->end == NLP_END_ELLIPSIS || (self->end == NLP_END_STOP && self->is_closed))
    return nlp_token_length (&self->view, next) > 1 && starts_sentence (self, next);
  return (self->end == NLP_END_STOP || self->end == NLP_END_STRONG) && !self->is_closed;
}

/* Whether the sentence ends in front of @next, as far as its last marks tell. */
static NlpVerdict
judge_marks (const NlpSentenceState *self, guint next)
{
  if (omission_starts (self, next))
    return NLP_VERDICT_ALWAYS;
  if (is_closer (self, next) || is_end_mark (self, next) || reference_at (self, next) > 0 ||
      is_number_stop (self, next) || ellipsis_goes_on (self, next) || names_speaker (self, next) ||
      dash_goes_on (self, next))
    return NLP_VERDICT_NEVER;
  if (item_starts (self, next))
    return NLP_VERDICT_ALWAYS;
  if (self->end == NLP_END_ABBREVIATION)
    return judge_abbreviation (self, next);
  if (nlp_token_is_attached (&self->view, next))
    return attached_word_starts (self, next) ? NLP_VERDICT_ALWAYS : NLP_VERDICT_NEVER;
  if (is_ordinal_stop (self, next))
    return NLP_VERDICT_NEVER;
  if (goes_on_in_speech (self, next))
    return NLP_VERDICT_UNLIKELY;
  if (self->end == NLP_END_ADDRESS)
    return likely (nlp_token_is_web_address (&self->view, next));
  if (self->end == NLP_END_EMOTICON && !nlp_token_has (&self->view, next, GST_NLP_TOKEN_ALPHA))
    return NLP_VERDICT_UNLIKELY;
  if (nlp_token_lookup (&self->view, next) & NLP_LEXICON_EMOTICON)
    return NLP_VERDICT_UNLIKELY;
  switch (next_after (self, next)) {
    case NEXT_UPPER:
      return capital_starts (self, next) ? NLP_VERDICT_ALWAYS : NLP_VERDICT_LIKELY;
    case NEXT_QUOTE:
      return (self->end == NLP_END_STOP && opens_sentence (self, next)) ||
                     (self->end == NLP_END_STRONG && is_dash (self, next))
                 ? NLP_VERDICT_ALWAYS
                 : NLP_VERDICT_LIKELY;
    case NEXT_NUMBER:
      return NLP_VERDICT_LIKELY;
    case NEXT_LOWER:
      return self->is_closed && !nlp_token_has (&self->view, next, GST_NLP_TOKEN_ADDRESS)
                 ? NLP_VERDICT_NEVER
                 : likely (lower_case_starts (self, next));
    default:
      return NLP_VERDICT_UNLIKELY;
  }
}

/* "[16:30] He left" */
static gboolean
is_in_brackets_alone (const NlpSentenceState *self, guint next)
{
  return self->view.text[self->view.tokens[self->first].start] == '[' &&
         (*nlp_token_bytes (&self->view, next - 1) == ']' ||
          *nlp_token_bytes (&self->view, next) == '[');
}

/* "09:56 AM" */
static gboolean
ends_time (const NlpSentenceState *self, guint i)
{
  return nlp_token_has (&self->view, i, GST_NLP_TOKEN_UPPER) && i > self->first &&
         nlp_token_length (&self->view, i) == 2 &&
         nlp_token_has (&self->view, i - 1, GST_NLP_TOKEN_DIGIT);
}

/* Whether a sentence may end without a mark: not between words if the second has no capital. */
static NlpVerdict
judge_words (const NlpSentenceState *self, guint next)
{
  const guint32 telling = GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_ADDRESS | GST_NLP_TOKEN_DIGIT;
  guint32 before = self->view.tokens[next - 1].flags, after = self->view.tokens[next].flags;

  if (!(after & GST_NLP_TOKEN_SPACE_BEFORE) || is_end_mark (self, next) ||
      is_in_brackets_alone (self, next))
    return NLP_VERDICT_NEVER;
  /* "d. Compliance Log" */
  if (self->marker.n_tokens > 0 && next == self->first + self->marker.n_tokens + 1)
    return NLP_VERDICT_NEVER;
  if (*nlp_token_bytes (&self->view, next - 1) == ',' && next > self->first + LONGEST_SALUTATION)
    return NLP_VERDICT_NEVER;
  if ((before & telling) || (after & (telling | GST_NLP_TOKEN_TITLE)) || ends_time (self, next - 1))
    return NLP_VERDICT_UNLIKELY;
  return NLP_VERDICT_NEVER;
}

/* "[16: Acme? 13:28]" */
static gboolean
is_in_short_brackets (const NlpSentenceState *self, guint next)
{
  const NlpTokenView *view = &self->view;
  guint last = MIN (view->n_tokens, self->bracket + SHORT_BRACKETS);

  if (self->bracket == 0 || *nlp_token_bytes (view, self->bracket - 1) != '[')
    return FALSE;
  for (guint i = next; i < last; i++) {
    if (*nlp_token_bytes (view, i) == ']')
      return TRUE;
  }
  return FALSE;
}

/* Whether a line that was not full ends a sentence: a heading, an item, a caption. */
static gboolean
break_ends (const NlpSentenceState *self, guint next)
{
  guint last = next - 1;

  if (nlp_token_has (&self->view, last, GST_NLP_TOKEN_PUNCT) &&
      (*nlp_token_bytes (&self->view, last) == ',' || *nlp_token_bytes (&self->view, last) == '-'))
    return FALSE;
  if (self->lines.is_item)
    return TRUE;
  switch (next_after (self, next)) {
    case NEXT_LOWER:
    case NEXT_OTHER:
      return FALSE;
    default:
      return TRUE;
  }
}

NlpVerdict
nlp_sentence_judge (NlpSentenceState *self, guint next, NlpGap gap)
{
  NlpMarker marker = {0};

  if (gap == NLP_GAP_PARAGRAPH || (gap == NLP_GAP_BREAK && break_ends (self, next)))
    return NLP_VERDICT_ALWAYS;
  if (gap != NLP_GAP_NONE && (gap != NLP_GAP_BLANK || self->marker.n_tokens > 0))
    marker = nlp_marker_read (self->view.text, &self->view.tokens[next],
                              MIN (self->view.n_tokens - next, 5));
  if ((marker.n_tokens > 0 && gap != NLP_GAP_BLANK) ||
      nlp_marker_continues (&self->marker, &marker) || list_starts (self, next, &marker))
    return NLP_VERDICT_ALWAYS;
  if (next <= self->first + self->marker.n_tokens || is_in_short_brackets (self, next))
    return NLP_VERDICT_NEVER;
  return self->end == NLP_END_NONE ? judge_words (self, next) : judge_marks (self, next);
}

void
nlp_sentence_begin (NlpSentenceState *self, guint first)
{
  self->first = first;
  self->marker = nlp_marker_read (self->view.text, &self->view.tokens[first],
                                  MIN (self->view.n_tokens - first, 5));
  self->end = NLP_END_NONE;
  self->bracket = 0;
  self->n_counted = 0;
  self->n_lower = 0;
}

/* Whether @i is inside of quotes and brackets, as far as those of this paragraph tell. */
static void
take_symbol (NlpSentenceState *self, guint i)
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
nlp_sentence_take (NlpSentenceState *self, guint i)
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
  } else if (self->end != NLP_END_NONE && is_closer (self, i)) {
    self->is_closed = TRUE;
  } else if (self->end != NLP_END_NONE && (n = reference_at (self, i)) > 0) {
    self->is_closed = FALSE;
  } else {
    self->end = NLP_END_NONE;
    n = 1;
  }
  if (n == 1 && nlp_token_has (&self->view, i, GST_NLP_TOKEN_PUNCT))
    take_symbol (self, i);
  return n;
}

void
nlp_sentence_begin_paragraph (NlpSentenceState *self)
{
  self->in_straight_quotes = FALSE;
  self->in_curly_quotes = FALSE;
}
