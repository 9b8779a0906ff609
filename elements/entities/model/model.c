/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * model.c: runs a trained model over the words of a text.
 */

#include "model.h"

#include <math.h>
#include <string.h>

#include "modelfeatures.h"
#include "wordcache.h"

#define N_TAGS NLP_MAX_TAGS

/* An uncapitalised word without a rule hint is outside of names if the score of O leads by more
 * than this, in units of the weights in the file. Skipping such words saves most of the time. */
#define MIN_OUTSIDE_LEAD 32

/* The window for detecting encoded data, and the minimum of words with letters to decide. */
#define BLOCK 32
#define MIN_BLOCK 8

/* The logit of a score is a linear function of the lead, fitted to held-out text
 * (training/README.md). */
#define SCORE_SLOPE (0.858f / 128)
#define SCORE_INTERCEPT 3.0f

/* A word of the text. */
typedef struct {
  guint64 key;
  gint16 leads[NLP_MODEL_OFFSETS];
} TextWord;

/* The buffers of one run, which are kept for the next one. */
typedef struct {
  NlpWordCache cache;
  NlpWordType *types;
  TextWord *words;
  guint n_words;  /* the size of types and words */
  gfloat *scores; /* of consecutive words that may be in names */
  guint8 *back;
  guint8 *tags;
  guint n_scored; /* the size of scores, back and tags */
} Buffers;

struct _NlpModel {
  NlpModelFile *file;
  NlpTransitions transitions;
  GMutex lock;
  GPtrArray *idle; /* of Buffers that no thread uses, under the lock */
};

/* A sentence, from the word @first to before @last. */
typedef struct {
  const NlpModel *model;
  Buffers *buffers;
  const NlpFeatureContext *context;
  guint first;
  guint last;
} Sentence;

static void
buffers_free (gpointer data)
{
  Buffers *buffers = data;

  nlp_word_cache_clear (&buffers->cache);
  g_free (buffers->types);
  g_free (buffers->words);
  g_free (buffers->scores);
  g_free (buffers->back);
  g_free (buffers->tags);
  g_free (buffers);
}

NlpModel *
nlp_model_new (NlpModelFile *file)
{
  NlpModel *self = g_new0 (NlpModel, 1);
  gfloat transitions[N_TAGS * N_TAGS];

  self->file = file;
  self->idle = g_ptr_array_new_with_free_func (buffers_free);
  g_mutex_init (&self->lock);
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    transitions[i] = file->transitions[i];
  nlp_transitions_init (&self->transitions, transitions, file->n_labels);
  return self;
}

void
nlp_model_free (NlpModel *self)
{
  nlp_model_file_free (self->file);
  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->lock);
  g_free (self);
}

gboolean
nlp_model_has_label (const NlpModel *self, const gchar *label)
{
  return g_strv_contains ((const gchar *const *)self->file->labels, label);
}

const NlpNameLexicon *
nlp_model_get_name_lexicon (const NlpModel *self)
{
  return &self->file->tables.lexicon;
}

static Buffers *
take_buffers (NlpModel *self, guint n_words)
{
  Buffers *buffers = NULL;

  g_mutex_lock (&self->lock);
  if (self->idle->len > 0)
    buffers = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  g_mutex_unlock (&self->lock);
  if (buffers == NULL) {
    buffers = g_new0 (Buffers, 1);
    nlp_word_cache_init (&buffers->cache, self->file);
  }
  if (buffers->n_words < n_words) {
    buffers->n_words = n_words + n_words / 4 + 64;
    g_free (buffers->types);
    g_free (buffers->words);
    buffers->types = g_new (NlpWordType, buffers->n_words);
    buffers->words = g_new (TextWord, buffers->n_words);
  }
  return buffers;
}

static void
return_buffers (NlpModel *self, Buffers *buffers)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->idle, buffers);
  g_mutex_unlock (&self->lock);
}

/* Looks up the words of the text in the cache. */
static void
find_words (Buffers *self, const NlpWords *words)
{
  for (guint i = 0; i < words->n_words; i++) {
    TextWord *word = &self->words[i];
    const NlpCachedWord *cached;

    word->key = nlp_word_cache_key (words, &words->words[i]);
    cached = nlp_word_cache_get (&self->cache, word->key, words, &words->words[i]);
    self->types[i] = cached->type;
    memcpy (word->leads, cached->leads, sizeof word->leads);
  }
}

