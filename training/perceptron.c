/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "perceptron.h"

#include <string.h>

#include "random.h"

#define N NLP_MAX_TAGS

struct _NlpPerceptron {
  const NlpCorpus *corpus;
  guint n_labels;

  guint32 *slots; /* the number of a row plus one, by feature; 0 is empty */
  guint32 mask;
  guint32 *features; /* of rows */
  guint n_rows;

  guint32 *type_rows[NLP_MODEL_OFFSETS]; /* for type_features of the corpus, plus one */
  guint32 *place_rows;                   /* likewise */

  gfloat *weights; /* rows, then transitions */
  gfloat *sums;    /* of changes times the step they came at */
  gdouble step;

  guint8 *back;
  gfloat *scores;
  guint8 *tags[2];
  guint n_allocated;
  guint64 random;
};

static guint32 *
find_slot (const NlpPerceptron *self, guint32 feature)
{
  guint32 slot = (feature ^ feature >> 13) & self->mask;

  while (self->slots[slot] != 0 && self->features[self->slots[slot] - 1] != feature)
    slot = (slot + 1) & self->mask;
  return &self->slots[slot];
}

static guint
row_of (const NlpPerceptron *self, guint32 feature)
{
  return *find_slot (self, feature);
}

/* Counts features, then drops the rare ones. */
typedef struct {
  NlpPerceptron *self;
  guint32 *counts;
  guint n_allocated;
} Counter;

static void
count (Counter *counter, guint32 feature)
{
  NlpPerceptron *self = counter->self;
  guint32 *slot = find_slot (self, feature);

  if (*slot == 0) {
    if (self->n_rows == counter->n_allocated) {
      counter->n_allocated *= 2;
      self->features = g_renew (guint32, self->features, counter->n_allocated);
      counter->counts = g_renew (guint32, counter->counts, counter->n_allocated);
    }
    self->features[self->n_rows] = feature;
    counter->counts[self->n_rows] = 0;
    *slot = ++self->n_rows;
  }
  counter->counts[*slot - 1]++;
}

static void
count_sentence (Counter *counter, const NlpCorpusSentence *sentence)
{
  const NlpCorpus *corpus = counter->self->corpus;

  for (guint i = 0; i < sentence->n; i++) {
    for (gint offset = -NLP_MODEL_WINDOW; offset <= NLP_MODEL_WINDOW; offset++) {
      gint64 at = (gint64)i + offset;
      guint32 type;

      if (at < 0 || at >= sentence->n)
        continue;
      type = sentence->types[at];
      for (guint32 j = g_array_index (corpus->type_starts, guint32, type);
           j < g_array_index (corpus->type_starts, guint32, type + 1); j++)
        count (counter, nlp_feature_at (g_array_index (corpus->type_features, guint32, j), offset));
    }
    for (guint32 j = sentence->features[i]; j < sentence->features[i + 1]; j++)
      count (counter, g_array_index (corpus->place_features, guint32, j));
  }
}

static void
choose_features (NlpPerceptron *self, const GPtrArray *sets, guint min_count)
{
  Counter counter = {self, g_new (guint32, 1 << 20), 1 << 20};
  guint n_kept = 0;

  self->mask = (1u << 26) - 1;
  self->slots = g_new0 (guint32, (gsize)self->mask + 1);
  self->features = g_new (guint32, counter.n_allocated);
  for (guint i = 0; i < sets->len; i++) {
    const NlpCorpusSet *set = g_ptr_array_index (sets, i);

    for (guint j = 0; j < set->sentences->len; j++)
      count_sentence (&counter, &g_array_index (set->sentences, NlpCorpusSentence, j));
  }
  for (guint row = 0; row < self->n_rows; row++) {
    if (counter.counts[row] >= min_count)
      self->features[n_kept++] = self->features[row];
  }
  self->n_rows = n_kept;
  memset (self->slots, 0, ((gsize)self->mask + 1) * sizeof *self->slots);
  for (guint row = 0; row < n_kept; row++)
    *find_slot (self, self->features[row]) = row + 1;
  g_free (counter.counts);
}

static void
number_features (NlpPerceptron *self)
{
  const GArray *types = self->corpus->type_features, *places = self->corpus->place_features;

  for (gint offset = 0; offset < NLP_MODEL_OFFSETS; offset++) {
    self->type_rows[offset] = g_new (guint32, types->len);
    for (guint i = 0; i < types->len; i++)
      self->type_rows[offset][i] = row_of (
          self, nlp_feature_at (g_array_index (types, guint32, i), offset - NLP_MODEL_WINDOW));
  }
  self->place_rows = g_new (guint32, places->len);
  for (guint i = 0; i < places->len; i++)
    self->place_rows[i] = row_of (self, g_array_index (places, guint32, i));
}

