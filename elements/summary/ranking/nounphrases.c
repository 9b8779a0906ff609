/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nounphrases.c: finds the noun phrases of a document whose parts of speech are known.
 */

#include "nounphrases.h"

#include <string.h>

#define MAX_TOKENS 5
#define MIN_LETTERS 3

/* Adjacent tokens, each an adjective or noun, of which the last one is a noun. */
typedef struct {
  guint32 first;
  guint32 head; /* the first one after the leading adjectives */
  guint32 end;  /* the token after the last one */
} Group;

static gboolean
is_noun (const NlpScoringContext *self, guint32 token)
{
  const guint8 pos = self->input->syntax[token].pos;

  return pos == GST_NLP_POS_NOUN || pos == GST_NLP_POS_PROPN;
}

/* Whether a token may be in a group. */
static gboolean
is_part (const NlpScoringContext *self, guint32 token)
{
  const guint32 id = self->word_ids[token];

  return id != NLP_WORD_NONE && !self->words[id].is_stop &&
         (is_noun (self, token) || self->input->syntax[token].pos == GST_NLP_POS_ADJ);
}

/* Whether a phrase may end at a token. Short words and those with the punctuation of abbreviations
 * are units and titles. */
static gboolean
is_last (const NlpScoringContext *self, guint32 token)
{
  const GstNlpToken *word = &self->input->tokens[token];

  if (!is_noun (self, token) ||
      g_utf8_strlen (self->input->text + word->start, word->end - word->start) < MIN_LETTERS)
    return FALSE;
  return memchr (self->input->text + word->start, '.', word->end - word->start) == NULL;
}

/* Sets @group to the group that begins at a token and ends before @end. It may be empty. */
static void
read_group (const NlpScoringContext *self, guint32 first, guint32 end, Group *group)
{
  *group = (Group){first, first, first};
  while (group->end < end && is_part (self, group->end))
    group->end++;
  while (group->end > first && !is_noun (self, group->end - 1))
    group->end--;
  while (group->head < group->end && !is_noun (self, group->head))
    group->head++;
}

static void
add_phrase (GArray *phrases, NlpNounPhrase phrase)
{
  if (phrase.n_tokens <= MAX_TOKENS)
    g_array_append_val (phrases, phrase);
}

static void
add_group (const NlpScoringContext *self, const Group *group, GArray *phrases)
{
  for (guint32 first = group->first; first < group->end; first++) {
    for (guint32 end = first + 1; end <= MIN (group->end, first + MAX_TOKENS); end++) {
      if (is_last (self, end - 1))
        add_phrase (phrases,
                    (NlpNounPhrase){.first = first,
                                    .n_tokens = end - first,
                                    .is_whole = end == group->end && first <= group->head});
    }
  }
}

/* Adds two groups joined by a preposition, with and without the adjectives of the first one. */
static void
add_linked (const NlpScoringContext *self, const Group *group, const Group *next, GArray *phrases)
{
  if (!is_last (self, next->end - 1))
    return;
  for (guint32 first = group->first; first <= group->head; first++)
    add_phrase (phrases, (NlpNounPhrase){.first = first,
                                         .n_tokens = next->end - first,
                                         .is_whole = TRUE,
                                         .is_linked = TRUE});
}

static gboolean
is_link (const NlpScoringContext *self, guint32 token)
{
  return self->input->syntax[token].pos == GST_NLP_POS_ADP &&
         nlp_word_lists_is (self->lists, self->word_ids[token], NLP_WORD_LINK);
}

static void
add_sentence (const NlpScoringContext *self, guint32 first, guint32 end, GArray *phrases)
{
  while (first < end) {
    Group group, next;

    read_group (self, first, end, &group);
    if (group.first == group.end) {
      first++;
      continue;
    }
    add_group (self, &group, phrases);
    if (group.end < end && is_link (self, group.end)) {
      read_group (self, group.end + 1, end, &next);
      if (next.first < next.end)
        add_linked (self, &group, &next, phrases);
    }
    first = group.end;
  }
}

GArray *
nlp_noun_phrases_find (const NlpScoringContext *self)
{
  GArray *phrases = g_array_new (FALSE, FALSE, sizeof (NlpNounPhrase));
  guint32 first = 0, end;

  for (gsize i = 0; i < self->input->n_sentences; i++) {
    nlp_scoring_input_find_tokens (self->input, i, &first, &end);
    add_sentence (self, first, end, phrases);
    first = end;
  }
  return phrases;
}

static guint32
number_lemma (const NlpScoringInput *input, guint32 token, NlpWordTable *table)
{
  const guint32 lemma = input->syntax[token].lemma;
  const GstNlpToken *word = &input->tokens[token];
  const gchar *string;

  /* The table ignores case, so the lemma may also be the word in lower case. */
  if (lemma < GST_NLP_LEMMA_STRING)
    return nlp_word_table_add (table, input->text + word->start, word->end - word->start);
  string = input->lemmas + lemma - GST_NLP_LEMMA_STRING;
  return nlp_word_table_add (table, string, strlen (string));
}

guint32 *
nlp_noun_phrases_number_lemmas (const NlpScoringContext *self)
{
  g_autoptr (NlpWordTable) table = nlp_word_table_new ();
  guint32 *numbers = g_new (guint32, self->input->n_tokens);

  for (guint32 i = 0; i < self->input->n_tokens; i++)
    numbers[i] =
        self->word_ids[i] != NLP_WORD_NONE ? number_lemma (self->input, i, table) : NLP_WORD_NONE;
  return numbers;
}
