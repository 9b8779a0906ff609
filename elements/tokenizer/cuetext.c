/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "cuetext.h"

#include <string.h>

#include "chartype.h"

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

gboolean
nlp_cue_begins_turn (const gchar *cue, gsize length)
{
  gsize at = skip_space (cue, 0, length);
  guint size;

  if (at == length)
    return FALSE;
  switch (nlp_char_at (cue + at, &size)) {
    case '-':
    case '[':
    case '(':
    case '#':
    case 0x2010 ... 0x2015: /* dashes */
    case 0x266a:            /* notes */
    case 0x266b:
      return TRUE;
    case '>':
      return at + 1 < length && cue[at + 1] == '>';
    default:
      return FALSE;
  }
}

gsize
nlp_cue_append (GString *text, const gchar *cue, gsize length)
{
  gsize at = skip_space (cue, 0, length), start;

  if (text->len > 0)
    g_string_append_c (text, nlp_cue_begins_turn (cue, length) ? '\n' : ' ');
  start = text->len;
  while (at < length) {
    gsize word = at, next;

    while (at < length && nlp_space_size (cue + at) == 0) {
      guint size;

      nlp_char_at (cue + at, &size);
      at += size;
    }
    g_string_append_len (text, cue + word, at - word);
    next = skip_space (cue, at, length);
    if (next < length)
      g_string_append_c (text, memchr (cue + at, '\n', next - at) != NULL &&
                                       nlp_cue_begins_turn (cue + next, length - next)
                                   ? '\n'
                                   : ' ');
    at = next;
  }
  return start;
}

static gboolean
is_end_mark (gunichar c)
{
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026: /* ellipsis */
    case 0x3002: /* ideographic full stop */
    case 0xff01: /* full width */
    case 0xff1f:
    case 0x0964: /* danda */
    case 0x061f: /* Arabic question mark */
    case 0x06d4:
      return TRUE;
    default:
      return FALSE;
  }
}

/* Quotes and brackets that close. */
static gboolean
is_closer (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201d || c == 0xbb ||
         c == 0x300d || c == 0x300f;
}

/* Whether the sentence before token @end stops at a mark: an ellipsis goes on in the next cue. */
static gboolean
is_marked (const gchar *text, const GstNlpToken *tokens, guint first, guint end)
{
  while (end > first) {
    const GstNlpToken *token = &tokens[--end];
    guint size;
    gunichar c = nlp_char_at (text + token->start, &size);

    if (!(token->flags & GST_NLP_TOKEN_PUNCT))
      return FALSE;
    if (is_end_mark (c))
      return token->end - token->start == size ? c != 0x2026 : text[token->end - 1] != '.';
    if (!is_closer (c))
      return FALSE;
  }
  return FALSE;
}

gsize
nlp_cue_find_end (const NlpSegmenter *segmenter,
                  const gchar *text,
                  gsize length,
                  GArray *tokens,
                  GArray *sentences)
{
  const GstNlpToken *all;
  guint end;

  nlp_segmenter_run (segmenter, text, length, tokens, sentences);
  all = (const GstNlpToken *)(gconstpointer)tokens->data;
  end = tokens->len;
  for (guint i = sentences->len; i > 0; i--) {
    const GstNlpRange *sentence = &g_array_index (sentences, GstNlpRange, i - 1);
    guint first = end;

    while (first > 0 && all[first - 1].start >= sentence->start)
      first--;
    if (is_marked (text, all, first, end))
      return sentence->end;
    end = first;
  }
  return 0;
}
