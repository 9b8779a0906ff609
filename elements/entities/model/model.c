/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * model.c: runs a trained model over the words of a text.
 */

#include "model.h"

#include <math.h>
#include <string.h>

#include "contextcache.h"
#include "modelfeatures.h"
#include "wordcache.h"

#define N_TAGS NLP_MAX_TAGS

#define CACHE_LINE 64 /* bytes */

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

/* The number of words that are looked up at once. The caches and tables are larger than the caches
 * of a processor: while it waits for the memory of one word, it can fetch that of the others. */
#define N_AHEAD 64

/* Likewise, the number of words whose scores are computed at once. */
#define N_CANDIDATES 16

/* How many of them before a word may have its scores, in text that repeats a few words. */
#define MAX_TWIN_DISTANCE 3

#define MAX_FEATURES (NLP_MODEL_MAX_CONTEXT_FEATURES + NLP_MODEL_MAX_DOMAIN_FEATURES)

/* A word of the text, and its entry in the word cache unless another word has replaced it. */
typedef struct {
  guint64 key;
  guint entry;
} TextWord;

/* A word that may be in a name, and the sentence around it, from the word @first to before @last.
 */
typedef struct _Candidate Candidate;

struct _Candidate {
  guint at;
  guint first;
  guint last;
  gboolean is_outside;
  const Candidate *twin; /* (nullable): an earlier one with the same scores */
  NlpContextType type;
  NlpCachedContext *context;
  guint n;       /* the number of its other features */
  guint n_found; /* of those, the ones with weights */
  guint32 features[MAX_FEATURES];
  guint32 weights[MAX_FEATURES]; /* as nlp_feature_table_find() returns them */
  gint16 sums[N_TAGS];
};

