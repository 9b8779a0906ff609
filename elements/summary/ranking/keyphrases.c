/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * keyphrases.c: finds the key phrases of a document.
 */

#include "keyphrases.h"

#include <math.h>
#include <string.h>

#include "common/hash.h"
#include "common/probing.h"
#include "nounphrases.h"

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
  gboolean is_whole;  /* whether it is a whole noun phrase in some place */
  gboolean is_linked; /* whether it contains a preposition */
  guint32 shown;      /* index of the first token of its most frequent form */
  guint32 n_shown;    /* number of occurrences of that form */
  gdouble score;
} Phrase;

typedef struct {
  const NlpScoringContext *context;
  const guint32 *ids; /* by token; equal phrases have equal ids */
  Phrase *buckets;
  gsize n_buckets; /* a power of two, more than twice the number of phrases */
} Table;

/* A phrase to look up. */
typedef struct {
  const guint32 *ids;
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
hash_ids (const guint32 *ids, guint n_words)
{
  guint64 hash = n_words;

  for (guint i = 0; i < n_words; i++)
    hash = (hash ^ ids[i]) * NLP_GOLDEN64 ^ hash >> 29;
  return hash | 1;
}

static gboolean
is_same (const guint32 *ids, guint32 a, guint32 b, guint n_words)
{
  return memcmp (ids + a, ids + b, n_words * sizeof *ids) == 0;
}

static inline gboolean
is_free (const Phrase *phrase)
{
  return phrase->hash == 0;
}

static inline gboolean
matches (const Key *key, const Phrase *phrase)
{
  return phrase->hash == key->hash && phrase->n_words == key->n_words &&
         is_same (key->ids, phrase->first, key->first, key->n_words);
}

NLP_DEFINE_PROBING_FIND (phrase, Phrase, Key, is_free, matches)

/* Makes a table of at most @n_phrases phrases. */
static void
table_init (Table *self, const NlpScoringContext *context, const guint32 *ids, guint n_phrases)
{
  *self = (Table){context, ids, NULL, (gsize)1 << g_bit_storage (2 * (gulong)n_phrases)};
  self->buckets = g_new0 (Phrase, self->n_buckets);
}

static void
table_clear (Table *self)
{
  g_free (self->buckets);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* Returns the phrase, or a free bucket. */
static Phrase *
find_phrase (const Table *self, guint32 first, guint n_words)
{
  const Key key = {self->ids, hash_ids (self->ids + first, n_words), first, n_words};

  return phrase_find (self->buckets, self->n_buckets, key.hash >> 32, &key);
}

static void
count_phrase (const Table *self, const NlpNounPhrase *use)
{
  Phrase *phrase = find_phrase (self, use->first, use->n_tokens);

  if (is_free (phrase))
    *phrase = (Phrase){.hash = hash_ids (self->ids + use->first, use->n_tokens),
                       .first = use->first,
                       .n_words = use->n_tokens,
                       .is_linked = use->is_linked,
                       .shown = use->first};
  phrase->n_uses++;
  phrase->is_whole |= use->is_whole;
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
add_ngrams (const NlpScoringContext *self, guint32 first, guint32 end, GArray *phrases)
{
  for (; first < end; first++) {
    const guint n = get_max_words (self, first, end);

    for (guint n_words = 1; n_words <= n; n_words++) {
      const NlpNounPhrase phrase = {first, n_words, .is_whole = TRUE};

      g_array_append_val (phrases, phrase);
    }
  }
}

/* Lists each sequence of content words (element-type NlpNounPhrase): without syntax, each of them
 * may be a noun phrase. */
static GArray *
find_ngrams (const NlpScoringContext *self)
{
  GArray *phrases = g_array_new (FALSE, FALSE, sizeof (NlpNounPhrase));
  guint32 first = 0, end;

  for (gsize i = 0; i < self->input->n_sentences; i++) {
    nlp_scoring_input_find_tokens (self->input, i, &first, &end);
    add_ngrams (self, first, end, phrases);
    first = end;
  }
  return phrases;
}

/* Counts the forms of the phrases in @self, such as singular and plural, and finds the most
 * frequent one of each. */
static void
choose_forms (const Table *self, const GArray *uses)
{
  g_auto (Table) forms;

  table_init (&forms, self->context, self->context->word_ids, uses->len);
  for (guint i = 0; i < uses->len; i++)
    count_phrase (&forms, &g_array_index (uses, NlpNounPhrase, i));
  for (gsize i = 0; i < forms.n_buckets; i++) {
    const Phrase *form = &forms.buckets[i];
    Phrase *phrase;

    if (is_free (form))
      continue;
    phrase = find_phrase (self, form->first, form->n_words);
    if (form->n_uses > phrase->n_shown ||
        (form->n_uses == phrase->n_shown && form->first < phrase->shown)) {
      phrase->shown = form->first;
      phrase->n_shown = form->n_uses;
    }
  }
}

static gdouble
score_phrase (const NlpScoringContext *self, const Phrase *phrase)
{
  gdouble rarity = 0;

  for (guint i = 0; i < phrase->n_words; i++) {
    const guint32 id = self->word_ids[phrase->first + i];

    if (id != NLP_WORD_NONE) /* not the hyphen of a compound */
      rarity += self->words[id].rarity;
  }
  return log2 (1 + phrase->n_uses) * rarity / phrase->n_words *
         (1 + LENGTH_BONUS * (phrase->n_words - 1));
}

/* Whether one of the two phrases contains the other. */
static gboolean
is_nested (const Table *self, const Phrase *phrase, const Phrase *other)
{
  if (phrase->n_words > other->n_words)
    return is_nested (self, other, phrase);
  for (guint at = 0; at + phrase->n_words <= other->n_words; at++) {
    if (is_same (self->ids, phrase->first, other->first + at, phrase->n_words))
      return TRUE;
  }
  return FALSE;
}

/* Drops the phrases inside of @phrase that rarely occur alone: sets their scores to 0. */
static void
absorb_subphrases (const Table *self, const Phrase *phrase)
{
  for (guint n_words = 1; n_words < phrase->n_words; n_words++) {
    for (guint at = 0; at + n_words <= phrase->n_words; at++) {
      Phrase *subphrase = find_phrase (self, phrase->first + at, n_words);

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
is_new (const Table *self, const GPtrArray *found, const Phrase *phrase)
{
  for (guint i = 0; i < found->len; i++) {
    if (is_nested (self, phrase, g_ptr_array_index (found, i)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_frequent (const Table *self, const Phrase *phrase)
{
  return phrase->n_uses > 1 ||
         (!phrase->is_linked && self->context->input->n_tokens < MIN_TOKENS_FOR_REPEATS);
}

static GPtrArray *
sort_phrases (const Table *self)
{
  GPtrArray *phrases = g_ptr_array_new ();

  for (gsize i = 0; i < self->n_buckets; i++) {
    Phrase *phrase = &self->buckets[i];

    if (is_free (phrase) || !phrase->is_whole || !is_frequent (self, phrase))
      continue;
    phrase->score = score_phrase (self->context, phrase);
    if (phrase->score > 0)
      g_ptr_array_add (phrases, phrase);
  }
  for (guint i = 0; i < phrases->len; i++)
    absorb_subphrases (self, g_ptr_array_index (phrases, i));
  g_ptr_array_sort (phrases, compare);
  return phrases;
}

/* Selects the best @n phrases (element-type Phrase) that don't contain each other. */
static GPtrArray *
select_phrases (const Table *self, guint n)
{
  g_autoptr (GPtrArray) phrases = sort_phrases (self);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < phrases->len && found->len < n; i++) {
    Phrase *phrase = g_ptr_array_index (phrases, i);

    if (phrase->score > 0 && is_new (self, found, phrase))
      g_ptr_array_add (found, phrase);
  }
  return found;
}

static GArray *
list_keyphrases (const GstNlpToken *tokens, const GPtrArray *phrases)
{
  GArray *keyphrases = g_array_new (FALSE, FALSE, sizeof (NlpKeyphrase));

  for (guint i = 0; i < phrases->len; i++) {
    const Phrase *best = g_ptr_array_index (phrases, 0), *phrase = g_ptr_array_index (phrases, i);
    const NlpKeyphrase keyphrase = {tokens[phrase->shown].start,
                                    tokens[phrase->shown + phrase->n_words - 1].end, phrase->n_uses,
                                    phrase->score / best->score};

    g_array_append_val (keyphrases, keyphrase);
  }
  return keyphrases;
}

GArray *
nlp_find_keyphrases (const NlpScoringContext *self, guint n)
{
  const gboolean has_syntax = self->input->syntax != NULL;
  g_autofree guint32 *lemmas = has_syntax ? nlp_noun_phrases_number_lemmas (self) : NULL;
  g_autoptr (GArray) uses = has_syntax ? nlp_noun_phrases_find (self) : find_ngrams (self);
  g_autoptr (GPtrArray) phrases = NULL;
  g_auto (Table) table;

  table_init (&table, self, has_syntax ? lemmas : self->word_ids, uses->len);
  for (guint i = 0; i < uses->len; i++)
    count_phrase (&table, &g_array_index (uses, NlpNounPhrase, i));
  if (has_syntax)
    choose_forms (&table, uses);
  phrases = select_phrases (&table, n);
  return list_keyphrases (self->input->tokens, phrases);
}
