/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * postagger.c: tells the classes of words, and which lemmas follow from them.
 *
 * The words are tagged one after the other. The score of a class is the sum of what the word and
 * its neighbours say, which is cached for each word, and of what pairs of them and the classes
 * before say, which is looked up. Most words are certain without the latter. The others get a
 * second look, when the classes of the words after them are known.
 */

#include "postagger.h"

#include <string.h>

/* A class is certain if its score is so far above all others: six and a quarter, as logarithm. */
#define CERTAIN (25 * NLP_TAG_WEIGHT_ONE / 4)

#define CACHE_LINE 64

/* The rows of a word are read from memory while this many words before it are tagged. */
#define AHEAD 3

/* A word of the sentence. */
typedef struct {
  guint64 key;
  guint entry; /* in the cache, unless another word has replaced it */
} Word;

struct _NlpPosTagger {
  const NlpTagModel *model;
  const NlpLemmatizer *lemmatizer;
  NlpTagCache cache;
  gint16 *scores;

  /* The sentence. */
  const gchar *text;
  const GstNlpToken *tokens;
  gsize n_tokens;
  GArray *words;               /* of Word */
  GByteArray *tags;            /* the classes so far */
  GArray *uncertain;           /* of guint32: the words that get a second look */
  GArray *scores_of_uncertain; /* of gint16: a row for each of them */
};

NlpPosTagger *
nlp_pos_tagger_new (const NlpTagModel *model,
                    const NlpTagTables *tables,
                    const NlpLemmatizer *lemmatizer)
{
  NlpPosTagger *self = g_new0 (NlpPosTagger, 1);

  self->model = model;
  self->lemmatizer = lemmatizer;
  nlp_tag_cache_init (&self->cache, model, tables);
  self->scores = g_new (gint16, model->stride);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->tags = g_byte_array_new ();
  self->uncertain = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->scores_of_uncertain = g_array_new (FALSE, FALSE, sizeof (gint16));
  return self;
}

void
nlp_pos_tagger_free (NlpPosTagger *self)
{
  nlp_tag_cache_clear (&self->cache);
  g_array_unref (self->words);
  g_byte_array_unref (self->tags);
  g_array_unref (self->uncertain);
  g_array_unref (self->scores_of_uncertain);
  g_free (self->scores);
  g_free (self);
}

/* Looks up the word @at. */
static void
look_up (NlpPosTagger *self, gsize at, Word *word)
{
  const GstNlpToken *token = &self->tokens[at];

  word->entry = nlp_tag_cache_find (&self->cache, self->text + token->start,
                                    token->end - token->start, at == 0);
  word->key = self->cache.words[word->entry].key;
}

/* Returns the entry of the word @at in the cache, valid until the next call that has to look up a
 * word again. */
static inline guint
get_entry (NlpPosTagger *self, gsize at)
{
  Word *word = &g_array_index (self->words, Word, at);

  if (G_UNLIKELY (self->cache.words[word->entry].key != word->key))
    look_up (self, at, word);
  return word->entry;
}

static inline void
add_row (gint16 *restrict scores, const gint16 *restrict row, guint stride)
{
  for (guint t = 0; t < stride; t++)
    scores[t] = (gint16)(scores[t] + row[t]);
}

/* Begins to read the rows that decide the class of the word @at, which is not sure. */
static void
prefetch_rows (NlpPosTagger *self, gsize at)
{
  const gsize first = at - MIN (at, NLP_TAG_WINDOW);
  const gsize end = MIN (at + NLP_TAG_WINDOW + 1, self->n_tokens);

  for (gsize w = first; w < end; w++) {
    const Word *word = &g_array_index (self->words, Word, w);
    const gint16 *row =
        nlp_tag_cache_get_row (&self->cache, word->entry, (guint)(w + NLP_TAG_WINDOW - at));

    for (guint t = 0; t < self->model->stride; t += CACHE_LINE / sizeof (gint16))
      __builtin_prefetch (row + t);
  }
}

/* Sums up what the words in the window of @at say about its class. */
static void
add_words (NlpPosTagger *self, gsize at)
{
  const gsize first = at - MIN (at, NLP_TAG_WINDOW);
  const gsize end = MIN (at + NLP_TAG_WINDOW + 1, self->n_tokens);

  memset (self->scores, 0, self->model->stride * sizeof (gint16));
  for (gsize w = first; w < end; w++)
    add_row (
        self->scores,
        nlp_tag_cache_get_row (&self->cache, get_entry (self, w), (guint)(w + NLP_TAG_WINDOW - at)),
        self->model->stride);
}

static void
add_features (NlpPosTagger *self, const guint32 *hashes, guint n_features, gint16 *scores)
{
  NlpTagFeatureWeights features[2 * NLP_MAX_PAIR_FEATURES];

  nlp_tag_model_find_all (self->model, hashes, n_features, features);
  for (guint f = 0; f < n_features; f++) {
    for (guint w = 0; w < features[f].n; w++) {
      const NlpTagWeight *weight = &features[f].weights[w];

      scores[weight->tag] = (gint16)(scores[weight->tag] + weight->weight);
    }
  }
}