/* Return the range of words whose features count for the word @at. */
static inline guint
window_first (const Sentence *self, guint at)
{
  return at - self->first < NLP_MODEL_WINDOW ? self->first : at - NLP_MODEL_WINDOW;
}

static inline guint
window_last (const Sentence *self, guint at)
{
  return MIN (at + NLP_MODEL_WINDOW + 1, self->last);
}

/* Sums up the weights of the words in the window around the word @at. */
static void
sum_word_features (const Sentence *self, guint at, gint16 *sums)
{
  const NlpWords *words = self->context->words;
  const Buffers *buffers = self->buffers;

  memset (sums, 0, N_TAGS * sizeof *sums);
  for (guint i = window_first (self, at); i < window_last (self, at); i++) {
    const NlpCachedWord *cached =
        nlp_word_cache_get (&buffers->cache, buffers->words[i].key, words, &words->words[i]);
    const gint16 *row = cached->sums[i + NLP_MODEL_WINDOW - at];

    for (guint tag = 0; tag < N_TAGS; tag++)
      sums[tag] += row[tag];
  }
}

/* Whether a word is outside of names for sure, by a bound on its score that is cheap to compute. */
static inline gboolean
is_plain (const Sentence *self, guint at)
{
  gint lead = 0;

  if (self->context->rule_hints[at] != 0 || self->context->types[at].letter_case >= NLP_CASE_TITLE)
    return FALSE;
  for (guint i = window_first (self, at); i < window_last (self, at); i++)
    lead += self->buffers->words[i].leads[i + NLP_MODEL_WINDOW - at];
  return lead < -MIN_OUTSIDE_LEAD;
}

/* Whether a word is outside of names for sure, by the score of its words. */
static gboolean
is_surely_outside (const Sentence *self, guint at, const gint16 *sums)
{
  gint16 best = G_MININT16;

  if (self->context->rule_hints[at] != 0 || self->context->types[at].letter_case >= NLP_CASE_TITLE)
    return FALSE;
  for (guint tag = 1; tag < N_TAGS; tag++)
    best = MAX (best, sums[tag]);
  return sums[NLP_TAG_OUTSIDE] - best > MIN_OUTSIDE_LEAD;
}

/* Adds the weights of the context features of the word @at. */
static void
add_context_features (const Sentence *self, guint at, gint16 *sums)
{
  const NlpModelFile *file = self->model->file;
  guint32 features[NLP_MODEL_MAX_CONTEXT_FEATURES + NLP_MODEL_MAX_DOMAIN_FEATURES];
  const NlpModelWeight *found[G_N_ELEMENTS (features)];
  guint n = nlp_feature_context_get_features (self->context, self->first, self->last, at, features);
  guint n_found = 0;

  n += nlp_feature_context_get_domain_features (self->context, at, 0, features + n);

  /* The tables are larger than the caches of a processor: prefetch all before reading the first. */
  for (guint i = 0; i < n; i++)
    nlp_feature_table_prefetch (&file->context_features, features[i]);
  for (guint i = 0; i < n; i++) {
    const NlpModelWeight *counts = nlp_model_file_find (file, &file->context_features, features[i]);

    if (counts != NULL) {
      __builtin_prefetch (counts);
      found[n_found++] = counts;
    }
  }
  for (guint i = 0; i < n_found; i++)
    nlp_model_add_weights (sums, found[i], 1);
}

/* Returns the score of a tag minus that of the best other one. */
static gfloat
get_lead (const gfloat *scores, guint tag)
{
  gfloat best = -G_MAXFLOAT;

  for (guint other = 0; other < N_TAGS; other++)
    best = MAX (best, other == tag ? -G_MAXFLOAT : scores[other]);
  return scores[tag] - best;
}

/* Returns the probability that the words from @first to @last are this name: that of the least
 * certain word. */
static gfloat
get_score (const gfloat *scores, const guint8 *tags, guint first, guint last)
{
  gfloat lead = G_MAXFLOAT;

  for (guint i = first; i <= last; i++)
    lead = MIN (lead, get_lead (scores + (gsize)i * N_TAGS, tags[i]));
  /* The fit is not more precise than thousandths. */
  return roundf (1000 / (1 + expf (-(SCORE_SLOPE * lead + SCORE_INTERCEPT)))) / 1000;
}

/* Whether a word is a closing bracket without an opening one between the byte @start and it. */
static gboolean
is_unpaired_bracket (const NlpWords *words, const NlpWord *word, guint32 start)
{
  return word->end - word->start == 1 && words->text[word->start] == ')' &&
         memchr (words->text + start, '(', word->start - start) == NULL;
}

