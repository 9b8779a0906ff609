/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "model.h"

#include <math.h>
#include <string.h>

#include "modelfeatures.h"
#include "wordcache.h"

#define N_TAGS NLP_MAX_TAGS

/* A word in lower case is no part of a name if its letters say so by this much, in weights of the
 * file, and the rules have found nothing. */
#define SURELY_OUTSIDE 32

/* So many words are looked at to tell data from text, and so few of them tell nothing. */
#define BLOCK 32
#define MIN_BLOCK 8

/* The logit of a score: a straight line over the lead, fitted to held-out text
 * (training/README.md). */
#define SCORE_SLOPE (0.858f / 128)
#define SCORE_AT_NONE 3.0f

/* A word of the text. */
typedef struct {
  guint64 key;
  gint16 leads[NLP_MODEL_OFFSETS];
} TextWord;

/* What one run needs. It is kept for the next one. */
typedef struct {
  NlpWordCache cache;
  NlpWordType *types;
  TextWord *words;
  guint n_words;  /* for how many of them there is room */
  gfloat *scores; /* of words that may be in names */
  guint8 *back;
  guint8 *tags;
  guint n_open; /* likewise */
} Work;

struct _NlpModel {
  NlpModelFile *file;
  NlpTransitions transitions;
  GMutex lock;
  GPtrArray *idle; /* Work that no thread uses, under the lock */
};

/* A sentence, from the word @first up to @last. */
typedef struct {
  const NlpModel *model;
  Work *work;
  const NlpFeatureContext *places;
  guint first;
  guint last;
} Sentence;

static void
work_free (gpointer data)
{
  Work *work = data;

  nlp_word_cache_clear (&work->cache);
  g_free (work->types);
  g_free (work->words);
  g_free (work->scores);
  g_free (work->back);
  g_free (work->tags);
  g_free (work);
}

NlpModel *
nlp_model_new (NlpModelFile *file)
{
  NlpModel *self = g_new0 (NlpModel, 1);
  gfloat transitions[N_TAGS * N_TAGS];

  self->file = file;
  self->idle = g_ptr_array_new_with_free_func (work_free);
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

static Work *
take_work (NlpModel *self, guint n_words)
{
  Work *work = NULL;

  g_mutex_lock (&self->lock);
  if (self->idle->len > 0)
    work = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  g_mutex_unlock (&self->lock);
  if (work == NULL) {
    work = g_new0 (Work, 1);
    nlp_word_cache_init (&work->cache, self->file);
  }
  if (work->n_words < n_words) {
    work->n_words = n_words + n_words / 4 + 64;
    g_free (work->types);
    g_free (work->words);
    work->types = g_new (NlpWordType, work->n_words);
    work->words = g_new (TextWord, work->n_words);
  }
  return work;
}

static void
give_work (NlpModel *self, Work *work)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->idle, work);
  g_mutex_unlock (&self->lock);
}

/* Looks up the words of the text. */
static void
find_words (Work *work, const NlpWords *words)
{
  for (guint i = 0; i < words->n_words; i++) {
    TextWord *word = &work->words[i];
    const NlpCachedWord *cached;

    word->key = nlp_word_cache_key (words, &words->words[i]);
    cached = nlp_word_cache_get (&work->cache, word->key, words, &words->words[i]);
    work->types[i] = cached->type;
    memcpy (word->leads, cached->leads, sizeof word->leads);
  }
}

/* The words that the tag of the word @at depends on. */
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

/* Adds up what the words around say of the word @at. */
static void
score_by_words (const Sentence *self, guint at, gint16 *sums)
{
  const NlpWords *words = self->places->words;
  const Work *work = self->work;

  memset (sums, 0, N_TAGS * sizeof *sums);
  for (guint i = window_first (self, at); i < window_last (self, at); i++) {
    const NlpCachedWord *cached =
        nlp_word_cache_get (&work->cache, work->words[i].key, words, &words->words[i]);
    const gint16 *row = cached->sums[i + NLP_MODEL_WINDOW - at];

    for (guint tag = 0; tag < N_TAGS; tag++)
      sums[tag] += row[tag];
  }
}

/* Whether the word has nothing of a name, whatever its neighbours are. */
static inline gboolean
is_plain (const Sentence *self, guint at)
{
  gint lead = 0;

  if (self->places->marks[at] != 0 || self->places->types[at].letters >= NLP_CASE_TITLE)
    return FALSE;
  for (guint i = window_first (self, at); i < window_last (self, at); i++)
    lead += self->work->words[i].leads[i + NLP_MODEL_WINDOW - at];
  return lead < -SURELY_OUTSIDE;
}

static gboolean
is_surely_outside (const Sentence *self, guint at, const gint16 *sums)
{
  gint16 best = G_MININT16;

  if (self->places->marks[at] != 0 || self->places->types[at].letters >= NLP_CASE_TITLE)
    return FALSE;
  for (guint tag = 1; tag < N_TAGS; tag++)
    best = MAX (best, sums[tag]);
  return sums[NLP_TAG_OUTSIDE] - best > SURELY_OUTSIDE;
}

