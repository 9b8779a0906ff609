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

/* What a token is in a noun phrase. A unit is a word, or words joined by hyphens. */
typedef enum {
  ROLE_PART = 1 << 0,       /* part of a unit */
  ROLE_FIRST = 1 << 1,      /* the first token of a unit */
  ROLE_FIRST_NOUN = 1 << 2, /* the first token of a unit that is a noun */
  ROLE_LAST_NOUN = 1 << 3,  /* the last one */
} Role;

typedef struct {
  const NlpScoringContext *context;
  guint8 *roles;   /* flags of Role, by token */
  GArray *phrases; /* of NlpNounPhrase */
} Finder;

/* Adjacent units, of which the last one is a noun. */
typedef struct {
  guint32 first;
  guint32 head; /* the first token after the leading adjectives */
  guint32 end;  /* the token after the last one */
  guint32 rest; /* the token after the adjectives that follow */
} Group;

static guint8
get_pos (const NlpScoringContext *self, guint32 token)
{
  return self->input->syntax[token].pos;
}

static gboolean
is_noun (const NlpScoringContext *self, guint32 token)
{
  return get_pos (self, token) == GST_NLP_POS_NOUN || get_pos (self, token) == GST_NLP_POS_PROPN;
}

static gboolean
has_capital (const NlpScoringContext *self, guint32 token)
{
  return (self->input->tokens[token].flags & GST_NLP_TOKEN_TITLE) != 0;
}

/* Whether a token, which is neither first nor last in the text, is a hyphen without whitespace. */
static gboolean
is_hyphen (const NlpScoringInput *input, guint32 token)
{
  const GstNlpToken *word = &input->tokens[token];

  return word->end - word->start == 1 && input->text[word->start] == '-' &&
         word[-1].end == word->start && word[1].start == word->end;
}

/* Returns the token after the unit that begins at @first. */
static guint32
find_unit_end (const NlpScoringInput *input, guint32 first, guint32 end)
{
  guint32 last = first;

  while (last + 2 < end && is_hyphen (input, last + 1) &&
         !(input->tokens[last + 2].flags & GST_NLP_TOKEN_PUNCT))
    last += 2;
  return last + 1;
}

/* Whether a verb begins a name, as in "the United Nations". Sentences may begin with a verb. */
static gboolean
begins_name (const NlpScoringContext *self, guint32 token, guint32 end)
{
  return get_pos (self, token) == GST_NLP_POS_VERB && has_capital (self, token) &&
         token + 1 < end && has_capital (self, token + 1) &&
         (is_noun (self, token + 1) || get_pos (self, token + 1) == GST_NLP_POS_ADJ);
}

/* Returns the part of speech that a unit has in a noun phrase: ADJ, NOUN, or NONE for units that
 * are in none. A compound such as "state-backed" is an adjective, and "COVID-19" a noun. */
static GstNlpPos
classify_unit (const NlpScoringContext *self, guint32 first, guint32 end)
{
  const guint32 id = self->word_ids[first];
  const gboolean is_compound = end - first > 1;

  if (id == NLP_WORD_NONE || (self->words[id].is_stop && !is_compound))
    return GST_NLP_POS_NONE;
  if (is_noun (self, end - 1))
    return GST_NLP_POS_NOUN;
  switch (get_pos (self, end - 1)) {
    case GST_NLP_POS_ADJ:
      return GST_NLP_POS_ADJ;
    case GST_NLP_POS_NUM:
      return is_compound && is_noun (self, first) ? GST_NLP_POS_NOUN : GST_NLP_POS_NONE;
    case GST_NLP_POS_VERB:
      return is_compound ? GST_NLP_POS_ADJ : GST_NLP_POS_NONE;
    default:
      return GST_NLP_POS_NONE;
  }
}

static void
mark_unit (Finder *self, guint32 first, guint32 end, GstNlpPos pos)
{
  if (pos == GST_NLP_POS_NONE)
    return;
  for (guint32 i = first; i < end; i++)
    self->roles[i] = ROLE_PART;
  self->roles[first] |= ROLE_FIRST;
  if (pos == GST_NLP_POS_NOUN) {
    self->roles[first] |= ROLE_FIRST_NOUN;
    self->roles[end - 1] |= ROLE_LAST_NOUN;
  }
}

