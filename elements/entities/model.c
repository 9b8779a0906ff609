/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "model.h"

#include <math.h>
#include <string.h>

#include <xxhash.h>

#include "modelfeatures.h"

#define N_TAGS NLP_MAX_TAGS
#define CACHE_SIZE 32768 /* a power of two */

/* A word in lower case is no part of a name if its letters say so by this much, in weights of the
 * file, and the rules have found nothing. */
#define SURELY_OUTSIDE 64

/* Names have scores from this one up, and reach about three quarters of the rest when they lead by
 * so many weights of the file a word. */
#define LOWEST_SCORE 0.7f
#define SCORE_SCALE 128.0f

/* What the model knows of a word by itself: the sums of the weights of all its features, for the
 * tags of the words around it. */
typedef struct {
  guint64 key;
  NlpWordType type;
  gint16 sums[NLP_MODEL_OFFSETS][N_TAGS];
} CachedWord;

/* What one run needs. It is kept for the next one. */
typedef struct {
  CachedWord *cache;
  NlpWordType *types; /* of the words of the text */
  guint64 *keys;      /* of them in the cache */
  guint n_types;
  gfloat *scores; /* of words that may be in names */
  guint8 *back;
  guint8 *tags;
  guint n_open; /* for how many of them there is room */
} Work;

struct _NlpModel {
  NlpModelFile *file;
  gfloat transitions[N_TAGS * N_TAGS];
  GMutex lock;
  GPtrArray *idle; /* Work that no thread uses, under the lock */
};

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->cache);
  g_free (work->types);
  g_free (work->keys);
  g_free (work->scores);
  g_free (work->back);
  g_free (work->tags);
  g_free (work);
}

