/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarytext.h: small segmented texts for the tests of summaries.
 */

#ifndef SUMMARY_TEXT_H
#define SUMMARY_TEXT_H

#include <gst/check/gstcheck.h>
#include <string.h>

#include "base/pos.h"
#include "ranking/ranker.h"

/* A segmented text that the test builds sentence by sentence. */
typedef struct {
  GString *text;
  GArray *tokens;
  GArray *sentences;
  GArray *mentions;
  GArray *syntax;  /* of the tokens of sentences from add_classes() */
  GString *lemmas; /* the block of lemmas that @syntax refers to */
} Text;

static inline void
text_init (Text *text)
{
  text->text = g_string_new (NULL);
  text->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  text->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  text->mentions = g_array_new (FALSE, FALSE, sizeof (NlpScoringMention));
  text->syntax = g_array_new (FALSE, FALSE, sizeof (GstNlpTokenSyntax));
  text->lemmas = g_string_new (NULL);
}

static inline void
text_clear (Text *text)
{
  g_string_free (text->text, TRUE);
  g_array_unref (text->tokens);
  g_array_unref (text->sentences);
  g_array_unref (text->mentions);
  g_array_unref (text->syntax);
  g_string_free (text->lemmas, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

static inline guint32
flags_of (gunichar first)
{
  if (g_unichar_isupper (first))
    return GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_TITLE;
  if (g_unichar_isalpha (first))
    return GST_NLP_TOKEN_ALPHA;
  return g_unichar_isdigit (first) ? GST_NLP_TOKEN_DIGIT : GST_NLP_TOKEN_PUNCT;
}

/* Adds tokens from @start on: sequences of letters and digits, and single other characters. */
static inline void
add_tokens (Text *text, gsize start)
{
  const gchar *p = text->text->str + start;
  const gchar *end = text->text->str + text->text->len;

  while (p < end) {
    GstNlpToken token = {p - text->text->str, 0, flags_of (g_utf8_get_char (p))};
    gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

    p = g_utf8_next_char (p);
    while (token.flags != GST_NLP_TOKEN_PUNCT && p < end && g_unichar_isalnum (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    token.end = p - text->text->str;
    if (!is_space)
      g_array_append_val (text->tokens, token);
  }
}

static inline void
add_sentence (Text *text, const gchar *sentence)
{
  GstNlpRange range = {text->text->len, text->text->len + strlen (sentence)};

  g_string_append (text->text, sentence);
  add_tokens (text, range.start);
  g_array_append_val (text->sentences, range);
  g_string_append_c (text->text, ' ');
}

/* Adds the parts of speech of the next tokens of the text, and lemmas that differ from the words:
 * "NOUN:ferry VERB PUNCT". */
static inline void
add_classes (Text *text, const gchar *classes)
{
  g_auto (GStrv) names = g_strsplit (classes, " ", -1);

  for (gchar **name = names; *name != NULL; name++) {
    const gsize length = strcspn (*name, ":");
    GstNlpTokenSyntax syntax = {.head = GST_NLP_HEAD_NONE, .lemma = GST_NLP_LEMMA_LOWER};

    syntax.pos = nlp_pos_from_name (*name, length);
    g_assert_cmpint (syntax.pos, !=, GST_NLP_POS_NONE);
    if ((*name)[length] == ':') {
      syntax.lemma = GST_NLP_LEMMA_STRING + (guint32)text->lemmas->len;
      g_string_append_len (text->lemmas, *name + length + 1, strlen (*name + length + 1) + 1);
    }
    g_array_append_val (text->syntax, syntax);
  }
  g_assert_cmpint (text->syntax->len, ==, text->tokens->len);
}

/* Adds a mention of @name where it first occurs. */
static inline void
add_mention (Text *text, const gchar *name)
{
  const gchar *found = strstr (text->text->str, name);
  NlpScoringMention mention = {.chain = -1};

  g_assert_nonnull (found);
  mention.start = found - text->text->str;
  mention.end = mention.start + strlen (name);
  g_array_append_val (text->mentions, mention);
}

/* Returns the text as the input of a ranker. It points into @text. */
static inline NlpScoringInput
text_input (const Text *text)
{
  return (NlpScoringInput){
      .text = text->text->str,
      .length = text->text->len,
      .tokens = (const GstNlpToken *)text->tokens->data,
      .n_tokens = text->tokens->len,
      .sentences = (const GstNlpRange *)text->sentences->data,
      .n_sentences = text->sentences->len,
      .mentions = text->mentions->len ? (const NlpScoringMention *)text->mentions->data : NULL,
      .n_mentions = text->mentions->len,
      .syntax = text->syntax->len ? (const GstNlpTokenSyntax *)text->syntax->data : NULL,
      .lemmas = text->lemmas->str,
  };
}

#endif
