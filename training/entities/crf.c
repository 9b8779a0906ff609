/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * crf.c: trains a linear-chain conditional random field.
 */

#include "crf.h"

#include <math.h>
#include <string.h>

#include "random.h"

#define N NLP_MAX_TAGS

/* Smaller gradients are ignored, which saves most of the time. */
#define MIN_GRADIENT 1e-4f

/* Log-probability per word below which the allowed tags count as impossible. */
#define MIN_LOG_SUM (-40.0)

/* The forward and backward sums over all tag sequences of a sentence. */
typedef struct {
  gfloat *forward;  /* of the prefix up to a word, by its tag; scaled to add up to 1 */
  gfloat *backward; /* of the suffix after it, to the same scale */
  gfloat *scales;
  gdouble log_sum;
} Lattice;

struct _NlpCrf {
  NlpWeights *weights;
  NlpCrfOptions options;
  guint n_tags;
  guint n_labels;
  guint epoch;
  gboolean is_pruned;
  guint64 random;

  gfloat *squares; /* sum of squared gradients, for each weight */
  gfloat *mean;    /* sum of the averaged weights; NULL before the first */

  gfloat possible[N * N]; /* 1 where one tag may follow another, else 0 */
  gfloat factors[N * N];  /* exp of the transition weights */
  gfloat expected[N * N];

  guint n_allocated;
  guint32 *rows; /* %NLP_WEIGHTS_MAX_ROWS for each word */
  guint *n_rows;
  gfloat *scores;
  gfloat *potentials; /* exp of scores */
  Lattice all, right;
  guint8 *back;
};

static gboolean
may_end (guint tag)
{
  return tag == NLP_TAG_OUTSIDE || nlp_tag_prefix (tag) == NLP_TAG_END ||
         nlp_tag_prefix (tag) == NLP_TAG_SINGLE;
}

static gboolean
may_begin (guint tag)
{
  return tag == NLP_TAG_OUTSIDE || nlp_tag_prefix (tag) == NLP_TAG_BEGIN ||
         nlp_tag_prefix (tag) == NLP_TAG_SINGLE;
}

static gboolean
may_follow (guint from, guint to)
{
  if (may_end (from))
    return may_begin (to);
  return !may_begin (to) && nlp_tag_label (from) == nlp_tag_label (to);
}

NlpCrf *
nlp_crf_new (NlpWeights *weights, guint n_labels, const NlpCrfOptions *options)
{
  NlpCrf *self = g_new0 (NlpCrf, 1);

  self->weights = weights;
  self->options = *options;
  self->random = options->seed;
  self->n_labels = n_labels;
  self->n_tags = 1 + n_labels * NLP_TAGS_PER_LABEL;
  self->squares = g_new0 (gfloat, nlp_weights_size (weights));
  for (guint from = 0; from < self->n_tags; from++) {
    for (guint to = 0; to < self->n_tags; to++)
      self->possible[from * N + to] = may_follow (from, to);
  }
  return self;
}

static void
lattice_resize (Lattice *lattice, guint n)
{
  lattice->forward = g_renew (gfloat, lattice->forward, (gsize)n * N);
  lattice->backward = g_renew (gfloat, lattice->backward, (gsize)n * N);
  lattice->scales = g_renew (gfloat, lattice->scales, n);
}

static void
lattice_clear (Lattice *lattice)
{
  g_free (lattice->forward);
  g_free (lattice->backward);
  g_free (lattice->scales);
}

void
nlp_crf_free (NlpCrf *self)
{
  g_free (self->squares);
  g_free (self->mean);
  g_free (self->rows);
  g_free (self->n_rows);
  g_free (self->scores);
  g_free (self->potentials);
  g_free (self->back);
  lattice_clear (&self->all);
  lattice_clear (&self->right);
  g_free (self);
}

static void
reserve (NlpCrf *self, guint n)
{
  if (n <= self->n_allocated)
    return;
  self->n_allocated = n * 2;
  self->rows = g_renew (guint32, self->rows, (gsize)self->n_allocated * NLP_WEIGHTS_MAX_ROWS);
  self->n_rows = g_renew (guint, self->n_rows, self->n_allocated);
  self->scores = g_renew (gfloat, self->scores, (gsize)self->n_allocated * N);
  self->potentials = g_renew (gfloat, self->potentials, (gsize)self->n_allocated * N);
  self->back = g_renew (guint8, self->back, (gsize)self->n_allocated * N);
  lattice_resize (&self->all, self->n_allocated);
  lattice_resize (&self->right, self->n_allocated);
}

