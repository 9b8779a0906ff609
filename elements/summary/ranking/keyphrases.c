/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * keyphrases.c: finds the key phrases of a document.
 */

#include "keyphrases.h"

#include <math.h>

#include "common/hash.h"
#include "common/probing.h"

#define MAX_WORDS 3
#define MIN_LETTERS 3

/* In a document with fewer tokens a phrase may occur once. */
#define MIN_TOKENS_FOR_REPEATS 200

/* The bonus of a phrase for each word after the first. */
#define LENGTH_BONUS 0.35

/* A phrase stands alone if it occurs this many times as often as a longer one that contains it. */
#define ALONE 1.5

/* A phrase, by its first occurrence: a bucket of the table. */
typedef struct {
  guint64 hash;  /* 0 in a free bucket */
  guint32 first; /* index of the first token */
  guint32 n_words;
  guint32 n_uses;
  gdouble score;
} Phrase;

typedef struct {
  Phrase *buckets;
  guint32 n_buckets; /* a power of two, more than twice the number of phrases */
} Table;

/* A phrase to look up. */
typedef struct {
  const NlpScoringContext *context;
  guint64 hash;
  guint32 first;
  guint32 n_words;
} Key;

/* Whether a token may be in a key phrase. Short words and those with the punctuation of
 * abbreviations are units and titles. */
static gboolean
is_content (const NlpScoringContext *self, guint32 token)
{
  const guint32 id = self->word_ids[token];
  const GstNlpToken *word = &self->input->tokens[token];

  if (id == NLP_WORD_NONE || self->words[id].is_stop ||
      g_utf8_strlen (self->input->text + word->start, word->end - word->start) < MIN_LETTERS)
    return FALSE;
  for (guint32 i = word->start; i < word->end; i++) {
    const guchar c = (guchar)self->input->text[i];

    if (c < 0x80 && !g_ascii_isalnum (c) && c != '-' && c != '\'')
      return FALSE;
  }
  return TRUE;
}

static guint64
hash_words (const NlpScoringContext *self, guint32 first, guint n_words)
{
  guint64 hash = n_words;

  for (guint i = 0; i < n_words; i++)
    hash = (hash ^ self->word_ids[first + i]) * NLP_GOLDEN64 ^ hash >> 29;
  return hash | 1;
}

static gboolean
is_same (const NlpScoringContext *self, guint32 a, guint32 b, guint n_words)
{
  for (guint i = 0; i < n_words; i++) {
    if (self->word_ids[a + i] != self->word_ids[b + i])
      return FALSE;
  }
  return TRUE;
}

static inline gboolean
is_free (const Phrase *phrase)
{
  return phrase->hash == 0;
}

static inline gboolean
matches (const Key *key, const Phrase *phrase)
{
  return phrase->hash == key->hash &&
         is_same (key->context, phrase->first, key->first, key->n_words);
}

NLP_DEFINE_PROBING_FIND (phrase, Phrase, Key, is_free, matches)

/* Returns the phrase, which is added if it is new. */
static Phrase *
find_phrase (const NlpScoringContext *self, const Table *table, guint32 first, guint n_words)
{
  const Key key = {self, hash_words (self, first, n_words), first, n_words};
  Phrase *phrase = phrase_find (table->buckets, table->n_buckets, key.hash >> 32, &key);

  if (is_free (phrase))
    *phrase = (Phrase){.hash = key.hash, .first = first, .n_words = n_words};
  return phrase;
}

/* Returns the length of the longest phrase that begins at a token and ends before @end. */
static guint
get_max_words (const NlpScoringContext *self, guint32 first, guint32 end)
{
  guint n = 0;

  while (n < MAX_WORDS && first + n < end && is_content (self, first + n))
    n++;
  return n;
}

static void
count_phrases (const NlpScoringContext *self, const Table *table)
{
  const NlpScoringInput *input = self->input;
  guint32 token = 0;

  for (gsize i = 0; i < input->n_sentences; i++) {
    guint32 end;

    while (token < input->n_tokens && input->tokens[token].start < input->sentences[i].start)
      token++;
    for (end = token; end < input->n_tokens && input->tokens[end].end <= input->sentences[i].end;)
      end++;
    for (; token < end; token++) {
      const guint n = get_max_words (self, token, end);

      for (guint n_words = 1; n_words <= n; n_words++)
        find_phrase (self, table, token, n_words)->n_uses++;
    }
  }
}

