/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tensor.c: multiplies and trains matrices of weights.
 */

#include "tensor.h"

#include <math.h>
#include <string.h>

#include "random.h"

#define MEAN_DECAY 0.9f
#define SQUARE_DECAY 0.999f
#define EPSILON 1e-8f

#define LANES 8
#define ROW_BLOCK 4

typedef gfloat Floats __attribute__ ((vector_size (LANES * sizeof (gfloat)), aligned (4)));

/* Wider vectors change the speed only: products and sums are the same. Clang 14 gives such
 * functions names that other files do not find. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) &&                             \
    !defined(__SANITIZE_ADDRESS__)
#define FOR_PROCESSORS __attribute__ ((target_clones ("avx2", "default")))
#else
#define FOR_PROCESSORS
#endif

/* The sum of 12 uniform numbers is nearly normal. */
static gfloat
random_normal (guint64 *random)
{
  gfloat sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += (gfloat)(nlp_random_next (random) >> 40) / (1 << 24);
  return sum - 6;
}

Tensor *
tensor_new (gsize n_rows, gsize n_columns, gfloat deviation, gboolean sparse, guint64 *random)
{
  Tensor *self = g_new0 (Tensor, 1);
  gsize n = n_rows * n_columns;

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->values = g_new (gfloat, n);
  self->gradient = g_new0 (gfloat, n);
  self->means = g_new0 (gfloat, n);
  self->squares = g_new0 (gfloat, n);
  self->average = g_new (gfloat, n);
  for (gsize i = 0; i < n; i++)
    self->values[i] = deviation * random_normal (random);
  memcpy (self->average, self->values, n * sizeof *self->values);
  if (sparse) {
    self->touched = g_array_new (FALSE, FALSE, sizeof (gsize));
    self->is_touched = g_new0 (guint8, n_rows);
  }
  return self;
}

void
tensor_free (Tensor *self)
{
  g_free (self->values);
  g_free (self->gradient);
  g_free (self->means);
  g_free (self->squares);
  g_free (self->average);
  g_free (self->is_touched);
  if (self->touched != NULL)
    g_array_unref (self->touched);
  g_free (self);
}

gfloat *
tensor_gradient_row (Tensor *self, gsize row)
{
  if (self->touched != NULL && !self->is_touched[row]) {
    self->is_touched[row] = TRUE;
    g_array_append_val (self->touched, row);
  }
  return self->gradient + row * self->n_columns;
}

/* Corrects the rate for moments that begin at 0. */
static gfloat
corrected_rate (const TensorStep *step)
{
  gdouble n = (gdouble)step->step;

  return step->rate * (gfloat)(sqrt (1 - pow (SQUARE_DECAY, n)) / (1 - pow (MEAN_DECAY, n)));
}

FOR_PROCESSORS static void
step_values (Tensor *self, gsize first, gsize n, gfloat rate, gfloat averaging)
{
  gfloat *restrict values = self->values + first, *restrict gradient = self->gradient + first;
  gfloat *restrict means = self->means + first, *restrict squares = self->squares + first;
  gfloat *restrict average = self->average + first;

  for (gsize i = 0; i < n; i++) {
    gfloat slope = gradient[i];

    means[i] = MEAN_DECAY * means[i] + (1 - MEAN_DECAY) * slope;
    squares[i] = SQUARE_DECAY * squares[i] + (1 - SQUARE_DECAY) * slope * slope;
    values[i] -= rate * means[i] / (sqrtf (squares[i]) + EPSILON);
    average[i] += averaging * (values[i] - average[i]);
    gradient[i] = 0;
  }
}

void
tensor_step (Tensor *self, const TensorStep *step)
{
  gfloat rate = corrected_rate (step);

  if (self->touched == NULL) {
    step_values (self, 0, self->n_rows * self->n_columns, rate, step->averaging);
    return;
  }
  for (guint i = 0; i < self->touched->len; i++) {
    gsize row = g_array_index (self->touched, gsize, i);

    step_values (self, row * self->n_columns, self->n_columns, rate, step->averaging);
    self->is_touched[row] = FALSE;
  }
  g_array_set_size (self->touched, 0);
}

void
tensor_swap_average (Tensor *self)
{
  gfloat *values = self->values;

  self->values = self->average;
  self->average = values;
}

void
tensor_add (gfloat *to, const gfloat *from, gsize n)
{
  for (gsize i = 0; i < n; i += LANES)
    *(Floats *)(to + i) += *(const Floats *)(from + i);
}