NlpModel *
nlp_model_new (NlpModelFile *file)
{
  NlpModel *self = g_new0 (NlpModel, 1);

  self->file = file;
  self->idle = g_ptr_array_new_with_free_func (work_free);
  g_mutex_init (&self->lock);
  for (guint i = 0; i < G_N_ELEMENTS (self->transitions); i++)
    self->transitions[i] = GINT16_FROM_LE (file->transitions[i]);
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
    work->cache = g_new0 (CachedWord, CACHE_SIZE);
  }
  if (work->n_types < n_words) {
    work->n_types = n_words + n_words / 4 + 64;
    g_free (work->types);
    g_free (work->keys);
    work->types = g_new (NlpWordType, work->n_types);
    work->keys = g_new (guint64, work->n_types);
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

static void
add_weights (gint16 *sums, const NlpModelWeight *weights)
{
  guint n = *weights++;

  for (guint i = 0; i < n; i++)
    sums[nlp_model_weight_tag (weights[i])] += nlp_model_weight_value (weights[i]);
}

static void
fill_word (const NlpModel *self,
           CachedWord *cached,
           const gchar *word,
           gsize length,
           guint64 classes)
{
  guint32 features[NLP_MODEL_MAX_TYPE_FEATURES];
  guint n;

  cached->type = nlp_word_type_new (&self->file->clusters, word, length);
  memset (cached->sums, 0, sizeof cached->sums);
  n = nlp_word_type_get_features (&cached->type, word, length, classes, features);
  for (guint i = 0; i < n; i++) {
    for (guint offset = 0; offset < NLP_MODEL_OFFSETS; offset++) {
      const NlpModelWeight *weights = nlp_model_file_find (
          self->file, nlp_feature_at (features[i], (gint)offset - NLP_MODEL_WINDOW));

      if (weights != NULL)
        add_weights (cached->sums[offset], weights);
    }
  }
}

static guint64
key_of (const NlpWords *words, guint i)
{
  const NlpWord *word = &words->words[i];

  return XXH3_64bits_withSeed (words->text + word->start, word->end - word->start,
                               word->classes & ~nlp_word_place_classes ()) |
         1;
}

/* The word from the cache, in which another may have taken its place. */
static inline const CachedWord *
find_word (const NlpModel *self, Work *work, const NlpWords *words, guint i)
{
  guint64 key = work->keys[i];
  CachedWord *cached = &work->cache[key >> 40 & (CACHE_SIZE - 1)];

  if (G_UNLIKELY (cached->key != key)) {
    const NlpWord *word = &words->words[i];

    fill_word (self, cached, words->text + word->start, word->end - word->start, word->classes);
    cached->key = key;
  }
  return cached;
}

/* Adds up what the words around say of the word @at. */
static void
score_by_words (const NlpModel *self,
                Work *work,
                const NlpWords *words,
                guint first,
                guint last,
                guint at,
                gint16 *sums)
{
  memset (sums, 0, N_TAGS * sizeof *sums);
  for (gint offset = -NLP_MODEL_WINDOW; offset <= NLP_MODEL_WINDOW; offset++) {
    gint64 i = (gint64)at + offset;
    const gint16 *row;

    if (i < first || i >= last)
      continue;
    row = find_word (self, work, words, i)->sums[offset + NLP_MODEL_WINDOW];
    for (guint tag = 0; tag < N_TAGS; tag++)
      sums[tag] += row[tag];
  }
}

static gboolean
is_surely_outside (const NlpPlaces *places, guint at, const gint16 *sums)
{
  gint16 best = G_MININT16;

  if (places->marks[at] != 0 || places->types[at].letters >= NLP_CASE_TITLE)
    return FALSE;
  for (guint tag = 1; tag < N_TAGS; tag++)
    best = MAX (best, sums[tag]);
  return sums[NLP_TAG_OUTSIDE] - best > SURELY_OUTSIDE;
}

static void
add_place (const NlpModel *self,
           const NlpPlaces *places,
           guint first,
           guint last,
           guint at,
           gint16 *sums)
{
  guint32 features[NLP_MODEL_MAX_PLACE_FEATURES];
  guint n = nlp_places_get_features (places, first, last, at, 0, features);

  for (guint i = 0; i < n; i++) {
    const NlpModelWeight *weights = nlp_model_file_find (self->file, features[i]);

    if (weights != NULL)
      add_weights (sums, weights);
  }
}

/* How sure the model is that the words from @first to @last are a name. */
static gfloat
score_of (const gfloat *scores, const guint8 *tags, guint first, guint last)
{
  gfloat lead = 0;

  for (guint i = first; i <= last; i++)
    lead += scores[i * N_TAGS + tags[i]] - scores[i * N_TAGS + NLP_TAG_OUTSIDE];
  lead /= SCORE_SCALE * (last - first + 1);
  return LOWEST_SCORE + (1 - LOWEST_SCORE) * tanhf (MAX (lead, 0));
}

static void
add_hits (const NlpModel *self, const Work *work, const NlpWord *words, guint n, GArray *found)
{
  guint first = 0;

  for (guint i = 0; i < n; i++) {
    NlpTagPart part;
    NlpHit hit;

    if (work->tags[i] == NLP_TAG_OUTSIDE)
      continue;
    part = nlp_tag_part (work->tags[i]);
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_SINGLE)
      first = i;
    if (part == NLP_TAG_BEGIN || part == NLP_TAG_INSIDE)
      continue;
    hit = (NlpHit){.start = words[first].start,
                   .end = words[i].end,
                   .label = self->file->labels[nlp_tag_label (work->tags[i])],
                   .score = score_of (work->scores, work->tags, first, i),
                   .chain = -1,
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

static void
match_sentence (const NlpModel *self,
                Work *work,
                const NlpPlaces *places,
                guint first,
                guint last,
                GArray *found)
{
  const NlpWords *words = places->words;
  guint n_open = 0;

  for (guint at = first; at <= last; at++) {
    gint16 sums[N_TAGS];

    if (at < last)
      score_by_words (self, work, words, first, last, at, sums);
    if (at < last && !is_surely_outside (places, at, sums)) {
      reserve (work, n_open + 1);
      add_place (self, places, first, last, at, sums);
      for (guint tag = 0; tag < N_TAGS; tag++)
        work->scores[(gsize)n_open * N_TAGS + tag] = sums[tag];
      n_open++;
    } else if (n_open > 0) {
      nlp_viterbi_decode (work->scores, self->transitions, self->file->n_labels, NULL, n_open,
                          work->back, work->tags);
      add_hits (self, work, &words->words[at - n_open], n_open, found);
      n_open = 0;
    }
  }
}

void
nlp_model_match (const NlpModel *model,
                 const NlpWords *words,
                 const NlpHit *hits,
                 guint n_hits,
                 GArray *found)
{
  NlpModel *self = (NlpModel *)model; /* what changes is under its lock */
  Work *work = take_work (self, words->n_words);
  g_autoptr (NlpPlaces) places = NULL;
  guint first = 0;

  for (guint i = 0; i < words->n_words; i++) {
    work->keys[i] = key_of (words, i);
    work->types[i] = find_word (self, work, words, i)->type;
  }
  places = nlp_places_new (words, work->types, hits, n_hits);
  for (guint i = 1; i <= words->n_words; i++) {
    if (i == words->n_words || nlp_word_is (&words->words[i], NLP_SHAPE_FIRST)) {
      match_sentence (self, work, places, first, i, found);
      first = i;
    }
  }
  give_work (self, work);
}
