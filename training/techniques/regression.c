/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * regression.c: fits a logistic regression by stochastic gradient descent.
 */

#include "regression.h"

#include <math.h>
#include <string.h>

#include "random.h"

/* Smaller gradients are left out. */
#define MIN_GRADIENT 1e-4f

/* Sizes of weights are told apart in steps of this part of 1, up to 16. */
#define SIZES_PER_UNIT 4096
#define N_SIZES (16 * SIZES_PER_UNIT)

/* The working memory of a fit. */
typedef struct {
  Regression *model;
  const RegressionOptions *options;
  gfloat *squares;  /* of the gradients of each weight */
  gfloat *gradient; /* of the outputs */
  guint *active;    /* the outputs with a gradient */
  guint n_active;
  GArray *kept; /* guint32: the features that are not left out */
  guint64 random;
} Fit;

static gsize
n_weights (const TechniqueExamples *examples)
{
  return ((gsize)examples->hashes->len + 1) * examples->n_outputs;
}

/* Adds a row of weights to the sums. */
static void
add_row (gfloat *restrict sums, const gfloat *restrict row, gfloat value, guint n)
{
  for (guint i = 0; i < n; i++)
    sums[i] += value * row[i];
}

static gfloat
get_value (const TechniqueExamples *examples, const TechniqueExample *example, guint32 feature)
{
  return g_array_index (examples->values, guint8, feature) * REGRESSION_SCALE / example->norm;
}

/* Computes the probabilities from some of the features of an example. */
static void
predict (Regression *self, const TechniqueExample *example, const GArray *features, gfloat scale)
{
  const TechniqueExamples *examples = self->examples;
  const guint n_outputs = examples->n_outputs, n_classes = examples->ids->len;
  gfloat most = -G_MAXFLOAT, total = 0;

  memcpy (self->shares, self->weights + (gsize)examples->hashes->len * n_outputs,
          n_outputs * sizeof *self->shares);
  for (guint i = 0; i < features->len; i++) {
    const guint32 feature = g_array_index (features, guint32, i);

    add_row (self->shares, self->weights + (gsize)feature * n_outputs,
             scale * get_value (examples, example, feature), n_outputs);
  }
  for (guint i = 0; i < n_classes; i++) {
    self->shares[i] += self->shares[g_array_index (examples->groups, guint16, i)];
    most = MAX (most, self->shares[i]);
  }
  for (guint i = 0; i < n_classes; i++)
    total += self->shares[i] = expf (self->shares[i] - most);
  for (guint i = 0; i < n_classes; i++)
    self->shares[i] /= total;
}

guint
regression_predict (Regression *self, const TechniqueExample *example)
{
  guint best = 1;

  predict (self, example, example->features, 1);
  for (guint i = 2; i < self->examples->ids->len; i++) {
    if (self->shares[i] > self->shares[best])
      best = i;
  }
  return best;
}

/* Computes the gradient of the loss of an example from its probabilities. */
static void
find_gradient (Fit *self, const TechniqueExample *example)
{
  const TechniqueExamples *examples = self->model->examples;
  const guint n_classes = examples->ids->len;
  const gfloat weight =
      example->kind == TECHNIQUE_DESCRIPTION ? (gfloat)self->options->description_weight : 1;

  memset (self->gradient, 0, examples->n_outputs * sizeof *self->gradient);
  memcpy (self->gradient, self->model->shares, n_classes * sizeof *self->gradient);
  for (guint i = 0; i < example->classes->len; i++)
    self->gradient[g_array_index (example->classes, guint16, i)] -=
        1 / (gfloat)example->classes->len;
  for (guint i = 0; i < n_classes; i++)
    self->gradient[g_array_index (examples->groups, guint16, i)] += self->gradient[i];
  self->n_active = 0;
  for (guint i = 0; i < examples->n_outputs; i++) {
    self->gradient[i] *= weight;
    if (fabsf (self->gradient[i]) > MIN_GRADIENT)
      self->active[self->n_active++] = i;
  }
}

/* Changes a row of weights by the steps of AdaGrad (Duchi, Hazan and Singer, 2011). */
static void
update_row (Fit *self, gsize row, gfloat value)
{
  const gsize at = row * self->model->examples->n_outputs;
  gfloat *weights = self->model->weights + at, *squares = self->squares + at;
  const gfloat rate = (gfloat)self->options->rate, penalty = (gfloat)self->options->penalty;

  for (guint i = 0; i < self->n_active; i++) {
    const guint output = self->active[i];
    const gfloat step = value * self->gradient[output] + penalty * weights[output];

    squares[output] += step * step;
    weights[output] -= rate * step / sqrtf (squares[output] + 1e-4f);
  }
}