static gdouble
score_phrase (const NlpScoringContext *self, const Phrase *phrase)
{
  gdouble rarity = 0;

  for (guint i = 0; i < phrase->n_words; i++)
    rarity += self->words[self->word_ids[phrase->first + i]].rarity;
  return log2 (1 + phrase->n_uses) * rarity / phrase->n_words *
         (1 + LENGTH_BONUS * (phrase->n_words - 1));
}

/* Whether one of the two phrases contains the other. */
static gboolean
is_nested (const NlpScoringContext *self, const Phrase *phrase, const Phrase *other)
{
  if (phrase->n_words > other->n_words)
    return is_nested (self, other, phrase);
  for (guint at = 0; at + phrase->n_words <= other->n_words; at++) {
    if (is_same (self, phrase->first, other->first + at, phrase->n_words))
      return TRUE;
  }
  return FALSE;
}

/* Drops the phrases inside of @phrase that rarely occur alone: sets their scores to 0. */
static void
absorb_subphrases (const NlpScoringContext *self, const Table *table, const Phrase *phrase)
{
  for (guint n_words = 1; n_words < phrase->n_words; n_words++) {
    for (guint at = 0; at + n_words <= phrase->n_words; at++) {
      Phrase *subphrase = find_phrase (self, table, phrase->first + at, n_words);

      if (subphrase->n_uses < ALONE * phrase->n_uses)
        subphrase->score = 0;
    }
  }
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const Phrase *x = *(const Phrase *const *)a, *y = *(const Phrase *const *)b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

static gboolean
is_new (const NlpScoringContext *self, const GPtrArray *found, const Phrase *phrase)
{
  for (guint i = 0; i < found->len; i++) {
    if (is_nested (self, phrase, g_ptr_array_index (found, i)))
      return FALSE;
  }
  return TRUE;
}

static GPtrArray *
sort_phrases (const NlpScoringContext *self, const Table *table)
{
  const guint min_uses = self->input->n_tokens < MIN_TOKENS_FOR_REPEATS ? 1 : 2;
  GPtrArray *phrases = g_ptr_array_new ();

  for (guint32 i = 0; i < table->n_buckets; i++) {
    Phrase *phrase = &table->buckets[i];

    if (is_free (phrase) || phrase->n_uses < min_uses)
      continue;
    phrase->score = score_phrase (self, phrase);
    if (phrase->score > 0)
      g_ptr_array_add (phrases, phrase);
  }
  for (guint i = 0; i < phrases->len; i++)
    absorb_subphrases (self, table, g_ptr_array_index (phrases, i));
  g_ptr_array_sort (phrases, compare);
  return phrases;
}

GArray *
nlp_find_keyphrases (const NlpScoringContext *self, guint n)
{
  const GstNlpToken *tokens = self->input->tokens;
  GArray *keyphrases = g_array_new (FALSE, FALSE, sizeof (NlpKeyphrase));
  g_autoptr (GPtrArray) phrases = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree Phrase *buckets = NULL;
  Table table;

  table.n_buckets = 1u << g_bit_storage (self->input->n_tokens * 2 * MAX_WORDS);
  table.buckets = buckets = g_new0 (Phrase, table.n_buckets);
  count_phrases (self, &table);
  phrases = sort_phrases (self, &table);
  for (guint i = 0; i < phrases->len && found->len < n; i++) {
    Phrase *phrase = g_ptr_array_index (phrases, i);

    if (phrase->score > 0 && is_new (self, found, phrase)) {
      NlpKeyphrase keyphrase = {tokens[phrase->first].start,
                                tokens[phrase->first + phrase->n_words - 1].end, phrase->n_uses,
                                phrase->score};

      g_ptr_array_add (found, phrase);
      g_array_append_val (keyphrases, keyphrase);
    }
  }
  for (guint i = keyphrases->len; i-- > 0;)
    g_array_index (keyphrases, NlpKeyphrase, i).score /=
        g_array_index (keyphrases, NlpKeyphrase, 0).score;
  return keyphrases;
}