NlpPerceptron *
nlp_perceptron_new (const NlpCorpus *corpus, const GPtrArray *sets, guint n_labels, guint min_count)
{
  NlpPerceptron *self = g_new0 (NlpPerceptron, 1);
  gsize n_weights;

  self->corpus = corpus;
  self->n_labels = n_labels;
  self->random = 1;
  self->step = 1;
  choose_features (self, sets, min_count);
  number_features (self);
  n_weights = (gsize)(self->n_rows + N) * N;
  self->weights = g_new0 (gfloat, n_weights);
  self->sums = g_new0 (gfloat, n_weights);
  return self;
}

void
nlp_perceptron_free (NlpPerceptron *self)
{
  for (guint i = 0; i < NLP_MODEL_OFFSETS; i++)
    g_free (self->type_rows[i]);
  g_free (self->place_rows);
  g_free (self->slots);
  g_free (self->features);
  g_free (self->weights);
  g_free (self->sums);
  g_free (self->back);
  g_free (self->scores);
  g_free (self->tags[0]);
  g_free (self->tags[1]);
  g_free (self);
}

static inline gfloat *
transitions (const NlpPerceptron *self)
{
  return self->weights + (gsize)self->n_rows * N;
}

static inline void
add_row (gfloat *to, const gfloat *row)
{
  for (guint tag = 0; tag < N; tag++)
    to[tag] += row[tag];
}

/* Adds up the rows of a word's features. */
static void
score_word (NlpPerceptron *self, const NlpCorpusSentence *sentence, guint i, gfloat *scores)
{
  const GArray *starts = self->corpus->type_starts;

  memset (scores, 0, N * sizeof *scores);
  for (gint offset = -NLP_MODEL_WINDOW; offset <= NLP_MODEL_WINDOW; offset++) {
    gint64 at = (gint64)i + offset;
    const guint32 *rows = self->type_rows[offset + NLP_MODEL_WINDOW];
    guint32 type;

    if (at < 0 || at >= sentence->n)
      continue;
    type = sentence->types[at];
    for (guint32 j = g_array_index (starts, guint32, type);
         j < g_array_index (starts, guint32, type + 1); j++) {
      if (rows[j] != 0)
        add_row (scores, self->weights + (gsize)(rows[j] - 1) * N);
    }
  }
  for (guint32 j = sentence->features[i]; j < sentence->features[i + 1]; j++) {
    if (self->place_rows[j] != 0)
      add_row (scores, self->weights + (gsize)(self->place_rows[j] - 1) * N);
  }
}

static void
reserve (NlpPerceptron *self, guint n)
{
  if (n <= self->n_allocated)
    return;
  self->n_allocated = n * 2;
  self->scores = g_renew (gfloat, self->scores, (gsize)self->n_allocated * N);
  self->back = g_renew (guint8, self->back, (gsize)self->n_allocated * N);
  self->tags[0] = g_renew (guint8, self->tags[0], self->n_allocated);
  self->tags[1] = g_renew (guint8, self->tags[1], self->n_allocated);
}

static void
score_sentence (NlpPerceptron *self, const NlpCorpusSentence *sentence)
{
  reserve (self, sentence->n);
  for (guint i = 0; i < sentence->n; i++)
    score_word (self, sentence, i, self->scores + (gsize)i * N);
}

void
nlp_perceptron_tag (NlpPerceptron *self, const NlpCorpusSentence *sentence, guint8 *tags)
{
  score_sentence (self, sentence);
  nlp_viterbi_decode (self->scores, transitions (self), self->n_labels, NULL, sentence->n,
                      self->back, tags);
}

static inline void
change (NlpPerceptron *self, gsize row, guint tag, gfloat by)
{
  self->weights[row * N + tag] += by;
  self->sums[row * N + tag] += (gfloat)(by * self->step);
}