/* Drops some of the rows at random. Returns the number of rows kept. */
static guint
drop_rows (NlpCrf *self, guint32 *rows, guint n)
{
  const guint32 limit = (guint32)(self->options.dropout * 65536);
  guint n_kept = 0;
  guint64 bits = 0;

  for (guint i = 0; i < n; i++) {
    if (i % 4 == 0)
      bits = nlp_random_next (&self->random);
    if ((bits & 0xffff) >= limit)
      rows[n_kept++] = rows[i];
    bits >>= 16;
  }
  return n_kept;
}

static void
score_sentence (NlpCrf *self, const NlpCorpusSentence *sentence, gboolean is_training)
{
  const gfloat gain = is_training ? 1 / (1 - self->options.dropout) : 1;

  reserve (self, sentence->n);
  for (guint i = 0; i < sentence->n; i++) {
    guint32 *rows = self->rows + (gsize)i * NLP_WEIGHTS_MAX_ROWS;
    gfloat *scores = self->scores + (gsize)i * N;
    guint n = nlp_weights_list (self->weights, sentence, i, rows);

    if (is_training && self->options.dropout > 0)
      n = drop_rows (self, rows, n);
    self->n_rows[i] = n;
    memset (scores, 0, N * sizeof *scores);
    for (guint j = 0; j < n; j++) {
      const gfloat *row = nlp_weights_row (self->weights, rows[j]);

      for (guint tag = 0; tag < N; tag++)
        scores[tag] += row[tag];
    }
    for (guint tag = 0; tag < N; tag++)
      scores[tag] *= gain;
  }
}

/* Sets @potentials to exp of the scores, scaled so that the largest is 1. Returns the largest
 * score. */
static gfloat
exponentiate (const gfloat *scores, guint n_tags, gfloat *potentials)
{
  gfloat most = scores[0];

  for (guint tag = 1; tag < n_tags; tag++)
    most = MAX (most, scores[tag]);
  memset (potentials, 0, N * sizeof *potentials);
  for (guint tag = 0; tag < n_tags; tag++)
    potentials[tag] = expf (scores[tag] - most);
  return most;
}

static gdouble
exponentiate_sentence (NlpCrf *self, guint n)
{
  const gfloat *transitions = nlp_weights_transitions (self->weights);
  gdouble log_sum = 0;

  for (guint i = 0; i < N * N; i++)
    self->factors[i] = self->possible[i] > 0 ? expf (transitions[i]) : 0;
  for (guint i = 0; i < n; i++)
    log_sum +=
        exponentiate (self->scores + (gsize)i * N, self->n_tags, self->potentials + (gsize)i * N);
  return log_sum;
}

static void
mask (gfloat *values, guint64 allowed)
{
  for (guint tag = 0; tag < N; tag++) {
    if (!(allowed >> tag & 1))
      values[tag] = 0;
  }
}

static gfloat
normalize (gfloat *values)
{
  gfloat sum = 1e-30f;

  for (guint tag = 0; tag < N; tag++)
    sum += values[tag];
  for (guint tag = 0; tag < N; tag++)
    values[tag] /= sum;
  return sum;
}

