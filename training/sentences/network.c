/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * network.c: trains the network of sentence ends.
 */

#include "network.h"

#include <math.h>
#include <string.h>

#define UNITS NLP_BOUNDARY_UNITS

/* The state of training: the network, and the sums of squared gradients that scale its steps
 * (Duchi, Hazan and Singer: Adaptive Subgradient Methods, 2011). */
typedef struct {
  Network *network;
  const Schedule *schedule;
  gfloat (*squares)[UNITS];
  gfloat output_squares[UNITS];
  gfloat bias_square;
  gfloat rate;
  guint32 random;
} Trainer;

static guint32
next_random (Trainer *self)
{
  self->random ^= self->random << 13; /* xorshift */
  self->random ^= self->random >> 17;
  self->random ^= self->random << 5;
  return self->random;
}

static gfloat
random_weight (Trainer *self)
{
  return (next_random (self) / (gfloat)G_MAXUINT32 - 0.5f) * 0.2f;
}

/* Unit 0 is linear. The others start at random values, because equal ones would stay equal. Rows
 * that occur in no example stay 0. */
static void
init_weights (Trainer *self, const GArray *examples)
{
  Network *network = self->network;

  for (guint i = 0; i < examples->len; i++) {
    const Example *example = &g_array_index (examples, Example, i);

    for (guint k = 0; k < example->n_rows; k++) {
      gfloat *weights = network->weights[example->rows[k]];

      for (guint unit = 1; unit < UNITS && weights[unit] == 0; unit++)
        weights[unit] = random_weight (self);
    }
  }
  network->output[0] = 1;
  for (guint unit = 1; unit < UNITS; unit++)
    network->output[unit] = unit % 2 == 0 ? 0.5f : -0.5f;
}

static inline void
step (const Trainer *self, gfloat *weight, gfloat *square, gfloat gradient)
{
  *square += gradient * gradient;
  *weight -= self->rate * gradient / sqrtf (*square + 1e-3f);
}

static gfloat
forward (const Network *self, const guint16 *rows, guint n_rows, gfloat sums[UNITS])
{
  gfloat score = self->bias;

  memset (sums, 0, UNITS * sizeof *sums);
  for (guint i = 0; i < n_rows; i++) {
    for (guint unit = 0; unit < UNITS; unit++)
      sums[unit] += self->weights[rows[i]][unit];
  }
  for (guint unit = 0; unit < UNITS; unit++)
    score += self->output[unit] * (unit == 0 ? sums[unit] : MAX (sums[unit], 0));
  return score;
}

static void
backward (Trainer *self, const guint16 *rows, guint n_rows, const gfloat sums[UNITS], gfloat error)
{
  Network *network = self->network;
  gfloat decay = 1 - self->rate * self->schedule->decay;
  gfloat gradients[UNITS] = {error};

  for (guint unit = 1; unit < UNITS; unit++)
    gradients[unit] = sums[unit] > 0 ? error * network->output[unit] : 0;
  for (guint unit = 1; unit < UNITS; unit++) {
    if (sums[unit] > 0)
      step (self, &network->output[unit], &self->output_squares[unit], error * sums[unit]);
  }
  step (self, &network->bias, &self->bias_square, error);
  for (guint i = 0; i < n_rows; i++) {
    for (guint unit = 0; unit < UNITS; unit++) {
      gfloat *weight = &network->weights[rows[i]][unit];

      step (self, weight, &self->squares[rows[i]][unit], gradients[unit]);
      *weight *= decay;
    }
  }
}

static gfloat
learn (Trainer *self, const Example *example)
{
  guint16 rows[NLP_BOUNDARY_MAX_ROWS];
  guint n_rows = 0;
  gfloat sums[UNITS], probability;

  for (guint i = 0; i < example->n_rows; i++) {
    if (next_random (self) >= self->schedule->dropout * G_MAXUINT32)
      rows[n_rows++] = example->rows[i];
  }
  probability = 1 / (1 + expf (-forward (self->network, rows, n_rows, sums)));
  backward (self, rows, n_rows, sums, probability - example->ends);
  return -logf (MAX (example->ends ? probability : 1 - probability, 1e-6f));
}

/* Adds the weights to @sum. The mean over the last epochs varies less than the last epoch alone. */
static void
add_up (const Network *self, Network *sum)
{
  for (guint row = 0; row < self->n_rows; row++) {
    for (guint unit = 0; unit < UNITS; unit++)
      sum->weights[row][unit] += self->weights[row][unit];
  }
  for (guint unit = 0; unit < UNITS; unit++)
    sum->output[unit] += self->output[unit];
  sum->bias += self->bias;
}

static void
divide (Network *sum, gfloat n)
{
  for (guint row = 0; row < sum->n_rows; row++) {
    for (guint unit = 0; unit < UNITS; unit++)
      sum->weights[row][unit] /= n;
  }
  for (guint unit = 0; unit < UNITS; unit++)
    sum->output[unit] /= n;
  sum->bias /= n;
}

/* Scales the weights down: without dropout, more features add up than in training. */
static void
scale_for_use (Network *self, gdouble dropout)
{
  for (guint row = 0; row < self->n_rows; row++) {
    for (guint unit = 0; unit < UNITS; unit++)
      self->weights[row][unit] *= 1 - dropout;
  }
}

static void
shuffle (Trainer *self, guint *order, guint n)
{
  for (guint i = n; i > 1; i--) {
    guint other = next_random (self) % i, value = order[i - 1];

    order[i - 1] = order[other];
    order[other] = value;
  }
}

static Network *
network_new (guint n_rows)
{
  Network *self = g_new0 (Network, 1);

  self->n_rows = n_rows;
  self->weights = g_malloc0_n (n_rows, sizeof *self->weights);
  return self;
}

Network *
network_train (const GArray *examples, guint n_rows, const Schedule *schedule)
{
  g_autoptr (Network) network = network_new (n_rows);
  Network *mean = network_new (n_rows);
  g_autofree gfloat (*squares)[UNITS] = g_malloc0_n (n_rows, sizeof *squares);
  g_autofree guint *order = g_new (guint, examples->len);
  Trainer self = {
      .network = network, .schedule = schedule, .squares = squares, .random = schedule->seed};

  init_weights (&self, examples);
  for (guint i = 0; i < examples->len; i++)
    order[i] = i;
  for (guint epoch = 0; epoch < schedule->epochs; epoch++) {
    gdouble loss = 0;

    self.rate = schedule->rate * (1 - (gdouble)epoch / schedule->epochs);
    shuffle (&self, order, examples->len);
    for (guint i = 0; i < examples->len; i++)
      loss += learn (&self, &g_array_index (examples, Example, order[i]));
    if (epoch >= schedule->epochs - schedule->epochs / 2)
      add_up (network, mean);
    g_print ("epoch %2u: loss %.5f\n", epoch + 1, loss / MAX (examples->len, 1));
  }
  divide (mean, schedule->epochs / 2);
  scale_for_use (mean, schedule->dropout);
  return mean;
}

void
network_free (Network *self)
{
  g_free (self->weights);
  g_free (self);
}