static void
change_word (NlpPerceptron *self, const NlpCorpusSentence *sentence, guint i, guint from, guint to)
{
  const GArray *starts = self->corpus->type_starts;

  for (gint offset = -NLP_MODEL_WINDOW; offset <= NLP_MODEL_WINDOW; offset++) {
    gint64 at = (gint64)i + offset;
    const guint32 *rows = self->type_rows[offset + NLP_MODEL_WINDOW];
    guint32 type;

    if (at < 0 || at >= sentence->n)
      continue;
    type = sentence->types[at];
    for (guint32 j = g_array_index (starts, guint32, type);
         j < g_array_index (starts, guint32, type + 1); j++) {
      if (rows[j] != 0) {
        change (self, rows[j] - 1, from, -1);
        change (self, rows[j] - 1, to, 1);
      }
    }
  }
  for (guint32 j = sentence->features[i]; j < sentence->features[i + 1]; j++) {
    if (self->place_rows[j] != 0) {
      change (self, self->place_rows[j] - 1, from, -1);
      change (self, self->place_rows[j] - 1, to, 1);
    }
  }
}

static gboolean
are_allowed (const NlpCorpusSentence *sentence, const guint8 *tags)
{
  for (guint i = 0; i < sentence->n; i++) {
    if (!(sentence->allowed[i] >> tags[i] & 1))
      return FALSE;
  }
  return TRUE;
}

/* Tags that are not right look better by @margin than they are. */
static void
add_margin (NlpPerceptron *self, const NlpCorpusSentence *sentence, gfloat margin)
{
  for (guint i = 0; i < sentence->n; i++) {
    for (guint tag = 0; tag < N; tag++) {
      if (!(sentence->allowed[i] >> tag & 1))
        self->scores[(gsize)i * N + tag] += margin;
    }
  }
}

static gboolean
learn (NlpPerceptron *self, const NlpCorpusSentence *sentence, gfloat margin)
{
  guint8 *wrong, *right;

  score_sentence (self, sentence);
  wrong = self->tags[0];
  right = self->tags[1];
  add_margin (self, sentence, margin);
  nlp_viterbi_decode (self->scores, transitions (self), self->n_labels, NULL, sentence->n,
                      self->back, wrong);
  self->step++;
  if (are_allowed (sentence, wrong))
    return TRUE;
  nlp_viterbi_decode (self->scores, transitions (self), self->n_labels, sentence->allowed,
                      sentence->n, self->back, right);
  for (guint i = 0; i < sentence->n; i++) {
    guint before_wrong = i > 0 ? wrong[i - 1] : NLP_TAG_OUTSIDE;
    guint before_right = i > 0 ? right[i - 1] : NLP_TAG_OUTSIDE;

    if (wrong[i] != right[i])
      change_word (self, sentence, i, wrong[i], right[i]);
    if (wrong[i] != right[i] || before_wrong != before_right) {
      change (self, self->n_rows + before_wrong, wrong[i], -1);
      change (self, self->n_rows + before_right, right[i], 1);
    }
  }
  return FALSE;
}

guint
nlp_perceptron_run (NlpPerceptron *self, const GPtrArray *sets, gfloat margin)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint n_right = 0;

  for (guint i = 0; i < sets->len; i++) {
    const NlpCorpusSet *set = g_ptr_array_index (sets, i);

    for (guint j = 0; j < set->n_times * set->sentences->len; j++)
      g_ptr_array_add (order,
                       &g_array_index (set->sentences, NlpCorpusSentence, j % set->sentences->len));
  }
  for (guint i = order->len; i > 1; i--) {
    guint j = nlp_random_next (&self->random) % i;
    gpointer other = order->pdata[j];

    order->pdata[j] = order->pdata[i - 1];
    order->pdata[i - 1] = other;
  }
  for (guint i = 0; i < order->len; i++)
    n_right += learn (self, g_ptr_array_index (order, i), margin);
  return n_right;
}

void
nlp_perceptron_finish (NlpPerceptron *self)
{
  gsize n = (gsize)(self->n_rows + N) * N;

  for (gsize i = 0; i < n; i++)
    self->weights[i] -= (gfloat)(self->sums[i] / self->step);
  memset (self->sums, 0, n * sizeof *self->sums);
  self->step = 1;
}

guint
nlp_perceptron_get_n_rows (const NlpPerceptron *self)
{
  return self->n_rows;
}

const gfloat *
nlp_perceptron_get_row (const NlpPerceptron *self, guint row, guint32 *feature)
{
  *feature = self->features[row];
  return self->weights + (gsize)row * N;
}

const gfloat *
nlp_perceptron_get_transitions (const NlpPerceptron *self)
{
  return transitions (self);
}