/* Multiplies @n_rows rows, at most ROW_BLOCK, with 2 * LANES or LANES columns. The number of rows
 * and vectors is known at compile time, so that the sums stay in registers. */
static inline __attribute__ ((always_inline)) void
multiply_block (guint n_rows,
                guint n_vectors,
                gsize n_inner,
                const gfloat *a,
                gsize a_row,
                gsize a_column,
                const gfloat *b,
                gsize b_row,
                gfloat *c,
                gsize c_row)
{
  Floats sums[ROW_BLOCK][2];

  for (guint row = 0; row < n_rows; row++) {
    for (guint v = 0; v < n_vectors; v++)
      sums[row][v] = *(const Floats *)(c + row * c_row + v * LANES);
  }
  for (gsize k = 0; k < n_inner; k++) {
    for (guint row = 0; row < n_rows; row++) {
      for (guint v = 0; v < n_vectors; v++)
        sums[row][v] +=
            a[row * a_row + k * a_column] * *(const Floats *)(b + k * b_row + v * LANES);
    }
  }
  for (guint row = 0; row < n_rows; row++) {
    for (guint v = 0; v < n_vectors; v++)
      *(Floats *)(c + row * c_row + v * LANES) = sums[row][v];
  }
}

FOR_PROCESSORS void
tensor_multiply (gsize n_rows,
                 gsize n_columns,
                 gsize n_inner,
                 const gfloat *a,
                 gsize a_row,
                 gsize a_column,
                 const gfloat *b,
                 gsize b_row,
                 gfloat *c,
                 gsize c_row)
{
  gsize n_wide = n_columns / (2 * LANES) * (2 * LANES), row = 0;

  for (; row + ROW_BLOCK <= n_rows; row += ROW_BLOCK) {
    const gfloat *from = a + row * a_row;
    gfloat *to = c + row * c_row;

    for (gsize column = 0; column < n_wide; column += 2 * LANES)
      multiply_block (ROW_BLOCK, 2, n_inner, from, a_row, a_column, b + column, b_row, to + column,
                      c_row);
    if (n_wide < n_columns)
      multiply_block (ROW_BLOCK, 1, n_inner, from, a_row, a_column, b + n_wide, b_row, to + n_wide,
                      c_row);
  }
  for (; row < n_rows; row++) {
    const gfloat *from = a + row * a_row;
    gfloat *to = c + row * c_row;

    for (gsize column = 0; column < n_wide; column += 2 * LANES)
      multiply_block (1, 2, n_inner, from, a_row, a_column, b + column, b_row, to + column, c_row);
    if (n_wide < n_columns)
      multiply_block (1, 1, n_inner, from, a_row, a_column, b + n_wide, b_row, to + n_wide, c_row);
  }
}

void
tensor_forward (const Tensor *self, gsize n, const gfloat *input, gfloat *output)
{
  tensor_multiply (n, self->n_columns, self->n_rows, input, self->n_rows, 1, self->values,
                   self->n_columns, output, self->n_columns);
}

static gfloat *
transpose (const Tensor *self)
{
  gfloat *transposed = g_new (gfloat, self->n_rows * self->n_columns);

  for (gsize row = 0; row < self->n_rows; row++) {
    for (gsize column = 0; column < self->n_columns; column++)
      transposed[column * self->n_rows + row] = self->values[row * self->n_columns + column];
  }
  return transposed;
}

void
tensor_backward (Tensor *self,
                 gsize n,
                 const gfloat *input,
                 const gfloat *output_gradient,
                 gfloat *input_gradient)
{
  tensor_multiply (self->n_rows, self->n_columns, n, input, 1, self->n_rows, output_gradient,
                   self->n_columns, self->gradient, self->n_columns);
  if (input_gradient != NULL) {
    g_autofree gfloat *transposed = transpose (self);

    tensor_multiply (n, self->n_rows, self->n_columns, output_gradient, self->n_columns, 1,
                     transposed, self->n_rows, input_gradient, self->n_rows);
  }
}

void
tensor_add_bias (const Tensor *self, gsize n, gfloat *to)
{
  for (gsize i = 0; i < n; i++)
    tensor_add (to + i * self->n_columns, self->values, self->n_columns);
}

void
tensor_add_bias_gradient (Tensor *self, gsize n, const gfloat *gradient)
{
  for (gsize i = 0; i < n; i++)
    tensor_add (self->gradient, gradient + i * self->n_columns, self->n_columns);
}
