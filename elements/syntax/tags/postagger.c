/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * postagger.c: tells the classes of words, and which lemmas follow from them.
 *
 * The words are tagged one after the other. The score of a class is the sum of what the word and
 * its neighbours say, which is cached for each word, and of what pairs of them and the classes
 * before say, which is looked up.
 */

#include "postagger.h"

#include <string.h>

/* A word is tagged when this many more have been looked up: its neighbours, and one more, so that
 * what is read from the model has arrived. */
#define LAG (NLP_TAG_WINDOW + 1)

/* Positions that are open at the same time. */
#define RING 8

G_STATIC_ASSERT (RING > LAG + NLP_TAG_WINDOW);
G_STATIC_ASSERT (NLP_TAG_CACHE_WAYS > LAG); /* the entry of a word is there until it is tagged */

struct _NlpPosTagger {
  const NlpTagModel *model;
  const NlpLemmatizer *lemmatizer;
  NlpTagCache table;
  GArray *words; /* of NlpTagWord: those of the sentence */
  gint16 *scores[RING];
  guint entries[RING];
  guint32 pairs[RING][NLP_MAX_PAIR_FEATURES];
  guint n_pairs;
};

NlpPosTagger *
nlp_pos_tagger_new (const NlpTagModel *model,
                    const NlpTagTables *tables,
                    const NlpLemmatizer *lemmatizer)
{
  NlpPosTagger *self = g_new0 (NlpPosTagger, 1);

  self->model = model;
  self->lemmatizer = lemmatizer;
  nlp_tag_cache_init (&self->table, model, tables);
  self->words = g_array_new (FALSE, FALSE, sizeof (NlpTagWord));
  for (guint i = 0; i < RING; i++)
    self->scores[i] = g_new0 (gint16, model->stride);
  return self;
}

void
nlp_pos_tagger_free (NlpPosTagger *self)
{
  nlp_tag_cache_clear (&self->table);
  g_array_unref (self->words);
  for (guint i = 0; i < RING; i++)
    g_free (self->scores[i]);
  g_free (self);
}

const NlpTagWord *
nlp_pos_tagger_get_words (NlpPosTagger *self)
{
  return (const NlpTagWord *)(gpointer)self->words->data;
}

static inline void
add_row (gint16 *restrict scores, const gint16 *restrict row, guint stride)
{
  for (guint t = 0; t < stride; t++)
    scores[t] = (gint16)(scores[t] + row[t]);
}

/* Looks up a word and adds what it says to the scores of the words around it. */
static void
add_word (NlpPosTagger *self, const gchar *text, const GstNlpToken *token, gsize at, gsize n_tokens)
{
  const guint stride = self->model->stride;
  const guint entry =
      nlp_tag_cache_find (&self->table, text + token->start, token->end - token->start, at == 0);

  self->entries[at % RING] = entry;
  g_array_append_val (self->words, self->table.words[entry].word);
  for (guint o = 0; o < NLP_TAG_OFFSETS; o++) {
    const gsize to = at + NLP_TAG_WINDOW - o;

    if (to < n_tokens) /* before the sentence it wraps around */
      add_row (self->scores[to % RING], nlp_tag_cache_get_row (&self->table, entry, o), stride);
  }
}

/* Computes the features of a word whose neighbours are known, which are looked up later. */
static void
prepare (NlpPosTagger *self, gsize at, gsize n_tokens)
{
  guint32 *pairs = self->pairs[at % RING];

  self->n_pairs = nlp_tag_pair_features (nlp_pos_tagger_get_words (self), n_tokens, at, pairs);
  for (guint i = 0; i < self->n_pairs; i++)
    nlp_tag_model_prefetch (self->model, pairs[i]);
}

static void
add_features (NlpPosTagger *self, const guint32 *features, guint n_features, gint16 *scores)
{
  for (guint f = 0; f < n_features; f++) {
    guint n_weights;
    const NlpTagWeight *weights = nlp_tag_model_find (self->model, features[f], &n_weights);

    for (guint w = 0; w < n_weights; w++)
      scores[weights[w].tag] = (gint16)(scores[weights[w].tag] + weights[w].weight);
  }
}

static guint
find_best (const gint16 *scores, guint n_tags)
{
  gint16 highest = scores[0];
  guint best = 0;

  for (guint t = 1; t < n_tags; t++)
    highest = MAX (highest, scores[t]);
  while (scores[best] != highest)
    best++;
  return best;
}

/* Returns the edit for a word and a class, from its cache if it is there. */
static guint
find_edit (NlpPosTagger *self, guint entry, const gchar *word, gsize length, guint tag)
{
  NlpCachedTagWord *known = &self->table.words[entry];
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

/* Decides the class of a word. */
static void
decide (NlpPosTagger *self,
        const gchar *text,
        const GstNlpToken *token,
        gsize at,
        gsize n_tokens,
        NlpTaggedWord *words)
{
  const guint before = at > 0 ? words[at - 1].tag : NLP_TAG_OUTSIDE;
  const guint before_that = at > 1 ? words[at - 2].tag : NLP_TAG_OUTSIDE;
  gint16 *scores = self->scores[at % RING];
  guint32 history[NLP_MAX_PAIR_FEATURES];
  guint n_history;

  n_history = nlp_tag_history_features (nlp_pos_tagger_get_words (self), n_tokens, at, before,
                                        before_that, history);
  for (guint i = 0; i < n_history; i++)
    nlp_tag_model_prefetch (self->model, history[i]);
  add_row (scores, nlp_tag_model_get_history (self->model, before), self->model->stride);
  add_features (self, self->pairs[at % RING], self->n_pairs, scores);
  add_features (self, history, n_history, scores);
  words[at].tag = (guint16)find_best (scores, self->model->n_tags);
  words[at].edit = (guint16)find_edit (self, self->entries[at % RING], text + token->start,
                                       token->end - token->start, words[at].tag);
  memset (scores, 0, self->model->stride * sizeof (gint16));
}

void
nlp_pos_tagger_tag (NlpPosTagger *self,
                    const gchar *text,
                    const GstNlpToken *tokens,
                    gsize n_tokens,
                    NlpTaggedWord *words)
{
  g_array_set_size (self->words, 0);
  for (gsize i = 0; i < n_tokens + LAG; i++) {
    if (i < n_tokens)
      add_word (self, text, &tokens[i], i, n_tokens);
    if (i >= NLP_TAG_WINDOW && i - NLP_TAG_WINDOW < n_tokens)
      prepare (self, i - NLP_TAG_WINDOW, n_tokens);
    if (i >= LAG)
      decide (self, text, &tokens[i - LAG], i - LAG, n_tokens, words);
  }
}