static void
mark_units (Finder *self, guint32 first, guint32 end)
{
  const NlpScoringContext *context = self->context;

  for (guint32 token = first; token < end;) {
    const guint32 unit_end = find_unit_end (context->input, token, end);

    mark_unit (self, token, unit_end,
               token > first && unit_end == token + 1 && begins_name (context, token, end)
                   ? GST_NLP_POS_NOUN
                   : classify_unit (context, token, unit_end));
    token = unit_end;
  }
}

/* Sets @group to the group that begins at a token and ends before @end. It may be empty. */
static void
read_group (const Finder *self, guint32 first, guint32 end, Group *group)
{
  *group = (Group){first, first, first, first};
  while (group->rest < end && self->roles[group->rest] & ROLE_PART)
    group->rest++;
  group->end = group->rest;
  while (group->end > first && !(self->roles[group->end - 1] & ROLE_LAST_NOUN))
    group->end--;
  while (group->head < group->end && !(self->roles[group->head] & ROLE_FIRST_NOUN))
    group->head++;
}

/* Whether a phrase may end at a token. Short words and those with the punctuation of abbreviations
 * are units and titles. */
static gboolean
is_last (const Finder *self, guint32 token)
{
  const gchar *text = self->context->input->text;
  const GstNlpToken *word = &self->context->input->tokens[token];

  if (!(self->roles[token] & ROLE_LAST_NOUN))
    return FALSE;
  return !(self->roles[token] & ROLE_FIRST) ||
         (g_utf8_strlen (text + word->start, word->end - word->start) >= MIN_LETTERS &&
          memchr (text + word->start, '.', word->end - word->start) == NULL);
}

static void
add_phrase (Finder *self, NlpNounPhrase phrase)
{
  if (phrase.n_tokens <= MAX_TOKENS && self->roles[phrase.first] & ROLE_FIRST)
    g_array_append_val (self->phrases, phrase);
}

static void
add_group (Finder *self, const Group *group)
{
  for (guint32 first = group->first; first < group->end; first++) {
    for (guint32 end = first + 1; end <= MIN (group->end, first + MAX_TOKENS); end++) {
      if (is_last (self, end - 1))
        add_phrase (self, (NlpNounPhrase){.first = first,
                                          .n_tokens = end - first,
                                          .is_whole = end == group->end && first <= group->head});
    }
  }
}

/* Adds two groups joined by a preposition, with and without the adjectives of the first one. */
static void
add_linked (Finder *self, const Group *group, const Group *next)
{
  if (next->first == next->end || !is_last (self, next->end - 1))
    return;
  for (guint32 first = group->first; first <= group->head; first++)
    add_phrase (self, (NlpNounPhrase){.first = first,
                                      .n_tokens = next->end - first,
                                      .is_whole = TRUE,
                                      .is_linked = TRUE});
}

static gboolean
is_link (const NlpScoringContext *self, guint32 token)
{
  return get_pos (self, token) == GST_NLP_POS_ADP &&
         nlp_word_lists_is (self->lists, self->word_ids[token], NLP_WORD_LINK);
}

static void
add_sentence (Finder *self, guint32 first, guint32 end)
{
  mark_units (self, first, end);
  while (first < end) {
    Group group, next;

    read_group (self, first, end, &group);
    add_group (self, &group);
    if (group.first < group.end && group.end < end && is_link (self->context, group.end)) {
      read_group (self, group.end + 1, end, &next);
      add_linked (self, &group, &next);
    }
    first = MAX (group.rest, first + 1);
  }
}

GArray *
nlp_noun_phrases_find (const NlpScoringContext *self)
{
  g_autofree guint8 *roles = g_new0 (guint8, self->input->n_tokens);
  Finder finder = {self, roles, g_array_new (FALSE, FALSE, sizeof (NlpNounPhrase))};
  guint32 first = 0, end;

  for (gsize i = 0; i < self->input->n_sentences; i++) {
    nlp_scoring_input_find_tokens (self->input, i, &first, &end);
    add_sentence (&finder, first, end);
    first = end;
  }
  return finder.phrases;
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
    numbers[i] = number_lemma (self->input, i, table);
  return numbers;
}
