/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cuetext.c: joins the text of caption cues and finds the ends of their sentences.
 */

#include "cuetext.h"

#include <string.h>

#include <unicode/uchar.h>

#include "characters/chartype.h"
#include "characters/scripts.h"

#define ELLIPSIS 0x2026

/* The maximum length of a speaker's name in code points: "REPORTER:" */
#define MAX_NAME 32

/* The maximum number of quotes and brackets considered after an end mark. */
#define MAX_CLOSERS 8

/* Returns the position after the whitespace at @at. */
static gsize
skip_space (const gchar *text, gsize at, gsize length)
{
  while (at < length) {
    guint size = nlp_space_size (text + at);

    if (size == 0)
      break;
    at += size;
  }
  return at;
}

/* Returns the position of the next whitespace. */
static gsize
skip_word (const gchar *text, gsize at, gsize length)
{
  while (at < length && nlp_space_size (text + at) == 0) {
    guint size;

    nlp_char_at (text + at, &size);
    at += size;
  }
  return at;
}

/* Returns the code point before @at, or 0. */
static gunichar
char_before (const gchar *text, gsize at)
{
  const gchar *before = at > 0 ? g_utf8_find_prev_char (text, text + at) : NULL;
  guint size;

  return before != NULL ? nlp_char_at (before, &size) : 0;
}

