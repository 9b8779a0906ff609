/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sentences.c: finds sentences by rules and, where these are unsure, by a model.
 */

#include "sentences.h"

/* Only tokens with one of these flags change the state of a sentence. */
#define RELEVANT                                                                                   \
  (GST_NLP_TOKEN_PUNCT | GST_NLP_TOKEN_ABBREVIATION | GST_NLP_TOKEN_ADDRESS | GST_NLP_TOKEN_DIGIT)

/* Returns the gap before token @next. Inline because most are a single space. */
static inline NlpGap
gap_before (NlpSentenceState *self, guint next)
{
  const GstNlpToken *token = &self->view.tokens[next];
  guint32 length = token->start - token[-1].end;

  if (length == 0)
    return NLP_GAP_NONE;
  if (length == 1 && self->view.text[token[-1].end] == ' ')
    return NLP_GAP_SPACE;
  return nlp_lines_gap (&self->lines, token - 1, token);
}

static void
add_sentence (const NlpSentenceState *self, guint end, GArray *sentences)
{
  const GstNlpRange sentence = {self->view.tokens[self->first].start,
                                self->view.tokens[end - 1].end};

  g_array_append_val (sentences, sentence);
}

static gboolean
ends_before (NlpSentenceState *self,
             guint next,
             NlpGap gap,
             NlpBreakFunc decide,
             gconstpointer user_data)
{
  NlpBreak likelihood;

  /* Most gaps are between words and need no more than this. */
  if (self->end == NLP_END_NONE && gap <= NLP_GAP_SPACE && self->marker.n_tokens == 0 &&
      (gap == NLP_GAP_NONE || !nlp_words_may_split (&self->view, self->first, next)))
    return FALSE;
  likelihood = nlp_sentence_break_at (self, next, gap);
  if (likelihood == NLP_BREAK_NEVER || likelihood == NLP_BREAK_ALWAYS)
    return likelihood == NLP_BREAK_ALWAYS;
  return decide (user_data, self, next, likelihood);
}

/* Adds token @i to the sentence, with those that belong to it, and returns the token after them. */
static inline guint
advance (NlpSentenceState *self, guint i)
{
  if (nlp_token_has (&self->view, i, RELEVANT))
    return i + nlp_sentence_advance (self, i);
  self->end = NLP_END_NONE;
  return i + 1;
}

void
nlp_sentences_find_with (const NlpLexicon *lexicon,
                         const gchar *text,
                         gsize length,
                         const GArray *tokens,
                         NlpBreakFunc decide,
                         gconstpointer user_data,
                         GArray *sentences)
{
  NlpSentenceState self = {
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
  nlp_sentence_begin (&self, 0);
  while ((i = advance (&self, i)) < self.view.n_tokens) {
    NlpGap gap = gap_before (&self, i);

    if (ends_before (&self, i, gap, decide, user_data)) {
      add_sentence (&self, i, sentences);
      nlp_sentence_begin (&self, i);
    }
    if (gap == NLP_GAP_PARAGRAPH)
      nlp_sentence_begin_paragraph (&self);
  }
  add_sentence (&self, i, sentences);
}

static gboolean
decide_by_rules (gconstpointer user_data, NlpSentenceState *state, guint next, NlpBreak likelihood)
{
  return likelihood == NLP_BREAK_LIKELY;
}

static gboolean
is_name_word (const NlpTokenView *self, guint i)
{
  const guint32 capitals = GST_NLP_TOKEN_TITLE | GST_NLP_TOKEN_UPPER;

  return (self->tokens[i].flags & capitals) == GST_NLP_TOKEN_TITLE;
}

static gboolean
decide_by_model (gconstpointer user_data, NlpSentenceState *state, guint next, NlpBreak likelihood)
{
  NlpBoundaryFeatures features;

  /* Two capitalised words are mostly parts of a name, unless the second begins sentences. */
  if (state->end == NLP_END_NONE && is_name_word (&state->view, next - 1) &&
      is_name_word (&state->view, next) &&
      !nlp_boundary_model_knows (user_data, &state->view, next, NLP_WORD_AFTER))
    return FALSE;

  nlp_boundary_features (state, next, likelihood, &features);
  return nlp_boundary_model_score (user_data, &state->view, &features) > 0;
}

void
nlp_sentences_find (const NlpLexicon *lexicon,
                    const NlpBoundaryModel *model,
                    const gchar *text,
                    gsize length,
                    const GArray *tokens,
                    GArray *sentences)
{
  nlp_sentences_find_with (lexicon, text, length, tokens,
                           model != NULL ? decide_by_model : decide_by_rules, model, sentences);
}