/* Runs forward-backward over the tag sequences within @allowed (nullable: all). */
static void
sum_up (NlpCrf *self, guint n, const guint64 *allowed, Lattice *lattice)
{
  lattice->log_sum = 0;
  for (guint i = 0; i < n; i++) {
    gfloat *now = lattice->forward + (gsize)i * N;
    const gfloat *before = now - N;
    const gfloat *potentials = self->potentials + (gsize)i * N;

    if (i == 0) {
      memcpy (now, self->factors + NLP_TAG_OUTSIDE * N, N * sizeof *now);
    } else {
      memset (now, 0, N * sizeof *now);
      for (guint from = 0; from < self->n_tags; from++) {
        const gfloat *factors = self->factors + from * N;
        const gfloat value = before[from];

        if (value == 0)
          continue;
        for (guint to = 0; to < N; to++)
          now[to] += value * factors[to];
      }
    }
    for (guint tag = 0; tag < N; tag++)
      now[tag] *= potentials[tag];
    if (i + 1 == n) {
      for (guint tag = 0; tag < self->n_tags; tag++)
        now[tag] = may_end (tag) ? now[tag] : 0;
    }
    if (allowed != NULL)
      mask (now, allowed[i]);
    lattice->scales[i] = normalize (now);
    lattice->log_sum += logf (lattice->scales[i]);
  }
  for (guint i = n; i-- > 0;) {
    gfloat *now = lattice->backward + (gsize)i * N;
    const gfloat *after = now + N;
    const gfloat *potentials = self->potentials + (gsize)(i + 1) * N;
    gfloat weighted[N];

    if (i + 1 == n) {
      for (guint tag = 0; tag < N; tag++)
        now[tag] = tag < self->n_tags && may_end (tag);
      continue;
    }
    for (guint tag = 0; tag < N; tag++)
      weighted[tag] = after[tag] * potentials[tag] / lattice->scales[i + 1];
    if (allowed != NULL)
      mask (weighted, allowed[i + 1]);
    memset (now, 0, N * sizeof *now);
    for (guint from = 0; from < self->n_tags; from++) {
      const gfloat *factors = self->factors + from * N;
      gfloat parts[8] = {0};

      if (lattice->forward[(gsize)i * N + from] == 0)
        continue;
      for (guint to = 0; to < N; to += 8) {
        for (guint part = 0; part < 8; part++)
          parts[part] += factors[to + part] * weighted[to + part];
      }
      for (guint part = 0; part < 8; part++)
        now[from] += parts[part];
    }
  }
}

/* Adds @sign times the expected count of each transition. */
static void
expect_transitions (NlpCrf *self,
                    guint n,
                    const guint64 *allowed,
                    const Lattice *lattice,
                    gfloat sign)
{
  for (guint i = 1; i < n; i++) {
    const gfloat *before = lattice->forward + (gsize)(i - 1) * N;
    const gfloat *after = lattice->backward + (gsize)i * N;
    const gfloat *potentials = self->potentials + (gsize)i * N;
    gfloat weighted[N];

    for (guint tag = 0; tag < N; tag++)
      weighted[tag] = after[tag] * potentials[tag] / lattice->scales[i] * sign;
    if (allowed != NULL)
      mask (weighted, allowed[i]);
    for (guint from = 0; from < self->n_tags; from++) {
      if (before[from] < 1e-5f)
        continue;
      for (guint to = 0; to < N; to++)
        self->expected[from * N + to] += before[from] * weighted[to] * self->factors[from * N + to];
    }
  }
  for (guint to = 0; to < self->n_tags; to++)
    self->expected[to] += sign * lattice->forward[to] * lattice->backward[to];
}

static inline void
change (NlpCrf *self, gsize at, gfloat gradient, gfloat rate)
{
  gfloat *value = &self->weights->values[at];

  if (self->is_pruned && *value == 0)
    return;
  gradient -= self->options.decay * *value;
  self->squares[at] += gradient * gradient;
  *value += rate * gradient / (1e-2f + sqrtf (self->squares[at]));
}

static void
change_words (NlpCrf *self, guint n, gfloat rate)
{
  for (guint i = 0; i < n; i++) {
    const guint32 *rows = self->rows + (gsize)i * NLP_WEIGHTS_MAX_ROWS;
    const gfloat *all_f = self->all.forward + (gsize)i * N;
    const gfloat *all_b = self->all.backward + (gsize)i * N;
    const gfloat *right_f = self->right.forward + (gsize)i * N;
    const gfloat *right_b = self->right.backward + (gsize)i * N;
    gfloat gradients[N];
    guint tags[N], n_tags = 0;

    for (guint tag = 0; tag < self->n_tags; tag++) {
      gfloat gradient = right_f[tag] * right_b[tag] - all_f[tag] * all_b[tag];

      if (fabsf (gradient) < MIN_GRADIENT)
        continue;
      gradients[n_tags] = gradient;
      tags[n_tags++] = tag;
    }
    if (n_tags == 0)
      continue;
    for (guint j = 0; j < self->n_rows[i]; j++) {
      for (guint k = 0; k < n_tags; k++)
        change (self, (gsize)rows[j] * N + tags[k], gradients[k], rate);
    }
  }
}