static void
add_place (const Sentence *self, guint at, gint16 *sums)
{
  const NlpModelFile *file = self->model->file;
  guint32 features[NLP_MODEL_MAX_CONTEXT_FEATURES + NLP_MODEL_MAX_DOMAIN_FEATURES];
  const NlpModelWeight *found[G_N_ELEMENTS (features)];
  guint n = nlp_feature_context_get_features (self->places, self->first, self->last, at, features);
  guint n_found = 0;

  n += nlp_feature_context_get_domain_features (self->places, at, 0, features + n);

  /* The tables don't fit into the caches of a processor: ask for all of it at once. */
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

/* By how much the tag of a word is ahead of the best other one, in weights of the file. */
static gfloat
lead_of (const gfloat *scores, guint tag)
{
  gfloat best = -G_MAXFLOAT;

  for (guint other = 0; other < N_TAGS; other++)
    best = MAX (best, other == tag ? -G_MAXFLOAT : scores[other]);
  return scores[tag] - best;
}

/* How likely the words from @first to @last are this name: as likely as their least sure word. */
static gfloat
score_of (const gfloat *scores, const guint8 *tags, guint first, guint last)
{
  gfloat lead = G_MAXFLOAT;

  for (guint i = first; i <= last; i++)
    lead = MIN (lead, lead_of (scores + (gsize)i * N_TAGS, tags[i]));
  /* In thousandths: there is no more to it. */
  return roundf (1000 / (1 + expf (-(SCORE_SLOPE * lead + SCORE_AT_NONE)))) / 1000;
}

/* Whether a word is a closing bracket that nothing in front of it, from the byte @start on, opens.
 */
static gboolean
is_loose (const NlpWords *self, const NlpWord *word, guint32 start)
{
  return word->end - word->start == 1 && self->text[word->start] == ')' &&
         memchr (self->text + start, '(', word->start - start) == NULL;
}

/* Adds the names of the @n words up to @end. */
static void
add_hits (const Sentence *self, guint end, guint n, GArray *found)
{
  const NlpWord *words = &self->places->words->words[end - n];
  const Work *work = self->work;
  guint first = 0;

  for (guint i = 0; i < n; i++) {
    NlpTagPrefix part;
    NlpMatch hit;
    guint last;

    if (work->tags[i] == NLP_TAG_OUTSIDE)
      continue;
    part = nlp_tag_prefix (work->tags[i]);
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_SINGLE)
      first = i;
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_INSIDE)
      continue;
    last = i;
    if (last > first && is_loose (self->places->words, &words[last], words[first].start))
      last--;
    hit = (NlpMatch){.start = words[first].start,
                     .end = words[last].end,
                     .label = self->model->file->labels[nlp_tag_label (work->tags[i])],
                     .score = score_of (work->scores, work->tags, first, i),
                     .chain = -1,
                     .is_probability = TRUE,
                     .source = "model:names"};
    g_array_append_val (found, hit);
  }
}

static void
reserve (Work *work, guint n)
{
  if (n <= work->n_open)
    return;
  work->n_open = n * 2 + 32;
  work->scores = g_renew (gfloat, work->scores, (gsize)work->n_open * N_TAGS);
  work->back = g_renew (guint8, work->back, (gsize)work->n_open * N_TAGS);
  work->tags = g_renew (guint8, work->tags, work->n_open);
}

/* Whether the block of words from @at on is data written in letters, such as Base64: most of its
 * words are none. */
static gboolean
is_encoded (const Sentence *self, guint at)
{
  guint n_letters = 0, n_odd = 0;

  for (guint i = at; i < MIN (at + BLOCK, self->last); i++) {
    const NlpWordType *type = &self->places->types[i];

    n_letters += type->letters != NLP_CASE_NONE;
    n_odd += type->letters == NLP_CASE_MIXED && type->levels == 0 && type->clusters == NULL;
  }
  return n_letters >= MIN_BLOCK && n_odd * 2 > n_letters;
}

static void
match_sentence (const Sentence *self, GArray *found)
{
  Work *work = self->work;
  guint n_open = 0;
  gboolean is_data = FALSE;

  for (guint at = self->first; at <= self->last; at++) {
    gint16 sums[N_TAGS];
    gboolean is_open;

    if ((at - self->first) % BLOCK == 0)
      is_data = is_encoded (self, at);
    is_open = at < self->last && !is_data && !is_plain (self, at);

    if (is_open) {
      score_by_words (self, at, sums);
      is_open = !is_surely_outside (self, at, sums);
    }
    if (is_open) {
      gfloat *scores;

      reserve (work, n_open + 1);
      add_place (self, at, sums);
      scores = work->scores + (gsize)n_open * N_TAGS;
      for (guint tag = 0; tag < N_TAGS; tag++)
        scores[tag] = sums[tag];
      n_open++;
    } else if (n_open > 0) {
      nlp_viterbi_decode (&self->model->transitions, work->scores, n_open, work->back, work->tags);
      add_hits (self, at, n_open, found);
      n_open = 0;
    }
  }
}

void
nlp_model_match (const NlpModel *model,
                 const NlpWords *words,
                 const NlpMatch *hits,
                 guint n_hits,
                 GArray *found)
{
  NlpModel *self = (NlpModel *)model; /* what changes is under its lock */
  Work *work = take_work (self, words->n_words);
  g_autoptr (NlpFeatureContext) places = NULL;
  Sentence sentence = {.model = model, .work = work};

  find_words (work, words);
  sentence.places = places = nlp_feature_context_new (words, work->types, hits, n_hits);
  for (guint i = 1; i <= words->n_words; i++) {
    if (i == words->n_words || nlp_word_is (&words->words[i], NLP_SHAPE_FIRST)) {
      sentence.last = i;
      match_sentence (&sentence, found);
      sentence.first = i;
    }
  }
  give_work (self, work);
}
