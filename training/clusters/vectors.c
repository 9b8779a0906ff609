/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * vectors.c: trains word vectors by skip-gram and clusters them by k-means.
 */

#include "vectors.h"

#include <math.h>
#include <string.h>

#include "random.h"

#define NEGATIVE_TABLE_SIZE 10000000
#define NEGATIVE_POWER 0.75
#define SIGMOID_SIZE 1024
#define SIGMOID_MAX 6.0f
#define PROGRESS_STEP 1000000

typedef gfloat Floats __attribute__ ((vector_size (16), aligned (4)));

/* The state of a training, which runs in one thread. */
typedef struct {
  const guint32 *text;
  gsize length;
  const guint64 *counts;
  guint n_types;
  const NlpVectorOptions *options;
  gfloat *words;      /* vectors of the words, the result */
  gfloat *contexts;   /* vectors of the words as context */
  guint32 *negatives; /* table from which negative samples are drawn */
  gfloat *keep;       /* probability that an occurrence is kept */
  gfloat sigmoid[SIGMOID_SIZE];
  guint64 random;
} Trainer;

static inline gfloat
next_share (guint64 *state)
{
  return (gfloat)(nlp_random_next (state) >> 40) / (1 << 24);
}

static gfloat
dot (const gfloat *a, const gfloat *b, guint n)
{
  Floats sum = {0};

  for (guint i = 0; i < n; i += 4)
    sum += *(const Floats *)(a + i) * *(const Floats *)(b + i);
  return sum[0] + sum[1] + sum[2] + sum[3];
}

static void
add_scaled (gfloat *to, const gfloat *from, gfloat factor, guint n)
{
  const Floats factors = {factor, factor, factor, factor};

  for (guint i = 0; i < n; i += 4)
    *(Floats *)(to + i) += factors * *(const Floats *)(from + i);
}

static void
fill_negatives (Trainer *self)
{
  gdouble total = 0, sum = 0;
  guint word = 1;

  for (guint i = 1; i < self->n_types; i++)
    total += pow ((gdouble)self->counts[i], NEGATIVE_POWER);
  sum = pow ((gdouble)self->counts[word], NEGATIVE_POWER) / total;
  for (guint i = 0; i < NEGATIVE_TABLE_SIZE; i++) {
    self->negatives[i] = word;
    if ((gdouble)(i + 1) / NEGATIVE_TABLE_SIZE > sum && word + 1 < self->n_types)
      sum += pow ((gdouble)self->counts[++word], NEGATIVE_POWER) / total;
  }
}

static void
fill_keep (Trainer *self)
{
  gdouble limit = self->options->sample * (gdouble)self->length;

  for (guint i = 1; i < self->n_types; i++) {
    gdouble count = (gdouble)MAX (self->counts[i], 1);

    self->keep[i] = (gfloat)(sqrt (limit / count) + limit / count);
  }
}

static gfloat
sigmoid (const Trainer *self, gfloat x)
{
  if (x >= SIGMOID_MAX)
    return 1;
  if (x <= -SIGMOID_MAX)
    return 0;
  return self->sigmoid[(guint)((x + SIGMOID_MAX) * (SIGMOID_SIZE / SIGMOID_MAX / 2))];
}

/* Moves the vector of @word towards that of its neighbour @context, and away from others. */
static void
learn_pair (Trainer *self, guint32 word, guint32 context, gfloat rate, gfloat *change)
{
  const guint n = self->options->n_dimensions;
  gfloat *vector = self->words + (gsize)word * n;

  memset (change, 0, n * sizeof *change);
  for (guint i = 0; i <= self->options->n_negatives; i++) {
    guint32 other = context;
    gfloat *output;
    gfloat step;

    if (i > 0) {
      other = self->negatives[nlp_random_next (&self->random) % NEGATIVE_TABLE_SIZE];
      if (other == context)
        continue;
    }
    output = self->contexts + (gsize)other * n;
    step = ((i == 0) - sigmoid (self, dot (vector, output, n))) * rate;
    add_scaled (change, output, step, n);
    add_scaled (output, vector, step, n);
  }
  add_scaled (vector, change, 1, n);
}

/* Reads words from @at up to a break, with frequent words subsampled. Returns the next position. */
static gsize
read_part (Trainer *self, gsize at, guint32 *part, guint size, guint *n)
{
  *n = 0;
  while (at < self->length && *n < size) {
    guint32 word = self->text[at++];

    if (word == 0)
      break;
    if (self->keep[word] >= 1 || self->keep[word] > next_share (&self->random))
      part[(*n)++] = word;
  }
  return at;
}