static void
learn (Fit *self, const TechniqueExample *example)
{
  const TechniqueExamples *examples = self->model->examples;
  const gdouble dropout = self->options->dropout;
  const gfloat scale = (gfloat)(1 / (1 - dropout));

  g_array_set_size (self->kept, 0);
  for (guint i = 0; i < example->features->len; i++) {
    const guint32 feature = g_array_index (example->features, guint32, i);

    if ((gdouble)(nlp_random_next (&self->random) >> 40) >= dropout * (1 << 24))
      g_array_append_val (self->kept, feature);
  }
  predict (self->model, example, self->kept, scale);
  find_gradient (self, example);
  if (self->n_active == 0)
    return;
  for (guint i = 0; i < self->kept->len; i++) {
    const guint32 feature = g_array_index (self->kept, guint32, i);

    update_row (self, feature, scale * get_value (examples, example, feature));
  }
  update_row (self, examples->hashes->len, 1);
}

/* Learns from all examples once, in random order. */
static void
run_epoch (Fit *self, GArray *numbers)
{
  guint *items = (guint *)(gpointer)numbers->data;

  for (guint i = numbers->len; i > 1; i--) {
    const guint j = (guint)(nlp_random_next (&self->random) % i), item = items[i - 1];

    items[i - 1] = items[j];
    items[j] = item;
  }
  for (guint i = 0; i < numbers->len; i++)
    learn (self, &g_array_index (self->model->examples->items, TechniqueExample, items[i]));
}

/* Returns how much a weight counts: more if the features of many examples have changed it. */
static gfloat
get_size (const Fit *self, gsize weight)
{
  return fabsf (self->model->weights[weight]) * powf (self->squares[weight] + 1e-9f, 0.1f);
}

/* Returns the least size of the weights of features that are kept. */
static gfloat
find_least (const Fit *self, gsize n)
{
  g_autofree guint32 *counts = g_new0 (guint32, N_SIZES);
  guint size = N_SIZES;

  for (gsize i = 0; i < n; i++)
    counts[(guint)MIN (get_size (self, i) * SIZES_PER_UNIT, N_SIZES - 1)]++;
  for (gsize total = 0; size > 1 && total + counts[size - 1] <= self->options->max_weights;)
    total += counts[--size];
  return (gfloat)size / SIZES_PER_UNIT;
}

/* Sets small weights of features to 0, and keeps them there: their steps are infinitely short. */
static void
prune (Fit *self)
{
  const gsize n = n_weights (self->model->examples) - self->model->examples->n_outputs;
  const gfloat least = find_least (self, n);

  for (gsize i = 0; i < n; i++) {
    if (get_size (self, i) >= least)
      continue;
    self->model->weights[i] = 0;
    self->squares[i] = INFINITY;
  }
}

Regression *
regression_fit (const TechniqueExamples *examples,
                GArray *numbers,
                const RegressionOptions *options)
{
  const gsize n = n_weights (examples);
  const guint n_epochs = options->n_epochs + options->n_refined;
  Regression *self = g_new0 (Regression, 1);
  g_autofree gfloat *total = g_new0 (gfloat, n);
  Fit fit = {.model = self, .options = options, .random = options->seed};

  self->examples = examples;
  self->weights = g_new0 (gfloat, n);
  self->shares = g_new0 (gfloat, examples->n_outputs);
  fit.squares = g_new0 (gfloat, n);
  fit.gradient = g_new0 (gfloat, examples->n_outputs);
  fit.active = g_new0 (guint, examples->n_outputs);
  fit.kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint epoch = 0; epoch < n_epochs; epoch++) {
    if (epoch == options->n_epochs)
      prune (&fit);
    run_epoch (&fit, numbers);
    if (epoch + options->n_averaged < n_epochs)
      continue;
    for (gsize i = 0; i < n; i++)
      total[i] += self->weights[i];
  }
  for (gsize i = 0; i < n; i++)
    self->weights[i] = total[i] / (gfloat)options->n_averaged;
  g_free (fit.squares);
  g_free (fit.gradient);
  g_free (fit.active);
  g_array_unref (fit.kept);
  return self;
}

void
regression_free (Regression *self)
{
  g_free (self->weights);
  g_free (self->shares);
  g_free (self);
}