/* Copies what is known of the words in the window of @at. */
static void
look_around (NlpPosTagger *self,
             gsize at,
             NlpTagWord copies[NLP_TAG_OFFSETS],
             const NlpTagWord *around[NLP_TAG_OFFSETS])
{
  for (guint o = 0; o < NLP_TAG_OFFSETS; o++) {
    const gsize w = at + o - NLP_TAG_WINDOW; /* before the sentence it wraps around */

    around[o] = &nlp_tag_outside;
    if (w < self->n_tokens) {
      copies[o] = self->cache.words[get_entry (self, w)].word;
      around[o] = &copies[o];
    }
  }
}

/* Adds what pairs of words and the classes before say about the class of the word @at. */
static void
add_pairs (NlpPosTagger *self, gsize at)
{
  const guint before = at > 0 ? self->tags->data[at - 1] : NLP_TAG_OUTSIDE;
  const guint before_that = at > 1 ? self->tags->data[at - 2] : NLP_TAG_OUTSIDE;
  const NlpTagWord *around[NLP_TAG_OFFSETS];
  NlpTagWord copies[NLP_TAG_OFFSETS];
  guint32 features[2 * NLP_MAX_PAIR_FEATURES];
  guint n;

  look_around (self, at, copies, around);
  n = nlp_tag_pair_features (around, features);
  n += nlp_tag_history_features (around, before, before_that, features + n);
  add_row (self->scores, nlp_tag_model_get_history (self->model, before), self->model->stride);
  add_features (self, features, n, self->scores);
}

/* Returns the class of the word @at, given those before it. */
static guint
decide (NlpPosTagger *self, gsize at)
{
  const guint32 uncertain = (guint32)at;
  guint tag = self->cache.words[get_entry (self, at)].sure;

  if (tag != NLP_TAG_OPEN)
    return tag;
  add_words (self, at);
  tag = nlp_tag_find_clear (self->scores, self->model->n_tags, CERTAIN);
  if (tag != NLP_TAG_OPEN)
    return tag;
  add_pairs (self, at);
  g_array_append_val (self->uncertain, uncertain);
  g_array_append_vals (self->scores_of_uncertain, self->scores, self->model->stride);
  return nlp_tag_find_best (self->scores, self->model->n_tags);
}

/* Decides the class of the word @at again. @scores is its row, without the words after it. */
static void
decide_again (NlpPosTagger *self, gsize at, gint16 *scores)
{
  const NlpTagWord word = self->cache.words[get_entry (self, at)].word;
  guint32 features[NLP_MAX_PAIR_FEATURES];
  NlpTagContext context;
  guint n;

  nlp_tag_context_init (&context, self->tags->data, self->n_tokens, at, self->model->pos);
  n = nlp_tag_context_features (&context, &word, features);
  add_features (self, features, n, scores);
  self->tags->data[at] = (guint8)nlp_tag_find_best (scores, self->model->n_tags);
}

/* Returns the edit for a word and a class, from its cache if it is there. */
static guint
find_edit (NlpPosTagger *self, guint entry, const gchar *word, gsize length, guint tag)
{
  NlpCachedTagWord *known = &self->cache.words[entry];
  guint i = 0, edit;

  while (i < NLP_TAG_CACHE_LEMMAS && known->lemmas[i].tag != tag + 1)
    i++;
  if (i == 0)
    return known->lemmas[0].edit;
  if (i < NLP_TAG_CACHE_LEMMAS)
    edit = known->lemmas[i].edit;
  else
    edit = nlp_lemmatizer_find (self->lemmatizer, word, length, tag);
  for (i = MIN (i, NLP_TAG_CACHE_LEMMAS - 1); i > 0; i--)
    known->lemmas[i] = known->lemmas[i - 1];
  known->lemmas[0].tag = (guint16)(tag + 1);
  known->lemmas[0].edit = (guint16)edit;
  return edit;
}

/* Decides the classes of all words. */
static void
decide_all (NlpPosTagger *self)
{
  g_byte_array_set_size (self->tags, (guint)self->n_tokens);
  g_array_set_size (self->uncertain, 0);
  g_array_set_size (self->scores_of_uncertain, 0);
  for (gsize i = 0; i < self->n_tokens; i++) {
    const gsize ahead = MIN (i + AHEAD, self->n_tokens - 1);

    if (self->cache.words[g_array_index (self->words, Word, ahead).entry].sure == NLP_TAG_OPEN)
      prefetch_rows (self, ahead);
    self->tags->data[i] = (guint8)decide (self, i);
  }
  for (guint u = 0; u < self->uncertain->len; u++)
    decide_again (self, g_array_index (self->uncertain, guint32, u),
                  &g_array_index (self->scores_of_uncertain, gint16, u * self->model->stride));
}

void
nlp_pos_tagger_tag (NlpPosTagger *self,
                    const gchar *text,
                    const GstNlpToken *tokens,
                    gsize n_tokens,
                    NlpTaggedWord *words)
{
  self->text = text;
  self->tokens = tokens;
  self->n_tokens = n_tokens;
  g_array_set_size (self->words, (guint)n_tokens);
  for (gsize i = 0; i < n_tokens; i++)
    look_up (self, i, &g_array_index (self->words, Word, i));
  decide_all (self);
  for (gsize i = 0; i < n_tokens; i++) {
    const guint tag = self->tags->data[i];

    words[i].tag = (guint16)tag;
    words[i].edit = (guint16)find_edit (self, get_entry (self, i), text + tokens[i].start,
                                        tokens[i].end - tokens[i].start, tag);
  }
}
