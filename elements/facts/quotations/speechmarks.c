/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechmarks.c: pairs the quotation marks of a text.
 */

#include "speechmarks.h"

#define MAX_DEPTH 4
#define NO_PAIR G_MAXUINT

/* A style of marks. Straight marks open and close in the same form. */
typedef enum {
  STYLE_NONE,
  STYLE_STRAIGHT,
  STYLE_SINGLE, /* also the apostrophe */
  STYLE_DOUBLE,
  STYLE_CURLY_SINGLE, /* also the apostrophe, where it closes */
  STYLE_ANGLE,
} Style;

typedef struct {
  Style style;
  gboolean may_open;
  gboolean may_close;
} Mark;

/* The pairs that are open, innermost last, as indices. */
typedef struct {
  const NlpSpeechWords *words;
  GArray *pairs;
  guint open[MAX_DEPTH];
  Style styles[MAX_DEPTH];
  guint depth;
  guint pending; /* a pair that was open at the end of the paragraph before, or NO_PAIR */
  Style pending_style;
} Pairing;

static gboolean
has_space_before (const NlpSpeechWords *words, gsize token)
{
  return token == 0 || token == words->view->n_tokens ||
         words->view->tokens[token].start > words->view->tokens[token - 1].end;
}

/* A straight mark opens after whitespace, a bracket or a dash, and closes before one of them. */
static Mark
read_straight (const NlpSpeechWords *words, gsize token, Style style)
{
  const guint64 edges = NLP_SPEECH (DASH) | NLP_SPEECH (BRACKET) | NLP_SPEECH (MARK);
  const gboolean after =
      has_space_before (words, token) || nlp_speech_words_is (words, token - 1, edges);
  const gboolean before = has_space_before (words, token + 1);

  return (Mark){style, after && !before, !after || before};
}

/* A single mark is rather an apostrophe: it closes only after punctuation, or where the word before
 * it has no "s" that would make it a possessive. */
static Mark
read_single (const NlpSpeechWords *words, gsize token, Style style)
{
  const guint64 punctuation = NLP_SPEECH (COMMA) | NLP_SPEECH (STOP);
  Mark mark = read_straight (words, token, style);

  if (token > 0 && mark.may_close)
    mark.may_close = nlp_speech_words_is (words, token - 1, punctuation) ||
                     !nlp_speech_words_is (words, token - 1, NLP_SPEECH (S));
  return mark;
}

static Mark
read_mark (const NlpSpeechWords *words, gsize token)
{
  const GstNlpToken *found = &words->view->tokens[token];
  const gchar *text = words->view->text + found->start;

  switch (g_utf8_get_char_validated (text, found->end - found->start)) {
    case '"':
      return read_straight (words, token, STYLE_STRAIGHT);
    case '\'':
      return found->end - found->start == 2 ? read_straight (words, token, STYLE_STRAIGHT)
                                            : read_single (words, token, STYLE_SINGLE);
    case '`':
      return (Mark){found->end - found->start == 2 ? STYLE_STRAIGHT : STYLE_SINGLE, TRUE, FALSE};
    case 0x201c:
    case 0x201e:
    case 0x201f:
      return (Mark){STYLE_DOUBLE, TRUE, FALSE};
    case 0x201d:
      return (Mark){STYLE_DOUBLE, FALSE, TRUE};
    case 0x2018:
    case 0x201a:
    case 0x201b:
      return (Mark){STYLE_CURLY_SINGLE, TRUE, FALSE};
    case 0x2019:
      return (Mark){STYLE_CURLY_SINGLE, FALSE, read_single (words, token, STYLE_SINGLE).may_close};
    case 0xab:
    case 0x2039:
      return (Mark){STYLE_ANGLE, TRUE, FALSE};
    case 0xbb:
    case 0x203a:
      return (Mark){STYLE_ANGLE, FALSE, TRUE};
    default:
      return (Mark){STYLE_NONE, FALSE, FALSE};
  }
}

static void
open_pair (Pairing *self, guint32 token, Style style)
{
  const NlpSpeechMark pair = {token, token, FALSE, self->depth};

  if (self->depth == MAX_DEPTH)
    return;
  self->open[self->depth] = self->pairs->len;
  self->styles[self->depth++] = style;
  g_array_append_val (self->pairs, pair);
}

/* Removes a pair that is still open: its mark was an apostrophe. All pairs after it are inside. */
static void
remove_pair (Pairing *self, guint index)
{
  for (guint i = index + 1; i < self->pairs->len; i++)
    g_array_index (self->pairs, NlpSpeechMark, i).depth--;
  g_array_remove_index (self->pairs, index);
}