static void
learn_part (Trainer *self, const guint32 *part, guint n, gfloat rate, gfloat *change)
{
  for (guint i = 0; i < n; i++) {
    guint window = 1 + (guint)(nlp_random_next (&self->random) % self->options->window);
    guint first = i > window ? i - window : 0, last = MIN (n, i + window + 1);

    for (guint j = first; j < last; j++) {
      if (j != i)
        learn_pair (self, part[i], part[j], rate, change);
    }
  }
}

gfloat *
nlp_vectors_train (const guint32 *text,
                   gsize length,
                   const guint64 *counts,
                   guint n_types,
                   const NlpVectorOptions *options,
                   NlpProgress progress,
                   gpointer data)
{
  const gsize n_values = (gsize)n_types * options->n_dimensions;
  g_autofree gfloat *contexts = g_new0 (gfloat, n_values);
  g_autofree gfloat *keep = g_new0 (gfloat, n_types);
  g_autofree guint32 *negatives = g_new (guint32, NEGATIVE_TABLE_SIZE);
  g_autofree gfloat *change = g_new (gfloat, options->n_dimensions);
  guint32 part[1000];
  Trainer self = {
      .text = text,
      .length = length,
      .counts = counts,
      .n_types = n_types,
      .options = options,
      .words = g_new (gfloat, n_values),
      .contexts = contexts,
      .negatives = negatives,
      .keep = keep,
      .random = 1,
  };
  gsize n_read = 0, n_reported = 0;
  const gsize n_total = length * options->n_epochs;

  for (guint i = 0; i < SIGMOID_SIZE; i++) {
    gfloat x = (2 * (i + 0.5f) / SIGMOID_SIZE - 1) * SIGMOID_MAX;

    self.sigmoid[i] = 1 / (1 + expf (-x));
  }
  for (gsize i = 0; i < n_values; i++)
    self.words[i] = (next_share (&self.random) - 0.5f) / options->n_dimensions;
  fill_negatives (&self);
  fill_keep (&self);

  for (guint epoch = 0; epoch < options->n_epochs; epoch++) {
    for (gsize at = 0; at < length;) {
      gfloat rate = options->rate * MAX (1e-3f, 1 - (gfloat)n_read / (gfloat)n_total);
      gsize next;
      guint n;

      next = read_part (&self, at, part, G_N_ELEMENTS (part), &n);
      learn_part (&self, part, n, rate, change);
      n_read += next - at;
      at = next;
      if (progress != NULL && n_read - n_reported >= PROGRESS_STEP) {
        progress ((gdouble)n_read / (gdouble)n_total, data);
        n_reported = n_read;
      }
    }
  }
  return self.words;
}

static void
normalize (gfloat *vector, guint n)
{
  gfloat length = sqrtf (dot (vector, vector, n));

  if (length > 0) {
    for (guint i = 0; i < n; i++)
      vector[i] /= length;
  }
}

static guint
nearest (const gfloat *centers, guint n_centers, const gfloat *vector, guint n)
{
  gfloat best = -2;
  guint found = 0;

  for (guint i = 0; i < n_centers; i++) {
    gfloat near = dot (centers + (gsize)i * n, vector, n);

    if (near > best) {
      best = near;
      found = i;
    }
  }
  return found;
}

guint16 *
nlp_vectors_cluster (gfloat *vectors,
                     guint n_types,
                     guint n_dimensions,
                     guint n_clusters,
                     guint n_rounds)
{
  const guint n = n_dimensions;
  g_autofree gfloat *centers = g_new (gfloat, (gsize)n_clusters * n);
  guint16 *clusters = g_new0 (guint16, n_types);
  guint64 random = 1;

  for (guint i = 0; i < n_types; i++)
    normalize (vectors + (gsize)i * n, n);
  for (guint i = 0; i < n_clusters; i++) {
    /* The vectors of the more frequent half are more reliable. */
    gsize chosen = nlp_random_next (&random) % MAX (n_types / 2, 1);

    memcpy (centers + (gsize)i * n, vectors + chosen * n, n * sizeof *centers);
  }
  for (guint round = 0; round < n_rounds; round++) {
    for (guint i = 0; i < n_types; i++)
      clusters[i] = nearest (centers, n_clusters, vectors + (gsize)i * n, n);
    memset (centers, 0, (gsize)n_clusters * n * sizeof *centers);
    for (guint i = 0; i < n_types; i++)
      add_scaled (centers + (gsize)clusters[i] * n, vectors + (gsize)i * n, 1, n);
    for (guint i = 0; i < n_clusters; i++)
      normalize (centers + (gsize)i * n, n);
  }
  return clusters;
}
