/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitytext.h: plain tokens for the tests of the engines, and matches as text.
 */

#ifndef ENTITY_TEXT_H
#define ENTITY_TEXT_H

#include <gst/check/gstcheck.h>
#include <string.h>

#include "lexical/match.h"
#include "lexical/words.h"

/* Whether a token such as "U.S." or "Mr." keeps its full stop. */
static inline gboolean
is_abbreviation (const gchar *text, gsize length)
{
  return text[length - 1] == '.' && length > 1 &&
         (memchr (text, '.', length - 1) != NULL || (length <= 4 && g_ascii_isupper (text[0])));
}

static inline void
add_token (GArray *tokens, const gchar *text, gsize start, gsize end)
{
  GstNlpToken token = {(guint32)start, (guint32)end, GST_NLP_TOKEN_NONE};

  for (const gchar *p = text + start; p < text + end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalpha (c))
      token.flags |= GST_NLP_TOKEN_ALPHA;
    if (g_unichar_isdigit (c))
      token.flags |= GST_NLP_TOKEN_DIGIT;
  }
  if (token.flags == GST_NLP_TOKEN_NONE)
    token.flags = GST_NLP_TOKEN_PUNCT;
  g_array_append_val (tokens, token);
}

/* Splits text without whitespace into punctuation at its ends and the rest. */
static inline void
add_tokens (GArray *tokens, const gchar *text, gsize start, gsize end)
{
  gsize last = end;

  for (; start < end && strchr ("(\"", text[start]) != NULL; start++)
    add_token (tokens, text, start, start + 1);
  while (last > start && strchr (").,;:?!\"%", text[last - 1]) != NULL &&
         !is_abbreviation (text + start, last - start))
    last--;
  if (last > start)
    add_token (tokens, text, start, last);
  for (; last < end; last++)
    add_token (tokens, text, last, last + 1);
}

static inline GArray *
tokens_of (const gchar *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  gsize length = strlen (text);

  for (gsize at = 0; at < length;) {
    gsize spaces = strspn (text + at, " \t\r\n");
    gsize size = strcspn (text + at + spaces, " \t\r\n");

    add_tokens (tokens, text, at + spaces, at + spaces + size);
    at += spaces + size;
  }
  return tokens;
}

static inline NlpWords *
words_of (const NlpWordClasses *word_classes, const gchar *text)
{
  g_autoptr (GArray) tokens = tokens_of (text);

  return nlp_words_new (word_classes, text, strlen (text), (const GstNlpToken *)tokens->data,
                        tokens->len, NULL, 0);
}

/* Writes matches as "Japan/GPE; Friday/DATE". */
static inline gchar *
show_matches (const gchar *text, const GArray *matches)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++) {
    const NlpMatch *match = &g_array_index (matches, NlpMatch, i);

    g_string_append_printf (shown, "%s%.*s/%s", i > 0 ? "; " : "", (int)(match->end - match->start),
                            text + match->start, match->label);
  }
  return g_string_free (shown, FALSE);
}

#endif