static gboolean
is_apostrophe (Style style)
{
  return style == STYLE_SINGLE || style == STYLE_CURLY_SINGLE;
}

/* Ends the pairs from @depth at @token. Only the outermost of them has a closing mark. */
static void
close_pairs (Pairing *self, guint depth, guint32 token, gboolean is_closed)
{
  for (guint i = self->depth; i-- > depth;) {
    NlpSpeechMark *pair = &g_array_index (self->pairs, NlpSpeechMark, self->open[i]);

    pair->close = token;
    pair->is_closed = is_closed && i == depth;
    if (!pair->is_closed && is_apostrophe (self->styles[i]))
      remove_pair (self, self->open[i]);
  }
  self->depth = depth;
}

/* Returns the depth of the innermost open pair of @style, or the current depth. */
static guint
find_open (const Pairing *self, Style style)
{
  for (guint i = self->depth; i-- > 0;) {
    if (self->styles[i] == style)
      return i;
  }
  return self->depth;
}

/* Closes the pair that was open at the end of the paragraph before. Only a mark that can't open
 * shows that it belongs there. */
static void
close_pending (Pairing *self, guint32 token)
{
  NlpSpeechMark *pair = &g_array_index (self->pairs, NlpSpeechMark, self->pending);

  pair->close = token;
  pair->is_closed = TRUE;
  self->pending = NO_PAIR;
}

/* Ends the open pairs at the end of a paragraph. */
static void
end_paragraph (Pairing *self, guint32 token)
{
  self->pending = self->depth > 0 ? self->open[0] : NO_PAIR;
  self->pending_style = self->styles[0];
  if (is_apostrophe (self->styles[0]))
    self->pending = NO_PAIR;
  close_pairs (self, 0, token, FALSE);
}

/* An opening mark where one of its style is open ends that one: its closing mark was forgotten. */
static void
add_mark (Pairing *self, guint32 token)
{
  const Mark mark = read_mark (self->words, token);
  const guint depth = find_open (self, mark.style);

  if (mark.style == STYLE_NONE)
    return;
  if (depth < self->depth && mark.may_close) {
    close_pairs (self, depth, token, TRUE);
  } else if (self->pending != NO_PAIR && self->pending_style == mark.style && !mark.may_open) {
    close_pending (self, token);
  } else if (mark.may_open) {
    self->pending = NO_PAIR;
    close_pairs (self, depth, token, FALSE);
    open_pair (self, token, mark.style);
  }
}

void
nlp_speech_marks_init (NlpSpeechMarks *self, const NlpSpeechWords *words)
{
  const guint32 n_tokens = (guint32)words->view->n_tokens;
  Pairing pairing = {.words = words, .pending = NO_PAIR};

  self->pairs = g_array_new (FALSE, FALSE, sizeof (NlpSpeechMark));
  pairing.pairs = self->pairs;
  for (guint32 i = 0; i < n_tokens; i++) {
    if ((pairing.depth > 0 || pairing.pending != NO_PAIR) &&
        nlp_speech_words_begins_paragraph (words, i))
      end_paragraph (&pairing, i);
    if (nlp_speech_words_is (words, i, NLP_SPEECH (MARK)))
      add_mark (&pairing, i);
  }
  close_pairs (&pairing, 0, n_tokens, FALSE);
}

void
nlp_speech_marks_clear (NlpSpeechMarks *self)
{
  g_clear_pointer (&self->pairs, g_array_unref);
}

/* Returns the number of pairs that open before @token. */
static guint
count_before (const NlpSpeechMarks *self, guint32 token)
{
  guint low = 0, high = self->pairs->len;

  while (low < high) {
    const guint middle = low + (high - low) / 2;

    if (g_array_index (self->pairs, NlpSpeechMark, middle).open < token)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const NlpSpeechMark *
nlp_speech_marks_get (const NlpSpeechMarks *self, guint32 token)
{
  const guint i = count_before (self, token);
  const NlpSpeechMark *pair = &g_array_index (self->pairs, NlpSpeechMark, i);

  return i < self->pairs->len && pair->open == token ? pair : NULL;
}

const NlpSpeechMark *
nlp_speech_marks_around (const NlpSpeechMarks *self, guint32 token)
{
  for (guint i = count_before (self, token); i-- > 0;) {
    const NlpSpeechMark *pair = &g_array_index (self->pairs, NlpSpeechMark, i);

    if (pair->depth == 0)
      return token < pair->close ? pair : NULL;
  }
  return NULL;
}