static void
change_transitions (NlpCrf *self, gfloat rate)
{
  const gsize start = (gsize)self->weights->n_rows * N;

  for (guint i = 0; i < N * N; i++) {
    if (fabsf (self->expected[i]) >= MIN_GRADIENT)
      change (self, start + i, self->expected[i], rate);
  }
}

static gdouble
learn (NlpCrf *self, const NlpCorpusSentence *sentence, gfloat rate)
{
  const guint n = sentence->n;

  score_sentence (self, sentence, TRUE);
  exponentiate_sentence (self, n);
  sum_up (self, n, NULL, &self->all);
  sum_up (self, n, sentence->allowed, &self->right);
  if (!isfinite (self->right.log_sum) || self->right.log_sum < MIN_LOG_SUM * n)
    return 0; /* no allowed sequence, as where an entity crosses a sentence end */
  memset (self->expected, 0, sizeof self->expected);
  expect_transitions (self, n, NULL, &self->all, -1);
  expect_transitions (self, n, sentence->allowed, &self->right, 1);
  change_words (self, n, rate);
  change_transitions (self, rate);
  return self->all.log_sum - self->right.log_sum;
}

static GPtrArray *
shuffle (NlpCrf *self, const GPtrArray *sets)
{
  GPtrArray *order = g_ptr_array_new ();

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
  return order;
}

/* Sums up the weights after each of the last epochs; after the last one, they become the mean. */
static void
average (NlpCrf *self)
{
  const gsize size = nlp_weights_size (self->weights);

  if (self->epoch + self->options.n_averaged <= self->options.n_epochs)
    return;
  if (self->mean == NULL)
    self->mean = g_new0 (gfloat, size);
  for (gsize i = 0; i < size; i++)
    self->mean[i] += self->weights->values[i];
  if (self->epoch == self->options.n_epochs) {
    for (gsize i = 0; i < size; i++)
      self->weights->values[i] = self->mean[i] / self->options.n_averaged;
  }
}

static void
prune (NlpCrf *self)
{
  const gsize n = (gsize)self->weights->n_rows * N;

  for (gsize i = 0; i < n; i++) {
    if (fabsf (self->weights->values[i]) < self->options.prune)
      self->weights->values[i] = 0;
  }
  self->is_pruned = TRUE;
}

gdouble
nlp_crf_run (NlpCrf *self, const GPtrArray *sets, NlpCrfProgress progress, gpointer data)
{
  g_autoptr (GPtrArray) order = shuffle (self, sets);
  const gfloat rate =
      self->options.rate * (1 - 0.9f * self->epoch / MAX (self->options.n_epochs, 1));
  gdouble loss = 0;

  for (guint i = 0; i < order->len; i++) {
    loss += learn (self, g_ptr_array_index (order, i), rate);
    if (progress != NULL)
      progress (i + 1, order->len, data);
  }
  self->epoch++;
  average (self);
  if (self->epoch + self->options.n_averaged == self->options.n_epochs && self->options.prune > 0)
    prune (self);
  return loss / MAX (order->len, 1);
}

void
nlp_crf_tag (NlpCrf *self, const NlpCorpusSentence *sentence, guint8 *tags, gfloat *probabilities)
{
  const guint n = sentence->n;
  NlpTransitions transitions;

  score_sentence (self, sentence, FALSE);
  nlp_transitions_init (&transitions, nlp_weights_transitions (self->weights), self->n_labels);
  nlp_viterbi_decode (&transitions, self->scores, n, self->back, tags);
  if (probabilities == NULL)
    return;
  exponentiate_sentence (self, n);
  sum_up (self, n, NULL, &self->all);
  for (guint i = 0; i < n; i++)
    probabilities[i] =
        self->all.forward[(gsize)i * N + tags[i]] * self->all.backward[(gsize)i * N + tags[i]];
}