/* Whether @c is a musical note. */
static gboolean
is_note (gunichar c)
{
  return c >= 0x2669 && c <= 0x266c;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* Whether the text at @at continues a sentence. */
static gboolean
continues (const gchar *cue, gsize at, gsize length)
{
  guint size;

  at = skip_space (cue, at, length);
  return at < length && (memchr (",.;:?!", cue[at], 6) != NULL ||
                         g_unichar_islower (nlp_char_at (cue + at, &size)));
}

/* Whether a dash begins a turn: "- No.", but not "- and Canada -" or "-5 degrees". */
static gboolean
dash_begins_turn (const gchar *cue, gsize at, gsize length)
{
  guint size;

  while (at < length && is_dash (nlp_char_at (cue + at, &size)))
    at += size;
  return at == length || !(g_ascii_isdigit (cue[at]) || continues (cue, at, length));
}

/* Whether a bracket begins a turn: "(LAUGHTER)", "[man] No.", but not "(GCSB) said" or "(which is".
 */
static gboolean
bracket_begins_turn (const gchar *cue, gsize at, gsize length)
{
  const gchar *close = memchr (cue + at, cue[at] == '[' ? ']' : ')', length - at);

  if (close == NULL)
    return cue[at] == '[' || !continues (cue, at + 1, length);
  return !continues (cue, close + 1 - cue, length);
}

/* Whether the name of a speaker is at @at: "REPORTER: Is it", but not "Is it: yes" or "6:30". */
static gboolean
begins_with_name (const gchar *cue, gsize at, gsize length)
{
  guint size, n_letters = 0;

  for (guint i = 0; i < MAX_NAME && at < length; i++, at += size) {
    gunichar c = nlp_char_at (cue + at, &size);

    if (c == ':')
      return n_letters > 1 && (at + 1 == length || nlp_space_size (cue + at + 1) > 0);
    if (g_unichar_isupper (c))
      n_letters++;
    else if (c == '\n' || g_unichar_isalpha (c))
      return FALSE;
  }
  return FALSE;
}

gboolean
nlp_cue_begins_turn (const gchar *cue, gsize length)
{
  gsize at = skip_space (cue, 0, length);
  gunichar c;
  guint size;

  if (at == length)
    return FALSE;
  c = nlp_char_at (cue + at, &size);
  if (is_dash (c))
    return dash_begins_turn (cue, at, length);
  if (c == '[' || c == '(')
    return bracket_begins_turn (cue, at, length);
  if (c == '#')
    return at + 1 == length || nlp_space_size (cue + at + 1) > 0;
  if (c == '>')
    return at + 1 < length && cue[at + 1] == '>';
  return is_note (c) || begins_with_name (cue, at, length);
}

/* Whether @c is a letter or punctuation mark of a script without spaces. */
static gboolean
is_unspaced (gunichar c)
{
  return nlp_script_needs_dictionary (c) || (c >= 0x3001 && c <= 0x303f) ||
         (c >= 0xff01 && c <= 0xff65);
}

/* Appends the separator that replaces the end of a line or cue before @next. */
static void
append_separator (GString *text, const gchar *next, gsize length)
{
  guint size;

  if (nlp_cue_begins_turn (next, length))
    g_string_append_c (text, '\n');
  else if (!is_unspaced (nlp_char_at (next, &size)) ||
           !is_unspaced (char_before (text->str, text->len)))
    g_string_append_c (text, ' ');
}

gsize
nlp_cue_append (GString *text, const gchar *cue, gsize length)
{
  gsize at = skip_space (cue, 0, length), start;

  if (text->len > 0 && at < length)
    append_separator (text, cue + at, length - at);
  start = text->len;
  while (at < length) {
    gsize end = skip_word (cue, at, length), next = skip_space (cue, end, length);

    g_string_append_len (text, cue + at, end - at);
    if (next < length && memchr (cue + end, '\n', next - end) != NULL)
      append_separator (text, cue + next, length - next);
    else if (next < length)
      g_string_append_c (text, ' ');
    at = next;
  }
  return start;
}

/* Whether @c ends sentences. */
static gboolean
is_end_mark (gunichar c)
{
  if (c < 0x80)
    return c == '.' || c == '!' || c == '?';
  return c == ELLIPSIS || u_hasBinaryProperty (c, UCHAR_S_TERM);
}

/* Whether @c is a quote or bracket. */
static gboolean
is_closer (gunichar c)
{
  return u_getIntPropertyValue (c, UCHAR_SENTENCE_BREAK) == U_SB_CLOSE;
}

/* Whether a sentence may end in the cue that begins at @added, or before it. */
static gboolean
may_end (const gchar *text, gsize length, gsize added)
{
  gsize at = added;
  guint size;

  for (guint i = 0; i < MAX_CLOSERS && at > 0; i++)
    at = g_utf8_find_prev_char (text, text + at) - text;
  for (; at < length; at += size) {
    gunichar c = nlp_char_at (text + at, &size);

    if (is_end_mark (c) || is_note (c) || (c < 0x80 && memchr ("\n])#", c, 4) != NULL))
      return TRUE;
  }
  return FALSE;
}

typedef enum {
  END_NONE,
  END_OPEN, /* an ellipsis or an abbreviation: the sentence may continue */
  END_WHOLE,
} End;

/* Returns how the sentence of the tokens from @first to @end ends. */
static End
end_of (const gchar *text, const GstNlpToken *tokens, guint first, guint end)
{
  while (end > first) {
    const GstNlpToken *token = &tokens[--end];
    guint size;
    gunichar c = nlp_char_at (text + token->start, &size);

    if (token->flags & GST_NLP_TOKEN_ABBREVIATION)
      return END_OPEN;
    if (!(token->flags & GST_NLP_TOKEN_PUNCT))
      return END_NONE;
    if (is_end_mark (c)) {
      gboolean is_single = token->end - token->start == size;

      return c == ELLIPSIS || (!is_single && text[token->end - 1] == '.') ? END_OPEN : END_WHOLE;
    }
    if (!is_closer (c))
      return END_NONE;
  }
  return END_NONE;
}

/* Returns the end of the last sentence that is whole, or 0. A sentence that others follow is whole
 * if it ends with any mark, or if another speaker begins after it. */
static gsize
find_sentence_end (const gchar *text, const GArray *tokens, const GArray *sentences)
{
  const GstNlpToken *all = (const GstNlpToken *)(gconstpointer)tokens->data;
  guint end = tokens->len;
  gsize next = 0;

  for (guint i = sentences->len; i > 0; i--) {
    const GstNlpRange *sentence = &g_array_index (sentences, GstNlpRange, i - 1);
    guint first = end;
    End how;

    while (first > 0 && all[first - 1].start >= sentence->start)
      first--;
    how = end_of (text, all, first, end);
    if (how == END_WHOLE || (how == END_OPEN && next > 0) ||
        (next > 0 && memchr (text + sentence->end, '\n', next - sentence->end) != NULL))
      return sentence->end;
    end = first;
    next = sentence->start;
  }
  return 0;
}

/* Whether all of the text is a sound or a song: "[applause]", "♪ We'll meet again ♪". */
static gboolean
is_sound (const gchar *text, gsize length)
{
  gunichar last = char_before (text, length);
  guint size;

  switch (nlp_char_at (text, &size)) {
    case '[':
      return last == ']';
    case '(':
      return last == ')';
    case '#':
      return last == '#' && length > 1;
    default:
      return is_note (nlp_char_at (text, &size)) && is_note (last);
  }
}

gsize
nlp_cue_find_end (const NlpSegmenter *segmenter,
                  const gchar *text,
                  gsize length,
                  gsize added,
                  GArray *tokens,
                  GArray *sentences)
{
  gsize end, rest;

  if (!may_end (text, length, added))
    return 0;
  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  end = find_sentence_end (text, tokens, sentences);
  rest = skip_space (text, end, length);
  return rest < length && is_sound (text + rest, length - rest) ? length : end;
}
