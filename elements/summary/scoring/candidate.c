/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * candidate.c: decides which sentences may be in a summary.
 */

#include "candidate.h"

#define MIN_WORDS 5

/* Words up to this many bytes have no capital even in names and titles: "of", "and". */
#define MAX_PARTICLE 3

static gunichar
first_char (const gchar *text, const GstNlpToken *token)
{
  return g_utf8_get_char (text + token->start);
}

static gunichar
last_char (const gchar *text, const GstNlpToken *token)
{
  return g_utf8_get_char (g_utf8_prev_char (text + token->end));
}

static gboolean
is_closing (gunichar c)
{
  switch (g_unichar_type (c)) {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION: /* closes in German: »so« */
      return TRUE;
    default:
      return c == '"' || c == '\'';
  }
}

/* Whether @c is a full stop or exclamation mark, in any script. */
static gboolean
is_final (gunichar c)
{
  switch (c) {
    case '.':
    case '!':
    case 0x0589: /* Armenian full stop */
    case 0x06d4: /* Arabic full stop */
    case 0x0964: /* danda */
    case 0x1362: /* Ethiopic full stop */
    case 0x2026: /* horizontal ellipsis */
    case 0x203c: /* double exclamation mark */
    case 0x3002: /* ideographic full stop */
    case 0xff01: /* fullwidth exclamation mark */
    case 0xff0e: /* fullwidth full stop */
    case 0xff61: /* halfwidth ideographic full stop */
      return TRUE;
    default:
      return FALSE;
  }
}

/* Returns the number of tokens without references such as "[17]" and "[3, 4]" at the end. */
static gsize
without_references (const gchar *text, const GstNlpToken *tokens, gsize n)
{
  while (n > 0 && first_char (text, &tokens[n - 1]) == ']') {
    gsize open = n - 1;

    while (open > 0 && first_char (text, &tokens[open]) != '[') {
      if (tokens[open].flags & GST_NLP_TOKEN_ALPHA)
        return n;
      open--;
    }
    n = open;
  }

  return n;
}

static gboolean
ends_as_statement (const gchar *text, const GstNlpToken *tokens, gsize n)
{
  n = without_references (text, tokens, n);
  while (n > 0 && is_closing (last_char (text, &tokens[n - 1])))
    n--;

  return n > 0 && is_final (last_char (text, &tokens[n - 1]));
}

/* Whether @token would have a capital in a name or title, but has none. */
static gboolean
is_plain_word (const GstNlpToken *token)
{
  return token->flags & GST_NLP_TOKEN_ALPHA && token->end - token->start > MAX_PARTICLE &&
         !(token->flags & (GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_CLITIC | GST_NLP_TOKEN_ADDRESS));
}

gboolean
nlp_is_candidate_sentence (const gchar *text,
                           const GstNlpToken *tokens,
                           gsize n_tokens,
                           gboolean is_credit)
{
  gsize n_words = 0;
  gboolean plain = FALSE;

  for (gsize i = 0; i < n_tokens; i++) {
    n_words += !(tokens[i].flags & GST_NLP_TOKEN_PUNCT);
    plain |= is_plain_word (&tokens[i]);
  }

  return n_words >= MIN_WORDS && (plain || !is_credit) &&
         ends_as_statement (text, tokens, n_tokens);
}