/* Adds the names in the @n words before the word @end. */
static void
add_names (const Sentence *self, guint end, guint n, GArray *found)
{
  const NlpWord *words = &self->context->words->words[end - n];
  const Buffers *buffers = self->buffers;
  guint first = 0;

  for (guint i = 0; i < n; i++) {
    NlpTagPrefix prefix;
    NlpMatch match;
    guint last;

    if (buffers->tags[i] == NLP_TAG_OUTSIDE)
      continue;
    prefix = nlp_tag_prefix (buffers->tags[i]);
    if (prefix == NLP_TAG_BEGIN || prefix == NLP_TAG_SINGLE)
      first = i;
    if (prefix == NLP_TAG_BEGIN || prefix == NLP_TAG_INSIDE)
      continue;
    last = i;
    if (last > first &&
        is_unpaired_bracket (self->context->words, &words[last], words[first].start))
      last--;
    match = (NlpMatch){.start = words[first].start,
                       .end = words[last].end,
                       .label = self->model->file->labels[nlp_tag_label (buffers->tags[i])],
                       .score = get_score (buffers->scores, buffers->tags, first, i),
                       .chain = -1,
                       .is_probability = TRUE,
                       .source = "model:names"};
    g_array_append_val (found, match);
  }
}

static void
reserve (Buffers *self, guint n)
{
  if (n <= self->n_scored)
    return;
  self->n_scored = n * 2 + 32;
  self->scores = g_renew (gfloat, self->scores, (gsize)self->n_scored * N_TAGS);
  self->back = g_renew (guint8, self->back, (gsize)self->n_scored * N_TAGS);
  self->tags = g_renew (guint8, self->tags, self->n_scored);
}

/* Whether the block of words from @at on is encoded data such as Base64: most of its words have
 * mixed case and are unknown. */
static gboolean
is_encoded (const Sentence *self, guint at)
{
  guint n_letters = 0, n_odd = 0;

  for (guint i = at; i < MIN (at + BLOCK, self->last); i++) {
    const NlpWordType *type = &self->context->types[i];

    n_letters += type->letter_case != NLP_CASE_NONE;
    n_odd += type->letter_case == NLP_CASE_MIXED && type->levels == 0 && type->clusters == NULL;
  }
  return n_letters >= MIN_BLOCK && n_odd * 2 > n_letters;
}

/* Decodes the sequences of words in a sentence that may be in names. */
static void
match_sentence (const Sentence *self, GArray *found)
{
  Buffers *buffers = self->buffers;
  guint n_scored = 0;
  gboolean is_data = FALSE;

  for (guint at = self->first; at <= self->last; at++) {
    gint16 sums[N_TAGS];
    gboolean is_scored;

    if ((at - self->first) % BLOCK == 0)
      is_data = is_encoded (self, at);
    is_scored = at < self->last && !is_data && !is_plain (self, at);

    if (is_scored) {
      sum_word_features (self, at, sums);
      is_scored = !is_surely_outside (self, at, sums);
    }
    if (is_scored) {
      gfloat *scores;

      reserve (buffers, n_scored + 1);
      add_context_features (self, at, sums);
      scores = buffers->scores + (gsize)n_scored * N_TAGS;
      for (guint tag = 0; tag < N_TAGS; tag++)
        scores[tag] = sums[tag];
      n_scored++;
    } else if (n_scored > 0) {
      nlp_viterbi_decode (&self->model->transitions, buffers->scores, n_scored, buffers->back,
                          buffers->tags);
      add_names (self, at, n_scored, found);
      n_scored = 0;
    }
  }
}

void
nlp_model_match (const NlpModel *model,
                 const NlpWords *words,
                 const NlpMatch *hints,
                 guint n_hints,
                 GArray *found)
{
  NlpModel *self = (NlpModel *)model; /* the idle buffers have a lock */
  Buffers *buffers = take_buffers (self, words->n_words);
  g_autoptr (NlpFeatureContext) context = NULL;
  Sentence sentence = {.model = model, .buffers = buffers};

  find_words (buffers, words);
  sentence.context = context = nlp_feature_context_new (words, buffers->types, hints, n_hints);
  for (guint i = 1; i <= words->n_words; i++) {
    if (i == words->n_words || nlp_word_is (&words->words[i], NLP_SHAPE_FIRST)) {
      sentence.last = i;
      match_sentence (&sentence, found);
      sentence.first = i;
    }
  }
  return_buffers (self, buffers);
}