/* The buffers of one run, which are kept for the next one. */
typedef struct {
  NlpWordCache cache;
  NlpContextCache contexts;
  Candidate candidates[N_CANDIDATES];
  guint n_candidates;
  NlpWordType *types;
  TextWord *words;
  guint n_words;  /* the size of types and words */
  gint16 *scores; /* of consecutive words that may be in names */
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

/* The state of one run. */
typedef struct {
  const NlpModel *model;
  Buffers *buffers;
  const NlpFeatureContext *context;
  GArray *found;
  guint n_scored; /* the number of consecutive words whose scores wait to be decoded */
  guint end;      /* the word after the last of them */
} Run;

static void
buffers_free (gpointer data)
{
  Buffers *buffers = data;

  nlp_word_cache_clear (&buffers->cache);
  nlp_context_cache_clear (&buffers->contexts);
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
  return nlp_label_is_one_of (label, (const gchar *const *)self->file->labels);
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
    nlp_context_cache_init (&buffers->contexts, self->file);
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

/* Returns the entry of the word @at in the word cache, valid until the next call. */
static inline guint
get_entry (Buffers *self, const NlpWords *words, guint at)
{
  TextWord *word = &self->words[at];

  if (G_UNLIKELY (self->cache.words[word->entry].key != word->key))
    word->entry = nlp_word_cache_find (&self->cache, word->key, words, &words->words[at]);
  return word->entry;
}

/* Looks up the words of the text in the cache. */
static void
find_words (Buffers *self, const NlpWords *words)
{
  for (guint first = 0; first < words->n_words; first += N_AHEAD) {
    const guint last = MIN (first + N_AHEAD, words->n_words);

    for (guint i = first; i < last; i++) {
      self->words[i].key = nlp_word_cache_key (words, &words->words[i]);
      __builtin_prefetch (nlp_word_cache_get_set (&self->cache, self->words[i].key));
    }
    for (guint i = first; i < last; i++) {
      const guint entry =
          nlp_word_cache_find (&self->cache, self->words[i].key, words, &words->words[i]);
      const gchar *cached = (const gchar *)&self->cache.words[entry];

      self->words[i].entry = entry;
      for (guint line = 0; line < sizeof (NlpCachedWord); line += CACHE_LINE)
        __builtin_prefetch (cached + line);
    }
    for (guint i = first; i < last; i++)
      self->types[i] = self->cache.words[get_entry (self, words, i)].type;
  }
}

/* Return the range of words whose features count for the word @at, in the sentence from the word
 * @first to before @last. */
static inline guint
window_first (guint first, guint at)
{
  return at - first < NLP_MODEL_WINDOW ? first : at - NLP_MODEL_WINDOW;
}

static inline guint
window_last (guint last, guint at)
{
  return MIN (at + NLP_MODEL_WINDOW + 1, last);
}

/* Prefetches the weights of the words in the window around a word. */
static void
prefetch_sums (const Run *self, const Candidate *candidate)
{
  const Buffers *buffers = self->buffers;
  const guint at = candidate->at;

  for (guint i = window_first (candidate->first, at); i < window_last (candidate->last, at); i++) {
    const NlpWordSums *sums = &buffers->cache.sums[buffers->words[i].entry];
    const gchar *row = (const gchar *)sums->window[i + NLP_MODEL_WINDOW - at];

    for (guint line = 0; line < sizeof sums->window[0]; line += CACHE_LINE)
      __builtin_prefetch (row + line);
  }
}

/* Sums up the weights of the words in the window around a word. */
static void
sum_word_features (const Run *self, Candidate *candidate)
{
  Buffers *buffers = self->buffers;
  const guint at = candidate->at;

  memset (candidate->sums, 0, sizeof candidate->sums);
  for (guint i = window_first (candidate->first, at); i < window_last (candidate->last, at); i++) {
    const guint entry = get_entry (buffers, self->context->words, i);
    const gint16 *row = buffers->cache.sums[entry].window[i + NLP_MODEL_WINDOW - at];

    for (guint tag = 0; tag < N_TAGS; tag++)
      candidate->sums[tag] += row[tag];
  }
}

/* Whether a word may be in a name whatever the scores of the words around it. */
static inline gboolean
is_notable (const Run *self, guint at)
{
  return self->context->rule_hints[at] != 0 ||
         self->context->types[at].letter_case >= NLP_CASE_TITLE;
}

static inline gboolean
is_any (const NlpLeads *lanes)
{
  guint64 halves[2];

  memcpy (halves, lanes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/* Whether a word is outside of names for sure, by a bound on its scores that is cheap to compute:
 * the sum of the best scores of each word for a group of tags. */
static inline gboolean
is_plain (const Run *self, guint first, guint last, guint at)
{
  NlpLeads leads[NLP_N_LEAD_STEPS] = {0};
  NlpLeads is_high = {0};

  if (is_notable (self, at))
    return FALSE;
  for (guint i = window_first (first, at); i < window_last (last, at); i++) {
    const guint entry = get_entry (self->buffers, self->context->words, i);
    const NlpLeads *added = self->buffers->cache.words[entry].lead_steps[i + NLP_MODEL_WINDOW - at];

    for (guint step = 0; step < NLP_N_LEAD_STEPS; step++)
      leads[step] += added[step];
  }
  for (guint step = 0; step < NLP_N_LEAD_STEPS; step++)
    is_high |= leads[step] >= (NlpLeads){0} - MIN_OUTSIDE_LEAD;
  return !is_any (&is_high);
}

/* Whether a word is outside of names for sure, by the score of its words. */
static gboolean
is_surely_outside (const Run *self, const Candidate *candidate)
{
  gint16 best = G_MININT16;

  if (is_notable (self, candidate->at))
    return FALSE;
  for (guint tag = 1; tag < N_TAGS; tag++)
    best = MAX (best, candidate->sums[tag]);
  return candidate->sums[NLP_TAG_OUTSIDE] - best > MIN_OUTSIDE_LEAD;
}

/* Whether two words, whose weights of the words around them are summed up, have the same ones in
 * all.
 */
static inline gboolean
is_twin (const Run *self, const Candidate *candidate, const Candidate *other)
{
  const TextWord *words = self->buffers->words;

  return words[other->at].key == words[candidate->at].key && !other->is_outside &&
         other->n == candidate->n &&
         memcmp (&other->type, &candidate->type, sizeof other->type) == 0 &&
         memcmp (other->features, candidate->features, other->n * sizeof *other->features) == 0 &&
         memcmp (other->sums, candidate->sums, sizeof other->sums) == 0;
}

/* Returns the nearest earlier candidate with the same scores, or NULL. */
static inline const Candidate *
find_twin (const Run *self, const Candidate *candidate)
{
  const guint index = (guint)(candidate - self->buffers->candidates);

  for (guint distance = 1; distance <= MIN (index, MAX_TWIN_DISTANCE); distance++)
    if (is_twin (self, candidate, candidate - distance))
      return candidate - distance;
  return NULL;
}

/* Computes the features of the context of a word. */
static void
find_features (const Run *self, Candidate *candidate)
{
  candidate->n =
      nlp_feature_context_get_rest (self->context, candidate->first, candidate->last, candidate->at,
                                    &candidate->type, candidate->features);
  candidate->twin = find_twin (self, candidate);
  if (candidate->twin != NULL)
    return;
  candidate->context = nlp_context_cache_prefetch (&self->buffers->contexts, &candidate->type);
  for (guint i = 0; i < candidate->n; i++)
    nlp_feature_table_prefetch (&self->model->file->context_features, candidate->features[i]);
}

/* Looks up the weights of the features of a word. */
static void
find_weights (const Run *self, Candidate *candidate)
{
  const NlpModelFile *file = self->model->file;

  candidate->n_found = 0;
  for (guint i = 0; i < candidate->n; i++) {
    const guint32 weights =
        nlp_feature_table_find (&file->context_features, candidate->features[i]);

    /* Without a branch on whether the feature has weights. */
    candidate->weights[candidate->n_found] = weights;
    candidate->n_found += weights != 0;
    nlp_feature_prefetch (&file->weights, weights);
  }
}

/* Adds the weights of the context of a word. */
static void
add_weights (const Run *self, Candidate *candidate)
{
  Buffers *buffers = self->buffers;
  const gint16 *context =
      nlp_context_cache_get (&buffers->contexts, candidate->context, &candidate->type);

  for (guint tag = 0; tag < N_TAGS; tag++)
    candidate->sums[tag] += context[tag];
  if (candidate->type.rule_hints[1] == 0) {
    const guint entry = get_entry (buffers, self->context->words, candidate->at);
    const gint16 *own = buffers->cache.sums[entry].context;

    for (guint tag = 0; tag < N_TAGS; tag++)
      candidate->sums[tag] += own[tag];
  }
  for (guint i = 0; i < candidate->n_found; i++)
    nlp_feature_add (candidate->sums, &self->model->file->weights, candidate->weights[i], 1);
}

/* Returns the score of a tag minus that of the best other one. */
static gint
get_lead (const gint16 *scores, guint tag)
{
  gint16 others[N_TAGS];
  gint16 best = G_MININT16;

  memcpy (others, scores, sizeof others);
  others[tag] = G_MININT16;
  for (guint other = 0; other < N_TAGS; other++)
    best = MAX (best, others[other]);
  return scores[tag] - best;
}

/* Returns the probability that the words from @first to @last are this name: that of the least
 * certain word. */
static gfloat
get_score (const gint16 *scores, const guint8 *tags, guint first, guint last)
{
  gint lead = G_MAXINT;

  for (guint i = first; i <= last; i++)
    lead = MIN (lead, get_lead (scores + (gsize)i * N_TAGS, tags[i]));
  /* The fit is not more precise than thousandths. */
  return roundf (1000 / (1 + expf (-(SCORE_SLOPE * (gfloat)lead + SCORE_INTERCEPT)))) / 1000;
}

/* Whether a word is a closing bracket without an opening one between the byte @start and it. */
static gboolean
is_unpaired_bracket (const NlpWords *words, const NlpWord *word, guint32 start)
{
  return word->end - word->start == 1 && words->text[word->start] == ')' &&
         memchr (words->text + start, '(', word->start - start) == NULL;
}

/* Adds the names in the words that have been decoded. */
static void
add_names (const Run *self)
{
  const guint n = self->n_scored;
  const NlpWord *words = &self->context->words->words[self->end - n];
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
    g_array_append_val (self->found, match);
  }
}

static void
reserve (Buffers *self, guint n)
{
  if (n <= self->n_scored)
    return;
  self->n_scored = n * 2 + 32;
  self->scores = g_renew (gint16, self->scores, (gsize)self->n_scored * N_TAGS);
  self->back = g_renew (guint8, self->back, (gsize)self->n_scored * NLP_VITERBI_BACK_SIZE);
  self->tags = g_renew (guint8, self->tags, self->n_scored);
}

/* Decodes the words whose scores are known. */
static void
decode (Run *self)
{
  Buffers *buffers = self->buffers;

  if (self->n_scored == 0)
    return;
  if (self->n_scored == 1)
    buffers->tags[0] = (guint8)nlp_viterbi_decode_word (&self->model->transitions, buffers->scores);
  else
    nlp_viterbi_decode_integers (&self->model->transitions, buffers->scores, self->n_scored,
                                 buffers->back, buffers->tags);
  add_names (self);
  self->n_scored = 0;
}

/* Adds a word with its scores to those before it, or decodes them if they do not touch it. */
static void
append_scores (Run *self, const Candidate *candidate)
{
  Buffers *buffers = self->buffers;

  if (self->end != candidate->at || candidate->at == candidate->first)
    decode (self);
  reserve (buffers, self->n_scored + 1);
  memcpy (buffers->scores + (gsize)self->n_scored * N_TAGS, candidate->sums,
          sizeof candidate->sums);
  self->n_scored++;
  self->end = candidate->at + 1;
}

/* Computes the scores of the candidates, step by step for all of them. */
static void
score_candidates (Run *self)
{
  Buffers *buffers = self->buffers;

  for (guint i = 0; i < buffers->n_candidates; i++) {
    Candidate *candidate = &buffers->candidates[i];

    sum_word_features (self, candidate);
    candidate->is_outside = is_surely_outside (self, candidate);
    if (!candidate->is_outside)
      find_features (self, candidate);
  }
  for (guint i = 0; i < buffers->n_candidates; i++) {
    Candidate *candidate = &buffers->candidates[i];

    if (!candidate->is_outside && candidate->twin == NULL)
      find_weights (self, candidate);
  }
  for (guint i = 0; i < buffers->n_candidates; i++) {
    Candidate *candidate = &buffers->candidates[i];

    if (candidate->is_outside)
      continue;
    if (candidate->twin == NULL)
      add_weights (self, candidate);
    else
      memcpy (candidate->sums, candidate->twin->sums, sizeof candidate->sums);
    append_scores (self, candidate);
  }
  buffers->n_candidates = 0;
}

/* Whether the block of words from @at on, before the word @last, is encoded data such as Base64:
 * most of its words have mixed case and are unknown. */
static gboolean
is_encoded (const Run *self, guint at, guint last)
{
  guint n_letters = 0, n_odd = 0;

  for (guint i = at; i < MIN (at + BLOCK, last); i++) {
    const NlpWordType *type = &self->context->types[i];

    n_letters += type->letter_case != NLP_CASE_NONE;
    n_odd += type->letter_case == NLP_CASE_MIXED && type->levels == 0 && !type->has_clusters;
  }
  return n_letters >= MIN_BLOCK && n_odd * 2 > n_letters;
}

/* Finds the words of a sentence that may be in names, and computes their scores. */
static void
match_sentence (Run *self, guint first, guint last)
{
  Buffers *buffers = self->buffers;
  gboolean is_data = FALSE;

  for (guint at = first; at < last; at++) {
    Candidate *candidate = &buffers->candidates[buffers->n_candidates];

    if ((at - first) % BLOCK == 0)
      is_data = is_encoded (self, at, last);
    if (is_data || is_plain (self, first, last, at))
      continue;
    candidate->at = at;
    candidate->first = first;
    candidate->last = last;
    prefetch_sums (self, candidate);
    if (++buffers->n_candidates == N_CANDIDATES)
      score_candidates (self);
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
  Run run = {.model = model, .buffers = buffers, .found = found};
  guint first = 0;

  find_words (buffers, words);
  run.context = context = nlp_feature_context_new (words, buffers->types, hints, n_hints);
  for (guint i = 1; i <= words->n_words; i++) {
    if (i == words->n_words || nlp_word_is (&words->words[i], NLP_SHAPE_FIRST)) {
      match_sentence (&run, first, i);
      first = i;
    }
  }
  score_candidates (&run);
  decode (&run);
  return_buffers (self, buffers);
}
